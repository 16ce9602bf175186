import { expect, test } from 'vitest'
import { RECOVERY_PAGES } from '#shared/procedure/recoveryPages'
import { answerGroups } from '../../../../renderer/screens/recovery/answerGroups'
import { plain } from '../../../support/plain'
import { noAnswers, NOW_MS, someAnswers } from '../../../support/renderer/sampleViews'

function valuesOf(label: string, answers = someAnswers): readonly string[] | undefined {
  const lines = plain(answerGroups(answers, NOW_MS)).flatMap((group) => group.lines)
  return lines.find((line) => line.label === label)?.values
}

test('everything that was asked is shown before it is sent, page by page', () => {
  const pages = answerGroups(someAnswers, NOW_MS).map(({ page }) => page)
  expect([...pages, 'check']).toEqual(RECOVERY_PAGES)
})

test('an empty answer is shown as 「わからない」', () => {
  const lines = plain(answerGroups(noAnswers, NOW_MS)).flatMap((group) => group.lines)
  expect(lines).toHaveLength(9)
  for (const { values, isUnknown } of lines) {
    expect(values).toEqual(['わからない'])
    expect(isUnknown).toBe(true)
  }
})

test('a birth date is shown in both countings', () => {
  expect(valuesOf('生年月日')).toEqual(['1961年（昭和36年）4月12日'])
})

test('a birth date that is not one is shown as it was typed, so that it can be corrected', () => {
  const answers = { ...someAnswers, birthYear: '昭和99' }
  expect(valuesOf('生年月日', answers)).toEqual(['昭和99 4 12'])
})

test('former passwords are counted and never shown', () => {
  expect(valuesOf('以前のパスワード')).toEqual(['2つ入力しました'])
})

test('rooms that were left empty in a list are left out', () => {
  expect(valuesOf('最近送ったメールの件名')).toEqual(['町内会の回覧について', '同窓会の日程'])
})
