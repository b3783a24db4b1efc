import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, nobleCryptography, personRef } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { parseProblem } from '@parley/terms'
import { agreementFault, clausesClashing } from './agreement-check.ts'
import { equivalentsOf, readAgreement, withEquivalents, withReview } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import { EQUIVALENTS_PRESETS, isRankCode, RANK_CODES, weightOf } from './equivalents.ts'
import type { Equivalents, RankCode } from './equivalents.ts'
import type { Offer } from './offer.ts'
import { frozenProblem, problemBody, problemText } from './problem.ts'
import type { ProblemParts } from './problem.ts'
import { applyRanks, codeOf } from './rank-words.ts'
import { A, B, NOON, smallAgreement, SmallExchange } from './small-exchange.testing.ts'
import { clausesOf } from './views/agreement-clauses.ts'
import { agreementWarnings } from './warning.ts'

const TABLE: Equivalents = {
  ranks: [
    { rank: 'OR-1', weight: 1 },
    { rank: 'OF-3', weight: 3 },
    { rank: 'guide', weight: 2 },
  ],
  otherwise: 1,
}
const plain = smallAgreement(null)
const within = { attributes: { parity: ['in'] } }
const WEIGHED = {
  id: 'parity',
  kind: 'parity',
  between: ['a', 'b'],
  measure: 'weight',
  where: within,
}

function byRank(table: Equivalents | null = TABLE, terms: readonly Json[] = [WEIGHED]): Agreement {
  return { ...withEquivalents(plain, table), terms }
}

function json(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json // plain values
}

test('an agreement with a table reads back as it was written, and its clauses say the table', () => {
  for (const table of [TABLE, ...Object.values(EQUIVALENTS_PRESETS)]) {
    const agreement = byRank(table)
    const read = readAgreement(json(agreement))
    assert.ok(read.ok)
    assert.deepEqual(read.value, agreement)
    assert.equal(agreementFault(agreement), null)
    const said = clausesOf(agreement).find((clause) => clause.kind === 'equivalents')
    assert.deepEqual(said, { id: 'equivalents', kind: 'equivalents', ...table })
  }
})

test('without a table the bytes of agreements and problems are those of before', () => {
  for (const rules of [
    { officers: 1, sample: 20 },
    { officers: 2, sample: 40 },
  ] as const) {
    const before = withReview(plain, rules)
    const after = withEquivalents(withEquivalents(before, TABLE), null)
    assert.equal(canonicalJson(json(after)), canonicalJson(json(before)))
    assert.deepEqual(withReview(withEquivalents(plain, TABLE), rules).review, rules)
    const body = canonicalJson(problemBody(partsOf(after, new Map([[1, 'OF-3']]))))
    assert.doesNotMatch(body, /weight/)
  }
})

const WRONG: readonly (readonly [string, unknown, string])[] = [
  [
    'a rank twice',
    { ...TABLE, ranks: [...TABLE.ranks, { rank: 'OR-1', weight: 2 }] },
    'ranks[3].rank',
  ],
  ['weight 0', { ...TABLE, ranks: [{ rank: 'OR-1', weight: 0 }] }, 'ranks[0].weight'],
  ['a weight below 0', { ...TABLE, ranks: [{ rank: 'OR-1', weight: -1 }] }, 'ranks[0].weight'],
  ['a weight too large', { ...TABLE, ranks: [{ rank: 'OR-1', weight: 1001 }] }, 'ranks[0].weight'],
  ['half a weight', { ...TABLE, ranks: [{ rank: 'OR-1', weight: 1.5 }] }, 'ranks[0].weight'],
  ['a weight as text', { ...TABLE, ranks: [{ rank: 'OR-1', weight: '2' }] }, 'ranks[0].weight'],
  ['a rank of no army', { ...TABLE, ranks: [{ rank: 'OR-10', weight: 1 }] }, 'ranks[0].rank'],
  ['an officer 11', { ...TABLE, ranks: [{ rank: 'OF-11', weight: 1 }] }, 'ranks[0].rank'],
  ['an officer 0', { ...TABLE, ranks: [{ rank: 'OF-0', weight: 1 }] }, 'ranks[0].rank'],
  ['a code in small letters', { ...TABLE, ranks: [{ rank: 'or-1', weight: 1 }] }, 'ranks[0].rank'],
  ['words for a rank', { ...TABLE, ranks: [{ rank: 'a guide', weight: 1 }] }, 'ranks[0].rank'],
  ['an empty rank', { ...TABLE, ranks: [{ rank: '', weight: 1 }] }, 'ranks[0].rank'],
  ['a rank without weight', { ...TABLE, ranks: [{ rank: 'OR-1' }] }, 'ranks[0].weight'],
  ['no rank at all', { ...TABLE, ranks: [] }, 'ranks'],
  ['nothing for the rest', { ranks: TABLE.ranks }, 'otherwise'],
  ['0 for the rest', { ...TABLE, otherwise: 0 }, 'otherwise'],
  ['a field more', { ...TABLE, note: 'x' }, 'note'],
  [
    'more ranks than fit',
    { ...TABLE, ranks: Array.from({ length: 65 }, (_, i) => ({ rank: `r${i}`, weight: 1 })) },
    'ranks',
  ],
]

for (const [what, table, place] of WRONG) {
  test(`a table with ${what} is refused with its place`, () => {
    const read = readAgreement(json({ ...byRank(), equivalents: table }))
    assert.equal(read.ok ? null : read.refusal.at, `agreement.equivalents.${place}`)
  })
}

test('tables belong to the third version, which has one or says that it has none', () => {
  const third = json(byRank()) as Record<string, Json>
  const { equivalents, ...bare } = third
  const { review: _, ...unreviewed } = third
  for (const wrong of [
    bare,
    unreviewed,
    { ...bare, equivalents, format: 'agreement@v2' },
    { ...unreviewed, format: 'agreement@v1' },
    { ...third, format: 'agreement@v4' },
  ]) {
    const read = readAgreement(wrong as Json)
    assert.equal(read.ok ? null : read.refusal.code, 'field')
  }
  assert.ok(readAgreement({ ...third, equivalents: null, terms: [] }).ok)
})

test('a term or goal that measures by weight has a table, in every agreement proposed from now on', () => {
  const third = { ...(json(byRank()) as Record<string, Json>), equivalents: null }
  const read = readAgreement(third)
  assert.equal(read.ok ? null : read.refusal.at, 'agreement.terms[0].measure')
  const stages = { kind: 'criterion-lexicographic', stages: [{ of: 'weight' }] }
  const goal = readAgreement({ ...third, terms: [], objective: stages })
  assert.equal(goal.ok ? null : goal.refusal.at, 'agreement.objective')
  const old = { ...plain, terms: [...plain.terms, { ...WEIGHED, id: 'w' }] }
  assert.ok(readAgreement(json(old)).ok, 'what was signed before stays signed')
  assert.equal(agreementFault(old)?.at, `agreement.terms[${plain.terms.length}].measure`)
})

test('a table nobody measures by and a price on the wounded are warned about', () => {
  const codes = (agreement: Agreement): readonly string[] =>
    agreementWarnings(agreement).map((w) => `${w.code} ${w.term}`)
  assert.deepEqual(codes(byRank()), [])
  assert.deepEqual(codes(byRank(TABLE, plain.terms)), ['table-unused equivalents'])
  assert.deepEqual(codes(byRank(TABLE, [{ ...WEIGHED, where: {} }])), ['wounded-priced parity'])
  const cap = { id: 'cap', kind: 'quota', measure: 'weight', max: 9 }
  assert.deepEqual(codes(byRank(TABLE, [cap])), ['wounded-priced cap'])
  assert.equal(
    clausesOf(byRank(TABLE, plain.terms)).some((c) => c.kind === 'medical-priced'),
    false,
    'a table alone prices nobody',
  )
})

test('numbers by weight are no numbers of persons: nothing is claimed of them by arithmetic', () => {
  const quota = { kind: 'quota', measure: 'weight', min: 999, max: 999 }
  const where = { holder: ['a'], category: ['soldier'] }
  assert.deepEqual(clausesClashing(byRank(TABLE, [WEIGHED, { id: 'q', ...quota, where }])), [])
})

test('whoever’s rank is unknown, not in the table or was never offered counts as the rest', () => {
  assert.deepEqual(
    ['OF-3', 'guide', 'OF-4', null, undefined].map((rank) => weightOf(TABLE, rank)),
    [3, 2, 1, 1, 1],
  )
})

test('codes are those of STANAG 2116 as it writes them, or names that look like none', () => {
  assert.equal(RANK_CODES.length, 19)
  for (const good of [...RANK_CODES, 'guide', 'lieutenant-colonel', 'WO2', '1'])
    assert.equal(isRankCode(good), true, good)
  for (const bad of ['OR-0', 'OR-10', 'OF-11', 'OF11', 'of-1', 'Or1', '', ' OR-1', 'майор', 'a b'])
    assert.equal(isRankCode(bad), false, bad)
})

function offered(number: number, holder: typeof A, rank?: RankCode | null): Offer {
  return {
    ref: personRef(`p${holder}${number}`),
    home: holder === A ? B : A,
    category: 'soldier',
    basis: 'own-list',
    class: 7,
    inParity: true,
    seats: 1,
    stretchers: 0,
    escort: false,
    ...(rank === undefined ? {} : { rank }),
  }
}

function partsOf(
  agreement: Agreement,
  ranks: ReadonlyMap<number, RankCode | null | undefined>,
): ProblemParts {
  const offers = new Map(
    [...ranks].map(([n, rank], index) => {
      const offer = offered(n, A, rank)
      return [offer.ref, { offer, holder: A, index }]
    }),
  )
  return { id: 'x-1', agreement, offers, families: new Map(), objections: new Map() }
}

test('an offer carries a code, null, or nothing; anything else voids the entry with its place', () => {
  const log = new SmallExchange().frame()
  log.agree(byRank())
  const say = (rank: unknown): readonly (string | undefined)[] => {
    const person = { ...offered(1, A), rank } as Offer
    const verdict = log.say(A, 'persons.offered', { at: NOON, persons: [offered(2, A), person] })
    return verdict.is === 'void' ? [verdict.code, verdict.at] : [verdict.is]
  }
  for (const good of ['OR-1', 'OF-10', 'guide', null]) assert.deepEqual(say(good), ['accepted'])
  for (const bad of ['OR-10', 'of-1', 'a guide', 'майор', '', 3, true, {}, ['OR-1']]) {
    assert.deepEqual(say(bad), ['field', 'data.persons[1].rank'], JSON.stringify(bad))
  }
  assert.equal(log.state.offers.get(personRef('pa2'))?.offer.rank, undefined)
})

const aRank = fc.oneof(
  fc.constantFrom<RankCode | null | undefined>(...RANK_CODES, 'guide', null, undefined),
)
const aTable = fc.record({
  ranks: fc.uniqueArray(fc.constantFrom(...RANK_CODES, 'guide'), { minLength: 1 }).chain((ranks) =>
    fc
      .array(fc.integer({ min: 1, max: 1000 }), {
        minLength: ranks.length,
        maxLength: ranks.length,
      })
      .map((weights) => ranks.map((rank, i) => ({ rank, weight: weights[i] ?? 1 }))),
  ),
  otherwise: fc.integer({ min: 1, max: 1000 }),
})

test('nodes that fold the offers in any order build the same bytes, each person with their own weight', () => {
  fc.assert(
    fc.property(
      aTable,
      fc.array(fc.record({ rank: aRank, byA: fc.boolean() }), { maxLength: 12 }),
      fc.boolean(),
      (table, people, isReversed) => {
        const agreement = byRank(table)
        const offers = people.map(
          ({ rank, byA }, i) => [byA ? A : B, offered(i, byA ? A : B, rank)] as const,
        )
        const folded = (order: typeof offers): ProblemParts => {
          const log = new SmallExchange().frame()
          log.agree(agreement)
          for (const [holder, offer] of order) {
            const says = { at: NOON, persons: [offer] }
            assert.equal(log.say(holder, 'persons.offered', says).is, 'accepted')
          }
          const families = new Map(offers.slice(0, 2).map(([, { ref }]) => [ref, 'family-1']))
          const { offers: all, objections } = log.state
          return { id: 'x-1', agreement, offers: all, families, objections }
        }
        const one = folded(offers)
        const other = folded(isReversed ? offers.toReversed() : offers)
        const seed = 'a'.repeat(64)
        assert.equal(problemText(one, seed), problemText(other, seed))
        const { people: built } = problemBody(one) as { people: { ref: string; weight: number }[] }
        for (const [, { ref, rank }] of offers) {
          assert.equal(built.find((p) => p.ref === ref)?.weight, weightOf(table, rank))
        }
      },
    ),
  )
})

test('the frozen hash covers the weights, and the planner reads the problem as it is', () => {
  const ranks = new Map<number, RankCode | null>([
    [1, 'OF-3'],
    [2, null],
  ])
  const hashes = [TABLE, { ...TABLE, otherwise: 2 }].map((table) =>
    frozenProblem(partsOf(byRank(table), ranks), nobleCryptography),
  )
  assert.notEqual(hashes[0], hashes[1])
  const body = problemBody(partsOf(byRank(), ranks))
  const read = parseProblem({ ...body, lottery: { seed: '0'.repeat(64) } })
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.people.map((p) => p.weight),
    [3, 1],
  )
})

test('terms by weight have clauses of their own that leave nothing out', () => {
  const count = { id: 'n', kind: 'quota', measure: 'weight', min: 6, max: 6 }
  const where = { holder: ['a'], category: ['soldier'], ...within }
  const said = clausesOf(
    byRank(TABLE, [
      { ...WEIGHED, tolerance: 2 },
      { ...count, where },
    ]),
  )
  assert.equal(said[0]?.kind === 'parity' ? said[0].tolerance : null, 2)
  assert.deepEqual(
    said.slice(0, 2).map((c) => [c.kind, 'measure' in c ? c.measure : null]),
    [
      ['parity', 'weight'],
      ['count', 'weight'],
    ],
  )
  const odd: readonly Json[] = [
    { ...count, where: { holder: ['a'] } },
    { ...count, where, tranche: 't1' },
    { ...count, min: 5, where },
    { id: 'b', kind: 'balance', party: 'a', measure: 'weight', where: within },
    { ...WEIGHED, whereOther: within },
  ]
  for (const term of odd) {
    assert.equal(clausesOf(byRank(TABLE, [term]))[0]?.kind, 'term', JSON.stringify(term))
  }
  assert.equal(equivalentsOf(plain), null)
})

test('words for ranks are codes once an officer said so, or where they are written as codes', () => {
  const entry = (data: Json) => ({
    kind: 'ranks.read',
    party: A,
    author: 'a/node/1',
    body: null,
    data,
    more: [],
    index: 0,
    hash: '0'.repeat(64),
  })
  const words = [
    { written: ' Майор ', rank: 'OF-3' },
    { written: 'кур’єр', rank: null },
  ]
  const noted = applyRanks(new Map(), entry({ at: NOON, words }))
  assert.ok(noted.ok)
  const of = (written: string): RankCode | null | undefined => codeOf(written, noted.value, TABLE)
  assert.deepEqual([of('майор'), of('МАЙОР'), of('кур’єр')], ['OF-3', 'OF-3', null])
  assert.deepEqual([of('or-4'), of('OF-2'), of('Guide')], ['OR-4', 'OF-2', 'guide'])
  for (const unsaid of ['підмайор', 'of-11', 'scout', '']) assert.equal(of(unsaid), undefined)
  for (const bad of [
    {},
    { at: NOON },
    { at: 'noon', words },
    { at: NOON, words: [{ written: 'x' }] },
    { at: NOON, words: [{ written: 'x', rank: 'OF-11' }] },
  ]) {
    assert.equal(applyRanks(noted.value, entry(bad)).ok, false)
  }
})
