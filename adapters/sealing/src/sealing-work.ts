// Sealing and opening, one or many: what runs in the process itself and, for many, in worker
// threads, which load this module and call `work`.
import type { Bytes } from '@parley/kernel'
import { invariant, present } from '@parley/kernel'
import { openX25519, sealX25519 } from './age-file.ts'
import { parseAgeHeader } from './age-header.ts'
import type { AgeHeader } from './age-header.ts'
import { HYBRID, isHybridIdentity, isHybridRecipient, openHybrid, sealHybrid } from './hybrid.ts'
import { packed, unpackedAll } from './packed.ts'
import type { Packed } from './packed.ts'
import { X25519, x25519Identity, x25519Recipient } from './x25519.ts'
import type { X25519Identity } from './x25519.ts'

export interface SealJob {
  readonly recipients: readonly string[]
  readonly plaintext: Bytes
}
/** A job with the chance it uses up; empty for hybrid readers, whose library draws its own. */
export interface ChancedSealJob extends SealJob {
  readonly randomness: Bytes
}
export interface OpenJob {
  readonly ciphertext: Bytes
  readonly identities: readonly string[]
}

/** What is posted to a thread: jobs, their bytes packed. */
export type SealingTask = { readonly seal: PackedSealing } | { readonly open: PackedOpening }
/** One answer per job; missing where a file could not be opened. */
export type SealingAnswer = Packed

interface PackedSealing {
  readonly recipients: readonly (readonly string[])[]
  readonly plaintexts: Packed
  readonly randomness: Packed
}
interface PackedOpening {
  readonly identities: readonly (readonly string[])[]
  readonly ciphertexts: Packed
}

export function sealTask(jobs: readonly ChancedSealJob[]): SealingTask {
  const recipients = jobs.map((job) => job.recipients)
  const plaintexts = packed(jobs.map((job) => job.plaintext))
  return { seal: { recipients, plaintexts, randomness: packed(jobs.map((job) => job.randomness)) } }
}

export function openTask(jobs: readonly OpenJob[]): SealingTask {
  const identities = jobs.map((job) => job.identities)
  return { open: { identities, ciphertexts: packed(jobs.map((job) => job.ciphertext)) } }
}

/** Does a task that came to a thread. */
export async function work(task: SealingTask): Promise<SealingAnswer> {
  return packed('seal' in task ? await sealAll(sealJobs(task.seal)) : await openAll(openJobs(task)))
}

export function sealAll(jobs: readonly ChancedSealJob[]): Promise<readonly Bytes[]> {
  return Promise.all(jobs.map(sealOne))
}

/** One answer per job, in order; null where none of its identities opens it. */
export function openAll(jobs: readonly OpenJob[]): Promise<readonly (Bytes | null)[]> {
  return Promise.all(jobs.map(openOne))
}

function sealJobs(task: PackedSealing): readonly ChancedSealJob[] {
  const randomness = unpackedAll(task.randomness)
  return unpackedAll(task.plaintexts).map((plaintext, i) => ({
    recipients: task.recipients[i] ?? [],
    plaintext,
    randomness: present(randomness[i], 'chance for every job'),
  }))
}

function openJobs({ open }: { readonly open: PackedOpening }): readonly OpenJob[] {
  return unpackedAll(open.ciphertexts).map((ciphertext, i) => ({
    ciphertext,
    identities: open.identities[i] ?? [],
  }))
}

/** The kind all recipients share. @throws InvariantError for a mixture, for none, for other texts */
export function kindOfRecipients(recipients: readonly string[]): ReaderKind {
  const [first, ...others] = recipients.map(kindOfRecipient)
  invariant(first !== undefined, 'at least one reader')
  // A hybrid reader's protection would end where a classic reader's stanza opens the same file key.
  invariant(
    others.every((kind) => kind === first),
    'readers of one kind, hybrid or X25519',
  )
  return first
}

export type ReaderKind = 'x25519' | 'hybrid'

function kindOfRecipient(recipient: string): ReaderKind {
  if (isHybridRecipient(recipient)) return 'hybrid'
  invariant(x25519Recipient(recipient) !== null, 'a recipient of the form age1... or age1pq1...')
  return 'x25519'
}

async function sealOne({ recipients, plaintext, randomness }: ChancedSealJob): Promise<Bytes> {
  if (kindOfRecipients(recipients) === 'hybrid') return sealHybrid(recipients, plaintext)
  return sealX25519(recipients, plaintext, randomness)
}

async function openOne({ ciphertext, identities }: OpenJob): Promise<Bytes | null> {
  const header = parseAgeHeader(ciphertext)
  const kind = kindOfReaders(header)
  if (kind === 'hybrid') return openHybrid(ciphertext, identities.filter(isHybridIdentity))
  if (kind === null) return null
  const keys = identities.map(x25519Identity).filter((key): key is X25519Identity => key !== null)
  const opened = openX25519(ciphertext, keys, header)
  return opened.ok ? opened.value : null
}

/** The kind of a file's readers; null if it is no age file or mixes them. */
function kindOfReaders(header: AgeHeader | null): ReaderKind | null {
  const types = new Set(header?.stanzas.map((stanza) => stanza.type))
  if (types.has(HYBRID) && types.has(X25519)) return null
  if (types.has(HYBRID)) return 'hybrid'
  return types.has(X25519) ? 'x25519' : null
}
