// Rounds of planning: commit, freeze, reveal, solve, verify, accept. The mediator's node solves where the
// parties let it read terms; every party verifies the certificate on its own copy before it accepts.
import { ok, refuse, toHex } from '@parley/kernel'
import type { Hashing, Instant, Json, Result } from '@parley/kernel'
import { commitmentTo, frozenProblem, roundProblem } from '@parley/exchange'
import type { Objection } from '@parley/exchange'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { parsePlan, parseProblemText } from '@parley/terms'
import type { Plan, PlanProblem } from '@parley/terms'
import type { Seat, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform } from './perform.ts'

/** Draws a nonce into the private log and commits to it. */
export async function commitLottery(
  seat: Seat,
  round: number,
  hashing: Hashing,
): Promise<Result<SubmittedAct>> {
  const nonce = toHex(seat.chance.bytes(32))
  const kept = await seat.note('lottery.drawn', { round, nonce })
  if (!kept.ok) return kept
  const commitment = commitmentTo(nonce, hashing)
  if (commitment === null) return refuse('other-nonce')
  return perform(seat, {
    kind: 'lottery.committed',
    says: { round, commitment },
    author: officerOf(seat),
  })
}

/** Freezes the problem as the log stands: from here on nobody can change who is drawn from. */
export async function freezeProblem(
  seat: Seat,
  round: number,
  hashing: Hashing,
): Promise<Result<SubmittedAct>> {
  const { agreement, offers, families, objections } = seat.exchange()
  if (agreement === null) return refuse('nothing-agreed')
  const id = `${agreement.content.id}-${round}`
  const problem = frozenProblem(
    { id, agreement: agreement.content, offers, families, objections },
    hashing,
  )
  return perform(seat, { kind: 'plan.frozen', says: { round, problem }, author: officerOf(seat) })
}

export async function revealNonce(seat: Seat, round: number): Promise<Result<SubmittedAct>> {
  const nonce = seat.register().nonces.get(round)
  if (nonce === undefined) return refuse('not-committed')
  return perform(seat, {
    kind: 'lottery.revealed',
    says: { round, nonce },
    author: officerOf(seat),
  })
}

export interface Solved {
  readonly problemText: string
  readonly problem: PlanProblem
  readonly plan: Plan
  readonly submitted: SubmittedAct
}

/** Solves a round's problem and proposes the plan, or its refusal with the clauses that clash. */
export async function solveAndPropose(
  seat: Seat,
  round: number,
  means: { readonly solver: SolverPort; readonly hashing: Hashing; readonly at: Instant },
): Promise<Result<Solved>> {
  const text = roundProblem(seat.exchange(), round, means.hashing)
  if (text === null) return refuse('not-frozen')
  const problem = parseProblemText(text.text)
  if (!problem.ok) return problem
  const plan = await solvePlan(problem.value, {
    solver: means.solver,
    hashing: means.hashing,
    sha256: text.hash,
  })
  const at = means.at
  const json = JSON.parse(JSON.stringify(plan)) as Json // plan@v1 holds plain JSON values only
  const author = officerOf(seat)
  const submitted =
    plan.outcome === 'refused'
      ? await perform(seat, {
          kind: 'plan.refused',
          says: { at, round, problem: text.hash, conflicts: [...(plan.refusal.terms ?? [])] },
          author,
        })
      : await perform(seat, {
          kind: 'plan.proposed',
          says: { at, round, problem: text.hash, plan: json },
          author,
        })
  if (!submitted.ok) return submitted
  return ok({ problemText: text.text, problem: problem.value, plan, submitted: submitted.value })
}

/** Verifies a proposed plan on this seat's own problem, certificate and all; no solver is trusted. */
export function verifyProposal(seat: Seat, proposal: string, hashing: Hashing): Result<Plan> {
  const proposed = seat.exchange().plans.get(proposal)
  if (proposed === undefined) return refuse('unknown-proposal')
  const text = roundProblem(seat.exchange(), proposed.round, hashing)
  if (text === null || text.hash !== proposed.problem) return refuse('other-problem')
  const problem = parseProblemText(text.text)
  if (!problem.ok) return problem
  const plan = parsePlan(proposed.plan)
  if (!plan.ok) return plan
  const verified = verifyPlan(problem.value, plan.value, {
    hashing,
    sha256: text.hash,
  })
  return verified.ok ? plan : verified
}

/** Verifies, then accepts with two officers' signatures. */
export async function acceptPlan(
  seat: Seat,
  proposal: string,
  at: Instant,
  hashing: Hashing,
): Promise<Result<SubmittedAct>> {
  const verified = verifyProposal(seat, proposal, hashing)
  if (!verified.ok) return verified
  return perform(seat, {
    kind: 'plan.accepted',
    says: { accepts: proposal, at },
    author: officerOf(seat),
  })
}

export async function objectTo(
  seat: Seat,
  plan: string,
  objections: readonly Objection[],
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return perform(seat, {
    kind: 'plan.objected',
    says: { at, plan, objections },
    author: officerOf(seat),
  })
}
