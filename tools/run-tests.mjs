// Runs the test files of the project with node:test and fails if there were none. Node 20 expands no
// globs and reports a folder of .ts files as zero tests with exit 0, so the files are listed here.
//   node tools/run-tests.mjs [--long | --sim | --crash | --browser] [PATH...]     PATH: only files below it
//
// What tests draw comes from SEED: the same one each time, so that a red run tells of the change before it;
// `SEED=new` draws another and prints it, and `npm run test:long` puts every property to many new ones.
//
// Unit tests share processes: a process for each file would spend two thirds of its time loading the same
// packages again. Tests that start servers and processes of their own keep one to themselves; as many whole
// exchanges run at once as the machine has cores, the longest first. What kills processes, and what waits for a
// browser to show something, runs alone.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const GROUPS = ['core', 'adapters', 'api', 'ui', 'apps', 'simulation', 'tools', 'bench', 'spec']
const CORES = availableParallelism()
const PROCESSES = 2 * CORES // one of two waits: for a disk, a child, a database
const AT_ONCE = { unit: PROCESSES, sim: CORES }
// Minutes: begun last, they would keep one core busy and leave the others idle.
const LONGEST = ['simulation/test/seeds.sim.ts', 'simulation/test/unseen/withdrawals.sim.ts']
// A file that waits for ever fails by then, under its name; the longest takes half of it. Long tests take hours.
const PATIENCE_MINUTES = 25
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

const asked = process.env.SEED ?? '1'
const seed = asked === 'new' ? String(randomInt(2 ** 31)) : asked
if (seed !== '1') console.log(`SEED=${seed}`)

const present = new Set(readdirSync('.'))
const files = GROUPS.filter((g) => present.has(g))
  .flatMap((g) => [...testFiles(g)])
  .filter((f) => under.length === 0 || under.some((u) => f === u || f.startsWith(`${u}/`)))
  .sort((a, b) => Number(LONGEST.includes(b)) - Number(LONGEST.includes(a)) || (a < b ? -1 : 1))
if (files.length === 0) {
  console.error(
    `no files end in ${ending}${under.length ? ` below ${under.join(', ')}` : ''}: nothing was tested`,
  )
  process.exit(1)
}

/** Files that run together in one process; dealt out in turn, so that no group has one package alone. */
function groupsOf(paths) {
  const count = Math.min(PROCESSES, paths.length)
  return Array.from({ length: count }, (_, i) => paths.filter((_, n) => n % count === i))
}

// A file that does not load fails as a test of its own, and the others of its group still run.
const loader = (paths) =>
  [
    "import { test } from 'node:test'",
    `for (const [path, url] of ${JSON.stringify(paths.map((p) => [p, pathToFileURL(resolve(p)).href]))}) {`,
    '  try {',
    '    await import(url)',
    '  } catch (fault) {',
    '    test(`${path} loads`, () => {',
    '      throw fault',
    '    })',
    '  }',
    '}',
    '',
  ].join('\n')

function run(entries) {
  return spawnSync(
    process.execPath,
    [
      '--conditions=source',
      '--max-semi-space-size=32', // MiB: young objects of a property are garbage before they are old
      '--import',
      'tsx',
      '--import',
      pathToFileURL(resolve('tools/property-seed.mjs')).href,
      '--test',
      `--test-concurrency=${atOnce}`,
      ...(kind === 'long' ? [] : [`--test-timeout=${PATIENCE_MINUTES * 60_000}`]),
      '--test-reporter=spec',
      ...entries,
    ],
    { stdio: 'inherit', env: { ...process.env, SEED: seed, NODE_NO_WARNINGS: '1' } },
  )
}

const atOnce = AT_ONCE[kind] ?? 1
if (atOnce === 1 || files.length === 1) process.exit(run(files).status ?? 1)

const folder = mkdtempSync(join(tmpdir(), 'parley-tests-'))
try {
  // By number, for node:test begins them in the order of their names.
  const groups = (kind === 'unit' ? groupsOf(files) : files.map((file) => [file])).map(
    (paths, i) => {
      const file = join(folder, `group-${String(i + 1).padStart(3, '0')}.mjs`)
      writeFileSync(file, loader(paths))
      return file
    },
  )
  process.exitCode = run(groups).status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
