import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { chooseColumns, scheduleColumns } from '@parley/planning'
import type { ColumnPeople, ColumnTerms } from '@parley/planning'
import { openHighs } from './highs-solver.ts'
import { planOf, readText } from './test/agreement.ts'

const solver = openHighs()
after(() => solver.close())
const means = { solver, remaining: (): number => 60_000 }

interface Someone {
  readonly side: number
  readonly class: number
  readonly isCarried: boolean
  readonly medics: number
  readonly group: number
}

const someone: fc.Arbitrary<Someone> = fc.record({
  side: fc.constantFrom(0, 1),
  class: fc.integer({ min: 1, max: 3 }),
  isCarried: fc.boolean(),
  medics: fc.nat(1),
  group: fc.constantFrom(-1, -1, -1, 0, 1),
})

const groupOf = (x: Someone): number => (x.group < 0 ? -1 : x.side * 2 + x.group)

function columnsOf(list: readonly Someone[]): ColumnPeople {
  return {
    side: Uint8Array.from(list, (x) => x.side),
    class: Uint8Array.from(list, (x) => x.class),
    seats: Uint8Array.from(list, (x) => (x.isCarried ? 3 : 1)),
    stretchers: Uint8Array.from(list, (x) => (x.isCarried ? 1 : 0)),
    medics: Uint8Array.from(list, (x) => x.medics),
    group: Int32Array.from(list, groupOf),
  }
}

function problemOf(list: readonly Someone[], { trancheCount, perTranche }: ColumnTerms): string {
  const parties = ['a', 'b']
  const capacity = { a: perTranche, b: perTranche }
  return JSON.stringify({
    format: 'plan-problem@v1',
    id: 'columns',
    parties: parties.map((id) => ({ id })),
    tranches: Array.from({ length: trancheCount }, (_, t) => ({ id: `t${t}`, capacity })),
    terms: [{ id: 'parity', kind: 'parity', between: parties }],
    schedule: 'any',
    lottery: { seed: '5'.repeat(64) },
    people: list.map((x, i) => ({
      ref: `p${i}`,
      holder: parties[x.side],
      home: parties[1 - x.side],
      category: 'soldier',
      class: x.class,
      medics: x.medics,
      ...(x.isCarried ? { seats: 3, stretchers: 1 } : {}),
      ...(x.group < 0 ? {} : { group: `g${groupOf(x)}` }),
    })),
  })
}

const limit = (max: number): fc.Arbitrary<number | null> => fc.option(fc.nat(max), { nil: null })
const drawnTerms: fc.Arbitrary<ColumnTerms> = fc.record({
  trancheCount: fc.integer({ min: 1, max: 3 }),
  perTranche: fc.record({
    people: limit(5),
    seats: limit(9),
    stretchers: limit(2),
    medics: limit(3),
  }),
})

test('people in columns have the plan that the full way finds, wherever filling dealt it out', async () => {
  const list = fc.array(someone, { minLength: 1, maxLength: 12 })
  const law = fc.asyncProperty(list, drawnTerms, async (people, terms) => {
    const choice = await chooseColumns(columnsOf(people), terms, means)
    assert.ok(choice !== null)
    const text = problemOf(people, terms)
    const problem = readText(text)
    assert.ok(problem !== null)
    const plan = await planOf(text, problem, solver)
    assert.ok(plan.outcome === 'planned')
    const places = scheduleColumns(choice, terms)
    const classes = plan.vector.length
    const padded = [...choice.vector, 0, 0, 0].slice(0, classes)
    if (places === null) return assert.ok((padded[0] ?? 0) >= (plan.vector[0] ?? 0))
    assert.deepEqual(padded, plan.vector)
    places.forEach((tranches, k) => {
      assert.equal(
        tranches.reduce((sum, n) => sum + n, 0),
        choice.counts[k],
      )
    })
  })
  await fc.assert(law, { numRuns: 6 })
})

test('a person beyond the limits of a column is thrown out', async () => {
  const terms: ColumnTerms = {
    trancheCount: 1,
    perTranche: { people: 1, seats: null, stretchers: null, medics: null },
  }
  const fair = columnsOf([{ side: 0, class: 1, isCarried: false, medics: 0, group: -1 }])
  for (const wrong of [
    { class: Uint8Array.of(64) },
    { seats: Uint8Array.of(64) },
    { stretchers: Uint8Array.of(32) },
    { medics: Uint8Array.of(32) },
    { side: Uint8Array.of(2) },
  ]) {
    await assert.rejects(chooseColumns({ ...fair, ...wrong }, terms, means), RangeError)
  }
})
