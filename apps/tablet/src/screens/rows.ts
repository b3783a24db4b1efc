// The persons of this tablet's place, each with where they stand; who comes next; how many are across.
import { receiptKey, sideOf } from '@parley/exchange'
import type { LineDesk, LineSide, Pack, PackPerson } from '@parley/exchange'
import type { PartyId, PersonRef } from '@parley/kernel'

export type RowState = 'listed' | 'checked' | 'released' | 'received'

export interface Row {
  readonly ref: PersonRef
  /** Number on the manifest, from 1. */
  readonly place: number
  readonly side: LineSide
  readonly from: PartyId
  readonly to: PartyId
  readonly state: RowState
  readonly exception: string | null
  /** Whether the interviewer cleared this person; nothing else is known of why not. */
  readonly isCleared: boolean
  readonly stretcher: boolean
  readonly escort: boolean
  readonly known: PackPerson | null
}

/** Everybody who leaves or comes at this place, in the order of the manifest. */
export function rowsOf(desk: LineDesk, pack: Pack): readonly Row[] {
  const known = new Map(pack.persons.map((person) => [person.ref, person]))
  const { tranche, notes } = desk
  return tranche.manifest.persons.flatMap((line, i): readonly Row[] => {
    const side = sideOf(desk, line)
    if (side === null) return []
    const isProven = notes.proven.has(line.ref)
    const odd = tranche.exceptions.find((one) => one.ref === line.ref)?.exception
    const isAcross = tranche.receipts.has(receiptKey(line.ref, notes.place.leg))
    const isGone = desk.released.has(line.ref)
    return [
      {
        ref: line.ref,
        place: i + 1,
        side,
        from: line.from,
        to: line.to,
        state: isAcross ? 'received' : isGone ? 'released' : isProven ? 'checked' : 'listed',
        exception: isProven ? null : (odd ?? null),
        isCleared: tranche.presented.get(line.ref) === 'cleared' || notes.place.leg === 'onward',
        stretcher: line.stretchers > 0,
        escort: line.escort,
        known: known.get(line.ref) ?? null,
      },
    ]
  })
}

/** Whoever there is still something to do for, after one person or from the start. */
export function nextRow(rows: readonly Row[], after: PersonRef | null): Row | null {
  const start = rows.findIndex((row) => row.ref === after) + 1
  const inTurn = [...rows.slice(start), ...rows.slice(0, start)]
  return inTurn.find(isWaiting) ?? null
}

export function isWaiting({ state, exception, isCleared }: Row): boolean {
  return state !== 'received' && exception === null && isCleared
}

/** Persons across by side, of those who are expected. */
export function crossingOf(
  rows: readonly Row[],
): readonly { readonly from: PartyId; readonly done: number; readonly count: number }[] {
  const sides = [...new Set(rows.map((row) => row.from))].sort()
  return sides.map((from) => {
    const own = rows.filter((row) => row.from === from)
    return { from, done: own.filter((row) => row.state === 'received').length, count: own.length }
  })
}
