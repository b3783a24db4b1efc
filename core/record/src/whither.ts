// Whither the persons of a figure went, and whence: what the words for a direction and a case of its own tell.
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { cueAt } from './numbers.ts'
import { WESTERN_STATES } from './parties.ts'
import type { Sentence } from './sentences.ts'
import { otherThan } from './parties.ts'
import type { Sides } from './parties.ts'
import { AND, ARTICLES } from './packs/small-words.ts'

// "украинцам отдали": a case of its own says to whom.
export const CLOSE = 6 // tokens

export const FAR = 12

export function given({ sentence, from, to }: Figure, sides: Sides, reach: number): string | null {
  const near = sentence.cues.find(
    ({ kind, value, first, after }) =>
      kind === 'dative' &&
      isSide(value, sides) &&
      (first >= to ? first - to < 5 && !hasComma(sentence, to, first) : from - after < reach) &&
      !isInside(sentence, first) &&
      !isWhence(sentence, first),
  )
  return near?.value ?? null
}

// "528 bodies, handed over to": a comma before a participle parts nothing.
export const hasComma = ({ tokens, cues }: Sentence, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ word }, i) =>
        word === ';' ||
        (word === ',' &&
          !cues.some(({ kind, first }) => kind === 'handed' && first === from + i + 1)),
    )

// "der Ukraine ... überlassen": to whom, not who.
export const isReceiver = (
  { cues, tokens, lexicon }: Sentence,
  from: number,
  to: number,
): boolean =>
  cues.some(
    ({ kind, first, after }) =>
      (kind === 'dative' && first <= from && after >= to) ||
      (kind === 'to' &&
        !ALSO_WHERE.has(lexicon.language) &&
        after <= to &&
        (from <= after || ARTICLES.has(tokens[after]?.word ?? '')) &&
        from - after <= 1 &&
        first < from),
  )

const ALSO_WHERE = new Set(['ru', 'uk']) // one word says whither and where

// "з Росії": a form that two cases share, behind the word for whence.
const isWhence = ({ cues }: Sentence, at: number): boolean =>
  cues.some(
    ({ kind, first, after }) => kind === 'from' && (after === at || (first < at && after > at)),
  )

const isInside = ({ cues }: Sentence, at: number): boolean =>
  cues.some(({ kind, after }) => kind === 'in' && after === at)

export const isSide = (side: string, { all }: Sides): boolean => all.includes(side)

// "160 for Russia": right behind the number.
export function rightTo(figure: Figure, sides: Sides): string | null {
  const { sentence, after, to } = figure
  const isAttribute = sentence.lexicon.isAttributeFirst && figure.nation !== null && to > after
  if (isAttribute) return whitherAt(sentence, to, sides) // "acht nach Russland gebrachte ukrainische Kinder"
  const isPlain = to > after && !ALSO_WHERE.has(sentence.lexicon.language)
  return whitherAt(sentence, after, sides) ?? (isPlain ? whitherAt(sentence, to, sides) : null)
}

// A word for whither at a token, and a side right behind it.
function whitherAt(sentence: Sentence, after: number, sides: Sides): string | null {
  const { cues, tokens } = sentence
  const at = /^[—–-]$/u.test(tokens[after]?.word ?? '') ? after + 1 : after // "четверо - в США"
  const named = cueAt(sentence, at, 'state') // "1000 - Украине"
  if (at > after && ALSO_WHERE.has(sentence.lexicon.language) && isSideCue(named, sides))
    return named?.value ?? null
  const direction = cues.find(({ kind, first }) => kind === 'to' && first === at)
  if (direction === undefined) return null
  const state = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' &&
      (isSide(value, sides) || WESTERN_STATES.has(value)) &&
      first >= direction.after &&
      first - direction.after <= 1,
  )
  const nation = cues.find(
    ({ kind, value, first, after: end }) =>
      kind === 'nation' &&
      isSide(value, sides) &&
      first >= direction.after &&
      first - direction.after <= 1 &&
      tokens[end]?.kind !== 'word',
  ) // "43 to the Russian"
  return (state ?? nation)?.value ?? null
}

// "twelve people went to Germany": a Western state, whoever the two sides are.
export function toWest({ sentence: { cues, tokens }, to, nation }: Figure): string | null {
  const state = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' &&
      WESTERN_STATES.has(value) &&
      first >= to &&
      first - to < 6 &&
      cues.some((cue) => cue.kind === 'to' && cue.after <= first && first - cue.after < 2),
  )
  if (state === undefined || nation !== null) return null
  return tokens.slice(to, state.first).some(({ kind }) => kind === 'number' || kind === 'mark')
    ? null
    : state.value
}

const isSideCue = (cue: Cue | null, sides: Sides): boolean =>
  cue !== null && isSide(cue.value, sides)

// "to Russia", "from Ukraine": a state right behind the word for the direction.
export function toward({ sentence, to, from }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  for (const state of nearestFirst(cues, to, from)) {
    if (!isSide(state.value, sides) || !isByVerb(cues, state) || isSource(cues, state)) continue
    if (isOfNextNumber(sentence, to, state)) continue
    const isTo = cues.some((cue) => cue.kind === 'to' && isRightBefore(cue, state))
    const isFrom = cues.some((cue) => cue.kind === 'from' && isRightBefore(cue, state))
    if (isTo && !isFrom) return state.value
    if (isFrom) return otherThan(state.value, sides)
  }
  return null
}

// "received 909 and handed 41 to": whither the next number went.
const isOfNextNumber = ({ tokens }: Sentence, to: number, { first }: Cue): boolean =>
  AND.has(tokens[to]?.word ?? '') && tokens.slice(to, first).some(({ kind }) => kind === 'number')

// "nach Angaben aus Kiew": where it was said, not where anyone went.
const isSource = (cues: readonly Cue[], { first }: Cue): boolean =>
  cues.some(({ kind, after }) => kind === 'says' && after <= first && first - after < 3)

const isByVerb = (cues: readonly Cue[], { first, after }: Cue): boolean =>
  cues.some(
    ({ kind, first: at, after: end }) =>
      (kind === 'came' || kind === 'gave' || kind === 'got' || kind === 'swap') &&
      ((end <= first && first - end < 8) || (at >= after && at - after < 6)),
  )

const isRightBefore = ({ after }: Cue, { first }: Cue): boolean =>
  after <= first && first - after <= 1

function nearestFirst(cues: readonly Cue[], to: number, from: number): readonly Cue[] {
  const away = ({ first, after }: Cue): number => (first >= to ? first - to : from - after)
  return cues.filter(({ kind }) => kind === 'state').toSorted((a, b) => away(a) - away(b))
}
