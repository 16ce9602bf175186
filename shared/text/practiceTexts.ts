/** The simulated devices beside the screens, and their clock. */
export const practiceTexts = {
  'device.region': {
    standard: 'お{客様|きゃくさま}の{端末|たんまつ}（{練習用|れんしゅうよう}）',
    easy: 'あなたの {電話|でんわ}と メール（{練習|れんしゅう}）',
  },
  'device.title': {
    standard: 'お{客様|きゃくさま}の{端末|たんまつ}',
    easy: 'あなたの {電話|でんわ}と メール',
  },
  'device.badge': { standard: '{練習用|れんしゅうよう}', easy: '{練習|れんしゅう}' },
  'device.note': {
    standard:
      '{本物|ほんもの}の{端末|たんまつ}ではありません。この{案内機|あんないき}の{中|なか}だけで{動|うご}きます。',
    easy: '{本物|ほんもの}では ありません。この {機械|きかい}の {中|なか}だけで {動|うご}きます。',
  },
  'device.tabs': {
    standard: '{端末|たんまつ}の{画面|がめん}',
    easy: '{電話|でんわ}と メールの {画面|がめん}',
  },
  'device.tab.mail': { standard: 'メール', easy: 'メール' },
  'device.tab.phone': { standard: '{電話|でんわ}', easy: '{電話|でんわ}' },
  'device.tab.texts': { standard: 'SMS', easy: 'SMS' },
  'device.tab.clock': { standard: '{時計|とけい}', easy: '{時計|とけい}' },
  /** Marks on a tab: there is room for three characters, and telephones show these words. */
  'device.mark.new': { standard: '{新着|しんちゃく}', easy: '{新|あたら}しい' },
  'device.mark.ringing': { standard: '{着信|ちゃくしん}', easy: '{着信|ちゃくしん}' },
  'device.mark.missed': { standard: '{不在|ふざい}', easy: '{不在|ふざい}' },
  'device.problem': {
    standard:
      'いまは{操作|そうさ}できませんでした。{少|すこ}し{待|ま}ってから、もう{一度|いちど}{押|お}してください。',
    easy: 'いまは できませんでした。{少|すこ}し {待|ま}って、もう {一度|いちど} {押|お}して ください。',
  },
  'device.to': { standard: '{宛先|あてさき}', easy: '{送|おく}り{先|さき}' },
  'device.reception': {
    standard: '{受信|じゅしん}{設定|せってい}',
    easy: '{受|う}け{取|と}りの {設定|せってい}',
  },
  'device.turnedAway.closed': {
    standard:
      '「{受信|じゅしん}{設定|せってい}」を{変|か}えたあと、{画面|がめん}に「{新|あたら}しいコードを{送|おく}る」があれば{押|お}してください。',
    easy: '「{受|う}け{取|と}りの {設定|せってい}」を {変|か}えて ください。{画面|がめん}に 「{新|あたら}しい コードを {送|おく}る」が あれば、{押|お}して ください。',
  },
  'device.turnedAway.open': {
    standard:
      'いまの{設定|せってい}では{届|とど}きます。{画面|がめん}に「{新|あたら}しいコードを{送|おく}る」があれば{押|お}してください。',
    easy: 'いまの {設定|せってい}では {届|とど}きます。{画面|がめん}に 「{新|あたら}しい コードを {送|おく}る」が あれば、{押|お}して ください。',
  },

  'device.clock.title': {
    standard: '{練習用|れんしゅうよう}の{時計|とけい}',
    easy: '{練習|れんしゅう}の {時計|とけい}',
  },
  'device.clock.isSame': {
    standard: '{本当|ほんとう}の{時刻|じこく}と{同|おな}じです。',
    easy: '{本当|ほんとう}の {時間|じかん}と {同|おな}じです。',
  },
  'device.clock.isAhead': {
    standard: '{本当|ほんとう}の{時刻|じこく}より{span}{進|すす}んでいます。',
    easy: '{本当|ほんとう}の {時間|じかん}より {span} {進|すす}んで います。',
  },
  'device.clock.tenMinutes': {
    standard: '10{分|ぷん}{進|すす}める',
    easy: '10{分|ぷん} {進|すす}める',
  },
  'device.clock.oneDay': {
    standard: '24{時間|じかん}{進|すす}める',
    easy: '24{時間|じかん} {進|すす}める',
  },
  'device.clock.effect': {
    standard:
      'コードの{期限|きげん}、{操作|そうさ}の{制限|せいげん}{時間|じかん}、{復元|ふくげん}の{審査|しんさ}もいっしょに{進|すす}みます。',
    easy: 'コードを {使|つか}える {時間|じかん}も {進|すす}みます。{画面|がめん}を {使|つか}える {時間|じかん}も、{申|もう}し{込|こ}みも {進|すす}みます。',
  },
  'device.clock.noWayBack': {
    standard: '{進|すす}めた{時計|とけい}は、もとにもどせません。',
    easy: '{進|すす}めた {時計|とけい}は、もどせません。',
  },
  'device.clock.moved': {
    standard: '{時計|とけい}を{進|すす}めました。{day}、{time}です。',
    easy: '{時計|とけい}を {進|すす}めました。{day}、{time}です。',
  },
} as const
