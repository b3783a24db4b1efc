// To whom persons or bodies went. The words for the persons themselves count most ("Russian servicemen"), then
// where they were held, where they went, who handed over and who received; last, what the figure beside it says.
import { holderOf } from './captivity.ts'
import { inOwnClause } from './clause.ts'
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { byAgent, bySubject, received } from './actors.ts'
import { isEvenFormula, isForFor } from './both-sides.ts'
import { isOpenedByMore, near } from './near.ts'
import { countedIn, cueAt, cueEndingAt } from './numbers.ts'
import { otherThan, sideOfSpeaker } from './parties.ts'
import type { Sides } from './parties.ts'
import type { Sentence } from './sentences.ts'
import { CLOSE, FAR, given, isReceiver, isSide, rightTo, toward, toWest } from './whither.ts'
import { AND, IN_GAP, TO_US } from './packs/small-words.ts'

interface Known {
  /** The sides of the released figure told before. */
  readonly before: readonly string[]
  readonly speaker: string | null
  /** The sides of the figure before it in the same sentence. */
  readonly beside: readonly string[]
  /** Whether another voice than that of the figure before it tells of it. */
  readonly isOther: boolean
}

/** What in a text told to whom a figure went. */
export type Sign =
  | 'each'
  | 'nation'
  | 'whither'
  | 'gap'
  | 'west'
  | 'claimed'
  | 'own'
  | 'us'
  | 'whence'
  | 'given'
  | 'agent'
  | 'received'
  | 'toward'
  | 'given-far'
  | 'spoken'
  | 'subject'
  | 'return'
  | 'neighbour'
  | 'beside'
  | 'matched'
  | 'speaker'
  | 'language'
  | 'none'

interface Sided {
  readonly to: readonly string[]
  readonly sign: Sign
}

const NOBODY: Sided = { to: [], sign: 'none' }

// "135 soldiers and 60 civilians each": what is said of each holds for both groups.
const isJoined = ({ sentence, from, nation }: Figure): boolean =>
  nation === null &&
  AND.has(sentence.tokens[from - 1]?.word ?? '') &&
  sentence.cues.some(({ kind }) => kind === 'each')

// "The Russian side - bodies of 33 of its soldiers": whose turn the dash gives.
function nationInGap({ sentence: { cues, tokens }, first, from, nation }: Figure): string | null {
  const dash = [first - 1, first - 2, from - 1].find((at) =>
    /^[—–-]$/u.test(tokens[at]?.word ?? ''),
  )
  if (dash === undefined || nation !== null || tokens[dash + 1]?.start === tokens[dash]?.end)
    return null
  return cues.find(({ kind, after }) => kind === 'nation' && after === dash)?.value ?? null
}

// "On the Russian side, some 30 soldiers were recovered"
const asideIn = ({ sentence: { cues }, from }: Figure): string | null =>
  cues.findLast(({ kind, after }) => kind === 'aside' && after <= from)?.value ?? null

// "64 of its soldiers were exchanged for 64 captives of the enemy"
function tradedFor(
  { sentence, from, nation }: Figure,
  sides: Sides,
  beside: readonly string[],
): string | null {
  const [side, ...more] = beside
  if (side === undefined || more.length > 0 || nation !== null) return null
  return cueEndingAt(sentence, from, 'for') === null ? null : otherThan(side, sides)
}

/** The sides a figure was released to, and what tells it: one, both for "each", none where nothing tells. */
export function sidesOf(
  figure: Figure,
  sides: Sides,
  { before, speaker, beside, isOther }: Known,
): Sided {
  if (beside.length === 2 && isJoined(figure)) return { to: beside, sign: 'each' }
  const traded = tradedFor(figure, sides, beside)
  if (traded !== null) return { to: [traded], sign: 'return' }
  const gap = nationInGap(figure)
  if (gap !== null && isSide(gap, sides)) return { to: [gap], sign: 'gap' }
  const clause = inOwnClause(figure)
  const told =
    clause === null ? null : sidesTold(clause, sides, { before, speaker, beside, isOther })
  if (told !== null) return told
  const all = sidesTold(figure, sides, { before, speaker, beside, isOther })
  if (all !== null) return all
  const said = saidBy(figure, sides, asideIn(figure) ?? sideOfSpeaker(speaker))
  const isOfAnotherVoice = said !== null && isSide(said, sides) && isOther && !isCarried(figure)
  if (beside.length > 0 && !isOfAnotherVoice) return { to: beside, sign: 'beside' }
  if (isMatched(figure) && sides.all.length >= 2)
    return { to: sides.all.slice(0, 2), sign: 'matched' }
  if (said === null && before.length === 1 && isOpenedByMore(figure))
    return { to: before, sign: 'beside' }
  const last = said ?? (isComing(figure) ? sides.own : null)
  if (last === null || !isSide(last, sides)) return NOBODY
  return { to: [last], sign: said === null ? 'language' : 'speaker' }
}

const isCarried = ({ sentence: { cues }, from, to }: Figure): boolean =>
  cues.some(
    ({ kind, first, after }) =>
      (kind === 'gave' || kind === 'handed') && (first >= to ? first - to < 4 : from - after < 4),
  )

// "155 soldiers arrived in Chernihiv and as many in Moscow"
const isMatched = ({ sentence, to }: Figure): boolean =>
  sentence.cues.some(({ kind, first }) => kind === 'same' && first >= to)

// What the words of a clause or a sentence tell; null where they tell nothing.
function sidesTold(figure: Figure, sides: Sides, known: Known): Sided | null {
  const both = sides.all.length >= 2 ? sides.all.slice(0, 2) : []
  if (isEach(figure) && both.length === 2) return { to: both, sign: 'each' }
  const named = namedFor(figure, sides)
  if (named !== null) return named
  const own = figure.nation
  if (own !== null) {
    const isOne = isSide(own, sides) || !NEAR.has(own) || isPersons(figure)
    return { to: isOne ? [own] : [], sign: 'nation' }
  }
  const found = firstOf(signsFor(figure, sides, known))
  return found !== null && isSide(found.side, sides) ? { to: [found.side], sign: found.sign } : null
}

// A side right behind the number, before the noun counts.
function namedFor(figure: Figure, sides: Sides): Sided | null {
  const right = rightTo(figure, sides)
  if (right !== null) return { to: [right], sign: 'whither' }
  const gapped = afterGap(figure, sides)
  if (gapped !== null) return { to: [gapped], sign: 'gap' }
  const west = toWest(figure)
  return west === null ? null : { to: [west], sign: 'west' }
}

// In the order in which evidence is trusted; each is only looked for where those before it found nothing.
function* signsFor(
  figure: Figure,
  sides: Sides,
  { before, speaker }: Known,
): Generator<readonly [Sign, string | null]> {
  const saying = sideOfSpeaker(speaker)
  yield ['claimed', claimed(figure, sides)]
  yield ['own', byOwn(figure, sides, saying)]
  yield ['us', toUs(figure, saying)]
  yield ['whence', freedFrom(figure, sides)]
  yield ['given', given(figure, sides, CLOSE)]
  yield ['agent', byAgent(figure, sides)]
  yield ['received', received(figure, sides)]
  yield ['toward', toward(figure, sides)]
  yield ['given-far', given(figure, sides, FAR)]
  yield ['spoken', spokenOf(figure, sides)]
  yield ['subject', bySubject(figure, sides)]
  yield ['return', inReturn(figure, sides, before)]
  yield ['neighbour', byNeighbour(figure, sides)]
}

function firstOf(
  signs: Iterable<readonly [Sign, string | null]>,
): { readonly sign: Sign; readonly side: string } | null {
  for (const [sign, side] of signs) if (side !== null) return { sign, side }
  return null
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

// "1,040 people who the Russian side says were Ukrainian servicemen": theirs by that word, for a report.
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
      !sentence.tokens
        .slice(to, first)
        .some(({ kind: of, word }) => of === 'number' || word === ';'),
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
  const isHanded = cues.some(
    ({ kind, first }) => kind === 'handed' && first >= to && first - to < 4,
  )
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
  !cues.some(
    ({ kind, after }) =>
      (kind === 'gave' || kind === 'handed') && after <= from && from - after < 2,
  )

// "its soldiers": of whoever does or says it.
function byOwn(
  { sentence, first, from, to }: Figure,
  sides: Sides,
  saying: string | null,
): string | null {
  const own = sentence.cues.find(
    ({ kind, first: at }) => kind === 'own' && at >= Math.min(first, from) - 3 && at <= to,
  )
  if (own === undefined) return null
  const subject = sentence.cues.findLast(
    ({ kind, value, first: at, after }) =>
      kind === 'state' &&
      isSide(value, sides) &&
      after <= own.first &&
      !isReceiver(sentence, at, after) &&
      !isGotFrom(sentence, at),
  )
  return subject?.value ?? saying ?? behindVerb(sentence, to, sides)
}

// "got back from Russia 250 of its own": from whom, not whose.
const isGotFrom = ({ cues }: Sentence, at: number): boolean =>
  cues.some(
    ({ kind, after }) =>
      kind === 'from' &&
      after === at &&
      cues.some((verb) => verb.kind === 'got' && verb.after <= at && at - verb.after < 4),
  )

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
    ({ word }, i) => TO_US.has(word) && (i >= to ? i - to < 4 : from - i < 5),
  )
  return isUs ? saying : null
}

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

function isEach(figure: Figure): boolean {
  const { sentence, from, to, nation } = figure
  if (isForFor(figure)) return nation === null && isEvenFormula(figure, countedIn(sentence))
  const each = sentence.cues.filter(({ kind }) => kind === 'each')
  return each.some(({ first, after, value }) => {
    if (value === 'next') return after === from
    if (isOfNumberBefore(sentence, first, from)) return false
    const gap = first >= to ? first - to : from - after
    return gap < 9
  })
}

// "80 soldiers on each side for the ministry, 83 Ukrainians for the staff": said of the number before it.
const isOfNumberBefore = ({ tokens }: Sentence, each: number, from: number): boolean =>
  each < from &&
  tokens.slice(each, from).some(({ word }) => word === ',') &&
  tokens.slice(0, each).some(({ kind }) => kind === 'number')

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
  const before = sentence.tokens[first - 1]?.word ?? ''
  const isGap = isDash || before === ',' || IN_GAP.has(before) // "Ucrania a 97", "Moscou, 31"
  const state = cues.find(
    (cue) => cue.kind === 'state' && cue.after === (isGap ? first - 1 : first),
  )
  const verb = cues.findLast(
    ({ kind, first: at }) => (kind === 'gave' || kind === 'got') && at < first,
  )
  if (!(isElliptic || isDash) || nation !== null || state === undefined || verb === undefined)
    return null
  if (!isSide(state.value, sides) || verb.first > state.first) return null
  const isReceiver = cues.some(
    ({ kind, after }) => kind === 'dative' && after <= verb.first && verb.first - after < 3,
  ) // "to Ukraine were given 152, Russia - 153"
  return verb.kind === 'got' || isReceiver ? state.value : otherThan(state.value, sides)
}

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
