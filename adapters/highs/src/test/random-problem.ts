// Random planning problems of a few invented people, with every kind of term. Written as JSON and read
// by the parser, so that what is tried is what a file could hold.
import fc from 'fast-check'
import type { Json, JsonObject } from '@parley/kernel'

const PARTIES = ['a', 'b', 'c']
const CATEGORIES = ['soldier', 'civilian']

const share = (percent: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 0, max: 99 }).map((n) => n < percent)

function person(index: number, parties: readonly string[]): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      holder: fc.integer({ min: 0, max: parties.length - 1 }),
      step: fc.integer({ min: 1, max: parties.length - 1 }),
      category: fc.constantFrom(...CATEGORIES),
      class: fc.integer({ min: 1, max: 3 }),
      isGrouped: share(25),
      group: fc.integer({ min: 1, max: 2 }),
      isCarried: share(15),
      medics: fc.integer({ min: 0, max: 1 }),
      weight: fc.integer({ min: 1, max: 4 }),
      months: fc.integer({ min: 0, max: 5 }),
      isIneligible: share(10),
      isNamed: share(4),
    })
    .map((x) => {
      const holder = parties[x.holder] ?? 'a'
      const home = parties[(x.holder + x.step) % parties.length] ?? 'b'
      return {
        ref: `p${index}`,
        holder,
        home,
        category: x.category,
        class: x.class,
        ...(x.isGrouped ? { group: `${holder}-${home}-${x.group}` } : {}),
        ...(x.isCarried ? { seats: 3, stretchers: 1 } : {}),
        medics: x.medics,
        weight: x.weight,
        attributes: { months: x.months },
        ...(x.isIneligible ? { ineligible: 'unfit' } : {}),
        ...(x.isNamed && !x.isIneligible ? { named: true } : {}),
      }
    })
}

const where: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...CATEGORIES).map((category) => ({ category: [category] })),
  fc.integer({ min: 1, max: 3 }).map((c) => ({ class: [c] })),
  fc.constantFrom('a', 'b').map((holder) => ({ holder: [holder] })),
)

const measure = fc.constantFrom('people', 'weight')
const small = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })

function terms(tranches: readonly string[], refs: readonly string[]): fc.Arbitrary<JsonObject>[] {
  const tranche = fc.constantFrom(...tranches)
  return [
    fc
      .record({ where, measure, tolerance: small(1), per: fc.constantFrom('exchange', 'tranche') })
      .map((x) => ({ kind: 'parity', between: ['a', 'b'], ...x })),
    fc
      .record({ tolerance: small(2), ratio: fc.constantFrom([1, 1], [2, 1], [3, 2]) })
      .map((x) => ({ kind: 'parity', between: ['a', 'b'], ...x })),
    fc.record({ tolerance: small(1), measure }).map((x) => ({ kind: 'balance', party: 'a', ...x })),
    fc.record({ where, measure, max: small(6) }).map((x) => ({ kind: 'quota', ...x })),
    fc.record({ where, min: small(2) }).map((x) => ({ kind: 'quota', ...x })),
    fc.record({ where, tranche, max: small(3) }).map((x) => ({ kind: 'quota', ...x })),
    fc.record({ where }).map((x) => ({ kind: 'all-for-all', ...x })),
    fc.record({ max: small(3) }).map((x) => ({ kind: 'exposure', between: ['a', 'b'], ...x })),
    fc.record({ where, notAfter: tranche }).map((x) => ({ kind: 'precedence', ...x })),
    fc.record({ where, notBefore: tranche }).map((x) => ({ kind: 'precedence', ...x })),
    demands(refs),
    fc
      .record({ tolerance: small(2), ratio: fc.constantFrom([1, 1], [2, 1]), max: small(6) })
      .map((x) => ({ kind: 'remains', between: ['a', 'b'], ...x })),
  ]
}

function demands(refs: readonly string[]): fc.Arbitrary<JsonObject> {
  const demand = (ref: string): fc.Arbitrary<JsonObject> => {
    const others = refs.filter((other) => other !== ref)
    return fc
      .record({ of: fc.subarray([...others], { minLength: 1 }), atLeast: fc.constantFrom(1, 1, 2) })
      .map((x) => ({ for: ref, ...x }))
  }
  return fc
    .record({
      list: fc.subarray([...refs]).chain((asked) => fc.tuple(...asked.map(demand))),
      mode: fc.constantFrom<JsonObject>(
        { exclusive: false },
        { exclusive: true },
        { exclusive: true, maxTogether: 2 },
        { exclusive: true, maxTogether: 3 },
      ),
    })
    .map(({ list, mode }) => ({ kind: 'demands', list, ...mode }))
}

const limit = fc.option(small(3), { nil: null })

function tranche(id: string): fc.Arbitrary<JsonObject> {
  const capacity = fc.record({
    people: limit,
    seats: fc.option(small(6), { nil: null }),
    stretchers: limit,
    medics: limit,
    remains: limit,
  })
  return fc
    .record({ a: fc.option(capacity, { nil: null }), b: fc.option(capacity, { nil: null }) })
    .map(({ a, b }) => ({
      id,
      capacity: { ...(a === null ? {} : { a }), ...(b === null ? {} : { b }) },
    }))
}

const objective: fc.Arbitrary<JsonObject> = fc.oneof(
  { arbitrary: fc.constant({ kind: 'rank-maximal' }), weight: 3 },
  { arbitrary: fc.constant({ kind: 'strict-queue' }), weight: 1 },
  {
    arbitrary: fc
      .constantFrom('holder', 'home', 'category', 'attribute:months')
      .map((over) => ({ kind: 'leximin', over })),
    weight: 1,
  },
  {
    arbitrary: fc
      .record({ of: fc.constantFrom('people', 'weight', 'attribute:months'), where })
      .map((x) => ({
        kind: 'criterion-lexicographic',
        stages: [x, { of: 'weight', direction: 'minimise' }, { of: 'people' }],
      })),
    weight: 1,
  },
)

// With all terms at once hardly anything is possible, and nothing would be tried but refusals.
function seldom(term: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject | null> {
  return fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: term, weight: 1 })
}

// One lot each way between the first two parties, or none at all.
const remains: fc.Arbitrary<readonly JsonObject[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 2 },
  {
    arbitrary: fc.tuple(small(4), small(4)).map(([forth, back]) => [
      { id: 'forth', holder: 'a', home: 'b', count: forth },
      { id: 'back', holder: 'b', home: 'a', count: back },
    ]),
    weight: 1,
  },
)

/** A problem file of at most `people` people in one to three tranches. */
export function randomProblem(people: number): fc.Arbitrary<string> {
  return fc
    .record({
      partyCount: fc.constantFrom(2, 2, 2, 3),
      count: fc.integer({ min: 2, max: people }),
      trancheCount: fc.constantFrom(1, 1, 2, 2, 3),
    })
    .chain(({ partyCount, count, trancheCount }) => {
      const parties = PARTIES.slice(0, partyCount)
      const tranches = ['t1', 't2', 't3'].slice(0, trancheCount)
      const size = trancheCount === 3 ? Math.min(count, 6) : count
      const refs = Array.from({ length: size }, (_, i) => `p${i}`)
      return fc.record({
        parties: fc.constant(parties.map((id) => ({ id }))),
        people: fc.tuple(...refs.map((_, i) => person(i, parties))),
        tranches: fc.tuple(...tranches.map(tranche)),
        terms: fc.tuple(...terms(tranches, refs).map(seldom)),
        objective,
        schedule: fc.constantFrom('urgent-first', 'urgent-first', 'any'),
        onIneligible: fc.constantFrom('out', 'split'),
        remains,
        seed: fc.integer({ min: 0, max: 1_000_000 }),
      })
    })
    .map(({ seed, terms: drawn, ...rest }) =>
      JSON.stringify({
        format: 'plan-problem@v1',
        id: 'random',
        ...rest,
        terms: drawn.flatMap((term: Json, i: number) =>
          term === null ? [] : [{ id: `term${i}`, ...(term as JsonObject) }],
        ),
        lottery: { seed: seed.toString(16).padStart(64, '0') },
      }),
    )
}
