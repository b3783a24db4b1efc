// Receipts of a tranche that the log holds and that move nobody, for officers of both sides to settle. Those that
// were only early - reported during a hold, or before the one they follow - are gone once they count.
import type { PersonRef } from '@parley/kernel'
import type { ExchangeState } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import type { Tranche } from '../tranche.ts'

export interface RefusedReceipt {
  /** Null where the receipt cannot be read, and for seats that see counts. */
  readonly ref: PersonRef | null
  readonly code: string
  /** The first entry that carries it. */
  readonly index: number
}

/** Each person and code once, in the order of the log. */
export function refusedReceipts(
  { conflicts }: Pick<ExchangeState, 'conflicts'>,
  tranche: Tranche,
): readonly RefusedReceipt[] {
  const known = new Map<string, RefusedReceipt>()
  for (const { ref, code, index, tranche: id } of conflicts) {
    const isSettled = EARLY.has(code) && ref !== null && isReceived(tranche, ref, code)
    const key = `${ref ?? index}/${code}`
    if (id === tranche.id && !isSettled && !known.has(key)) known.set(key, { ref, code, index })
  }
  return [...known.values()]
}

const EARLY: ReadonlySet<string> = new Set(['not-open', 'not-received-before'])

function isReceived({ receipts }: Tranche, ref: PersonRef, code: string): boolean {
  return receipts.has(receiptKey(ref, code === 'not-open' ? 'line' : 'onward'))
}
