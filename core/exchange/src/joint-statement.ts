// A statement of both parties: one proposes it under seal, both accept it in the clear by naming the SHA-256 of the
// proposing entry and of the statement itself, and then either may release it. Until it is released nobody but
// the two has read a word of it; once it is, every reader of the log checks that these are the words both
// accepted. A salt keeps anybody from guessing a few counts and comparing digests.
import { canonicalJson, toHex, utf8Bytes } from '@parley/kernel'
import type { Hashing, Instant, Json, PartyId } from '@parley/kernel'
import { hash, integer, list, object, oneOf, party, textUpTo, time } from './shape.ts'
import type { Reader } from './shape.ts'
import type { Language, StatementCounts, StatementText } from './statement.ts'

/** How many of a party's persons came home. */
export interface PartyCounts extends StatementCounts {
  readonly party: PartyId
}

export interface JointStatement {
  /** 32 bytes, hex, drawn by whoever proposes. */
  readonly salt: string
  readonly event: 'exchange'
  /** One line for each belligerent, in the order of their ids. */
  readonly counts: readonly PartyCounts[]
  readonly names: readonly PartyId[]
  readonly texts: readonly StatementText[]
}

export interface JointProposed {
  readonly at: Instant
  readonly statement: JointStatement
}

export interface JointAccepted {
  /** SHA-256 of the proposing entry's text. */
  readonly accepts: string
  /** {@link jointDigest} of the statement it proposes. */
  readonly digest: string
  readonly at: Instant
}

export interface JointReleased {
  readonly at: Instant
  readonly proposal: string
  readonly statement: JointStatement
}

const count = integer(0, 1_000_000_000)
const MAX_TEXT = 8000 // as in a statement of one party

const jointStatement: Reader<JointStatement> = object<JointStatement>({
  salt: hash,
  event: oneOf('exchange'),
  counts: list(
    object<PartyCounts>({ party, persons: count, soldiers: count, civilians: count }),
    2,
  ),
  names: list(party, 8),
  texts: list(
    object({ language: oneOf<Language>('en', 'uk', 'ru', 'ar'), text: textUpTo(MAX_TEXT) }),
    4,
  ),
})

export const jointProposed: Reader<JointProposed> = object({ at: time, statement: jointStatement })
export const jointAccepted: Reader<JointAccepted> = object({
  accepts: hash,
  digest: hash,
  at: time,
})
export const jointReleased: Reader<JointReleased> = object({
  at: time,
  proposal: hash,
  statement: jointStatement,
})

/** What both parties name when they accept: SHA-256 over a domain line and the canonical JSON, hex. */
export function jointDigest(statement: JointStatement, hashing: Hashing): string {
  const plain = JSON.parse(JSON.stringify(statement)) as Json // numbers, words and lists only
  const text = `parley.dev/joint-statement@v1\n${canonicalJson(plain)}`
  return toHex(hashing.sha256(utf8Bytes(text)))
}
