// Whether something was handed over, received or brought home: in a sentence, in a clause, right by a figure.
import type { Figure } from './figure.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { has, isReference, near } from './near.ts'
import type { Sentence } from './sentences.ts'

const DONE: readonly CueKind[] = ['came', 'gave', 'got', 'handed', 'swap']

export const isDone = (sentence: Sentence): boolean =>
  sentence.cues.some(
    (cue) =>
      DONE.includes(cue.kind) && !isReference(sentence, cue) && !isDenied(sentence.cues, cue),
  )

// "have not returned"
const isDenied = (cues: readonly Cue[], { first }: Cue): boolean =>
  cues.some(({ kind, after }) => kind === 'not' && after <= first && first - after < 2)

export const isDoneIn = (sentence: Sentence): boolean =>
  has(sentence, 'came') || has(sentence, 'gave') || has(sentence, 'got')

// "nine persons who were held in the capital crossed the border"
export const isDoneInClause = (figure: Figure): boolean =>
  near(figure, 'came', 30) || near(figure, 'gave', 12) || near(figure, 'got', 12)

export const isDoneNear = (figure: Figure): boolean =>
  near(figure, 'gave', 4) || near(figure, 'came', 4) || near(figure, 'got', 4)
