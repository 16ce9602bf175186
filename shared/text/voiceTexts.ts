/** What the automatic voice says on the telephone: recorded, and so in one wording. */
export const voiceTexts = {
  'voice.zero': { standard: 'ゼロ' },
  'voice.one': { standard: 'いち' },
  'voice.two': { standard: 'に' },
  'voice.three': { standard: 'さん' },
  'voice.four': { standard: 'よん' },
  'voice.five': { standard: 'ご' },
  'voice.six': { standard: 'ろく' },
  'voice.seven': { standard: 'なな' },
  'voice.eight': { standard: 'はち' },
  'voice.nine': { standard: 'きゅう' },
  'voice.greeting': { standard: 'こちらは、セキュリティ コードのご{案内|あんない}です。' },
  'voice.lead': { standard: 'お{客様|きゃくさま}のコードは、' },
  'voice.stop': { standard: 'です。' },
  'voice.again': { standard: 'もう{一度|いちど}お{知|し}らせします。' },
  'voice.closing': {
    standard: '{以上|いじょう}です。{画面|がめん}に、コードを{入力|にゅうりょく}してください。',
  },
} as const
