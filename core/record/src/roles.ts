// The part a figure plays in its sentence. In the order in which one kind of evidence outweighs another.
import type { Cue, CueKind } from './lexicon.ts'
import { has, isOpenedByMore, isOutOf, isReference, near } from './near.ts'
import { countedIn, cueAt, cueEndingAt } from './numbers.ts'
import { isForFor, isOfBoth, isTotal, isToState } from './both-sides.ts'
import type { Figure } from './figures.ts'
import type { Sentence } from './sentences.ts'
import { AND_LAST, OUT_OF_WHOLE, SINCE, SINCE_YEAR } from './packs/small-words.ts'

export type Role =
  | 'released'
  | 'same'
  | 'part'
  | 'both-sides'
  | 'days'
  | 'agreed'
  | 'planned'
  | 'cumulative'
  | 'held'
  | 'other'

interface Setting {
  /** Sides that the sentence names. */
  readonly sides: ReadonlySet<string>
  /** A figure told before, of which this one may be a part. */
  readonly last: number | null
  /** Whose persons it counts, where its words say so. */
  readonly lastNation: string | null
  /** The largest told before. */
  readonly most: number
  readonly isAfterRelease: boolean
  /** Whether the other figures of the sentence add up to this one. */
  readonly isSum: boolean
  /** The part that the figure before it in the sentence plays. */
  readonly before: Role | null
  /** Whether it stands in a list that a colon or a dash begins, behind a released figure. */
  readonly isListed: boolean
  /** Whether the sentence names a day after the publication. */
  readonly isToCome: boolean
  /** Whether the report speaks of an exchange anywhere. */
  readonly isOfSwap: boolean
}

const DONE: readonly CueKind[] = ['came', 'gave', 'got', 'handed', 'swap']

const isDone = (sentence: Sentence): boolean =>
  sentence.cues.some(
    (cue) =>
      DONE.includes(cue.kind) && !isReference(sentence, cue) && !isDenied(sentence.cues, cue),
  )

// "have not returned"
const isDenied = (cues: readonly Cue[], { first }: Cue): boolean =>
  cues.some(({ kind, after }) => kind === 'not' && after <= first && first - after < 2)

const isSmallerPart = ({ value, nation }: Figure, { last }: Setting): boolean =>
  last !== null && value !== null && value < last && nation === null

// "The ministry spoke of 205; the president named 223 returnees": another count of them.
const isCountedAnew = (figure: Figure, { last }: Setting): boolean =>
  last !== null &&
  figure.value !== null &&
  ((figure.value > last && figure.value < last * 1.3 && near(figure, 'says', 5)) ||
    (has(figure.sentence, 'measure') && has(figure.sentence, 'says') && near(figure, 'own', 9)))

// "412 bodies, of them 263 from one front and 149 from another"
const isFollowedByParts = ({ sentence, to, head }: Figure): boolean =>
  head === 'body' && [0, 1, 2].some((n) => cueAt(sentence, to + n, 'within') !== null)

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
  if (near(figure, 'span', 9)) return 'days'
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
  if (isForFor(figure) && !isRound(figure) && !isPlanned(figure) && !has(sentence, 'failed'))
    return setting.isToCome ? 'planned' : 'released'
  if (isAgreedOnly(figure)) return 'agreed'
  if (isPlanned(figure) || has(sentence, 'failed') || setting.isToCome) return 'planned'
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

const isDoneIn = (sentence: Sentence): boolean =>
  has(sentence, 'came') || has(sentence, 'gave') || has(sentence, 'got')

// "nine persons who were held in the capital crossed the border"
const isDoneInClause = (figure: Figure): boolean =>
  near(figure, 'came', 30) || near(figure, 'gave', 12) || near(figure, 'got', 12)

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

// "Of the 84 freed on Thursday, 51 are civilians"
const isWhole = ({ sentence: { tokens }, first, head }: Figure): boolean =>
  head !== 'subset' && first > 0 && first < 3 && OUT_OF_WHOLE.has(tokens[0]?.word ?? '')

const isOfWhole = ({ sentence, first, nation }: Figure): boolean => {
  const [whole] = countedIn(sentence)
  const isLed = OUT_OF_WHOLE.has(sentence.tokens[0]?.word ?? '')
  return (
    isLed &&
    sentence.cues.every((cue) => cue.value !== 'military' || cue.kind !== 'noun') &&
    nation === null &&
    whole !== undefined &&
    whole.first > 0 &&
    whole.first < 3 &&
    first > whole.after
  )
}

function isPart(figure: Figure, setting: Setting): boolean {
  const { last } = setting
  const { sentence, first, after, to, value } = figure
  const isSmaller = last !== null && value !== null && value < last
  const behind = [after, to]
  const isNamedPart = behind.some((at) => cueAt(sentence, at, 'part') !== null)
  if (isNamedPart && !isOwnGroup(figure)) return true
  if (isOfWhole(figure)) return true
  const isUnder = sentence.cues.some(
    (cue) =>
      (cue.kind === 'within' || cue.kind === 'part') &&
      cue.after <= first &&
      first - cue.after < (cue.first < 2 ? 14 : 8) &&
      !isInReturnFor(sentence, cue),
  )
  if (figure.isElliptic && isSmaller && near(figure, 'own', 3) && !isDone(sentence)) return true
  const isOpened = sentence.cues.some(
    ({ kind, first: at, after: end }) =>
      kind === 'within' && at < 2 && end <= first && first - end < 14,
  )
  const isLess = isSmaller || (isOpened && last === null) // "Among them are 14 officers", of whatever group
  const isOfOthers =
    setting.lastNation !== null && figure.nation !== null && figure.nation !== setting.lastNation
  const isFewer = isLess || (value !== null && value < setting.most && figure.nation === null)
  if (isUnder && isFewer && !isOfOthers && !isOwnGroup(figure) && !isInExchange(figure)) return true
  if (isSmaller && (isAmongThem(figure) || isLastOfKinds(figure))) return true
  if (isSmaller && setting.isListed && figure.nation === null) return true
  const isMoving = near(figure, 'came', 7) || near(figure, 'return', 9)
  return near(figure, 'captured', 5) && isSmaller && !isMoving
}

// "in return for them": nobody of those.
const isInReturnFor = ({ cues }: Sentence, { first, after }: Cue): boolean =>
  cues.some((cue) => cue.kind === 'return' && cue.first <= first && cue.after >= after)

// "51 Ukrainians, nine women among them, for 37 Russian servicemen"
const isInExchange = ({ sentence, first, nation }: Figure): boolean =>
  nation !== null && cueEndingAt(sentence, first, 'for') !== null

// "594 soldiers taken prisoner": who was captured, where nothing says that they came back.
const isTaken = (figure: Figure): boolean =>
  near(figure, 'captured', 3) &&
  !isDoneIn(figure.sentence) &&
  !has(figure.sentence, 'swap') &&
  !near(figure, 'return', 6) &&
  !isForFor(figure)

// "Soldiers, guards and three civilians returned": the last of the kinds that a group told before is made of.
function isLastOfKinds({ sentence, head, from }: Figure): boolean {
  const { cues, tokens } = sentence
  if (head !== 'civilian' || !AND_LAST.has(tokens[from - 1]?.word ?? '')) return false
  const isCounted = tokens
    .slice(0, from)
    .some(({ kind }, i) => kind === 'number' || cueAt(sentence, i, 'digit') !== null)
  const isNamed = cues.some(
    ({ kind, value, after }) => kind === 'noun' && value !== 'body' && after <= from,
  )
  return isNamed && !isCounted
}

// "110 soldiers, three Sudanese who had fought beside them among them"
function isAmongThem({ sentence, to }: Figure): boolean {
  const { cues, tokens } = sentence
  return cues.some(({ kind, first, after }) => {
    const isEnd = tokens[after] === undefined || /^[.,;)]$/.test(tokens[after]?.word ?? '')
    const isNext = !cues.some((cue) => cue.kind === 'digit' && cue.first >= to && cue.first < first)
    const isOwn = isNext && tokens.slice(to, first).every((one) => one.kind !== 'number')
    return kind === 'within' && first >= to && first - to < 9 && isEnd && isOwn
  })
}

// "230 of these were released within the exchange and 31 more": a group of its own, where a verb says so.
function isOwnGroup({ sentence, head, first, after, to }: Figure): boolean {
  if (head === 'subset' || sentence.tokens[first]?.kind !== 'number') return false
  const part = sentence.cues.find((cue) => cue.kind === 'part' && cue.first >= after)
  const end = Math.max(part?.after ?? 0, to)
  return sentence.cues.some((cue) => cue.kind === 'came' && cue.first > end && cue.first - end < 4)
}

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

// "It is the 48th exchange, and in all 2,707 people have returned": of all exchanges.
const isAfterSerial = (figure: Figure): boolean =>
  isTotal(figure) &&
  figure.sentence.cues.some(
    ({ kind, first, after }) =>
      kind === 'ordinal' &&
      after <= figure.from &&
      figure.sentence.tokens
        .slice(Math.max(0, first - 2), first)
        .some((one) => one.kind === 'number'),
  )

function isSince(figure: Figure): boolean {
  const isSaid = near(figure, 'since', 14) || isSinceYear(figure) || isSinceLong(figure.sentence)
  return isSaid && !(has(figure.sentence, 'held') && near(figure, 'held', 9))
}

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

// "46 women were freed": a word that mostly tells of a part, for all of them.
function isWholeGroup(figure: Figure, { last }: Setting): boolean {
  if (last === null && figure.nation === null && isDone(figure.sentence)) return true
  if (!isDoneNear(figure)) return false
  const isHandled = near(figure, 'gave', 5) || near(figure, 'got', 5)
  return isHandled || figure.nation !== null || last === null || (figure.value ?? 0) >= last
}

// "Home came 175 soldiers and 22 badly wounded": a second group behind the first.
const isBesideGroup = (
  { sentence: { cues, tokens }, from, nation }: Figure,
  { before }: Setting,
): boolean =>
  before === 'released' &&
  nation === null &&
  AND_LAST.has(tokens[from - 1]?.word ?? '') &&
  cues.some(
    ({ kind, value, after }) => value === 'military' && kind === 'noun' && after === from - 1,
  ) &&
  cues.every(({ kind, after }) => (kind !== 'within' && kind !== 'part') || after > from)

const isDoneNear = (figure: Figure): boolean =>
  near(figure, 'gave', 4) || near(figure, 'came', 4) || near(figure, 'got', 4)

function isPlanned(figure: Figure): boolean {
  return isToCome(figure) && !has(figure.sentence, 'earlier')
}

// "1,245 bodies, the last that the accord provides for": behind a comma it is said of something else.
function isToCome(figure: Figure): boolean {
  const { cues, tokens } = figure.sentence
  const isApart = cues.some(
    ({ kind, first }) =>
      kind === 'future' &&
      first >= figure.to &&
      tokens.slice(figure.to, first).some(({ word }) => word === ','),
  )
  const isBefore = cues.some(
    ({ kind, after }) => kind === 'future' && after <= figure.from && figure.from - after < 7,
  )
  return near(figure, 'future', 7) && (isBefore || !isApart || !isDoneNear(figure))
}
