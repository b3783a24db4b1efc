// How a log begins: the opening signed by the parties' roots, a ring for each party, the audiences,
// and the grants that hand each audience's key to its members. Here all signers sit in one place, as in
// a play or a party's private log; between real parties the same entries are made one by one, each by
// its own side. Every entry goes through the rules of the log before it is given out.
import type { Submission } from '@parley/files'
import type { Bytes, Chance, Cryptography, Instant, PartyId } from '@parley/kernel'
import { present, valueOf } from '@parley/kernel'
import {
  audienceBody,
  blobIdOf,
  formatNote,
  grantBody,
  matchesPattern,
  openingBody,
  openLogState,
  parseSignatureLine,
  parseVkey,
  ringBody,
  successionBody,
} from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import type {
  Audience,
  KeyRole,
  LogState,
  Origin,
  Ring,
  Signer,
  Succession,
  VerifierKey,
} from '@parley/ledger'
import { draftEntry } from './draft.ts'
import type { Act } from './draft.ts'
import { signDraft } from './signing.ts'

export interface CeremonyKey {
  readonly signer: Signer
  readonly role: KeyRole
  /** Patterns of the kinds it may sign. */
  readonly kinds: readonly string[]
  readonly scope?: readonly string[]
}

export interface CeremonyParty {
  readonly party: PartyId
  /** How many of its roots must sign. */
  readonly m: number
  readonly roots: readonly Signer[]
  readonly keys: readonly CeremonyKey[]
  /** Age recipients by their ids: the party's own id, or one under it. */
  readonly recipients: readonly { readonly id: string; readonly recipient: string }[]
}

export interface CeremonyAudience {
  readonly audience: string
  /** Recipient ids that read it. */
  readonly members: readonly string[]
  /** Parties whose officers may grant; the first one's officers sign here. */
  readonly owners: readonly PartyId[]
}

export interface Ceremony {
  readonly origin: Origin
  readonly policy: Bytes
  /** Verifier keys of the log and of the hub as an author. */
  readonly hub: { readonly log: string; readonly author: string }
  readonly parties: readonly CeremonyParty[]
  /** Whose roots open the log. */
  readonly sign: readonly PartyId[]
  /** Patterns of kinds that need two officers. */
  readonly two: readonly string[]
  /** Patterns of kinds whose ciphertexts may be ordered erased; absent: all. */
  readonly erasable?: readonly string[]
  readonly audiences: readonly CeremonyAudience[]
  /** What it continues; absent for a log that is the first. */
  readonly after?: Succession
  readonly at: Instant
  readonly chance: Chance
  readonly sealing: ManySealing
  readonly cryptography: Cryptography
}

/**
 * Builds the first entries of a log, in order, with their blobs.
 *
 * @throws RefusedError naming the rule that the ceremony breaks
 */
export async function openingCeremony(ceremony: Ceremony): Promise<readonly Submission[]> {
  const state = valueOf(openLogState(ceremony))
  const submissions: Submission[] = []
  const add = async (act: Act, signers: readonly Signer[]): Promise<void> => {
    const submission = await signed(ceremony, state, act, signers)
    valueOf(state.admit(submission.note))
    submissions.push(submission)
  }
  await add(openingAct(ceremony), openers(ceremony))
  for (const party of ceremony.parties) {
    await add(ringAct(ceremony, party), party.roots.slice(0, party.m))
  }
  for (const audience of ceremony.audiences) {
    const acts = await audienceActs(ceremony, { ...audience, epoch: 1 })
    for (const act of acts) await add(act, officersFor(ceremony, audience, act))
  }
  return submissions
}

/** What an audience needs, whenever it begins or begins a new epoch. */
export type NewAudience = Omit<Audience, 'recipient'>

/**
 * The entry that begins an epoch of an audience under a fresh key, and one grant for each member. A
 * reader left out of `members` reads nothing sealed from then on.
 */
export async function audienceActs(
  { sealing, at }: { readonly sealing: ManySealing; readonly at: Instant },
  audience: NewAudience,
): Promise<readonly Act[]> {
  const { identity, recipient } = await sealing.newIdentity()
  const grants = audience.members.map((to) => grantAct(audience, to, identity, at))
  return [
    { kind: 'ledger.audience', body: audienceBody({ ...audience, recipient }), at },
    ...grants,
  ]
}

/** Hands the key of an audience's epoch to one more reader: all it was sealed for becomes readable. */
export function grantAct(
  audience: Pick<Audience, 'audience' | 'epoch'>,
  to: string,
  identity: string,
  at: Instant,
): Act {
  return { kind: 'ledger.grant', body: grantBody({ ...audience, to }), data: { identity }, at }
}

async function signed(
  ceremony: Ceremony,
  state: LogState,
  act: Act,
  signers: readonly Signer[],
): Promise<Submission> {
  const author = present(signers[0], 'a signer of each entry').name
  const context = { ...ceremony, author, state, chain: state.chainOf(author) }
  const draft = valueOf(await draftEntry(act, context))
  const lines = await signDraft(draft, signers, ceremony.cryptography)
  const parsed = lines.map((line) =>
    present(parseSignatureLine(line.trimEnd()), 'a signature line'),
  )
  return { note: formatNote(draft.text, parsed), blobs: draft.blobs }
}

function openingAct(ceremony: Ceremony): Act {
  const { cryptography, hub, parties, policy, sign, two, erasable, at } = ceremony
  const key = (vkey: string): VerifierKey => valueOf(parseVkey(vkey, cryptography))
  const body = openingBody({
    hub: { author: key(hub.author), log: key(hub.log) },
    parties: parties.map(({ m, party, roots }) => ({
      m,
      party,
      roots: roots.map((r) => key(r.vkey)),
    })),
    policy: blobIdOf(cryptography, policy), // the same spelling: sha256: and 64 digits
    sign,
    two,
    ...(erasable === undefined ? {} : { erasable }),
  })
  const { after } = ceremony
  if (after === undefined) return { kind: 'ledger.open', body, at }
  return { kind: 'ledger.succession', body: { ...body, ...successionBody(after) }, at }
}

function openers({ parties, sign }: Ceremony): readonly Signer[] {
  return parties.filter((p) => sign.includes(p.party)).flatMap((p) => p.roots.slice(0, p.m))
}

function ringAct({ cryptography, at }: Ceremony, party: CeremonyParty): Act {
  return { kind: 'ledger.keys', body: ringBody(firstRingOf(party, cryptography)), at }
}

/** The ring that a party publishes first, as everybody agreed on it before there was a log. */
export function firstRingOf(party: CeremonyParty, cryptography: Cryptography): Ring {
  const key = (signer: Signer): VerifierKey => valueOf(parseVkey(signer.vkey, cryptography))
  return {
    m: party.m,
    party: party.party,
    roots: party.roots.map(key),
    keys: party.keys.map(({ signer, kinds, role, scope = null }) => ({
      key: key(signer),
      kinds,
      role,
      scope,
      until: null,
    })),
    recipients: party.recipients,
    suspect: [],
    version: 1,
  }
}

function officersFor(ceremony: Ceremony, audience: CeremonyAudience, act: Act): readonly Signer[] {
  const owner = ceremony.parties.find((party) => party.party === audience.owners[0])
  const officers = (owner?.keys ?? []).filter(
    (key) => key.role === 'officer' && matchesPattern(key.kinds, act.kind),
  )
  const count = matchesPattern(ceremony.two, act.kind) ? 2 : 1
  return officers.slice(0, count).map((key) => key.signer)
}
