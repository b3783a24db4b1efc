// Numbers without a noun of their own: what they count stands with another number, in the sentence before, or nowhere.
import { isEvenFormula, isForFor } from './both-sides.ts'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { cueAt, countedIn } from './numbers.ts'
import type { Counted } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { JOINING, OF_THE } from './packs/small-words.ts'

// "230 of these", "31 more", "140 from each side": the noun is the neighbour's, or the sentence's only one.
export function elliptic(sentence: Sentence, number: Counted, last: Figure | null): Figure | null {
  const isSmallWord = (number.value ?? 0) < 3 && sentence.tokens[number.first]?.kind === 'word'
  const isAlone = isHandedOver(sentence, number)
  if (number.value === null || isSmallWord || (countsOther(sentence, number) && !isAlone))
    return null
  const nouns = sentence.cues.filter((cue) => cue.kind === 'noun')
  const isPartOnly =
    last !== null && (nouns[0]?.first ?? 0) > number.first && nouns[0]?.value === 'subset'
  const noun = isPartOnly ? null : (nouns[0] ?? null) // "put it at 158, for it counts three policemen"
  const isSame = last?.sentence === sentence
  const kinds: readonly CueKind[] = ['part', 'more', 'each', 'for', 'came', 'within', 'own']
  const isTied = kinds.some((kind) => cueAt(sentence, number.after, kind) !== null) || isAlone
  const isSwap =
    (isTied && sentence.cues.some((cue) => cue.kind === 'swap')) || isOfEach(sentence, number)
  const isKnown = last !== null && (isTied || isMovedAlone(sentence, number))
  if (!isSame && noun === null && !isSwap && !isKnown) return null
  const isOld = sentence.cues.some(({ kind, after }) => kind === 'age' && after <= number.first)
  const isYears = isOld && number.value < 100 && !isAlone // "the youngest is 21, the oldest 58"
  const isAge = isYears || (number.approx === 'at_most' && number.value <= 30) // "those under 25"
  if (isAge) return null
  const nation = nationRightBefore(sentence, number) ?? nationMeasured(sentence, number)
  const read = figureOf(sentence, number, { noun, nation, subset: null })
  const figure = { ...read, to: number.after } // its noun stands elsewhere
  const isFormula = cueAt(sentence, number.after, 'for') !== null && figure.head === 'civilian'
  if (isFormula) return { ...figure, head: 'person', isElliptic: true } // "264 for 264"
  const isOwn = cueAt(sentence, number.after, 'own') !== null // "the other side told of 45 of its own"
  const isOther = last?.head === 'civilian' || (isOwn && last?.head === 'child')
  const isOwnLast = (isSame || noun === null) && !isOther
  const from = isOwnLast ? last : null
  return { ...figure, head: from?.head ?? figure.head, what: from?.what ?? null, isElliptic: true }
}

// "98 for 98." and "seven flew home", in a report of an exchange: persons, though no word says so.
export function unnamed(sentence: Sentence, number: Counted): Figure | null {
  const { first, after, value } = number
  const figure = figureOf(sentence, number, { noun: null, nation: null, subset: null })
  const isCollective =
    cueAt(sentence, first, 'collective') !== null && after - first === 1 && isMoving(figure)
  const isFormula =
    (value ?? 0) > FEW_EACH &&
    (value ?? 0) < MANY_EACH &&
    isForFor(figure) &&
    isEvenFormula(figure, countedIn(sentence))
  return isCollective || isFormula ? { ...figure, to: after, isElliptic: true } : null
}

const FEW_EACH = 4

const MANY_EACH = 500 // and more are agreed, not exchanged

const isMoving = ({ sentence: { cues }, first, after }: Figure): boolean =>
  cues.some(
    (cue) =>
      (cue.kind === 'came' || cue.kind === 'gave' || cue.kind === 'got') &&
      (cue.first >= after ? cue.first - after < 3 : first - cue.after < 3),
  )

// "780 had been turned over"
const isHandedOver = ({ cues, tokens }: Sentence, { after }: Counted): boolean =>
  cues.some(
    ({ kind, first }) =>
      (kind === 'handed' || kind === 'came') &&
      first >= after &&
      first - after < 3 &&
      tokens.slice(after, first).every((one) => one.kind === 'word') &&
      !cues.some((cue) => cue.kind === 'noun' && cue.first >= after && cue.first < first),
  )

// "We were given 37.", "They received 118 as well, soldiers": right behind the verb, and nothing that it counts.
function isMovedAlone({ cues, tokens }: Sentence, { first, after }: Counted): boolean {
  const isMoved = cues.some(
    ({ kind, after: end }) =>
      (kind === 'gave' || kind === 'got' || kind === 'handed') && end <= first && first - end < 2,
  )
  return isMoved && [after, after + 1].some((at) => tokens[at]?.kind !== 'word')
}

// "Each side released 75."
function isOfEach(sentence: Sentence, { first, after }: Counted): boolean {
  const { cues, tokens } = sentence
  const each = cues.find(
    (cue) => cue.kind === 'each' && cue.after <= first && first - cue.after < 7,
  )
  const isEnd = tokens[after] === undefined || tokens[after].kind === 'mark'
  return (
    each !== undefined &&
    isEnd &&
    cues.some(({ kind, after: end }) => (kind === 'gave' || kind === 'got') && end <= first)
  )
}

// A word that says nothing here right behind a number is what it counts: letters, envelopes.
// "a dozen penal colonies"
const countsPlaces = (sentence: Sentence, after: number): boolean =>
  [after, after + 1].some(
    (at) =>
      cueAt(sentence, at, 'captivity') !== null &&
      (at === after || OF_THE.has(sentence.tokens[after]?.word ?? '')),
  )

export function countsOther(sentence: Sentence, { after }: Counted): boolean {
  const { tokens, cues } = sentence
  const next = tokens[after]
  if (countsPlaces(sentence, after)) return true
  if (next?.kind !== 'word' || JOINING.has(next.word)) return false
  const isReturn = cues.some(
    ({ kind, first }) => kind === 'return' && first > after && first - after < 5,
  )
  if (isReturn || cueAt(sentence, after + 1, 'own') !== null) return false // "41 of its own"
  return !cues.some(({ first, after: end }) => first <= after && end > after)
}

// "украинская - 175": whose they are stands right before the number.
export function nationRightBefore(sentence: Sentence, { first }: Counted): Cue | null {
  const isThird = /^[—–-]$/u.test(sentence.tokens[first - 2]?.word ?? '') // "russian - bodies of 33"
  for (const at of isThird ? [first - 1, first - 2, first - 3] : [first - 1, first - 2]) {
    const cue = sentence.cues.find(({ kind, after }) => kind === 'nation' && after === at + 1)
    if (cue !== undefined) return cue
  }
  return null
}

// "put the number of Ukrainians freed at 169"
function nationMeasured({ cues }: Sentence, { first }: Counted): Cue | null {
  const measure = cues.findLast(
    ({ kind, after }) => kind === 'measure' && after <= first && first - after < 9,
  )
  if (measure === undefined) return null
  return (
    cues.find(
      ({ kind, first: at }) => kind === 'nation' && at >= measure.after && at - measure.after < 3,
    ) ?? null
  )
}
