// What a sentence of a report tells: its figures with the parts they play, and the days it names.
import type { NamedDay } from './dates.ts'
import type { Passage } from './document.ts'
import type { Figure } from './figure.ts'
import type { Role } from './setting.ts'
import type { Sentence } from './sentences.ts'
import type { Sign } from './sides.ts'

export interface ToldFigure {
  readonly figure: Figure
  readonly role: Role
  /** The sides it was released to. */
  readonly to: readonly string[]
  /** What told so. */
  readonly sign: Sign
  readonly by: string | null
  /** The figure told before that this one is a part of. */
  readonly partOf: Figure | null
}

/** A sentence with what it tells. */
export interface Told {
  readonly sentence: Sentence
  readonly figures: readonly ToldFigure[]
  readonly days: readonly NamedDay[]
}

export const LEAD = 4 // sentences, title included, in which a report says what it is about

export const FRESH = 6 // days between an exchange and the report whose news it is

/** Where a figure stands in its report. */
export function passageOf({ sentence, from, to }: Figure): Passage {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]]
  return { of: sentence.of, start: first?.start ?? 0, end: last?.end ?? 0 }
}
