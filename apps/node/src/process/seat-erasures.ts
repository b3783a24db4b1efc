// What a seat's process does about erasure: its officers' orders, and carrying out everybody's.
import type { LogFiles } from '@parley/files'
import type { Chance, Cryptography, PartyId } from '@parley/kernel'
import type { ErasureState } from '@parley/ledger'
import { openErasureDesk } from '../erasure/erasure-desk.ts'
import type { ErasureDesk } from '../erasure/erasure-desk.ts'
import { openErasureKeeper } from '../erasure/erasure-keeper.ts'
import type { ErasureKeeper } from '../erasure/erasure-keeper.ts'
import type { LogView } from '../ledger/log-view.ts'
import type { Mirror } from '../ledger/mirror.ts'
import type { PrivateLog } from '../ledger/private-log.ts'
import { forgetOrdered, forgottenBy } from '../ledger/orders-before.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import type { SeatKeys } from './seat-keys.ts'

export interface SeatErasures {
  /** Orders of this seat's own officers. */
  readonly erasing: ErasureDesk
  /** Carries out every order in either log. */
  readonly erasures: ErasureKeeper
}

export interface SeatErasuresOptions {
  readonly file: { readonly party: PartyId }
  readonly keys: SeatKeys
  readonly opened: readonly LogFiles[]
  readonly cryptography: Cryptography
  readonly onFault: (fault: unknown) => void
}

type ErasingView = LogView & Pick<Mirror | PrivateLog, 'carryOutErasures'>

export interface ErasingLog {
  readonly view: ErasingView
  readonly log: SeatLog
  /** Copies of the logs that it continues, oldest first. */
  readonly pasts?: readonly LogView[]
}

/** @param logs the exchange's and the party's private one */
export function openSeatErasures(
  { file, keys, opened, cryptography, onFault }: SeatErasuresOptions,
  chance: Chance,
  logs: readonly [ErasingLog, ErasingLog],
): SeatErasures {
  const { party } = file
  const { officers, node } = keys
  const [exchange, own] = logs
  return {
    erasing: openErasureDesk({ exchange, private: own, party, officers, chance, cryptography }),
    erasures: openErasureKeeper({
      party,
      node,
      logs: logs.map((one) => ({ ...one, carryOut: () => ordersOf(one) })),
      folders: () => opened,
      cryptography,
      onFault,
    }),
  }
}

// The keeper deletes every copy of what an order names, in past copies too.
async function ordersOf({ view, pasts = [] }: ErasingLog): Promise<readonly ErasureState[]> {
  const orders = await view.carryOutErasures()
  forgetOrdered([...pasts, view])
  return orders.map((order) => {
    return { ...order, blobs: [...order.blobs, ...forgottenBy(order, view, pasts)] }
  })
}
