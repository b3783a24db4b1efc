// What the forms of a case make: pure, so that a test can say which fields are enough.
import { CONFIDENCES, EVIDENCE_SOURCES, NOT_HELD_GROUNDS } from '@parley/api'
import type { EvidenceAct, EvidenceCase } from '@parley/api'

/** Fields by name, as typed. */
export type Typed = Readonly<Record<string, string>>

export const ANSWERS = ['inquired', 'found-held', 'not-held-again'] as const
export type AnswerPart = (typeof ANSWERS)[number]

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const REF = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The note of a sign; null where the date is none. */
export function signFrom(about: string, typed: Typed): EvidenceAct | null {
  const date = given(typed, 'on')
  if (date !== '' && !DATE.test(date)) return null
  return {
    do: 'note',
    case: about,
    source: chosen(EVIDENCE_SOURCES, typed['source']),
    on: date === '' ? null : date,
    confidence: chosen(CONFIDENCES, typed['confidence']),
    words: given(typed, 'words'),
  }
}

/** The answer to a contest; null while something is missing. */
export function answerFrom(about: string, part: AnswerPart, typed: Typed): EvidenceAct | null {
  switch (part) {
    case 'inquired': {
      const until = given(typed, 'until')
      return DAY.test(until) ? { do: 'answer', case: about, says: { part, until } } : null
    }
    case 'found-held': {
      const held = given(typed, 'held')
      return REF.test(held) ? { do: 'answer', case: about, says: { part, held } } : null
    }
    case 'not-held-again': {
      const ground = chosen(NOT_HELD_GROUNDS, typed['ground'])
      return { do: 'answer', case: about, says: { part, ground } }
    }
  }
}

/** A case that the other side contests and whose answer is not final: confirmed held stands. */
export function mayAnswer({ isOurs, contest }: Pick<EvidenceCase, 'isOurs' | 'contest'>): boolean {
  return !isOurs && contest !== null && contest.stage !== 'held'
}

/** Signs that may be given to the other side. */
export function givable({ signs, mayContest }: EvidenceCase): readonly string[] {
  return mayContest ? signs.filter(({ counts }) => counts).map(({ id }) => id) : []
}

function given(typed: Typed, name: string): string {
  return (typed[name] ?? '').trim()
}

/** A choice that nobody touched stands for its first line, which is what is shown. */
function chosen<Word extends string>(
  words: readonly [Word, ...Word[]],
  typed: string | undefined,
): Word {
  return words.find((one) => one === typed) ?? words[0]
}
