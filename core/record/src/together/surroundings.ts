// A passage as a person judges it: in its sentence, with the sentence before and the one after. Cut by marks alone, so
// that the words are the report's, letter by letter.
import type { Passage, ReportDocument } from '../document.ts'

export interface Surroundings {
  readonly of: Passage['of']
  /** The sentence before; nothing at the beginning. */
  readonly before: string
  /** The sentence up to the passage, the passage, and the rest of the sentence. */
  readonly lead: string
  readonly marked: string
  readonly tail: string
  readonly after: string
}

const SENTENCE_END = /[.!?…]["»”’)]?(?=\s)|\n/gu

const MOST_LETTERS = 700 // of a neighbour; a text without marks is not shown whole

export function surroundingsOf(
  { title, text }: Pick<ReportDocument, 'title' | 'text'>,
  { of, start, end }: Passage,
): Surroundings {
  const whole = of === 'title' ? (title ?? '') : text
  const ends = [...whole.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)
  const from = ends.findLast((at) => at <= start) ?? 0
  const to = ends.find((at) => at >= end) ?? whole.length
  const earlier = ends.findLast((at) => at < from) ?? 0
  const later = ends.find((at) => at > to) ?? whole.length
  return {
    of,
    before: whole.slice(earlier, from).trim().slice(-MOST_LETTERS),
    lead: whole.slice(from, start).trimStart().slice(-MOST_LETTERS),
    marked: whole.slice(start, end),
    tail: whole.slice(end, to).trimEnd().slice(0, MOST_LETTERS),
    after: whole.slice(to, later).trim().slice(0, MOST_LETTERS),
  }
}
