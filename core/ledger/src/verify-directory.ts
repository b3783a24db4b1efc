// The whole check of a log's directory: its files (directory.ts), then every entry in order, then its
// blobs. It stops at the first violation and says where; a missing blob is reported, not refused,
// unless the reader says that it should hold them.
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { checkCiphertext } from './blob.ts'
import type { Origin } from './checkpoint.ts'
import { blobPath, readLogFiles } from './directory.ts'
import type { DirectoryCode, LogFiles } from './directory.ts'
import type { BlobRef } from './entry.ts'
import type { BlobId, Hash } from './hash.ts'
import type { AdmitCode } from './log-rules.ts'
import { openLogState } from './log-state.ts'
import type { AdmittedEntry, LogState } from './log-state.ts'
import type { LogDirectory } from './ports.ts'

export interface DirectoryOptions {
  /** A policy the reader trusts; the directory's own if left out. */
  readonly policy?: Bytes
  /** Whether every blob that no order erased must be there. */
  readonly held?: boolean
}

export interface DirectoryReport {
  readonly origin: Origin
  readonly size: number
  readonly root: Hash
  /** Sizes of the earlier checkpoints, ascending. */
  readonly earlier: readonly number[]
  readonly blobCount: number
  /** Named by an entry, erased by no order, and not there. */
  readonly missing: readonly BlobId[]
  readonly erased: readonly BlobId[]
  /** The folded log, for further questions. */
  readonly state: LogState
  readonly entries: readonly AdmittedEntry[]
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
  const files = await readLogFiles(directory, cryptography, options.policy ?? null)
  if (!files.ok) return files
  const folded = foldEntries(files.value, cryptography)
  if (!folded.ok) return folded
  const { state, entries } = folded.value
  const blobs = await checkBlobs(directory, state, entries, cryptography)
  if (!blobs.ok) return blobs
  const [missing] = blobs.value.missing
  if (options.held === true && missing !== undefined)
    return refuse('blob-missing', blobPath(missing))
  const { origin, size, root } = files.value.latest.checkpoint
  return ok({ origin, size, root, earlier: files.value.earlier, ...blobs.value, state, entries })
}

function foldEntries(
  files: LogFiles,
  cryptography: Cryptography,
): Result<
  { readonly state: LogState; readonly entries: readonly AdmittedEntry[] },
  Refusal<VerifyCode>
> {
  const { origin } = files.latest.checkpoint
  const state = openLogState({ origin, policy: files.policyBytes, cryptography })
  if (!state.ok) return state
  const entries: AdmittedEntry[] = []
  for (const [index, note] of files.entries.entries()) {
    const admitted = state.value.admit(note)
    if (!admitted.ok) {
      const { code, at, detail } = admitted.refusal
      return refuse(code, `entry ${index}`, [at, detail].filter((x) => x !== undefined).join(' '))
    }
    entries.push(admitted.value)
  }
  return ok({ state: state.value, entries })
}

type BlobReport = Pick<DirectoryReport, 'blobCount' | 'missing' | 'erased'>

async function checkBlobs(
  directory: LogDirectory,
  state: LogState,
  entries: readonly AdmittedEntry[],
  cryptography: Cryptography,
): Verified<BlobReport> {
  const orders = new Set(state.erasures().flatMap((order) => order.blobs))
  const refs = entries.flatMap(({ entry }) => entry.blobs)
  const missing: BlobId[] = []
  const erased: BlobId[] = []
  for (const ref of refs) {
    const found = await checkBlob(directory, ref, orders.has(ref.blob), cryptography)
    if (!found.ok) return found
    if (found.value === 'erased') erased.push(ref.blob)
    if (found.value === 'missing') missing.push(ref.blob)
  }
  const named = new Set(refs.map((ref) => blobPath(ref.blob)))
  const stray = [...(await directory.list('blob/'))].toSorted().find((path) => !named.has(path))
  if (stray !== undefined) return refuse('stray-file', stray)
  return ok({ blobCount: refs.length, missing, erased })
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
