import {
  StoreError,
  type BrokenConstraint,
  type ConstraintType,
  type StoreErrorKind,
} from '../storeError'

const SQLITE_CONSTRAINT = 19

// Primary result codes (sqlite3.h). One not listed cannot be survived.
const KIND_BY_CODE: Readonly<Record<number, StoreErrorKind>> = {
  1: 'misuse', // SQLITE_ERROR: the statement is wrong
  7: 'out-of-memory', // SQLITE_NOMEM
  8: 'io', // SQLITE_READONLY
  10: 'io', // SQLITE_IOERR
  11: 'corrupt', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'io', // SQLITE_CANTOPEN
  18: 'misuse', // SQLITE_TOOBIG
  19: 'constraint', // SQLITE_CONSTRAINT
  20: 'constraint', // SQLITE_MISMATCH
  21: 'misuse', // SQLITE_MISUSE
  25: 'misuse', // SQLITE_RANGE
  26: 'not-a-database', // SQLITE_NOTADB
}

const TYPE_BY_WORDS: Readonly<Record<string, ConstraintType>> = {
  UNIQUE: 'unique',
  'NOT NULL': 'not-null',
  CHECK: 'check',
  'FOREIGN KEY': 'foreign-key',
}

const BROKEN_CONSTRAINT = /^(UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(?:: (.*))?$/s
/** A STRICT table refuses a value of another type than its column's. */
const WRONG_DATATYPE = /^cannot store \w+ value in \w+ column (.*)$/s

/**
 * When SQLite failed: while it read the text of a statement, or while it ran it with bound values.
 */
export type FailureStage = 'prepare' | 'run'

/**
 * What a result code of SQLite means to the storage.
 *
 * SQLite's message is repeated only where no bound value can be in it: while a statement is read,
 * and for the constraints, which name columns. (RAISE and the JSON functions do quote values.)
 */
export function sqliteFailure(code: number, message: string, stage: FailureStage): StoreError {
  const kind = KIND_BY_CODE[code] ?? 'engine-failed'
  const constraint = kind === 'constraint' ? brokenConstraint(code, message) : undefined
  if (constraint !== undefined)
    return new StoreError(kind, constraintText(constraint), { constraint })
  const said = stage === 'prepare' ? `: ${message}` : ''
  return new StoreError(kind, `SQLite reports code ${code}${said}`)
}

/** Whether the database can be used after such an error. */
export const isSurvivable = ({ kind }: StoreError): boolean =>
  kind === 'misuse' || kind === 'constraint'

function brokenConstraint(code: number, message: string): BrokenConstraint {
  const [, column] = WRONG_DATATYPE.exec(message) ?? []
  if (column !== undefined) return { type: 'datatype', target: column }
  const [, words = '', target = ''] = BROKEN_CONSTRAINT.exec(message) ?? []
  const type = code === SQLITE_CONSTRAINT ? TYPE_BY_WORDS[words] : undefined
  return { type: type ?? 'other', target }
}

function constraintText({ type, target }: BrokenConstraint): string {
  return `a constraint of the schema refuses the value (${type}${target && `: ${target}`})`
}
