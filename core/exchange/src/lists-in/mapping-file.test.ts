import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, valueOf } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { mappingJson, parseMapping } from './mapping-file.ts'
import { proposeMapping } from './mapping-proposal.ts'
import type { RawTable } from './raw-table.ts'

const row = (line: number, ...texts: readonly string[]): RawTable['rows'][number] => ({
  line,
  hidden: false,
  width: null,
  cells: texts.map((text, column) => ({ column, kind: 'text', text })),
})
const TABLE: RawTable = {
  sheet: '__proto__',
  hidden: false,
  merges: [],
  dateSystem: 1900,
  rows: [
    row(1, 'станом на 12.06.2025'),
    row(2, '№', 'ПІБ', 'constructor'),
    row(3, '1', 'Терен Захар', 'x'),
  ],
}
const GOOD = mappingJson(proposeMapping([TABLE]))

test('a mapping survives being written and read', () => {
  const mapping = proposeMapping([TABLE])
  const text = canonicalJson(mappingJson(mapping))
  assert.deepEqual(valueOf(parseMapping(JSON.parse(text) as Json)), mapping)
})

test('whatever is not a mapping is refused with its place', () => {
  const sheet = (change: Readonly<Record<string, Json>>): Json => ({
    ...GOOD,
    sheets: [{ ...(GOOD['sheets'] as readonly Record<string, Json>[])[0], ...change }],
  })
  const cases: readonly (readonly [string, Json])[] = [
    ['mapping', null],
    ['mapping', []],
    ['mapping', 'x'],
    ['format', {}],
    ['format', { ...GOOD, format: 'list-mapping@v2' }],
    ['sheets', { format: 'list-mapping@v1' }],
    ['sheets', { ...GOOD, sheets: Array.from({ length: 65 }, () => null) }],
    ['sheets 0', { ...GOOD, sheets: [7] }],
    ['sheets 0 take', sheet({ take: 'steal' })],
    ['sheets 0 headerLines', sheet({ headerLines: [1, 2, 3] })],
    ['sheets 0 headerLines', sheet({ headerLines: [-1] })],
    ['sheets 0 category', sheet({ category: 'other' })],
    ['sheets 0 asOf date', sheet({ asOf: { date: '2025-02-30', from: 'title' } })],
    ['sheets 0 dateOrder', sheet({ dateOrder: '' })],
    ['sheets 0 columns 0', sheet({ columns: [null] })],
    ['sheets 0 columns 0 confidence', sheet({ columns: [{ column: 0, confidence: 101 }] })],
    ['sheets 0 columns 0 column', sheet({ columns: [{ column: 1.5, confidence: 1 }] })],
    [
      'sheets 0 columns 0 meaning',
      sheet({ columns: [{ column: 0, confidence: 1, heading: '', meaning: '__proto__' }] }),
    ],
    ['sheets 0 questions code', sheet({ questions: [{ code: 'why', columns: [] }] })],
  ]
  for (const [at, value] of cases) {
    const read = parseMapping(value)
    assert.ok(!read.ok && read.refusal.at === at, at)
  }
})

test('any JSON is refused or read, never a fault', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void parseMapping(value as Json)))
})
