// What changed in the public record from one reading to the next, in one file of the seat: what the first reading found,
// then a line for each change with its time and its reports. What was found first, with all changes, is what was read
// last: so a seat that was stopped tells what changed meanwhile. The oldest lines end in what was found first once there
// are very many. Nothing of the exchange, and no decision of a review, is in it.
import type { Instant, Json } from '@parley/kernel'
import { isJsonObject, parseInstant } from '@parley/kernel'
import {
  changesBetween,
  parseOutline,
  parseRecordChange,
  reportsOfChange,
  withChanges,
} from '@parley/record'
import type { RecordChange, RecordOutline } from '@parley/record'
import { ConfigError } from '../process/config-file.ts'
import { rowsIn, writeRows } from './line-file.ts'

export interface DatedChange {
  readonly at: Instant
  readonly change: RecordChange
  readonly reports: readonly string[]
}

/** What was found before any change. */
export interface Basis {
  readonly at: Instant
  readonly outline: RecordOutline
}

export interface ChangeFile {
  /** Null until something was read for the first time. */
  readonly basis: () => Basis | null
  /** The oldest first. */
  readonly all: () => readonly DatedChange[]
  /** Notes what differs from what was read last; resolves to whether anything does. */
  readonly take: (outline: RecordOutline, at: Instant) => Promise<boolean>
}

interface Kept {
  readonly basis: Basis | null
  readonly changes: readonly DatedChange[]
}

const FORMAT = 'parley.dev/record-changes@v1'
const MOST_CHANGES = 20_000 // beyond, the older half ends in what was found first

/** Changes that end with the process. */
export const changesInMemory = (): ChangeFile =>
  keeping({ basis: null, changes: [] }, () => Promise.resolve())

/** Opens the file, which need not be there yet. @throws ConfigError if it holds anything else */
export async function openChangeFile(path: string): Promise<ChangeFile> {
  return keeping(await readChanges(path), (kept) => writeRows(path, FORMAT, rowsOf(kept)))
}

function keeping(begun: Kept, write: (kept: Kept) => Promise<void>): ChangeFile {
  let kept = begun
  let now = kept.basis === null ? null : withAll(kept.basis.outline, kept.changes)
  let last: Promise<unknown> = Promise.resolve()
  const take = async (outline: RecordOutline, at: Instant): Promise<boolean> => {
    const next = noted({ ...kept, now }, outline, at)
    if (next === null) return false
    await write(next)
    kept = next
    now = outline
    return true
  }
  return {
    basis: () => kept.basis,
    all: () => kept.changes,
    take: async (outline, at) => {
      const next = last.catch(() => undefined).then(() => take(outline, at))
      last = next
      return next
    },
  }
}

const withAll = (outline: RecordOutline, changes: readonly DatedChange[]): RecordOutline =>
  withChanges(
    outline,
    changes.map(({ change }) => change),
  )

/** Null where nothing changed. */
function noted(
  { basis, changes, now }: Kept & { readonly now: RecordOutline | null },
  outline: RecordOutline,
  at: Instant,
): Kept | null {
  if (basis === null || now === null) return { basis: { at, outline }, changes: [] }
  const found = changesBetween(now, outline).map((change) => ({
    at,
    change,
    reports: reportsOfChange(change, now, outline),
  }))
  if (found.length === 0) return null
  return shortened({ basis, changes: [...changes, ...found] })
}

function shortened(kept: Kept): Kept {
  const { basis, changes } = kept
  if (basis === null || changes.length <= MOST_CHANGES) return kept
  // A reading is not torn: what was found at one time stays together.
  const from = changes[changes.length - MOST_CHANGES / 2]?.at
  const old = changes.filter(({ at }) => from === undefined || at < from)
  const lastOld = old.at(-1)
  if (lastOld === undefined) return kept
  return {
    basis: { at: lastOld.at, outline: withAll(basis.outline, old) },
    changes: changes.slice(old.length),
  }
}

function rowsOf({ basis, changes }: Kept): readonly unknown[] {
  const first = basis === null ? [] : [{ at: basis.at, found: basis.outline }]
  return [...first, ...changes]
}

async function readChanges(path: string): Promise<Kept> {
  const [first, ...rows] = (await rowsIn(path, FORMAT)) ?? []
  if (first === undefined) return { basis: null, changes: [] }
  const basis = basisIn(first)
  if (basis === null) throw new ConfigError(`${path}: line 2`, 'what was found first')
  const changes = rows.map((row, i) => {
    const change = changeIn(row)
    if (change === null) throw new ConfigError(`${path}: line ${i + 3}`, 'a change')
    return change
  })
  return { basis, changes }
}

const timeIn = (json: Json | undefined): Instant | null =>
  typeof json === 'string' ? parseInstant(json) : null

function basisIn(row: Json): Basis | null {
  if (!isJsonObject(row)) return null
  const [at, outline] = [timeIn(row['at']), parseOutline(row['found'] ?? null)]
  return at === null || outline === null ? null : { at, outline }
}

function changeIn(row: Json): DatedChange | null {
  if (!isJsonObject(row)) return null
  const [at, change] = [timeIn(row['at']), parseRecordChange(row['change'] ?? null)]
  const { reports } = row
  if (at === null || change === null || !Array.isArray(reports)) return null
  const ids = reports.flatMap((one) => (typeof one === 'string' ? [one] : []))
  return ids.length === reports.length ? { at, change, reports: ids } : null
}
