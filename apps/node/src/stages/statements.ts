// Statements of a seat: drafted into its private log, approved there, released in the clear; and what both parties
// say together.
import {
  arrivedOf,
  encodeStatement,
  jointDigest,
  nextStatementNumber,
  statementChecks,
  statementOf,
} from '@parley/exchange'
import type {
  CheckRow,
  JointStatement,
  Language,
  Outlook,
  StatementCounts,
  StatementDraft,
} from '@parley/exchange'
import { ok, refuse, toHex } from '@parley/kernel'
import type { Hashing, Instant, Json, PartyId, Result } from '@parley/kernel'
import type { Act, Seat, SubmittedAct } from '../seat/seat.ts'
import { officerOf, perform } from './perform.ts'

export interface DraftOf {
  /** Null where the ledger fills the counts in once the embargo is over. */
  readonly counts: StatementCounts | null
  readonly names: readonly PartyId[]
  /** As people read them. */
  readonly texts: readonly { readonly language: Language; readonly text: string }[]
  /** Number of the own released statement that this one corrects. */
  readonly corrects: number | null
}

/** The seat as its press office: everything its node knows. */
export function pressOutlook(seat: Seat): Outlook {
  return {
    state: seat.exchange(),
    register: seat.register(),
    entries: seat.entries(),
    viewer: { role: 'press-office', party: seat.id },
    now: seat.now(),
  }
}

/** The data of a `statement.drafted` note, under the next number. */
export function draftNote({ state, register, viewer }: Outlook, draft: DraftOf, at: Instant): Json {
  const number = nextStatementNumber(register.drafts, state.statements, viewer.party)
  return {
    at,
    number,
    event: 'exchange',
    counts: draft.counts === null ? null : { ...draft.counts },
    names: [...draft.names],
    texts: encoded(draft.texts),
    corrects: draft.corrects,
  }
}

/** Keeps a draft in the private log; answers its number. */
export async function draftStatement(
  seat: Seat,
  draft: DraftOf,
  at: Instant,
): Promise<Result<number>> {
  const outlook = pressOutlook(seat)
  const { state, register } = outlook
  const number = nextStatementNumber(register.drafts, state.statements, seat.id)
  const noted = await seat.note(
    'statement.drafted',
    draftNote(outlook, draft, at),
    [],
    officerOf(seat),
  )
  return noted.ok ? ok(number) : noted
}

export async function approveStatement(
  seat: Seat,
  number: number,
  officer: string,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  return seat.note('statement.approved', { at, number }, [], officer)
}

const APPROVALS = 2

/** Releases an approved draft in the clear, once its event is over and nothing in it is false. */
export async function releaseStatement(
  seat: Seat,
  number: number,
  at: Instant,
): Promise<Result<SubmittedAct>> {
  const draft = seat.register().drafts.get(number)
  if (draft === undefined) return refuse('no-such-draft')
  if (draft.approvedBy.length < APPROVALS) return refuse('not-approved', String(number))
  const outlook = pressOutlook(seat)
  const held = heldBack(statementChecks(outlook, draft))
  if (held !== null) return refuse(held)
  return perform(seat, releaseAct(outlook, draft, { at, author: officerOf(seat) }))
}

/** The first check that a draft does not pass; the embargo stands before everything that knows a count. */
export function heldBack(checks: readonly CheckRow[]): CheckRow['code'] | null {
  return checks.find((check) => !check.passed)?.code ?? null
}

type ReleaseAct = Act<'statement.released'> | Act<'statement.corrected'>

/** The entry that makes a draft public. To be asked only once nothing holds it back. */
export function releaseAct(
  { state, viewer }: Outlook,
  draft: StatementDraft,
  { at, author }: { readonly at: Instant; readonly author: string },
): ReleaseAct {
  const says = { ...statementOf(draft, arrivedOf(state, viewer.party)), at }
  const { corrects } = draft
  return corrects === null
    ? { kind: 'statement.released', says, author }
    : { kind: 'statement.corrected', says: { ...says, corrects }, author }
}

/** A statement of both parties with the counts of both. To be asked only once the embargo is over. */
export function jointStatementOf(
  seat: Seat,
  said: Pick<DraftOf, 'names' | 'texts'>,
): JointStatement {
  const state = seat.exchange()
  const sides = [...(state.frame?.belligerents ?? [])].sort()
  return {
    salt: toHex(seat.chance.bytes(32)),
    event: 'exchange',
    counts: sides.map((party) => ({ party, ...arrivedOf(state, party) })),
    names: said.names,
    texts: encoded(said.texts),
  }
}

/** What accepting a proposed statement of both says; null where this seat cannot read it. */
export function jointAcceptance(
  seat: Seat,
  proposal: string,
  hashing: Hashing,
): Act<'statement.accepted'>['says'] | null {
  const statement = seat.exchange().jointDrafts.get(proposal)
  if (statement === undefined) return null
  return { accepts: proposal, digest: jointDigest(statement, hashing), at: seat.now() }
}

function encoded(texts: DraftOf['texts']): { language: Language; text: string }[] {
  return texts.map(({ language, text }) => ({ language, text: encodeStatement(text) }))
}
