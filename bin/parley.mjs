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

const { runCommand } = await import(main.href)
process.exitCode = await runCommand(process.argv.slice(2))
if (process.env.PARLEY_PEAK === '1') {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`peak ${maxRSS} KB, processor ${(userCPUTime + systemCPUTime) / 1e6} s\n`)
}
