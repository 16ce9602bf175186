import { describe, expect, test } from 'vitest'
import { usePracticeStore } from '../../../../renderer/stores/usePracticeStore'
import { emptyDevices, ringingCall } from '../../../support/renderer/fakeDevices'
import { provideStores } from '../../../support/renderer/provideStores'
import { CODE, mailWithCode, NOW_MS } from '../../../support/renderer/sampleViews'

const text = {
  id: 1,
  senderName: 'Microsoft',
  recipientMask: '*********32',
  body: `${CODE} がMicrosoft アカウントのセキュリティ コードです。`,
  arrivedAtMs: NOW_MS,
}

function openDevices(initial = emptyDevices) {
  const kiosk = provideStores()
  const practice = usePracticeStore()
  practice.listen()
  practice.start(initial)
  return { kiosk, practice }
}

describe('the mailbox', () => {
  test('opens the newest mail by itself', () => {
    const { kiosk, practice } = openDevices()
    kiosk.deliver(mailWithCode(1, NOW_MS))
    kiosk.deliver(mailWithCode(2, NOW_MS))
    expect(practice.devices?.mails.map(({ id }) => id)).toEqual([2, 1])
    expect(practice.openMailId).toBe(2)
  })

  test('leaves a mail closed that was closed, until another one arrives', () => {
    const { kiosk, practice } = openDevices({ ...emptyDevices, mails: [mailWithCode(1, NOW_MS)] })
    practice.toggleMail(1)
    expect(practice.openMailId).toBeNull()
    kiosk.deliver(mailWithCode(2, NOW_MS))
    expect(practice.openMailId).toBe(2)
  })

  test('loses no mail that arrives while the page is still loading', () => {
    const kiosk = provideStores()
    const practice = usePracticeStore()
    practice.listen()
    kiosk.deliver(mailWithCode(1, NOW_MS))
    practice.start(emptyDevices)
    expect(practice.devices?.mails.map(({ id }) => id)).toEqual([1])
  })

  test('is emptied, and nothing of it is marked any more', async () => {
    const { kiosk, practice } = openDevices()
    kiosk.deliver(mailWithCode(1, NOW_MS))
    expect(practice.marks).toEqual({ mail: 'new' })
    await practice.emptyMailbox()
    expect(practice.devices?.mails).toEqual([])
    expect(practice.marks).toEqual({})
  })
})

describe('the tabs', () => {
  test('what arrives comes to the front, and what it hides stays marked', () => {
    const { kiosk, practice } = openDevices()
    practice.selectTab('clock')
    kiosk.deliver(mailWithCode(1, NOW_MS))
    expect(practice.selectedTab).toBe('mail')
    kiosk.devices.change({ texts: [text] })
    expect(practice.selectedTab).toBe('texts')
    expect(practice.marks).toEqual({ mail: 'new', texts: 'new' })
    expect(practice.news).toEqual(['text'])
  })

  test('going from one tab to another takes the marks of both away', () => {
    const { kiosk, practice } = openDevices()
    kiosk.deliver(mailWithCode(1, NOW_MS))
    kiosk.devices.change({ texts: [text] })
    practice.selectTab('mail')
    expect(practice.marks).toEqual({})
  })

  test('what was there before the page is shown, but not marked as new', () => {
    const { practice } = openDevices({ ...emptyDevices, texts: [text] })
    expect(practice.selectedTab).toBe('texts')
    expect(practice.marks).toEqual({})
  })

  test('a change of something else moves nothing', () => {
    const { kiosk, practice } = openDevices()
    kiosk.deliver(mailWithCode(1, NOW_MS))
    practice.selectTab('clock')
    kiosk.devices.change({ clock: { nowMs: NOW_MS, aheadMs: 600_000 } })
    expect(practice.selectedTab).toBe('clock')
    expect(practice.news).toEqual([])
  })
})

describe('the telephone', () => {
  test('comes to the front when it rings, and is marked as long as it does', async () => {
    const { kiosk, practice } = openDevices()
    kiosk.devices.change({ calls: [ringingCall(1)] })
    expect(practice.selectedTab).toBe('phone')
    expect(practice.marks).toEqual({ phone: 'ringing' })
    await practice.answerCall(1)
    expect(practice.devices?.calls).toMatchObject([{ state: 'answered', digits: CODE }])
    expect(practice.marks).toEqual({})
  })

  test('a mail does not take away somebody who is on it', async () => {
    const { kiosk, practice } = openDevices()
    kiosk.devices.change({ calls: [ringingCall(1)] })
    await practice.answerCall(1)
    kiosk.deliver(mailWithCode(1, NOW_MS))
    expect(practice.selectedTab).toBe('phone')
    expect(practice.marks).toEqual({ mail: 'new' })
    await practice.hangUp(1)
    expect(practice.devices?.calls).toMatchObject([{ state: 'ended' }])
  })

  test('a missed call is marked, and brings nobody back', () => {
    const { kiosk, practice } = openDevices()
    kiosk.devices.change({ calls: [ringingCall(1)] })
    practice.selectTab('mail')
    kiosk.devices.change({ calls: [{ ...ringingCall(1), state: 'missed' }] })
    expect(practice.selectedTab).toBe('mail')
    expect(practice.marks).toEqual({ phone: 'missed' })
  })
})

describe('what main refuses', () => {
  test.each(['too-many-requests', 'failed', 'rejected'] as const)(
    '%s changes nothing and is said until something works again',
    async (failure) => {
      const { kiosk, practice } = openDevices()
      kiosk.failNext(failure)
      await practice.advanceClock('one-day')
      expect(practice.devices?.clock.aheadMs).toBe(0)
      expect(practice.hasFailed).toBe(true)
      await practice.advanceClock('ten-minutes')
      expect(practice.devices?.clock.aheadMs).toBe(600_000)
      expect(practice.hasFailed).toBe(false)
    },
  )
})

test('a setting is kept as main answers it', async () => {
  const { practice } = openDevices()
  await practice.setReception({ ...emptyDevices.reception, rejectsTexts: true })
  expect(practice.devices?.reception.rejectsTexts).toBe(true)
})

test('at the counter there are no devices', () => {
  provideStores({ mode: 'counter' })
  const practice = usePracticeStore()
  practice.listen()
  practice.start(null)
  expect(practice.devices).toBeNull()
})
