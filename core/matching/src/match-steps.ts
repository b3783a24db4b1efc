// Matching as steps that hand out work: what must be done in order is done here, what can be done apart
// is asked for as tasks. Whoever drives the steps may answer the tasks itself, in threads or on other
// machines; the same lists give the same outcome, for tasks do not depend on each other and their answers
// are joined in their own order.
import type { Hashing } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { rowKeys } from './blocking.ts'
import { contentOrder, inOrder, isInPlace, personsByRow } from './content-order.ts'
import { matchPairs } from './decisions.ts'
import type { Scored } from './decisions.ts'
import type { PersonsOfList } from './double-entries.ts'
import { personsOf, rowsAsPersons, weightsWithin } from './double-entries.ts'
import type { FormStretch } from './form-reading.ts'
import { joinStretches } from './form-reading.ts'
import type { PreparedLists } from './form-table.ts'
import { linksBetween, linksWithin, sortedKeys } from './key-links.ts'
import type { KeyLinks, SortedKeys } from './key-links.ts'
import { modelHash } from './model.ts'
import type { MatchOutcome } from './outcome.ts'
import { compareAll, joinTables } from './pair-table.ts'
import { pairsLeftOut, personPairs } from './person-pairs.ts'
import type { Shard, ShardAnswer, Stage, StageInput } from './shards.ts'
import { ShardWorker, shardsOf } from './shards.ts'
import { strangerShares } from './strangers.ts'
import type { Weights } from './weighing.ts'
import { edgeChances, learn, LEARNING, tableWeights, weigh } from './weighing.ts'
import type { Words } from './words.ts'

export interface MatchRequest {
  readonly held: readonly PersonRecord[]
  readonly sought: readonly PersonRecord[]
  readonly hashing: Hashing
}

/** How finely work is handed out; sizes change who does what, never what comes out. */
export interface ShardSizes {
  readonly readRows: number
  readonly compareRows: number
}

/** Small enough that progress is seen and a lost shard costs little, large enough to be worth sending. */
export const SHARD_SIZES: ShardSizes = { readRows: 4096, compareRows: 2048 }

/** Work that can be done apart. Answers are expected in the order of the shards. */
export type MatchTasks =
  | { readonly kind: 'read'; readonly stretches: readonly (readonly PersonRecord[])[] }
  | {
      readonly kind: 'compare'
      readonly lists: PreparedLists
      readonly input: StageInput
      readonly shards: readonly Shard[]
    }

/** Answers to {@link MatchTasks} of the same kind. */
export type MatchAnswers =
  | { readonly kind: 'read'; readonly stretches: readonly FormStretch[] }
  | { readonly kind: 'compare'; readonly answers: readonly ShardAnswer[] }

export class MatchStepsError extends Error {
  constructor(what: string) {
    super(`matching: ${what}`)
    this.name = 'MatchStepsError'
  }
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
  const heldStretches = stretchesOf(held, rows)
  const stretches = [...heldStretches, ...stretchesOf(sought, rows)]
  const read = yield { kind: 'read', stretches }
  if (read.kind !== 'read') throw new MatchStepsError('expected rows read, found pairs compared')
  return joinStretches(
    read.stretches.slice(0, heldStretches.length),
    read.stretches.slice(heldStretches.length),
  )
}

function stretchesOf(
  list: readonly PersonRecord[],
  rows: number,
): readonly (readonly PersonRecord[])[] {
  const stretches: (readonly PersonRecord[])[] = []
  for (let from = 0; from < list.length; from += rows) stretches.push(list.slice(from, from + rows))
  return stretches
}

type Compare<Answer> = Generator<MatchTasks, Answer, MatchAnswers>

function* score(
  lists: PreparedLists,
  sizes: ShardSizes,
): Compare<Scored & { readonly comparedPairs: number }> {
  const own = new ShardWorker(lists)
  const rows = { held: lists.held.rows, sought: lists.sought.rows }
  const start = tableWeights(strangerShares(lists, own.comparison), {
    pairs: 0.6 * Math.min(rows.held, rows.sought),
    left: rows.held,
    right: rows.sought,
  })
  const keys = new ListKeys(lists, own.words)
  const found = yield* compareStage({ lists, sizes, keys, stage: 'between', weights: start })
  const alone = [rowsAsPersons(rows.held), rowsAsPersons(rows.sought)] as const
  const learned = learn(found.table, personPairs(found.table, ...alone), {
    start,
    from: start,
    rounds: LEARNING.rounds,
  })
  const joined = { lists, sizes, keys, learned }
  const sides = [
    yield* joinedPersons('held', joined),
    yield* joinedPersons('sought', joined),
  ] as const
  const left = pairsLeftOut(found.table, ...sides)
  const table = joinTables([found.table, compareAll(lists, left, own)])
  const persons = personPairs(table, ...sides)
  const weights = learn(table, persons, {
    start,
    from: learned,
    rounds: LEARNING.roundsAfterJoining,
  })
  const weighed = weigh(table, weights)
  const chances = edgeChances(persons, weighed.odds)
  return { table, persons, weights, weighed, chances, sides, comparedPairs: found.compared }
}

interface StageRequest {
  readonly lists: PreparedLists
  readonly sizes: ShardSizes
  readonly keys: ListKeys
  readonly stage: Stage
  readonly weights: Weights
}

function* compareStage(request: StageRequest): Compare<ShardAnswer> {
  const { lists, sizes, keys, stage, weights } = request
  const first = stage === 'between' ? 'held' : stage
  const shards = shardsOf(stage, lists[first].rows, sizes.compareRows)
  const input = { stage, links: keys.linksOf(stage), weights }
  const answered = yield { kind: 'compare', lists, input, shards }
  if (answered.kind !== 'compare')
    throw new MatchStepsError('expected pairs compared, found rows read')
  const { answers } = answered
  return {
    table: joinTables(answers.map(({ table }) => table)),
    compared: answers.reduce((sum, { compared }) => sum + compared, 0),
  }
}

// Keys of both lists, sorted once and kept while a stage needs them.
class ListKeys {
  readonly #lists: PreparedLists
  readonly #words: Words
  readonly #sorted = new Map<'held' | 'sought', SortedKeys>()

  constructor(lists: PreparedLists, words: Words) {
    this.#lists = lists
    this.#words = words
  }

  linksOf(stage: Stage): KeyLinks {
    if (stage !== 'between') return linksWithin(this.#sortedOf(stage))
    return linksBetween(this.#sortedOf('held'), this.#sortedOf('sought'))
  }

  #sortedOf(list: 'held' | 'sought'): SortedKeys {
    const known = this.#sorted.get(list)
    if (known !== undefined) return known
    const sorted = sortedKeys(rowKeys(this.#lists[list], this.#lists.values, this.#words))
    this.#sorted.set(list, sorted)
    return sorted
  }

  forget(list: 'held' | 'sought'): void {
    this.#sorted.delete(list)
  }
}

interface Joining extends Omit<StageRequest, 'stage' | 'weights'> {
  readonly learned: Weights
}

function* joinedPersons(
  stage: 'held' | 'sought',
  { learned, ...request }: Joining,
): Compare<PersonsOfList> {
  const { rows } = request.lists[stage]
  const weights = weightsWithin(learned, rows)
  const found = yield* compareStage({ ...request, stage, weights })
  request.keys.forget(stage)
  return personsOf(rows, found.table, weights)
}
