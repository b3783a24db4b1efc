// Puts the built packages and the libraries they use into a few files, so that the command loads those
// instead of eight hundred: half of the time of a short command was finding and reading modules (ADR 0109).
// bin/parley.mjs runs the bundle only while it is of the newest build.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'apps/cli/dist/bundle')

// Threads are started from a file beside the module that starts them, so each has its own name here too.
const ENTRIES = {
  index: 'apps/cli/dist/index.js',
  worker: 'adapters/highs/dist/worker.js',
  'worker-main': 'adapters/system/dist/worker-main.js',
  'sealing-work': 'adapters/sealing/dist/sealing-work.js',
  'match-coordinator': 'adapters/system/dist/match-coordinator.js',
  'match-work': 'adapters/system/dist/match-work.js',
  'record-work': 'apps/node/dist/record/record-work.js',
  'queue-coordinator': 'apps/node/dist/web/queue-coordinator.js',
}
// They read files of their own, or load parts that may not be there.
const APART = [/^@electric-sql\//, /^@simplewebauthn\//, /^highs/, /^pg/, /^tsx/]

const marks = ['core', 'adapters', 'apps', '.']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .map((path) => join(path, 'dist/.tsbuildinfo'))
  .filter((path) => existsSync(path))
  .map((path) => [relative(root, path), statSync(path).mtimeMs])

rmSync(folder, { recursive: true, force: true })
const bundle = await rolldown({ cwd: root, input: ENTRIES, platform: 'node', external: APART })
await bundle.write({ dir: folder, format: 'esm', chunkFileNames: '[name]-[hash].js' })
writeFileSync(join(folder, 'built-from.json'), JSON.stringify(marks))
