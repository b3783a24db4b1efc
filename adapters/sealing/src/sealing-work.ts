// Sealing and opening, one or many: what runs in the process itself and, for many, in worker
// threads, which load this module and call `work`.
import type { Bytes } from '@parley/kernel'
import { invariant } from '@parley/kernel'
import { openX25519, sealX25519 } from './age-file.ts'
import { parseAgeHeader } from './age-header.ts'
import { HYBRID, isHybridIdentity, isHybridRecipient, openHybrid, sealHybrid } from './hybrid.ts'
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

export type SealingTask =
  { readonly seal: readonly ChancedSealJob[] } | { readonly open: readonly OpenJob[] }
/** One answer per job; null where a file could not be opened. */
export type SealingAnswer = readonly (Bytes | null)[]

export function work(task: SealingTask): Promise<SealingAnswer> {
  if ('seal' in task) return Promise.all(task.seal.map(sealOne))
  return Promise.all(task.open.map(openOne))
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
  const kind = kindOfFile(ciphertext)
  if (kind === 'hybrid') return openHybrid(ciphertext, identities.filter(isHybridIdentity))
  if (kind === null) return null
  const keys = identities.map(x25519Identity).filter((key): key is X25519Identity => key !== null)
  const opened = openX25519(ciphertext, keys)
  return opened.ok ? opened.value : null
}

/** The kind of its readers; null if it is no age file or mixes them. */
function kindOfFile(file: Bytes): ReaderKind | null {
  const types = new Set(parseAgeHeader(file)?.stanzas.map((stanza) => stanza.type))
  if (types.has(HYBRID) && types.has(X25519)) return null
  if (types.has(HYBRID)) return 'hybrid'
  return types.has(X25519) ? 'x25519' : null
}
