// Which word is the surname, which the given name, which the patronymic. Every order is tried and
// scored: what a word is known or looks to be, how it is written, and what orders people use. Columns
// of a list count as a strong hint, not as the truth: clerks put names in the wrong one.
import type { NameWord } from './name-words.ts'

export type Slot = 'surname' | 'given' | 'patronymic'

export interface SlottedName {
  readonly surname: NameWord | null
  readonly given: NameWord | null
  readonly patronymic: NameWord | null
  /** Words no slot was left for; a second surname, most often. */
  readonly others: readonly NameWord[]
}

/** Words a list gave in columns, in the columns' order; null where the column is empty. */
export type Columns = Readonly<Record<Slot, NameWord | null>>

const ORDERS: readonly (readonly [readonly Slot[], number])[] = [
  [['surname', 'given', 'patronymic'], 1.5],
  [['given', 'patronymic', 'surname'], 1],
  [['given', 'surname', 'patronymic'], 0],
  [['surname', 'patronymic', 'given'], -0.5],
  [['patronymic', 'surname', 'given'], -2],
  [['patronymic', 'given', 'surname'], -2],
  [['surname', 'given'], 1.2],
  [['given', 'surname'], 0.6],
  [['given', 'patronymic'], -2.5],
  [['surname', 'patronymic'], -2.5],
  [['surname'], 0.5],
  [['given'], 0],
]

/** Gives the words of a one-column name their slots; ties go to the order listed first. */
export function slotWords(words: readonly NameWord[]): SlottedName {
  const three = words.length > 3 ? withoutExtra(words) : { kept: words, others: [] }
  let best = -Infinity
  let slots: readonly Slot[] = []
  for (const [order, prior] of ORDERS) {
    if (order.length !== three.kept.length) continue
    let score = prior
    order.forEach((slot, i) => (score += scoreOf(three.kept[i], slot)))
    if (score > best) {
      best = score
      slots = order
    }
  }
  const word = (slot: Slot): NameWord | null => three.kept[slots.indexOf(slot)] ?? null
  return {
    surname: word('surname'),
    given: word('given'),
    patronymic: word('patronymic'),
    others: three.others,
  }
}

const STAY = 2.5 // how much a column's own heading weighs against what its word looks like

const NAMED: readonly Slot[] = ['surname', 'given', 'patronymic']
const COLUMN_ORDERS: readonly (readonly Slot[])[] = [
  NAMED,
  ['given', 'surname', 'patronymic'],
  ['surname', 'patronymic', 'given'],
  ['given', 'patronymic', 'surname'],
  ['patronymic', 'surname', 'given'],
  ['patronymic', 'given', 'surname'],
]

/** Gives the words of three columns their slots: as the columns say, unless the words speak louder. */
export function slotColumns(columns: Columns): SlottedName {
  const words = [columns.surname, columns.given, columns.patronymic]
  const first = columns.surname === null ? NO_SCORES : scoresOf(columns.surname)
  const second = columns.given === null ? NO_SCORES : scoresOf(columns.given)
  const third = columns.patronymic === null ? NO_SCORES : scoresOf(columns.patronymic)
  let best = -Infinity
  let slots = NAMED
  for (const order of COLUMN_ORDERS) {
    const [a = 'surname', b = 'given', c = 'patronymic'] = order
    let score = first[a] + (a === 'surname' ? STAY / 2 : 0)
    score += second[b]
    score += b === 'given' ? STAY / 2 : 0
    score += third[c]
    score += c === 'patronymic' ? STAY / 2 : 0
    if (score > best) {
      best = score
      slots = order
    }
  }
  if (slots === NAMED) return { ...columns, others: NOBODY }
  const word = (slot: Slot): NameWord | null => words[slots.indexOf(slot)] ?? null
  return {
    surname: word('surname'),
    given: word('given'),
    patronymic: word('patronymic'),
    others: NOBODY,
  }
}

const NO_SCORES: Readonly<Record<Slot, number>> = { surname: 0, given: 0, patronymic: 0 }

const NOBODY: readonly NameWord[] = []

const scores = new WeakMap<NameWord, Readonly<Record<Slot, number>>>()

// Of a word that stands in a list many times, worked out once.
function scoresOf(word: NameWord): Readonly<Record<Slot, number>> {
  const known = scores.get(word)
  if (known !== undefined) return known
  const found = {
    surname: scoreOf(word, 'surname'),
    given: scoreOf(word, 'given'),
    patronymic: scoreOf(word, 'patronymic'),
  }
  scores.set(word, found)
  return found
}

function scoreOf(word: NameWord | undefined, slot: Slot): number {
  if (word === undefined) return 0
  if (word.initial !== '') return slot === 'surname' ? -4 : 0.5
  if (slot === 'given') return givenScore(word)
  if (slot === 'patronymic') return [-3, 0.8, 3][word.patronymicEnding] ?? 0
  return surnameScore(word)
}

function givenScore(word: NameWord): number {
  const { how } = word.given
  const known = { exact: 3.5, short: 2.5, near: 1.2, unknown: -0.5 }[how]
  return known - (word.isCapital ? 1 : 0) - (word.text.includes('-') ? 1 : 0)
}

function surnameScore(word: NameWord): number {
  const { how } = word.given
  const score = word.surnameEnding * 0.8 + (word.isCapital ? 1.5 : 0)
  const isDouble = word.text.includes('-') ? 1 : 0
  const isGiven = how === 'exact' ? -0.8 : 0
  return score + isDouble + isGiven - (word.patronymicEnding === 2 ? 0.8 : 0)
}

// More than three words: the given name and the patronymic stand out, the rest is one surname in two
// words, of which the first counts.
function withoutExtra(words: readonly NameWord[]): {
  readonly kept: readonly NameWord[]
  readonly others: readonly NameWord[]
} {
  const strange = words.map((word) => surnameScore(word) - givenScore(word) - word.patronymicEnding)
  const ranked = strange
    .map((_, i) => i)
    .sort((a, b) => (strange[b] ?? 0) - (strange[a] ?? 0) || a - b)
  const extra = new Set(ranked.slice(1, words.length - 2).map((i) => i))
  return {
    kept: words.filter((_, i) => !extra.has(i)).slice(0, 3),
    others: words.filter((_, i) => extra.has(i)),
  }
}
