// What the proofs and reasons of large shared problems are worth: bounds worked out from the certificate
// alone, and reasons confirmed by putting the person in and planning again.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { draftPlan, recomputedBounds, solvePlan } from '@parley/planning'
import { problemHash } from '@parley/terms'
import type { Planned, PlanProblem } from '@parley/terms'
import { openHighs } from './highs-solver.ts'
import { nodeHashing as hashing } from './test/node-hashing.ts'
import { absent, sharedProblem } from './test/shared-problems.ts'
import type { SharedProblem } from './test/shared-problems.ts'

const solver = openHighs()
after(() => solver.close())

async function plannedOf({ problem, bytes }: SharedProblem): Promise<Planned> {
  const sha256 = problemHash(hashing, bytes)
  const plan = await solvePlan(problem, { solver, hashing, sha256 })
  assert.ok(plan.outcome === 'planned')
  return plan
}

test(
  'the bounds of hard-1 follow from its certificate, whatever the plan says of them',
  { skip: absent },
  async () => {
    const shared = sharedProblem('large', 'hard-1')
    const plan = await plannedOf(shared)
    const silent = { ...plan, stages: plan.stages.map((stage) => ({ ...stage, bound: null })) }
    const bounds = recomputedBounds(shared.problem, silent)
    assert.deepEqual(bounds.map(Number), shared.reference.vector)
  },
)

// Whoever must go is named; with the person in, the best vector says what is lost, and at which stage.
async function withPerson(problem: PlanProblem, ref: string): Promise<readonly number[] | null> {
  const people = problem.people.map((p) => (p.ref === ref ? { ...p, named: true } : p))
  const draft = await draftPlan({ ...problem, people, schedule: 'any' }, { solver, hashing })
  return draft?.vector ?? null
}

test(
  'two hundred reasons of istanbul-1 hold when the person is put in and all is planned again',
  { skip: absent },
  async () => {
    const shared = sharedProblem('large', 'istanbul-1')
    const plan = await plannedOf(shared)
    const told = plan.reasons.flatMap((reason) =>
      reason.code === 'ineligible' || reason.code === 'with-ineligible'
        ? []
        : reason.people.map((ref) => ({ ref, reason })),
    )
    const drawn =
      fc.sample(fc.shuffledSubarray(told, { minLength: 200, maxLength: 200 }), 1)[0] ?? []
    assert.equal(drawn.length, 200)
    for (const { ref, reason } of drawn) {
      const vector = await withPerson(shared.problem, ref)
      const s = plan.vector.findIndex((value, i) => value !== vector?.[i])
      if (reason.code === 'terms') assert.equal(vector, null, ref)
      else if (reason.code === 'lottery') assert.deepEqual(vector, plan.vector, ref)
      else {
        assert.ok(reason.code === 'stage' && vector !== null, ref)
        assert.equal(plan.stages[s]?.stage, reason.stage, ref)
        assert.equal((plan.vector[s] ?? 0) - (vector[s] ?? 0), reason.loses, ref)
      }
    }
  },
)
