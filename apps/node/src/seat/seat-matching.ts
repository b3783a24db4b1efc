// Matching on the holder's node: the other side's sought list, opened here, against this seat's own held
// list, which goes nowhere. The outcome is computed anew from the two; only decisions are kept.
import type { Hashing, PartyId } from '@parley/kernel'
import { askedOf } from '@parley/exchange'
import type { ExchangeState, Register } from '@parley/exchange'
import type { MatchOutcome, MatchRequest } from '@parley/matching'
import type { SeatMatching } from './seat.ts'

/** Does the comparing: in one go, or in threads of its own. */
export type MatchWay = (request: MatchRequest) => MatchOutcome | Promise<MatchOutcome>

export interface SeatLists {
  readonly state: ExchangeState
  readonly register: Register
  readonly hashing: Hashing
}

/** Matches what was asked of a seat against what it holds; null where one of the two is missing. */
export async function matchSeat(
  id: PartyId,
  { state, register, hashing }: SeatLists,
  way: MatchWay,
): Promise<SeatMatching | null> {
  const asked = askedOf(state, id)
  if (asked === null || register.held.size === 0) return null
  const held = [...register.held].sort(([, x], [, y]) => x.rowNumber - y.rowNumber)
  const sought = [...asked.values()].sort((x, y) => x.record.rowNumber - y.record.rowNumber)
  return {
    outcome: await way({
      held: held.map(([, record]) => record),
      sought: sought.map(({ record }) => record),
      hashing,
    }),
    held: held.map(([ref]) => ref),
    sought: sought.map(({ ref }) => ref),
  }
}
