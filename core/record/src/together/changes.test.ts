// What changed between two readings: every change, in the words of the reports, and nothing where nothing did.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Json } from '@parley/kernel'
import { withLetteredParties } from '../lettered-parties.ts'
import { openLexicons } from '../packs/all.ts'
import { changesBetween, reportsOfChange, withChanges } from './changes.ts'
import type { RecordChange } from './changes.ts'
import { parseOutline, parseRecordChange } from './change-lines.ts'
import { EMPTY_OUTLINE, figureKey, inOrder, outlineOf, verdictKey } from './outline.ts'
import type { ExchangeOutline, RecordOutline } from './outline.ts'
import { readRecord } from './read-record.ts'
import type { SourcedReport } from './public-record.ts'

const lexicons = withLetteredParties(openLexicons())

const report = (id: string, text: string): SourcedReport => ({
  id,
  date: '2026-03-11',
  text: `Party A and Party B exchanged prisoners of war on 10 March 2026. ${text}`,
  title: null,
  lang: 'en',
  url: null,
  outlet: null,
})

const outline = (...reports: readonly SourcedReport[]): RecordOutline =>
  outlineOf(readRecord(reports, lexicons))

const ONE = report('one', 'Party A received 60 soldiers, the command of Party A said.')
const TWO = report('two', 'Party A received 57 soldiers, the command of Party B said.')
const COPY = { ...TWO, id: 'copy' }
const ID = 'A-B-2026-03-10-P'

const whats = (changes: readonly RecordChange[]): readonly string[] =>
  changes.map(({ what }) => what)

test('a first report brings its exchange, with all that is claimed of it', () => {
  const changes = changesBetween(EMPTY_OUTLINE, outline(ONE))
  assert.deepEqual(whats(changes), ['report-came', 'exchange-came'])
  const came = changes.flatMap((one) => (one.what === 'exchange-came' ? one.exchange.figures : []))
  assert.deepEqual(
    came.map(({ side, count, by }) => [side, count, by]),
    [['A', 60, 'Command of A']],
  )
})

test('a second report adds its claim, its origin and the verdict on both figures, and changes no figure', () => {
  const changes = changesBetween(outline(ONE), outline(ONE, TWO))
  assert.deepEqual(whats(changes), [
    'report-came',
    'told-by',
    'claim-came',
    'verdict',
    'verdict',
    'origins',
  ])
  const verdicts = changes.flatMap((one) => (one.what === 'verdict' ? [one] : []))
  assert.deepEqual(
    verdicts.map(({ values, was, is }) => [values, was, is]),
    [
      [[57, 60], null, 'contradiction'],
      [[60], 'unconfirmed', null],
    ],
  )
  const numbers = changes.flatMap((one) => (one.what === 'origins' ? [[one.was, one.is]] : []))
  assert.deepEqual(numbers, [[1, 2]])
})

test('a report that is gone takes its claim and the verdict with it', () => {
  const [was, is] = [outline(ONE, TWO), outline(ONE)]
  const changes = changesBetween(was, is)
  assert.deepEqual(whats(changes), [
    'report-gone',
    'told-by',
    'claim-gone',
    'verdict',
    'verdict',
    'origins',
  ])
  for (const change of changes) {
    assert.ok(reportsOfChange(change, was, is).length > 0, change.what)
  }
  const last = changesBetween(is, EMPTY_OUTLINE)
  assert.deepEqual(whats(last), ['report-gone', 'exchange-gone'])
})

test('a copy is a report and a claim more, and no origin and no verdict', () => {
  const changes = changesBetween(outline(ONE, TWO), outline(ONE, TWO, COPY))
  assert.deepEqual(whats(changes), ['report-came', 'told-by', 'claim-came'])
})

test('the same reports in another order, or with other words around a figure, change nothing', () => {
  assert.deepEqual(changesBetween(outline(ONE, TWO), outline(TWO, ONE)), [])
  const longer = { ...ONE, text: ONE.text.replace('Party A received', 'At noon Party A received') }
  assert.deepEqual(changesBetween(outline(ONE), outline(longer)), [])
})

test('every change names the reports that say so', () => {
  const [was, is] = [outline(ONE), outline(ONE, TWO)]
  const named = changesBetween(was, is).map((change) => reportsOfChange(change, was, is))
  assert.deepEqual(named, [['two'], ['two'], ['two'], ['one', 'two'], ['one'], ['one', 'two']])
})

const plain = <Shape>(of: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(of, { noNullPrototype: true })

const reportId = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const some = fc.uniqueArray(reportId).map((all) => all.toSorted())
const side = fc.constantFrom('A', 'B')
const figure = plain({
  report: reportId,
  side,
  category: fc.constantFrom('military' as const, 'civilian' as const),
  count: fc.option(fc.nat(3)),
  approx: fc.constantFrom(null, 'approx' as const),
  by: fc.constantFrom(null, 'Command of A'),
  status: fc.constantFrom('completed' as const, 'planned' as const),
})
const verdict = plain({
  side,
  values: fc
    .uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 })
    .map((all) => all.toSorted((a, b) => a - b)),
  verdict: fc.constantFrom('contradiction', 'scope', 'unconfirmed', 'uncorroborated'),
})
const exchange: fc.Arbitrary<ExchangeOutline> = plain({
  id: fc.constantFrom('x1', 'x2', 'x3'),
  day: fc.constantFrom(null, '2026-03-10', '2026-03'),
  kind: fc.constantFrom('persons', 'bodies'),
  parties: fc.constantFrom(['A', 'B'], ['A', 'B', 'C']),
  reports: some,
  origins: fc.nat(3),
  figures: fc.array(figure, { maxLength: 4 }).map((all) => inOrder(all, figureKey)),
  verdicts: fc.array(verdict, { maxLength: 4 }).map((all) => inOrder(all, verdictKey)),
})
const anyOutline: fc.Arbitrary<RecordOutline> = plain({
  reports: some,
  exchanges: fc
    .uniqueArray(exchange, { selector: ({ id }) => id })
    .map((all) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
})

test('what was, with its changes, is what is', () => {
  fc.assert(
    fc.property(anyOutline, anyOutline, (was, is) => {
      const changes = changesBetween(was, is)
      assert.deepEqual(withChanges(was, changes), is)
      assert.deepEqual(changesBetween(is, is), [])
      assert.equal(changes.length === 0, isDeepStrictEqual(was, is))
    }),
  )
})

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json // of plain data

test('outlines and changes come back out of their lines as they were', () => {
  fc.assert(
    fc.property(anyOutline, anyOutline, (was, is) => {
      assert.deepEqual(parseOutline(asJson(is)), is)
      for (const change of changesBetween(was, is)) {
        assert.deepEqual(parseRecordChange(asJson(change)), change)
      }
    }),
  )
})

test('a line that is no change, or has a field too many, too few or of another kind, is none', () => {
  const good = { what: 'origins', of: ID, was: 1, is: 2 }
  assert.ok(parseRecordChange(good) !== null)
  const bad: readonly Json[] = [
    null,
    'origins',
    [],
    {},
    { ...good, what: 'merged' },
    { ...good, was: -1 },
    { ...good, was: 1.5 },
    { ...good, was: '1' },
    { ...good, was: null },
    { ...good, of: 7 },
    { ...good, more: true },
    { what: 'origins', of: ID, is: 2 },
    { what: 'report-came' },
    { what: 'report-came', report: ['one'] },
    { what: 'verdict', of: ID, side: 'A', values: [57, 60], was: null, is: 'wrong' },
    { what: 'verdict', of: ID, side: 'A', values: '57', was: null, is: null },
    { what: 'exchange-came', exchange: { id: ID } },
    { what: 'claim-came', of: ID, figure: { report: 'one' } },
    { what: 'head', of: ID, was: { day: null, kind: 'persons', parties: [] }, is: null },
    { what: 'told-by', of: ID, came: ['one'] },
  ]
  for (const one of bad) assert.equal(parseRecordChange(one), null, JSON.stringify(one))
  for (const one of [null, {}, { reports: [], exchanges: [{}] }, { reports: 'all', exchanges: [] }])
    assert.equal(parseOutline(one), null)
})
