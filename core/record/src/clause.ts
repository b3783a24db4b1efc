// The clause of a sentence that a figure stands in. Where a sentence tells of several groups, each with a verb of its
// own, whoever acts or receives in one clause says nothing of the group of the other.
import type { Figure } from './figure.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { countedIn } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import { AND } from './packs/small-words.ts'

/** The figure within its own clause; null where its sentence has one clause only. */
export function inOwnClause(figure: Figure): Figure | null {
  const { sentence } = figure
  const bounds = boundsOf(sentence)
  if (bounds.length === 0) return null
  const start = bounds.findLast((at) => at < figure.from) ?? -1
  const end = bounds.find((at) => at >= figure.to) ?? sentence.tokens.length
  if (bounds.some((at) => at > start && at < end)) return null // the figure lies across
  const subject = start < 0 ? null : carriedSubject(sentence, start, end)
  return within(figure, { start: start + 1, end, subject })
}

const MARKS = /^[,;:—–]$/u

// Where one clause ends: a mark or "and" with a verb of moving and a number on either side of it.
function boundsOf(sentence: Sentence): readonly number[] {
  const { tokens, cues } = sentence
  const moves = cues.filter(isMove)
  const counts = [
    ...countedIn(sentence).map(({ first }) => first),
    ...cues.filter(({ kind }) => kind === 'same').map(({ first }) => first),
  ].toSorted((a, b) => a - b)
  if (counts.length < 2 || moves.length < 2) return []
  const candidates = tokens.flatMap(({ word }, i) => (isBound(sentence, word, i) ? [i] : []))
  const bounds: number[] = []
  let start = 0
  for (const at of candidates) {
    const until = endOfFirstPart(candidates, counts, at) ?? tokens.length
    const isLeft = hasBoth({ moves, counts }, start, at)
    if (!isLeft || !hasBoth({ moves, counts }, at + 1, until)) continue
    bounds.push(at)
    start = at + 1
  }
  return bounds
}

const isBound = ({ cues }: Sentence, word: string, at: number): boolean =>
  (MARKS.test(word) || AND.has(word)) &&
  !cues.some(({ first, after }) => first <= at && after > at && after - first > 1)

// The part behind a bound goes up to the next bound behind its first number.
const endOfFirstPart = (
  candidates: readonly number[],
  counts: readonly number[],
  at: number,
): number | undefined => {
  const count = counts.find((one) => one > at)
  return count === undefined ? undefined : candidates.find((one) => one > count)
}

function hasBoth(
  { moves, counts }: { readonly moves: readonly Cue[]; readonly counts: readonly number[] },
  from: number,
  to: number,
): boolean {
  return (
    counts.some((at) => at >= from && at < to) &&
    moves.some(({ first, after }) => first >= from && after <= to)
  )
}

const MOVES: ReadonlySet<CueKind> = new Set(['came', 'gave', 'got', 'handed'])

const isMove = ({ kind }: Cue): boolean => MOVES.has(kind)

// "Russia handed over 840 bodies and got 31": of whoever did the first, where the second names nobody of its own.
function carriedSubject({ cues }: Sentence, start: number, end: number): Cue | null {
  const verb = cues.find((cue) => isMove(cue) && cue.first > start && cue.first < end)
  if (verb === undefined) return null
  const isNamed = cues.some((cue) => isParty(cue) && cue.first > start && cue.after <= verb.first)
  if (isNamed || (verb.kind !== 'gave' && verb.kind !== 'got')) return null
  const before = cues.findLast(
    ({ kind, after }) => (kind === 'gave' || kind === 'got') && after <= start,
  )
  if (before === undefined) return null
  return (
    cues.findLast(
      (cue) => cue.kind === 'state' && cue.after <= before.first && !isDative(cues, cue),
    ) ?? null
  )
}

const isParty = ({ kind }: Cue): boolean => kind === 'state' || kind === 'nation'

const isDative = (cues: readonly Cue[], { first, after }: Cue): boolean =>
  cues.some((cue) => cue.kind === 'dative' && cue.first <= first && cue.after >= after)

interface Part {
  readonly start: number
  readonly end: number
  readonly subject: Cue | null
}

// A sentence of the clause's words alone, with whoever acts before them.
function within(figure: Figure, { start, end, subject }: Part): Figure {
  const { sentence } = figure
  const led = subject === null ? [] : sentence.tokens.slice(subject.first, subject.after)
  const shift = led.length - start
  const cues = sentence.cues
    .filter(({ first, after }) => first >= start && after <= end)
    .map((cue) => ({ ...cue, first: cue.first + shift, after: cue.after + shift }))
  const lead = subject === null ? [] : [{ ...subject, first: 0, after: led.length }]
  return {
    ...figure,
    first: figure.first + shift,
    after: figure.after + shift,
    from: figure.from + shift,
    to: figure.to + shift,
    sentence: {
      ...sentence,
      tokens: [...led, ...sentence.tokens.slice(start, end)],
      cues: [...lead, ...cues],
    },
  }
}
