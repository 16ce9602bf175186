import { samplesIn, type Samples } from './wav'

const PIECE_SECONDS = 2

/** Lets everything else that waits have its turn, so that the window stays alive meanwhile. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Goes through a long sound piece by piece, in turns with everything else. */
export async function eachPiece(
  samples: Samples,
  work: (piece: Samples, start: number) => void,
): Promise<void> {
  const length = samplesIn(PIECE_SECONDS)
  for (let start = 0; start < samples.length; start += length) {
    work(samples.subarray(start, start + length), start)
    await nextTurn()
  }
}
