// The lists of the shared data at ../shared: the damaged ones answered as their README says, the four
// real-shaped ones read to the last row. Skipped where the shared data is absent.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { ListReading, Mapping } from '@parley/exchange'
import { parsePartialDate, present, valueOf } from '@parley/kernel'
import { readTables } from './index.ts'

const LISTS = join(import.meta.dirname, '../../../../shared/data/lists')
const skip = existsSync(LISTS) ? false : 'no shared data at ../shared'
const READ_ON = present(parsePartialDate('2025-07-01'), 'a date')

interface Answer {
  readonly words: string
  readonly mapping: Mapping | null
  readonly reading: ListReading | null
}

const answers = new Map<string, Answer>() // the four lists are asked about by several tests

/** What the importer says of a file in one line: refusal, or persons, problems, doubts and questions. */
function answerTo(path: string): Answer {
  const answer = answers.get(path) ?? readAnswer(path)
  answers.set(path, answer)
  return answer
}

function readAnswer(path: string): Answer {
  const bytes = new Uint8Array(readFileSync(join(LISTS, path)))
  const read = readTables(bytes, { fileName: path })
  if (!read.ok) return { words: `refused ${read.refusal.code}`, mapping: null, reading: null }
  const mapping = proposeMapping(read.value.tables, { readOn: READ_ON })
  const reading = readPersons(read.value.tables, mapping)
  const doubts = read.value.doubts.map((d) => [d.code, d.line].filter((w) => w !== null).join(' '))
  const problems = reading.problems.map((p) => `${p.code} ${p.line}`)
  const questions = mapping.sheets
    .flatMap((s) => s.questions.map((q) => q.code))
    .filter((c) => c !== 'as-of-assumed')
  const words = [
    `${reading.persons.length} persons`,
    ...unique(doubts),
    ...unique(problems),
    ...unique(questions).map((q) => `${q}?`),
  ]
  return { words: words.join(', '), mapping, reading }
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

const BROKEN: readonly (readonly [string, string])[] = [
  ['empty.csv', 'refused empty'],
  ['only-newlines.csv', 'refused empty'],
  ['bom-only.csv', 'refused empty'],
  ['empty-sheet.xlsx', 'refused empty'],
  ['only-header.csv', '0 persons, no-rows?'],
  ['only-header.xlsx', '0 persons, no-rows?'],
  ['wrong-encoding-bom-then-cp1251.csv', '2 persons, bom-contradicted'],
  ['wrong-encoding-mojibake.csv', '2 persons, mojibake-repaired'],
  ['koi8-u.csv', '2 persons'],
  ['cp866.csv', '2 persons'],
  ['utf-16le.csv', '2 persons'],
  ['mixed-encodings.csv', '3 persons, row-in-other-encoding 4'],
  ['wide-300-columns.xlsx', '20 persons, unknown-column?, guessed-by-content?'],
  [
    'duplicate-headers.csv',
    '2 persons, same-heading?, same-meaning?, unknown-column?, guessed-by-content?',
  ],
  ['pdf-renamed.xlsx', 'refused pdf'],
  ['csv-renamed.xlsx', '2 persons, name-says-otherwise'],
  ['html-renamed.xls', 'refused html'],
  ['encrypted-office.xlsx', 'refused encrypted-office'],
  ['truncated.xlsx', 'refused damaged'],
  ['zip-bomb.xlsx', 'refused archive-too-large'],
  ['entity-expansion.xlsx', 'refused xml-doctype'],
  ['external-entity.xlsx', 'refused xml-doctype'],
  ['path-traversal.xlsx', '200 persons, strange-member, no-header?, guessed-by-content?'],
  ['far-cell.xlsx', '0 persons, unknown-column?'],
  ['date-system-1904.xlsx', '1 persons'],
  [
    'hidden-row-and-sheet.xlsx',
    '1 persons, hidden-row 3, hidden-sheet, hidden-row 3, hidden-sheet 1, hidden-rows?, hidden-sheet?',
  ],
  ['nul-bytes.csv', '1 persons, nul-removed 2'],
  ['unclosed-quote.csv', '2 persons, unclosed-quote 2'],
  ['ragged.csv', '3 persons, short-row 2, long-row 3, unknown-column?'],
  ['mixed-newlines.csv', '3 persons, mixed-line-ends 2, content-contradicts-heading?'],
  [
    'mixed-separators.csv',
    '3 persons, row-with-other-separator 2, row-with-other-separator 3, guessed-by-content?',
  ],
  ['huge-cell.csv', '0 persons, cell-cut 2, name-too-long 2'],
  [
    'bidi-and-invisible.csv',
    '4 persons, invisible-marks 2, invisible-marks 3, invisible-marks 4, invisible-marks 5',
  ],
  ['prototype-headers.csv', '1 persons, same-meaning?, guessed-by-content?'],
  ['reused-numbers.csv', '4 persons, number-reused 2, number-reused 3, number-missing 5'],
]

const MOST_WORK = 20_000_000 // microseconds of processor: a hang, whatever else runs beside

for (const [file, wanted] of BROKEN) {
  test(`${file}: ${wanted}`, { skip }, () => {
    const before = process.cpuUsage()
    assert.equal(answerTo(`broken/${file}`).words, wanted)
    assert.ok(process.cpuUsage(before).user < MOST_WORK, 'no file keeps a machine busy')
  })
}

test('formulas in cells are text, in both formats', { skip }, () => {
  for (const file of ['formulas.csv', 'formulas.xlsx']) {
    const { reading } = answerTo(`broken/${file}`)
    assert.equal(reading?.persons.length, 11)
    assert.equal(
      reading?.persons[0]?.remark,
      '=HYPERLINK("http://example.invalid/?x="&B2;"натисніть")',
    )
  }
  assert.deepEqual(
    answerTo('broken/formulas.xlsx').reading?.persons.map((p) => p.born),
    Array.from({ length: 11 }, () => null),
  )
})

test('markup and property names are plain text', { skip }, () => {
  const { reading } = answerTo('broken/markup-in-names.csv')
  assert.deepEqual(
    reading?.persons.map((p) => p.name.full),
    [
      '<img src=x onerror=alert(1)>',
      'Іваненко"><script>alert(1)</script>',
      '{{7*7}} ${7*7}',
      '__proto__',
    ],
  )
})

test('each impossible date is listed, and none becomes another date', { skip }, () => {
  const { reading } = answerTo('broken/impossible-dates.csv')
  assert.deepEqual(
    reading?.problems.map((p) => p.line),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  )
  assert.deepEqual(
    reading?.persons.map((p) => p.born),
    [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '1954-06-25',
      null,
      '1990-01-01',
      'XXXX-02-02',
      null,
      '1990',
    ],
  )
})

test('other encodings and the 1904 system give the right letters and day', { skip }, () => {
  for (const file of [
    'koi8-u.csv',
    'utf-16le.csv',
    'wrong-encoding-bom-then-cp1251.csv',
    'wrong-encoding-mojibake.csv',
    'csv-renamed.xlsx',
  ]) {
    assert.deepEqual(
      answerTo(`broken/${file}`).reading?.persons.map((p) => p.name.full),
      ['Іваненко Іван Іванович', 'Їжак Ґалина Ємельянівна'],
      file,
    )
  }
  assert.equal(
    answerTo('broken/cp866.csv').reading?.persons[0]?.name.full,
    'Иваненко Иван ?ванович',
  )
  assert.equal(answerTo('broken/date-system-1904.xlsx').reading?.persons[0]?.born, '1990-02-01')
})

test('every damaged file has a line here', { skip }, () => {
  const named = new Set([
    ...BROKEN.map(([file]) => file),
    'formulas.csv',
    'formulas.xlsx',
    'markup-in-names.csv',
    'impossible-dates.csv',
  ])
  assert.deepEqual(
    readdirSync(join(LISTS, 'broken')).filter((f) => !named.has(f)),
    [],
  )
})

const rowsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(join(LISTS, path), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

test('the four lists are read to the last person row, each where it stands', { skip }, () => {
  for (const [file, count] of [
    ['A-sought.xlsx', 7_579],
    ['A-held.csv', 1_023],
    ['B-sought.csv', 1_489],
    ['B-held.xlsx', 6_087],
  ] as const) {
    const { persons } = present(answerTo(`istanbul/${file}`).reading, 'a reading')
    const truth = rowsOf(`istanbul/truth/rows-${file.split('.')[0]}.csv`)
    assert.equal(persons.length, count)
    assert.deepEqual(
      persons.map((p) => [p.rowNumber, p.no, p.place.sheet, p.place.line]),
      truth.map(([row, no, sheet, line]) => [Number(row), no, sheet, Number(line)]),
      file,
    )
  }
})

test(
  'repeats within the four lists are the same persons, and those who left are marked',
  { skip },
  () => {
    const departed: number[] = []
    for (const file of ['A-sought.xlsx', 'A-held.csv', 'B-sought.csv', 'B-held.xlsx']) {
      const { persons, rows } = present(answerTo(`istanbul/${file}`).reading, 'a reading')
      const truth = rowsOf(`istanbul/truth/rows-${file.split('.')[0]}.csv`)
      const personAt = (row: number): string => present(truth[row - 1]?.[4], 'a row')
      for (const row of rows) {
        if (row.rowNumber !== null && row.repeats !== null)
          assert.equal(personAt(row.rowNumber), personAt(row.repeats), file)
      }
      departed.push(persons.filter((p) => p.departed).length)
    }
    assert.deepEqual(departed, [0, 11, 0, 40])
  },
)

test('birth dates of the four lists are what the cell says', { skip }, () => {
  // Where the truth names no noise of the date, the cell holds the true one, or its year, or an age.
  const born = new Map(rowsOf('istanbul/truth/persons.csv').map((p) => [p[0], p[7]]))
  for (const file of ['A-sought.xlsx', 'A-held.csv', 'B-sought.csv', 'B-held.xlsx']) {
    const { persons } = present(answerTo(`istanbul/${file}`).reading, 'a reading')
    const truth = rowsOf(`istanbul/truth/rows-${file.split('.')[0]}.csv`)
    let exact = 0
    persons.forEach((p, i) => {
      const row = present(truth[i], 'a row')
      if (/date|year|age|01\.01|month/.test(row.slice(8).join(','))) return
      assert.equal(p.born, born.get(row[4]), `${file} row ${p.rowNumber}`)
      exact++
    })
    assert.ok(exact > persons.length / 2)
  }
})

test('only what is doubtful in the four lists is a problem', { skip }, () => {
  const count = (file: string): string => {
    const codes = present(answerTo(`istanbul/${file}`).reading, 'a reading').problems.map(
      (p) => p.code,
    )
    return unique(codes)
      .map((c) => `${codes.filter((x) => x === c).length} ${c}`)
      .join(', ')
  }
  assert.equal(count('B-held.xlsx'), '2 service-number-shared')
  assert.equal(count('B-sought.csv'), '')
  assert.equal(count('A-held.csv'), '1 service-number-shared')
  assert.equal(count('A-sought.xlsx'), '46 date-from-serial, 15 service-number-shared')
})

test('reading is a function of the bytes alone', { skip }, () => {
  const read = (): unknown =>
    valueOf(
      readTables(new Uint8Array(readFileSync(join(LISTS, 'istanbul/A-held.csv'))), {
        fileName: 'A-held.csv',
      }),
    )
  assert.deepEqual(read(), read())
})
