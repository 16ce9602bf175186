import { expect, test } from 'vitest'
import { openTestKiosk } from '../../../support/testKiosk'

const NEXT = { screen: 'notice', endedBecause: 'interrupted' }

test('something broke: the session under way is over, and the page is told why', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.endSession()
  const { state } = await kiosk.ask('kiosk:open', {})
  expect(state).toMatchObject({ view: NEXT, sessionEndsAtMs: null })
  await expect
    .poll(() => kiosk.events.findLast(({ event }) => event === 'kiosk:state-changed')?.payload)
    .toMatchObject({ view: NEXT })
})

test('also under a call to staff', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('kiosk:call-staff', {})
  await kiosk.endSession()
  const { state } = await kiosk.ask('kiosk:open', {})
  expect(state).toMatchObject({ view: NEXT, isStaffCalled: false })
})

test('nobody was under way: the first screen stays as it was', async () => {
  const kiosk = await openTestKiosk()
  await kiosk.endSession()
  const { state } = await kiosk.ask('kiosk:open', {})
  expect(state.view).toEqual({ screen: 'notice', endedBecause: null })
})
