import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { LIMITS } from '#shared/procedure/limits'
import { goToContacts, goToSignIn, SUZUKI, YAMADA } from '../../../support/journeySteps'
import {
  fileAndReview,
  fillIn,
  giveAddress,
  OF_SUZUKI,
  openLink,
  receiptIn,
  TANAKA,
  WRONG_ANSWERS,
} from '../../../support/recoverySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'
import {
  everythingQuiet,
  ITO_MOBILE,
  prove,
  SATO_HOME,
  strangerLike,
  strangerWithContactsOf,
  SUZUKI_MAIL,
  TAKAHASHI_MOBILE,
  TAKAHASHI_TEXT,
  YAMADA_HOME,
  YAMADA_MAIL,
  type Way,
} from '../../../support/waySteps'

/** Long enough that nothing is delivered while the work is taken down. */
const NEVER_MS = 9 * 60_000
/** What names the person, or was drawn for one request. */
const PERSONAL = ['address', 'mask', 'domain', 'pictureUrl', 'receipt']

/** A reply without what names the person: its shape, its codes and its counts. */
function shapeOf({ state, problems }: Reply): unknown {
  return JSON.parse(
    JSON.stringify({ view: state.view, problems }, (key, value: unknown) =>
      PERSONAL.includes(key) ? typeof value : value,
    ),
  )
}

/** What a kiosk of its own answers and does for somebody. */
async function walk<Person>(
  findPerson: (kiosk: TestKiosk) => Promise<Person>,
  steps: (kiosk: TestKiosk, person: Person) => Promise<readonly Reply[]>,
) {
  const work: string[] = []
  const kiosk = await openTestKiosk({ work, deliveryDelayMs: NEVER_MS })
  const person = await findPerson(kiosk)
  await oneTurn()
  work.length = 0
  const replies = await steps(kiosk, person)
  await oneTurn()
  return { work, replies: replies.map(shapeOf) }
}

/** Everything but a password's hash is done in one turn. */
const oneTurn = () => new Promise((resolve) => setImmediate(resolve))

async function upToTheCode(kiosk: TestKiosk, way: Way): Promise<readonly Reply[]> {
  const replies = [await goToContacts(kiosk, way.address)]
  const someProof = way.channel === 'email' ? 'somebody-else' : '0000'
  // One telephone in ten thousand ends so.
  const wrongProof = someProof === way.proof ? '0001' : someProof
  replies.push(await prove(kiosk, { ...way, proof: wrongProof }))
  replies.push(await prove(kiosk, way))
  for (let tries = 0; tries < 5; tries += 1) {
    // One in two million runs guesses right; the walk would then say so by failing.
    replies.push(await kiosk.ask('reset:submit-code', { code: `000000${tries}` }))
  }
  replies.push(await kiosk.ask('reset:resend-code', {}))
  kiosk.time.advance(LIMITS.resendPauseMs)
  replies.push(await kiosk.ask('reset:resend-code', {}))
  return replies
}

type Person = { readonly address: string }

/** 補足-1 to 補足-5, with a picture missed on the way, and how the request stands after it. */
async function upToTheReceipt(kiosk: TestKiosk, { address }: Person): Promise<readonly Reply[]> {
  const replies = [await goToContacts(kiosk, address)]
  replies.push(await kiosk.ask('reset:request-recovery', {}))
  const missed = { contactAddress: 'answers@example.jp', pictureText: 'WRONG' }
  replies.push(await kiosk.ask('recovery:start', missed))
  replies.push(await giveAddress(kiosk, 'answers@example.jp'))
  replies.push(await fillIn(kiosk, OF_SUZUKI))
  const sent = await kiosk.ask('recovery:submit', {})
  replies.push(sent, await kiosk.ask('reset:finish', {}))
  replies.push(await kiosk.ask('recovery:ask-status', {}))
  replies.push(await kiosk.ask('recovery:look-up', { receipt: receiptIn(sent) }))
  replies.push(await kiosk.ask('reset:finish', {}), await goToContacts(kiosk, address))
  replies.push(await kiosk.ask('reset:request-recovery', {}))
  return replies
}

const problemsIn = (replies: readonly unknown[]) =>
  replies.flatMap((reply) => JSON.stringify(reply).match(/(?<="code":")[a-z-]+/g) ?? [])

describe('an account that does not exist', () => {
  test.each([
    ['mail to the only contact', SUZUKI_MAIL],
    ['mail among other contacts', YAMADA_MAIL],
    ['call to the only home telephone', SATO_HOME],
    ['call among other contacts', YAMADA_HOME],
    ['text to the only mobile', TAKAHASHI_TEXT],
    ['call to the only mobile', TAKAHASHI_MOBILE],
    ['call to a mobile that is out of use', ITO_MOBILE],
  ])('is answered like one that does, with the same work: %s', async (_what, way) => {
    const known = await walk(async () => way, upToTheCode)
    const unknown = await walk((kiosk) => strangerLike(kiosk, way), upToTheCode)
    expect(unknown.replies).toEqual(known.replies)
    expect(unknown.work).toEqual(known.work)
    expect(known.work).toContain('seal')
    expect(known.work.filter((item) => item === 'commit').length).toBeGreaterThan(6)
    expect(problemsIn(known.replies)).toEqual([
      'proof-wrong',
      ...Array.from({ length: 4 }, () => 'code-wrong'),
      ...['code-void', 'resend-pause'],
    ])
  })

  test.each([
    ['a mailbox', SUZUKI],
    ['every kind of contact', YAMADA],
    ['a mobile', { address: TAKAHASHI_TEXT.address }],
    ['no contact at all', TANAKA],
  ])('files a request like one that does, with the same work: %s', async (_what, person) => {
    const known = await walk<Person>(async () => person, upToTheReceipt)
    const unknown = await walk<Person>(
      (kiosk) => strangerWithContactsOf(kiosk, person.address),
      upToTheReceipt,
    )
    expect(unknown.replies).toEqual(known.replies)
    expect(unknown.work).toEqual(known.work)
    expect(known.work.join()).toContain('insert into "recovery_requests"')
    expect(problemsIn(known.replies)).toEqual(['picture-wrong', 'request-open'])
  })

  test('is refused like one whose owner answers wrongly, on the page of the link too', async () => {
    async function refusal(findPerson: (kiosk: TestKiosk) => Promise<Person>) {
      const work: string[] = []
      const kiosk = await openTestKiosk({ work })
      const answer = await fileAndReview(kiosk, await findPerson(kiosk), WRONG_ANSWERS)
      await everythingQuiet(kiosk)
      work.length = 0
      const replies = [await openLink(kiosk, answer)]
      replies.push(await kiosk.ask('recovery:try-again', {}))
      replies.push(await kiosk.ask('reset:go-back', {}))
      replies.push(await kiosk.ask('registration:begin', {}))
      await everythingQuiet(kiosk)
      const { subject, recipientMask, body } = answer
      // The receipt and the secret of the link are drawn for each.
      const written = body.replaceAll(/[\w-]{43}|\d{4}-\d{4}-\d{4}|\d{12}/g, '*')
      return { work, replies: replies.map(shapeOf), mail: { subject, recipientMask, written } }
    }
    const known = await refusal(async () => SUZUKI)
    const unknown = await refusal((kiosk) => strangerWithContactsOf(kiosk, SUZUKI.address))
    expect(unknown).toEqual(known)
    expect(known.replies).toMatchObject([
      { view: { screen: 'recovery-refused' } },
      { view: { screen: 'recovery-start' } },
      { view: { screen: 'recovery-refused' } },
      { view: { screen: 'create-account' } },
    ])
  })

  test('signs in as wrongly as one that does, with the same work', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToSignIn(kiosk, 'Asagao-2026')
    await everythingQuiet(kiosk)
    const { address } = await strangerWithContactsOf(kiosk, SUZUKI.address)
    const attempt = async (who: string) => {
      work.length = 0
      const reply = await kiosk.ask('reset:sign-in', { address: who, password: 'Wrong-1234' })
      return { work: [...work], reply: shapeOf(reply) }
    }
    const known = await attempt(SUZUKI.address)
    expect(await attempt(address)).toEqual(known)
    expect(known.work).toContain('verify')
  })

  test('shows the same contacts every time, also in another spelling and after a restart', async () => {
    const first = await openTestKiosk()
    const optionsOf = ({ state }: Reply) =>
      state.view.screen === 'choose-contact' ? state.view.options : null
    const before = optionsOf(await goToContacts(first, 'stranger3@outlook.jp'))
    await first.ask('reset:abandon', {})
    expect(optionsOf(await goToContacts(first, 'ＳＴＲＡＮＧＥＲ３@outlook.jp '))).toEqual(before)
    await first.dispose()
    const second = await openTestKiosk({ folder: first.folder })
    expect(optionsOf(await goToContacts(second, 'stranger3@outlook.jp'))).toEqual(before)
  })
})
