// A plan against what the shared data says it must be.
import assert from 'node:assert/strict'
import { nodeHashing } from './node-hashing.ts'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { largestClass, parsePlan, problemHash, writePlan } from '@parley/terms'
import type { Planned, PlanProblem } from '@parley/terms'
import type { Reference, SharedProblem } from './shared-problems.ts'

/** Plans a shared problem, verifies the plan, and compares it with the reference. */
export async function assertAsReferred(shared: SharedProblem, solver: SolverPort): Promise<void> {
  const { problem, reference, bytes } = shared
  const sha256 = problemHash(nodeHashing, bytes)
  const plan = await solvePlan(problem, { solver, hashing: nodeHashing, sha256 })
  const read = parsePlan(JSON.parse(writePlan(plan)))
  assert.ok(read.ok)
  const verdict = verifyPlan(problem, read.value, { hashing: nodeHashing, sha256 })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  assert.equal(plan.outcome, reference.outcome)
  if (plan.outcome === 'planned') return assertPlanned(problem, plan, reference)
  assert.equal(plan.refusal.code, 'infeasible')
  const found = plan.refusal.terms ?? []
  const known = (reference.conflicts ?? []).map((conflict) => conflict.toSorted().join())
  if (reference.complete === true) assert.ok(known.includes(found.toSorted().join()), found.join())
}

function assertPlanned(problem: PlanProblem, plan: Planned, reference: Reference): void {
  assert.deepEqual(plan.vector, reference.vector)
  assert.ok(plan.stages.every((stage) => stage.bound === stage.value))
  const tranches = plan.tranches.map((tranche) => tranche.people)
  if (reference.people) assert.deepEqual(tranches.flat().toSorted(), reference.people.toSorted())
  if (problem.schedule === 'urgent-first') {
    if (reference.tranches)
      assert.deepEqual(
        tranches,
        reference.tranches.map((t) => t.toSorted()),
      )
    if (reference.scheduleVector)
      assert.deepEqual(scheduleVector(problem, plan), reference.scheduleVector)
  }
  for (const [ref, expected] of Object.entries(reference.reasons ?? {})) {
    const reason = plan.reasons.find((x) => x.people.includes(ref))
    assert.equal(reason?.code, expected.code, ref)
    if (reason?.code !== 'stage') continue
    assert.deepEqual([reason.stage, reason.loses], [expected.stage, expected.loses], ref)
  }
}

function scheduleVector(problem: PlanProblem, plan: Planned): readonly number[] {
  const classOf = new Map(problem.people.map((person) => [person.ref, person.class]))
  const classes = Array.from({ length: largestClass(problem) }, (_, i) => i + 1)
  return plan.tranches.flatMap(({ people }) =>
    classes.map((c) => people.filter((ref) => classOf.get(ref) === c).length),
  )
}
