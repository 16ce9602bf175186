import { expect, test } from 'vitest'
import { nextTick, ref } from 'vue'
import { useArrivedSince } from '../../../../renderer/panels/useArrivedSince'

test('what was turned away waits for a cure until something comes through', async () => {
  const turnedAway = ref(0)
  const newestId = ref<number | null>(4)
  const hasArrived = useArrivedSince(
    () => turnedAway.value,
    () => newestId.value,
  )

  turnedAway.value = 1
  await nextTick()
  expect(hasArrived.value).toBe(false)

  newestId.value = 5
  expect(hasArrived.value).toBe(true)

  turnedAway.value = 2
  await nextTick()
  expect(hasArrived.value).toBe(false)
})

test('an emptied mailbox brings nothing', () => {
  const newestId = ref<number | null>(4)
  const hasArrived = useArrivedSince(
    () => 1,
    () => newestId.value,
  )
  newestId.value = null
  expect(hasArrived.value).toBe(false)
})
