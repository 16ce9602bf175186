/** 「表示を変える」 and 「係員を呼ぶ」, which stand at the top of every screen. */
export const assistTexts = {
  'display.open': {
    standard: '{表示|ひょうじ}を{変|か}える',
    easy: '{表示|ひょうじ}を {変|か}える',
  },
  'display.title': {
    standard: '{表示|ひょうじ}を{変|か}える',
    easy: '{表示|ひょうじ}を {変|か}える',
  },
  'display.lead': {
    standard:
      '{押|お}すと、すぐに{変|か}わります。{入力|にゅうりょく}した{内容|ないよう}は{消|き}えません。',
    easy: '{押|お}すと、すぐ {変|か}わります。{入|い}れた {文字|もじ}は {消|き}えません。',
  },
  'display.textSize': {
    standard: '{文字|もじ}の{大|おお}きさ',
    easy: '{文字|もじ}の {大|おお}きさ',
  },
  'display.textSize.standard': { standard: '{標準|ひょうじゅん}', easy: 'ふつう' },
  'display.textSize.large': { standard: '{大|だい}', easy: '{大|おお}きい' },
  'display.textSize.largest': { standard: '{特大|とくだい}', easy: 'とても {大|おお}きい' },
  'display.textSize.sample': { standard: 'あ', easy: 'あ' },
  'display.dark': {
    standard: '{白黒反転|しろくろはんてん}',
    easy: '{白|しろ}と {黒|くろ}を {反対|はんたい}に する',
  },
  'display.readings': { standard: 'ふりがな', easy: 'ふりがな' },
  'display.easy': {
    standard: 'やさしい{日本語|にほんご}',
    easy: 'やさしい {日本語|にほんご}',
  },
  'display.aloud': { standard: '{読|よ}み{上|あ}げ', easy: '{声|こえ}で {聞|き}く' },
  'display.motion': {
    standard: '{動|うご}きを{減|へ}らす',
    easy: '{動|うご}きを {少|すく}なく する',
  },
  'display.time': {
    standard: '{時間|じかん}を{長|なが}く',
    easy: '{時間|じかん}を {長|なが}く する',
  },
  'display.on': { standard: 'オン', easy: 'オン' },
  'display.off': { standard: 'オフ', easy: 'オフ' },
  'display.reset': { standard: '{元|もと}にもどす', easy: '{元|もと}に もどす' },
  'display.close': { standard: '{閉|と}じる', easy: '{閉|と}じる' },
  'display.forgotten': {
    standard: '{手続|てつづ}きが{終|お}わると、{元|もと}の{表示|ひょうじ}にもどります。',
    easy: '{手続|てつづ}きが {終|お}わると、{元|もと}の {表示|ひょうじ}に もどります。',
  },

  'staff.call': {
    standard: '{係員|かかりいん}を{呼|よ}ぶ',
    easy: '{係|かかり}の {人|ひと}を {呼|よ}ぶ',
  },
  'staff.title': {
    standard: '{係員|かかりいん}を{呼|よ}んでいます',
    easy: '{係|かかり}の {人|ひと}を {呼|よ}んで います',
  },
  'staff.wait': {
    standard: '{係員|かかりいん}がまいります。このまま、お{待|ま}ちください。',
    easy: '{係|かかり}の {人|ひと}が {来|き}ます。ここで {待|ま}って ください。',
  },
  'staff.kept': {
    standard:
      '{入力|にゅうりょく}した{内容|ないよう}は、そのまま{残|のこ}っています。この{画面|がめん}からは{見|み}えません。',
    easy: '{入|い}れた {文字|もじ}は {消|き}えません。ほかの {人|ひと}には {見|み}えません。',
  },
  'staff.ringAgain': {
    standard: 'もう{一度|いちど}{鳴|な}らす',
    easy: 'もう {一度|いちど} {鳴|な}らす',
  },
  'staff.close': { standard: '{手続|てつづ}きにもどる', easy: '{手続|てつづ}きに もどる' },
} as const
