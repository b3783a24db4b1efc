import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePartialDate } from '@parley/kernel'
import { PackedPersons } from './packed-persons.ts'
import type { PersonRecord } from './person-record.ts'
import { recordsOf, someRows } from './person-rows.ts'

// Any code unit, half of a pair among them: a list may hold what is no letter.
const anyText = fc.oneof(
  fc.constantFrom('', 'Шевченко', 'Shevchenko', 'في', '\u{1F600}', '\uD800', '\0'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const textOrNone = fc.option(anyText, { nil: null })
const dateOrNone = fc.constantFrom(
  ...['1998', '1998-07', '1998-07-14', 'XXXX-05-23', '1985/1986'].map(parsePartialDate),
  null,
)
const number = fc.integer({ min: 0, max: 2 ** 31 - 1 })

const plain = { noNullPrototype: true }
const anyRecord: fc.Arbitrary<PersonRecord> = fc.record(
  {
    rowNumber: number,
    no: textOrNone,
    place: fc.record({ sheet: anyText, line: number }, plain),
    name: fc.record(
      {
        full: anyText,
        surname: textOrNone,
        given: textOrNone,
        patronymic: textOrNone,
      },
      plain,
    ),
    born: dateOrNone,
    bornAs: fc.constantFrom('date', 'year', 'age', 'placeholder', null),
    sex: fc.constantFrom('m', 'f', null),
    rank: textOrNone,
    unit: textOrNone,
    serviceNumber: textOrNone,
    capturedOn: dateOrNone,
    capturedAt: textOrNone,
    placeOfDetention: textOrNone,
    category: fc.constantFrom('soldier', 'civilian', null),
    health: textOrNone,
    callSign: textOrNone,
    remark: textOrNone,
    departed: fc.boolean(),
  },
  plain,
)

function repeated(times: number, record: PersonRecord): PackedPersons {
  const packed = new PackedPersons()
  for (let i = 0; i < times; i++) packed.add({ ...record, rowNumber: i, remark: `row ${i}` })
  return packed
}

test('every record comes out as it went in, its row asked for early or late', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), (records) => {
      const packed = new PackedPersons()
      records.forEach((record, row) => {
        packed.add(record)
        assert.deepEqual(packed.at(row), record)
      })
      assert.deepEqual([...recordsOf(packed)], records)
      assert.deepEqual([...recordsOf(PackedPersons.of(records))], records)
    }),
  )
})

test('rows of many blocks and texts of many pieces come out as they went in', () => {
  const [record] = fc.sample(anyRecord, 1)
  assert.ok(record !== undefined)
  const rows = 20_000 // more than a block of rows, a piece of texts and what is known of texts hold
  const packed = repeated(rows, record)
  assert.equal(packed.length, rows)
  for (const row of [0, 1, 4095, 4096, 4097, 12_288, rows - 1])
    assert.deepEqual(packed.at(row), { ...record, rowNumber: row, remark: `row ${row}` })
})

test('there is no record before the first row nor behind the last', () => {
  const [record] = fc.sample(anyRecord, 1)
  assert.ok(record !== undefined)
  const packed = repeated(3, record)
  for (const row of [-1, 3, 4095, 4096, 2 ** 31]) assert.equal(packed.at(row), undefined)
  assert.equal(new PackedPersons().at(0), undefined)
})

test('some rows are those of the list from one row up to another, and none beyond them', () => {
  fc.assert(
    fc.property(
      fc.array(anyRecord, { maxLength: 8 }),
      fc.nat({ max: 10 }),
      fc.nat({ max: 10 }),
      (records, from, to) => {
        const some = someRows(PackedPersons.of(records), from, to)
        const expected = records.slice(from, to)
        assert.equal(some.length, expected.length)
        assert.deepEqual([...recordsOf(some)], expected)
        assert.equal(some.at(some.length), undefined)
      },
    ),
  )
})
