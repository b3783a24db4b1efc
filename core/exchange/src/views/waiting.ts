// What waits for a seat: acts that nobody else can do. Counted at the time of asking, never stored; what
// only the node knows (matches to review, a lagging witness) is added there.
import type { Instant, PartyId } from '@parley/kernel'
import { answeringOf } from '../apply-lists.ts'
import { heldElsewhere } from '../barrier/apply-barrier.ts'
import { unsettled } from '../barrier/barrier.ts'
import { commitmentKey } from '../state.ts'
import { awaitedFor, neededFor, isOpen } from '../proposal.ts'
import type { ProposalKind } from '../proposal.ts'
import type { ExchangeState } from '../state.ts'
import { objectedPlans } from './acts.ts'
import { countsToOpenBy } from './count-rows.ts'
import { untriaged } from './homecoming-board.ts'
import { planStep } from './plan-step.ts'
import { STATEMENT_OFFICERS } from '../statement.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export type WaitingWord =
  | 'answers-due'
  | 'answers-overdue'
  | 'agreement-to-sign'
  | 'plan-to-sign'
  | 'schedule-to-sign'
  | 'manifest-to-sign'
  | 'barrier-to-sign'
  | 'barrier-to-reduce'
  | 'go-to-give'
  | 'hold-to-lift'
  | 'exceptions-open'
  | 'interviews-to-hold'
  | 'arrivals-to-triage'
  | 'onward-to-arrange'
  | 'homecomings-to-confirm'
  | 'families-to-tell'
  | 'statements-to-approve'
  | 'statements-to-release'
  | 'lists-to-send'
  | 'plan-step'
  | 'closing-to-sign'
  | 'counts-to-open'

export interface WaitingRow {
  readonly code: WaitingWord
  readonly count: number
  readonly due: Instant | null
}

/** Everything that waits for this viewer, what has a deadline first. */
export function waitingRows(outlook: Outlook): readonly WaitingRow[] {
  const rows = [
    ...signatures(outlook),
    ...planning(outlook),
    ...sideActs(outlook),
    ...atTheLine(outlook),
    ...afterTheLine(outlook),
    ...statements(outlook),
  ]
  const open = rows.filter((row) => row.count > 0)
  return [...open.filter((r) => r.due !== null), ...open.filter((r) => r.due === null)]
}

const SIGNED = {
  closing: 'closing-to-sign',
  agreement: 'agreement-to-sign',
  plan: 'plan-to-sign',
  schedule: 'schedule-to-sign',
  manifest: 'manifest-to-sign',
  barrier: 'barrier-to-sign',
} as const

function signatures(outlook: Outlook): readonly WaitingRow[] {
  if (!sightOf(outlook.viewer.role).negotiation) return []
  const kinds = ['agreement', 'plan', 'schedule', 'manifest', 'barrier', 'closing'] as const
  return kinds.map((kind) => ({
    code: SIGNED[kind],
    count: signable(outlook, kind).length,
    due: null,
  }))
}

/**
 * Hashes of proposals of a kind that this party may accept now: readable here, the latest of their
 * kind (a manifest: of its tranche), not bound, and needing this party.
 */
export function signable(outlook: Outlook, kind: ProposalKind): readonly string[] {
  const { state, viewer } = outlook
  const { frame } = state
  if (frame === null) return []
  const needed = neededFor(kind, frame.belligerents, frame.mediator)
  const readable = contentOf(state, kind)
  const known = [...state.proposals.values()].filter((p) => p.kind === kind && readable.has(p.hash))
  const latest = new Map(known.map((p) => [topicOf(state, kind, p.hash), p]))
  const objected = kind === 'plan' ? objectedPlans(outlook.entries) : new Set<string>()
  return [...latest.values()]
    .filter((p) => isOpen(p) && awaitedFor(p, needed).includes(viewer.party))
    .filter((p) => !objected.has(p.hash))
    .map((p) => p.hash)
}

function contentOf(state: ExchangeState, kind: ProposalKind): ReadonlyMap<string, unknown> {
  switch (kind) {
    case 'agreement':
      return state.agreements
    case 'plan':
      return state.plans
    case 'schedule':
      return state.schedules
    case 'manifest':
      return state.manifests
    case 'barrier':
      return state.barrierDrafts
    case 'closing':
      return state.closings
    case 'statement':
      return state.jointDrafts
  }
}

function topicOf(state: ExchangeState, kind: ProposalKind, hash: string): string {
  if (kind === 'barrier') return state.barrierDrafts.get(hash)?.barrier ?? ''
  return kind === 'manifest' ? (state.manifests.get(hash)?.tranche ?? '') : kind
}

function planning(outlook: Outlook): readonly WaitingRow[] {
  if (!sightOf(outlook.viewer.role).negotiation) return []
  const isOurs = planStep(outlook)?.by.includes(outlook.viewer.party) === true
  return [{ code: 'plan-step', count: isOurs ? 1 : 0, due: null }]
}

function sideActs(outlook: Outlook): readonly WaitingRow[] {
  const { state, viewer, now } = outlook
  const own = ownSide(state, viewer)
  if (own === null || viewer.role !== 'headquarters') return []
  const standing = answeringOf(state, own, now)
  const tranches = [...state.tranches.values()]
  const toGo = tranches.filter((t) => t.stage === 'manifested' && !t.go.has(own))
  // A tranche held because another is waits for what is said there.
  const toLift = tranches.filter(
    (t) => t.stage === 'held' && !t.resume.has(own) && !heldElsewhere(state, t.id),
  )
  const toReduce = [...state.barriers.values()].flatMap((b) =>
    unsettled(b).filter((id) => b.without.get(id)?.has(own) !== true),
  )
  const hour = (id: string): Instant | null =>
    state.schedule?.content.tranches.find((t) => t.id === id)?.opensAt ?? null
  return [
    { code: 'answers-overdue', count: standing.overdue, due: standing.due },
    { code: 'lists-to-send', count: listsToSend(outlook, own), due: null },
    { code: 'answers-due', count: standing.pending - standing.overdue, due: standing.due },
    { code: 'go-to-give', count: toGo.length, due: hour(toGo[0]?.id ?? '') },
    { code: 'hold-to-lift', count: toLift.length, due: null },
    { code: 'barrier-to-reduce', count: toReduce.length, due: null },
    { code: 'homecomings-to-confirm', count: notYetHome(outlook), due: null },
    { code: 'counts-to-open', count: countsToOpenBy(outlook), due: null },
  ]
}

// Once an agreement says how lists are exchanged, an imported one is to be committed to.
function listsToSend({ state, register }: Outlook, own: PartyId): number {
  if (state.agreement === null) return 0
  const open = (['held', 'sought'] as const).filter(
    (list) => register[list].size > 0 && !state.commitments.has(commitmentKey(own, list)),
  )
  return open.length
}

function notYetHome({ state, viewer }: Outlook): number {
  const own = [...state.custody.values()].filter((c) => c.by === viewer.party)
  return own.filter((c) => c.where === 'own-side').length
}

function atTheLine(outlook: Outlook): readonly WaitingRow[] {
  const { state, viewer } = outlook
  const open = [...state.tranches.values()].filter(
    (t) => t.stage !== 'closed' && t.stage !== 'aborted',
  )
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0)
  if (viewer.role === 'neutral') {
    const left = open.map((t) => t.manifest.persons.filter((p) => !t.presented.has(p.ref)).length)
    return [{ code: 'interviews-to-hold', count: sum(left), due: null }]
  }
  if (viewer.role !== 'headquarters' && viewer.role !== 'mediator') return []
  const odd = sum(open.map((t) => t.exceptions.length)) + state.conflicts.length
  return [{ code: 'exceptions-open', count: odd, due: null }]
}

function afterTheLine(outlook: Outlook): readonly WaitingRow[] {
  const { state, register, viewer } = outlook
  const sight = sightOf(viewer.role)
  const rows: WaitingRow[] = []
  if (sight.care) {
    const waiting = [...state.custody.values()].filter((c) => c.where === 'transit')
    rows.push({ code: 'arrivals-to-triage', count: untriaged(outlook), due: null })
    rows.push({ code: 'onward-to-arrange', count: waiting.length, due: null })
  }
  if (sight.families) {
    const untold = [...state.home.keys()].filter(
      (ref) => state.custody.get(ref)?.by === viewer.party && !register.told.has(ref),
    )
    rows.push({ code: 'families-to-tell', count: untold.length, due: null })
  }
  return rows
}

function statements({ state, register, viewer }: Outlook): readonly WaitingRow[] {
  if (!sightOf(viewer.role).drafts) return []
  const released = new Set(
    state.statements.filter((s) => s.by === viewer.party).map((s) => s.number),
  )
  const open = [...register.drafts.values()].filter((d) => !released.has(d.number))
  const approved = open.filter((d) => d.approvedBy.length >= STATEMENT_OFFICERS)
  return [
    { code: 'statements-to-approve', count: open.length - approved.length, due: null },
    { code: 'statements-to-release', count: approved.length, due: null },
  ]
}
