// Who mediated, by weight.
import type { ByRules } from './by-rules.ts'
import { mediatorSigns, thirdsIn } from './mediator-signs.ts'
import type { Third } from './mediator-signs.ts'
import { chanceOf, weightOf } from './model.ts'
import type { Weights } from './weigh.ts'

/** Chance from which a third state is a mediator. */
const MEDIATED = 0.55

/** The third states that mediated what a report is about. */
export function weighMediators(rules: ByRules, weights: Weights): readonly Third[] {
  const thirds = thirdsIn(rules)
  return thirds.filter((one) => {
    const signs = mediatorSigns(one, rules, thirds)
    // "Neither side named a mediator, Qatar said": nobody, unless a rule finds one elsewhere.
    if (signs.has('denied') && !signs.has('rules:true')) return false
    return chanceOf(weightOf(weights.mediator, signs)) >= MEDIATED
  })
}
