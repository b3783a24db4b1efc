// A tablet's records, copies and pack in its browser's database.
import type { Stored, TabletStore } from '@parley/exchange'
import { openDatabase, STRICT } from './database.ts'

export interface BrowserTabletStore extends TabletStore {
  /** Whether the browser promised not to drop any of it when the disk is full. */
  readonly isPersistent: () => Promise<boolean>
  readonly close: () => void
}

const SCOPE = 'scope'
const SEALED = 'sealed'
const HOUR = 'hour'

/** Opens the store. @throws DOMException where the browser keeps no database */
export async function openTabletStore(): Promise<BrowserTabletStore> {
  const database = await openDatabase()
  const load = async (): Promise<Stored> => {
    const [scope, sealed, hour, records, copies] = await Promise.all([
      database.get('values', SCOPE),
      database.get('values', SEALED),
      database.get('values', HOUR),
      database.getAll('records'),
      database.getAll('copies'),
    ])
    const values = { scope: scope ?? null, sealed: sealed ?? null, hour: hour ?? null }
    return { ...values, records, copies }
  }
  const keepValue = async (key: string, value: string): Promise<void> => {
    const change = database.transaction('values', 'readwrite', STRICT)
    await Promise.all([change.store.put(value, key), change.done])
  }
  return {
    load,
    // `add` and not `put`: a second window that writes the same place fails, and nothing is written over.
    addRecords: async (records) => {
      const change = database.transaction('records', 'readwrite', STRICT)
      await Promise.all([...records.map((record) => change.store.add(record)), change.done])
    },
    addCopies: async (copies) => {
      const change = database.transaction('copies', 'readwrite', STRICT)
      await Promise.all([...copies.map((copy) => change.store.add(copy)), change.done])
    },
    keepScope: (scope) => keepValue(SCOPE, scope),
    keepSealed: (sealed) => keepValue(SEALED, sealed),
    keepHour: (hour) => keepValue(HOUR, hour),
    wipe: async () => {
      const change = database.transaction(['values', 'photos'], 'readwrite', STRICT)
      const values = change.objectStore('values')
      const photos = change.objectStore('photos')
      // Whose packs it takes names nobody, and must not be anybody's to say anew.
      await Promise.all([values.delete(SEALED), values.delete(HOUR), photos.clear(), change.done])
    },
    isPersistent: async () => await navigator.storage.persist().catch(() => false),
    close: () => database.close(),
  }
}
