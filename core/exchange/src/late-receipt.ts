// A receipt that was signed while a tranche was open and reported after both sides closed it: the person has
// crossed, and what was concluded in between - another manifest with the same person, an account - was concluded
// without it. Nothing of that falls; the person crosses once, and the difference is shown beside what was signed.
import type { PartyId, PersonRef } from '@parley/kernel'
import type { ReceiptFact } from './handover.ts'
import type { Custody, ExchangeState } from './state.ts'
import { receiptRefusal } from './tranche.ts'
import type { ReceiptVoid, Tranche } from './tranche.ts'

/**
 * Why a receipt cannot enter the log's picture now, or null: as the tranche has it, and nobody crosses the line
 * who has crossed with another tranche.
 */
export function entryRefusal(
  { custody, tranche }: Pick<ExchangeState, 'custody'> & { readonly tranche: Tranche },
  receipt: ReceiptFact,
): ReceiptVoid | null {
  const refusal = receiptRefusal(tranche, receipt)
  if (refusal !== null || receipt.leg !== 'line') return refusal
  return isAcross(custody.get(receipt.ref)) ? 'already-received' : null
}

/** Whether somebody has left the side that held them, with whichever tranche. */
export function isAcross(custody: Custody | undefined): boolean {
  return custody !== undefined && custody.where !== 'detained'
}

/** Whether somebody crossed by a receipt that came after its tranche was closed. */
export function isLate({ tranches }: Pick<ExchangeState, 'tranches'>, ref: PersonRef): boolean {
  return [...tranches.values()].some((t) => t.late.has(ref))
}

/** Persons of other tranches than one who crossed there by a late receipt: on the one they are awaited in vain. */
export function lateElsewhere(
  { tranches }: Pick<ExchangeState, 'tranches'>,
  beside: string,
): ReadonlySet<PersonRef> {
  return new Set([...tranches.values()].flatMap((t) => (t.id === beside ? [] : [...t.late])))
}

/** Who holds somebody as far as a manifest is concerned: a receipt that came late moves nobody off one. */
export function holderOf(
  state: Pick<ExchangeState, 'tranches' | 'custody'>,
  ref: PersonRef,
): PartyId | null {
  const custody = state.custody.get(ref)
  if (custody === undefined) return null
  return isLate(state, ref) ? (custody.lanes[0]?.by ?? custody.by) : custody.by
}

/** The state without what came late: how it stood for whoever signed before. */
export function withoutLate(state: ExchangeState): ExchangeState {
  const late = [...state.tranches.values()].flatMap((t) => [...t.late])
  if (late.length === 0) return state
  const custody = new Map(state.custody)
  for (const ref of late) {
    const first = custody.get(ref)?.lanes[0]
    if (first !== undefined) custody.set(ref, { by: first.by, where: first.where, lanes: [first] })
  }
  const tranches = new Map([...state.tranches].map(([id, t]) => [id, trancheWithoutLate(t)]))
  return { ...state, custody, tranches }
}

function trancheWithoutLate(tranche: Tranche): Tranche {
  const kept = [...tranche.receipts].filter(([, { ref }]) => !tranche.late.has(ref))
  return { ...tranche, receipts: new Map(kept) }
}
