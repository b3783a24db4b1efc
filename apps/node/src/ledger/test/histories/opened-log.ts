// Logs that histories begin with: founded by the real ceremony once for a process, and copied for each
// history, so that a hundred thousand of them cost what they do and not what their foundings would.
import { openLogWriter, openMemoryFiles } from '@parley/files'
import type { Bytes, Cryptography, Instant, PartyId } from '@parley/kernel'
import {
  instant,
  partyId,
  present,
  rememberingCryptography,
  seededChance,
  utf8Bytes,
  valueOf,
} from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { Origin, SealingIdentity, Signer } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import type { ManySealing, ReaderKind } from '@parley/sealing'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { openingCeremony } from '../../opening-ceremony.ts'
import type { CeremonyAudience, CeremonyParty } from '../../opening-ceremony.ts'

export const ORIGIN: Origin = present(parseOrigin('demo.parley.example/x/histories'), 'an origin')
export const AT: Instant = instant('2026-05-16T08:00:00Z')
export const PARTIES: readonly PartyId[] = ['a', 'b', 'med'].map((party) => partyId(party))
export const OFFICERS: readonly string[] = ['officer/1', 'officer/2', 'officer/3']
const KEYS = 48 // pairs; a history uses some twenty, each for one thing

/** A log with opening, rings and three audiences, and the keys that histories draw from. */
export interface OpenedLog {
  readonly cryptography: Cryptography
  readonly sealing: ManySealing
  readonly policy: Bytes
  readonly files: ReadonlyMap<string, Bytes>
  readonly signer: (name: string) => Signer
  /** Pairs of keys by number; no log has used those from `free` on. */
  readonly pairs: readonly SealingIdentity[]
  readonly free: number
  readonly kind: ReaderKind
}

export const FIRST_READERS: readonly string[] = ['a', 'a/desk', 'b', 'med']
export const FIRST_AUDIENCES: readonly CeremonyAudience[] = [
  { audience: 'both', members: ['a', 'b'], owners: PARTIES.slice(0, 2) },
  { audience: 'line', members: ['a/desk', 'med'], owners: PARTIES.slice(2) },
  { audience: 'own', members: ['a/desk'], owners: PARTIES.slice(0, 1) },
]

/** Founds a log. Signatures verified once in this process are not verified again. */
export async function openedLog(seed: string, kind: ReaderKind): Promise<OpenedLog> {
  const cryptography = rememberingCryptography(nodeCryptography, MAX_REMEMBERED)
  const chance = seededChance(nodeCryptography, seed, 'opened log')
  const sealing = rememberingSealing(openSealing({ chance, kind }))
  const signers = new Map<string, Signer>()
  const signer = (name: string): Signer => {
    const known =
      signers.get(name) ??
      signerFromSeed(name, nodeCryptography.sha256(utf8Bytes(`${seed} ${name}`)))
    signers.set(name, known)
    return known
  }
  const pairs: SealingIdentity[] = []
  for (let i = 0; i < KEYS; i++) pairs.push(await sealing.newIdentity())
  let free = 0
  const take = (): SealingIdentity => present(pairs[free++], 'a pair of keys')
  const recipients = FIRST_READERS.map((id) => ({ id, recipient: take().recipient }))
  const logKey = signer(ORIGIN)
  const policy = utf8Bytes(`log ${logKey.vkey}\nquorum none\n`)
  const ceremony = await openingCeremony({
    origin: ORIGIN,
    policy,
    hub: { log: logKey.vkey, author: signer('hub.example/author').vkey },
    parties: PARTIES.map((party) => ceremonyParty(party, signer, recipients)),
    sign: PARTIES,
    two: [],
    audiences: FIRST_AUDIENCES,
    at: AT,
    chance,
    sealing: { ...sealing, newIdentity: () => Promise.resolve(take()) },
    cryptography,
  })
  const files = new Map<string, Bytes>()
  const writer = await openLogWriter({
    files: openMemoryFiles(files, { sharesBytes: true }),
    origin: ORIGIN,
    logKey,
    policy,
    cryptography,
  })
  for (const answer of await writer.append(ceremony)) valueOf(answer)
  return { cryptography, sealing, policy, files, signer, pairs, free, kind }
}

function ceremonyParty(
  party: PartyId,
  signer: (name: string) => Signer,
  recipients: CeremonyParty['recipients'],
): CeremonyParty {
  return {
    party,
    m: 1,
    roots: [signer(`${party}/root/1`)],
    keys: [...OFFICERS, 'node/1'].map((name) => ({
      signer: signer(`${party}/${name}`),
      role: name.startsWith('node') ? 'node' : 'officer',
      kinds: ['*'],
    })),
    recipients: recipients.filter(({ id }) => id.split('/')[0] === party),
  }
}

const MAX_REMEMBERED = 20_000 // some megabytes; what is forgotten is verified once more

/** Opens each ciphertext with each identity once, however often the readers of a process ask. */
function rememberingSealing(sealing: ManySealing): ManySealing {
  const known = new WeakMap<Bytes, Map<string, Bytes | null>>()
  return {
    ...sealing,
    openMany: async (jobs) => {
      const asked = jobs.map((job) => ({ job, label: job.identities.join() }))
      const fresh = asked.filter(({ job, label }) => known.get(job.ciphertext)?.has(label) !== true)
      const answers = await sealing.openMany(fresh.map(({ job }) => job))
      fresh.forEach(({ job, label }, i) => {
        const opened = known.get(job.ciphertext) ?? new Map<string, Bytes | null>()
        known.set(job.ciphertext, opened.set(label, answers[i] ?? null))
      })
      return asked.map(({ job, label }) => known.get(job.ciphertext)?.get(label) ?? null)
    },
  }
}
