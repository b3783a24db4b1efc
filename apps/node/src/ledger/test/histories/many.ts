// Many histories by number: each is the same whoever plays it and beside whatever others.
import assert from 'node:assert/strict'
import { playHistory } from './history.ts'
import type { Outcome } from './history.ts'
import { openedLog } from './opened-log.ts'
import type { OpenedLog } from './opened-log.ts'

export interface Totals {
  histories: number
  hybrid: number
  entries: number
  pairs: number
  readable: number
  wronglyReadable: number
  wronglyUnreadable: number
  odd: number
  readonly closed: Map<string, number>
  readonly steps: Map<string, number>
  /** What was wrong, of the first histories in which something was. */
  readonly examples: string[]
}

const HYBRID_EVERY = 1_001 // such a history takes a second, forty times as long; odd, so that parts share them
const LOGS = 4 // foundings to begin with, so that no order of hashes is the only one
const MAX_EXAMPLES = 20

/** Plays the histories with these numbers. */
export async function playHistories(numbers: Iterable<number>): Promise<Totals> {
  const logs = new Map<string, Promise<OpenedLog>>()
  const logOf = (label: string, kind: 'x25519' | 'hybrid'): Promise<OpenedLog> => {
    const log = logs.get(label) ?? openedLog(label, kind)
    logs.set(label, log)
    return log
  }
  const totals = emptyTotals()
  for (const number of numbers) {
    const isHybrid = number % HYBRID_EVERY === HYBRID_EVERY - 1
    const log = isHybrid ? logOf('hybrid', 'hybrid') : logOf(`log ${number % LOGS}`, 'x25519')
    add(totals, number, await playHistory(await log, `history ${number}`))
    if (isHybrid) totals.hybrid++
  }
  return totals
}

/** Fails unless every reader of every history found what it must have found, and nothing else. */
export function assertNobodyWronged(totals: Totals): void {
  assert.deepEqual(totals.examples, [])
  const { wronglyReadable, wronglyUnreadable, odd } = totals
  assert.deepEqual([wronglyReadable, wronglyUnreadable, odd], [0, 0, 0])
  assert.ok(totals.readable > 0 && totals.pairs > totals.readable, 'some open and some closed')
}

export function describeTotals(totals: Totals): string {
  const words = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .toSorted(([, x], [, y]) => y - x)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ')
  return [
    `${totals.histories} histories (${totals.hybrid} hybrid), ${totals.entries} entries, ${totals.pairs} pairs of reader and ciphertext`,
    `${totals.readable} readable; wrongly readable ${totals.wronglyReadable}, wrongly unreadable ${totals.wronglyUnreadable}, other ${totals.odd}`,
    `closed: ${words(totals.closed)}`,
    `steps: ${words(totals.steps)}`,
  ].join('; ')
}

function emptyTotals(): Totals {
  return {
    histories: 0,
    hybrid: 0,
    entries: 0,
    pairs: 0,
    readable: 0,
    wronglyReadable: 0,
    wronglyUnreadable: 0,
    odd: 0,
    closed: new Map(),
    steps: new Map(),
    examples: [],
  }
}

function add(totals: Totals, number: number, outcome: Outcome): void {
  totals.histories++
  totals.entries += outcome.entries
  totals.pairs += outcome.pairs
  totals.readable += outcome.readable
  totals.wronglyReadable += outcome.wronglyReadable.length
  totals.wronglyUnreadable += outcome.wronglyUnreadable.length
  totals.odd += outcome.odd.length
  for (const name of ['closed', 'steps'] as const) {
    for (const [word, count] of outcome[name]) {
      totals[name].set(word, (totals[name].get(word) ?? 0) + count)
    }
  }
  const wrong = [
    ...outcome.wronglyReadable.map((one) => `wrongly readable: ${one}`),
    ...outcome.wronglyUnreadable.map((one) => `wrongly unreadable: ${one}`),
    ...outcome.odd,
  ]
  const room = MAX_EXAMPLES - totals.examples.length
  totals.examples.push(...wrong.slice(0, room).map((one) => `history ${number}: ${one}`))
}
