import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, present, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import { formatNote, parseNote, parseSignatureLine, parseVkey, verifyLine } from '@parley/ledger'
import { cardOf, makeDeviceKey, signShown } from './device-key.ts'

const NAME = 'a/officer/1'
const NOW = new Date('2031-05-20T08:00:00.123Z')
const hashOf = (text: string): string => toHex(nobleCryptography.sha256(utf8Bytes(text)))
const make = () => makeDeviceKey(NAME, NOW, nobleCryptography)

test('a key made here signs a text as the specification of notes has it', async () => {
  const key = await make()
  const vkey = valueOf(parseVkey(key.vkey, nobleCryptography))
  assert.deepEqual([vkey.name, vkey.keyId, key.made], [NAME, key.keyId, '2031-05-20T08:00:00Z'])
  await fc.assert(
    fc.asyncProperty(fc.string(), async (words) => {
      const text = `${words.replace(/[\u0000-\u001f\u007f]/g, '')}.\n`
      const line = valueOf(await signShown(key, { text, hash: hashOf(text) }))
      const parsed = present(parseSignatureLine(line.replace(/\n$/, '')), 'a signature line')
      const note = valueOf(parseNote(formatNote(text, [parsed])))
      assert.notEqual(verifyLine(note, parsed, vkey, nobleCryptography), null)
    }),
    { numRuns: 20 },
  )
})

test('no text is signed under a hash that is not its own', async () => {
  const key = await make()
  for (const hash of [
    '',
    'f'.repeat(64),
    hashOf('other\n'),
    hashOf('text'),
    hashOf('text\n').toUpperCase(),
  ]) {
    const signed = await signShown(key, { text: 'text\n', hash })
    assert.equal(signed.ok ? '' : signed.refusal.code, 'other-text', hash)
  }
})

test('the secret cannot be taken out, in any form', async () => {
  const { secret } = await make()
  assert.equal(secret.extractable, false)
  for (const form of ['pkcs8', 'jwk', 'raw'] as const) {
    await assert.rejects(crypto.subtle.exportKey(form, secret), form)
  }
})

test('two keys of one name are two keys, and a card holds nothing but the verifier key', async () => {
  const [one, other] = [await make(), await make()]
  assert.notEqual(one.vkey, other.vkey)
  assert.deepEqual(JSON.parse(cardOf(one)), { officer: one.vkey })
})
