// What a round of planning waits for: a nonce committed to by all three, the problem frozen by the mediator,
// the nonces revealed by all three, then the mediator's plan - or its refusal. Screens name the step, and the
// node takes it by the same rule.
import type { PartyId } from '@parley/kernel'
import type { ExchangeState } from '../state.ts'
import { objectedPlans } from './acts.ts'
import type { Outlook } from './viewer.ts'

export type PlanStepWord = 'commit' | 'freeze' | 'reveal' | 'solve'

export interface PlanStep {
  /** From 1; the round under way. */
  readonly round: number
  /** What comes next in this round, whoever takes it. */
  readonly step: PlanStepWord
  /** Parties who still have to take it. */
  readonly by: readonly PartyId[]
}

/**
 * The next step of planning; null where there is none to take: nothing is agreed, a plan binds, one lies
 * there to be accepted or objected to, or the last was refused and nothing has changed since.
 */
export function planStep(outlook: Pick<Outlook, 'state' | 'entries'>): PlanStep | null {
  const { state } = outlook
  const { frame } = state
  if (frame === null || state.agreement === null || state.plan !== null) return null
  const [latest] = [...state.plans].at(-1) ?? [null]
  const round = roundUnderWay(state)
  const isOpen = latest !== null && !objectedPlans(outlook.entries).has(latest)
  if (isOpen && !isRefusedLast(state)) return null
  if (isRefusedLast(state) && isUnchanged(state, round - 1)) return null
  const all = [...frame.belligerents, frame.mediator].sort()
  const { commitments, frozen, nonces } = state.rounds.get(round) ?? EMPTY_ROUND
  const open = (given: ReadonlyMap<PartyId, unknown>): readonly PartyId[] =>
    all.filter((party) => !given.has(party))
  if (open(commitments).length > 0) return { round, step: 'commit', by: open(commitments) }
  if (frozen === null) return { round, step: 'freeze', by: [frame.mediator] }
  if (open(nonces).length > 0) return { round, step: 'reveal', by: open(nonces) }
  return { round, step: 'solve', by: [frame.mediator] }
}

const EMPTY_ROUND = { commitments: new Map(), frozen: null, nonces: new Map() } as const

/** The round that is under way: after an objection or a refusal the next one. */
function roundUnderWay(state: ExchangeState): number {
  const proposed = [...state.plans.values()].map((plan) => plan.round)
  const refused = state.planRefusals.map((refusal) => refusal.round)
  return Math.max(0, ...proposed, ...refused) + 1
}

function isRefusedLast(state: ExchangeState): boolean {
  const refused = state.planRefusals.at(-1)?.round ?? 0
  const proposed = [...state.plans.values()].at(-1)?.round ?? 0
  return refused > proposed
}

/** Whether the terms and the persons are those of an earlier round, so that it would end alike. */
function isUnchanged(state: ExchangeState, round: number): boolean {
  const parts = state.frozen.get(round)
  return (
    parts !== undefined &&
    parts.agreement === state.agreement?.content &&
    parts.offers === state.offers &&
    parts.objections === state.objections
  )
}
