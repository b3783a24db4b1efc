// The body of `ledger.open` (spec/ring.md section 1): who is a party of the log, whose roots open it,
// which policy binds its checkpoints, which kinds need two officers,
// and of which kinds a ciphertext may be erased.
import { isJsonObject, ok, parsePartyId, refuse } from '@parley/kernel'
import type { Hashing, Json, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import type { Origin } from './checkpoint.ts'
import { isPrivateOrigin } from './checkpoint.ts'
import {
  isAscending,
  isCount,
  isObjectList,
  isPattern,
  isSortedTexts,
  oddField,
  partyPart,
  textAt,
} from './fields.ts'
import { parseBlobId } from './hash.ts'
import { parseVkey } from './vkey.ts'
import type { VerifierKey, VkeyCode } from './vkey.ts'

/** A party's offline keys and how many of them must sign. */
export interface PartyRoots {
  readonly m: number
  readonly party: PartyId
  /** Sorted by vkey, 1 to 16. */
  readonly roots: readonly VerifierKey[]
}

export interface Opening {
  readonly hub: { readonly author: VerifierKey; readonly log: VerifierKey }
  /** Sorted by party. */
  readonly parties: readonly PartyRoots[]
  /** `sha256:` of the policy file. */
  readonly policy: string
  /** Parties whose root thresholds open the log and decide a succession. */
  readonly sign: readonly PartyId[]
  /** Patterns of kinds that need two officers of the author's party. */
  readonly two: readonly string[]
  /** Patterns of kinds whose ciphertexts may be ordered erased; left out, all of them. */
  readonly erasable?: readonly string[]
}

export type OpeningCode = 'field' | 'threshold' | 'name-not-own' | VkeyCode

export const MAX_ROOTS = 16
const MAX_PARTIES = 16
const MAX_PATTERNS = 64 // of `two`, and of `erasable`

/** The JSON body of an opening; lists are sorted here. */
export function openingBody(opening: Opening): JsonObject {
  const { hub, parties, policy, sign, two, erasable } = opening
  return {
    ...(erasable === undefined ? {} : { erasable: erasable.toSorted() }),
    hub: { author: hub.author.vkey, log: hub.log.vkey },
    parties: parties
      .map(({ m, party, roots }) => ({ m, party, roots: roots.map((r) => r.vkey).toSorted() }))
      .toSorted((a, b) => (a.party < b.party ? -1 : 1)),
    policy,
    sign: sign.toSorted(),
    two: two.toSorted(),
  }
}

/** Reads the body; a private log (by its origin) has one party, every other has 2 to 16. */
export function parseOpening(
  body: JsonObject,
  origin: Origin,
  hashing: Hashing,
): Result<Opening, Refusal<OpeningCode>> {
  const odd = oddField(body, ['hub', 'parties', 'policy', 'two'], ['erasable', 'sign'])
  if (odd !== null) return refuse('field', odd)
  const hub = parseHub(body['hub'], hashing)
  if (!hub.ok) return hub
  const parties = parseParties(body['parties'], origin, hashing)
  if (!parties.ok) return parties
  const sign = parseSign(body['sign'], parties.value)
  if (sign === null) return refuse('field', 'sign')
  const { two, erasable = null } = body
  if (!arePatterns(two)) return refuse('field', 'two')
  if (Object.hasOwn(body, 'erasable') && !arePatterns(erasable)) return refuse('field', 'erasable')
  if (parseBlobId(textAt(body, 'policy')) === null) return refuse('field', 'policy')
  return ok({
    hub: hub.value,
    parties: parties.value,
    policy: textAt(body, 'policy'),
    sign,
    two,
    ...(arePatterns(erasable) ? { erasable } : {}),
  })
}

/** Reads m and roots of one party, from an opening or a ring; names stand under `party/`. */
export function parseRoots(
  object: JsonObject,
  hashing: Hashing,
): Result<PartyRoots, Refusal<OpeningCode>> {
  const party = parsePartyId(textAt(object, 'party'))
  const { m, roots } = object
  if (party === null) return refuse('field', 'party')
  if (!isSortedTexts(roots) || roots.length < 1 || roots.length > MAX_ROOTS)
    return refuse('field', 'roots')
  const keys = parseKeys(roots, party, hashing)
  if (!keys.ok) return keys
  if (!isCount(m, 1) || m > roots.length) return refuse('threshold', party)
  return ok({ m, party, roots: keys.value })
}

/** Reads verifier keys of type 0x01 whose names stand under `party/`. */
export function parseKeys(
  vkeys: readonly string[],
  party: PartyId,
  hashing: Hashing,
): Result<readonly VerifierKey[], Refusal<OpeningCode>> {
  const keys: VerifierKey[] = []
  for (const vkey of vkeys) {
    const key = parseSigningKey(vkey, hashing)
    if (!key.ok) return key
    if (partyPart(key.value.name) !== party || key.value.name === party) {
      return refuse('name-not-own', key.value.name)
    }
    keys.push(key.value)
  }
  return ok(keys)
}

/** Reads one verifier key that signs entries: type 0x01 only. */
export function parseSigningKey(
  vkey: string,
  hashing: Hashing,
): Result<VerifierKey, Refusal<VkeyCode>> {
  const key = parseVkey(vkey, hashing)
  if (key.ok && key.value.type !== 'ed25519') return refuse('vkey-type', key.value.name)
  return key
}

function arePatterns(value: Json | undefined): value is readonly string[] {
  return isSortedTexts(value) && value.length <= MAX_PATTERNS && value.every(isPattern)
}

function parseHub(
  value: Json | undefined,
  hashing: Hashing,
): Result<Opening['hub'], Refusal<OpeningCode>> {
  if (!isJsonObject(value) || oddField(value, ['author', 'log']) !== null)
    return refuse('field', 'hub')
  const author = parseSigningKey(textAt(value, 'author'), hashing)
  if (!author.ok) return author
  const log = parseSigningKey(textAt(value, 'log'), hashing)
  return log.ok ? ok({ author: author.value, log: log.value }) : log
}

function parseParties(
  value: Json | undefined,
  origin: Origin,
  hashing: Hashing,
): Result<readonly PartyRoots[], Refusal<OpeningCode>> {
  if (!isObjectList(value)) return refuse('field', 'parties')
  const isAlone = isPrivateOrigin(origin)
  const least = isAlone ? 1 : 2
  if (value.length < least || value.length > (isAlone ? 1 : MAX_PARTIES))
    return refuse('field', 'parties')
  const parties: PartyRoots[] = []
  for (const one of value) {
    if (oddField(one, ['m', 'party', 'roots']) !== null) return refuse('field', 'parties')
    const party = parseRoots(one, hashing)
    if (!party.ok) return party
    parties.push(party.value)
  }
  const names = parties.map((p) => p.party)
  const isNamed = !isAlone || names.every((name) => origin.endsWith(`/private/${name}`))
  return isAscending(names) && isNamed ? ok(parties) : refuse('field', 'parties')
}

// Left out, every party signs.
function parseSign(
  value: Json | undefined,
  parties: readonly PartyRoots[],
): readonly PartyId[] | null {
  const names = parties.map((p) => p.party)
  if (value === undefined) return names
  if (!isSortedTexts(value) || value.length === 0) return null
  const known = names.filter((name) => value.includes(name))
  return known.length === value.length ? known : null
}
