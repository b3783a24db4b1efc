#!/usr/bin/env node
// The parley command. It runs the build; where there is none yet (install scripts were not run), it
// builds once and says so.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const built = new URL('apps/cli/dist/index.js', root)
const bundle = new URL('apps/cli/dist/bundle/', root)

if (!existsSync(built)) {
  process.stderr.write('parley: not built yet; building once, this takes a minute\n')
  const run = spawnSync(process.execPath, ['tools/prepare.mjs'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
  })
  if (run.status !== 0) process.exit(1)
}

// The few files of the bundle load in half the time of the build's many; after `tsc -b` alone they are old.
function isBundleOfThisBuild() {
  const marks = new URL('built-from.json', bundle)
  if (!existsSync(marks)) return false
  return JSON.parse(readFileSync(marks, 'utf8')).every(
    ([path, time]) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs === time,
  )
}

const main = isBundleOfThisBuild() ? new URL('index.js', bundle) : built
const { runCommand } = await import(main.href)
process.exitCode = await runCommand(process.argv.slice(2))
if (process.env.PARLEY_PEAK === '1') {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`peak ${maxRSS} KB, processor ${(userCPUTime + systemCPUTime) / 1e6} s\n`)
}
