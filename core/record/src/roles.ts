// The part a figure plays in its sentence. In the order in which one kind of evidence outweighs another.
import { isForFor, isOfBoth, isTotal, isToState } from './both-sides.ts'
import { isDone, isDoneIn, isDoneInClause, isDoneNear } from './done.ts'
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { has, isNear, isOfTalks, isOpenedByMore, isOutOf, isReference, near } from './near.ts'
import { cueAt, cueEndingAt } from './numbers.ts'
import { isBesideGroup, isFollowedByParts, isPart, isSmallerPart } from './parts.ts'
import { isTaken, isWhole, isWholeGroup } from './parts.ts'
import type { Sentence } from './sentences.ts'
import type { Role, Setting } from './setting.ts'
import { isPlanned } from './to-come.ts'
import { SINCE, SINCE_YEAR } from './packs/small-words.ts'

// "The ministry spoke of 205; the president named 223 returnees": another count of them.
const isCountedAnew = (figure: Figure, { last }: Setting): boolean =>
  last !== null &&
  figure.value !== null &&
  ((figure.value > last && figure.value < last * 1.3 && near(figure, 'says', 5)) ||
    (has(figure.sentence, 'measure') && has(figure.sentence, 'says') && near(figure, 'own', 9)))

/** Tells the part a figure plays. */
export function roleOf(figure: Figure, setting: Setting): Role {
  const { sentence } = figure
  const { isSum } = setting
  if (isHarmed(figure) || isCompared(figure)) return 'other'
  const isOfRelease = setting.isAfterRelease || (has(sentence, 'swap') && !has(sentence, 'agreed'))
  if (figure.isElliptic && isToState(figure) && isOfRelease && !isPlanned(figure)) return 'released'
  if (isWhole(figure) && (has(sentence, 'came') || setting.isAfterRelease)) return 'released'
  if (isPart(figure, setting)) return 'part'
  if (isTaken(figure)) return 'other'
  if (isSince(figure) || isAfterSerial(figure)) return 'cumulative'
  if (setting.before === 'cumulative' && figure.isElliptic) return 'cumulative' // "14,000 to Kyiv; to Moscow, 600"
  if (isHeld(figure)) return 'held'
  if (isOfSpan(figure)) return 'days'
  const isTerm = near(figure, 'accord', 6) || near(figure, 'agreed', 6)
  if (isForFor(figure) && isTerm && isRound(figure)) return 'agreed'
  if (figure.approx === 'at_most' && near(figure, 'each', 6)) return 'agreed' // "up to 1,500 each"
  const isSet = has(sentence, 'agreed') && has(sentence, 'each')
  if (isRound(figure) && near(figure, 'each', 4) && has(sentence, 'talks')) return 'agreed'
  if (isBeyondOneDay(figure) && setting.before !== 'held') return 'agreed'
  if ((near(figure, 'agreed', 9) || isSet) && isRound(figure) && !isCarriedOut(figure))
    return 'agreed'
  if (has(sentence, 'supposed') && (!isDoneNear(figure) || near(figure, 'supposed', 6)))
    return 'agreed'
  if (isForFor(figure) && !isRound(figure) && !isPlanned(figure) && !isFailed(figure))
    return setting.isToCome ? 'planned' : 'released'
  if (isAgreedOnly(figure)) return 'agreed'
  if (isPlanned(figure) || isFailed(figure) || setting.isToCome) return 'planned'
  if (isSum && !isFollowedByParts(figure)) return 'both-sides'
  if (figure.head === 'subset' && !isWholeGroup(figure, setting) && !isBesideGroup(figure, setting))
    return 'part'
  if (isOfBoth(figure, setting)) return 'both-sides'
  if (isDone(sentence) || isOutOf(sentence) || isInReturn(figure)) return 'released'
  const isNamed = sentence.cues.some((cue) => cue.kind === 'came' && isReference(sentence, cue))
  if (isNamed && isSmallerPart(figure, setting)) return 'part'
  if (isNamed) return isCountedAnew(figure, setting) ? 'released' : 'other'
  const isTold =
    has(sentence, 'says') ||
    figure.nation !== null ||
    sentence.of === 'title' ||
    near(figure, 'own', 3)
  if (setting.before === 'held') return isHeldToo(figure) ? 'held' : 'other'
  if (isToState(figure)) return 'released'
  if (setting.isOfSwap && sentence.of === 'text' && isPlainlyTold(figure)) return 'released'
  if (setting.isOfSwap && isPerSide(figure)) return 'released'
  if (setting.isAfterRelease && isMoreOf(figure)) return 'released'
  return setting.isAfterRelease && isTold ? 'released' : 'other'
}

// "7,500 in Russia; in Ukraine 2,500": behind a figure of those held, unless something else is told.
const isHeldToo = ({ sentence }: Figure): boolean =>
  !has(sentence, 'harmed') && !has(sentence, 'earlier') && !sentence.cues.some(isMonth)

const isMonth = ({ kind }: Cue): boolean => kind === 'month'

const MOST_EACH = 1000 // persons of each side: more than any day has seen, and what accords are made about

const isBeyondOneDay = (figure: Figure): boolean =>
  figure.head !== 'body' && (figure.value ?? 0) >= MOST_EACH && near(figure, 'each', 6)

// "Under the accord 1,000 bodies were brought back": what the accord led to, and not what it set.
const isCarriedOut = (figure: Figure): boolean =>
  figure.head === 'body' &&
  isDoneNear(figure) &&
  !near(figure, 'agreed', 4) &&
  !near(figure, 'each', 6)

const isAgreedOnly = (figure: Figure): boolean =>
  near(figure, 'agreed', isRound(figure) ? 9 : 4) &&
  !isDoneNear(figure) &&
  !isDoneIn(figure.sentence)

// "Going the other way were 188 Russians."
const isInReturn = (figure: Figure): boolean =>
  figure.nation !== null && figure.head !== 'subset' && near(figure, 'return', 6)

// Soldiers or bodies of a side, in a report of an exchange, with a verb that no pack knows: nothing else that could be
// said of them stands in the sentence.
const isPlainlyTold = (figure: Figure): boolean =>
  figure.head !== 'subset' &&
  !figure.isElliptic &&
  (figure.nation !== null ||
    figure.head === 'body' ||
    near(figure, 'own', 3) ||
    isSpokenOf(figure)) &&
  OTHERWISE.every((kind) => !has(figure.sentence, kind)) &&
  !(isRound(figure) && has(figure.sentence, 'agreed')) &&
  !isBehindPart(figure)

// "The head of the office spoke of 67 servicemen": in a report of an exchange, of those exchanged.
const isSpokenOf = (figure: Figure): boolean =>
  figure.head === 'military' &&
  figure.approx !== 'at_most' &&
  has(figure.sentence, 'speaker') &&
  near(figure, 'says', 3) &&
  !has(figure.sentence, 'captivity')

// "Another four civilians.": behind those told before, with no verb of its own.
const isMoreOf = (figure: Figure): boolean =>
  figure.head !== 'subset' &&
  isOpenedByMore(figure) &&
  OTHERWISE.every((kind) => !has(figure.sentence, kind))

const isBehindPart = ({ sentence, from }: Figure): boolean =>
  sentence.cues.some(
    ({ kind, after }) => (kind === 'within' || kind === 'part' || kind === 'unit') && after <= from,
  )

const OTHERWISE = [
  'held',
  'harmed',
  'captured',
  'talks',
  'future',
  'failed',
  'earlier',
  'since',
  'supposed',
  'not',
  'total',
  'about',
  'mail',
] as const

// "Sixty-six prisoners of war from each side changed hands", with whatever verb.
const isPerSide = (figure: Figure): boolean =>
  figure.head !== 'subset' &&
  figure.head !== 'civilian' &&
  near(figure, 'each', 3) &&
  !isRound(figure) &&
  (['talks', 'agreed', 'accord', 'harmed', 'earlier'] as const).every(
    (kind) => !has(figure.sentence, kind),
  )

// What is agreed comes in hundreds: "1,000 for 1,000".
const isRound = ({ value }: Figure): boolean => value !== null && value >= 500 && value % 50 === 0

function isWithin(figure: Figure): boolean {
  const { cues } = figure.sentence
  return cues.some(
    (place) =>
      place.kind === 'captivity' &&
      cues.some(
        (cue) => cue.kind === 'in' && cue.after <= place.first && place.first - cue.after < 3,
      ) &&
      Math.min(Math.abs(place.first - figure.to), Math.abs(figure.from - place.after)) < 9,
  )
}

function isHarmed(figure: Figure): boolean {
  const { sentence, from, to } = figure
  const approx = sentence.cues.find(({ kind, after }) => kind === 'approx' && after === from)
  const begin = approx?.first ?? from // "found at least 20 soldiers"
  const isBefore = [1, 2].some((n) => cueEndingAt(sentence, begin - n + 1, 'harmed') !== null)
  const isBehind = [0, 1, 2].some((n) => cueAt(sentence, to + n, 'harmed') !== null)
  const isDeadIn = sentence.cues.some(
    ({ kind, first }) => kind === 'harmed' && first >= from && first < to,
  )
  return figure.head === 'body' ? isDeadIn && !isDoneInClause(figure) : isBefore || isBehind
}

// "236 on each side, against 190 the day before"
const isCompared = ({ sentence, first, after, to }: Figure): boolean =>
  cueEndingAt(sentence, first, 'for') !== null &&
  [after, to].some((at) => cueAt(sentence, at, 'earlier') !== null)

// "since the summer of 2025"
function isSinceYear(figure: Figure): boolean {
  const { tokens } = figure.sentence
  const at = tokens.findIndex(
    ({ word }, i) =>
      SINCE_YEAR.has(word) &&
      tokens.slice(i + 1, i + 6).some((next) => /^20[12]\d$/.test(next.word)),
  )
  const isOfClause = !tokens
    .slice(figure.to, Math.max(at, figure.to))
    .some(({ word }) => word === ',')
  return at >= 0 && (at >= figure.to ? isOfClause && at - figure.to < 9 : figure.from - at < 14)
}

// "Since last summer Ukraine has taken in 17,400": said first, of the whole sentence.
const isSinceLong = ({ tokens, cues }: Sentence): boolean =>
  SINCE.has(tokens[0]?.word ?? '') &&
  cues.some(
    ({ kind, first }) => (kind === 'month' || kind === 'earlier' || kind === 'accord') && first < 5,
  )

// "the second such swap this year": what is counted there are exchanges.
const isOfSpan = (figure: Figure): boolean =>
  figure.sentence.cues.some(
    (cue) => cue.kind === 'span' && isNear(figure, cue, 9) && !isOfExchange(figure, cue),
  )

// "the biggest exchange since the war began", "swapped for the 71st time since": of exchanges, and not of persons.
const isOfExchange = ({ sentence: { cues }, from, to }: Figure, { first }: Cue): boolean =>
  cues.some(
    ({ kind, first: at, after }) =>
      (kind === 'swap' || kind === 'ordinal') &&
      after <= first &&
      first - after < 4 &&
      (at >= to || after <= from) &&
      !(from >= after && from < first),
  )

// "It is the 48th exchange, and in all 2,707 people have returned": of all exchanges.
const isAfterSerial = (figure: Figure): boolean =>
  isTotal(figure) &&
  figure.sentence.cues.some(
    ({ kind, first, after }) =>
      kind === 'ordinal' &&
      after <= figure.from &&
      cueAt(figure.sentence, after, 'month') === null &&
      figure.sentence.tokens
        .slice(Math.max(0, first - 2), first)
        .some((one) => one.kind === 'number'),
  )

function isSince(figure: Figure): boolean {
  const isSaid = isSinceNear(figure) || isSinceYear(figure) || isSinceLong(figure.sentence)
  return isSaid && !(has(figure.sentence, 'held') && near(figure, 'held', 9))
}

const isSinceNear = (figure: Figure): boolean =>
  figure.sentence.cues.some(
    (cue) =>
      cue.kind === 'since' &&
      isNear(figure, cue, 14) &&
      !isOfExchange(figure, cue) &&
      !isOfNextNumber(figure, cue),
  )

// "took in 45 bodies, bringing to 285 the number since the truce": behind the comma another number is told.
const isOfNextNumber = ({ sentence, to }: Figure, { first, after }: Cue): boolean => {
  const { tokens } = sentence
  const comma = tokens.findIndex(({ word }, at) => at >= to && word === ',')
  return (
    comma >= 0 &&
    comma < first &&
    tokens.slice(comma, after + 9).some(({ kind }) => kind === 'number')
  )
}

// "since talks stalled", "went ahead, after the buses had turned back": what failed is said of something else.
const isFailed = (figure: Figure): boolean =>
  figure.sentence.cues.some(
    (cue) =>
      cue.kind === 'failed' &&
      !isOfTalks(figure.sentence, cue) &&
      !(isDoneNear(figure) && !near(figure, 'failed', 9)),
  )

function isHeld(figure: Figure): boolean {
  const { cues } = figure.sentence
  const isAtTalks = cues.some(
    ({ kind, first }) =>
      kind === 'held' &&
      cues.some((cue) => cue.kind === 'talks' && cue.after <= first && first - cue.after < 3),
  )
  const isRightHeld = [0, 1].some(
    (n) => cueEndingAt(figure.sentence, figure.from - n, 'held') !== null,
  )
  if (isAtTalks || (isDoneInClause(figure) && !isRightHeld)) return false
  if (!near(figure, 'held', 12) && !isWithin(figure)) return false
  return !near(figure, 'came', 4) && !near(figure, 'gave', 3) && !near(figure, 'got', 3)
}
