// The times of acts. The folded state keeps what holds, not when everything happened; the entries that were
// accepted still say it, each with its own `at`.
import type { Instant } from '@parley/kernel'
import type { Kind, Kinds } from '../event.ts'
import type { Proposal } from '../proposal.ts'
import type { FoldedEntry, Outlook } from './viewer.ts'

export interface ActOf<K extends Kind> {
  readonly entry: FoldedEntry
  readonly says: Kinds[K]
}

/** The accepted entries of a kind that this seat can read, by index. */
export function actsOf<K extends Kind>(
  entries: readonly FoldedEntry[],
  kind: K,
): readonly ActOf<K>[] {
  return entries.flatMap((entry) => {
    if (entry.verdict.is !== 'accepted' || entry.verdict.event.kind !== kind) return []
    return [{ entry, says: entry.verdict.event.says as Kinds[K] }] // the kind was just compared
  })
}

/** Hashes of plans that somebody objected to: another round follows, and nobody is asked to accept them. */
export function objectedPlans(entries: readonly FoldedEntry[]): ReadonlySet<string> {
  return new Set(actsOf(entries, 'plan.objected').map((act) => act.says.plan))
}

export interface AcceptanceOf {
  readonly party: string
  readonly at: Instant | null
  readonly index: number | null
}

const ACCEPTING = {
  agreement: 'agreement.accepted',
  plan: 'plan.accepted',
  schedule: 'schedule.accepted',
  manifest: 'manifest.accepted',
  barrier: 'barrier.accepted',
  closing: 'closing.accepted',
  statement: 'statement.accepted',
} as const

/** Every party whose acceptance a proposal needs, with the entry by which it gave it; nulls while it has not. */
export function acceptancesOf(
  { entries }: Pick<Outlook, 'entries'>,
  proposal: Proposal,
  needed: readonly string[],
): readonly AcceptanceOf[] {
  const given = actsOf(entries, ACCEPTING[proposal.kind]).filter(
    (act) => act.says.accepts === proposal.hash,
  )
  return needed.map((party) => {
    const act = given.find((a) => a.entry.party === party)
    return { party, at: act?.says.at ?? null, index: act?.entry.index ?? null }
  })
}

/** When the last needed acceptance of a proposal was given; null while it does not bind. */
export function boundAt(
  { entries }: Pick<Outlook, 'entries'>,
  proposal: Proposal | undefined,
): Instant | null {
  if (proposal === undefined || proposal.boundAt === null) return null
  const last = actsOf(entries, ACCEPTING[proposal.kind]).find(
    (act) => act.entry.index === proposal.boundAt,
  )
  return last?.says.at ?? null
}

export function earliest(times: readonly (Instant | null | undefined)[]): Instant | null {
  const known = times.filter((t) => t !== null && t !== undefined)
  return known.reduce<Instant | null>((min, t) => (min === null || t < min ? t : min), null)
}

export function latest(times: readonly (Instant | null | undefined)[]): Instant | null {
  const known = times.filter((t) => t !== null && t !== undefined)
  return known.reduce<Instant | null>((max, t) => (max === null || t > max ? t : max), null)
}
