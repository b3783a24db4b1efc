// The signs of a third state in a report: whether it mediated what the report is about.
import { isDenied, isOffered, mediatorsIn, nameOfState } from '../mediators.ts'
import { isOfEarlierTime } from '../near.ts'
import type { Cue } from '../lexicon.ts'
import type { Sentence } from '../sentences.ts'
import { cuesAround, far, gapOf } from './around.ts'
import type { ByRules } from './by-rules.ts'
import type { Place } from './candidates.ts'
import { caseOf } from './states-around.ts'

/** A state that may have mediated, and the sentences on the main exchange that name it. */
export interface Third {
  readonly code: string
  readonly name: string
  readonly sentences: readonly Sentence[]
}

/** The third states of a report. */
export function thirdsIn({ main, sides }: ByRules): readonly Third[] {
  const found = new Map<string, Sentence[]>()
  for (const { sentence } of main) {
    const codes = sentence.cues.flatMap(({ kind, value }) => (kind === 'state' ? [value] : []))
    for (const code of new Set(codes)) {
      if (nameOfState(code) === null || sides.all.includes(code)) continue
      const known = found.get(code)
      if (known === undefined) found.set(code, [sentence])
      else known.push(sentence)
    }
  }
  return [...found].map(([code, sentences]) => ({
    code,
    name: nameOfState(code) ?? code,
    sentences,
  }))
}

/** The signs of one of them. @param all those of its report */
export function mediatorSigns(
  third: Third,
  rules: ByRules,
  all: readonly Third[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (signs: Iterable<string>): void => {
    for (const sign of signs) found.add(sign)
  }
  add(ofName(third, rules))
  for (const [i, sentence] of third.sentences.entries()) add(ofSentence(third, sentence, i, rules))
  for (const other of all)
    if (other !== third && isSaid(other, rules)) found.add(`beside:${other.code}`)
  return found
}

const isSaid = ({ name, sentences }: Third, { sides }: ByRules): boolean =>
  sentences.some((sentence) => mediatorsIn(sentence, sides.all).includes(name))

function* ofName(third: Third, rules: ByRules): Generator<string> {
  const { code, sentences } = third
  const pair = rules.sides.all.toSorted().join('-')
  const isByRules = isSaid(third, rules)
  yield `name:${code}`
  yield `name:${code}:${pair}`
  yield `pair:${pair}`
  yield `rules:${String(isByRules)}`
  yield `rules:${String(isByRules)}:${code}`
  yield `named:${Math.min(3, sentences.length)}`
  yield `language:${rules.language}`
  const isAny = rules.main.some(({ sentence }) => mediatorsIn(sentence, rules.sides.all).length > 0)
  yield `any:${String(isAny)}:${String(isByRules)}`
}

function* ofSentence(
  third: Third,
  sentence: Sentence,
  i: number,
  { main }: ByRules,
): Generator<string> {
  const at = main.findIndex((one) => one.sentence === sentence)
  yield `at:${Math.min(4, at)}`
  if (sentence.of === 'title') yield 'in-title'
  if (isOfEarlierTime(sentence)) yield 'earlier'
  const mediating = sentence.cues.filter(({ kind }) => kind === 'mediate')
  if (mediating.some((cue) => isDenied(sentence, cue))) yield 'denied'
  if (mediating.some((cue) => isOffered(sentence, cue))) yield 'offered'
  const kinds = new Set(sentence.cues.map(({ kind }) => kind))
  for (const kind of kinds) yield `with:${kind}`
  for (const cue of sentence.cues)
    if (cue.kind === 'state' && cue.value === third.code) yield* ofMention(cue, sentence)
  if (i === 0) yield `first-at:${Math.min(4, at)}`
}

function* ofMention(cue: Cue, sentence: Sentence): Generator<string> {
  const counted = { value: null, approx: null, first: cue.first, after: cue.after }
  const place: Place = { sentence, at: 0, counted, numbers: [], said: null, earlier: null }
  yield* cuesAround(place)
  yield `case:${caseOf(sentence, cue)}`
  const beside = sentence.cues.filter(
    ({ kind, value }) => kind === 'state' && value !== cue.value && nameOfState(value) !== null,
  )
  for (const other of beside) yield `list:${far(gapOf(other, place))}`
}
