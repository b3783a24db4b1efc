// What one party tells the other about a person it seeks, and what the other answers, name by name.
// Nothing about health travels here: those columns stay with the holder and with clinicians.
import type { Instant, Json, PersonRef } from '@parley/kernel'
import { addDays, canonicalJson, isJsonObject, parsePartialDate, utf8Bytes } from '@parley/kernel'
import type { Bytes, PartialDate } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { ListProtocol } from './agreement.ts'
import { flag, integer, list, nullOr, object, oneOf, person, textUpTo, time } from './shape.ts'
import type { Reader } from './shape.ts'

export type ListKind = 'held' | 'sought'

/** A sought person as the holder receives them: one sealed blob, erasable alone. */
export interface SoughtPerson {
  readonly ref: PersonRef
  readonly record: PersonRecord
}

/** The coded answers of the list protocol; what stands behind a code is said in `notice`. */
export type Answer =
  | { readonly ref: PersonRef; readonly answer: 'held'; readonly heldRef: PersonRef }
  | { readonly ref: PersonRef; readonly answer: 'duplicate'; readonly of: PersonRef }
  | { readonly ref: PersonRef; readonly answer: 'pending'; readonly due: Instant }
  | { readonly ref: PersonRef; readonly answer: PlainAnswer; readonly notice: string | null }

/** Answers that name no other person. `dead` is an assertion; only a board or a notice confirms it. */
export const PLAIN_ANSWERS = [
  'not-held',
  'dead',
  'already-released',
  'insufficient-data',
  'retained-criminal',
  'refused',
] as const

export type PlainAnswer = (typeof PLAIN_ANSWERS)[number]

const partialDate: Reader<PartialDate | null> = (value, at) => {
  const text = nullOr(textUpTo(16))(value, at)
  return text === null ? null : parsePartialDate(text)
}

const short = nullOr(textUpTo(400)) // longer than any name, place or unit in any list seen

const record: Reader<PersonRecord> = object<PersonRecord>({
  rowNumber: integer(1, 10_000_000),
  no: short,
  place: object({ sheet: textUpTo(400), line: integer(0, 10_000_000) }),
  name: object({ full: textUpTo(400), surname: short, given: short, patronymic: short }),
  born: partialDate,
  bornAs: nullOr(oneOf('date', 'year', 'age', 'placeholder')),
  sex: nullOr(oneOf('m', 'f')),
  rank: short,
  unit: short,
  serviceNumber: short,
  capturedOn: partialDate,
  capturedAt: short,
  placeOfDetention: short,
  category: nullOr(oneOf('soldier', 'civilian')),
  health: nullOr(textUpTo(4000)),
  callSign: short,
  remark: nullOr(textUpTo(4000)),
  departed: flag,
})

/** Reads one person of a delivered list. */
export const soughtPerson: Reader<SoughtPerson> = object<SoughtPerson>({ ref: person, record })

/** One row of a delivered list as it was committed to: its salt, a person or a dummy. */
export interface DeliveredRow {
  /** 16 bytes in base64. */
  readonly salt: string
  readonly person: SoughtPerson | null
}

export const deliveredRow: Reader<DeliveredRow> = object<DeliveredRow>({
  salt: textUpTo(32),
  person: nullOr(soughtPerson),
})

const held: Reader<Answer> = object({ ref: person, answer: oneOf('held'), heldRef: person })
const duplicate: Reader<Answer> = object({ ref: person, answer: oneOf('duplicate'), of: person })
const pending: Reader<Answer> = object({ ref: person, answer: oneOf('pending'), due: time })
const plain: Reader<Answer> = object({
  ref: person,
  answer: oneOf(...PLAIN_ANSWERS),
  notice: nullOr(textUpTo(2000)),
})

/** Reads one coded answer. */
export const answer: Reader<Answer> = (value, at) => {
  const code = isJsonObject(value) ? value['answer'] : null
  if (code === 'held') return held(value, at)
  if (code === 'duplicate') return duplicate(value, at)
  if (code === 'pending') return pending(value, at)
  return plain(value, at)
}

export const MAX_LIST = 1_000_000 // persons on one list; a log entry names at most 128 blobs

export const answers: Reader<readonly Answer[]> = list(answer, MAX_LIST)

/** What of a list row may cross to the holder: all that identifies, nothing about health or remarks. */
export function sharedRecord(row: PersonRecord): PersonRecord {
  return { ...row, health: null, remark: null, placeOfDetention: null }
}

/** The canonical record a list commitment hashes (spec/list-commitment.md). */
export function recordBytes(person: SoughtPerson): Bytes {
  return utf8Bytes(canonicalJson(soughtJson(person)))
}

export function rowJson(row: DeliveredRow): Json {
  return { ...row, person: row.person === null ? null : soughtJson(row.person) }
}

export function soughtJson(sought: SoughtPerson): Json {
  const { place, name, ...rest } = sought.record
  return { ref: sought.ref, record: { ...rest, place: { ...place }, name: { ...name } } }
}

export function answerJson(given: Answer): Json {
  return { ...given }
}

/** When every person of a list delivered at `delivered` has an answer or is overdue. */
export function answersDue(protocol: ListProtocol, delivered: Instant): Instant {
  return addDays(delivered, protocol.answerDays)
}
