// The log as all seats together can read it: one fact for each entry, by the first seat that opens it.
// Invariants count from these facts and not from what any seat has folded out of them.
import type { ExchangeEvent, Kind } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import type { Seat } from '@parley/node'

export interface Fact {
  readonly index: number
  readonly kind: string
  readonly author: string
  readonly party: PartyId
  /** SHA-256 of the entry's text: what an acceptance names. */
  readonly hash: string
  /** Bytes of the sealed content as the hub sees them, 0 for an entry in the clear. */
  readonly size: number
  /** Null for entries of the ledger itself, and for those that are void or sealed to nobody here. */
  readonly event: ExchangeEvent | null
}

export type FactOf<K extends Kind> = Fact & {
  readonly event: Extract<ExchangeEvent, { readonly kind: K }>
}

interface Merged {
  readonly sizes: string
  readonly facts: readonly Fact[]
}

const merged = new WeakMap<Seat, Merged>()

/** Every entry these seats hold, in the order of the log; worked out once for each size of their logs. */
export function factsOf(seats: readonly Seat[]): readonly Fact[] {
  const [first] = seats
  if (first === undefined) return []
  const sizes = seats.map((seat) => seat.entries().length).join()
  const known = merged.get(first)
  if (known?.sizes === sizes) return known.facts
  const facts = mergedFacts(seats)
  merged.set(first, { sizes, facts })
  return facts
}

function mergedFacts(seats: readonly Seat[]): readonly Fact[] {
  const facts: Fact[] = []
  for (const seat of seats) {
    for (const { index, kind, author, party, hash, size, verdict } of seat.entries()) {
      const known = facts[index]
      if (known !== undefined && (known.event !== null || verdict.is !== 'accepted')) continue
      const event = verdict.is === 'accepted' ? verdict.event : null
      facts[index] = { index, kind, author, party, hash, size, event }
    }
  }
  return facts
}

/** The accepted entries of one kind, in order. */
export function factsOfKind<K extends Kind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.event?.kind === kind)
}
