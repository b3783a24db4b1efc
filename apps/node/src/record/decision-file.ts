// What persons decided about figures that the reader left open, in one file of the seat: who, when, and what. A line is
// only ever added, and one that takes another back is a line too. The file is written beside its place and renamed into
// it, so it is there whole or as before.
import { readFile } from 'node:fs/promises'
import { REPORT_CATEGORIES } from '@parley/api'
import type { ReportCategory } from '@parley/api'
import type { Instant, Json } from '@parley/kernel'
import { isJsonObject, parseInstant } from '@parley/kernel'
import { ConfigError } from '../process/config-file.ts'
import { replaceOwnerFile } from '../process/owner-file.ts'

export interface Decision {
  readonly item: string
  readonly did: 'accept' | 'correct' | 'dismiss' | 'undo'
  readonly side: string | null
  readonly category: ReportCategory | null
  readonly count: number | null
  readonly officer: string
  readonly at: Instant
}

export interface DecisionFile {
  readonly all: () => readonly Decision[]
  readonly append: (decision: Decision) => Promise<void>
}

const FORMAT = 'parley.dev/record-decisions@v1'
const MAX_BYTES = 67_108_864 // of about 300 bytes a decision, two hundred thousand

/** Decisions that end with the process. */
export function decisionsInMemory(): DecisionFile {
  const kept: Decision[] = []
  return {
    all: () => kept,
    append: (decision) => {
      kept.push(decision)
      return Promise.resolve()
    },
  }
}

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export async function openDecisionFile(path: string): Promise<DecisionFile> {
  const kept = [...(await readDecisions(path))]
  let last: Promise<void> = Promise.resolve()
  return {
    all: () => kept,
    append: async (decision) => {
      // One after the other: two officers of a seat may decide at the same moment.
      const next = last
        .catch(() => undefined)
        .then(async () => {
          await writeDecisions(path, [...kept, decision])
          kept.push(decision)
        })
      last = next
      await next
    },
  }
}

async function readDecisions(path: string): Promise<readonly Decision[]> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return []
  const [head = '', ...lines] = text.length > MAX_BYTES ? [] : text.trimEnd().split('\n')
  const format = parsed(head)
  if (!isJsonObject(format) || format['format'] !== FORMAT) {
    throw new ConfigError(path, `a file of ${FORMAT}`)
  }
  return lines.map((line, i) => {
    const decision = decisionIn(parsed(line))
    if (decision === null) throw new ConfigError(`${path}: line ${i + 2}`, 'a decision')
    return decision
  })
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}

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

async function writeDecisions(path: string, decisions: readonly Decision[]): Promise<void> {
  const lines = [{ format: FORMAT }, ...decisions].map((one) => JSON.stringify(one))
  await replaceOwnerFile(path, `${lines.join('\n')}\n`)
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
