// A tranche as a board shows it: how far it is, when it was planned and when it happened, and how many
// persons of each side are there. A planned hour is shown as agreed only with both signatures; an observer
// learns points and hours of a tranche when it is closed, not before.
import type { Instant, Json, PartyId } from '@parley/kernel'
import { trancheByRef } from './person-standing.ts'
import { saidByAll } from '../open-span.ts'
import { barrierWith } from '../barrier/barrier.ts'
import { isOpen } from '../proposal.ts'
import type { Proposal } from '../proposal.ts'
import type { Schedule } from '../schedule.ts'
import type { Bound, ExchangeState } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import type { Tranche } from '../tranche.ts'
import { actsOf, boundAt, earliest, latest } from './acts.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export type TrancheWord =
  | 'planned'
  | 'manifested'
  | 'scheduled'
  | 'standstill'
  | 'roll-call'
  | 'armed'
  | 'running'
  | 'held'
  | 'completed'
  | 'partial'
  | 'aborted'

export type MilestoneWord =
  | 'manifest-signed'
  | 'schedule-agreed'
  | 'standstill'
  | 'departed'
  | 'at-point'
  | 'roll-call'
  | 'interviews'
  | 'go'
  | 'armed'
  | 'first-released'
  | 'last-received'
  | 'departed-home'

export interface MilestoneRow {
  readonly code: MilestoneWord
  readonly owner: PartyId | null
  /** Absent for who may not know operational times. */
  readonly target?: Instant | null
  readonly actual: Instant | null
}

export interface SideRow {
  readonly home: PartyId
  readonly holder: PartyId
  readonly planned: number
  readonly present: number
  readonly released: number
  readonly received: number
  /** How many of the received the log heard of after both sides had closed the tranche. */
  readonly late: number
}

export interface TrancheRow {
  readonly id: string
  /** From 1, in the order in which they happen. */
  readonly number: number
  readonly state: TrancheWord
  readonly heldBecause: string | null
  readonly point?: string | null
  readonly planned?: Instant | null
  readonly actual: Instant | null
  /** False while only one side has put its name to point and hour. */
  readonly agreed: boolean
  readonly sides: readonly SideRow[]
  readonly milestones: readonly MilestoneRow[]
}

/** The tranches this seat knows of, in the order of the plan, then of their manifests. */
export function trancheRows(outlook: Outlook): readonly TrancheRow[] {
  return trancheIds(outlook).map((id, i) => trancheRow(outlook, id, i + 1))
}

/** Ids of planned and manifested tranches, each once, in the plan's order: the tenth is no second. */
export function trancheIds({ state, viewer }: Outlook): readonly string[] {
  const planned = sightOf(viewer.role).negotiation ? trancheByRef(planOf(state)).values() : []
  return [...new Set([...planned, ...state.tranches.keys()])]
}

/** The plan in force, or the latest proposed while none binds. */
export function planOf(state: ExchangeState): Json | undefined {
  return state.plan?.content.plan ?? [...state.plans.values()].at(-1)?.plan
}

function trancheRow(outlook: Outlook, id: string, number: number): TrancheRow {
  const { state } = outlook
  const tranche = state.tranches.get(id)
  const agreed = state.schedule?.content.tranches.find((t) => t.id === id)
  const hour = agreed ?? openSchedule(state)?.content.tranches.find((t) => t.id === id)
  const seesHours = maySeeHours(outlook, tranche)
  return {
    id,
    number,
    state: wordOf(outlook, id),
    heldBecause: tranche?.stage === 'held' ? heldBecause(outlook, id) : null,
    ...(seesHours ? { point: hour?.point ?? null, planned: hour?.opensAt ?? null } : {}),
    actual: earliest(lineReceipts(tranche).map((r) => r.at)),
    agreed: agreed !== undefined || (tranche !== undefined && boundSchedule(state) !== undefined),
    sides: sideRows(outlook, id),
    milestones: milestones(outlook, id),
  }
}

/** The newest proposed schedule that may still come into force. */
export function openSchedule(state: ExchangeState): Bound<Schedule> | null {
  const open = [...state.schedules].filter(([hash]) => {
    const proposal = state.proposals.get(hash)
    return proposal !== undefined && isOpen(proposal)
  })
  const [hash, content] = open.at(-1) ?? []
  return hash === undefined || content === undefined ? null : { hash, content }
}

/** Operational times of a tranche that is not over are for those who take part in it. */
export function maySeeHours({ viewer }: Outlook, tranche: Tranche | undefined): boolean {
  return sightOf(viewer.role).operations || tranche?.stage === 'closed'
}

function heldBecause({ state, entries }: Outlook, id: string): string | null {
  if (barrierWith(state.barriers, id)?.holds.has(id) === false) return 'another-point'
  const holds = actsOf(entries, 'tranche.held').filter((act) => act.says.tranche === id)
  return holds.at(-1)?.says.reason ?? null
}

/** How far a tranche is, at the time of asking. */
export function wordOf({ state, now }: Outlook, id: string): TrancheWord {
  const tranche = state.tranches.get(id)
  const hour = state.schedule?.content.tranches.find((t) => t.id === id)
  if (tranche === undefined) return hour === undefined ? 'planned' : 'scheduled'
  switch (tranche.stage) {
    case 'closed':
      return closedWord(lineReceipts(tranche).length, tranche.manifest.persons.length)
    case 'aborted':
      return 'aborted'
    case 'held':
      return 'held'
    case 'go':
      return lineReceipts(tranche).length > 0 ? 'running' : 'armed'
    case 'manifested':
      if (tranche.present.size > 0 || tranche.presented.size > 0) return 'roll-call'
      if (hour === undefined) return 'manifested'
      return now >= hour.standstillFrom ? 'standstill' : 'scheduled'
  }
}

// Both sides closed it: with nobody across it was given up, whatever was ready for it.
function closedWord(crossed: number, listed: number): TrancheWord {
  if (crossed === listed) return 'completed'
  return crossed === 0 ? 'aborted' : 'partial'
}

function lineReceipts(tranche: Tranche | undefined): readonly { readonly at: Instant }[] {
  return [...(tranche?.receipts.values() ?? [])].filter((r) => r.leg === 'line')
}

/** Persons of each direction on one tranche; the holder's word for planned before there is a manifest. */
export function sideRows({ state, viewer }: Outlook, id: string): readonly SideRow[] {
  const [a, b] = [...(state.frame?.belligerents ?? [])].sort()
  if (a === undefined || b === undefined) return []
  const tranche = state.tranches.get(id)
  const sees = sightOf(viewer.role).negotiation
  return [
    [b, a],
    [a, b],
  ].map(([holder, home]): SideRow => {
    const side = { home: home ?? a, holder: holder ?? b }
    if (tranche === undefined) {
      const planned = sees ? plannedFrom(state, id, side.holder) : 0
      return { ...side, planned, present: 0, released: 0, received: 0, late: 0 }
    }
    const lines = tranche.manifest.persons.filter((p) => p.from === side.holder)
    const crossed = lines.filter((p) => tranche.receipts.has(receiptKey(p.ref, 'line'))).length
    return {
      ...side,
      planned: lines.length,
      present: lines.filter((p) => tranche.present.has(p.ref)).length,
      released: crossed,
      received: crossed,
      late: lines.filter((p) => tranche.late.has(p.ref)).length,
    }
  })
}

function plannedFrom(state: ExchangeState, id: string, holder: PartyId): number {
  let count = 0
  for (const [ref, tranche] of trancheByRef(planOf(state))) {
    if (tranche === id && state.offers.get(ref)?.holder === holder) count++
  }
  return count
}

function milestones(outlook: Outlook, id: string): readonly MilestoneRow[] {
  const { state, entries, now } = outlook
  const tranche = state.tranches.get(id)
  const hour = state.schedule?.content.tranches.find((t) => t.id === id)
  const steps = actsOf(entries, 'handover.stepped').filter((a) => a.says.tranche === id)
  const rolled = steps.filter((a) => a.says.present.length > 0).map((a) => a.says.at)
  const receipts = lineReceipts(tranche).map((r) => r.at)
  const go = tranche !== undefined && tranche.stage !== 'manifested' ? goAt(tranche) : null
  const actual: Readonly<Record<MilestoneWord, Instant | null>> = {
    'manifest-signed': boundAt(outlook, manifestProposal(state, id)),
    'schedule-agreed': tranche === undefined && hour === undefined ? null : scheduledAt(outlook),
    standstill: hour !== undefined && now >= hour.standstillFrom ? hour.standstillFrom : null,
    departed: null, // no report of a departure is part of the log
    'at-point': earliest(steps.map((a) => a.says.at)),
    'roll-call': earliest(rolled),
    interviews: interviewsDone(outlook, id),
    go,
    armed: go,
    'first-released': earliest(receipts),
    'last-received': tranche?.stage === 'closed' ? latest(receipts) : null,
    'departed-home': earliest(homeSteps(outlook, id)),
  }
  const target: Partial<Record<MilestoneWord, Instant>> =
    hour === undefined
      ? {}
      : { standstill: hour.standstillFrom, go: hour.opensAt, 'first-released': hour.opensAt }
  const sees = maySeeHours(outlook, tranche)
  // The keys of a record typed by MilestoneWord are exactly those words, in the order written above.
  return (Object.keys(actual) as MilestoneWord[]).map((code) => ({
    code,
    owner: ownerOf(state, code),
    ...(sees ? { target: target[code] ?? null } : {}),
    actual: actual[code],
  }))
}

function scheduledAt(outlook: Outlook): Instant | null {
  return boundAt(outlook, boundSchedule(outlook.state))
}

/** The schedule in force, known by its acceptances also to those who cannot read points and hours. */
function boundSchedule(state: ExchangeState): Proposal | undefined {
  const bound = [...state.proposals.values()].filter((p) => p.boundAt !== null)
  return bound.findLast((p) => p.kind === 'schedule')
}

function ownerOf(state: ExchangeState, code: MilestoneWord): PartyId | null {
  if (code === 'interviews') return state.frame?.neutral ?? null
  return code === 'departed-home' ? (state.frame?.transit ?? null) : null
}

function goAt({ go }: Tranche): Instant | null {
  return go.size < 2 ? null : saidByAll(go)
}

function interviewsDone({ state, entries }: Outlook, id: string): Instant | null {
  const tranche = state.tranches.get(id)
  if (tranche === undefined || tranche.presented.size < tranche.manifest.persons.length) return null
  const steps = actsOf(entries, 'presentation.stepped').filter((a) => a.says.tranche === id)
  const told = steps.filter((a) => a.says.outcomes.length > 0)
  return latest(told.map((a) => a.says.at))
}

function homeSteps({ entries }: Outlook, id: string): readonly Instant[] {
  const steps = actsOf(entries, 'home.stepped').filter((a) => a.says.tranche === id)
  return steps.filter((a) => a.says.refs.length > 0).map((a) => a.says.at)
}

/** The manifest proposal that opened a tranche. */
export function manifestProposal(state: ExchangeState, id: string): Proposal | undefined {
  const hashes = [...state.manifests].filter(([, m]) => m.tranche === id).map(([hash]) => hash)
  const proposals = hashes.flatMap((hash) => state.proposals.get(hash) ?? [])
  return proposals.find((p) => p.boundAt !== null) ?? proposals.at(-1)
}
