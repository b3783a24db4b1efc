// Damaged, wrong and hostile files, built here byte by byte so that this runs anywhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { RawTable } from '@parley/exchange'
import { utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { readTables, writeXlsx } from './index.ts'
import type { ReadTables } from './index.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

interface Parts {
  readonly sheet?: string
  readonly workbook?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A workbook with one sheet, its XML as given. */
function workbook({ sheet = '<sheetData/>', workbook: pr = '', more = {} }: Parts): Bytes {
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${pr}<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet.startsWith('<?')
      ? sheet
      : `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { level: 9 },
  )
}

const row = (line: number, ...cells: readonly string[]): string =>
  `<row r="${line}">${cells.join('')}</row>`
const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const refusal = (bytes: Bytes, fileName = 'list.xlsx'): string => {
  const read = readTables(bytes, { fileName })
  return read.ok ? 'read' : read.refusal.code
}
const tables = (bytes: Bytes, fileName = 'list.xlsx'): ReadTables =>
  valueOf(readTables(bytes, { fileName }))
const shown = (t: RawTable | undefined): readonly string[] =>
  t?.rows.flatMap((r) => r.cells.map((c) => `${r.line}:${c.column} ${c.kind} ${c.text}`)) ?? []

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const wide = (word: string): readonly number[] =>
  Array.from(word, (c) => [c.charCodeAt(0), 0]).flat()

test('what is no table is refused by its own name, whatever the file is called', () => {
  const cases: readonly (readonly [string, Bytes])[] = [
    ['empty', new Uint8Array(0)],
    ['empty', utf8Bytes('\ufeff')],
    ['empty', utf8Bytes('\r\n\r\n')],
    ['empty', utf8Bytes(' ; ; \n')],
    ['empty', workbook({})],
    ['pdf', utf8Bytes('%PDF-1.4\n1 0 obj')],
    ['html', utf8Bytes('<html><body><table><tr><td>x</td></tr></table></body></html>')],
    ['html', utf8Bytes('\ufeff  <!DOCTYPE HTML>\n<html>')],
    ['xml', utf8Bytes('<?xml version="1.0"?><list/>')],
    ['rtf', utf8Bytes('{\\rtf1\\ansi x}')],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['other-archive', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['other-archive', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1)],
    ['unknown-binary', Uint8Array.from({ length: 600 }, (_, i) => (i * 7) % 31)],
    ['encrypted-office', Uint8Array.from([...OLE, ...wide('EncryptedPackage')])],
    ['encrypted-office', Uint8Array.from([...OLE, 0, 0])],
    ['old-excel', Uint8Array.from([...OLE, ...wide('Workbook')])],
    ['old-word', Uint8Array.from([...OLE, ...wide('WordDocument')])],
    [
      'open-document',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<x/>'),
      }),
    ],
    ['word-document', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['archive-not-spreadsheet', zipSync({ 'notes.txt': strToU8('x') })],
  ]
  for (const [code, bytes] of cases) {
    for (const name of ['list.xlsx', 'list.csv', 'list'])
      assert.equal(refusal(bytes, name), code, `${code} as ${name}`)
  }
})

test('a CSV under another name is read, and the name is doubted', () => {
  const read = tables(utf8Bytes('№;ПІБ\n1;Терен Захар\n'), 'list.xlsx')
  assert.deepEqual([read.format, read.doubts.map((d) => d.code)], ['csv', ['name-says-otherwise']])
})

test('an archive cut off anywhere is refused as damaged, never a fault', () => {
  const whole = workbook({ sheet: `<sheetData>${row(1, text('A1', 'Терен'))}</sheetData>` })
  assert.equal(refusal(whole), 'read')
  for (let end = 4; end < whole.length; end += 7)
    assert.equal(refusal(whole.subarray(0, end)), 'damaged', String(end))
})

test('one altered byte is refused, read alike or read with another text, never a fault', () => {
  const whole = workbook({
    sheet: `<sheetData>${row(1, text('A1', 'Терен'), text('B1', 'Захар'))}</sheetData>`,
  })
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Uint8Array.from(whole, (b, i) => (i === at ? b ^ change : b))
      readTables(altered, { fileName: 'list.xlsx' })
    }),
    { numRuns: 600 },
  )
})

test('a checksum that does not fit is damage', () => {
  const whole = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }, { level: 0 })
  const at = whole.indexOf('<'.charCodeAt(0))
  const altered = Uint8Array.from(whole, (b, i) => (i === at + 1 ? b ^ 1 : b))
  assert.equal(refusal(altered), 'damaged')
})

test('a small archive that unpacks to a large one is refused with flat memory', () => {
  const bomb = workbook({
    sheet: `<sheetData>${row(1, text('A1', 'A'.repeat(16_000_000)))}</sheetData>`,
  })
  assert.ok(bomb.length < 60_000)
  const before = process.memoryUsage().arrayBuffers
  assert.equal(refusal(bomb), 'archive-too-large')
  assert.ok(process.memoryUsage().arrayBuffers - before < 12_000_000)
})

test('sizes that the directory lies about are counted as they come out', () => {
  const bomb = workbook({
    sheet: `<sheetData>${row(1, text('A1', 'A'.repeat(8_000_000)))}</sheetData>`,
  })
  const lying = Uint8Array.from(bomb)
  const view = new DataView(lying.buffer)
  for (let at = 0; at + 46 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  assert.equal(refusal(lying), 'archive-too-large')
})

test('too many members are refused unread', () => {
  const many = zipSync(
    Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`f${i}`, strToU8('')])),
  )
  assert.equal(refusal(many), 'archive-too-large')
})

test('document types and entities are refused wherever they stand', () => {
  const doctype = '<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${row(1, text('A1', '&b;'))}</sheetData></worksheet>`
  assert.equal(
    refusal(workbook({ sheet: `<?xml version="1.0"?>${doctype}${sheet}` })),
    'xml-doctype',
  )
  assert.equal(
    refusal(
      workbook({
        sheet: `<?xml version="1.0"?><!DOCTYPE w SYSTEM "file:///etc/hostname">${sheet}`,
      }),
    ),
    'xml-doctype',
  )
  assert.equal(refusal(workbook({ sheet: `<?xml version="1.0"?>${sheet}` })), 'damaged') // an entity nobody declared
  assert.equal(
    refusal(workbook({ more: { 'xl/sharedStrings.xml': `${doctype}<sst/>` } })),
    'xml-doctype',
  )
})

test('members outside the archive are counted and never opened', () => {
  const more = { '../../outside.txt': 'x', '/etc/passwd': 'x', 'C:\\x.txt': 'x' }
  const read = tables(
    workbook({ sheet: `<sheetData>${row(1, text('A1', 'Терен'))}</sheetData>`, more }),
  )
  assert.deepEqual(
    read.doubts.map((d) => `${d.code} ${d.found}`),
    ['strange-member 3'],
  )
  const away = {
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/worksheet" TargetMode="External" Target="http://example.invalid/x.xml"/></Relationships>`,
  }
  assert.equal(refusal(workbook({ more: away })), 'damaged')
})

test('a cell in the last row and column is one cell', () => {
  const read = tables(
    workbook({
      sheet: `<dimension ref="A1:XFD1048576"/><sheetData>${row(1, text('A1', 'PIB'))}${row(1_048_576, text('XFD1048576', 'end'))}</sheetData>`,
    }),
  )
  assert.deepEqual(shown(read.tables[0]), ['1:0 text PIB', '1048576:16383 text end'])
  assert.equal(
    refusal(workbook({ sheet: `<sheetData>${row(1_048_577, text('A1048577', 'x'))}</sheetData>` })),
    'damaged',
  )
  assert.equal(
    refusal(workbook({ sheet: `<sheetData>${row(1, text('XFE1', 'x'))}</sheetData>` })),
    'damaged',
  )
  assert.equal(
    refusal(
      workbook({
        sheet: `<sheetData>${row(2, text('A2', 'x'))}${row(1, text('A1', 'x'))}</sheetData>`,
      }),
    ),
    'damaged',
  )
})

test('cells of every kind are what they show, formulas never run', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-422]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`
  const strings = `<sst xmlns="${MAIN}"><si><r><t>Терен </t></r><r><t>Захар</t></r><rPh><t>x</t></rPh></si></sst>`
  const cells = [
    '<c r="A1" t="s"><v>0</v></c>',
    '<c r="B1"><v>2001.0</v></c>',
    '<c r="C1" s="1"><v>32905</v></c>',
    '<c r="D1" s="2"><v>32905.75</v></c>',
    '<c r="E1" s="3"><v>5</v></c>',
    '<c r="F1" t="b"><v>1</v></c>',
    '<c r="G1" t="e"><v>#REF!</v></c>',
    '<c r="H1" t="d"><v>1990-02-01T00:00:00</v></c>',
    '<c r="I1" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>',
    '<c r="J1"><f>WEBSERVICE("http://example.invalid")</f></c>',
    '<c r="K1" t="s"><v>7</v></c>',
    '<c r="L1" s="1"><v>12</v></c>',
  ]
  const read = tables(
    workbook({
      sheet: `<sheetData>${row(1, ...cells)}</sheetData>`,
      more: { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings },
    }),
  )
  assert.deepEqual(shown(read.tables[0]), [
    '1:0 text Терен Захар',
    '1:1 number 2001',
    '1:2 date 1990-02-01',
    '1:3 date 1990-02-01',
    '1:4 number 5',
    '1:5 boolean true',
    '1:6 error #REF!',
    '1:7 date 1990-02-01',
    '1:8 formula ab',
    '1:9 formula ',
    '1:11 number 12',
  ])
  assert.deepEqual(
    read.doubts.map((d) => `${d.column} ${d.code}`),
    ['8 formula', '9 formula'],
  )
})

test('the 1904 date system is the workbook’s own', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`
  const read = tables(
    workbook({
      workbook: '<workbookPr date1904="1"/>',
      sheet: `<sheetData>${row(1, '<c r="A1" s="1"><v>31443</v></c>')}</sheetData>`,
      more: { 'xl/styles.xml': styles },
    }),
  )
  assert.deepEqual(
    [shown(read.tables[0]), read.tables[0]?.dateSystem],
    [['1:0 date 1990-02-01'], 1904],
  )
})

test('names with prefixes, missing references and odd order are read', () => {
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row><x:c r="C2"><x:v>3</x:v></x:c><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  assert.deepEqual(shown(tables(workbook({ sheet })).tables[0]), [
    '1:0 text a',
    '1:1 text b',
    '2:0 number 1',
    '2:2 number 3',
  ])
})

test('hidden sheets, rows and columns are shown and doubted', () => {
  const read = tables(
    writeXlsx([
      {
        name: 'A',
        rows: [
          ['№', 'ПІБ'],
          [1, 'Терен Захар'],
          [2, 'Горб Левко'],
        ],
        hiddenLines: [3],
      },
      { name: 'B', rows: [['x']], hidden: true },
    ]),
  )
  assert.deepEqual(
    read.doubts.map((d) => `${d.sheet}${d.line ?? ''} ${d.code}`),
    ['A3 hidden-row', 'B hidden-sheet'],
  )
  const cols = tables(
    workbook({
      sheet: `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row(1, text('A1', 'a'), text('B1', 'b'))}</sheetData>`,
    }),
  )
  assert.deepEqual(
    cols.doubts.map((d) => `${d.column} ${d.code}`),
    ['1 hidden-column'],
  )
})

test('any bytes are refused or read, and what is read has an account that closes', () => {
  const start = fc.constantFrom<readonly number[]>(
    [],
    [0x50, 0x4b, 3, 4],
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    OLE,
  )
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), (first, rest) => {
      const read = readTables(Uint8Array.from([...first, ...rest]), { fileName: 'x' })
      if (read.ok) readPersons(read.value.tables, proposeMapping(read.value.tables))
    }),
    { numRuns: 500 },
  )
})
