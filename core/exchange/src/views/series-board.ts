// A series of exchanges: what each day did, what is left under the ceiling, what is owed in whole persons,
// and how many bags of remains crossed - a number that stands beside no other.
import type { Instant, PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import { accountOf } from '../closing.ts'
import type { Account, ReleasedCount } from '../account.ts'
import { boundAt } from './acts.ts'
import { owedRows } from './handover-board.ts'
import { flowRows } from './people-flow.ts'
import { oppositeOf, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface SeriesDayRow {
  readonly exchange: string
  readonly day: number
  readonly state: 'under-way' | 'closed'
  readonly from: Instant
  readonly until: Instant | null
  readonly done: readonly {
    readonly home: PartyId
    readonly holder: PartyId
    readonly category: Category
    readonly people: number
    readonly outsideParity: number
  }[]
  readonly closing: { readonly index: number; readonly hash: string } | null
}

export interface RemainsRow {
  readonly id: string
  readonly home: PartyId
  readonly holder: PartyId
  readonly bags: number
  readonly at: Instant
  readonly index: number
}

export interface SeriesBoard {
  readonly id: string
  readonly days: readonly SeriesDayRow[]
  readonly ceilings: readonly {
    readonly home: PartyId
    readonly category: Category | null
    readonly ceiling: number
    readonly done: number
    readonly left: number
  }[]
  readonly owed: readonly {
    readonly from: PartyId
    readonly to: PartyId
    readonly category: Category
    readonly people: number
    readonly since: string
    readonly index: number
    readonly settledBy: string | null
  }[]
  readonly stays?: readonly {
    readonly home: PartyId
    readonly holder: PartyId
    readonly people: number
  }[]
  readonly remains: readonly {
    readonly home: PartyId
    readonly holder: PartyId
    readonly bags: number
  }[]
}

/** The series as far as this log says; null before the exchange is framed. */
export function seriesBoard(outlook: Outlook): SeriesBoard | null {
  const { state, viewer } = outlook
  if (state.frame === null) return null
  const sees = sightOf(viewer.role).negotiation
  const account = sees ? (state.account?.content ?? accountOf(state)) : null
  return {
    id: state.frame.series,
    days: [...earlierDay(outlook), thisDay(outlook, account)],
    ceilings: account === null ? [] : ceilings(outlook, account),
    owed: owed(outlook),
    ...(sees ? { stays: stays(outlook) } : {}),
    remains: bagsBySide(outlook),
  }
}

function thisDay(outlook: Outlook, account: Account | null): SeriesDayRow {
  const { state, entries } = outlook
  const closing = state.account === null ? undefined : state.proposals.get(state.account.hash)
  const first = state.frame
  return {
    exchange: `${first?.series ?? ''}-${first?.day ?? 1}`,
    day: first?.day ?? 1,
    state: closing === undefined ? 'under-way' : 'closed',
    from: first?.at ?? outlook.now,
    until: boundAt({ entries }, closing),
    done: account === null ? [] : doneRows(outlook, account.released),
    closing: closing === undefined ? null : { index: closing.index, hash: closing.hash },
  }
}

// A day before this one is known by the account carried over, whose proof is in the entry that carries it.
function earlierDay(outlook: Outlook): readonly SeriesDayRow[] {
  const { state } = outlook
  if (state.carried === null || !sightOf(outlook.viewer.role).negotiation) return []
  const { account, origin } = state.carried
  return [
    {
      exchange: origin,
      day: account.day,
      state: 'closed',
      from: state.frame?.at ?? outlook.now,
      until: null,
      done: doneRows(outlook, account.released),
      closing: null,
    },
  ]
}

function doneRows(outlook: Outlook, released: readonly ReleasedCount[]): SeriesDayRow['done'] {
  return released.map((r) => ({
    home: oppositeOf(outlook.state, r.from) ?? r.from,
    holder: r.from,
    category: r.category,
    people: r.inParity,
    outsideParity: r.outsideParity,
  }))
}

function ceilings({ state }: Outlook, account: Account): SeriesBoard['ceilings'] {
  const ceiling = state.agreement?.content.series.ceiling ?? 0
  return account.leftUnderCeiling.map(({ from, persons }) => ({
    home: oppositeOf(state, from) ?? from,
    category: null,
    ceiling,
    done: Math.max(0, ceiling - persons),
    left: persons,
  }))
}

function owed(outlook: Outlook): SeriesBoard['owed'] {
  const { state, entries } = outlook
  const account = state.account?.content ?? state.carried?.account ?? null
  const carrying = entries.find((e) => e.kind === 'debt.carried')?.index
  const closing =
    state.account === null ? undefined : state.proposals.get(state.account.hash)?.index
  return owedRows(outlook).map((d) => ({
    ...d,
    since: account === null ? '' : `${account.series}-${account.day}`,
    index: closing ?? carrying ?? 0,
    settledBy: null,
  }))
}

function stays(outlook: Outlook): NonNullable<SeriesBoard['stays']> {
  return flowRows(outlook).map((row) => ({
    home: row.home,
    holder: row.holder,
    people: row.stays ?? 0,
  }))
}

/** Lots of remains, as both sides signed for them. */
export function remainsRows({ state, entries }: Outlook): readonly RemainsRow[] {
  const indexes = new Map(
    entries.flatMap((e) =>
      e.verdict.is === 'accepted' && e.verdict.event.kind === 'remains.transferred'
        ? [[e.verdict.event.says.lot, e.index] as const]
        : [],
    ),
  )
  return state.remains.map((lot) => ({
    id: lot.lot,
    home: lot.to,
    holder: lot.from,
    bags: lot.bags,
    at: lot.at,
    index: indexes.get(lot.lot) ?? 0,
  }))
}

function bagsBySide({ state }: Outlook): SeriesBoard['remains'] {
  return [...(state.frame?.belligerents ?? [])].sort().map((holder) => ({
    home: oppositeOf(state, holder) ?? holder,
    holder,
    bags: state.remains.filter((r) => r.from === holder).reduce((sum, r) => sum + r.bags, 0),
  }))
}
