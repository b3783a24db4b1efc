// The keys of this browser, one for each officer, in the database that it keeps for the console's own origin.
// The secret is stored as the browser's own handle: its bytes are nowhere that a script could read.
import type { DeviceKey } from './device-key.ts'

const DATABASE = 'parley-device'
const STORE = 'keys'
const VERSION = 1

/** The key of an officer on this device, or null. */
export async function storedKey(name: string): Promise<DeviceKey | null> {
  const found: unknown = await inStore('readonly', (store) => store.get(name))
  return isDeviceKey(found) ? found : null
}

/** Keeps a key, in the place of an earlier one of its name, and asks the browser not to drop it. */
export async function storeKey(key: DeviceKey): Promise<void> {
  await inStore('readwrite', (store) => store.put(key))
  await navigator.storage.persist().catch(() => false) // a browser that will not promise keeps it all the same
}

export async function forgetKey(name: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(name))
}

async function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await opened()
  try {
    const transaction = database.transaction(STORE, mode)
    const asked = act(transaction.objectStore(STORE))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error ?? new Error('the browser kept nothing'))
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'))
    })
    return asked.result
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, VERSION)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'name' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('the browser keeps no database'))
  })
}

function isDeviceKey(value: unknown): value is DeviceKey {
  if (typeof value !== 'object' || value === null || !('secret' in value)) return false
  return value.secret instanceof CryptoKey && !value.secret.extractable
}
