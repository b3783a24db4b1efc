// Statements of both parties: proposed to a belligerent's desk, accepted, released. What is only proposed is shown
// to the two and to nobody else, and is set against the ledger by each of them for itself.
import type { Hashing, Instant, PartyId } from '@parley/kernel'
import { checkJointStatement } from '../statement-check.ts'
import type { CheckOutcome } from '../statement-check.ts'
import { jointDigest } from '../joint-statement.ts'
import type { JointStatement, PartyCounts } from '../joint-statement.ts'
import { awaitedFor, neededFor } from '../proposal.ts'
import { readableTexts } from '../statement.ts'
import type { StatementText } from '../statement.ts'
import { actsOf } from './acts.ts'
import { factsOf } from './statement-board.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface JointRow {
  /** SHA-256 of the proposing entry, hex. */
  readonly proposal: string
  readonly state: 'proposed' | 'accepted' | 'released'
  readonly by: PartyId
  readonly at: Instant
  readonly texts: readonly StatementText[]
  readonly counts: readonly PartyCounts[]
  readonly acceptedBy: readonly PartyId[]
  readonly digest: string
  /** What this seat finds against it; empty for one that is released. */
  readonly checks: readonly CheckOutcome[]
  readonly index: number | null
  readonly hash: string | null
  readonly mayAccept: boolean
  readonly mayRelease: boolean
}

/** Proposed, accepted and released statements of both parties, newest first. */
export function jointRows(outlook: Outlook, hashing: Hashing): readonly JointRow[] {
  const { state, viewer } = outlook
  const released = state.jointStatements.map((one): JointRow => {
    const { proposal, statement, by, at, index } = one
    return {
      ...shown(outlook, statement, { proposal, hashing }),
      state: 'released',
      by,
      at,
      checks: [],
      index,
      hash: outlook.entries.find((entry) => entry.index === index)?.hash ?? null,
      mayAccept: false,
      mayRelease: false,
    }
  })
  const isParty = state.frame?.belligerents.includes(viewer.party) === true
  if (!sightOf(viewer.role).drafts || !isParty) return released.reverse()
  const done = new Set(state.jointStatements.map((one) => one.proposal))
  const open = actsOf(outlook.entries, 'statement.proposed')
    .filter(({ entry }) => !done.has(entry.hash))
    .map(({ entry, says }) => openRow(outlook, says, { entry, hashing }))
  return [...open.reverse(), ...released.reverse()]
}

function openRow(
  outlook: Outlook,
  says: { readonly at: Instant; readonly statement: JointStatement },
  given: {
    readonly entry: { readonly hash: string; readonly party: PartyId }
    readonly hashing: Hashing
  },
): JointRow {
  const { state, viewer } = outlook
  const { entry, hashing } = given
  const proposal = state.proposals.get(entry.hash)
  const checks = checkJointStatement(says.statement, state, factsOf(outlook))
  const isClean = checks.every((check) => check.result === 'passed')
  const needed = neededFor('statement', state.frame?.belligerents ?? [], viewer.party)
  const isBound = proposal !== undefined && proposal.boundAt !== null
  const isAwaited = proposal !== undefined && awaitedFor(proposal, needed).includes(viewer.party)
  return {
    ...shown(outlook, says.statement, { proposal: entry.hash, hashing }),
    state: isBound ? 'accepted' : 'proposed',
    by: entry.party,
    at: says.at,
    checks,
    index: null,
    hash: null,
    mayAccept: isClean && !isBound && isAwaited,
    mayRelease: isClean && isBound,
  }
}

function shown(
  { state }: Outlook,
  statement: JointStatement,
  { proposal, hashing }: { readonly proposal: string; readonly hashing: Hashing },
): Pick<JointRow, 'proposal' | 'texts' | 'counts' | 'acceptedBy' | 'digest'> {
  return {
    proposal,
    texts: readableTexts(statement),
    counts: statement.counts,
    acceptedBy: state.proposals.get(proposal)?.acceptedBy ?? [],
    digest: jointDigest(statement, hashing),
  }
}
