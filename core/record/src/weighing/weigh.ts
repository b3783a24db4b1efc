// Rows by weight: each number of a report is a row or none, of one side or of both, and of a category; what data says of
// the signs decides. Whatever is likely and not likely enough is left to a person.
import type { Category, Released } from '../document.ts'
import { passageOf } from '../told.ts'
import type { ByRules } from './by-rules.ts'
import { numbersIn, placeFor, primaryOf, receiversIn } from './candidates.ts'
import type { Candidate, Place, ToldNumber } from './candidates.ts'
import { kindSigns } from './kind-signs.ts'
import { chanceOf, chancesAmong, openModels, weightOf, weightsOf } from './model.ts'
import type { Models, PackedWeights } from './model.ts'
import { numberSigns } from './number-signs.ts'
import { firstLook, sideAgain } from './second-look.ts'
import type { AskedSide, FirstLook } from './second-look.ts'
import { sideSigns } from './side-signs.ts'
import { WEIGHTS } from './weights.ts'

/** Chance from which a number is a row: a wrong one is worse than one left to a person (docs/benchmarks.md). */
const ROW = 0.55

/** Chance from which it is worth a person's look. */
const LOOK = 0.25

export interface Weighed {
  readonly rows: readonly WeighedRow[]
  readonly doubted: readonly Released[]
  /** The numbers of the report with their chances. */
  readonly numbers: readonly WeighedNumber[]
}

export interface WeighedNumber {
  readonly number: ToldNumber
  readonly chances: NumberChances
  /** Of each side that may have received it the chance, worked out once, when it is first asked for. */
  readonly sides: () => readonly SideChance[]
}

/** That a number is a row, of both sides, of persons held, planned, or of an exchange that is recalled. */
export type NumberChances = Readonly<Record<(typeof OF_NUMBERS)[number], number>>

const OF_NUMBERS = ['row', 'both', 'held', 'planned', 'recalled'] as const

export interface SideChance {
  readonly side: string
  readonly chance: number
}

export interface WeighedRow {
  readonly row: Released
  /** Where its number stands; null where rules alone tell. */
  readonly place: Place | null
}

const CATEGORIES: readonly Category[] = ['military', 'civilian', 'body', 'child', 'unknown']

/** What was learned: whether a number is a row, of both sides, of which, and of what. */
export interface Weights {
  readonly version: string
  /** Chance from which a number is a row. */
  readonly bar: number
  /** Of a side at a first look: it received, whoever else did. */
  readonly firstOwn: Models
  /** Of a number, as `NumberChances`. */
  readonly numbers: Models
  /** Of a side: it received, and the other did not; it received, whoever else did. */
  readonly sides: Models
  /** Of a row, as `CATEGORIES`. */
  readonly kinds: Models
  readonly holder: Models
  readonly mediator: Models
  readonly report: Models
  readonly soldiers: Models
  /** Of a day: an exchange was carried out on it; one is planned for it. */
  readonly days: Models
}

/** Makes weights ready to be used. @param bar chance from which a number is a row; higher for fewer and surer rows */
export const openWeights = (packed: PackedWeights, bar: number = ROW): Weights => ({
  version: packed.version,
  bar,
  firstOwn: openModels([packed.firstOwn]),
  numbers: openModels(OF_NUMBERS.map((name) => packed[name])),
  sides: openModels([packed.side, packed.own]),
  kinds: openModels(CATEGORIES.map((category) => packed[category])),
  holder: openModels([packed.holder]),
  mediator: openModels([packed.mediator]),
  report: openModels([packed.report]),
  soldiers: openModels([packed.soldiers]),
  days: openModels([packed.day, packed.plan]),
})

/** Those that this project ships. */
export const OWN_WEIGHTS: Weights = openWeights(WEIGHTS)

/** The rows of a report's main exchange. */
export function weigh(rules: ByRules, weights: Weights): Weighed {
  const numbers = numbersIn(rules.told, rules.groups)
  const receivers = receiversIn(rules.told, rules.sides)
  const rows: WeighedRow[] = []
  const doubted: Released[] = []
  const looked = firstLook(
    numbers.map((number) => {
      const chances = chancesOf(weights, numberSigns(number, rules, numbers))
      const sides = receivers.map((side) => askedSide({ number, side }, rules, weights))
      return { number, chances, chance: chances.row, sides }
    }),
  )
  const weighed = looked.map((first): WeighedNumber => {
    const { number, chances } = first
    const around = { rules, weights, looked, both: chances.both }
    return { number, chances, sides: once(() => sidesOf(first, around)) }
  })
  for (const { number, chances, sides } of weighed) {
    const chance = chances.row
    if (chance < LOOK) continue
    for (const { side, chance: own } of sides()) {
      const all = chance * own
      if (all < LOOK) continue
      const row = rowOf({ number, side }, { rules, numbers, weights, chance: all })
      const place = placeFor(number, side) ?? primaryOf(number)
      if (all >= weights.bar && !isSumOfAll(number)) rows.push({ row, place })
      else doubted.push(row)
    }
  }
  return {
    rows: rows.toSorted((a, b) => startOf(a.row) - startOf(b.row)),
    doubted,
    numbers: weighed,
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

function chancesOf({ numbers }: Weights, signs: ReadonlySet<string>): NumberChances {
  const [row = 0, both = 0, held = 0, planned = 0, recalled = 0] = weightsOf(numbers, signs).map(
    chanceOf,
  )
  return { row, both, held, planned, recalled }
}

// "945 people came home since the beginning of the war": what is told of all exchanges is for a person, however it weighs.
const isSumOfAll = ({ places }: ToldNumber): boolean =>
  places.every(({ said }) => said?.role === 'cumulative')

/** The rows as the rules alone have them. */
export const unweighed = ({ rows }: ByRules): Weighed => ({
  rows: rows.filter(({ count }) => count !== null).map((row) => ({ row, place: null })),
  doubted: [],
  numbers: [],
})

// The title behind the text, as the rules have it.
const startOf = ({ passage: { of, start } }: Released): number =>
  of === 'title' ? Number.MAX_SAFE_INTEGER : start

function askedSide({ number, side }: Candidate, rules: ByRules, weights: Weights): AskedSide {
  const signs = once(() => sideSigns({ number, side }, rules))
  return { side, signs, own: once(() => chanceOf(weightOf(weights.firstOwn, signs()))) }
}

interface Choice {
  readonly rules: ByRules
  readonly weights: Weights
  readonly looked: readonly FirstLook[]
  readonly both: number
}

// The chance of each side: against the others, as one of two that received as many, and for itself.
function sidesOf(
  first: FirstLook,
  { rules, weights, looked, both }: Choice,
): readonly SideChance[] {
  const { number, sides } = first
  const weighed = sides.map((one) =>
    weightsOf(weights.sides, sideAgain(first, one, { looked, sides: rules.sides })),
  )
  const alone = chancesAmong(weighed.map(([among = 0]) => among))
  return sides.map(({ side }, i) => {
    const own = chanceOf(weighed[i]?.[1] ?? 0)
    const isPair = rules.sides.all.includes(side) && !isWithoutNumber({ number, side }, rules)
    const among = (isPair ? both : 0) + (1 - both) * (alone[i] ?? 0)
    return { side, chance: (among + own) / 2 }
  })
}

// "The ministry did not say how many Ukrainians were exchanged": no number of the other side is theirs as well.
const isWithoutNumber = ({ number, side }: Candidate, { rows }: ByRules): boolean =>
  rows.some((row) => row.side === side && row.count === null) && placeFor(number, side) === null

interface Around {
  readonly rules: ByRules
  readonly numbers: readonly ToldNumber[]
  readonly weights: Weights
  readonly chance: number
}

/** The row of a number that went to a side. */
export function rowOf({ number, side }: Candidate, around: Around): Released {
  const { rules, weights, chance } = around
  const category = categoryOf({ number, side }, around)
  const known = rules.rows.find((row) => row.count === number.value && row.side === side)
  const weighed = `${weights.version} ${chance.toFixed(2)}`
  if (known !== undefined) return { ...known, category, rule: `${known.rule} ${weighed}` }
  const place = placeFor(number, side) ?? primaryOf(number)
  const { said, counted } = place
  const rule = said === null ? 'number' : `${said.role}:${said.figure.head}`
  return {
    side,
    category,
    count: number.value,
    approx: counted.approx,
    by: said?.by ?? null,
    passage: said === null ? passageOfNumber(place) : passageOf(said.figure),
    rule: `${rule} ${weighed}`,
    isDerived: said?.role === 'same',
  }
}

function categoryOf(candidate: Candidate, { rules, numbers, weights }: Around): Category {
  const signs = kindSigns(candidate, rules, numbers)
  const weighed = weightsOf(weights.kinds, signs)
  return CATEGORIES[weighed.indexOf(Math.max(...weighed))] ?? 'unknown'
}

/** Where a number stands that no rule took for a figure. */
export const passageOfNumber = ({ sentence, counted }: Place): Released['passage'] => ({
  of: sentence.of,
  start: sentence.tokens[counted.first]?.start ?? 0,
  end: sentence.tokens[counted.after - 1]?.end ?? 0,
})
