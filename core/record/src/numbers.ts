// Numbers of a sentence that could count persons: in digits with any marks between thousands, in words, as dozens or
// hundreds. Days of a month, years, shares, ages, distances, ordinals and scores are left out.
import type { Approx } from './document.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import type { Cue } from './lexicon.ts'
import { IN_DATE, IN_NUMBERS, IN_TEN, TO_DAY } from './packs/small-words.ts'

export interface Counted {
  /** Null for dozens, hundreds, several: a number is meant and not given. */
  readonly value: number | null
  readonly approx: Approx | null
  readonly first: number
  readonly after: number
}

const MOST = 1_000_000 // more persons than that no exchange has

/** The numbers of a sentence that may count persons, in order. */
export function countedIn(sentence: Sentence): readonly Counted[] {
  const found: Counted[] = []
  const { tokens } = sentence
  let i = 0
  while (i < tokens.length) {
    const read = numberAt(sentence, i)
    if (read === null) {
      i++
      continue
    }
    if (!isOther(sentence, read)) found.push({ ...read, approx: approxOf(sentence, read) })
    i = read.after
  }
  return found
}

type Read = Omit<Counted, 'approx'>

function numberAt(sentence: Sentence, at: number): Read | null {
  const token = sentence.tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') {
    const value = digitsOf(token.word)
    const thousand = cueAt(sentence, at + 1, 'digit')
    const isThousand = thousand?.value === '1000' && value !== null && value < 1000
    if (isThousand) return { value: value * 1000, first: at, after: thousand.after }
    return value === null ? null : { value, first: at, after: at + 1 }
  }
  const vague = cueAt(sentence, at, 'vague')
  const isSame = sentence.cues.some(
    ({ kind, first, after }) => kind === 'same' && first <= at && at < after,
  )
  if (vague !== null && !isSame) return { value: null, first: at, after: vague.after }
  return wordsAt(sentence, at)
}

function digitsOf(word: string): number | null {
  const plain = /^\d{1,3}(?:[.,'’\s]\d{3})+$/u.test(word) ? word.replace(/\D/gu, '') : word
  if (!/^\d+$/.test(plain)) return null
  const value = Number(plain)
  return value <= MOST ? value : null
}

// "one hundred and forty-six", "сто сорок шість": hundreds and thousands multiply what stands before.
function wordsAt(sentence: Sentence, at: number): Read | null {
  let [total, part, i, isAny] = [0, 0, at, false]
  for (;;) {
    const cue = cueAt(sentence, i, 'digit')
    const joined = cue === null ? sentence.lexicon.compound(sentence.tokens[i]?.word ?? '') : null
    if (joined !== null) {
      part += joined
      isAny = true
      i++
      continue
    }
    if (cue !== null) {
      const value = Number(cue.value)
      if (value === 1000) [total, part] = [total + Math.max(1, part) * 1000, 0]
      else if (value === 100 && part > 0 && part < 10) part *= 100
      else part += value
      isAny = true
      i = cue.after
      continue
    }
    const isJoin = isAny && IN_NUMBERS.has(sentence.tokens[i]?.word ?? '')
    if (isJoin && cueAt(sentence, i + 1, 'digit') !== null && isLarge(part)) {
      i++
      continue
    }
    break
  }
  const value = total + part
  const isArticle = value === 1 && !isOneOf(sentence, i) // "a", "one of": as a rule no count
  return isAny && value > 0 && !isArticle ? { value, first: at, after: i } : null
}

// "a German who", "un alemán y": of a Western state, and no court or hospital of it.
const isAlone = ({ tokens, cues }: Sentence, { value, after }: Cue): boolean =>
  WESTERN.has(value) &&
  (tokens[after]?.kind !== 'word' ||
    IN_NUMBERS.has(tokens[after]?.word ?? '') ||
    cues.some(({ kind, first }) => first === after && (kind === 'in' || kind === 'came')))

const WESTERN: ReadonlySet<string> = new Set(['US', 'DE', 'PL', 'SI', 'NO'])

// "one Azerbaijani soldier", "one civilian"
function isOneOf(sentence: Sentence, after: number): boolean {
  if (cueAt(sentence, after, 'noun')?.value === 'civilian') return true
  const soldier = cueAt(sentence, after, 'noun') // "un militaire azerbaïdjanais"
  if (soldier?.value === 'military' && cueAt(sentence, soldier.after, 'nation') !== null)
    return true
  const nation = cueAt(sentence, after, 'nation')
  if (nation === null) return false
  if (isAlone(sentence, nation)) return true
  const noun = cueAt(sentence, nation.after, 'noun')
  return noun?.value === 'military' || noun?.value === 'civilian'
}

const isLarge = (part: number): boolean => part === 0 || part % 10 === 0

function isOther(sentence: Sentence, { value, first, after }: Read): boolean {
  const { tokens } = sentence
  const word = (at: number): string => tokens[at]?.word ?? ''
  if (cueAt(sentence, after, 'unit') !== null || isOrdinal(sentence, after)) return true
  const isTied = word(after) === '-' && tokens[after]?.start === tokens[after - 1]?.end
  const isForNumber = cueAt(sentence, after + 1, 'for') !== null // "95-for-95"
  if (
    isTied &&
    !isForNumber &&
    (cueAt(sentence, after + 1, 'unit') !== null || word(after + 1).length < 4)
  )
    return true
  if (cueAt(sentence, after, 'month') !== null && (value ?? 99) <= 31) return true
  const isFilled = IN_DATE.has(word(after))
  if (isFilled && cueAt(sentence, after + 1, 'month') !== null && (value ?? 99) <= 31) return true
  if (/[€$£₴₽№#§%]/u.test(word(first - 1)) || /[%°]/u.test(word(after))) return true
  if (cueEndingAt(sentence, first, 'label') !== null) return true
  if (isRatio(sentence, after)) return true
  if (isShare(sentence, after) || isShareOf(sentence, first)) return true
  if (/^[-–]$/u.test(word(first - 1)) && isAttached(sentence, first)) return true
  if (isFirstDay(sentence, { value, first, after })) return true
  if (isDayOfWeek(sentence, { value, first, after })) return true
  if (/^[«"“„]$/u.test(word(first - 1)) && /^[»"”“]$/u.test(word(after))) return true
  if (isClock(tokens, after) || isClock(tokens, first - 1)) return true
  if (tokens[after]?.start === tokens[after - 1]?.end && /^[a-zа-яіїє]/u.test(word(after)))
    return true
  const beforeDay = word(first - 1) === '.' ? first - 1 : first
  const isDayBefore = cueEndingAt(sentence, beforeDay, 'month') !== null && (value ?? 99) <= 31
  if (isDayBefore) return true
  return isYear(sentence, { value, first, after })
}

// "41a" is an ordinal in Spanish, "41 a Moscú" is not: an ending stands at its number.
function isOrdinal(sentence: Sentence, after: number): boolean {
  const cue = cueAt(sentence, after, 'ordinal')
  const [number, ending] = [sentence.tokens[after - 1], sentence.tokens[after]]
  if (cue === null || ending === undefined) return false
  return ending.word.length > 1 || number?.end === ending.start
}

// "quince por uno", "по п'ятнадцять за кожного": how many for one.
const isRatio = (sentence: Sentence, after: number): boolean => {
  const tie = cueAt(sentence, after, 'for')
  if (tie === null) return false
  const isOne = sentence.cues.some(
    ({ kind, value, first }) => kind === 'digit' && value === '1' && first === tie.after,
  )
  return isOne || cueAt(sentence, tie.after, 'each') !== null
}

// "nine in ten", "neuf sur dix"
function isShare(sentence: Sentence, after: number): boolean {
  return [0, 1, 2, 3].some(
    (n) => IN_TEN.has(sentence.tokens[after + n]?.word ?? '') && isTen(sentence, after + n + 1),
  )
}

const isShareOf = (sentence: Sentence, first: number): boolean =>
  IN_TEN.has(sentence.tokens[first - 1]?.word ?? '') &&
  isTen(sentence, first) &&
  cueAt(sentence, first + 1, 'noun') === null

const isTen = ({ tokens, cues }: Sentence, at: number): boolean =>
  TENS.has(tokens[at]?.word ?? '') ||
  cues.some(({ kind, value, first }) => kind === 'digit' && first === at && TENS.has(value))

const TENS: ReadonlySet<string> = new Set(['10', '100'])

// "22 and 24 May", "from 22 to 24 May": the first of two days.
function isFirstDay(sentence: Sentence, { value, after }: Read): boolean {
  if (value === null || value > 31) return false
  const { tokens } = sentence
  const at = [1, 2].map((n) => after + n).find((i) => tokens[i]?.kind === 'number')
  if (at === undefined || !TO_DAY.has(tokens[after]?.word ?? '')) return false
  const month = IN_DATE.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1
  return cueAt(sentence, month, 'month') !== null
}

// "Friday 13" and "viernes 17": a day, where nothing follows that it could count.
function isDayOfWeek(sentence: Sentence, { value, first, after }: Read): boolean {
  if (value === null || value > 31 || cueEndingAt(sentence, first, 'weekday') === null) return false
  if (sentence.tokens[first]?.kind !== 'number') return false
  return !isCounting(sentence, after) || cueAt(sentence, after, 'month') !== null
}

// Whether persons follow a number before the next one.
function isCounting(sentence: Sentence, after: number): boolean {
  for (let at = after; at < after + 3; at++) {
    if (sentence.tokens[at]?.kind !== 'word') return false
    const isCounted = cueAt(sentence, at, 'noun') ?? cueAt(sentence, at, 'nation')
    if (isCounted !== null) return true
  }
  return false
}

// "19:40"
function isClock(tokens: readonly Token[], at: number): boolean {
  const [hour, mark, minute] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark?.word !== ':' || hour?.kind !== 'number' || minute?.kind !== 'number') return false
  return hour.end === mark.start && mark.end === minute.start
}

// "Il-76", "Su-34": a number that a hyphen ties to a word.
function isAttached(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  const [word, mark, number] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  const isTied = word?.kind === 'word' && word.end === mark?.start && mark.end === number?.start
  return isTied && cueEndingAt(sentence, at - 1, 'for') === null // "95-for-95"
}

function isYear(sentence: Sentence, { value, first, after }: Read): boolean {
  if (value === null || value < 1900 || value > 2100) return false
  if (/\D/.test(sentence.tokens[first]?.word ?? '')) return false // 2.022 and 2,022 are no years
  return cueAt(sentence, after, 'noun') === null && cueAt(sentence, after, 'nation') === null
}

function approxOf(sentence: Sentence, { first }: Read): Approx | null {
  for (let at = first; at >= Math.max(0, first - 1); at--) {
    const cue = cueEndingAt(sentence, at, 'approx')
    if (cue !== null && isOfVerb(sentence, cue)) continue
    if (cue !== null) return cue.value as Approx // the three values of the pack
  }
  return null
}

// "handed over 137": no more than 137.
const isOfVerb = ({ cues }: Sentence, { first, after }: Cue): boolean =>
  cues.some(
    ({ kind, first: from, after: to }) =>
      (kind === 'handed' || kind === 'gave' || kind === 'came') && from < first && to === after,
  )

/** The cue of a kind that begins at a token. */
export function cueAt(sentence: Sentence, at: number, kind: Cue['kind']): Cue | null {
  return sentence.cues.find((cue) => cue.first === at && cue.kind === kind) ?? null
}

/** The cue of a kind that ends right before a token. */
export function cueEndingAt(sentence: Sentence, at: number, kind: Cue['kind']): Cue | null {
  return sentence.cues.find((cue) => cue.after === at && cue.kind === kind) ?? null
}
