// The proof of an entry, checked in the browser by the same code as in a node: the log's signature, the
// witnesses', and the way from the entry to the root. That code came from this node too, so a reader who
// trusts nothing of it takes the files along instead.
import { nobleCryptography, ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import {
  base64Hash,
  inclusionPath,
  leafHash,
  parsePolicy,
  parseProof,
  verifyProof,
} from '@parley/ledger'
import type { PathRow } from '@parley/ui'

export interface CheckedProof {
  readonly size: number
  readonly witnesses: number
  /** Whether they are as many as the policy asks for. */
  readonly isWitnessed: boolean
  readonly leaf: string
  readonly steps: readonly PathRow[]
}

export interface ProofTexts {
  readonly note: string
  readonly proof: string
  readonly policy: string
}

/** Checks a proof as it was received; refuses with the code of the first thing that does not hold. */
export function checkProof(texts: ProofTexts): Result<CheckedProof, Refusal> {
  const hashing = nobleCryptography
  const policy = parsePolicy(utf8Bytes(texts.policy), hashing)
  if (!policy.ok) return policy
  const proof = parseProof(utf8Bytes(texts.proof))
  if (!proof.ok) return proof
  const entry = utf8Bytes(texts.note)
  const judged = verifyProof(entry, proof.value, policy.value, hashing)
  if (!judged.ok) return judged
  const { checkpoint, cosigners, isWitnessed } = judged.value
  const { index, hashes } = proof.value
  const leaf = leafHash(hashing, entry)
  const steps = inclusionPath(hashing, leaf, { index, size: checkpoint.size }, hashes)
  if (steps === null) return refuse('proof-false')
  return ok({
    size: checkpoint.size,
    witnesses: cosigners.length,
    isWitnessed,
    leaf: base64Hash(leaf),
    steps: steps.map(({ sibling, isBefore, parent }) => ({
      sibling: base64Hash(sibling),
      isBefore,
      parent: base64Hash(parent),
    })),
  })
}
