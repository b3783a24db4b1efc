// The lottery that ends ties. Its seed depends on the frozen problem and on a secret of every party,
// committed before the list was frozen and revealed after; so nobody can shop for a list, and anyone
// can draw again. Spec: spec/lottery.md.
import { canonicalJson, fromHex, invariant, present, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes, Hashing, JsonObject } from '@parley/kernel'
import { problemJson } from './plan-problem-writer.ts'
import type { PlanName, PlanProblem } from './plan-problem.ts'

const SEED_DOMAIN = 'parley/plan/seed/v1\0'
const NUMBER_DOMAIN = 'parley/plan/lottery/v1\0'
const NONCE_BYTES = 32
const ONE_ZERO_BYTE: Bytes = Uint8Array.of(0)

/** SHA-256 of a problem's bytes, in lower-case hex: what its plan names. */
export function problemHash(hashing: Hashing, bytes: Bytes): string {
  return toHex(hashing.sha256(bytes))
}

/** SHA-256 of the problem in JCS with `lottery` left out, of its JSON as it was filed. */
export function frozenHashOfJson(hashing: Hashing, problem: JsonObject): Bytes {
  const frozen = Object.entries(problem).filter(([key]) => key !== 'lottery')
  return hashing.sha256(utf8Bytes(canonicalJson(Object.fromEntries(frozen))))
}

/** The frozen hash of a problem that `writeProblem` will write. */
export function frozenHash(hashing: Hashing, problem: Omit<PlanProblem, 'lottery'>): Bytes {
  const seed = '0'.repeat(64) // left out again before hashing
  return frozenHashOfJson(hashing, problemJson({ ...problem, lottery: { seed } }))
}

/**
 * The seed of the lottery: SHA-256 of the domain, the frozen hash and every party's nonce in order
 * of party id; 64 lower-case hex digits.
 *
 * @param nonces 32 bytes of each party, whose commitments were logged before the list was frozen
 */
export function lotterySeed(
  hashing: Hashing,
  frozen: Bytes,
  nonces: Readonly<Record<PlanName, Bytes>>,
): string {
  const parties = Object.keys(nonces).sort((a, b) => (a < b ? -1 : 1))
  const parts = parties.map((party) => present(nonces[party], 'a nonce of every party'))
  invariant(
    parts.every((nonce) => nonce.length === NONCE_BYTES),
    'nonces of 32 bytes',
  )
  return toHex(hashing.sha256(utf8Bytes(SEED_DOMAIN), frozen, ...parts))
}

/** The lottery numbers under one seed: 64 lower-case hex digits; the smaller goes first. */
export function lotteryNumbers(hashing: Hashing, seed: string): (ref: PlanName) => string {
  const bytes = present(fromHex(seed), 'a seed in lower-case hex')
  const domain = utf8Bytes(NUMBER_DOMAIN)
  return (ref) => toHex(hashing.sha256(domain, bytes, ONE_ZERO_BYTE, utf8Bytes(ref)))
}
