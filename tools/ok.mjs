// The gate: format, lint, types, layers, tests, vectors, documents. CI runs it, every commit passes it.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tool = (name) => join(root, 'node_modules', '.bin', name)
const node = process.execPath

const GATES = [
  [
    'format',
    tool('prettier'),
    ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  ],
  ['types', tool('tsc'), ['-b']],
  ['types of tests', tool('tsc'), ['-p', 'tsconfig.tests.json']],
  ['lint', tool('oxlint'), ['--type-aware', '--deny-warnings']],
  // layers, vectors and documents are tests: tools/*.test.ts, core/*/src/vectors.test.ts
  ['tests', node, ['tools/run-tests.mjs']],
]

const failed = []
const gates = process.argv.includes('--no-tests') ? GATES.slice(0, -1) : GATES
for (const [name, command, args] of gates) {
  const began = Date.now()
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${run.status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`)
  if (run.status !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stdout.write(`not ok: ${failed.join(', ')}\n`)
  process.exit(1)
}
process.stdout.write('ok\n')
