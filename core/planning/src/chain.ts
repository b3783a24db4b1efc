// Stage by stage: maximise, fix, go on. First along relaxations alone, each bound rounded down; if a
// whole point then reaches all the bounds together, they are the answer and no integer solve but that
// one was needed. If none does, the chain is walked again with whole numbers at every stage.
import type { Objective } from './answers.ts'
import type { Search } from './search.ts'
import { worth } from './answers.ts'
import type { ChoiceModel, NamedRow } from './choice-model.ts'

export interface SettledStage {
  readonly value: number
  readonly bound: number
  /** Multipliers of the relaxation of this stage, if it was solved with the values before it. */
  readonly duals: Float64Array | null
  /** What the relaxation reached, as a float; where there are multipliers. */
  readonly relaxedValue: number
}

export interface Chain {
  readonly stages: readonly SettledStage[]
  /** A point that reaches every stage. */
  readonly point: readonly number[]
}

export type ChainAnswer =
  | ({ readonly status: 'found' } & Chain)
  | { readonly status: 'impossible' }
  | { readonly status: 'unknown' }

/**
 * Settles stages in turn; afterwards their rows hold the values reached. Where a value is proved the
 * largest, its row holds from above too: whole plans know no better, but relaxations would.
 */
export async function settleStages(
  search: Search,
  rows: readonly NamedRow[],
  stageRows: readonly number[],
  levels: readonly (number | null)[] = [],
): Promise<ChainAnswer> {
  const objectives = stageRows.map((r) => objectiveOf(rows, r))
  const guessed = await guess(search, objectives, { stageRows, levels })
  if (guessed === 'impossible') return { status: 'impossible' }
  if (guessed.length === objectives.length) {
    const point = await reach(search, guessed.at(-1)?.point ?? null)
    if (point !== null) return { status: 'found', stages: guessed, point }
  }
  for (const r of stageRows) search.setRow(r, -Infinity, Infinity)
  return settleExactly(search, { objectives, stageRows, guessed })
}

function objectiveOf(rows: readonly NamedRow[], row: number): Objective {
  return rows[row] ?? { columns: [], values: [] }
}

type Guess = SettledStage & { readonly point: readonly number[] | null }

async function guess(
  search: Search,
  objectives: readonly Objective[],
  { stageRows, levels }: Pick<ChoiceModel, 'stageRows' | 'levels'>,
): Promise<readonly Guess[] | 'impossible'> {
  const guessed: Guess[] = []
  for (const [s, objective] of objectives.entries()) {
    const relaxed = await search.relaxed(objective)
    if (relaxed.status === 'impossible') return s === 0 ? 'impossible' : guessed
    if (relaxed.status === 'unknown') return guessed
    const { point, duals, value, vertex } = relaxed
    const level = point === null ? (levels[s] ?? null) : null
    const isSplit = level !== null && vertex !== null
    const bound = isSplit ? await aroundLevel(search, objective, [level, vertex]) : relaxed.bound
    guessed.push({ value: bound, bound, duals, relaxedValue: value, point })
    search.setRow(stageRows[s] ?? 0, bound, bound)
  }
  return guessed
}

// Between two whole levels a relaxation promises what neither of them keeps.
async function aroundLevel(
  search: Search,
  objective: Objective,
  [level, vertex]: readonly [number, Float64Array],
): Promise<number> {
  const [lower, upper] = search.columnBounds(level)
  const at = Math.floor(vertex[level] ?? 0)
  const bounds: number[] = []
  for (const [least, most] of [[lower, at] as const, [at + 1, upper] as const]) {
    search.setColumn(level, least, most)
    const { status, bound } = await search.relaxed(objective)
    if (status !== 'impossible') bounds.push(status === 'found' ? bound : Infinity)
  }
  search.setColumn(level, lower, upper)
  return Math.max(...bounds)
}

const NO_OBJECTIVE: Objective = { columns: [], values: [] }
const ANY = { atMost: 0 } // any point at all is as good as another

async function reach(
  search: Search,
  vertex: readonly number[] | null,
): Promise<readonly number[] | null> {
  if (vertex !== null && search.satisfies(vertex)) return vertex
  if (search.triesCases) return null // no plan may reach all the guesses, and that is the hardest to see
  const answer = await search.whole(NO_OBJECTIVE)
  return answer.status === 'found' ? answer.point : null
}

const NOT_RELAXED = { duals: null, relaxedValue: 0 }

interface ExactTask {
  readonly objectives: readonly Objective[]
  readonly stageRows: readonly number[]
  readonly guessed: readonly Guess[]
}

// The guess of a stage stays its bound as long as the stages before it turned out as guessed.
async function settleExactly(search: Search, task: ExactTask): Promise<ChainAnswer> {
  const settled: SettledStage[] = []
  let point: readonly number[] | null = null
  let asGuessed = true
  for (const [s, objective] of task.objectives.entries()) {
    const guess: Guess | undefined = asGuessed ? task.guessed[s] : undefined
    const known: number | null = point === null ? null : worth(objective, point)
    if (guess === undefined || known === null || known !== guess.value) {
      const answer = await search.best(objective)
      if (answer.status !== 'found') {
        if (point === null) return answer
        settled.push({ ...NOT_RELAXED, value: known ?? 0, bound: Infinity })
      } else {
        point = answer.point
        settled.push({ ...(guess ?? NOT_RELAXED), value: answer.value, bound: answer.bound })
      }
    } else settled.push({ ...guess, value: known })
    const { value, bound } = settled[s] ?? { value: 0, bound: Infinity }
    asGuessed = asGuessed && guess !== undefined && guess.value === value
    search.setRow(task.stageRows[s] ?? 0, value, bound)
  }
  if (point === null) {
    const any = await search.best(NO_OBJECTIVE, ANY)
    if (any.status !== 'found') return any
    point = any.point
  }
  return { status: 'found', stages: settled, point }
}
