// Which word is the surname, which the given name, which the patronymic. Every order is tried and
// scored: what a word is known or looks to be, how it is written, and what orders people use. Columns
// of a list count as a strong hint, not as the truth: clerks put names in the wrong one.
import type { GivenReading } from './given-name.ts'
import type { NameWord } from './name-words.ts'
import type { Places } from './word-readings.ts'

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

// By place: 0 surname, 1 given name, 2 patronymic; what the columns say comes first.
const NAMED: Places = [0, 1, 2]
const COLUMN_ORDERS: readonly Places[] = [
  NAMED,
  [1, 0, 2],
  [0, 2, 1],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

/** Gives the words of three columns their slots: as the columns say, unless the words speak louder. */
export function slotColumns(columns: Columns): SlottedName {
  // Most words of a column are no misspelt given name of another's place, which is dear to tell for certain.
  if (bestPlaces(columns, placesAtMost) === NAMED) return { ...columns, others: NOBODY }
  const places = bestPlaces(columns, placesOf)
  if (places === NAMED) return { ...columns, others: NOBODY }
  const words = [columns.surname, columns.given, columns.patronymic]
  const word = (place: number): NameWord | null => words[places.indexOf(place)] ?? null
  return { surname: word(0), given: word(1), patronymic: word(2), others: NOBODY }
}

// The order that scores most, where words out of their column score as `other` says.
function bestPlaces(columns: Columns, other: (word: NameWord) => Places): Places {
  const { surname, given, patronymic } = columns
  const first = surname === null ? NO_SCORES : other(surname)
  const second = given === null ? NO_SCORES : placesOf(given)
  const third = patronymic === null ? NO_SCORES : other(patronymic)
  let best = -Infinity
  let places = NAMED
  for (const order of COLUMN_ORDERS) {
    const [a, b, c] = order
    let score = (first[a] ?? 0) + (a === 0 ? STAY / 2 : 0)
    score += second[b] ?? 0
    score += b === 1 ? STAY / 2 : 0
    score += third[c] ?? 0
    score += c === 2 ? STAY / 2 : 0
    if (score > best) {
      best = score
      places = order
    }
  }
  return places
}

const NO_SCORES: Places = [0, 0, 0]

const NOBODY: readonly NameWord[] = []

/** Whether a word keeps the place that its column says, whatever words stand in the others: no other suits it as well. */
export function staysIn(word: NameWord, column: Slot): boolean {
  return (word.readings.stays[column] ??= isBestIn(word, PLACE_OF[column]))
}

const PLACE_OF: Readonly<Record<Slot, number>> = { surname: 0, given: 1, patronymic: 2 }
const CLEARLY = 1e-9 // sums taken in another order differ by less

function isBestIn(word: NameWord, place: number): boolean {
  const known = placesOfColumn(word, place)
  const own = (known[place] ?? 0) + STAY / 2 - CLEARLY
  return known.every((score, other) => other === place || score < own)
}

// What a word out of its column's place scores at most is enough to know; in it, as a given name, it is told exactly.
function placesOfColumn(word: NameWord, place: number): Places {
  return place === PLACE_OF.given ? placesOf(word) : placesAtMost(word)
}

// Of a word that stands in a list many times, worked out once: what it looks like in each place.
function placesOf(word: NameWord): Places {
  return (word.readings.places ??= [
    scoreOf(word, 'surname'),
    scoreOf(word, 'given'),
    scoreOf(word, 'patronymic'),
  ])
}

// The same, but that a word nobody knows as a given name counts as a misspelt one.
function placesAtMost(word: NameWord): Places {
  return (word.readings.placesAtMost ??= [
    scoreOf(word, 'surname'),
    word.initial === '' ? givenScoreOf(word, word.knownGiven?.how ?? 'near') : 0.5,
    scoreOf(word, 'patronymic'),
  ])
}

function scoreOf(word: NameWord | undefined, slot: Slot): number {
  if (word === undefined) return 0
  if (word.initial !== '') return slot === 'surname' ? -4 : 0.5
  if (slot === 'given') return givenScore(word)
  if (slot === 'patronymic') return [-3, 0.8, 3][word.patronymicEnding] ?? 0
  return surnameScore(word)
}

function givenScore(word: NameWord): number {
  return givenScoreOf(word, word.given.how)
}

function givenScoreOf(word: NameWord, how: GivenReading['how']): number {
  const known = { exact: 3.5, short: 2.5, near: 1.2, unknown: -0.5 }[how]
  return known - (word.isCapital ? 1 : 0) - (word.text.includes('-') ? 1 : 0)
}

function surnameScore(word: NameWord): number {
  const score = word.surnameEnding * 0.8 + (word.isCapital ? 1.5 : 0)
  const isDouble = word.text.includes('-') ? 1 : 0
  const isGiven = word.knownGiven?.how === 'exact' ? -0.8 : 0
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
