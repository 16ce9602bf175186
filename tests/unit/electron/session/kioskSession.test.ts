import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { canGoBack, transition, type KioskSession } from '../../../../electron/session/kioskSession'
import {
  BEGUN,
  CODE,
  FACTS,
  FORM,
  KNOWN,
  NAME_ANSWERS,
  nameOf,
  PICTURE,
  placeOf,
  SESSIONS,
  STEPS,
} from './everySession'

const outcomes = SESSIONS.flatMap((session) =>
  FACTS.map((fact) => {
    const after = transition(session, fact)
    const places = { before: placeOf(session), after: placeOf(after) }
    return { ...places, fact: nameOf(fact), isSame: after === session }
  }),
)

test('every step and every fact is looked at', () => {
  expect(new Set(SESSIONS.map(({ step }) => step))).toEqual(new Set(Object.keys(STEPS)))
  expect(new Set(outcomes.map(({ fact }) => fact)).size).toBe(FACTS.length)
})

test('a session moves only where the procedure leads, and nowhere by any other fact', () => {
  const moves = outcomes.filter(({ before, after }) => before !== after)
  expect(moves.map(({ before, fact, after }) => `${before} > ${fact} > ${after}`)).toEqual([
    'notice > begun > reason',
    'notice > link-asked > open-link',
    'notice > status-asked > request-status',
    'notice > link-opened, reset > reset-by-link',
    'notice > link-opened, refusal > recovery-refused',
    'reason > reason-chosen > identify',
    'reason > went-back > notice',
    'identify > identified > choose-contact',
    'identify > went-back > reason',
    'choose-contact > code-sent > enter-code',
    'choose-contact > went-back > identify',
    'choose-contact > form-opened > recovery-start',
    'choose-contact, code sent > code-sent > enter-code',
    'choose-contact, code sent > returned-to-code > enter-code',
    'choose-contact, code sent > went-back > identify',
    'choose-contact, code sent > form-opened > recovery-start',
    'enter-code > code-accepted > new-password',
    'enter-code > went-back > choose-contact, code sent',
    'new-password > password-changed > recovered',
    'recovered > continued > sign-in',
    'sign-in > signed-in > signed-in',
    'recovery-start > went-back > choose-contact',
    'recovery-start > contact-address-given > page name',
    'recovery-start, refused before > went-back > recovery-refused',
    'recovery-start, refused before > contact-address-given > page name',
    'page name > went-back > recovery-start',
    'page name > page-saved, next > page birth',
    'page name > page-left > recovery-start',
    'page name > page-opened > page mail',
    'page name > filed > recovery-sent',
    'page birth > went-back > page name',
    'page birth > page-saved, next > page residence',
    'page birth > page-left > page name',
    'page birth > page-opened > page mail',
    'page birth > filed > recovery-sent',
    'page residence > went-back > page birth',
    'page residence > page-saved, next > page passwords',
    'page residence > page-left > page birth',
    'page residence > page-opened > page mail',
    'page residence > filed > recovery-sent',
    'page passwords > went-back > page residence',
    'page passwords > page-saved, next > page mail',
    'page passwords > page-left > page residence',
    'page passwords > page-opened > page mail',
    'page passwords > filed > recovery-sent',
    'page mail > went-back > page passwords',
    'page mail > page-saved, next > page check',
    'page mail > page-left > page passwords',
    'page mail > filed > recovery-sent',
    'page check > went-back > page mail',
    'page check > page-left > page mail',
    'page check > page-opened > page mail, from check',
    'page check > filed > recovery-sent',
    'page name, from check > went-back > page check',
    'page name, from check > page-saved, next > page check',
    'page name, from check > page-left > page check',
    'page name, from check > page-opened > page mail, from check',
    'page name, from check > filed > recovery-sent',
    'open-link > went-back > notice',
    'open-link > link-opened, reset > reset-by-link',
    'open-link > link-opened, refusal > recovery-refused',
    'reset-by-link > password-changed > recovered',
    'reset-by-link > link-opened, refusal > recovery-refused',
    'recovery-refused > went-back > notice',
    'recovery-refused > form-opened > recovery-start, refused before',
    'recovery-refused > link-opened, reset > reset-by-link',
    'recovery-refused > new account: begun > create-account',
    'request-status > went-back > notice',
    'request-status > link-opened, reset > reset-by-link',
    'request-status > link-opened, refusal > recovery-refused',
    'create-account > went-back > recovery-refused',
    'create-account > new account: profile-given > create-password',
    'create-password > went-back > create-account',
    'create-password > new account: password-given > create-contacts',
    'create-contacts > went-back > create-password',
    'create-contacts > new account: contact-typed > create-contacts, one typed',
    'create-contacts > new account: created > sign-in',
    'create-contacts, one typed > went-back > create-password',
    'create-contacts, one typed > new account: code-sent > create-contact-code',
    'create-contacts, one typed > new account: created > sign-in',
    'create-contacts, one proven > went-back > create-password',
    'create-contacts, one proven > new account: created > sign-in',
    'create-contact-code > went-back > create-contacts, one typed',
    'create-contact-code > new account: contact-proven > create-contacts, one proven',
  ])
})

test('a session that stays where it is changes by what belongs there, and by nothing else', () => {
  const changes = outcomes.filter(({ before, after, isSame }) => before === after && !isSame)
  expect(changes.map(({ before, fact }) => `${before} > ${fact}`)).toEqual([
    'identify > picture-shown',
    'choose-contact > contact-tried',
    'choose-contact, code sent > contact-tried',
    'enter-code > code-sent',
    'sign-in > sign-in-tried',
    'recovery-start > form: picture-shown',
    'recovery-start, refused before > form: picture-shown',
    'page name > page-saved, stay',
    'page birth > page-saved, stay',
    'page residence > page-saved, stay',
    'page passwords > page-saved, stay',
    'page mail > page-saved, stay',
    'page mail > page-opened',
    'page check > page-saved, stay',
    'page check > page-saved, next',
    'page name, from check > page-saved, stay',
    'reset-by-link > link-opened, reset',
    'recovery-refused > link-opened, refusal',
    'request-status > status-found',
    'create-account > new account: profile-typed',
    'create-contacts, one typed > new account: contact-typed',
    'create-contacts, one proven > new account: contact-typed',
    'create-contact-code > new account: code-sent',
  ])
})

test('「もどる」 is offered exactly where it leads somewhere', () => {
  for (const session of SESSIONS) {
    const after = transition(session, { kind: 'went-back', picture: PICTURE })
    expect(canGoBack(session), placeOf(session)).toBe(after !== session)
  }
})

describe('a session', () => {
  test('ends from every step', () => {
    for (const session of SESSIONS.slice(1)) {
      expect(transition(session, { kind: 'ended', because: 'expired' })).toEqual({
        step: 'notice',
        endedBecause: 'expired',
      })
    }
  })

  test('that has not begun cannot end: why the last one did stays on the screen', () => {
    const over: KioskSession = { step: 'notice', endedBecause: 'finished' }
    expect(transition(over, { kind: 'ended', because: 'abandoned' })).toBe(over)
  })

  test('keeps its identity and its beginning at every step, whatever happens', () => {
    for (const session of SESSIONS.slice(1)) {
      for (const fact of FACTS) {
        const after = transition(session, fact)
        const { sessionId, startedAtMs, beganWith } = BEGUN
        if (after.step !== 'notice') {
          expect(after).toMatchObject({ sessionId, startedAtMs, beganWith })
        }
      }
    }
  })

  test('gets longer by the form once, and by nothing else', () => {
    const longerMs = LIMITS.sessionLifeMs + LIMITS.recoverySessionLifeMs
    const endOf = (session: KioskSession) => ('endsAtMs' in session ? session.endsAtMs : null)
    const longer = SESSIONS.slice(1).flatMap((session) =>
      FACTS.filter((fact) => {
        const after = transition(session, fact)
        return after.step !== 'notice' && endOf(after) !== endOf(session)
      }).map((fact) => `${placeOf(session)} > ${nameOf(fact)}`),
    )
    expect(longer).toEqual([
      'choose-contact > form-opened',
      'choose-contact, code sent > form-opened',
      'recovery-refused > form-opened',
      'recovery-refused > new account: begun',
    ])
    const open = { kind: 'recovery', fact: { kind: 'form-opened', picture: PICTURE } } as const
    const once = transition(
      { step: 'choose-contact', ...KNOWN, chosen: null, code: null, form: null },
      open,
    )
    expect(endOf(once)).toBe(longerMs)
    const back = transition(once, { kind: 'went-back', picture: PICTURE })
    expect(endOf(transition(back, open))).toBe(longerMs)
  })

  test('forgets the code once it is past it, and the contacts once it is before them', () => {
    const atContacts = transition(
      { step: 'enter-code', ...KNOWN, code: CODE },
      { kind: 'went-back', picture: PICTURE },
    )
    expect(atContacts).toMatchObject({ chosen: 'contact-1-email', code: CODE })
    const atAccount = transition(atContacts, { kind: 'went-back', picture: PICTURE })
    expect(atAccount).toMatchObject({ step: 'identify', address: 'a@example.jp' })
    expect(atAccount).not.toHaveProperty('subject')
    const atPassword = transition(
      { step: 'enter-code', ...KNOWN, code: CODE },
      { kind: 'code-accepted' },
    )
    expect(atPassword).not.toHaveProperty('code')
  })

  test('forgets what was answered once the form is filed, and the link once it is used', () => {
    const atForm = SESSIONS.filter(({ step }) => step === 'recovery-details')
    for (const session of atForm) {
      const fact = { kind: 'filed', receipt: '012345678901', answerByMs: 1 } as const
      const filed = transition(session, { kind: 'recovery', fact })
      expect(filed).toHaveProperty('receipt', '012345678901')
      expect(filed).not.toHaveProperty('answers')
    }
    const changed = transition(
      { step: 'reset-by-link', ...KNOWN, linkId: 'link' },
      { kind: 'password-changed' },
    )
    expect(changed).not.toHaveProperty('linkId')
  })

  test('keeps former passwords when their page comes back without any', () => {
    const details = { step: 'recovery-details', ...KNOWN, ...FORM, isChecking: false } as const
    const save = (formerPasswords: string[]) =>
      transition(
        { ...details, page: 'passwords' },
        {
          kind: 'recovery',
          fact: {
            kind: 'page-saved',
            answers: { page: 'passwords', formerPasswords },
            to: 'next',
          },
        },
      )
    expect(save(['', '', ''])).toMatchObject({ answers: FORM.answers })
    expect(save(['', 'Other-1', ''])).toMatchObject({
      answers: { formerPasswords: ['', 'Other-1', ''] },
    })
    const cleared = transition(
      { ...details, page: 'name' },
      {
        kind: 'recovery',
        fact: {
          kind: 'page-saved',
          answers: { ...NAME_ANSWERS, familyName: '', givenName: '' },
          to: 'next',
        },
      },
    )
    expect(cleared).toMatchObject({ answers: { familyName: '', givenName: '' } })
  })
})
