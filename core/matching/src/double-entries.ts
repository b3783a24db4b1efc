// People entered twice in one list: rows of one list that are one person. They are found before the
// lists are set against each other, for "at most one" holds between persons, not rows. Joining two
// people would hide one of them, so the bar is high and a contradiction anywhere in a group keeps it
// apart.
import { PairNumbers } from './pair-numbers.ts'
import type { PairTable } from './pair-table.ts'
import type { Weights } from './weighing.ts'
import { tableWeights, weigh } from './weighing.ts'

/** Rows of a list by person: `personOf[row]`, persons numbered by their first row. */
export interface PersonsOfList {
  readonly personOf: Int32Array
  readonly count: number
  /** Chance that a row is rightly joined to its person; 1 for a row that stands alone. */
  readonly joinChance: Float64Array
}

/** Share of rows believed to repeat somebody, before the list is seen. */
export const REPEATS_PER_ROW = 0.02 // lists at hand repeat one to three people in a hundred
const LEARNING_ROUNDS = 4
const BELIEF = 0.1
const JOIN = 0.5 // as for a match: more likely one person than two
const APART = 0.01 // a pair this unlikely keeps two groups apart

/** Weights for pairs within one list, from those learned between the lists. */
export function weightsWithin(between: Weights, rows: number): Weights {
  const believed = tableWeights(between.strangers, {
    pairs: Math.max(1, rows * REPEATS_PER_ROW) * 2,
    left: rows,
    right: rows,
  })
  // Agreement within one person is as between the lists; how many repeats and relatives there are is not.
  return { ...believed, same: between.same }
}

/** Finds the people a list has more than once, from the pairs within it that were hopeful under `start`. */
export function personsOf(rows: number, table: PairTable, start: Weights): PersonsOfList {
  const { pairs } = table
  const { odds } = weigh(table, withRepeats(table, start, rows))
  const pairNumbers = new PairNumbers(pairs.count)
  const groups = new Groups(rows)
  const order = Array.from(odds, (_, p) => p)
    .filter((p) => chance(odds[p]) >= JOIN)
    .sort((p, q) => (odds[q] ?? 0) - (odds[p] ?? 0) || p - q)
  for (let p = 0; p < pairs.count; p++) {
    pairNumbers.numberOf(pairs.first[p] ?? 0, pairs.second[p] ?? 0)
  }
  for (const p of order) {
    groups.join(pairs.first[p] ?? 0, pairs.second[p] ?? 0, chance(odds[p]), (a, b) => {
      const pair = pairNumbers.known(Math.min(a, b), Math.max(a, b))
      return pair >= 0 && chance(odds[pair]) >= APART
    })
  }
  return groups.persons()
}

// How many repeats this list has is learned; the table's belief keeps a part of the say.
function withRepeats(table: PairTable, start: Weights, rows: number): Weights {
  const believed = start.priorOdds
  const all = Math.max(1, rows * rows)
  let weights = start
  for (let round = 0; round < LEARNING_ROUNDS; round++) {
    const found = weigh(table, weights).odds.reduce((sum, odds) => sum + chance(odds), 0)
    const priorOdds = (1 - BELIEF) * ((found * 2) / all) + BELIEF * believed
    weights = { ...start, priorOdds }
  }
  return weights
}

/** Every row a person of its own. */
export function rowsAsPersons(count: number): PersonsOfList {
  const personOf = Int32Array.from({ length: count }, (_, row) => row)
  return { personOf, count, joinChance: new Float64Array(count).fill(1) }
}

function chance(odds: number | undefined): number {
  const weight = odds ?? 0
  return weight / (1 + weight)
}

class Groups {
  readonly #members: number[][]
  readonly #groupOf: Int32Array
  readonly #joinChance: Float64Array

  constructor(count: number) {
    this.#members = Array.from({ length: count }, (_, row) => [row])
    this.#groupOf = Int32Array.from({ length: count }, (_, row) => row)
    this.#joinChance = new Float64Array(count).fill(1)
  }

  join(
    a: number,
    b: number,
    joinChance: number,
    mayBeOne: (a: number, b: number) => boolean,
  ): void {
    const [low = 0, high = 0] = [this.#groupOf[a] ?? 0, this.#groupOf[b] ?? 0].sort((x, y) => x - y)
    if (low === high) return
    const kept = this.#members[low] ?? []
    const added = this.#members[high] ?? []
    if (!kept.every((x) => added.every((y) => mayBeOne(x, y)))) return
    for (const row of [a, b])
      this.#joinChance[row] = Math.min(this.#joinChance[row] ?? 1, joinChance)
    for (const row of added) this.#groupOf[row] = low
    kept.push(...added)
    this.#members[high] = []
  }

  persons(): PersonsOfList {
    const numbers = new Map<number, number>()
    const personOf = this.#groupOf.map((group) => {
      const known = numbers.get(group)
      if (known !== undefined) return known
      numbers.set(group, numbers.size)
      return numbers.size - 1
    })
    return { personOf, count: numbers.size, joinChance: this.#joinChance }
  }
}
