// The signs of a third state in a report: whether it mediated what the report is about. The mention that says most is
// looked at closely, the others from afar: a capital is named for many reasons, and one clause says what it did.
import { isDenied, isOffered, mediatorsIn, nameOfState } from '../mediators.ts'
import { isOfEarlierTime } from '../near.ts'
import type { Cue } from '../lexicon.ts'
import type { Sentence } from '../sentences.ts'
import type { ByRules } from './by-rules.ts'
import { coarseMention, mentionSigns } from './mention-signs.ts'

/** A place that names a state in what a report tells of its main exchange. */
export interface Mention {
  readonly cue: Cue
  readonly sentence: Sentence
  /** Which sentence of the main exchange, title first. */
  readonly at: number
  /** Whether a rule says of it there that it mediated. */
  readonly isSaid: boolean
}

/** A state that may have mediated, and the places and sentences that name it. */
export interface Third {
  readonly code: string
  readonly name: string
  readonly mentions: readonly Mention[]
  readonly sentences: readonly Sentence[]
}

/** The third states of a report. */
export function thirdsIn({ main, sides }: ByRules): readonly Third[] {
  const found = new Map<string, Mention[]>()
  for (const [at, { sentence }] of main.entries()) {
    const named = sentence.cues.filter(
      ({ kind, value }) =>
        kind === 'state' && nameOfState(value) !== null && !sides.all.includes(value),
    )
    const said = named.length === 0 ? [] : mediatorsIn(sentence, sides.all)
    for (const cue of named) {
      const name = nameOfState(cue.value) ?? cue.value
      const mention = { cue, sentence, at, isSaid: said.includes(name) }
      const known = found.get(cue.value)
      if (known === undefined) found.set(cue.value, [mention])
      else known.push(mention)
    }
  }
  return [...found].map(([code, mentions]) => ({
    code,
    name: nameOfState(code) ?? code,
    mentions,
    sentences: [...new Set(mentions.map(({ sentence }) => sentence))],
  }))
}

/** The mention that says most on whether a state mediated. */
export function tellingOf({ mentions }: Third): Mention {
  const best = mentions.toSorted((a, b) => worthOf(b) - worthOf(a))[0]
  if (best === undefined) throw new RangeError('expected a mention, found none')
  return best
}

const worthOf = ({ sentence, isSaid: isByRule }: Mention): number => {
  const kinds = new Set(sentence.cues.map(({ kind }) => kind))
  return (isByRule ? 4 : 0) + (kinds.has('mediate') ? 2 : 0) + (kinds.has('thanks') ? 1 : 0)
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
  const telling = tellingOf(third)
  add(ofName(third, rules, all.some(isSaid)))
  add(ofSentence(telling))
  add(mentionSigns(telling))
  for (const mention of third.mentions)
    if (mention !== telling) for (const sign of coarseMention(mention)) found.add(`o:${sign}`)
  for (const other of all) {
    if (other === third || !isSaid(other)) continue
    found.add(`beside:${other.code}`)
    const isHere = other.mentions.some((one) => one.isSaid && one.sentence === telling.sentence)
    found.add(`beside:${isHere ? 'here' : 'elsewhere'}`)
  }
  return found
}

const isSaid = ({ mentions }: Third): boolean => mentions.some((one) => one.isSaid)

function* ofName(third: Third, { sides, language }: ByRules, isAny: boolean): Generator<string> {
  const { code, sentences } = third
  const pair = sides.all.toSorted().join('-')
  const isByRules = isSaid(third)
  yield `name:${code}`
  yield `name:${code}:${pair}`
  yield `pair:${pair}`
  yield `rules:${String(isByRules)}`
  yield `rules:${String(isByRules)}:${code}`
  yield `named:${Math.min(3, sentences.length)}`
  yield `language:${language}`
  yield `any:${String(isAny)}:${String(isByRules)}`
}

function* ofSentence({ sentence, at }: Mention): Generator<string> {
  yield `at:${Math.min(4, at)}`
  if (sentence.of === 'title') yield 'in-title'
  if (isOfEarlierTime(sentence)) yield 'earlier'
  const mediating = sentence.cues.filter(({ kind }) => kind === 'mediate')
  if (mediating.some((cue) => isDenied(sentence, cue))) yield 'denied'
  if (mediating.some((cue) => isOffered(sentence, cue))) yield 'offered'
  for (const kind of new Set(sentence.cues.map(({ kind }) => kind))) yield `with:${kind}`
}
