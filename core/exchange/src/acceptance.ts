// Acceptances are counted the same way for every kind of proposal; what binding means differs.
import { invariant, ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { Entry } from './event.ts'
import { accepted, neededFor } from './proposal.ts'
import type { Proposal, ProposalKind } from './proposal.ts'
import { withEntry } from './state.ts'
import type { ExchangeState } from './state.ts'

export interface Counted {
  readonly state: ExchangeState
  readonly proposal: Proposal
  /** Whether this very acceptance was the last needed one. */
  readonly binds: boolean
}

/** Counts one party's acceptance of a proposal of a kind; refuses a stranger's and an unknown one's. */
export function countAcceptance(
  state: ExchangeState,
  entry: Entry,
  kind: ProposalKind,
  accepts: string,
): Result<Counted> {
  invariant(state.frame !== null, 'a frame before any acceptance')
  const proposal = state.proposals.get(accepts)
  if (proposal === undefined || proposal.kind !== kind) return refuse('unknown-proposal', 'accepts')
  if (proposal.overtakenAt !== null) return refuse('overtaken', 'accepts')
  const needed = neededFor(kind, state.frame.belligerents, state.frame.mediator)
  if (!needed.includes(entry.party)) return refuse('not-a-party-to-it')
  const after = accepted(proposal, entry.party, entry.index, needed)
  return ok({
    state: { ...state, proposals: withEntry(state.proposals, accepts, after) },
    proposal: after,
    binds: proposal.boundAt === null && after.boundAt !== null,
  })
}
