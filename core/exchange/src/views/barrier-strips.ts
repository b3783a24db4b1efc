// Barriers as a board shows them: each point with its counts, what it waits for and whose word is missing, and one
// reason why nobody may cross yet. Who may not see outcomes of interviews sees who is there, and not who is cleared.
import type { PartyId } from '@parley/kernel'
import { barrierFault, barrierWith, isCounted, isFullyCounted } from '../barrier/barrier.ts'
import { openMembers, releasedOver, unsettled } from '../barrier/barrier.ts'
import type { Barrier, BarrierProposed } from '../barrier/barrier.ts'
import { awaitedFor, isOpen, neededFor } from '../proposal.ts'
import type { ExchangeState } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import type { Tranche } from '../tranche.ts'
import { acceptancesOf } from './acts.ts'
import type { AcceptanceOf } from './acts.ts'
import { trancheRows } from './tranche-outlook.ts'
import type { TrancheRow } from './tranche-outlook.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook, ViewerRole } from './viewer.ts'

export type BarrierWord = 'proposed' | 'waiting' | 'open' | 'held' | 'over'

/** What a point waits for; `others` is ready itself, and `nothing` is open, over or gone on without. */
export type PointWait = 'count' | 'go' | 'hold' | 'given-up' | 'others' | 'nothing'

export interface BarrierPoint {
  readonly tranche: string
  readonly number: number
  readonly state: TrancheRow['state']
  /** Where; absent for who may not know. */
  readonly point?: string | null
  readonly listed: number
  readonly present: number
  /** At the point and cleared; absent for who may not see outcomes of interviews. */
  readonly cleared?: number
  readonly crossed: number
  readonly waits: PointWait
  /** Whose word is missing here. */
  readonly awaited: readonly PartyId[]
  /** Given up, and both sides go on without it. */
  readonly isWithout: boolean
}

/** Why nobody may cross yet, of all reasons the first: with the point that it is about. */
export interface BarrierReason {
  readonly code: 'not-agreed' | 'count' | 'go' | 'hold' | 'given-up' | 'open' | 'over'
  readonly number: number | null
  readonly awaited: readonly PartyId[]
}

export interface BarrierRow {
  readonly id: string
  /** Of the proposing entry, while it is not agreed. */
  readonly hash: string | null
  readonly state: BarrierWord
  /** How many persons within parity one side may be ahead over all points. */
  readonly bound: number
  readonly ahead: PartyId | null
  readonly now: number
  readonly acceptances: readonly AcceptanceOf[]
  readonly points: readonly BarrierPoint[]
  readonly because: BarrierReason
  /** Tranches that this viewer may say to go on without. */
  readonly mayGoWithout: readonly string[]
}

const WHO_SEES: ReadonlySet<ViewerRole> = new Set([
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
])

/** Barriers in force and proposed, the latest proposal last. */
export function barrierRows(outlook: Outlook): readonly BarrierRow[] {
  const { state, viewer } = outlook
  if (!WHO_SEES.has(viewer.role)) return []
  return [
    ...[...state.barriers.values()].map((barrier) => inForce(outlook, barrier)),
    ...openDrafts(state).map(([hash, draft]) => onTheTable(outlook, hash, draft)),
  ]
}

/** Tranches over which a barrier may be proposed now: manifested, nobody's go given, under none. */
export function freeTranches(outlook: Outlook): readonly { id: string; number: number }[] {
  const { state, viewer } = outlook
  const isSide = viewer.role === 'headquarters' && ownSide(state, viewer) !== null
  if (!isSide && viewer.role !== 'mediator') return []
  return trancheRows(outlook).flatMap(({ id, number }) => {
    const tranche = state.tranches.get(id)
    const isFree = tranche?.stage === 'manifested' && tranche.go.size === 0
    return isFree && barrierWith(state.barriers, id) === null ? [{ id, number }] : []
  })
}

/** Proposed barriers that may still come into force. */
function openDrafts(state: ExchangeState): readonly (readonly [string, BarrierProposed])[] {
  return [...state.barrierDrafts].filter(([hash, draft]) => {
    const proposal = state.proposals.get(hash)
    return proposal !== undefined && isOpen(proposal) && barrierFault(state, draft) === null
  })
}

function acceptancesFor(outlook: Outlook, hash: string): readonly AcceptanceOf[] {
  const { frame, proposals } = outlook.state
  const proposal = proposals.get(hash)
  if (frame === null || proposal === undefined) return []
  return acceptancesOf(outlook, proposal, neededFor('barrier', frame.belligerents, frame.mediator))
}

function onTheTable(outlook: Outlook, hash: string, draft: BarrierProposed): BarrierRow {
  const { frame, proposals } = outlook.state
  const proposal = proposals.get(hash)
  const needed = [...(frame?.belligerents ?? [])].sort()
  const awaited = proposal === undefined ? [] : awaitedFor(proposal, needed)
  return {
    id: draft.barrier,
    hash,
    state: 'proposed',
    bound: draft.exposure,
    ahead: null,
    now: 0,
    acceptances: acceptancesFor(outlook, hash),
    points: draft.tranches.flatMap((id) => pointOf(outlook, id, null) ?? []),
    because: { code: 'not-agreed', number: null, awaited },
    mayGoWithout: [],
  }
}

function inForce(outlook: Outlook, barrier: Barrier): BarrierRow {
  const { state, viewer } = outlook
  const points = barrier.tranches.flatMap((id) => pointOf(outlook, id, barrier) ?? [])
  const [hash] = [...state.barrierDrafts].find(([, d]) => d.barrier === barrier.id) ?? ['']
  const own = viewer.role === 'headquarters' ? ownSide(state, viewer) : null
  return {
    id: barrier.id,
    hash: null,
    state: wordOf(state, barrier),
    bound: barrier.exposure,
    ...differenceOf(state, barrier),
    acceptances: acceptancesFor(outlook, hash),
    points,
    because: reasonOf(state, barrier, points),
    mayGoWithout:
      own === null
        ? []
        : unsettled(barrier).filter((id) => barrier.without.get(id)?.has(own) !== true),
  }
}

function wordOf({ tranches }: ExchangeState, barrier: Barrier): BarrierWord {
  if (openMembers(barrier, tranches).length === 0) return 'over'
  if (barrier.holds.size > 0 || unsettled(barrier).length > 0) return 'held'
  return barrier.hasOpened ? 'open' : 'waiting'
}

function differenceOf(
  { frame, tranches }: ExchangeState,
  barrier: Barrier,
): Pick<BarrierRow, 'ahead' | 'now'> {
  const [a, b] = [...(frame?.belligerents ?? [])].sort()
  if (a === undefined || b === undefined) return { ahead: null, now: 0 }
  const [ofA, ofB] = [a, b].map((side) => releasedOver(barrier, tranches, side))
  const more = (ofA ?? 0) - (ofB ?? 0)
  return { ahead: more === 0 ? null : more > 0 ? a : b, now: Math.abs(more) }
}

function pointOf(outlook: Outlook, id: string, barrier: Barrier | null): BarrierPoint | null {
  const { state, viewer } = outlook
  const row = trancheRows(outlook).find((one) => one.id === id)
  const tranche = state.tranches.get(id)
  if (row === undefined || tranche === undefined) return null
  const { persons } = tranche.manifest
  const waits = barrier === null ? 'others' : waitOf(barrier, tranche, state)
  return {
    tranche: id,
    number: row.number,
    state: row.state,
    ...(row.point === undefined ? {} : { point: row.point }),
    listed: persons.length,
    present: persons.filter(({ ref }) => tranche.present.has(ref)).length,
    ...(sightOf(viewer.role).presentation
      ? { cleared: persons.filter((line) => isCounted(tranche, line)).length }
      : {}),
    crossed: persons.filter(({ ref }) => tranche.receipts.has(receiptKey(ref, 'line'))).length,
    waits,
    awaited: barrier === null ? [] : awaitedAt(barrier, tranche, { state, waits }),
    isWithout: barrier?.reduced.has(id) === true,
  }
}

function waitOf(barrier: Barrier, tranche: Tranche, state: ExchangeState): PointWait {
  const { id, stage, go } = tranche
  if (unsettled(barrier).includes(id)) return 'given-up'
  if (stage === 'closed' || stage === 'aborted') return 'nothing'
  if (barrier.holds.has(id)) return 'hold'
  if (stage === 'go') return 'nothing'
  if (barrier.hasOpened) return 'others'
  if (!isFullyCounted(tranche)) return 'count'
  return go.size < (state.frame?.belligerents.length ?? 2) ? 'go' : 'others'
}

function awaitedAt(
  barrier: Barrier,
  tranche: Tranche,
  { state, waits }: { readonly state: ExchangeState; readonly waits: PointWait },
): readonly PartyId[] {
  const both = [...(state.frame?.belligerents ?? [])].sort()
  const missing = (words: ReadonlyMap<PartyId, unknown> | undefined): readonly PartyId[] =>
    both.filter((party) => words?.has(party) !== true)
  switch (waits) {
    case 'given-up':
      return missing(barrier.without.get(tranche.id))
    case 'hold':
      return missing(tranche.resume)
    case 'count':
    case 'go':
      return missing(tranche.go)
    case 'others':
    case 'nothing':
      return []
  }
}

const FIRST: readonly PointWait[] = ['given-up', 'hold', 'count', 'go']

function reasonOf(
  state: ExchangeState,
  barrier: Barrier,
  points: readonly BarrierPoint[],
): BarrierReason {
  const word = wordOf(state, barrier)
  if (word === 'over') return { code: 'over', number: null, awaited: [] }
  for (const code of FIRST) {
    const point = points.find(({ waits }) => waits === code)
    if (point !== undefined && code !== 'others' && code !== 'nothing')
      return { code, number: point.number, awaited: point.awaited }
  }
  return { code: 'open', number: null, awaited: [] }
}
