// From what somebody wants to say to the exact text they sign: header, sealed blobs, chain and all.
// Nothing here signs, stores or sends.
import { byteAt, concatBytes, ok, refuse, secondsOf, toHex, uint32ToBytes } from '@parley/kernel'
import type {
  Bytes,
  Chance,
  Cryptography,
  Instant,
  Json,
  JsonObject,
  Refusal,
  Result,
} from '@parley/kernel'
import { blobIdOf, encodeBlob, formatEntryText, hexHashOf } from '@parley/ledger'
import type { BlobId, BlobRef, EntryHeader, LogState, Sha256Hex } from '@parley/ledger'
import type { ManySealing, SealJob } from '@parley/sealing'
import { utf8Bytes } from '@parley/kernel'

/** Something to say. With `data` it is sealed to the latest epoch of `audience`. */
export interface Act {
  readonly kind: string
  readonly body?: JsonObject
  readonly data?: Json
  /**
   * Further blobs, a person's data each in its own; `null` is a dummy that hides their number. The
   * entry names them by hash in order of the hashes, so each must tell by itself what it is about.
   */
  readonly more?: readonly Json[]
  /** `a+b`; a grant is sealed to the recipient its body names and has none. */
  readonly audience?: string
  readonly scope?: string
  /** The time claimed in the entry's id. */
  readonly at: Instant
  /** Least size of each blob's plaintext, a power of two. */
  readonly padTo?: number
}

export interface Draft {
  readonly header: EntryHeader
  /** What is signed, byte for byte. */
  readonly text: string
  readonly hash: Sha256Hex
  /** Ciphertexts; the entry names each. */
  readonly blobs: readonly Bytes[]
}

/** Where the author's chain stands, what its log has verified, and what sealing needs. */
export interface DraftContext {
  readonly author: string
  readonly state: LogState
  readonly chain: { readonly seq: number; readonly text: Sha256Hex | null }
  readonly sealing: ManySealing
  readonly chance: Chance
  readonly cryptography: Cryptography
}

export async function draftEntry(act: Act, context: DraftContext): Promise<Result<Draft, Refusal>> {
  const { author, state, chain, cryptography } = context
  const owner = {
    author,
    id: uuidAt(act.at, context.chance),
    kind: act.kind,
    seq: chain.seq + 1,
    x: state.origin,
  }
  const sealed = await sealParts(act, owner, context)
  if (!sealed.ok) return sealed
  const header: EntryHeader = {
    ...owner,
    ...(act.body === undefined ? {} : { body: act.body }),
    ...(act.scope === undefined ? {} : { scope: act.scope }),
    ...sealed.value.named,
    prev: chain.text,
    seen: { n: state.size, root: state.root() },
  }
  const text = formatEntryText(header)
  if (!text.ok) return text
  const hash = hexHashOf(cryptography, utf8Bytes(text.value))
  return ok({ header, text: text.value, hash, blobs: sealed.value.blobs })
}

type Owner = Pick<EntryHeader, 'author' | 'id' | 'kind' | 'seq' | 'x'>
interface Sealed {
  readonly named: Pick<EntryHeader, 'aud' | 'blob' | 'more' | 'size'>
  readonly blobs: readonly Bytes[]
}

async function sealParts(
  act: Act,
  owner: Owner,
  context: DraftContext,
): Promise<Result<Sealed, Refusal>> {
  if (act.data === undefined) {
    return act.more === undefined
      ? ok({ named: {}, blobs: [] })
      : refuse('field', 'more', 'needs data')
  }
  const reader = readerOf(act, context.state)
  if (!reader.ok) return reader
  const recipients = [reader.value.recipient]
  const jobs: SealJob[] = []
  for (const data of [act.data, ...(act.more ?? [])]) {
    const plaintext = encodeBlob(owner, data, act.padTo)
    if (!plaintext.ok) return plaintext
    jobs.push({ recipients, plaintext: plaintext.value })
  }
  const blobs = await context.sealing.sealMany(jobs)
  const [first, ...others] = blobs.map((bytes): BlobRef => {
    return { blob: blobIdOf(context.cryptography, bytes), size: bytes.length }
  })
  const more = others.toSorted((a, b) => compareIds(a.blob, b.blob))
  const named = { aud: reader.value.aud, ...first, ...(more.length === 0 ? {} : { more }) }
  return ok({ named, blobs })
}

interface Reader {
  readonly aud: string
  readonly recipient: string
}

function readerOf(act: Act, state: LogState): Result<Reader, Refusal> {
  if (act.kind === 'ledger.grant') {
    const to = act.body?.['to']
    const recipient = typeof to === 'string' ? state.recipient(to) : null
    if (typeof to !== 'string' || recipient === null) return refuse('unknown-recipient')
    return ok({ aud: to, recipient })
  }
  const audience = act.audience === undefined ? null : state.latestAudience(act.audience)
  if (audience === null) return refuse('unknown-audience', act.audience)
  return ok({ aud: `${audience.audience}/${audience.epoch}`, recipient: audience.recipient })
}

function compareIds(a: BlobId, b: BlobId): number {
  return a < b ? -1 : 1
}

/** A UUID of version 7: the milliseconds of an instant, then chance (RFC 9562 section 5.7). */
export function uuidAt(at: Instant, chance: Chance): string {
  const ms = secondsOf(at) * 1000
  const high = Math.floor(ms / 0x10000)
  const time = concatBytes(uint32ToBytes(high), uint32ToBytes(ms % 0x10000).subarray(2))
  const bytes = concatBytes(time, chance.bytes(10))
  bytes[6] = (byteAt(bytes, 6) & 0x0f) | 0x70
  bytes[8] = (byteAt(bytes, 8) & 0x3f) | 0x80
  const hex = toHex(bytes)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
