// A deliberate fault of a line or two, to prove that the invariant that guards against it is awake. An
// invariant that has never been red has shown nothing.
import type { LogFiles } from '@parley/files'
import type { Kind, Kinds } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import type { Act, Seat } from '@parley/node'
import type { InvariantName } from '../invariants/breach.ts'
import type { Cast } from '../play/cast.ts'

export interface Sabotage {
  readonly name: string
  /** The one invariant that must turn red, and no other. */
  readonly breaks: InvariantName
  /** A seat that does something else than it was asked to. */
  readonly acts?: (cast: Cast) => Cast
  /** Code that folds wrongly: in every seat that runs it, and again in every rebuild. */
  readonly folds?: (seat: Seat) => Seat
  /** A disk that gives back something else than was written. */
  readonly hubFiles?: (files: LogFiles) => LogFiles
}

type SeatName = 'a' | 'b' | 'med' | 'transit' | 'obs' | 'neutral'

const SEATS: readonly SeatName[] = ['a', 'b', 'med', 'transit', 'obs', 'neutral']

/** The cast with every seat exchanged for another in its place. */
export function withSeats(cast: Cast, change: (seat: Seat) => Seat): Cast {
  const changed = SEATS.map((name) => [name, change(cast[name])] as const)
  return { ...cast, ...Object.fromEntries(changed) }
}

/** The cast with one seat exchanged. */
export function withSeat(cast: Cast, name: SeatName, change: (seat: Seat) => Seat): Cast {
  return { ...cast, [name]: change(cast[name]) }
}

/** A seat that says something else than it was told to, where an act is of this kind. */
export function saying<K extends Kind>(
  seat: Seat,
  kind: K,
  change: (says: Kinds[K], act: Act) => Kinds[K] | Promise<Kinds[K]>,
): Seat {
  return {
    ...seat,
    prepare: async (act) => {
      if (act.kind !== String(kind)) return seat.prepare(act)
      const says = await change(act.says as Kinds[K], act) // the kind was just compared
      return seat.prepare({ ...act, says: says as typeof act.says })
    },
  }
}

/** What is done the first time only. */
export function once<Value>(first: (value: Value) => Value): (value: Value) => Value {
  let isDone = false
  return (value) => {
    if (isDone) return value
    const after = first(value)
    isDone = after !== value
    return after
  }
}

export function isOf(seat: Seat, party: PartyId | SeatName): boolean {
  return seat.id === String(party)
}
