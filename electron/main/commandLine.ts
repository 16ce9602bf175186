import path from 'node:path'
import { z } from 'zod'
import { USUAL_STAND } from '#shared/procedure/usualStand'
import { mode } from '#shared/procedure/screens'
import { backupMomentMs } from '../storage/backup/backupName'

const DEFAULT_DELIVERY_DELAY_MS = 2500
const LONGEST_DELIVERY_DELAY_MS = 10 * 60 * 1000

/** Given by the kiosk to itself where the graphics process will not stay. */
export const SOFTWARE_RENDERING_SWITCH = '--software-rendering'

/** What whoever starts the kiosk can set. */
export const settings = z.strictObject({
  mode: mode.default('demo'),
  /** A window with a frame instead of the whole screen. */
  isWindowed: z.boolean(),
  /** Fixes the picture's characters; null draws them. */
  captchaText: z
    .string()
    .regex(/^[A-Za-z0-9]{1,8}$/)
    .nullable(),
  /** Where everything is kept; null for the usual place. */
  userDataFolder: z.string().min(1).nullable(),
  /** How long a message is on its way. */
  deliveryDelayMs: z.coerce.number().int().min(0).max(LONGEST_DELIVERY_DELAY_MS),
  /** From a small tablet held in the hands to a wall that is read across a room. */
  display: z.strictObject({
    diagonalInches: z.coerce.number().min(7).max(110),
    viewingDistanceMm: z.coerce.number().min(250).max(3000),
  }),
  /** Without the graphics card. */
  isSoftwareRendered: z.boolean(),
  /** The system starts the kiosk again whenever it ends, unless staff have ended the service. */
  isSupervised: z.boolean(),
  /** What is done instead of serving; null for a kiosk. */
  task: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('back-up') }),
      z.strictObject({ kind: z.literal('self-test') }),
      /** Null for the trail of the mode's own store. */
      z.strictObject({ kind: z.literal('verify-audit'), file: z.string().min(1).nullable() }),
      z.strictObject({ kind: z.literal('export-audit'), file: z.string().min(1) }),
      z.strictObject({
        kind: z.literal('restore-backup'),
        /** Null for the newest good one. */
        name: z
          .string()
          .refine((name) => backupMomentMs(name) !== null)
          .nullable(),
      }),
    ])
    .nullable(),
})
export type Settings = z.infer<typeof settings>
export type Task = NonNullable<Settings['task']>

function switchValue(argv: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`
  return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
}

/** Says how large characters must be; weakens nothing, and every stand is another. */
function displayOf(argv: readonly string[]) {
  return {
    diagonalInches: switchValue(argv, 'screen-inches') ?? USUAL_STAND.diagonalInches,
    viewingDistanceMm: switchValue(argv, 'viewing-distance-mm') ?? USUAL_STAND.viewingDistanceMm,
  }
}

/** Of an administrator, who can reach the files themselves anyway: they weaken nothing. */
function taskOf(argv: readonly string[]) {
  if (argv.includes('--selftest')) return { kind: 'self-test' }
  if (argv.includes('--back-up')) return { kind: 'back-up' }
  const exported = resolved(switchValue(argv, 'export-audit'))
  if (exported !== null) return { kind: 'export-audit', file: exported }
  const verified = resolved(switchValue(argv, 'verify-audit'))
  if (verified !== null || argv.includes('--verify-audit')) {
    return { kind: 'verify-audit', file: verified }
  }
  const name = switchValue(argv, 'restore-backup') ?? null
  const isAsked = name !== null || argv.includes('--restore-backup')
  return isAsked ? { kind: 'restore-backup', name } : null
}

function resolved(folder: string | undefined): string | null {
  return folder === undefined ? null : path.resolve(folder)
}

/**
 * Reads the switches. A packaged kiosk stands in public and takes no switch that weakens it: there
 * the picture is always drawn and messages take their time.
 * @throws {z.ZodError} for a value that no switch can have
 */
export function readSettings(argv: readonly string[], isPackaged: boolean): Settings {
  const weakening = isPackaged ? [] : argv
  return settings.parse({
    mode: switchValue(argv, 'mode'),
    isWindowed: weakening.includes('--windowed'),
    userDataFolder: resolved(switchValue(weakening, 'user-data-dir')),
    captchaText: switchValue(weakening, 'captcha-text') ?? null,
    deliveryDelayMs: switchValue(weakening, 'delivery-delay-ms') ?? DEFAULT_DELIVERY_DELAY_MS,
    display: displayOf(argv),
    isSoftwareRendered: argv.includes(SOFTWARE_RENDERING_SWITCH),
    isSupervised: argv.includes('--supervised'),
    task: taskOf(argv),
  })
}
