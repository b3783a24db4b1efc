// Sets a held list against a sought list: block, compare, weigh, let rivals compete, decide. A match is
// a proposal for officers to confirm, never an identification. The result depends on the two lists and
// the model alone: no clock, no chance, no locale, and the order of rows only names them.
import type { Hashing } from '@parley/kernel'
import { present } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { candidatePairs, rowKeys } from './blocking.ts'
import { Comparison } from './comparison.ts'
import type { Scored } from './decisions.ts'
import { matchPairs } from './decisions.ts'
import type { PersonsOfList } from './double-entries.ts'
import { personsOf, rowsAsPersons } from './double-entries.ts'
import { modelHash } from './model.ts'
import type { MatchOutcome } from './outcome.ts'
import type { PairTable } from './pair-table.ts'
import { compareAll, comparePairs, joinTables, Shares } from './pair-table.ts'
import { prepareLists } from './person-forms.ts'
import { strangerShares } from './strangers.ts'
import type { PersonPairs } from './weighing.ts'
import { edgeChances, LEARNING, hopeUnder, learn, tableWeights, weigh } from './weighing.ts'

export interface MatchRequest {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly hashing: Hashing
}

/** Matches two lists; pairs come sorted by held row, then sought row. */
export function matchLists({ held, sought, hashing }: MatchRequest): MatchOutcome {
  const orders = [contentOrder(held), contentOrder(sought)] as const
  const scored = score(inOrder(held, orders[0]), inOrder(sought, orders[1]))
  const pairs = matchPairs(scored).map((pair) => ({
    ...pair,
    heldRow: orders[0][pair.heldRow] ?? 0,
    soughtRow: orders[1][pair.soughtRow] ?? 0,
  }))
  return {
    pairs: pairs.sort((a, b) => a.heldRow - b.heldRow || a.soughtRow - b.soughtRow),
    heldPersons: byRow(scored.sides[0].personOf, orders[0]),
    soughtPersons: byRow(scored.sides[1].personOf, orders[1]),
    expectedMatches: scored.chances.reduce((sum, chance) => sum + chance, 0),
    comparedPairs: scored.comparedPairs,
    modelHash: modelHash(hashing),
    evidence: { table: scored.table, weights: scored.weights, held, sought },
  }
}

// Rows in an order that their content alone decides, so that a list sorted otherwise weighs the same:
// strangers are drawn by position, and sums of fractions depend on their order.
function contentOrder(list: readonly PersonRecord[]): readonly number[] {
  const keys = list.map(
    ({ name, born, rank, unit, serviceNumber, capturedOn, capturedAt, remark }) =>
      [
        name.full,
        name.surname,
        born,
        rank,
        unit,
        serviceNumber,
        capturedOn,
        capturedAt,
        remark,
      ].join('\u0000'),
  )
  const order = keys.map((_, row) => row)
  return order.sort((a, b) => compareText(keys[a] ?? '', keys[b] ?? '') || a - b)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function inOrder(list: readonly PersonRecord[], order: readonly number[]): readonly PersonRecord[] {
  return order.map((row) => present(list[row], 'an order of the rows there are'))
}

// Persons by the list's own rows, numbered by the first row they stand in.
function byRow(personOf: Int32Array, order: readonly number[]): readonly number[] {
  const own = new Int32Array(order.length)
  order.forEach((row, i) => (own[row] = personOf[i] ?? 0))
  const numbers = new Map<number, number>()
  return Array.from(own, (person) => {
    const known = numbers.get(person) ?? numbers.size
    numbers.set(person, known)
    return known
  })
}

function score(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
): Scored & { readonly comparedPairs: number } {
  const { words, lists } = prepareLists([held, sought])
  const [heldForms = [], soughtForms = []] = lists
  const comparison = new Comparison(words)
  const shares = new Shares([...heldForms, ...soughtForms])
  const strangers = strangerShares(heldForms, soughtForms, comparison)
  const [heldKeys, soughtKeys] = [rowKeys(heldForms, words), rowKeys(soughtForms, words)]
  const start = tableWeights(strangers, {
    pairs: 0.6 * Math.min(held.length, sought.length),
    left: held.length,
    right: sought.length,
  })
  const tools = { comparison, shares, isHopeful: hopeUnder(start) }
  const pairs = candidatePairs(heldKeys, soughtKeys)
  const found = comparePairs(heldForms, soughtForms, pairs, tools)
  const rows = personPairs(found, rowsAsPersons(held.length), rowsAsPersons(sought.length))
  const learned = learn(found, rows, { start, from: start, rounds: LEARNING.rounds })
  const within = { comparison, shares, weights: learned }
  const heldPersons = personsOf(heldForms, { ...within, keys: heldKeys })
  const soughtPersons = personsOf(soughtForms, { ...within, keys: soughtKeys })
  const left = pairsLeftOut(found, heldPersons, soughtPersons)
  const table = joinTables(found, compareAll(heldForms, soughtForms, left, tools))
  const persons = personPairs(table, heldPersons, soughtPersons)
  const weights = learn(table, persons, {
    start,
    from: learned,
    rounds: LEARNING.roundsAfterJoining,
  })
  const weighed = weigh(table, weights)
  const chances = edgeChances(persons, weighed.odds)
  const sides = [heldPersons, soughtPersons] as const
  return { table, persons, weights, weighed, chances, sides, comparedPairs: pairs.count }
}

function personPairs(table: PairTable, held: PersonsOfList, sought: PersonsOfList): PersonPairs {
  const edges = new Map<number, number>()
  const left: number[] = []
  const right: number[] = []
  const edgeOf = new Int32Array(table.pairs.count)
  for (let p = 0; p < table.pairs.count; p++) {
    const a = held.personOf[table.pairs.first[p] ?? 0] ?? 0
    const b = sought.personOf[table.pairs.second[p] ?? 0] ?? 0
    const key = a * sought.count + b
    let edge = edges.get(key)
    if (edge === undefined) {
      edge = left.length
      edges.set(key, edge)
      left.push(a)
      right.push(b)
    }
    edgeOf[p] = edge
  }
  const graph = {
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    leftCount: held.count,
    rightCount: sought.count,
  }
  return { graph, edgeOf }
}

// Of a person entered twice every pair of rows is answered, also one that on its own was not worth
// comparing.
function pairsLeftOut(
  { pairs }: PairTable,
  held: PersonsOfList,
  sought: PersonsOfList,
): readonly (readonly [number, number])[] {
  const [heldRows, soughtRows] = [repeatedRows(held), repeatedRows(sought)]
  const known = new Set<number>()
  const key = (row: number, other: number): number => row * sought.personOf.length + other
  for (let p = 0; p < pairs.count; p++) known.add(key(pairs.first[p] ?? 0, pairs.second[p] ?? 0))
  const left: (readonly [number, number])[] = []
  for (let p = 0; p < pairs.count; p++) {
    const [row, other] = [pairs.first[p] ?? 0, pairs.second[p] ?? 0]
    const rows = heldRows.get(held.personOf[row] ?? -1)
    const others = soughtRows.get(sought.personOf[other] ?? -1)
    if (rows === undefined && others === undefined) continue
    for (const a of rows ?? [row]) {
      for (const b of others ?? [other]) {
        if (known.has(key(a, b))) continue
        known.add(key(a, b))
        left.push([a, b])
      }
    }
  }
  return left
}

/** Rows of the persons that have more than one. */
function repeatedRows({ personOf, count }: PersonsOfList): ReadonlyMap<number, readonly number[]> {
  const counts = new Int32Array(count)
  for (const person of personOf) counts[person] = (counts[person] ?? 0) + 1
  const rows = new Map<number, number[]>()
  personOf.forEach((person, row) => {
    if ((counts[person] ?? 0) < 2) return
    const known = rows.get(person)
    if (known === undefined) rows.set(person, [row])
    else known.push(row)
  })
  return rows
}
