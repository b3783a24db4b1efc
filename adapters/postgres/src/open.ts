// How a database is opened. Its code is some 280 files, a third of what the command loads: it is read when
// the first database is opened, and not before a board is shown or a log verified.
import type { PartyId } from '@parley/kernel'
import type { Engine } from './engine.ts'
import type { MatchQueue } from './match-queue.ts'
import type { PeopleOptions, PeopleViews } from './people-views.ts'
import type { PgliteEngine, PgliteOptions } from './pglite-engine.ts'
import type { PostgresOptions } from './postgres-engine.ts'

/** Opens a database in this process. The caller closes it, else the lock stays until the process ends. */
export async function openPglite(options: PgliteOptions): Promise<PgliteEngine> {
  return (await import('./pglite-engine.ts')).openPglite(options)
}

/** Connects to a running PostgreSQL. */
export async function openPostgres(options: PostgresOptions): Promise<Engine> {
  return (await import('./postgres-engine.ts')).openPostgres(options)
}

/** Opens a seat's people table; makes role, schema and table where they are not there yet. */
export async function openPeople(engine: Engine, options: PeopleOptions): Promise<PeopleViews> {
  return (await import('./people-views.ts')).openPeople(engine, options)
}

/** Opens a seat's queue; makes role, schema and tables where they are not there yet. */
export async function openMatchQueue(engine: Engine, seat: PartyId): Promise<MatchQueue> {
  return (await import('./match-queue.ts')).openMatchQueue(engine, seat)
}
