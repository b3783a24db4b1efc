// Claims of linked exchanges set against what this seat is told of counts. A seat that is told by statements alone gets
// one answer while the embargo holds: it is made before any claim is looked at, and no filter reaches it.
import type { Handlers, LedgerVerdict, RecordExchangeLedger, RecordLedger } from '@parley/api'
import { LEDGER_STANDINGS } from '@parley/api'
import type { CountsTold } from '@parley/exchange'
import { countsTold, countsToldBy } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { againstLog } from '@parley/record'
import type { AgainstLog, RecordedExchange } from '@parley/record'
import type { Link } from '../record/link-file.ts'
import type { Wanted } from '../record/record-index.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Desk } from './desk.ts'
import { actOnLink, belligerentsOf, linkAt, linkedExchanges } from './record-links.ts'
import type { Reviewing } from './record-review.ts'
import { claimRow } from './record-views.ts'
import { hasScreen } from './session-view.ts'

type Operations = 'recordLedger' | 'recordExchangeLedger' | 'recordLinkAct'

/** @param shelf what the node reads, or null where it was given no reports */
export function recordLedgerHandlers(shelf: RecordShelf | null): Pick<Handlers<Desk>, Operations> {
  return {
    recordLedger: ({ query }, desk) => {
      const from = recordAt(shelf, desk)
      return from.ok ? ok(ledgerOf(from.value, desk, query)) : from
    },
    recordExchangeLedger: ({ params }, desk) => {
      const from = recordAt(shelf, desk)
      if (!from.ok) return from
      const exchange = from.value.index.exchanges.get(params.id)
      if (exchange === undefined) return refuse('not-found', params.id)
      return ok(exchangeLedger(from.value, desk, exchange))
    },
    recordLinkAct: async ({ body }, desk) => {
      const from = recordAt(shelf, desk)
      if (!from.ok) return from
      const acted = await actOnLink(from.value, desk, body)
      return acted.ok ? ok(exchangeLedger(from.value, desk, acted.value)) : acted
    },
  }
}

/** The record as a desk may ask it. */
export function recordAt(shelf: RecordShelf | null, desk: Desk): Result<Reviewing> {
  if (!hasScreen(desk.role, 'record')) return refuse('not-allowed', 'record')
  const index = shelf?.index() ?? null
  return shelf === null || index === null ? refuse('record-not-ready') : ok({ index, shelf })
}

type Told = Extract<CountsTold, { readonly are: 'told' }>

function exchangeLedger(
  from: Reviewing,
  desk: Desk,
  exchange: RecordedExchange,
): RecordExchangeLedger {
  const link = linkAt(from, desk, exchange)
  const counts = countsTold(desk.outlook())
  const common = {
    source: countsToldBy(desk.outlook()),
    parties: belligerentsOf(desk),
    link: link === null ? null : linkView(link, exchange),
  }
  if (counts.are === 'waiting') return { state: 'waits', ...common, told: [], verdicts: [] }
  if (link === null) return { state: 'unlinked', ...common, told: [], verdicts: [] }
  return {
    state: 'compared',
    ...common,
    told: link.sides.flatMap(({ side, party }) => {
      const found = counts.sides.find((one) => one.party === party)
      return found === undefined ? [] : [{ side, ...found }]
    }),
    verdicts: judgedBy(exchange, link, counts),
  }
}

const linkView = (
  { officer, at, sides, tellings }: Link,
  exchange: RecordedExchange,
): RecordExchangeLedger['link'] => ({
  officer,
  at,
  sides,
  since: exchange.tellings.filter((one) => !tellings.includes(one)).length,
})

function judgedBy(
  exchange: RecordedExchange,
  link: Link,
  { sides }: Told,
): RecordExchangeLedger['verdicts'] {
  const bySide = new Map(
    link.sides.flatMap(({ side, party }) => {
      const found = sides.find((one) => one.party === party)
      return found === undefined ? [] : [[side, found] as const]
    }),
  )
  const linked = { tellings: new Set(link.tellings), sides: bySide }
  return againstLog(exchange, linked).map(({ claim, judged }) => ({
    claim,
    judged: verdictView(judged),
  }))
}

function verdictView(judged: AgainstLog): LedgerVerdict {
  const bare = { is: judged.is, how: null, why: null, by: null, logged: null }
  switch (judged.is) {
    case 'matches':
      return { ...bare, how: judged.how, logged: judged.logged }
    case 'differs':
      return { ...bare, how: judged.how, logged: judged.logged, by: judged.by }
    case 'not-compared':
      return { ...bare, why: judged.why }
    case 'not-disclosed':
      return bare
  }
}

interface Asked extends Wanted {
  readonly ledger?: LedgerVerdict['is'] | undefined
  readonly offset: number
  readonly limit: number
}

function ledgerOf(from: Reviewing, desk: Desk, asked: Asked): RecordLedger {
  const outlook = desk.outlook()
  const source = countsToldBy(outlook)
  const counts = countsTold(outlook)
  const nothing = { source, standings: [], total: 0, offset: 0, rows: [] }
  if (counts.are === 'waiting') return { state: 'waits', ...nothing }
  const linked = linkedExchanges(from, desk)
  if (linked.length === 0) return { state: 'unlinked', ...nothing }
  const verdicts = new Map(
    linked.flatMap(({ exchange, link }) =>
      judgedBy(exchange, link, counts).map(({ claim, judged }) => [claim, judged] as const),
    ),
  )
  const found = from.index.findClaims(asked).flatMap((claim) => {
    const judged = verdicts.get(claim.id)
    return judged === undefined ? [] : [{ claim, judged }]
  })
  const { ledger, offset, limit } = asked
  const wanted = ledger === undefined ? found : found.filter(({ judged }) => judged.is === ledger)
  return {
    state: 'compared',
    source,
    standings: LEDGER_STANDINGS.map((standing) => ({
      standing,
      claims: found.filter(({ judged }) => judged.is === standing).length,
    })),
    total: wanted.length,
    offset,
    rows: wanted
      .slice(offset, offset + limit)
      .map(({ claim, judged }) => ({ ...claimRow(from.index, claim), judged })),
  }
}
