// Units of the two invented armies. Numbers have four digits beginning with 3 or 4, and field-post codes
// a letter or two leading zeros that no army uses, so that no real unit can be meant.
import { rankedTable } from './dice.ts'
import type { Dice, Weighted } from './dice.ts'
import type { Language } from './given-name.ts'
import type { Side } from './side.ts'

/** The arm a unit belongs to; long lists are divided by it. */
export interface Arm {
  readonly heading: Readonly<Record<Language, string>>
  readonly kinds: readonly UnitKind[]
}

export interface UnitKind {
  /** Written after an ordinal: "3104-а окрема стрілецька бригада". */
  readonly long: Readonly<Record<Language, string>>
  readonly short: Readonly<Record<Language, string>>
  readonly ordinal: Readonly<Record<Language, string>>
}

export interface Unit {
  readonly number: number
  /** The field-post code: `Х` and four digits for A, `00` and three more for B. */
  readonly code: string
  readonly kind: UnitKind
  readonly arm: Arm
}

/** The units of one side, the large ones first. */
export interface Army {
  readonly units: readonly Unit[]
  readonly drawing: Weighted<Unit>
}

const BRIGADE = { uk: '-а', ru: '-я' } as const
const MALE = { uk: '-й', ru: '-й' } as const

function kind(
  [longUk, shortUk]: readonly [string, string],
  [longRu, shortRu]: readonly [string, string],
  ordinal: UnitKind['ordinal'],
): UnitKind {
  return { long: { uk: longUk, ru: longRu }, short: { uk: shortUk, ru: shortRu }, ordinal }
}

const ARMS: Record<Side, readonly Arm[]> = {
  a: [
    {
      heading: { uk: 'Піхота', ru: 'Пехота' },
      kinds: [
        kind(
          ['окрема стрілецька бригада', 'осбр'],
          ['отдельная стрелковая бригада', 'осбр'],
          BRIGADE,
        ),
        kind(
          ['окремий мотопіхотний батальйон', 'омпб'],
          ['отдельный мотопехотный батальон', 'омпб'],
          MALE,
        ),
      ],
    },
    {
      heading: { uk: 'Морська піхота та флот', ru: 'Морская пехота и флот' },
      kinds: [
        kind(
          ['окрема бригада морської піхоти', 'обрмп'],
          ['отдельная бригада морской пехоты', 'обрмп'],
          BRIGADE,
        ),
      ],
    },
    {
      heading: { uk: 'Десантні війська', ru: 'Десантные войска' },
      kinds: [
        kind(['окрема десантна бригада', 'одбр'], ['отдельная десантная бригада', 'одбр'], BRIGADE),
      ],
    },
    {
      heading: { uk: 'Місцева оборона', ru: 'Местная оборона' },
      kinds: [
        kind(['бригада місцевої оборони', 'бр МО'], ['бригада местной обороны', 'бр МО'], BRIGADE),
      ],
    },
    {
      heading: { uk: 'Прикордонна сторожа', ru: 'Пограничная стража' },
      kinds: [kind(['прикордонний загін', 'прикз'], ['пограничный отряд', 'погранотряд'], MALE)],
    },
  ],
  b: [
    {
      heading: { uk: 'Мотострілецькі війська', ru: 'Мотострелковые войска' },
      kinds: [
        kind(['мотострілецький полк', 'мсп'], ['мотострелковый полк', 'мсп'], MALE),
        kind(
          ['окрема мотострілецька бригада', 'омсбр'],
          ['отдельная мотострелковая бригада', 'омсбр'],
          BRIGADE,
        ),
      ],
    },
    {
      heading: { uk: 'Танкові війська', ru: 'Танковые войска' },
      kinds: [kind(['танковий полк', 'тп'], ['танковый полк', 'тп'], MALE)],
    },
    {
      heading: { uk: 'Морська піхота', ru: 'Морская пехота' },
      kinds: [
        kind(
          ['окрема бригада морської піхоти', 'обрмп'],
          ['отдельная бригада морской пехоты', 'обрмп'],
          BRIGADE,
        ),
      ],
    },
    {
      heading: { uk: 'Десантні війська', ru: 'Десантные войска' },
      kinds: [kind(['десантний полк', 'дп'], ['десантный полк', 'дп'], MALE)],
    },
  ],
}

const UNITS_PER_ARMY = 60

/** Raises an army: the same dice raise the same units. */
export function raiseArmy(dice: Dice, side: Side): Army {
  const from = side === 'a' ? 3100 : 4100
  const numbers = dice.shuffled(Array.from({ length: 800 }, (_, i) => from + i))
  const codes = dice.shuffled(Array.from({ length: 1000 }, (_, i) => i))
  const units = numbers.slice(0, UNITS_PER_ARMY).map((number, i): Unit => {
    const arm = dice.pick(ARMS[side])
    return { number, code: codeOf(side, codes[i] ?? 0), kind: dice.pick(arm.kinds), arm }
  })
  return { units, drawing: rankedTable(units, 6) }
}

/** The arms of a side in the order of its lists. */
export function armsOf(side: Side): readonly Arm[] {
  return ARMS[side]
}

function codeOf(side: Side, number: number): string {
  return side === 'a' ? `Х${9000 + number}` : `00${String(number).padStart(3, '0')}`
}
