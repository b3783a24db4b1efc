// A patronymic says the father's given name. Taking its ending off and looking up what is left makes
// Олексійович, Алексеевич and Alekseevna say the same, whatever script and sex.
import { readFather, stemOf } from './given-name.ts'
import type { GivenReading } from './given-name.ts'
import { SLIP, slipCost, soundCodes } from './slip-cost.ts'

const ENDING = /(?:[aoei]v)?(?:iC|n?iCna)$|[oei]vna$|avna$/
// Son or daughter of, written in one word with the father's name: Мурадоглы, Алигызы.
const JOINED_ENDING = /(?<=...)(?:ogl[iu]|ugli|[kg]izi)$/
const NOT_ENDING = /(?:[oei]va?|ina?|enko|[sc]ki|uk|ak)$/
const WORN = ['oviC', 'eviC', 'ovna', 'evna', 'ivna'].map(soundCodes)

/** Of folds with so many sounds or more, the ending depends on the last {@link ENDING_SOUNDS} alone. */
export const LONG_FOLD = 7
export const ENDING_SOUNDS = 5

/** How surely a fold is a patronymic by its ending: 2 surely, 1 with a slip in the ending, 0 not. */
export function patronymicEnding(fold: string): 0 | 1 | 2 {
  if (fold.length < 4) return 0
  if (ENDING.test(fold) || JOINED_ENDING.test(fold)) return 2
  return wornEnding(fold) > 0 ? 1 : 0
}

// Length of an ending one slip away from a patronymic's, or 0.
function wornEnding(fold: string): number {
  if (fold.length < LONG_FOLD || NOT_ENDING.test(fold)) return 0
  let best = SLIP + 2
  let found = 0
  for (const length of [4, 5, 3]) {
    const tail = soundCodes(fold.slice(-length))
    for (const ending of WORN) {
      const cost = slipCost(tail, ending, best)
      if (cost >= best) continue
      best = cost
      found = length
    }
  }
  return found
}

/** The father's name behind a patronymic's fold: the stem, and the classes it may belong to. */
export function readPatronymic(fold: string): {
  readonly stem: string
  readonly father: GivenReading
} {
  const stems = stemsOf(fold)
  for (const stem of stems) {
    const father = readFather(stem)
    if (father.how === 'exact') return { stem, father }
  }
  const stem = stems[0] ?? fold
  return { stem, father: readFather(stem) }
}

// Which letters belong to the ending is not always plain (Савич, Яковлевич): all readings are tried.
function stemsOf(fold: string): readonly string[] {
  const endings = [JOINED_ENDING, /[aoei]viC$/, /(?:[oei]|a)vna$/, /iniCna$/, /iCna$/, /iC$/, /na$/]
  const stems = endings.filter((e) => e.test(fold)).map((e) => stemOf(fold.replace(e, '')))
  const worn = stems.length === 0 ? wornEnding(fold) : 0
  if (worn > 0) stems.push(stemOf(fold.slice(0, -worn)))
  return [...new Set(stems.filter((stem) => stem.length >= 2))]
}
