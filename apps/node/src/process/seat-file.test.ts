// The logs before, as a seat file names them.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Json } from '@parley/kernel'
import { ConfigError } from './config-file.ts'
import { readSeatFile } from './seat-file.ts'
import type { SeatFile } from './seat-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-seat-file-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function read(more: Readonly<Record<string, Json>>): Promise<SeatFile> {
  const path = join(folder, 'seat.json')
  const seat = {
    party: 'a',
    origin: 'x.example/1/day-1-again',
    hub: 'http://127.0.0.1:7400',
    policy: 'policy-2',
    founding: 'founding.json',
    directory: 'data',
    keys: ['node.keys'],
    identities: 'identities',
    control: 'control',
    listen: '127.0.0.1:0',
    ...more,
  }
  writeFileSync(path, JSON.stringify(seat))
  return readSeatFile(path)
}

const log = (origin: string, policy = 'policy') => ({ origin, policy })

test('logs before are named oldest first, each with its own policy; without any the log is the first', async () => {
  assert.deepEqual((await read({})).after, [])
  const file = await read({
    after: [log('x.example/1/day-1'), log('x.example/1/day-1-b', 'policy-b')],
  })
  assert.deepEqual(file.after, [
    { origin: 'x.example/1/day-1', policy: join(folder, 'policy') },
    { origin: 'x.example/1/day-1-b', policy: join(folder, 'policy-b') },
  ])
})

test('a log named twice, the log itself, and what is no log are refused with the field', async () => {
  const cases: readonly (readonly [RegExp, Json])[] = [
    [/after: expected every log once/, [log('x.example/1/day-1'), log('x.example/1/day-1')]],
    [/after: expected every log once/, [log('x.example/1/day-1-again')]],
    [/after\[0\]: origin: expected the name of a log/, [log('no log')]],
    [/after\[0\]: policy: expected a text/, [{ origin: 'x.example/1/day-1' }]],
    [/after\[0\]: hub: expected no such field/, [{ ...log('x.example/1/day-1'), hub: 'x' }]],
    [/after: expected a list/, 'x.example/1/day-1'],
    [/after\[0\]: expected an object/, ['x.example/1/day-1']],
  ]
  for (const [said, names] of cases) {
    await assert.rejects(read({ after: names }), (fault) => {
      assert.ok(fault instanceof ConfigError, String(fault))
      assert.match(fault.message, said)
      return true
    })
  }
})
