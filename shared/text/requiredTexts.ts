import { LIMITS } from '../procedure/limits'

/** What is said at a field that was left empty. */
export const requiredTexts = {
  'problem.required.form': {
    standard: '{入力|にゅうりょく}してください。',
    easy: 'まだ {入|はい}って いません。{入|い}れて ください。',
  },
  'problem.required.reason': {
    standard: '{理由|りゆう}を1つ{選|えら}んでください。',
    easy: '{理由|りゆう}を 1つ {選|えら}んで ください。',
  },
  'problem.required.address': {
    standard: 'アカウントを{入力|にゅうりょく}してください。',
    easy: 'アカウントを {入|い}れて ください。',
  },
  'problem.required.pictureText': {
    standard: '{表示|ひょうじ}されている{文字|もじ}を{入力|にゅうりょく}してください。',
    easy: '{絵|え}の {文字|もじ}を {入|い}れて ください。',
  },
  'problem.required.option': {
    standard: '{受|う}け{取|と}る{方法|ほうほう}を1つ{選|えら}んでください。',
    easy: '{受|う}け{取|と}る {方法|ほうほう}を 1つ {選|えら}んで ください。',
  },
  'problem.required.proof': {
    standard:
      '{登録|とうろく}した{連絡先|れんらくさき}の{一部|いちぶ}を{入力|にゅうりょく}してください。',
    easy: '{登録|とうろく}した {連絡先|れんらくさき}の {一部|いちぶ}を {入|い}れて ください。',
  },
  'problem.required.code': {
    standard: `{届|とど}いた${LIMITS.codeDigits}けたの{数字|すうじ}を{入力|にゅうりょく}してください。`,
    easy: `{届|とど}いた ${LIMITS.codeDigits}けたの {数字|すうじ}を {入|い}れて ください。`,
  },
  'problem.required.password': {
    standard: 'パスワードを{入力|にゅうりょく}してください。',
    easy: 'パスワードを {入|い}れて ください。',
  },
  'problem.required.confirmation': {
    standard:
      '{確認|かくにん}のため、{同|おな}じパスワードをもう{一度|いちど}{入力|にゅうりょく}してください。',
    easy: '{同|おな}じ パスワードを もう {一度|いちど} {入|い}れて ください。',
  },
  'problem.required.contactAddress': {
    standard: '{連絡先|れんらくさき}のメール アドレスを{入力|にゅうりょく}してください。',
    easy: '{連絡先|れんらくさき}の メール アドレスを {入|い}れて ください。',
  },
  'problem.required.familyName': {
    standard: '{姓|せい}を{入力|にゅうりょく}してください。',
    easy: '{姓|せい}（{名字|みょうじ}）を {入|い}れて ください。',
  },
  'problem.required.givenName': {
    standard: '{名|めい}を{入力|にゅうりょく}してください。',
    easy: '{名|めい}（{下|した}の {名前|なまえ}）を {入|い}れて ください。',
    spoken: 'めいを入力してください。',
  },
  'problem.required.birthDate': {
    standard: '{生年月日|せいねんがっぴ}を{入力|にゅうりょく}してください。',
    easy: '{生年月日|せいねんがっぴ}を {入|い}れて ください。',
  },
  'problem.required.country': {
    standard: '{国|くに}/{地域|ちいき}を{入力|にゅうりょく}してください。',
    easy: '{国|くに}/{地域|ちいき}を {入|い}れて ください。',
    spoken: '国または地域を入力してください。',
  },
  'problem.required.prefecture': {
    standard: '{都道府県|とどうふけん}を{入力|にゅうりょく}してください。',
    easy: '{都道府県|とどうふけん}を {入|い}れて ください。',
  },
  'problem.required.postalCode': {
    standard: '{郵便|ゆうびん}{番号|ばんごう}を{入力|にゅうりょく}してください。',
    easy: '{郵便|ゆうびん}{番号|ばんごう}を {入|い}れて ください。',
  },
  'problem.required.formerPasswords': {
    standard: '{以前|いぜん}のパスワードを{入力|にゅうりょく}してください。',
    easy: '{前|まえ}の パスワードを {入|い}れて ください。',
  },
  'problem.required.sentSubjects': {
    standard:
      '{最近|さいきん}{送|おく}ったメールの{件名|けんめい}を{入力|にゅうりょく}してください。',
    easy: '{最近|さいきん} {送|おく}った メールの {件名|けんめい}を {入|い}れて ください。',
  },
  'problem.required.correspondents': {
    standard:
      '{最近|さいきん}{送|おく}った{相手|あいて}のメール アドレスを{入力|にゅうりょく}してください。',
    easy: '{最近|さいきん} {送|おく}った {相手|あいて}の メール アドレスを {入|い}れて ください。',
  },
  'problem.required.receipt': {
    standard: '{受付|うけつけ}{番号|ばんごう}を{入力|にゅうりょく}してください。',
    easy: '{受付|うけつけ}{番号|ばんごう}を {入|い}れて ください。',
  },
  'problem.required.link': {
    standard: 'メールのリンクを{入力|にゅうりょく}してください。',
    easy: 'メールの リンクを {入|い}れて ください。',
  },
  'problem.required.contactKind': {
    standard: '{加|くわ}える{連絡先|れんらくさき}を1つ{選|えら}んでください。',
    easy: '{足|た}す {連絡先|れんらくさき}を 1つ {選|えら}んで ください。',
  },
  'problem.required.contactValue': {
    standard:
      '{連絡先|れんらくさき}のメール アドレスか{電話|でんわ}{番号|ばんごう}を{入力|にゅうりょく}してください。',
    easy: 'メール アドレスか {電話|でんわ}{番号|ばんごう}を {入|い}れて ください。',
  },
} as const
