import { nextTurn } from '../platform/nextTurn'
import { samplesIn, type Samples } from './wav'

const PIECE_SECONDS = 2

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
