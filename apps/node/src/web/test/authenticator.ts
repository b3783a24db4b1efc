// An authenticator in a few lines: ES256 over the forms of WebAuthn, so that tests can also answer as no honest
// one would. Its CBOR writes what these forms need and nothing else.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyShown } from '@parley/api'

/** What an answer says; every field can be told otherwise. */
export interface AnswerOptions {
  readonly origin: string
  readonly rpId: string
  readonly challenge: string
  readonly type: string
  readonly counter: number
  readonly userHandle: string
  readonly id: string
  /** User present 1, user verified 4. */
  readonly flags: number
  readonly key: KeyObject
}

export interface Authenticator {
  readonly id: string
  readonly make: (
    asked: PasskeyCreation,
    origin: string,
    over?: Partial<AnswerOptions>,
  ) => PasskeyMade
  readonly show: (
    asked: PasskeyRequest,
    origin: string,
    over?: Partial<AnswerOptions>,
  ) => PasskeyShown
}

const PRESENT_AND_VERIFIED = 0x05
const WITH_KEY = 0x40

/** @param name makes its credential id, so that each of a test has its own */
export function authenticator(name: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = createHash('sha256').update(name).digest()
  const id = credential.toString('base64url')
  let counter = 0
  let userHandle = ''
  return {
    id,
    make: (asked, origin, over = {}) => {
      userHandle = asked.user.id
      const { challenge } = asked
      const said = {
        origin,
        rpId: asked.rp.id,
        challenge,
        type: 'webauthn.create',
        counter: 0,
        ...over,
      }
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = cborMap([
        [int(1), int(2)], // EC2
        [int(3), int(-7)], // ES256
        [int(-1), int(1)], // P-256
        [int(-2), bytes(Buffer.from(x, 'base64url'))],
        [int(-3), bytes(Buffer.from(y, 'base64url'))],
      ])
      const flags = (over.flags ?? PRESENT_AND_VERIFIED) | WITH_KEY
      const attested = [Buffer.alloc(16), uint16(credential.length), credential, key]
      const authData = Buffer.concat([head(said.rpId, flags, said.counter), ...attested])
      const attestationObject = cborMap([
        [text('fmt'), text('none')],
        [text('attStmt'), cborMap([])],
        [text('authData'), bytes(authData)],
      ])
      const response = {
        clientDataJSON: clientData(said).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
      }
      return { id: over.id ?? id, rawId: over.id ?? id, type: 'public-key', response }
    },
    show: (asked, origin, over = {}) => {
      counter = over.counter ?? counter + 1
      const { challenge, rpId } = asked
      const said = { origin, rpId, challenge, type: 'webauthn.get', counter, ...over }
      const authData = head(said.rpId, over.flags ?? PRESENT_AND_VERIFIED, counter)
      const client = clientData(said)
      const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, over.key ?? privateKey).toString('base64url'),
        userHandle: over.userHandle ?? userHandle,
      }
      return { id: over.id ?? id, rawId: over.id ?? id, type: 'public-key', response }
    },
  }
}

/** A key that no credential has. */
export function strangeKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}

function clientData({
  type,
  challenge,
  origin,
}: Pick<AnswerOptions, 'type' | 'challenge' | 'origin'>): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function head(rpId: string, flags: number, counter: number): Buffer {
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.of(flags), counted])
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16BE(value)
  return buffer
}

function lead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length)
  if (length < 256) return Buffer.of((major << 5) | 24, length)
  return Buffer.concat([Buffer.of((major << 5) | 25), uint16(length)])
}

function int(value: number): Buffer {
  return value < 0 ? lead(1, -1 - value) : lead(0, value)
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([lead(2, value.length), value])
}

function text(value: string): Buffer {
  return Buffer.concat([lead(3, value.length), Buffer.from(value)])
}

function cborMap(pairs: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([lead(5, pairs.length), ...pairs.flat()])
}
