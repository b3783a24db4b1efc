// What the forms of a party's desks say of a person (spec/home.md section 6): only what an own record, the log and the
// home desk's notes say. What nobody said is null and stays a line to be filled in by hand. No debrief is in it. A home
// desk prints of whoever has arrived; a death notice is for headquarters, which alone hears from a board.
import type { Instant, PartialDate, PartyId, PersonRef } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { homeFile } from '../home/home-book.ts'
import { knownPersons } from './known-person.ts'
import { tidy } from './name-forms.ts'
import type { NameBook } from './name-forms.ts'
import { casesAtHome } from './notice-rows.ts'
import { recordsOf } from './person-row.ts'
import { oppositeOf, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/**
 * Certificate of repatriation, attestation of detention, capture card (GC III annex IV B), internment card (GC IV annex
 * III), death notice (GC III annex IV D).
 */
export type HomeForm = 'repatriation' | 'detention' | 'capture' | 'internment' | 'death'

export interface FormPerson {
  /** As the list writes it; '' where it has none. */
  readonly name: string
  readonly latin: string | null
  readonly surname: string | null
  readonly given: string | null
  readonly born: PartialDate | null
  readonly rank: string | null
  readonly unit: string | null
  readonly serviceNumber: string | null
  readonly capturedOn: PartialDate | null
  readonly capturedAt: string | null
}

export interface HomeForms {
  readonly ref: PersonRef
  /** Which forms may be printed, in the order of the desk. */
  readonly forms: readonly HomeForm[]
  readonly home: PartyId
  readonly holder: PartyId | null
  readonly person: FormPerson
  /** When the holder gave the person over, by a receipt; null where no receipt says. */
  readonly handedOverAt: Instant | null
  readonly homeAt: Instant | null
  /** The entry of the log by which the person is on own soil. */
  readonly entry: { readonly index: number; readonly hash: string } | null
  /** Where and when, as the person told it; the order of the notes. */
  readonly detained: readonly {
    readonly place: string
    readonly from: PartialDate | null
    readonly until: PartialDate | null
  }[]
  /** When a board gave its notice; null for whoever is alive. */
  readonly boardAt: Instant | null
  readonly at: Instant
}

/** A case of which a board has given its notice, standing or taken back, and nobody has come home. */
export interface BoardCase {
  readonly ref: PersonRef
  readonly name: string
  readonly at: Instant
  /** Whether the notice was taken back at that time: there is none of death any more. */
  readonly isReversed: boolean
}

/** The forms of one person; null for other desks, and where this desk has none to print of this person. */
export function homeForms(outlook: Outlook, names: NameBook, ref: PersonRef): HomeForms | null {
  const { homecoming, boards, detention } = sightOf(outlook.viewer.role)
  if (homecoming) return formsAtHome(outlook, names, ref)
  if (boards) return formsOfBoard(outlook, names, ref)
  return detention === 'bureau' ? formsOfHeld(outlook, names, ref) : null
}

/** Cases with a board's notice, those taken back too, by case number; null for every desk but headquarters. */
export function boardCases(outlook: Outlook, names: NameBook): readonly BoardCase[] | null {
  if (!sightOf(outlook.viewer.role).boards) return null
  const alive = casesAtHome(outlook)
  const { boards, reversed } = outlook.register.families
  return [...boards, ...reversed]
    .filter(([ref]) => !alive.has(ref))
    .map(([ref, at]) => {
      const { name } = personIn(ownRecords(outlook, ref), names)
      return { ref, at, name, isReversed: reversed.has(ref) }
    })
    .sort((x, y) => (x.ref < y.ref ? -1 : 1))
}

function formsAtHome(outlook: Outlook, names: NameBook, ref: PersonRef): HomeForms | null {
  const { state, register, viewer, now } = outlook
  const person = knownPersons(outlook).get(ref)
  const homeAt = state.home.get(ref)
  if (person === undefined || homeAt === undefined || person.home !== viewer.party) return null
  const records = recordsOf(person)
  const lanes = state.custody.get(ref)?.lanes ?? []
  const arrival = lanes.find(({ where }) => where === 'home')?.index
  const entry = outlook.entries.find(({ index }) => index === arrival)
  const file = homeFile(register.homes.get(ref) ?? [], homeAt, now)
  // A capture card is a prisoner of war's: for a civilian the Fourth Convention has a card of its own.
  const isCivilian = records.some(({ category }) => category === 'civilian')
  return {
    ref,
    forms: ['repatriation', 'detention', isCivilian ? 'internment' : 'capture'],
    home: person.home,
    holder: person.holder,
    person: personIn(records, names),
    handedOverAt: lanes.find(({ where }) => where !== 'detained')?.at ?? null,
    homeAt,
    entry: entry === undefined ? null : { index: entry.index, hash: entry.hash },
    detained: file.notes.flatMap(({ says, isTakenBack }) =>
      says.part !== 'detained' || isTakenBack
        ? []
        : [{ place: says.place, from: says.from, until: says.until }],
    ),
    boardAt: null,
    at: now,
  }
}

// A bureau prints the card of whoever its own side holds, from its own list: a prisoner's or an internee's.
function formsOfHeld(outlook: Outlook, names: NameBook, ref: PersonRef): HomeForms | null {
  const { state, register, viewer, now } = outlook
  const record = register.held.get(ref)
  const home = oppositeOf(state, viewer.party)
  if (record === undefined || home === null) return null
  const { detention } = state
  const status = register.detention.notes.get(ref)?.findLast(({ says }) => says.part === 'status')
  const said = status?.says.part === 'status' ? status.says : detention.people.get(ref)?.status
  const isInternee = said?.status === 'civilian-internee' || record.category === 'civilian'
  return {
    ref,
    forms: [isInternee ? 'internment' : 'capture'],
    home,
    holder: viewer.party,
    person: personIn([record], names),
    handedOverAt: null,
    homeAt: null,
    entry: null,
    detained: [],
    boardAt: null,
    at: now,
  }
}

// Whoever came home lives: an arrival goes before any board, as in a notice to a family.
function formsOfBoard(outlook: Outlook, names: NameBook, ref: PersonRef): HomeForms | null {
  const { state, register, viewer, now } = outlook
  const boardAt = register.families.boards.get(ref)
  if (boardAt === undefined || casesAtHome(outlook).has(ref)) return null
  return {
    ref,
    forms: ['death'],
    home: viewer.party,
    holder: oppositeOf(state, viewer.party),
    person: personIn(ownRecords(outlook, ref), names),
    handedOverAt: null,
    homeAt: null,
    entry: null,
    detained: [],
    boardAt,
    at: now,
  }
}

/** What this side itself wrote of a case of its own; nothing that the other side answered. */
function ownRecords({ state, register, viewer }: Outlook, ref: PersonRef): readonly PersonRecord[] {
  const sent = state.sought.get(viewer.party)?.persons.get(ref)?.record
  const record = register.sought.get(ref) ?? sent
  return record === undefined ? [] : [record]
}

function personIn(records: readonly PersonRecord[], names: NameBook): FormPerson {
  const first = <Value>(read: (record: PersonRecord) => Value | null): Value | null =>
    records.map(read).find((value) => value !== null) ?? null
  const text = (read: (record: PersonRecord) => string | null): string | null => {
    const found = tidy(first(read) ?? '')
    return found === '' ? null : found
  }
  const [record] = records
  const forms = record === undefined ? { name: '', latin: null } : names.of(record)
  const { name, latin } = forms
  // In two fields only where the very list that gives the name has two columns.
  const surname = tidy(record?.name.surname ?? '')
  const given = tidy(`${record?.name.given ?? ''} ${record?.name.patronymic ?? ''}`)
  const isSplit = surname !== '' && given !== ''
  return {
    name,
    latin: latin === name ? null : latin,
    surname: isSplit ? surname : null,
    given: isSplit ? given : null,
    born: first((r) => r.born),
    rank: text((r) => r.rank),
    unit: text((r) => r.unit),
    serviceNumber: text((r) => r.serviceNumber),
    capturedOn: first((r) => r.capturedOn),
    capturedAt: text((r) => r.capturedAt),
  }
}
