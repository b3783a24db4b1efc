// The table that ships, and tables that are wrong; ids and outlets of the wrong ones are invented.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gapsIn, totalsOf } from './completeness.ts'
import { readKnown } from './known-exchanges.ts'
import { REPORTED_EXCHANGES } from './reported-exchanges.ts'

const HEAD =
  'event_id,date,kind,to_A_military,to_A_civilian,to_A_total,to_B_bodies,counts_disclosed,mediators,agreement,confirmed_by,serial,serial_basis,sources'
const LINE =
  'X-1,2031-05-04,persons,40,2,42,,yes,M;T,Talks 2031,both,7,stated,"gazette.example/a, first; b.example"'
const tableOf = (...lines: readonly string[]): string => [HEAD, ...lines, ''].join('\n')

test('the table that ships is read whole, and closes', () => {
  const { exchanges, faults } = readKnown(REPORTED_EXCHANGES)
  assert.deepEqual([exchanges.length, faults], [58, []])
  assert.deepEqual(gapsIn(exchanges), [])
  assert.ok(exchanges.every(({ sources }) => sources.length > 0))
  const serials = exchanges.flatMap(({ serial }) => serial ?? [])
  assert.deepEqual([Math.min(...serials), Math.max(...serials)], [49, 65])
})

test('a line keeps its figures, alternatives and sources', () => {
  const { exchanges } = readKnown(
    tableOf(LINE, LINE.replace('X-1', 'X-2').replace(',40,2,42,', ',~40,,42|44,')),
  )
  const [first, second] = exchanges
  assert.deepEqual(first?.mediators, ['M', 'T'])
  assert.deepEqual(first?.sources, ['gazette.example/a, first', 'b.example'])
  assert.deepEqual(first?.to.get('A')?.military, { least: 40, most: 40, isAbout: false })
  assert.deepEqual(first?.to.get('B')?.body, null)
  assert.deepEqual(second?.to.get('A')?.military, { least: 40, most: 40, isAbout: true })
  assert.deepEqual(second?.to.get('A')?.total, { least: 42, most: 44, isAbout: false })
})

test('a wrong cell is named with line, column and what was expected; other lines go on', () => {
  for (const [from, to, column] of [
    ['2031-05-04', '04.05.2031', 'date'],
    ['2031-05-04', '2031-13', 'date'],
    ['persons', 'people', 'kind'],
    [',40,', ',forty,', 'to_A_military'],
    [',40,', ',-40,', 'to_A_military'],
    [',40,', ',40|,', 'to_A_military'],
    [',yes,', ',maybe,', 'counts_disclosed'],
    [',both,', ',everybody,', 'confirmed_by'],
    [',7,', ',VII,', 'serial'],
    [',7,', ',0,', 'serial'],
    ['stated', 'said', 'serial_basis'],
    ['"gazette.example/a, first; b.example"', '', 'sources'],
    ['X-1', 'x 1', 'event_id'],
    [',both,7,stated,"gazette.example/a, first; b.example"', '', 'sources'],
  ] as const) {
    const { exchanges, faults } = readKnown(
      tableOf(LINE.replace(from, to), LINE.replace('X-1', 'X-9')),
    )
    assert.deepEqual(
      exchanges.map(({ id }) => id),
      ['X-9'],
      to,
    )
    assert.deepEqual(
      faults.map((fault) => [fault.line, fault.column]),
      [[2, column]],
      to,
    )
  }
})

test('an id stands once, and a head has all its columns', () => {
  assert.deepEqual(
    readKnown(tableOf(LINE, LINE)).faults.map(({ line, column }) => [line, column]),
    [[3, 'event_id']],
  )
  for (const head of [
    '',
    'id,date',
    HEAD.replace(',kind', ''),
    HEAD.replace(',sources', ''),
    `${HEAD},note`,
  ]) {
    const { exchanges, faults } = readKnown(`${head}\n${LINE}\n`)
    assert.deepEqual([exchanges.length, faults.length], [0, 1], head)
  }
})

const numbered = (id: string, date: string, serial: number): string =>
  `${id},${date},persons,40,2,42,,yes,,,both,${serial},counted,b.example`

test('a serial number that is missing, falls back or stands twice is a gap', () => {
  const gaps = (...lines: readonly string[]) => gapsIn(readKnown(tableOf(...lines)).exchanges)
  assert.deepEqual(gaps(numbered('A-1', '2031-01-01', 4), numbered('A-2', '2031-02-01', 7)), [
    { what: 'serial-missing', serial: 5, after: 'A-1', before: 'A-2' },
    { what: 'serial-missing', serial: 6, after: 'A-1', before: 'A-2' },
  ])
  assert.deepEqual(gaps(numbered('A-1', '2031-01-01', 4), numbered('A-2', '2031-02-01', 3)), [
    { what: 'serial-order', serial: 3, exchange: 'A-2', before: 'A-1' },
  ])
  assert.deepEqual(gaps(numbered('A-1', '2031-01-01', 4), numbered('A-2', '2031-02-01', 4)), [
    { what: 'serial-twice', serial: 4, exchange: 'A-2', other: 'A-1' },
  ])
  assert.deepEqual(
    gaps(
      numbered('A-1', '2031-01-01', 4),
      numbered('A-2', '2031-01-03', 4),
      numbered('A-3', '2031-02-01', 5),
    ),
    [],
  )
})

test('parts that cannot come to the total are a gap; alternatives that can, and about, are none', () => {
  const of = (cells: string) =>
    gapsIn(readKnown(tableOf(LINE.replace(',40,2,42,', `,${cells},`))).exchanges)
  assert.deepEqual(
    of('40,2,43').map(({ what }) => what),
    ['sum'],
  )
  for (const closed of ['40,2,42', '40,2|3,43', '40,2,~50', ',,43', '40,,', '40,2,41|42']) {
    assert.deepEqual(of(closed), [], closed)
  }
})

test('in whatever order the lines come, gaps and totals are the same, and totals hold every figure', () => {
  const { exchanges } = readKnown(REPORTED_EXCHANGES)
  const [gaps, totals] = [gapsIn(exchanges), totalsOf(exchanges)]
  const order = fc.shuffledSubarray([...exchanges], { minLength: exchanges.length })
  fc.assert(
    fc.property(order, (shuffled) => {
      assert.deepEqual([gapsIn(shuffled), totalsOf(shuffled)], [gaps, totals])
    }),
    { numRuns: 50, seed: 58 },
  )
  for (const { persons, bodies } of totals) {
    assert.ok(persons.least <= persons.most && bodies.least <= bodies.most)
  }
})
