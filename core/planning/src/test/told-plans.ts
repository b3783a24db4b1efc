// Plans as a liar might write them: small problems, and plans of them that are right but for what a test alters.
import assert from 'node:assert/strict'
import { nobleCryptography as hashing } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { lotteryNumbers, parseProblem } from '@parley/terms'
import type { Plan, Planned, PlanProblem, PlanReason } from '@parley/terms'
import { verifyPlan } from '../verify/verify.ts'
import type { Finding, Verification } from '../verify/verify.ts'

const SEED = '5'.repeat(64)
const numberOf = lotteryNumbers(hashing, SEED)
const sha256 = '1'.repeat(64)

export const soldier = (ref: string, more: JsonObject = {}): JsonObject => {
  return { ref, holder: 'a', home: 'b', category: 'soldier', class: 1, ...more }
}

export function problemOf(people: readonly JsonObject[], more: JsonObject = {}): PlanProblem {
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'lies',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: [{ id: 't1', capacity: { a: { people: 2 } } }],
    lottery: { seed: SEED },
    people,
    ...more,
  })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

export const head = { format: 'plan@v1', problem: { id: 'lies', sha256 } } as const
export const byCapacity = { denominator: 1, rows: [0], multipliers: [1] }

/** A plan of the given tranches; every value is its own bound, and one row proves each. */
export function planOf(
  problem: PlanProblem,
  tranches: readonly (readonly string[])[],
  more: Partial<Planned> = {},
): Planned {
  const going = new Set(tranches.flat())
  const left = problem.people.flatMap(({ ref }) => (going.has(ref) ? [] : [ref]))
  const reason: PlanReason = { code: 'lottery', people: left }
  const stages = more.stages ?? [{ stage: 'people', value: going.size, bound: going.size }]
  return {
    ...head,
    outcome: 'planned',
    vector: stages.map((stage) => stage.value),
    stages,
    tranches: problem.tranches.map(({ id }, t) => {
      return { id, people: tranches[t] ?? [], legs: [], remains: [] }
    }),
    demands: [],
    reasons: left.length > 0 ? [reason] : [],
    lottery: problem.people.map(({ ref }) => ({ ref, number: numberOf(ref) })),
    certificate: {
      version: 2,
      rows: ['capacity/0/a/people'],
      parts: [problem.tranches.map(({ id }) => id)],
      stages: stages.map(() => byCapacity),
    },
    ...more,
  }
}

export function codes(problem: PlanProblem, plan: Plan): readonly Finding['code'][] {
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  return verdict.ok ? [] : [...new Set(verdict.refusal.findings.map((finding) => finding.code))]
}

export function accepted(problem: PlanProblem, plan: Plan): Verification {
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  return verdict.value
}

/** Refs by ascending lottery number. */
export const drawn = (...refs: readonly string[]): readonly string[] =>
  refs.toSorted((x, y) => (numberOf(x) < numberOf(y) ? -1 : 1))

export const counted = (...values: readonly number[]): Planned['stages'] =>
  values.map((value, s) => {
    return { stage: s === 0 ? 'people' : `class:${s}`, value, bound: value }
  })

export const civilian = (ref: string, more: JsonObject = {}): JsonObject =>
  soldier(ref, { category: 'civilian', ...more })
