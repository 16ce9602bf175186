import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { closedHandlers } from '../../../../electron/ipc/closedHandlers'
import { FakeTime } from '../../../support/fakeTime'
import { DISPLAY } from '../../../support/testKiosk'

const closed = { sessionEndsAtMs: null, view: { screen: 'closed', because: 'no-courier' } } as const

function close() {
  const time = new FakeTime()
  const parts = { mode: 'counter', clock: time, view: closed.view, display: DISPLAY } as const
  return { time, handlers: closedHandlers(parts) }
}

test('staff can be called to a kiosk that cannot serve, and stay called until somebody came', async () => {
  const { time, handlers } = close()
  expect((await handlers['kiosk:open']({})).state).toMatchObject({
    ...closed,
    ...{ isStaffCalled: false, isLongTime: false },
  })
  const call = await handlers['kiosk:call-staff']({})
  expect(call).toMatchObject({ state: { ...closed, isStaffCalled: true }, problems: [] })
  time.advance(LIMITS.sessionMaximumMs)
  expect((await handlers['reset:begin']({})).state).toMatchObject({ isStaffCalled: true })
  expect((await handlers['kiosk:open']({})).state).toMatchObject({ isStaffCalled: true })
  const ended = await handlers['kiosk:end-staff-call']({})
  expect(ended.state).toMatchObject({ ...closed, isStaffCalled: false })
})

test('the switch for the time keeps its place there, and no session comes of it', async () => {
  const { handlers } = close()
  const { state } = await handlers['kiosk:set-long-time']({ isLong: true })
  expect(state).toMatchObject({ ...closed, isLongTime: true })
  expect((await handlers['reset:begin']({})).state).toMatchObject(closed)
})

test('the screen is described there, too', async () => {
  const { handlers } = close()
  expect((await handlers['kiosk:open']({})).display).toEqual(DISPLAY)
})
