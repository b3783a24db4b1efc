// What one desk, or whoever holds a party's files, sees of a world, as lines that can be set beside those of its twin.
import type { PartyId } from '@parley/kernel'
import type { Engine } from '@parley/postgres'
import type { LogFiles } from '@parley/files'
import type { SeatEntry } from '@parley/node'
import { addresses } from './addresses.ts'
import type { Asked } from './addresses.ts'
import type { WatchedDesk } from './desks.ts'
import { Mapping } from './mapping.ts'

const UNCOMPARED = ['date', 'content-length']

/** Status, headers and body of every GET, as a browser gets them; the day and hour of the answer left out. */
export async function answersTo(desk: WatchedDesk, asked: Asked): Promise<readonly string[]> {
  const mapping = new Mapping()
  const lines: string[] = []
  for (const address of addresses(asked)) {
    const answer = await fetch(`${desk.url}${address}`)
    // The length is that of the body, which is compared itself, less the cosignatures that came earlier or later.
    const headers = [...answer.headers].filter(([name]) => !UNCOMPARED.includes(name))
    const body = await answer.text()
    const said = `${answer.status} ${JSON.stringify(headers)} ${body}`
    lines.push(mapping.of(`${desk.id} ${address} ${said}`))
  }
  return lines
}

/** The last event after each step of the play, with the headers of the stream. */
export async function eventsTo({ id, events }: WatchedDesk): Promise<readonly string[]> {
  const mapping = new Mapping()
  return [await events.headers, ...events.last].map((event) => mapping.of(`${id} ${event}`))
}

/** Every row of a desk's tables, and their names; in which order rows were written is when the machine had time. */
export async function rowsOf(engine: Engine, seat: PartyId): Promise<readonly string[]> {
  const session = engine.session(seat)
  const mapping = new Mapping()
  const tables = await session.introspection.getTables()
  const people = await session.selectFrom('people').selectAll().execute()
  const views = await session.selectFrom('views').selectAll().execute()
  const own = tables.map(({ schema, name }) => `${schema}.${name}`)
  const rows = [...people, ...views].map((row) => JSON.stringify(row)).toSorted()
  return [own.join(' '), `${rows.length} rows`, ...rows.map((row) => mapping.of(`${seat} ${row}`))]
}

/**
 * Folder and size of every file of an owner; names of blobs are hashes, so sizes of a folder are put in order.
 * Checkpoints are left out: which sizes of the log got one, and by how many witnesses, is when the machine had time.
 */
export async function filesIn(
  owner: string,
  files: Pick<LogFiles, 'list' | 'sizeOf'>,
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const path of await files.list('')) {
    if (/(?:^|\/)checkpoint/.test(path)) continue
    const folder = path.replaceAll(/[0-9a-f]{2}\/[0-9a-f]{20,}|[0-9a-f]{64}/g, '*')
    lines.push(`${owner} ${folder} ${await files.sizeOf(path)}`)
  }
  return lines.toSorted()
}

/** One line for each entry of the log, as whoever holds only the hub's bytes sees it. */
export function entriesSeen(entries: readonly SeatEntry[]): readonly string[] {
  return entries.map(({ index, author, kind, size, seen, claimedAt }) =>
    [index, author, kind, size, seen, claimedAt].join(' '),
  )
}
