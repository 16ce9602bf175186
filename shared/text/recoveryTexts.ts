import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'
import { asRehearsed } from './asRehearsed'

const HOUR_MS = 3_600_000

/** 補足: the road for people whom no contact reaches. The procedure's own words letter for letter. */
export const recoveryTexts = {
  'recovery.title': asRehearsed(`${BRAND.account}の{復元|ふくげん}`),
  'recovery.account': asRehearsed(BRAND.account),
  'recovery.contactAddress': asRehearsed('{連絡先|れんらくさき}のメール アドレス'),
  'recovery.contactAddressHelp': {
    standard:
      'ここに{結果|けっか}が{届|とど}きます。{復元|ふくげん}するアカウントとは{別|べつ}の、いま{受信|じゅしん}できるメール アドレスを{入力|にゅうりょく}してください。ご{家族|かぞく}のものでもかまいません。',
    easy: 'ここに {結果|けっか}が {届|とど}きます。いま {使|つか}える メール アドレスを {入|い}れて ください。{使|つか}えない アカウントとは {別|べつ}の ものです。{家族|かぞく}の ものでも いいです。',
  },

  'recovery.place': {
    standard: 'ページ {page}／{pages}',
    easy: 'ページ {page}／{pages}',
    spoken: '{pages}ページのうち、{page}ページ目',
  },
  'recovery.unknown': asRehearsed('わからない'),
  'recovery.unknownOf': {
    standard: '{field}：わからない',
    easy: '{field}：わからない',
  },
  'recovery.encourage': {
    standard:
      '{合|あ}っている{答|こた}えが{多|おお}いほど、ご{本人|ほんにん}と{確認|かくにん}できる{見込|みこ}みが{高|たか}くなります。{思|おも}い{出|だ}せないものは「わからない」でかまいません。',
    easy: '{合|あ}って いる {答|こた}えが {多|おお}いと、{本人|ほんにん}だと わかりやすいです。{思|おも}い{出|だ}せない ものは 「わからない」で いいです。',
  },

  'recovery.name.title': { standard: 'お{名前|なまえ}', easy: '{名前|なまえ}' },
  'recovery.name.lead': {
    standard:
      'アカウントに{登録|とうろく}したお{名前|なまえ}を、ご{本人|ほんにん}{確認|かくにん}に{使|つか}います。',
    easy: 'アカウントに {登録|とうろく}した {名前|なまえ}です。{本人|ほんにん}か どうか {確|たし}かめる ために {使|つか}います。',
  },
  'recovery.familyName': asRehearsed('{姓|せい}'),
  'recovery.givenName': { ...asRehearsed('{名|めい}'), spoken: 'めい' },
  'recovery.familyNameHelp': {
    standard:
      '{漢字|かんじ}でもカナでもかまいません。ご{結婚|けっこん}などで{変|か}わったときは、{登録|とうろく}したときの{姓|せい}です。',
    easy: '{登録|とうろく}した ときの {名字|みょうじ}です。{漢字|かんじ}でも カナでも いいです。',
  },

  'recovery.birth.title': asRehearsed('{生年月日|せいねんがっぴ}'),
  'recovery.birth.lead': {
    standard:
      'アカウントに{登録|とうろく}した{生年月日|せいねんがっぴ}を、ご{本人|ほんにん}{確認|かくにん}に{使|つか}います。',
    easy: 'アカウントに {登録|とうろく}した、{生|う}まれた {年|とし}と {月|つき}と {日|ひ}です。{本人|ほんにん}か どうか {確|たし}かめる ために {使|つか}います。',
  },
  'recovery.birthDate': asRehearsed('{生年月日|せいねんがっぴ}'),
  'recovery.birthDateHelp': {
    standard:
      '{年|とし}は{西暦|せいれき}でも{元号|げんごう}でもかまいません（{例|れい}：1961、{昭和|しょうわ}36、S36）。',
    easy: '{年|とし}は {西暦|せいれき}でも {元号|げんごう}でも いいです。（{例|れい}：1961、{昭和|しょうわ}36、S36）',
  },
  /** After its box each: 「1961年 4月 12日」. */
  'recovery.birthYear': { standard: '{年|ねん}', easy: '{年|ねん}', spoken: 'ねん' },
  'recovery.birthMonth': { standard: '{月|がつ}', easy: '{月|がつ}', spoken: 'がつ' },
  'recovery.birthDay': { standard: '{日|にち}', easy: '{日|にち}', spoken: 'にち' },
  'recovery.birthEcho': {
    standard: '{date}と{読|よ}み{取|と}りました。',
    easy: '{date}と {読|よ}みました。',
    spoken: '{生年月日|せいねんがっぴ}を{読|よ}み{取|と}りました。',
  },

  'recovery.residence.title': { standard: 'お{住|す}まい', easy: '{住|す}んで いる ところ' },
  'recovery.residence.lead': {
    standard:
      'アカウントに{登録|とうろく}したお{住|す}まいの{場所|ばしょ}を、ご{本人|ほんにん}{確認|かくにん}に{使|つか}います。',
    easy: 'アカウントに {登録|とうろく}した、{住|す}んで いる ところです。{本人|ほんにん}か どうか {確|たし}かめる ために {使|つか}います。',
  },
  'recovery.country': { ...asRehearsed('{国|くに}/{地域|ちいき}'), spoken: '国または地域' },
  'recovery.prefecture': asRehearsed('{都道府県|とどうふけん}'),
  'recovery.postalCode': asRehearsed('{郵便|ゆうびん}{番号|ばんごう}'),

  'recovery.passwords.title': {
    standard: '{以前|いぜん}のパスワード',
    easy: '{前|まえ}の パスワード',
  },
  'recovery.passwords.lead': {
    standard:
      'このアカウントで{以前|いぜん}に{使|つか}っていたパスワードを、ご{本人|ほんにん}{確認|かくにん}に{使|つか}います。',
    easy: 'この アカウントで {前|まえ}に {使|つか}った パスワードです。{本人|ほんにん}か どうか {確|たし}かめる ために {使|つか}います。',
  },
  'recovery.formerPasswords': {
    standard: '{以前|いぜん}のパスワード',
    easy: '{前|まえ}の パスワード',
  },
  'recovery.formerPasswordsHelp': {
    standard: `{全部|ぜんぶ}を{思|おも}い{出|だ}せないときは、はじめの${LIMITS.passwordBeginningCharacters}{文字|もじ}だけでもかまいません。`,
    easy: `{全部|ぜんぶ}で なくても いいです。はじめの ${LIMITS.passwordBeginningCharacters}{文字|もじ}だけでも {入|い}れて ください。`,
  },
  'recovery.formerPassword': {
    standard: '{以前|いぜん}のパスワード（{number}つ{目|め}）',
    easy: '{前|まえ}の パスワード（{number}つ{目|め}）',
  },
  'recovery.passwordsKept': {
    standard:
      '{count}つ{入力|にゅうりょく}{済|ず}みです。{変|か}えないときは、{空|から}のまま「{次|つぎ}へ」を{押|お}してください。{入力|にゅうりょく}し{直|なお}すと、{前|まえ}のものは{消|き}えます。',
    easy: '{count}つ {入|はい}って います。これで よければ、{何|なに}も {入|い}れないで 「{次|つぎ}へ」を {押|お}して ください。{新|あたら}しく {入|い}れると、{前|まえ}の ものは {消|き}えます。',
  },

  'recovery.mail.title': {
    standard: '{最近|さいきん}{送|おく}ったメール',
    easy: '{最近|さいきん} {送|おく}った メール',
  },
  'recovery.mail.lead': {
    standard:
      'このアカウントから{送|おく}ったメールを、ご{本人|ほんにん}{確認|かくにん}に{使|つか}います。',
    easy: 'この アカウントから {送|おく}った メールです。{本人|ほんにん}か どうか {確|たし}かめる ために {使|つか}います。',
  },
  'recovery.sentSubjects': {
    standard: '{最近|さいきん}{送|おく}ったメールの{件名|けんめい}',
    easy: '{最近|さいきん} {送|おく}った メールの {件名|けんめい}',
  },
  'recovery.correspondents': {
    standard: '{最近|さいきん}{送|おく}った{相手|あいて}のメール アドレス',
    easy: '{最近|さいきん} {送|おく}った {相手|あいて}の メール アドレス',
  },
  'recovery.numbered': { standard: '{number}つ{目|め}', easy: '{number}つ{目|め}' },

  'recovery.check.title': {
    standard: '{送信|そうしん}の{前|まえ}に',
    easy: '{送|おく}る {前|まえ}に',
  },
  'recovery.check.lead': {
    standard:
      '{内容|ないよう}を{確|たし}かめて、よければ「{送信|そうしん}」を{押|お}してください。{直|なお}すときは「{変更|へんこう}する」を{押|お}します。',
    easy: '{答|こた}えを {見|み}て、よければ 「{送信|そうしん}」を {押|お}して ください。{直|なお}す ときは 「{変|か}える」を {押|お}します。',
  },
  'recovery.check.contact': {
    standard: '{結果|けっか}の{届|とど}け{先|さき}',
    easy: '{結果|けっか}が {届|とど}く ところ',
  },
  'recovery.check.passwordCount': {
    standard: '{count}つ{入力|にゅうりょく}しました',
    easy: '{count}つ {入|い}れました',
  },
  'recovery.check.change': { standard: '{変更|へんこう}する', easy: '{変|か}える' },
  'recovery.check.changeOf': {
    standard: '{group}を{変更|へんこう}する',
    easy: '{group}を {変|か}える',
  },
  'recovery.check.submit': asRehearsed('{送信|そうしん}'),

  'recovery.sent.title': {
    standard: '{申|もう}し{込|こ}みを{受|う}け{付|つ}けました',
    easy: '{申|もう}し{込|こ}みが できました',
  },
  'recovery.sent.answer': {
    standard: `{address} へ、{通常|つうじょう}${LIMITS.recoveryAnswerMs / HOUR_MS}{時間|じかん}{以内|いない}に{結果|けっか}をメールでお{知|し}らせします（{time}まで）。`,
    easy: `{結果|けっか}を {address} へ メールで {送|おく}ります。ふつう ${LIMITS.recoveryAnswerMs / HOUR_MS}{時間|じかん}{以内|いない}に {届|とど}きます。（{time}まで）`,
  },
  'recovery.sent.before': {
    standard: `@${BRAND.mailSenderDomain}からのメールを、{受|う}け{取|と}れるようにしておいてください。`,
    easy: `@${BRAND.mailSenderDomain} から {届|とど}きます。この メールを {受|う}け{取|と}れる ように して ください。`,
    spoken: `${BRAND.mailSenderName}からのメールを、受け取れるようにしておいてください。`,
  },
  'recovery.sent.receipt': asRehearsed('{受付|うけつけ}{番号|ばんごう}'),
  'recovery.sent.keep': {
    standard:
      'この{番号|ばんごう}を{控|ひか}えてください。「{受付|うけつけ}{番号|ばんごう}で{確|たし}かめる」で{使|つか}います。',
    easy: 'この {番号|ばんごう}を {紙|かみ}に {書|か}いて ください。「{受付|うけつけ}{番号|ばんごう}で {確|たし}かめる」で {使|つか}います。',
  },
  'recovery.sent.verified.title': {
    standard: 'ご{本人|ほんにん}と{確認|かくにん}できたとき',
    easy: '{本人|ほんにん}だと わかった とき',
  },
  'recovery.sent.verified.body': {
    standard: 'パスワードをリセットするページのリンクが{届|とど}きます。',
    easy: 'パスワードを {新|あたら}しく {決|き}める リンクが {届|とど}きます。',
  },
  'recovery.sent.refused.title': {
    standard: 'ご{本人|ほんにん}と{確認|かくにん}できなかったとき',
    easy: '{本人|ほんにん}か どうか わからなかった とき',
  },
  'recovery.sent.refused.body': {
    standard:
      'もう{一度|いちど}{申|もう}し{込|こ}むか、{新|あたら}しいアカウントを{作|つく}るかを{選|えら}ぶページのリンクが{届|とど}きます。',
    easy: 'リンクが {届|とど}きます。もう {一度|いちど} {申|もう}し{込|こ}む ことが できます。{新|あたら}しい アカウントも {作|つく}れます。',
  },
  'recovery.sent.done': asRehearsed('OK'),
} as const
