/** The simulated telephone. What its voice says is in `voiceTexts`. */
export const practiceCallTexts = {
  'device.call.empty': {
    standard: '{電話|でんわ}はまだありません。',
    easy: '{電話|でんわ}は まだ ありません。',
  },
  'device.call.ringing': {
    standard: '{電話|でんわ}がかかってきました。',
    easy: '{電話|でんわ}が かかって きました。',
  },
  'device.call.missedNow': {
    standard: '{電話|でんわ}に{出|で}ませんでした。',
    easy: '{電話|でんわ}に {出|で}ませんでした。',
  },
  'device.call.to': {
    standard: '{mask} への{電話|でんわ}',
    easy: '{mask} への {電話|でんわ}',
  },
  'device.call.answer': { standard: '{電話|でんわ}に{出|で}る', easy: '{電話|でんわ}に {出|で}る' },
  'device.call.hangUp': { standard: '{切|き}る', easy: '{切|き}る' },
  'device.call.repeat': {
    standard: 'もう{一度|いちど}{聞|き}く',
    easy: 'もう {一度|いちど} {聞|き}く',
  },
  'device.call.slow': { standard: 'ゆっくり', easy: 'ゆっくり' },
  'device.call.talking': {
    standard: '{通話中|つうわちゅう}',
    easy: '{電話|でんわ}に {出|で}て います',
  },
  'device.call.caption': {
    standard: '{自動|じどう}{音声|おんせい}の{案内|あんない}',
    easy: '{電話|でんわ}の {声|こえ}',
  },
  'device.call.heard': { standard: '{聞|き}こえたコード', easy: '{聞|き}こえた コード' },
  'device.call.isOver': {
    standard:
      '{案内|あんない}が{終|お}わりました。「もう{一度|いちど}{聞|き}く」でくり{返|かえ}せます。',
    easy: '{電話|でんわ}の {声|こえ}が {終|お}わりました。「もう {一度|いちど} {聞|き}く」で また {聞|き}けます。',
  },
  'device.call.noSound': {
    standard:
      '{音|おと}が{出|で}ないようです。{文字|もじ}の{案内|あんない}だけで{進|すす}められます。',
    easy: '{音|おと}が {出|で}ません。{文字|もじ}を {読|よ}んで ください。',
  },
  'device.call.history': {
    standard: '{通話|つうわ}の{記録|きろく}',
    easy: '{前|まえ}の {電話|でんわ}',
  },
  'device.call.ended': { standard: '{出|で}ました', easy: '{出|で}ました' },
  'device.call.missed': { standard: '{出|で}ませんでした', easy: '{出|で}ませんでした' },
  'device.call.afterMissed': {
    standard:
      'もう{一度|いちど}{電話|でんわ}を{受|う}けるには、{画面|がめん}の「{新|あたら}しいコードを{送|おく}る」を{押|お}してください。',
    easy: '{画面|がめん}の 「{新|あたら}しい コードを {送|おく}る」を {押|お}して ください。{電話|でんわ}が もう {一度|いちど} かかって きます。',
  },
  'device.call.rejectsUnknown': {
    standard: '{知|し}らない{番号|ばんごう}からの{電話|でんわ}を{受|う}けない',
    easy: '{知|し}らない {番号|ばんごう}の {電話|でんわ}を {受|う}けない',
  },
  'device.call.isRejected': {
    standard: '{知|し}らない{番号|ばんごう}からの{電話|でんわ}を{拒否|きょひ}しています。',
    easy: '{知|し}らない {番号|ばんごう}の {電話|でんわ}は かかって きません。',
  },
  'device.call.turnedAway': {
    standard:
      '{受信|じゅしん}{設定|せってい}により、{電話|でんわ}を{count}{件|けん}、{受|う}けませんでした。',
    easy: '{設定|せってい}の ため、{電話|でんわ}を {count}{回|かい} {受|う}けませんでした。',
  },
} as const
