// Invented reports in six languages with labels (vectors/record): what is read of them, and that nothing is read that
// is not there. The floors are what the rules reach today; a change that reads less is seen here.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { openLexicons, readReport } from './index.ts'
import type { Passage, ReadReport, ReportDocument } from './index.ts'
import { countedIn } from './numbers.ts'
import { sentencesOf } from './sentences.ts'

interface Label {
  readonly is_exchange_report: boolean
  readonly exchanges: readonly {
    readonly role: string
    readonly status: string
    readonly event_date: string | null
    readonly released: readonly {
      readonly side_released_to: string
      readonly category: string
      readonly count: number | null
      readonly derived?: boolean
    }[]
  }[]
}

interface Invented {
  readonly set: 'plain' | 'hard'
  readonly document: ReportDocument
  readonly label: Label
}

const FILE = fileURLToPath(new URL('../../../vectors/record/invented.jsonl', import.meta.url))
const invented = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Invented) // written here
const lexicons = openLexicons()
const read = new Map(invented.map(({ document }) => [document, readReport(document, lexicons)]))
const reportOf = (document: ReportDocument): ReadReport => {
  const report = read.get(document)
  assert.ok(report)
  return report
}

function textAt({ title, text }: ReportDocument, { of, start, end }: Passage): string {
  return (of === 'title' ? (title ?? '') : text).slice(start, end)
}

test('no figure is read without a passage that says it', () => {
  let figures = 0
  for (const { document } of invented) {
    const { exchanges, standing, language } = reportOf(document)
    const lexicon = lexicons.get(language)
    assert.ok(lexicon)
    const said = [
      ...exchanges.flatMap(({ released }) => released.filter(({ isDerived }) => !isDerived)),
      ...exchanges.flatMap(({ parts, totals }) => [...parts, ...totals]),
      ...standing,
    ]
    for (const { count, passage } of said) {
      const passageText = textAt(document, passage)
      const numbers = sentencesOf(passageText, 'text', lexicon).flatMap((s) => countedIn(s))
      const isThere = numbers.some(({ value }) => value === count)
      assert.ok(isThere, `${document.id}: ${String(count)} in "${passageText}"`)
      figures++
    }
  }
  assert.ok(figures > 150, `${figures} figures`)
})

test('a report is about an exchange or not, and nothing was released in one that is not', () => {
  let right = 0
  for (const { document, label } of invented) {
    const { isExchangeReport, exchanges } = reportOf(document)
    if (isExchangeReport === label.is_exchange_report) right++
    if (label.is_exchange_report) continue
    const rows = exchanges.filter(({ role }) => role === 'main').flatMap((one) => one.released)
    assert.deepEqual(rows, [], document.id)
  }
  assert.ok(right >= 0.9 * invented.length, `${right} of ${invented.length}`)
})

interface Tally {
  right: number
  wrong: number
  missed: number
}

function tallyOf(set: Invented['set']): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 }
  for (const { document, label } of invented.filter((one) => one.set === set)) {
    if (!label.is_exchange_report) continue
    const labelled = label.exchanges.filter(isDone).flatMap(({ released }) => released)
    const counted = labelled.filter(({ count }) => count !== null)
    const expected = new Set(
      counted.filter(({ derived }) => derived !== true).map((row) => keyOf(row)),
    )
    const neutral = new Set(counted.map((row) => keyOf(row)))
    const { exchanges } = reportOf(document)
    const found = new Set(
      exchanges
        .filter(isDone)
        .flatMap(({ released }) =>
          released.filter(({ count, isDerived }) => count !== null && !isDerived),
        )
        .map(({ side, category, count }) => keyOf({ side_released_to: side, category, count })),
    )
    for (const key of found) if (expected.has(key)) tally.right++
    for (const key of found) if (!neutral.has(key)) tally.wrong++
    for (const key of expected) if (!found.has(key)) tally.missed++
  }
  return tally
}

const isDone = ({ role, status }: { readonly role: string; readonly status: string }): boolean =>
  role === 'main' && (status === 'completed' || status === 'in_progress')

const keyOf = (row: {
  readonly side_released_to: string
  readonly category: string
  readonly count: number | null
}): string => `${row.side_released_to} ${row.category} ${String(row.count)}`

test('rows of side, category and count: plain reports, and hard ones', () => {
  const floors = { plain: 0.85, hard: 0.65 }
  for (const [set, floor] of Object.entries(floors) as [Invented['set'], number][]) {
    const { right, wrong, missed } = tallyOf(set)
    const f1 = (2 * right) / (2 * right + wrong + missed)
    assert.ok(
      f1 >= floor,
      `${set}: ${f1.toFixed(3)}, right ${right} wrong ${wrong} missed ${missed}`,
    )
  }
})

test('whatever language a report does not name is told from its letters and words', () => {
  for (const { document } of invented) {
    const { language } = readReport({ ...document, lang: null }, lexicons)
    assert.equal(language, document.lang, document.id)
  }
})
