import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'
import { asRehearsed } from './asRehearsed'

const MINUTE_MS = 60_000

/** What stands before the procedure, and what stands instead of it when it cannot begin. */
export const noticeTexts = {
  'notice.title': asRehearsed('{事前|じぜん}にご{確認|かくにん}ください'),
  'notice.lead': {
    standard: `パスワードを{忘|わす}れたかたや、アカウントがロックされたかたのための{手続|てつづ}きです。5{分|ふん}ほどで{終|お}わります（{制限|せいげん}{時間|じかん}は${LIMITS.sessionLifeMs / MINUTE_MS}{分|ふん}です）。`,
    easy: `はじめる {前|まえ}に {読|よ}んで ください。ここで {新|あたら}しい パスワードを {決|き}めます。アカウントの ロックも {外|はず}せます。5{分|ふん}くらいで {終|お}わります。${LIMITS.sessionLifeMs / MINUTE_MS}{分|ふん} {使|つか}えます。`,
  },
  'notice.device.title': {
    standard: 'Windows 8、Windows 8.1をお{使|つか}いのかた',
    easy: 'Windows 8、Windows 8.1を {使|つか}う {人|ひと}',
  },
  'notice.device.body': {
    standard:
      'サインインできないときは、インターネットにつながる{別|べつ}の{端末|たんまつ}が{必要|ひつよう}です。この{案内機|あんないき}を、その{代|か}わりにお{使|つか}いいただけます。',
    easy: 'この {機械|きかい}を {使|つか}って ください。サインインできない ときは、{別|べつ}の パソコンなどが {必要|ひつよう}です。この {機械|きかい}が その {代|か}わりです。',
  },
  'notice.identity.title': {
    standard: '{本人|ほんにん}{確認|かくにん}をします',
    easy: '{本人|ほんにん}か どうか {確|たし}かめます',
  },
  'notice.identity.body': {
    standard: `{悪用|あくよう}を{防|ふせ}ぐため、セキュリティ コード（{一時的|いちじてき}に{使|つか}う${LIMITS.codeDigits}けたの{数字|すうじ}）で、ご{本人|ほんにん}であることを{確認|かくにん}します。`,
    easy: `あなたの アカウントか どうか、${LIMITS.codeDigits}けたの {数字|すうじ}で {確|たし}かめます。この {数字|すうじ}が セキュリティ コードです。{悪|わる}い {人|ひと}から アカウントを {守|まも}る ためです。`,
  },
  'notice.prepare.title': {
    standard: 'ご{用意|ようい}いただくもの',
    easy: '{用意|ようい}する もの',
  },
  'notice.prepare.account': {
    standard: `パスワードをリセットする${BRAND.account}（メール アドレス）`,
    easy: `パスワードを {変|か}える ${BRAND.account}（メール アドレス）`,
  },
  'notice.prepare.contact': {
    standard:
      'いまここで{使|つか}える、{登録済|とうろくず}みの{連絡先|れんらくさき}（メールや{電話|でんわ}）',
    easy: 'いま ここで {使|つか}える メールか {電話|でんわ}（{前|まえ}に {登録|とうろく}した もの）',
  },
  'notice.prepare.mail': {
    standard: `@${BRAND.mailSenderDomain}からのメールを{受|う}け{取|と}れる{設定|せってい}`,
    easy: `@${BRAND.mailSenderDomain} から メールが {届|とど}く {設定|せってい}`,
    spoken: `${BRAND.mailSenderName}からのメールを受け取れる設定`,
  },
  'notice.begin': asRehearsed('はじめる'),
  'notice.ended.finished': {
    standard:
      '{手続|てつづ}きが{終|お}わりました。{入力|にゅうりょく}した{内容|ないよう}は、{画面|がめん}から{消去|しょうきょ}しました。',
    easy: '{手続|てつづ}きが {終|お}わりました。{入|い}れた {文字|もじ}は {画面|がめん}から {消|け}しました。',
  },
  'notice.ended.abandoned': {
    standard:
      '{手続|てつづ}きをやめました。{入力|にゅうりょく}した{内容|ないよう}は{消去|しょうきょ}しました。',
    easy: '{手続|てつづ}きを やめました。{入|い}れた {文字|もじ}は {消|け}しました。',
  },
  'notice.ended.expired': {
    standard:
      '{制限|せいげん}{時間|じかん}が{過|す}ぎたため、{手続|てつづ}きを{終了|しゅうりょう}しました。{入力|にゅうりょく}した{内容|ないよう}は{消去|しょうきょ}しました。{続|つづ}けるときは、もう{一度|いちど}「はじめる」を{押|お}してください。',
    easy: '{時間|じかん}が {過|す}ぎたので {終|お}わりました。{入|い}れた {文字|もじ}は {消|け}しました。{続|つづ}ける ときは、もう {一度|いちど} 「はじめる」を {押|お}して ください。',
  },
  'notice.already': {
    standard: '{復元|ふくげん}を{申|もう}し{込|こ}み{済|ず}みのかた',
    easy: '{復元|ふくげん}を {申|もう}し{込|こ}んだ {人|ひと}',
  },
  'notice.askStatus': {
    standard: '{受付|うけつけ}{番号|ばんごう}で{確|たし}かめる',
    easy: '{受付|うけつけ}{番号|ばんごう}で {確|たし}かめる',
  },
  'notice.openLink': {
    standard: 'メールのリンクを{開|ひら}く',
    easy: 'メールの リンクを {開|ひら}く',
  },

  'closed.title': {
    standard: 'ただいまご{利用|りよう}いただけません',
    easy: 'いまは {使|つか}えません',
  },
  'closed.no-courier': {
    standard:
      'コードを{送|おく}る{準備|じゅんび}ができていないため、{手続|てつづ}きをはじめられません。{係員|かかりいん}にお{声|こえ}がけください。',
    easy: '{係|かかり}の {人|ひと}に {言|い}って ください。コードを {送|おく}る {準備|じゅんび}が できて いません。',
  },
  'closed.store-broken': {
    standard:
      'アカウントの{記録|きろく}を{読|よ}めないため、{手続|てつづ}きをはじめられません。{係員|かかりいん}にお{声|こえ}がけください。',
    easy: '{係|かかり}の {人|ひと}に {言|い}って ください。アカウントの {記録|きろく}を {読|よ}めません。',
  },
} as const
