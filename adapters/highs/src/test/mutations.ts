// Lies about plans, put to the verifier.
import assert from 'node:assert/strict'
import { utf8Bytes } from '@parley/kernel'
import { verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { problemHash } from '@parley/terms'
import { planOf, readText } from './agreement.ts'
import { mutantOf } from './mutants.ts'
import type { Pick } from './mutants.ts'
import { nodeHashing } from './node-hashing.ts'

/** Tells the verifier `count` lies about the plan of a text; returns how many there were to tell. */
export async function assertLiesFound(
  text: string,
  solver: SolverPort,
  { pick, count }: { readonly pick: Pick; readonly count: number },
): Promise<number> {
  const problem = readText(text)
  const plan = problem === null ? null : await planOf(text, problem, solver)
  if (problem === null || plan?.outcome !== 'planned') return 0
  const sha256 = problemHash(nodeHashing, utf8Bytes(text))
  let told = 0
  for (let i = 0; i < count; i++) {
    const mutant = mutantOf(problem, plan, pick)
    if (mutant === null) continue
    told++
    const verdict = verifyPlan(problem, mutant.plan, { hashing: nodeHashing, sha256 })
    assert.equal(verdict.ok, false, mutant.what)
  }
  return told
}
