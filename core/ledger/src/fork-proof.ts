// Fork proofs (spec/fork-proof.md): two checkpoints of one log that cannot both be true. Anyone can
// check one with the log's key alone, offline. Whoever makes or receives one freezes the exchange.
import { concatBytes, ok, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { openCheckpoint } from './checkpoint.ts'
import type { Checkpoint, SignedCheckpoint } from './checkpoint.ts'
import { base64Hash, sameHash } from './hash.ts'
import type { Hash } from './hash.ts'
import { rootsFromSubproof } from './merkle.ts'
import { parseHashLines } from './proof.ts'
import type { VerifierKey } from './vkey.ts'

export interface ForkProof {
  /** SUBPROOF(m, D[n], false) of the tree behind `larger`; empty for equal sizes. */
  readonly hashes: readonly Hash[]
  readonly smaller: Bytes
  readonly larger: Bytes
}

export type ForkCode = 'malformed' | 'no-fork' | 'unsigned' | 'bad-signature' | 'other-log'

const TITLE = 'parley.dev/fork-proof@v1'
const MAX_BYTES = 262_144 // two checkpoints of at most 64 KiB and 64 hashes

/** Writes a fork proof; of equal sizes the order is the caller's. */
export function formatForkProof(proof: ForkProof): Bytes {
  const hashes = proof.hashes.map((hash) => `${base64Hash(hash)}\n`).join('')
  const title = utf8Bytes(`${TITLE}\n${hashes}\n`)
  return concatBytes(title, proof.smaller, utf8Bytes('\n'), proof.larger)
}

/** Reads a fork proof and checks that it proves a fork of the log with this key. */
export function checkForkProof(
  bytes: Bytes,
  logKey: VerifierKey,
  cryptography: Cryptography,
): Result<{ readonly smaller: Checkpoint; readonly larger: Checkpoint }, Refusal<ForkCode>> {
  const proof = parseForkProof(bytes)
  if (!proof.ok) return proof
  const smaller = openPart(proof.value.smaller, logKey, cryptography)
  if (!smaller.ok) return smaller
  const larger = openPart(proof.value.larger, logKey, cryptography)
  if (!larger.ok) return larger
  const [older, newer] = [smaller.value.checkpoint, larger.value.checkpoint]
  if (older.size > newer.size) return refuse('malformed', undefined, 'the smaller checkpoint first')
  const isFork = contradicts(older, newer, proof.value.hashes, cryptography)
  return isFork ? ok({ smaller: older, larger: newer }) : refuse('no-fork')
}

/** Reads the parts of a fork proof; nothing is verified. */
export function parseForkProof(bytes: Bytes): Result<ForkProof, Refusal<'malformed'>> {
  const text = bytes.length > MAX_BYTES ? null : utf8Text(bytes)
  // Title and hashes, then text and signatures of each checkpoint: no part holds an empty line.
  const [head = '', ...parts] = text?.split('\n\n') ?? []
  const [smallerText, smallerLines, largerText, largerLines] = parts
  if (parts.length !== 4 || largerLines === undefined) return refuse('malformed')
  const [title, ...rows] = head.split('\n')
  const hashes = parseHashLines(rows.slice(0, -1))
  const last = parseHashLines(rows.slice(-1)) // SUBPROOF has one hash more than a proof
  if (title !== TITLE || hashes === null || last === null) return refuse('malformed')
  return ok({
    hashes: [...hashes, ...last],
    smaller: utf8Bytes(`${smallerText}\n\n${smallerLines}\n`),
    larger: utf8Bytes(`${largerText}\n\n${largerLines}`),
  })
}

function contradicts(
  older: Checkpoint,
  newer: Checkpoint,
  hashes: readonly Hash[],
  cryptography: Cryptography,
): boolean {
  if (older.size === newer.size) return hashes.length === 0 && !sameHash(older.root, newer.root)
  const roots = rootsFromSubproof(cryptography, older.size, newer.size, hashes)
  if (roots === null || !sameHash(roots.newer, newer.root)) return false
  return !sameHash(roots.older, older.root)
}

function openPart(
  bytes: Bytes,
  logKey: VerifierKey,
  cryptography: Cryptography,
): Result<SignedCheckpoint, Refusal<ForkCode>> {
  const opened = openCheckpoint(bytes, logKey, cryptography)
  if (opened.ok) return opened
  const { code } = opened.refusal
  if (code === 'other-log' || code === 'unsigned' || code === 'bad-signature') return refuse(code)
  return refuse('malformed', 'checkpoint', code)
}
