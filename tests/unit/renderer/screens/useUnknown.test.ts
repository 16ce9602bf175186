import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { useUnknown } from '../../../../renderer/composables/useUnknown'

function answerOf(texts: string[], startsUnknown = false) {
  const answer = ref(texts)
  const unknown = useUnknown(answer, () => (answer.value = texts.map(() => '')), startsUnknown)
  return { answer, ...unknown }
}

test('pressing 「わからない」 empties the answer', () => {
  const { answer, isUnknown, toggle } = answerOf(['山田', ''])
  toggle()
  expect(isUnknown.value).toBe(true)
  expect(answer.value).toEqual(['', ''])
})

test('typing takes it back, and so does pressing it again', async () => {
  const { answer, isUnknown, toggle } = answerOf(['', ''])
  toggle()
  answer.value = ['', '山']
  await nextTick()
  expect(isUnknown.value).toBe(false)
  toggle()
  toggle()
  expect(isUnknown.value).toBe(false)
})

test('an answer that was left empty before is still unknown; a given one is not', () => {
  expect(answerOf([''], true).isUnknown.value).toBe(true)
  expect(answerOf(['山田'], true).isUnknown.value).toBe(false)
})
