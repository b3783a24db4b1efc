// Proofs that stand alone (c2sp.org/tlog-proof): index, path, and the signed checkpoint verbatim.
// With the entry's bytes and a policy anyone can check one offline, with no log at hand.
import { concatBytes, ok, refuse, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { parseDecimal } from './checkpoint.ts'
import { base64Hash, parseBase64Hash } from './hash.ts'
import type { Hash } from './hash.ts'
import { leafHash, MAX_PROOF_HASHES, verifyInclusion } from './merkle.ts'
import { judgeCheckpoint } from './policy.ts'
import type { JudgeCode, JudgedCheckpoint, Policy } from './policy.ts'

export interface LogProof {
  readonly index: number
  /** From the leaf's sibling up. */
  readonly hashes: readonly Hash[]
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: Bytes
}

export type ProofCode = 'proof-malformed' | 'proof-false' | JudgeCode

const TITLE = 'c2sp.org/tlog-proof@v1'
const MAX_PROOF_BYTES = 131_072 // 63 hashes and a checkpoint of at most 64 KiB

export function formatProof(proof: LogProof): Bytes {
  const hashes = proof.hashes.map((hash) => `${base64Hash(hash)}\n`).join('')
  return concatBytes(utf8Bytes(`${TITLE}\nindex ${proof.index}\n${hashes}\n`), proof.checkpoint)
}

/** Reads a proof; nothing is verified yet. Parley knows no `extra` line. */
export function parseProof(bytes: Bytes): Result<LogProof, Refusal<'proof-malformed'>> {
  const text = bytes.length > MAX_PROOF_BYTES ? null : utf8Text(bytes)
  const cut = text?.indexOf('\n\n') ?? -1
  if (text === null || cut < 0) return refuse('proof-malformed')
  const [title, indexLine = '', ...rows] = text.slice(0, cut).split('\n')
  if (title !== TITLE) return refuse('proof-malformed', 'line 1')
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : null
  if (index === null) return refuse('proof-malformed', 'line 2')
  const hashes = parseHashLines(rows)
  if (hashes === null) return refuse('proof-malformed', 'hashes')
  return ok({ index, hashes, checkpoint: utf8Bytes(text.slice(cut + 2)) })
}

/** Reads at most 63 lines of base64 hashes, or null. */
export function parseHashLines(lines: readonly string[]): readonly Hash[] | null {
  if (lines.length > MAX_PROOF_HASHES) return null
  const hashes: Hash[] = []
  for (const line of lines) {
    const hash = parseBase64Hash(line)
    if (hash === null) return null
    hashes.push(hash)
  }
  return hashes
}

/**
 * Verifies a proof for an entry at hand and answers with its judged checkpoint.
 *
 * The caller decides what level it needs: `isWitnessed` tells whether the quorum was met.
 */
export function verifyProof(
  entry: Bytes,
  proof: LogProof,
  policy: Policy,
  cryptography: Cryptography,
): Result<JudgedCheckpoint, Refusal<ProofCode>> {
  const judged = judgeCheckpoint(proof.checkpoint, policy, cryptography)
  if (!judged.ok) return judged
  const { size, root } = judged.value.checkpoint
  const place = { index: proof.index, size, root }
  if (!verifyInclusion(cryptography, leafHash(cryptography, entry), place, proof.hashes)) {
    return refuse('proof-false', `index ${proof.index} of ${size}`)
  }
  return judged
}
