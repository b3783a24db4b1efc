// What a witness may cosign (c2sp.org/tlog-witness). The decision is pure; the app owes one thing:
// check of the remembered size and durable write of the new one are ONE atomic step per origin, and
// the write is on disk before the answer leaves. Else two requests at once can roll a witness back.
import { concatBytes, ok, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Hashing, Refusal, Result } from '@parley/kernel'
import { parseCheckpoint, parseDecimal } from './checkpoint.ts'
import type { Checkpoint, Origin, SignedCheckpoint } from './checkpoint.ts'
import { cosignatureMessage, packCosignature } from './cosignature.ts'
import { checkForkProof, parseForkProof } from './fork-proof.ts'
import type { ForkCode } from './fork-proof.ts'
import { base64Hash, sameHash } from './hash.ts'
import type { Hash } from './hash.ts'
import { verifyConsistency } from './merkle.ts'
import { lineOf, verifyNote } from './note.ts'
import { parseHashLines } from './proof.ts'
import { formatSignatureLine } from './signature-line.ts'
import type { VerifierKey } from './vkey.ts'

/** What a witness last cosigned for one origin; null for nothing yet. */
export type WitnessMemory = Checkpoint | null

export interface AddCheckpoint {
  /** The size the client believes the witness last cosigned. */
  readonly old: number
  /** From `old` to the size offered. */
  readonly proof: readonly Hash[]
  readonly offered: SignedCheckpoint
}

export type Cosigning =
  | { readonly status: 200; readonly remember: Checkpoint }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422; readonly because: CosigningCode }

export type CosigningCode =
  | 'unknown-origin'
  | 'unsigned'
  | 'bad-signature'
  | 'old-above-size'
  | 'proof-with-old-zero'
  | 'other-root'
  | 'history-rewritten'

export type ForkProofDecision =
  | { readonly status: 200; readonly origin: Origin }
  | {
      readonly status: 400 | 403 | 404 | 422
      readonly because: ForkCode | 'unknown-origin'
    }

const MAX_REQUEST_BYTES = 131_072 // 63 hashes and a checkpoint of at most 64 KiB

export function formatAddCheckpoint(old: number, proof: readonly Hash[], checkpoint: Bytes): Bytes {
  const hashes = proof.map((hash) => `${base64Hash(hash)}\n`).join('')
  return concatBytes(utf8Bytes(`old ${old}\n${hashes}\n`), checkpoint)
}

/**
 * Reads the body of `add-checkpoint`. `malformed` is answered with status 400, and `empty-root`
 * (size 0 with another root than that of no entries) with 422.
 */
export function parseAddCheckpoint(
  bytes: Bytes,
): Result<AddCheckpoint, Refusal<'malformed' | 'empty-root'>> {
  const text = bytes.length > MAX_REQUEST_BYTES ? null : utf8Text(bytes)
  const cut = text?.indexOf('\n\n') ?? -1
  if (text === null || cut < 0) return refuse('malformed')
  const [first = '', ...rows] = text.slice(0, cut).split('\n')
  const old = first.startsWith('old ') ? parseDecimal(first.slice(4)) : null
  const proof = parseHashLines(rows)
  if (old === null || proof === null) return refuse('malformed', old === null ? 'old' : 'proof')
  const offered = parseCheckpoint(utf8Bytes(text.slice(cut + 2)))
  if (offered.ok) return ok({ old, proof, offered: offered.value })
  const { code } = offered.refusal
  return code === 'empty-root' ? refuse(code) : refuse('malformed', 'checkpoint', code)
}

/**
 * Decides whether a witness may cosign what it is offered; the order of checks is the standard's.
 *
 * @param logKeys the keys the witness trusts for any log; those named like the origin count
 */
export function decideCosigning(
  memory: WitnessMemory,
  request: AddCheckpoint,
  logKeys: readonly VerifierKey[],
  cryptography: Cryptography,
): Cosigning {
  const { checkpoint, note } = request.offered
  const keys = logKeys.filter((key) => key.name === checkpoint.origin)
  if (keys.length === 0) return { status: 404, because: 'unknown-origin' }
  const verified = verifyNote(note, keys, cryptography)
  if (!verified.ok) return { status: 403, because: verified.refusal.code }
  if (request.old > checkpoint.size) return { status: 400, because: 'old-above-size' }
  const rememberedSize = memory?.size ?? 0
  if (request.old !== rememberedSize) return { status: 409, size: rememberedSize }
  const because = whyNotGrown(memory, request, cryptography)
  return because === null ? { status: 200, remember: checkpoint } : { status: 422, because }
}

/**
 * Decides what a witness answers to a fork proof that somebody hands it; with 200 it keeps the proof and
 * cosigns that log no more.
 *
 * @param logKeys the keys the witness trusts for any log; those named like the origin count
 */
export function decideForkProof(
  bytes: Bytes,
  logKeys: readonly VerifierKey[],
  cryptography: Cryptography,
): ForkProofDecision {
  const parsed = parseForkProof(bytes)
  const smaller = parsed.ok ? parseCheckpoint(parsed.value.smaller) : null
  if (smaller?.ok !== true) return { status: 400, because: 'malformed' }
  const { origin } = smaller.value.checkpoint
  const keys = logKeys.filter((key) => key.name === origin)
  if (keys.length === 0) return { status: 404, because: 'unknown-origin' }
  const answers = keys.map((key) => checkForkProof(bytes, key, cryptography))
  const [first] = answers
  if (answers.some(({ ok: isFork }) => isFork)) return { status: 200, origin }
  const because = first?.ok === false ? first.refusal.code : 'malformed'
  return { status: STATUS_OF[because], because }
}

const STATUS_OF = {
  malformed: 400,
  'other-log': 422,
  unsigned: 403,
  'bad-signature': 403,
  'no-fork': 422,
} as const satisfies Readonly<Record<ForkCode, number>>

/** The bytes a witness signs once `decideCosigning` said 200 and the memory is durable. */
export function cosigningMessage(request: AddCheckpoint, timeSeconds: number): Bytes {
  return cosignatureMessage(request.offered.note.textBytes, timeSeconds)
}

/** The answer's body: one cosignature line. */
export function formatCosignatureLine(
  key: VerifierKey,
  timeSeconds: number,
  signature: Bytes,
): string {
  return formatSignatureLine(lineOf(key, packCosignature({ timeSeconds, signature })))
}

function whyNotGrown(
  memory: WitnessMemory,
  request: AddCheckpoint,
  hashing: Hashing,
): CosigningCode | null {
  const { checkpoint } = request.offered
  if (memory === null || memory.size === 0) {
    return request.proof.length === 0 ? null : 'proof-with-old-zero'
  }
  if (memory.size === checkpoint.size && !sameHash(memory.root, checkpoint.root))
    return 'other-root'
  const grown = verifyConsistency(hashing, memory, checkpoint, request.proof)
  return grown ? null : 'history-rewritten'
}
