// What persons decided about figures that the reader left open: who, when, and what.
import { REPORT_CATEGORIES } from '@parley/api'
import type { ReportCategory } from '@parley/api'
import type { Instant, Json } from '@parley/kernel'
import { isJsonObject, parseInstant } from '@parley/kernel'
import { linesInMemory, openLineFile } from './line-file.ts'
import type { LineFile } from './line-file.ts'

export interface Decision {
  readonly item: string
  readonly did: 'accept' | 'correct' | 'dismiss' | 'undo'
  readonly side: string | null
  readonly category: ReportCategory | null
  readonly count: number | null
  readonly officer: string
  readonly at: Instant
}

export type DecisionFile = LineFile<Decision>

const FORMAT = 'parley.dev/record-decisions@v1'

/** Decisions that end with the process. */
export const decisionsInMemory = (): DecisionFile => linesInMemory<Decision>()

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export const openDecisionFile = (path: string): Promise<DecisionFile> =>
  openLineFile(path, { name: FORMAT, what: 'a decision', read: decisionIn })

const DID = ['accept', 'correct', 'dismiss', 'undo'] as const

function decisionIn(row: Json): Decision | null {
  if (!isJsonObject(row)) return null
  const { item, officer, side, count } = row
  const did = DID.find((one) => one === row['did'])
  const category = REPORT_CATEGORIES.find((one) => one === row['category']) ?? null
  const at = typeof row['at'] === 'string' ? parseInstant(row['at']) : null
  const isCount =
    count === null || (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0)
  const isSide = side === null || typeof side === 'string'
  if (typeof item !== 'string' || typeof officer !== 'string' || did === undefined) return null
  if (at === null || !isCount || !isSide) return null
  if (row['category'] !== null && category === null) return null
  return { item, did, side, category, count, officer, at }
}

/** What stands for each item: the last word on it that nobody took back. */
export function standingDecisions(all: readonly Decision[]): ReadonlyMap<string, Decision> {
  const stacks = new Map<string, Decision[]>()
  for (const decision of all) {
    const own = stacks.get(decision.item) ?? []
    stacks.set(decision.item, own)
    if (decision.did === 'undo') own.pop()
    else own.push(decision)
  }
  return new Map(
    [...stacks].flatMap(([item, own]) => {
      const last = own.at(-1)
      return last === undefined ? [] : [[item, last] as const]
    }),
  )
}
