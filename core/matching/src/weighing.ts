// Weighs pairs in bits (Fellegi and Sunter): for each field log2 of how much more often one person's
// two rows agree so than strangers do. How often one person's rows agree is learned from the lists by
// expectation and maximisation, held near the table by counting it as so many pairs, and with every
// pair sharing its chance with its rivals: without both, learning drifts to brothers and comrades.
import { CAPTURED_ON, FIELD_COUNT, FIELDS, GIVEN, LEVEL_ROOM } from './fields.ts'
import { anyAtMost, LIKENESSES, LikenessRatios } from './likeness.ts'
import type { PairGraph } from './marginals.ts'
import { pairChances } from './marginals.ts'
import type { PairTable } from './pair-table.ts'
import { levelOf } from './pair-table.ts'
import type { ShownThings } from './shown.ts'

/** What has been learned of two lists; with the pair table it gives every pair's bits. */
export interface Weights {
  /** Share of a person's pairs of rows per field and level. */
  readonly same: Float64Array
  readonly strangers: Float64Array
  /** Odds of any pair before it is compared. */
  readonly priorOdds: number
  /** People of each likeness per pair of persons. */
  readonly likeness: Float64Array
}

/** Constants of learning that the model's hash covers. */
export const LEARNING = {
  tablePairs: 400, // pairs the table's belief counts for
  leastAlone: 0.2, // nobody is assumed surer than this to have a counterpart
  rounds: 6,
  roundsAfterJoining: 2,
} as const

const NEGLIGIBLE = 2 ** -10 // what explains a pair a thousandth as well as chance
const ROUNDING = 1e-6 // of products taken in another order, which differ by less
const MOST_ODDS = 2 ** 45 // beyond these more evidence changes nothing; keeps products in range

/** Weights before learning, from the table alone. */
export function tableWeights(
  strangers: Float64Array,
  expected: { readonly pairs: number; readonly left: number; readonly right: number },
): Weights {
  const same = new Float64Array(FIELD_COUNT * LEVEL_ROOM).fill(1)
  FIELDS.forEach((field, f) => {
    const whole = field.same.reduce((sum, share) => sum + share, 0)
    field.same.forEach((share, l) => (same[f * LEVEL_ROOM + l] = share / whole))
  })
  const all = Math.max(1, expected.left * expected.right)
  const persons = Math.min(expected.left, expected.right)
  return {
    same,
    strangers,
    priorOdds: oddsOfAny(expected),
    likeness: Float64Array.from(LIKENESSES, ({ perMille }) => ((perMille / 1000) * persons) / all),
  }
}

// Odds of a pair against "neither of the two has a counterpart": where nearly everybody of a list is in
// the other, a person without a better candidate is likely the one even on thin evidence. Never assumes
// more than nine in ten are there, for a list may hold people nobody asks for.
function oddsOfAny({ pairs, left, right }: { pairs: number; left: number; right: number }): number {
  const expected = Math.max(1, pairs)
  const alone = (count: number): number =>
    Math.max(LEARNING.leastAlone, 1 - expected / Math.max(1, count))
  return expected / Math.max(1, left * right) / (alone(left) * alone(right))
}

/** Bits of one pair, field by field, into `out`. */
export function fieldBits(
  out: Float64Array,
  table: PairTable,
  pair: number,
  weights: Weights,
): void {
  const { shown, things } = table
  const known = logs(weights)
  for (let f = 0; f < FIELD_COUNT; f++)
    out[f] = bitsShown(things, shown[pair * FIELD_COUNT + f] ?? 0, known)
}

export interface Logs {
  readonly same: Float64Array
  readonly strangers: Float64Array
  /** Bits per field and level where the value's share does not count. */
  readonly alone: Float64Array
}

const known = new WeakMap<Weights, Logs>() // explaining asks pair by pair, always of the same weights

/** The weights as bits, so that weighing a pair only adds. */
export function logs(weights: Weights): Logs {
  const before = known.get(weights)
  if (before !== undefined) return before
  const [same, strangers] = [weights.same.map(Math.log2), weights.strangers.map(Math.log2)]
  const bits = { same, strangers, alone: new Float64Array(FIELD_COUNT * LEVEL_ROOM) }
  FIELDS.forEach(({ levels }, f) => {
    levels.forEach((_, level) => (bits.alone[f * LEVEL_ROOM + level] = bitsOf(f, level, 0, bits)))
  })
  known.set(weights, bits)
  return bits
}

/**
 * Bits of one field of a pair. For equal values the share of the value itself counts; for nearly equal
 * ones the level's own chance, moved half way by how common the values are.
 */
export function bitsOf(
  f: number,
  level: number,
  share: number,
  weights: Pick<Logs, 'same' | 'strangers'>,
): number {
  if (level === MISSING[f]) return 0
  const at = f * LEVEL_ROOM + level
  let strangers = weights.strangers[at] ?? 0
  if (share < 0 && (level === 0 || f === CAPTURED_ON)) strangers = share
  else if (share < 0) strangers += (share - (weights.strangers[f * LEVEL_ROOM] ?? 0)) / 2
  return (weights.same[at] ?? 0) - strangers
}

const MISSING = Uint8Array.from(FIELDS, (field) => field.levels.length - 1)

export interface Weighed {
  /** Odds of each pair alone: against a stranger and against every likeness. */
  readonly odds: Float64Array
  /** Which likeness explains a pair best, and its share against "the same"; -1 if chance does. */
  readonly likeness: Int8Array
  readonly likenessOdds: Float64Array
}

/** Odds of every pair under given weights, rivals not yet counted. */
export function weigh(table: PairTable, weights: Weights): Weighed {
  const count = table.pairs.count
  const odds = new Float64Array(count)
  const likeness = new Int8Array(count).fill(-1)
  const likenessOdds = new Float64Array(count)
  const { shown, things } = table
  const ratios = ratiosOf(things, logs(weights))
  const alike = new LikenessRatios({ fields: things.fields, ratios })
  const rarity = weights.likeness
  const negligible = (NEGLIGIBLE / Math.max(...rarity)) * (1 - ROUNDING)
  const own = new Float64Array(FIELD_COUNT)
  for (let p = 0; p < count; p++) {
    const from = p * FIELD_COUNT
    let product = 1
    for (let f = 0; f < FIELD_COUNT; f++) {
      const one = ratios[shown[from + f] ?? 0] ?? 1
      own[f] = one
      product *= one
    }
    likenessOdds[p] = 1
    odds[p] = weights.priorOdds * Math.min(MOST_ODDS, product)
    if (anyAtMost(own) < negligible) continue
    const given = things.levels[shown[from + GIVEN] ?? 0] ?? 0
    let others = 1
    let strongest = 1
    for (let k = 0; k < LIKENESSES.length; k++) {
      const rare = rarity[k] ?? 0
      if (rare * alike.atMost(own, k) < NEGLIGIBLE) continue
      const weight = Math.min(MOST_ODDS, rare * alike.of(shown, from, given, k))
      others += weight
      if (weight <= strongest) continue
      strongest = weight
      likeness[p] = k
    }
    likenessOdds[p] = strongest
    odds[p] = (odds[p] ?? 0) / others
  }
  return { odds, likeness, likenessOdds }
}

function ratiosOf(things: ShownThings, weights: Logs): Float64Array {
  return Float64Array.from(things.fields, (_, thing) => 2 ** bitsShown(things, thing, weights))
}

function bitsShown({ fields, levels, shares }: ShownThings, thing: number, weights: Logs): number {
  const [f, level, share] = [fields[thing] ?? 0, levels[thing] ?? 0, shares[thing] ?? 0]
  return share < 0 ? bitsOf(f, level, share, weights) : (weights.alone[f * LEVEL_ROOM + level] ?? 0)
}

/** Persons' pairs made of rows' pairs: which edge of the graph each pair of rows belongs to. */
export interface PersonPairs {
  readonly graph: PairGraph
  readonly edgeOf: Int32Array
}

/** Chance of each edge; of several pairs of rows that are one edge, the strongest speaks. */
export function edgeChances(persons: PersonPairs, odds: Float64Array): Float64Array {
  const { graph, edgeOf } = persons
  if (graph.left.length === odds.length) return pairChances(graph, odds) // an edge for every pair, in order
  const edges = new Float64Array(graph.left.length)
  for (let p = 0; p < odds.length; p++) {
    const e = edgeOf[p] ?? 0
    const own = odds[p] ?? 0
    if (own > (edges[e] ?? 0)) edges[e] = own
  }
  return pairChances(graph, edges)
}

export interface Course {
  /** The table's weights, which hold learning near them. */
  readonly start: Weights
  readonly from: Weights
  readonly rounds: number
}

/** Learns weights from the lists. */
export function learn(table: PairTable, persons: PersonPairs, course: Course): Weights {
  const { start } = course
  let weights = course.from
  for (let round = 0; round < course.rounds; round++) {
    const weighed = weigh(table, weights)
    const chances = edgeChances(persons, weighed.odds)
    weights = relearn(table, persons, { weights, start, weighed, chances })
  }
  return weights
}

interface Step {
  readonly weights: Weights
  readonly start: Weights
  readonly weighed: Weighed
  readonly chances: Float64Array
}

function relearn(table: PairTable, persons: PersonPairs, step: Step): Weights {
  const counts = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  const alike = new Float64Array(LIKENESSES.length)
  for (let p = 0; p < table.pairs.count; p++) {
    const chance = step.chances[persons.edgeOf[p] ?? 0] ?? 0
    const k = step.weighed.likeness[p] ?? -1
    if (k >= 0) {
      const share = (1 - chance) * (1 - 1 / (1 + (step.weighed.likenessOdds[p] ?? 0)))
      alike[k] = (alike[k] ?? 0) + share
    }
    if (chance < 0.001) continue
    for (let f = 0; f < FIELD_COUNT; f++) {
      const at = f * LEVEL_ROOM + levelOf(table, p, f)
      counts[at] = (counts[at] ?? 0) + chance
    }
  }
  const { leftCount, rightCount } = persons.graph
  const all = Math.max(1, leftCount * rightCount)
  const expected = step.chances.reduce((sum, chance) => sum + chance, 0)
  const small = Math.min(leftCount, rightCount)
  const anchor = Math.max(100, small / 4)
  const likeness = alike.map(
    (found, k) =>
      ((found + (step.start.likeness[k] ?? 0) * (all / small) * anchor) * small) /
      ((small + anchor) * all),
  )
  return {
    same: relearnSame(counts, step.start.same),
    strangers: step.weights.strangers,
    priorOdds: oddsOfAny({ pairs: expected, left: leftCount, right: rightCount }),
    likeness,
  }
}

function relearnSame(counts: Float64Array, table: Float64Array): Float64Array {
  const same = new Float64Array(counts.length).fill(1)
  FIELDS.forEach((field, f) => {
    const known = field.same.length
    let total = LEARNING.tablePairs
    for (let l = 0; l < known; l++) total += counts[f * LEVEL_ROOM + l] ?? 0
    for (let l = 0; l < known; l++) {
      const at = f * LEVEL_ROOM + l
      same[at] = ((counts[at] ?? 0) + LEARNING.tablePairs * (table[at] ?? 0)) / total
    }
  })
  return same
}
