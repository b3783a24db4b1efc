// Passkeys of one desk: what a browser is asked for, and what it answers with, as WebAuthn's JSON forms have it.
// A passkey opens the screens of its desk and signs nothing.
import { z } from '@hono/zod-openapi'
import { instant, type Shape } from './basics.ts'

/** Bytes in base64url without padding. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)
const credentialId = bytes(1400) // 1,023 bytes, as the specification allows
const MAX_OBJECT = 100_000 // an attestation object with its chain is some ten thousand

export const passkeys = z.object({
  rows: z.array(z.object({ id: credentialId, made: instant, used: instant.nullable() })),
})

const credential = z.object({
  id: credentialId,
  type: z.literal('public-key'),
  transports: z.array(z.string().max(32)).max(16).optional(),
})

/** `PublicKeyCredentialCreationOptionsJSON`, as far as Parley uses it. */
export const passkeyCreation = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: bytes(128), name: z.string(), displayName: z.string() }),
  challenge: bytes(128),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  /** Milliseconds. */
  timeout: z.int(),
  attestation: z.literal('none'),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  excludeCredentials: z.array(credential),
})

/** `RegistrationResponseJSON`, as far as it is read. */
export const passkeyMade = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4096),
    attestationObject: bytes(MAX_OBJECT),
    transports: z.array(z.string().max(32)).max(16).optional(),
  }),
})

/** `PublicKeyCredentialRequestOptionsJSON`: any passkey of this node, whichever desk it opens. */
export const passkeyRequest = z.object({
  challenge: bytes(128),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
})

/** `AuthenticationResponseJSON`, as far as it is read. */
export const passkeyShown = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4096),
    authenticatorData: bytes(4096),
    signature: bytes(2048),
    userHandle: bytes(128),
  }),
})

export const passkeyForgotten = z.object({ id: credentialId })

export type PasskeyRows = Shape<typeof passkeys>
export type PasskeyCreation = Shape<typeof passkeyCreation>
export type PasskeyMade = Shape<typeof passkeyMade>
export type PasskeyRequest = Shape<typeof passkeyRequest>
export type PasskeyShown = Shape<typeof passkeyShown>
