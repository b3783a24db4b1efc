// One person's facts, each from a stream of its own, so that a change to how health is drawn leaves
// every name as it was. What kin have in common is given; the rest is drawn.
import type { Category, Sex } from '@parley/names'
import { drawCallSign } from './call-sign.ts'
import type { Dice, Weighted } from './dice.ts'
import { weightedTable } from './dice.ts'
import { drawFatherName, drawGivenName, patronymicOf } from './given-name.ts'
import type { FatherName, GivenName, Language } from './given-name.ts'
import type { Fate, Health, InventedPerson, PersonName, Relation, Service } from './person.ts'
import { daysAfter } from './place.ts'
import type { Capture, Facility } from './place.ts'
import { drawRank } from './rank.ts'
import { otherSide } from './side.ts'
import type { Side } from './side.ts'
import { doubleSurname, drawSurname } from './surname.ts'
import type { Surname, SurnameStock } from './surname.ts'
import type { Army, Unit } from './unit.ts'

/** What one side's people are drawn from. */
export interface Homeland {
  readonly side: Side
  /** `YYYY-MM-DD`: the day on which everything told here is true. */
  readonly asOf: string
  readonly army: Army
  readonly captures: Weighted<Capture>
  /** Where the other side holds them. */
  readonly facilities: readonly Facility[]
}

/** What is settled about a person before anything is drawn. */
export interface Slot {
  readonly category: Category
  readonly fate: Fate['is']
}

/** What kin share or lack in common; whatever is left out is drawn. */
export interface Ties {
  readonly sex?: Sex
  readonly surname?: Surname
  readonly maiden?: Surname
  readonly father?: FatherName
  readonly given?: GivenName
  /** Given names this person does not bear, because brothers and sisters do. */
  readonly notGiven?: readonly GivenName[]
  readonly born?: string
  /** Whole years of age at capture, where `born` is left out. */
  readonly ageAtCapture?: number
  readonly capture?: { readonly from: Capture; readonly day: string }
  readonly facility?: Facility
  readonly unit?: Unit
}

/** A person before the world has numbered it; relations are added by whoever made the kin. */
export interface Being {
  readonly slot: Slot
  readonly surname: Surname
  readonly father: FatherName
  readonly capture: { readonly from: Capture; readonly day: string }
  readonly unit: Unit
  readonly person: InventedPerson
}

const WOMEN_SHARE: Record<Category, number> = { soldier: 0.04, civilian: 0.42 }
const EASTERN_SHARE: Record<Side, number> = { a: 0.03, b: 0.12 }
const CROSSED_STOCK_SHARE = 0.14 // people whose surname is of the kind usual on the other side
const DOUBLE_SHARE = 0.012
const CALL_SIGN_SHARE = 0.4
const HEALTH: Weighted<Health> = weightedTable<Health>([
  ['fit', 80],
  ['escort', 8],
  ['stretcher', 5],
  ['seriously-wounded', 7],
])

/** Draws everything about a person that the ties leave open. */
export function drawBeing(dice: Dice, home: Homeland, slot: Slot, ties: Ties = {}): Being {
  const sex = ties.sex ?? (dice.happens(WOMEN_SHARE[slot.category]) ? 'f' : 'm')
  const names = drawNames(dice.fork('name'), home.side, sex, ties)
  const when = dice.fork('capture')
  const capture = ties.capture ?? drawCapture(when, home)
  const born = ties.born ?? drawBirth(dice.fork('birth'), slot.category, capture.day, ties)
  const service = dice.fork('service')
  const unit = ties.unit ?? service.weighted(home.army.drawing)
  const common = {
    id: '',
    origin: home.side,
    fate: drawFate(dice.fork('fate'), home, slot, { day: capture.day, facility: ties.facility }),
    sex,
    name: names.written,
    givenName: names.given,
    maiden: ties.maiden ?? null,
    born,
    capturedOn: capture.day,
    capturedAt: capture.from.town,
    health: dice.fork('health').weighted(HEALTH),
    familyGroup: null,
    relations: [],
  }
  const person: InventedPerson =
    slot.category === 'soldier'
      ? { ...common, category: 'soldier', service: drawService(service, home.side, unit) }
      : { ...common, category: 'civilian', service: null }
  return { slot, surname: names.surname, father: names.father, capture, unit, person }
}

/** The same person with a family word and relations. */
export function withKin(
  person: InventedPerson,
  familyGroup: string | null,
  relations: readonly Relation[],
): InventedPerson {
  return { ...person, familyGroup, relations }
}

/** Draws a service number in the form of that side: `КМ 418202` or `Д 394595`. */
export function drawServiceNumber(dice: Dice, side: Side): string {
  const digits = String(dice.between(100_000, 999_999))
  if (side === 'b') return `${dice.pick(B_LETTERS)} ${digits}`
  return `${dice.pick(A_LETTERS)}${dice.pick(A_LETTERS)} ${digits}`
}

const A_LETTERS = 'А В К М Н О Р С Т'.split(' ') // each looks like a Latin letter: typists take one for the other
const B_LETTERS = 'А Б В Г Д Ж К Л'.split(' ')

interface Names {
  readonly surname: Surname
  readonly father: FatherName
  readonly given: GivenName
  readonly written: Readonly<Record<Language, PersonName>>
}

function drawNames(dice: Dice, side: Side, sex: Sex, ties: Ties): Names {
  const stock = drawStock(dice, side)
  const eastern = stock === 'eastern'
  const surname = ties.surname ?? drawOwnSurname(dice, stock)
  const father = ties.father ?? drawFatherName(dice, eastern)
  let given = ties.given ?? drawGivenName(dice, sex, eastern)
  while (ties.notGiven?.some((other) => other.uk === given.uk))
    given = drawGivenName(dice, sex, eastern)
  const nameIn = (language: Language): PersonName => ({
    surname: surname[language][sex],
    given: given[language],
    patronymic: patronymicOf(father, sex, language),
  })
  return { surname, father, given, written: { uk: nameIn('uk'), ru: nameIn('ru') } }
}

function drawStock(dice: Dice, side: Side): SurnameStock {
  if (dice.happens(EASTERN_SHARE[side])) return 'eastern'
  const own = side === 'a' ? 'uk' : 'ru'
  const crossed = side === 'a' ? 'ru' : 'uk'
  return dice.happens(CROSSED_STOCK_SHARE) ? crossed : own
}

function drawOwnSurname(dice: Dice, stock: SurnameStock): Surname {
  const first = drawSurname(dice, stock)
  if (!dice.happens(DOUBLE_SHARE)) return first
  const second = drawSurname(dice, stock)
  return second.uk.m === first.uk.m ? first : doubleSurname(first, second)
}

function drawCapture(dice: Dice, home: Homeland): Being['capture'] {
  const from = dice.weighted(home.captures)
  return { from, day: daysAfter(from.from, dice.below(from.days)) }
}

function drawBirth(dice: Dice, category: Category, day: string, ties: Ties): string {
  const age = ties.ageAtCapture ?? drawAge(dice, category)
  return daysAfter(`${Number(day.slice(0, 4)) - age}-01-01`, -dice.below(365) + dayOfYear(day) - 1)
}

// The mean of two draws: few are very young or old, and nobody under 18 serves.
function drawAge(dice: Dice, category: Category): number {
  const oldest = category === 'soldier' ? 57 : 78
  return Math.floor((dice.between(18, oldest) + dice.between(18, oldest - 10)) / 2)
}

function dayOfYear(day: string): number {
  return (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000 + 1
}

function drawFate(
  dice: Dice,
  home: Homeland,
  slot: Slot,
  known: { readonly day: string; readonly facility: Facility | undefined },
): Fate {
  switch (slot.fate) {
    case 'held':
      return {
        is: 'held',
        by: otherSide(home.side),
        facility: known.facility ?? dice.pick(home.facilities),
      }
    case 'returned-before': {
      const span = (Date.parse(home.asOf) - Date.parse(known.day)) / 86_400_000
      return {
        is: 'returned-before',
        on: daysAfter(known.day, dice.between(14, Math.max(14, span - 7))),
      }
    }
    case 'dead':
    case 'never-held':
      return { is: slot.fate }
  }
}

function drawService(dice: Dice, side: Side, unit: Unit): Service {
  return {
    rank: drawRank(dice.fork('rank'), side),
    unit,
    number: drawServiceNumber(dice.fork('number'), side),
    callSign: dice.happens(CALL_SIGN_SHARE) ? drawCallSign(dice) : null,
  }
}
