// A log of two parties with published keys, for tests of storage: an opening, a ring for party a, and
// then as many entries of one device as asked for.
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Bytes, Cryptography, JsonObject } from '@parley/kernel'
import { concatBytes, partyId, present, utf8Bytes, valueOf } from '@parley/kernel'
import {
  blobIdOf,
  formatEntryText,
  formatNote,
  hashOf,
  hexHashOf,
  lineOf,
  openingBody,
  parseOrigin,
  parseVkey,
  ringBody,
  verifierKey,
} from '@parley/ledger'
import type { EntryHeader, Origin, Sha256Hex, Signer, VerifierKey } from '@parley/ledger'
import type { Submission } from '../log-writer.ts'

export const testCryptography: Cryptography = {
  sha256: (...parts) =>
    new Uint8Array(
      createHash('sha256')
        .update(concatBytes(...parts))
        .digest(),
    ),
  ed25519: (publicKey, message, signature) => {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, key, signature)
  },
}

export function testSigner(name: string): Signer {
  const d = Buffer.from(testCryptography.sha256(utf8Bytes(`parley test key ${name}`))).toString(
    'base64url',
  )
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: d, d }, format: 'jwk' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  const raw = new Uint8Array(Buffer.from(present(x, 'a public half'), 'base64url'))
  const { vkey } = verifierKey(name, 'ed25519', raw, testCryptography)
  return {
    name,
    vkey,
    sign: (message) => Promise.resolve(new Uint8Array(sign(null, message, key))),
  }
}

export interface SmallLog {
  readonly origin: Origin
  readonly logKey: Signer
  readonly policy: Bytes
  /** Opening, ring, and `count` entries. */
  readonly submissions: readonly Submission[]
}

export async function smallLog(count: number): Promise<SmallLog> {
  const origin = present(parseOrigin('parley.example/x/small'), 'an origin')
  const logKey = testSigner(origin)
  const [rootA, rootB, device] = [testSigner('a/root'), testSigner('b/root'), testSigner('a/dev/1')]
  const key = (signer: Signer): VerifierKey => valueOf(parseVkey(signer.vkey, testCryptography))
  const policy = utf8Bytes(`log ${logKey.vkey}\nquorum none\n`)
  const opening = openingBody({
    hub: { author: key(testSigner('hub')), log: key(logKey) },
    parties: [
      { m: 1, party: partyId('a'), roots: [key(rootA)] },
      { m: 1, party: partyId('b'), roots: [key(rootB)] },
    ],
    policy: `sha256:${hexHashOf(testCryptography, policy)}`,
    sign: [partyId('a'), partyId('b')],
    two: [],
  })
  const ring = ringBody({
    m: 1,
    party: partyId('a'),
    roots: [key(rootA)],
    keys: [{ key: key(device), kinds: ['*'], role: 'device', scope: null, until: null }],
    recipients: [],
    suspect: [],
    version: 1,
  })
  const roots = openChain(origin, rootA)
  const chain = openChain(origin, device)
  const submissions = [
    await roots({ kind: 'ledger.open', body: opening }, [rootA, rootB]),
    await roots({ kind: 'ledger.keys', body: ring }, [rootA]),
  ]
  for (let i = 0; i < count; i++) {
    submissions.push(
      await chain({ kind: 'test.said', body: { i, text: 'x'.repeat(i % 300) } }, [device]),
    )
  }
  return { origin, logKey, policy, submissions }
}

interface Said {
  readonly kind: string
  readonly body: JsonObject
}

function openChain(
  origin: Origin,
  author: Signer,
): (said: Said, by: readonly Signer[]) => Promise<Submission> {
  let seq = 0
  let prev: Sha256Hex | null = null
  return async (said, by) => {
    seq++
    const header: EntryHeader = {
      ...said,
      author: author.name,
      id: idOf(`${author.name} ${seq}`),
      prev,
      seen: { n: 0, root: hashOf(testCryptography) },
      seq,
      x: origin,
    }
    const text = valueOf(formatEntryText(header))
    prev = hexHashOf(testCryptography, utf8Bytes(text))
    const lines = by.map(async (signer) =>
      lineOf(valueOf(parseVkey(signer.vkey, testCryptography)), await signer.sign(utf8Bytes(text))),
    )
    return { note: formatNote(text, await Promise.all(lines)), blobs: [] }
  }
}

function idOf(text: string): string {
  const hex = hexHashOf(testCryptography, utf8Bytes(text))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A blob's name, for tests that need one. */
export const testBlobId = (bytes: Bytes): string => blobIdOf(testCryptography, bytes)
