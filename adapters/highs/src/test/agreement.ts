// What must hold of the plan of any problem, whoever drew it: laws that the tests put to a few hundred
// random problems, and the long tests to many thousands.
import assert from 'node:assert/strict'
import { utf8Bytes } from '@parley/kernel'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { parsePlan, parseProblemText, problemHash, writePlan } from '@parley/terms'
import type { Plan, Planned, PlanProblem } from '@parley/terms'
import { bruteForce } from './brute-force.ts'
import { nodeHashing } from './node-hashing.ts'

/** The problem a text holds, or null: a named person who is not available, for instance. */
export function readText(text: string): PlanProblem | null {
  const problem = parseProblemText(text)
  return problem.ok ? problem.value : null
}

/** Plans the problem of a text. */
export async function planOf(
  text: string,
  problem: PlanProblem,
  solver: SolverPort,
): Promise<Plan> {
  const sha256 = problemHash(nodeHashing, utf8Bytes(text))
  return solvePlan(problem, { solver, hashing: nodeHashing, sha256 })
}

/** The plan is the one that trying everything finds, with its tranches and reasons. */
export async function assertAsTried(text: string, solver: SolverPort): Promise<void> {
  const problem = readText(text)
  if (problem === null) return
  const truth = bruteForce(problem)
  const plan = await planOf(text, problem, solver)
  if (truth === null || plan.outcome === 'refused') {
    assert.equal(plan.outcome, 'refused')
    assert.equal(truth, null)
    return
  }
  assert.deepEqual(plan.vector, truth.vector)
  const tranches = plan.tranches.map((tranche) => tranche.people)
  if (problem.schedule === 'any')
    assert.deepEqual(tranches.flat().sort(), truth.tranches.flat().toSorted())
  else assert.deepEqual(tranches, truth.tranches)
  assert.deepEqual(sorted(reasonWords(plan)), sorted(truth.reasons))
  assert.ok(plan.stages.every((stage) => stage.bound === stage.value))
}

/** The verifier, which knows no solver, finds the plan right and every stage about people proved. */
export async function assertVerified(text: string, solver: SolverPort): Promise<void> {
  const problem = readText(text)
  if (problem === null) return
  const plan = parsePlan(JSON.parse(writePlan(await planOf(text, problem, solver))))
  assert.ok(plan.ok)
  const sha256 = problemHash(nodeHashing, utf8Bytes(text))
  const verdict = verifyPlan(problem, plan.value, { hashing: nodeHashing, sha256 })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  const isQueue = problem.objective.kind === 'strict-queue'
  for (const { stage, proof } of verdict.value.stages) {
    assert.equal(proof, isQueue || stage === 'remains' ? 'claimed' : 'proved', stage)
  }
}

function reasonWords(plan: Planned): ReadonlyMap<string, string> {
  const words = plan.reasons.flatMap((reason) => {
    const facts =
      reason.code === 'stage'
        ? ` ${reason.stage} ${reason.loses}`
        : reason.code === 'ineligible'
          ? ` ${reason.why}`
          : ''
    return reason.people.map((ref): [string, string] => [ref, reason.code + facts])
  })
  return new Map(words)
}

const sorted = (map: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1))
