// How many persons a list names, by category (spec/list-commitment.md section 3): committed with the list,
// as a hash that says nothing, and opened when the exchange is over. Whether it may be opened yet is a rule
// of the exchange, not of this format.
import { canonicalJson, fromHex, isJsonObject, ok, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Hashing, Json, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { isCount, oddField, textAt } from './fields.ts'

/** Rows of one list, dummies left out, by the category that the list itself states. */
export interface ListCounts {
  readonly civilian: number
  readonly soldier: number
  /** Rows that state no category. */
  readonly unstated: number
}

/** What opens the counts of one list. */
export interface CountOpening {
  readonly list: 'held' | 'sought'
  /** 32 random bytes, lower-case hex. */
  readonly salt: string
  readonly counts: ListCounts
}

/** What a party committed to. */
export interface CommittedCounts {
  readonly party: PartyId
  /** Leaves of the list's commitment, dummies among them: no list has more rows. */
  readonly rows: number
  /** The commitment, lower-case hex. */
  readonly commitment: string
}

/** Most rows of a list: above any list of persons. */
export const MAX_COUNTED = 1_048_576
/** First line of what is hashed: a commitment to counts is never that of anything else. */
const DOMAIN = 'parley/list/counts/v1\n'
const SALT = /^[0-9a-f]{64}$/ // counts are small numbers: without a salt anybody could try them all

/** All rows that counts speak of. */
export function totalOf({ civilian, soldier, unstated }: ListCounts): number {
  return civilian + soldier + unstated
}

/** The commitment of a party to the counts of a list, lower-case hex; null where the salt is none. */
export function countsCommitment(
  party: PartyId,
  { list, salt, counts }: CountOpening,
  hashing: Hashing,
): string | null {
  const bytes = SALT.test(salt) ? fromHex(salt) : null
  if (bytes === null) return null
  const { civilian, soldier, unstated } = counts
  // Party and list are hashed too: nobody can take another's commitment over and open it after them.
  const said = canonicalJson({ civilian, list, party, soldier, unstated })
  return toHex(hashing.sha256(utf8Bytes(DOMAIN), bytes, utf8Bytes(said)))
}

/** Why an opening is none of what was committed to, or null if it is. */
export function judgeCounts(
  committed: CommittedCounts,
  opening: CountOpening,
  hashing: Hashing,
): 'other-counts' | 'more-than-rows' | null {
  const { party, rows, commitment } = committed
  if (countsCommitment(party, opening, hashing) !== commitment) return 'other-counts'
  return totalOf(opening.counts) > rows ? 'more-than-rows' : null
}

export function parseCountOpening(value: Json): Result<CountOpening, Refusal<'field'>> {
  if (!isJsonObject(value)) return refuse('field', 'opening')
  const odd = oddField(value, ['counts', 'list', 'salt'])
  if (odd !== null) return refuse('field', odd)
  const { list } = value
  if (list !== 'held' && list !== 'sought') return refuse('field', 'list')
  const salt = textAt(value, 'salt')
  if (!SALT.test(salt)) return refuse('field', 'salt')
  const counts = parseCounts(value['counts'])
  return counts === null ? refuse('field', 'counts') : ok({ list, salt, counts })
}

function parseCounts(value: Json | undefined): ListCounts | null {
  if (!isJsonObject(value) || oddField(value, ['civilian', 'soldier', 'unstated']) !== null)
    return null
  const { civilian, soldier, unstated } = value satisfies JsonObject
  const isRowCount = (count: Json | undefined): count is number =>
    isCount(count) && count <= MAX_COUNTED
  if (!isRowCount(civilian) || !isRowCount(soldier) || !isRowCount(unstated)) return null
  return { civilian, soldier, unstated }
}
