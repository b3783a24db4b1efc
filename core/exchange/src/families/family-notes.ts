// What a family desk keeps in its party's private log: notices as they were issued, which of them are withdrawn,
// and the cases of which an identification board has given its notice. A family is told from here, never from lists.
import { ok, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Hashing, Instant, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { hash, object, oneOf, person, readShape, textUpTo, time } from '../shape.ts'
import { withEntry } from '../state.ts'
import { encodeNoticeCode, readNoticeCode } from './notice-code.ts'
import type { NoticeCode } from './notice-code.ts'
import { keptNotice } from './notice.ts'
import type { Notice } from './notice.ts'

export const WITHDRAWAL_REASONS = ['mistake', 'replaced', 'family-asked'] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

export interface IssuedNotice extends Omit<Notice, 'signer'> {
  readonly note: string
  /** Null while it stands. */
  readonly withdrawn: { readonly at: Instant; readonly reason: WithdrawalReason } | null
}

export interface FamilyBook {
  /** In the order in which they were issued. */
  readonly issued: ReadonlyMap<NoticeCode, IssuedNotice>
  /** Cases of which a board has given its notice, by case number. */
  readonly boards: ReadonlyMap<PersonRef, Instant>
  /** Cases of which such a notice was taken back, because somebody believed dead is alive after all. */
  readonly reversed: ReadonlyMap<PersonRef, Instant>
  /** When somebody called about a case, whatever was answered; by case number. */
  readonly calls: ReadonlyMap<PersonRef, readonly Instant[]>
  /** What the codes that stand for nobody are made from; null before the first notice. */
  readonly filler: string | null
}

export const EMPTY_FAMILIES: FamilyBook = {
  issued: new Map(),
  boards: new Map(),
  reversed: new Map(),
  calls: new Map(),
  filler: null,
}

export const FAMILY_KINDS = [
  'notice.issued',
  'notice.withdrawn',
  'board.notified',
  'board.reversed',
  'call.taken',
] as const
export type FamilyKind = (typeof FAMILY_KINDS)[number]

export function isFamilyKind(kind: string): kind is FamilyKind {
  return FAMILY_KINDS.some((one) => one === kind)
}

const issuedNote = object({ at: time, code: textUpTo(14), filler: hash, note: textUpTo(1024) })
const withdrawnNote = object({
  at: time,
  code: textUpTo(14),
  reason: oneOf<WithdrawalReason>(...WITHDRAWAL_REASONS),
})
const boardNote = object({ at: time, case: person })
const callNote = object({ at: time, case: person, code: textUpTo(14) })

/** Folds one note of a family desk; a withdrawal of a notice nobody issued changes nothing. */
export function applyFamilyNote(
  book: FamilyBook,
  kind: FamilyKind,
  entry: Entry,
): Result<FamilyBook, Refusal<'field'>> {
  switch (kind) {
    case 'notice.issued':
      return issued(book, entry)
    case 'notice.withdrawn':
      return withdrawn(book, entry)
    case 'board.notified':
      return notified(book, entry)
    case 'board.reversed':
      return reversed(book, entry)
    case 'call.taken':
      return called(book, entry)
  }
}

function issued(book: FamilyBook, entry: Entry): Result<FamilyBook, Refusal<'field'>> {
  const read = readShape(issuedNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { code, filler, note } = read.value
  const named = readNoticeCode(code)
  const own = named === null ? null : keptNotice(note, named)
  if (own === null) return refuse('field', 'data.note', 'a notice and its code')
  const known = book.issued.get(own.code)?.withdrawn ?? null
  const all = withEntry(book.issued, own.code, { ...own, note, withdrawn: known })
  return ok({ ...book, issued: all, filler: book.filler ?? filler })
}

function withdrawn(book: FamilyBook, entry: Entry): Result<FamilyBook, Refusal<'field'>> {
  const read = readShape(withdrawnNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { at, code, reason } = read.value
  const notice = book.issued.get(readNoticeCode(code) ?? '')
  // The first withdrawal stands: a second says nothing new to whoever holds the sheet.
  if (notice === undefined || notice.withdrawn !== null) return ok(book)
  const one = { ...notice, withdrawn: { at, reason } }
  return ok({ ...book, issued: withEntry(book.issued, notice.code, one) })
}

function notified(book: FamilyBook, entry: Entry): Result<FamilyBook, Refusal<'field'>> {
  const read = readShape(boardNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { at, case: about } = read.value
  const boards = withEntry(book.boards, about, at)
  return ok({ ...book, boards, reversed: withoutKey(book.reversed, about) })
}

/**
 * A family that holds a sheet from the time of the board's notice was told that somebody is dead. The sheet says no
 * such word, but whoever checks it must not read that all is as it was: it counts no longer.
 */
function reversed(book: FamilyBook, entry: Entry): Result<FamilyBook, Refusal<'field'>> {
  const read = readShape(boardNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { at, case: about } = read.value
  if (!book.boards.has(about)) return ok(book)
  const isOld = (one: IssuedNotice): boolean =>
    one.case === about && one.says === 'call' && one.withdrawn === null
  const withdrawal = { at, reason: 'replaced' as const }
  const issued = new Map(
    [...book.issued].map(([code, one]) => [
      code,
      isOld(one) ? { ...one, withdrawn: withdrawal } : one,
    ]),
  )
  const boards = withoutKey(book.boards, about)
  return ok({ ...book, issued, boards, reversed: withEntry(book.reversed, about, at) })
}

function withoutKey<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

function called(book: FamilyBook, entry: Entry): Result<FamilyBook, Refusal<'field'>> {
  const read = readShape(callNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { at, case: about } = read.value
  const before = book.calls.get(about) ?? []
  return ok({ ...book, calls: withEntry(book.calls, about, [...before, at]) })
}

const TOGETHER = 64 // published codes come in this many, so that their number says little

/**
 * Codes of withdrawn notices among codes of nothing, ascending: nobody can tell from the list which of them were
 * ever on paper, nor, up to the next multiple of 64, how many. Empty before the first notice.
 */
export function withdrawnCodes(book: FamilyBook, hashing: Hashing): readonly NoticeCode[] {
  const { filler, issued } = book
  if (filler === null) return []
  const real = [...issued.values()].filter((n) => n.withdrawn !== null).map((n) => n.code)
  const all = TOGETHER * Math.floor(real.length / TOGETHER + 1)
  const fill = Array.from({ length: all - real.length }, (_, i) =>
    encodeNoticeCode(toHex(hashing.sha256(utf8Bytes(`${FILLER}\n${filler}\n${i}\n`)))),
  )
  return [...real, ...fill].sort((a, b) => (a < b ? -1 : 1))
}

const FILLER = 'parley/notice/filler/v1'
