// Sets a held list against a sought list: block, compare, weigh, let rivals compete, decide. A match is
// a proposal for officers to confirm, never an identification. The result depends on the two lists and
// the model alone: no clock, no chance, no locale, and the order of rows only names them.
import type { Hashing } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { candidatePairs, rowKeys } from './blocking.ts'
import { Comparison } from './comparison.ts'
import { personsOf, rowsAsPersons } from './double-entries.ts'
import type { PersonsOfList } from './double-entries.ts'
import { modelHash } from './model.ts'
import type { Decision, MatchOutcome, MatchPair } from './outcome.ts'
import { BULK_CHANCE, BULK_MARGIN_BITS, MATCH_CHANCE, REVIEW_CHANCE } from './outcome.ts'
import type { PairTable } from './pair-table.ts'
import { comparePairs, Shares } from './pair-table.ts'
import { prepareLists } from './person-forms.ts'
import { LIKENESSES } from './likeness.ts'
import { strangerShares } from './strangers.ts'
import { isSupported } from './evidence.ts'
import type { PersonPairs, Weighed, Weights } from './weighing.ts'
import { edgeChances, learn, tableWeights, weigh, hopeUnder } from './weighing.ts'

export interface MatchRequest {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly hashing: Hashing
}

/** Matches two lists; pairs come sorted by held row, then sought row. */
export function matchLists({ held, sought, hashing }: MatchRequest): MatchOutcome {
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
  const table = comparePairs(heldForms, soughtForms, pairs, tools)
  const rows = personPairs(table, rowsAsPersons(held.length), rowsAsPersons(sought.length))
  const learned = learn(table, rows, { start, from: start, rounds: 6 })
  const within = { comparison, shares, weights: learned }
  const heldPersons = personsOf(heldForms, { ...within, keys: heldKeys })
  const soughtPersons = personsOf(soughtForms, { ...within, keys: soughtKeys })
  const persons = personPairs(table, heldPersons, soughtPersons)
  const weights = learn(table, persons, { start, from: learned, rounds: 2 })
  const weighed = weigh(table, weights)
  const chances = edgeChances(persons, weighed.odds)
  const scored: Scored = {
    table,
    persons,
    weights,
    weighed,
    chances,
    sides: [heldPersons, soughtPersons],
  }
  return {
    pairs: matchPairs(scored),
    heldPersons: [...heldPersons.personOf],
    soughtPersons: [...soughtPersons.personOf],
    expectedMatches: chances.reduce((sum, chance) => sum + chance, 0),
    comparedPairs: pairs.count,
    modelHash: modelHash(hashing),
    evidence: { table, weights, held, sought },
  }
}

interface Scored {
  readonly table: PairTable
  readonly persons: PersonPairs
  readonly weights: Weights
  readonly weighed: Weighed
  readonly chances: Float64Array
  readonly sides: readonly [PersonsOfList, PersonsOfList]
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

// Greedy by chance, highest first: a chance of one half or more leaves no rival as high.
function chosenEdges({ persons, chances }: Scored): ReadonlySet<number> {
  const { graph } = persons
  const order = Array.from(chances, (_, e) => e)
    .filter((e) => (chances[e] ?? 0) >= MATCH_CHANCE)
    .sort((e, f) => (chances[f] ?? 0) - (chances[e] ?? 0) || e - f)
  const takenLeft = new Set<number>()
  const takenRight = new Set<number>()
  const chosen = new Set<number>()
  for (const e of order) {
    const left = graph.left[e] ?? 0
    const right = graph.right[e] ?? 0
    if (takenLeft.has(left) || takenRight.has(right)) continue
    takenLeft.add(left)
    takenRight.add(right)
    chosen.add(e)
  }
  return chosen
}

function matchPairs(scored: Scored): readonly MatchPair[] {
  const chosen = chosenEdges(scored)
  const { table, persons, weighed, chances, sides } = scored
  const best = bestOdds(scored)
  const rivals = rivalOdds(scored, best)
  const found: MatchPair[] = []
  for (let p = 0; p < table.pairs.count; p++) {
    const edge = persons.edgeOf[p] ?? 0
    const chance = chances[edge] ?? 0
    const isChosen = chosen.has(edge)
    if (!isChosen && chance < REVIEW_CHANCE) continue
    const heldRow = table.pairs.first[p] ?? 0
    const soughtRow = table.pairs.second[p] ?? 0
    const isBest = (weighed.odds[p] ?? 0) === best[edge]
    const join = isBest
      ? 1
      : (sides[0].joinChance[heldRow] ?? 1) * (sides[1].joinChance[soughtRow] ?? 1)
    const margin = Math.log2((best[edge] ?? 0) / Math.max(1, rivals[edge] ?? 0))
    const decision: Decision = isChosen ? 'match' : 'review'
    const probability = chance * join
    const isSure = isChosen && probability >= BULK_CHANCE && margin >= BULK_MARGIN_BITS
    const k = weighed.likeness[p] ?? -1
    found.push({
      heldRow,
      soughtRow,
      pair: p,
      probability,
      decision,
      bulk: isSure && isSupported(table, p, scored.weights),
      marginBits: margin,
      likeness: k < 0 ? null : (LIKENESSES[k]?.likeness ?? null),
    })
  }
  return found.sort((a, b) => a.heldRow - b.heldRow || a.soughtRow - b.soughtRow)
}

function bestOdds({ persons, weighed }: Scored): Float64Array {
  const best = new Float64Array(persons.graph.left.length)
  weighed.odds.forEach((odds, p) => {
    const e = persons.edgeOf[p] ?? 0
    if (odds > (best[e] ?? 0)) best[e] = odds
  })
  return best
}

// The strongest rival of each edge, on either side.
function rivalOdds({ persons: { graph } }: Scored, best: Float64Array): Float64Array {
  const tops = [top(graph.left, graph.leftCount, best), top(graph.right, graph.rightCount, best)]
  return best.map((_, e) =>
    Math.max(
      ...[graph.left, graph.right].map((side, s) => {
        const [first, second, at] = tops[s]?.[side[e] ?? 0] ?? [0, 0, -1]
        return at === e ? second : first
      }),
    ),
  )
}

type Top = readonly [first: number, second: number, at: number]

function top(side: Int32Array, count: number, best: Float64Array): readonly Top[] {
  const tops: Top[] = Array.from({ length: count }, () => [0, 0, -1])
  best.forEach((odds, e) => {
    const person = side[e] ?? 0
    const [first, second, at] = tops[person] ?? [0, 0, -1]
    if (odds > first) tops[person] = [odds, first, e]
    else if (odds > second) tops[person] = [first, odds, at]
  })
  return tops
}
