// What a seat's process does about erasure: its officers' orders, and carrying out everybody's.
import type { LogFiles } from '@parley/files'
import type { Chance, Cryptography, PartyId } from '@parley/kernel'
import { openErasureDesk } from '../erasure/erasure-desk.ts'
import type { ErasureDesk } from '../erasure/erasure-desk.ts'
import { openErasureKeeper } from '../erasure/erasure-keeper.ts'
import type { ErasureKeeper, ObeyedLog } from '../erasure/erasure-keeper.ts'
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

export function openSeatErasures(
  { file, keys, opened, cryptography, onFault }: SeatErasuresOptions,
  chance: Chance,
  logs: { readonly exchange: ObeyedLog; readonly private: ObeyedLog },
): SeatErasures {
  const { party } = file
  const { officers, node } = keys
  const both = [logs.exchange, logs.private]
  return {
    erasing: openErasureDesk({ ...logs, party, officers, chance, cryptography }),
    erasures: openErasureKeeper({
      party,
      node,
      logs: both,
      folders: () => opened,
      cryptography,
      onFault,
    }),
  }
}
