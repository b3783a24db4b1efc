// One command, "plan", for every seat that takes part in a round: whatever the round waits for from this
// seat comes next. First a nonce is committed to, then the mediator freezes the problem, then all reveal,
// then the mediator solves and proposes - or says which clauses cannot hold together.
import { commitmentTo, frozenProblem, roundProblem } from '@parley/exchange'
import type { ExchangeState, Round } from '@parley/exchange'
import { ok, refuse, toHex } from '@parley/kernel'
import type { Json, Result } from '@parley/kernel'
import { solvePlan } from '@parley/planning'
import { parseProblemText } from '@parley/terms'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

/** The next step of the current round that is this seat's to take. */
export async function planDeed(desk: Desk): Promise<Result<Deed>> {
  const { seat } = desk
  const state = seat.exchange()
  if (state.agreement === null) return refuse('nothing-agreed')
  const number = currentRound(state)
  const round = state.rounds.get(number)
  const isMediator = state.frame?.mediator === seat.id
  if (round?.commitments.has(seat.id) !== true) return await commitment(desk, number)
  if (round.frozen === null)
    return isMediator ? frozen(desk, number, round) : refuse('waits-for-others')
  if (!round.nonces.has(seat.id)) return revealed(desk, number)
  return isMediator ? await solved(desk, number) : refuse('waits-for-others')
}

/** The round that is under way: after an objection or a refusal the next one. */
function currentRound(state: ExchangeState): number {
  const proposed = [...state.plans.values()].map((plan) => plan.round)
  const refused = state.planRefusals.map((refusal) => refusal.round)
  return Math.max(0, ...proposed, ...refused) + 1
}

async function commitment(desk: Desk, round: number): Promise<Result<Deed>> {
  const { seat, hashing, officer } = desk
  const kept = seat.register().nonces.get(round)
  const nonce = kept ?? toHex(seat.chance.bytes(32))
  if (kept === undefined) {
    const noted = await seat.note('lottery.drawn', { round, nonce })
    if (!noted.ok) return noted
  }
  const committed = commitmentTo(nonce, hashing)
  if (committed === null) return refuse('other-nonce')
  const says = { round, commitment: committed }
  return ok(actDeed({ kind: 'lottery.committed', says, author: officer }))
}

function frozen(desk: Desk, number: number, round: Round): Result<Deed> {
  const { agreement, offers, families, objections, frame } = desk.seat.exchange()
  if (agreement === null || frame === null) return refuse('nothing-agreed')
  const missing = frame.belligerents.find((party) => !round.commitments.has(party))
  if (missing !== undefined) return refuse('waits-for-others', missing)
  const id = `${agreement.content.id}-${number}`
  const parts = { id, agreement: agreement.content, offers, families, objections }
  const says = { round: number, problem: frozenProblem(parts, desk.hashing) }
  return ok(actDeed({ kind: 'plan.frozen', says, author: desk.officer }))
}

function revealed(desk: Desk, round: number): Result<Deed> {
  const nonce = desk.seat.register().nonces.get(round)
  if (nonce === undefined) return refuse('not-committed')
  return ok(actDeed({ kind: 'lottery.revealed', says: { round, nonce }, author: desk.officer }))
}

async function solved(desk: Desk, round: number): Promise<Result<Deed>> {
  const { seat, hashing, solver, officer } = desk
  if (solver === null) return refuse('no-solver')
  const text = roundProblem(seat.exchange(), round, hashing)
  if (text === null) return refuse('waits-for-others')
  const problem = parseProblemText(text.text)
  if (!problem.ok) return problem
  const plan = await solvePlan(problem.value, { solver, hashing, sha256: text.hash })
  const common = { at: seat.now(), round, problem: text.hash }
  if (plan.outcome === 'refused') {
    const says = { ...common, conflicts: [...(plan.refusal.terms ?? [])] }
    return ok(actDeed({ kind: 'plan.refused', says, author: officer }))
  }
  const json = JSON.parse(JSON.stringify(plan)) as Json // plan@v1 holds plain JSON values only
  return ok(actDeed({ kind: 'plan.proposed', says: { ...common, plan: json }, author: officer }))
}
