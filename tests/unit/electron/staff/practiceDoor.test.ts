import { expect, test } from 'vitest'
import { PRACTICE_PIN } from '#shared/procedure/staff'
import { staffHandlers } from '../../../../electron/ipc/staffHandlers'
import { openStaffDoor } from '../../../../electron/main/openStaffDoor'
import { createPasswordHasher } from '../../../../electron/platform/passwordHasher'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { createLogger } from '../../../../electron/platform/logger'
import { tellTrail, trailOf } from '../../../support/audit/trailOf'
import { FakeTime } from '../../../support/fakeTime'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

function openPractice(kiosk: TestKiosk | null = null) {
  const counts = { left: 0 }
  const door = openStaffDoor({
    mode: 'demo',
    passwordHasher: createPasswordHasher(systemRandom),
    findStore: () => kiosk && { ...kiosk, restoredFromMs: null },
    onRecorded: () => undefined,
    clock: kiosk?.time ?? new FakeTime(),
    logger: createLogger(() => undefined),
    onPinMade: async () => undefined,
    leave: () => void (counts.left += 1),
  })
  return { handlers: staffHandlers(door), counts }
}

const SHUT = { stage: 'shut', practicePin: PRACTICE_PIN, opensAtMs: null }

test('practice shows its PIN, which opens the door and ends the program', async () => {
  const { handlers, counts } = openPractice()
  expect(await handlers['staff:approach']({})).toEqual({ view: SHUT, problem: null })
  await handlers['staff:enter']({ pin: PRACTICE_PIN })
  expect(await handlers['staff:end-service']({})).toEqual({
    view: { stage: 'open' },
    problem: null,
  })
  expect(counts.left).toBe(1)
})

test('the end of the service is written down, at the time that practice has come to', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('practice:advance-clock', { step: 'one-day' })
  const { handlers, counts } = openPractice(kiosk)
  await handlers['staff:enter']({ pin: PRACTICE_PIN })
  await handlers['staff:end-service']({})
  expect((await tellTrail(kiosk)).at(-1)).toBe('staff-acted service-ended')
  const { nowMs } = (await kiosk.ask('kiosk:open', {})).state
  expect((await trailOf(kiosk)).at(-1)?.atMs).toBe(nowMs)
  expect(counts.left).toBe(1)
})

test('a store that fails keeps nobody in', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.dispose()
  const { handlers, counts } = openPractice(kiosk)
  await handlers['staff:enter']({ pin: PRACTICE_PIN })
  await handlers['staff:end-service']({})
  expect(counts.left).toBe(1)
})

test('a wrong PIN does not, and costs no time where there is nothing to guess', async () => {
  const { handlers, counts } = openPractice()
  for (let index = 0; index < 10; index += 1) {
    const reply = await handlers['staff:enter']({ pin: '482915' })
    expect(reply).toEqual({ view: SHUT, problem: 'pin-wrong' })
  }
  await handlers['staff:end-service']({})
  expect(counts.left).toBe(0)
})

test('nobody makes a PIN there', async () => {
  const { handlers } = openPractice()
  await handlers['staff:make-pin']({ pin: '482915', confirmation: '482915' })
  expect(await handlers['staff:approach']({})).toEqual({ view: SHUT, problem: null })
})

test('where there is no door, every call says that it is out of order', async () => {
  const handlers = staffHandlers(null)
  const reply = { view: { stage: 'out-of-order' }, problem: null }
  expect(await handlers['staff:approach']({})).toEqual(reply)
  expect(await handlers['staff:enter']({ pin: PRACTICE_PIN })).toEqual(reply)
  expect(await handlers['staff:end-service']({})).toEqual(reply)
})
