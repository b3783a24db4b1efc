// Who mediated an exchange and who helped. Hosts of talks are neither; a person stands for a state.
import type { Cue, Lexicon } from './lexicon.ts'
import type { Sentence } from './sentences.ts'
import { CONTRASTS, NEXT_CLAUSE, OF, PRONOUNS, READY } from './packs/small-words.ts'
import type { Token } from './tokens.ts'

const NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE',
  US: 'USA',
  TR: 'Turkey',
  QA: 'Qatar',
  SA: 'Saudi Arabia',
  OM: 'Oman',
  BY: 'Belarus',
  EG: 'Egypt',
  UN: 'UN',
  EU: 'EU',
  RU: 'Russia',
  VA: 'Vatican',
  CH: 'Switzerland',
  GE: 'Georgia',
  IR: 'Iran',
  ICRC: 'ICRC',
  M: 'State M', // as lettered-parties.ts reads it
}

/** The name of a state or office that mediates or shelters; null for others. */
export const nameOfState = (code: string): string | null => NAMES[code] ?? null

const REACH = 9

const FAR = 13

/** The mediators a sentence names, apart from the parties themselves. */
export function mediatorsIn(sentence: Sentence, parties: readonly string[]): readonly string[] {
  const { cues } = sentence
  const mediating = cues.filter(({ kind }) => kind === 'mediate')
  const found = new Set<string>()
  for (const cue of mediating) {
    if (isDenied(sentence, cue) || isOffered(sentence, cue)) continue
    if (isOfOthers(sentence, cue)) continue
    if (cue.value === 'aided' && !isOfDeal(sentence, cue)) continue
    for (const state of statesNear(thirdStates(sentence, parties), cue, sentence)) {
      const name = NAMES[state.value]
      if (name !== undefined && !parties.includes(state.value)) found.add(name)
    }
  }
  return [...found].sort()
}

// "The Emirates, mediators of most earlier exchanges, congratulated": of others than this one.
const isOfOthers = ({ cues, tokens }: Sentence, { after }: Cue): boolean =>
  cues.some(
    ({ kind, first }) =>
      kind === 'earlier' &&
      first >= after &&
      first - after < 8 &&
      tokens.slice(first, first + 4).some(({ word }) => word === ',') &&
      cues.some((swap) => swap.kind === 'swap' && swap.first >= after && swap.first <= first + 2),
  )

// "Helped to arrange the exchange", not "helped with buses".
const isOfDeal = ({ cues }: Sentence, { first, after }: Cue): boolean =>
  cues.every(({ kind }) => kind !== 'aid' && kind !== 'host') &&
  cues.some(
    (cue) =>
      (cue.kind === 'swap' || cue.kind === 'accord' || cue.kind === 'agreed') &&
      (cue.first >= after ? cue.first - after < 5 : first - cue.after < 5),
  )

// The parties stand between a mediator and what it did ("said Russia's ministry"), and are none.
const thirdStates = ({ cues }: Sentence, parties: readonly string[]): readonly Cue[] =>
  cues.filter(({ kind, value }) => kind !== 'state' || !parties.includes(value))

function statesNear(
  cues: readonly Cue[],
  { value, first, after }: Cue,
  sentence: Sentence,
): readonly Cue[] {
  const [from, to] = clauseAround(sentence, first)
  const states = cues.filter(
    (cue) =>
      cue.kind === 'state' &&
      cue.first >= from &&
      cue.first < to &&
      !isPlaceOfTalks(sentence, cue) &&
      (!isHost(cues, cue) || isRight(cue, { first, after })),
  )
  const behind = states.filter((cue) => cue.first >= after)
  const before = states.filter((cue) => cue.after <= first).toReversed()
  const reach = value !== 'mediate' ? REACH : FAR // "mediation, the ministry said, was offered by"
  const ahead =
    (behind[0]?.first ?? Infinity) - after < reach ? chain(behind, { first, after }, sentence) : []
  const back =
    gapBefore(sentence, before[0], first) < REACH ? chain(before, { first, after }, sentence) : []
  return [...ahead, ...back].filter(
    (cue) =>
      cue.value !== 'ICRC' ||
      (value === 'mediate' &&
        isRight(cue, { first, after }) &&
        sentence.tokens[cue.after]?.word !== ','),
  )
}

// "Qatar, which has long worked for families, mediated": what stands between commas parts nothing.
function gapBefore({ tokens }: Sentence, state: Cue | undefined, first: number): number {
  if (state === undefined) return Infinity
  const between = tokens.slice(state.after, first).map(({ word }) => word)
  const end = between[0] === ',' ? between.indexOf(',', 1) : -1
  return end > 0 ? between.length - end - 1 : between.length
}

// "without any mediator", "no mediators took part": in the same clause, right before.
export const isDenied = ({ cues, tokens }: Sentence, cue: Cue): boolean =>
  cues.every(({ kind }) => kind !== 'would') && // "without it nothing would have come of this"
  cues.some(
    ({ kind, first, after }) =>
      kind === 'not' &&
      ((after <= cue.first &&
        cue.first - after < 6 &&
        !tokens.slice(after, cue.first).some(({ word }) => word === ',' || word === ';')) ||
        // "the usual mediator, took no part"
        (first >= cue.after && first - cue.after < 3 && tokens[first - 1]?.word === ',')),
  )

// "is ready to mediate": another time.
export const isOffered = ({ tokens }: Sentence, { first }: Cue): boolean =>
  tokens.slice(Math.max(0, first - 3), first).some(({ word }) => READY.test(word))

function clauseAround({ tokens }: Sentence, at: number): readonly [number, number] {
  const marks = tokens.flatMap(({ word }, i) => (word === ';' ? [i] : []))
  return [marks.findLast((i) => i < at) ?? 0, marks.find((i) => i > at) ?? tokens.length]
}

// "talks that Switzerland hosted"
const isHost = (cues: readonly Cue[], { first, after }: Cue): boolean =>
  cues.some(
    ({ kind, first: at, after: end }) =>
      kind === 'host' && ((at >= after && at - after < 3) || (end <= first && first - end < 3)),
  )

// The Red Cross helps more often than it mediates.
const isRight = (cue: Cue, { first, after }: Pick<Cue, 'first' | 'after'>): boolean =>
  (cue.first >= after && cue.first - after < 3) || (cue.after <= first && first - cue.after < 2)

// "The Emirates mediated, while Belarus lent its territory"
// A list of mediators goes on as long as one name follows the other closely.
function chain(
  states: readonly Cue[],
  near: Pick<Cue, 'first' | 'after'>,
  { tokens, lexicon }: Sentence,
): readonly Cue[] {
  const listed: Cue[] = []
  for (const state of states) {
    const last = listed.at(-1) ?? near
    const between =
      state.first >= last.after
        ? tokens.slice(last.after, state.first)
        : tokens.slice(state.after, last.first)
    if (listed.length > 0 && between.length > 5) break
    if (between.some(({ word }) => CONTRASTS.has(word)) || isNextClause(between, lexicon)) break
    listed.push(state)
  }
  return listed
}

// "Medió Turquía, y Catar pagó el transporte": a comma before "and" parts clauses, but in English lists.
const isNextClause = (between: readonly Token[], { isCommaInList }: Lexicon): boolean =>
  !isCommaInList &&
  between.some(({ word }, i) => word === ',' && NEXT_CLAUSE.has(between[i + 1]?.word ?? ''))

function isPlaceOfTalks({ cues, tokens }: Sentence, { value, first }: Cue): boolean {
  const isThanked = cues.some(
    ({ kind, after }) => kind === 'thanks' && after <= first && first - after < 4,
  ) // "remercie à Abou Dhabi": one word says whither and where
  if (isThanked) return false
  const isCrossed =
    value === 'BY' &&
    cues.some(({ kind, after }) => kind === 'from' && after === first) &&
    !OF.has(tokens[first - 1]?.word ?? '')
  if (isCrossed) return true
  return cues.some(
    ({ kind, after }) =>
      kind === 'in' &&
      first - after >= 0 &&
      first - after <= 1 &&
      (first === after || !PRONOUNS.has(tokens[after]?.word ?? '')),
  )
}

// "in which American envoys mediated", "посередничали в ньому Емірати": the word for where is another's.
/**
 * The helpers a sentence names that are no mediators: the Red Cross, and third states that provided transport, checks
 * of health or lists.
 */
export function facilitatorsIn(sentence: Sentence, parties: readonly string[]): readonly string[] {
  const { cues } = sentence
  const redCross = cues.some(({ kind }) => kind === 'helper') ? ['ICRC'] : []
  if (cues.some(({ kind }) => kind === 'future')) return redCross
  const helped = cues.filter(
    ({ kind, after }) =>
      kind === 'assist' &&
      cues.some(
        ({ kind: what, first }) => what === 'aid' && first >= after && first - after < AID_REACH,
      ),
  )
  const helpers = helped.flatMap((verb) => helperOf(sentence, verb, parties))
  return [...redCross, ...helpers]
}

const AID_REACH = 6

// Who stands right before the verb; a place or a host is no helper, nor is whoever is said not to have helped.
function helperOf(sentence: Sentence, verb: Cue, parties: readonly string[]): readonly string[] {
  const { cues } = sentence
  const state = cues.findLast(
    (cue) => cue.kind === 'state' && cue.after <= verb.first && verb.first - cue.after < 3,
  )
  const name = state === undefined ? undefined : NAMES[state.value]
  if (state === undefined || name === undefined || parties.includes(state.value)) return []
  return isPlaceOfTalks(sentence, state) || isDenied(sentence, verb) ? [] : [name]
}
