// The forms of WebAuthn as they come over the wire: what is not of the form is refused before anything reads it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract } from './contract.ts'
import { passkeyShown } from './passkeys.ts'

const SHOWN = {
  id: 'AQID',
  rawId: 'AQID',
  type: 'public-key',
  response: {
    clientDataJSON: 'e30',
    authenticatorData: 'AAAA',
    signature: 'AAAA',
    userHandle: 'AAAA',
  },
}
const MADE = {
  id: 'AQID',
  rawId: 'AQID',
  type: 'public-key',
  response: { clientDataJSON: 'e30', attestationObject: 'oA' },
}

test('an answer of an authenticator is read without what nobody asked for', () => {
  const browser = { ...SHOWN, authenticatorAttachment: 'platform', clientExtensionResults: {} }
  assert.deepEqual(passkeyShown.parse(browser), SHOWN)
  const { body } = contract.passkeyAdd
  const transports = { ...MADE, response: { ...MADE.response, transports: ['internal'] } }
  assert.deepEqual(body.parse({ ...transports, clientExtensionResults: {} }), transports)
})

test('bytes are base64url without padding, within their limits, and every part is there', () => {
  const odd = (over: object): object => ({ ...SHOWN, response: { ...SHOWN.response, ...over } })
  const cases: readonly object[] = [
    { ...SHOWN, id: '' },
    { ...SHOWN, id: 'AQI=' },
    { ...SHOWN, id: 'AQ+/' },
    { ...SHOWN, id: 'A'.repeat(1401) },
    { ...SHOWN, rawId: undefined },
    { ...SHOWN, type: 'password' },
    odd({ clientDataJSON: '{}' }),
    odd({ clientDataJSON: 'A'.repeat(4097) }),
    odd({ authenticatorData: null }),
    odd({ signature: 'A'.repeat(2049) }),
    odd({ userHandle: null }),
    odd({ userHandle: undefined }),
  ]
  for (const one of cases) assert.equal(passkeyShown.safeParse(one).success, false)
  const { body } = contract.passkeyAdd
  for (const one of [
    {},
    SHOWN,
    { ...MADE, response: { ...MADE.response, attestationObject: 'A'.repeat(100_001) } },
    { ...MADE, response: { ...MADE.response, transports: 'internal' } },
    { ...MADE, response: { ...MADE.response, transports: ['x'.repeat(33)] } },
  ]) {
    assert.equal(body.safeParse(one).success, false)
  }
})

test('what is forgotten is named by its credential, and a list never carries a key', () => {
  const { body, answer } = contract.passkeyForget
  for (const one of [{}, { id: '' }, { id: 'a b' }, { id: 1 }]) {
    assert.equal(body.safeParse(one).success, false)
  }
  const row = { id: 'AQID', made: '2031-05-20T08:00:00Z', used: null }
  const leaking = { rows: [{ ...row, publicKey: 'AAAA', userHandle: 'AAAA' }] }
  assert.deepEqual(answer.parse(leaking), { rows: [row] })
})
