import { z } from 'zod'
import { problem } from '#shared/procedure/problems'
import { endedBecause, type Channel, type ScreenView } from '#shared/procedure/screens'

function event<Kind extends string, Detail extends z.ZodType>(kind: Kind, detail: Detail) {
  return z.strictObject({ kind: z.literal(kind), detail })
}
const nothing = z.null()

/** What is counted as wrong before it is compared. */
const guess = z.enum(['picture', 'proof', 'code', 'password', 'receipt', 'new-address'])
const problemCode = z.enum(problem.options.map(({ shape }) => shape.code.value))
const linkPurpose = z.enum(['reset', 'refusal'])
const messageKind = z.enum([
  'code',
  'password-changed',
  'recovery-filed',
  'recovery-verified',
  'recovery-refused',
])
const fate = z.enum(['delivered', 'blocked', 'unreachable', 'suppressed', 'cancelled', 'failed'])

/** What the person did that changed nothing in the store but where the person stands. */
const step = z.enum([
  'reason-chosen',
  'picture-shown',
  'identified',
  'returned-to-code',
  'continued',
  'went-back',
  'form-opened',
  'contact-address-given',
  'page-saved',
  'page-left',
  'page-opened',
  'registration-begun',
  'profile-given',
  'password-given',
])
export type StepTaken = z.infer<typeof step>

/** What staff did at the door; never with what. */
const staffAct = z.enum([
  'pin-made',
  /** Counted, and not looked at yet. */
  'pin-tried',
  'pin-right',
  'pin-wrong',
  'pin-locked',
  /** Sent while none is looked at. */
  'pin-paused',
  'service-ended',
])
export type StaffAct = z.infer<typeof staffAct>

/** Why a trail is not what it was anchored as. */
export const trailTrouble = z.enum([
  'row-changed',
  'row-added',
  'rows-missing',
  'beginning-missing',
  'end-missing',
  'other-trail',
  'anchor-missing',
  /** Neither rows nor an anchor, in a store that was used. */
  'trail-missing',
  'anchor-damaged',
])
export type TrailTrouble = z.infer<typeof trailTrouble>

/**
 * Everything that the trail can say. What stands here is fixed words, so nothing that somebody
 * typed can get into it.
 */
export const auditEvent = z.discriminatedUnion('kind', [
  event('kiosk-started', nothing),
  event('kiosk-stopped', nothing),
  /** The machine's clock fell behind, or went on by a time that nothing proves. */
  event('clock-doubted', z.enum(['behind', 'unproven'])),
  /**
   * Put back to a backup: the rows since then are gone, and what follows takes their numbers. Up to
   * where the trail was anchored, and up to where it is there; null where nothing is missing.
   */
  event('store-restored', z.templateLiteral([z.number(), '/', z.number()]).nullable()),
  /** What is wrong, and the same two numbers; 0 where no anchor could be read. */
  event('trail-broken', z.templateLiteral([trailTrouble, '/', z.number(), '/', z.number()])),
  /** The rows up to this one have served their time; the hash is what the rest goes on from. */
  event('trail-cut', z.templateLiteral([z.number(), ':', z.string()])),
  event('trail-exported', nothing),
  event('session-began', z.enum(['notice', 'answer'])),
  /** `left`: by the way back to the first screen. */
  event('session-ended', z.enum([...endedBecause.options, 'left'])),
  event('step-taken', step),
  event('refused', problemCode),
  /** Refused until a moment: a pause, a limit or a lock. */
  event('locked', problemCode),
  event('tried', guess),
  event('passed', guess),
  event('code-sent', z.enum(['first', 'again'])),
  event('message-settled', z.templateLiteral([messageKind, '/', fate])),
  event('password-changed', z.enum(['by-code', 'by-link'])),
  /** The same password, hashed at today's price. */
  event('hash-raised', nothing),
  event('request-filed', nothing),
  event('request-decided', z.enum(['verified', 'refused'])),
  event('link-opened', linkPurpose),
  event('link-used', linkPurpose),
  event('contact-added', nothing),
  event('account-created', nothing),
  event('staff-called', nothing),
  event('staff-call-ended', nothing),
  event('time-set', z.enum(['long', 'usual'])),
  event('staff-acted', staffAct),
])
export type AuditEvent = z.infer<typeof auditEvent>

export const auditKinds = auditEvent.options.map(({ shape }) => shape.kind.value)

/** Whom it is about and where; what is left out is not known, or nobody. */
export interface Circumstances {
  readonly sessionId?: string | null
  /** The keyed digest under which everything about the account is counted. */
  readonly subjectKey?: string | null
  /** A contact as the screen shows it. */
  readonly mask?: string | null
  readonly channel?: Channel | null
  readonly step?: ScreenView['screen'] | null
}

export type AuditEntry = AuditEvent & Circumstances & { readonly atMs: number }
