import { BRAND } from '../procedure/brand'

/** Words that stand on every screen. */
export const commonTexts = {
  'app.name': { standard: 'パスワード再設定の窓口' },
  'app.disclaimer': {
    standard: `この案内機は、${BRAND.company}のサイトではありません。パスワードが変わるのは、この案内機に登録されたアカウントだけです。`,
  },
  'app.badge.demo': { standard: 'デモ：本物のアカウントは変わりません' },
  'app.badge.training': { standard: '研修：本物のアカウントは変わりません' },
  'app.pageTitle': { standard: '{title}｜{progress}｜{app}' },
  'app.pageTitleOutside': { standard: '{title}｜{app}' },
  'app.pageTitleError': { standard: 'エラー：{title}' },
  'app.progress': { standard: '手順 {step}／{steps}' },
  'app.sessionEnds': { standard: '{time}まで操作できます' },
  'app.resumed': { standard: '画面を読み込み直しました。表示されている画面から続けてください。' },
  'app.sending': { standard: '送っています…' },
  'app.required': { standard: '※必須' },
  'app.error': { standard: 'エラー' },
  'app.problemSummary': { standard: 'ご確認ください' },
  'app.errorSummary': { standard: '入力を確認してください' },
  'button.next': { standard: '次へ' },
  'button.back': { standard: 'もどる' },
  'button.abandon': { standard: 'やめる' },
  'button.finish': { standard: '終了' },
  'abandon.title': { standard: '手続きをやめますか' },
  'abandon.body': { standard: 'ここまでに入力した内容は消えます。パスワードは変わりません。' },
  'abandon.bodyAfterCode': {
    standard:
      'ここまでに入力した内容は消え、届いたセキュリティ コードは使えなくなります。パスワードは変わりません。',
  },
  'abandon.bodyAfterChange': {
    standard: 'パスワードはすでに変わっています。次からは、新しいパスワードを使ってください。',
  },
  'abandon.bodyAfterRequest': {
    standard: '申し込みは、すでに受け付けています。結果はメールで届きます。',
  },
  'abandon.bodyNewAccount': {
    standard: 'ここまでに入力した内容は消えます。新しいアカウントは作られません。',
  },
  'abandon.bodyAccountMade': {
    standard: '新しいアカウントは、すでにできています。決めたパスワードでサインインできます。',
  },
  'abandon.confirm': { standard: 'やめて最初の画面にもどる' },
  'abandon.continue': { standard: '手続きを続ける' },
} as const
