// How far a matching has come, in memory that threads share: whoever matches writes, whoever waits reads
// when it likes, and a cancellation reaches every thread between two shards without a message.

/** The parts of a matching, in order. */
export const MATCH_PARTS = [
  'reading',
  'comparing',
  'weighing',
  'own-held',
  'own-sought',
  'deciding',
] as const

export type MatchPart = (typeof MATCH_PARTS)[number]

/** How far a matching has come. */
export interface MatchProgress {
  readonly part: MatchPart
  /** Of the whole, from 0 to 1; never goes back. */
  readonly done: number
}

// What each part takes of the whole, in hundredths, measured at 50,000 by 50,000 rows on two threads.
const SHARES: Readonly<Record<MatchPart, number>> = {
  reading: 27,
  comparing: 34,
  weighing: 13,
  'own-held': 9,
  'own-sought': 6,
  deciding: 11,
}

const [CANCELLED, PART, DONE, OF] = [0, 1, 2, 3]

/** Shared between threads; a `SharedArrayBuffer` travels as itself. */
export type MatchBoard = SharedArrayBuffer

export function newMatchBoard(): MatchBoard {
  return new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)
}

/** Asks every thread of the matching to stop at its next shard. */
export function cancelMatch(board: MatchBoard): void {
  Atomics.store(new Int32Array(board), CANCELLED, 1)
}

export function isCancelled(board: MatchBoard): boolean {
  return Atomics.load(new Int32Array(board), CANCELLED) === 1
}

/** Notes that `done` of `of` shards of a part are done. */
export function noteMatch(board: MatchBoard, part: MatchPart, done: number, of: number): void {
  const cells = new Int32Array(board)
  Atomics.store(cells, PART, MATCH_PARTS.indexOf(part))
  Atomics.store(cells, OF, of)
  Atomics.store(cells, DONE, done)
}

/** Reads how far a matching has come. */
export function matchProgress(board: MatchBoard): MatchProgress {
  const cells = new Int32Array(board)
  const at = Atomics.load(cells, PART)
  const part = MATCH_PARTS[at] ?? 'reading'
  const before = MATCH_PARTS.slice(0, at).reduce((sum, earlier) => sum + SHARES[earlier], 0)
  const own = Atomics.load(cells, DONE) / Math.max(1, Atomics.load(cells, OF))
  return { part, done: Math.min(1, (before + SHARES[part] * Math.min(1, own)) / 100) }
}
