// The whole check of a log's directory: its files (directory.ts), then every entry in order, then its
// blobs. It stops at the first violation and says where; a missing blob is reported, not refused,
// unless the reader says that it should hold them. The bundles are read twice, for files and for entries,
// because all of the log does not fit in memory; the root says that both were the same bytes.
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { checkCiphertext } from './blob.ts'
import type { Origin } from './checkpoint.ts'
import { blobPath, CHECKPOINT_PATH, readBundles, readLogFiles } from './directory.ts'
import type { DirectoryCode, LogFiles } from './directory.ts'
import type { BlobRef } from './entry.ts'
import { parseBlobId, sameHash } from './hash.ts'
import type { BlobId, Hash } from './hash.ts'
import type { AdmitCode } from './log-rules.ts'
import { openLogState } from './log-state.ts'
import type { LogState, LogStateOptions } from './log-state.ts'
import type { RowStore } from './packed-rows.ts'
import type { LogDirectory } from './ports.ts'

export interface DirectoryOptions {
  /** A policy the reader trusts; the directory's own if left out. */
  readonly policy?: Bytes
  /** Whether every blob that no order erased must be there. */
  readonly held?: boolean
  /** Where hashes and ids go that need not be in memory: with it, about 30 bytes an entry stay there. */
  readonly aside?: RowStore
}

/** Blobs of one kind: how many, and the first of them by name. */
export interface FoundBlobs {
  readonly count: number
  /** In the order of the log, at most {@link MAX_NAMED_BLOBS}: a copy may lack as many as there are entries. */
  readonly first: readonly BlobId[]
}

export const MAX_NAMED_BLOBS = 1_000 // more than anyone reads

export interface DirectoryReport {
  readonly origin: Origin
  readonly size: number
  readonly root: Hash
  /** Sizes of the earlier checkpoints, ascending. */
  readonly earlier: readonly number[]
  readonly blobCount: number
  /** Named by an entry, erased by no order, and not there. */
  readonly missing: FoundBlobs
  readonly erased: FoundBlobs
  /** The folded log, for further questions. */
  readonly state: LogState
}

export type VerifyCode =
  DirectoryCode | AdmitCode | 'blob-missing' | 'blob-size' | 'blob-differs' | 'not-erased'

type Verified<Value> = Promise<Result<Value, Refusal<VerifyCode>>>

/** Verifies a log's directory, in the order of spec/directory.md. */
export async function verifyDirectory(
  directory: LogDirectory,
  cryptography: Cryptography,
  options: DirectoryOptions = {},
): Verified<DirectoryReport> {
  const files = await readLogFiles(directory, cryptography, options)
  if (!files.ok) return files
  const folded = await foldEntries(directory, files.value, { cryptography, ...asideOf(options) })
  if (!folded.ok) return folded
  const state = folded.value
  const blobs = await checkBlobs(directory, state, cryptography)
  if (!blobs.ok) return blobs
  const [missing] = blobs.value.missing.first
  if (options.held === true && missing !== undefined)
    return refuse('blob-missing', blobPath(missing))
  const { origin, size, root } = files.value.latest.checkpoint
  return ok({ origin, size, root, earlier: files.value.earlier, ...blobs.value, state })
}

async function foldEntries(
  directory: LogDirectory,
  files: LogFiles,
  options: Pick<LogStateOptions, 'cryptography' | 'aside'>,
): Verified<LogState> {
  const { origin, root, size } = files.latest.checkpoint
  const opened = openLogState({ origin, policy: files.policyBytes, ...options })
  if (!opened.ok) return opened
  const state = opened.value
  for await (const bundle of readBundles(directory, size)) {
    if (!bundle.ok) return bundle
    for (const note of bundle.value) {
      const admitted = state.admit(note)
      if (admitted.ok) continue
      const { code, at, detail } = admitted.refusal
      const why = [at, detail].filter((x) => x !== undefined).join(' ')
      return refuse(code, `entry ${state.size}`, why)
    }
  }
  // Whoever writes meanwhile may have put other bundles in the place of those that were checked.
  return sameHash(state.root(), root) ? opened : refuse('root-differs', CHECKPOINT_PATH)
}

const asideOf = ({ aside }: DirectoryOptions): Pick<LogStateOptions, 'aside'> =>
  aside === undefined ? {} : { aside }

type BlobReport = Pick<DirectoryReport, 'blobCount' | 'missing' | 'erased'>

async function checkBlobs(
  directory: LogDirectory,
  state: LogState,
  cryptography: Cryptography,
): Verified<BlobReport> {
  const orders = new Set(state.erasures().flatMap((order) => order.blobs))
  let [blobCount, missing, erased] = [0, NONE_FOUND, NONE_FOUND]
  for (const ref of state.blobs()) {
    blobCount++
    const found = await checkBlob(directory, ref, orders.has(ref.blob), cryptography)
    if (!found.ok) return found
    if (found.value === 'erased') erased = withBlob(erased, ref.blob)
    if (found.value === 'missing') missing = withBlob(missing, ref.blob)
  }
  const stray = await firstStray(directory, state)
  return stray === null ? ok({ blobCount, missing, erased }) : refuse('stray-file', stray)
}

const NONE_FOUND: FoundBlobs = { count: 0, first: [] }

function withBlob({ count, first }: FoundBlobs, blob: BlobId): FoundBlobs {
  return { count: count + 1, first: count < MAX_NAMED_BLOBS ? [...first, blob] : first }
}

/** The first path, by code units, below `blob/` that no entry names. */
async function firstStray(directory: LogDirectory, state: LogState): Promise<string | null> {
  let first: string | null = null
  for await (const path of directory.walk?.('blob/') ?? (await directory.list('blob/'))) {
    const blob = parseBlobId(`sha256:${path.slice(path.lastIndexOf('/') + 1)}`)
    const isNamed = blob !== null && blobPath(blob) === path && state.indexOfBlob(blob) !== null
    if (!isNamed && (first === null || path < first)) first = path
  }
  return first
}

async function checkBlob(
  directory: LogDirectory,
  ref: BlobRef,
  isOrdered: boolean,
  cryptography: Cryptography,
): Verified<'present' | 'missing' | 'erased'> {
  const path = blobPath(ref.blob)
  const bytes = await directory.read(path)
  if (bytes === null) return ok(isOrdered ? 'erased' : 'missing')
  if (isOrdered) return refuse('not-erased', path)
  const checked = checkCiphertext(bytes, ref, cryptography)
  return checked.ok ? ok('present') : refuse(checked.refusal.code, path)
}
