import { beforeEach, expect, test } from 'vitest'
import { PRACTICE_PIN } from '#shared/procedure/staff'
import { useStaffStore } from '../../../../renderer/stores/useStaffStore'
import type { FakeKiosk } from '../../../support/renderer/fakeKiosk'
import { provideStores } from '../../../support/renderer/provideStores'

let kiosk: FakeKiosk
beforeEach(() => {
  kiosk = provideStores()
})

test('whoever comes to the door sees what main shows there, and goes away again', async () => {
  const staff = useStaffStore()
  expect(staff.isOpen).toBe(false)
  await staff.approach()
  expect(staff.view).toMatchObject({ stage: 'shut', practicePin: PRACTICE_PIN })
  await staff.leave()
  expect(staff.isOpen).toBe(false)
})

test('a wrong PIN is told, a right one leads on, and neither is kept', async () => {
  const staff = useStaffStore()
  await staff.approach()
  await staff.enter('482915')
  expect(staff.problem).toBe('pin-wrong')
  await staff.enter(PRACTICE_PIN)
  expect(staff.view).toEqual({ stage: 'open' })
  expect(JSON.stringify(staff.$state)).not.toMatch(/482915|135790/)
})

test('a call that main does not look at is told at the door', async () => {
  const staff = useStaffStore()
  await staff.approach()
  for (const how of ['failed', 'rejected'] as const) {
    kiosk.failNext(how)
    await staff.enter(PRACTICE_PIN)
    expect(staff.problem).toBe('failed')
  }
  expect(staff.view).toMatchObject({ stage: 'shut' })
})

test('a second press while a PIN is on its way counts no second one', async () => {
  const staff = useStaffStore()
  await staff.approach()
  const first = staff.enter('482915')
  await staff.enter(PRACTICE_PIN)
  await first
  expect(staff.view).toMatchObject({ stage: 'shut' })
})

test('an answer that comes after somebody has gone away opens no door, and holds nobody up', async () => {
  const staff = useStaffStore()
  await staff.approach()
  const late = staff.enter(PRACTICE_PIN)
  await staff.leave()
  await late
  expect(staff.isOpen).toBe(false)
  expect(staff.problem).toBeNull()

  await staff.approach()
  const former = staff.enter('482915')
  const left = staff.leave()
  const again = staff.approach()
  await Promise.all([former, left, again])
  expect(staff.view).toMatchObject({ stage: 'shut' })
  expect(staff.problem).toBeNull()
  expect(staff.isSending).toBe(false)
})

test('nobody is held up who goes away while main does not answer', async () => {
  const staff = useStaffStore()
  await staff.approach()
  kiosk.failNext('rejected')
  await staff.leave()
  expect(staff.isOpen).toBe(false)
})
