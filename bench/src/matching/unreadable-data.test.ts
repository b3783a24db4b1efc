import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../../..')
const isNamedSo = process.allowedNodeEnvironmentFlags.has('--permission') // since Node 23
const PERMISSION = isNamedSo ? '--permission' : '--experimental-permission'

test('names are compared and lists matched where no folder of data can be read', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'parley-unreadable-'))
  const outside = mkdtempSync(join(tmpdir(), 'parley-data-'))
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        PERMISSION,
        `--allow-fs-read=${ROOT}/`,
        `--allow-fs-read=${ROOT.toUpperCase()}`, // the loader asks whether file names have a case
        `--allow-fs-read=${temporary}/*`,
        `--allow-fs-write=${temporary}/*`,
        '--allow-worker',
        '--allow-child-process',
        '--conditions=source',
        '--import',
        'tsx',
        join(import.meta.dirname, 'match-without-data.ts'),
        outside,
      ],
      { encoding: 'utf8', cwd: ROOT, env: { ...process.env, TMPDIR: temporary } },
    )
    assert.match(stdout, /^\{/, stderr)
    const { isRefused, decisions, likeness } = JSON.parse(stdout) as Readonly<
      Record<string, unknown>
    >
    assert.equal(isRefused, true, 'the folder outside could be read: nothing was shown')
    assert.deepEqual(decisions, ['match'])
    assert.ok(typeof likeness === 'number' && likeness > 0.6)
  } finally {
    for (const folder of [temporary, outside]) rmSync(folder, { recursive: true })
  }
})
