import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { PictureHearing } from '../../../../electron/pictures/pictureHearing'
import type { PictureSpeaker } from '../../../../electron/pictures/spokenPicture'
import { createLogger } from '../../../../electron/platform/logger'
import { systemRandom } from '../../../../electron/platform/randomSource'
import { beginSession } from '../../../../electron/session/begun'
import { SessionKeeper } from '../../../../electron/session/sessionKeeper'
import { happened } from '../../../../electron/session/stepOutcome'
import { goToContacts, YAMADA } from '../../../support/journeySteps'
import {
  createTestSpeaker,
  openTestKiosk,
  PICTURE_TEXT,
  type TestKiosk,
} from '../../../support/testKiosk'

const NO_PICTURE = { outcome: 'no-picture', sound: null }
const TOO_OFTEN = { outcome: 'heard-too-often', sound: null }

async function goToPicture(kiosk: TestKiosk): Promise<void> {
  await kiosk.ask('reset:begin', {})
  await kiosk.ask('reset:choose-reason', { reason: 'forgotten' })
}

async function hear(kiosk: TestKiosk) {
  return await kiosk.ask('picture:hear', {})
}

async function hearNewPicture(kiosk: TestKiosk) {
  await kiosk.ask('reset:new-picture', { address: '' })
  return await hear(kiosk)
}

async function hearOut(kiosk: TestKiosk): Promise<void> {
  for (let hearing = 0; hearing < LIMITS.hearingsPerPicture; hearing += 1) {
    expect(await hear(kiosk)).toMatchObject({ outcome: 'ready' })
  }
  expect(await hear(kiosk)).toEqual(TOO_OFTEN)
}

test('the picture of 手順 3 is heard, a little other each time', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  const [one, other] = [await hear(kiosk), await hear(kiosk)]
  expect(one.sound).toMatch(/^data:audio\/wav;base64,/)
  expect(other.sound).toMatch(/^data:audio\/wav;base64,/)
  expect(one.sound).not.toBe(other.sound)
})

test('hearing leaves the screen, the picture and the counts as they are', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  const { state } = await kiosk.ask('kiosk:open', {})
  await hear(kiosk)
  expect((await kiosk.ask('kiosk:open', {})).state).toEqual(state)
  expect(await kiosk.store.sql.selectFrom('counted_events').selectAll().execute()).toEqual([])
  const identified = { address: YAMADA.address, pictureText: PICTURE_TEXT }
  const { state: after } = await kiosk.ask('reset:identify', identified)
  expect(after.view.screen).toBe('choose-contact')
})

test('the picture of the recovery form is heard too', async () => {
  const kiosk = await openTestKiosk()
  await goToContacts(kiosk, YAMADA.address)
  expect(await hear(kiosk)).toEqual(NO_PICTURE)
  await kiosk.ask('reset:request-recovery', {})
  expect(await hear(kiosk)).toMatchObject({ outcome: 'ready' })
})

test('where no picture is shown none is heard', async () => {
  const kiosk = await openTestKiosk()
  expect(await hear(kiosk)).toEqual(NO_PICTURE)
  await kiosk.ask('reset:begin', {})
  expect(await hear(kiosk)).toEqual(NO_PICTURE)
})

test('nothing is heard of a session that is over', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  kiosk.time.advance(LIMITS.sessionLifeMs)
  expect(await hear(kiosk)).toEqual(NO_PICTURE)
})

test('a picture is heard five times; 「新規」 gives another one with five of its own', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  await hearOut(kiosk)
  await kiosk.ask('reset:new-picture', { address: '' })
  await hearOut(kiosk)
})

test('what is typed wrong next to the picture does not give its hearings back', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  await hearOut(kiosk)
  await kiosk.ask('reset:identify', { address: 'not an address', pictureText: '' })
  expect(await hear(kiosk)).toEqual(TOO_OFTEN)
  await kiosk.ask('reset:identify', { address: YAMADA.address, pictureText: 'WRONG' })
  expect(await hear(kiosk)).toMatchObject({ outcome: 'ready' })
})

test('hearing at once, many times, is counted like hearing one after the other', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  const heard = await Promise.all(Array.from({ length: 20 }, () => hear(kiosk)))
  const outcomes = heard.map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(5)
})

test('new pictures are heard ten times a minute, and again when the minute is over', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  const { count, windowMs } = LIMITS.hearingsPerStation
  for (let hearing = 0; hearing < count; hearing += 1) {
    expect(await hearNewPicture(kiosk)).toMatchObject({ outcome: 'ready' })
  }
  kiosk.time.advance(windowMs - 1)
  expect(await hearNewPicture(kiosk)).toEqual(TOO_OFTEN)
  kiosk.time.advance(1)
  expect(await hear(kiosk)).toMatchObject({ outcome: 'ready' })
})

/** A keeper of its own where a picture is shown, beside the kiosk that opened its store. */
async function keeperAtPicture(): Promise<SessionKeeper> {
  const { store, secrets, time } = await openTestKiosk()
  const keeper = new SessionKeeper({
    ...{ store, secrets, clock: time, scheduler: time, mode: 'demo' },
    logger: createLogger(() => {}),
    onStateChanged: () => {},
    traces: { start: async () => {}, forgetSession: async () => {} },
    onSessionChanged: () => {},
  })
  const session = beginSession({ random: systemRandom, clock: time }, 'notice')
  const picture = { answer: PICTURE_TEXT, url: 'data:', shownAtMs: time.nowMs() }
  await keeper.perform(() =>
    happened({ kind: 'begun', session }, { kind: 'reason-chosen', reason: 'forgotten', picture }),
  )
  return keeper
}

test('sounds are made one after the other', async () => {
  const steps: string[] = []
  const speaker = createTestSpeaker()
  const watched: PictureSpeaker = {
    async speak(answer) {
      steps.push('begun')
      const sound = await speaker.speak(answer)
      steps.push('made')
      return sound
    },
  }
  const hearing = new PictureHearing(watched, await keeperAtPicture())
  await Promise.all([hearing.hear(), hearing.hear()])
  expect(steps).toEqual(['begun', 'made', 'begun', 'made'])
})

test('a picture is not heard while the screen is covered because staff were called', async () => {
  const kiosk = await openTestKiosk()
  await goToPicture(kiosk)
  await kiosk.ask('kiosk:call-staff', {})
  expect(await hear(kiosk)).toEqual(NO_PICTURE)
  await kiosk.ask('kiosk:end-staff-call', {})
  expect(await hear(kiosk)).toMatchObject({ outcome: 'ready' })
})
