// What one desk, or whoever holds a party's files, sees of a world, as lines that can be set beside those of its twin.
import { valueOf } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { Engine } from '@parley/postgres'
import type { LogFiles } from '@parley/files'
import type { SeatEntry } from '@parley/node'
import { readTables } from '@parley/spreadsheets'
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

/**
 * Status and body of every file that a desk can ask for: the audit of a published list that names these persons, as CSV
 * and JSON, and the answer sheet to each side's list.
 */
export async function exportsTo(
  desk: WatchedDesk,
  names: readonly string[],
): Promise<readonly string[]> {
  const mapping = new Mapping()
  const lines: string[] = []
  const post = async (path: string, body: Blob | string): Promise<string> => {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const headers = { 'content-type': type }
    const answer = await fetch(`${desk.url}${path}`, { method: 'POST', headers, body })
    const text = await answer.text()
    lines.push(mapping.of(`${desk.id} ${path} ${answer.status} ${unpacked(text)}`))
    return text
  }
  const list = ['No;Name', ...names.map((name, i) => `${i + 1};${name}`)].join('\n')
  const audited = await post('/api/audits?fileName=published.csv', new Blob([`${list}\n`]))
  const id = /"id":"([\w-]+)"/.exec(audited)?.[1] ?? 'nothing'
  for (const format of ['csv', 'json']) {
    await post(`/api/audits/${id}/export`, JSON.stringify({ format, headings: [] }))
  }
  for (const of of ['sought-a', 'sought-b', 'held-a', 'held-b', 'nothing']) {
    await post(`/api/answers/${of}/sheet`, JSON.stringify(SHEET_WORDS))
  }
  return lines
}

const SHEET_WORDS = {
  titles: ['Answers'],
  headings: {
    key: 'Key',
    no: 'No',
    name: 'Name',
    born: 'Born',
    serviceNumber: 'Service number',
    answer: 'Answer',
    notice: 'Ground',
  },
  answers: [['held', 'held']],
}

/** A file within an answer as its bytes, so that a difference in one is seen where it is. */
function unpacked(answer: string): string {
  return answer.replace(/"content":"([A-Za-z0-9+/=]*)"/, (_, content: string) => {
    const bytes = Buffer.from(content, 'base64')
    const isPacked = bytes.subarray(0, 2).toString('latin1') === 'PK' // a spreadsheet: a zip of texts
    return isPacked ? rowsIn(bytes) : bytes.toString('utf8')
  })
}

function rowsIn(bytes: Uint8Array): string {
  const { tables } = valueOf(readTables(new Uint8Array(bytes), { fileName: 'sheet.xlsx' }))
  const cells = tables.map(({ rows }) => rows.map((row) => row.cells.map(({ text }) => text)))
  return `${bytes.length} bytes ${JSON.stringify(cells)}`
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
