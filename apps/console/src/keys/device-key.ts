// An officer's key as a browser has it: made here, never extractable, so that no script can copy it; it signs
// texts and nothing else leaves. What is signed is the text that was shown, hashed anew, never a hash that came.
import { ok, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Hashing, Result } from '@parley/kernel'
import { formatSignatureLine, parseEntryText, verifierKey } from '@parley/ledger'

export interface DeviceKey {
  /** Name of the officer's key, like `a/officer/1`. */
  readonly name: string
  /** 8 hex digits. */
  readonly keyId: string
  /** Verifier key, for the ring. */
  readonly vkey: string
  /** When it was made, as this device's clock has it. */
  readonly made: string
  /** Ed25519, not extractable. */
  readonly secret: CryptoKey
}

export interface ShownText {
  readonly text: string
  /** SHA-256 as the node gave it, in hex. */
  readonly hash: string
  /** What the dialog called it. */
  readonly kind: string
  /** Name of the exchange's log. */
  readonly log: string
}

/** Makes a key. @throws DOMException where the browser has no Ed25519 */
export async function makeDeviceKey(name: string, now: Date, hashing: Hashing): Promise<DeviceKey> {
  const made = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  if (!('privateKey' in made)) throw new TypeError('expected a pair of keys')
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', made.publicKey))
  const { keyId, vkey } = verifierKey(name, 'ed25519', publicKey, hashing)
  return {
    name,
    keyId,
    vkey,
    made: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    secret: made.privateKey,
  }
}

/**
 * The signature line of a key over an entry's text (spec/note.md section 2).
 *
 * Refuses `not-an-entry` for anything that is no entry of this log and of the kind that was shown, and
 * `other-text` under a hash that is not the text's own.
 */
export async function signShown(
  key: DeviceKey,
  { text, hash, kind, log }: ShownText,
): Promise<Result<string>> {
  const entry = parseEntryText(text)
  const isShown = entry.ok && entry.value.x === log && entry.value.kind === kind
  if (!isShown) return refuse('not-an-entry', kind)
  const bytes = new Uint8Array(utf8Bytes(text))
  const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  if (digest !== hash) return refuse('other-text', hash)
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', key.secret, bytes))
  return ok(formatSignatureLine({ name: key.name, keyId: key.keyId, signature }))
}

/** What the party's roots need of it (spec/seat-file.md section 9), as the bytes of a file. */
export function cardOf({ vkey }: DeviceKey): string {
  return `${JSON.stringify({ officer: vkey }, null, 2)}\n`
}
