// Who mediated an exchange, with the sentences that name them: as weighed for what a report is about, by the rules for what
// it recalls.
import type { Passage } from './document.ts'
import type { Group } from './groups.ts'
import { mediatorsIn } from './mediators.ts'
import type { Sides } from './parties.ts'
import { passageOfSentence } from './statements.ts'
import type { Told } from './told.ts'
import type { ByRules } from './weighing/by-rules.ts'
import type { Third } from './weighing/mediator-signs.ts'

export interface Mediation {
  /** The mediators that some of the sentences name. */
  readonly by: (some: readonly Told[]) => readonly string[]
  readonly passages: readonly Passage[]
}

interface Known {
  readonly sides: Sides
  readonly rules: ByRules
  /** Who mediated what the report is about; null where the rules tell. */
  readonly thirds: readonly Third[] | null
}

export function mediationOf(group: Group, { sides, rules, thirds }: Known): Mediation {
  if (thirds === null || group.role !== 'main') return byRulesAlone(group, sides)
  const isOfAnotherDay = group.told !== rules.main // of one series: by whoever mediated the rest of it
  return {
    by: (some) => namesOf(thirds, isOfAnotherDay ? rules.main : some),
    passages: passagesOf(thirds, sides),
  }
}

const byRulesAlone = ({ told }: Group, { all }: Sides): Mediation => ({
  by: (some) => unique(some.flatMap(({ sentence }) => mediatorsIn(sentence, all))),
  passages: told
    .filter(({ sentence }) => mediatorsIn(sentence, all).length > 0)
    .map(({ sentence }) => passageOfSentence(sentence)),
})

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort()

const namesOf = (thirds: readonly Third[], some: readonly Told[]): readonly string[] =>
  unique(
    thirds
      .filter(({ sentences }) => some.some(({ sentence }) => sentences.includes(sentence)))
      .map(({ name }) => name),
  )

// The sentences that say so by a rule, else the first that names them.
function passagesOf(thirds: readonly Third[], { all }: Sides): readonly Passage[] {
  const sentences = thirds.flatMap(({ name, sentences: named }) => {
    const saying = named.filter((one) => mediatorsIn(one, all).includes(name))
    return saying.length > 0 ? saying : named.slice(0, 1)
  })
  return [...new Set(sentences)].map(passageOfSentence)
}
