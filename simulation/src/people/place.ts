// Invented country: towns, provinces and institutions that lie nowhere, with the events in which people
// were taken. Each place is written in both languages.
import { addDays, instant, invariant } from '@parley/kernel'
import { rankedTable } from './dice.ts'
import type { Dice, Weighted } from './dice.ts'
import type { Language } from './given-name.ts'
import type { Side } from './side.ts'

export interface Town {
  readonly name: Readonly<Record<Language, string>>
  readonly province: Readonly<Record<Language, string>>
  /** A town is "м." and "г.", a village "с." in both languages. */
  readonly isTown: boolean
}

/** A battle, a siege or a sweep: many people were taken at one place within a few days. */
export interface Capture {
  readonly town: Town
  /** First day, `YYYY-MM-DD`. */
  readonly from: string
  readonly days: number
}

/** A camp or prison; `number` is what the holder's lists call it by. */
export interface Facility {
  readonly id: string
  readonly number: string
}

const PROVINCES: readonly (readonly [uk: string, ru: string])[] = [
  ['Тернолузька', 'Тернолузская'],
  ['Верболозька', 'Верболозская'],
  ['Ставроярська', 'Ставроярская'],
  ['Кленоборська', 'Кленоборская'],
  ['Сіробродська', 'Серобродская'],
]

const TOWNS: readonly (readonly [uk: string, ru: string, province: number, isTown: boolean])[] = [
  ['Верболозь', 'Верболозь', 1, true],
  ['Тернолуг', 'Тернолуг', 0, true],
  ['Ставрояр', 'Ставрояр', 2, true],
  ['Клинобор', 'Клинобор', 3, true],
  ['Сіроброд', 'Сероброд', 4, true],
  ['Нижні Гребелиці', 'Нижние Гребелицы', 0, false],
  ['Жайворонець-Луговий', 'Жаворонец-Луговой', 1, true],
  ['Великі Осокорі-Стави', 'Большие Осокори-Ставы', 2, false],
  ["Кам'яний Перебрід", 'Каменный Переброд', 3, true],
  ['Дальні Вітряниці', 'Дальние Ветряницы', 4, false],
  ['Білоглинець', 'Белоглинец', 0, true],
  ['Рудоярки-Лозові', 'Рудоярки-Лозовые', 1, false],
  ['Тихоставець', 'Тихоставец', 2, true],
  ['Чорноброддя', 'Чернобродье', 3, false],
  ['Солоноріччя', 'Солоноречье', 4, true],
  ['Глинолужжя', 'Глинолужье', 0, false],
  ['Старий Дубостав', 'Старый Дубостав', 1, true],
  ['Мостоярівка', 'Мостояровка', 2, false],
  ['Липокриниця', 'Липокриница', 3, true],
  ['Сухогреблище', 'Сухогреблище', 4, false],
]

const CAPTURES_PER_SIDE = 12
const LONGEST_AGO_DAYS = 1150
const LATEST_DAYS = 45

/** Every invented town. */
export const ALL_TOWNS: readonly Town[] = TOWNS.map(([uk, ru, province, isTown]) => {
  const at = PROVINCES[province]
  invariant(at !== undefined, 'a town lies in one of the provinces')
  return { name: { uk, ru }, province: { uk: at[0], ru: at[1] }, isTown }
})

/** Events in which people of one side were taken, before `asOf` (`YYYY-MM-DD`), the large ones first. */
export function drawCaptures(dice: Dice, asOf: string): Weighted<Capture> {
  const towns = dice.shuffled(ALL_TOWNS)
  const captures = Array.from({ length: CAPTURES_PER_SIDE }, (_, i): Capture => {
    const town = towns[i % towns.length]
    invariant(town !== undefined, 'towns to be taken at')
    const ago = dice.between(LATEST_DAYS, LONGEST_AGO_DAYS)
    return { town, from: daysAfter(asOf, -ago), days: dice.between(1, 21) }
  })
  return rankedTable(captures, 3)
}

/** The institutions in which one side holds people. */
export function drawFacilities(dice: Dice, holder: Side): readonly Facility[] {
  return Array.from({ length: holder === 'a' ? 5 : 11 }, (_, i): Facility => {
    const number = holder === 'a' ? String(i + 1) : `${dice.between(11, 58)}/${i + 1}`
    return { id: `${holder}-facility-${i + 1}`, number }
  })
}

/** The calendar day some days later, or earlier for a negative count. */
export function daysAfter(date: string, days: number): string {
  return addDays(instant(`${date}T00:00:00Z`), days).slice(0, 10)
}
