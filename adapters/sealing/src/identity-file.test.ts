import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hybridPair } from './hybrid.ts'
import { IdentityFileError, readIdentities, writeIdentities } from './identity-file.ts'
import { x25519Pair } from './x25519.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-identities-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const { identity } = x25519Pair(new Uint8Array(32).fill(1))

test('identities come back as they were kept, in a file only its owner reads', async () => {
  const path = join(folder, 'keys')
  assert.deepEqual(await readIdentities(path), [])
  const kept = [
    { id: 'a', identity },
    { id: 'a/desk', identity: (await hybridPair(new Uint8Array(32).fill(2))).identity },
  ]
  writeFileSync(`${path}.new`, 'left by a crash', { mode: 0o644 })
  await writeIdentities(path, kept.slice(1))
  await writeIdentities(path, kept)
  assert.deepEqual(await readIdentities(path), kept)
  assert.equal(statSync(path).mode & 0o777, 0o600)
})

test('refuses a file that others could read', async () => {
  const path = join(folder, 'open')
  await writeIdentities(path, [{ id: 'a', identity }])
  chmodSync(path, 0o640)
  await assert.rejects(readIdentities(path), /expected mode 0600, found 0640/)
})

test('refuses what is no identity and no id, and names the line', async () => {
  const path = join(folder, 'bad')
  for (const text of [
    'x',
    '# a\nnot-a-key\n',
    `${identity}\n`,
    `# a\n`,
    `# A B\n${identity}\n`,
    `# a\n${identity}\n# b\n`,
  ]) {
    writeFileSync(path, text, { mode: 0o600 })
    await assert.rejects(readIdentities(path), IdentityFileError, text)
  }
  await assert.rejects(writeIdentities(path, [{ id: '../a', identity }]), IdentityFileError)
  await assert.rejects(writeIdentities(path, [{ id: 'a', identity: 'secret' }]), IdentityFileError)
})
