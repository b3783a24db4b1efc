// Proposes a mapping from headings and contents together: a heading names, content confirms, and where
// the two disagree, or two columns claim one meaning, the proposal carries a question.
import { parsePartialDate } from '@parley/kernel'
import type { PartialDate } from '@parley/kernel'
import type { Category } from '@parley/names'
import { cleanText, saysSomething } from './cell-text.ts'
import { categoryIn } from './cell-words.ts'
import { profileColumns } from './column-profile.ts'
import type { ColumnProfile } from './column-profile.ts'
import { findHeader, headerByContrast } from './header.ts'
import type { Header } from './header.ts'
import { meaningsOf } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'
import { readEventDate } from './list-date.ts'
import type { DateOrder } from './list-date.ts'
import { isNaming, MANY, shapeOf } from './mapping.ts'
import type { AsOf, ColumnMapping, Mapping, Question, SheetMapping } from './mapping.ts'
import { columnLetters } from './raw-table.ts'
import type { RawRow, RawTable } from './raw-table.ts'

export interface ProposalFacts {
  /** The day the file is read, for ages and impossible dates where the list gives no day of its own. */
  readonly readOn?: PartialDate
}

/** Proposes what each column of each table means. Equal tables give equal proposals. */
export function proposeMapping(tables: readonly RawTable[], facts: ProposalFacts = {}): Mapping {
  const sheets = tables.map((t) => proposeSheet(t, facts))
  const titled = sheets.find((s) => s.asOf?.from === 'title')?.asOf
  if (titled === undefined || titled === null) return { version: 1, sheets }
  // The day in one sheet's title is the day of the file.
  return {
    version: 1,
    sheets: sheets.map((s) => (s.asOf?.from === 'title' ? s : withDay(s, titled))),
  }
}

function withDay(sheet: SheetMapping, asOf: AsOf): SheetMapping {
  return { ...sheet, asOf, questions: sheet.questions.filter((q) => q.code !== 'as-of-assumed') }
}

function proposeSheet(table: RawTable, facts: ProposalFacts): SheetMapping {
  const header = findHeader(table) ?? headerByContrast(table)
  const lastHeaderLine = header.lines.at(-1) ?? 0
  const titles = table.rows.filter(
    (r) => r.line <= lastHeaderLine && !header.lines.includes(r.line),
  )
  const data = table.rows.filter((r) => r.line > lastHeaderLine && r.cells.length > 0)
  const profiles = profileColumns(data)
  const readYear = Number(facts.readOn?.slice(0, 4) ?? ADULT_YEAR + 17)
  const claims = allClaims(header, profiles, readYear)
  const columns = settleNames(assign(columnsOf(header, profiles), claims, header), profiles)
  const asOf = findAsOf(titles, data, columns, facts)
  const order = dateOrder(profiles, columns)
  return {
    sheet: table.sheet,
    shape: header.lines.length > 0 ? shapeOf(columns.map((c) => c.heading)) : '',
    take: table.hidden ? 'ask' : 'take',
    hiddenRows: 'ask',
    headerLines: header.lines,
    columns,
    category: categoryOf(table, titles),
    asOf,
    dateOrder: order.order,
    questions: questionsOf(table, {
      header,
      columns,
      profiles,
      data,
      asOf,
      orderIsOpen: order.open,
    }),
  }
}

const ADULT_YEAR = 2008 // without a day given: dates whose middle lies later are events, not births
const LEAST_CLAIM = 30 // below: a coincidence of a few cells

interface Claim {
  readonly column: number
  readonly meaning: Meaning
  readonly score: number
  readonly heading: number
  readonly share: number
}

function allClaims(
  header: Header,
  profiles: readonly ColumnProfile[],
  readYear: number,
): readonly Claim[] {
  const byColumn = new Map(profiles.map((p) => [p.column, p]))
  return columnsOf(header, profiles)
    .flatMap((column) =>
      claimsOf(column, header.headings.get(column) ?? '', byColumn.get(column) ?? null, readYear),
    )
    .filter((c) => c.score >= LEAST_CLAIM)
    .sort((a, b) => b.score - a.score || a.column - b.column)
}

// Meanings whose cells have a form that can be checked; a heading without it in the cells is doubtful.
const CHECKABLE: ReadonlySet<Meaning> = new Set<Meaning>([
  'name',
  'number',
  'born',
  'captured-on',
  'sex',
  'service-number',
  'age',
  'category',
])

// What endings of names tell is too little to prefer one column to another of the same heading.
const UNSURE_PARTS: ReadonlySet<Meaning> = new Set<Meaning>(['surname', 'given', 'patronymic'])

function claimsOf(
  column: number,
  heading: string,
  profile: ColumnProfile | null,
  readYear: number,
): readonly Claim[] {
  const named = new Map(meaningsOf(heading).map((m) => [m.meaning, m.weight]))
  const shares = sharesOf(profile, readYear)
  const strongest = Math.max(0, ...named.values())
  const claims: Claim[] = []
  for (const [meaning, weight] of named) {
    const share = shares.get(meaning) ?? 0
    const contradicted = CHECKABLE.has(meaning) && (profile?.filled ?? 0) >= 3 && share < 0.2
    const said = weight * 10 + (profile?.filledShare ?? 0) * 15
    claims.push({
      column,
      meaning,
      heading: weight,
      share,
      score:
        said +
        share * (CHECKABLE.has(meaning) ? 30 : UNSURE_PARTS.has(meaning) ? 0 : 10) -
        (contradicted ? 30 : 0),
    })
  }
  for (const [meaning, share] of shares) {
    // An unknown heading leaves the word to the cells; a strong one is not overruled by them.
    if (named.has(meaning) || share < 0.6 || strongest >= 6) continue
    claims.push({
      column,
      meaning,
      heading: 0,
      share,
      score: share * (heading === '' || strongest > 0 ? 50 : 45),
    })
  }
  return claims
}

function sharesOf(profile: ColumnProfile | null, readYear: number): ReadonlyMap<Meaning, number> {
  if (profile === null) return new Map()
  const shares = new Map(profile.shares)
  const dates = shares.get('born') ?? 0
  const recent = profile.middleYear !== null && profile.middleYear > readYear - 17
  shares.set('born', recent ? 0 : dates)
  shares.set('captured-on', recent ? dates : 0)
  return shares
}

function columnsOf(header: Header, profiles: readonly ColumnProfile[]): readonly number[] {
  return [...new Set([...header.headings.keys(), ...profiles.map((p) => p.column)])].sort(
    (a, b) => a - b,
  )
}

// Strongest claim first; a meaning belongs to one column unless many may share it.
function assign(
  columns: readonly number[],
  claims: readonly Claim[],
  header: Header,
): readonly ColumnMapping[] {
  const given = new Map<number, Claim>()
  const taken = new Set<Meaning>()
  for (const claim of claims) {
    if (given.has(claim.column)) continue
    if (taken.has(claim.meaning) && !(MANY.has(claim.meaning) && claim.heading > 0)) continue
    if (claim.meaning === 'born' && taken.has('born') && claim.share < 0.3) continue
    given.set(claim.column, claim)
    taken.add(claim.meaning)
  }
  const byColumn = new Map<number, Claim[]>()
  for (const claim of claims) {
    const own = byColumn.get(claim.column)
    if (own === undefined) byColumn.set(claim.column, [claim])
    else own.push(claim)
  }
  return columns.map((column) => {
    const claim = given.get(column)
    const rivals = (byColumn.get(column) ?? []).filter((c) => c !== claim).map((c) => c.meaning)
    const heading = header.headings.get(column) ?? columnLetters(column)
    if (claim === undefined)
      return { column, heading, meaning: null, confidence: 0, because: 'nothing', rivals }
    return {
      column,
      heading,
      meaning: claim.meaning,
      confidence: confidenceOf(claim),
      because: becauseOf(claim),
      rivals,
    }
  })
}

function confidenceOf(claim: Claim): number {
  if (claim.heading === 0) return Math.round(30 + claim.share * 30)
  const agrees = claim.share >= 0.5 ? 20 : 0
  const contradicted = claim.score < claim.heading * 10 ? 35 : 0
  return Math.min(98, 30 + claim.heading * 5 + agrees - contradicted)
}

function becauseOf(claim: Claim): ColumnMapping['because'] {
  if (claim.heading === 0) return 'content'
  return claim.share >= 0.5 ? 'heading-and-content' : 'heading'
}

// "Name" beside "Surname" is the given name; "Given name" alone holds the whole name.
function settleNames(
  columns: readonly ColumnMapping[],
  profiles: readonly ColumnProfile[],
): readonly ColumnMapping[] {
  const has = (m: Meaning): boolean => columns.some((c) => c.meaning === m)
  const whole = (c: ColumnMapping): boolean =>
    (profiles.find((p) => p.column === c.column)?.shares.get('name') ?? 0) >= 0.5
  return columns.map((c) => {
    if (c.meaning === 'name' && has('surname') && !has('given') && !whole(c))
      return { ...c, meaning: 'given' }
    if (c.meaning === 'given' && !has('surname') && !has('name')) return { ...c, meaning: 'name' }
    if (
      c.meaning === 'surname' &&
      !has('given') &&
      !has('name') &&
      !has('given-patronymic') &&
      whole(c)
    )
      return { ...c, meaning: 'name' }
    return c
  })
}

function categoryOf(table: RawTable, titles: readonly RawRow[]): Category | null {
  const texts = [table.sheet, ...titles.flatMap((r) => r.cells.map((c) => c.text))]
  const said = new Set(texts.map(categoryIn).filter((c) => c !== null))
  return said.size === 1 ? ([...said][0] ?? null) : null
}

const DATE_IN_TITLE =
  /(\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+\p{L}{3,}\s+\d{4})/gu

function findAsOf(
  titles: readonly RawRow[],
  data: readonly RawRow[],
  columns: readonly ColumnMapping[],
  facts: ProposalFacts,
): AsOf | null {
  const inTitles = titles
    .flatMap((r) =>
      r.cells.flatMap((c) =>
        c.kind === 'date'
          ? [c.text]
          : [...cleanText(c.text).matchAll(DATE_IN_TITLE)].map((m) => m[0]),
      ),
    )
    .map((text) => eventDay(text))
    .filter((d) => d !== null)
    .sort()
  const title = inTitles.at(-1)
  if (title !== undefined) return { date: title, from: 'title' }
  const days = columns
    .filter(isEventColumn)
    .flatMap((c) => daysIn(data, c.column))
    .sort()
  const last = days.length - 1
  const newest = days[last < 500 ? last : Math.floor(last * 0.998)] // one mistyped year in a long list must not move its day
  if (newest !== undefined && (facts.readOn === undefined || newest <= facts.readOn))
    return { date: newest, from: 'newest-date' }
  return facts.readOn === undefined ? null : { date: facts.readOn, from: 'reading-day' }
}

function isEventColumn(column: ColumnMapping): boolean {
  const arrived =
    column.meaning === 'other' &&
    /дат|date|تاريخ/i.test(column.heading) &&
    !/народ|рожд|birth/i.test(column.heading)
  return arrived || column.meaning === 'captured-on' || column.meaning === 'captured-when-where'
}

function daysIn(rows: readonly RawRow[], column: number): readonly PartialDate[] {
  const texts = rows.map((r) => r.cells.find((c) => c.column === column)?.text ?? '')
  return texts.map((t) => eventDay(t.split(/[,;]/)[0] ?? '')).filter((d) => d !== null)
}

function eventDay(text: string): PartialDate | null {
  const cell = { column: 0, kind: 'text', text } as const
  const reading = readEventDate(cell, { order: 'day-first', asOf: null, dateSystem: 1900 })
  return reading.ok && reading.form === 'date' && reading.date !== null
    ? parsePartialDate(reading.date)
    : null
}

function dateOrder(
  profiles: readonly ColumnProfile[],
  columns: readonly ColumnMapping[],
): { readonly order: DateOrder; readonly open: boolean } {
  const dates = profiles.filter((p) =>
    columns.some(
      (c) => c.column === p.column && (c.meaning === 'born' || c.meaning === 'captured-on'),
    ),
  )
  const first = Math.max(0, ...dates.map((p) => p.firstAboveTwelve))
  const second = Math.max(0, ...dates.map((p) => p.secondAboveTwelve))
  if (second > 0.2 && second > first * 4) return { order: 'month-first', open: first > 0 }
  return { order: 'day-first', open: second > 0.1 }
}

interface Found {
  readonly header: Header
  readonly columns: readonly ColumnMapping[]
  readonly profiles: readonly ColumnProfile[]
  readonly data: readonly RawRow[]
  readonly asOf: AsOf | null
  readonly orderIsOpen: boolean
}

function questionsOf(table: RawTable, found: Found): readonly Question[] {
  const { header, columns, data } = found
  const questions: Question[] = []
  const ask = (code: Question['code'], about: readonly ColumnMapping[] = []): void => {
    questions.push({ code, columns: about.map((c) => c.column) })
  }
  const filled = new Set(found.profiles.map((p) => p.column))
  if (table.hidden) ask('hidden-sheet')
  if (table.rows.some((r) => r.hidden)) ask('hidden-rows')
  if (header.lines.length === 0) ask('no-header')
  if (!columns.some((c) => isNaming(c.meaning))) ask('no-name-column')
  if (!data.some((r) => r.cells.some((c) => saysSomething(c.text)))) ask('no-rows')
  for (const group of sameHeadings(columns)) ask('same-heading', group)
  const losers = columns.filter(
    (c) => c.meaning === null && c.rivals.length > 0 && filled.has(c.column),
  )
  if (losers.length > 0) ask('same-meaning', losers)
  const unknown = columns.filter(
    (c) => c.meaning === null && c.rivals.length === 0 && filled.has(c.column),
  )
  if (unknown.length > 0) ask('unknown-column', unknown)
  const guessed = columns.filter((c) => c.because === 'content')
  if (guessed.length > 0) ask('guessed-by-content', guessed)
  const doubtful = columns.filter(
    (c) => c.because === 'heading' && c.confidence < 45 && filled.has(c.column),
  )
  if (doubtful.length > 0) ask('content-contradicts-heading', doubtful)
  if (found.orderIsOpen) ask('date-order')
  if (found.asOf !== null && found.asOf.from !== 'title') ask('as-of-assumed')
  return questions
}

function sameHeadings(columns: readonly ColumnMapping[]): readonly (readonly ColumnMapping[])[] {
  const groups = new Map<string, ColumnMapping[]>()
  for (const column of columns) {
    const group = groups.get(shapeOf([column.heading])) ?? []
    group.push(column)
    groups.set(shapeOf([column.heading]), group)
  }
  return [...groups.values()].filter((g) => g.length > 1)
}
