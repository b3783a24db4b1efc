// The states and nations around a number, as the side that could have received or as the other one.
import { cuesInClause, far, gapOf, isApart, wayOf } from './around.ts'
import type { Cue, CueKind } from '../lexicon.ts'
import type { Sentence } from '../sentences.ts'
import type { Sides } from '../parties.ts'
import type { Place } from './candidates.ts'

const isNamed = ({ kind, value }: Cue): boolean =>
  (kind === 'state' && value !== 'EU') || kind === 'nation' || kind === 'dative'

/** Who of the two a state is: the one that could have received, the other, or a third. */
export const relationOf = (
  value: string,
  side: string | null,
  { all }: Sides,
): 'S' | 'O' | 'X' | 'P' => {
  if (side === null) return all.includes(value) ? 'P' : 'X'
  if (value === side) return 'S'
  return all.includes(value) ? 'O' : 'X'
}

/** What stands right before a state: a word for whither, whence, where, by whom, or none. */
export function caseOf({ cues }: Sentence, { first }: Cue): string {
  const before = cues.find(
    ({ kind, first: at, after }) =>
      CASES.has(kind) && after <= first && first - after < 2 && at < first,
  )
  return before?.kind ?? 'bare'
}

const CASES: ReadonlySet<CueKind> = new Set(['to', 'from', 'in', 'by', 'for'] as const)

const MOVES: ReadonlySet<CueKind> = new Set([
  'came',
  'carried',
  'gave',
  'got',
  'handed',
  'swap',
] as const)

/** The states and nations on either side of a number, whichever they are. */
export function* anyStatesAround(place: Place, { all }: Sides): Generator<string> {
  const nearest = new Map<string, number>()
  for (const cue of place.sentence.cues) {
    if (!isNamed(cue)) continue
    const how = cue.kind === 'state' ? caseOf(place.sentence, cue) : cue.kind
    const who = all.includes(cue.value) ? 'P' : 'X'
    const key = `${isApart(cue, place) ? wayOf(cue, place) : 'I'}:${who}:${how}`
    nearest.set(key, Math.min(nearest.get(key) ?? 99, isApart(cue, place) ? gapOf(cue, place) : 0))
  }
  for (const [key, gap] of nearest) yield `${key}:${far(gap)}`
}

/** The states and nations on either side of a number, as the side or the other one. */
export function* statesAround(place: Place, side: string, sides: Sides): Generator<string> {
  const nearest = new Map<string, number>()
  let isFirst = true
  for (const cue of place.sentence.cues) {
    if (!isNamed(cue)) continue
    const who = relationOf(cue.value, side, sides)
    const how = cue.kind === 'state' ? caseOf(place.sentence, cue) : cue.kind
    if (isFirst && cue.kind !== 'dative') yield `first:${who}:${how}`
    if (cue.kind !== 'dative') isFirst = false
    const isIn = !isApart(cue, place)
    const key = `${isIn ? 'I' : wayOf(cue, place)}:${who}:${how}`
    nearest.set(key, Math.min(nearest.get(key) ?? 99, isIn ? 0 : gapOf(cue, place)))
  }
  for (const [key, gap] of nearest) {
    yield `${key}:${far(gap)}`
    yield key
  }
  yield* actors(place, side, sides)
  yield* nearestState(place, side, sides)
  yield* inClause(place, side, sides)
}

// Who and what stands in the part of the sentence with the number.
function* inClause(place: Place, side: string, sides: Sides): Generator<string> {
  const cues = cuesInClause(place)
  const verbs = new Set(cues.filter(({ kind }) => MOVES.has(kind)).map(({ kind }) => kind))
  const who = new Set(
    cues.filter(isNamed).map((cue) => {
      const how = cue.kind === 'state' ? caseOf(place.sentence, cue) : cue.kind
      const isBefore = cue.after <= place.counted.first ? 'L' : 'R'
      return `${relationOf(cue.value, side, sides)}:${how}:${isBefore}`
    }),
  )
  yield `CS:${[...who]
    .map((one) => one.charAt(0))
    .toSorted()
    .join('')}`
  for (const one of who) {
    yield `CS:${one}`
    for (const verb of verbs) yield `CS:${verb}:${one}`
  }
}

// The verb of moving nearest to the number, and the state nearest before and behind that verb.
function* actors(place: Place, side: string, sides: Sides): Generator<string> {
  const { cues } = place.sentence
  const verbs = cues
    .filter(({ kind }) => MOVES.has(kind))
    .toSorted((a, b) => Math.abs(gapOf(a, place)) - Math.abs(gapOf(b, place)))
  const verb = verbs[0]
  if (verb === undefined) return
  const states = cues.filter(isNamed)
  const before = states.findLast(({ after }) => after <= verb.first)
  const behind = states.find(({ first }) => first >= verb.after)
  const who = (cue: Cue | undefined): string =>
    cue === undefined
      ? '-'
      : `${relationOf(cue.value, side, sides)}${cue.kind === 'state' ? caseOf(place.sentence, cue) : cue.kind}`
  const way = wayOf(verb, place)
  yield `verb:${verb.kind}:${way}:${who(before)}`
  yield `verb>:${verb.kind}:${way}:${who(behind)}`
  yield `verb:${verb.kind}:${way}:${who(before)}:${who(behind)}`
}

function* nearestState(place: Place, side: string, sides: Sides): Generator<string> {
  const states = place.sentence.cues.filter(isNamed)
  const left = states.findLast(({ after }) => after <= place.counted.first)
  const right = states.find(({ first }) => first >= place.counted.after)
  const who = (cue: Cue | undefined): string =>
    cue === undefined ? '-' : relationOf(cue.value, side, sides)
  yield `near:${who(left)}${who(right)}`
  const named = new Set(states.map(({ value }) => relationOf(value, side, sides)))
  yield `named:${[...named].toSorted().join('')}`
}
