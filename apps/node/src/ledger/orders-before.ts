// Orders to erase that name ciphertexts of the logs before theirs (spec/succession.md): a copy of a past log takes
// no entry any more, so it is told what the logs that continue it have ordered, and folds without it.
import type { BlobId, ErasureState, LogState } from '@parley/ledger'
import type { SeatLog } from '../seat/seat-log.ts'

/** A log as far as it counts. */
export interface CountedLog {
  readonly state: LogState
  readonly witnessedSize: () => number
}

/**
 * Lets each log forget what the witnessed orders of the later ones name in it. Call it whenever one has grown:
 * what was forgotten before stays so.
 *
 * @param logs oldest first
 */
export function forgetOrdered(logs: readonly CountedLog[]): void {
  for (const [i, later] of logs.entries()) {
    for (const order of later.state.erasures()) {
      if (order.index >= later.witnessedSize()) continue
      for (const past of logs.slice(0, i)) past.state.forget(named(order, past, later), order.index)
    }
  }
}

/** The same log, which tells those before it what it orders, after each pull. */
export function tellingOrders(present: SeatLog, logs: readonly CountedLog[]): SeatLog {
  return {
    ...present,
    pull: async () => {
      const pulled = await present.pull()
      forgetOrdered(logs)
      return pulled
    },
  }
}

/** What an order of a log names in the logs before it that have forgotten it: the ciphertexts to delete. */
export function forgottenBy(
  order: ErasureState,
  later: CountedLog,
  pasts: readonly CountedLog[],
): readonly BlobId[] {
  const forgotten = pasts.flatMap((past) =>
    named(order, past, later).filter((blob) => past.state.erasedBy(blob) !== null),
  )
  return [...new Set(forgotten)]
}

// What is above the end of the past log never counted; and what its author has said again with the very same
// ciphertext is of the later log, whose own rule it is.
function named(order: ErasureState, past: CountedLog, later: CountedLog): readonly BlobId[] {
  return order.before.filter((blob) => {
    const index = past.state.indexOfBlob(blob)
    const isHere = index !== null && index < past.witnessedSize()
    return isHere && later.state.indexOfBlob(blob) === null
  })
}
