/** Lets everything else that waits have its turn, so that the window stays alive meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
