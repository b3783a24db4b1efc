// A second look at who received a number: with what a first made of all numbers of the report. "38 went to Poland, nine to
// Ukraine, and two to their families": who received those beside it says much of who received the last (D. Wolpert,
// "Stacked generalization", 1992).
import type { Sides } from '../parties.ts'
import { placeFor, primaryOf } from './candidates.ts'
import type { Place, ToldNumber } from './candidates.ts'
import { relationOf } from './states-around.ts'

/** A number with the chance that it is a row, and the sides that may have received it. */
export interface Asked {
  readonly number: ToldNumber
  readonly chance: number
  readonly sides: readonly AskedSide[]
}

export interface AskedSide {
  readonly side: string
  readonly signs: () => ReadonlySet<string>
  /** The chance at a first look that it received so many, whoever else did; worked out when it is first asked for. */
  readonly own: () => number
}

/** What a first look made of a number. */
export interface FirstLook extends Asked {
  /** The sides that likely received it. */
  readonly to: readonly string[]
}

/** Chance from which a first look takes a number for a row, and a side for one that received it. */
const LIKELY = 0.5

/** Chance from which it asks who received. */
const WORTH_ASKING = 0.25

/** A first look at the numbers of a report: who received each. */
export const firstLook = <One extends Asked>(
  numbers: readonly One[],
): readonly (One & FirstLook)[] =>
  numbers.map((one) => {
    const likely = one.sides.filter(({ own }) => one.chance >= WORTH_ASKING && own() >= LIKELY)
    return { ...one, to: likely.map(({ side }) => side) }
  })

/** The signs of a side for a number at a second look: its own, and who the first thought received what. */
export const sideAgain = (
  one: FirstLook,
  asked: AskedSide,
  { looked, sides }: { readonly looked: readonly FirstLook[]; readonly sides: Sides },
): ReadonlySet<string> =>
  new Set([
    ...asked.signs(),
    ...ofRivals(one, asked),
    ...ofOthers(one, asked.side, { others: looked.filter((other) => other !== one), sides }),
  ])

function* ofRivals({ sides, to }: FirstLook, { side, own }: AskedSide): Generator<string> {
  const rivals = sides.filter((one) => one.side !== side)
  const rival = levelOf(Math.max(0, ...rivals.map((one) => one.own())))
  yield `1:own:${levelOf(own())}`
  yield `1:own:${levelOf(own())}:${rival}`
  const taken = to.filter((one) => one !== side)
  yield `1:taken:${taken.length}:${String(to.includes(side))}`
}

function* ofOthers(
  { number }: FirstLook,
  side: string,
  { others, sides }: { readonly others: readonly FirstLook[]; readonly sides: Sides },
): Generator<string> {
  const place = placeFor(number, side) ?? primaryOf(number)
  for (const [where, other] of around(place, others)) {
    if (other === null || !isLikely(other)) yield `1:${where}:-`
    else
      for (const to of other.to)
        yield `1:${where}:${relationOf(to, side, sides)}:${other.to.length}`
  }
  const rows = others.filter(isLikely)
  const like = rows.filter(({ to }) => to.includes(side))
  const unlike = rows.filter(({ to }) => !to.includes(side))
  yield `1:has:${sizeOf(like, number)}`
  yield `1:others:${sizeOf(unlike, number)}`
  yield `1:has:${Math.min(2, like.length)}:${Math.min(2, unlike.length)}`
}

const isLikely = ({ chance }: FirstLook): boolean => chance >= LIKELY

const levelOf = (chance: number): string => String(LEVELS.filter((bar) => chance >= bar).length)

const LEVELS = [0.1, 0.3, 0.5, 0.75, 0.93]

const sizeOf = (rows: readonly FirstLook[], { value }: ToldNumber): string => {
  if (rows.length === 0) return '-'
  return rows.some(({ number }) => number.value > value) ? 'more' : 'fewer'
}

type Found = readonly [where: string, number: FirstLook | null]

// The numbers nearest in the sentence, and the likeliest of the sentences before and behind.
function around(place: Place, others: readonly FirstLook[]): readonly Found[] {
  const best = (rankOf: (one: Place, chance: number) => number | null): FirstLook | null => {
    let found: { readonly rank: number; readonly look: FirstLook } | null = null
    for (const look of others)
      for (const one of look.number.places) {
        const rank = rankOf(one, look.chance)
        if (rank !== null && (found === null || rank > found.rank)) found = { rank, look }
      }
    return found?.look ?? null
  }
  const gapOf = ({ at, counted }: Place): number =>
    at === place.at ? counted.first - place.counted.first : 0
  return [
    ['L', best((one) => (gapOf(one) < 0 ? gapOf(one) : null))],
    ['R', best((one) => (gapOf(one) > 0 ? -gapOf(one) : null))],
    ['prev', best((one, chance) => (one.at === place.at - 1 ? chance : null))],
    ['next', best((one, chance) => (one.at === place.at + 1 ? chance : null))],
  ]
}
