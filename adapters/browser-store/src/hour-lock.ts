// The key of the hour under a PIN. The PIN keeps a passer-by out, and makes whoever copies the disk try; it is
// no match for a laboratory, which is why a pack is wiped with its tranche. Two PINs open a lock: the officer's,
// and the one under duress, which opens nothing.
import { fromBase64, toBase64, utf8Bytes, utf8Text } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'

/** What is kept: two slots that look alike, in an order that says nothing. */
export interface LockedHour {
  readonly salt: string
  readonly slots: readonly string[]
}

export type Opened =
  | { readonly is: 'hour'; readonly hour: string }
  /** The PIN that is given under duress. */
  | { readonly is: 'duress' }
  | { readonly is: 'wrong' }

const ROUNDS = 600_000 // about a third of a second on a tablet
const DURESS = 'duress'
const WIDTH = 128 // characters within a slot: any key of an hour, or the word, padded

/** Locks a key under two different PINs. @throws TypeError where they are the same */
export async function lockHour(
  hour: string,
  pins: { readonly pin: string; readonly duress: string },
): Promise<LockedHour> {
  if (pins.pin === pins.duress) throw new TypeError('expected two different PINs')
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const slots = await Promise.all([slotOf(hour, pins.pin, salt), slotOf(DURESS, pins.duress, salt)])
  const isTurned = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 2 === 1
  return { salt: toBase64(salt), slots: isTurned ? slots.toReversed() : slots }
}

/** Tries a PIN on both slots; as long for a right one as for a wrong one. */
export async function openLock({ salt, slots }: LockedHour, pin: string): Promise<Opened> {
  const bytes = fromBase64(salt)
  if (bytes === null) return { is: 'wrong' }
  const key = await keyOf(pin, bytes)
  const tried = await Promise.all(slots.map((slot) => opened(slot, key)))
  const found = tried.find((text) => text !== null)?.trimEnd()
  if (found === undefined) return { is: 'wrong' }
  return found === DURESS ? { is: 'duress' } : { is: 'hour', hour: found }
}

async function slotOf(text: string, pin: string, salt: Bytes): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new Uint8Array(utf8Bytes(text.padEnd(WIDTH, ' ')))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(pin, salt), plain)
  return `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`
}

async function opened(slot: string, key: CryptoKey): Promise<string | null> {
  const [iv, sealed] = slot.split('.').map((part) => fromBase64(part))
  if (iv === undefined || iv === null || sealed === undefined || sealed === null) return null
  try {
    const name = 'AES-GCM'
    const algorithm = { name, iv: new Uint8Array(iv) }
    const plain = await crypto.subtle.decrypt(algorithm, key, new Uint8Array(sealed))
    return utf8Text(new Uint8Array(plain))
  } catch {
    return null // another PIN's slot
  }
}

async function keyOf(pin: string, salt: Bytes): Promise<CryptoKey> {
  const typed = new Uint8Array(utf8Bytes(pin))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  return await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: ROUNDS },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
