import type { ScreenName } from './screens'

/** One line of the written procedure, by its own number, and the screen that carries it out. */
export interface ProcedureStep {
  readonly code: string
  readonly screen: ScreenName
  /** What the person does or sees, in the procedure's sense. */
  readonly says: string
}

/** The part that every way shares (1-5), then way A: the code travels by mail. */
export const STEPS = [
  { code: '1', screen: 'notice', says: '手続きをはじめる' },
  { code: '2', screen: 'reason', says: '「パスワードを忘れた」を選び、「次へ」' },
  { code: '3', screen: 'identify', says: 'アカウントと表示されている文字を入力し、「次へ」' },
  { code: '4', screen: 'choose-contact', says: '受け取る方法が伏せ字で表示される' },
  { code: '5', screen: 'choose-contact', says: 'コードを受け取って本人確認をする' },
  { code: 'A-1', screen: 'choose-contact', says: '「メールを送信」を選ぶ' },
  { code: 'A-2', screen: 'choose-contact', says: '「@」より左側を入力し、「コードの送信」' },
  {
    code: 'A-3',
    screen: 'enter-code',
    says: '「セキュリティ コードの入力」画面が開いたままになる',
  },
  { code: 'A-4', screen: 'enter-code', says: 'メールで7桁のコードが届く' },
  { code: 'A-5', screen: 'enter-code', says: 'コードを入力し、「次へ」' },
  { code: 'A-6', screen: 'new-password', says: '新しいパスワードを2回入力し、「次へ」' },
  { code: 'A-7', screen: 'recovered', says: '「お使いのアカウントは回復されました」で「次へ」' },
  { code: 'A-8', screen: 'sign-in', says: '新しいパスワードでサインインできる' },
] as const satisfies readonly ProcedureStep[]

/** The screens that a person counts as steps, in order; `notice` comes before, `signed-in` after. */
const COUNTED_SCREENS: readonly ScreenName[] = [
  'reason',
  'identify',
  'choose-contact',
  'enter-code',
  'new-password',
  'recovered',
  'sign-in',
]

/** Where a screen stands: 手順 `step` ／ `steps`. Null for screens outside the count. */
export function progressOf(screen: ScreenName): { step: number; steps: number } | null {
  const index = COUNTED_SCREENS.indexOf(screen)
  return index < 0 ? null : { step: index + 1, steps: COUNTED_SCREENS.length }
}
