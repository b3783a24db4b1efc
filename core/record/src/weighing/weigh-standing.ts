// Figures of captives held by weight: which numbers they are, and who holds them.
import type { StandingFigure } from '../document.ts'
import { withoutRoughTitles } from '../standing.ts'
import { passageOf } from '../told.ts'
import type { ByRules } from './by-rules.ts'
import { heldPlaceOf, receiversIn } from './candidates.ts'
import { weightOf } from './model.ts'
import { holderSigns } from './side-signs.ts'
import { passageOfNumber } from './weigh.ts'
import type { WeighedNumber, Weights } from './weigh.ts'

/** Chance from which a number is a standing figure. */
const HELD = 0.3

// Captives of a conflict are held by who wages it; whom others lock up are inmates of their prisons.
const WARRING: ReadonlySet<string> = new Set(
  'RU UA AM AZ IL PS PS-HAMAS YE-GOV YE-HOUTHI SA SU A B'.split(' '),
)

/** The standing figures of a report. @param weighed its numbers with their chances */
export function weighStanding(
  rules: ByRules,
  weights: Weights,
  weighed: readonly WeighedNumber[],
): readonly StandingFigure[] {
  const holders = receiversIn(rules.told, rules.sides)
  if (!rules.sides.all.every((side) => WARRING.has(side))) return []
  const figures = weighed.flatMap(({ number, chances }) => {
    if (chances.held < HELD || holders.length === 0) return []
    const byHolder = holders.map((side) =>
      weightOf(weights.holder, holderSigns({ number, side }, rules)),
    )
    const holder = holders[byHolder.indexOf(Math.max(...byHolder))] ?? ''
    if (!WARRING.has(holder)) return []
    const place = heldPlaceOf(number)
    const known = rules.standing.find(({ count }) => count === number.value)
    const passage = place.said === null ? passageOfNumber(place) : passageOf(place.said.figure)
    return [
      {
        // Who holds captives in Gaza is no state.
        holder: holder === 'PS' ? 'PS-HAMAS' : holder,
        count: number.value,
        approx: known?.approx ?? place.counted.approx,
        by: known?.by ?? place.said?.by ?? null,
        passage: known?.passage ?? passage,
      },
    ]
  })
  return withoutRoughTitles(figures)
}
