// Against Debian's `age`, another implementation by other people: what either seals the other opens.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import { nobleCryptography, seededChance } from '@parley/kernel'
import { openSealing } from './sealing.ts'

const isInstalled = spawnSync('age', ['--version']).status === 0
const needsAge = isInstalled ? {} : { skip: 'the command age is not installed' }
const folder = mkdtempSync(join(tmpdir(), 'parley-age-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const chance = seededChance(nobleCryptography, 'age command', 'keys')
const sealing = openSealing({ chance, kind: 'x25519' })
const SIZES = [0, 1, 1_024, 65_535, 65_536, 65_537, 200_000]

function age(args: readonly string[], input: Bytes): Bytes | null {
  const { status, stdout } = spawnSync('age', args, { input, maxBuffer: 1_048_576 })
  return status === 0 ? new Uint8Array(stdout) : null
}

test(
  'what Parley seals to two readers, age opens for each, at sizes around a chunk',
  needsAge,
  async () => {
    const readers = [await sealing.newIdentity(), await sealing.newIdentity()]
    const stranger = await sealing.newIdentity()
    const fileOf = (identity: string): string => {
      const path = join(folder, identity.slice(-12))
      writeFileSync(path, `${identity}\n`, { mode: 0o600 })
      return path
    }
    for (const size of SIZES) {
      const plaintext = chance.bytes(size)
      const file = await sealing.seal(
        readers.map(({ recipient }) => recipient),
        plaintext,
      )
      for (const { identity } of readers) {
        assert.deepEqual(age(['-d', '-i', fileOf(identity)], file), plaintext, `${size} bytes`)
      }
      assert.equal(age(['-d', '-i', fileOf(stranger.identity)], file), null)
      const altered = file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1)
      assert.equal(age(['-d', '-i', fileOf(readers[0]?.identity ?? '')], altered), null)
    }
  },
)

test(
  'what age seals to two readers, Parley opens for each, and nobody else',
  needsAge,
  async () => {
    const readers = [await sealing.newIdentity(), await sealing.newIdentity()]
    const stranger = await sealing.newIdentity()
    for (const size of SIZES) {
      const plaintext = chance.bytes(size)
      const file = age(
        readers.flatMap(({ recipient }) => ['-r', recipient]),
        plaintext,
      )
      assert.ok(file !== null)
      for (const { identity } of readers) {
        assert.deepEqual(await sealing.open(file, [identity]), plaintext, `${size} bytes`)
      }
      assert.equal(await sealing.open(file, [stranger.identity]), null)
      const altered = file.with(file.length - 1, (file.at(-1) ?? 0) ^ 1)
      assert.equal(await sealing.open(altered, [readers[1]?.identity ?? '']), null)
    }
  },
)
