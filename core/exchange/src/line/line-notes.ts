// What the device of a seat has done at the line, folded from the seat's private log: everything since its
// last report, the reports that wait to be sent, and every receipt it signed. A node that stops between two
// acts finds all of it again; an act noted twice changes nothing.
import { isJsonObject, ok } from '@parley/kernel'
import type { Instant, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import { exception, handoverStep } from '../handover.ts'
import type { Exception, HandoverStep, Leg } from '../handover.ts'
import { list, nullOr, object, oneOf, person, readShape, textUpTo, time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { withEntry } from '../state.ts'
import { MAX_HANDED, receiptNote } from './handing-code.ts'

/** Where a device works: one tranche, at the line or at the reception. */
export interface LinePlace {
  /** Key name of the device. */
  readonly device: string
  readonly tranche: string
  readonly leg: Leg
}

/** One person's receipt as this device has it; `received` is null until the other side signed. */
export interface KeptReceipt {
  readonly ref: PersonRef
  readonly text: string
  readonly released: string
  readonly received: string | null
}

/** What was released, or received, in one go: what one code carries. */
export interface Handing {
  readonly number: number
  readonly side: 'releasing' | 'receiving'
  readonly at: Instant
  readonly releasedBy: string
  readonly receivedBy: string | null
  readonly receipts: readonly KeptReceipt[]
}

export interface LineNotes {
  readonly place: LinePlace
  /** Since the last report. */
  readonly present: readonly PersonRef[]
  readonly checked: readonly PersonRef[]
  readonly exceptions: readonly Exception[]
  /** Notes both devices signed, since the last report. */
  readonly receipts: readonly string[]
  readonly handings: readonly Handing[]
  /** Everyone whose identity this device has proven, reported or not. */
  readonly proven: ReadonlySet<PersonRef>
  /** Steps that were closed, in order; those not yet in the exchange's log are the outbox. */
  readonly closed: readonly HandoverStep[]
}

export type LineBook = ReadonlyMap<string, LineNotes>

export const LINE_KINDS = [
  'line.checked',
  'line.excepted',
  'line.withdrawn',
  'line.released',
  'line.received',
  'line.closed',
] as const

export type LineKind = (typeof LINE_KINDS)[number]

export function isLineKind(kind: string): kind is LineKind {
  return LINE_KINDS.some((one) => one === kind)
}

export function placeKey({ device, tranche, leg }: LinePlace): string {
  return `${device}/${tranche}/${leg}`
}

/** The notes of a place; empty ones where nothing has happened yet. */
export function notesAt(book: LineBook, place: LinePlace): LineNotes {
  return book.get(placeKey(place)) ?? { place, ...NOTHING }
}

const NOTHING: Omit<LineNotes, 'place'> = {
  present: [],
  checked: [],
  exceptions: [],
  receipts: [],
  handings: [],
  proven: new Set(),
  closed: [],
}

interface LineNote {
  readonly at: Instant
  readonly officer: string
  readonly device: string
  readonly tranche: string
  readonly leg: Leg
}

const MAX_REFS = 10_000
const noted = {
  at: time,
  officer: textUpTo(128),
  device: textUpTo(128),
  tranche: word,
  leg: oneOf<Leg>('line', 'onward'),
}
const refsNote = object<LineNote & { readonly refs: readonly PersonRef[] }>({
  ...noted,
  refs: list(person, MAX_REFS),
})
const exceptionsNote = object<LineNote & { readonly exceptions: readonly Exception[] }>({
  ...noted,
  exceptions: list(exception, MAX_REFS),
})
const keptReceipt: Reader<KeptReceipt> = object<KeptReceipt>({
  ref: person,
  text: textUpTo(2000),
  released: textUpTo(128),
  received: nullOr(textUpTo(128)),
})

type HandedNote = LineNote & Omit<Handing, 'number'>

const handedNote = object<HandedNote>({
  ...noted,
  side: oneOf('releasing', 'receiving'),
  releasedBy: textUpTo(128),
  receivedBy: nullOr(textUpTo(128)),
  receipts: list(keptReceipt, MAX_HANDED),
})
const closedNote = object<LineNote & { readonly closed: HandoverStep }>({
  ...noted,
  closed: handoverStep,
})

/** Folds one note of the line into a book. */
export function applyLine(
  book: LineBook,
  kind: LineKind,
  entry: Entry,
): Result<LineBook, Refusal<'field'>> {
  const said = isJsonObject(entry.data ?? undefined) ? (entry.data ?? undefined) : undefined
  switch (kind) {
    case 'line.checked':
      return folded(book, readShape(refsNote, said), (notes, { refs }) => checked(notes, refs))
    case 'line.excepted':
      return folded(book, readShape(exceptionsNote, said), (notes, note) =>
        excepted(notes, note.exceptions),
      )
    case 'line.withdrawn':
      return folded(book, readShape(refsNote, said), (notes, { refs }) => withdrawn(notes, refs))
    case 'line.released':
    case 'line.received':
      return folded(book, readShape(handedNote, said), handed)
    case 'line.closed':
      return folded(book, readShape(closedNote, said), (notes, note) => closed(notes, note.closed))
  }
}

function folded<Note extends LineNote>(
  book: LineBook,
  read: Result<Note, Refusal<'field'>>,
  fold: (notes: LineNotes, note: Note) => LineNotes,
): Result<LineBook, Refusal<'field'>> {
  if (!read.ok) return read
  const { device, tranche, leg } = read.value
  const place = { device, tranche, leg }
  return ok(withEntry(book, placeKey(place), fold(notesAt(book, place), read.value)))
}

function checked(notes: LineNotes, refs: readonly PersonRef[]): LineNotes {
  return {
    ...notes,
    present: joined(notes.present, refs),
    checked: joined(notes.checked, refs),
    // Whoever was marked absent and stands here after all was not absent, as long as nobody was told so.
    exceptions: notes.exceptions.filter((e) => e.ref === null || !refs.includes(e.ref)),
    proven: new Set([...notes.proven, ...refs]),
  }
}

function excepted(notes: LineNotes, exceptions: readonly Exception[]): LineNotes {
  const refs = new Set(exceptions.map((e) => e.ref))
  const there = exceptions.flatMap((e) =>
    e.ref === null || e.exception === 'listed-absent' ? [] : [e.ref],
  )
  const rest = without(notes, refs)
  const strangers = exceptions.filter((e) => e.ref !== null || !rest.exceptions.some(isStranger))
  return {
    ...rest,
    present: joined(rest.present, there),
    exceptions: [...rest.exceptions, ...strangers],
  }
}

function isStranger({ ref }: Exception): boolean {
  return ref === null
}

function withdrawn(notes: LineNotes, refs: readonly PersonRef[]): LineNotes {
  return without(notes, new Set(refs))
}

/** Takes back what was noted about persons and not reported; strangers stay. */
function without(notes: LineNotes, refs: ReadonlySet<PersonRef | null>): LineNotes {
  const not = (ref: PersonRef): boolean => !refs.has(ref)
  return {
    ...notes,
    present: notes.present.filter(not),
    checked: notes.checked.filter(not),
    exceptions: notes.exceptions.filter((e) => e.ref === null || not(e.ref)),
    proven: new Set([...notes.proven].filter(not)),
  }
}

function handed(notes: LineNotes, note: HandedNote): LineNotes {
  const { side, at, releasedBy, receivedBy, receipts } = note
  const texts = new Set(receipts.map((r) => r.text))
  const before = notes.handings.find(
    (h) => h.side === side && h.receipts.some((r) => texts.has(r.text)),
  )
  const kept =
    before === undefined
      ? [
          ...notes.handings,
          { number: nextNumber(notes), side, at, releasedBy, receivedBy, receipts },
        ]
      : notes.handings.map((h) => (h === before ? completed(h, note) : h))
  const known = new Set(before?.receipts.filter((r) => r.received !== null).map((r) => r.text))
  const done = receipts.filter((r) => r.received !== null && !known.has(r.text))
  return {
    ...notes,
    handings: kept,
    receipts: joined(
      notes.receipts,
      done.map((r) => noteOf(note, r)),
    ),
  }
}

function nextNumber({ handings }: LineNotes): number {
  return Math.max(0, ...handings.map((h) => h.number)) + 1
}

/** Takes back what was handed of one person: another device's word stands. What a report holds stays in it. */
export function unhanded(book: LineBook, place: LinePlace, ref: PersonRef): LineBook {
  const notes = notesAt(book, place)
  const gone = new Set(
    notes.handings.flatMap((h) =>
      h.receipts.filter((r) => r.ref === ref && r.received !== null).map((r) => noteOf(h, r)),
    ),
  )
  const handings = notes.handings
    .map((h) => ({ ...h, receipts: h.receipts.filter((r) => r.ref !== ref) }))
    .filter((h) => h.receipts.length > 0)
  const receipts = notes.receipts.filter((note) => !gone.has(note))
  return withEntry(book, placeKey(place), { ...notes, handings, receipts })
}

/** Whether a closed step of this device holds a receipt of a person. */
export function isReported(book: LineBook, place: LinePlace, text: string): boolean {
  return notesAt(book, place).closed.some((s) => s.receipts.some((note) => note.startsWith(text)))
}

function completed(handing: Handing, note: HandedNote): Handing {
  const receipts = handing.receipts.map(
    (kept) => note.receipts.find((r) => r.text === kept.text) ?? kept,
  )
  return { ...handing, receivedBy: note.receivedBy ?? handing.receivedBy, receipts }
}

/** The whole note of a receipt that both devices signed. */
export function noteOf(
  by: Pick<Handing, 'releasedBy' | 'receivedBy'>,
  { text, released, received }: KeptReceipt,
): string {
  return receiptNote(text, { by, released, received })
}

function closed(notes: LineNotes, step: HandoverStep): LineNotes {
  if (notes.closed.some((s) => s.step === step.step)) return notes
  const odd = new Set(step.exceptions.map((e) => `${e.exception}/${e.ref ?? ''}`))
  return {
    ...notes,
    present: notes.present.filter((ref) => !step.present.includes(ref)),
    checked: notes.checked.filter((ref) => !step.checked.includes(ref)),
    exceptions: notes.exceptions.filter((e) => !odd.has(`${e.exception}/${e.ref ?? ''}`)),
    receipts: notes.receipts.filter((note) => !step.receipts.includes(note)),
    closed: [...notes.closed, step],
  }
}

function joined<Value>(all: readonly Value[], more: readonly Value[]): readonly Value[] {
  return [...new Set([...all, ...more])]
}
