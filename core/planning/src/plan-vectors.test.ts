// The language-neutral cases of vectors/plan for plans, against the verifier.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { nobleCryptography as hashing, utf8Bytes } from '@parley/kernel'
import { parsePlan, parseProblemText, problemHash } from '@parley/terms'
import { explainPerson } from './explanation.ts'
import { verifyPlan } from './verify/verify.ts'

const FOLDER = join(import.meta.dirname, '../../../vectors/plan')

interface Case {
  readonly name: string
  readonly problem: string
  readonly plan: string
  readonly code?: string
}

function cases(file: string): readonly Case[] {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Case[] // our own files
}

function judged(given: Case): ReturnType<typeof verifyPlan> {
  const problem = parseProblemText(given.problem)
  const plan = parsePlan(JSON.parse(given.plan))
  assert.ok(problem.ok && plan.ok, given.name)
  const sha256 = problemHash(hashing, utf8Bytes(given.problem))
  return verifyPlan(problem.value, plan.value, { hashing, sha256 })
}

for (const given of cases('plan_valid.json')) {
  test(`accepts the plan of ${given.name}`, () => {
    const verdict = judged(given)
    assert.ok(verdict.ok)
    assert.equal(verdict.value.isProved, verdict.value.outcome === 'planned')
  })
}

for (const given of cases('plan_invalid.json')) {
  test(`refuses ${given.name} as ${given.code}`, () => {
    const verdict = judged(given)
    assert.equal(verdict.ok ? null : verdict.refusal.code, given.code)
  })
}

test('everybody gets an explanation, and no explanation names anybody', () => {
  for (const given of cases('plan_valid.json')) {
    const problem = parseProblemText(given.problem)
    const plan = parsePlan(JSON.parse(given.plan))
    assert.ok(problem.ok && plan.ok)
    for (const { ref } of problem.value.people) {
      const explanation = explainPerson(problem.value, plan.value, ref, hashing)
      assert.notEqual(explanation.code, 'unknown-person')
      const text = JSON.stringify(explanation)
      for (const other of problem.value.people) assert.ok(!text.includes(`"${other.ref}"`))
    }
    const nobody = explainPerson(problem.value, plan.value, 'nobody', hashing)
    assert.equal(nobody.code, 'unknown-person')
  }
})
