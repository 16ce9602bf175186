import { LIMITS } from '../procedure/limits'

/** How a request for recovery stands, by its receipt number. */
export const statusTexts = {
  'status.title': {
    standard: '{受付|うけつけ}{番号|ばんごう}で{確|たし}かめる',
    easy: '{受付|うけつけ}{番号|ばんごう}で {確|たし}かめる',
  },
  'status.lead': {
    standard:
      '{復元|ふくげん}の{申|もう}し{込|こ}みがいまどうなっているかを、ここで{確|たし}かめられます。',
    easy: '{申|もう}し{込|こ}みが いま どう なって いるか、わかります。',
  },
  'status.receipt': {
    standard: '{受付|うけつけ}{番号|ばんごう}',
    easy: '{受付|うけつけ}{番号|ばんごう}',
  },
  'status.receiptHelp': {
    standard: `${LIMITS.receiptDigits}けたの{数字|すうじ}です。{全角|ぜんかく}でも、{間|あいだ}に{空白|くうはく}やハイフンがあってもかまいません。`,
    easy: `${LIMITS.receiptDigits}けたの {数字|すうじ}です。{間|あいだ}に {空白|くうはく}や ハイフン（-）が あっても いいです。`,
  },
  'status.lookUp': { standard: '{確|たし}かめる', easy: '{確|たし}かめる' },
  'status.reviewing.title': {
    standard: '{審査中|しんさちゅう}です',
    easy: 'いま {調|しら}べて います',
  },
  'status.reviewing.body': {
    standard: '{time}までに、{mask} へメールで{結果|けっか}をお{知|し}らせします。',
    easy: '{time}までに、{mask} へ {結果|けっか}を メールで {送|おく}ります。',
  },
  'status.answered.title': {
    standard: '{結果|けっか}を{送|おく}りました',
    easy: '{結果|けっか}を {送|おく}りました',
  },
  'status.answered.body': {
    standard:
      '{time}に、{mask} へ{送|おく}りました。{迷惑|めいわく}メールのフォルダーにもないときは、{係員|かかりいん}にお{声|こえ}がけください。',
    easy: '{time}に、{mask} へ {送|おく}りました。{迷惑|めいわく}メールの フォルダーも {見|み}て ください。そこにも ない ときは、{係|かかり}の {人|ひと}に {言|い}って ください。',
  },
  'status.closed.title': {
    standard: '{終了|しゅうりょう}しました',
    easy: '{終|お}わりました',
  },
  'status.closed.body': {
    standard:
      '{別|べつ}の{方法|ほうほう}でパスワードが{変|か}わったため、この{申|もう}し{込|こ}みは{終|お}わりました。',
    easy: '{別|べつ}の {方法|ほうほう}で パスワードが {変|か}わりました。この {申|もう}し{込|こ}みは {終|お}わりです。',
  },
  'status.filedAt': {
    standard: '{受付|うけつけ}{番号|ばんごう} {receipt} は、{time}に{受|う}け{付|つ}けました。',
    easy: '{受付|うけつけ}{番号|ばんごう} {receipt} は、{time}に {受|う}け{付|つ}けました。',
  },
} as const
