// Figures of captives held by weight: which numbers they are, and who holds them.
import type { StandingFigure } from '../document.ts'
import { passageOf } from '../told.ts'
import type { ByRules } from './by-rules.ts'
import { heldPlaceOf, numbersIn, receiversIn } from './candidates.ts'
import { chanceOf, weightOf } from './model.ts'
import { heldSigns } from './number-signs.ts'
import { holderSigns } from './side-signs.ts'
import { passageOfNumber } from './weigh.ts'
import type { Weights } from './weigh.ts'

/** Chance from which a number is a standing figure. */
const HELD = 0.4

/** The standing figures of a report. */
export function weighStanding(rules: ByRules, weights: Weights): readonly StandingFigure[] {
  const numbers = numbersIn(rules.told, rules.groups)
  const holders = receiversIn(rules.told, rules.sides)
  return numbers.flatMap((number) => {
    const chance = chanceOf(weightOf(weights.held, heldSigns(number, rules, numbers)))
    if (chance < HELD || holders.length === 0) return []
    const weighed = holders.map((side) =>
      weightOf(weights.holder, holderSigns({ number, side }, rules)),
    )
    const holder = holders[weighed.indexOf(Math.max(...weighed))] ?? ''
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
}
