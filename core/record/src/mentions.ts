// Exchanges that a report only mentions: in posts embedded in it, which are not its words, and those that "the third
// such exchange" says came before. Neither has rows; both are there, so that a check of completeness can ask for them.
import { daysIn } from './dates.ts'
import type { Mention } from './document.ts'
import type { Lexicon } from './lexicon.ts'
import { PARTIES } from './parties.ts'
import { embeddedIn } from './sentences.ts'
import type { Sentence } from './sentences.ts'

/** Exchanges told in posts, with the day of the post, which is not the day of the exchange. */
export function postedIn(text: string, lexicon: Lexicon): readonly Mention[] {
  const lines = embeddedIn(text, lexicon)
  return lines.flatMap((line, i) => {
    const parties = partiesOf(line)
    const isSwap = line.cues.some(({ kind }) => kind === 'swap')
    if (!isSwap || parties.length < 2) return []
    const posted = [line, ...lines.slice(i + 1, i + 2)].flatMap((one) => daysIn(one, null))
    const postedOn = posted.find(({ isYearUnknown }) => !isYearUnknown)?.date ?? null
    const passage = { of: 'text' as const, start: line.start, end: line.end }
    return [{ because: 'post' as const, count: 1, parties, postedOn, passage }]
  })
}

// Of several, the two that come first: they swapped, the others are spoken of.
const partiesOf = ({ cues }: Sentence): readonly string[] =>
  [
    ...new Set(
      cues
        .filter(({ kind, value }) => (kind === 'state' || kind === 'nation') && PARTIES.has(value))
        .map(({ value }) => value),
    ),
  ]
    .slice(0, 2)
    .sort()

/** "The third such exchange in seven weeks": two came before it. */
export function impliedIn(
  sentences: readonly Sentence[],
  parties: readonly string[],
): readonly Mention[] {
  return sentences.flatMap((sentence) => {
    const { cues, of, start, end } = sentence
    const nth = cues.find(
      ({ kind, after }) =>
        kind === 'nth' &&
        cues.some(
          (swap) =>
            swap.kind === 'swap' &&
            swap.first >= after &&
            swap.first - after < 3 &&
            !cues.some(
              (of) => of.kind === 'ordinal' && of.first >= after && of.after <= swap.first,
            ),
        ),
    )
    const isWithin = cues.some(({ kind, first }) => kind === 'unit' && first > (nth?.after ?? 0))
    if (nth === undefined || !isWithin) return []
    const count = Number(nth.value) - 1
    const passage = { of, start, end }
    return [{ because: 'serial' as const, count, parties, postedOn: null, passage }]
  })
}
