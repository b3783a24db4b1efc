// One log of a hub: takes sealed entries it cannot read, orders them, makes them durable, signs the
// order, and has it witnessed. It holds no key that opens anything.
//
// What is offered while a batch is being written forms the next batch: so a batch lasts as long as the
// disk takes, a lone entry waits for nothing, and a crowd shares the syncs.
import {
  LogDamagedError,
  openBlobStore,
  openErasing,
  openLogWriter,
  openSweeping,
  withRecentBlobs,
} from '@parley/files'
import type { LogFiles, LogWriter, Submission } from '@parley/files'
import type { Bytes, Chance, Cryptography, Refusal, Result } from '@parley/kernel'
import { invariant, ok, present, refuse } from '@parley/kernel'
import type { HubPort, JudgedCheckpoint, Origin, Signer, WitnessPort } from '@parley/ledger'
import {
  isPretendOrigin,
  judgeCheckpoint,
  MAX_BLOB_BYTES,
  MAX_MORE_BLOBS,
  MAX_NOTE,
  sameHash,
} from '@parley/ledger'
import { openCosigning } from './cosigning.ts'
import type { Cosigning } from './cosigning.ts'
import type { Contradiction } from './doubt.ts'
import { headsSubmissions } from './heads.ts'
import { openWaitingRoom, waitAtMost } from './waiting-room.ts'
import type { WaitingRoom } from './waiting-room.ts'

export interface HubOptions {
  readonly files: LogFiles
  readonly cryptography: Cryptography
  readonly chance: Chance
  readonly origin: Origin
  /** Named like the origin. */
  readonly logKey: Signer
  /** The hub's own author key, allowed `ledger.heads` only. */
  readonly authorKey: Signer
  readonly witnesses: readonly WitnessPort[]
  /** The policy file; what counts once entry 0 is there is the one it was opened with. */
  readonly policy: Bytes
  /** After a round without quorum, another is begun; null where someone else keeps time. */
  readonly retryMs: number | null
  /** Told what its operator must know. */
  readonly onTrouble?: (trouble: HubTrouble) => void
  /** Only a play, a rehearsal or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

export interface Hub extends HubPort {
  /** Why the hub orders nothing any more, or null. */
  frozen(): FrozenCode | null
  /** Whether enough witnesses agreed, since the start, that nothing is missing here; until then it orders nothing. */
  isCurrent(): boolean
  /** States the last entry of every author, in as many entries as that takes. */
  stateHeads(): Promise<Result<readonly Bytes[], Refusal>>
  /** Settles once the newest checkpoint has been offered to every witness. */
  cosigned(): Promise<void>
  close(): Promise<void>
}

/**
 * `rolled-back`: a witness holds a larger tree than this hub; `forked`: it holds another one of this size
 * or less, or the proof that there are two. `fault`: its storage failed.
 */
export type FrozenCode = 'rolled-back' | 'forked' | 'fault' | 'closed'

/** `waiting`: too few witnesses answered since the start to know that nothing is missing here. */
export type HubTrouble =
  | Contradiction
  | { readonly code: 'waiting'; readonly ownSize: number }
  | { readonly code: 'fault'; readonly fault: unknown }

const MAX_BATCH = 256 // entries: one bundle
const MAX_BATCH_BYTES = 134_217_728 // one blob of the largest size still fits
const MAX_QUEUE = 8_192 // submissions waiting; beyond that callers are told to come back
const MAX_WAIT_MS = 60_000
const MAX_RECENT_BYTES = 16_777_216 // of blobs; a coach's receipts are one of it, so all mirrors find theirs
const MAX_START_MS = 10_000 // a witness that hangs must not keep a hub from starting

/**
 * Opens a log of a hub, brings it back from wherever a crash left it, and asks the witnesses where it
 * stood.
 *
 * @throws InvariantError for a log of a play or a rehearsal at a real hub
 * @throws LogDamagedError if the stored files are no log under this key
 */
export async function openHub(options: HubOptions): Promise<Hub> {
  invariant(
    options.allowDemoOrigins === true || !isPretendOrigin(options.origin),
    'no log of a seeded play or a rehearsal at a real hub',
  )
  const running = { ...options, files: withRecentBlobs(options.files, MAX_RECENT_BYTES) }
  const writer = await openLogWriter(running)
  const before = await publishedBefore(writer, running)
  // A crash may have come between the publishing of an order and the deleting.
  const blobs = openBlobStore(running.files, running.cryptography)
  await openErasing(blobs, writer.state)(before?.checkpoint.size ?? 0)
  const hub = assemble(running, writer, before)
  await waitAtMost(hub.cosigned(), MAX_START_MS)
  const isWaiting = hub.frozen() === null && !hub.isCurrent()
  if (isWaiting) options.onTrouble?.({ code: 'waiting', ownSize: writer.state.size })
  return hub
}

async function publishedBefore(
  writer: LogWriter,
  options: HubOptions,
): Promise<JudgedCheckpoint | null> {
  const { state, store } = writer
  const bytes = await store.checkpoint()
  const judged = bytes === null ? null : judgeCheckpoint(bytes, state.policy, options.cryptography)
  if (judged?.ok !== true || !judged.value.isWitnessed) return null // not there, or published anew
  const { size, root } = judged.value.checkpoint
  if (size > state.size || !sameHash(root, state.root(size))) {
    throw new LogDamagedError(
      'head',
      `expected a log that continues the published checkpoint of ${size}`,
    )
  }
  return judged.value
}

interface Running {
  readonly options: HubOptions
  readonly writer: LogWriter
  readonly room: WaitingRoom
  readonly cosigning: Cosigning
  readonly freeze: (because: FrozenCode) => void
  readonly frozen: () => FrozenCode | null
}

function assemble(options: HubOptions, writer: LogWriter, before: JudgedCheckpoint | null): Hub {
  const room = openWaitingRoom()
  let because: FrozenCode | null = null
  const freeze = (code: FrozenCode): void => {
    because ??= code
    room.changed()
  }
  const erase = openErasing(openBlobStore(options.files, options.cryptography), writer.state)
  const sweep = openSweeping(options.files)
  const cosigning = openCosigning({
    policy: writer.state.policy,
    tree: writer.state.tree,
    cryptography: options.cryptography,
    witnesses: options.witnesses,
    head: () => writer.head(),
    before,
    publish: async (judged) => {
      await writer.store.publish(judged.bytes, judged.checkpoint.size, writer.state.tree)
      await erase(judged.checkpoint.size)
      await sweep(judged.checkpoint.size)
    },
    onWitnessed: () => room.changed(),
    onContradiction: (found) => {
      if (because !== null) return
      options.onTrouble?.(found)
      if (found.code !== 'claim') freeze(found.code === 'proved' ? 'forked' : found.code)
    },
    onFault: (fault) => {
      freeze('fault')
      options.onTrouble?.({ code: 'fault', fault })
    },
  })
  const running: Running = { options, writer, room, cosigning, freeze, frozen: () => because }
  const retries = openRetries(running)
  const ordering = openQueue(running, retries.soon)
  const { submit } = ordering
  retries.soon()
  return {
    origin: options.origin,
    submit,
    frozen: () => because,
    isCurrent: () => cosigning.isCurrent(),
    stateHeads: () => stateHeads(running, submit),
    cosigned: () => cosigning.settled(),
    ...readingSide(running),
    close: async () => {
      freeze('closed')
      retries.stop()
      room.close()
      await Promise.all([ordering.idle(), cosigning.close()])
      await options.files.close()
    },
  }
}

/** Begins another round of cosigning, later, for as long as the newest entries lack the quorum. */
function openRetries(running: Running): { readonly soon: () => void; readonly stop: () => void } {
  const { cosigning, options, writer, frozen } = running
  let timer: NodeJS.Timeout | undefined
  const soon = (): void => {
    if (options.retryMs === null || timer !== undefined || frozen() !== null) return
    timer = setTimeout(() => {
      timer = undefined
      const isBound = (cosigning.witnessed()?.checkpoint.size ?? 0) === writer.state.size
      if (isBound && cosigning.isCurrent()) return
      cosigning.grown()
      soon()
    }, options.retryMs)
    timer.unref()
  }
  return { soon, stop: () => clearTimeout(timer) }
}

interface Waiting {
  readonly submission: Submission
  readonly answer: (result: Result<Bytes, Refusal>) => void
  /** For an outcome nobody knows: the caller offers the same again later. */
  readonly fail: (fault: unknown) => void
}

interface Ordering {
  readonly submit: HubPort['submit']
  /** Settles once the batch that is being ordered has its answers. */
  readonly idle: () => Promise<void>
}

function openQueue(running: Running, afterwards: () => void): Ordering {
  const { writer, frozen, freeze, room, cosigning } = running
  const queue: Waiting[] = []
  let run: Promise<void> | null = null
  const orderBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await writer.append(batch.map((one) => one.submission))
      batch.forEach((one, i) => {
        const answer = present(answers[i], 'an answer for every submission')
        one.answer(answer.ok ? ok(writer.proofOf(answer.value)) : answer)
      })
    } catch (fault) {
      freeze('fault') // some of it may be durable; opening the log again will tell
      running.options.onTrouble?.({ code: 'fault', fault })
      for (const one of batch) one.fail(fault)
    }
  }
  const orderAll = async (): Promise<void> => {
    await Promise.resolve() // everything offered in this turn of the loop goes into one batch
    while (queue.length > 0 && frozen() === null) {
      await orderBatch(nextBatch(queue))
      room.changed()
      cosigning.grown()
      afterwards()
    }
    run = null
    for (const one of queue.splice(0)) one.answer(refuse('hub-frozen', frozen() ?? undefined))
  }
  const submit: HubPort['submit'] = (note, blobs) => {
    const odd = whyNotTaken(note, blobs, queue.length)
    if (odd !== null) return Promise.resolve(refuse(odd))
    if (frozen() === null && !cosigning.isCurrent()) {
      // An old copy put back would order other entries where the witnesses have others already.
      cosigning.grown()
      afterwards()
      return Promise.resolve(refuse('hub-busy', 'witnesses'))
    }
    return new Promise((answer, fail) => {
      queue.push({ submission: { note, blobs }, answer, fail })
      run ??= orderAll()
    })
  }
  return { submit, idle: async () => run ?? undefined }
}

function whyNotTaken(note: Bytes, blobs: readonly Bytes[], waiting: number): string | null {
  if (note.length > MAX_NOTE) return 'too-long'
  if (blobs.length > MAX_MORE_BLOBS + 1) return 'blob-unnamed'
  if (blobs.some((blob) => blob.length > MAX_BLOB_BYTES)) return 'blob-too-long'
  return waiting >= MAX_QUEUE ? 'hub-busy' : null
}

function nextBatch(queue: Waiting[]): readonly Waiting[] {
  let bytes = 0
  let count = 0
  for (const { submission } of queue) {
    bytes += submission.blobs.reduce((sum, blob) => sum + blob.length, submission.note.length)
    if (count > 0 && (bytes > MAX_BATCH_BYTES || count === MAX_BATCH)) break
    count++
  }
  return queue.splice(0, count)
}

type ReadingSide = Omit<HubPort, 'origin' | 'submit'>

function readingSide({ options, writer, room, cosigning, frozen }: Running): ReadingSide {
  const blobs = openBlobStore(options.files, options.cryptography)
  const limited = (waitMs: number): number => Math.min(Math.max(waitMs, 0), MAX_WAIT_MS)
  const latest = (): Bytes => {
    const head = writer.head()
    const witnessed = cosigning.witnessed()
    return head.checkpoint.size === witnessed?.checkpoint.size ? witnessed.bytes : head.bytes
  }
  const changedFrom = (before: Bytes, size: number): Bytes | null => {
    const now = latest()
    return writer.head().checkpoint.size > size || now !== before ? now : null
  }
  return {
    policy: () => Promise.resolve(writer.policy),
    checkpoint: () => Promise.resolve(latest()),
    checkpointAbove: (size, waitMs) => {
      const before = latest()
      return room.until(() => changedFrom(before, size), limited(waitMs))
    },
    earlierCheckpoint: (size) => writer.store.checkpointAt(size),
    witnessedProof: (text, waitMs) =>
      room.until(() => {
        const index = writer.state.indexOfText(text)
        const witnessed = cosigning.witnessed()
        const isThere = index !== null && witnessed !== null && index < witnessed.checkpoint.size
        return isThere ? writer.proofOf(index, witnessed) : null
      }, limited(waitMs)),
    entryBundle: async (bundle, width) => {
      const size = frozen() === 'closed' ? 0 : writer.head().checkpoint.size
      const isThere = width >= 1 && width <= 256 && bundle >= 0 && bundle * 256 + width <= size
      return isThere ? writer.store.bundle(bundle, width) : null
    },
    // From the order on, whether or not anybody has cosigned it.
    blob: async (id) => (writer.state.erasedBy(id) === null ? blobs.get(id) : null),
  }
}

async function stateHeads(
  running: Running,
  submit: HubPort['submit'],
): Promise<Result<readonly Bytes[], Refusal>> {
  const { options, writer } = running
  const proofs: Bytes[] = []
  for (const submission of await headsSubmissions(writer.state, options)) {
    const answer = await submit(submission.note, submission.blobs)
    if (!answer.ok) return answer
    proofs.push(answer.value)
  }
  return ok(proofs)
}
