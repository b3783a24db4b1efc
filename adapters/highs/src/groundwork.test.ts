// A question about the same persons starts from what was worked out of them before; it must not matter.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { draftPlan } from '@parley/planning'
import type { Groundwork } from '@parley/planning'
import type { PlanProblem } from '@parley/terms'
import { openHighs } from './highs-solver.ts'
import { readText } from './test/agreement.ts'
import { nodeHashing as hashing } from './test/node-hashing.ts'
import { randomProblem } from './test/random-problem.ts'

const solver = openHighs()
after(() => solver.close())

async function drafted(problem: PlanProblem, groundwork?: Groundwork): Promise<unknown> {
  const means = groundwork === undefined ? { solver, hashing } : { solver, hashing, groundwork }
  const draft = await draftPlan(problem, means)
  return draft === null ? null : [draft.vector, draft.bounds, draft.tranches]
}

async function assertUnmoved(
  text: string,
  change: (problem: PlanProblem) => PlanProblem,
): Promise<void> {
  const problem = readText(text)
  if (problem === null) return
  const before = await draftPlan(problem, { solver, hashing })
  if (before === null) return
  const other = change(problem)
  assert.deepEqual(await drafted(other, before.groundwork), await drafted(other))
}

const runs = { numRuns: 6 }

const twice = (limit: number | null): number | null => (limit === null ? null : 2 * limit)

test('twice the room is answered alike from the groundwork and from nothing', async () => {
  const change = (problem: PlanProblem): PlanProblem => ({
    ...problem,
    tranches: problem.tranches.map((tranche) => ({
      ...tranche,
      capacity: Object.fromEntries(
        Object.entries(tranche.capacity).map(([id, { people, seats, ...others }]) => [
          id,
          { ...others, people: twice(people), seats: twice(seats) },
        ]),
      ),
    })),
  })
  await fc.assert(
    fc.asyncProperty(randomProblem(7), (text) => assertUnmoved(text, change)),
    runs,
  )
})

test('terms with other ends are answered alike from the groundwork and from nothing', async () => {
  const change = (problem: PlanProblem): PlanProblem => ({
    ...problem,
    terms: problem.terms.map((term) => {
      if (term.kind === 'quota') return { ...term, max: term.max === null ? null : term.max + 2 }
      if (term.kind === 'exposure') return { ...term, max: term.max + 1 }
      return term.kind === 'parity' ? { ...term, tolerance: term.tolerance + 1 } : term
    }),
  })
  await fc.assert(
    fc.asyncProperty(randomProblem(7), (text) => assertUnmoved(text, change)),
    runs,
  )
})

test('limits that are new tell persons apart whom the groundwork took for alike', async () => {
  const change = (problem: PlanProblem): PlanProblem => ({
    ...problem,
    tranches: problem.tranches.map((tranche) => ({
      ...tranche,
      capacity: Object.fromEntries(
        problem.parties.map(({ id }) => [
          id,
          { people: null, seats: 3, stretchers: 1, medics: null, remains: null },
        ]),
      ),
    })),
  })
  await fc.assert(
    fc.asyncProperty(randomProblem(7), (text) => assertUnmoved(text, change)),
    runs,
  )
})

test('another person, another seed or another term makes the groundwork worthless, not wrong', async () => {
  const seed = 'ab'.repeat(32)
  const changes: readonly ((problem: PlanProblem) => PlanProblem)[] = [
    (problem) => ({ ...problem, people: problem.people.slice(1) }),
    (problem) => ({ ...problem, lottery: { seed } }),
    (problem) => ({ ...problem, terms: problem.terms.filter((term) => term.kind !== 'demands') }),
  ]
  const law = fc.asyncProperty(randomProblem(7), fc.constantFrom(...changes), assertUnmoved)
  await fc.assert(law, runs)
})
