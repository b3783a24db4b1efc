// Plans altered in one place, against the verifier that knows no solver.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { utf8Bytes } from '@parley/kernel'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { Finding } from '@parley/planning'
import { parseProblem, parseProblemText, problemHash, writeProblem } from '@parley/terms'
import type { DualBound, Planned, PlanProblem, StageProof } from '@parley/terms'
import { openHighs } from './highs-solver.ts'
import { droppedQuietly } from './test/mutants.ts'
import { assertLiesFound } from './test/mutations.ts'
import { nodeHashing } from './test/node-hashing.ts'
import { randomProblem } from './test/random-problem.ts'

const hashing = nodeHashing
const solver = openHighs()
after(() => solver.close())

function made(): PlanProblem {
  const people = Array.from({ length: 60 }, (_, i) => {
    const [holder, home] = i % 3 === 0 ? ['b', 'a'] : ['a', 'b']
    return {
      ref: `p${i}`,
      holder,
      home,
      category: i % 4 === 0 ? 'civilian' : 'soldier',
      class: 1 + (i % 5),
      ...(i % 7 === 0 ? { seats: 3, stretchers: 1, medics: 1 } : {}),
      ...(i % 11 === 5 ? { group: `${holder}-g${i % 2}` } : {}),
      ...(i === 20 ? { ineligible: 'unfit' } : {}),
      ...(i === 31 ? { named: true } : {}),
    }
  })
  const limits = { people: 6, seats: 9, stretchers: 2, medics: 2, remains: 5 }
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'made',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: ['t1', 't2', 't3'].map((id) => ({ id, capacity: { a: limits, b: limits } })),
    terms: [
      { id: 'parity', kind: 'parity', between: ['a', 'b'] },
      { id: 'civilians', kind: 'quota', where: { category: ['civilian'] }, min: 4 },
      { id: 'exposure', kind: 'exposure', between: ['a', 'b'], max: 4 },
      { id: 'remains', kind: 'remains', between: ['a', 'b'] },
    ],
    remains: [
      { id: 'r1', holder: 'a', home: 'b', count: 9 },
      { id: 'r2', holder: 'b', home: 'a', count: 7 },
    ],
    lottery: { seed: '5'.repeat(64) },
    people,
  })
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

const problem = made()
const sha256 = problemHash(hashing, utf8Bytes(writeProblem(problem)))
let plan: Planned

before(async () => {
  const solved = await solvePlan(problem, { solver, hashing })
  assert.equal(solved.outcome, 'planned')
  if (solved.outcome === 'planned') plan = solved
})

function codesFor(altered: Planned): readonly Finding['code'][] {
  const verdict = verifyPlan(problem, altered, { hashing, sha256 })
  return verdict.ok ? [] : verdict.refusal.findings.map((finding) => finding.code)
}

test('the plan itself is proved but for the remains', () => {
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  assert.ok(verdict.ok)
  assert.deepEqual(
    verdict.value.stages.map((stage) => stage.proof),
    ['proved', 'proved', 'proved', 'proved', 'proved', 'proved', 'claimed'],
  )
})

test('a problem written and read again has the same plan', async () => {
  const again = parseProblemText(writeProblem(problem))
  assert.ok(again.ok)
  assert.deepEqual(await solvePlan(again.value, { solver, hashing }), plan)
})

const ALTERED: readonly (readonly [string, (p: Planned) => Planned, Finding['code']])[] = [
  [
    'of another problem',
    (p) => ({ ...p, problem: { ...p.problem, sha256: '0'.repeat(64) } }),
    'other-problem',
  ],
  [
    'with tranches swapped',
    (p) => ({ ...p, tranches: p.tranches.toReversed() }),
    'tranches-differ',
  ],
  ['with a tranche less', (p) => ({ ...p, tranches: p.tranches.slice(1) }), 'tranches-differ'],
  [
    'with somebody invented',
    (p) => inFirst(p, (people) => [...people, 'nobody']),
    'unknown-person',
  ],
  [
    'with somebody twice',
    (p) => inFirst(p, (people) => [...people, ...people.slice(0, 1)]),
    'twice',
  ],
  ['without one person', (p) => inFirst(p, (people) => people.slice(1)), 'vector-wrong'],
  ['with the unfit', (p) => inFirst(p, (people) => [...people, 'p20']), 'unavailable'],
  [
    'with one more of those left',
    (p) => inFirst(p, (people) => [...people, left(p)]),
    'legs-wrong',
  ],
  [
    'with a vector better by one',
    (p) => ({ ...p, vector: p.vector.map((v, i) => (i === 0 ? v + 1 : v)) }),
    'vector-wrong',
  ],
  ['with a stage less', (p) => ({ ...p, stages: p.stages.slice(1) }), 'stages-wrong'],
  [
    'with a bound below the value',
    (p) => inStage(p, (s) => ({ ...s, bound: s.value - 1 })),
    'stages-wrong',
  ],
  [
    'with legs in one',
    (p) => ({ ...p, tranches: p.tranches.map((t) => ({ ...t, legs: t.legs.slice(0, 1) })) }),
    'legs-wrong',
  ],
  ['without a reason', (p) => ({ ...p, reasons: p.reasons.slice(1) }), 'unexplained'],
  [
    'with a reason twice',
    (p) => ({ ...p, reasons: [...p.reasons, ...p.reasons.slice(0, 1)] }),
    'reason-wrong',
  ],
  [
    'with everybody called unfit',
    (p) => ({
      ...p,
      reasons: p.reasons.map((r) => ({ code: 'ineligible', why: 'unfit', people: r.people })),
    }),
    'reason-wrong',
  ],
  [
    'with a lottery number changed',
    (p) => ({ ...p, lottery: p.lottery.map((d) => ({ ...d, number: 'f'.repeat(64) })) }),
    'lottery-wrong',
  ],
  ['without lottery numbers', (p) => ({ ...p, lottery: [] }), 'lottery-wrong'],
  [
    'with more remains than there are',
    (p) => ({
      ...p,
      tranches: p.tranches.map((t) => ({ ...t, remains: [{ lot: 'r1', count: 5 }] })),
    }),
    'remains-wrong',
  ],
  [
    'with remains of nobody',
    (p) => ({
      ...p,
      tranches: p.tranches.map((t) => ({ ...t, remains: [{ lot: 'r9', count: 1 }] })),
    }),
    'remains-wrong',
  ],
  [
    'with a proof of nothing',
    (p) => withProofs(p, () => ({ denominator: 1, rows: [], multipliers: [] })),
    'proof-fails',
  ],
  ['with a proof by a row nobody agreed', (p) => withRow(p, 'term/other'), 'proof-fails'],
  ['with a proof by its own stage', (p) => withRow(p, 'stage/6'), 'proof-fails'],
  ['with the multipliers turned', (p) => withProofs(p, turned), 'proof-fails'],
  [
    'with a proof by one case of two',
    (p) => withProofs(p, (d) => ({ column: 'kind/none', at: 0, below: d, above: d })),
    'proof-fails',
  ],
  [
    'with a tranche left out of the proof',
    (p) => ({ ...p, certificate: { ...p.certificate, parts: [['t1'], ['t2']] } }),
    'proof-fails',
  ],
  [
    'with a tranche twice in the proof',
    (p) => ({
      ...p,
      certificate: {
        ...p.certificate,
        parts: [
          ['t1', 't1'],
          ['t2', 't3'],
        ],
      },
    }),
    'proof-fails',
  ],
]

for (const [what, alter, code] of ALTERED) {
  test(`refuses a plan ${what}`, () => {
    const codes = codesFor(alter(plan))
    assert.ok(codes.includes(code), `expected ${code}, found ${codes.join()}`)
  })
}

test('refuses a worse plan that claims to be the best', async () => {
  const tighter = {
    ...problem,
    tranches: problem.tranches.map((t) => ({
      ...t,
      capacity: { ...t.capacity, a: { people: 4, seats: 9, stretchers: 2, medics: 2, remains: 5 } },
    })),
  }
  const worse = await solvePlan(tighter, { solver, hashing })
  assert.equal(worse.outcome, 'planned')
  if (worse.outcome !== 'planned') return
  assert.ok(codesFor({ ...worse, problem: plan.problem }).includes('proof-fails'))
})

test('a plan made optimal-looking by dropping a person fails by its proof alone', async () => {
  const people = ['x', 'y', 'z'].map((ref, i) => ({
    ref,
    holder: 'a',
    home: 'b',
    category: 'soldier',
    class: 1 + i,
  }))
  const read = parseProblem({
    format: 'plan-problem@v1',
    id: 'no-terms',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: [{ id: 't1', capacity: { a: { people: 2 } } }],
    lottery: { seed: '5'.repeat(64) },
    people,
  })
  assert.ok(read.ok)
  const whole = await solvePlan(read.value, { solver, hashing })
  assert.ok(whole.outcome === 'planned')
  for (const place of [0, 1]) {
    const dropped = droppedQuietly(whole, () => place, read.value)
    assert.ok(dropped !== null)
    const means = { hashing, sha256: whole.problem.sha256 }
    const verdict = verifyPlan(read.value, dropped, means)
    const codes = verdict.ok ? [] : verdict.refusal.findings.map((finding) => finding.code)
    assert.deepEqual(new Set(codes), new Set(['proof-fails']))
  }
})

test('the verifier finds out lies about plans of random problems', async () => {
  const law = fc.asyncProperty(randomProblem(9), fc.gen(), async (text, draw) => {
    const pick = (n: number): number => draw(fc.nat, { max: n - 1 })
    await assertLiesFound(text, solver, { pick, count: 20 })
  })
  await fc.assert(law, { numRuns: 25 })
})

test('a multiplier altered by one proves no more than before', () => {
  plan.certificate.stages.forEach((proof, s) => {
    if (proof === null || 'column' in proof) return
    if (!('rows' in proof)) return
    for (const place of proof.rows.keys()) {
      const multipliers = proof.multipliers.map((y, i) => (i === place ? y * 3 + 1 : y))
      const altered = { ...proof, multipliers }
      const stages = plan.certificate.stages.map((x, i): StageProof | null =>
        i === s ? altered : x,
      )
      const bound = (plan.stages[s]?.value ?? 0) - 1
      const lowered = plan.stages.map((stage, i) => (i === s ? { ...stage, bound } : stage))
      const forged = { ...plan, stages: lowered, certificate: { ...plan.certificate, stages } }
      assert.notDeepEqual(codesFor(forged), [])
    }
  })
})

function inFirst(p: Planned, change: (people: readonly string[]) => readonly string[]): Planned {
  return {
    ...p,
    tranches: p.tranches.map((t, i) => (i === 0 ? { ...t, people: change(t.people) } : t)),
  }
}

function inStage(
  p: Planned,
  change: (stage: Planned['stages'][number]) => Planned['stages'][number],
): Planned {
  return { ...p, stages: p.stages.map((stage, i) => (i === 0 ? change(stage) : stage)) }
}

function left(p: Planned): string {
  return (
    p.reasons.find((reason) => reason.code === 'stage' || reason.code === 'lottery')?.people[0] ??
    ''
  )
}

function withProofs(p: Planned, change: (proof: DualBound) => StageProof): Planned {
  const each = (proof: StageProof | null): StageProof | null =>
    proof !== null && 'rows' in proof ? change(proof) : proof
  return { ...p, certificate: { ...p.certificate, stages: p.certificate.stages.map(each) } }
}

function turned(proof: DualBound): DualBound {
  return { ...proof, multipliers: proof.multipliers.map((y) => -y) }
}

// Every proof rests on one row alone, by a name of its own.
function withRow(p: Planned, name: string): Planned {
  const proofs = withProofs(p, (d) => ({ ...d, rows: [0], multipliers: [1] }))
  return { ...proofs, certificate: { ...proofs.certificate, rows: [name] } }
}
