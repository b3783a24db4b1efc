// According to whom. The speaker of a figure is the nearest one in its sentence that a verb of saying stands by; where
// the sentence names none and goes on from the one before, that one's.
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import type { Sentence } from './sentences.ts'

/** Who says a figure; null where its sentence does not tell. */
export function speakerOf({ sentence, from, to }: Figure): string | null {
  const speakers = speakersIn(sentence)
  if (!sentence.cues.some(({ kind }) => kind === 'says')) return null
  const clause = clauseAround(sentence, from)
  const inClause = speakers.filter(({ first }) => first >= clause[0] && first < clause[1])
  const all = inClause.length > 0 ? inClause : speakers
  const before = all.findLast(({ after }) => after <= from)
  return before?.value ?? all.find(({ first }) => first >= to)?.value ?? null
}

function clauseAround({ tokens }: Sentence, at: number): readonly [number, number] {
  const marks = tokens.flatMap(({ word }, i) => (word === ';' ? [i] : []))
  return [marks.findLast((i) => i < at) ?? 0, marks.find((i) => i > at) ?? tokens.length]
}

/** Who said something, and in which sentence. */
export interface Saying {
  readonly speaker: string
  readonly at: number
}

const GOES_ON = 2 // sentences in which a figure without a speaker may still be that of whoever spoke

/** Who may still be speaking in a sentence: nobody whom a later speaker, or too many sentences, came after. */
export function sayingAt(sentence: Sentence, at: number, before: Saying | null): Saying | null {
  const speaker = onlySpeaker(sentence)
  if (speaker !== null && sentence.cues.some(({ kind }) => kind === 'says')) return { speaker, at }
  return before !== null && at - before.at <= GOES_ON ? before : null
}

/** The one speaker of a sentence, if it has exactly one. */
export function onlySpeaker(sentence: Sentence): string | null {
  const names = new Set(speakersIn(sentence).map(({ value }) => value))
  const [only] = names
  return names.size === 1 && only !== undefined ? only : null
}

// A capital or a side speaks only where a verb of saying stands right by it: else it is a place or a party.
function speakersIn({ cues }: Sentence): readonly Cue[] {
  return cues.filter(
    ({ kind, value, first, after }) =>
      kind === 'speaker' &&
      (!value.endsWith(' officials') ||
        cues.some(
          (cue) =>
            cue.kind === 'says' &&
            ((cue.first >= after && cue.first - after < (first < 2 ? 6 : 2)) ||
              (cue.after <= first && first - cue.after < 2)),
        )),
  )
}
