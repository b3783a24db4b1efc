import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { chooseColumns, scheduleColumns } from '@parley/planning'
import type { ColumnPeople, ColumnQuota, ColumnTerms } from '@parley/planning'
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

function problemOf(list: readonly Someone[], terms: ColumnTerms): string {
  const { trancheCount, perTranche, ratio = [1, 1], tolerance = 0, quotas = [] } = terms
  const parties = ['a', 'b']
  const whereOf = ({ side, classes }: ColumnQuota): object => ({
    ...(side === null ? {} : { holder: [parties[side]] }),
    ...(classes === null ? {} : { class: classes }),
  })
  const capacity = { a: perTranche, b: perTranche }
  return JSON.stringify({
    format: 'plan-problem@v1',
    id: 'columns',
    parties: parties.map((id) => ({ id })),
    tranches: Array.from({ length: trancheCount }, (_, t) => ({ id: `t${t}`, capacity })),
    terms: [
      { id: 'parity', kind: 'parity', between: parties, ratio, tolerance },
      ...quotas.map((quota, i) => {
        const { min, max } = quota
        return { id: `quota-${i}`, kind: 'quota', where: whereOf(quota), min, max }
      }),
    ],
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
const quota: fc.Arbitrary<ColumnQuota> = fc
  .record({
    side: fc.constantFrom(0, 1, null),
    classes: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 })),
    least: fc.nat(2),
    room: fc.nat(4),
    ends: fc.constantFrom('min', 'max', 'both'),
  })
  .map(({ side, classes, least, room, ends }) => ({
    side,
    classes,
    min: ends === 'max' ? null : least,
    max: ends === 'min' ? null : least + room,
  }))
const drawnTerms: fc.Arbitrary<ColumnTerms> = fc.record({
  ratio: fc.constantFrom<readonly [number, number]>([1, 1], [1, 2], [2, 1], [3, 2]),
  tolerance: fc.nat(2),
  quotas: fc.array(quota, { maxLength: 2 }),
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
    const text = problemOf(people, terms)
    const problem = readText(text)
    assert.ok(problem !== null)
    const plan = await planOf(text, problem, solver)
    if (choice === null) return assert.equal(plan.outcome, 'refused')
    const dealt = scheduleColumns(choice, terms)
    if (plan.outcome === 'refused') return assert.equal(dealt, null)
    const places = dealt
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
  await fc.assert(law, { numRuns: 30 })
})

test('three for two is kept, and no more of a class than its quota', async () => {
  const people = Array.from({ length: 20 }, (_, i) => {
    return { side: i % 2, class: 1 + (i % 3), isCarried: false, medics: 0, group: -1 }
  })
  const quotas = [{ side: 0, classes: [1], min: null, max: 1 }]
  const perTranche = { people: 20, seats: null, stretchers: null, medics: null }
  const terms = { trancheCount: 1, perTranche, ratio: [3, 2], quotas } as const
  const choice = await chooseColumns(columnsOf(people), terms, means)
  assert.ok(choice !== null)
  const going = (side: number, rank: number | null): number =>
    choice.kinds.reduce((sum, kind, k) => {
      const each = rank === null ? kind.takes.people : (kind.classes[rank] ?? 0)
      return sum + (kind.side === side ? each * (choice.counts[k] ?? 0) : 0)
    }, 0)
  assert.deepEqual([going(0, null), going(1, null)], [6, 4])
  assert.equal(going(0, 1), 1)
})

test('terms beyond the limits are thrown out', async () => {
  const people = columnsOf([{ side: 0, class: 1, isCarried: false, medics: 0, group: -1 }])
  const perTranche = { people: 1, seats: null, stretchers: null, medics: null }
  const ends = { side: null, classes: null, min: null, max: null }
  for (const wrong of [
    { ratio: [0, 1] as const },
    { ratio: [1, 1_000_001] as const },
    { ratio: [1.5, 1] as const },
    { tolerance: -1 },
    { tolerance: 0.5 },
    { quotas: [ends] },
    { quotas: [{ ...ends, min: 2, max: 1 }] },
    { quotas: [{ ...ends, classes: [1, 1], max: 1 }] },
  ]) {
    const terms = { trancheCount: 1, perTranche, ...wrong }
    await assert.rejects(chooseColumns(people, terms, means), RangeError)
  }
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
