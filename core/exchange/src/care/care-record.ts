// What stands of the notes about one wristband, with what was corrected beside it. Nothing here depends on a
// name: whoever is named later keeps every note.
import { canonicalJson } from '@parley/kernel'
import type { Instant, Json } from '@parley/kernel'
import type { CareList, CareNote, CareOf, CarePart, CarePartName } from './care-note.ts'

export type CareRefusal =
  | 'note-out-of-order'
  | 'nothing-to-correct'
  | 'corrected-before'
  | 'died-before'
  | 'before-note'
  | 'nothing-said'
  | 'listed-already'
  | 'too-many-notes'

/** One note with what became of it. */
export interface StandingNote {
  readonly note: CareNote
  /** The number of the note that stands for it; null while it stands itself. */
  readonly correctedBy: number | null
}

/** What is known of a list: what there is, that there is none, or that nobody asked. */
export type Known<Value> =
  | { readonly is: 'listed'; readonly all: readonly Value[] }
  | { readonly is: 'none-known' }
  | { readonly is: 'not-asked' }

export type PartOf<P extends CarePartName> = Extract<CarePart, { readonly part: P }>

/** A thing noted with the instant at which it was. */
export type Dated<P extends CarePartName> = PartOf<P> & { readonly at: Instant }

export interface CareRecord {
  readonly vitals: readonly Dated<'vitals'>[]
  readonly allergies: Known<Dated<'allergy'>>
  readonly drugs: Known<Dated<'drug'>>
  readonly conditions: Known<Dated<'condition'>>
  /** Null: not asked. */
  readonly support: Dated<'support'> | null
  /** When somebody looks again; null where nothing is arranged or it was done. */
  readonly observeBy: Instant | null
  readonly bed: string | null
  readonly died: Dated<'died'> | null
}

/** All notes in order, each with the one that stands for it. */
export function standingNotes(notes: readonly CareNote[]): readonly StandingNote[] {
  const by = new Map(
    notes.flatMap(({ corrects, number }) =>
      corrects === null ? [] : [[corrects, number] as const],
    ),
  )
  return notes.map((note) => ({ note, correctedBy: by.get(note.number) ?? null }))
}

/** What stands now. */
export function careRecord(notes: readonly CareNote[]): CareRecord {
  const said = standingNotes(notes).flatMap(({ note, correctedBy }) => {
    return correctedBy !== null || note.says === null ? [] : [{ ...note.says, at: note.at }]
  })
  const all = <P extends CarePartName>(part: P): readonly Dated<P>[] =>
    said.filter((one): one is Dated<P> => one.part === part)
  const known = <P extends CarePartName>(part: P, of: CareList): Known<Dated<P>> => {
    const listed = all(part)
    if (listed.length > 0) return { is: 'listed', all: listed }
    return { is: all('none-known').some((n) => n.of === of) ? 'none-known' : 'not-asked' }
  }
  const vitals = all('vitals')
  const due = all('observe').at(-1)
  const isDone = due !== undefined && vitals.some((v) => v.at > due.at)
  return {
    vitals,
    allergies: known('allergy', 'allergies'),
    drugs: known('drug', 'drugs'),
    conditions: known('condition', 'conditions'),
    support: all('support').at(-1) ?? null,
    observeBy: due === undefined || isDone ? null : due.due,
    bed: all('bed').at(-1)?.bed ?? null,
    died: all('died').at(-1) ?? null,
  }
}

/** Whether somebody should have looked again by `now`; whoever died is observed no more. */
export function isOverdue(record: CareRecord, now: Instant): boolean {
  return record.observeBy !== null && record.died === null && record.observeBy <= now
}

const LIST_OF: Partial<Record<CarePartName, CareList>> = {
  allergy: 'allergies',
  drug: 'drugs',
  condition: 'conditions',
}

/** Why a note cannot follow those that are there, or null. The same rule holds for what another reads. */
export function noteFault(before: readonly CareNote[], note: CareNote): CareRefusal | null {
  if (note.number !== before.length + 1) return 'note-out-of-order'
  const [last] = before.slice(-1)
  if (last !== undefined && note.at < last.at) return 'before-note'
  if (note.says === null && note.corrects === null) return 'nothing-said'
  const standing = standingNotes(before)
  if (note.corrects !== null) {
    const corrected = standing.find((s) => s.note.number === note.corrects)
    if (corrected === undefined) return 'nothing-to-correct'
    if (corrected.correctedBy !== null) return 'corrected-before'
  }
  const left = before.filter((one) => one.number !== note.corrects)
  return note.says === null ? null : partFault(careRecord(left), note.says)
}

function partFault(record: CareRecord, says: CarePart): CareRefusal | null {
  if (says.part === 'died') return record.died === null ? null : 'died-before'
  // "None known" beside a listed one would read as if the list had been emptied.
  if (says.part === 'none-known') return record[says.of].is === 'listed' ? 'listed-already' : null
  const of = LIST_OF[says.part]
  if (of !== undefined || record.died === null) return null
  return says.part === 'vitals' || says.part === 'observe' ? 'died-before' : null
}

/** Notes with those of a report after them; null if they do not follow each other. */
export function withNotes(
  before: readonly CareNote[],
  said: readonly CareNote[],
): readonly CareNote[] | null {
  let all = before
  for (const note of said) {
    const same = all.find((one) => one.number === note.number)
    if (same !== undefined && isSameNote(same, note)) continue // the same report again
    if (noteFault(all, note) !== null) return null
    all = [...all, note]
  }
  return all
}

function isSameNote(x: CareNote, y: CareNote): boolean {
  const plain = (note: CareNote): Json => JSON.parse(JSON.stringify(note)) as Json // words, numbers and null alone
  return canonicalJson(plain(x)) === canonicalJson(plain(y))
}

/** Notes of several wristbands, by wristband. */
export type CareBook = ReadonlyMap<string, readonly CareNote[]>

/** Those notes of `noted` that `reported` does not hold, by wristband in order. */
export function unreportedCare(noted: CareBook, reported: CareBook): readonly CareOf[] {
  return [...noted]
    .map(([wristband, notes]) => {
      const known = reported.get(wristband)?.length ?? 0
      return { wristband, notes: notes.filter(({ number }) => number > known) }
    })
    .filter(({ notes }) => notes.length > 0)
    .sort((x, y) => (x.wristband < y.wristband ? -1 : 1))
}
