import { expect, test, vi } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { openPracticeRoom, type PracticeRoom } from './practiceRoom'

const DIGITS = '0123456'

/** A room in which a telephone rings, and the name of the call. */
async function withRinging() {
  const room = await openPracticeRoom()
  await room.deliver('call')
  return { ...room, callId: await newestCall(room) }
}

async function newestCall({ view }: Pick<PracticeRoom, 'view'>): Promise<number> {
  const [call] = (await view()).calls
  if (call === undefined) throw new Error('no telephone rings')
  return call.id
}

const statesOf = async ({ view }: Pick<PracticeRoom, 'view'>) =>
  (await view()).calls.map(({ state }) => state)

test('a telephone rings, is answered, reads its digits and is hung up (R8)', async () => {
  const { devices, view, everyRow, callId, time } = await withRinging()
  const facts = { id: callId, recipientMask: '*********32', rangAtMs: time.nowMs() }
  expect((await view()).calls).toEqual([{ state: 'ringing', ...facts }])
  const answered = await devices.answerCall(callId)
  expect(answered.calls).toEqual([{ state: 'answered', ...facts, digits: DIGITS }])
  const ended = await devices.hangUp(callId)
  expect(ended.calls).toEqual([{ state: 'ended', ...facts }])
  expect(await everyRow()).not.toContain(DIGITS)
})

test('a call that is hung up while it rings is missed, and not to be answered', async () => {
  const { devices, everyRow, callId } = await withRinging()
  await devices.hangUp(callId)
  expect((await devices.answerCall(callId)).calls).toMatchObject([{ state: 'missed' }])
  expect(await everyRow()).not.toContain(DIGITS)
})

test('a telephone that nobody answers gives up after half a minute', async () => {
  const room = await withRinging()
  room.system.advance(LIMITS.practiceRingMs - 1)
  expect(await statesOf(room)).toEqual(['ringing'])
  room.system.advance(1)
  await vi.waitFor(async () => expect(await statesOf(room)).toEqual(['missed']))
  await vi.waitFor(() => expect(room.changes.at(-1)?.calls).toMatchObject([{ state: 'missed' }]))
  expect(await room.everyRow()).not.toContain(DIGITS)
})

test('a telephone gives up on the moved clock too', async () => {
  const { devices, everyRow } = await withRinging()
  const { calls } = await devices.advanceClock('ten-minutes')
  expect(calls).toMatchObject([{ state: 'missed' }])
  expect(await everyRow()).not.toContain(DIGITS)
})

test('what has rung out cannot be answered, even if its timer is late', async () => {
  const { devices, store, callId, time } = await withRinging()
  const longAgoMs = time.nowMs() - LIMITS.practiceRingMs
  await store.sql.updateTable('practice_calls').set({ rang_at_ms: longAgoMs }).execute()
  expect((await devices.answerCall(callId)).calls).toMatchObject([{ state: 'missed' }])
})

test('an answered call is not missed', async () => {
  const { devices, system, view, callId } = await withRinging()
  await devices.answerCall(callId)
  system.advance(LIMITS.practiceRingMs)
  await devices.answerCall(callId)
  expect((await view()).calls).toMatchObject([{ state: 'answered', digits: DIGITS }])
})

test('a second call makes the one that rings give up, and rings for as long itself', async () => {
  const room = await withRinging()
  room.system.advance(LIMITS.practiceRingMs - 1)
  await room.deliver('call')
  expect(await statesOf(room)).toEqual(['ringing', 'missed'])
  room.system.advance(LIMITS.practiceRingMs - 1)
  expect((await room.devices.hangUp(-1)).calls).toMatchObject([{ state: 'ringing' }, {}])
  room.system.advance(1)
  await vi.waitFor(async () => expect(await statesOf(room)).toEqual(['missed', 'missed']))
})

test('answering a second call ends the first: there is one voice', async () => {
  const room = await withRinging()
  await room.devices.answerCall(room.callId)
  await room.deliver('call')
  expect(await statesOf(room)).toEqual(['ringing', 'answered'])
  await room.devices.answerCall(await newestCall(room))
  expect(await statesOf(room)).toEqual(['answered', 'ended'])
})

test.each([
  ['a call that never was', { sessionId: 'here', showsAnswers: true }, 1],
  ['a call of another session', { sessionId: 'next', showsAnswers: true }, 0],
  ['a call without a session', { sessionId: null, showsAnswers: true }, 0],
])('%s is neither answered nor hung up', async (_name, session, offset) => {
  const { devices, enter, everyRow, view, callId } = await withRinging()
  enter(session)
  const before = { rows: await everyRow(), view: await view() }
  expect(await devices.answerCall(callId + offset)).toEqual(before.view)
  expect(await devices.hangUp(callId + offset)).toEqual(before.view)
  expect(await everyRow()).toBe(before.rows)
})

test('a code is in no row and no view of another session', async () => {
  const { devices, enter, callId } = await withRinging()
  enter({ sessionId: 'next', showsAnswers: true })
  expect(JSON.stringify(await devices.answerCall(callId))).not.toContain(DIGITS)
})

test('arrivals and what is turned away are told', async () => {
  const { deliver, reception, changes } = await openPracticeRoom()
  await deliver('call')
  await vi.waitFor(() => expect(changes.at(-1)?.calls).toMatchObject([{ state: 'ringing' }]))
  reception.set({ ...reception.settings, rejectsUnknownCalls: true })
  await deliver('call')
  await vi.waitFor(() => expect(changes.at(-1)?.turnedAway.calls).toBe(1))
})

test('after it is disposed nothing is looked at and nothing is told', async () => {
  const { devices, store, changes, logLines, system, deliver } = await withRinging()
  await devices.dispose()
  const told = changes.length
  await deliver('call')
  system.advance(LIMITS.practiceRingMs)
  await store.sql.selectFrom('practice_calls').select('id').execute()
  expect({ told: changes.length, logLines }).toEqual({ told, logLines: [] })
})

test('devices that cannot be read are told to the log', async () => {
  const { devices, store, logLines } = await openPracticeRoom()
  await store.close()
  devices.lookAgain()
  await vi.waitFor(() => expect(logLines.join('')).toMatch(/^error devices could not be read/))
})
