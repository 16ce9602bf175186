import { setFlagsFromString } from 'node:v8'

/** V8's own is 13,000,000, in bytes of code that were run: SQLite spends it while a store is opened. */
const BUDGET_BYTES = 100_000_000

/**
 * Lets V8 optimise a function of SQLite only once much work was done in it. Else it does so at each
 * start, for about 150 ms of both cores that the window needs just then; bulk work comes to it all
 * the same. For modules that are compiled from now on; a V8 that knows no such flag says so and
 * goes on.
 */
export function optimiseLate(): void {
  setFlagsFromString(`--wasm-tiering-budget=${BUDGET_BYTES}`)
}
