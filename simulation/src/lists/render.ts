// From a world to the four lists its two sides would send, with the truth of every row.
import { invariant } from '@parley/kernel'
import { diceOf } from '../people/dice.ts'
import type { Dice } from '../people/dice.ts'
import { armsOf } from '../people/unit.ts'
import type { World } from '../people/world.ts'
import { entriesOf, isHeldList, LIST_NAMES, listedSide } from './entry.ts'
import type { Entry, ListName } from './entry.ts'
import { drawLayout } from './layout.ts'
import type { ListLayout, SheetLayout } from './layout.ts'
import { linesOf } from './plan.ts'
import type { PlannedSheet, SheetPlan } from './plan.ts'
import { HELD_RATES, SOUGHT_RATES } from './rates.ts'
import { writeRow } from './row.ts'
import type { RowContext } from './row.ts'
import { mergesOf, sheetLines } from './sheet.ts'
import type { Line, NumberedRow, Section } from './sheet.ts'
import { truthPairs } from './truth.ts'
import type { TruthPair, TruthRow } from './truth.ts'

export interface RenderedList {
  readonly name: ListName
  readonly plan: SheetPlan
  readonly truth: readonly TruthRow[]
}

export interface RenderedLists {
  readonly lists: Readonly<Record<ListName, RenderedList>>
  /** Pairs of B's held list and A's sought list, and the reverse. */
  readonly pairs: {
    readonly heldByB: readonly TruthPair[]
    readonly heldByA: readonly TruthPair[]
  }
}

const NUMBER_GAP_SHARE = 0.015 // of the own numbers, those struck out before the list was sent

/** Writes the four lists of a world; the same world gives the same lists. */
export function renderLists(world: World): RenderedLists {
  const [aHeld, aSought, bHeld, bSought] = LIST_NAMES.map((name) => renderList(world, name))
  invariant(aHeld !== undefined && aSought !== undefined, 'the lists of A')
  invariant(bHeld !== undefined && bSought !== undefined, 'the lists of B')
  return {
    lists: { 'a-held': aHeld, 'a-sought': aSought, 'b-held': bHeld, 'b-sought': bSought },
    pairs: {
      heldByB: truthPairs(bHeld.truth, aSought.truth),
      heldByA: truthPairs(aHeld.truth, bSought.truth),
    },
  }
}

/** Writes one list of a world. */
export function renderList(world: World, name: ListName): RenderedList {
  const dice = diceOf(world.options.seed).fork(`list/${name}`)
  const rates = isHeldList(name) ? HELD_RATES : SOUGHT_RATES
  const layout = drawLayout(name, world.options.asOf, dice.fork('layout'))
  const entries = entriesOf(world, name, dice.fork('entries'), rates)
  const context = {
    list: name,
    writer: layout.writer,
    rates,
    asOf: world.options.asOf,
    isSpreadsheet: layout.form.form === 'xlsx',
  }
  const sheets = numberedSections(entries, layout, { dice, name, context }).map(
    ({ sheet, sections }, i) => ({
      sheet,
      lines: sheetLines(sheet, sections, dice.fork(`lines/${i}`)),
    }),
  )
  return {
    name,
    plan: {
      fileName: layout.fileName,
      form: layout.form,
      sheets: sheets.map(({ sheet, lines }): PlannedSheet => ({
        name: sheet.sheetName,
        rows: lines.map((line) => line.cells),
        merges: mergesOf(lines),
      })),
    },
    truth: truthOf(sheets, layout),
  }
}

interface Writing {
  readonly dice: Dice
  readonly name: ListName
  readonly context: Omit<RowContext, 'dice'>
}

interface SheetSections {
  readonly sheet: SheetLayout
  readonly sections: readonly Section[]
}

function numberedSections(
  entries: readonly Entry[],
  layout: ListLayout,
  { dice, name, context }: Writing,
): readonly SheetSections[] {
  const gaps = dice.fork('numbers')
  const rows = dice.fork('rows')
  let no = layout.firstNo - 1
  const numbered = (entry: Entry): NumberedRow => {
    no += gaps.happens(NUMBER_GAP_SHARE) ? gaps.between(2, 3) : 1
    const own = rows.fork(`${entry.person.id}/${entry.copy}`)
    return { entry, no, written: writeRow(entry, { ...context, dice: own }) }
  }
  return layout.sheets.map((sheet) => ({
    sheet,
    sections: sectionsOf(entries, sheet, name).map(({ heading, people }) => ({
      heading,
      rows: people.map(numbered),
    })),
  }))
}

interface Division {
  readonly heading: string
  readonly people: readonly Entry[]
}

function sectionsOf(
  entries: readonly Entry[],
  sheet: SheetLayout,
  name: ListName,
): readonly Division[] {
  const own = entries.filter(
    ({ listedAs }) =>
      sheet.who === 'all' || (sheet.who === 'soldiers') === (listedAs === 'soldier'),
  )
  if (sheet.who === 'civilians') return [{ heading: '', people: familiesTogether(own) }]
  if (isHeldList(name)) return [{ heading: '', people: byFacility(own) }]
  if (sheet.sections === 'none') return [{ heading: '', people: own }]
  const arms = armsOf(listedSide(name))
  // A civilian entered as a soldier has no arm and is found at the end of the first section.
  return arms.map((arm, i) => ({
    heading: `${ROMAN[i] ?? ''}. ${arm.heading.uk}`,
    people: [
      ...own.filter(({ person }) => person.service?.unit.arm === arm),
      ...own.filter(({ person }) => i === 0 && person.service === null),
    ],
  }))
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

function familiesTogether(entries: readonly Entry[]): readonly Entry[] {
  const key = ({ person }: Entry): string => person.familyGroup ?? '~'
  return entries.toSorted((x, y) => compare(key(x), key(y)))
}

function byFacility(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((x, y) => compare(x.facility?.id ?? '', y.facility?.id ?? ''))
}

function compare(x: string, y: string): number {
  if (x === y) return 0
  return x < y ? -1 : 1
}

function truthOf(
  sheets: readonly { readonly sheet: SheetLayout; readonly lines: readonly Line[] }[],
  layout: ListLayout,
): readonly TruthRow[] {
  const firstRow = new Map<string, number>()
  const truth: TruthRow[] = []
  for (const { sheet, lines } of sheets) {
    let at = 1
    for (const line of lines) {
      if (line.person !== null)
        truth.push(truthRow(line.person, { sheet, at, firstRow, row: truth.length + 1 }))
      at += layout.form.form === 'csv' ? linesOf(line.cells) : 1
    }
  }
  return truth
}

interface Standing {
  readonly sheet: SheetLayout
  readonly at: number
  readonly row: number
  readonly firstRow: Map<string, number>
}

function truthRow({ entry, no, written }: NumberedRow, standing: Standing): TruthRow {
  const { sheet, at, row, firstRow } = standing
  const { id } = entry.person
  const repeatsRow = firstRow.get(id) ?? null
  if (repeatsRow === null) firstRow.set(id, row)
  const shows = sheet.saysWho || (hasCategory(sheet) && written.saysCategory)
  return {
    row,
    no: String(no),
    sheet: sheet.sheetName,
    line: at,
    person: id,
    listedAs: shows ? entry.listedAs : 'unmarked',
    repeatsRow,
    departed: entry.departed,
    spelling: written.spelling,
    noise: written.noise,
  }
}

function hasCategory(sheet: SheetLayout): boolean {
  return sheet.columns.some(({ field }) => field === 'category')
}
