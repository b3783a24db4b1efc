// What goes wrong at the line, chosen from the seed: the troubles every plan must survive.
import type { Draws, PartyId, PersonRef } from '@parley/kernel'
import type { ManifestLine, Tranche } from '@parley/exchange'

export interface Troubles {
  /** On the list, not on the coach. */
  readonly absent: ReadonlySet<PersonRef>
  /** Does not want to go; says so to the neutral interviewer alone. */
  readonly unwilling: ReadonlySet<PersonRef>
  /** Cannot say yes: afraid, or does not know where to go. Absent: nobody. */
  readonly undecided?: ReadonlySet<PersonRef>
  /** A stretcher case whom clinicians find unfit for the journey today. */
  readonly unfit: ReadonlySet<PersonRef>
  /**
   * In the last step, when the other side's coach is already across, somebody answers the control
   * question wrongly: what is missing now can only become a debt.
   */
  readonly isDoubtfulAtLast: boolean
  /** A stranger on this side's coach, in the first step. */
  readonly strangerFrom: PartyId | null
  readonly isHeldHalfWay: boolean
  readonly isDeviceDead: boolean
  readonly isHubRestarted: boolean
}

export const NO_TROUBLES: Troubles = {
  absent: new Set(),
  unwilling: new Set(),
  unfit: new Set(),
  isDoubtfulAtLast: false,
  strangerFrom: null,
  isHeldHalfWay: false,
  isDeviceDead: false,
  isHubRestarted: false,
}

/** Spreads the troubles over the tranches: most in the second, the one nobody can make good in the last. */
export function troublesFor(
  draws: Draws,
  tranche: Tranche,
  place: { readonly number: number; readonly of: number },
): Troubles {
  const lines = tranche.manifest.persons
  const alone = lines.filter((line) => line.inParity)
  const from = (side: string, not: ReadonlySet<PersonRef>): readonly PersonRef[] =>
    alone.filter((l) => l.from === side && !not.has(l.ref)).map((l) => l.ref)
  const first = place.number === 1
  const last = place.number === place.of
  const absent = first ? take(draws, from('a', new Set()), 2) : new Set<PersonRef>()
  const unwilling = last ? take(draws, from('b', absent), 1) : new Set<PersonRef>()
  return {
    absent,
    unwilling,
    unfit: unfitOf(draws, lines, first),
    isDoubtfulAtLast: last,
    strangerFrom: (first ? lines[0]?.from : undefined) ?? null,
    isHeldHalfWay: place.number === Math.min(2, place.of),
    isDeviceDead: place.number === Math.min(2, place.of),
    isHubRestarted: place.number === Math.min(2, place.of),
  }
}

function take(draws: Draws, from: readonly PersonRef[], count: number): ReadonlySet<PersonRef> {
  return new Set(draws.shuffled(from).slice(0, count))
}

function unfitOf(
  draws: Draws,
  lines: readonly ManifestLine[],
  first: boolean,
): ReadonlySet<PersonRef> {
  if (!first) return new Set()
  const stretchers = lines.filter((l) => l.stretchers > 0).map((l) => l.ref)
  return take(draws, stretchers, 1)
}
