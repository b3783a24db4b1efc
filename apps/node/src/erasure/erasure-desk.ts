// An officer's order to erase, as two officers sign it: in the exchange's log, and in the party's private one,
// where each holds something. Which person is meant stands in neither: an order names ciphertexts and a word of
// chance.
import { erasableInExchange, erasableInPrivate } from '@parley/exchange'
import type { Chance, Cryptography, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { ok, refuse, toHex } from '@parley/kernel'
import { eraseBody } from '@parley/ledger'
import type { BlobId, Signer } from '@parley/ledger'
import { signatureLine } from '../ledger/signing.ts'
import type { LogView } from '../ledger/log-view.ts'
import type { PreparedEntry, SeatLog } from '../seat/seat-log.ts'
import type { SubmittedAct } from '../seat/seat.ts'
import { erasableBlobs, MAX_ORDERED } from './erasable.ts'
import type { EraseAim, Retention } from './erasable.ts'

export interface EraseWish {
  readonly aim: EraseAim
  /** A coded word. */
  readonly reason: string
  /** Who decided: a name under the party, like `a/judge`. */
  readonly authority: string
  /** Key name of the officer who signs first. */
  readonly author: string
}

export interface PreparedErase extends PreparedEntry {
  readonly log: 'exchange' | 'private'
  /** How many ciphertexts it names. */
  readonly blobs: number
}

export interface ErasureDesk {
  /**
   * The orders to sign, at most one for each log. Refuses `nothing-to-erase`, `must-be-kept`, `not-found`,
   * `too-many`, and as the log refuses. Nothing is signed or sent.
   */
  readonly prepare: (wish: EraseWish) => Promise<Result<readonly PreparedErase[], Refusal>>
  /** A line by an officer's key that this node keeps. */
  readonly sign: (hash: string, key: string) => Promise<Result<string, Refusal>>
  readonly submit: (
    hash: string,
    lines: readonly string[],
  ) => Promise<Result<SubmittedAct, Refusal>>
}

export interface ErasureDeskOptions {
  readonly party: PartyId
  readonly officers: readonly Signer[]
  readonly exchange: ErasableLog
  readonly private: ErasableLog
  readonly chance: Chance
  readonly cryptography: Cryptography
}

export interface ErasableLog {
  readonly view: LogView
  readonly log: SeatLog
  /** Copies of the logs that it continues: an order may name what lies there. */
  readonly pasts?: readonly LogView[]
}

const WORD_BYTES = 8
const MAX_PREPARED = 64 // shown and not signed; the oldest is forgotten

export function openErasureDesk(options: ErasureDeskOptions): ErasureDesk {
  const pending = new Map<string, { readonly prepared: PreparedErase; readonly log: SeatLog }>()
  const parts = [
    { name: 'exchange' as const, ...options.exchange, retention: erasableInExchange },
    { name: 'private' as const, ...options.private, retention: erasableInPrivate },
  ]
  return {
    prepare: async (wish) => {
      // An index is one of the exchange's log: a private entry is found by its person alone.
      const asked = 'entry' in wish.aim ? parts.slice(0, 1) : parts
      const orders: PreparedErase[] = []
      for (const { name, log, ...part } of asked) {
        const prepared = await orderFor(options, wish, { ...part, log })
        if (!prepared.ok) return prepared
        if (prepared.value === null) continue
        const order = { ...prepared.value, log: name }
        pending.set(order.hash, { prepared: order, log })
        orders.push(order)
      }
      for (const oldest of pending.keys()) {
        if (pending.size > MAX_PREPARED) pending.delete(oldest)
      }
      return orders.length === 0 ? refuse('nothing-to-erase') : ok(orders)
    },
    sign: async (hash, key) => {
      const signer = options.officers.find(({ name }) => name === key)
      const order = pending.get(hash)
      if (order === undefined) return refuse('not-prepared')
      if (signer === undefined) return refuse('key-not-here', key)
      return ok(await signatureLine(order.prepared.text, signer, options.cryptography))
    },
    submit: async (hash, lines) => {
      const order = pending.get(hash)
      if (order === undefined) return refuse('not-prepared')
      const submitted = await order.log.submit(order.prepared, lines)
      if (submitted.ok) pending.delete(hash)
      return submitted
    },
  }
}

async function orderFor(
  { chance }: ErasureDeskOptions,
  { aim, reason, authority, author }: EraseWish,
  { view, log, retention, pasts = [] }: ErasableLog & { readonly retention: Retention },
): Promise<Result<(PreparedEntry & { readonly blobs: number }) | null, Refusal>> {
  const blobs = await erasableBlobs(view, retention, aim)
  if (!blobs.ok) return blobs
  const before: BlobId[] = []
  // An entry is named by its index in the present log; a person is looked for in the logs before it too.
  for (const past of 'person' in aim ? pasts : []) {
    const found = await erasableBlobs(past, retention, aim)
    if (!found.ok) return found
    before.push(...found.value)
  }
  const count = blobs.value.length + before.length
  if (count === 0) return ok(null)
  if (count > MAX_ORDERED) return refuse('too-many', String(count))
  const dossier = `d${toHex(chance.bytes(WORD_BYTES))}`
  const body = eraseBody({ authority, blobs: blobs.value, before, dossier, reason })
  const prepared = await log.prepare(sayingOf('ledger.erase', author, body))
  return prepared.ok ? ok({ ...prepared.value, blobs: count }) : prepared
}

/** An entry in the clear, by one key. */
export function sayingOf(
  kind: string,
  author: string,
  body: JsonObject,
): Parameters<SeatLog['prepare']>[0] {
  const nothing = { data: null, more: [], audience: null, padTo: null, scope: null }
  return { kind, author, body, ...nothing }
}
