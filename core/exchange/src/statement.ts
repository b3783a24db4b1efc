// Families first, press last. A statement is drafted by one side, approved by two of its officers, held
// back until its event, and released in the clear. It carries counts that the ledger holds, no name and
// no picture, and names the mediator or the transit state only where they have agreed to be named.
import type { Instant, PartyId } from '@parley/kernel'
import { fromBase64, toBase64, utf8Bytes, utf8Text } from '@parley/kernel'
import { integer, list, object, oneOf, party, textUpTo, time } from './shape.ts'
import type { Reader } from './shape.ts'

export type Language = 'en' | 'uk' | 'ru' | 'ar'

/** A statement in the clear, as the log carries it: texts in base64, for entries are ASCII. */
export interface ReleasedStatement {
  readonly at: Instant
  readonly number: number
  readonly event: 'exchange'
  readonly counts: StatementCounts
  readonly names: readonly PartyId[]
  readonly texts: readonly { readonly language: Language; readonly text: string }[]
}

export interface StatementCounts {
  readonly persons: number
  readonly soldiers: number
  readonly civilians: number
}

/** A draft on its party's own node; released only with two approvals and after its event. */
export interface StatementDraft extends ReleasedStatement {
  /** Author key names of the officers who approved it. */
  readonly approvedBy: readonly string[]
}

const MAX_TEXT = 8000 // characters of base64: a statement is a few sentences

const count = integer(0, 1_000_000_000)

export const releasedStatement: Reader<ReleasedStatement> = object<ReleasedStatement>({
  at: time,
  number: integer(1, 100_000),
  event: oneOf('exchange'),
  counts: object<StatementCounts>({ persons: count, soldiers: count, civilians: count }),
  names: list(party, 8),
  texts: list(
    object({ language: oneOf<Language>('en', 'uk', 'ru', 'ar'), text: textUpTo(MAX_TEXT) }),
    4,
  ),
})

/** Reads a draft as it was written; approvals come as entries of their own. */
export const statementDraft: Reader<ReleasedStatement> = releasedStatement

export function encodeStatement(text: string): string {
  return toBase64(utf8Bytes(text))
}

/** The words of a released statement, or null if the base64 holds no text. */
export function decodeStatement(text: string): string | null {
  const bytes = fromBase64(text)
  return bytes === null ? null : utf8Text(bytes)
}

export type StatementFault =
  'before-embargo' | 'count-differs' | 'sum-differs' | 'not-consented' | 'naming-barred'

/** What the ledger says about the persons of one side when a statement about them is checked. */
export interface StatementFacts {
  readonly arrived: StatementCounts
  readonly awaited: number
  readonly consented: readonly PartyId[]
  readonly naming: 'on-consent' | 'never'
  readonly mayNeedConsent: readonly PartyId[]
}

/** Sets a statement against the ledger; an empty list means it may be released. */
export function statementFaults(
  draft: Pick<ReleasedStatement, 'counts' | 'names'>,
  facts: StatementFacts,
): readonly StatementFault[] {
  const { counts, names } = draft
  const faults: StatementFault[] = []
  if (facts.awaited > 0) faults.push('before-embargo')
  if (counts.persons !== counts.soldiers + counts.civilians) faults.push('sum-differs')
  const { arrived } = facts
  if (counts.persons !== arrived.persons || counts.soldiers !== arrived.soldiers) {
    faults.push('count-differs')
  }
  const guarded = names.filter((p) => facts.mayNeedConsent.includes(p))
  if (guarded.length > 0 && facts.naming === 'never') faults.push('naming-barred')
  if (guarded.some((p) => !facts.consented.includes(p))) faults.push('not-consented')
  return faults
}
