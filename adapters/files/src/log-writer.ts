// The one writer of a log: judges what is offered, stores it, signs a checkpoint over it. A hub and a
// private log use the same. Entries of one call are written together, so that a hundred of them cost
// about as many syncs as one.
//
// A fault while writing closes the writer for good: state in memory and on disk may differ, and only
// opening the log again, which reads the disk, makes them one.
import type { Bytes, Cryptography, Hashing, Refusal, Result } from '@parley/kernel'
import { invariant, ok, present, refuse, utf8Bytes, valueOf } from '@parley/kernel'
import type {
  AdmittedEntry,
  BlobRef,
  LogState,
  Origin,
  SignedCheckpoint,
  Signer,
} from '@parley/ledger'
import {
  blobIdOf,
  formatCheckpointText,
  formatNote,
  formatProof,
  lineOf,
  openCheckpoint,
  openLogState,
  parseEntry,
  parseVkey,
  sameHash,
} from '@parley/ledger'
import type { VerifierKey } from '@parley/ledger'
import { blobFile, openBlobStore, removeUnnamedBlobs } from './blob-store.ts'
import type { LogFiles, NamedFile } from './log-files.ts'
import { LogDamagedError, openLogStore } from './log-store.ts'
import type { LogStore } from './log-store.ts'

export interface Submission {
  readonly note: Bytes
  readonly blobs: readonly Bytes[]
}

export interface LogWriter {
  readonly state: LogState
  readonly store: LogStore
  readonly logKey: VerifierKey
  /** The policy file that this log is bound to. */
  readonly policy: Bytes
  /** The newest checkpoint, under the log's own signature alone; of size 0 for an empty log. */
  head(): SignedCheckpoint
  /**
   * Orders submissions one after another; answers one index or refusal for each once all accepted ones
   * are durable. A text that is in the log already gets the index it has.
   *
   * Calls must not overlap: the owner waits for one before the next.
   */
  append(submissions: readonly Submission[]): Promise<readonly Result<number, Refusal>[]>
  /** A proof of one entry under a checkpoint of this log (by default the head). */
  proofOf(index: number, checkpoint?: SignedCheckpoint): Bytes
}

export interface LogWriterOptions {
  readonly files: LogFiles
  readonly origin: Origin
  /** Its vkey must be named like the origin. */
  readonly logKey: Signer
  /** The policy file for a log that is still empty; an opened log has its own. */
  readonly policy: Bytes
  readonly cryptography: Cryptography
  /** Told of each entry that was there already, in order, while the log is opened. */
  readonly onEntry?: (admitted: AdmittedEntry) => void
  /** As {@link openLogStore} takes it. */
  readonly removesSuperseded?: boolean
}

const POLICY = 'policy'

/**
 * Opens a log for writing and reads all of it back.
 *
 * @throws LogDamagedError if what is stored is not a log under this key
 */
export async function openLogWriter(options: LogWriterOptions): Promise<LogWriter> {
  const { files, origin, cryptography } = options
  const logKeyRead = valueOf(parseVkey(options.logKey.vkey, cryptography))
  invariant(logKeyRead.name === origin, 'a log key named like its log')
  const store = openLogStore(files, options)
  const read = await readHead(store, logKeyRead, cryptography)
  const policy = await boundPolicy(files, read === null ? options.policy : null)
  const state = await replayLog({ ...options, store, policy, head: read })
  await removeUnnamedBlobs(openBlobStore(files, cryptography), state)
  const opened = { ...options, policy, logKeyRead, store, state }
  return writerOf(opened, read ?? (await signHead(opened)))
}

/** What a stored log is read back with. */
export interface StoredLog {
  readonly store: LogStore
  readonly origin: Origin
  readonly policy: Bytes
  readonly cryptography: Cryptography
  /** Its own signature already checked; null for an empty log. */
  readonly head: SignedCheckpoint | null
  /** Told of each entry in order. */
  readonly onEntry?: (admitted: AdmittedEntry) => void
}

/**
 * Folds a stored log up to its head. Author signatures were verified before the entries were stored,
 * and the root under the head's signature vouches that these are the same bytes, so they are not
 * verified again: that would be nine tenths of the time. `fsck` verifies them.
 *
 * @throws LogDamagedError if the stored entries do not lead to the head's root
 */
export async function replayLog(stored: StoredLog): Promise<LogState> {
  const { store, origin, policy, cryptography, head } = stored
  let isReplaying = true
  const trusting: Cryptography = {
    sha256: (...parts) => cryptography.sha256(...parts),
    ed25519: (...parts) => isReplaying || cryptography.ed25519(...parts),
  }
  const state = valueOf(openLogState({ origin, policy, cryptography: trusting }))
  for await (const note of store.entries(head?.checkpoint.size ?? 0)) {
    const admitted = state.admit(note)
    if (!admitted.ok) throw new LogDamagedError(`entry ${state.size}`, admitted.refusal.code)
    stored.onEntry?.(admitted.value)
  }
  isReplaying = false
  if (head !== null && !sameHash(head.checkpoint.root, state.root())) {
    throw new LogDamagedError('head', 'expected the root of the stored entries, found another')
  }
  return state
}

interface Opened extends LogWriterOptions {
  readonly logKeyRead: VerifierKey
  readonly store: LogStore
  readonly state: LogState
}

function writerOf(opened: Opened, read: SignedCheckpoint): LogWriter {
  const { store, state, cryptography, logKeyRead: logKey } = opened
  let head = read
  let phase: 'ready' | 'writing' = 'ready'
  const write = async (
    submissions: readonly Submission[],
  ): Promise<readonly Result<number, Refusal>[]> => {
    const from = state.size
    const beside: NamedFile[] = []
    const entries: Bytes[] = []
    const answers = submissions.map((one) => {
      const taken = take(state, one, cryptography)
      if (taken.ok) beside.push(...taken.value.blobs)
      if (taken.ok && taken.value.isNew) entries.push(one.note)
      return taken.ok ? ok(taken.value.index) : taken
    })
    if (entries.length === 0) return answers
    await store.putEntries(state.tree, from, { entries, beside })
    const next = await signHead(opened)
    await store.putHead(next.bytes)
    head = next
    return answers
  }
  return {
    state,
    store,
    logKey,
    policy: opened.policy,
    head: () => head,
    append: async (submissions) => {
      invariant(phase === 'ready', 'a log writer that is not writing, and met no fault when it was')
      phase = 'writing'
      const answers = await write(submissions)
      phase = 'ready' // not reached after a fault
      return answers
    },
    proofOf: (index, at = head) => {
      const hashes = state.tree.inclusionProof(index, at.checkpoint.size)
      return formatProof({ index, hashes, checkpoint: at.bytes })
    },
  }
}

async function signHead(opened: Opened): Promise<SignedCheckpoint> {
  const { origin, state, logKey, logKeyRead, cryptography } = opened
  const text = formatCheckpointText({ origin, size: state.size, root: state.root() })
  const bytes = formatNote(text, [lineOf(logKeyRead, await logKey.sign(utf8Bytes(text)))])
  return valueOf(openCheckpoint(bytes, logKeyRead, cryptography)) // a fault of the signer shows here
}

async function readHead(
  store: LogStore,
  logKey: VerifierKey,
  cryptography: Cryptography,
): Promise<SignedCheckpoint | null> {
  const bytes = (await store.head()) ?? (await store.checkpoint())
  if (bytes === null) return null
  const head = openCheckpoint(bytes, logKey, cryptography)
  if (!head.ok) throw new LogDamagedError('head', head.refusal.code)
  return head.value
}

// The first entry binds the policy for good; until it is there, the policy may still be another.
async function boundPolicy(files: LogFiles, fresh: Bytes | null): Promise<Bytes> {
  if (fresh === null)
    return present(await files.read(POLICY), 'the policy of a log that has entries')
  await files.writeAll([{ path: POLICY, bytes: fresh }])
  return fresh
}

interface Taken {
  readonly index: number
  readonly isNew: boolean
  readonly blobs: readonly NamedFile[]
}

function take(
  state: LogState,
  submission: Submission,
  cryptography: Cryptography,
): Result<Taken, Refusal> {
  const examined = state.examine(submission.note)
  if (!examined.ok) {
    const index = knownIndex(state, submission.note, cryptography)
    return index === null ? examined : ok({ index, isNew: false, blobs: [] })
  }
  const blobs = blobFiles(examined.value.entry.blobs, submission.blobs, cryptography)
  if (!blobs.ok) return blobs
  const { index } = state.append(examined.value)
  return ok({ index, isNew: true, blobs: blobs.value })
}

// A text that is in the log already is refused by the rules of order, so it is looked up only then.
function knownIndex(state: LogState, note: Bytes, hashing: Hashing): number | null {
  const parsed = parseEntry(note, hashing)
  return parsed.ok ? state.indexOfText(parsed.value.textHash) : null
}

/** Exactly the blobs an entry names: one more could be anything and would stay for ever. */
function blobFiles(
  named: readonly BlobRef[],
  given: readonly Bytes[],
  hashing: Hashing,
): Result<readonly NamedFile[], Refusal> {
  const blobs = new Map(given.map((bytes) => [blobIdOf(hashing, bytes), bytes]))
  if (blobs.size > named.length) return refuse('blob-unnamed', `${blobs.size} for ${named.length}`)
  const files: NamedFile[] = []
  for (const ref of named) {
    const bytes = blobs.get(ref.blob)
    if (bytes === undefined) return refuse('blob-missing', ref.blob)
    if (bytes.length !== ref.size) return refuse('blob-size', ref.blob)
    files.push(blobFile(ref.blob, bytes))
  }
  return ok(files)
}
