import type { PracticeDevices } from '#shared/procedure/practice'

const RECIPIENT = { recipientMask: '*********32' }

/** Devices that hold one of everything, to see what may cross the bridge. */
export const SAMPLE_DEVICES: PracticeDevices = {
  mails: [
    {
      ...RECIPIENT,
      id: 1,
      senderName: 'sender',
      senderAddress: 'sender@example.jp',
      subject: 'subject',
      body: 'body',
      link: 'https://madoguchi.example/link#',
      arrivedAtMs: 0,
    },
  ],
  texts: [{ ...RECIPIENT, id: 1, senderName: 'sender', body: 'body', arrivedAtMs: 0 }],
  calls: [
    { ...RECIPIENT, state: 'ringing', id: 4, rangAtMs: 0 },
    { ...RECIPIENT, state: 'answered', id: 3, rangAtMs: 0, digits: '0123456' },
    { ...RECIPIENT, state: 'ended', id: 2, rangAtMs: 0 },
    { ...RECIPIENT, state: 'missed', id: 1, rangAtMs: 0 },
  ],
  reception: {
    blocksUnknownMail: false,
    allowsOurMail: true,
    rejectsUnknownCalls: false,
    rejectsTexts: false,
  },
  turnedAway: { mails: 0, texts: 0, calls: 0 },
  clock: { nowMs: 0, aheadMs: 0 },
}
