// Statements of a side: drafts set against the ledger check by check, and what was released. The public sees
// only what was released, and who mediated only with recorded consent.
import type { Instant, PartyId } from '@parley/kernel'
import type { StatementDraft, StatementFacts, ReleasedStatement } from '../statement.ts'
import { decodeStatement, statementFaults } from '../statement.ts'
import type { Language } from '../statement.ts'
import type { ExchangeState } from '../state.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface CheckRow {
  readonly code:
    | 'counts-agree'
    | 'no-names'
    | 'consent-mediator'
    | 'consent-transit'
    | 'all-home'
    | 'embargo-met'
  readonly passed: boolean
  readonly facts: readonly { readonly label: string; readonly value: number }[]
}

export interface StatementRow {
  readonly id: string
  readonly number: number
  readonly state: 'draft' | 'checked' | 'approved' | 'embargoed' | 'released'
  readonly by: PartyId
  readonly draftedAt: Instant
  readonly texts: readonly { readonly language: Language; readonly text: string }[]
  readonly checks: readonly CheckRow[]
  readonly approvedBy: readonly string[]
  readonly approvalsNeeded: number
  readonly isEmbargoMet: boolean
  readonly releasedAt: Instant | null
  readonly index: number | null
  readonly hash: string | null
  readonly mayApprove: boolean
  readonly mayRelease: boolean
}

const APPROVALS = 2 // officers of one party who read a statement before anybody outside does

/** Own drafts where the viewer keeps them, and everything released, newest first. */
export function statementRows(outlook: Outlook): readonly StatementRow[] {
  const { state, register, viewer } = outlook
  const released = state.statements.map((s) => releasedRow(outlook, s))
  if (!sightOf(viewer.role).drafts) return released.reverse()
  const done = new Set(state.statements.filter((s) => s.by === viewer.party).map((s) => s.number))
  const open = [...register.drafts.values()].filter((d) => !done.has(d.number))
  return [...open.map((d) => draftRow(outlook, d)).reverse(), ...released.reverse()]
}

function draftRow(outlook: Outlook, draft: StatementDraft): StatementRow {
  const checks = statementChecks(outlook, draft)
  const isApproved = draft.approvedBy.length >= APPROVALS
  const isEmbargoMet = checks.every((c) => c.code !== 'embargo-met' || c.passed)
  const passes = checks.every((c) => c.passed)
  const waiting = isEmbargoMet ? 'approved' : 'embargoed'
  return {
    ...common(outlook.viewer.party, draft),
    state: isApproved ? waiting : passes ? 'checked' : 'draft',
    checks,
    approvedBy: draft.approvedBy,
    isEmbargoMet,
    releasedAt: null,
    index: null,
    hash: null,
    mayApprove: !isApproved,
    mayRelease: isApproved && passes,
  }
}

function releasedRow(
  outlook: Outlook,
  statement: ExchangeState['statements'][number],
): StatementRow {
  const { by, index, at } = statement
  const draft =
    outlook.viewer.party === by ? outlook.register.drafts.get(statement.number) : undefined
  return {
    ...common(by, statement),
    state: 'released',
    checks: [],
    approvedBy: sightOf(outlook.viewer.role).drafts ? (draft?.approvedBy ?? []) : [],
    isEmbargoMet: true,
    releasedAt: at,
    index,
    hash: outlook.entries.find((e) => e.index === index)?.hash ?? null,
    mayApprove: false,
    mayRelease: false,
  }
}

function common(
  by: PartyId,
  said: ReleasedStatement,
): Pick<StatementRow, 'id' | 'number' | 'by' | 'draftedAt' | 'texts' | 'approvalsNeeded'> {
  return {
    id: `${by}-${said.number}`,
    number: said.number,
    by,
    draftedAt: said.at,
    texts: said.texts.map(({ language, text }) => ({
      language,
      text: decodeStatement(text) ?? '',
    })),
    approvalsNeeded: APPROVALS,
  }
}

/** A draft set against the ledger, one line per rule; all have to pass before it may be released. */
export function statementChecks(
  outlook: Outlook,
  draft: Pick<ReleasedStatement, 'counts' | 'names'>,
): readonly CheckRow[] {
  const { frame } = outlook.state
  const facts = factsOf(outlook)
  const faults = new Set(statementFaults(draft, facts))
  const mayName = (party: PartyId | null | undefined): boolean =>
    party === null ||
    party === undefined ||
    !draft.names.includes(party) ||
    (facts.naming === 'on-consent' && facts.consented.includes(party))
  return [
    {
      code: 'counts-agree',
      passed: !faults.has('count-differs') && !faults.has('sum-differs'),
      facts: [
        { label: 'stated', value: draft.counts.persons },
        { label: 'home', value: facts.arrived.persons },
      ],
    },
    // A draft has no field for a person's name or picture, so there is nothing to compare.
    { code: 'no-names', passed: true, facts: [] },
    { code: 'consent-mediator', passed: mayName(frame?.mediator), facts: [] },
    { code: 'consent-transit', passed: mayName(frame?.transit), facts: [] },
    {
      code: 'embargo-met',
      passed: !faults.has('before-embargo'),
      facts: [{ label: 'awaited', value: facts.awaited }],
    },
  ]
}

/** What the ledger says about this party's own persons, for a statement to be set against. */
export function factsOf({ state, viewer }: Outlook): StatementFacts {
  const { tranches, custody, consents, agreement, frame } = state
  const own = new Map(
    [...tranches.values()]
      .flatMap((t) => t.manifest.persons)
      .filter((line) => line.to === viewer.party)
      .map((line) => [line.ref, line] as const),
  )
  const arrived = [...own.values()].filter((line) => custody.get(line.ref)?.where === 'home')
  const soldiers = arrived.filter((line) => line.category === 'soldier').length
  const open = [...tranches.values()].filter((t) => t.stage !== 'closed' && t.stage !== 'aborted')
  const underWay = [...own.keys()].filter((ref) => {
    const where = custody.get(ref)?.where
    return where === 'transit' || where === 'own-side'
  })
  return {
    arrived: { persons: arrived.length, soldiers, civilians: arrived.length - soldiers },
    awaited: open.length + underWay.length,
    consented: [...consents],
    naming: agreement?.content.naming ?? 'never',
    mayNeedConsent: [frame?.mediator, frame?.transit].filter((p) => p !== undefined && p !== null),
  }
}
