// Hybrid readers (ML-KEM-768 with X25519, `age1pq1...`), through the library: what is sealed today
// stays sealed against whoever keeps it until they have a quantum computer. Its randomness is the
// library's own, so hybrid files never replay from a seed. It is loaded for the first such reader: with its
// curves and lattices it would be the largest thing that every command and thread loads.
import type { Bytes } from '@parley/kernel'
import { decodeBech32, encodeBech32 } from './bech32.ts'

export const HYBRID = 'mlkem768x25519'

const RECIPIENT_BYTES = 1216 // 1,184 of ML-KEM-768 and 32 of X25519
const IDENTITY_BYTES = 32

export function isHybridRecipient(text: string): boolean {
  return text === text.toLowerCase() && decodeBech32('age1pq', text)?.length === RECIPIENT_BYTES
}

export function isHybridIdentity(text: string): boolean {
  return (
    text === text.toUpperCase() &&
    decodeBech32('age-secret-key-pq-', text)?.length === IDENTITY_BYTES
  )
}

/** Spells an identity of 32 random bytes, and the recipient that belongs to it. */
export async function hybridPair(
  secret: Bytes,
): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { identityToRecipient } = await import('age-encryption')
  const identity = encodeBech32('age-secret-key-pq-', secret).toUpperCase()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The recipient that belongs to a hybrid identity. */
export async function hybridRecipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(identity)
}

export async function sealHybrid(recipients: readonly string[], plaintext: Bytes): Promise<Bytes> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plaintext)
}

/** The plaintext, or null for whatever reason the library could not open it. */
export async function openHybrid(
  file: Bytes,
  identities: readonly string[],
): Promise<Bytes | null> {
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decrypt(file)
  } catch {
    return null // it throws for every altered byte as for another reader's file
  }
}
