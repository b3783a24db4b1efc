// Links between the record and this node's log: which exchanges are linked, by whose word, and taking it back.
import type { RecordLinkAct } from '@parley/api'
import { ok, parsePartyId, refuse } from '@parley/kernel'
import type { PartyId, Result } from '@parley/kernel'
import type { RecordedExchange } from '@parley/record'
import { linkOf } from '../record/link-file.ts'
import type { Link, LinkedSide } from '../record/link-file.ts'
import type { Desk } from './desk.ts'
import type { Reviewing } from './record-review.ts'

export interface LinkedExchange {
  readonly exchange: RecordedExchange
  readonly link: Link
}

export function linkAt({ shelf }: Reviewing, desk: Desk, exchange: RecordedExchange): Link | null {
  return linkOf(shelf.links(), exchange, desk.seat.head().origin)
}

/** Every exchange of the record that stands linked with this node's log, in the order of the record. */
export function linkedExchanges(from: Reviewing, desk: Desk): readonly LinkedExchange[] {
  if (from.shelf.links().length === 0) return []
  return from.index.record.exchanges.flatMap((exchange) => {
    const link = linkAt(from, desk, exchange)
    return link === null ? [] : [{ exchange, link }]
  })
}

/** Keeps an officer's word, or refuses one that no exchange of the record fits. */
export async function actOnLink(
  from: Reviewing,
  desk: Desk,
  act: RecordLinkAct,
): Promise<Result<RecordedExchange>> {
  const exchange = from.index.exchanges.get(act.exchange)
  if (exchange === undefined) return refuse('not-found', act.exchange)
  const { origin } = desk.seat.head()
  const said = { origin, officer: desk.officer, at: desk.seat.now() }
  if (act.do === 'unlink') {
    const link = linkAt(from, desk, exchange)
    if (link === null) return refuse('record-not-linked', act.exchange)
    // All that it covered, so that nothing stays linked that is another exchange by now.
    const tellings = [...new Set([...link.tellings, ...exchange.tellings])]
    await from.shelf.link({ did: 'unlink', tellings, sides: [], ...said })
    return ok(exchange)
  }
  const sides = sidesOf(desk, exchange, act.sides)
  if (!sides.ok) return sides
  const { tellings } = exchange
  await from.shelf.link({ did: 'link', tellings, sides: sides.value, ...said })
  return ok(exchange)
}

/** Between whom this node's exchange is, in the order of their ids. */
export const belligerentsOf = ({ seat }: Desk): readonly PartyId[] =>
  [...(seat.exchange().frame?.belligerents ?? [])].sort()

// Each belligerent is one side of the exchange, and each side one of them at most.
function sidesOf(
  desk: Desk,
  { parties, claims }: RecordedExchange,
  given: Extract<RecordLinkAct, { do: 'link' }>['sides'],
): Result<readonly LinkedSide[]> {
  const known = new Set([...parties, ...claims.map(({ side }) => side)])
  const belligerents = belligerentsOf(desk)
  const sides = given.flatMap(({ side, party }): readonly LinkedSide[] => {
    const id = parsePartyId(party)
    return id === null || !known.has(side) ? [] : [{ side, party: id }]
  })
  const isWhole =
    sides.length === given.length &&
    sides.length === belligerents.length &&
    belligerents.length > 0 &&
    belligerents.every((id) => sides.some(({ party }) => party === id)) &&
    new Set(sides.map(({ side }) => side)).size === sides.length
  return isWhole ? ok(sides) : refuse('record-link-sides')
}
