// Runs the test files of the project with node:test and fails if there were none. Node 20 expands no
// globs and reports a folder of .ts files as zero tests with exit 0, so the files are listed here.
//   node tools/run-tests.mjs [--long | --all] [PATH...]     PATH: only files below it
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const GROUPS = ['core', 'adapters', 'api', 'ui', 'apps', 'simulation', 'tools', 'bench', 'spec']
const args = process.argv.slice(2)
const kind = args.find((a) => a.startsWith('--'))?.slice(2) ?? 'unit'
const under = args.filter((a) => !a.startsWith('--')).map((a) => a.replace(/\/$/, ''))

// unit: *.test.ts; the others run by hand or in CI: *.long.ts, *.crash.ts, *.browser.ts, *.sim.ts
const ending = kind === 'unit' ? '.test.ts' : `.${kind}.ts`

function* testFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name))
      yield* testFiles(path)
    else if (entry.name.endsWith(ending) || entry.name.endsWith(`${ending}x`)) yield path
  }
}

const present = new Set(readdirSync('.'))
const files = GROUPS.filter((g) => present.has(g))
  .flatMap((g) => [...testFiles(g)])
  .filter((f) => under.length === 0 || under.some((u) => f === u || f.startsWith(`${u}/`)))
  .sort((a, b) => (a < b ? -1 : 1))
if (files.length === 0) {
  console.error(
    `no files end in ${ending}${under.length ? ` below ${under.join(', ')}` : ''}: nothing was tested`,
  )
  process.exit(1)
}
const run = spawnSync(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', '--test', '--test-reporter=spec', ...files],
  { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
)
process.exit(run.status ?? 1)
