// A whole exchange on the shared lists, or on invented ones where those are absent: time and peak memory
// against the limits of 90 seconds and 1 GB.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

const root = join(import.meta.dirname, '..', '..')
const shared = join(root, '..', 'shared', 'data', 'lists', 'istanbul')
const lists = existsSync(shared) ? ['--lists', shared] : []
const began = Date.now()
const run = spawnSync(
  '/usr/bin/env',
  ['node', join(root, 'bin', 'parley.mjs'), 'play', '--seed', '7', '--json', ...lists],
  { encoding: 'utf8', env: { ...process.env, PARLEY_PEAK: '1' }, maxBuffer: 1 << 28 },
)
const seconds = (Date.now() - began) / 1000
const processor = Number(/processor ([\d.]+) s/.exec(run.stderr)?.[1] ?? NaN)
const peak = Number(/peak (\d+) KB/.exec(run.stderr)?.[1] ?? NaN) / 1000
process.stdout.write(
  [
    `lists        ${lists.length > 0 ? 'shared' : 'invented'}`,
    `time         ${seconds.toFixed(1)} s, limit 90 s, ratio ${(seconds / 90).toFixed(2)}`,
    `processor    ${processor.toFixed(1)} s`,
    `peak memory  ${peak.toFixed(0)} MB, limit 1000 MB, ratio ${(peak / 1000).toFixed(2)}`,
    `outcome      exit ${run.status}`,
    '',
  ].join('\n'),
)
process.exitCode = run.status ?? 1
