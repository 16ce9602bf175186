/** What went wrong, for whoever looks after the kiosk. Never about a person. */
export interface Logger {
  /** Bugs and broken storage. Only the kind of error and where it arose are written. */
  error(event: string, error: unknown): void
  /** The kiosk goes on, and somebody should look after it. */
  warn(event: string): void
}

/** The frames without the message: a message can quote what somebody typed. */
function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 8)].join('\n')
}

export function createLogger(write: (line: string) => void): Logger {
  return {
    error: (event, error) => write(`error ${event} ${whereFrom(error)}\n`),
    warn: (event) => write(`warning ${event}\n`),
  }
}
