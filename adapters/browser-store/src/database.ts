// The one database of a tablet. A transaction is over when its bytes are on the disk ("strict"): the browser's
// own default would say so when they are only on their way.
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { StoredCopy, StoredRecord } from '@parley/exchange'

export interface KeptKeys {
  readonly name: string
  readonly vkey: string
  readonly recipient: string
  /** Ed25519, not extractable. */
  readonly signing: CryptoKey
  /** X25519, not extractable. */
  readonly opening: CryptoKey
}

export interface TabletDatabase extends DBSchema {
  keys: { key: string; value: KeptKeys }
  records: { key: [string, number]; value: StoredRecord }
  copies: { key: number; value: StoredCopy }
  /** The sealed pack and the key of its hour. */
  values: { key: string; value: string }
  /** A sealed photo by the ref of its person. */
  photos: { key: string; value: Uint8Array }
}

export type Database = IDBPDatabase<TabletDatabase>

const NAME = 'parley-tablet'
const VERSION = 2 // 2 added photos

export const STRICT: IDBTransactionOptions = { durability: 'strict' }

export async function openDatabase(): Promise<Database> {
  return await openDB<TabletDatabase>(NAME, VERSION, {
    upgrade: (database, from) => {
      if (from < 1) {
        database.createObjectStore('keys', { keyPath: 'name' })
        database.createObjectStore('records', { keyPath: ['device', 'seq'] })
        database.createObjectStore('copies', { autoIncrement: true })
        database.createObjectStore('values')
      }
      if (from < 2) database.createObjectStore('photos')
    },
  })
}
