// A number with what it counts: its head, whose persons they are, from where to where it stands.
import type { Category } from './document.ts'
import type { Cue } from './lexicon.ts'
import { cueAt, cueEndingAt } from './numbers.ts'
import type { Counted } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { OF_THE, OWN_SENTENCE } from './packs/small-words.ts'

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

/** Marks that what a number counts does not reach beyond. */
export const STOPS: ReadonlySet<string> = new Set([
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

interface Named {
  readonly noun: Cue | null
  readonly nation: Cue | null
  readonly subset: Cue | null
}

export function figureOf(
  sentence: Sentence,
  number: Counted,
  { noun, nation, subset }: Named,
): Figure {
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
export function ownNation(sentence: Sentence, at: number): Cue | null {
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
