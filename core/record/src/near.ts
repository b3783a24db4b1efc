// What stands near what in a sentence.
import type { Figure } from './figure.ts'
import type { Cue, CueKind } from './lexicon.ts'
import type { Sentence } from './sentences.ts'
import { DETERMINERS, RELATIVE, RELATIVE_BEHIND_COMMA } from './packs/small-words.ts'

/** Whether a sentence has a cue of a kind. */
export const has = (sentence: Sentence, kind: CueKind): boolean =>
  sentence.cues.some((cue) => cue.kind === kind)

/** Whether a cue of a kind stands within so many tokens of the figure, on its side of any clause mark. */
export const near = (figure: Figure, kind: CueKind, reach: number): boolean =>
  figure.sentence.cues.some((cue) => cue.kind === kind && isNear(figure, cue, reach))

/** The same of one cue. */
export const isNear = ({ sentence, from, to }: Figure, cue: Cue, reach: number): boolean =>
  (cue.kind !== 'came' || !isReference(sentence, cue)) &&
  ((cue.after <= from && from - cue.after < reach && isOneClause(sentence, cue.after, from)) ||
    (cue.first >= to && cue.first - to < reach && isOneClause(sentence, to, cue.first)) ||
    (cue.first < to && cue.after > from))

const CLAUSE_MARKS = new Set([';', ':', '—', '–', '(', ')'])

function isOneClause({ tokens }: Sentence, from: number, to: number): boolean {
  return !tokens.slice(from, to).some(({ word }) => CLAUSE_MARKS.has(word))
}

/** "from captivity", not "in captivity". */
export function isOutOf({ cues }: Sentence): boolean {
  return cues.some(
    ({ kind, first }) =>
      kind === 'captivity' &&
      cues.some((cue) => cue.kind === 'from' && cue.after <= first && first - cue.after < 3),
  )
}

// "The freed", "les libérés": a participle that names the persons told before says nothing of what was done now.
const NEEDS_DETERMINER = new Set(['fr', 'es'])

// "95 freed soldiers": the participle of a noun that a number counts tells of their release.
const isOfCounted = ({ cues, tokens }: Pick<Sentence, 'cues' | 'tokens'>, first: number): boolean =>
  (tokens[first - 1]?.kind === 'number' ||
    cues.some(({ kind, after }) => kind === 'digit' && after === first)) &&
  cues.some(
    ({ kind, value, first: at }) => kind === 'noun' && at === first + 1 && value !== 'subset',
  )

/** Whether a word for more begins the sentence right before the figure: "Another four civilians". */
export const isOpenedByMore = ({ sentence: { cues }, from }: Figure): boolean =>
  cues.some(({ kind, first, after }) => kind === 'more' && first < 2 && from - after < 2)

/** Whether a word for coming home only names persons whose release was told before. */
export function isReference({ cues, tokens, lexicon }: Sentence, { first }: Cue): boolean {
  const isPersons = cues.some(
    ({ kind, value, first: at }) => kind === 'noun' && value === 'person' && at === first,
  )
  if (!isPersons || isOfCounted({ cues, tokens }, first)) return false
  return !NEEDS_DETERMINER.has(lexicon.language) || DETERMINERS.has(tokens[first - 1]?.word ?? '')
}

/** Whether a sentence tells of something earlier: not of a "former officer". */
export const isOfEarlierTime = (sentence: Sentence): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.kind === 'earlier' &&
      !sentence.cues.some(({ kind, first }) => kind === 'noun' && first === cue.after) &&
      !isOfPersonsOnly(sentence, cue.first) &&
      !isOfSaying(sentence, cue) &&
      !isOfAccord(sentence, cue),
  )

// "under the deal made in June of last year": nothing else stands nearer before it.
const isOfAccord = ({ cues }: Sentence, { first }: Cue): boolean => {
  const before = cues.findLast(
    ({ kind, after }) => after <= first && (MOVES.has(kind) || ACCORDS.has(kind)),
  )
  return before !== undefined && ACCORDS.has(before.kind)
}

const ACCORDS: ReadonlySet<CueKind> = new Set(['accord', 'talks'])

// "had earlier reported": when it was said, not when anyone came home.
const isOfSaying = ({ cues }: Sentence, { first, after }: Cue): boolean =>
  after - first === 1 &&
  cues.some(
    (cue) =>
      (cue.kind === 'says' || cue.kind === 'called') &&
      (cue.after === first || (cue.first >= after && cue.first - after < 3)) &&
      !cues.some(
        ({ kind, first: at }) => MOVES.has(kind) && at >= first && at < Math.max(after, cue.first),
      ),
  )

const MOVES: ReadonlySet<CueKind> = new Set(['came', 'gave', 'got', 'swap'])

/** "Two soldiers who last August had strayed over the border": what a relative clause of persons tells is of them alone. */
export function isOfPersonsOnly({ tokens, cues, lexicon }: Sentence, at: number): boolean {
  let relative = at - 1
  while (relative >= 0 && at - relative < REACH_OF_CLAUSE) {
    const word = tokens[relative]?.word ?? ''
    if (isRelative(word, tokens[relative - 1]?.word ?? '', lexicon.language)) break
    if (/^[,;:—–]$/u.test(word)) return false
    relative--
  }
  if (relative < 1 || at - relative >= REACH_OF_CLAUSE) return false
  const comma = tokens.findIndex(({ word }, i) => i > at && /^[,;.]$/u.test(word))
  const end = comma < 0 ? tokens.length : comma
  const isMoved = cues.some(({ kind, first }) => MOVES.has(kind) && first > relative && first < end)
  const isOfSwap = cues.some(
    ({ kind, after }) => kind === 'swap' && after <= relative && relative - after < 6,
  )
  const before = cues.findLast(
    ({ kind, value, after }) =>
      after <= relative && ((kind === 'noun' && value !== 'body') || kind === 'nation'),
  )
  const isNear = before !== undefined && relative - before.after < 5
  return !isMoved && isNear && !isOfSwap
}

const REACH_OF_CLAUSE = 9

const isRelative = (word: string, before: string, language: string): boolean =>
  RELATIVE.has(word) || (language === 'de' && before === ',' && RELATIVE_BEHIND_COMMA.has(word))

/** "since talks in the city stalled": what failed are talks. */
export const isOfTalks = (
  { cues }: Pick<Sentence, 'cues'>,
  { first }: Pick<Cue, 'first'>,
): boolean =>
  cues.some(({ kind, after }) => kind === 'talks' && after <= first && first - after < 4)

/** Whether a sentence says that an exchange failed: said of it, not of talks. */
export const isCalledOff = ({ cues }: Sentence): boolean =>
  cues.some(
    ({ kind, first, after }) =>
      kind === 'failed' &&
      !isOfTalks({ cues }, { first }) &&
      cues.some(
        (swap) =>
          swap.kind === 'swap' &&
          (swap.first >= after ? swap.first - after : first - swap.after) < CALLED,
      ),
  )

const CALLED = 18 // tokens between an exchange and its failing, in languages with the verb last

/** "according to Kyiv", "by Armenian accounts": who is cited, and does nothing. */
export const isCited = (
  { cues }: Pick<Sentence, 'cues'>,
  { first, kind, after }: Pick<Cue, 'first' | 'kind' | 'after'>,
): boolean =>
  cues.some(
    (says) =>
      says.kind === 'says' &&
      ((says.after - says.first > 1 && says.after <= first && first - says.after < 2) ||
        (kind === 'nation' && says.first === after)),
  )
