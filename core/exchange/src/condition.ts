// What a health column says, as one of four words that only the holder and its clinicians keep. A word
// the table does not know says nothing: such a person is fit until a clinician finds otherwise, and the
// importer counts the cells it could not read.
import type { Condition } from './offer.ts'

const STRETCHER = [/нос[ие]л/, /нош/, /леж/, /не ход/, /stretcher|bedridden|litter/, /نقال/, /طريح/]
const SERIOUS = [
  /(?<!не )(важк|тяж[кеё]|т\/ран|серйозн|серьезн|серьёзн)/,
  /ампут/,
  /критич/,
  /онко|тубер|\bтб\b|інсульт|инсульт|інвалід|инвалид/,
  /serious|severe|critical|amput|\btb\b/,
  /خطير|بتر/,
]
const WOUNDED = [
  /поран|ранен|раненый|легк|осколк|уламк|кульов|пулев|контуз|перелом/,
  /wound|injur|shrapnel|fracture/,
  /جريح|مصاب/,
]

/** The condition a health cell states; `fit` where it states nothing of weight. */
export function conditionOf(health: string | null): Condition {
  if (health === null) return 'fit'
  const text = health.toLowerCase().normalize('NFC')
  const says = (words: readonly RegExp[]): boolean => words.some((w) => w.test(text))
  if (says(STRETCHER)) return 'stretcher'
  if (says(SERIOUS)) return 'serious'
  return says(WOUNDED) ? 'wounded' : 'fit'
}
