import { describe, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/contract'
import { expectedProof } from '../../../../electron/accounts/contactWays'
import { inventContacts } from '../../../../electron/accounts/inventContacts'
import { goToContacts, goToSignIn, SUZUKI } from '../../../support/journeySteps'
import { openTestKiosk, type TestKiosk } from '../../../support/testKiosk'

/** Long enough that nothing is delivered while the work is taken down. */
const NEVER_MS = 9 * 60_000

/** An address that nobody registered, with invented contacts like Suzuki's: one mailbox. */
function strangerLikeSuzuki(kiosk: TestKiosk): { address: string; localPart: string } {
  for (let index = 0; ; index += 1) {
    const address = `stranger${index}@outlook.jp`
    const contacts = inventContacts(kiosk.secrets.digest('invented-contacts', address))
    const [only] = contacts
    if (contacts.length === 1 && only?.kind === 'email') {
      return { address, localPart: expectedProof({ ...only, id: null, key: '' }) }
    }
  }
}

/** A reply without what names the person: its shape, its codes and its counts. */
function shapeOf({ state, problems }: Reply): unknown {
  return JSON.parse(
    JSON.stringify({ view: state.view, problems }, (key, value: unknown) =>
      ['address', 'mask', 'domain', 'pictureUrl'].includes(key) ? typeof value : value,
    ),
  )
}

async function walk(person: (kiosk: TestKiosk) => { address: string; localPart: string }) {
  const work: string[] = []
  const kiosk = await openTestKiosk({ work, deliveryDelayMs: NEVER_MS })
  const { address, localPart } = person(kiosk)
  work.length = 0
  const prove = (proof: string) =>
    kiosk.ask('reset:send-code', { optionId: 'contact-1-email', proof })
  const replies = [await goToContacts(kiosk, address)]
  replies.push(await prove('somebody-else'))
  replies.push(await prove(localPart))
  for (let tries = 0; tries < 5; tries += 1) {
    // One in two million runs guesses right; the walk would then say so by failing.
    replies.push(await kiosk.ask('reset:submit-code', { code: `000000${tries}` }))
  }
  replies.push(await kiosk.ask('reset:resend-code', {}))
  return { work, replies: replies.map(shapeOf) }
}

describe('an account that does not exist', () => {
  test('is answered like one that does, with the same work, at every step up to the code', async () => {
    const known = await walk(() => SUZUKI)
    const unknown = await walk(strangerLikeSuzuki)
    expect(unknown.replies).toEqual(known.replies)
    expect(unknown.work).toEqual(known.work)
    expect(known.work).toContain('seal')
    expect(known.work.filter((item) => item === 'commit').length).toBeGreaterThan(6)
  })

  test('signs in as wrongly as one that does, with the same work', async () => {
    const work: string[] = []
    const kiosk = await openTestKiosk({ work })
    await goToSignIn(kiosk, 'Asagao-2026')
    const { address } = strangerLikeSuzuki(kiosk)
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
