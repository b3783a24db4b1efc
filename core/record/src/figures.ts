// What a number in a sentence counts: its head, whose persons they are, and the part it plays (released, part of
// others, a sum, agreed, still held). Word order differs between languages, so everything is told from what stands
// near the number, in the order in which evidence is trusted.
import type { Category } from './document.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { isEvenFormula, isForFor } from './both-sides.ts'
import { cueAt, cueEndingAt, countedIn } from './numbers.ts'
import type { Counted } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { JOINING, OF, OF_THE, OWN_SENTENCE } from './packs/small-words.ts'

type Head = Exclude<Category, 'unknown'> | 'person' | 'subset'

export interface Figure extends Counted {
  readonly sentence: Sentence
  readonly head: Head
  /** For heads like officers or women: the word itself. */
  readonly what: string | null
  /** Whose persons or bodies the words say they are; null where they do not. */
  readonly nation: string | null
  /** From the first to behind the last token that belongs to it. */
  readonly from: number
  readonly to: number
  /** No noun of its own: it takes that of its neighbour. */
  readonly isElliptic: boolean
}

const AHEAD = 6 // tokens between a number and the noun it counts

const BEHIND = 6

const STOPS = new Set([
  '.',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  '!',
  '?',
  '"',
  '«',
  '»',
  '“',
  '”',
  '[',
  ']',
])

/** The figures of a sentence: numbers that count persons or bodies. */
export function figuresIn(
  sentence: Sentence,
  last: Figure | null,
  isOfSwap: boolean,
): readonly Figure[] {
  const numbers = countedIn(sentence)
  const figures: Figure[] = []
  for (const [i, number] of numbers.entries()) {
    const next = numbers[i + 1]?.first ?? sentence.tokens.length
    const before = numbers[i - 1]?.after ?? 0
    const read =
      headed(sentence, number, { before, next }) ??
      elliptic(sentence, number, figures.at(-1) ?? last) ??
      (isOfSwap ? unnamed(sentence, number) : null)
    if (read !== null) figures.push(asBody(read, last))
  }
  return figures.map((figure, i) => sharingNoun(figure, figures[i + 1]))
}

// "14 Saudi and five Sudanese servicemen": one noun for both.
function sharingNoun(figure: Figure, next: Figure | undefined): Figure {
  const isBare = figure.head === 'person' && !has(figure, 'noun')
  if (!isBare || next === undefined || next.isElliptic || next.first - figure.to > 1) return figure
  return next.nation === null ? figure : { ...figure, head: next.head }
}

const has = ({ sentence, first, to }: Figure, kind: CueKind): boolean =>
  sentence.cues.some((cue) => cue.kind === kind && cue.first >= first && cue.after <= to)

interface Between {
  readonly before: number
  readonly next: number
}

function headed(sentence: Sentence, number: Counted, { before, next }: Between): Figure | null {
  return (
    headAhead(sentence, number, Math.min(next, number.after + AHEAD)) ??
    headBehind(sentence, number, Math.max(before, number.first - BEHIND))
  )
}

function headAhead(sentence: Sentence, number: Counted, end: number): Figure | null {
  let nation: Cue | null = null
  let subset: Cue | null = null
  for (let at = number.after; at < end; at++) {
    const measure = cueAt(sentence, at, 'measure') // "137 the number of citizens"
    if (measure !== null) {
      at = measure.after - 1
      continue
    }
    const isOfKind = at === number.after && OF.has(sentence.tokens[at]?.word ?? '')
    if (isOfKind && cueAt(sentence, at + 1, 'noun') !== null) continue // "une vingtaine de civils"
    const kind = kindBehindPart(sentence, at) // "five of them civilians"
    if (kind !== null) return figureOf(sentence, number, { noun: kind, nation, subset })
    const word = sentence.tokens[at]?.word ?? ''
    if (STOPS.has(word) || word === ',') break
    if (cueAt(sentence, at, 'unit') !== null) return null
    const noun = cueAt(sentence, at, 'noun')
    const here = ownNation(sentence, at)
    const isAdjective = subset !== null && noun?.value === 'military' && subset.after === at
    if (noun !== null && noun.value !== 'subset' && !isAdjective) {
      return figureOf(sentence, number, { noun, nation: here ?? nation, subset })
    }
    if (noun !== null) subset ??= noun
    nation ??= here
    const isPast = nation === null && isLimit(sentence, at)
    if (isPast && !isAttribute(sentence, at, end)) break
  }
  if (subset !== null) return figureOf(sentence, number, { noun: subset, nation, subset: null })
  return nation === null ? null : figureOf(sentence, number, { noun: null, nation, subset: null })
}

function kindBehindPart(sentence: Sentence, at: number): Cue | null {
  const part = cueAt(sentence, at, 'part')
  const noun = part === null ? null : cueAt(sentence, part.after, 'noun')
  return noun?.value === 'civilian' || noun?.value === 'military' ? noun : null
}

// "vier im Mai nach Russland gebrachte Kinder": all that is said of them stands before them.
const isAttribute = ({ cues, lexicon }: Sentence, at: number, end: number): boolean =>
  lexicon.isAttributeFirst &&
  cues.some(
    (noun) =>
      noun.kind === 'noun' &&
      noun.first > at &&
      noun.after <= end + 1 &&
      cues.some(
        ({ kind, first, after }) =>
          (kind === 'came' || kind === 'captured' || kind === 'held' || kind === 'handed') &&
          first >= at &&
          after <= noun.first &&
          noun.first - after < 2,
      ),
  )

// Behind these words begins something else than what the number counts.
function isLimit(sentence: Sentence, at: number): boolean {
  const kinds: readonly CueKind[] = ['from', 'each', 'to', 'by', 'says', 'gave', 'got']
  const isOwn = cueAt(sentence, at + 1, 'own') !== null // "118 de ses ressortissants"
  if (!isOwn && kinds.some((kind) => cueAt(sentence, at, kind) !== null)) return true
  const part = cueAt(sentence, at, 'part')
  return part !== null && cueAt(sentence, part.after, 'noun') === null
}

function headBehind(sentence: Sentence, number: Counted, start: number): Figure | null {
  if (countsOther(sentence, number)) return null
  const isOwn = cueAt(sentence, number.after, 'own') !== null // "handed over soldiers, got 84 of its own"
  for (let at = number.first - 1; at >= start; at--) {
    if (STOPS.has(sentence.tokens[at]?.word ?? '') && !isDash(sentence, at, number)) break
    if (isOwn && sentence.tokens[at]?.word === ',') break
    const noun = sentence.cues.find((cue) => cue.kind === 'noun' && cue.after === at + 1)
    if (noun === undefined || isOfAnother(sentence, noun)) continue
    const nation = nationRightBefore(sentence, number) ?? ownNation(sentence, noun.first - 1)
    const figure = figureOf(sentence, number, { noun, nation, subset: null })
    return { ...figure, from: noun.first }
  }
  return null
}

// "to the Ukrainians were given 176", "the headquarters for prisoners of war": no noun of the number.
const isOfAnother = ({ cues }: Sentence, { first, after }: Cue): boolean =>
  cues.some(
    (cue) =>
      (cue.kind === 'dative' && cue.first === first) ||
      (cue.kind === 'speaker' && cue.first < first && cue.after >= after),
  )

const isDash = (sentence: Sentence, at: number, { first }: Counted): boolean =>
  /^[—–-]$/u.test(sentence.tokens[at]?.word ?? '') && first - at <= 2

// "230 of these", "31 more", "140 from each side": the noun is the neighbour's, or the sentence's only one.
function elliptic(sentence: Sentence, number: Counted, last: Figure | null): Figure | null {
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
function unnamed(sentence: Sentence, number: Counted): Figure | null {
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

function countsOther(sentence: Sentence, { after }: Counted): boolean {
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

// "the bodies of 1,040 soldiers", "1,010 soldiers were returned" in a sentence about bodies.
function asBody(figure: Figure, last: Figure | null): Figure {
  const { sentence, head, from } = figure
  if (head === 'body' || head === 'subset' || head === 'child') return figure
  const bodies = sentence.cues.filter(({ kind, value }) => kind === 'noun' && value === 'body')
  const isRight = bodies.some(({ after }) => after <= from && from - after < 4)
  const isDead = bodies.some(({ first }) => first === figure.to) // "31 soldiers fallen in battle"
  if (isRight || (isDead && head === 'military')) return { ...figure, head: 'body' }
  const isLast = last?.head === 'body' && (figure.isElliptic || isOnlyOwners(figure))
  const isAfter = isLast || bodies.some(({ after }) => after <= from)
  const isOpen =
    head === 'military' || (head === 'person' && figure.nation !== null) || figure.isElliptic
  const isPrisoner = sentence.cues.some(
    ({ kind, value, first, after }) =>
      kind === 'noun' &&
      (value === 'person' || value === 'captive') &&
      first >= figure.first &&
      after <= figure.to &&
      cueAt(sentence, first, 'nation') === null,
  )
  return isAfter && isOpen && !isPrisoner ? { ...figure, head: 'body' } : figure
}

// "Moscow got back those of 22 of its soldiers": whose bodies they are, told behind a sentence about bodies. Who was
// exchanged, freed or taken lives.
const isOnlyOwners = (figure: Figure): boolean => {
  const { cues } = figure.sentence
  const isCarried = cues.some(({ kind }) => kind === 'got' || kind === 'return')
  const isLiving = cues.some(
    ({ kind, value }) => LIVING.has(kind) || value === 'captive' || value === 'subset',
  )
  return isCarried && !isLiving
}

const LIVING: ReadonlySet<CueKind> = new Set([
  'swap',
  'captivity',
  'captured',
  'held',
  'earlier',
  'each',
] as const)

// "украинская - 175": whose they are stands right before the number.
function nationRightBefore(sentence: Sentence, { first }: Counted): Cue | null {
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

interface Named {
  readonly noun: Cue | null
  readonly nation: Cue | null
  readonly subset: Cue | null
}

function figureOf(sentence: Sentence, number: Counted, { noun, nation, subset }: Named): Figure {
  const to = Math.max(number.after, noun?.after ?? 0, nation?.after ?? 0)
  const behind = nation ?? nationAfter(sentence, to)
  const value = noun?.value === 'captive' ? 'person' : (noun?.value ?? 'person')
  return {
    ...number,
    sentence,
    head: isOwnCitizen(sentence, noun) || isOfState(noun, behind) ? 'person' : (value as Head), // the values of the packs
    what: value === 'subset' ? wordOf(sentence, noun) : wordOf(sentence, subset),
    nation: behind?.value ?? null,
    from: number.first,
    to: Math.max(to, behind?.after ?? 0),
    isElliptic: false,
  }
}

// "five citizens of Armenia": whoever they are; of the two sides of the war, those named apart from soldiers.
const isOfState = (noun: Cue | null, nation: Cue | null): boolean =>
  noun?.value === 'civilian' &&
  nation?.kind === 'state' &&
  nation.value !== 'RU' &&
  nation.value !== 'UA'

// "67 of its citizens": whoever they are.
const isOwnCitizen = ({ cues }: Sentence, noun: Cue | null): boolean =>
  noun?.value === 'civilian' &&
  cues.some(
    ({ kind, first, after }) => kind === 'own' && after <= noun.first && noun.first - first < 3,
  )

function nationAfter(sentence: Sentence, at: number): Cue | null {
  for (let i = at; i < at + 4; i++) {
    const word = sentence.tokens[i]?.word ?? ''
    const isOf = OF_THE.has(word) // "de l'armée ukrainienne": also a word for whence
    if (STOPS.has(word) || word === ',' || OWN_SENTENCE.has(word)) return null
    if (!isOf && isVerb(sentence, i)) return null
    if (sentence.tokens[i]?.kind === 'number') return null
    const isTheirs = sentence.tokens.slice(at, i).every((one) => OF_THE.has(one.word))
    const state = isTheirs ? cueAt(sentence, i, 'state') : null
    const isWhence = i > at && cueEndingAt(sentence, i, 'from') !== null && !isForce(state)
    const nation = ownNation(sentence, i) ?? (isWhence ? null : state)
    if (nation !== null) return nation
  }
  return null
}

// "of the Ukrainian army": more than the name of a land that they could come from.
const isForce = (state: Cue | null): boolean => state !== null && state.after - state.first > 1

// "838 bodies that the Russian side says are": a sentence of its own begins.
const isVerb = (sentence: Sentence, at: number): boolean =>
  (['gave', 'got', 'came', 'says', 'part', 'captivity', 'to', 'from', 'by', 'held'] as const).some(
    (kind) => cueAt(sentence, at, kind) !== null,
  )

/** A nation's word that is not part of the name of an office or of a side. */
function ownNation(sentence: Sentence, at: number): Cue | null {
  const nation = cueAt(sentence, at, 'nation')
  if (nation === null) return null
  const isInside = sentence.cues.some(
    ({ kind, first, after }) =>
      (kind === 'speaker' || kind === 'state' || kind === 'captivity') &&
      first <= nation.first &&
      after > nation.after,
  )
  const next = cueAt(sentence, nation.after, 'captivity')
  return isInside || next !== null ? null : nation
}

const wordOf = (sentence: Sentence, cue: Cue | null): string | null =>
  cue === null
    ? null
    : sentence.tokens
        .slice(cue.first, cue.after)
        .map(({ word }) => word)
        .join(' ')

/** How a head counts as a category, before the rest of the report is asked. */
export function categoryOf({ head }: Figure): Category {
  return head === 'person' || head === 'subset' ? 'unknown' : head
}
