// Pairs of rows as pairs of persons: a person entered twice has several rows, and "at most one" holds
// between persons.
import type { PersonsOfList } from './double-entries.ts'
import { PairNumbers } from './pair-numbers.ts'
import type { PairTable } from './pair-table.ts'
import type { PersonPairs } from './weighing.ts'

/** Which pair of persons each pair of rows belongs to, numbered in the order of the rows. */
export function personPairs(
  table: PairTable,
  held: PersonsOfList,
  sought: PersonsOfList,
): PersonPairs {
  const { pairs } = table
  if (areRows(held) && areRows(sought)) {
    const edgeOf = Int32Array.from(pairs.first, (_, p) => p)
    const sides = { leftCount: held.count, rightCount: sought.count }
    return { graph: { left: pairs.first, right: pairs.second, ...sides }, edgeOf }
  }
  const [repeatedHeld, repeatedSought] = [rowsPerPerson(held), rowsPerPerson(sought)]
  const edges = new Edges()
  const left = new Int32Array(pairs.count)
  const right = new Int32Array(pairs.count)
  const edgeOf = new Int32Array(pairs.count)
  for (let p = 0; p < pairs.count; p++) {
    const a = held.personOf[pairs.first[p] ?? 0] ?? 0
    const b = sought.personOf[pairs.second[p] ?? 0] ?? 0
    const isAlone = repeatedHeld[a] === 1 && repeatedSought[b] === 1
    const edge = isAlone ? edges.another() : edges.of(a, b)
    edgeOf[p] = edge
    left[edge] = a
    right[edge] = b
  }
  const graph = {
    left: left.slice(0, edges.count),
    right: right.slice(0, edges.count),
    leftCount: held.count,
    rightCount: sought.count,
  }
  return { graph, edgeOf }
}

// Edges in the order they are first met; most pairs are of persons with one row each, and nobody else's.
class Edges {
  readonly #pairs = new PairNumbers(0)
  readonly #ofPairs: number[] = []
  count = 0

  another(): number {
    return this.count++
  }

  of(a: number, b: number): number {
    return (this.#ofPairs[this.#pairs.numberOf(a, b)] ??= this.another())
  }
}

// Every row is a person of its own, and no pair of rows stands in a table twice.
function areRows({ personOf, count }: PersonsOfList): boolean {
  return count === personOf.length && personOf.every((person, row) => person === row)
}

/**
 * Pairs of rows not compared yet of persons that are: of a person entered twice every pair of rows is
 * answered, also one that on its own was not worth comparing.
 */
export function pairsLeftOut(
  { pairs }: PairTable,
  held: PersonsOfList,
  sought: PersonsOfList,
): readonly (readonly [number, number])[] {
  const [heldRows, soughtRows] = [repeatedRows(held), repeatedRows(sought)]
  if (heldRows.size + soughtRows.size === 0) return []
  const ofRepeated = (p: number): boolean =>
    heldRows.has(held.personOf[pairs.first[p] ?? 0] ?? -1) ||
    soughtRows.has(sought.personOf[pairs.second[p] ?? 0] ?? -1)
  const known = new PairNumbers(0)
  for (let p = 0; p < pairs.count; p++)
    if (ofRepeated(p)) known.numberOf(pairs.first[p] ?? 0, pairs.second[p] ?? 0)
  const left: (readonly [number, number])[] = []
  for (let p = 0; p < pairs.count; p++) {
    if (!ofRepeated(p)) continue
    const [row, other] = [pairs.first[p] ?? 0, pairs.second[p] ?? 0]
    const rows = heldRows.get(held.personOf[row] ?? -1)
    const others = soughtRows.get(sought.personOf[other] ?? -1)
    for (const a of rows ?? [row]) {
      for (const b of others ?? [other]) {
        if (known.known(a, b) >= 0) continue
        known.numberOf(a, b)
        left.push([a, b])
      }
    }
  }
  return left
}

/** Rows of the persons that have more than one. */
function repeatedRows(list: PersonsOfList): ReadonlyMap<number, readonly number[]> {
  const counts = rowsPerPerson(list)
  const rows = new Map<number, number[]>()
  list.personOf.forEach((person, row) => {
    if ((counts[person] ?? 0) < 2) return
    const known = rows.get(person)
    if (known === undefined) rows.set(person, [row])
    else known.push(row)
  })
  return rows
}

function rowsPerPerson({ personOf, count }: PersonsOfList): Int32Array {
  const counts = new Int32Array(count)
  for (const person of personOf) counts[person] = (counts[person] ?? 0) + 1
  return counts
}
