// Photos of persons, each sealed to the tablet's own key: a copy of the disk shows nobody, and a tablet that has put a
// new key in the place of the one that opens can show them no more. Wiping takes them with the names.
import { Encrypter } from 'age-encryption'
import type { TabletKeys } from '@parley/exchange'
import type { Bytes } from '@parley/kernel'
import { openDatabase, STRICT } from './database.ts'

export interface PhotoStore {
  /** Keeps a photo of each of these persons in the place of an older one; all of them, or none. */
  readonly keep: (photos: ReadonlyMap<string, Bytes>) => Promise<void>
  /** The photo of a person; null where there is none, or none that this tablet can open. */
  readonly of: (ref: string) => Promise<Bytes | null>
  /** Refs of everybody of whom there is a photo. */
  readonly refs: () => Promise<readonly string[]>
}

/** Opens the store. @throws DOMException where the browser keeps no database */
export async function openPhotoStore({
  recipient,
  open,
}: Pick<TabletKeys, 'recipient' | 'open'>): Promise<PhotoStore> {
  const database = await openDatabase()
  return {
    keep: async (photos) => {
      const sealed = await Promise.all(
        [...photos].map(async ([ref, bytes]) => [ref, await sealedTo(recipient, bytes)] as const),
      )
      const change = database.transaction('photos', 'readwrite', STRICT)
      await Promise.all([...sealed.map(([ref, file]) => change.store.put(file, ref)), change.done])
    },
    of: async (ref) => {
      const file = await database.get('photos', ref)
      return file === undefined ? null : await open(new Uint8Array(file))
    },
    refs: () => database.getAllKeys('photos'),
  }
}

async function sealedTo(recipient: string, bytes: Bytes): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return await encrypter.encrypt(new Uint8Array(bytes))
}
