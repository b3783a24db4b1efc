// What stands around a number, in classes that know no language: kinds of cue by direction and distance.
import type { Cue, CueKind } from '../lexicon.ts'
import type { Place } from './candidates.ts'

// Kinds that tell of months and states are asked for apart, and digits are the numbers themselves.
const LEFT_OUT: ReadonlySet<CueKind> = new Set(['state', 'nation', 'digit', 'vague'] as const)

export const far = (gap: number): string => {
  if (gap < 2) return '0'
  if (gap < 5) return '1'
  return gap < 10 ? '2' : '3'
}

export const gapOf = ({ first, after }: Cue, { counted }: Place): number =>
  first >= counted.after ? first - counted.after : counted.first - after

export const wayOf = ({ first }: Cue, { counted }: Place): 'L' | 'R' =>
  first >= counted.after ? 'R' : 'L'

export const isApart = ({ first, after }: Cue, { counted }: Place): boolean =>
  first >= counted.after || after <= counted.first

/** The nearest cue of each kind on either side of a number. */
export function* cuesAround(place: Place): Generator<string> {
  const nearest = new Map<string, number>()
  for (const cue of place.sentence.cues) {
    if (LEFT_OUT.has(cue.kind) || !isApart(cue, place)) continue
    const name = cue.kind === 'noun' ? `noun.${cue.value}` : cue.kind
    const key = `${wayOf(cue, place)}:${name}`
    nearest.set(key, Math.min(nearest.get(key) ?? 99, gapOf(cue, place)))
  }
  for (const [key, gap] of nearest) {
    yield `${key}:${far(gap)}`
    yield key
  }
  yield* cuesOfClause(place)
  yield* nounsRight(place)
}

// The kinds in the part of a sentence that no mark cuts off from the number.
function* cuesOfClause(place: Place): Generator<string> {
  for (const { kind, value } of cuesInClause(place))
    if (!LEFT_OUT.has(kind)) yield `C:${kind === 'noun' ? `noun.${value}` : kind}`
}

export function cuesInClause({ sentence: { tokens, cues }, counted }: Place): readonly Cue[] {
  const isMark = (at: number): boolean => MARKS.has(tokens[at]?.word ?? '')
  let [start, end] = [counted.first, counted.after]
  while (start > 0 && !isMark(start - 1)) start--
  while (end < tokens.length && !isMark(end)) end++
  return cues.filter(({ first, after }) => first >= start && after <= end)
}

const MARKS = new Set([',', ';', ':', '—', '–', '(', ')', '.'])

// What stands right behind a number and right before it, as kinds.
function* nounsRight({ sentence: { cues, tokens }, counted }: Place): Generator<string> {
  const kindsOf = (found: readonly Cue[], token: number): string => {
    const kinds = found.map(({ kind, value }) => (kind === 'noun' ? value : kind)).toSorted()
    return kinds.join('+') || (tokens[token]?.kind ?? 'end')
  }
  const begins = (first: number): readonly Cue[] => cues.filter((cue) => cue.first === first)
  const ends = (after: number): readonly Cue[] => cues.filter((cue) => cue.after === after)
  const at = (first: number): string => kindsOf(begins(first), first)
  const ending = (after: number): string => kindsOf(ends(after), after - 1)
  yield `next:${at(counted.after)}`
  yield `next2:${at(counted.after)}:${at(counted.after + 1)}`
  yield `last:${ending(counted.first)}`
  yield `last2:${ending(counted.first - 1)}:${ending(counted.first)}`
}
