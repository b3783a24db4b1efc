// Clinicians' notes on the node of the transit state, and what of them the next report carries. A report has
// one size whatever it says, so what would make it larger waits for the next; nothing is left out for good.
import { canonicalJson, ok, refuse, utf8Bytes } from '@parley/kernel'
import type { Json, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import type { DeskNotes } from '../desk/desk-notes.ts'
import { readShape } from '../shape.ts'
import type { ExchangeState } from '../state.ts'
import { withEntry } from '../state.ts'
import { careNoted } from './care-note.ts'
import type { CareNote, CareOf } from './care-note.ts'
import { careRecord, noteFault, unreportedCare } from './care-record.ts'
import type { CareBook } from './care-record.ts'

export const CARE_NOTED = 'care.noted'

/** By tranche. */
export type CareDesk = ReadonlyMap<string, CareBook>

/** What the next report is made of. */
export interface CareSight {
  readonly state: ExchangeState
  readonly notes: DeskNotes
  readonly care?: CareBook
}

/** Folds one note of a clinician. */
export function applyCare(desk: CareDesk, entry: Entry): Result<CareDesk, Refusal<'field'>> {
  const read = readShape(careNoted, entry.data ?? undefined)
  if (!read.ok) return read
  const { tranche, wristband, note } = read.value
  const book = desk.get(tranche) ?? new Map<string, readonly CareNote[]>()
  const before = book.get(wristband) ?? []
  if (noteFault(before, note) !== null) return refuse('field', 'data.note', 'a note that follows')
  return ok(withEntry(desk, tranche, withEntry(book, wristband, [...before, note])))
}

/** Notes that no report carries, closed ones included, as far as they fit; the rest waits. */
export function careToReport(sight: CareSight): readonly CareOf[] {
  const { padTo } = sight.state.tranches.get(sight.notes.tranche)?.manifest ?? { padTo: 0 }
  const said: CareOf[] = []
  let left = roomIn(padTo)
  for (const { wristband, notes } of unreportedCare(sight.care ?? new Map(), carried(sight))) {
    const fitting: CareNote[] = []
    for (const note of notes) {
      left -= sizeOf(wristband, note)
      if (left < 0) break
      fitting.push(note)
    }
    if (fitting.length > 0) said.push({ wristband, notes: fitting })
    if (left < 0) break
  }
  return said
}

/** Wristbands with notes that no closed report carries. */
export function careWaiting(sight: CareSight): readonly string[] {
  return unreportedCare(sight.care ?? new Map(), carried(sight)).map((one) => one.wristband)
}

/** Whether one note goes into a report at all: a larger one would wait for ever. */
export function fitsReport(padTo: number, wristband: string, note: CareNote): boolean {
  return sizeOf(wristband, note) <= roomIn(padTo)
}

/** How many of a tranche have died, by own notes and those in the log; never fewer than were counted. */
export function bagsOf({ state, notes, care }: CareSight): number {
  const counted = state.bags.get(notes.tranche) ?? 0
  const noted = [...(care ?? new Map<string, readonly CareNote[]>()).values()]
  return Math.max(counted, noted.filter((all) => careRecord(all).died !== null).length)
}

/** What reports have carried, by their numbers: those in the log, and those closed and on their way. */
function carried({ state, notes }: CareSight): CareBook {
  const all = new Map(state.careNotes)
  for (const step of notes.closed) {
    if (step.kind !== 'care.stepped') continue
    for (const one of step.says.persons) {
      const known = all.get(one.wristband) ?? []
      all.set(one.wristband, [...known, ...one.notes.filter((n) => n.number > known.length)])
    }
  }
  return all
}

// What an entry says beside the notes - its author, id, log and step - takes less than a quarter of the least.
function roomIn(padTo: number): number {
  return padTo - Math.max(512, padTo / 8)
}

function sizeOf(wristband: string, note: CareNote): number {
  return utf8Bytes(canonicalJson([wristband, note] as unknown as Json)).length + OVERHEAD
}

const OVERHEAD = 48 // field names and brackets around a wristband's notes
