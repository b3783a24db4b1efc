// A node's own copy of a hub's log. It believes nothing: every checkpoint is judged by the policy,
// every entry by the rules, every blob by its hash, and the tree is computed again from the entries
// themselves. Whoever holds a mirror holds the log; a hub is only where it grows.
//
// A hub that is late, silent or partial costs time. One that shows another history than before, or than it
// promised in the proof of a submission, or than it showed another party, is caught with two checkpoints in
// hand: the mirror freezes, keeps the proof and raises the alarm.
import type { LogFiles } from '@parley/files'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { equalBytes, invariant, ok, refuse } from '@parley/kernel'
import type {
  BlobId,
  Entry,
  ErasureState,
  HubPort,
  JudgedCheckpoint,
  Origin,
  SignedCheckpoint,
} from '@parley/ledger'
import {
  checkForkProof,
  formatProof,
  isPretendOrigin,
  judgeCheckpoint,
  parseEntry,
  parseProof,
  sameHash,
} from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { writeAlarm } from './alarm.ts'
import type { Alarm } from './alarm.ts'
import { confirmCheckpoint, keepEntries, openCopy } from './copy.ts'
import type { Copy } from './copy.ts'
import { fetchEntries } from './fetching.ts'
import { forkBetween } from './fork.ts'
import type { Believed } from './fork.ts'
import { rootAfter, treeAfter } from './growth.ts'
import type { OwnIdentity } from './key-shelf.ts'
import { openedEntries } from './log-view.ts'
import type { LogView } from './log-view.ts'
import { openEntries } from './opened-entry.ts'
import type { Numbered, OpenedEntry } from './opened-entry.ts'

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
  /** Also called at the start, if an alarm was raised before. */
  /** The log is carried: it comes late and in any order, so an old checkpoint is no sign of anything. */
  readonly isCarried?: true
  readonly onAlarm?: (alarm: Alarm) => void
  /** Asked before a log's entry 0 is taken in; a refusal leaves the copy empty. */
  readonly judgeFirst?: (entry: Entry) => Promise<Result<unknown, Refusal>>
  /** Told after each pull: why the hub's answer was refused, or null. */
  readonly onPulled?: (refusal: Refusal | null) => void
  /** Only a play, a rehearsal or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

export interface Pulled {
  readonly size: number
  readonly added: number
  readonly witnessedSize: number
  /**
   * A grant made earlier entries readable, or an order to erase took their content: fold again from this
   * index on. Null if nothing changed below what was folded.
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
  /**
   * Compares a checkpoint that another holder of the log was shown with this copy; freezes if the two
   * cannot be of one log. `ahead`: it is larger than this copy, so the other must compare.
   */
  compare(checkpoint: Bytes): Promise<Result<'agrees' | 'ahead', Refusal>>
  /** Takes a fork proof from anyone; a true one freezes this copy, any other is refused. */
  takeForkProof(proof: Bytes): Promise<Result<void, Refusal>>
  /** The largest size at which each witness of the policy was seen. */
  cosigners(): readonly { readonly witness: string; readonly size: number }[]
  /** Deletes the blobs of all witnessed orders to erase, and returns those orders. */
  carryOutErasures(): Promise<readonly ErasureState[]>
  /** Judges a checkpoint that came another way than from the hub: by courier, from another reader. */
  confirm(checkpoint: Bytes): Promise<Result<void, Refusal>>
  readonly stored: StoredCopy
  close(): Promise<void>
}

/** What a mirror holds, for whoever passes it on. */
export interface StoredCopy {
  /** The newest checkpoint under the quorum; null before the first. */
  witnessed(): SignedCheckpoint | null
  bundle(index: number, width: number): Promise<Bytes | null>
  /** A ciphertext: this copy's, else the hub's; null where neither has it. */
  blob(id: BlobId): Promise<Bytes | null>
  /** Opens entries that are not in the log yet, whose ciphertexts lie elsewhere. */
  open(
    entries: readonly Numbered[],
    blob: (id: BlobId) => Promise<Bytes | null>,
  ): Promise<readonly OpenedEntry[]>
  /** Below this index nothing is missing here, neither an entry nor a ciphertext that should be held. */
  wholeSize(): number
}

/**
 * Opens a mirror and reads back what it holds.
 *
 * @throws InvariantError for a log of a play or a rehearsal at a real node
 * @throws LogDamagedError if the stored files are no log under this policy
 */
export async function openMirror(options: MirrorOptions): Promise<Mirror> {
  invariant(
    options.allowDemoOrigins === true || !isPretendOrigin(options.origin),
    'no log of a seeded play or a rehearsal at a real node',
  )
  const copy = await openCopy(options)
  if (copy.alarm !== null) options.onAlarm?.(copy.alarm)
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
    submit: (note, blobs) => submit(copy, note, blobs),
    // Whoever asks after the end must not write where another may be writing by then.
    pull: (waitMs = 0) =>
      inTurn(async () => {
        const pulled = isOpen ? await pullOnce(copy, waitMs) : refuse('closed')
        options.onPulled?.(pulled.ok ? null : pulled.refusal)
        return pulled
      }),
    alarm: () => copy.alarm,
    compare: (checkpoint) => inTurn(() => compare(copy, checkpoint)),
    takeForkProof: (proof) => inTurn(() => takeForkProof(copy, proof)),
    cosigners: () => [...copy.cosigners].map(([witness, size]) => ({ witness, size })),
    carryOutErasures: () => inTurn(() => copy.erase(witnessedSize())),
    confirm: (checkpoint) =>
      inTurn(async () => (isOpen ? await confirmOnce(copy, checkpoint) : refuse('closed'))),
    stored: storedCopy(copy),
    close: () =>
      inTurn(() => {
        isOpen = false
        return options.files.close()
      }),
  }
}

function storedCopy(copy: Copy): StoredCopy {
  const { store, opener, intake, state, options } = copy
  return {
    witnessed: () => copy.witnessed,
    bundle: (index, width) => store.bundle(index, width),
    blob: async (id) =>
      (await opener.blobs.get(id)) ?? (await options.hub.blob(id).catch(() => null)),
    open: (entries, blob) =>
      openEntries(entries, { ...opener, blobs: { ...opener.blobs, get: blob } }, 0),
    wholeSize: () => intake.missingFrom() ?? state.size,
  }
}

async function confirmOnce(copy: Copy, checkpoint: Bytes): Promise<Result<void, Refusal>> {
  if (copy.alarm !== null) return refuse('frozen', copy.alarm.code)
  invariant(copy.isWhole, 'a mirror that met no fault of its storage')
  const taken = await takeCheckpoint(copy, checkpoint)
  return taken.ok ? ok(undefined) : taken
}

async function pullOnce(copy: Copy, waitMs: number): Promise<Result<Pulled, Refusal>> {
  if (copy.alarm !== null) return refuse('frozen', copy.alarm.code)
  invariant(copy.isWhole, 'a mirror that met no fault of its storage')
  const before = copy.state.size
  const known = Math.max(before, copy.promised.largest())
  const taken = await takeCheckpoint(copy, await newestCheckpoint(copy, waitMs))
  if (!taken.ok) return taken
  const kept = await checkPromised(copy)
  if (!kept.ok) return kept
  const confirmed = await takeWitnessed(copy)
  if (!confirmed.ok) return confirmed
  await copy.intake.fetch()
  // A checkpoint has no time: an old one is true, and yet a hub that shows it keeps something back.
  const isBehind = taken.value < known && copy.options.isCarried !== true
  if (isBehind) return refuse('hub-behind', `size ${taken.value}`, `signed ${known}`)
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

/** Judges one checkpoint and brings the copy up to it; answers with its size. */
async function takeCheckpoint(copy: Copy, bytes: Bytes): Promise<Result<number, Refusal>> {
  const { state } = copy
  const judged = judgeOwn(copy, bytes)
  if (!judged.ok) return judged
  const { size, root } = judged.value.checkpoint
  if (size > state.size) {
    const grown = await grow(copy, judged.value)
    if (!grown.ok) return grown
  } else if (!sameHash(root, state.root(size))) {
    return accuse(copy, believedBy(copy), judged.value)
  }
  await confirmCheckpoint(copy, judged.value)
  return ok(size)
}

function judgeOwn({ state, options }: Copy, bytes: Bytes): Result<JudgedCheckpoint, Refusal> {
  const judged = judgeCheckpoint(bytes, state.policy, options.cryptography)
  if (!judged.ok) return judged
  const { origin } = judged.value.checkpoint
  return origin === state.origin ? judged : refuse('other-log', origin)
}

async function submit(
  copy: Copy,
  note: Bytes,
  blobs: readonly Bytes[],
): Promise<Result<Bytes, Refusal>> {
  if (copy.alarm !== null) return refuse('frozen', copy.alarm.code)
  const answer = await copy.options.hub.submit(note, blobs)
  if (answer.ok) copy.promised.add(note, answer.value)
  return answer
}

/** What the hub acknowledged must be in the log that it shows. */
async function checkPromised(copy: Copy): Promise<Result<void, Refusal>> {
  const { state, promised } = copy
  for (const one of promised.reached(state.size)) {
    const { size, root } = one.checkpoint
    if (!sameHash(root, state.root(size))) return accuse(copy, believedBy(copy), one)
  }
  return ok(undefined)
}

async function compare(copy: Copy, bytes: Bytes): Promise<Result<'agrees' | 'ahead', Refusal>> {
  if (copy.alarm?.code === 'fork') return refuse('frozen', 'fork')
  const judged = judgeOwn(copy, bytes)
  if (!judged.ok) return judged
  const believed = copy.refused ?? believedBy(copy)
  const { size, root } = judged.value.checkpoint
  if (believed === null || size > believed.head.checkpoint.size) return ok('ahead')
  if (sameHash(root, believed.tree.root(size))) return ok('agrees')
  return accuse(copy, believed, judged.value)
}

async function takeForkProof(copy: Copy, proof: Bytes): Promise<Result<void, Refusal>> {
  const { logKey, options } = copy
  if (copy.alarm?.code === 'fork') return refuse('frozen', 'fork')
  const checked = checkForkProof(proof, logKey, options.cryptography)
  if (!checked.ok) return checked
  const at = checked.value.smaller.size
  return raise(copy, { code: 'fork', at, because: null, evidence: proof, proof: null })
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
  if (!proof.ok) return proof
  const taken = await takeCheckpoint(copy, proof.value.checkpoint)
  return taken.ok ? ok(undefined) : taken
}

/** Takes in the entries up to a larger checkpoint, once they lead to its root. */
async function grow(copy: Copy, judged: JudgedCheckpoint): Promise<Result<void, Refusal>> {
  const { state, options } = copy
  const fetched = await fetchEntries(options.hub, state.size, judged.checkpoint.size)
  if (!fetched.ok) return fetched
  const root = rootAfter(state.tree, fetched.value, options.cryptography)
  if (!sameHash(root, judged.checkpoint.root)) return accuse(copy, believedBy(copy), judged)
  const from = state.size
  const first = await judgeFirst(copy, fetched.value)
  if (!first.ok) return first
  copy.isWhole = false // until what is folded here is also on storage
  for (const note of fetched.value) {
    const admitted = state.admit(note)
    if (!admitted.ok) {
      const tree = treeAfter({ tree: state.tree, size: from }, fetched.value, options.cryptography)
      return refuseEntry(copy, { tree, head: judged }, note, admitted.refusal.code)
    }
    copy.intake.noticed(admitted.value)
  }
  await keepEntries(copy, from, fetched.value, judged)
  copy.isWhole = true
  return ok(undefined)
}

// What ties this log to the one before it, its own rules cannot know: whoever holds that one judges it.
async function judgeFirst(
  { state, options }: Copy,
  [first]: readonly Bytes[],
): Promise<Result<unknown, Refusal>> {
  if (state.size > 0 || first === undefined || options.judgeFirst === undefined) return ok(null)
  const examined = state.examine(first)
  return examined.ok ? options.judgeFirst(examined.value.entry) : ok(null)
}

/** An entry under the log's signature that no honest hub orders. */
async function refuseEntry(
  copy: Copy,
  shown: Pick<Believed, 'tree' | 'head'>,
  note: Bytes,
  because: string,
): Promise<Result<never, Refusal>> {
  const { state, logKey, options } = copy
  const at = state.size
  copy.refused = { ...shown, logKey, cryptography: options.cryptography }
  const hashes = shown.tree.inclusionProof(at, shown.tree.size)
  const proof = formatProof({ index: at, hashes, checkpoint: shown.head.bytes })
  return raise(copy, { code: 'invalid-entry', at, because, evidence: note, proof })
}

/** What the copy holds; null before the first entry. */
function believedBy({ state, head, options, logKey }: Copy): Believed | null {
  if (head === null) return null
  return { tree: state.tree, head, logKey, cryptography: options.cryptography }
}

/** The checkpoint does not fit the tree: proof of a fork, or bytes that only this hub sends. */
async function accuse(
  copy: Copy,
  believed: Believed | null,
  offered: JudgedCheckpoint,
): Promise<Result<never, Refusal>> {
  if (believed === null) return refuse('bundle-differs')
  const evidence = await forkBetween(believed, offered, copy.options.hub)
  if (evidence === null) return refuse('bundle-differs', `size ${offered.checkpoint.size}`)
  const at = Math.min(believed.head.checkpoint.size, offered.checkpoint.size)
  return raise(copy, { code: 'fork', at, because: null, evidence, proof: null })
}

async function raise(copy: Copy, alarm: Alarm): Promise<Result<never, Refusal>> {
  copy.alarm = alarm
  await writeAlarm(copy.options.files, alarm)
  copy.options.onAlarm?.(alarm)
  return refuse('frozen', alarm.code)
}
