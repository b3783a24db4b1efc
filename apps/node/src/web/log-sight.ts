// Who has seen what. Every entry names the largest checkpoint its author had verified, under its signature; so
// the log itself says how far each party has confirmed it. Nobody can state more than there was, and what a
// party has seen since it last wrote is not known.
import type { SightRow } from '@parley/api'
import { parsePartyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { SeatEntry } from '../seat/seat.ts'

/** What is read of an entry. */
export type SeenEntry = Pick<SeatEntry, 'index' | 'author' | 'seen' | 'claimedAt'>

const MOST_STEPS = 120 // a picture a thousand dots wide shows no more

/** A row for each party that has written into a log of this size, in order of ids; the hub is no party. */
export function sightOf(entries: readonly SeenEntry[], size: number): readonly SightRow[] {
  const byParty = new Map<PartyId, SeenEntry[]>()
  for (const entry of entries) {
    const party = partyOf(entry.author)
    if (party === null) continue
    const own = byParty.get(party)
    if (own === undefined) byParty.set(party, [entry])
    else own.push(entry)
  }
  return [...byParty]
    .toSorted(([x], [y]) => (x < y ? -1 : 1))
    .map(([party, own]) => rowOf(party, own, size))
}

function rowOf(party: PartyId, own: readonly SeenEntry[], size: number): SightRow {
  let last: SeenEntry | null = null
  const rises: SeenEntry[] = []
  for (const entry of own) {
    // An entry cannot have seen itself or what came after: the hub would not have ordered it.
    if (entry.seen <= (last?.seen ?? 0) || entry.seen > entry.index) continue
    last = entry
    rises.push(entry)
  }
  const seen = last?.seen ?? 0
  const ownNewer = own.filter(({ index }) => index >= seen).length
  return {
    party,
    seen,
    statedAt: last?.index ?? null,
    claimedAt: last?.claimedAt ?? null,
    newer: Math.max(0, size - seen - ownNewer),
    steps: thinned(rises).map(({ index, seen: stated }) => ({ at: index, seen: stated })),
  }
}

function thinned(rises: readonly SeenEntry[]): readonly SeenEntry[] {
  const every = Math.ceil(rises.length / MOST_STEPS)
  return rises.filter((_, i) => (rises.length - 1 - i) % every === 0)
}

function partyOf(author: string): PartyId | null {
  const id = parsePartyId(author.split('/')[0] ?? '')
  return id === 'hub' ? null : id
}
