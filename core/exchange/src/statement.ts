// Families first, press last. A statement is drafted by one side, approved by two of its officers, held
// back until its event, and released in the clear. It carries counts that the ledger holds, no name and
// no picture, and names the mediator or the transit state only where they have agreed to be named. What was
// released stays: a correction is a statement of its own that says which one it corrects.
import type { Instant, PartyId } from '@parley/kernel'
import { fromBase64, isJsonObject, toBase64, utf8Bytes, utf8Text } from '@parley/kernel'
import type { PersonCounts } from '@parley/terms'
import { integer, list, nullOr, object, oneOf, party, textUpTo, time } from './shape.ts'
import type { Fields, Reader } from './shape.ts'

export type Language = 'en' | 'uk' | 'ru' | 'ar'

export interface StatementText {
  readonly language: Language
  readonly text: string
}

/** A statement in the clear, as the log carries it: texts in base64, for entries are ASCII. */
export interface ReleasedStatement {
  readonly at: Instant
  readonly number: number
  readonly event: 'exchange'
  readonly counts: StatementCounts
  readonly names: readonly PartyId[]
  readonly texts: readonly StatementText[]
}

/** A statement that corrects an earlier one of the same party, by its number; both stay public. */
export interface CorrectingStatement extends ReleasedStatement {
  readonly corrects: number
}

export type StatementCounts = PersonCounts

/** What an officer wrote: counts are null where the ledger fills them in once the embargo is over. */
export interface WrittenStatement extends Omit<ReleasedStatement, 'counts'> {
  readonly counts: StatementCounts | null
  /** Number of the own released statement that this one corrects. */
  readonly corrects: number | null
}

/** A draft on its party's own node; released only with two approvals and after its event. */
export interface StatementDraft extends WrittenStatement {
  /** Author key names of the officers who approved it. */
  readonly approvedBy: readonly string[]
  /** Reasons that officers signed to pass a check, in the order in which they came. */
  readonly passes: readonly CheckPass[]
}

/**
 * Checks that two officers may pass with a reason. A name, a picture, a consent, an embargo and a count that is
 * not the ledger's are not among them, and no note about those can be read.
 */
export const PASSABLE_CHECKS = ['sums-add-up', 'numbers-stated'] as const

export type PassableCheck = (typeof PASSABLE_CHECKS)[number]

/** One officer's signed reason for passing a check of one draft. */
export interface CheckPass {
  readonly check: PassableCheck
  readonly officer: string
  readonly reason: string
  readonly at: Instant
}

/** Officers of one party who read a statement, or sign that a check is passed, before anybody outside reads it. */
export const STATEMENT_OFFICERS = 2

const MAX_TEXT = 8000 // characters of base64: a statement is a few sentences
/** Bytes of UTF-8 that a text of a statement may have. */
export const MAX_STATEMENT_BYTES: number = (MAX_TEXT / 4) * 3
const MAX_REASON = 1000 // a reason is a sentence or two

const count = integer(0, 1_000_000_000)
const number = integer(1, 100_000)
const counts: Reader<StatementCounts> = object<StatementCounts>({
  persons: count,
  soldiers: count,
  civilians: count,
})

const common: Fields<Omit<ReleasedStatement, 'counts'>> = {
  at: time,
  number,
  event: oneOf('exchange'),
  names: list(party, 8),
  texts: list(
    object({ language: oneOf<Language>('en', 'uk', 'ru', 'ar'), text: textUpTo(MAX_TEXT) }),
    4,
  ),
}

export const releasedStatement: Reader<ReleasedStatement> = object<ReleasedStatement>({
  ...common,
  counts,
})

export const correctingStatement: Reader<CorrectingStatement> = object<CorrectingStatement>({
  ...common,
  counts,
  corrects: number,
})

const written: Reader<WrittenStatement> = object<WrittenStatement>({
  ...common,
  counts: nullOr(counts),
  corrects: nullOr(number),
})

/** Reads a draft as it was written; approvals come as entries of their own. Old drafts correct nothing. */
export const statementDraft: Reader<WrittenStatement> = (value, at) => {
  const isOld = isJsonObject(value) && !Object.hasOwn(value, 'corrects')
  return isOld ? { ...releasedStatement(value, at), corrects: null } : written(value, at)
}

export interface PassNote extends Omit<CheckPass, 'officer'> {
  readonly number: number
  /** Whose word it is, where the node signs for an officer whose key is elsewhere. */
  readonly officer?: string
}

const passFields: Fields<Omit<PassNote, 'officer'>> = {
  at: time,
  number,
  check: oneOf<PassableCheck>(...PASSABLE_CHECKS),
  reason: textUpTo(MAX_REASON),
}
const passByKey = object<Omit<PassNote, 'officer'>>(passFields)
const passByNode = object<Required<PassNote>>({ ...passFields, officer: textUpTo(128) })

/** Reads an officer's reason for passing a check; a check that nobody may pass is no such note. */
export const passNote: Reader<PassNote> = (value, at) => {
  const isByNode = isJsonObject(value) && Object.hasOwn(value, 'officer')
  return isByNode ? passByNode(value, at) : passByKey(value, at)
}

export function encodeStatement(text: string): string {
  return toBase64(utf8Bytes(text))
}

/** The words of a released statement, or null if the base64 holds no text. */
export function decodeStatement(text: string): string | null {
  const bytes = fromBase64(text)
  return bytes === null ? null : utf8Text(bytes)
}

/** The texts of a statement as people read them. */
export function readableTexts(said: {
  readonly texts: readonly StatementText[]
}): readonly StatementText[] {
  return said.texts.map(({ language, text }) => ({ language, text: decodeStatement(text) ?? '' }))
}

/** Places in a draft's text that the ledger fills once the embargo is over. */
export const BLANKS = ['persons', 'soldiers', 'civilians'] as const

/** A text with its blanks filled: `{persons}` becomes the number. */
export function filledText(text: string, given: StatementCounts): string {
  return text.replace(/\{(persons|soldiers|civilians)\}/g, (_, blank: keyof StatementCounts) =>
    String(given[blank]),
  )
}

/** What a draft says once released: its own counts or, where it left them open, the ledger's. */
export function statementOf(draft: WrittenStatement, arrived: StatementCounts): ReleasedStatement {
  const stated = draft.counts ?? arrived
  return {
    at: draft.at,
    number: draft.number,
    event: draft.event,
    counts: stated,
    names: draft.names,
    texts: draft.texts.map(({ language, text }) => {
      const filled = filledText(decodeStatement(text) ?? '', stated)
      return { language, text: encodeStatement(filled) }
    }),
  }
}
