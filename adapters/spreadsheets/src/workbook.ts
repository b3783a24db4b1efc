// The parts of a workbook around its sheets: which sheets there are and where, shared strings, and which
// styles show a number as a date.
import { isDateFormat } from './cell-dates.ts'
import { MAX_CELL_TEXT, MAX_CELLS } from './limits.ts'
import { attribute, readXml } from './xml-events.ts'
import { ArchiveError } from './zip-archive.ts'
import type { Archive, Member } from './zip-archive.ts'

const MAX_SHEET_NAME = 100 // characters; spreadsheets themselves allow 31

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly member: Member
}

export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly dateSystem: 1900 | 1904
  readonly strings: readonly string[]
  /** By style index: whether it shows a number as a date. */
  readonly dateStyles: readonly boolean[]
}

/** Reads the workbook around its sheets; null if the archive holds none. @throws ArchiveError, DoctypeError */
export function readWorkbook(archive: Archive): Workbook | null {
  const main = mainMember(archive)
  if (main === null) return null
  const relations = readRelations(archive, main.name)
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let dateSystem: 1900 | 1904 = 1900
  readXml(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr')
        dateSystem = isTrue(attribute(attributes, 'date1904')) ? 1904 : 1900
      if (name !== 'sheet') return
      const relation = attributes['r:id'] ?? attribute(attributes, 'id') ?? ''
      const state = attribute(attributes, 'state') ?? 'visible'
      sheets.push({
        name: (attribute(attributes, 'name') ?? '').slice(0, MAX_SHEET_NAME),
        hidden: state !== 'visible',
        relation,
      })
    },
  })
  const found = sheets.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation)
    const member =
      target === undefined || !target.type.endsWith('/worksheet')
        ? undefined
        : archive.members.get(target.path)
    return member === undefined ? [] : [{ name, hidden, member }]
  })
  if (found.length === 0 && sheets.length > 0) throw new ArchiveError('damaged', main.name)
  const partOf = (kind: string): Member | undefined =>
    archive.members.get([...relations.values()].find((r) => r.type.endsWith(kind))?.path ?? '')
  return {
    sheets: found,
    dateSystem,
    strings: readStrings(archive, partOf('/sharedStrings')),
    dateStyles: readDateStyles(archive, partOf('/styles')),
  }
}

function mainMember(archive: Archive): Member | null {
  const root = [...readRelations(archive, '').values()].find((r) =>
    r.type.endsWith('/officeDocument'),
  )
  const member = archive.members.get(root?.path ?? 'xl/workbook.xml')
  return member === undefined || !/workbook/i.test(member.name) ? null : member
}

interface Relation {
  readonly type: string
  readonly path: string
}

function readRelations(archive: Archive, of: string): ReadonlyMap<string, Relation> {
  const slash = of.lastIndexOf('/')
  const folder = slash < 0 ? '' : of.slice(0, slash + 1)
  const member = archive.members.get(`${folder}_rels/${of.slice(slash + 1)}.rels`)
  const relations = new Map<string, Relation>()
  if (member === undefined) return relations
  readXml(archive, member, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const path = resolved(folder, attribute(attributes, 'Target') ?? '')
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        path,
      })
    },
  })
  return relations
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts = `${folder}${target}`.split('/')
  const path: string[] = []
  for (const part of parts) {
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  }
  return path.join('/')
}

function readStrings(archive: Archive, member: Member | undefined): readonly string[] {
  const strings: string[] = []
  if (member === undefined) return strings
  let text = ''
  let inText = false
  let inPhonetic = false
  readXml(archive, member, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText && !inPhonetic && text.length <= MAX_CELL_TEXT) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        if (strings.length >= MAX_CELLS) throw new ArchiveError('archive-too-large', member.name)
        strings.push(text)
      }
    },
  })
  return strings
}

function readDateStyles(archive: Archive, member: Member | undefined): readonly boolean[] {
  if (member === undefined) return []
  const formats = new Map<number, string>()
  const styles: number[] = []
  let inCellFormats = false
  readXml(archive, member, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(
          Number(attribute(attributes, 'numFmtId')),
          attribute(attributes, 'formatCode') ?? '',
        )
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats)
        styles.push(Number(attribute(attributes, 'numFmtId') ?? '0'))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles.map((id) => isDateFormat(id, formats.get(id) ?? null))
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
