import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ANSWERS, type RecoveryAnswers } from '#shared/procedure/recovery'
import { demoAccounts } from '../../../../electron/accounts/demoAccounts'
import type { AccountFacts } from '../../../../electron/accounts/accountFacts'
import type { FactKind } from '../../../../electron/accounts/factForms'
import { answersOf, factsOf } from '../../../../electron/accounts/factForms'
import demoAccountsJson from '../../../../resources/demo-accounts.json'

const NOW_MS = Date.UTC(2026, 10, 22, 3)
function answers(some: Partial<RecoveryAnswers>) {
  return answersOf({ ...NO_ANSWERS, ...some }, NOW_MS)
}

/** The kinds under which an answer and a fact meet. */
function meeting(facts: AccountFacts, some: Partial<RecoveryAnswers>): readonly FactKind[] {
  const known = factsOf(facts).map(({ kind, form }) => `${kind} ${form}`)
  return answers(some)
    .filter(({ kind, form }) => known.includes(`${kind} ${form}`))
    .map(({ kind }) => kind)
}

describe('an answered name', () => {
  const facts = { familyName: '髙橋', givenName: '芽衣', familyNameKana: 'たかはし' }

  test.each(['髙橋', '高橋', 'たかはし', 'タカハシ', 'ﾀｶﾊｼ', ' 高 橋 '])(
    'is the one on record in kanji or kana: %s',
    (familyName) => {
      expect(meeting(facts, { familyName })).toEqual(['family-name'])
    },
  )

  test.each(['高階', 'たかばし', 'takahashi', '芽衣'])('is another one: %s', (familyName) => {
    expect(meeting(facts, { familyName })).toEqual([])
  })

  test('is not found in the other field', () => {
    expect(meeting(facts, { familyName: '芽衣', givenName: '髙橋' })).toEqual([])
  })
})

describe('an answered birth date', () => {
  test('is the one on record in either counting', () => {
    const facts = { birthDate: '1961-04-12' }
    const inEra = { birthYear: '昭和36', birthMonth: '4', birthDay: '12' }
    expect(meeting(facts, inEra)).toEqual(['birth-date'])
    expect(meeting(facts, { ...inEra, birthYear: '1961', birthMonth: '０４' })).toHaveLength(1)
    expect(meeting(facts, { ...inEra, birthDay: '13' })).toEqual([])
  })

  test('that cannot be read is no answer', () => {
    expect(answers({ birthYear: '1961', birthMonth: '2', birthDay: '30' })).toEqual([])
    expect(answers({ birthYear: '1961' })).toEqual([])
  })
})

describe('an answered residence', () => {
  test('is the same country however Japan is written', () => {
    for (const country of ['日本', '日本国', 'にほん', 'ニッポン', 'ｼﾞｬﾊﾟﾝ', 'Japan', 'ＪＰ']) {
      expect(meeting({ country: '日本' }, { country })).toEqual(['country'])
    }
    expect(meeting({ country: 'Brasil' }, { country: 'ＢＲＡＳＩＬ' })).toEqual(['country'])
  })

  test('meets the current code wholly, and a code of the same area in part', () => {
    const facts = { postalCode: '100-0001', formerPostalCodes: ['064-0801'] }
    const both = ['postal-code', 'postal-area']
    expect(meeting(facts, { postalCode: '〒１００－０００１' })).toEqual(both)
    expect(meeting(facts, { postalCode: '064-0801' })).toEqual(both)
    expect(meeting(facts, { postalCode: '100-0002' })).toEqual(['postal-area'])
    expect(meeting(facts, { postalCode: '100' })).toEqual(['postal-area'])
    expect(meeting(facts, { postalCode: '100-01' })).toEqual(['postal-area'])
    expect(meeting(facts, { postalCode: '101-0001' })).toEqual([])
  })
})

describe('answered mail', () => {
  const facts = { sentSubjects: ['町内会の回覧について'], correspondents: ['kairan@example.jp'] }

  test('meets its subject whatever a mail program made of it', () => {
    const sentSubjects = ['Re: FW: 町内会の　回覧について。', '', '']
    expect(meeting(facts, { sentSubjects })).toEqual(['sent-subject'])
  })

  test('meets its correspondent in any spelling of the address', () => {
    for (const typed of [
      'KAIRAN@example.jp',
      'ｋａｉｒａｎ＠example。jp',
      '回覧 <kairan@example.jp>',
    ]) {
      expect(meeting(facts, { correspondents: ['', typed, ''] })).toEqual(['correspondent'])
    }
    expect(answers({ correspondents: ['kairan', '山田さん', 'a@b'] })).toEqual([])
  })

  test('counts once when it was answered twice', () => {
    const sentSubjects = ['町内会の回覧について', 'Re: 町内会の回覧について', '旅行の写真']
    const correspondents = ['kairan@example.jp', 'KAIRAN@EXAMPLE.JP', 'kairan＠example.jp']
    expect(answers({ sentSubjects, correspondents })).toHaveLength(3)
  })
})

describe('the forms of a whole account', () => {
  test('are none where nothing is known or answered', () => {
    expect(factsOf({})).toEqual([])
    expect(answers({})).toEqual([])
    expect(answers({ familyName: ' ・ ', country: '\u3000', prefecture: '-' })).toEqual([])
  })

  test('hold no former password', () => {
    expect(factsOf({ formerPasswords: ['Yamada1961'] })).toEqual([])
    expect(answers({ formerPasswords: ['Yamada1961', '', ''] })).toEqual([])
  })

  test('of every practice account are met by its own facts, answered as they stand', () => {
    for (const { facts } of demoAccounts.parse(demoAccountsJson)) {
      const [birthYear = '', birthMonth = '', birthDay = ''] = (facts.birthDate ?? '').split('-')
      const { familyName = '', givenName = '', country = '', prefecture = '' } = facts
      const own = { familyName, givenName, birthYear, birthMonth, birthDay, country, prefecture }
      const given = answers({ ...own, postalCode: facts.postalCode ?? '' })
      expect(given).toHaveLength(7)
      expect(factsOf(facts)).toEqual(expect.arrayContaining([...given]))
    }
  })

  test('are each listed once', () => {
    const typed = fc.string({ unit: fc.constantFrom('ア', 'あ', 'ｱ', 'a', 'A', ' ', '辺', '邊') })
    const lists = fc.array(typed, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(typed, lists, (familyName, sentSubjects) => {
        const forms = answers({ familyName, sentSubjects }).map((fact) => JSON.stringify(fact))
        expect(new Set(forms).size).toBe(forms.length)
      }),
    )
  })
})
