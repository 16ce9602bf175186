import { LIMITS } from '../procedure/limits'

/** Each says what happened, why where that helps, and what to do. */
export const problemTexts = {
  'problem.required.form': { standard: '入力してください。' },
  'problem.required.reason': { standard: '理由を1つ選んでください。' },
  'problem.required.address': { standard: 'アカウントを入力してください。' },
  'problem.required.pictureText': { standard: '表示されている文字を入力してください。' },
  'problem.required.option': { standard: '受け取る方法を1つ選んでください。' },
  'problem.required.proof': { standard: '登録した連絡先の一部を入力してください。' },
  'problem.required.code': {
    standard: `届いた${LIMITS.codeDigits}けたの数字を入力してください。`,
  },
  'problem.required.password': { standard: 'パスワードを入力してください。' },
  'problem.required.confirmation': {
    standard: '確認のため、同じパスワードをもう一度入力してください。',
  },
  'problem.too-long': { standard: '長すぎます。{maximum}文字以下で入力してください。' },
  'problem.control-characters': {
    standard:
      '目に見えない文字が入っています。いったんすべて消して、キーボードで入力し直してください。',
  },
  'problem.address-format': {
    standard:
      'メール アドレスの形になっていません。「@」とその後ろ（outlook.comなど）まで入力してください。',
  },
  'problem.picture-wrong': {
    standard: '画像の文字と違います。新しい画像に変わりましたので、その文字を入力してください。',
  },
  'problem.picture-expired': {
    standard: '時間がたったため、新しい画像に変えました。その文字を入力してください。',
  },
  'problem.pictures-paused': {
    standard:
      '画像と違う文字の入力が続いたため、いまは受け付けられません。{wait}ほど待ってから、もう一度入力してください。',
  },
  'problem.way-not-ready': {
    standard: 'この受け取り方は、まだ使えません。ほかの方法を選ぶか、係員にお声がけください。',
  },
  'problem.recovery-not-ready': {
    standard:
      '連絡先を使わない本人確認は、この案内機ではまだ受け付けていません。係員にお声がけください。',
  },
  'problem.proof-not-four-digits': {
    standard: '電話番号の最後の4けたを、数字で入力してください。',
  },
  'problem.proof-wrong': {
    standard:
      '登録されている連絡先と一致しません。つづりや数字を確かめて、もう一度入力してください。（あと{triesLeft}回入力できます）',
  },
  'problem.proof-closed': {
    standard:
      '違う内容の入力が続いたため、この連絡先は{time}まで使えません。ほかの方法を選ぶか、係員にお声がけください。',
  },
  'problem.resend-pause': {
    standard: 'コードを送ったばかりです。次のコードは、{wait}後に送れます。',
  },
  'problem.sends-exhausted': {
    standard:
      'この連絡先に送れる回数を超えました。{time}を過ぎてから送るか、ほかの方法を選んでください。',
  },
  'problem.code-short': {
    standard: `セキュリティ コードは${LIMITS.codeDigits}けたです。あと{missing}けた入力してください。`,
  },
  'problem.code-long': {
    standard: `けたが多すぎます。届いた${LIMITS.codeDigits}けたの数字だけを入力してください。`,
  },
  'problem.code-not-digits': {
    standard: `数字ではない文字が入っています。届いた${LIMITS.codeDigits}けたの数字を入力してください。`,
  },
  'problem.code-wrong': {
    standard:
      'セキュリティ コードが違います。届いた数字を確かめて、もう一度入力してください。（あと{triesLeft}回入力できます）',
  },
  'problem.code-void': {
    standard:
      '違うコードの入力が続いたため、このコードは使えなくなりました。「新しいコードを送る」を押してください。',
  },
  'problem.code-expired': {
    standard: 'コードの有効期限が切れました。「新しいコードを送る」を押してください。',
  },
  'problem.codes-closed': {
    standard:
      '違うコードの入力が続いたため、このアカウントでは{time}までセキュリティ コードを使えません。お急ぎのときは、係員にお声がけください。',
  },
  'problem.password-short': {
    standard: `短すぎます。${LIMITS.passwordMinimumCharacters}文字以上にしてください。いまは{length}文字です。`,
  },
  'problem.password-long': {
    standard: `長すぎます。${LIMITS.passwordMaximumCharacters}文字以下にしてください。いまは{length}文字です。`,
  },
  'problem.password-full-width': {
    standard: '全角の文字が入っています。日本語入力を切って、半角の文字で入力し直してください。',
  },
  'problem.password-not-ascii': {
    standard: '使えない文字が入っています。半角の英字・数字・記号で入力し直してください。',
  },
  'problem.password-space': {
    standard: '空白が入っています。空白は使えませんので、消してください。',
  },
  'problem.password-kinds': {
    standard: `文字が1種類だけです。大文字・小文字・数字・記号のうち、${LIMITS.passwordMinimumKinds}種類以上を使ってください。`,
  },
  'problem.password-is-address': {
    standard:
      'アカウントと同じパスワードは、見破られやすいため使えません。別のパスワードにしてください。',
  },
  'problem.password-is-former': {
    standard: '前と同じパスワードは使えません。別のパスワードにしてください。',
  },
  'problem.passwords-differ': {
    standard: '「新しいパスワード」と一致しません。同じパスワードをもう一度入力してください。',
  },
  'problem.sign-in-wrong': {
    standard:
      'アカウントかパスワードが違います。大文字と小文字を確かめて、もう一度入力してください。（あと{triesLeft}回入力できます）',
  },
  'problem.sign-in-locked': {
    standard:
      '違うパスワードの入力が続いたため、いまはサインインできません。{time}を過ぎてから、もう一度入力してください。',
  },
  'problem.sign-in-disabled': {
    standard:
      '違うパスワードの入力が続いたため、このアカウントはロックされています。「やめる」を押して、最初から手続きをし直すと解除されます。',
  },
  'problem.out-of-step': {
    standard: '画面が先に進んでいました。いま表示されている画面から続けてください。',
  },
  'problem.not-understood': {
    standard: '長すぎるか、扱えない文字が入っています。入力し直してください。',
  },
  'problem.too-many-requests': {
    standard: '操作が続いたため、受け付けられませんでした。少し待って、もう一度押してください。',
  },
  'problem.failed': {
    standard:
      'ただいま手続きを進められません。少し待ってもう一度押し、それでも進まないときは、係員にお声がけください。',
  },
} as const
