import { LIMITS } from '../procedure/limits'

const MINIMUM = LIMITS.staffPinMinimumDigits
const MAXIMUM = LIMITS.staffPinMaximumDigits

/** The door for staff, which nobody else comes to. */
export const staffTexts = {
  'staffDoor.title': {
    standard: '{係員|かかりいん}の{画面|がめん}',
    easy: '{係|かかり}の {人|ひと}の {画面|がめん}',
  },
  'staffDoor.lead': {
    standard: '{係員|かかりいん}の{番号|ばんごう}を{入力|にゅうりょく}してください。',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}を {入|い}れて ください。',
  },
  'staffDoor.pin': {
    standard: '{係員|かかりいん}の{番号|ばんごう}',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}',
  },
  'staffDoor.pinAgain': {
    standard: '{係員|かかりいん}の{番号|ばんごう}（もう{一度|いちど}）',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}（もう {一度|いちど}）',
  },
  'staffDoor.practicePin': {
    standard: '{練習|れんしゅう}の{番号|ばんごう}は{pin}です。',
    easy: '{練習|れんしゅう}の {番号|ばんごう}は {pin}です。',
  },
  'staffDoor.paused': {
    standard: '{time}から、もう{一度|いちど}{入力|にゅうりょく}できます。',
    easy: '{time}から、もう {一度|いちど} {入|い}れて ください。',
  },
  'staffDoor.make.lead': {
    standard: `{窓口|まどぐち}を{終了|しゅうりょう}するときの{番号|ばんごう}を{決|き}めてください。${MINIMUM}けたから${MAXIMUM}けたの{数字|すうじ}です。`,
    easy: `{窓口|まどぐち}を {終|お}わる ときの {番号|ばんごう}を {決|き}めて ください。${MINIMUM}けたから ${MAXIMUM}けたの {数字|すうじ}です。`,
  },
  'staffDoor.make.confirm': {
    standard: '{係員|かかりいん}の{番号|ばんごう}を{決|き}める',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}を {決|き}める',
  },
  'staffDoor.choose': {
    standard: '{次|つぎ}にすることを{選|えら}んでください。',
    easy: '{次|つぎ}に する ことを {選|えら}んで ください。',
  },
  'staffDoor.end': {
    standard: '{窓口|まどぐち}を{終了|しゅうりょう}する',
    easy: '{窓口|まどぐち}を {終|お}わる',
  },
  'staffDoor.endNote': {
    standard:
      '{終了|しゅうりょう}すると、この{機械|きかい}は{使|つか}えなくなります。{途中|とちゅう}の{手続|てつづ}きは{消|き}えます。',
    easy: '{終|お}わると、この {機械|きかい}は {使|つか}えなく なります。{途中|とちゅう}の {手続|てつづ}きは {消|き}えます。',
  },
  'staffDoor.return': {
    standard: '{窓口|まどぐち}にもどる',
    easy: '{窓口|まどぐち}に もどる',
  },
  'staffDoor.outOfOrder': {
    standard:
      '{記録|きろく}を{読|よ}めないため、{番号|ばんごう}を{確認|かくにん}できません。この{機械|きかい}の{管理者|かんりしゃ}にご{連絡|れんらく}ください。',
    easy: '{記録|きろく}を {読|よ}めません。{機械|きかい}の {管理者|かんりしゃ}に {連絡|れんらく}して ください。',
  },
  'staffDoor.problem.failed': {
    standard: 'うまくいきませんでした。もう{一度|いちど}{押|お}してください。',
    easy: 'うまく いきませんでした。もう {一度|いちど} {押|お}して ください。',
  },
  'staffDoor.problem.pin-required': {
    standard: '{係員|かかりいん}の{番号|ばんごう}を{入力|にゅうりょく}してください。',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}を {入|い}れて ください。',
  },
  'staffDoor.problem.pin-not-digits': {
    standard: '{数字|すうじ}だけを{入力|にゅうりょく}してください。',
    easy: '{数字|すうじ}だけを {入|い}れて ください。',
  },
  'staffDoor.problem.pin-short': {
    standard: `{数字|すうじ}が{足|た}りません。${MINIMUM}けた{以上|いじょう}で{入力|にゅうりょく}してください。`,
    easy: `{数字|すうじ}が {足|た}りません。${MINIMUM}けたか、もっと {多|おお}く {入|い}れて ください。`,
  },
  'staffDoor.problem.pin-long': {
    standard: `{数字|すうじ}が{多|おお}すぎます。${MAXIMUM}けた{以下|いか}で{入力|にゅうりょく}してください。`,
    easy: `{数字|すうじ}が {多|おお}すぎます。${MAXIMUM}けたまでに して ください。`,
  },
  'staffDoor.problem.pin-guessable': {
    standard:
      'この{番号|ばんごう}は、ほかの{人|ひと}がすぐに{思|おも}いつきます。ほかの{番号|ばんごう}を{決|き}めてください。',
    easy: 'この {番号|ばんごう}は かんたんです。ほかの {番号|ばんごう}を {決|き}めて ください。',
  },
  'staffDoor.problem.pins-differ': {
    standard:
      '2{回|かい}の{番号|ばんごう}が{違|ちが}います。もう{一度|いちど}{入力|にゅうりょく}してください。',
    easy: '2{回|かい}の {番号|ばんごう}が {違|ちが}います。もう {一度|いちど} {入|い}れて ください。',
  },
  'staffDoor.problem.pin-wrong': {
    standard: '{係員|かかりいん}の{番号|ばんごう}が{違|ちが}います。',
    easy: '{係|かかり}の {人|ひと}の {番号|ばんごう}が {違|ちが}います。',
  },
  'staffDoor.problem.pin-paused': {
    standard: 'いまは{入力|にゅうりょく}できません。しばらくお{待|ま}ちください。',
    easy: 'いまは {使|つか}えません。ここで {待|ま}って ください。',
  },

  'closed.staff-pin-missing': {
    standard:
      '{窓口|まどぐち}を{開|ひら}く{準備|じゅんび}ができていないため、{手続|てつづ}きをはじめられません。{係員|かかりいん}にお{声|こえ}がけください。',
    easy: '{係|かかり}の {人|ひと}に {言|い}って ください。{窓口|まどぐち}を {開|ひら}く {準備|じゅんび}が できて いません。',
  },
  'closed.staff-pin-missing.staff': {
    standard:
      '{係員|かかりいん}のかたは、「{係員|かかりいん}の{番号|ばんごう}を{決|き}める」を{押|お}してください。',
    easy: '{係|かかり}の {人|ひと}は、「{係|かかり}の {人|ひと}の {番号|ばんごう}を {決|き}める」を {押|お}して ください。',
  },
} as const
