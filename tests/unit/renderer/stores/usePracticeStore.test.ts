import { expect, test } from 'vitest'
import { usePracticeStore } from '../../../../renderer/stores/usePracticeStore'
import { provideStores } from '../../../support/renderer/provideStores'
import { mailWithCode, NOW_MS } from '../../../support/renderer/sampleViews'

test('the newest mail opens by itself', () => {
  const kiosk = provideStores()
  const practice = usePracticeStore()
  practice.listen()
  practice.start({ mails: [] })
  kiosk.deliver(mailWithCode(1, NOW_MS))
  kiosk.deliver(mailWithCode(2, NOW_MS))
  expect(practice.mails.map(({ id }) => id)).toEqual([2, 1])
  expect(practice.openMailId).toBe(2)
})

test('a mail that was closed stays closed until another one arrives', () => {
  const kiosk = provideStores()
  const practice = usePracticeStore()
  practice.listen()
  practice.start({ mails: [mailWithCode(1, NOW_MS)] })
  practice.toggleMail(1)
  expect(practice.openMailId).toBeNull()
  kiosk.deliver(mailWithCode(2, NOW_MS))
  expect(practice.openMailId).toBe(2)
})

test('a mail that arrives while the page is still loading is not lost', () => {
  const kiosk = provideStores()
  const practice = usePracticeStore()
  practice.listen()
  kiosk.deliver(mailWithCode(1, NOW_MS))
  practice.start({ mails: [] })
  expect(practice.mails.map(({ id }) => id)).toEqual([1])
})

test('at the counter there is no mailbox', () => {
  provideStores({ mode: 'counter' })
  const practice = usePracticeStore()
  practice.listen()
  practice.start(null)
  expect(practice.inbox).toBeNull()
})
