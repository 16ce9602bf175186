/** What the launcher wants of this process: it comes as JSON, and so does the answer. */
export function readTask<Task>(): Task {
  return JSON.parse(process.argv[2] ?? 'null')
}

export function answer(result: object): void {
  process.stdout.write(JSON.stringify(result))
}

/** Runs a piece of work and answers how long it took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}

/** Collects what nobody holds any more. Needs `--expose-gc`. */
export function collect(): void {
  if (globalThis.gc === undefined) throw new Error('start this process with --expose-gc')
  // What only finalizers let go of is gone after the second.
  globalThis.gc()
  globalThis.gc()
}
