import { BRAND } from '../procedure/brand'
import { asRehearsed } from './asRehearsed'

/** Words that stand on every screen. */
export const commonTexts = {
  'app.name': {
    standard: 'パスワード{再設定|さいせってい}の{窓口|まどぐち}',
    easy: '{新|あたら}しい パスワードを {決|き}める {窓口|まどぐち}',
  },
  'app.disclaimer': {
    standard: `この{案内機|あんないき}は、${BRAND.company}のサイトではありません。パスワードが{変|か}わるのは、この{案内機|あんないき}に{登録|とうろく}されたアカウントだけです。`,
    easy: `ここは ${BRAND.company}の サイトでは ありません。パスワードが {変|か}わるのは、この {機械|きかい}に ある アカウントだけです。`,
  },
  'app.badge.demo': {
    standard: 'デモ：{本物|ほんもの}のアカウントは{変|か}わりません',
    easy: 'デモ：{本物|ほんもの}の アカウントは {変|か}わりません',
  },
  'app.badge.training': {
    standard: '{研修|けんしゅう}：{本物|ほんもの}のアカウントは{変|か}わりません',
    easy: '{練習|れんしゅう}：{本物|ほんもの}の アカウントは {変|か}わりません',
  },
  'app.pageTitle': {
    standard: '{title}｜{progress}｜{app}',
    easy: '{title}｜{progress}｜{app}',
  },
  'app.pageTitleOutside': { standard: '{title}｜{app}', easy: '{title}｜{app}' },
  'app.pageTitleError': { standard: 'エラー：{title}', easy: 'エラー：{title}' },
  'app.progress': {
    standard: '{手順|てじゅん} {step}／{steps}',
    easy: '{手順|てじゅん} {step}／{steps}',
    spoken: '手順{steps}のうち{step}番目です。',
  },
  'app.sessionEnds': {
    standard: '{time}まで{操作|そうさ}できます',
    easy: '{time}まで {使|つか}えます',
  },
  'app.resumed': {
    standard:
      '{画面|がめん}を{読|よ}み{込|こ}み{直|なお}しました。{表示|ひょうじ}されている{画面|がめん}から{続|つづ}けてください。',
    easy: 'この {画面|がめん}から {続|つづ}けて ください。{画面|がめん}が {新|あたら}しく なりました。',
  },
  'app.sending': { standard: '{送|おく}っています…', easy: '{送|おく}って います…' },
  'app.slow': {
    standard: '{時間|じかん}がかかっています。このまま、お{待|ま}ちください。',
    easy: '{時間|じかん}が かかって います。ここで {待|ま}って ください。',
  },
  'app.required': {
    standard: '※{必須|ひっす}',
    easy: '※かならず {入|い}れる',
    spoken: 'かならず入れてください。',
  },
  'app.error': { standard: 'エラー', easy: 'エラー' },
  'app.problemSummary': {
    standard: 'ご{確認|かくにん}ください',
    easy: '{読|よ}んで ください',
  },
  'app.errorSummary': {
    standard: '{入力|にゅうりょく}を{確認|かくにん}してください',
    easy: '{入|い}れた {文字|もじ}を {見|み}て ください',
  },
  'button.next': asRehearsed('{次|つぎ}へ'),
  'button.back': { standard: 'もどる', easy: 'もどる' },
  'button.abandon': { standard: 'やめる', easy: 'やめる' },
  'button.finish': asRehearsed('{終了|しゅうりょう}'),
  'abandon.title': {
    standard: '{手続|てつづ}きをやめますか',
    easy: '{手続|てつづ}きを やめますか',
  },
  'abandon.body': {
    standard:
      'ここまでに{入力|にゅうりょく}した{内容|ないよう}は{消|き}えます。パスワードは{変|か}わりません。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。パスワードは {変|か}わりません。',
  },
  'abandon.bodyAfterCode': {
    standard:
      'ここまでに{入力|にゅうりょく}した{内容|ないよう}は{消|き}え、{届|とど}いたセキュリティ コードは{使|つか}えなくなります。パスワードは{変|か}わりません。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。{届|とど}いた セキュリティ コードは {使|つか}えなく なります。パスワードは {変|か}わりません。',
  },
  'abandon.bodyAfterChange': {
    standard:
      '{入力|にゅうりょく}した{内容|ないよう}は{消|き}えます。パスワードはすでに{変|か}わっています。{次|つぎ}からは、{新|あたら}しいパスワードを{使|つか}ってください。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。パスワードは もう {変|か}わりました。{次|つぎ}から {新|あたら}しい パスワードを {使|つか}って ください。',
  },
  'abandon.bodyAfterRequest': {
    standard:
      '{入力|にゅうりょく}した{内容|ないよう}は{消|き}えます。{申|もう}し{込|こ}みは、すでに{受|う}け{付|つ}けています。{結果|けっか}はメールで{届|とど}きます。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。{申|もう}し{込|こ}みは もう できて います。{結果|けっか}は メールで {届|とど}きます。',
  },
  'abandon.bodyNewAccount': {
    standard:
      'ここまでに{入力|にゅうりょく}した{内容|ないよう}は{消|き}えます。{新|あたら}しいアカウントは{作|つく}られません。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。{新|あたら}しい アカウントは {作|つく}りません。',
  },
  'abandon.bodyAccountMade': {
    standard:
      '{入力|にゅうりょく}した{内容|ないよう}は{消|き}えます。{新|あたら}しいアカウントは、すでにできています。{決|き}めたパスワードでサインインできます。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えます。{新|あたら}しい アカウントは もう できて います。{決|き}めた パスワードで サインインできます。',
  },
  'abandon.confirm': {
    standard: 'やめて{最初|さいしょ}の{画面|がめん}にもどる',
    easy: 'やめて {最初|さいしょ}の {画面|がめん}に もどる',
  },
  'abandon.continue': {
    standard: '{手続|てつづ}きを{続|つづ}ける',
    easy: '{手続|てつづ}きを {続|つづ}ける',
  },
} as const
