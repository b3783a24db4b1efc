// The tables name reading depends on, as data for a model's hash.
import type { Json } from '@parley/kernel'
import { FEMALE_NAMES } from './female-names.ts'
import { ARABIC_COSTS, ARABIC_JOINED, CYRILLIC_COSTS, CYRILLIC_JOINED } from './learned-costs.ts'
import { MALE_NAMES, ODD_PATRONYMIC_STEMS } from './male-names.ts'
import { EASY_CONFUSIONS } from './slip-cost.ts'

/** Raised whenever folding or parsing changes what comes out. */
const VERSION = 3

/** What the canonical form of a name depends on besides the name. */
export function nameModel(): Json {
  return {
    version: VERSION,
    given: [MALE_NAMES, FEMALE_NAMES],
    patronymics: ODD_PATRONYMIC_STEMS,
    confusions: EASY_CONFUSIONS,
    learned: [CYRILLIC_COSTS, CYRILLIC_JOINED, ARABIC_COSTS, ARABIC_JOINED],
  }
}
