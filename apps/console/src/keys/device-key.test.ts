import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nobleCryptography, present, toHex, utf8Bytes, valueOf } from '@parley/kernel'
import {
  formatEntryText,
  formatNote,
  hashOf,
  parseNote,
  parseOrigin,
  parseSignatureLine,
  parseVkey,
  verifyLine,
} from '@parley/ledger'
import { cardOf, makeDeviceKey, signShown } from './device-key.ts'
import type { ShownText } from './device-key.ts'

const NAME = 'a/officer/1'
const KIND = 'tranche.go'
const LOG = present(parseOrigin('x.example/1/day-1'), 'an origin')
const NOW = new Date('2031-05-20T08:00:00.123Z')
const hashOfNothing = hashOf(nobleCryptography)
const hexOf = (text: string): string => toHex(nobleCryptography.sha256(utf8Bytes(text)))
const make = () => makeDeviceKey(NAME, NOW, nobleCryptography)

function entryText(about: string): string {
  return valueOf(
    formatEntryText({
      author: NAME,
      body: { about },
      id: '01970000-0000-7000-8000-000000000001',
      kind: KIND,
      prev: null,
      seen: { n: 0, root: hashOfNothing }, // the root of a log without entries
      seq: 1,
      x: LOG,
    }),
  )
}

const shown = (text: string, over: Partial<ShownText> = {}): ShownText => ({
  text,
  hash: hexOf(text),
  kind: KIND,
  log: LOG,
  ...over,
})

test('a key made here signs an entry’s text as the specification of notes has it', async () => {
  const key = await make()
  const vkey = valueOf(parseVkey(key.vkey, nobleCryptography))
  assert.deepEqual([vkey.name, vkey.keyId, key.made], [NAME, key.keyId, '2031-05-20T08:00:00Z'])
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z ]{0,40}$/), async (about) => {
      const text = entryText(about)
      const line = valueOf(await signShown(key, shown(text)))
      const parsed = present(parseSignatureLine(line.replace(/\n$/, '')), 'a signature line')
      const note = valueOf(parseNote(formatNote(text, [parsed])))
      assert.equal(note.text, text)
      assert.notEqual(verifyLine(note, parsed, vkey, nobleCryptography), null)
    }),
    { numRuns: 20 },
  )
})

test('what is no entry, or not the entry that was shown, is not signed', async () => {
  const key = await make()
  const text = entryText('go')
  const cases: readonly (readonly [string, ShownText])[] = [
    ['not-an-entry', shown('')],
    ['not-an-entry', shown('text\n')],
    ['not-an-entry', shown(`${text}\n`)],
    ['not-an-entry', shown(text.trimEnd())],
    ['not-an-entry', shown(text.replace('entry@v1', 'receipt@v1'))],
    ['not-an-entry', shown(text.replace('entry@v1', 'entry@v2'))],
    ['not-an-entry', shown(text, { kind: 'agreement.accepted' })],
    ['not-an-entry', shown(text, { log: 'x.example/1/day-2' })],
    ['other-text', shown(text, { hash: '' })],
    ['other-text', shown(text, { hash: 'f'.repeat(64) })],
    ['other-text', shown(text, { hash: hexOf(entryText('stay')) })],
    ['other-text', shown(text, { hash: hexOf(text).toUpperCase() })],
  ]
  for (const [word, given] of cases) {
    const signed = await signShown(key, given)
    assert.equal(signed.ok ? '' : signed.refusal.code, word, JSON.stringify(given))
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
