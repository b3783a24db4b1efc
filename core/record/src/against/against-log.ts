// Claims of a linked exchange set against what a log tells of it. Which exchange is the log's own is a person's word and
// is never told from numbers: what nobody linked is not compared. A figure is judged as among reports (verdicts.ts): what
// it allows is no difference, and scope comes before more and fewer. What whoever asks is not told is `not-disclosed`,
// in one word for every number.
import type { PersonCounts, SideCounts } from '@parley/terms'
import type { Category } from '../document.ts'
import { allows, NEARLY, rangeOf } from '../range.ts'
import type { RecordClaim, RecordedExchange } from '../together/public-record.ts'
import { isNumbered, sumOf, voiceOf } from './numbered-claim.ts'
import type { NumberedClaim } from './numbered-claim.ts'

/** `within`: the figure allows the number; `together`: with the other groups of its report it is the number. */
export type LogMatch = 'exact' | 'within' | 'together'

export type LogDifference =
  'announced' | 'both-sides' | 'category' | 'body-living' | 'rounded' | 'more' | 'fewer'

export type Uncompared = 'since-link' | 'said-to-fail' | 'no-number' | 'other-side'

export type AgainstLog =
  | { readonly is: 'matches'; readonly how: LogMatch; readonly logged: number }
  | {
      readonly is: 'differs'
      readonly how: LogDifference
      readonly logged: number
      /** By how many persons or bodies the nearest number that the figure allows is more or fewer. */
      readonly by: number
    }
  | { readonly is: 'not-disclosed' }
  | { readonly is: 'not-compared'; readonly why: Uncompared }

export interface JudgedClaim {
  readonly claim: string
  readonly judged: AgainstLog
}

/** What an officer linked: where reports tell of the log's exchange, and which side of the record is which. */
export interface Linked {
  readonly tellings: ReadonlySet<string>
  /** By the record's code of a side. */
  readonly sides: ReadonlyMap<string, SideCounts>
}

/** Judges every claim of an exchange, in their order; the claims of a report that came after the link are not compared. */
export function againstLog(exchange: RecordedExchange, linked: Linked): readonly JudgedClaim[] {
  return exchange.claims.map((claim) => ({
    claim: claim.id,
    judged: judgedOf(claim, exchange.claims, linked),
  }))
}

function judgedOf(claim: RecordClaim, all: readonly RecordClaim[], linked: Linked): AgainstLog {
  const why = whyNot(claim, linked)
  if (why !== null || !isNumbered(claim)) {
    return { is: 'not-compared', why: why ?? 'no-number' }
  }
  const counts = linked.sides.get(claim.side)
  const logged = counts === undefined ? null : loggedFor(claim, counts)
  if (counts === undefined || logged === null) return { is: 'not-disclosed' }
  return agreement(claim, all, logged) ?? difference(claim, { all, counts, logged, linked })
}

function whyNot(claim: RecordClaim, { tellings, sides }: Linked): Uncompared | null {
  if (!tellings.has(claim.telling)) return 'since-link'
  if (claim.status === 'failed') return 'said-to-fail'
  if (claim.count === null) return 'no-number'
  return sides.has(claim.side) ? null : 'other-side'
}

// What is announced is set against what was agreed, as long as anything is; all else against what was done.
function loggedFor({ category, status }: RecordClaim, counts: SideCounts): number | null {
  const planned = status === 'planned' ? numberOf(category, counts.planned, counts.bags) : null
  return planned ?? numberOf(category, counts.done, counts.bags)
}

/** The number of a category; null where the log has none, as it has none of children. */
function numberOf(
  category: Category,
  persons: PersonCounts | null,
  bags: number | null,
): number | null {
  switch (category) {
    case 'military':
      return persons?.soldiers ?? null
    case 'civilian':
      return persons?.civilians ?? null
    case 'unknown':
      return persons?.persons ?? null
    case 'body':
      return bags
    case 'child':
      return null
  }
}

function agreement(
  claim: NumberedClaim,
  all: readonly RecordClaim[],
  logged: number,
): AgainstLog | null {
  if (allows(claim, logged)) {
    const how = claim.approx === null ? 'exact' : 'within'
    return { is: 'matches', how, logged }
  }
  const groups = besideIt(claim, all).filter(({ category }) => category === claim.category)
  const isWhole = groups.length > 1 && sumOf(groups) === logged
  return isWhole ? { is: 'matches', how: 'together', logged } : null
}

interface Differing {
  readonly all: readonly RecordClaim[]
  readonly counts: SideCounts
  readonly logged: number
  readonly linked: Linked
}

function difference(claim: NumberedClaim, at: Differing): AgainstLog {
  const { logged } = at
  const [least, most] = rangeOf(claim)
  const isMore = least > logged
  const by = Math.ceil(isMore ? least - logged : logged - most)
  const how = scopeOf(claim, at) ?? (isMore ? 'more' : 'fewer')
  return { is: 'differs', how, logged, by }
}

function scopeOf(claim: NumberedClaim, at: Differing): LogDifference | null {
  if (isAnnounced(claim, at.counts)) return 'announced'
  if (isOfBothSides(claim, at.linked)) return 'both-sides'
  if (isOtherSplit(claim, at)) return 'category'
  if (isOtherKind(claim, at.counts)) return 'body-living'
  const { count } = claim
  const gap = Math.abs(count - at.logged)
  return gap > 0 && gap <= Math.max(count, at.logged) * NEARLY ? 'rounded' : null
}

// A number that was agreed, told as done; or the other way round.
function isAnnounced(claim: NumberedClaim, { done, planned, bags }: SideCounts): boolean {
  if (claim.category === 'body') return false
  const other = claim.status === 'planned' ? done : planned
  const number = numberOf(claim.category, other, bags)
  return number !== null && number > 0 && names(claim, number)
}

function isOfBothSides(claim: NumberedClaim, { sides }: Linked): boolean {
  const numbers = [...sides.values()].map((counts) => loggedFor(claim, counts))
  const told = numbers.filter((one) => one !== null && one > 0) as readonly number[] // no null is left
  const total = told.reduce((sum, one) => sum + one, 0)
  return told.length > 1 && told.length === numbers.length && names(claim, total)
}

// As many in all, told apart otherwise; or the number of another category.
function isOtherSplit(claim: NumberedClaim, { all, counts }: Differing): boolean {
  const told = claim.status === 'planned' ? (counts.planned ?? counts.done) : counts.done
  if (claim.category === 'body' || told === null) return false
  const { persons, soldiers, civilians } = told
  const isOther = [persons, soldiers, civilians].some((one) => one > 0 && names(claim, one))
  const groups = besideIt(claim, all).filter(({ category }) => category !== 'body')
  return isOther || (groups.length > 1 && sumOf(groups) === persons)
}

function isOtherKind(claim: NumberedClaim, { done, bags }: SideCounts): boolean {
  const other = claim.category === 'body' ? (done?.persons ?? 0) : (bags ?? 0)
  return other > 0 && names(claim, other)
}

// An open figure ("at least 10") allows most numbers and names only its own.
const names = (claim: NumberedClaim, value: number): boolean =>
  claim.approx === 'approx' ? allows(claim, value) : claim.count === value

/** What one voice tells of one side in one report, the claim among it. */
function besideIt(claim: NumberedClaim, all: readonly RecordClaim[]): readonly NumberedClaim[] {
  const voice = voiceOf(claim)
  return all.filter(isNumbered).filter((one) => voiceOf(one) === voice)
}
