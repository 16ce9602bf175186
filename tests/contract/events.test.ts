import { expect, test } from 'vitest'
import { createNotifier } from '../../electron/ipc/createNotifier'

test('an event leaves main in the shape of the contract', () => {
  const sent: unknown[] = []
  const notify = createNotifier((event, payload) => sent.push([event, payload]))
  notify('practice:inbox-changed', { mails: [] })
  expect(sent).toEqual([['practice:inbox-changed', { mails: [] }]])
})

test('an event with one key too many does not leave main', () => {
  const sent: unknown[] = []
  const notify = createNotifier((event, payload) => sent.push([event, payload]))
  const payload = { mails: [], passwordHash: '$scrypt$' }
  expect(() => notify('practice:inbox-changed', payload)).toThrow()
  expect(sent).toEqual([])
})
