// The numbers of a statement as somebody reads it: those it states, and others that stand in its texts, each with where.
// Counts that a draft left open are there once the caller has them to give, which is not before the embargo is over.
import type { PersonCounts } from '@parley/terms'
import { placesOf } from './statement-check.ts'
import type { TextPlace } from './statement-check.ts'
import { filledText } from './statement.ts'
import type { StatementText } from './statement.ts'
import { numbersIn } from './stated-number.ts'

export interface DraftNumber {
  readonly value: number
  /** Null: a number of a text that is none of the stated counts. */
  readonly about: keyof PersonCounts | null
  readonly places: readonly TextPlace[]
}

const COUNTS = ['persons', 'soldiers', 'civilians'] as const

/** What is said, its texts as people read them. */
export interface Said {
  readonly counts: PersonCounts | null
  readonly texts: readonly StatementText[]
}

/**
 * Stated counts first, then other numbers in the order of the texts, each once; nobody is no number.
 *
 * @param open counts for what the draft left open; null while they may not be known
 */
export function draftNumbers(said: Said, open: PersonCounts | null): readonly DraftNumber[] {
  const counts = said.counts ?? open
  const texts = said.texts.map(({ language, text }) => ({
    language,
    text: counts === null ? text : filledText(text, counts),
  }))
  const placesFor = (value: number): readonly TextPlace[] =>
    placesOf(texts, (text) =>
      numbersIn(text)
        .filter((number) => number.value === value)
        .map(({ position }) => position),
    )
  const stated = (
    counts === null ? [] : COUNTS.map((about) => ({ about, value: counts[about] }))
  ).filter(({ value }) => value > 0)
  const known = new Set(stated.map(({ value }) => value))
  const written = new Set(texts.flatMap(({ text }) => numbersIn(text).map(({ value }) => value)))
  const others = [...written].filter((value) => value > 0 && !known.has(value))
  return [
    ...stated.map((one) => ({ ...one, places: placesFor(one.value) })),
    ...others.map((value) => ({ value, about: null, places: placesFor(value) })),
  ]
}
