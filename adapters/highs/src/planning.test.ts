import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes } from '@parley/kernel'
import { solvePlan, verifyPlan } from '@parley/planning'
import { parsePlan, parseProblemText, problemHash, writePlan } from '@parley/terms'
import type { Plan, Planned, PlanProblem } from '@parley/terms'
import { openHighs } from './highs-solver.ts'
import { bruteForce } from './test/brute-force.ts'
import { nodeHashing } from './test/node-hashing.ts'
import { randomProblem } from './test/random-problem.ts'

const hashing = nodeHashing
const solver = openHighs()
after(() => solver.close())

const runs = Number(process.env['PLAN_RUNS'] ?? 40)

function read(text: string): PlanProblem | null {
  const problem = parseProblemText(text)
  return problem.ok ? problem.value : null // a named person who is not available, for instance
}

async function solved(text: string, problem: PlanProblem): Promise<Plan> {
  const sha256 = problemHash(hashing, utf8Bytes(text))
  return solvePlan(problem, { solver, hashing, sha256 })
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

test('a plan is the one that trying everything finds, with its tranches and reasons', async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem(7), async (text) => {
      const problem = read(text)
      if (problem === null) return
      const truth = bruteForce(problem)
      const plan = await solved(text, problem)
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
    }),
    { numRuns: runs },
  )
})

test('a plan is verified by the verifier that knows no solver', async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem(9), async (text) => {
      const problem = read(text)
      if (problem === null) return
      const plan = parsePlan(JSON.parse(writePlan(await solved(text, problem))))
      assert.ok(plan.ok)
      const sha256 = problemHash(hashing, utf8Bytes(text))
      const verdict = verifyPlan(problem, plan.value, { hashing, sha256 })
      assert.ok(verdict.ok, JSON.stringify(verdict))
      const isQueue = problem.objective.kind === 'strict-queue'
      if (verdict.value.outcome === 'planned') assert.equal(verdict.value.isProved, !isQueue)
    }),
    { numRuns: runs },
  )
})

test('a conflict excludes, and without any one of its members it does not', async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem(6), async (text) => {
      const problem = read(text)
      if (problem === null) return
      const plan = await solved(text, problem)
      if (plan.outcome !== 'refused') return
      const names = plan.refusal.terms ?? []
      assert.ok(names.length > 0)
      assert.equal(bruteForce(keeping(problem, new Set(names))), null)
      for (const dropped of names) {
        const rest = new Set(names.filter((name) => name !== dropped))
        assert.notEqual(bruteForce(keeping(problem, rest)), null)
      }
    }),
    { numRuns: runs * 2 },
  )
})

function keeping(problem: PlanProblem, names: ReadonlySet<string>): PlanProblem {
  return {
    ...problem,
    terms: problem.terms.filter((term) => names.has(term.id)),
    tranches: problem.tranches.map((tranche) =>
      names.has(`capacity:${tranche.id}`) ? tranche : { ...tranche, capacity: {} },
    ),
    people: problem.people.map((p) => ({ ...p, named: p.named && names.has(`named:${p.ref}`) })),
  }
}
