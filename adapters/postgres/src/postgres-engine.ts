// PostgreSQL of the operator's own, 15 or later. The owner's connection makes roles and schemas; a seat's
// connections start in that seat's role, so that even `reset role` stays there.
import { Kysely, PostgresDialect } from 'kysely'
import type { PartyId } from '@parley/kernel'
import pg from 'pg'
import { guarded } from './database-error.ts'
import { seatSchema } from './engine.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './people-schema.ts'

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; the user may create roles and schemas. */
  readonly url: string
  /** Connections per seat. */
  readonly connections?: number
}

const CONNECTIONS = 4 // screens of one node rarely ask for more at once

const NOT_ALLOWED = '42501' // SQLSTATE insufficient_privilege

function hasState(fault: unknown, state: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === state
}

/** Connects to a running PostgreSQL. */
export async function openPostgres(options: PostgresOptions): Promise<Engine> {
  const owner = poolOf({ connectionString: options.url, max: 1 })
  const pools: pg.Pool[] = []
  const sessions = new Map<PartyId, Kysely<Tables>>()
  await guarded('connect', () => owner.query('select 1'))
  return {
    kind: 'postgres',
    asOwner: async (statements) => {
      for (const statement of statements) await owner.query(statement)
    },
    session: (seat) => {
      const open = sessions.get(seat) ?? sessionOf(options, seat, pools)
      sessions.set(seat, open)
      return open
    },
    settle: async () => {
      await owner.query('checkpoint').catch((fault: unknown) => {
        // The first part of a dropped file is cut at once; the rest goes with the server's next checkpoint.
        if (!hasState(fault, NOT_ALLOWED)) throw fault
      })
    },
    close: async () => {
      await Promise.all([...pools, owner].map((pool) => pool.end()))
    },
  }
}

function sessionOf(options: PostgresOptions, seat: PartyId, pools: pg.Pool[]): Kysely<Tables> {
  const schema = seatSchema(seat)
  const pool = poolOf({
    connectionString: options.url,
    max: options.connections ?? CONNECTIONS,
    options: `-c role=${schema} -c search_path=${schema},public`,
  })
  pools.push(pool)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

// A connection that breaks fails the query that is under way, or the next; idle ones are made anew. Without these
// listeners a server that stops would end the whole process, the pool's if the connection is idle, the
// client's if it is between two queries of a transaction.
function poolOf(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
