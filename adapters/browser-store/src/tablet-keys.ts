// The keys of a tablet, made in its browser and never extractable: what lies on the disk is the browser's own
// handle, and no script can copy the secret.
import { Decrypter, identityToRecipient } from 'age-encryption'
import type { TabletKeys } from '@parley/exchange'
import type { Bytes, Hashing } from '@parley/kernel'
import { verifierKey } from '@parley/ledger'
import { openDatabase, STRICT } from './database.ts'
import type { KeptKeys } from './database.ts'

/** The keys of this tablet, or null where it has none yet. */
export async function keptTabletKeys(): Promise<TabletKeys | null> {
  const database = await openDatabase()
  const kept = await database.getAll('keys')
  database.close()
  return kept[0] === undefined ? null : keysOf(kept[0])
}

/**
 * Makes the keys of a device name and keeps them. @throws DOMException where the browser has no Ed25519 or
 * X25519, and Error where this tablet has keys already
 */
export async function makeTabletKeys(name: string, hashing: Hashing): Promise<TabletKeys> {
  if ((await keptTabletKeys()) !== null) throw new Error('expected a tablet without keys')
  const signing = await pair('Ed25519', ['sign', 'verify'])
  const opening = await pair('X25519', ['deriveBits'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', signing.publicKey))
  const kept: KeptKeys = {
    name,
    vkey: verifierKey(name, 'ed25519', publicKey, hashing).vkey,
    recipient: await identityToRecipient(opening.privateKey),
    signing: signing.privateKey,
    opening: opening.privateKey,
  }
  const database = await openDatabase()
  const change = database.transaction('keys', 'readwrite', STRICT)
  await Promise.all([change.store.add(kept), change.done])
  database.close()
  return keysOf(kept)
}

/** Puts a new key in the place of the one that opens; what was sealed to the old one can be read by nobody. */
export async function renewOpening(): Promise<void> {
  const { privateKey } = await pair('X25519', ['deriveBits'])
  const recipient = await identityToRecipient(privateKey)
  const database = await openDatabase()
  const change = database.transaction('keys', 'readwrite', STRICT)
  for (const kept of await change.store.getAll()) {
    await change.store.put({ ...kept, recipient, opening: privateKey })
  }
  await change.done
  database.close()
}

function keysOf({ vkey, recipient, signing, opening }: KeptKeys): TabletKeys {
  return {
    signer: {
      vkey,
      sign: async (bytes) =>
        new Uint8Array(await crypto.subtle.sign('Ed25519', signing, new Uint8Array(bytes))),
    },
    recipient,
    open: (file) => opened(file, opening),
    openWith: (hour, file) => opened(file, hour),
  }
}

async function opened(file: Bytes, identity: CryptoKey | string): Promise<Bytes | null> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(new Uint8Array(file))
  } catch {
    return null // for another key, cut off, or no age file at all: nothing here can open it
  }
}

async function pair(name: string, uses: KeyUsage[]): Promise<CryptoKeyPair> {
  const made = await crypto.subtle.generateKey(name, false, uses)
  if (!('privateKey' in made)) throw new TypeError('expected a pair of keys')
  return made
}
