// What entries do to barriers: both sides agree on one, and what happens at one of its tranches opens or stops all.
import { ok, refuse } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { countAcceptance } from '../acceptance.ts'
import type { Occurrence, Step } from '../apply.ts'
import { isBelligerent } from '../apply-lists.ts'
import type { Entry, ExchangeEvent, Kinds } from '../event.ts'
import { opened, saidByAll, shut, withWord } from '../open-span.ts'
import { withEntry } from '../state.ts'
import type { ExchangeState } from '../state.ts'
import type { Tranche } from '../tranche.ts'
import { barrierFault, barrierOf, barrierWith, goneAt, isArmed, isStopped } from './barrier.ts'
import { isWhole, latestOf, openMembers } from './barrier.ts'
import type { Barrier, BarrierProposed, BarrierReduced } from './barrier.ts'

/** Applies an event of barriers; null for every other. */
export function applyBarrier(state: ExchangeState, { event, entry }: Occurrence): Step | null {
  switch (event.kind) {
    case 'barrier.proposed':
      return proposed(state, entry, event.says)
    case 'barrier.accepted':
      return accepted(state, entry, event.says)
    case 'barrier.reduced':
      return reduced(state, entry, event.says)
    default:
      return null
  }
}

function proposed(state: ExchangeState, entry: Entry, says: BarrierProposed): Step {
  const may = isBelligerent(state, entry.party) || entry.party === state.frame?.mediator
  if (!may) return refuse('not-a-party-to-it')
  const fault = barrierFault(state, says)
  if (fault !== null) return refuse(fault)
  return ok({ ...state, barrierDrafts: withEntry(state.barrierDrafts, entry.hash, says) })
}

function accepted(state: ExchangeState, entry: Entry, says: Kinds['barrier.accepted']): Step {
  const counted = countAcceptance(state, entry, 'barrier', says.accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  const draft = after.barrierDrafts.get(says.accepts)
  if (!binds || draft === undefined) return ok(after)
  const fault = barrierFault(state, draft)
  if (fault !== null) return refuse(fault, 'accepts')
  return ok({ ...after, barriers: withEntry(after.barriers, draft.barrier, barrierOf(draft)) })
}

function reduced(state: ExchangeState, entry: Entry, says: BarrierReduced): Step {
  const barrier = state.barriers.get(says.barrier)
  if (barrier === undefined) return refuse('no-such-barrier')
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  if (!barrier.tranches.includes(says.without)) return refuse('not-in-barrier')
  if (!barrier.givenUp.has(says.without)) return refuse('not-given-up')
  if (barrier.reduced.has(says.without)) return refuse('reduced-before')
  const words = withWord(barrier.without.get(says.without) ?? new Map(), entry.party, says.at)
  const said: Barrier = { ...barrier, without: withEntry(barrier.without, says.without, words) }
  const both = state.frame?.belligerents ?? []
  if (words.size < both.length) return ok(withBarrier(state, said))
  return ok(
    withBarrier(state, {
      ...said,
      reduced: new Set([...said.reduced, says.without]),
      clearedAt: latestOf([said.clearedAt, saidByAll(words)]),
    }),
  )
}

function withBarrier(state: ExchangeState, barrier: Barrier): ExchangeState {
  return { ...state, barriers: withEntry(state.barriers, barrier.id, barrier) }
}

/** Whether a tranche of a barrier is held for another's sake alone: nobody has held it itself. */
export function heldElsewhere(state: ExchangeState, tranche: string): boolean {
  const barrier = barrierWith(state.barriers, tranche)
  return barrier !== null && !barrier.holds.has(tranche)
}

/**
 * Enters a hold at one tranche: every other of its barrier that was open is held with it, from the same time on.
 */
export function heldWith(state: ExchangeState, tranche: string, at: Instant): ExchangeState {
  const barrier = barrierWith(state.barriers, tranche)
  if (barrier === null) return state
  const after = withBarrier(state, { ...barrier, holds: new Set([...barrier.holds, tranche]) })
  return othersStopped(after, barrier, at)
}

/** Enters that both sides lifted the hold said at one tranche. */
export function liftedAt(state: ExchangeState, tranche: string, at: Instant | null): ExchangeState {
  const barrier = barrierWith(state.barriers, tranche)
  if (barrier === null) return state
  const holds = new Set([...barrier.holds].filter((id) => id !== tranche))
  return withBarrier(state, { ...barrier, holds, clearedAt: latestOf([barrier.clearedAt, at]) })
}

/** Enters that both sides closed a tranche: with somebody left behind it is given up, and the others stop. */
export function closedWith(state: ExchangeState, tranche: Tranche): ExchangeState {
  const barrier = barrierWith(state.barriers, tranche.id)
  if (barrier === null || tranche.stage !== 'closed') return state
  const holds = new Set([...barrier.holds].filter((id) => id !== tranche.id))
  const at = saidByAll(tranche.close)
  if (isWhole(tranche)) {
    const clearedAt = latestOf([barrier.clearedAt, at])
    return withBarrier(state, { ...barrier, holds, clearedAt })
  }
  const givenUp = new Set([...barrier.givenUp, tranche.id])
  return othersStopped(withBarrier(state, { ...barrier, holds, givenUp }), barrier, at)
}

function othersStopped(state: ExchangeState, barrier: Barrier, at: Instant | null): ExchangeState {
  const tranches = new Map(state.tranches)
  for (const open of openMembers(barrier, state.tranches)) {
    if (open.stage !== 'go') continue
    const heldAt = at === null ? open.heldAt : [...open.heldAt, at]
    tranches.set(open.id, { ...open, stage: 'held', spans: shut(open.spans, at), heldAt })
  }
  return { ...state, tranches }
}

/**
 * Opens every barrier that waits for nothing any more: for the first time once all its tranches are armed, and again
 * once what stopped it is over. A span begins with the last word that was needed, whichever entry came first.
 */
export function barriersSettled(state: ExchangeState, event: ExchangeEvent): ExchangeState {
  let after = state
  for (const barrier of state.barriers.values()) after = settled(after, barrier, event)
  return after
}

function settled(state: ExchangeState, barrier: Barrier, event: ExchangeEvent): ExchangeState {
  if (isStopped(barrier)) return state
  const sides = state.frame?.belligerents.length ?? 2
  const members = openMembers(barrier, state.tranches)
  if (!barrier.hasOpened) {
    if (!isArmed(barrier, state.tranches, sides)) return state
    const counted = COUNTING.has(event.kind) && 'at' in event.says ? event.says.at : null
    const from = latestOf([goneAt(members), barrier.clearedAt, counted])
    return withBarrier(withOpen(state, members, from), { ...barrier, hasOpened: true })
  }
  const held = members.filter(({ stage }) => stage === 'held')
  return held.length === 0 ? state : withOpen(state, held, barrier.clearedAt)
}

// Of what a barrier waits for at first, the goes carry their own times; a count's is that of its step.
const COUNTING: ReadonlySet<ExchangeEvent['kind']> = new Set([
  'presentation.stepped',
  'handover.stepped',
])

function withOpen(
  state: ExchangeState,
  members: readonly Tranche[],
  from: Instant | null,
): ExchangeState {
  const tranches = new Map(state.tranches)
  for (const one of members) {
    const spans = opened(one.spans, from)
    tranches.set(one.id, { ...one, stage: 'go', resume: new Map(), spans })
  }
  return { ...state, tranches }
}

/** What a conflict is told with where a tranche is shut because of the barrier it is of. */
export function namedBarrier(
  state: ExchangeState,
  tranche: string,
  code: string,
): { readonly barrier?: string } {
  const barrier = code === 'not-open' ? barrierWith(state.barriers, tranche) : null
  return barrier === null ? {} : { barrier: barrier.id }
}
