/** As much of Electron's powerSaveBlocker as keeping the display on takes. */
export interface DisplayBlocker {
  start(type: 'prevent-display-sleep'): number
  isStarted(id: number): boolean
  stop(id: number): unknown
}

export interface PowerEvents {
  on(event: 'suspend', listener: () => void): unknown
  on(event: 'lock-screen', listener: () => void): unknown
  on(event: 'resume', listener: () => void): unknown
}

/** Keeps the display on, also after the machine has slept; the answer lets it sleep again. */
export function keepDisplayOn(blocker: DisplayBlocker, power: PowerEvents): () => void {
  let id = blocker.start('prevent-display-sleep')
  let isOver = false
  power.on('resume', () => {
    if (!isOver && !blocker.isStarted(id)) id = blocker.start('prevent-display-sleep')
  })
  return () => {
    isOver = true
    blocker.stop(id)
  }
}

/** Whoever wakes or unlocks the machine need not be who left it. */
export function endSessionBeforeSleep(power: PowerEvents, endSession: () => void): void {
  power.on('suspend', endSession)
  power.on('lock-screen', endSession)
}
