// The same people as two plain tables, names and dates worn as on real lists but one value a cell: what a
// matcher is measured on without an importer. People come in groups of bounded size, so that lists of a
// million rows can be written row by row in little memory.
import { diceOf } from '../people/dice.ts'
import type { Dice } from '../people/dice.ts'
import type { InventedPerson } from '../people/person.ts'
import { daysAfter } from '../people/place.ts'
import { inventWorld, peopleOf } from '../people/world.ts'
import { writeName } from './name-cell.ts'
import { HELD_RATES, SOUGHT_RATES } from './rates.ts'
import type { Rates } from './rates.ts'
import { writeNumber, writeRank, writeUnit } from './service-cell.ts'

/** Headings of {@link writtenRows}, in the order of their cells. */
export const WRITTEN_COLUMNS =
  'id,surname,given,patronymic,born,sex,rank,unit,service_number,captured_on'

export interface WrittenOptions {
  readonly seed: string
  /** Rows of each list. */
  readonly rows: number
  /** Of the rows of each list, from 0 to 1, how many are people of the other. */
  readonly commonShare: number
}

/** One person: the row each list has of it, or null where it does not stand there. */
export interface WrittenPerson {
  readonly held: string | null
  readonly sought: string | null
}

const GROUP = 20_000 // people invented at a time

/** Writes two lists person by person; ids alone say who is in both. */
export function* writtenRows(options: WrittenOptions): Generator<WrittenPerson> {
  const { rows, commonShare } = options
  const dice = diceOf(options.seed)
  const common = Math.round(rows * commonShare)
  const alone = rows - common
  const all = common + 2 * alone
  const left = { common, held: alone, sought: alone }
  const order = dice.fork('order')
  for (let from = 0, group = 0; from < all; from += GROUP, group++) {
    const count = Math.min(GROUP, all - from)
    const people = peopleIn(`${options.seed}/${group}`, count)
    for (let i = 0; i < count; i++) {
      const kind = kindOf(order.below(left.common + left.held + left.sought), left)
      left[kind]--
      const person = people[i % people.length]
      if (person === undefined) continue
      yield writtenPerson(person, kind, dice.fork(`${group}/${i}`), `${group * GROUP + i + 1}`)
    }
  }
}

type Kind = 'common' | 'held' | 'sought'

function kindOf(drawn: number, left: Readonly<Record<Kind, number>>): Kind {
  if (drawn < left.common) return 'common'
  return drawn < left.common + left.held ? 'held' : 'sought'
}

function peopleIn(seed: string, count: number): readonly InventedPerson[] {
  const world = inventWorld({
    seed,
    aHeldByB: count,
    bHeldByA: 1,
    civiliansShare: 0.02,
    deadShare: 0,
    neverHeldShare: 0,
    returnedBeforeShare: 0,
    pairShare: 0.12,
    familyShare: 0.3,
    asOf: '2025-06-01',
  })
  return peopleOf(world, 'a', 'held')
}

function writtenPerson(person: InventedPerson, kind: Kind, dice: Dice, id: string): WrittenPerson {
  const write = (side: 'held' | 'sought'): string => rowOf(person, side, dice.fork(side), id)
  return {
    held: kind === 'sought' ? null : write('held'),
    sought: kind === 'held' ? null : write('sought'),
  }
}

function rowOf(person: InventedPerson, side: 'held' | 'sought', dice: Dice, id: string): string {
  const rates = side === 'held' ? HELD_RATES : SOUGHT_RATES
  const context = { dice, rates, writer: side === 'held' ? ('ru' as const) : ('uk' as const) }
  const name = writeName(person, context)
  const soldier = person.category === 'soldier' ? person : null
  const cells = [
    `${side === 'held' ? 'H' : 'S'}${id}`,
    name.surname,
    name.given,
    name.patronymic,
    bornAs(person.born, rates, dice.fork('born')),
    dice.happens(0.9) ? person.sex : '',
    soldier === null ? '' : writeRank(soldier, context),
    soldier === null ? '' : writeUnit(soldier, context),
    soldier === null ? '' : writeNumber(soldier, context).text,
    capturedOn(person.capturedOn, rates, dice.fork('captured')),
  ]
  return cells.map((text) => text.replaceAll(/[,"\n]/g, ' ')).join(',')
}

// What the list believes the birth date to be: whole, wrong in a part, a part of it, or nothing.
function bornAs(born: string, rates: Rates, dice: Dice): string {
  if (dice.happens(rates.noBirthDate)) return ''
  if (dice.happens(rates.yearOnly + rates.age)) return born.slice(0, 4)
  if (dice.happens(rates.placeholder)) return `${born.slice(0, 4)}-01-01`
  if (dice.happens(rates.monthOnly)) return born.slice(0, 7)
  const [year = '', month = '', day = ''] = born.split('-')
  if (dice.happens(rates.dayMonthSwapped) && Number(day) <= 12) return `${year}-${day}-${month}`
  if (dice.happens(rates.dateOffByOne)) return daysAfter(born, dice.pick([-1, 1]))
  if (dice.happens(rates.dateDigit)) return `${year.slice(0, 3)}${dice.below(10)}-${month}-${day}`
  return born
}

function capturedOn(day: string, rates: Rates, dice: Dice): string {
  return dice.happens(rates.noCaptureDay) ? '' : daysAfter(day, dice.pick([0, 0, 0, 1, -1, 2, 5]))
}
