// Rank, unit, number, place and health as lists write them: in full, short, by code, or not at all.
import type { Dice } from '../people/dice.ts'
import type { Language } from '../people/given-name.ts'
import type { Health, InventedSoldier } from '../people/person.ts'
import type { Facility, Town } from '../people/place.ts'
import { earlierRank } from '../people/rank.ts'
import type { Unit } from '../people/unit.ts'
import type { Rates } from './rates.ts'
import { withWrongDigit } from './slips.ts'

export interface WordContext {
  readonly dice: Dice
  readonly rates: Rates
  readonly writer: Language
}

/** The rank in words or short, sometimes the one before the last promotion. */
export function writeRank(soldier: InventedSoldier, { dice, rates, writer }: WordContext): string {
  const own = dice.fork('rank')
  if (own.happens(rates.noRank)) return ''
  const { rank } = soldier.service
  const known = own.happens(rates.earlierRank) ? earlierRank(rank, soldier.origin) : rank
  const isShort = own.happens(0.24)
  if (writer === 'uk') return isShort ? known.ukShort : known.uk
  return isShort ? known.ruShort : known.ru
}

/** The unit by code, by name, or both. */
export function writeUnit(soldier: InventedSoldier, { dice, rates, writer }: WordContext): string {
  const own = dice.fork('unit')
  if (own.happens(rates.noUnit)) {
    return own.happens(0.06) ? unknownWord(writer) : ''
  }
  const { unit } = soldier.service
  if (own.happens(0.62)) return unitCode(unit, own, writer)
  const name = unitName(unit, own, writer)
  return own.happens(0.12) ? `${name} (в/ч ${unit.code})` : name
}

/** The service number with its letters, without them, or with a wrong digit. */
export function writeNumber(
  soldier: InventedSoldier,
  { dice, rates }: WordContext,
): { readonly text: string; readonly noise: readonly string[] } {
  const own = dice.fork('number')
  if (own.happens(rates.noNumber)) return { text: '', noise: [] }
  const [letters = '', digits = ''] = soldier.service.number.split(' ')
  const isWrong = own.happens(rates.numberDigit)
  const known = isWrong ? withWrongDigit(digits, own) : digits
  const noise = isWrong ? ['number altered'] : []
  if (own.happens(0.08)) return { text: known, noise }
  return { text: letters + own.pick([' ', ' ', '', ' №', '-']) + known, noise }
}

/** The place of capture, at times with its province. */
export function writeTown(town: Town, { dice, rates, writer }: WordContext): string {
  const own = dice.fork('town')
  if (own.happens(rates.noCapturePlace)) return ''
  return own.happens(0.35) ? fullTown(town, writer) : shortTown(town, writer)
}

/** A place with its province, as a place of living is written. */
export function fullTown(town: Town, writer: Language): string {
  return `${town.province[writer]} обл., ${shortTown(town, writer)}`
}

/** The institution as its own lists call it. */
export function writeFacility(facility: Facility, writer: Language): string {
  return writer === 'uk' ? `Табір № ${facility.number}` : `Учр. ${facility.number}`
}

/** What a list says of health; '' where it says nothing. */
export function writeHealth(health: Health, { dice, rates, writer }: WordContext): string {
  const own = dice.fork('health')
  if (own.happens(rates.noHealth)) return ''
  return own.pick(HEALTH_WORDS[writer][health])
}

/** The plain word for a state of health. */
export function plainHealth(health: Health, writer: Language): string {
  return HEALTH_WORDS[writer][health][0] ?? ''
}

const HEALTH_WORDS: Record<Language, Record<Health, readonly string[]>> = {
  uk: {
    fit: ['здоровий', 'задовільний', 'задов.'],
    escort: ['поранений', 'легке поранення', 'осколкове поранення, ходячий'],
    stretcher: ['лежачий', 'не ходить', 'потребує нош'],
    'seriously-wounded': ['тяжкопоранений', 'важкий стан', 'ампутація н/к', 'тяжкохворий'],
  },
  ru: {
    fit: ['здоров', 'удовлетворительное', 'удовл.'],
    escort: ['ранен', 'легкое ранение', 'осколоч. ранение, ходячий'],
    stretcher: ['лежачий', 'не ходит', 'нужны носилки'],
    'seriously-wounded': ['тяжелоранен', 'тяжелое состояние', 'ампутация н/к', 'тяжелобольной'],
  },
}

function unitCode(unit: Unit, dice: Dice, writer: Language): string {
  const long = writer === 'uk' ? 'військова частина' : 'войсковая часть'
  const dashed = unit.code.replace(/^(\D)/u, '$1-')
  return dice.pick([
    `в/ч ${unit.code}`,
    `в/ч ${unit.code}`,
    unit.code,
    `${long} ${unit.code}`,
    `в/ч ${dashed}`,
  ])
}

function unitName(unit: Unit, dice: Dice, writer: Language): string {
  const { kind, number } = unit
  const short = kind.short[writer]
  const ordinal = `${number}${kind.ordinal[writer]}`
  const battalion = dice.between(1, 4)
  const word = writer === 'uk' ? 'бат.' : 'б-н'
  return dice.pick([
    `${number} ${short}`,
    `${number} ${short}`,
    `${number} ${short.toUpperCase()}`,
    `${ordinal} ${kind.long[writer]}`,
    `${number} ${kind.long[writer]}`,
    `${battalion} ${word} ${number} ${short}`,
  ])
}

function shortTown(town: Town, writer: Language): string {
  const kind = town.isTown ? { uk: 'м.', ru: 'г.' }[writer] : 'с.'
  return `${kind} ${town.name[writer]}`
}

function unknownWord(writer: Language): string {
  return writer === 'uk' ? 'невідомо' : 'неизв.'
}
