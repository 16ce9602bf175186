import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import type { Message } from '../../../../electron/delivery/message'
import { temporaryFolder } from '../../../support/storage/temporaryFolder'
import { openPracticeRoom } from './practiceRoom'

const ANSWER: Message = {
  kind: 'recovery-verified',
  receipt: '123456789012',
  link: 'https://madoguchi.example/link#secret',
  expiresAtMs: 0,
}
const EMPTY = { mails: [], texts: [], calls: [], turnedAway: { mails: 0, texts: 0, calls: 0 } }

/** Something on each device, and an answer to a request. */
async function withEverything(file?: string) {
  const room = await openPracticeRoom(file)
  await room.deliver('email', { sessionId: null, message: ANSWER })
  for (const channel of ['email', 'call', 'sms'] as const) await room.deliver(channel)
  return room
}

test('a full mailbox forgets its oldest mail and fails nobody', async () => {
  const { deliver, view } = await openPracticeRoom()
  const total = LIMITS.practiceMailboxMails + 3
  for (let number = 1; number <= total; number += 1) {
    const digits = String(number).padStart(7, '0')
    const message: Message = { kind: 'code', digits, expiresAtMs: 0 }
    expect(await deliver('email', { message })).toBe('delivered')
  }
  const { mails } = await view()
  expect(mails).toHaveLength(LIMITS.practiceMailboxMails)
  expect(mails[0]?.body).toContain(`: ${String(total).padStart(7, '0')}`)
  expect(mails.at(-1)?.body).toContain(': 0000004')
})

test('answers are shown only where somebody may have come back for them', async () => {
  const { enter, view } = await withEverything()
  expect((await view()).mails.map(({ link }) => link)).toEqual([null])
  enter({ sessionId: 'here', showsAnswers: true })
  expect((await view()).mails.map(({ link }) => link)).toEqual([null, ANSWER.link])
  enter({ sessionId: null, showsAnswers: true })
  expect((await view()).mails.map(({ link }) => link)).toEqual([ANSWER.link])
  enter({ sessionId: null, showsAnswers: false })
  expect((await view()).mails).toEqual([])
})

test('the next session finds nothing of the last one but the answers', async () => {
  const { devices, reception, deliver, enter, view, everyRow } = await withEverything()
  reception.set({ ...reception.settings, rejectsTexts: true })
  await deliver('sms')
  await devices.forgetSession('here')
  enter({ sessionId: 'next', showsAnswers: false })
  expect(await view()).toMatchObject({ ...EMPTY, reception: { rejectsTexts: false } })
  expect(await everyRow()).not.toContain('0123456')
  enter({ sessionId: 'next', showsAnswers: true })
  expect((await view()).mails.map(({ link }) => link)).toEqual([ANSWER.link])
})

test('the end of one session takes nothing from another', async () => {
  const { devices, view } = await withEverything()
  await devices.forgetSession('other')
  const { mails, texts, calls } = await view()
  expect([mails.length, texts.length, calls.length]).toEqual([1, 1, 1])
})

test('a start forgets what a pulled plug left of any session, and keeps the answers', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  await (await withEverything(file)).close()
  const { enter, view, everyRow } = await openPracticeRoom(file)
  expect(await view()).toMatchObject(EMPTY)
  expect(await everyRow()).not.toContain('0123456')
  enter({ sessionId: null, showsAnswers: true })
  expect((await view()).mails.map(({ link }) => link)).toEqual([ANSWER.link])
})

test('emptying the mailbox throws the answers away too, but no text', async () => {
  const { devices, enter, changes } = await withEverything()
  enter({ sessionId: 'here', showsAnswers: true })
  const view = await devices.emptyMailbox()
  expect([view.mails.length, view.texts.length, view.calls.length]).toEqual([0, 1, 1])
  expect(changes.at(-1)).toEqual(view)
})

test('what was thrown away is in no file any more', async () => {
  const file = join(temporaryFolder(), 'accounts.db')
  const { devices } = await withEverything(file)
  const kept = () => {
    const files = fs.readdirSync(dirname(file)).map((name) => join(dirname(file), name))
    return files.some((name) => fs.readFileSync(name).includes('link#secret'))
  }
  expect(kept()).toBe(true)
  await devices.emptyMailbox()
  expect(kept()).toBe(false)
})

test('the page is emptied even when the store is broken', async () => {
  const { store, devices, enter, changes, logLines } = await withEverything()
  // Every arrival has been told when a later use is answered.
  await devices.hangUp(-1)
  await store.close()
  enter({ sessionId: null, showsAnswers: false })
  devices.lookAgain()
  await vi.waitFor(() => expect(changes.at(-1)).toMatchObject(EMPTY))
  expect(await devices.devices(null, false)).toEqual(changes.at(-1))
  expect(logLines).toEqual([])
})
