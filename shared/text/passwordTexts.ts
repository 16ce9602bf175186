import { LIMITS } from '../procedure/limits'
import { asRehearsed } from './asRehearsed'

/** The new password and the account that it opens again (手順 ). */
export const passwordTexts = {
  'password.title': asRehearsed('パスワードのリセット'),
  'password.lead': {
    standard: '{address} の{新|あたら}しいパスワードを{決|き}めてください。',
    easy: '{新|あたら}しい パスワードを {決|き}めて ください。{address} の パスワードです。',
  },
  'password.rules': { standard: 'パスワードのきまり', easy: 'パスワードの きまり' },
  'password.rule.length': {
    standard: `${LIMITS.passwordMinimumCharacters}{文字|もじ}{以上|いじょう}、${LIMITS.passwordMaximumCharacters}{文字|もじ}{以下|いか}`,
    easy: `${LIMITS.passwordMinimumCharacters}{文字|もじ}から ${LIMITS.passwordMaximumCharacters}{文字|もじ}まで`,
  },
  'password.rule.kinds': {
    standard: `{大文字|おおもじ}・{小文字|こもじ}・{数字|すうじ}・{記号|きごう}のうち、${LIMITS.passwordMinimumKinds}{種類|しゅるい}{以上|いじょう}`,
    easy: `{大文字|おおもじ}・{小文字|こもじ}・{数字|すうじ}・{記号|きごう}から ${LIMITS.passwordMinimumKinds}{種類|しゅるい}{以上|いじょう}`,
  },
  'password.rule.halfWidth': {
    standard: '{半角|はんかく}の{文字|もじ}だけ（{空白|くうはく}は{使|つか}えません）',
    easy: '{半角|はんかく}の {文字|もじ}だけ（{空白|くうはく}は {使|つか}えません）',
  },
  'password.rule.met': { standard: 'できています', easy: 'できて います' },
  'password.rule.open': { standard: 'まだです', easy: 'まだです' },
  'password.rule.state': { standard: '{rule}：{state}', easy: '{rule}：{state}' },
  'password.new': asRehearsed('{新|あたら}しいパスワード'),
  'password.again': asRehearsed('パスワードの{再入力|さいにゅうりょく}'),
  'password.againHelp': {
    standard:
      '{確認|かくにん}のため、{同|おな}じパスワードをもう{一度|いちど}{入力|にゅうりょく}してください。',
    easy: '{同|おな}じ パスワードを もう {一度|いちど} {入|い}れて ください。',
  },
  'password.show': { standard: '{field}を{表示|ひょうじ}する', easy: '{field}を {見|み}る' },
  'password.showShort': { standard: '{表示|ひょうじ}する', easy: '{見|み}る' },

  'recovered.title': asRehearsed('お{使|つか}いのアカウントは{回復|かいふく}されました'),
  'recovered.lead': {
    standard: '{address} のパスワードが{変|か}わりました。',
    easy: '{address} の パスワードが {変|か}わりました。',
  },
  'recovered.lock': {
    standard: 'アカウントがロックされていたときは、ロックも{解除|かいじょ}されました。',
    easy: 'アカウントの ロックも、もう ありません。',
  },
  'recovered.someone': {
    standard: '{前|まえ}のパスワードを{知|し}っている{人|ひと}は、もうサインインできません。',
    easy: '{前|まえ}の パスワードでは もう サインインできません。',
  },
  'recovered.next': {
    standard:
      '「{次|つぎ}へ」を{押|お}して、{新|あたら}しいパスワードでサインインできることを{確|たし}かめてください。',
    easy: '「{次|つぎ}へ」を {押|お}して ください。{新|あたら}しい パスワードで サインインして みましょう。',
  },
} as const
