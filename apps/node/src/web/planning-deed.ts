// One command, "plan", for every seat that takes part in a round: whatever the round waits for from this
// seat comes next. First a nonce is committed to, then the mediator freezes the problem, then all reveal,
// then the mediator solves and proposes - or says which clauses cannot hold together.
import { commitmentTo, frozenProblem, planStep, roundProblem } from '@parley/exchange'
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
  const next = planStep(desk.outlook())
  if (next === null) return refuse('nothing-to-plan')
  const { round, step, by } = next
  if (!by.includes(seat.id)) return refuse('waits-for-others', by.join(' '))
  switch (step) {
    case 'commit':
      return await commitment(desk, round)
    case 'freeze':
      return frozen(desk, round)
    case 'reveal':
      return revealed(desk, round)
    case 'solve':
      return await solved(desk, round)
  }
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

function frozen(desk: Desk, number: number): Result<Deed> {
  const { agreement, offers, families, objections, frame } = desk.seat.exchange()
  if (agreement === null || frame === null) return refuse('nothing-agreed')
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
