// Matching as steps that hand out work: what must be done in order is done here, what can be done apart
// is asked for as tasks. Whoever drives the steps may answer the tasks itself, in threads or on other
// machines; the same lists give the same outcome, for tasks do not depend on each other and their answers
// are joined in their own order.
import type { Hashing } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { contentOrder, inOrder, isInPlace, personsByRow } from './content-order.ts'
import { matchPairs } from './decisions.ts'
import { joinStretches } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import { MatchStepsError, SHARD_SIZES } from './match-tasks.ts'
import type { MatchAnswers, MatchTasks, ShardSizes } from './match-tasks.ts'
import { modelHash } from './model.ts'
import type { MatchOutcome } from './outcome.ts'
import { score } from './scoring.ts'

export interface MatchRequest {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly hashing: Hashing
}

/**
 * Matches two lists; pairs come sorted by held row, then sought row. Which list is held and which is
 * sought changes nothing: the lists are weighed in an order that their content decides.
 */
export function* matchSteps(
  request: MatchRequest,
  sizes: ShardSizes = SHARD_SIZES,
): Generator<MatchTasks, MatchOutcome, MatchAnswers> {
  const { held, sought } = request
  const sides = [orderedSide(held), orderedSide(sought)] as const
  if (isInPlace(sides[0].list, sides[1].list)) return yield* inPlace(request, sides, sizes)
  const turned = { ...request, held: sought, sought: held }
  return mirrored(yield* inPlace(turned, [sides[1], sides[0]], sizes))
}

interface OrderedSide {
  readonly list: readonly PersonRecord[]
  /** The row of the list as it was given, by its place here. */
  readonly order: Int32Array
}

function orderedSide(given: readonly PersonRecord[]): OrderedSide {
  const order = contentOrder(given)
  return { list: inOrder(given, order), order }
}

function mirrored(outcome: MatchOutcome): MatchOutcome {
  const { evidence } = outcome
  return {
    ...outcome,
    pairs: outcome.pairs
      .map((pair) => ({ ...pair, heldRow: pair.soughtRow, soughtRow: pair.heldRow }))
      .sort((a, b) => a.heldRow - b.heldRow || a.soughtRow - b.soughtRow),
    heldPersons: outcome.soughtPersons,
    soughtPersons: outcome.heldPersons,
    evidence: { ...evidence, held: evidence.sought, sought: evidence.held },
  }
}

function* inPlace(
  { held, sought, hashing }: MatchRequest,
  given: readonly [OrderedSide, OrderedSide],
  sizes: ShardSizes,
): Generator<MatchTasks, MatchOutcome, MatchAnswers> {
  const orders = [given[0].order, given[1].order] as const
  const lists = yield* readLists(given[0].list, given[1].list, sizes.readRows)
  const scored = yield* score(lists, sizes)
  const pairs = matchPairs(scored).map((pair) => ({
    ...pair,
    heldRow: orders[0][pair.heldRow] ?? 0,
    soughtRow: orders[1][pair.soughtRow] ?? 0,
  }))
  return {
    pairs: pairs.sort((a, b) => a.heldRow - b.heldRow || a.soughtRow - b.soughtRow),
    heldPersons: personsByRow(scored.sides[0].personOf, orders[0]),
    soughtPersons: personsByRow(scored.sides[1].personOf, orders[1]),
    expectedMatches: scored.chances.reduce((sum, chance) => sum + chance, 0),
    comparedPairs: scored.comparedPairs,
    modelHash: modelHash(hashing),
    evidence: { table: scored.table, weights: scored.weights, held, sought },
  }
}

// In steps of their own, so that nothing that was read lies in memory twice while pairs are compared.
function* readLists(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
  rows: number,
): Generator<MatchTasks, PreparedLists, MatchAnswers> {
  const stretches = { held: stretchesOf(held, rows), sought: stretchesOf(sought, rows) }
  const read = yield { kind: 'read', ...stretches }
  if (read.kind === 'lists') return read.lists
  if (read.kind !== 'read') throw new MatchStepsError(`expected rows read, found ${read.kind}`)
  const first = stretches.held.length
  return joinStretches(read.stretches.slice(0, first), read.stretches.slice(first))
}

function stretchesOf(
  list: readonly PersonRecord[],
  rows: number,
): readonly (readonly PersonRecord[])[] {
  const stretches: (readonly PersonRecord[])[] = []
  for (let from = 0; from < list.length; from += rows) stretches.push(list.slice(from, from + rows))
  return stretches
}
