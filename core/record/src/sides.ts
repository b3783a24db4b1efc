// To whom persons or bodies went. The words for the persons themselves count most ("Russian servicemen"), then
// where they were held, where they went, who handed over and who received; last, what the figure beside it says.
import { holderOf } from './captivity.ts'
import { inOwnClause } from './clause.ts'
import type { Figure } from './figures.ts'
import type { Cue } from './lexicon.ts'
import { isCited, isOutOf, near } from './near.ts'
import { countedIn, cueAt } from './numbers.ts'
import { sideOfSpeaker, WESTERN_STATES } from './parties.ts'
import { isEvenFormula, isForFor } from './roles.ts'
import type { Sentence } from './sentences.ts'

/** The two sides of a report's exchange; the second is null where only one is named. */
export interface Sides {
  readonly all: readonly string[]
  /** The side whose language the report is written in, where that tells one. */
  readonly own: string | null
}

/** The other side; null where there are not exactly two. */
export function otherThan(side: string, { all }: Sides): string | null {
  const [first, second] = all
  if (first === undefined || second === undefined) return null
  if (side === first) return second
  return side === second ? first : null
}

interface Known {
  /** The sides of the released figure told before. */
  readonly before: readonly string[]
  readonly speaker: string | null
  /** The sides of the figure before it in the same sentence. */
  readonly beside: readonly string[]
}

/** The sides a figure was released to: one, both for "each", none where nothing tells. */
export function sidesOf(
  figure: Figure,
  sides: Sides,
  { before, speaker, beside }: Known,
): readonly string[] {
  const clause = inOwnClause(figure)
  const told = clause === null ? null : sidesTold(clause, sides, { before, speaker, beside })
  if (told !== null) return told
  const all = sidesTold(figure, sides, { before, speaker, beside })
  if (all !== null) return all
  if (beside.length > 0) return beside
  if (isMatched(figure) && sides.all.length >= 2) return sides.all.slice(0, 2)
  const last = saidBy(figure, sides, sideOfSpeaker(speaker)) ?? (isComing(figure) ? sides.own : null)
  return last === null || !isSide(last, sides) ? [] : [last]
}

// "155 soldiers arrived in Chernihiv and as many in Moscow"
const isMatched = ({ sentence, to }: Figure): boolean =>
  sentence.cues.some(({ kind, first }) => kind === 'same' && first >= to)

// What the words of a clause or a sentence tell; null where they tell nothing.
function sidesTold(
  figure: Figure,
  sides: Sides,
  { before, speaker }: Known,
): readonly string[] | null {
  const both = sides.all.length >= 2 ? sides.all.slice(0, 2) : []
  if (isEach(figure) && both.length === 2) return both
  const right = rightTo(figure, sides)
  if (right !== null) return [right]
  const gapped = afterGap(figure, sides)
  if (gapped !== null) return [gapped]
  const west = toWest(figure)
  if (west !== null) return [west]
  const own = figure.nation
  if (own !== null) return isSide(own, sides) || !NEAR.has(own) || isPersons(figure) ? [own] : []
  const saying = sideOfSpeaker(speaker)
  const found =
    claimed(figure, sides) ??
    byOwn(figure, sides, saying) ??
    toUs(figure, saying) ??
    freedFrom(figure, sides) ??
    given(figure, sides, CLOSE) ??
    byAgent(figure, sides) ??
    received(figure, sides) ??
    toward(figure, sides) ??
    given(figure, sides, FAR) ??
    spokenOf(figure, sides) ??
    bySubject(figure, sides) ??
    inReturn(figure, sides, before) ??
    byNeighbour(figure, sides)
  return found !== null && isSide(found, sides) ? [found] : null
}

function freedFrom(figure: Figure, sides: Sides): string | null {
  const holder = holderOf(figure, sides)
  return holder === null ? null : otherThan(holder, sides)
}

// What a side tells of is its own people come home, or those it handed over.
function saidBy(
  { sentence, from, to }: Figure,
  sides: Sides,
  saying: string | null,
): string | null {
  if (saying === null) return null
  const isHanded = sentence.cues.some(
    ({ kind, first, after }) =>
      kind === 'handed' && (first >= to ? first - to < 4 : from - after < 4),
  )
  return isHanded ? otherThan(saying, sides) : saying
}

const isComing = ({ sentence }: Figure): boolean =>
  sentence.cues.some(({ kind }) => kind === 'came' || kind === 'got' || kind === 'home')

const CLAIM = 14 // tokens

// "1,120 people who the Russian side says were Ukrainian servicemen": theirs by that word, for a report.
function claimed({ sentence, to, head }: Figure, sides: Sides): string | null {
  if (head !== 'body') return null
  const { cues } = sentence
  const soldiers = cues.find(
    ({ kind, value, first }) =>
      kind === 'nation' &&
      isSide(value, sides) &&
      first >= to &&
      first - to < CLAIM &&
      cues.some(
        (noun) =>
          noun.kind === 'noun' &&
          noun.value === 'military' &&
          (Math.abs(noun.first - first) <= 2 || noun.after === first),
      ) &&
      !cues.some((cue) => isMoving(cue) && cue.first >= to && cue.first < first) &&
      !sentence.tokens.slice(to, first).some(({ kind: of, word }) => of === 'number' || word === ';'),
  )
  return soldiers?.value ?? null
}

const isMoving = ({ kind }: Cue): boolean =>
  kind === 'came' || kind === 'gave' || kind === 'got' || kind === 'handed'

// "Russia spoke of 195 soldiers returned": what a side tells of, right behind the verb of saying, is its own.
function spokenOf({ sentence, from, to, head }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  const says = cues.findLast(
    ({ kind, after }) =>
      kind === 'says' &&
      after <= from &&
      (from - after < 3 || (from - after < 12 && isReturnBefore(sentence, from))),
  )
  if (says === undefined || head === 'body') return null
  const isHanded = cues.some(({ kind, first }) => kind === 'handed' && first >= to && first - to < 4)
  if (isHanded) return null
  const subject = cues.findLast(
    ({ kind, after, value }) =>
      (kind === 'speaker' || (kind === 'state' && isSide(value, sides))) &&
      after <= says.first &&
      says.first - after < 4,
  )
  if (subject === undefined) return null
  return subject.kind === 'state' ? subject.value : sideOfSpeaker(subject.value)
}

// "announced on 22 May the return of 71": the word for coming home right before the number.
const isReturnBefore = ({ cues }: Sentence, from: number): boolean =>
  cues.some(({ kind, after }) => kind === 'came' && after <= from && from - after < 2) &&
  !cues.some(({ kind, after }) => (kind === 'gave' || kind === 'handed') && after <= from && from - after < 2)

// "its soldiers": of whoever does or says it.
function byOwn(
  { sentence, first, to }: Figure,
  sides: Sides,
  saying: string | null,
): string | null {
  const own = sentence.cues.find(
    ({ kind, first: at }) => kind === 'own' && at >= first - 3 && at < to,
  )
  if (own === undefined) return null
  const subject = sentence.cues.findLast(
    ({ kind, value, first: at, after }) =>
      kind === 'state' &&
      isSide(value, sides) &&
      after <= own.first &&
      !isReceiver(sentence, at, after),
  )
  return subject?.value ?? saying ?? behindVerb(sentence, to, sides)
}

// "112 bodies of its soldiers received the Ukrainian side", as languages with cases say it.
function behindVerb({ cues }: Sentence, to: number, sides: Sides): string | null {
  const verb = cues.find(({ kind, first }) => kind === 'got' && first >= to && first - to < 4)
  const subject = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' && isSide(value, sides) && verb !== undefined && first >= verb.after,
  )
  return subject?.value ?? null
}

// "We were given 37": to whoever says it.
function toUs({ sentence, from, to }: Figure, saying: string | null): string | null {
  const isUs = sentence.tokens.some(
    ({ word }, i) => US.has(word) && (i >= to ? i - to < 4 : from - i < 5),
  )
  return isUs ? saying : null
}

const US = new Set('нам uns nous'.split(' '))

// "украинцам отдали": a case of its own says to whom.
const CLOSE = 6 // tokens
const FAR = 12

function given({ sentence, from, to }: Figure, sides: Sides, reach: number): string | null {
  const near = sentence.cues.find(
    ({ kind, value, first, after }) =>
      kind === 'dative' &&
      isSide(value, sides) &&
      (first >= to ? first - to < 5 && !hasComma(sentence, to, first) : from - after < reach) &&
      !isInside(sentence, first),
  )
  return near?.value ?? null
}

// "528 bodies, handed over to": a comma before a participle parts nothing.
const hasComma = ({ tokens, cues }: Sentence, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ word }, i) =>
        word === ';' ||
        (word === ',' &&
          !cues.some(({ kind, first }) => kind === 'handed' && first === from + i + 1)),
    )

// "der Ukraine ... überlassen": to whom, not who.
const isReceiver = ({ cues, tokens, lexicon }: Sentence, from: number, to: number): boolean =>
  cues.some(
    ({ kind, first, after }) =>
      (kind === 'dative' && first <= from && after >= to) ||
      (kind === 'to' &&
        !ALSO_WHERE.has(lexicon.language) &&
        after <= to &&
        (from <= after || ARTICLES.has(tokens[after]?.word ?? '')) &&
        from - after <= 1 &&
        first < from),
  )

const ARTICLES = new Set("the la le l' el den die das der".split(' '))

const ALSO_WHERE = new Set(['ru', 'uk']) // one word says whither and where

const isInside = ({ cues }: Sentence, at: number): boolean =>
  cues.some(({ kind, after }) => kind === 'in' && after === at)

// "260 military and 110 civilians": what one of them is told of holds for the other.
function byNeighbour({ sentence, from, to }: Figure, sides: Sides): string | null {
  const beside = sentence.cues.find(
    ({ kind, value, first, after }) =>
      kind === 'nation' &&
      isSide(value, sides) &&
      (first >= to ? first - to < 5 : from - after < 5),
  )
  return beside?.value ?? null
}

const isSide = (side: string, { all }: Sides): boolean => all.includes(side)

function isEach(figure: Figure): boolean {
  const { sentence, from, to, nation } = figure
  if (isForFor(figure)) return nation === null && isEvenFormula(figure, countedIn(sentence))
  const each = sentence.cues.filter(({ kind }) => kind === 'each')
  return each.some(({ first, after, value }) => {
    if (value === 'next') return after === from
    const gap = first >= to ? first - to : from - after
    return gap < 9
  })
}

// "three Saudi soldiers": persons of a third side, though it is named as a mediator elsewhere.
const isPersons = ({ head, sentence, first, to }: Figure): boolean =>
  head === 'military' ||
  sentence.cues.some(
    ({ kind, first: at, after }) =>
      kind === 'noun' && at >= first && after <= to && cueAt(sentence, at, 'nation') === null,
  )

const NEAR = new Set(['BY', 'SA']) // mediators and transit states more often than parties

// "The rebels got back 119, the government 97": who stands right before a bare number does as the verb before says.
function afterGap(figure: Figure, sides: Sides): string | null {
  const { sentence, first, nation } = figure
  const isElliptic = figure.isElliptic || figure.from < first // its noun stands with the number before it
  const { cues } = sentence
  const isDash = /^[—–-]$/u.test(sentence.tokens[first - 1]?.word ?? '') // "Россия - 38"
  const isGap = isDash || GAP.has(sentence.tokens[first - 1]?.word ?? '') // "Ucrania a 277"
  const state = cues.find(
    (cue) => cue.kind === 'state' && cue.after === (isGap ? first - 1 : first),
  )
  const verb = cues.findLast(
    ({ kind, first: at }) => (kind === 'gave' || kind === 'got') && at < first,
  )
  if (!isElliptic || nation !== null || state === undefined || verb === undefined) return null
  if (!isSide(state.value, sides) || verb.first > state.first) return null
  const isReceiver = cues.some(
    ({ kind, after }) => kind === 'dative' && after <= verb.first && verb.first - after < 3,
  ) // "to Ukraine were given 152, Russia - 153"
  return verb.kind === 'got' || isReceiver ? state.value : otherThan(state.value, sides)
}

const GAP = new Set("a de d' an von an".split(' '))

// "160 for Russia": right behind the number.
function rightTo({ sentence, after }: Figure, sides: Sides): string | null {
  const { cues, tokens } = sentence
  const at = /^[—–-]$/u.test(tokens[after]?.word ?? '') ? after + 1 : after // "четверо - в США"
  const direction = cues.find(({ kind, first }) => kind === 'to' && first === at)
  if (direction === undefined) return null
  const state = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' &&
      (isSide(value, sides) || WESTERN_STATES.has(value)) &&
      first >= direction.after &&
      first - direction.after <= 1,
  )
  const nation = cues.find(
    ({ kind, value, first, after: end }) =>
      kind === 'nation' &&
      isSide(value, sides) &&
      first >= direction.after &&
      first - direction.after <= 1 &&
      tokens[end]?.kind !== 'word',
  ) // "43 to the Russian"
  return (state ?? nation)?.value ?? null
}

// "twelve people went to Germany": a Western state, whoever the two sides are.
function toWest({ sentence: { cues, tokens }, to, nation }: Figure): string | null {
  const state = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' &&
      WESTERN_STATES.has(value) &&
      first >= to &&
      first - to < 6 &&
      cues.some((cue) => cue.kind === 'to' && cue.after <= first && first - cue.after < 2),
  )
  if (state === undefined || nation !== null) return null
  return tokens.slice(to, state.first).some(({ kind }) => kind === 'number' || kind === 'mark') ? null : state.value
}

// "188 soldiers handed over by the Ukrainians"
function byAgent({ sentence, to }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  const agent = cues.find(
    ({ kind, value, first }) =>
      (kind === 'state' || kind === 'nation') &&
      isSide(value, sides) &&
      first >= to &&
      first - to < 8 &&
      cues.some((by) => by.kind === 'by' && by.after <= first && first - by.after < 2) &&
      cues.some((verb) => verb.kind === 'handed' && verb.first >= to),
  )
  return agent === undefined ? null : otherThan(agent.value, sides)
}

// "The Ukrainian staff confirmed that it received 1,012": right behind the verb, whatever else the sentence tells.
function received({ sentence, first }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  const verb = cues.find(({ kind, after }) => kind === 'got' && after <= first && first - after < 3)
  if (verb === undefined || hasComma(sentence, verb.after, first)) return null
  return subjectOf(sentence, verb, sides)?.value ?? null
}

// "to Russia", "from Ukraine": a state right behind the word for the direction.
function toward({ sentence, to, from }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  for (const state of nearestFirst(cues, to, from)) {
    if (!isSide(state.value, sides) || !isByVerb(cues, state) || isSource(cues, state)) continue
    if (isOfNextNumber(sentence, to, state)) continue
    const isTo = cues.some((cue) => cue.kind === 'to' && isRightBefore(cue, state))
    const isFrom = cues.some((cue) => cue.kind === 'from' && isRightBefore(cue, state))
    if (isTo && !isFrom) return state.value
    if (isFrom) return otherThan(state.value, sides)
  }
  return null
}

// "received 909 and handed 41 to": whither the next number went.
const isOfNextNumber = ({ tokens }: Sentence, to: number, { first }: Cue): boolean =>
  AND.has(tokens[to]?.word ?? '') && tokens.slice(to, first).some(({ kind }) => kind === 'number')

// "nach Angaben aus Kiew": where it was said, not where anyone went.
const isSource = (cues: readonly Cue[], { first }: Cue): boolean =>
  cues.some(({ kind, after }) => kind === 'says' && after <= first && first - after < 3)

const isByVerb = (cues: readonly Cue[], { first, after }: Cue): boolean =>
  cues.some(
    ({ kind, first: at, after: end }) =>
      (kind === 'came' || kind === 'gave' || kind === 'got' || kind === 'swap') &&
      ((end <= first && first - end < 8) || (at >= after && at - after < 6)),
  )

const isRightBefore = ({ after }: Cue, { first }: Cue): boolean =>
  after <= first && first - after <= 1

function nearestFirst(cues: readonly Cue[], to: number, from: number): readonly Cue[] {
  const away = ({ first, after }: Cue): number => (first >= to ? first - to : from - after)
  return cues.filter(({ kind }) => kind === 'state').toSorted((a, b) => away(a) - away(b))
}

// Who received, who handed over: the nearest such verb, and the side that stands before it.
function bySubject({ sentence, from, to }: Figure, sides: Sides): string | null {
  const verbs = sentence.cues
    .filter((cue) => cue.kind === 'gave' || cue.kind === 'got' || isActive(sentence, cue))
    .toSorted((a, b) => distance(a, from, to) - distance(b, from, to))
  const isAnyBefore = verbs.some(({ after }) => after <= from)
  for (const verb of verbs) {
    const subject = subjectOf(sentence, verb, sides)
    if (subject === undefined || isOfNextClause(sentence, to, { verb, subject })) continue
    if (isAnyBefore && verb.first >= to && isCoordinated(sentence, verb)) continue
    const isTaken = verb.kind === 'got' || isBroughtBack(sentence, verb)
    return isTaken ? subject.value : otherThan(subject.value, sides)
  }
  return null
}

// "the return of 104 soldiers, while Moscow received": another's verb.
const isOfNextClause = (
  { tokens }: Sentence,
  to: number,
  { verb, subject }: { readonly verb: Cue; readonly subject: Cue },
): boolean =>
  verb.first >= to &&
  subject.first > to &&
  tokens.slice(to, subject.first).some(({ word }) => word === ';' || WHILE.has(word))

const WHILE = new Set('while whereas tandis wahrend mientras а тогда тоді'.split(' '))

// "Украина вернула из плена": the word for handing back, where it says out of captivity or home, is for bringing back.
const isBroughtBack = (sentence: Sentence, { first }: Cue): boolean =>
  /^(вернул|возврат|поверну)/u.test(sentence.tokens[first]?.word ?? '') &&
  (isOutOf(sentence) || sentence.cues.some(({ kind }) => kind === 'home'))

const FAR_BEFORE = 12

function subjectOf(sentence: Sentence, verb: Cue, sides: Sides): Cue | undefined {
  const before = sentence.cues.filter(
    ({ kind, value, first, after }) =>
      (kind === 'state' || kind === 'nation') &&
      isSide(value, sides) &&
      after <= verb.first &&
      !isReceiver(sentence, first, after) &&
      !isBehindPreposition(sentence, first) &&
      !isCited(sentence, { first, kind: 'state', after }),
  )
  const near = before.findLast(({ after }) => verb.first - after < FAR_BEFORE)
  if (near === undefined) {
    const behind = subjectBehind(sentence, verb, sides)
    if (behind !== undefined) return behind
  }
  if (near !== undefined || !isCoordinated(sentence, verb)) return near
  return before.find(({ kind }) => kind === 'state')
}

// "According to a deputy got Moscow 27 bodies", as languages with a free order say it: right behind the verb.
const subjectBehind = (sentence: Sentence, verb: Cue, sides: Sides): Cue | undefined =>
  sentence.cues.find(
    ({ kind, value, first, after }) =>
      kind === 'state' &&
      isSide(value, sides) &&
      first >= verb.after &&
      first - verb.after < 2 &&
      !isReceiver(sentence, first, after) &&
      !isBehindPreposition(sentence, first) &&
      !sentence.cues.some(
        (cue) => cue.kind === 'to' && cue.after <= first && first - cue.after < 2 && cue.first >= verb.after,
      ),
  )

// "обмен с Россией", "in Russia": whoever acts stands behind no preposition, but for that of a genitive.
const isBehindPreposition = ({ cues, tokens }: Sentence, at: number): boolean =>
  !GENITIVE.has(tokens[at - 1]?.word ?? '') &&
  cues.some(({ kind, after }) => (kind === 'from' || kind === 'in') && after === at)

const GENITIVE = new Set("of de d' du del der".split(' '))

// "Russia handed over ... and got back": of whoever did the first.
const isCoordinated = ({ tokens }: Sentence, { first }: Cue): boolean =>
  [first, first - 1, first - 2].some((at) => AND.has(tokens[at]?.word ?? ''))

const AND = new Set('and und et y e и та й і'.split(' '))

// "hat ... übergeben": handed over by whoever stands before.
const isActive = ({ cues }: Sentence, { kind, first }: Cue): boolean =>
  kind === 'handed' &&
  cues.some(({ kind: aid, after }) => aid === 'did' && after <= first && first - after < 14)

const distance = ({ first, after }: Cue, from: number, to: number): number =>
  first >= to ? first - to : Math.max(0, from - after)

// "Zelenskyy, in turn, spoke of": whose turn it is to speak.
const isOfSpeaker = ({ sentence: { cues } }: Figure): boolean =>
  cues.some(
    ({ kind, after }) =>
      kind === 'speaker' &&
      cues.some((cue) => cue.kind === 'return' && cue.first >= after && cue.first - after < 2),
  )

function inReturn(figure: Figure, sides: Sides, before: readonly string[]): string | null {
  const [last] = before
  if (before.length !== 1 || last === undefined) return null
  return near(figure, 'return', 14) && !isOfSpeaker(figure) ? otherThan(last, sides) : null
}
