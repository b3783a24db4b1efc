// Who mediated, by weight.
import type { ByRules } from './by-rules.ts'
import { mediatorSigns, thirdsIn } from './mediator-signs.ts'
import type { Third } from './mediator-signs.ts'
import { chanceOf, weightOf } from './model.ts'
import type { Weights } from './weigh.ts'

/** Chance from which a third state is a mediator. */
const MEDIATED = 0.5

/** The same where no word of the sentence that says most is one for mediating or for thanks, and no rule finds it. */
const UNSAID = 0.75

/** The third states that mediated what a report is about. */
export function weighMediators(rules: ByRules, weights: Weights): readonly Third[] {
  const thirds = thirdsIn(rules)
  return thirds.filter((one) => {
    const signs = mediatorSigns(one, rules, thirds)
    // "Neither side named a mediator, Qatar said": nobody, unless a rule finds one elsewhere.
    if (signs.has('denied') && !signs.has('rules:true')) return false
    const isUnsaid = ['no-mediate', 'no-thanks', 'rules:false'].every((sign) => signs.has(sign))
    return chanceOf(weightOf(weights.mediator, signs)) >= (isUnsaid ? UNSAID : MEDIATED)
  })
}
