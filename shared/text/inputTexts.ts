/** 「画面のキーボード」 and what helps while a password is typed. */
export const inputTexts = {
  'keyboard.name': {
    standard: '{画面|がめん}のキーボード',
    easy: '{画面|がめん}の キーボード',
  },
  'keyboard.delete': { standard: '{消|け}す', easy: '{消|け}す' },
  'keyboard.deleteOne': {
    standard: '1{文字|もじ}{消|け}す',
    easy: '1{文字|もじ} {消|け}す',
  },
  'keyboard.caretBack': {
    standard: 'カーソルを{左|ひだり}へ',
    easy: 'カーソルを {左|ひだり}へ',
  },
  'keyboard.caretOn': { standard: 'カーソルを{右|みぎ}へ', easy: 'カーソルを {右|みぎ}へ' },
  'keyboard.space': { standard: '{空白|くうはく}', easy: '{空白|くうはく}' },
  'keyboard.capitals': { standard: '{大文字|おおもじ}', easy: '{大文字|おおもじ}' },
  'keyboard.capital': {
    standard: '{大文字|おおもじ}の{letter}',
    easy: '{大文字|おおもじ}の {letter}',
  },
  'keyboard.signs': { standard: '{記号|きごう}', easy: '{記号|きごう}' },
  'keyboard.voice': { standard: '{濁点|だくてん}', easy: '「てんてん」を つける' },
  'keyboard.voice.sign': { standard: '゛', easy: '゛' },
  'keyboard.halfVoice': { standard: '{半濁点|はんだくてん}', easy: '「まる」を つける' },
  'keyboard.halfVoice.sign': { standard: '゜', easy: '゜' },
  'keyboard.small': { standard: '{小文字|こもじ}', easy: '{小文字|こもじ}' },
  'keyboard.panel.kana': { standard: 'カナ', easy: 'カナ' },
  'keyboard.panel.ascii': { standard: '{英字|えいじ}', easy: '{英字|えいじ}' },
  'keyboard.panel.ten-key': { standard: '{数字|すうじ}', easy: '{数字|すうじ}' },
  'keyboard.close': { standard: '{閉|と}じる', easy: '{閉|と}じる' },
  'keyboard.turnOff': { standard: '{使|つか}わない', easy: '{使|つか}わない' },
  'keyboard.turnOffSpoken': {
    standard: '{画面|がめん}のキーボードを{使|つか}わない',
    easy: '{画面|がめん}の キーボードを {使|つか}わない',
  },
  'keyboard.turnOn': {
    standard: '{画面|がめん}のキーボードを{使|つか}う',
    easy: '{画面|がめん}の キーボードを {使|つか}う',
  },

  'keyboard.sign.exclamation': { standard: '{感嘆符|かんたんふ}', easy: 'びっくり マーク' },
  'keyboard.sign.doubleQuote': {
    standard: '{二重|にじゅう}{引用符|いんようふ}',
    easy: '{二重|にじゅう} {引用符|いんようふ}',
  },
  'keyboard.sign.sharp': { standard: 'シャープ', easy: 'シャープ' },
  'keyboard.sign.dollar': { standard: 'ドル', easy: 'ドル' },
  'keyboard.sign.percent': { standard: 'パーセント', easy: 'パーセント' },
  'keyboard.sign.and': { standard: 'アンド', easy: 'アンド' },
  'keyboard.sign.apostrophe': { standard: 'アポストロフィ', easy: 'アポストロフィ' },
  'keyboard.sign.openRound': { standard: '{始|はじ}めかっこ', easy: '{始|はじ}めの かっこ' },
  'keyboard.sign.closeRound': { standard: '{終|お}わりかっこ', easy: '{終|お}わりの かっこ' },
  'keyboard.sign.asterisk': { standard: 'アスタリスク', easy: 'アスタリスク' },
  'keyboard.sign.plus': { standard: 'プラス', easy: 'プラス' },
  'keyboard.sign.comma': { standard: 'コンマ', easy: 'コンマ' },
  'keyboard.sign.hyphen': { standard: 'ハイフン', easy: 'ハイフン' },
  'keyboard.sign.fullStop': { standard: 'ピリオド', easy: 'ピリオド' },
  'keyboard.sign.slash': { standard: 'スラッシュ', easy: 'スラッシュ' },
  'keyboard.sign.colon': { standard: 'コロン', easy: 'コロン' },
  'keyboard.sign.semicolon': { standard: 'セミコロン', easy: 'セミコロン' },
  'keyboard.sign.less': { standard: '{小|しょう}なり', easy: '{小|しょう}なり' },
  'keyboard.sign.equals': { standard: 'イコール', easy: 'イコール' },
  'keyboard.sign.greater': { standard: '{大|だい}なり', easy: '{大|だい}なり' },
  'keyboard.sign.question': { standard: '{疑問符|ぎもんふ}', easy: 'はてな マーク' },
  'keyboard.sign.at': { standard: 'アットマーク', easy: 'アットマーク' },
  'keyboard.sign.openSquare': {
    standard: '{始|はじ}め{角|かく}かっこ',
    easy: '{始|はじ}めの {四角|しかく}い かっこ',
  },
  'keyboard.sign.backslash': { standard: 'バックスラッシュ', easy: 'バックスラッシュ' },
  'keyboard.sign.closeSquare': {
    standard: '{終|お}わり{角|かく}かっこ',
    easy: '{終|お}わりの {四角|しかく}い かっこ',
  },
  'keyboard.sign.caret': { standard: 'キャレット', easy: 'キャレット' },
  'keyboard.sign.underscore': { standard: 'アンダーバー', easy: 'アンダーバー' },
  'keyboard.sign.backquote': { standard: 'バッククォート', easy: 'バッククォート' },
  'keyboard.sign.openCurly': {
    standard: '{始|はじ}め{波|なみ}かっこ',
    easy: '{始|はじ}めの {波|なみ}かっこ',
  },
  'keyboard.sign.bar': { standard: '{縦棒|たてぼう}', easy: '{縦|たて}の {棒|ぼう}' },
  'keyboard.sign.closeCurly': {
    standard: '{終|お}わり{波|なみ}かっこ',
    easy: '{終|お}わりの {波|なみ}かっこ',
  },
  'keyboard.sign.tilde': { standard: 'チルダ', easy: 'チルダ' },
  'keyboard.sign.longVowel': {
    standard: '{長音|ちょうおん}',
    easy: '{伸|の}ばす {音|おと}',
  },
  'keyboard.sign.middleDot': { standard: '{中点|なかてん}', easy: '{中|なか}の {点|てん}' },

  'password.capsLock': {
    standard: 'Caps Lockがオンです。{英字|えいじ}は{大文字|おおもじ}になります。',
    easy: 'Caps Lockが オンです。{英字|えいじ}は {大文字|おおもじ}に なります。',
  },
  'password.isFullWidth': {
    standard:
      '{全角|ぜんかく}の{文字|もじ}が{入|はい}っています。{半角|はんかく}に{直|なお}してください。',
    easy: '{幅|はば}の {広|ひろ}い {文字|もじ}（{全角|ぜんかく}）が あります。「{半角|はんかく}に {直|なお}す」を {押|お}して ください。',
  },
  'password.isNotAscii': {
    standard:
      '{日本語|にほんご}など、{使|つか}えない{文字|もじ}が{入|はい}っています。その{文字|もじ}を{消|け}してください。',
    easy: '{使|つか}えない {文字|もじ}が あります。その {文字|もじ}を {消|け}して ください。',
  },
  'password.toHalfWidth': {
    standard: '{半角|はんかく}に{直|なお}す',
    easy: '{半角|はんかく}に {直|なお}す',
  },
  'password.isHalfWidthNow': {
    standard: '{半角|はんかく}に{直|なお}しました。',
    easy: '{半角|はんかく}に {直|なお}しました。',
  },
  'password.isPartlyHalfWidth': {
    standard:
      '{半角|はんかく}に{直|なお}しました。{直|なお}せない{文字|もじ}が{残|のこ}っています。{消|け}してください。',
    easy: '{半角|はんかく}に {直|なお}しました。{直|なお}せない {文字|もじ}は {消|け}して ください。',
  },
} as const
