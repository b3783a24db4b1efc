// The parts of a mirror and what is kept in them: the stored log, its folded state, and the best
// checkpoints. What may be put into them, mirror.ts decides.
import {
  LogDamagedError,
  openBlobStore,
  openErasing,
  openLogStore,
  removeUnnamedBlobs,
  replayLog,
} from '@parley/files'
import type { LogStore } from '@parley/files'
import type { Bytes, Cryptography } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import { judgeCheckpoint, parsePolicy, sameHash } from '@parley/ledger'
import type { ErasureState, JudgedCheckpoint, LogState, Policy, VerifierKey } from '@parley/ledger'
import { readAlarm } from './alarm.ts'
import type { Alarm } from './alarm.ts'
import type { Believed } from './fork.ts'
import { openDue, openIntake } from './intake.ts'
import type { Intake } from './intake.ts'
import { openKeyShelf } from './key-shelf.ts'
import type { MirrorOptions } from './mirror.ts'
import type { Opener } from './opened-entry.ts'
import { openPromised } from './promised.ts'
import type { Promised } from './promised.ts'

export interface Copy {
  readonly options: MirrorOptions
  readonly store: LogStore
  readonly state: LogState
  readonly opener: Opener
  readonly intake: Intake
  /** Checkpoints under which the hub acknowledged entries, until this copy is as large. */
  readonly promised: Promised
  readonly logKey: VerifierKey
  /** Carries out the orders to erase below a size. */
  readonly erase: (size: number) => Promise<readonly ErasureState[]>
  /** The largest size each witness was seen at. */
  readonly cosigners: Map<string, number>
  head: JudgedCheckpoint | null
  witnessed: JudgedCheckpoint | null
  alarm: Alarm | null
  /** The tree that held an invalid entry: refused, and yet the hub's word, which others may have another of. */
  refused: Believed | null
  /** False after a fault of storage: memory is then ahead of it, and the mirror must be opened again. */
  isWhole: boolean
}

export async function openCopy(options: MirrorOptions): Promise<Copy> {
  const { files, cryptography, origin, sealing } = options
  const policy = valueOf(parsePolicy(options.policy, cryptography))
  const logKey = policy.logs.find((log) => log.key.name === origin)?.key
  const store = openLogStore(files, { removesSuperseded: true })
  const head = readCheckpoint(await store.head(), policy, cryptography)
  let read: LogState | null = null
  const log = (): LogState => present(read, 'a log that was read back')
  const shelf = openKeyShelf(options.identities, log, sealing)
  const due = openDue(shelf, options.holds)
  const state = await replayLog({
    ...options,
    store,
    head,
    onEntry: (admitted) => due.noticed(admitted),
  })
  read = state
  const blobs = openBlobStore(files, cryptography)
  const opener = { shelf, blobs, sealing, state }
  const intake = openIntake({ ...options, opener, due })
  await removeUnnamedBlobs(blobs, state)
  await intake.recall()
  const witnessed = readCheckpoint(await store.checkpoint(), policy, cryptography)
  const copy: Copy = {
    options,
    store,
    state,
    opener,
    intake,
    promised: openPromised(state, cryptography),
    logKey: present(logKey, 'a policy that lists this log'),
    erase: openErasing(blobs, state),
    cosigners: new Map(),
    head,
    witnessed,
    alarm: await readAlarm(files),
    refused: null,
    isWhole: true,
  }
  checkWitnessed(copy)
  return copy
}

/** Stores entries just folded, their blobs as far as the hub has them, and the new head. */
export async function keepEntries(
  copy: Copy,
  from: number,
  entries: readonly Bytes[],
  head: JudgedCheckpoint,
): Promise<void> {
  const { store, state, options, intake } = copy
  await intake.fetch()
  const beside = from === 0 ? [{ path: 'policy', bytes: options.policy }] : []
  await store.putEntries(state.tree, from, { entries, beside })
  await store.putHead(head.bytes)
  copy.head = head
}

/** Keeps a checkpoint that fits the log, if it is the best cosigned one so far. */
export async function confirmCheckpoint(copy: Copy, judged: JudgedCheckpoint): Promise<void> {
  const { size } = judged.checkpoint
  if (size === copy.state.size && isBetter(judged, copy.head)) copy.head = judged
  countCosigners(copy.cosigners, judged)
  if (!judged.isWitnessed || !isBetter(judged, copy.witnessed)) return
  await copy.store.publish(judged.bytes, size, copy.state.tree)
  copy.witnessed = judged
}

function checkWitnessed({ witnessed, state, cosigners }: Copy): void {
  const { size, root } = witnessed?.checkpoint ?? { size: 0, root: state.root(0) }
  if (size > state.size || !sameHash(root, state.root(size))) {
    throw new LogDamagedError('checkpoint', `expected one of the stored ${state.size} entries`)
  }
  countCosigners(cosigners, witnessed)
}

function isBetter(judged: JudgedCheckpoint, known: JudgedCheckpoint | null): boolean {
  const [size, knownSize] = [judged.checkpoint.size, known?.checkpoint.size ?? 0]
  if (size !== knownSize) return size > knownSize
  return judged.cosigners.length > (known?.cosigners.length ?? 0)
}

function countCosigners(sizes: Map<string, number>, judged: JudgedCheckpoint | null): void {
  for (const { witness } of judged?.cosigners ?? []) {
    sizes.set(witness, Math.max(sizes.get(witness) ?? 0, judged?.checkpoint.size ?? 0))
  }
}

function readCheckpoint(
  bytes: Bytes | null,
  policy: Policy,
  cryptography: Cryptography,
): JudgedCheckpoint | null {
  if (bytes === null) return null
  const judged = judgeCheckpoint(bytes, policy, cryptography)
  if (!judged.ok) throw new LogDamagedError('head', judged.refusal.code)
  return judged.value
}
