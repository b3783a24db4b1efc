// A side's own notes of remains in its private log, and what the next report carries. Whose remains a bag holds
// is kept here alone; a report has one size whatever it says, and what it has no room for goes with the next.
import { canonicalJson, ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import type { FamilyBook } from '../families/family-notes.ts'
import { nullOr, object, oneOf, person, readShape, textUpTo, time, word } from '../shape.ts'
import { withEntry } from '../state.ts'
import { remainsFault, withRemainsNote } from './remains-chain.ts'
import type { RemainsBook } from './remains-chain.ts'
import { BOARD_FINDINGS, remainsNote } from './remains-note.ts'
import type { BoardFinding, RemainsNote } from './remains-note.ts'

export const REMAINS_NOTED = 'remains.noted'
export const REMAINS_JUDGED = 'remains.judged'
export type RemainsKind = typeof REMAINS_NOTED | typeof REMAINS_JUDGED

export function isRemainsKind(kind: string): kind is RemainsKind {
  return kind === REMAINS_NOTED || kind === REMAINS_JUDGED
}

/** What one officer of a board says of a bag; the other says it without seeing this. */
export interface BoardWord {
  readonly at: Instant
  readonly officer: string
  readonly bag: string
  readonly finding: BoardFinding
  readonly decision: string
  /** The case whose person it is; only with `identified`. */
  readonly case: PersonRef | null
}

export interface RemainsDesk {
  readonly notes: readonly RemainsNote[]
  /** The first officer's word on a bag that waits for a second; one a bag. */
  readonly words: readonly BoardWord[]
  /** Cases of identified bags. */
  readonly cases: ReadonlyMap<string, PersonRef>
}

export const EMPTY_REMAINS_DESK: RemainsDesk = { notes: [], words: [], cases: new Map() }

const noted = object({ case: nullOr(person), note: remainsNote })
const boardWord = object<BoardWord>({
  at: time,
  officer: textUpTo(128),
  bag: word,
  finding: oneOf<BoardFinding>(...BOARD_FINDINGS),
  decision: word,
  case: nullOr(person),
})

export interface RemainsSides {
  readonly remains: RemainsDesk
  readonly families: FamilyBook
}

/** Folds a note of a bag, or the word of one officer. */
export function applyRemains(
  { remains, families }: RemainsSides,
  kind: RemainsKind,
  entry: Entry,
): Result<RemainsSides, Refusal<'field'>> {
  if (kind === REMAINS_NOTED) return applyNote({ remains, families }, entry)
  const judged = applyBoardWord(remains, entry)
  return judged.ok ? ok({ families, remains: judged.value }) : judged
}

// With *notified* the case's family may be asked to call, in the same entry.
function applyNote(
  { remains, families }: RemainsSides,
  entry: Entry,
): Result<RemainsSides, Refusal<'field'>> {
  const read = readShape(noted, entry.data ?? undefined)
  if (!read.ok) return read
  const { note, case: about } = read.value
  if (note.number !== remains.notes.length + 1) return refuse('field', 'data.note.number')
  const { says, bag, at } = note
  const notes = [...remains.notes, note]
  if (says.part === 'decided') {
    const cases = new Map(remains.cases)
    cases.delete(bag)
    if (about !== null) cases.set(bag, about)
    const words = remains.words.filter((one) => one.bag !== bag)
    return ok({ families, remains: { notes, words, cases } })
  }
  const told = says.part === 'notified' ? remains.cases.get(bag) : undefined
  const boards = told === undefined ? families.boards : withEntry(families.boards, told, at)
  return ok({ families: { ...families, boards }, remains: { ...remains, notes } })
}

/**
 * Folds the word of one officer; a later word of the same officer on the bag takes its place. Words of two officers
 * that differ both fall: whoever speaks second could try one answer after another against a first that stood.
 */
function applyBoardWord(desk: RemainsDesk, entry: Entry): Result<RemainsDesk, Refusal<'field'>> {
  const read = readShape(boardWord, entry.data ?? undefined)
  if (!read.ok) return read
  const said = read.value
  const differs = firstWord(desk, said) !== null && secondWord(desk, said) === null
  const others = desk.words.filter((one) => one.bag !== said.bag || isAlike(one, said))
  return ok({ ...desk, words: differs ? others : [...others, said] })
}

function isAlike(one: BoardWord, said: BoardWord): boolean {
  return one.bag === said.bag && one.officer !== said.officer && saysSame(one, said)
}

function saysSame(one: BoardWord, said: BoardWord): boolean {
  return one.finding === said.finding && one.decision === said.decision && one.case === said.case
}

/** Another officer's word on the same bag, whatever it says; null where there is none. */
export function firstWord(desk: RemainsDesk, said: BoardWord): BoardWord | null {
  return desk.words.find((one) => one.bag === said.bag && one.officer !== said.officer) ?? null
}

/** Another officer's word that says the same of the bag; null where there is none. */
export function secondWord(desk: RemainsDesk, said: BoardWord): BoardWord | null {
  return desk.words.find((one) => isAlike(one, said)) ?? null
}

/** The chain as a side knows it: what was reported, and its own notes that no report carries yet. */
export function ownRemains(book: RemainsBook, by: PartyId, desk: RemainsDesk): RemainsBook {
  let all = book
  for (const note of waitingRemains(book, by, desk)) {
    if (remainsFault(all, by, note) !== null) break
    all = withRemainsNote(all, by, note)
  }
  return all
}

/** Own notes that no report carries. */
export function waitingRemains(
  book: RemainsBook,
  by: PartyId,
  { notes }: RemainsDesk,
): readonly RemainsNote[] {
  return notes.slice(book.notes.get(by) ?? 0)
}

/** The size of every report of remains, so that it says nothing of how many there are. */
export const REMAINS_REPORT_BYTES = 16_384
const ROOM = REMAINS_REPORT_BYTES - 2048 // what an entry says beside the notes takes far less

/** The notes of the next report: those that fit, in their order; none is a report too. */
export function remainsToReport(waiting: readonly RemainsNote[]): readonly RemainsNote[] {
  const said: RemainsNote[] = []
  let left = ROOM
  for (const note of waiting.slice(0, 100)) {
    left -= noteBytes(note)
    if (left < 0) break
    said.push(note)
  }
  return said
}

/** Whether one note goes into a report at all. */
export function fitsRemainsReport(note: RemainsNote): boolean {
  return noteBytes(note) <= ROOM
}

function noteBytes(note: RemainsNote): number {
  return utf8Bytes(canonicalJson(note as unknown as Json)).length + 8
}
