import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawsFrom, nobleCryptography, seededChance } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { explainPair } from './evidence.ts'
import { inventedLists, listed } from './listed.testing.ts'
import { matchLists } from './match-lists.ts'
import { modelHash } from './model.ts'
import type { MatchOutcome, MatchPair } from './outcome.ts'

const hashing = nobleCryptography
const draws = drawsFrom(seededChance(hashing, 'matching', 'lists'))
const { held: heldCrowd, sought: soughtCrowd } = inventedLists(160, (limit) => draws.below(limit))
const crowd = matchLists({ held: heldCrowd, sought: soughtCrowd, hashing })

function matched(outcome: MatchOutcome): readonly (readonly [number, number])[] {
  return outcome.pairs.filter((p) => p.decision === 'match').map((p) => [p.heldRow, p.soughtRow])
}

/** The pair of an extra held and an extra sought row among the crowd; undefined if not answered. */
function amongCrowd(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
): readonly MatchPair[] {
  const outcome = matchLists({
    held: [...heldCrowd, ...held],
    sought: [...soughtCrowd, ...sought],
    hashing,
  })
  return outcome.pairs
    .filter((p) => p.heldRow >= heldCrowd.length && p.soughtRow >= soughtCrowd.length)
    .map((p) => ({
      ...p,
      heldRow: p.heldRow - heldCrowd.length,
      soughtRow: p.soughtRow - soughtCrowd.length,
    }))
}

test('lists without rows have no pairs', () => {
  for (const [held, sought] of [
    [[], []],
    [heldCrowd, []],
    [[], soughtCrowd],
  ] as const) {
    assert.deepEqual(matchLists({ held, sought, hashing }).pairs, [])
  }
})

test('a crowd in two languages is matched nearly whole and never wrongly sure', () => {
  const pairs = matched(crowd)
  const right = pairs.filter(([h, s]) => h === s).length
  assert.ok(right >= 153, `${right} right`)
  assert.ok(pairs.length - right <= 4, `${pairs.length - right} wrong`)
  assert.ok(crowd.pairs.every((p) => !p.bulk || p.heldRow === p.soughtRow))
  assert.ok(Math.abs(crowd.expectedMatches - 160) < 6, `${crowd.expectedMatches} expected`)
})

test('one person against one is a match on name, date and number, and none on a name shared by half', () => {
  const held = [
    listed('Зарубин Алексей Николаевич', { born: '1990-04-12', serviceNumber: 'АВ 1234567' }),
  ]
  const sought = [
    listed('Зарубін Олексій Миколайович', { born: '1990-04-12', serviceNumber: '1234567' }),
  ]
  assert.deepEqual(matched(matchLists({ held, sought, hashing })), [[0, 0]])
  const other = [
    listed('Терещук Роман Ігорович', { born: '1971-11-30', serviceNumber: 'КМ 765432' }),
  ]
  assert.deepEqual(matched(matchLists({ held, sought: other, hashing })), [])
})

test('no person has two partners, and every chance lies between nought and one', () => {
  const persons = new Map<number, number>()
  for (const p of crowd.pairs) {
    assert.ok(p.probability >= 0 && p.probability <= 1)
    if (p.decision !== 'match') continue
    const held = crowd.heldPersons[p.heldRow] ?? -1
    const sought = crowd.soughtPersons[p.soughtRow] ?? -1
    assert.equal(persons.get(held) ?? sought, sought)
    persons.set(held, sought)
  }
  assert.equal(new Set(persons.values()).size, persons.size)
})

test('a match is at least as likely as not, a review at least one in twenty', () => {
  for (const p of crowd.pairs)
    assert.ok(p.decision === 'match' ? p.probability >= 0.25 : p.probability < 1)
})

test('the same input gives the same output', () => {
  const again = matchLists({ held: heldCrowd, sought: soughtCrowd, hashing })
  assert.deepEqual(again.pairs, crowd.pairs)
  assert.equal(again.modelHash, crowd.modelHash)
})

test('one more unrelated row changes no confident decision', () => {
  const extra = listed('Кваснецький Орест Левович', { born: '1959-03-03' })
  const more = matchLists({ held: [...heldCrowd, extra], sought: soughtCrowd, hashing })
  const now = new Map(more.pairs.map((p) => [`${p.heldRow} ${p.soughtRow}`, p.decision]))
  for (const p of crowd.pairs) {
    if (p.probability > 0.9) assert.equal(now.get(`${p.heldRow} ${p.soughtRow}`), 'match')
  }
  assert.ok(more.pairs.every((p) => p.heldRow < heldCrowd.length))
})

const ELDER = { born: '1988-02-17', unit: '117 омбр', capturedOn: '2022-04-11' }

test('a brother is not taken for the brother sought, alone or beside him', () => {
  const elder = listed('Гордєйчук Роман Степанович', { ...ELDER, serviceNumber: 'АВ 555111' })
  const younger = listed('Гордейчук Павел Степанович', { ...ELDER, born: '1993-09-02' })
  assert.deepEqual(
    amongCrowd([younger], [elder]).filter((p) => p.decision === 'match'),
    [],
  )
  const own = listed('Гордейчук Роман Степанович', { born: '1988-02-17' })
  const pairs = amongCrowd([younger, own], [elder]).filter((p) => p.decision === 'match')
  assert.deepEqual(
    pairs.map((p) => [p.heldRow, p.soughtRow]),
    [[1, 0]],
  )
})

test('a twin is not taken for the twin sought', () => {
  const one = listed('Гордєйчук Роман Степанович', ELDER)
  const other = listed('Гордейчук Павел Степанович', ELDER)
  const pairs = amongCrowd([other], [one])
  assert.ok(
    pairs.every((p) => !p.bulk && p.likeness === 'twin'),
    JSON.stringify(pairs),
  )
  assert.ok(pairs.every((p) => p.decision === 'review'))
})

test('twins on both lists are told apart by the given name', () => {
  const sought = [
    listed('Гордєйчук Роман Степанович', ELDER),
    listed('Гордєйчук Павло Степанович', ELDER),
  ]
  const held = [
    listed('Гордейчук Павел Степанович', ELDER),
    listed('Гордейчук Роман Степанович', ELDER),
  ]
  const pairs = amongCrowd(held, sought).filter((p) => p.decision === 'match')
  assert.deepEqual(
    pairs.map((p) => [p.heldRow, p.soughtRow]),
    [
      [0, 1],
      [1, 0],
    ],
  )
})

test('father and son of one surname and unit are not one person', () => {
  const son = listed('Гордєйчук Роман Степанович', { ...ELDER, born: '1999-10-05' })
  const father = listed('Гордейчук Степан Павлович', { ...ELDER, born: '1971-06-21' })
  assert.deepEqual(
    amongCrowd([father], [son]).filter((p) => p.decision === 'match'),
    [],
  )
})

test('a namesake with another birth date, unit and number is not the person', () => {
  const sought = listed('Гордєйчук Роман Степанович', { ...ELDER, serviceNumber: 'АВ 555111' })
  const namesake = listed('Гордейчук Роман Степанович', {
    born: '1971-11-30',
    unit: '104 омбр',
    serviceNumber: 'КМ 222999',
    capturedOn: '2022-11-20',
  })
  const pairs = amongCrowd([namesake], [sought])
  assert.ok(
    pairs.every((p) => p.decision !== 'match' && !p.bulk),
    JSON.stringify(pairs),
  )
})

test('missing is not contradicted: an omitted patronymic weighs nothing, another one against', () => {
  const sought = listed('Гордєйчук Роман Степанович', ELDER)
  const rows = ['Гордейчук Роман', 'Гордейчук Роман Степанович', 'Гордейчук Роман Васильевич']
  const bits = rows.map((full) => {
    const held = [...heldCrowd, listed(full, { born: '1988-02-17' })]
    const outcome = matchLists({ held, sought: [...soughtCrowd, sought], hashing })
    const pair = outcome.pairs.find((p) => p.heldRow === heldCrowd.length)
    assert.ok(pair !== undefined, full)
    return explainPair(outcome, pair).evidence.find((e) => e.field === 'patronymic')?.bits ?? 0
  })
  assert.equal(bits[0], 0)
  assert.ok((bits[1] ?? 0) > 2 && (bits[2] ?? 0) < -2, bits.join(' '))
})

test('a person entered twice is one person, and every pair of rows is answered', () => {
  const sought = [
    listed('Гордєйчук Роман Степанович', { ...ELDER, serviceNumber: 'АВ 555111' }),
    listed('ГОРДЄЙЧУК Роман', { ...ELDER, serviceNumber: 'АВ 555111' }),
  ]
  const held = [listed('Гордейчук Роман Степанович', ELDER)]
  const pairs = amongCrowd(held, sought).filter((p) => p.decision === 'match')
  assert.deepEqual(
    pairs.map((p) => [p.heldRow, p.soughtRow]),
    [
      [0, 0],
      [0, 1],
    ],
  )
})

test('a name alone is never confirmed in bulk', () => {
  const held = [listed('Заплюйсвічко Зеновій Модестович')]
  const sought = [listed('Заплюйсвічко Зеновій Модестович')]
  assert.ok(amongCrowd(held, sought).every((p) => !p.bulk))
})

test('no pair confirmed in bulk is contradicted', () => {
  const bulk = crowd.pairs.filter((p) => p.bulk)
  assert.ok(bulk.length > 50)
  for (const pair of bulk) {
    assert.ok(pair.probability >= 0.999 && pair.marginBits >= 10)
    const levels = explainPair(crowd, pair).evidence.map((e) => `${e.field} ${e.level}`)
    assert.ok(!levels.includes('born conflict') && !levels.includes('service-number conflict'))
  }
})

test('an explanation adds up and shows what both lists say', () => {
  const [pair] = crowd.pairs
  assert.ok(pair !== undefined)
  const { evidence, priorBits, totalBits } = explainPair(crowd, pair)
  const sum = evidence.reduce((bits, e) => bits + e.bits, priorBits)
  assert.ok(Math.abs(sum - totalBits) < 0.1)
  const born = evidence.find((e) => e.field === 'born')
  assert.equal(born?.held, heldCrowd[pair.heldRow]?.born)
  assert.equal(born?.sought, soughtCrowd[pair.soughtRow]?.born)
  assert.ok(evidence.every((e) => e.level !== 'missing' || e.bits === 0))
})

test('rows of nothing but noise are answered without a match and without a fault', () => {
  const noise = [
    '',
    ' ',
    '???',
    '---',
    'б/н',
    '0',
    '()',
    '«»',
    'невідомо',
    '\u202e',
    'x'.repeat(5000),
  ]
  const rows = noise.map((full) => listed(full))
  assert.deepEqual(
    matched(matchLists({ held: rows.slice(0, 9), sought: rows.slice(0, 9), hashing })),
    [],
  )
  assert.deepEqual(amongCrowd(rows, [listed('Гордєйчук Роман')]), [])
})

test('the model’s hash is of its parameters alone', () => {
  assert.match(modelHash(hashing), /^[0-9a-f]{64}$/)
  assert.equal(crowd.modelHash, modelHash(hashing))
})

test('a name in Arabic letters finds the same name in Latin and Cyrillic ones', () => {
  const held = [
    listed('خالد منصوري', { born: '1985-03-09' }),
    listed('سليمان رشيدي', { born: '1991-11-02' }),
  ]
  const latin = [listed('Mansouri Khalid', { born: '1985-03-09' })]
  const cyrillic = [listed('Рашиди Сулейман', { born: '1991-11-02' })]
  const found = (sought: readonly PersonRecord[]): readonly (readonly number[])[] =>
    amongCrowd(held, sought)
      .filter((p) => p.decision === 'match')
      .map((p) => [p.heldRow, p.soughtRow])
  assert.deepEqual(found(latin), [[0, 0]])
  assert.deepEqual(found(cyrillic), [[1, 0]])
})
