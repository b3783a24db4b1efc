// Whether a figure is a part of others that a report tells of, or a group of its own beside them.
import { isForFor } from './both-sides.ts'
import { isDone, isDoneIn, isDoneNear } from './done.ts'
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { has, near } from './near.ts'
import { countedIn, cueAt, cueEndingAt } from './numbers.ts'
import type { Sentence } from './sentences.ts'
import type { Setting } from './setting.ts'
import { AND_LAST, OUT_OF_WHOLE } from './packs/small-words.ts'

export const isSmallerPart = ({ value, nation }: Figure, { last }: Setting): boolean =>
  last !== null && value !== null && value < last && nation === null

// "412 bodies, of them 263 from one front and 149 from another"
export const isFollowedByParts = ({ sentence, to, head }: Figure): boolean =>
  head === 'body' && [0, 1, 2].some((n) => cueAt(sentence, to + n, 'within') !== null)

// "Of the 84 freed on Thursday, 51 are civilians"
export const isWhole = ({ sentence: { tokens }, first, head }: Figure): boolean =>
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

export function isPart(figure: Figure, setting: Setting): boolean {
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
export const isTaken = (figure: Figure): boolean =>
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

// "46 women were freed": a word that mostly tells of a part, for all of them.
export function isWholeGroup(figure: Figure, { last }: Setting): boolean {
  if (last === null && figure.nation === null && isDone(figure.sentence)) return true
  if (!isDoneNear(figure)) return false
  const isHandled = near(figure, 'gave', 5) || near(figure, 'got', 5)
  return isHandled || figure.nation !== null || last === null || (figure.value ?? 0) >= last
}

// "Home came 175 soldiers and 22 badly wounded": a second group behind the first.
export const isBesideGroup = (
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
