/**
 * Why the store refused or failed.
 *
 * `constraint` and `misuse` concern one statement; the database stays usable after them.
 * Every other kind ends the use of the open database: what is on the disk is unknown until it is
 * opened again.
 */
export type StoreErrorKind =
  | 'io'
  | 'full'
  | 'corrupt'
  | 'out-of-memory'
  | 'engine-failed'
  | 'not-a-database'
  | 'other-application'
  | 'from-newer-version'
  | 'migration-failed'
  | 'self-test-failed'
  | 'constraint'
  | 'misuse'
  | 'closed'

/** SQLite reports a doubled primary key as `unique`; `other` is a RAISE of a trigger. */
export type ConstraintType = 'unique' | 'not-null' | 'check' | 'foreign-key' | 'datatype' | 'other'

/** Which rule of the schema a statement broke. */
export interface BrokenConstraint {
  readonly type: ConstraintType
  /** `table.column, …`, or the name of a check; empty when SQLite names none. */
  readonly target: string
}

export interface StoreErrorDetails {
  readonly cause?: unknown
  readonly constraint?: BrokenConstraint
}

/** The one error that leaves the storage. Its message never contains a bound value. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly kind: StoreErrorKind
  readonly constraint: BrokenConstraint | undefined

  constructor(kind: StoreErrorKind, message: string, details: StoreErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause })
    this.kind = kind
    this.constraint = details.constraint
  }
}

/** Whether `error` says that the schema refused a value, optionally by one type of rule. */
export function isConstraintError(error: unknown, type?: ConstraintType): error is StoreError {
  if (!(error instanceof StoreError) || error.constraint === undefined) return false
  return type === undefined || error.constraint.type === type
}

/** Whether `error` means that nothing can be read or written until the store is opened again. */
export function endsUse(error: unknown): boolean {
  if (!(error instanceof StoreError)) return false
  return error.kind !== 'constraint' && error.kind !== 'misuse'
}
