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
  'problem.required.contactAddress': {
    standard: '連絡先のメール アドレスを入力してください。',
  },
  'problem.required.familyName': { standard: '姓を入力してください。' },
  'problem.required.givenName': { standard: '名を入力してください。' },
  'problem.required.birthDate': { standard: '生年月日を入力してください。' },
  'problem.required.country': { standard: '国/地域を入力してください。' },
  'problem.required.prefecture': { standard: '都道府県を入力してください。' },
  'problem.required.postalCode': { standard: '郵便番号を入力してください。' },
  'problem.required.formerPasswords': { standard: '以前のパスワードを入力してください。' },
  'problem.required.sentSubjects': { standard: '最近送ったメールの件名を入力してください。' },
  'problem.required.correspondents': {
    standard: '最近送った相手のメール アドレスを入力してください。',
  },
  'problem.required.receipt': { standard: '受付番号を入力してください。' },
  'problem.required.link': { standard: 'メールのリンクを入力してください。' },
  'problem.required.contactKind': { standard: '加える連絡先を1つ選んでください。' },
  'problem.required.contactValue': {
    standard: '連絡先のメール アドレスか電話番号を入力してください。',
  },
  /** Beside other fields, where the sentence alone would not say which one it means. */
  'problem.ofField': { standard: '{field}：{problem}' },
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
  'problem.contact-address-is-account': {
    standard:
      '復元するアカウントと同じです。結果を受け取れるように、別のメール アドレスを入力してください。',
  },
  'problem.request-open': {
    standard:
      'このアカウントの復元は、すでに申し込まれています。{time}までに結果がメールで届きますので、お待ちください。',
  },
  'problem.requests-exhausted': {
    standard: '1日に申し込める回数を超えました。{time}を過ぎてから、もう一度申し込んでください。',
  },
  'problem.no-answers': {
    standard: 'まだ何も入力されていません。思い出せるものを、1つでも入力してください。',
  },
  'problem.date-incomplete': {
    standard:
      '年・月・日をすべて入力してください。思い出せないときは「わからない」を押してください。',
  },
  'problem.date-not-understood': {
    standard:
      '日付を読み取れません。年は「1961」や「昭和36」のように、月と日は数字で入力してください。',
  },
  'problem.date-impossible': {
    standard: 'カレンダーにない日付です。年・月・日を確かめてください。',
  },
  'problem.date-outside-era': {
    standard: 'その元号にはない日付です。元号と年を確かめるか、西暦で入力してください。',
  },
  'problem.date-in-future': { standard: 'まだ来ていない日付です。年を確かめてください。' },
  'problem.date-too-early': {
    standard: '年が古すぎるようです。4けたの西暦か、元号をつけて入力してください（例：昭和36）。',
  },
  'problem.postal-code-format': {
    standard: '郵便番号として読み取れません。数字で入力してください（例：100-0001）。',
  },
  'problem.receipt-format': {
    standard: `受付番号は${LIMITS.receiptDigits}けたの数字です。控えた番号を確かめて、もう一度入力してください。`,
  },
  'problem.receipt-unknown': {
    standard: 'この受付番号の申し込みは見つかりません。控えた番号を、1けたずつ確かめてください。',
  },
  'problem.receipts-paused': {
    standard:
      '違う番号の入力が続いたため、いまは受け付けられません。{wait}ほど待ってから、もう一度入力してください。',
  },
  'problem.link-incomplete': {
    standard:
      'リンクとして読み取れません。途中で切れていないか確かめて、はじめから終わりまで入力してください。',
  },
  'problem.link-unknown': {
    standard: 'このリンクは見つかりません。メールに書かれたとおりか、確かめてください。',
  },
  'problem.link-used': {
    standard:
      'このリンクは1回だけ使えるもので、すでに使われました。そのときに決めたパスワードでサインインしてください。',
  },
  'problem.link-void': {
    standard:
      'パスワードが変わったか、新しいリンクが届いたため、このリンクは使えません。いちばん新しいメールを確かめてください。',
  },
  'problem.link-expired': {
    standard:
      'リンクを使える時間が過ぎました。最初の画面の「はじめる」から、もう一度申し込んでください。',
  },
  'problem.address-taken': {
    standard:
      'このメール アドレスのアカウントは、すでにあります。別のメール アドレスを入力してください。',
  },
  'problem.addresses-paused': {
    standard:
      'すでにあるメール アドレスの入力が続いたため、いまは受け付けられません。{time}を過ぎてから、もう一度入力してください。',
  },
  'problem.telephone-format': {
    standard:
      '電話番号として読み取れません。市外局番から、数字で入力してください（例：03-1234-5978）。',
  },
  'problem.telephone-kind': {
    standard:
      '選んだ種類では使えない番号です。携帯電話かご自宅の番号を、種類に合わせて入力してください。0120などの番号は使えません。',
  },
  'problem.contact-is-account': {
    standard:
      '連絡先とアカウントが同じです。サインインできないときも使える、別のメール アドレスにしてください。',
  },
  'problem.contact-twice': {
    standard: 'この連絡先は、すでに加えてあります。別の連絡先を入力してください。',
  },
  'problem.contacts-full': {
    standard: `連絡先は${LIMITS.contactsOfNewAccount}つまでです。「この内容で作成する」を押してください。`,
  },
  'problem.contact-missing': {
    standard: '連絡先がまだありません。コードを受け取れる連絡先を、1つ以上加えてください。',
  },
  'problem.out-of-step': {
    standard: '画面が先に進んでいました。いま表示されている画面から続けてください。',
  },
  'problem.not-understood': {
    standard:
      '入力が長すぎるか、扱えない文字が入っています。貼り付けたものが残っていないか確かめて、短く入力し直してください。',
  },
  'problem.too-many-requests': {
    standard: '操作が続いたため、受け付けられませんでした。少し待って、もう一度押してください。',
  },
  'problem.failed': {
    standard:
      'ただいま手続きを進められません。少し待ってもう一度押し、それでも進まないときは、係員にお声がけください。',
  },
} as const
