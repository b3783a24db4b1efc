// How a list is laid out: titles, headings, order of columns, sections, closing lines. All of it varies
// with the seed, because nobody who reads a list may count on where a column stands or what it is called.
import type { Dice } from '../people/dice.ts'
import type { Language } from '../people/given-name.ts'
import { isHeldList } from './entry.ts'
import type { ListName } from './entry.ts'
import { GROUP_HEADINGS, HEADINGS, HELD_HEADINGS, TITLES } from './heading.ts'
import type { FileForm } from './plan.ts'
import type { Field } from './row.ts'

export interface Column {
  readonly field: Field
  readonly heading: string
  /** Columns of one group share a merged heading above their own; '' stands alone. */
  readonly group: string
}

export interface SheetLayout {
  /** '' in a CSV. */
  readonly sheetName: string
  readonly who: 'soldiers' | 'civilians' | 'all'
  /** Whether the name of the sheet or a title says who they are. */
  readonly saysWho: boolean
  readonly titles: readonly string[]
  /** Empty rows between the titles and the header. */
  readonly gap: number
  readonly columns: readonly Column[]
  readonly sections: 'arms' | 'none'
  /** Of the person rows, those with an empty row before them. */
  readonly emptyRowShare: number
  /** Lines after the last person; `#` becomes the count. */
  readonly closing: readonly string[]
}

export interface ListLayout {
  readonly fileName: string
  readonly form: FileForm
  readonly writer: Language
  /** The first own number. */
  readonly firstNo: number
  readonly sheets: readonly SheetLayout[]
}

/** Draws the layout of a list. */
export function drawLayout(list: ListName, asOf: string, dice: Dice): ListLayout {
  const day = asOf.split('-').toReversed().join('.')
  switch (list) {
    case 'a-sought':
      return {
        fileName: 'A-sought.xlsx',
        form: { form: 'xlsx' },
        writer: 'uk',
        firstNo: 1,
        sheets: [soldiersSheet(dice.fork('soldiers'), day), civiliansSheet(dice.fork('civilians'))],
      }
    case 'a-held':
      return {
        fileName: 'A-held.csv',
        form: { form: 'csv', encoding: 'utf-8', separator: ';' },
        writer: 'uk',
        firstNo: 101,
        sheets: [plainSheet(list, A_HELD, dice)],
      }
    case 'b-sought':
      return {
        fileName: 'B-sought.csv',
        form: { form: 'csv', encoding: 'windows-1251', separator: '\t' },
        writer: 'ru',
        firstNo: 1,
        sheets: [plainSheet(list, B_SOUGHT, dice)],
      }
    case 'b-held':
      return {
        fileName: 'B-held.xlsx',
        form: { form: 'xlsx' },
        writer: 'ru',
        firstNo: 2001,
        sheets: [institutionsSheet(dice, day)],
      }
  }
}

const NAME_PARTS: readonly Field[] = ['surname', 'given', 'patronymic']
const SOLDIERS: readonly Field[] = [
  'no',
  'full',
  'born',
  'rank',
  'unit',
  'number',
  'captured-on',
  'captured-at',
  'health',
  'call-sign',
  'remark',
]
const CIVILIANS: readonly Field[] = ['no', 'full', 'born', 'sex', 'lives-at', 'captured', 'remark']
const A_HELD: readonly Field[] = [
  'no',
  ...NAME_PARTS,
  'born',
  'rank',
  'unit',
  'number',
  'captured-on',
  'captured-at',
  'facility',
  'health',
  'category',
  'remark',
]
const B_SOUGHT: readonly Field[] = [
  'no',
  'full',
  'born',
  'rank',
  'unit',
  'number',
  'captured-on',
  'captured-at',
  'category',
  'remark',
]
const B_HELD: readonly Field[] = [
  'facility',
  'no',
  'arrived-on',
  'full',
  'rank',
  'born',
  'number',
  'unit',
  'captured-on',
  'health',
  'remark',
]

function soldiersSheet(dice: Dice, day: string): SheetLayout {
  const titles = TITLES['a-sought'].map((words) => dice.pick(words).replace('#', day))
  const isGrouped = dice.happens(0.75)
  const fields = reordered(SOLDIERS, dice, isGrouped ? ['captured-on', 'captured-at'] : [])
  const group = dice.pick(GROUP_HEADINGS)
  const sheetName = dice.pick(['Військовослужбовці', 'Військові', 'Аркуш1'])
  const shown = titles.slice(0, dice.between(2, titles.length))
  return {
    sheetName,
    who: 'soldiers',
    saysWho: [sheetName, ...shown].some((words) => /військов/iu.test(words)),
    titles: shown,
    gap: dice.between(0, 2),
    columns: fields.map((field) => {
      const isInGroup = isGrouped && (field === 'captured-on' || field === 'captured-at')
      if (!isInGroup) return column(field, 'a-sought', dice)
      return { field, heading: field === 'captured-on' ? 'дата' : 'місце', group }
    }),
    sections: dice.happens(0.8) ? 'arms' : 'none',
    emptyRowShare: 0.006,
    closing: [
      'Усього: # осіб',
      '',
      'Виконавець: відповідальна особа штабу, тел. внутр. 4-19',
      '* дані потребують уточнення',
    ],
  }
}

function civiliansSheet(dice: Dice): SheetLayout {
  return {
    sheetName: dice.pick(['Цивільні', 'Цивільні особи', 'Аркуш2']),
    who: 'civilians',
    saysWho: true,
    titles: [dice.pick(['Цивільні особи, позбавлені особистої свободи', 'Перелік цивільних осіб'])],
    gap: dice.between(0, 1),
    columns: reordered(CIVILIANS, dice, []).map((field) => column(field, 'a-sought', dice)),
    sections: 'none',
    emptyRowShare: 0,
    closing: [],
  }
}

function institutionsSheet(dice: Dice, day: string): SheetLayout {
  const titles = TITLES['b-held'].map((words) => dice.pick(words).replace('#', day))
  return {
    sheetName: dice.pick(['Список', 'Лист1', 'Учет']),
    who: 'all',
    saysWho: false,
    titles,
    gap: dice.between(1, 2),
    columns: reordered(B_HELD, dice, []).map((field) => column(field, 'b-held', dice)),
    sections: 'none',
    emptyRowShare: 0.004,
    closing: [
      '* личность уточняется',
      'Примечание: сведения о лицах, убывших по обмену, подлежат исключению при очередной сверке.',
      '',
      'Итого: #',
    ],
  }
}

function plainSheet(list: ListName, fields: readonly Field[], dice: Dice): SheetLayout {
  return {
    sheetName: '',
    who: 'all',
    saysWho: false,
    titles: [],
    gap: 0,
    columns: reordered(fields, dice, []).map((field) => column(field, list, dice)),
    sections: 'none',
    emptyRowShare: 0,
    closing: [],
  }
}

const DISPENSABLE: readonly Field[] = ['call-sign', 'health', 'arrived-on']

/** Moves columns about, keeping the name together and the remark last, and leaves a few out. */
function reordered(
  fields: readonly Field[],
  dice: Dice,
  together: readonly Field[],
): readonly Field[] {
  const kept = fields.filter((field) => !DISPENSABLE.includes(field) || !dice.happens(0.15))
  if (dice.happens(0.4)) return kept
  const bound = (field: Field): Field => {
    if (NAME_PARTS.includes(field)) return 'surname'
    return together.includes(field) ? 'captured-on' : field
  }
  const heads = [...new Set(kept.map(bound))].filter((field) => field !== 'remark')
  const [first, second, ...rest] = heads
  const moved = [first, second, ...dice.shuffled(rest), 'remark' as const]
  return moved.flatMap((head) => kept.filter((field) => bound(field) === head))
}

function column(field: Field, list: ListName, dice: Dice): Column {
  const language = list.startsWith('a') ? 'uk' : 'ru'
  const own = isHeldList(list) ? HELD_HEADINGS[language].get(field) : undefined
  const heading = dice
    .fork(`heading/${field}`)
    .pick(own ?? HEADINGS[language].get(field) ?? [field])
  return { field, heading, group: '' }
}
