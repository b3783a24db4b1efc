// The laws of planning on many more random problems than the unit tests have time for.
import { after, test } from 'node:test'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { openHighs } from './highs-solver.ts'
import { assertAsTried, assertVerified } from './test/agreement.ts'
import {
  assertNamesMeanNothing,
  assertOrderMeansNothing,
  assertRoomNeverHurts,
  assertSplittingNeverHurts,
} from './test/laws.ts'
import { assertLargest, assertSound, giving } from './test/cycle-laws.ts'
import { assertLiesFound } from './test/mutations.ts'
import { randomProblem } from './test/random-problem.ts'

const solver = openHighs()
after(() => solver.close())

test('10,000 plans are the ones that trying everything finds', async () => {
  const law = fc.asyncProperty(randomProblem(7), (text) => assertAsTried(text, solver))
  await fc.assert(law, { numRuns: 10_000 })
})

test('2,000 plans are verified by the verifier that knows no solver', async () => {
  const law = fc.asyncProperty(randomProblem(9), (text) => assertVerified(text, solver))
  await fc.assert(law, { numRuns: 2000 })
})

test('the order of a file and the names of its parties change nothing in 2,000 plans', async () => {
  const law = fc.asyncProperty(randomProblem(9), fc.nat(20), async (text, by) => {
    await assertOrderMeansNothing(text, by, solver)
    await assertNamesMeanNothing(text, solver)
  })
  await fc.assert(law, { numRuns: 2000 })
})

test('more room in a tranche, or a tranche more, makes no stage of 2,000 plans worse', async () => {
  const law = fc.asyncProperty(randomProblem(9), fc.nat(59), async (text, pick) => {
    await assertRoomNeverHurts(text, pick, solver)
    await assertSplittingNeverHurts(text, pick, solver)
  })
  await fc.assert(law, { numRuns: 2000 })
})

test('the verifier finds out 10,000 lies about plans', async () => {
  let told = 0
  const law = fc.asyncProperty(randomProblem(9), fc.gen(), async (text, draw) => {
    const pick = (n: number): number => draw(fc.nat, { max: n - 1 })
    told += await assertLiesFound(text, solver, { pick, count: 40 })
  })
  // A seed of its own for every round: with one seed for all they would tell the same lies again.
  const { seed = 0 } = fc.readConfigureGlobal()
  for (let round = 0; told < 10_000; round++) {
    await fc.assert(law, { numRuns: 100, seed: seed + round })
  }
  assert.ok(told >= 10_000)
})

test('5,000 covers by cycles are the largest, and proved by their prices', async () => {
  const law = fc.asyncProperty(giving, async (one) => {
    await assertLargest(one, solver)
    await assertSound(one, solver)
  })
  await fc.assert(law, { numRuns: 5000 })
})
