// Proofs in which persons who cross in sets have prices, of small problems that the solver settles.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { recomputedBounds, solvePlan, verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { parseProblem, problemHash, writePlan, writePrices, writeProblem } from '@parley/terms'
import type { Planned, PlanProblem, StageProof } from '@parley/terms'
import { utf8Bytes } from '@parley/kernel'
import { openHighs } from './highs-solver.ts'
import { nodeHashing as hashing } from './test/node-hashing.ts'

const solver = openHighs()
after(() => solver.close())

const SIZE = 9
const refs = Array.from({ length: SIZE }, (_, i) => `p${i}`)
const place = fc.nat(SIZE - 1)
const problems = fc
  .record({
    classes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: SIZE, maxLength: SIZE }),
    asked: fc.array(fc.uniqueArray(place, { maxLength: 4 }), { minLength: SIZE, maxLength: SIZE }),
    family: fc.option(fc.uniqueArray(place, { minLength: 2, maxLength: 2 })),
    named: fc.option(place),
    most: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ classes, asked, family, named, most }): PlanProblem => {
    const people = refs.map((ref, i) => ({
      ref,
      holder: family?.includes(i) === true ? 'a' : 'abc'.charAt(i % 3),
      home: family?.includes(i) === true ? 'b' : 'abc'.charAt((i + 1) % 3),
      category: 'soldier',
      class: classes[i],
      group: family?.includes(i) === true ? 'g' : null,
      named: named === i,
    }))
    const list = asked.flatMap((of, i) => {
      const others = of.filter((by) => by !== i).map((by) => refs[by])
      return others.length === 0 ? [] : [{ for: refs[i], atLeast: 1, of: others }]
    })
    const read = parseProblem({
      format: 'plan-problem@v1',
      id: 'small',
      parties: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      tranches: [{ id: 't1', capacity: {} }],
      lottery: { seed: '3'.repeat(64) },
      people,
      terms: [{ id: 'd', kind: 'demands', list, exclusive: true, maxTogether: most }],
    })
    assert.ok(read.ok)
    return read.value
  })

async function plannedOf(problem: PlanProblem): Promise<Planned | null> {
  const plan = await solvePlan(problem, { solver, hashing })
  return plan.outcome === 'planned' ? plan : null
}

test('every stage about people is proved, with prices', async () => {
  let pricedCount = 0
  const law = fc.asyncProperty(problems, async (problem) => {
    const plan = await plannedOf(problem)
    if (plan === null) return
    const sha256 = problemHash(hashing, utf8Bytes(writeProblem(problem)))
    const verdict = verifyPlan(problem, plan, { hashing, sha256 })
    assert.ok(verdict.ok && verdict.value.isProved)
    assert.deepEqual(recomputedBounds(problem, plan).map(Number), plan.vector)
    if (writePlan(plan).includes('"prices"')) pricedCount++
  })
  await fc.assert(law, { numRuns: 60 })
  assert.ok(pricedCount >= 20, `expected prices in most proofs, found ${pricedCount}`)
})

test('a plan is the same whether or not reasons are asked beside the proof', async () => {
  const law = fc.asyncProperty(problems, async (problem) => {
    const alone: SolverPort = { open: (model) => solver.open(model) }
    const plan = await solvePlan(problem, { solver: alone, hashing })
    assert.equal(writePlan(await solvePlan(problem, { solver, hashing })), writePlan(plan))
  })
  await fc.assert(law, { numRuns: 40 })
})

test('whatever prices, multipliers and cases a proof has, it bounds no stage below its value', async () => {
  const numbers = fc.array(fc.nat(3), { maxLength: SIZE })
  const leaf = fc.record({
    denominator: fc.nat(3),
    prices: numbers.map(writePrices),
    rows: fc.constant([0, 1, 2, 3]),
    multipliers: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
  })
  const cases = fc.record({ column: fc.nat(1), at: fc.nat(1), below: leaf, above: leaf })
  const law = fc.asyncProperty(
    problems,
    fc.array(fc.oneof(leaf, cases), { minLength: 40, maxLength: 40 }),
    place,
    async (problem, proofs, i) => {
      const plan = await plannedOf(problem)
      if (plan === null) return
      const set = plan.demands
        .flatMap((answer) => [answer.for, ...answer.by])
        .slice(0, 2)
        .sort()
      const tables = {
        rows: ['stage/0', `within/${refs[i]}`, `within/${refs[(i + 1) % SIZE]}`, 'stage/1'],
        columns: [`kind/${refs[i]}`, `together/${set.join('+')}`],
      }
      for (const proof of proofs) {
        const stages: readonly StageProof[] = plan.stages.map(() => proof)
        const forged = {
          ...plan,
          certificate: { version: 3 as const, ...tables, parts: [['t1']], stages },
        }
        recomputedBounds(problem, forged).forEach((bound, s) => {
          assert.ok(bound === null || bound >= BigInt(plan.vector[s] ?? 0))
        })
      }
    },
  )
  await fc.assert(law, { numRuns: 40 })
})

test('more prices than persons who cross in sets prove nothing', async () => {
  const [problem] = fc.sample(
    problems.filter(({ terms }) => JSON.stringify(terms).includes('p1')),
    1,
  )
  assert.ok(problem !== undefined)
  const plan = await plannedOf({
    ...problem,
    people: problem.people.map((p) => ({ ...p, named: false })),
  })
  assert.ok(plan !== null)
  const proof = { denominator: 1, prices: '1'.repeat(SIZE + 1), rows: [], multipliers: [] }
  const stages = plan.stages.map(() => proof)
  const certificate = { version: 3 as const, rows: [], columns: [], parts: [['t1']], stages }
  assert.deepEqual(
    recomputedBounds(problem, { ...plan, certificate }),
    plan.stages.map(() => null),
  )
})
