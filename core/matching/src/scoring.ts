// Two lists weighed, from their rows read to the chance of every pair: compare between the lists, learn, find
// who is entered twice in either, and weigh again with persons in the rows' place.
import type { Scored } from './decisions.ts'
import type { PersonsOfList } from './double-entries.ts'
import { personsOf, rowsAsPersons, weightsWithin } from './double-entries.ts'
import type { PreparedLists } from './form-table.ts'
import type { KeyLinks } from './key-links.ts'
import { linksBetween } from './key-links.ts'
import { MatchStepsError } from './match-tasks.ts'
import type { MatchAnswers, MatchTasks, ShardSizes } from './match-tasks.ts'
import type { PairTable } from './pair-table.ts'
import { joinTables } from './pair-table.ts'
import { pairsLeftOut, personPairs } from './person-pairs.ts'
import type { Room } from './room.ts'
import type { RowPairs, ShardAnswer, StageInput } from './shards.ts'
import { shardsOf } from './shards.ts'
import type { Weights } from './weighing.ts'
import { edgeChances, learn, LEARNING, tableWeights, weigh } from './weighing.ts'

type Asking<Answer> = Generator<MatchTasks, Answer, MatchAnswers>

const BELIEVED_IN_BOTH = 0.6 // of the shorter list, before anything is compared

/** Weighs two lists; pairs compared are those that shared a key, kept or not. */
export function* score(
  lists: PreparedLists,
  sizes: ShardSizes,
  room: Room,
): Asking<Scored & { readonly comparedPairs: number }> {
  const found = yield* joined({ lists, sizes, room })
  const { table, sides, start } = found
  const persons = personPairs(table, ...sides)
  const weights = learn(table, persons, {
    start,
    from: found.learned,
    rounds: LEARNING.roundsAfterJoining,
  })
  const weighed = weigh(table, weights)
  const chances = edgeChances(persons, weighed.odds)
  return { table, persons, weights, weighed, chances, sides, comparedPairs: found.compared }
}

interface Task {
  readonly lists: PreparedLists
  readonly sizes: ShardSizes
  readonly room: Room
}

interface Joined {
  readonly table: PairTable
  readonly compared: number
  readonly sides: readonly [PersonsOfList, PersonsOfList]
  readonly start: Weights
  readonly learned: Weights
}

// In a step of its own, so that no pair lies in memory twice while persons are weighed.
function* joined(task: Task): Asking<Joined> {
  const { lists, sizes } = task
  const { start, found, within: links } = yield* first(task)
  const alone = [rowsAsPersons(lists.held.rows), rowsAsPersons(lists.sought.rows)] as const
  const learned = learn(found.table, personPairs(found.table, ...alone), {
    start,
    from: start,
    rounds: LEARNING.rounds,
  })
  const within = (['held', 'sought'] as const).map((stage): StageInput => {
    const weights = weightsWithin(learned, lists[stage].rows)
    return { stage, links: links[stage], weights }
  })
  const sides = yield* joinedPersons({ lists, sizes, inputs: within })
  const left = pairsLeftOut(found.table, ...sides)
  const table = joinTables([found.table, yield* comparedAll(lists, left)])
  return { table, compared: found.compared, sides, start, learned }
}

// What the lists have between them; the links that led there are let go.
function* first({
  lists,
  sizes,
  room,
}: Task): Asking<Pick<Begun, 'start' | 'within'> & { readonly found: ShardAnswer }> {
  const { start, within, between } = yield* groundwork(lists, room)
  const [found] = yield* compared({ lists, sizes, inputs: [between] })
  return { start, within, found: found ?? { table: joinTables([]), compared: 0 } }
}

interface Begun {
  readonly start: Weights
  readonly between: StageInput
  readonly within: Readonly<Record<'held' | 'sought', KeyLinks>>
}

// Of the keys, which are long, only the links stay.
function* groundwork(lists: PreparedLists, room: Room): Asking<Begun> {
  const answered = yield { kind: 'groundwork', lists }
  if (answered.kind !== 'groundwork') throw otherThan('groundwork', answered)
  const { strangers, held, sought } = answered.groundwork
  const rows = { left: lists.held.rows, right: lists.sought.rows }
  const pairs = BELIEVED_IN_BOTH * Math.min(rows.left, rows.right)
  const start = tableWeights(strangers, { pairs, ...rows })
  const links = linksBetween(held.sorted, sought.sorted, room)
  return {
    start,
    between: { stage: 'between', links, weights: start },
    within: { held: held.within, sought: sought.within },
  }
}

function otherThan(expected: string, { kind }: MatchAnswers): MatchStepsError {
  return new MatchStepsError(`expected an answer to ${expected}, found one to ${kind}`)
}

interface Stages {
  readonly lists: PreparedLists
  readonly sizes: ShardSizes
  readonly inputs: readonly StageInput[]
}

// What each stage came to, in the order of the inputs; shards of all of them are handed out together.
function* compared({ lists, sizes, inputs }: Stages): Asking<readonly ShardAnswer[]> {
  const shards = inputs.flatMap(({ stage }) => {
    const first = stage === 'between' ? 'held' : stage
    return shardsOf(stage, lists[first].rows, sizes.compareRows)
  })
  const answered = yield { kind: 'compare', lists, inputs, shards }
  if (answered.kind !== 'compare') throw otherThan('compare', answered)
  const { answers } = answered
  return inputs.map(({ stage }) => {
    const own = answers.filter((_, i) => shards[i]?.stage === stage)
    return {
      table: joinTables(own.map(({ table }) => table)),
      compared: own.reduce((sum, shard) => sum + shard.compared, 0),
    }
  })
}

function* joinedPersons(within: Stages): Asking<readonly [PersonsOfList, PersonsOfList]> {
  const found = yield* compared(within)
  const [held, sought] = within.inputs.map(({ stage, weights }, i) =>
    personsOf(within.lists[stage === 'held' ? 'held' : 'sought'].rows, tableOf(found[i]), weights),
  )
  return [held ?? rowsAsPersons(0), sought ?? rowsAsPersons(0)]
}

function tableOf(answer: ShardAnswer | undefined): PairTable {
  return answer?.table ?? joinTables([])
}

function* comparedAll(lists: PreparedLists, pairs: RowPairs): Asking<PairTable> {
  if (pairs.length === 0) return joinTables([])
  const answered = yield { kind: 'pairs', lists, pairs }
  if (answered.kind !== 'pairs') throw otherThan('pairs', answered)
  return answered.table
}
