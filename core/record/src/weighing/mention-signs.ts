// The signs of one mention of a third state: what stands around it, and how it stands to a word for mediating.
import { nameOfState } from '../mediators.ts'
import type { Cue } from '../lexicon.ts'
import { cuesAround, far, gapOf, wayOf } from './around.ts'
import type { Place } from './candidates.ts'
import type { Mention } from './mediator-signs.ts'
import { caseOf } from './states-around.ts'

/** The signs of a mention looked at closely. */
export function* mentionSigns({ cue, sentence }: Mention): Generator<string> {
  const counted = { value: null, approx: null, first: cue.first, after: cue.after }
  const place: Place = { sentence, at: 0, counted, numbers: [], said: null, earlier: null }
  yield* cuesAround(place)
  yield `case:${caseOf(sentence, cue)}`
  yield* ofOthers(place, cue)
  yield* ofMediating(place, cue)
}

/** The signs of any other. */
export function* coarseMention({ sentence, isSaid }: Mention): Generator<string> {
  if (sentence.of === 'title') yield 'in-title'
  if (isSaid) yield 'said'
  for (const { kind, value } of sentence.cues) if (TELLING.has(kind)) yield `with:${kind}:${value}`
}

const TELLING: ReadonlySet<string> = new Set(['mediate', 'thanks', 'host', 'talks'])

// The third states beside it.
function* ofOthers(place: Place, cue: Cue): Generator<string> {
  const beside = place.sentence.cues.filter(
    ({ kind, value }) => kind === 'state' && value !== cue.value && nameOfState(value) !== null,
  )
  for (const other of beside) yield `list:${far(gapOf(other, place))}`
}

// The nearest words for mediating and thanking: on which side, how far, and whether a mark or another state parts them.
function* ofMediating(place: Place, cue: Cue): Generator<string> {
  const { cues, tokens } = place.sentence
  for (const kind of ['mediate', 'thanks', 'host'] as const) {
    const near = cues
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => gapOf(a, place) - gapOf(b, place))[0]
    if (near === undefined) {
      yield `no-${kind}`
      continue
    }
    const [from, to] = near.first >= cue.after ? [cue.after, near.first] : [near.after, cue.first]
    const between = tokens.slice(from, Math.max(from, to))
    const isParted = cues.some(
      (one) => one.kind === 'state' && one.first >= from && one.after <= to,
    )
    const hasMark = between.some(({ word }) => /^[,;:—–()]$/u.test(word))
    const way = wayOf(near, place)
    yield `${kind}:${near.value}:${way}:${far(gapOf(near, place))}`
    yield `${kind}:${near.value}`
    yield `${kind}:${way}:${isParted ? 'state' : '-'}:${hasMark ? 'mark' : '-'}`
  }
}
