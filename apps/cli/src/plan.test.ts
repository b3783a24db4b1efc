import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { planSolve, planVerify } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-plan-'))
after(() => rmSync(folder, { recursive: true }))

const people = ['a1', 'a2', 'b1'].map((ref) => ({
  ref,
  holder: ref.charAt(0),
  home: ref.startsWith('a') ? 'b' : 'a',
  category: 'soldier',
  class: 1,
}))
const problem = {
  format: 'plan-problem@v1',
  id: 'example',
  parties: [{ id: 'a' }, { id: 'b' }],
  tranches: [{ id: 't1', capacity: {} }],
  terms: [{ id: 'parity', kind: 'parity', between: ['a', 'b'] }],
  people,
  lottery: { seed: '5'.repeat(64) },
}

function kept(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('a plan is written and verified from files, packed or not', async () => {
  const text = JSON.stringify(problem)
  const plain = kept('problem.json', text)
  const packed = kept('problem.json.gz', gzipSync(text))
  const out = join(folder, 'plan.json')
  const plan = await planSolve({ problem: packed, out })
  assert.ok(plan.outcome === 'planned')
  assert.deepEqual(plan.vector, [2, 2])
  assert.deepEqual(JSON.parse(readFileSync(out, 'utf8')), plan)
  const verdict = await planVerify(plain, out)
  assert.ok(verdict.ok && verdict.value.isProved)
})

test('a file that is no problem gives a refused plan that says why', async () => {
  const cases: readonly (readonly [string | Uint8Array, string])[] = [
    [JSON.stringify({ ...problem, colour: 1 }), 'unknown-field'],
    ['{', 'bad-value'],
    [Uint8Array.of(0xff, 0xfe), 'bad-value'],
    [`\ufeff${JSON.stringify(problem)}`, 'bad-value'],
  ]
  for (const [i, [content, code]] of cases.entries()) {
    const file = kept(`wrong${i}.json`, content)
    const out = join(folder, `refused${i}.json`)
    const plan = await planSolve({ problem: file, out })
    assert.ok(plan.outcome === 'refused')
    assert.equal(plan.refusal.code, code)
    assert.ok((await planVerify(file, out)).ok)
  }
})

test('a plan of another problem, and what is no plan, are refused', async () => {
  const file = kept('this.json', JSON.stringify(problem))
  const other = kept('other.json', JSON.stringify({ ...problem, id: 'other' }))
  const out = join(folder, 'other-plan.json')
  await planSolve({ problem: other, out })
  const codes = []
  for (const plan of [out, kept('half.json', '{'), kept('list.json', '[]')]) {
    const verdict = await planVerify(file, plan)
    codes.push(verdict.ok ? null : verdict.refusal.code)
  }
  assert.deepEqual(codes, ['other-problem', 'json-malformed', 'bad-value'])
})

test('a plan for what is no problem is refused with the fault of the problem', async () => {
  const good = kept('good.json', JSON.stringify(problem))
  const out = join(folder, 'good-plan.json')
  await planSolve({ problem: good, out })
  const verdict = await planVerify(kept('bad.json', '{}'), out)
  assert.equal(verdict.ok ? null : verdict.refusal.code, 'unknown-format')
})
