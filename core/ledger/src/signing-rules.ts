// Who may sign an entry (spec/entry.md section 3). EVERY line is by a key valid at this index for this
// kind: a line nobody knows is refused, because leaf bytes are hashed and must not become a place to
// smuggle. Openings are signed by the roots they name, rings by old and new roots and nobody else.
import { ok, refuse } from '@parley/kernel'
import type { Cryptography, PartyId, Refusal, Result } from '@parley/kernel'
import type { Entry } from './entry.ts'
import { isLedgerKind } from './entry.ts'
import { matchesPattern } from './fields.ts'
import { whyNotAllowed } from './key-book.ts'
import type { Holder, KeyUse } from './key-book.ts'
import type { LogBook } from './log-book.ts'
import { judgeKind, judgeRing, meetsThreshold, partiesWithOfficers } from './log-rules.ts'
import type { AdmitCode, Judged } from './log-rules.ts'
import { verifyLine } from './note.ts'
import { parseOpening } from './opening.ts'
import type { Opening, PartyRoots } from './opening.ts'
import type { Ring } from './ring.ts'
import { parseSuccession, SUCCESSION_FIELDS } from './succession.ts'
import { isPrivateOrigin } from './checkpoint.ts'

/** An entry whose signatures stand; `judge` applies the rules of its kind, after those of order. */
export interface SignedEntry {
  readonly signers: readonly Holder[]
  judge(): Judged
}

// Said by the hub and by nodes alone, so `two` of an opening, even `*`, cannot ask for officers here.
const WITHOUT_OFFICERS: readonly string[] = ['ledger.erased', 'ledger.heads']

type Signed = Result<SignedEntry, Refusal<AdmitCode>>

/** Finds the keys of all signature lines as they stand at this index, and verifies each line. */
export function judgeSigned(
  book: LogBook,
  entry: Entry,
  index: number,
  cryptography: Cryptography,
): Signed {
  const { kind } = entry.header
  const isOpening = kind === 'ledger.open' || kind === 'ledger.succession'
  if (index === 0)
    return isOpening ? signedOpening(book, entry, cryptography) : refuse('not-opened')
  if (isOpening) return refuse('opened-twice')
  if (kind === 'ledger.keys') return signedRing(book, entry, cryptography)
  return signedByHolders(book, entry, index, cryptography)
}

function signedByHolders(
  book: LogBook,
  entry: Entry,
  index: number,
  cryptography: Cryptography,
): Signed {
  const { header, note } = entry
  const signers: Holder[] = []
  for (const line of note.signatures) {
    const holder = book.keys.find(line)
    if (typeof holder === 'string') return refuse(holder, line.name)
    const odd = whyNotAllowed(holder, header, index)
    if (odd !== null) return refuse(odd, line.name)
    // What only the hub may say is not covered by any pattern of a party's key, `*` included.
    if (header.kind === 'ledger.heads' && holder.role !== 'hub')
      return refuse('kind-not-allowed', line.name)
    signers.push(holder)
  }
  const [author] = signers
  const isOfOfficers = !WITHOUT_OFFICERS.includes(header.kind)
  const needsTwo = isOfOfficers && matchesPattern(book.opening?.two ?? [], header.kind)
  if (needsTwo && !hasTwoOfficers(signers, author?.party ?? null))
    return refuse('second-signature-missing')
  const bad = badLine(entry, signers, cryptography)
  if (bad !== null) return refuse('bad-signature', bad)
  const { body = {} } = header
  const candidate = { header, body, index, signers }
  const judge = (): Judged =>
    isLedgerKind(header.kind) ? judgeKind(book, candidate) : ok(() => undefined)
  return ok({ signers, judge })
}

function hasTwoOfficers(signers: readonly Holder[], party: PartyId | null): boolean {
  return party !== null && partiesWithOfficers(signers, 2).includes(party)
}

function signedRing(book: LogBook, entry: Entry, cryptography: Cryptography): Signed {
  const judged = judgeRing(book, entry.header.body ?? {}, cryptography)
  if (!judged.ok) return judged
  const { ring, effect } = judged.value
  const old = book.keys.rootsOf(ring.party) ?? ring
  const signers = signersAmong(entry, rootHolders([old, ring]))
  if (!signers.ok) return signers
  const names = new Set(signers.value.map((s) => s.key.vkey))
  if (!meetsThreshold(old, names)) return refuse('threshold', ring.party, 'old roots')
  if (!meetsThreshold(ring, names)) return refuse('threshold', ring.party, 'new roots')
  const bad = badLine(entry, signers.value, cryptography)
  if (bad !== null) return refuse('bad-signature', bad)
  return ok({ signers: signers.value, judge: () => ok(effect) })
}

function signedOpening(book: LogBook, entry: Entry, cryptography: Cryptography): Signed {
  const parsed = parseOpening(openingPart(entry), book.origin, cryptography)
  if (!parsed.ok) return parsed
  const { body = {}, kind } = entry.header
  const succession = kind === 'ledger.succession' ? parseSuccession(body) : ok(null)
  if (!succession.ok) return succession
  const opening = parsed.value
  const odd = whyNotThisLog(book, opening)
  if (odd !== null) return refuse(odd)
  const uses = usesOfOpening(book, opening)
  const reused = book.keys.reused(uses)
  if (reused !== null) return refuse('key-reused', reused.name)
  const signers = signersAmong(entry, rootHolders(opening.parties))
  if (!signers.ok) return signers
  const names = new Set(signers.value.map((s) => s.key.vkey))
  const short = opening.parties.find(
    (p) => opening.sign.includes(p.party) && !meetsThreshold(p, names),
  )
  if (short !== undefined) return refuse('threshold', short.party)
  const bad = badLine(entry, signers.value, cryptography)
  if (bad !== null) return refuse('bad-signature', bad)
  const effect = (): void => {
    book.opening = opening
    book.continues = kind === 'ledger.succession'
    book.keys.take(uses)
    for (const roots of opening.parties) book.keys.setRoots(roots)
    book.keys.hold(hubHolder(opening))
  }
  return ok({ signers: signers.value, judge: () => ok(effect) })
}

// A succession is an opening with more fields, which need the old log (succession-rules.ts).
function openingPart(entry: Entry): NonNullable<Entry['header']['body']> {
  const { body = {}, kind } = entry.header
  if (kind === 'ledger.open') return body
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !SUCCESSION_FIELDS.includes(name)),
  )
}

function whyNotThisLog(book: LogBook, opening: Opening): AdmitCode | null {
  const { log, author } = opening.hub
  const isListed = book.policy.logs.some((one) => one.key.vkey === log.vkey)
  if (log.name !== book.origin || !isListed) return 'other-log'
  if (opening.policy !== book.policyHash) return 'policy-changed'
  if (isPrivateOrigin(book.origin) && book.policy.quorum !== null) return 'policy-changed'
  // An author under a party's name would be the hub and that party at once.
  const isUnderParty = opening.parties.some((one) => author.name.startsWith(`${one.party}/`))
  return isUnderParty ? 'name-not-own' : null
}

function usesOfOpening(book: LogBook, opening: Opening): readonly KeyUse[] {
  return [
    { key: opening.hub.log, use: 'log' },
    { key: opening.hub.author, use: 'hub' },
    ...book.policy.witnesses.map(({ key }): KeyUse => ({ key, use: 'witness' })),
    ...opening.parties.flatMap((p) => p.roots.map((key): KeyUse => ({ key, use: 'root' }))),
  ]
}

function hubHolder(opening: Opening): Holder {
  const { author } = opening.hub
  return {
    key: author,
    party: null,
    role: 'hub',
    kinds: ['ledger.heads'],
    scope: null,
    until: null,
  }
}

function rootHolders(parties: readonly (PartyRoots | Ring)[]): readonly Holder[] {
  return parties.flatMap(({ party, roots }) =>
    roots.map((key): Holder => ({ key, party, role: 'root', kinds: [], scope: null, until: null })),
  )
}

function signersAmong(
  entry: Entry,
  holders: readonly Holder[],
): Result<readonly Holder[], Refusal<'unknown-signer'>> {
  const signers: Holder[] = []
  for (const line of entry.note.signatures) {
    const holder = holders.find((h) => h.key.name === line.name && h.key.keyId === line.keyId)
    if (holder === undefined) return refuse('unknown-signer', line.name)
    signers.push(holder)
  }
  return ok(signers)
}

function badLine(
  entry: Entry,
  signers: readonly Holder[],
  cryptography: Cryptography,
): string | null {
  const { note } = entry
  const at = note.signatures.findIndex((line, i) => {
    const key = signers[i]?.key
    return key === undefined || verifyLine(note, line, key, cryptography) === null
  })
  return at < 0 ? null : (note.signatures[at]?.name ?? '')
}
