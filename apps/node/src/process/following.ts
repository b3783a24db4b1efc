// How a seat follows its hub: waits for news, takes it in, and waits again - with a pause after whatever
// brought nothing. A hub may have news that is refused, again and again; without the pause a hub that lies
// would be asked for it at once, for ever.
import type { Bytes } from '@parley/kernel'
import type { LogHead } from '../seat/seat.ts'

export interface FollowOptions {
  readonly seat: { head(): LogHead; sync(): Promise<unknown> }
  /** Waits for a checkpoint above a size, or another one; null for none in time. */
  readonly news: (size: number) => Promise<Bytes | null>
  readonly pause: () => Promise<void>
  readonly isStopped: () => boolean
  /** Told after each round: what went wrong, or null. */
  readonly onRound: (fault: unknown) => void
}

export async function follow(options: FollowOptions): Promise<void> {
  const { seat, news, pause, isStopped, onRound } = options
  while (!isStopped()) {
    const before = sizesOf(seat.head())
    try {
      const heard = await news(seat.head().size)
      if (!isStopped()) await seat.sync()
      onRound(null)
      if (heard !== null && sizesOf(seat.head()) === before) await pause()
    } catch (fault) {
      onRound(fault)
      await pause()
    }
  }
}

// A further witness at the same size is news too, and may come just before the next entry.
function sizesOf({ size, witnessedSize, witnesses }: LogHead): string {
  return [size, witnessedSize, ...witnesses.map((one) => one.size)].join(' ')
}
