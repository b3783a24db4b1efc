import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { present, utf8Bytes } from '@parley/kernel'
import { systemChance } from '@parley/system'
import { ConfigError } from './config-file.ts'
import { newKeys, readKeyFiles, signerOf, writeKeyFile } from './key-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-keys-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
const fresh = (): string => join(folder, `keys-${++count}`)

test('keys written are read back, of either type, and sign alike', async () => {
  const path = fresh()
  const [plain, other] = newKeys(['a/officer/1', 'x.example/1/witness/a'], systemChance)
  const keys = [
    present(plain, 'a key'),
    { ...present(other, 'a key'), type: 'cosignature' as const },
  ]
  await writeKeyFile(path, keys)
  const signers = await readKeyFiles([path])
  for (const key of keys) {
    const read = present(signers.get(key.name), 'the key by its name')
    assert.equal(read.vkey, signerOf(key).vkey)
    const message = utf8Bytes('something to sign')
    assert.deepEqual(await read.sign(message), await signerOf(key).sign(message))
  }
})

test('a key file is its owner’s alone from the first byte, and never replaced', async () => {
  const path = fresh()
  await writeKeyFile(path, newKeys(['a/root/1'], systemChance))
  assert.equal(statSync(path).mode & 0o777, 0o600)
  await assert.rejects(writeKeyFile(path, newKeys(['a/root/1'], systemChance)), ConfigError)
})

test('a key file that others may read is refused', async () => {
  const path = fresh()
  await writeKeyFile(path, newKeys(['a/root/1'], systemChance))
  for (const mode of [0o644, 0o640, 0o604, 0o660]) {
    chmodSync(path, mode)
    await assert.rejects(readKeyFiles([path]), /mode 0600/)
  }
})

test('an altered key file is refused by line, without printing a key', async () => {
  const path = fresh()
  await writeKeyFile(path, newKeys(['a/root/1', 'a/node/1'], systemChance))
  const text = readFileSync(path, 'utf8')
  const [first = '', second = ''] = text.split('\n')
  const wrong = [
    text.replace('a/root/1', 'b/root/1'), // the id covers the name
    text.replace(/\+([0-9a-f]{8})\+/, '+00000000+'),
    `${first}\n${second.slice(0, -4)}\n`,
    `${first}\n${second.replace('PRIVATE+KEY', 'private+key')}\n`,
    `${first}\n${first}\n`,
    `${first} \n${second}\n`,
    'nothing of the kind\n',
  ]
  for (const altered of wrong) {
    const other = fresh()
    writeFileSync(other, altered, { mode: 0o600 })
    await assert.rejects(readKeyFiles([other]), (fault: unknown) => {
      assert.ok(fault instanceof ConfigError)
      assert.match(fault.message, /line \d/)
      for (const secret of [first, second]) {
        assert.ok(!fault.message.includes(secret.slice(-20, -4)), 'no part of a key')
      }
      return true
    })
  }
})

test('a name in two files is refused: nobody would know which key signs', async () => {
  const [one, two] = [fresh(), fresh()]
  await writeKeyFile(one, newKeys(['a/root/1'], systemChance))
  await writeKeyFile(two, newKeys(['a/root/1'], systemChance))
  await assert.rejects(readKeyFiles([one, two]), /a new name/)
})
