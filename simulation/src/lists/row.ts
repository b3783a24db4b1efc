// One person row as its list writes it: a cell for every field the layout may show. Every cell draws
// from its own fork, so a layout without a column leaves all other columns as they were.
import type { Dice } from '../people/dice.ts'
import type { Language } from '../people/given-name.ts'
import { ageOn } from '../people/person.ts'
import { daysAfter } from '../people/place.ts'
import { dotted, writeBirth, writeDay } from './date-cell.ts'
import type { DateContext } from './date-cell.ts'
import { isHeldList } from './entry.ts'
import type { Entry, ListName } from './entry.ts'
import { writeName } from './name-cell.ts'
import { EMPTY, textCell } from './plan.ts'
import type { PlannedCell } from './plan.ts'
import type { Rates, Spelling } from './rates.ts'
import {
  fullTown,
  writeFacility,
  writeHealth,
  writeNumber,
  writeRank,
  writeTown,
  writeUnit,
} from './service-cell.ts'

export type Field =
  | 'no'
  | 'full'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'born'
  | 'sex'
  | 'rank'
  | 'unit'
  | 'number'
  | 'captured-on'
  | 'captured-at'
  | 'captured'
  | 'lives-at'
  | 'facility'
  | 'arrived-on'
  | 'health'
  | 'category'
  | 'call-sign'
  | 'remark'

export interface WrittenRow {
  readonly cells: ReadonlyMap<Field, PlannedCell>
  readonly spelling: Spelling
  readonly noise: readonly string[]
  /** What the category column says, where the layout shows it. */
  readonly saysCategory: boolean
}

export interface RowContext {
  readonly list: ListName
  readonly writer: Language
  readonly rates: Rates
  readonly asOf: string
  readonly isSpreadsheet: boolean
  /** Of this row alone. */
  readonly dice: Dice
}

/** Writes all cells of an entry but its number, which the order of the list gives. */
export function writeRow(entry: Entry, context: RowContext): WrittenRow {
  const { person } = entry
  const { dice, writer } = context
  const name = writeName(person, context)
  const birth = writeBirth(person.born, { ...context, dice: dice.fork('born') })
  const cells = new Map<Field, PlannedCell>()
  const say = (field: Field, text: string): void => void cells.set(field, textCell(text))
  say('full', withStray(name.full, dice.fork('stray'), context))
  say('surname', name.surname)
  say('given', name.given)
  say('patronymic', name.patronymic)
  cells.set('born', birth.cell)
  say('sex', dice.fork('sex').happens(0.12) ? '' : sexWord(person.sex, writer))
  const number = writeService(entry, context, cells)
  writeCapture(entry, context, cells)
  say('health', writeHealth(person.health, context))
  const saysCategory = !dice.fork('category').happens(0.06)
  say('category', saysCategory ? categoryWord(entry, context) : '')
  say('remark', remarkOf(entry, context, name.aside))
  return {
    cells,
    spelling: name.spelling,
    noise: [...name.noise, ...birth.noise, ...number],
    saysCategory,
  }
}

function writeService(
  entry: Entry,
  context: RowContext,
  cells: Map<Field, PlannedCell>,
): readonly string[] {
  const { person } = entry
  if (person.category === 'civilian') return []
  const number = writeNumber(person, context)
  cells.set('rank', textCell(writeRank(person, context)))
  cells.set('unit', textCell(writeUnit(person, context)))
  cells.set('number', textCell(number.text))
  const call = person.service.callSign
  const tells = !isHeldList(context.list) && context.dice.fork('call-sign').happens(0.35)
  cells.set('call-sign', textCell(tells && call !== null ? call[context.writer] : ''))
  return number.noise
}

function writeCapture(entry: Entry, context: RowContext, cells: Map<Field, PlannedCell>): void {
  const { person, facility } = entry
  const { writer } = context
  const dice = context.dice.fork('capture')
  const days: DateContext = { ...context, dice: dice.fork('day') }
  // A side counts from the last word it had, the holder from the day it wrote the person down.
  const off = dice.happens(0.78) ? 0 : dice.between(1, 3) * (isHeldList(context.list) ? 1 : -1)
  const town = writeTown(person.capturedAt, context)
  cells.set('captured-on', writeDay(person.capturedOn, off, days).cell)
  cells.set('captured-at', textCell(town))
  cells.set(
    'captured',
    textCell([dotted(person.capturedOn), town].filter((x) => x !== '').join(', ')),
  )
  cells.set('lives-at', textCell(dice.happens(0.2) ? '' : fullTown(person.capturedAt, writer)))
  cells.set('facility', facility === null ? EMPTY : textCell(writeFacility(facility, writer)))
  const arrived = daysAfter(person.capturedOn, dice.between(4, 60))
  const isKnown = arrived < context.asOf && !dice.happens(0.12)
  cells.set('arrived-on', textCell(isKnown ? dotted(arrived) : ''))
}

function withStray(name: string, dice: Dice, { list }: RowContext): string {
  if (isHeldList(list) && dice.happens(0.012)) return `${name}*`
  return dice.happens(0.02) ? `  ${name.replace(' ', '  ')}` : name
}

function sexWord(sex: 'm' | 'f', writer: Language): string {
  const words = writer === 'uk' ? { m: 'ч', f: 'ж' } : { m: 'м', f: 'ж' }
  return words[sex]
}

function categoryWord({ listedAs }: Entry, { list }: RowContext): string {
  const soldier = { uk: 'в/п', ru: isHeldList(list) ? 'в/пл' : 'в/сл' }
  const civilian = { uk: 'цив.', ru: 'гражд.' }
  return (listedAs === 'soldier' ? soldier : civilian)[list.startsWith('a') ? 'uk' : 'ru']
}

function remarkOf(entry: Entry, context: RowContext, aside: string | null): string {
  const dice = context.dice.fork('remark')
  const words = [aside ?? '']
  if (entry.departed) words.push(dice.pick(DEPARTED[context.writer]))
  if (entry.transferred) words.push(TRANSFERRED[context.writer])
  words.push(familyRemark(entry, context, dice))
  if (dice.happens(0.1)) {
    const said = isHeldList(context.list) ? HELD_REMARKS : SOUGHT_REMARKS
    words.push(dice.pick(said[context.writer]))
  }
  return words.filter((word) => word !== '').join('; ')
}

function familyRemark({ person }: Entry, { writer, asOf }: RowContext, dice: Dice): string {
  if (person.familyGroup === null || dice.happens(0.3)) return ''
  if (ageOn(person.born, asOf) < 18)
    return writer === 'uk' ? 'неповнолітня дитина' : 'несовершеннолетний ребенок'
  return dice.pick(writer === 'uk' ? ['разом із родиною', 'родина'] : ['вместе с семьей', 'семья'])
}

const DEPARTED: Record<Language, readonly string[]> = {
  uk: ['вибув', 'вибув за обміном', 'ВИБУВ'],
  ru: ['убыл', 'выбыл', 'убыл по обмену'],
}
const TRANSFERRED: Record<Language, string> = { uk: 'переведено', ru: 'переведен' }
const SOUGHT_REMARKS: Record<Language, readonly string[]> = {
  uk: [
    'за словами звільнених, бачили живим',
    'на відео',
    "зв'язок відсутній",
    'поранений до полону',
    'звернення матері',
  ],
  ru: ['со слов сослуживцев', 'на видео', 'обращение жены', 'обращение матери', 'нет связи'],
}
const HELD_REMARKS: Record<Language, readonly string[]> = {
  uk: [
    'лист родичам\nпередано',
    'родич: "брат"; просить дзвінок',
    'потребує окулярів; ліки',
    'оглянутий\r\nлікарем',
  ],
  ru: ['личность уточняется', 'письмо родным', 'под наблюдением врача', 'опознан сокамерником'],
}
