import type { KioskCall } from '#shared/ipc/channels'
import type { Input } from '#shared/ipc/contract'
import { at, leavesOf, replaced, type Place } from './changedCopies'
import { walkInto, type Situation } from './fuzzSituations'
import { pageOf, savePage, TYPED_PAGES, YAMADA } from './recoverySteps'
import { PICTURE_TEXT, type TestKiosk } from './testKiosk'

/** A field of a form: the call that carries it, where in its input, and the way to its screen. */
export interface TypedField {
  readonly title: string
  readonly call: KioskCall
  readonly place: Place
  /** The input with a text in this field and everything else right. */
  readonly withText: (text: string) => unknown
  readonly arrive: (kiosk: TestKiosk) => Promise<void>
}

interface Form<C extends KioskCall> {
  readonly call: C
  readonly good: Input<C>
  readonly arrive: (kiosk: TestKiosk) => Promise<void>
}

/** Fields that take one of a few words, and not what a person types. */
const CHOICES = ['optionId', 'page', 'to', 'kind']
const TYPED_TWICE = ['password', 'pin']
const PASSWORDS = { password: 'Asagao-2026', confirmation: 'Asagao-2026' }
const PICTURE = { pictureText: PICTURE_TEXT }

function form<C extends KioskCall>(call: C, situation: Situation, good: Input<C>): Form<C> {
  return { call, good, arrive: (kiosk) => walkInto(kiosk, situation) }
}

/** A page of 「Microsoft アカウントの復元」, those before it left empty. */
function recoveryPage(page: (typeof TYPED_PAGES)[number]): Form<'recovery:save-page'> {
  return {
    call: 'recovery:save-page',
    good: { answers: pageOf(page), to: 'next' },
    arrive: async (kiosk) => {
      await walkInto(kiosk, 'recovery-details')
      const before = TYPED_PAGES.slice(0, TYPED_PAGES.indexOf(page))
      for (const each of before) await savePage(kiosk, each)
    },
  }
}

const { address } = YAMADA
const FORMS: readonly Form<KioskCall>[] = [
  form('reset:identify', 'identify', { address, ...PICTURE }),
  form('reset:new-picture', 'identify', { address }),
  form('reset:send-code', 'choose-contact', { optionId: YAMADA.mailOption, proof: 'x' }),
  form('reset:submit-code', 'enter-code', { code: '' }),
  form('reset:set-password', 'new-password', PASSWORDS),
  form('reset:set-password', 'reset-by-link', PASSWORDS),
  form('reset:sign-in', 'sign-in', { address, password: 'Asagao-2026' }),
  form('recovery:start', 'recovery-start', { contactAddress: 'a@example.jp', ...PICTURE }),
  form('recovery:new-picture', 'recovery-start', { contactAddress: '' }),
  ...TYPED_PAGES.map(recoveryPage),
  form('recovery:look-up', 'request-status', { receipt: '' }),
  form('recovery:open-link', 'open-link', { link: '' }),
  form('registration:set-profile', 'create-account', {
    ...{ address: 'hikari.arai@outlook.jp', familyName: '新井', givenName: '光' },
  }),
  form('registration:set-password', 'create-password', PASSWORDS),
  form('registration:add-contact', 'create-contacts', { kind: 'email', value: '' }),
  form('registration:add-contact', 'create-contacts', { kind: 'mobile', value: '' }),
  form('registration:submit-code', 'create-contact-code', { code: '' }),
  form('staff:make-pin', 'notice', { pin: '482915', confirmation: '482915' }),
  form('staff:enter', 'notice', { pin: '' }),
]

function fieldsOf({ call, good, arrive }: Form<KioskCall>): readonly TypedField[] {
  const places = leavesOf(good).filter((place) => !CHOICES.includes(place.at(-1) ?? ''))
  return places.map((place) => ({
    title: `${call} ${place.join('.')}`,
    call,
    place,
    withText: (text) => {
      const input = replaced(good, place, text)
      // Typed twice alike: otherwise that they differ is all that is told.
      const isTwice = TYPED_TWICE.includes(place.join()) && at(good, ['confirmation']) !== undefined
      return isTwice ? replaced(input, ['confirmation'], text) : input
    },
    arrive,
  }))
}

/** Every field that a person types into, each where its text is read. */
export const TYPED_FIELDS: readonly TypedField[] = FORMS.flatMap(fieldsOf)
