// Carries out what was ordered erased, wherever this seat keeps it, and says so when all of it is done: the log's
// ciphertexts, copies that wait for a hub or a courier, tables on the disk. What a seat holds in memory is folded
// anew when the order comes (ledger/seat-log.ts); a granted key is not given out any more (ledger/key-shelf.ts).
import type { LogFiles } from '@parley/files'
import type { Cryptography, PartyId } from '@parley/kernel'
import { blobDigits } from '@parley/ledger'
import type { BlobId, ErasureState, Signer } from '@parley/ledger'
import type { LogView } from '../ledger/log-view.ts'
import { signatureLine } from '../ledger/signing.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import { sayingOf } from './erasure-desk.ts'

/** A log whose orders this seat carries out. */
export interface ObeyedLog {
  readonly view: LogView
  readonly log: SeatLog
  /** Deletes the ciphertexts of all witnessed orders, and returns those orders. */
  readonly carryOut: () => Promise<readonly ErasureState[]>
}

export interface ErasureKeeper {
  /** Carries out and confirms what is due; one call after another. Resolves once it is, or cannot be now. */
  readonly check: () => Promise<void>
  /** Adds what must forget before an order counts as carried out: tables of screens. Before the first `check`. */
  readonly forgets: (forget: () => Promise<void>) => void
}

export interface ErasureKeeperOptions {
  readonly party: PartyId
  /** The node's key, which says `ledger.erased`. */
  readonly node: Signer
  readonly logs: readonly ObeyedLog[]
  /** Every folder in which a copy of a ciphertext may lie: logs, outboxes, couriers' parts. */
  readonly folders: () => readonly LogFiles[]
  readonly cryptography: Cryptography
  /** Told why an order could not be confirmed for good, once each. */
  readonly onFault: (fault: unknown) => void
}

/** An order was carried out here, and this node's key may not say so in this log. */
export class UnconfirmedErasureError extends Error {
  constructor(origin: string, index: number, code: string) {
    super(
      `log ${origin}: the order of entry ${index} is carried out, and this node cannot confirm it: ${code}`,
    )
    this.name = 'UnconfirmedErasureError'
  }
}

const LATER: ReadonlySet<string> = new Set(['not-delivered', 'stale-draft', 'hub-busy', 'frozen'])

export function openErasureKeeper(options: ErasureKeeperOptions): ErasureKeeper {
  const forgetting: (() => Promise<void>)[] = []
  const carriedOut = new Set<string>()
  const said = new Set<string>()
  const carryOut = async (obeyed: ObeyedLog): Promise<void> => {
    const orders = await obeyed.carryOut()
    const open = orders.filter(({ done }) => !done.includes(options.party))
    const fresh = open.filter((order) => !carriedOut.has(nameOf(obeyed, order)))
    if (fresh.length > 0) {
      const blobs = orders.flatMap((order) => order.blobs) // of older ones too: a copy may have come since
      for (const files of options.folders()) await removeCopies(files, blobs)
      for (const forget of forgetting) await forget()
      for (const order of fresh) carriedOut.add(nameOf(obeyed, order))
    }
    for (const order of open) {
      const name = nameOf(obeyed, order)
      if (said.has(name)) continue
      if (await confirm(options, obeyed, order)) said.add(name)
    }
  }
  let last: Promise<void> = Promise.resolve()
  return {
    check: () => {
      const next = last.then(async () => {
        for (const obeyed of options.logs) await carryOut(obeyed)
      })
      last = next.catch(() => undefined) // whoever asked hears of the fault; the next check tries again
      return next
    },
    forgets: (forget) => void forgetting.push(forget),
  }
}

function nameOf({ view }: ObeyedLog, { index }: ErasureState): string {
  return `${view.state.origin} ${index}`
}

/** Removes every file named like one of these ciphertexts, in whatever folder. */
async function removeCopies(files: LogFiles, blobs: readonly BlobId[]): Promise<void> {
  const names = new Set<string>(blobs.map(blobDigits))
  const paths = await files.list('')
  const copies = paths.filter((path) => names.has(path.slice(path.lastIndexOf('/') + 1)))
  if (copies.length > 0) await files.removeAll(copies)
}

/** Says that an order is carried out; false if that has to wait. */
async function confirm(
  { node, cryptography, onFault }: ErasureKeeperOptions,
  { view, log }: ObeyedLog,
  { index }: ErasureState,
): Promise<boolean> {
  const prepared = await log.prepare(sayingOf('ledger.erased', node.name, { erase: index }))
  const submitted = prepared.ok
    ? await log.submit(prepared.value, [
        await signatureLine(prepared.value.text, node, cryptography),
      ])
    : prepared
  if (submitted.ok) return true
  const { code } = submitted.refusal
  if (LATER.has(code)) return code === 'not-delivered' // it lies in the outbox, which goes on offering it
  onFault(new UnconfirmedErasureError(view.state.origin, index, code))
  return true
}
