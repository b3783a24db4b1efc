// What clinicians, the transit state and home desks have noted and not reported yet, folded from the seat's
// private log. The newest note about a person stands; a step is closed by a note with the whole report, and
// what was closed says by the entry's hash whether the exchange's log holds it. So a node that stops between
// any two acts finds all of it again.
import { isJsonObject, ok } from '@parley/kernel'
import type { Instant, Json, PersonRef, Refusal, Result } from '@parley/kernel'
import { readEvent } from '../event.ts'
import type { Entry, Kinds } from '../event.ts'
import { arrivalStep, fitnessStep, homeStep, triageStep } from '../homecoming.ts'
import type { Arrival, Fitness, TriageStep } from '../homecoming.ts'
import { anything, hash, list, object, oneOf, readShape, textUpTo, time, word } from '../shape.ts'
import { withEntry } from '../state.ts'
import type { CareFact } from '../state.ts'

/** Kinds of entries that carry what desks noted, one of each in every step. */
export const DESK_STEPS = [
  'fitness.stepped',
  'arrival.stepped',
  'triage.stepped',
  'home.stepped',
  'care.stepped',
  'bags.stepped',
] as const
export type DeskStep = (typeof DESK_STEPS)[number]

/** What can be noted about a person, and taken back as long as no step with it is closed. */
export const NOTED = ['fitness', 'wristband', 'triage', 'home'] as const
export type Noted = (typeof NOTED)[number]

export interface Band {
  /** Null while nobody knows the name. */
  readonly ref: PersonRef | null
  readonly at: Instant
}

/** A step whose report is fixed; `entries` are the hashes it was signed under, one after another. */
export type ClosedStep = {
  readonly [K in DeskStep]: {
    readonly kind: K
    readonly says: Kinds[K]
    readonly entries: readonly string[]
  }
}[DeskStep]

/** Notes of one tranche that no closed step carries, and the closed steps. */
export interface DeskNotes {
  readonly tranche: string
  readonly fitness: ReadonlyMap<PersonRef, Fitness>
  /** By the number on the wristband. */
  readonly wristband: ReadonlyMap<string, Band>
  readonly triage: ReadonlyMap<string, CareFact>
  readonly home: ReadonlyMap<PersonRef, Instant>
  readonly closed: readonly ClosedStep[]
}

export type DeskBook = ReadonlyMap<string, DeskNotes>

export const DESK_KINDS = [
  'fitness.found',
  'wristband.given',
  'triage.found',
  'home.reached',
  'desk.withdrawn',
  'desk.closed',
] as const
export type DeskKind = (typeof DESK_KINDS)[number]

export function isDeskKind(kind: string): kind is DeskKind {
  return DESK_KINDS.some((one) => one === kind)
}

/** The notes of a tranche; empty ones where nothing was noted. */
export function deskNotes(book: DeskBook, tranche: string): DeskNotes {
  return book.get(tranche) ?? { tranche, ...NOTHING }
}

const NOTHING: Omit<DeskNotes, 'tranche'> = {
  fitness: new Map(),
  wristband: new Map(),
  triage: new Map(),
  home: new Map(),
  closed: [],
}

const MAX_NOTED = 10_000 // persons of one note; no tranche is as large

const withdrawnNote = object<{
  readonly at: Instant
  readonly tranche: string
  readonly about: Noted
  readonly keys: readonly string[]
}>({
  at: time,
  tranche: word,
  about: oneOf<Noted>(...NOTED),
  keys: list(textUpTo(128), MAX_NOTED),
})

const closedNote = object<{
  readonly at: Instant
  readonly kind: DeskStep
  readonly says: Json
  readonly entry: string
}>({ at: time, kind: oneOf<DeskStep>(...DESK_STEPS), says: anything, entry: hash })

/** Folds one note of a desk into a book. */
export function applyDesk(
  book: DeskBook,
  kind: DeskKind,
  entry: Entry,
): Result<DeskBook, Refusal<'field'>> {
  const said = entry.data ?? undefined
  // A note says what its step will say, and has no number yet; the readers of steps want one.
  const stepped = isJsonObject(said) ? { ...said, step: 1 } : undefined
  switch (kind) {
    case 'fitness.found':
      return folded(book, readShape(fitnessStep, stepped), (notes, { persons }) =>
        found(notes, persons),
      )
    case 'wristband.given':
      return folded(book, readShape(arrivalStep, stepped), (notes, { arrivals, at }) =>
        banded(notes, arrivals, at),
      )
    case 'triage.found':
      return folded(book, readShape(triageStep, stepped), (notes, { persons }) =>
        triaged(notes, persons),
      )
    case 'home.reached':
      return folded(book, readShape(homeStep, stepped), (notes, { refs, at }) => {
        return { ...notes, home: new Map([...notes.home, ...refs.map((r) => [r, at] as const)]) }
      })
    case 'desk.withdrawn':
      return folded(book, readShape(withdrawnNote, said), (notes, { about, keys }) =>
        withdrawn(notes, about, new Set(keys)),
      )
    case 'desk.closed':
      return closedIn(book, readShape(closedNote, said))
  }
}

function folded<Note extends { readonly tranche: string }>(
  book: DeskBook,
  read: Result<Note, Refusal<'field'>>,
  fold: (notes: DeskNotes, note: Note) => DeskNotes,
): Result<DeskBook, Refusal<'field'>> {
  if (!read.ok) return read
  const { tranche } = read.value
  return ok(withEntry(book, tranche, fold(deskNotes(book, tranche), read.value)))
}

function found(notes: DeskNotes, persons: Kinds['fitness.stepped']['persons']): DeskNotes {
  const said = persons.map(({ ref, fitness }) => [ref, fitness] as const)
  return { ...notes, fitness: new Map([...notes.fitness, ...said]) }
}

function banded(notes: DeskNotes, arrivals: readonly Arrival[], at: Instant): DeskNotes {
  const given = arrivals.map(({ wristband, ref }) => [wristband, { ref, at }] as const)
  return { ...notes, wristband: new Map([...notes.wristband, ...given]) }
}

function triaged(notes: DeskNotes, persons: TriageStep['persons']): DeskNotes {
  const said = persons.map(({ wristband, ...care }) => [wristband, care] as const)
  return { ...notes, triage: new Map([...notes.triage, ...said]) }
}

function withdrawn(notes: DeskNotes, about: Noted, keys: ReadonlySet<string>): DeskNotes {
  const less = { ...notes, [about]: kept<string, unknown>(notes[about], (key) => !keys.has(key)) }
  // Whoever's wristband is taken back was triaged under a number that nobody wears.
  if (about !== 'wristband') return less
  return { ...less, triage: kept(notes.triage, (key) => !keys.has(key)) }
}

function kept<Key, Value>(
  all: ReadonlyMap<Key, Value>,
  fits: (key: Key, value: Value) => boolean,
): ReadonlyMap<Key, Value> {
  return new Map([...all].filter(([key, value]) => fits(key, value)))
}

function closedIn(
  book: DeskBook,
  read: Result<
    { readonly kind: DeskStep; readonly says: Json; readonly entry: string },
    Refusal<'field'>
  >,
): Result<DeskBook, Refusal<'field'>> {
  if (!read.ok) return read
  const { kind, says, entry } = read.value
  const event = readEvent(kind, { body: null, data: says })
  if (!event.ok) return event
  const step = closedStep(kind, event.value?.says, entry)
  const notes = deskNotes(book, step.says.tranche)
  return ok(withEntry(book, step.says.tranche, closed(notes, step)))
}

function closedStep(kind: DeskStep, says: unknown, entry: string): ClosedStep {
  return { kind, says, entries: [entry] } as ClosedStep // the reader of the kind gave what it says
}

/** Takes out of the notes what a step carries; a step closed again adds the hash it was signed under. */
function closed(notes: DeskNotes, step: ClosedStep): DeskNotes {
  const before = notes.closed.find((c) => c.kind === step.kind && c.says.step === step.says.step)
  if (before === undefined) return { ...without(notes, step), closed: [...notes.closed, step] }
  const entries = [...new Set([...before.entries, ...step.entries])]
  const again: ClosedStep = { ...before, entries }
  return { ...notes, closed: notes.closed.map((c) => (c === before ? again : c)) }
}

// What was noted differently since the report was shown stays, for the next step.
function without(notes: DeskNotes, step: ClosedStep): DeskNotes {
  switch (step.kind) {
    case 'fitness.stepped': {
      const said = new Map(step.says.persons.map((p) => [p.ref, p.fitness]))
      return { ...notes, fitness: kept(notes.fitness, (ref, f) => said.get(ref) !== f) }
    }
    case 'arrival.stepped': {
      const said = new Map(step.says.arrivals.map((a) => [a.wristband, a.ref]))
      return { ...notes, wristband: kept(notes.wristband, (w, b) => said.get(w) !== b.ref) }
    }
    case 'triage.stepped': {
      const said = new Map(step.says.persons.map((p) => [p.wristband, p]))
      const isSaid = (wristband: string, care: CareFact): boolean => {
        const one = said.get(wristband)
        return one?.triage === care.triage && one.fitness === care.fitness
      }
      return { ...notes, triage: kept(notes.triage, (w, care) => !isSaid(w, care)) }
    }
    // Clinicians' notes are never taken away: what a report carries is told by their numbers.
    case 'care.stepped':
    case 'bags.stepped':
      return notes
    case 'home.stepped': {
      const said = new Set(step.says.refs)
      return { ...notes, home: kept(notes.home, (ref) => !said.has(ref)) }
    }
  }
}
