// The body of `ledger.keys` (spec/ring.md section 2): a party's ring, which replaces its previous one
// as a whole. A ring at index i governs the entries at indexes above i, whatever time they claim.
import { ok, refuse } from '@parley/kernel'
import type { Hashing, Json, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import {
  isAscending,
  isCount,
  isName,
  isObjectList,
  isPattern,
  isSortedTexts,
  isText,
  isWord,
  oddField,
  partyPart,
  textAt,
} from './fields.ts'
import { parseKeys, parseRoots, parseSigningKey } from './opening.ts'
import type { OpeningCode, PartyRoots } from './opening.ts'
import type { VerifierKey } from './vkey.ts'

export type KeyRole = 'officer' | 'device' | 'node'

export interface RingKey {
  readonly key: VerifierKey
  /** Patterns of the kinds it may sign. */
  readonly kinds: readonly string[]
  readonly role: KeyRole
  /** Words of which each entry must carry one in `scope`; null for no restriction. */
  readonly scope: readonly string[] | null
  /** First index at which the key is void, or null. */
  readonly until: number | null
}

/** An age recipient of a party: the whole party (`a`) or a part of it (`a/handover`). */
export interface RingRecipient {
  readonly id: string
  readonly recipient: string
}

/** Entries of this key from index `from` on await confirmation by another: a flag, no refusal. */
export interface Suspicion {
  readonly from: number
  readonly vkey: string
}

export interface Ring extends PartyRoots {
  /** Sorted by vkey, at most 64. */
  readonly keys: readonly RingKey[]
  readonly recipients: readonly RingRecipient[]
  readonly suspect: readonly Suspicion[]
  /** 1 for the first, then one more each time. */
  readonly version: number
}

export type RingCode = OpeningCode | 'name-twice'

const MAX_KEYS = 64
const MAX_RECIPIENTS = 32 // hybrid recipients have some 2,000 characters, and an entry 16 KiB
const MAX_SUSPECTS = 64
const MAX_WORDS = 32
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$|^age1pq1[02-9ac-hj-np-z]{1000,2200}$/

/** Whether a text has the outer form of an age recipient, X25519 or hybrid. */
export function isRecipient(value: Json | undefined): value is string {
  return isText(value) && RECIPIENT.test(value)
}

/** The JSON body of a ring; lists are sorted here. */
export function ringBody(ring: Ring): JsonObject {
  const keys = ring.keys.map(({ key, kinds, role, scope, until }) => ({
    kinds: kinds.toSorted(),
    role,
    ...(scope === null ? {} : { scope: scope.toSorted() }),
    until,
    vkey: key.vkey,
  }))
  return {
    keys: keys.toSorted((a, b) => (a.vkey < b.vkey ? -1 : 1)),
    m: ring.m,
    party: ring.party,
    recipients: ring.recipients
      .map(({ id, recipient }) => ({ id, recipient }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    roots: ring.roots.map((root) => root.vkey).toSorted(),
    suspect: ring.suspect
      .map(({ from, vkey }) => ({ from, vkey }))
      .toSorted((a, b) => (a.vkey < b.vkey ? -1 : 1)),
    version: ring.version,
  }
}

/** Reads the body and checks all that can be checked without the rings before it. */
export function parseRing(body: JsonObject, hashing: Hashing): Result<Ring, Refusal<RingCode>> {
  const fields = ['keys', 'm', 'party', 'recipients', 'roots', 'suspect', 'version']
  const odd = oddField(body, fields)
  if (odd !== null) return refuse('field', odd)
  const roots = parseRoots(body, hashing)
  if (!roots.ok) return roots
  const keys = parseRingKeys(body['keys'], roots.value.party, hashing)
  if (!keys.ok) return keys
  const recipients = parseRecipients(body['recipients'], roots.value.party)
  if (!recipients.ok) return recipients
  const suspect = parseSuspects(body['suspect'], hashing)
  if (!suspect.ok) return suspect
  if (!isCount(body['version'], 1)) return refuse('field', 'version')
  const names = [...roots.value.roots, ...keys.value.map((k) => k.key)].map((key) => key.name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) return refuse('name-twice', twice)
  const { value: list } = keys
  return ok({
    ...roots.value,
    keys: list,
    recipients: recipients.value,
    suspect: suspect.value,
    version: body['version'],
  })
}

function parseRingKeys(
  value: Json | undefined,
  party: PartyId,
  hashing: Hashing,
): Result<readonly RingKey[], Refusal<RingCode>> {
  if (!isObjectList(value) || value.length > MAX_KEYS) return refuse('field', 'keys')
  const vkeys = value.map((one) => textAt(one, 'vkey'))
  if (!isAscending(vkeys)) return refuse('field', 'keys')
  const keys = parseKeys(vkeys, party, hashing)
  if (!keys.ok) return keys
  const ringKeys: RingKey[] = []
  for (const [i, key] of keys.value.entries()) {
    const one = value[i]
    const ringKey = one === undefined ? null : ringKeyOf(one, key)
    if (ringKey === null) return refuse('field', key.name)
    ringKeys.push(ringKey)
  }
  return ok(ringKeys)
}

function ringKeyOf(object: JsonObject, key: VerifierKey): RingKey | null {
  if (oddField(object, ['kinds', 'role', 'until', 'vkey'], ['scope']) !== null) return null
  const { kinds, role, scope = null, until = null } = object
  if (!isSortedTexts(kinds) || kinds.length > MAX_WORDS || !kinds.every(isPattern)) return null
  if (role !== 'officer' && role !== 'device' && role !== 'node') return null
  if (until !== null && !isCount(until)) return null
  if (scope === null)
    return Object.hasOwn(object, 'scope') ? null : { key, kinds, role, scope, until }
  if (!isSortedTexts(scope) || scope.length > MAX_WORDS || !scope.every(isWord)) return null
  return { key, kinds, role, scope, until }
}

function parseRecipients(
  value: Json | undefined,
  party: PartyId,
): Result<readonly RingRecipient[], Refusal<RingCode>> {
  if (!isObjectList(value) || value.length > MAX_RECIPIENTS) return refuse('field', 'recipients')
  const recipients: RingRecipient[] = []
  for (const one of value) {
    const { id, recipient } = one
    const isWhole = oddField(one, ['id', 'recipient']) === null
    if (!isWhole || !isName(id) || !isRecipient(recipient)) return refuse('field', 'recipients')
    if (partyPart(id) !== party) return refuse('name-not-own', id)
    recipients.push({ id, recipient })
  }
  if (!isAscending(recipients.map((r) => r.id))) return refuse('field', 'recipients')
  const isUnique = new Set(recipients.map((r) => r.recipient)).size === recipients.length
  return isUnique ? ok(recipients) : refuse('field', 'recipients')
}

function parseSuspects(
  value: Json | undefined,
  hashing: Hashing,
): Result<readonly Suspicion[], Refusal<RingCode>> {
  if (!isObjectList(value) || value.length > MAX_SUSPECTS) return refuse('field', 'suspect')
  const suspects: Suspicion[] = []
  for (const one of value) {
    const { from, vkey } = one
    const isWhole = oddField(one, ['from', 'vkey']) === null
    if (!isWhole || !isCount(from) || !isText(vkey)) return refuse('field', 'suspect')
    const key = parseSigningKey(vkey, hashing)
    if (!key.ok) return key
    suspects.push({ from, vkey })
  }
  return isAscending(suspects.map((s) => s.vkey)) ? ok(suspects) : refuse('field', 'suspect')
}
