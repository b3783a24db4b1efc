// Laws of matching that hold whatever the lists: what must not matter does not, and what is shown adds up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawsFrom, nobleCryptography, seededChance } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { blockedPairs } from './blocked-pairs.ts'
import { MOST_ROWS } from './blocking.ts'
import { explainPair } from './evidence.ts'
import { inventedLists, listed } from './listed.testing.ts'
import { matchLists } from './match-lists.ts'
import type { MatchOutcome } from './outcome.ts'

const hashing = nobleCryptography

function inventedFrom(seed: string, count: number) {
  const draws = drawsFrom(seededChance(hashing, 'matching laws', seed))
  return inventedLists(count, (limit) => draws.below(limit))
}

const crowd = inventedFrom('crowd', 120)
const outcome = matchLists({ ...crowd, hashing })

interface Answer {
  readonly pair: string
  readonly probability: number
  readonly decision: string
  readonly bulk: boolean
}

function answers(
  { pairs }: MatchOutcome,
  held: (row: number) => number = (row) => row,
  sought: (row: number) => number = (row) => row,
): readonly Answer[] {
  return pairs
    .map(({ heldRow, soughtRow, probability, decision, bulk }) => ({
      pair: `${held(heldRow)} ${sought(soughtRow)}`,
      probability,
      decision,
      bulk,
    }))
    .sort((a, b) => (a.pair < b.pair ? -1 : 1))
}

function shuffled(count: number, seed: number): readonly number[] {
  const draws = drawsFrom(seededChance(hashing, 'matching laws', `order ${seed}`))
  const left = Array.from({ length: count }, (_, row) => row)
  return Array.from({ length: count }, () => left.splice(draws.below(left.length), 1)[0] ?? 0)
}

function inOrder(list: readonly PersonRecord[], order: readonly number[]): readonly PersonRecord[] {
  return order.flatMap((row) => list[row] ?? [])
}

test('rows of both lists in any order give the same pairs and the same chances', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const [h, s] = [shuffled(crowd.held.length, seed), shuffled(crowd.sought.length, seed + 1)]
      const again = matchLists({
        held: inOrder(crowd.held, h),
        sought: inOrder(crowd.sought, s),
        hashing,
      })
      assert.deepEqual(
        answers(
          again,
          (row) => h[row] ?? -1,
          (row) => s[row] ?? -1,
        ),
        answers(outcome),
      )
    }),
    { numRuns: 3 },
  )
})

test('the lists in each other’s place give the same pairs and the same chances', () => {
  for (const seed of ['one', 'two', 'three']) {
    const { held, sought } = inventedFrom(seed, 60)
    for (const less of [0, 7]) {
      const some = held.slice(less)
      const there = matchLists({ held: some, sought, hashing })
      const back = matchLists({ held: sought, sought: some, hashing })
      const turned = back.pairs.map((p) => ({ ...p, heldRow: p.soughtRow, soughtRow: p.heldRow }))
      assert.deepEqual(answers({ ...back, pairs: turned }), answers(there))
      assert.deepEqual(back.heldPersons, there.soughtPersons)
      const [pair] = there.pairs
      const same = back.pairs.find(
        (p) => p.heldRow === pair?.soughtRow && p.soughtRow === pair.heldRow,
      )
      assert.ok(pair !== undefined && same !== undefined)
      const [one, other] = [explainPair(there, pair), explainPair(back, same)]
      assert.equal(one.totalBits, other.totalBits)
      assert.equal(one.evidence[0]?.held, other.evidence[0]?.sought)
    }
  }
})

test('other list numbers, row numbers and places in the file change nothing', () => {
  const renamed = (list: readonly PersonRecord[], mark: string): readonly PersonRecord[] =>
    list.map((record, row) => ({
      ...record,
      no: `${mark}${list.length - row}`,
      rowNumber: 1_000 + row,
      place: { sheet: mark, line: 9_000 - row },
    }))
  const again = matchLists({
    held: renamed(crowd.held, 'Ж'),
    sought: renamed(crowd.sought, '—'),
    hashing,
  })
  assert.deepEqual(answers(again), answers(outcome))
})

const STRANGERS = [
  'Кваснецький Орест Левович',
  'Рихлівський Ждан Модестович',
  'Ogilvy Duncan',
  'Оболадзе Гурам Вахтангович',
  'خالد المنصوري',
].map((full, i) =>
  listed(full, { born: `${1950 + 3 * i}-0${i + 2}-2${i}`, unit: `${900 + i} окр` }),
)

test('people who have nothing to do with anybody change no decision', () => {
  for (let count = 1; count <= STRANGERS.length; count++) {
    const extra = STRANGERS.slice(0, count)
    for (const side of ['held', 'sought'] as const) {
      const more = { ...crowd, [side]: [...crowd[side], ...extra] }
      const now = new Map(
        answers(matchLists({ ...more, hashing })).map(({ pair, decision }) => [pair, decision]),
      )
      for (const { pair, probability, decision } of answers(outcome)) {
        // Weights are learned from the lists: a pair on the very edge of one half may fall either way.
        if (Math.abs(probability - 0.5) > 0.1 && probability > 0.1)
          assert.equal(now.get(pair), decision, `${pair} at ${probability}, ${count} more ${side}`)
      }
      for (const pair of now.keys()) {
        const [h = 0, s = 0] = pair.split(' ').map(Number)
        assert.ok(h < crowd.held.length && s < crowd.sought.length, `${pair} is a stranger’s`)
      }
    }
  }
})

const REMOVED = {
  born: { born: null, bornAs: null },
  rank: { rank: null },
  unit: { unit: null },
  'service-number': { serviceNumber: null },
  'captured-on': { capturedOn: null },
} as const

test('what is taken off a row weighs nothing any more, and never makes its pair more probable', () => {
  const pairs = outcome.pairs.filter(({ decision }) => decision === 'match').slice(0, 3)
  for (const pair of pairs) {
    const before = explainPair(outcome, pair)
    for (const [field, nothing] of Object.entries(REMOVED)) {
      const bits = before.evidence.find((e) => e.field === field)?.bits ?? 0
      if (bits <= 0) continue
      const held = crowd.held.map((row, i) => (i === pair.heldRow ? { ...row, ...nothing } : row))
      const after = matchLists({ held, sought: crowd.sought, hashing })
      const same = after.pairs.find(
        (p) => p.heldRow === pair.heldRow && p.soughtRow === pair.soughtRow,
      )
      if (same === undefined) continue // not answered any more: less probable still
      const left = explainPair(after, same).evidence.find((e) => e.field === field)
      assert.deepEqual([left?.level, left?.bits], ['missing', 0])
      assert.ok(same.probability <= pair.probability + 0.001, `${field}: ${same.probability}`)
    }
  }
})

test('the bits shown of every pair add up to its weight to the last digit', () => {
  for (const pair of outcome.pairs) {
    const { evidence, priorBits, totalBits } = explainPair(outcome, pair)
    const sum = evidence.reduce((bits, e) => bits + e.bits, priorBits)
    assert.ok(Math.abs(sum - totalBits) < 1e-6, `${sum} is not ${totalBits}`)
    assert.ok(evidence.every((e) => e.level !== 'missing' || e.bits === 0))
  }
})

const EQUAL = 1_500

test('a name everybody has joins nobody: the caps hold', () => {
  const everybody = Array.from({ length: EQUAL }, () => listed('Коваль Олег Іванович'))
  assert.equal(blockedPairs(everybody, everybody).count, 0)
  const dated = everybody.map((row, i) => ({
    ...row,
    ...listed('Коваль Олег Іванович', { born: `19${60 + (i % 40)}-0${1 + (i % 9)}-1${i % 10}` }),
  }))
  const { count } = blockedPairs(dated, dated)
  assert.ok(count > 0 && count <= EQUAL * 40 * MOST_ROWS, `${count} pairs`)
})

test('hostile cells are read like others, and cost no more', () => {
  const MEGABYTE = 1 << 20
  const cells = [
    'а'.repeat(MEGABYTE),
    'А.'.repeat(MEGABYTE / 2),
    `Коваль${'\u0301\u0306'.repeat(MEGABYTE / 2)}`,
    '\u202eкуБ\u202c'.repeat(MEGABYTE / 8),
    'К\u200bо\u200dв\ufeffа\u00adль'.repeat(MEGABYTE / 16),
    '('.repeat(MEGABYTE),
    '1 а'.repeat(MEGABYTE / 4),
    '\u0000\uffff\ud800',
    '',
  ]
  const rows = cells.map((cell) =>
    listed(cell, {
      rank: cell,
      unit: cell,
      serviceNumber: cell,
      capturedAt: cell,
      callSign: cell,
      remark: cell,
    }),
  )
  const hostile = matchLists({
    held: rows,
    sought: [...rows, ...crowd.sought.slice(0, 5)],
    hashing,
  })
  for (const { probability, heldRow, soughtRow } of hostile.pairs) {
    assert.ok(probability >= 0 && probability <= 1)
    assert.ok(heldRow < rows.length && soughtRow < rows.length + 5)
  }
})

test('marks that cannot be seen hide nobody', () => {
  const plain = listed('Коваленко Захар Левович', { born: '1990-04-12' })
  for (const full of [
    '\u202eКоваленко\u202c Захар Левович',
    'Кова\u200bленко За\u00adхар Лево\u2060вич',
    '\ufeffКоваленко Захар Левович\u200f',
    'Кова\u0301ленко Заха\u0301р Лево\u0301вич',
  ]) {
    const held = [...crowd.held, listed(full, { born: '1990-04-12' })]
    const { pairs } = matchLists({ held, sought: [...crowd.sought, plain], hashing })
    const found = pairs.find((p) => p.heldRow === crowd.held.length)
    assert.equal(found?.decision, 'match', full)
    assert.equal(found.soughtRow, crowd.sought.length)
  }
})

test('lists with empty columns throughout give pairs by what is left, or none', () => {
  const names = crowd.held.map(({ name }) => listed(name.full))
  for (const { probability, bulk } of matchLists({ held: names, sought: crowd.sought, hashing })
    .pairs) {
    assert.ok(probability >= 0 && probability <= 1 && !bulk)
  }
  const nothing = crowd.held.map(() => listed(''))
  assert.deepEqual(matchLists({ held: nothing, sought: crowd.sought, hashing }).pairs, [])
  assert.deepEqual(matchLists({ held: nothing, sought: nothing, hashing }).pairs, [])
})
