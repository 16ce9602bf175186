import type { ScreenName, ScreenView } from './screens'

/** One line of the written procedure, by its own number, and the screen that carries it out. */
export interface ProcedureStep {
  readonly code: string
  readonly screen: ScreenName
  /** What the person does or sees, in the procedure's sense. */
  readonly says: string
}

/** What every way shares. */
const COMMON_STEPS = [
  { code: '1', screen: 'notice', says: '手続きをはじめる' },
  { code: '2', screen: 'reason', says: '「パスワードを忘れた」を選び、「次へ」' },
  { code: '3', screen: 'identify', says: 'アカウントと表示されている文字を入力し、「次へ」' },
  { code: '4', screen: 'choose-contact', says: '受け取る方法が伏せ字で表示される' },
  { code: '5', screen: 'enter-code', says: 'コードを受け取って本人確認をする' },
] as const

/** 手順 A, B and C are the same but for how the code travels. */
function stepsOfWay<Letter extends 'A' | 'B' | 'C'>(
  letter: Letter,
  says: { readonly choice: string; readonly proof: string; readonly arrival: string },
) {
  return [
    { code: `${letter}-1`, screen: 'choose-contact', says: says.choice },
    { code: `${letter}-2`, screen: 'choose-contact', says: says.proof },
    {
      code: `${letter}-3`,
      screen: 'enter-code',
      says: '「セキュリティ コードの入力」画面が開いたままになる',
    },
    { code: `${letter}-4`, screen: 'enter-code', says: says.arrival },
    { code: `${letter}-5`, screen: 'enter-code', says: 'コードを入力し、「次へ」' },
    {
      code: `${letter}-6`,
      screen: 'new-password',
      says: '新しいパスワードを2回入力し、「次へ」',
    },
    {
      code: `${letter}-7`,
      screen: 'recovered',
      says: '「お使いのアカウントは回復されました」で「次へ」',
    },
    { code: `${letter}-8`, screen: 'sign-in', says: '新しいパスワードでサインインできる' },
  ] as const
}

/** 補足: the road for people whom no contact reaches. */
const RECOVERY_STEPS = [
  { code: '補足-1', screen: 'choose-contact', says: '「すべての情報が不明」を選び、「次へ」' },
  { code: '補足-2', screen: 'recovery-start', says: '必要事項を入力し、「次へ」' },
  { code: '補足-3', screen: 'recovery-details', says: '覚えている項目を入力し、「送信」' },
  { code: '補足-4', screen: 'recovery-sent', says: '受け付けの画面で「OK」' },
  { code: '補足-5', screen: 'notice', says: '24時間以内に、連絡先のメールに返事が届く' },
] as const

/** Every line of the procedure that somebody carries out, in its order. */
export const STEPS = [
  ...COMMON_STEPS,
  ...stepsOfWay('A', {
    choice: '「メールを送信」を選ぶ',
    proof: '「@」より左側を入力し、「コードの送信」',
    arrival: 'メールで7桁のコードが届く',
  }),
  ...stepsOfWay('B', {
    choice: '「電話をかける」を選ぶ',
    proof: '最後の4桁を入力し、「コードの送信」',
    arrival: '自動音声の電話で7桁のコードを控える',
  }),
  ...stepsOfWay('C', {
    choice: '「テキストを送信」を選ぶ',
    proof: '最後の4桁を入力し、「コードの送信」',
    arrival: 'SMSで7桁のコードが届く',
  }),
  ...RECOVERY_STEPS,
] as const satisfies readonly ProcedureStep[]
export type StepCode = (typeof STEPS)[number]['code']

/** The screens that a person counts as steps, road by road; several may stand at one place. */
const ROADS: readonly (readonly (readonly ScreenName[])[])[] = [
  [
    ['reason'],
    ['identify'],
    ['choose-contact'],
    ['enter-code'],
    // Whoever comes with a mailed link joins here.
    ['new-password', 'reset-by-link'],
    ['recovered'],
    ['sign-in'],
  ],
  [
    ['reason'],
    ['identify'],
    ['choose-contact'],
    ['recovery-start'],
    ['recovery-details'],
    ['recovery-sent'],
  ],
  [
    ['create-account'],
    ['create-password'],
    ['create-contacts', 'create-contact-code'],
    ['sign-in'],
  ],
]
const REGISTRATION_ROAD = 2

/** Where a screen stands: 手順 `step` ／ `steps`. Null for screens outside the count. */
export function progressOf(view: ScreenView): { step: number; steps: number } | null {
  const isNewAccount = view.screen === 'sign-in' && view.isNewAccount
  const roads = isNewAccount ? ROADS.slice(REGISTRATION_ROAD) : ROADS
  for (const road of roads) {
    const index = road.findIndex((screens) => screens.includes(view.screen))
    if (index >= 0) return { step: index + 1, steps: road.length }
  }
  return null
}
