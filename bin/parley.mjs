#!/usr/bin/env node
// The parley command. It runs the build; where there is none yet (install scripts were not run), it
// builds once and says so.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const main = new URL('../apps/cli/dist/index.js', import.meta.url)

if (!existsSync(main)) {
  process.stderr.write('parley: not built yet; building once, this takes a minute\n')
  const built = spawnSync(process.execPath, ['tools/prepare.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (built.status !== 0) process.exit(1)
}

// A play passes gigabytes of short-lived ciphertext through memory. glibc keeps what was freed in arenas
// of its own and never gives it back; told before the start, it does, and a play stays a third smaller.
const THRIFTY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '131072',
}

if (process.argv[2] === 'play' && process.env.MALLOC_ARENA_MAX === undefined) {
  const self = fileURLToPath(import.meta.url)
  const run = spawnSync(process.execPath, [self, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...THRIFTY },
  })
  process.exit(run.status ?? 1)
}

const { runCommand } = await import(main.href)
process.exitCode = await runCommand(process.argv.slice(2))
if (process.env.PARLEY_PEAK === '1') {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS} KB\n`)
}
