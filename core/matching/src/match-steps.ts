// Matching as steps that hand out work: what must be done in order is done here, what can be done apart
// is asked for as tasks. Whoever drives the steps may answer the tasks itself, in threads or on other
// machines; the same lists give the same outcome, for tasks do not depend on each other and their answers
// are joined in their own order.
import type { Hashing } from '@parley/kernel'
import type { PersonRows } from '@parley/names'
import { someRows } from '@parley/names'
import { contentOrder, isInPlace, personsByRow } from './content-order.ts'
import { matchPairs } from './decisions.ts'
import { joinStretches } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import { MatchStepsError, SHARD_SIZES } from './match-tasks.ts'
import type { MatchAnswers, MatchTasks, RowOrders, ShardSizes } from './match-tasks.ts'
import { modelHash } from './model.ts'
import type { MatchOutcome } from './outcome.ts'
import { ownRoom } from './room.ts'
import type { Room } from './room.ts'
import { score } from './scoring.ts'

export interface MatchRequest {
  readonly held: PersonRows
  readonly sought: PersonRows
  readonly hashing: Hashing
  /** Where long arrays lie; the thread's own memory if it is not said. */
  readonly room?: Room
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
  const orders = { held: contentOrder(held), sought: contentOrder(sought) }
  const sides = [
    { list: held, order: orders.held },
    { list: sought, order: orders.sought },
  ] as const
  if (isInPlace(...sides)) return yield* inPlace(request, orders, sizes)
  const turned = { ...request, held: sought, sought: held }
  return mirrored(yield* inPlace(turned, { held: orders.sought, sought: orders.held }, sizes))
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
  { held, sought, hashing, room = ownRoom }: MatchRequest,
  orders: RowOrders,
  sizes: ShardSizes,
): Generator<MatchTasks, MatchOutcome, MatchAnswers> {
  const lists = yield* readLists({ held, sought, room }, orders, sizes)
  const scored = yield* score(lists, sizes, room)
  const pairs = matchPairs(scored).map((pair) => ({
    ...pair,
    heldRow: orders.held[pair.heldRow] ?? 0,
    soughtRow: orders.sought[pair.soughtRow] ?? 0,
  }))
  return {
    pairs: pairs.sort((a, b) => a.heldRow - b.heldRow || a.soughtRow - b.soughtRow),
    heldPersons: personsByRow(scored.sides[0].personOf, orders.held),
    soughtPersons: personsByRow(scored.sides[1].personOf, orders.sought),
    expectedMatches: scored.chances.reduce((sum, chance) => sum + chance, 0),
    comparedPairs: scored.comparedPairs,
    modelHash: modelHash(hashing),
    evidence: { table: scored.table, weights: scored.weights, held, sought },
  }
}

// In steps of their own, so that nothing that was read lies in memory twice while pairs are compared.
function* readLists(
  { held, sought, room }: Required<Pick<MatchRequest, 'held' | 'sought' | 'room'>>,
  orders: RowOrders,
  { readRows }: ShardSizes,
): Generator<MatchTasks, PreparedLists, MatchAnswers> {
  const stretches = { held: stretchesOf(held, readRows), sought: stretchesOf(sought, readRows) }
  const read = yield { kind: 'read', orders, ...stretches }
  if (read.kind === 'lists') return read.lists
  if (read.kind !== 'read') throw new MatchStepsError(`expected rows read, found ${read.kind}`)
  const first = stretches.held.length
  return joinStretches(read.stretches.slice(0, first), read.stretches.slice(first), {
    orders,
    room,
  })
}

function stretchesOf(list: PersonRows, rows: number): readonly PersonRows[] {
  const stretches: PersonRows[] = []
  for (let from = 0; from < list.length; from += rows)
    stretches.push(someRows(list, from, from + rows))
  return stretches
}
