import { expect, test } from 'vitest'
import { contactChoices } from '../../../../renderer/screens/contactChoices'
import { codesClosedText, contactNote, whyClosed } from '../../../../renderer/screens/contactNotes'
import { plain } from '../../../support/plain'
import { allOptions, mailOption, MINUTE_MS, NOW_MS } from '../../../support/renderer/sampleViews'

const LATER_MS = NOW_MS + 20 * MINUTE_MS

test('each contact is offered in the words of the procedure, and 「すべての情報が不明」 last', () => {
  expect(plain(contactChoices(allOptions)).map(({ label }) => label)).toEqual([
    'ms*****@outlook.com にメールを送信',
    '********78 に電話をかける',
    '*********32 にテキストを送信',
    '*********32 に電話をかける',
    'すべての情報が不明',
  ])
})

test('every way is open, to mailboxes and to both kinds of telephones', () => {
  for (const option of allOptions) {
    expect(whyClosed(option, null, NOW_MS)).toBeNull()
    expect(contactNote(option, null, NOW_MS)).toBeNull()
  }
})

test('a contact closed by wrong proofs says until when, and opens by itself', () => {
  const option = { ...mailOption, proofsLeft: 0, proofOpensAtMs: LATER_MS }
  expect(whyClosed(option, null, NOW_MS)).toEqual({
    code: 'proof-closed',
    field: 'option',
    untilMs: LATER_MS,
  })
  expect(plain(contactNote(option, null, NOW_MS))).toContain('午後2時50分まで')
  expect(whyClosed(option, null, LATER_MS)).toBeNull()
})

test('a paused send is said, and the proof can be typed meanwhile', () => {
  const option = { ...mailOption, sendOpensAtMs: LATER_MS }
  expect(whyClosed(option, null, NOW_MS)).toBeNull()
  expect(plain(contactNote(option, null, NOW_MS))).toContain('午後2時50分から')
})

test('an account that takes no codes closes every contact', () => {
  expect(whyClosed(mailOption, LATER_MS, NOW_MS)?.code).toBe('codes-closed')
  expect(plain(codesClosedText(LATER_MS, NOW_MS))).toContain('午後2時50分まで')
  expect(codesClosedText(LATER_MS, LATER_MS)).toBeNull()
  const paused = { ...mailOption, sendOpensAtMs: LATER_MS }
  expect(contactNote(paused, LATER_MS, NOW_MS)).toBeNull()
})
