// Evidence of life as a bureau keeps it in its private log, with its words and where it comes from. Footage counts once
// a second officer of the bureau has seen it too. Every note has one size, as a home desk's have: a copy of the private
// log must not tell who told of whom. An order to erase the person erases the note.
import { canonicalJson, ok, parsePartialDate, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PartialDate, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import type { EvidenceOfLife } from '../home/home-book.ts'
import { halfHash, list, nullOr, object, oneOf, person, readShape, ShapeError } from '../shape.ts'
import { textUpTo, time } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { withEntry } from '../state.ts'
import { byMonth, CONFIDENCES, EVIDENCE_SOURCES } from './contest.ts'
import type { Confidence, Evidence, EvidenceSource } from './contest.ts'

export const LIFE_NOTED = 'life.noted'
export const LIFE_SEEN = 'life.seen'
export type LifeKind = typeof LIFE_NOTED | typeof LIFE_SEEN

export function isLifeKind(kind: string): kind is LifeKind {
  return kind === LIFE_NOTED || kind === LIFE_SEEN
}

export interface LifeNote {
  /** 16 bytes drawn for the note, hex. */
  readonly id: string
  readonly at: Instant
  /** The own sought person whom it is about. */
  readonly ref: PersonRef
  readonly source: EvidenceSource
  readonly on: PartialDate | null
  readonly confidence: Confidence
  /** For this side alone. */
  readonly words: string
  readonly officer: string
}

export interface LifeBook {
  readonly notes: ReadonlyMap<PersonRef, readonly LifeNote[]>
  /** Officers who have seen what a note is about, its author among them. */
  readonly seenBy: ReadonlyMap<string, readonly string[]>
}

export const EMPTY_LIFE: LifeBook = { notes: new Map(), seenBy: new Map() }

/** Bytes of every note in canonical form. */
export const LIFE_NOTE_BYTES = 2048

const on: Reader<PartialDate> = (value, at) => {
  const read = typeof value === 'string' ? parsePartialDate(value) : null
  if (read === null || read.startsWith('X')) throw new ShapeError(at, 'a date with its year')
  return read
}

const lifeNote = object({
  persons: list(
    object({
      ref: person,
      id: halfHash,
      source: oneOf<EvidenceSource>(...EVIDENCE_SOURCES),
      on: nullOr(on),
      confidence: oneOf<Confidence>(...CONFIDENCES),
      words: textUpTo(240),
      officer: textUpTo(128),
    }),
    1,
  ),
  at: time,
  filler: textUpTo(LIFE_NOTE_BYTES),
})
const lifeSeen = object({ at: time, note: halfHash, officer: textUpTo(128) })

/** Folds a note or the word of a further officer; the same again, and what was erased, change nothing. */
export function applyLife(
  book: LifeBook,
  kind: LifeKind,
  entry: Entry,
): Result<LifeBook, Refusal<'field'>> {
  if (entry.data === null) return ok(book)
  if (kind === LIFE_SEEN) {
    const read = readShape(lifeSeen, entry.data)
    return read.ok ? ok(seen(book, read.value.note, read.value.officer)) : read
  }
  const read = readShape(lifeNote, entry.data)
  if (!read.ok) return read
  const [one] = read.value.persons
  const known = one === undefined ? [] : (book.notes.get(one.ref) ?? [])
  if (one === undefined || known.some(({ id }) => id === one.id)) return ok(book)
  const notes = withEntry(book.notes, one.ref, [...known, { ...one, at: read.value.at }])
  return ok(seen({ ...book, notes }, one.id, one.officer))
}

function seen(book: LifeBook, note: string, officer: string): LifeBook {
  const before = book.seenBy.get(note) ?? []
  if (before.includes(officer)) return book
  return { ...book, seenBy: withEntry(book.seenBy, note, [...before, officer]) }
}

/** The note as it is kept, of {@link LIFE_NOTE_BYTES}; null where its words are too long for it. */
export function writtenLifeNote({ at, ...one }: LifeNote): Json | null {
  const bare = { at, filler: '', persons: [{ ...one }] }
  const missing = LIFE_NOTE_BYTES - utf8Bytes(canonicalJson(bare)).length
  return missing < 0 ? null : { ...bare, filler: '0'.repeat(missing) }
}

/** A sign of life as a bureau reads it; who told it to the home desk is not in it. */
export interface SignOfLife extends Evidence {
  readonly id: string
  readonly at: Instant
  /** `debrief`: told at the home desk by somebody who came home. */
  readonly from: 'bureau' | 'debrief'
  readonly words: string
  readonly seenBy: readonly string[]
  /** It may be given to the other side: footage only once two officers have seen it. */
  readonly counts: boolean
}

/** Everything known of one sought person, the latest sign first, those without a date last. */
export function signsOfLife(
  book: LifeBook,
  told: readonly EvidenceOfLife[],
  ref: PersonRef,
): readonly SignOfLife[] {
  const own = (book.notes.get(ref) ?? []).map((note): SignOfLife => {
    const { id, at, source, on: day, confidence, words } = note
    const officers = book.seenBy.get(id) ?? []
    const counts = source !== 'footage' || officers.length >= 2
    return { id, at, from: 'bureau', source, on: day, confidence, words, seenBy: officers, counts }
  })
  const heard = told.filter((one) => one.case === ref).map(heardSign)
  return [...own, ...heard].sort((x, y) => later(x, y))
}

function heardSign({ id, at, lastOn, basis }: EvidenceOfLife): SignOfLife {
  const confidence = basis === 'seen' ? 'medium' : 'low'
  const said = { source: 'account', on: lastOn, confidence } as const
  return { id, at, from: 'debrief', ...said, words: '', seenBy: [], counts: true }
}

function later(x: SignOfLife, y: SignOfLife): number {
  const [a, b] = [x.on ?? '', y.on ?? '']
  if (a !== b) return a < b ? 1 : -1
  return x.id < y.id ? -1 : 1
}

/** What of a sign crosses: kind, date and how sure the bureau is; an account without its day. */
export function crossing({ source, on: day, confidence }: SignOfLife): Evidence {
  return { source, on: source === 'account' ? byMonth(day) : day, confidence }
}
