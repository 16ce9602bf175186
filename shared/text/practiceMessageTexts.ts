import { BRAND } from '../procedure/brand'

/** The simulated mailbox and the texts of the simulated mobile. */
export const practiceMessageTexts = {
  'device.mail.empty': {
    standard: 'メールはまだ{届|とど}いていません。',
    easy: 'メールは まだ {届|とど}いて いません。',
  },
  'device.mail.arrived': {
    standard: '{新|あたら}しいメールが{届|とど}きました。',
    easy: '{新|あたら}しい メールが {届|とど}きました。',
  },
  'device.mail.from': { standard: '{差出人|さしだしにん}', easy: '{送|おく}った {人|ひと}' },
  'device.mail.arrivedAt': {
    standard: '{time}に{届|とど}きました',
    easy: '{time}に {届|とど}きました',
  },
  'device.mail.openLink': { standard: 'リンクを{開|ひら}く', easy: 'リンクを {開|ひら}く' },
  'device.mail.clear': {
    standard: 'メールをすべて{消|け}す',
    easy: 'メールを {全部|ぜんぶ} {消|け}す',
  },
  'device.mail.blocksUnknown': {
    standard: '{知|し}らないドメインからのメールを{受|う}け{取|と}らない',
    easy: '{知|し}らない ところの メールを {受|う}け{取|と}らない',
  },
  'device.mail.allowsOurs': {
    standard: `@${BRAND.mailSenderDomain} からのメールは{受|う}け{取|と}る`,
    easy: `@${BRAND.mailSenderDomain} は {受|う}け{取|と}る`,
    spoken: `${BRAND.mailSenderName}からのメールは受け取る`,
  },
  'device.mail.isBlocked': {
    standard: '{知|し}らないドメインからのメールを{拒否|きょひ}しています。',
    easy: '{知|し}らない ところの メールは {届|とど}きません。',
  },
  'device.mail.isBlockedButOurs': {
    standard: `{知|し}らないドメインを{拒否|きょひ}しています。@${BRAND.mailSenderDomain} は{受|う}け{取|と}ります。`,
    easy: `{知|し}らない ところの メールは {届|とど}きません。@${BRAND.mailSenderDomain} は {届|とど}きます。`,
    spoken: `知らないドメインを拒否しています。${BRAND.mailSenderName}からのメールは受け取ります。`,
  },
  'device.mail.turnedAway': {
    standard:
      '{受信|じゅしん}{設定|せってい}により、メールを{count}{通|つう}、{受|う}け{取|と}りませんでした。',
    easy: '{設定|せってい}の ため、メールが {count}{通|つう} {届|とど}きませんでした。',
  },

  'device.texts.empty': {
    standard: 'SMSはまだ{届|とど}いていません。',
    easy: 'SMSは まだ {届|とど}いて いません。',
  },
  'device.texts.arrived': {
    standard: '{新|あたら}しいSMSが{届|とど}きました。',
    easy: '{新|あたら}しい SMSが {届|とど}きました。',
  },
  'device.texts.rejects': {
    standard: '{知|し}らない{番号|ばんごう}からのSMSを{受|う}けない',
    easy: '{知|し}らない {番号|ばんごう}の SMSを {受|う}け{取|と}らない',
  },
  'device.texts.isRejected': {
    standard: '{知|し}らない{番号|ばんごう}からのSMSを{拒否|きょひ}しています。',
    easy: '{知|し}らない {番号|ばんごう}の SMSは {届|とど}きません。',
  },
  'device.texts.turnedAway': {
    standard:
      '{受信|じゅしん}{設定|せってい}により、SMSを{count}{通|つう}、{受|う}け{取|と}りませんでした。',
    easy: '{設定|せってい}の ため、SMSが {count}{通|つう} {届|とど}きませんでした。',
  },
} as const
