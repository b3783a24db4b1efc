// What else is weighed of a report: whether its own subject is an exchange, which numbers are planned, and which are of
// exchanges that it recalls.
import type { Category, Released } from '../document.ts'
import type { Group } from '../groups.ts'
import type { ByRules } from './by-rules.ts'
import type { Candidate, ToldNumber } from './candidates.ts'
import { kindSigns } from './kind-signs.ts'
import { chanceOf, weightOf } from './model.ts'
import { reportSigns } from './report-signs.ts'
import { rowOf } from './weigh.ts'
import type { WeighedNumber, Weights } from './weigh.ts'

/** Chance from which a report is about an exchange. */
const REPORT = 0.45

/** Chance from which its rows are stated: one on no exchange is worse than one left to a person. */
const SURE = 0.7

/** Chance from which a number is planned. */
const PLANNED = 0.2

/** Chance from which it is of an exchange that is recalled. */
const RECALLED = 0.3

export interface Others {
  readonly isReport: boolean
  /** Whether it is so surely about one that rows may be stated. */
  readonly isSure: boolean
  readonly planned: readonly Released[]
  readonly recalled: readonly Recalled[]
}

export interface Recalled {
  readonly row: Released
  /** The exchange that the rules take its sentence for; null for none but the main one. */
  readonly group: Group | null
}

/** Weighs what is not about rows done. @param weighed the numbers of the report with their chances */
export function weighOthers(
  rules: ByRules,
  weights: Weights,
  weighed: readonly WeighedNumber[],
): Others {
  const around: Around = { rules, weights, weighed }
  const chance = chanceOf(weightOf(weights.report, reportSigns(rules)))
  const recalled = rowsBy({ of: 'recalled', bar: RECALLED, said: rules.earlier }, around).map(
    (one) => ({
      ...one,
      row: { ...one.row, category: categoryOfRecalled(one, around) },
    }),
  )
  const isSure = chance >= SURE
  const planned = rowsBy({ of: 'planned', bar: PLANNED, said: [] }, around)
  return {
    isReport: chance >= REPORT,
    isSure,
    planned: isSure ? planned.map(({ row }) => row) : [],
    recalled: withoutSums(recalled).map(({ row, number }) => ({ row, group: groupOf(number) })),
  }
}

interface Around {
  readonly rules: ByRules
  readonly weights: Weights
  readonly weighed: readonly WeighedNumber[]
}

// "Many Ukrainians came home in May": of what is recalled the text says less often that they are soldiers.
function categoryOfRecalled({ row, number }: RowOf, { rules, weights, weighed }: Around): Category {
  const { category, side } = row
  if (category !== 'military' && category !== 'unknown') return category
  const numbers = weighed.map((one) => one.number)
  const weight = weightOf(weights.soldiers, kindSigns({ number, side }, rules, numbers))
  return chanceOf(weight) >= 0.5 ? 'military' : 'unknown'
}

interface Asked {
  readonly of: 'planned' | 'recalled'
  readonly bar: number
  /** Rows that the rules have of this kind. */
  readonly said: readonly Released[]
}

interface RowOf {
  readonly row: Released
  readonly number: ToldNumber
}

function rowsBy({ of, bar, said }: Asked, { rules, weights, weighed }: Around): readonly RowOf[] {
  const numbers = weighed.map(({ number }) => number)
  return weighed.flatMap(({ number, chances, sides }) => {
    const chance = chances[of]
    if (chance < bar) return []
    return sides()
      .filter(({ side, chance: own }) => sureOf(said, { number, side }, own) >= SIDE)
      .map(({ side }) => ({
        row: rowOf({ number, side }, { rules, numbers, weights, chance }),
        number,
      }))
  })
}

// "Each side released as many, so many in all": of both sides together, and no row.
function withoutSums(rows: readonly RowOf[]): readonly RowOf[] {
  const ofBoth = new Set(
    rows.flatMap(({ row, number }) =>
      rows.some((other) => other.number === number && other.row.side !== row.side)
        ? [number.value * 2]
        : [],
    ),
  )
  return rows.filter(({ number }) => !ofBoth.has(number.value))
}

const SIDE = 0.5

// Where rules have rows of a number, what they say of a side counts as much as its signs.
function sureOf(said: readonly Released[], { number, side }: Candidate, own: number): number {
  const rows = said.filter(({ count }) => count === number.value)
  if (rows.length === 0) return own
  return (own + (rows.some((row) => row.side === side) ? 1 : 0)) / 2
}

const groupOf = ({ places }: ToldNumber): Group | null =>
  places.find(({ earlier }) => earlier !== null)?.earlier ?? null
