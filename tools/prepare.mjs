// Builds what `npm start` and the parley command run: compiled packages, the console, and the demo's
// template. Part of `npm ci`, so it needs no network and says what it does in a line each.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function step(what, command, args) {
  const began = Date.now()
  const run = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.status !== 0) {
    process.stderr.write(`prepare: ${what} failed\n`)
    process.exit(run.status ?? 1)
  }
  process.stdout.write(`prepare: ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`)
}

const tool = (name) => join(root, 'node_modules', '.bin', name)

step('compiled', tool('tsc'), ['-b'])
step('bundled', process.execPath, [join(root, 'tools/bundle.mjs')])
if (existsSync(join(root, 'apps/console/vite.config.ts'))) {
  step('console built', tool('vite'), ['build', '--logLevel', 'warn', join(root, 'apps/console')])
}
if (existsSync(join(root, 'apps/tablet/vite.config.ts'))) {
  step('tablet app built', tool('vite'), ['build', '--logLevel', 'warn', join(root, 'apps/tablet')])
}
if (process.env.PARLEY_PREPARE !== 'fast') {
  step('demo template played', process.execPath, [
    join(root, 'bin/parley.mjs'),
    'demo',
    '--prepare',
  ])
}
