import { BRAND } from '../procedure/brand'
import { LIMITS } from '../procedure/limits'
import { asRehearsed } from './asRehearsed'

/** A new account, for those whose old one could not be recovered. */
export const registrationTexts = {
  'registration.title': {
    standard: `${BRAND.account}の{新規|しんき}{作成|さくせい}`,
    easy: `{新|あたら}しい ${BRAND.account}を {作|つく}る`,
  },

  'registration.profile.lead': {
    standard:
      '{新|あたら}しいアカウントを{作|つく}ります。いままでのアカウントは、そのまま{残|のこ}ります。',
    easy: '{新|あたら}しい アカウントを {作|つく}ります。{前|まえ}の アカウントも {残|のこ}ります。',
  },
  'registration.address': asRehearsed(BRAND.account),
  'registration.addressHelp': {
    standard: 'これからサインインに{使|つか}うメール アドレスです（{例|れい}：taro@example.com）。',
    easy: 'これから サインインに {使|つか}う メール アドレスです。（{例|れい}：taro@example.com）',
    spoken: 'これからサインインに使うメール アドレスです。',
  },
  'registration.familyName': asRehearsed('{姓|せい}'),
  'registration.givenName': { ...asRehearsed('{名|めい}'), spoken: 'めい' },
  'registration.nameHelp': {
    standard: '{漢字|かんじ}でもカナでもローマ{字|じ}でもかまいません。',
    easy: '{漢字|かんじ}でも カナでも ローマ{字|じ}でも いいです。',
  },

  'registration.password.title': {
    standard: 'パスワードの{設定|せってい}',
    easy: 'パスワードを {決|き}める',
  },
  'registration.password.lead': {
    standard: '{address} のパスワードを{決|き}めてください。',
    easy: '{address} の パスワードを {決|き}めて ください。',
  },

  'registration.contacts.title': {
    standard: '{連絡先|れんらくさき}の{登録|とうろく}',
    easy: '{連絡先|れんらくさき}を {登録|とうろく}する',
  },
  'registration.contacts.lead': {
    standard:
      'パスワードを{忘|わす}れたときに、セキュリティ コードを{受|う}け{取|と}る{連絡先|れんらくさき}です。いま、{届|とど}くかどうかを{確|たし}かめます。',
    easy: 'パスワードを {忘|わす}れた とき、ここに コードが {届|とど}きます。いま、コードを {送|おく}って {確|たし}かめます。',
  },
  'registration.contacts.proven': {
    standard: 'コードが{届|とど}くことを{確|たし}かめた{連絡先|れんらくさき}',
    easy: 'コードが {届|とど}いた {連絡先|れんらくさき}',
  },
  'registration.contacts.provenMark': {
    standard: '{確認|かくにん}{済|ず}み',
    easy: '{届|とど}きました',
  },
  'registration.contacts.kind': {
    standard: '{加|くわ}える{連絡先|れんらくさき}を{選|えら}んでください',
    easy: '{足|た}す {連絡先|れんらくさき}を {選|えら}んで ください',
  },
  'registration.contacts.more': {
    standard: `{連絡先|れんらくさき}は${LIMITS.contactsOfNewAccount}つまで{登録|とうろく}できます。2つ{以上|いじょう}あると、1つが{使|つか}えなくなっても{安心|あんしん}です。`,
    easy: `{連絡先|れんらくさき}は ${LIMITS.contactsOfNewAccount}つまで {登録|とうろく}できます。2つ{以上|いじょう} あると {安心|あんしん}です。1つが {使|つか}えない とき、ほかの {連絡先|れんらくさき}を {使|つか}えます。`,
  },
  'registration.contacts.full': {
    standard: `{連絡先|れんらくさき}を${LIMITS.contactsOfNewAccount}つ{登録|とうろく}しました。これ{以上|いじょう}は{加|くわ}えられません。`,
    easy: `{連絡先|れんらくさき}を ${LIMITS.contactsOfNewAccount}つ {登録|とうろく}しました。もう {足|た}す ことは できません。`,
  },
  'registration.contacts.add': {
    standard: '{連絡先|れんらくさき}をもう1つ{加|くわ}える',
    easy: '{連絡先|れんらくさき}を もう 1つ {足|た}す',
  },
  'registration.contacts.stopAdding': {
    standard: '{加|くわ}えずにもどる',
    easy: '{足|た}さないで もどる',
  },
  'registration.contacts.send': asRehearsed('コードの{送信|そうしん}'),
  'registration.contacts.complete': {
    standard: 'この{内容|ないよう}で{作成|さくせい}する',
    easy: 'これで {作|つく}る',
  },

  'registration.kind.email': asRehearsed('メール アドレス'),
  'registration.kind.landline': {
    standard: '{自宅|じたく}の{電話|でんわ}',
    easy: '{家|いえ}の {電話|でんわ}',
  },
  'registration.kind.mobile': {
    standard: '{携帯|けいたい}{電話|でんわ}',
    easy: '{携帯|けいたい}{電話|でんわ}',
  },
  'registration.value.email': asRehearsed('{連絡先|れんらくさき}のメール アドレス'),
  'registration.value.landline': {
    standard: '{自宅|じたく}の{電話|でんわ}{番号|ばんごう}',
    easy: '{家|いえ}の {電話|でんわ}{番号|ばんごう}',
  },
  'registration.value.mobile': {
    standard: '{携帯|けいたい}{電話|でんわ}の{番号|ばんごう}',
    easy: '{携帯|けいたい}{電話|でんわ}の {番号|ばんごう}',
  },
  'registration.valueHelp.email': {
    standard: `${LIMITS.codeDigits}けたのコードがメールで{届|とど}きます。{作|つく}っているアカウントとは{別|べつ}のものにしてください。`,
    easy: `${LIMITS.codeDigits}けたの コードが メールで {届|とど}きます。いま {作|つく}る アカウントとは {別|べつ}の ものに して ください。`,
  },
  'registration.valueHelp.landline': {
    standard: `{電話|でんわ}がかかり、{自動|じどう}{音声|おんせい}が${LIMITS.codeDigits}けたのコードを{読|よ}み{上|あ}げます（{例|れい}：03-1234-5978）。`,
    easy: `{電話|でんわ}が かかります。{電話|でんわ}の {声|こえ}が ${LIMITS.codeDigits}けたの コードを {言|い}います。（{例|れい}：03-1234-5978）`,
  },
  'registration.valueHelp.mobile': {
    standard: `${LIMITS.codeDigits}けたのコードがテキスト（{短|みじか}いメッセージ）で{届|とど}きます（{例|れい}：090-9876-5432）。`,
    easy: `${LIMITS.codeDigits}けたの コードが {短|みじか}い メッセージ（SMS）で {届|とど}きます。（{例|れい}：090-9876-5432）`,
  },
  'registration.code.back': {
    standard: '{連絡先|れんらくさき}を{直|なお}す',
    easy: '{連絡先|れんらくさき}を {直|なお}す',
  },
} as const
