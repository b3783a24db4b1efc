import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, partyId, personRef, valueOf } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { readAgreement, reviewRulesOf, withReview } from './agreement.ts'
import { presetAgreement } from './preset.ts'
import {
  agreementRate,
  isBlindFor,
  samePairs,
  saidBy,
  sampleOf,
  standingOf,
  withVerdict,
} from './pair-review.ts'
import { applyPrivate, EMPTY_REGISTER, pairKey } from './register.ts'
import type { OfficerReview, PairVerdict, Register } from './register.ts'

const KEY = 'h1/s1'

function said(...words: readonly (readonly [string, PairVerdict])[]): Register {
  const reviews = words.reduce<ReadonlyMap<string, OfficerReview>>(
    (before, [officer, verdict]) => withVerdict(before, officer, verdict),
    new Map(),
  )
  return { ...EMPTY_REGISTER, reviews: new Map([[KEY, reviews]]) }
}

const STANDINGS: readonly (readonly [
  words: readonly (readonly [string, PairVerdict])[],
  one: string,
  two: string,
])[] = [
  [[], 'open', 'open'],
  [[['x', 'later']], 'open', 'open'],
  [[['x', 'same']], 'same', 'half'],
  [[['x', 'different']], 'different', 'half'],
  [
    [
      ['x', 'same'],
      ['x', 'later'],
    ],
    'open',
    'open',
  ],
  [
    [
      ['x', 'same'],
      ['y', 'same'],
    ],
    'same',
    'same',
  ],
  [
    [
      ['x', 'same'],
      ['y', 'different'],
    ],
    'disputed',
    'disputed',
  ],
  [
    [
      ['x', 'same'],
      ['y', 'different'],
      ['z', 'different'],
    ],
    'different',
    'different',
  ],
  [
    [
      ['x', 'same'],
      ['y', 'different'],
      ['y', 'same'],
    ],
    'same',
    'same',
  ],
  [
    [
      ['x', 'same'],
      ['y', 'later'],
    ],
    'same',
    'half',
  ],
]

test('a pair stands as its officers’ words come to, for one officer and for two', () => {
  for (const [words, one, two] of STANDINGS) {
    const register = said(...words)
    assert.deepEqual([standingOf(register, KEY, 1), standingOf(register, KEY, 2)], [one, two])
  }
})

test('in whatever order officers speak, the same last words come to the same', () => {
  const word = fc.constantFrom<PairVerdict>('same', 'different', 'later')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom('u', 'v', 'w', 'x'), word), {
        selector: ([who]) => who,
      }),
      (words) => {
        const there = standingOf(said(...words), KEY, 2)
        assert.equal(standingOf(said(...words.toReversed()), KEY, 2), there)
      },
    ),
  )
})

test('an officer who has not spoken sees no word of another; one who has, does', () => {
  const register = said(['x', 'same'])
  assert.equal(isBlindFor(register, KEY, 'y'), true)
  assert.equal(isBlindFor(register, KEY, 'x'), false)
  assert.equal(isBlindFor(said(['x', 'later']), KEY, 'y'), false)
  assert.equal(isBlindFor(said(['x', 'same'], ['y', 'different']), KEY, 'y'), false)
  assert.deepEqual([saidBy(register, KEY, 'x'), saidBy(register, KEY, 'y')], ['same', null])
})

test('agreement is counted from what was said unseen, not from what was changed afterwards', () => {
  const sample = new Set([KEY])
  const count = (register: Register) => agreementRate(register, sample)
  assert.deepEqual(count(said(['x', 'same'])), { sampled: 1, doubled: 0, agreed: 0 })
  assert.deepEqual(count(said(['x', 'same'], ['y', 'same'])), { sampled: 1, doubled: 1, agreed: 1 })
  const mended = said(['x', 'same'], ['y', 'different'], ['y', 'same'])
  assert.deepEqual(count(mended), { sampled: 1, doubled: 1, agreed: 0 })
  const slip = said(['x', 'different'], ['x', 'same'], ['y', 'same'])
  assert.deepEqual(count(slip), { sampled: 1, doubled: 1, agreed: 1 })
})

test('a sample depends on the pairs and the lists alone, and has as many as were asked for', () => {
  const keys = Array.from({ length: 200 }, (_, i) => `h${i}/s${i}`)
  const draw = (given: readonly string[], data: string, sample: number) =>
    [...sampleOf(given, { sample }, { data, hashing: nobleCryptography })].toSorted()
  const drawn = draw(keys, 'a'.repeat(64), 20)
  assert.equal(drawn.length, 20)
  assert.deepEqual(draw(keys.toReversed(), 'a'.repeat(64), 20), drawn)
  assert.notDeepEqual(draw(keys, 'b'.repeat(64), 20), drawn)
  assert.deepEqual(draw(keys, 'a'.repeat(64), 0), [])
  assert.equal(draw(keys.slice(0, 5), 'a'.repeat(64), 20).length, 5)
})

const NOTE = {
  at: '2031-05-20T12:00:00Z',
  officer: 'a/officer/1',
  mode: 'single',
  expectedErrorPpm: 0,
  model: 'a'.repeat(64),
  pairs: [{ held: 'h1', sought: 's1', verdict: 'same' }],
}

function noted(register: Register, data: Json) {
  return applyPrivate(register, {
    kind: 'match.decided',
    author: 'a/officer/1',
    party: partyId('a'),
    index: 0,
    hash: '',
    body: {},
    data,
    more: [],
  } as unknown as Parameters<typeof applyPrivate>[1]) // a private note has no more than this
}

test('notes with and without the hash of the lists are read; anything else beside them is refused', () => {
  const key = pairKey(personRef('h1'), personRef('s1'))
  const old = valueOf(noted(EMPTY_REGISTER, NOTE))
  assert.equal(old.decisions.get(key)?.data, null)
  const now = valueOf(noted(old, { ...NOTE, officer: 'a/officer/2', data: 'b'.repeat(64) }))
  assert.equal(now.decisions.get(key)?.data, 'b'.repeat(64))
  assert.equal(samePairs(now, 2).length, 1)
  assert.equal(samePairs(old, 2).length, 0)
  for (const bad of [{ data: 'b' }, { data: null }, { by: 'x' }, { officer: 7 }]) {
    assert.equal(noted(EMPTY_REGISTER, { ...NOTE, ...bad }).ok, false, JSON.stringify(bad))
  }
})

const FIRST = presetAgreement({
  soldiers: 4,
  civilians: 1,
  ceiling: 10,
  tranches: 1,
  referenceDate: '2031-05-20',
  id: 'day-1',
  series: 'series',
  replaces: null,
})

/** As it comes off the wire. */
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

test('the second version says how pairs are reviewed; the first leaves it at one officer and a sample of twenty', () => {
  assert.deepEqual(reviewRulesOf(valueOf(readAgreement(json(FIRST)))), { officers: 1, sample: 20 })
  const asked = withReview(FIRST, { officers: 2, sample: 40 })
  assert.equal(asked.format, 'agreement@v2')
  assert.deepEqual(valueOf(readAgreement(json(asked))), asked)
  assert.deepEqual(withReview(asked, { officers: 1, sample: 20 }), FIRST)
})

test('rules of review in the wrong version, or outside their limits, are refused', () => {
  const second = { ...FIRST, format: 'agreement@v2' }
  const bad: readonly unknown[] = [
    { ...FIRST, review: { officers: 2, sample: 40 } },
    second,
    { ...second, review: null },
    { ...second, review: { officers: 3, sample: 0 } },
    { ...second, review: { officers: 0, sample: 0 } },
    { ...second, review: { officers: 1, sample: 1001 } },
    { ...second, review: { officers: 1 } },
    { ...second, review: { officers: 1, sample: 1, third: 1 } },
    { ...FIRST, format: 'agreement@v3' },
  ]
  for (const value of bad) assert.equal(readAgreement(json(value)).ok, false, JSON.stringify(value))
})
