// The rules that single kinds of the ledger add to those of every entry (spec/ring.md, audience.md,
// heads.md, erase.md). Each judges against the book as it is and answers with what to change in it.
import { ok, refuse } from '@parley/kernel'
import type { Hashing, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { parseAudience, parseGrant } from './audience.ts'
import type { Audience } from './audience.ts'
import type { EntryFormCode, EntryHeader, LedgerKind } from './entry.ts'
import { parseErase, parseErased } from './erasure.ts'
import { partyPart } from './fields.ts'
import { hexOfHash } from './hash.ts'
import type { Hash } from './hash.ts'
import { parseHeads } from './heads.ts'
import type { Head, Heads } from './heads.ts'
import { usesOf } from './key-book.ts'
import type { Holder, SignerCode } from './key-book.ts'
import { countBelow, indexOfBlob, isErasableBlob } from './log-book.ts'
import type { LogBook } from './log-book.ts'
import type { PartyRoots } from './opening.ts'
import { parseRing } from './ring.ts'
import type { Ring, RingCode, RingRecipient } from './ring.ts'

export type AdmitCode =
  | EntryFormCode
  | SignerCode
  | RingCode
  | 'bad-signature'
  | 'second-signature-missing'
  | 'other-exchange'
  | 'id-reused'
  | 'blob-reused'
  | 'chain-gap'
  | 'chain-broken'
  | 'seen-future'
  | 'seen-backwards'
  | 'seen-false'
  | 'unknown-audience'
  | 'not-opened'
  | 'opened-twice'
  | 'policy-changed'
  | 'other-log'
  | 'key-reused'
  | 'ring-version'
  | 'unknown-party'
  | 'epoch'
  | 'not-owner'
  | 'unknown-recipient'
  | 'heads-false'
  | 'unknown-blob'
  | 'must-be-kept'
  | 'unknown-erase'

/** What an admitted entry changes in the book. */
export type Effect = () => void

export type Judged = Result<Effect, Refusal<AdmitCode>>

export interface Candidate {
  readonly header: EntryHeader
  readonly body: JsonObject
  readonly index: number
  /** In the order of the signature lines; the first is the author. */
  readonly signers: readonly Holder[]
}

/** Judges an entry of a ledger kind other than opening, succession and ring. */
export function judgeKind(book: LogBook, candidate: Candidate): Judged {
  // Openings and rings have signers of their own kind and are judged before their lines are.
  const kind = candidate.header.kind as LedgerKind
  switch (kind) {
    case 'ledger.audience':
      return judgeAudience(book, candidate)
    case 'ledger.grant':
      return judgeGrant(book, candidate)
    case 'ledger.heads':
      return judgeHeads(book, candidate)
    case 'ledger.erase':
      return judgeErase(book, candidate)
    case 'ledger.erased':
      return judgeErased(book, candidate)
    case 'ledger.keys':
    case 'ledger.open':
    case 'ledger.succession':
      return refuse('opened-twice')
  }
}

export interface JudgedRing {
  readonly ring: Ring
  readonly effect: Effect
}

/** Judges a ring, before its signatures: whether it follows, and whether its keys are free. */
export function judgeRing(
  book: LogBook,
  body: JsonObject,
  hashing: Hashing,
): Result<JudgedRing, Refusal<AdmitCode>> {
  const parsed = parseRing(body, hashing)
  if (!parsed.ok) return parsed
  const ring = parsed.value
  if (book.keys.rootsOf(ring.party) === null) return refuse('unknown-party', ring.party)
  const previous = book.keys.ringOf(ring.party)
  if (ring.version !== (previous?.version ?? 0) + 1) return refuse('ring-version', ring.party)
  const reused = book.keys.reused(usesOf(ring))
  if (reused !== null) return refuse('key-reused', reused.name)
  const taken = takenRecipient(book, ring.recipients)
  if (taken !== null) return refuse('key-reused', taken.id)
  const effect = (): void => {
    book.keys.take(usesOf(ring))
    book.keys.setRing(ring)
    for (const one of ring.recipients) book.recipients.set(one.recipient, readerLabel(one))
    for (const { vkey, from } of ring.suspect) {
      book.suspects.set(vkey, Math.min(from, book.suspects.get(vkey) ?? from))
    }
  }
  return ok({ ring, effect })
}

const readerLabel = ({ id }: RingRecipient): string => `reader ${id}`

/** The first that another id or an audience had before; a recipient may come back to its own id. */
function takenRecipient(book: LogBook, recipients: readonly RingRecipient[]): RingRecipient | null {
  const taken = recipients.find((one) => {
    const known = book.recipients.get(one.recipient)
    return known !== undefined && known !== readerLabel(one)
  })
  return taken ?? null
}

/** Whether at least m of a party's roots are among the names that signed. */
export function meetsThreshold(roots: PartyRoots, vkeys: ReadonlySet<string>): boolean {
  return roots.roots.filter((root) => vkeys.has(root.vkey)).length >= roots.m
}

/** The parties that have at least `count` officers among the signers. */
export function partiesWithOfficers(signers: readonly Holder[], count: number): readonly PartyId[] {
  const officers = signers.filter((s) => s.role === 'officer').map((s) => s.party)
  const parties = [...new Set(officers)].filter((party) => party !== null)
  return parties.filter((party) => officers.filter((p) => p === party).length >= count)
}

function judgeAudience(book: LogBook, { body, signers }: Candidate): Judged {
  const parsed = parseAudience(body)
  if (!parsed.ok) return parsed
  const next = parsed.value
  const epochs = book.audiences.get(next.audience) ?? []
  if (next.epoch !== epochs.length + 1) return refuse('epoch', next.audience)
  const names = [...next.owners, ...next.members.map(partyPart)]
  const stranger = names.find((name) => !isParty(book, name))
  if (stranger !== undefined) return refuse('unknown-party', stranger)
  if (!isOwned(epochs.at(-1) ?? next, signers)) return refuse('not-owner', next.audience)
  if (book.recipients.has(next.recipient)) return refuse('key-reused', next.audience)
  return ok(() => {
    book.audiences.set(next.audience, [...epochs, next])
    book.recipients.set(next.recipient, `audience ${next.audience}/${next.epoch}`)
  })
}

function judgeGrant(book: LogBook, { header, body, signers }: Candidate): Judged {
  const parsed = parseGrant(body)
  if (!parsed.ok) return parsed
  const { audience, epoch, to } = parsed.value
  if (header.aud !== to) return refuse('field', 'aud')
  const epochs = book.audiences.get(audience)
  if (epochs === undefined) return refuse('unknown-audience', audience)
  const granted = epochs[epoch - 1]
  if (granted === undefined) return refuse('epoch', audience)
  if (!isOwned(granted, signers)) return refuse('not-owner', audience)
  return recipientOf(book, to) === null ? refuse('unknown-recipient', to) : ok(() => undefined)
}

/** The age recipient that an id has in its party's ring now, or null. */
export function recipientOf(book: LogBook, id: string): string | null {
  // A name that is no party's finds no ring; the brand only says that it has been looked up.
  const ring = book.keys.ringOf(partyPart(id) as PartyId)
  return ring?.recipients.find((one) => one.id === id)?.recipient ?? null
}

function isParty(book: LogBook, name: string): boolean {
  return book.opening?.parties.some((one) => one.party === name) ?? false
}

function isOwned(audience: Audience, signers: readonly Holder[]): boolean {
  const officers = partiesWithOfficers(signers, 1)
  return audience.owners.some((owner) => officers.includes(owner))
}

function judgeHeads(book: LogBook, { body, index }: Candidate): Judged {
  const parsed = parseHeads(body)
  if (!parsed.ok) return parsed
  const stated = parsed.value
  if (stated.n > index) return refuse('heads-false', undefined, 'n above the index')
  const from = stated.part === 1 ? '' : lastAuthorBefore(book, stated)
  if (from === null) return refuse('heads-false', undefined, 'part out of turn')
  const due = headsBelow(book, stated.n).filter((head) => head.author > from)
  const isLast = stated.part === stated.parts
  const isWhole = isLast ? due.length === stated.heads.length : due.length > stated.heads.length
  const isTrue = stated.heads.every((head, i) => isSameHead(head, due[i]))
  if (!isWhole || !isTrue || (!isLast && stated.heads.length === 0)) return refuse('heads-false')
  return ok(() => {
    book.heads = isLast ? null : stated
  })
}

/** The last entry of every author below an index, sorted by author. */
export function headsBelow(book: LogBook, n: number): readonly Head[] {
  const heads: Head[] = []
  for (const [author, chain] of book.chains) {
    const seq = countBelow(chain, n)
    if (seq === 0) continue
    const text = hexOfHash(book.texts.at(chain.indexes.at(seq - 1)) as Hash) // 32 bytes
    heads.push({ author, seq, text })
  }
  return heads.toSorted((a, b) => (a.author < b.author ? -1 : 1))
}

function lastAuthorBefore(book: LogBook, stated: Heads): string | null {
  const before = book.heads
  if (before === null || before.n !== stated.n || before.parts !== stated.parts) return null
  return before.part === stated.part - 1 ? (before.heads.at(-1)?.author ?? null) : null
}

function isSameHead(a: Head, b: Head | undefined): boolean {
  return b !== undefined && a.author === b.author && a.seq === b.seq && a.text === b.text
}

function judgeErase(book: LogBook, { body, index, signers }: Candidate): Judged {
  const parsed = parseErase(body)
  if (!parsed.ok) return parsed
  const party = signers[0]?.party ?? null
  const isOfficers = party !== null && partiesWithOfficers(signers, 2).includes(party)
  if (!isOfficers) return refuse('second-signature-missing')
  if (!parsed.value.authority.startsWith(`${party}/`)) return refuse('field', 'authority')
  if (parsed.value.before.length > 0 && !book.continues) return refuse('field', 'before')
  const unknown = parsed.value.blobs.find((blob) => indexOfBlob(book, blob) === null)
  if (unknown !== undefined) return refuse('unknown-blob', unknown)
  const kept = parsed.value.blobs.find((blob) => !isErasableBlob(book, blob))
  if (kept !== undefined) return refuse('must-be-kept', kept)
  return ok(() => {
    book.erasures.set(index, { ...parsed.value, index, party, done: new Set() })
    for (const blob of parsed.value.blobs) book.erased.set(blob, book.erased.get(blob) ?? index)
  })
}

function judgeErased(book: LogBook, { body, signers }: Candidate): Judged {
  const parsed = parseErased(body)
  if (!parsed.ok) return parsed
  const node = signers[0]
  if (node?.role !== 'node' || node.party === null)
    return refuse('kind-not-allowed', node?.key.name)
  const erasure = book.erasures.get(parsed.value)
  if (erasure === undefined) return refuse('unknown-erase', `index ${parsed.value}`)
  const { party } = node
  return ok(() => {
    erasure.done.add(party)
  })
}
