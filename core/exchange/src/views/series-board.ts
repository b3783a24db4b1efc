// A series of exchanges: what each day did, what is left under the ceiling, what is owed in whole persons,
// and how many bags of remains crossed - a number that stands beside no other.
import type { Instant, PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import { accountOf, beyondAccount } from '../closing.ts'
import type { Account, ReleasedCount } from '../account.ts'
import { acceptancesOf, boundAt } from './acts.ts'
import type { AcceptanceOf } from './acts.ts'
import { countBoard } from './count-rows.ts'
import type { CountBoard } from './count-rows.ts'
import { neededFor } from '../proposal.ts'
import { owedRows } from './owed-rows.ts'
import { flowRows } from './people-flow.ts'
import { oppositeOf, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'
import { signable } from './waiting.ts'

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

/** How far the closing account is, for those who sign it. */
export interface ClosingRow {
  /** Text hash of the proposed account; null before there is one. */
  readonly proposed: string | null
  readonly acceptances: readonly AcceptanceOf[]
  readonly home: readonly { readonly party: PartyId; readonly people: number }[]
  /** Persons whom nothing accounts for yet: on the way, or gone from a closed tranche. */
  readonly unaccounted: number
  /** Tranches that both sides have not closed yet. */
  readonly openTranches: number
  /** What receipts that came late say beyond the account that is signed or proposed. */
  readonly beyond: readonly {
    readonly home: PartyId
    readonly holder: PartyId
    readonly category: Category
    readonly people: number
  }[]
  readonly mayPropose: boolean
  readonly mayAccept: boolean
}

export interface SeriesBoard {
  readonly id: string
  /** Null before anything is agreed; absent for who may not read terms. */
  readonly closing?: ClosingRow | null
  /** Absent for who has no business with what lists count. */
  readonly counts?: CountBoard
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
  const counts = countBoard(outlook)
  const account = sees ? (state.account?.content ?? accountOf(state)) : null
  return {
    id: state.frame.series,
    days: [...earlierDay(outlook), thisDay(outlook, account)],
    ceilings: account === null ? [] : ceilings(outlook, account),
    owed: owed(outlook),
    ...(sees ? { stays: stays(outlook), closing: closingRow(outlook, account) } : {}),
    ...(counts === null ? {} : { counts }),
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

function closingRow(outlook: Outlook, account: Account | null): ClosingRow | null {
  const { state, viewer } = outlook
  const { frame } = state
  if (account === null || frame === null) return null
  const needed = neededFor('closing', frame.belligerents, frame.mediator)
  const latest = [...state.proposals.values()].findLast((p) => p.kind === 'closing')
  const proposed = latest === undefined ? undefined : state.closings.get(latest.hash)
  const beyond = proposed === undefined ? [] : beyondAccount(state, proposed)
  const open = [...state.tranches.values()].filter(
    (t) => t.stage !== 'closed' && t.stage !== 'aborted',
  )
  const isOver = open.length === 0 && accountOf(state)?.unaccounted === 0
  const isDue = latest === undefined || beyond.length > 0
  return {
    proposed: latest?.hash ?? null,
    acceptances: latest === undefined ? [] : acceptancesOf(outlook, latest, needed),
    home: account.home.map(({ party, persons }) => ({ party, people: persons })),
    unaccounted: account.unaccounted,
    openTranches: open.length,
    beyond: beyond.map(({ from, category, persons }) => {
      return { home: oppositeOf(state, from) ?? from, holder: from, category, people: persons }
    }),
    mayPropose: isDue && isOver && viewer.party === frame.mediator,
    mayAccept: signable(outlook, 'closing').length > 0,
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
