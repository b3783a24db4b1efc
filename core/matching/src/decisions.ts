// From chances to decisions: which pair is proposed for each person, which are only worth a look, and
// which may be confirmed together. Chances already count every rival; here only the rows are chosen.
import { isSupported } from './evidence.ts'
import type { PersonsOfList } from './double-entries.ts'
import { NUMBER_LEVELS } from './events.ts'
import { GIVEN, GIVEN_LEVELS, SERVICE_NUMBER } from './fields.ts'
import { LIKENESSES } from './likeness.ts'
import type { Decision, MatchPair } from './outcome.ts'
import { BULK_CHANCE, BULK_MARGIN_BITS, MATCH_CHANCE, REVIEW_CHANCE } from './outcome.ts'
import type { PairTable } from './pair-table.ts'
import { levelOf } from './pair-table.ts'
import type { PersonPairs, Weighed, Weights } from './weighing.ts'

/** Two lists weighed; rows and persons are numbers in the order they were weighed in. */
export interface Scored {
  readonly table: PairTable
  readonly persons: PersonPairs
  readonly weights: Weights
  readonly weighed: Weighed
  readonly chances: Float64Array
  readonly sides: readonly [PersonsOfList, PersonsOfList]
}

/** The pairs to answer, in no order yet. */
export function matchPairs(scored: Scored): readonly MatchPair[] {
  const { table, persons, weighed, sides } = scored
  const best = bestOdds(scored)
  const chances = guardedChances(scored, best)
  const chosen = chosenEdges(persons, chances)
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
  return found
}

// Kin share everything but the given name, and with nearly everybody matched, the two left over are
// likely kin: learning cannot tell that from a clerk's error, so it is a rule. Two known given names
// are never proposed as one person unless the service number says so; an officer looks at them.
function guardedChances(
  { table, persons, weighed, chances }: Scored,
  best: Float64Array,
): Float64Array {
  const guarded = chances.slice()
  weighed.odds.forEach((odds, p) => {
    const edge = persons.edgeOf[p] ?? 0
    if (odds !== best[edge]) return
    if (levelOf(table, p, GIVEN) !== OTHER_NAME) return
    const isOther = levelOf(table, p, SERVICE_NUMBER) > ONE_DIGIT
    if (isOther) guarded[edge] = Math.min(guarded[edge] ?? 0, MOST_GUARDED)
  })
  return guarded
}

const OTHER_NAME = GIVEN_LEVELS.indexOf('other-name')
const ONE_DIGIT = NUMBER_LEVELS.indexOf('one-digit')
const MOST_GUARDED = 0.49

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
  const rivals = new Float64Array(best.length)
  for (const [side, count] of [
    [graph.left, graph.leftCount],
    [graph.right, graph.rightCount],
  ] as const) {
    const { first, second, at } = strongest(side, count, best)
    for (let e = 0; e < rivals.length; e++) {
      const person = side[e] ?? 0
      const rival = (at[person] === e ? second[person] : first[person]) ?? 0
      if (rival > (rivals[e] ?? 0)) rivals[e] = rival
    }
  }
  return rivals
}

// The odds of each person's two strongest edges, and which edge is the first.
interface Strongest {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly at: Int32Array
}

function strongest(side: Int32Array, count: number, best: Float64Array): Strongest {
  const first = new Float64Array(count)
  const second = new Float64Array(count)
  const at = new Int32Array(count).fill(-1)
  for (let e = 0; e < best.length; e++) {
    const person = side[e] ?? 0
    const odds = best[e] ?? 0
    if (odds > (first[person] ?? 0)) {
      second[person] = first[person] ?? 0
      first[person] = odds
      at[person] = e
    } else if (odds > (second[person] ?? 0)) second[person] = odds
  }
  return { first, second, at }
}

// Greedy by chance, highest first: a chance of one half or more leaves no rival as high.
function chosenEdges({ graph }: PersonPairs, chances: Float64Array): ReadonlySet<number> {
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
