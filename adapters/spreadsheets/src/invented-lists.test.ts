// Invented persons dressed as lists in random ways - titles, heading words, column orders, one or two
// heading rows, separators, encodings - and read back. Nothing here knows where the reader looks.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { MergedCells } from '@parley/exchange'
import {
  drawsFrom,
  nobleCryptography,
  parsePartialDate,
  present,
  seededChance,
  valueOf,
} from '@parley/kernel'
import type { Draws } from '@parley/kernel'
import { readTables, writeCsv, writeXlsx } from './index.ts'
import type { CellOut, Encoding } from './index.ts'
import words from './invented-words.json' with { type: 'json' }

type Tongue = 'uk' | 'ru' | 'en' | 'ar'

interface Person {
  readonly surname: string
  readonly given: string
  readonly patronymic: string
  readonly born: string
  readonly sex: 'm' | 'f'
  readonly rank: string
  readonly unit: string
  readonly serviceNumber: string
  readonly capturedOn: string
  readonly capturedAt: string
  readonly camp: string
  readonly health: string
  readonly category: 'soldier' | 'civilian'
  readonly callSign: string
  readonly remark: string
}

type Field = keyof Person | 'no' | 'name'

const PEOPLE = words.people
const HEADINGS: Record<Tongue, Record<Field, readonly string[]>> = words.headings
const TITLES: Record<Tongue, readonly string[]> = words.titles
const CLOSINGS: Record<Tongue, readonly string[]> = words.closings

function inventPeople(draws: Draws, tongue: Tongue, count: number): readonly Person[] {
  const p = PEOPLE[tongue]
  const two = (n: number): string => String(n).padStart(2, '0')
  return Array.from({ length: count }, (_, i) => ({
    surname: draws.pick(p.surnames),
    given: draws.pick(p.given),
    patronymic: draws.pick(p.patronymics),
    born: `${1960 + draws.below(45)}-${two(1 + draws.below(12))}-${two(2 + draws.below(26))}`,
    sex: draws.happens(0.1) ? 'f' : 'm',
    rank: draws.pick(p.ranks),
    unit: draws.pick(p.units),
    serviceNumber: `${draws.pick(['АВ', 'К', 'ММ'])} ${100000 + i * 7 + draws.below(7)}`,
    capturedOn: `${2022 + draws.below(3)}-${two(1 + draws.below(12))}-${two(1 + draws.below(28))}`,
    capturedAt: draws.pick(p.places),
    camp: draws.pick(p.camps),
    health: draws.pick(p.health),
    category: draws.happens(0.15) ? 'civilian' : 'soldier',
    callSign: draws.pick(p.callSigns),
    remark: draws.pick(p.remarks),
  }))
}

type DayStyle = 'dots' | 'iso' | 'slashes' | 'true-date'

interface Dress {
  readonly tongue: Tongue
  readonly format: 'csv' | 'xlsx'
  readonly nameIn: 'one' | 'parts'
  readonly fields: readonly Field[]
  readonly headings: readonly string[]
  readonly twoRows: boolean
  readonly titles: readonly string[]
  readonly sections: boolean
  readonly closings: readonly string[]
  readonly days: DayStyle
  readonly firstNumber: number
  readonly separator: string
  readonly encoding: Encoding
  readonly capitals: boolean
}

function drawDress(draws: Draws): Dress {
  const tongue = draws.pick<Tongue>(['uk', 'uk', 'ru', 'ru', 'en', 'ar'])
  const format = draws.pick<'csv' | 'xlsx'>(['csv', 'xlsx'])
  const nameIn = draws.pick<'one' | 'parts'>(['one', 'parts'])
  const optional = draws
    .shuffled<Field>([
      'sex',
      'rank',
      'unit',
      'serviceNumber',
      'capturedOn',
      'capturedAt',
      'camp',
      'health',
      'category',
      'callSign',
      'remark',
    ])
    .slice(0, 2 + draws.below(10))
  const naming: readonly Field[] = nameIn === 'one' ? ['name'] : ['surname', 'given', 'patronymic']
  const rest = draws
    .shuffled<readonly Field[]>([naming, ['born'], ...optional.map((f) => [f])])
    .flat()
  const fields: readonly Field[] = draws.happens(0.85) ? ['no', ...rest] : rest
  const encodings: readonly Encoding[] =
    tongue === 'uk'
      ? ['utf-8', 'windows-1251', 'koi8-u', 'utf-16le']
      : ['utf-8', 'windows-1251', 'ibm866', 'koi8-r', 'iso-8859-5']
  return {
    tongue,
    format,
    nameIn,
    fields,
    headings: fields.map((f) => draws.pick(HEADINGS[tongue][f])),
    twoRows: draws.happens(0.3),
    titles: TITLES[tongue].slice(0, draws.below(TITLES[tongue].length + 1)),
    sections: draws.happens(0.4),
    closings: draws.happens(0.6) ? CLOSINGS[tongue] : [],
    days:
      format === 'xlsx'
        ? draws.pick<DayStyle>(['dots', 'iso', 'slashes', 'true-date'])
        : draws.pick<DayStyle>(['dots', 'iso', 'slashes']),
    firstNumber: draws.pick([1, 101, 5001]),
    separator: draws.pick([';', ',', '\t', '|']),
    encoding: tongue === 'uk' || tongue === 'ru' ? draws.pick(encodings) : 'utf-8',
    capitals: draws.happens(0.3),
  }
}

function cellOf(field: Field, person: Person, index: number, dress: Dress): CellOut {
  const p = PEOPLE[dress.tongue]
  const surname = dress.capitals ? person.surname.toUpperCase() : person.surname
  switch (field) {
    case 'no':
      return dress.firstNumber + index
    case 'name':
      return `${surname} ${person.given} ${person.patronymic}`
    case 'surname':
      return surname
    case 'born':
    case 'capturedOn':
      return dayCell(person[field], dress.days)
    case 'sex':
      return p.sex[person.sex]
    case 'category':
      return p.categories[person.category]
    default:
      return person[field]
  }
}

function dayCell(day: string, style: DayStyle): CellOut {
  const [y = '', m = '', d = ''] = day.split('-')
  if (style === 'true-date') return { day }
  if (style === 'iso') return day
  return style === 'dots' ? `${d}.${m}.${y}` : `${d}/${m}/${y}`
}

interface Rendered {
  readonly bytes: Uint8Array
  readonly lines: readonly number[]
  readonly rowCount: number
}

function render(people: readonly Person[], dress: Dress): Rendered {
  const rows: CellOut[][] = dress.titles.map((t) => [t])
  const merges: MergedCells[] = rows.map((_, i) => ({
    top: i + 1,
    bottom: i + 1,
    left: 0,
    right: dress.fields.length - 1,
  }))
  if (rows.length > 0) rows.push([])
  addHeader(rows, merges, dress)
  const lines: number[] = []
  people.forEach((person, i) => {
    if (dress.sections && i % 17 === 5) {
      rows.push([
        `${['I', 'II', 'III', 'IV'][i % 4]}. ${dress.tongue === 'en' ? 'Northern brigade' : 'Північна бригада'}`,
      ])
      merges.push({
        top: rows.length,
        bottom: rows.length,
        left: 0,
        right: dress.fields.length - 1,
      })
    }
    rows.push(dress.fields.map((f) => cellOf(f, person, i, dress)))
    lines.push(rows.length)
  })
  if (dress.closings.length > 0) rows.push([])
  for (const closing of dress.closings) rows.push([closing.replace('{n}', String(people.length))])
  const bytes =
    dress.format === 'xlsx'
      ? writeXlsx([
          {
            name: 'List',
            rows,
            merges: merges.filter((m) => m.right > m.left || m.bottom > m.top),
          },
        ])
      : csvBytes(rows, dress)
  return { bytes, lines, rowCount: rows.length }
}

// Not every encoding has every letter and sign; a clerk would take the next one.
function csvBytes(rows: readonly (readonly CellOut[])[], dress: Dress): Uint8Array {
  const full = rows.map((r) => [
    ...r,
    ...Array.from({ length: Math.max(0, dress.fields.length - r.length) }, () => null),
  ])
  for (const encoding of [dress.encoding, 'windows-1251', 'utf-8'] as const) {
    const written = writeCsv(full, { ...dress, encoding })
    if (written.ok) return written.value
  }
  throw new Error('UTF-8 has every letter')
}

// Two heading rows: a spanning word above capture's date and place where both stand side by side.
function addHeader(rows: CellOut[][], merges: MergedCells[], dress: Dress): void {
  const at = dress.fields.findIndex(
    (f, i) =>
      (f === 'capturedOn' && dress.fields[i + 1] === 'capturedAt') ||
      (f === 'capturedAt' && dress.fields[i + 1] === 'capturedOn'),
  )
  if (!dress.twoRows || at < 0) {
    rows.push([...dress.headings])
    return
  }
  const parent = {
    uk: 'Обставини зникнення',
    ru: 'Обстоятельства пленения',
    en: 'Capture',
    ar: 'ظروف الأسر',
  }[dress.tongue]
  const under = {
    uk: ['дата', 'місце'],
    ru: ['дата', 'место'],
    en: ['date', 'place'],
    ar: ['تاريخ', 'مكان'],
  }[dress.tongue]
  const top = rows.length + 1
  rows.push(dress.headings.map((h, i) => (i === at ? parent : i === at + 1 ? null : h)))
  const words = dress.fields[at] === 'capturedOn' ? under : [...under].reverse()
  rows.push(
    dress.fields.map((_, i) =>
      i === at ? (words[0] ?? null) : i === at + 1 ? (words[1] ?? null) : null,
    ),
  )
  if (dress.format !== 'xlsx') return
  dress.fields.forEach((_, i) => {
    if (i === at) merges.push({ top, bottom: top, left: at, right: at + 1 })
    else if (i !== at + 1) merges.push({ top, bottom: top + 1, left: i, right: i })
  })
}

function checkReading(seed: number): void {
  const draws = drawsFrom(seededChance(nobleCryptography, String(seed), 'lists'))
  const dress = drawDress(draws)
  const people = inventPeople(draws, dress.tongue, 12 + draws.below(60))
  const { bytes, lines, rowCount } = render(people, dress)
  const where = `seed ${seed}: ${JSON.stringify(dress)}`
  const read = valueOf(readTables(bytes, { fileName: `list.${dress.format}` }))
  const mapping = proposeMapping(read.tables, {
    readOn: present(parsePartialDate('2025-06-01'), 'a date'),
  })
  const { persons, account, problems } = readPersons(read.tables, mapping)
  assert.equal(
    persons.length,
    people.length,
    `${where} rows ${JSON.stringify(account)} ${JSON.stringify(mapping.sheets[0]?.columns)}`,
  )
  assert.ok(account.rows === rowCount || dress.format === 'csv', where)
  persons.forEach((person, i) => {
    const wanted = present(people[i], 'a person')
    const has = (f: Field): boolean => dress.fields.includes(f)
    const context = `${where}\nrow ${i} ${JSON.stringify(person)}\nwanted ${JSON.stringify(wanted)}\n${JSON.stringify(mapping.sheets[0]?.columns)}`
    const surname = dress.capitals ? wanted.surname.toUpperCase() : wanted.surname
    assert.equal(person.name.full, `${surname} ${wanted.given} ${wanted.patronymic}`, context)
    assert.equal(person.place.line, lines[i], context)
    assert.equal(person.born, wanted.born, context)
    assert.equal(person.no, has('no') ? String(dress.firstNumber + i) : null, context)
    assert.equal(person.rank, has('rank') ? wanted.rank : null, context)
    assert.equal(person.unit, has('unit') ? wanted.unit : null, context)
    assert.equal(person.serviceNumber, has('serviceNumber') ? wanted.serviceNumber : null, context)
    assert.equal(person.capturedOn, has('capturedOn') ? wanted.capturedOn : null, context)
    assert.equal(person.capturedAt, has('capturedAt') ? wanted.capturedAt : null, context)
    assert.equal(person.placeOfDetention, has('camp') ? wanted.camp : null, context)
    assert.equal(person.health, has('health') ? wanted.health : null, context)
    assert.equal(person.callSign, has('callSign') ? wanted.callSign : null, context)
    assert.equal(person.remark, has('remark') ? wanted.remark : null, context)
    if (has('sex')) assert.equal(person.sex, wanted.sex, context)
    if (has('category')) assert.equal(person.category, wanted.category, context)
    assert.equal(person.departed, false, context)
  })
  const lost = problems.filter((p) => p.code !== 'number-missing')
  assert.deepEqual(lost, [], where)
}

test('invented persons come back from lists of any dress', () => {
  const failed: string[] = []
  const count = Number(process.env['LISTS'] ?? '80')
  for (let seed = 1; seed <= count; seed++) {
    try {
      checkReading(seed)
    } catch (error) {
      failed.push(String(error instanceof Error ? error.message : error))
    }
  }
  assert.equal(failed.length, 0, `${failed.length} of ${count}\n${failed.slice(0, 6).join('\n\n')}`)
})
