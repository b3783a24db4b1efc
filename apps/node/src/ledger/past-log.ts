// A log that a later one continues (spec/succession.md): this seat's own copy of it, the one succession of
// it that this seat has accepted, and nothing above what that succession embeds. The copy has no hub any
// more; as long as no succession is accepted it may still grow by couriers from others who hold more.
import type { LogFiles } from '@parley/files'
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import {
  decodeBundle,
  judgeCheckpoint,
  judgeSuccession,
  judgeSuccessionText,
  openLogState,
  parseEntry,
  parseSuccession,
  TILE_WIDTH,
} from '@parley/ledger'
import type { Checkpoint, Entry, LogState, SuccessionText } from '@parley/ledger'
import { valueOf } from '@parley/kernel'
import type { Mirror } from './mirror.ts'

export interface PastLogOptions {
  readonly mirror: Mirror
  /** The old policy file, byte for byte. */
  readonly policy: Bytes
  /** Holds the accepted succession; nothing else. */
  readonly files: LogFiles
  readonly cryptography: Cryptography
}

export interface PastLog {
  readonly mirror: Mirror
  /** The size at which the accepted succession goes on; null while none is accepted. */
  readonly after: () => number | null
  /** The largest witnessed size here: what no succession may fall below. */
  readonly witnessedSize: () => number
  /** Judges the text of a succession before it is signed. */
  readonly judgeText: (text: SuccessionText) => Promise<Result<Checkpoint, Refusal>>
  /** Judges entry 0 of the log that continues this one, signatures and all; keeps nothing. */
  readonly judge: (entry: Entry) => Promise<Result<Checkpoint, Refusal>>
  /**
   * Judges it once more, now that a quorum stands under it, and keeps it durably as the only one: from then
   * on another is refused `succession-twice`, and the copy takes in nothing more.
   */
  readonly accept: (entry: Entry) => Promise<Result<Checkpoint, Refusal>>
}

const ACCEPTED = 'accepted'

/** Opens a past log over this seat's copy of it. @throws RefusedError if what was accepted is no entry */
export async function openPastLog(options: PastLogOptions): Promise<PastLog> {
  const { mirror, files, cryptography } = options
  const stored = await acceptedIn(files, cryptography)
  let known = stored
  let after = stored === null ? null : sizeAfter(stored, options)
  const reader = () => ({ witnessedSize: after ?? mirror.witnessedSize(), known })
  const judgeWith = async <Text extends SuccessionText>(
    text: Text,
    judge: (text: Text, old: LogState) => Result<Checkpoint, Refusal>,
  ): Promise<Result<Checkpoint, Refusal>> => {
    const size = sizeAfter(text, options)
    const judged = judge(text, await foldedTo(options, size ?? mirror.state.size))
    const isBehind = !judged.ok && judged.refusal.code === 'succession-behind'
    return isBehind ? behind(size ?? 0, reader().witnessedSize) : judged
  }
  const judge: PastLog['judge'] = (entry) =>
    judgeWith(entry, (one, old) => judgeSuccession(one, old, reader(), cryptography))
  return {
    mirror,
    after: () => after,
    witnessedSize: () => reader().witnessedSize,
    judgeText: (text) =>
      judgeWith(text, (one, old) => judgeSuccessionText(one, old, reader(), cryptography)),
    judge,
    accept: async (entry) => {
      const judged = await judge(entry)
      if (!judged.ok) return judged
      if (known === null) await files.writeAll([{ path: ACCEPTED, bytes: entry.bytes }])
      known = entry
      after = judged.value.size
      await confirmed(mirror, entry)
      return judged
    },
  }
}

/** The succession that this seat has accepted of a log; null for none. */
export async function acceptedIn(
  files: LogFiles,
  cryptography: Cryptography,
): Promise<Entry | null> {
  const bytes = await files.read(ACCEPTED)
  return bytes === null ? null : valueOf(parseEntry(bytes, cryptography))
}

/** The copy as a seat folds it: up to what the succession embeds, and fixed once there is one. */
export function pastView({ mirror, after, witnessedSize }: PastLog): Mirror {
  const { state } = mirror
  return {
    ...mirror,
    witnessedSize,
    pull: async () =>
      after() === null
        ? mirror.pull()
        : ok({ size: state.size, added: 0, witnessedSize: witnessedSize(), reopenFrom: null }),
  }
}

/**
 * The copy of the log that continues a past one: nothing of it counts as witnessed before its succession is
 * accepted, and that is when a quorum stands under it. A new hub that is lost before has bound nothing, and
 * stands in nobody's way.
 */
export function gatedBy(past: PastLog, mirror: Mirror, cryptography: Cryptography): Mirror {
  const witnessedSize = (): number => (past.after() === null ? 0 : mirror.witnessedSize())
  return {
    ...mirror,
    witnessedSize,
    pull: async (waitMs) => {
      const pulled = await mirror.pull(waitMs)
      if (!pulled.ok) return pulled
      const accepted = await acceptFirst(past, mirror, cryptography)
      return accepted.ok ? ok({ ...pulled.value, witnessedSize: witnessedSize() }) : accepted
    },
  }
}

/** Accepts the succession that a copy begins with, if a quorum stands under it and none is accepted yet. */
export async function acceptFirst(
  past: PastLog,
  mirror: Mirror,
  cryptography: Cryptography,
): Promise<Result<unknown, Refusal>> {
  if (past.after() !== null || mirror.witnessedSize() === 0) return ok(null)
  for await (const note of storedNotes(mirror, 1)) {
    return past.accept(valueOf(parseEntry(note, cryptography)))
  }
  return ok(null)
}

// `at` is what the succession embeds, `detail` what is witnessed here: below, this seat lacks entries;
// above, whoever made the succession does.
function behind(size: number, witnessedSize: number): Result<never, Refusal> {
  return refuse('succession-behind', `size ${size}`, `here ${witnessedSize}`)
}

function sizeAfter(
  { header }: Pick<SuccessionText, 'header'>,
  { mirror, cryptography }: PastLogOptions,
): number | null {
  const succession = parseSuccession(header.body ?? {})
  if (!succession.ok) return null
  const judged = judgeCheckpoint(succession.value.after, mirror.state.policy, cryptography)
  return judged.ok ? judged.value.checkpoint.size : null
}

// The embedded checkpoint may be the first word of the quorum that this copy hears about its own entries.
async function confirmed(mirror: Mirror, { header }: Entry): Promise<void> {
  const succession = parseSuccession(header.body ?? {})
  if (succession.ok) await mirror.confirm(succession.value.after) // refused by a frozen copy: it stays
}

/** The state of the copy at exactly a size, or of all of it if it has less. */
async function foldedTo(
  { mirror, policy, cryptography }: PastLogOptions,
  size: number,
): Promise<LogState> {
  const { origin, size: whole } = mirror.state
  if (whole <= size) return mirror.state
  const state = valueOf(openLogState({ origin, policy, cryptography }))
  for await (const note of storedNotes(mirror, size)) valueOf(state.admit(note))
  return state
}

/** The first `size` entries of a copy. */
export async function* storedNotes({ stored }: Mirror, size: number): AsyncGenerator<Bytes> {
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++) {
    const width = Math.min(TILE_WIDTH, size - bundle * TILE_WIDTH)
    const bytes = await stored.bundle(bundle, width)
    if (bytes !== null) yield* valueOf(decodeBundle(bytes, width))
  }
}
