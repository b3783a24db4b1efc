// `parley plan verify` where the solver cannot be found at all: an auditor installs none.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { planSolve } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-no-solver-'))
after(() => rmSync(folder, { recursive: true }))

const problem = {
  format: 'plan-problem@v1',
  id: 'example',
  parties: [{ id: 'a' }, { id: 'b' }],
  tranches: [{ id: 't1', capacity: { a: { people: 2 } } }],
  terms: [{ id: 'parity', kind: 'parity', between: ['a', 'b'] }],
  people: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((ref, i) => ({
    ref,
    holder: ref.charAt(0),
    home: ref.startsWith('a') ? 'b' : 'a',
    category: 'soldier',
    class: 1 + (i % 3),
  })),
  lottery: { seed: '5'.repeat(64) },
}

// The package cannot be resolved, and no thread can be started in which it might be.
const RESOLVE = `
  export const resolve = (specifier, context, next) => {
    if (specifier === 'highs' || specifier.startsWith('highs/')) throw new Error('no solver here')
    return next(specifier, context)
  }`
const dataUrl = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`
const REFUSE = dataUrl(`
  import { register, syncBuiltinESMExports } from 'node:module'
  import threads from 'node:worker_threads'
  register(${JSON.stringify(dataUrl(RESOLVE))})
  threads.Worker = class { constructor() { throw new Error('no solver here') } }
  syncBuiltinESMExports()`)

interface Ran {
  readonly status: number | null
  readonly text: string
}

function parley(...args: readonly string[]): Ran {
  const main = pathToFileURL(join(import.meta.dirname, 'index.ts')).href
  const run = `import(${JSON.stringify(main)}).then(async ({ runCommand }) => {
    process.exitCode = await runCommand(${JSON.stringify(['plan', ...args])})
  })`
  const node = ['--conditions=source', '--import', 'tsx', '--import', REFUSE, '--eval', run]
  const ran = spawnSync(process.execPath, node, { encoding: 'utf8' })
  return { status: ran.status, text: ran.stdout + ran.stderr }
}

test('a plan is verified where no solver can be loaded, and a forged one refused', async () => {
  const [file, out, forged] = ['problem.json', 'plan.json', 'forged.json'].map((name) =>
    join(folder, name),
  )
  assert.ok(file !== undefined && out !== undefined && forged !== undefined)
  writeFileSync(file, JSON.stringify(problem))
  const plan = await planSolve({ problem: file, out })
  assert.ok(plan.outcome === 'planned')
  const fair = parley('verify', file, out)
  assert.equal(fair.status, 0, fair.text)
  assert.match(fair.text, /its proof is right/)
  const tranches = plan.tranches.map((t) => ({ ...t, people: t.people.slice(1) }))
  writeFileSync(forged, JSON.stringify({ ...plan, tranches }))
  const unfair = parley('verify', file, forged)
  assert.equal(unfair.status, 1, unfair.text)
})

test('there really is no solver: planning itself fails', () => {
  const [file, out] = ['again.json', 'again.plan.json'].map((name) => join(folder, name))
  assert.ok(file !== undefined && out !== undefined)
  writeFileSync(file, JSON.stringify(problem))
  const run = parley('solve', file, '--out', out)
  assert.notEqual(run.status, 0)
  assert.match(run.text, /no solver here/)
})
