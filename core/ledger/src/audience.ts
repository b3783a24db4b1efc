// Audiences and grants (spec/audience.md). Entries are sealed to an audience's age recipient of some
// epoch; a grant hands the audience's identity, sealed, to one recipient of a ring. So adding a reader
// to any number of entries is one grant per epoch, and removing one is a new epoch.
import { ok, parsePartyId, refuse } from '@parley/kernel'
import type { JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { isCount, isName, isSortedTexts, isText, oddField } from './fields.ts'
import { isRecipient } from './ring.ts'

export interface Audience {
  /** `[a-z0-9+._-]`, at most 100 characters; opaque. */
  readonly audience: string
  readonly epoch: number
  /** Recipient ids that are meant to read it: a party or under it. Sorted. */
  readonly members: readonly string[]
  /** Parties whose officers may grant, and begin the next epoch. Sorted. */
  readonly owners: readonly PartyId[]
  readonly recipient: string
}

export interface Grant {
  readonly audience: string
  readonly epoch: number
  /** A recipient id of a ring; the entry's `aud` says the same. */
  readonly to: string
}

export type AudienceCode = 'field' | 'epoch' | 'unknown-party'

const MAX_MEMBERS = 64
const MAX_OWNERS = 16
const ID = /^[a-z0-9][a-z0-9+._-]{0,99}$/

/** The JSON body of an audience; lists are sorted here. */
export function audienceBody(audience: Audience): JsonObject {
  const { epoch, recipient } = audience
  return {
    audience: audience.audience,
    epoch,
    members: audience.members.toSorted(),
    owners: audience.owners.toSorted(),
    recipient,
  }
}

/** The JSON body of a grant. */
export function grantBody(grant: Grant): JsonObject {
  return { audience: grant.audience, epoch: grant.epoch, to: grant.to }
}

/** What `aud` says of an entry sealed to this audience. */
export function audOf(audience: Pick<Audience, 'audience' | 'epoch'>): string {
  return `${audience.audience}/${audience.epoch}`
}

export function parseAudience(body: JsonObject): Result<Audience, Refusal<AudienceCode>> {
  const odd = oddField(body, ['audience', 'epoch', 'members', 'owners', 'recipient'])
  if (odd !== null) return refuse('field', odd)
  const { audience, epoch, members, owners, recipient } = body
  if (!isText(audience) || !ID.test(audience)) return refuse('field', 'audience')
  if (!isCount(epoch, 1)) return refuse('epoch', audience)
  if (!isSortedTexts(members) || members.length < 1 || members.length > MAX_MEMBERS) {
    return refuse('field', 'members')
  }
  if (!members.every(isName)) return refuse('field', 'members')
  if (!isSortedTexts(owners) || owners.length < 1 || owners.length > MAX_OWNERS) {
    return refuse('field', 'owners')
  }
  const parties = owners.map(parsePartyId).filter((party) => party !== null)
  if (parties.length !== owners.length) return refuse('unknown-party', 'owners')
  if (!isRecipient(recipient)) return refuse('field', 'recipient')
  return ok({ audience, epoch, members, owners: parties, recipient })
}

export function parseGrant(body: JsonObject): Result<Grant, Refusal<AudienceCode>> {
  const odd = oddField(body, ['audience', 'epoch', 'to'])
  if (odd !== null) return refuse('field', odd)
  const { audience, epoch, to } = body
  if (!isText(audience) || !ID.test(audience)) return refuse('field', 'audience')
  if (!isCount(epoch, 1)) return refuse('epoch', audience)
  return isName(to) ? ok({ audience, epoch, to }) : refuse('field', 'to')
}
