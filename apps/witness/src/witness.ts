// A witness: cosigns a checkpoint if it extends the last one it cosigned for that log. It sees sizes
// and hashes, never an entry. Its whole worth is memory: what it cosigned is durable BEFORE the answer
// leaves, and requests for one log are taken one after another, so that no two of them can both be
// measured against the same memory.
//
// It also keeps the proof that a log forked, from whoever brings it, shows it to whoever asks, and cosigns
// that log no more: so every seat hears of it that reaches one honest witness, whatever the hub shows it.
import type { Bytes, Clock, Cryptography } from '@parley/kernel'
import { concatBytes, invariant, present, secondsOf, utf8Bytes, valueOf } from '@parley/kernel'
import type { LogFiles } from '@parley/files'
import type {
  AddCheckpoint,
  Origin,
  Signer,
  VerifierKey,
  WitnessMemory,
  WitnessPort,
} from '@parley/ledger'
import {
  cosigningMessage,
  decideCosigning,
  decideForkProof,
  formatCosignatureLine,
  hexHashOf,
  isPretendOrigin,
  parseAddCheckpoint,
  parseCheckpoint,
  parseOrigin,
  parseVkey,
} from '@parley/ledger'

export interface WitnessOptions {
  /** Its memory: one folder per log. */
  readonly files: LogFiles
  /** A key of type `cosignature`, used for nothing else. */
  readonly signer: Signer
  /** Verifier keys of the logs it watches; each is named like its log. */
  readonly logKeys: readonly string[]
  readonly cryptography: Cryptography
  readonly clock: Clock
  /** Only a play, a rehearsal or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

export interface Witness extends WitnessPort {
  /** The latest checkpoint cosigned for a log, by the hex SHA-256 of its origin; null for none. */
  latest(originHash: string): Promise<Bytes | null>
  forkProof(originHash: string): Promise<Bytes | null>
  addForkProof(proof: Bytes): Promise<Answer>
  close(): Promise<void>
}

export interface Answer {
  readonly status: number
  readonly body: Bytes
}

const CHECKPOINT = 'checkpoint'
const FORK_PROOF = 'fork-proof'
const MAX_KEPT_REFUSED = 16 // per log: evidence of forks, not a way to fill a disk

/**
 * Opens a witness over its memory.
 *
 * @throws InvariantError for a key of another type, or a log of a seeded play at a real witness
 */
export function openWitness(options: WitnessOptions): Witness {
  const { files, signer, cryptography } = options
  const key = valueOf(parseVkey(signer.vkey, cryptography))
  invariant(key.type === 'cosignature', 'a witness key of type cosignature')
  const logKeys = options.logKeys.map((vkey) => logKey(vkey, options))
  const inTurn = openTurns()
  const memories = openMemories(files)
  const shown = async (originHash: string, name: string): Promise<Bytes | null> =>
    /^[0-9a-f]{64}$/.test(originHash) ? files.read(`${originHash}/${name}`) : null
  return {
    vkey: signer.vkey,
    addCheckpoint: async (request) => {
      const parsed = parseAddCheckpoint(request)
      if (!parsed.ok) {
        const { code } = parsed.refusal
        return said(code === 'empty-root' ? 422 : 400, code)
      }
      const { origin } = parsed.value.offered.checkpoint
      const witness = { ...options, key, logKeys, memories }
      return inTurn(origin, () => answer(witness, parsed.value, request))
    },
    addForkProof: async (proof) => {
      const decided = decideForkProof(proof, logKeys, cryptography)
      if (decided.status !== 200) return said(decided.status, decided.because)
      return inTurn(decided.origin, () =>
        keepForkProof({ ...options, memories }, decided.origin, proof),
      )
    },
    latest: (originHash) => shown(originHash, CHECKPOINT),
    forkProof: (originHash) => shown(originHash, FORK_PROOF),
    close: () => files.close(),
  }
}

function logKey(vkey: string, options: WitnessOptions): VerifierKey {
  const key = valueOf(parseVkey(vkey, options.cryptography))
  const origin = present(parseOrigin(key.name), 'a log key named like its log')
  invariant(
    options.allowDemoOrigins === true || !isPretendOrigin(origin),
    'no log of a seeded play or a rehearsal at a real witness',
  )
  return key
}

/** What is stored of one log, as read or written last: the folder is this process's alone. */
interface Memory {
  readonly last: WitnessMemory
  readonly isForked: boolean
}

interface Memories {
  of(folder: string): Promise<Memory>
  /** Writes what changes the memory; after a fault it is read again, whatever came to the disk. */
  change(folder: string, name: string, bytes: Bytes, next: Memory): Promise<void>
}

interface Remembering extends Pick<WitnessOptions, 'files' | 'cryptography'> {
  readonly memories: Memories
}

interface Keyed extends Omit<WitnessOptions, 'logKeys'>, Remembering {
  readonly key: VerifierKey
  readonly logKeys: readonly VerifierKey[]
}

function openMemories(files: LogFiles): Memories {
  const known = new Map<string, Memory>()
  const read = async (folder: string): Promise<Memory> => {
    const bytes = await files.read(`${folder}/${CHECKPOINT}`)
    return {
      last: bytes === null ? null : valueOf(parseCheckpoint(bytes)).checkpoint,
      isForked: (await files.read(`${folder}/${FORK_PROOF}`)) !== null,
    }
  }
  return {
    of: async (folder) => {
      const memory = known.get(folder) ?? (await read(folder))
      known.set(folder, memory)
      return memory
    },
    change: async (folder, name, bytes, next) => {
      known.delete(folder)
      await files.writeAll([{ path: `${folder}/${name}`, bytes }])
      known.set(folder, next)
    },
  }
}

async function answer(witness: Keyed, request: AddCheckpoint, asReceived: Bytes): Promise<Answer> {
  const { files, cryptography, clock, logKeys, key, signer, memories } = witness
  const { origin } = request.offered.checkpoint
  const folder = hexHashOf(cryptography, utf8Bytes(origin))
  const memory = await memories.of(folder)
  if (memory.isForked) return said(410, 'forked')
  const decided = decideCosigning(memory.last, request, logKeys, cryptography)
  if (decided.status === 409) return { status: 409, body: utf8Bytes(`${decided.size}\n`) }
  if (decided.status === 422) await keepEvidence(files, folder, asReceived, cryptography)
  if (decided.status !== 200) return said(decided.status, decided.because)
  const timeSeconds = secondsOf(clock.now())
  const signature = await signer.sign(cosigningMessage(request, timeSeconds))
  const line = utf8Bytes(formatCosignatureLine(key, timeSeconds, signature))
  const bytes = concatBytes(request.offered.bytes, line)
  await memories.change(folder, CHECKPOINT, bytes, { ...memory, last: request.offered.checkpoint })
  return { status: 200, body: line }
}

// A refused request under the log's own key may be half of the proof that the log forked.
async function keepEvidence(
  files: LogFiles,
  folder: string,
  request: Bytes,
  cryptography: Cryptography,
): Promise<void> {
  const kept = await files.list(`${folder}/refused/`)
  if (kept.length >= MAX_KEPT_REFUSED) return
  const path = `${folder}/refused/${hexHashOf(cryptography, request)}`
  await files.writeAll([{ path, bytes: request }])
}

// The first one stays: it proves as much as any other.
async function keepForkProof(
  { cryptography, memories }: Remembering,
  origin: Origin,
  bytes: Bytes,
): Promise<Answer> {
  const folder = hexHashOf(cryptography, utf8Bytes(origin))
  const memory = await memories.of(folder)
  if (!memory.isForked) {
    await memories.change(folder, FORK_PROOF, bytes, { ...memory, isForked: true })
  }
  return said(200, 'forked')
}

function said(status: number, because: string): Answer {
  return { status, body: utf8Bytes(`${because}\n`) }
}

/** Runs what concerns one log one after another; different logs do not wait for each other. */
function openTurns(): <Value>(origin: Origin, act: () => Promise<Value>) => Promise<Value> {
  const last = new Map<Origin, Promise<unknown>>()
  return (origin, act) => {
    const before = last.get(origin) ?? Promise.resolve()
    const own = before.then(act, act) // a fault of one request is that request's alone
    last.set(origin, own)
    return own
  }
}
