// What stands of clinicians' notes, and the sum of an early warning score.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addSeconds, instant } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { readShape } from '../shape.ts'
import { carePart } from './care-note.ts'
import type { CareNote, CarePart, Vitals } from './care-note.ts'
import { careParts } from '../../test/care-parts.ts'
import { careRecord, isOverdue, noteFault, standingNotes, withNotes } from './care-record.ts'
import { earlyWarning } from './early-warning.ts'

const AT = instant('2031-05-20T12:00:00Z')
const later = (minutes: number) => addSeconds(AT, minutes * 60)

const allergy: CarePart = { part: 'allergy', words: 'penicillin', code: null, severity: 'severe' }
const none: CarePart = { part: 'none-known', of: 'allergies' }
const died: CarePart = { part: 'died', bag: 'bag-1', diedAt: AT }
const observe: CarePart = { part: 'observe', due: later(30) }
const CALM: Vitals = {
  breathsPerMinute: 16,
  spo2Percent: 98,
  onOxygen: false,
  systolicMmHg: 120,
  pulsePerMinute: 70,
  consciousness: 'alert',
  temperatureTenths: 370,
}
const vitals: CarePart = { part: 'vitals', ...CALM }

function note(number: number, says: CarePart | null, corrects: number | null = null): CareNote {
  return { at: later(number), number, corrects, says }
}

/** Notes that follow each other, as many of the drawn ones as may. */
const runs = fc
  .array(fc.record({ says: careParts, back: fc.option(fc.nat(20), { nil: null }) }), {
    maxLength: 20,
  })
  .map((drawn) =>
    drawn.reduce<readonly CareNote[]>((all, { says, back }) => {
      const number = all.length + 1
      const corrects = back === null || all.length === 0 ? null : (back % all.length) + 1
      const one = note(number, says, corrects)
      return noteFault(all, one) === null ? [...all, one] : all
    }, []),
  )

test('no note is ever lost: each stands, or is named by exactly one later note', () => {
  fc.assert(
    fc.property(runs, (notes) => {
      const standing = standingNotes(notes)
      assert.deepEqual(
        standing.map((s) => s.note),
        notes,
      )
      for (const { note: one, correctedBy } of standing) {
        const by = notes.filter((n) => n.corrects === one.number)
        assert.deepEqual(
          by.map((n) => n.number),
          correctedBy === null ? [] : [correctedBy],
        )
        assert.ok(correctedBy === null || correctedBy > one.number)
      }
    }),
  )
})

test('the same notes again change nothing, and come to the same in two reports as in one', () => {
  fc.assert(
    fc.property(runs, fc.nat(20), (notes, cut) => {
      const first = notes.slice(0, cut)
      assert.deepEqual(withNotes(first, notes.slice(cut)), notes)
      assert.deepEqual(withNotes(notes, notes), notes)
    }),
  )
})

test('not asked, none known and a listed one are three different things', () => {
  const is = (...parts: readonly CarePart[]) =>
    careRecord(parts.map((says, i) => note(i + 1, says))).allergies.is
  assert.deepEqual(
    [is(), is(none), is(allergy), is(none, allergy)],
    ['not-asked', 'none-known', 'listed', 'listed'],
  )
})

test('a correction takes the place of what it names, and both can be read', () => {
  const milder: CarePart = { ...allergy, severity: 'mild' }
  const notes = [note(1, allergy), note(2, milder, 1), note(3, null, 2)]
  const listed = careRecord(notes.slice(0, 2)).allergies
  assert.ok(listed.is === 'listed')
  assert.deepEqual(
    listed.all.map((a) => a.severity),
    ['mild'],
  )
  assert.equal(careRecord(notes).allergies.is, 'not-asked')
  assert.deepEqual(
    standingNotes(notes).map((s) => s.correctedBy),
    [2, 3, null],
  )
})

test('an observation is overdue from its hour on until somebody has looked, and of nobody who died', () => {
  const due = [note(1, observe)]
  assert.equal(isOverdue(careRecord(due), later(29)), false)
  assert.equal(isOverdue(careRecord(due), later(30)), true)
  assert.equal(isOverdue(careRecord([...due, note(2, vitals)]), later(60)), false)
  assert.equal(isOverdue(careRecord([...due, note(2, died)]), later(60)), false)
})

const REFUSED: readonly (readonly [string, readonly CareNote[], CareNote, string])[] = [
  ['a note out of order', [note(1, vitals)], note(3, vitals), 'note-out-of-order'],
  ['the same number again', [note(1, vitals)], note(1, vitals), 'note-out-of-order'],
  ['a note of before', [note(1, vitals)], { ...note(2, vitals), at: AT }, 'before-note'],
  ['nothing', [], note(1, null), 'nothing-said'],
  ['a correction of nothing', [], note(1, vitals, 1), 'nothing-to-correct'],
  ['a correction of what comes', [note(1, vitals)], note(2, vitals, 2), 'nothing-to-correct'],
  [
    'a second correction',
    [note(1, vitals), note(2, null, 1)],
    note(3, null, 1),
    'corrected-before',
  ],
  ['a second death', [note(1, died)], note(2, died), 'died-before'],
  ['an observation of a dead person', [note(1, died)], note(2, vitals), 'died-before'],
  ['a next look at a dead person', [note(1, died)], note(2, observe), 'died-before'],
  ['none known beside a listed one', [note(1, allergy)], note(2, none), 'listed-already'],
]
for (const [name, before, next, code] of REFUSED) {
  test(`refuses ${name}`, () => {
    assert.equal(noteFault(before, next), code)
    assert.equal(code === 'note-out-of-order' ? null : withNotes(before, [next]), null)
  })
}

test('a death noted in error is taken back by a visible note, and another may be noted', () => {
  const notes = [note(1, died), note(2, null, 1)]
  assert.equal(careRecord(notes).died, null)
  assert.equal(noteFault(notes, note(3, died)), null)
})

const SHAPES: readonly (readonly [string, Json, string])[] = [
  ['no part', {}, 'says.part'],
  ['another part', { part: 'worth' }, 'says.part'],
  ['a list', [], 'says.part'],
  ['another field', { ...none, words: 'x' } as Json, 'says.words'],
  ['a list of another thing', { part: 'none-known', of: 'persons' }, 'says.of'],
  ['half a degree', { part: 'vitals', ...CALM, temperatureTenths: 36.8 }, 'says.temperatureTenths'],
  [
    'degrees for tenths',
    { part: 'vitals', ...CALM, temperatureTenths: 37 },
    'says.temperatureTenths',
  ],
  ['a saturation over all', { part: 'vitals', ...CALM, spo2Percent: 101 }, 'says.spo2Percent'],
  ['a sign left out', { part: 'vitals', breathsPerMinute: 16 }, 'says.spo2Percent'],
  ['words over the limit', { part: 'condition', words: 'x'.repeat(241) }, 'says.words'],
  [
    'a risk of another word',
    { part: 'support', firstAid: 'given', risk: 'high', words: '' },
    'says.risk',
  ],
  ['a bag of no name', { part: 'died', bag: '', diedAt: AT }, 'says.bag'],
]
for (const [name, value, at] of SHAPES) {
  test(`refuses ${name}, with the place`, () => {
    const read = readShape(carePart, value, 'says')
    assert.ok(!read.ok)
    assert.equal(read.refusal.at, at)
  })
}

test('every drawn part is read as it was written', () => {
  fc.assert(
    fc.property(careParts, (part) => {
      const read = readShape(carePart, JSON.parse(JSON.stringify(part)) as Json)
      assert.ok(read.ok)
      assert.deepEqual({ ...read.value }, { ...part })
    }),
  )
})

// One row per edge of the chart: the sign, a value on either side of the edge, and what each scores.
const EDGES: readonly (readonly [keyof Vitals, number, number])[] = [
  ['breathsPerMinute', 8, 3],
  ['breathsPerMinute', 9, 1],
  ['breathsPerMinute', 11, 1],
  ['breathsPerMinute', 12, 0],
  ['breathsPerMinute', 20, 0],
  ['breathsPerMinute', 21, 2],
  ['breathsPerMinute', 24, 2],
  ['breathsPerMinute', 25, 3],
  ['spo2Percent', 91, 3],
  ['spo2Percent', 92, 2],
  ['spo2Percent', 93, 2],
  ['spo2Percent', 94, 1],
  ['spo2Percent', 95, 1],
  ['spo2Percent', 96, 0],
  ['systolicMmHg', 90, 3],
  ['systolicMmHg', 91, 2],
  ['systolicMmHg', 100, 2],
  ['systolicMmHg', 101, 1],
  ['systolicMmHg', 110, 1],
  ['systolicMmHg', 111, 0],
  ['systolicMmHg', 219, 0],
  ['systolicMmHg', 220, 3],
  ['pulsePerMinute', 40, 3],
  ['pulsePerMinute', 41, 1],
  ['pulsePerMinute', 50, 1],
  ['pulsePerMinute', 51, 0],
  ['pulsePerMinute', 90, 0],
  ['pulsePerMinute', 91, 1],
  ['pulsePerMinute', 110, 1],
  ['pulsePerMinute', 111, 2],
  ['pulsePerMinute', 130, 2],
  ['pulsePerMinute', 131, 3],
  ['temperatureTenths', 350, 3],
  ['temperatureTenths', 351, 1],
  ['temperatureTenths', 360, 1],
  ['temperatureTenths', 361, 0],
  ['temperatureTenths', 380, 0],
  ['temperatureTenths', 381, 1],
  ['temperatureTenths', 390, 1],
  ['temperatureTenths', 391, 2],
]

test('every edge of the chart of NEWS 2 scores as the chart says', () => {
  for (const [sign, value, points] of EDGES) {
    const { sum, isRed } = earlyWarning({ ...CALM, [sign]: value })
    assert.deepEqual([sum, isRed], [points, points === 3], `${sign} ${value}`)
  }
})

test('anything but alert scores 3, oxygen 2, and the worst of everything 20', () => {
  for (const consciousness of ['confused', 'voice', 'pain', 'unresponsive'] as const) {
    assert.deepEqual(earlyWarning({ ...CALM, consciousness }), { sum: 3, isRed: true, missing: 0 })
  }
  assert.deepEqual(earlyWarning({ ...CALM, onOxygen: true }), { sum: 2, isRed: false, missing: 0 })
  const worst: Vitals = {
    breathsPerMinute: 30,
    spo2Percent: 80,
    onOxygen: true,
    systolicMmHg: 70,
    pulsePerMinute: 140,
    consciousness: 'pain',
    temperatureTenths: 340,
  }
  assert.equal(earlyWarning(worst).sum, 20)
})

test('a sign that was not measured is counted as missing and never as well', () => {
  const some = { ...CALM, spo2Percent: null, consciousness: null }
  assert.deepEqual(earlyWarning(some), { sum: 0, isRed: false, missing: 2 })
})
