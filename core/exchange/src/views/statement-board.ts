// Statements of a side: drafts set against the ledger check by check, and what was released. The public sees
// only what was released, and who mediated only with recorded consent. A row of a draft under embargo is made
// from facts that hold no count, so no field of it, nor the order of rows, can tell a right number from a wrong one.
import type { Instant, PartyId } from '@parley/kernel'
import { checkStatement, statementFacts } from '../statement-check.ts'
import type {
  CheckCode,
  CheckOutcome,
  CheckResult,
  StatementFacts,
  TextPlace,
} from '../statement-check.ts'
import { passesOf } from '../statement-notes.ts'
import { PASSABLE_CHECKS, readableTexts, STATEMENT_OFFICERS } from '../statement.ts'
import type {
  CheckPass,
  PassableCheck,
  StatementCounts,
  StatementDraft,
  StatementText,
  WrittenStatement,
} from '../statement.ts'
import type { ExchangeState, PublicStatement } from '../state.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface CheckRow {
  readonly code: CheckCode
  readonly result: CheckResult
  /** Met, or passed by two officers with a reason. */
  readonly passed: boolean
  /** Numbers to compare: what is stated, and what the ledger has once it may be said. */
  readonly facts: readonly { readonly label: string; readonly value: number }[]
  readonly places: readonly TextPlace[]
  /** Two officers may pass it with a reason now. */
  readonly mayPass: boolean
  readonly passes: readonly CheckPass[]
}

export interface StatementRow {
  readonly id: string
  readonly number: number
  readonly state: 'draft' | 'checked' | 'approved' | 'embargoed' | 'released' | 'corrected'
  readonly by: PartyId
  readonly draftedAt: Instant
  readonly texts: readonly StatementText[]
  /** As stated; null where the ledger fills them in once the embargo is over. */
  readonly counts: StatementCounts | null
  readonly checks: readonly CheckRow[]
  readonly approvedBy: readonly string[]
  readonly approvalsNeeded: number
  readonly isEmbargoMet: boolean
  readonly releasedAt: Instant | null
  readonly index: number | null
  readonly hash: string | null
  /** Ids of the statement this one corrects, and of the one that corrects it. */
  readonly corrects: string | null
  readonly correctedBy: string | null
  /** Who is home by now, where an own released statement says otherwise: somebody's receipt came late. */
  readonly homeNow: StatementCounts | null
  readonly mayApprove: boolean
  readonly mayRelease: boolean
  readonly mayCorrect: boolean
}

/** Own drafts where the viewer keeps them, and everything released, newest first. */
export function statementRows(outlook: Outlook): readonly StatementRow[] {
  const { state, register, viewer } = outlook
  if (!sightOf(viewer.role).drafts)
    return state.statements.map((s) => releasedRow(outlook, s, null)).reverse()
  const done = new Set(state.statements.filter((s) => s.by === viewer.party).map((s) => s.number))
  const open = [...register.drafts.values()].filter((d) => !done.has(d.number))
  const facts = factsOf(outlook)
  const released = state.statements.map((s) => releasedRow(outlook, s, facts))
  return [...open.map((d) => draftRow(outlook, d, facts)).reverse(), ...released.reverse()]
}

/** The name by which a statement is spoken of: its party and its number. */
export function statementId({
  by,
  number,
}: {
  readonly by: PartyId
  readonly number: number
}): string {
  return `${by}-${number}`
}

/** The id of the statement that corrects one; null where nothing does. */
export function correctionOf(
  statements: ExchangeState['statements'],
  { by, number }: Pick<PublicStatement, 'by' | 'number'>,
): string | null {
  const found = statements.find((one) => one.by === by && one.corrects === number)
  return found === undefined ? null : statementId(found)
}

function draftRow(outlook: Outlook, draft: StatementDraft, facts: StatementFacts): StatementRow {
  const checks = checkRows(draft, facts)
  const isApproved = draft.approvedBy.length >= STATEMENT_OFFICERS
  const isEmbargoMet = facts.counts.are === 'open'
  const passes = checks.every((c) => c.passed)
  const waiting = isEmbargoMet ? 'approved' : 'embargoed'
  const by = outlook.viewer.party
  return {
    ...common(by, draft),
    state: isApproved ? waiting : passes ? 'checked' : 'draft',
    checks,
    approvedBy: draft.approvedBy,
    isEmbargoMet,
    releasedAt: null,
    index: null,
    hash: null,
    correctedBy: null,
    homeNow: null,
    mayApprove: !isApproved,
    mayRelease: isApproved && passes,
    mayCorrect: false,
  }
}

function releasedRow(
  outlook: Outlook,
  statement: PublicStatement,
  facts: StatementFacts | null,
): StatementRow {
  const { by, index, at } = statement
  const isOwn = outlook.viewer.party === by
  const draft = isOwn ? outlook.register.drafts.get(statement.number) : undefined
  const mayDraft = sightOf(outlook.viewer.role).drafts
  const correctedBy = correctionOf(outlook.state.statements, statement)
  return {
    ...common(by, statement),
    state: correctedBy === null ? 'released' : 'corrected',
    checks: [],
    approvedBy: mayDraft ? (draft?.approvedBy ?? []) : [],
    isEmbargoMet: true,
    releasedAt: at,
    index,
    hash: outlook.entries.find((e) => e.index === index)?.hash ?? null,
    correctedBy,
    homeNow: isOwn && correctedBy === null ? homeNow(statement.counts, facts) : null,
    mayApprove: false,
    mayRelease: false,
    mayCorrect: isOwn && mayDraft && correctedBy === null,
  }
}

// Once an embargo begins anew because somebody is on the way, nothing is said of counts, as of any draft.
function homeNow(
  stated: StatementCounts | null,
  facts: StatementFacts | null,
): StatementCounts | null {
  if (stated === null || facts?.counts.are !== 'open') return null
  const { arrived } = facts.counts
  const isSame = stated.persons === arrived.persons && stated.soldiers === arrived.soldiers
  return isSame ? null : arrived
}

type Common =
  'id' | 'number' | 'by' | 'draftedAt' | 'texts' | 'counts' | 'approvalsNeeded' | 'corrects'

function common(by: PartyId, said: WrittenStatement): Pick<StatementRow, Common> {
  const { number, at, counts, corrects } = said
  return {
    id: statementId({ by, number }),
    number,
    by,
    draftedAt: at,
    texts: readableTexts(said),
    counts,
    approvalsNeeded: STATEMENT_OFFICERS,
    corrects: corrects === null ? null : statementId({ by, number: corrects }),
  }
}

/** A draft set against the ledger, one line per rule; all have to pass before it may be released. */
export function statementChecks(
  outlook: Outlook,
  draft: Pick<StatementDraft, 'counts' | 'names' | 'texts' | 'passes'>,
): readonly CheckRow[] {
  return checkRows(draft, factsOf(outlook))
}

function checkRows(
  draft: Pick<StatementDraft, 'counts' | 'names' | 'texts' | 'passes'>,
  facts: StatementFacts,
): readonly CheckRow[] {
  return checkStatement(draft, facts).map((outcome) => checkRow(draft, facts, outcome))
}

function checkRow(
  draft: Pick<StatementDraft, 'counts' | 'passes'>,
  facts: StatementFacts,
  { code, result, places }: CheckOutcome,
): CheckRow {
  const passable = PASSABLE_CHECKS.find((one) => one === code)
  const { isPassed, passes } =
    passable === undefined ? { isPassed: false, passes: [] } : passesOf(draft, passable)
  return {
    code,
    result,
    // A check that waits cannot be passed: nobody has seen what it would say.
    passed: result === 'passed' || (result === 'failed' && isPassed),
    facts: code === 'counts-agree' ? compared(draft.counts, facts) : [],
    places,
    mayPass: passable !== undefined && result === 'failed' && !isPassed,
    passes,
  }
}

function compared(stated: StatementCounts | null, { counts }: StatementFacts): CheckRow['facts'] {
  if (counts.are === 'hidden') return []
  const { arrived } = counts
  const said = stated ?? arrived
  return [
    { label: 'stated', value: said.persons },
    { label: 'home', value: arrived.persons },
    { label: 'stated-soldiers', value: said.soldiers },
    { label: 'home-soldiers', value: arrived.soldiers },
  ]
}

/** Why a draft may not be released now, the embargo before anything else; null where it may. */
export function heldBackBy(checks: readonly CheckRow[]): CheckCode | null {
  return checks.find((check) => !check.passed)?.code ?? null
}

/** Whether this draft's check may be passed by two officers now. */
export function mayPass(row: StatementRow, check: PassableCheck): boolean {
  return row.checks.some((one) => one.code === check && one.mayPass)
}

/** What the ledger says about this party's own persons, for a statement to be set against. */
export function factsOf({ state, register, viewer, publicNames = [] }: Outlook): StatementFacts {
  return statementFacts(state, register, { party: viewer.party, publicNames })
}
