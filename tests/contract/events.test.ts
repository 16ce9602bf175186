import { expect, test } from 'vitest'
import { createNotifier } from '../../electron/ipc/createNotifier'
import type { KioskState } from '#shared/procedure/screens'
import { at, objectsOf, withMore } from '../support/changedCopies'
import { SAMPLE_DEVICES } from '../support/sampleDevices'

const STATE: KioskState = {
  mode: 'demo',
  nowMs: 0,
  sessionEndsAtMs: null,
  isStaffCalled: false,
  isLongTime: false,
  view: { screen: 'notice', endedBecause: 'expired' },
}
const payloads = [
  ['practice:devices-changed', SAMPLE_DEVICES],
  ['kiosk:state-changed', STATE],
] as const

function takeDown() {
  const sent: unknown[] = []
  const notify = createNotifier((event, payload) => sent.push([event, payload]))
  return { sent, notify }
}

test.each(payloads)('%s leaves main in the shape of the contract', (event, payload) => {
  const { sent, notify } = takeDown()
  notify(event, payload)
  expect(sent).toEqual([[event, payload]])
})

test.each(payloads)('%s with one key too many does not leave main', (event, payload) => {
  const { sent, notify } = takeDown()
  const objects = objectsOf(payload).filter((place) => !Array.isArray(at(payload, place)))
  expect(objects.length).toBeGreaterThan(1)
  for (const place of objects) {
    const talkative = withMore(payload, place, '$scrypt$')
    // What the compiler would refuse must not leave either.
    expect(() => Reflect.apply(notify, null, [event, talkative])).toThrow()
  }
  expect(sent).toEqual([])
})
