// Statements in the log: released by one party, corrected by the same one, or proposed and accepted by both.
import { ok, refuse } from '@parley/kernel'
import type { Hashing } from '@parley/kernel'
import { countAcceptance } from './acceptance.ts'
import type { Occurrence, Step } from './apply.ts'
import { isBelligerent } from './apply-lists.ts'
import type { Entry } from './event.ts'
import { jointDigest } from './joint-statement.ts'
import type { JointAccepted, JointProposed, JointReleased } from './joint-statement.ts'
import { withEntry } from './state.ts'
import type { ExchangeState } from './state.ts'
import type { ReleasedStatement } from './statement.ts'

/** Applies an event about statements; null for any other. */
export function applyStatement(
  state: ExchangeState,
  { event, entry, context }: Occurrence,
): Step | null {
  switch (event.kind) {
    case 'statement.released':
      return released(state, entry, { ...event.says, corrects: null })
    case 'statement.corrected':
      return released(state, entry, event.says)
    case 'statement.proposed':
      return jointlyProposed(state, entry, event.says)
    case 'statement.accepted':
      return jointlyAccepted(state, entry, event.says)
    case 'statement.joint':
      return jointlyReleased(state, entry, { says: event.says, hashing: context.hashing })
    default:
      return null
  }
}

interface Released extends ReleasedStatement {
  readonly corrects: number | null
}

function released(state: ExchangeState, entry: Entry, says: Released): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const own = state.statements.filter((s) => s.by === entry.party)
  if (says.number !== Math.max(0, ...own.map((s) => s.number)) + 1) {
    return refuse('number-out-of-order')
  }
  if (says.corrects !== null) {
    if (own.every((s) => s.number !== says.corrects)) return refuse('no-such-statement', 'corrects')
    // A reader who follows corrections comes to one text, not to two that both claim the last word.
    if (own.some((s) => s.corrects === says.corrects)) return refuse('corrected-before', 'corrects')
  }
  const statement = { ...says, by: entry.party, index: entry.index }
  return ok({ ...state, statements: [...state.statements, statement] })
}

function jointlyProposed(state: ExchangeState, entry: Entry, says: JointProposed): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const named = says.statement.counts.map((one) => one.party)
  const sides = [...(state.frame?.belligerents ?? [])].sort()
  if (named.join() !== sides.join()) return refuse('other-parties', 'statement.counts')
  return ok({ ...state, jointDrafts: withEntry(state.jointDrafts, entry.hash, says.statement) })
}

function jointlyAccepted(state: ExchangeState, entry: Entry, says: JointAccepted): Step {
  const { accepts, digest } = says
  const before = state.jointDigests.get(accepts)
  // Two acceptances that name two texts are no agreement, whichever of the two was proposed.
  if (before !== undefined && before !== digest) return refuse('other-text', 'digest')
  const counted = countAcceptance(state, entry, 'statement', accepts)
  if (!counted.ok) return counted
  const { state: after } = counted.value
  return ok({ ...after, jointDigests: withEntry(after.jointDigests, accepts, digest) })
}

function jointlyReleased(
  state: ExchangeState,
  entry: Entry,
  { says, hashing }: { readonly says: JointReleased; readonly hashing: Hashing },
): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const proposal = state.proposals.get(says.proposal)
  if (proposal?.kind !== 'statement') return refuse('unknown-proposal', 'proposal')
  if (proposal.boundAt === null) return refuse('not-agreed', 'proposal')
  if (state.jointStatements.some((one) => one.proposal === says.proposal)) {
    return refuse('released-before', 'proposal')
  }
  const digest = jointDigest(says.statement, hashing)
  if (state.jointDigests.get(says.proposal) !== digest) return refuse('other-text', 'statement')
  const statement = { ...says, by: entry.party, index: entry.index }
  return ok({ ...state, jointStatements: [...state.jointStatements, statement] })
}
