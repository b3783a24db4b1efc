// An act of several parties is one proposing entry and one accepting entry per party, each naming the
// hash of the proposing entry's text. Until the last needed one is there the screen says "not agreed".
import type { PartyId } from '@parley/kernel'

export type ProposalKind =
  'agreement' | 'plan' | 'schedule' | 'manifest' | 'barrier' | 'closing' | 'statement'

/** A proposing entry as every reader of the log sees it; what it proposes may be sealed to others. */
export interface Proposal {
  readonly hash: string
  readonly kind: ProposalKind
  readonly by: PartyId
  readonly index: number
  readonly acceptedBy: readonly PartyId[]
  readonly boundAt: number | null
  /** Index of what took it off the table before it bound; only schedules are overtaken. */
  readonly overtakenAt: number | null
}

const OF_BOTH: ReadonlySet<ProposalKind> = new Set(['schedule', 'manifest', 'barrier', 'statement'])

/** Whose acceptance each kind of proposal needs before it binds. */
export function neededFor(
  kind: ProposalKind,
  belligerents: readonly PartyId[],
  mediator: PartyId,
): readonly PartyId[] {
  const both = [...belligerents].sort()
  return OF_BOTH.has(kind) ? both : [...both, mediator].sort()
}

export type AcceptanceVoid = 'unknown-proposal' | 'not-a-party-to-it' | 'already-bound'

/** Adds one party's acceptance; the same party accepting twice changes nothing. */
export function accepted(
  proposal: Proposal,
  by: PartyId,
  index: number,
  needed: readonly PartyId[],
): Proposal {
  if (proposal.acceptedBy.includes(by)) return proposal
  const acceptedBy = [...proposal.acceptedBy, by].sort()
  const bound = needed.every((p) => acceptedBy.includes(p))
  return { ...proposal, acceptedBy, boundAt: proposal.boundAt ?? (bound ? index : null) }
}

/**
 * Takes every schedule that does not bind yet off the table: another has come into force, or a tranche has
 * begun. Whoever accepts one of them afterwards would move hours that were agreed after it was proposed.
 */
export function overtakeSchedules(
  proposals: ReadonlyMap<string, Proposal>,
  index: number,
): ReadonlyMap<string, Proposal> {
  const open = [...proposals.values()].filter((p) => p.kind === 'schedule' && isOpen(p))
  return new Map([
    ...proposals,
    ...open.map((p) => [p.hash, { ...p, overtakenAt: index }] as const),
  ])
}

/** Whether a proposal neither binds nor has been overtaken. */
export function isOpen({ boundAt, overtakenAt }: Proposal): boolean {
  return boundAt === null && overtakenAt === null
}

export function awaitedFor(proposal: Proposal, needed: readonly PartyId[]): readonly PartyId[] {
  return needed.filter((p) => !proposal.acceptedBy.includes(p))
}
