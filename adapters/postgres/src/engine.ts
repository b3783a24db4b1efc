// What the views need of a database: a session per seat in which nothing but that seat's own schema can be
// read, and a session of the owner that makes schemas and roles and does nothing else.
import type { PartyId } from '@parley/kernel'
import type { Kysely } from 'kysely'
import type { Tables } from './people-schema.ts'

export interface Engine {
  readonly kind: 'pglite' | 'postgres'
  /** Runs statements as the owner of the database: roles, schemas, extensions. */
  readonly asOwner: (statements: readonly string[]) => Promise<void>
  /** A session of the seat's own role, with its own schema first on the path. */
  readonly session: (seat: PartyId) => Kysely<Tables>
  /** Resolves once what was dropped is gone from the disk, as far as the database lets this user ask for it. */
  readonly settle: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Role and schema of a seat share one name: a party id with its hyphens turned, so it needs no quotes. */
export function seatSchema(seat: PartyId): string {
  return `seat_${seat.replaceAll('-', '_')}`
}
