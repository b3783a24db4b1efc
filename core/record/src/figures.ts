// What a number in a sentence counts: its head, whose persons they are, and the part it plays (released, part of
// others, a sum, agreed, still held). Word order differs between languages, so everything is told from what stands
// near the number, in the order in which evidence is trusted.
import { countsOther, elliptic, nationRightBefore, unnamed } from './elliptic.ts'
import { figureOf, ownNation, STOPS } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { cueAt, countedIn } from './numbers.ts'
import type { Counted } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { OF } from './packs/small-words.ts'

const AHEAD = 6 // tokens between a number and the noun it counts

const BEHIND = 6

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
