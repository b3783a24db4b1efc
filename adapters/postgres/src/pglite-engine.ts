// PGlite: PostgreSQL compiled to WebAssembly, one connection in this process. It knows no second login, so
// the role is switched whenever another seat's session gets the connection; a session never holds it with
// another seat's role. PGlite neither syncs to disk nor locks its directory: what lies in it is a view that
// can be thrown away, and the lock is the caller's, who has one for all data directories.
import { PGlite } from '@electric-sql/pglite'
import type { PartyId } from '@parley/kernel'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { guarded } from './database-error.ts'
import { seatSchema } from './engine.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './people-schema.ts'

export interface PgliteOptions {
  /** Data directory; null keeps everything in memory. */
  readonly directory: string | null
  /**
   * Claims the directory for this process alone, for PGlite does not: two processes in one directory
   * lose acknowledged rows without an error. Not asked where everything stays in memory.
   */
  readonly lock: (directory: string) => Promise<{ readonly release: () => Promise<void> }>
  /** What `dumpTemplate` of an earlier database gave: opens in a fraction of the time of a first start. */
  readonly template?: Blob
}

export interface PgliteEngine extends Engine {
  /** The whole data directory as one compressed file, for `template` of a later start. */
  readonly dumpTemplate: () => Promise<Blob>
}

// A view needs neither the buffers of a server nor its workers; what it reads is in the page cache anyway.
const MEMORY = ['-c', 'shared_buffers=16MB', '-c', 'maintenance_work_mem=64MB', '-c', 'jit=off']

/** Opens a database in this process. The caller closes it, else the lock stays until the process ends. */
export async function openPglite(options: PgliteOptions): Promise<PgliteEngine> {
  const { directory, template } = options
  const lock = directory === null ? null : await options.lock(directory)
  try {
    const pglite = await guarded('open', () =>
      PGlite.create({
        ...(directory === null ? {} : { dataDir: `file://${directory}/pg` }),
        ...(template === undefined ? {} : { loadDataDir: template }),
        startParams: [...(PGlite.defaultStartParams ?? []), ...MEMORY],
      }),
    )
    return engineOf(pglite, lock)
  } catch (fault) {
    await lock?.release()
    throw fault
  }
}

function engineOf(
  pglite: PGlite,
  lock: { readonly release: () => Promise<void> } | null,
): PgliteEngine {
  const line = new SharedLine(pglite)
  const sessions = new Map<PartyId, Kysely<Tables>>()
  return {
    kind: 'pglite',
    asOwner: (statements) =>
      line.alone(null, async () => {
        for (const statement of statements) await pglite.exec(statement)
      }),
    session: (seat) => {
      const open = sessions.get(seat) ?? new Kysely<Tables>({ dialect: dialectOf(line, seat) })
      sessions.set(seat, open)
      return open
    },
    settle: () => line.alone(null, async () => void (await pglite.exec('checkpoint'))),
    dumpTemplate: () => line.alone(null, async () => await pglite.dumpDataDir('gzip')),
    close: async () => {
      await line.alone(null, () => pglite.close())
      await lock?.release()
    },
  }
}

/** The one connection, lent to one session at a time. */
class SharedLine {
  readonly pglite: PGlite
  #lent: Promise<unknown> = Promise.resolve()
  #role: PartyId | null = null

  constructor(pglite: PGlite) {
    this.pglite = pglite
  }

  /** Waits for the connection and gives it over as the role of `seat`; the caller must give it back. */
  async lend(seat: PartyId | null): Promise<() => void> {
    const before = this.#lent
    let giveBack: () => void = () => undefined
    this.#lent = new Promise<void>((resolve) => {
      giveBack = resolve
    })
    await before
    try {
      await this.#switch(seat)
    } catch (fault) {
      giveBack()
      throw fault
    }
    return giveBack
  }

  async alone<Value>(seat: PartyId | null, run: () => Promise<Value>): Promise<Value> {
    const giveBack = await this.lend(seat)
    try {
      return await run()
    } finally {
      giveBack()
    }
  }

  async #switch(seat: PartyId | null): Promise<void> {
    if (this.#role === seat) return
    this.#role = null
    await this.pglite.exec('reset role; reset search_path')
    if (seat === null) return
    const schema = seatSchema(seat)
    await this.pglite.exec(`set search_path = ${schema}, public; set role ${schema}`)
    this.#role = seat
  }
}

function dialectOf(line: SharedLine, seat: PartyId): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SharedDriver(line, seat),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class SharedDriver implements Driver {
  readonly #line: SharedLine
  readonly #seat: PartyId

  constructor(line: SharedLine, seat: PartyId) {
    this.#line = line
    this.#seat = seat
  }

  async init(): Promise<void> {
    // The connection is there before any driver.
  }

  async acquireConnection(): Promise<LentConnection> {
    return new LentConnection(this.#line.pglite, await this.#line.lend(this.#seat))
  }

  async beginTransaction(connection: LentConnection): Promise<void> {
    await connection.run('begin')
  }

  async commitTransaction(connection: LentConnection): Promise<void> {
    await connection.run('commit')
  }

  async rollbackTransaction(connection: LentConnection): Promise<void> {
    await connection.run('rollback')
  }

  async releaseConnection(connection: LentConnection): Promise<void> {
    connection.giveBack()
  }

  async destroy(): Promise<void> {
    // The engine closes the connection that all sessions share.
  }
}

class LentConnection implements DatabaseConnection {
  readonly #pglite: PGlite
  readonly giveBack: () => void

  constructor(pglite: PGlite, giveBack: () => void) {
    this.#pglite = pglite
    this.giveBack = giveBack
  }

  async run(statement: string): Promise<void> {
    await this.#pglite.exec(statement)
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#pglite.query<Row>(query.sql, [...query.parameters])
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streaming: expected pages by key, found a stream')
  }
}
