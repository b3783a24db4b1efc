// Lists in and out: a register is imported into the private log, a sought list is committed and then
// delivered sealed to the holder. A held list never leaves: only its commitment does.
import { ok, personRef, present, refuse, toBase64, toHex } from '@parley/kernel'
import type { Hashing, Instant, Json, PersonRef, Result } from '@parley/kernel'
import {
  commitmentKey,
  countsOf,
  isAccountBound,
  recordBytes,
  rowJson,
  sharedRecord,
  soughtJson,
  unopenedCounts,
} from '@parley/exchange'
import type { ListKind } from '@parley/exchange'
import { base64Hash, commitList, countsCommitment } from '@parley/ledger'
import type { CountOpening } from '@parley/ledger'
import type { PersonRecord } from '@parley/names'
import type { Act, Seat, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform, performAll } from './perform.ts'

const BLOBS_PER_ENTRY = 128 // what one entry may name beside its own blob; spec/entry.md
const COUNTS_SALT_BYTES = 32 // spec/list-commitment.md section 3
const REF_BYTES = 10 // 80 random bits: two persons of one exchange never share a ref

/** What an importer read from one file. */
export interface ListFile {
  readonly list: ListKind
  readonly fileName: string
  /** SHA-256 of the file's bytes, hex. */
  readonly file: string
  readonly persons: readonly PersonRecord[]
  /** The closed account of its rows. */
  readonly account: Json
}

/** Imports a list into the seat's private log, each person in a blob of their own. */
export async function importList(
  seat: Seat,
  read: ListFile,
  at: Instant,
): Promise<Result<readonly PersonRef[]>> {
  const rows = read.persons.map((record) => ({ ref: newRef(seat), record }))
  const parts = Math.max(1, Math.ceil(rows.length / BLOBS_PER_ENTRY))
  const { list, file, fileName, account } = read
  for (let part = 1; part <= parts; part++) {
    const slice = rows.slice((part - 1) * BLOBS_PER_ENTRY, part * BLOBS_PER_ENTRY)
    const data = { at, list, file, fileName, part, parts, account: part === 1 ? account : null }
    const noted = await seat.note('register.imported', data, slice.map(soughtJson))
    if (!noted.ok) return noted
  }
  return ok(rows.map((row) => row.ref))
}

export interface CommittedRows {
  readonly act: Act<'list.committed'>
  /** Every row with its salt, dummies included, as it is delivered. */
  readonly rows: readonly Json[]
}

/**
 * Commits to a list: its root, its padded count and a hash of its counts go into the log, the list itself
 * stays. What opens the counts is kept in the private log first: nobody could open them without it.
 */
export async function commitRows(
  seat: Seat,
  list: ListKind,
  hashing: Hashing,
): Promise<Result<CommittedRows>> {
  const persons = [...seat.register()[list]]
    .sort(([, x], [, y]) => x.rowNumber - y.rowNumber)
    .map(([ref, record]) => ({ ref, record: sharedRecord(record) }))
  const committed = commitList(persons.map(recordBytes), seat.chance, hashing)
  const rows = persons.map((person, i) => {
    const opening = present(committed.openings[i], 'an opening for every row')
    return rowJson({ salt: toBase64(opening.salt), person })
  })
  const dummies = committed.dummySalts.map((salt) =>
    rowJson({ salt: toBase64(salt), person: null }),
  )
  const { count, root } = committed.commitment
  const counts = await commitCounts(seat, list, hashing)
  if (!counts.ok) return counts
  const says = { list, count, root: base64Hash(root), counts: counts.value }
  return ok({
    act: { kind: 'list.committed', says, author: officerOf(seat) },
    rows: [...rows, ...dummies],
  })
}

// Drawn anew for every text that is prepared: a salt that two commitments shared would show equal counts.
async function commitCounts(seat: Seat, list: ListKind, hashing: Hashing): Promise<Result<string>> {
  const salt = toHex(seat.chance.bytes(COUNTS_SALT_BYTES))
  const counts = countsOf(seat.register()[list].values())
  const kept = await seat.note('counts.drawn', { list, salt, counts: { ...counts } })
  if (!kept.ok) return kept
  return ok(present(countsCommitment(seat.id, { list, salt, counts }, hashing), 'a salt in hex'))
}

/**
 * What opens the counts this seat committed to and has not opened: the kept salts and counts that fit.
 * Refuses `not-closed` before the account binds, `nothing-to-open` where nothing is left, and
 * `salt-missing` where the private log no longer has what was drawn.
 */
export function countsToOpen(seat: Seat, hashing: Hashing): Result<readonly CountOpening[]> {
  const state = seat.exchange()
  if (!isAccountBound(state)) return refuse('not-closed')
  const open = unopenedCounts(state).filter(({ by }) => by === seat.id)
  if (open.length === 0) return refuse('nothing-to-open')
  const drawn = open.flatMap(({ list }): CountOpening[] => {
    const { counts: committed } = present(state.commitments.get(commitmentKey(seat.id, list)), list)
    const fits = (one: CountOpening): boolean =>
      one.list === list && countsCommitment(seat.id, one, hashing) === committed
    return seat.register().counts.filter(fits).slice(0, 1)
  })
  return drawn.length > 0 ? ok(drawn) : refuse('salt-missing')
}

/** Opens the counts of this seat's lists, once the account that closes the exchange is bound. */
export async function openCounts(
  seat: Seat,
  at: Instant,
  hashing: Hashing,
): Promise<Result<SubmittedAct>> {
  const lists = countsToOpen(seat, hashing)
  if (!lists.ok) return lists
  const says = { at, lists: lists.value }
  return perform(seat, { kind: 'count.opened', says, author: officerOf(seat) })
}

/** Commits to the held list, which is never delivered. */
export async function commitHeldList(seat: Seat, hashing: Hashing): Promise<Result<SubmittedAct>> {
  const committed = await commitRows(seat, 'held', hashing)
  return committed.ok ? perform(seat, committed.value.act) : committed
}

/** Commits to the sought list and delivers it, sealed to the holder, in parts of equal size. */
export async function sendSoughtList(
  seat: Seat,
  at: Instant,
  hashing: Hashing,
): Promise<Result<readonly SubmittedAct[]>> {
  if (seat.register().sought.size === 0) return refuse('nothing-sought')
  const committed = await commitRows(seat, 'sought', hashing)
  if (!committed.ok) return committed
  const { act, rows } = committed.value
  const parts = Math.ceil(rows.length / BLOBS_PER_ENTRY)
  const deliveries = Array.from({ length: parts }, (_, i): Act<'list.delivered'> => ({
    kind: 'list.delivered',
    says: { part: i + 1, parts, at },
    author: officerOf(seat),
    more: rows.slice(i * BLOBS_PER_ENTRY, (i + 1) * BLOBS_PER_ENTRY),
  }))
  return performAll(seat, [act, ...deliveries])
}

/** A fresh random ref; never derived from anything about the person. */
export function newRef(seat: Seat): PersonRef {
  return personRef(`p${toHex(seat.chance.bytes(REF_BYTES))}`)
}
