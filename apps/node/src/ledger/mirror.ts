// A node's own copy of a hub's log. It believes nothing: every checkpoint is judged by the policy,
// every entry by the rules, every blob by its hash, and the tree is computed again from the entries
// themselves. Whoever holds a mirror holds the log; a hub is only where it grows.
//
// A hub that is late, silent or partial costs time. One that shows another history than before is
// caught with two checkpoints in hand: the mirror freezes, keeps the proof and raises the alarm.
import type { LogFiles } from '@parley/files'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { equalBytes, invariant, ok, refuse } from '@parley/kernel'
import type { ErasureState, HubPort, JudgedCheckpoint, Origin } from '@parley/ledger'
import { isDemoOrigin, judgeCheckpoint, parseEntry, parseProof, sameHash } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { writeAlarm } from './alarm.ts'
import type { Alarm } from './alarm.ts'
import { confirmCheckpoint, keepEntries, openCopy } from './copy.ts'
import type { Copy } from './copy.ts'
import { fetchEntries } from './fetching.ts'
import { forkBetween } from './fork.ts'
import { rootAfter } from './growth.ts'
import type { OwnIdentity } from './key-shelf.ts'
import { openedEntries } from './log-view.ts'
import type { LogView } from './log-view.ts'

export interface MirrorOptions {
  readonly origin: Origin
  readonly hub: HubPort
  readonly files: LogFiles
  /** The policy file as agreed outside; entry 0 is bound to its hash. */
  readonly policy: Bytes
  readonly cryptography: Cryptography
  readonly sealing: ManySealing
  /** The secrets of this seat's own recipient ids. */
  readonly identities: readonly OwnIdentity[]
  /** `all`: every ciphertext, so that this copy can replace the hub; `openable`: those with a key. */
  readonly holds: 'all' | 'openable'
  readonly onAlarm?: (alarm: Alarm) => void
  /** Only a play or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

export interface Pulled {
  readonly size: number
  readonly added: number
  readonly witnessedSize: number
  /**
   * A grant made earlier entries readable: fold again from this index on. Null if nothing changed
   * below what was folded.
   */
  readonly reopenFrom: number | null
}

export interface Mirror extends LogView {
  /**
   * Takes in what the hub has by now; with `waitMs`, waits that long for something new. Refusals are
   * about this answer of the hub, `frozen` about the log. @throws if the hub is out of reach
   */
  pull(waitMs?: number): Promise<Result<Pulled, Refusal>>
  alarm(): Alarm | null
  /** The largest size at which each witness of the policy was seen. */
  cosigners(): readonly { readonly witness: string; readonly size: number }[]
  /** Deletes the blobs of all witnessed orders to erase, and returns those orders. */
  carryOutErasures(): Promise<readonly ErasureState[]>
  close(): Promise<void>
}

/**
 * Opens a mirror and reads back what it holds.
 *
 * @throws InvariantError for a log of a seeded play at a real node
 * @throws LogDamagedError if the stored files are no log under this policy
 */
export async function openMirror(options: MirrorOptions): Promise<Mirror> {
  invariant(
    options.allowDemoOrigins === true || !isDemoOrigin(options.origin),
    'no log of a seeded play at a real node',
  )
  const copy = await openCopy(options)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const own = last.then(act, act)
    last = own
    return own
  }
  const witnessedSize = (): number => copy.witnessed?.checkpoint.size ?? 0
  let isOpen = true
  return {
    state: copy.state,
    head: () => copy.head,
    witnessedSize,
    entries: (from) => {
      const size = copy.head?.checkpoint.size ?? 0
      return openedEntries(copy.store, copy.opener, options.cryptography, {
        from,
        size,
        witnessedSize,
      })
    },
    submit: (note, blobs) => options.hub.submit(note, blobs),
    // Whoever asks after the end must not write where another may be writing by then.
    pull: (waitMs = 0) =>
      inTurn(async () => (isOpen ? await pullOnce(copy, waitMs) : refuse('closed'))),
    alarm: () => copy.alarm,
    cosigners: () => [...copy.cosigners].map(([witness, size]) => ({ witness, size })),
    carryOutErasures: () => inTurn(() => copy.erase(witnessedSize())),
    close: () =>
      inTurn(() => {
        isOpen = false
        return options.files.close()
      }),
  }
}

async function pullOnce(copy: Copy, waitMs: number): Promise<Result<Pulled, Refusal>> {
  if (copy.alarm !== null) return refuse('frozen', copy.alarm.code)
  invariant(copy.isWhole, 'a mirror that met no fault of its storage')
  const before = copy.state.size
  const taken = await takeCheckpoint(copy, await newestCheckpoint(copy, waitMs))
  if (!taken.ok) return taken
  const confirmed = await takeWitnessed(copy)
  if (!confirmed.ok) return confirmed
  await copy.intake.fetch()
  return ok({
    size: copy.state.size,
    added: copy.state.size - before,
    witnessedSize: copy.witnessed?.checkpoint.size ?? 0,
    // What became readable from `before` on was not folded before by anyone.
    reopenFrom: copy.intake.takeReadable(before),
  })
}

async function newestCheckpoint(copy: Copy, waitMs: number): Promise<Bytes> {
  const { hub } = copy.options
  const now = await hub.checkpoint()
  const isKnown = copy.head !== null && equalBytes(now, copy.head.bytes)
  if (waitMs <= 0 || !isKnown) return now
  return (await hub.checkpointAbove(copy.state.size, waitMs)) ?? now
}

/** Judges one checkpoint and brings the copy up to it. */
async function takeCheckpoint(copy: Copy, bytes: Bytes): Promise<Result<void, Refusal>> {
  const { state, options } = copy
  const judged = judgeCheckpoint(bytes, state.policy, options.cryptography)
  if (!judged.ok) return judged
  const { origin, size, root } = judged.value.checkpoint
  if (origin !== state.origin) return refuse('other-log', origin)
  if (size > state.size) {
    const grown = await grow(copy, judged.value)
    if (!grown.ok) return grown
  } else if (!sameHash(root, state.root(size))) return accuse(copy, judged.value)
  await confirmCheckpoint(copy, judged.value)
  return ok(undefined)
}

/**
 * Under load the newest checkpoint is never the cosigned one. A proof of the first entry that is not
 * witnessed yet carries the latest checkpoint that is.
 */
async function takeWitnessed(copy: Copy): Promise<Result<void, Refusal>> {
  const { state, options, store } = copy
  const from = copy.witnessed?.checkpoint.size ?? 0
  if (from >= state.size) return ok(undefined)
  const first = await store.entries(from + 1, from).next()
  const entry = first.done === true ? null : parseEntry(first.value, options.cryptography)
  if (entry?.ok !== true) return ok(undefined)
  const bytes = await options.hub.witnessedProof(entry.value.textHash, 0)
  if (bytes === null) return ok(undefined)
  const proof = parseProof(bytes)
  return proof.ok ? takeCheckpoint(copy, proof.value.checkpoint) : proof
}

/** Takes in the entries up to a larger checkpoint, once they lead to its root. */
async function grow(copy: Copy, judged: JudgedCheckpoint): Promise<Result<void, Refusal>> {
  const { state, options } = copy
  const fetched = await fetchEntries(options.hub, state.size, judged.checkpoint.size)
  if (!fetched.ok) return fetched
  const root = rootAfter(state.tree, fetched.value, options.cryptography)
  if (!sameHash(root, judged.checkpoint.root)) return accuse(copy, judged)
  const from = state.size
  copy.isWhole = false // until what is folded here is also on storage
  for (const note of fetched.value) {
    const admitted = state.admit(note)
    if (!admitted.ok) {
      const because = admitted.refusal.code
      return raise(copy, { code: 'invalid-entry', at: state.size, because, evidence: note })
    }
    copy.intake.noticed(admitted.value)
  }
  await keepEntries(copy, from, fetched.value, judged)
  copy.isWhole = true
  return ok(undefined)
}

/** The checkpoint does not fit what is held: proof of a fork, or bytes that only this hub sends. */
async function accuse(copy: Copy, offered: JudgedCheckpoint): Promise<Result<void, Refusal>> {
  const { state, head, options, logKey } = copy
  if (head === null) return refuse('bundle-differs')
  const believed = { tree: state.tree, head, logKey, cryptography: options.cryptography }
  const evidence = await forkBetween(believed, offered, options.hub)
  if (evidence === null) return refuse('bundle-differs', `size ${offered.checkpoint.size}`)
  const at = Math.min(head.checkpoint.size, offered.checkpoint.size)
  return raise(copy, { code: 'fork', at, because: null, evidence })
}

async function raise(copy: Copy, alarm: Alarm): Promise<Result<void, Refusal>> {
  copy.alarm = alarm
  await writeAlarm(copy.options.files, alarm)
  copy.options.onAlarm?.(alarm)
  return refuse('frozen', alarm.code)
}
