import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { draftPlan } from '@parley/planning'
import type { PlanProblem } from '@parley/terms'
import { openHighs } from './highs-solver.ts'
import { assertAsTried, assertVerified, planOf, readText } from './test/agreement.ts'
import { bruteForce } from './test/brute-force.ts'
import {
  assertNamesMeanNothing,
  assertOrderMeansNothing,
  assertRoomNeverHurts,
  assertSplittingNeverHurts,
} from './test/laws.ts'
import { nodeHashing } from './test/node-hashing.ts'
import { randomProblem } from './test/random-problem.ts'

const solver = openHighs()
after(() => solver.close())

const runs = 20

test('a plan is the one that trying everything finds, with its tranches and reasons', async () => {
  const law = fc.asyncProperty(randomProblem(7), (text) => assertAsTried(text, solver))
  await fc.assert(law, { numRuns: runs })
})

test('a plan is verified by the verifier that knows no solver', async () => {
  const law = fc.asyncProperty(randomProblem(9), (text) => assertVerified(text, solver))
  await fc.assert(law, { numRuns: runs })
})

test('the order of a file and the names of its parties move nobody', async () => {
  const law = fc.asyncProperty(randomProblem(7), fc.nat(20), async (text, by) => {
    await assertOrderMeansNothing(text, by, solver)
    await assertNamesMeanNothing(text, solver)
  })
  await fc.assert(law, { numRuns: runs / 2 })
})

test('more room in a tranche, or a tranche more, makes no stage worse', async () => {
  const law = fc.asyncProperty(randomProblem(7), fc.nat(59), async (text, pick) => {
    await assertRoomNeverHurts(text, pick, solver)
    await assertSplittingNeverHurts(text, pick, solver)
  })
  await fc.assert(law, { numRuns: runs / 2 })
})

test('a draft has the people, tranches and values of the plan', async () => {
  const law = fc.asyncProperty(randomProblem(7), async (text) => {
    const problem = readText(text)
    if (problem === null) return
    const plan = await planOf(text, problem, solver)
    const draft = await draftPlan(problem, { solver, hashing: nodeHashing, isProved: true })
    if (plan.outcome === 'refused' || draft === null) {
      assert.equal(draft, null)
      assert.equal(plan.outcome, 'refused')
      return
    }
    assert.deepEqual(draft.vector, plan.vector.slice(0, draft.vector.length))
    assert.deepEqual(draft.certificate, plan.certificate)
    const drafted = draft.tranches.map((people) => people.toSorted())
    assert.deepEqual(
      drafted,
      plan.tranches.map((tranche) => tranche.people),
    )
  })
  await fc.assert(law, { numRuns: runs / 2 })
})

test('a conflict excludes, and without any one of its members it does not', async () => {
  await fc.assert(
    fc.asyncProperty(randomProblem(6), async (text) => {
      const problem = readText(text)
      if (problem === null) return
      const plan = await planOf(text, problem, solver)
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
