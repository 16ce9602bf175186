/** What the read-aloud mode says around a screen's own words, and shows about itself. */
export const speechTexts = {
  'speech.again': { standard: 'もう{一度|いちど}{聞|き}く', easy: 'もう {一度|いちど} {聞|き}く' },
  'speech.noVoice': {
    standard:
      'この{案内機|あんないき}には{日本語|にほんご}の{音声|おんせい}がないため、{読|よ}み{上|あ}げできません。',
    easy: 'この {機械|きかい}には {日本語|にほんご}の {声|こえ}が ありません。「{声|こえ}で {聞|き}く」は {使|つか}えません。',
  },
  'speech.failed': {
    standard:
      '{音声|おんせい}を{出|だ}せませんでした。{続|つづ}くときは、{係員|かかりいん}にお{声|こえ}がけください。',
    easy: '{声|こえ}が {出|で}ませんでした。また {出|で}ない ときは、{係|かかり}の {人|ひと}に {言|い}って ください。',
  },
  'speech.choice': {
    standard: '{選択肢|せんたくし}{number}、{label}',
    easy: '{選|えら}ぶ もの {number}、{label}',
  },
  'speech.chosen': { standard: '{選択|せんたく}{済|ず}み', easy: '{選|えら}びました' },
  'speech.ticked': { standard: 'チェックあり', easy: 'チェックが あります' },
  'speech.button': { standard: 'ボタン、{label}', easy: 'ボタン、{label}' },
  'speech.switch': { standard: 'スイッチ、{label}', easy: 'スイッチ、{label}' },
  'speech.field': {
    standard: '{入力欄|にゅうりょくらん}、{label}',
    easy: '{入|い}れる ところ、{label}',
  },
  'speech.filled': { standard: '{入力|にゅうりょく}{済|ず}み', easy: '{入|い}れました' },
  'speech.image': { standard: '{画像|がぞう}、{label}', easy: '{絵|え}、{label}' },
  'speech.unfolded': { standard: '{開|ひら}いています', easy: '{開|ひら}いて います' },
  'speech.folded': { standard: '{閉|と}じています', easy: '{閉|と}じて います' },
  'speech.typedAddress': {
    standard: '{入力|にゅうりょく}したメール アドレス',
    easy: '{入|い}れた メール アドレス',
  },
  'speech.shownNumber': {
    standard: '{画面|がめん}の{番号|ばんごう}',
    easy: '{画面|がめん}の {番号|ばんごう}',
  },
  'speech.at': { standard: 'アットマーク', easy: 'アットマーク' },
  'speech.mask.email': {
    standard: '{start} で{始|はじ}まる {domain} のメール アドレス',
    easy: '{start} で {始|はじ}まる {domain} の メール アドレス',
  },
  'speech.mask.hiddenEmail': {
    standard: '{domain} のメール アドレス',
    easy: '{domain} の メール アドレス',
  },
  'speech.mask.telephone': {
    standard: '{末尾|まつび}が{digits}の{電話番号|でんわばんごう}',
    easy: '{終|お}わりが {digits}の {電話番号|でんわばんごう}',
  },
} as const
