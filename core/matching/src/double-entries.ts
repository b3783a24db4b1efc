// People entered twice in one list: rows of one list that are one person. They are found before the
// lists are set against each other, for "at most one" holds between persons, not rows. Joining two
// people would hide one of them, so the bar is high and a contradiction anywhere in a group keeps it
// apart.
import { pairsWithin } from './blocking.ts'
import type { Comparison } from './comparison.ts'
import { comparePairs, Shares } from './pair-table.ts'
import type { PersonForm, Words } from './person-forms.ts'
import { strangerShares } from './strangers.ts'
import { tableWeights, weigh } from './weighing.ts'

/** Rows of a list by person: `personOf[row]`, persons numbered by their first row. */
export interface PersonsOfList {
  readonly personOf: Int32Array
  readonly count: number
  /** Chance that a row is rightly joined to its person; 1 for a row that stands alone. */
  readonly joinChance: Float64Array
}

const REPEATS_PER_ROW = 0.02 // lists at hand repeat one to three people in a hundred
const JOIN = 0.5 // as for a match: more likely one person than two
const APART = 0.01 // a pair this unlikely keeps two groups apart

/** Finds the people a list has more than once. */
export function personsOf(
  list: readonly PersonForm[],
  words: Words,
  comparison: Comparison,
): PersonsOfList {
  const pairs = pairsWithin(list, words)
  const table = comparePairs(list, list, pairs, { comparison, shares: new Shares(list) })
  const strangers = strangerShares(list, list, comparison)
  const repeats = Math.max(1, list.length * REPEATS_PER_ROW)
  const weights = tableWeights(strangers, {
    pairs: repeats * 2,
    left: list.length,
    right: list.length,
  })
  const { odds } = weigh(table, weights)
  const groups = new Groups(list.length)
  const order = Array.from(odds, (_, p) => p)
    .filter((p) => chance(odds[p]) >= JOIN)
    .sort((p, q) => (odds[q] ?? 0) - (odds[p] ?? 0) || p - q)
  const known = new Map<number, number>()
  for (let p = 0; p < pairs.count; p++) {
    known.set((pairs.first[p] ?? 0) * list.length + (pairs.second[p] ?? 0), chance(odds[p]))
  }
  for (const p of order) {
    groups.join(pairs.first[p] ?? 0, pairs.second[p] ?? 0, chance(odds[p]), (a, b) => {
      const between = known.get(Math.min(a, b) * list.length + Math.max(a, b)) ?? 0
      return between >= APART
    })
  }
  return groups.persons()
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
