// What a language model proposes for a sentence that the reader left open, set against the report itself: the passage
// stands in that sentence letter by letter, our own reader of numbers finds the count in the passage, and the side is one
// that the report names. Everything else is refused. A proposal is never a claim: a person decides.
import type { Json, Result, Refusal } from '@parley/kernel'
import { isJsonObject, ok, refuse } from '@parley/kernel'
import type { Category, Passage, ReportDocument } from '../document.ts'
import type { Lexicon } from '../lexicon.ts'
import { countedIn } from '../numbers.ts'
import { sentencesOf } from '../sentences.ts'
import type { ReviewItem } from './for-review.ts'

/** Of a figure that somebody should look at. */
export interface Proposal {
  readonly item: string
  readonly side: string
  readonly category: Category
  readonly count: number
  readonly passage: Passage
}

export type ProposalRefusal =
  | 'not-an-answer'
  | 'nothing-claimed'
  | 'side-not-named'
  | 'category-unknown'
  | 'passage-not-there'
  | 'number-not-there'

export const PROPOSAL_REFUSALS: readonly ProposalRefusal[] = [
  'not-an-answer',
  'nothing-claimed',
  'side-not-named',
  'category-unknown',
  'passage-not-there',
  'number-not-there',
]

const CATEGORIES: readonly Category[] = ['military', 'civilian', 'body', 'child', 'unknown']

/**
 * The proposal of an answer, or why it is none.
 *
 * @param answer `{"claims":false}`, or `{"claims":true,"side","category","count","passage"}` and no other field
 */
export function proposalIn(
  item: ReviewItem,
  { document, lexicon }: { readonly document: ReportDocument; readonly lexicon: Lexicon },
  answer: Json,
): Result<Proposal, Refusal<ProposalRefusal>> {
  if (!isJsonObject(answer)) return refuse('not-an-answer')
  if (answer['claims'] === false) return refuse('nothing-claimed')
  const { claims, side, count, passage: words } = answer
  const isWhole = Object.keys(answer).sort().join(' ') === 'category claims count passage side'
  if (claims !== true || !isWhole) return refuse('not-an-answer')
  if (typeof side !== 'string' || typeof words !== 'string') return refuse('not-an-answer')
  if (typeof count !== 'number' || !Number.isSafeInteger(count)) return refuse('not-an-answer')
  if (!item.sides.includes(side)) return refuse('side-not-named')
  const category = CATEGORIES.find((one) => one === answer['category'])
  if (category === undefined) return refuse('category-unknown')
  const places = placesOf(words, item.sentence, document)
  if (places.length === 0) return refuse('passage-not-there')
  const numbers = numbersIn(item.sentence, document, lexicon).filter(({ value }) => value === count)
  const passage = places.find(({ start, end }) =>
    numbers.some((number) => number.start >= start && number.end <= end),
  )
  if (passage === undefined) return refuse('number-not-there')
  return ok({ item: item.id, side, category, count, passage })
}

/** Every place of the words in a sentence. */
function placesOf(
  words: string,
  { of, start, end }: Passage,
  document: ReportDocument,
): readonly Passage[] {
  const text = (of === 'title' ? document.title : document.text) ?? ''
  const places: Passage[] = []
  if (words.trim() === '') return places
  for (let at = text.indexOf(words, start); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at + words.length > end) break
    places.push({ of, start: at, end: at + words.length })
  }
  return places
}

interface NumberAt {
  readonly value: number
  readonly start: number
  readonly end: number
}

function numbersIn(
  { of, start, end }: Passage,
  document: ReportDocument,
  lexicon: Lexicon,
): readonly NumberAt[] {
  const text = (of === 'title' ? document.title : document.text) ?? ''
  return sentencesOf(text, of, lexicon)
    .filter((sentence) => sentence.start >= start && sentence.end <= end)
    .flatMap((sentence) =>
      countedIn(sentence).flatMap(({ value, first, after }) => {
        const [from, to] = [sentence.tokens[first], sentence.tokens[after - 1]]
        if (value === null || from === undefined || to === undefined) return []
        return [{ value, start: from.start, end: to.end }]
      }),
    )
}
