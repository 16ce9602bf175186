import { expect, test } from 'vitest'
import { contract } from '#shared/ipc/contract'
import { practiceHandlers } from '../../../../electron/ipc/practiceHandlers'
import { openPracticeRoom } from './practiceRoom'

const reception = {
  blocksUnknownMail: true,
  allowsOurMail: false,
  rejectsUnknownCalls: false,
  rejectsTexts: false,
}

/** Every call once, its answers in the contract's shape. */
async function askAll(handlers: ReturnType<typeof practiceHandlers>) {
  const answers = [
    await handlers['practice:answer-call']({ callId: 1 }),
    await handlers['practice:hang-up']({ callId: 1 }),
    await handlers['practice:set-reception']({ reception }),
    await handlers['practice:advance-clock']({ step: 'ten-minutes' }),
    await handlers['practice:empty-mailbox']({}),
  ]
  return answers.map((answer) => contract['practice:answer-call'].output.parse(answer))
}

test('where nothing is simulated every answer is null', async () => {
  expect(await askAll(practiceHandlers(null))).toEqual([null, null, null, null, null])
})

test('each call uses its device and answers with all of them', async () => {
  const { devices, deliver } = await openPracticeRoom()
  await deliver('call')
  await deliver('email')
  const [answered, ended, settled, moved, emptied] = await askAll(practiceHandlers(devices))
  expect(answered?.calls).toMatchObject([{ state: 'answered', digits: '0123456' }])
  expect(ended?.calls).toMatchObject([{ state: 'ended' }])
  expect(settled?.reception).toEqual(reception)
  expect(moved?.clock.aheadMs).toBe(600_000)
  expect([moved?.mails.length, emptied?.mails.length]).toEqual([1, 0])
})
