// A small workbook writer: text, numbers, days, merged cells, bold and hidden rows. Text is written in
// place and defused. Equal sheets give equal bytes: no time, no name of a machine.
import type { MergedCells } from '@parley/exchange'
import { columnLetters } from '@parley/exchange'
import type { Bytes } from '@parley/kernel'
import { strToU8, zipSync } from 'fflate'
import { defused } from './defusing.ts'
import { MAX_CELL_TEXT } from './limits.ts'
import type { CellOut, SheetOut } from './sheet-out.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PLAIN = 0
const BOLD = 1
const DAY = 2

/** Writes a workbook. @throws RangeError without a sheet, or for a cell longer than spreadsheets take */
export function writeXlsx(sheets: readonly SheetOut[]): Bytes {
  if (sheets.length === 0) throw new RangeError('a workbook has at least one sheet')
  const names = sheetNames(sheets)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbookXml(sheets, names)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(STYLES),
  }
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheetXml(sheet))
  })
  // The archive's clock is local and starts in 1980; this is its first moment everywhere.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

function sheetXml(sheet: SheetOut): string {
  const bold = new Set(sheet.boldLines)
  const hidden = new Set(sheet.hiddenLines)
  const rows = sheet.rows.map((row, i) => {
    const line = i + 1
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnLetters(column)}${line}`, bold.has(line)),
    )
    return `<row r="${line}"${hidden.has(line) ? ' hidden="1"' : ''}>${cells.join('')}</row>`
  })
  const widths = (sheet.widths ?? []).map(
    (w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`,
  )
  const cols = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''
  return `${HEAD}<worksheet xmlns="${MAIN}">${cols}<sheetData>${rows.join('')}</sheetData>${mergesXml(sheet.merges ?? [])}</worksheet>`
}

function cellXml(cell: CellOut, ref: string, bold: boolean): string {
  if (cell === null || cell === '') return ''
  const style = bold ? BOLD : PLAIN
  if (typeof cell === 'number') return `<c r="${ref}" s="${style}"><v>${cell}</v></c>`
  if (typeof cell !== 'string') return `<c r="${ref}" s="${DAY}"><v>${serialOf(cell.day)}</v></c>`
  const text = defused(cell)
  if (text.length > MAX_CELL_TEXT)
    throw new RangeError(`a cell of at most ${MAX_CELL_TEXT} characters`)
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

function mergesXml(merges: readonly MergedCells[]): string {
  if (merges.length === 0) return ''
  const refs = merges.map(
    (m) =>
      `<mergeCell ref="${columnLetters(m.left)}${m.top}:${columnLetters(m.right)}${m.bottom}"/>`,
  )
  return `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`
}

function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

function workbookXml(sheets: readonly SheetOut[], names: readonly string[]): string {
  const entries = sheets.map((sheet, i) => {
    const state = sheet.hidden === true ? ' state="hidden"' : ''
    return `<sheet name="${xmlText(names[i] ?? '')}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`
}

// Sheet names are unique, short, and free of the signs that references use.
function sheetNames(sheets: readonly SheetOut[]): readonly string[] {
  const used = new Set<string>()
  return sheets.map((sheet, i) => {
    const bare =
      sheet.name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 31) || `Sheet${i + 1}`
    const name = used.has(bare.toLowerCase()) ? `${bare.slice(0, 26)} (${i + 1})` : bare
    used.add(name.toLowerCase())
    return name
  })
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

function contentTypes(sheetCount: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheetCount }, (_, i) => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      'worksheet',
    ]),
  ]
  const entries = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${entries.join('')}</Types>`
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

// Characters that XML cannot hold at all become the replacement character.
function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
