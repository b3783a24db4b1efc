// How a seat compares its copy of the log with what others were shown: by itself with the witnesses that its
// file names, and by hand with whatever somebody brings.
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import { parseForkProof } from '@parley/ledger'
import { witnessOverHttp } from '@parley/wire'
import type { Mirror } from '../ledger/mirror.ts'
import { KeptBackError } from './hub-distrust.ts'
import type { SeatFile } from './seat-file.ts'
import { openWitnessWatch } from './witness-watch.ts'
import type { WitnessWatch } from './witness-watch.ts'

export type Comparison = 'agrees' | 'ahead' | 'fork'

export interface SeatWatch {
  /** Asks the witnesses beside the hub; null where the seat file names none. */
  readonly watch: WitnessWatch | null
  /**
   * Takes a checkpoint, or a fork proof, that another holder of the log gave. `fork` freezes this seat;
   * `ahead`: the checkpoint is larger than this copy, so whoever gave it must compare.
   */
  readonly compare: (given: Bytes) => Promise<Result<Comparison, Refusal>>
}

export interface SeatWatchOptions extends Pick<SeatFile, 'origin' | 'witnesses'> {
  readonly hashing: Hashing
  readonly onFault: (fault: unknown) => void
}

export function watchSeat(mirror: Mirror, options: SeatWatchOptions): SeatWatch {
  const { origin, witnesses, hashing, onFault } = options
  const watch = openWitnessWatch({
    mirror,
    // Whatever it shows is judged by the log's own key; nothing is asked under the witness's.
    witnesses: witnesses.map((url) => ({ address: url, port: witnessOverHttp({ url, vkey: '' }) })),
    hashing,
    onKeptBack: (found) => onFault(new KeptBackError(origin, found)),
  })
  return {
    watch: witnesses.length === 0 ? null : watch,
    compare: (given) => compare(mirror, given),
  }
}

async function compare(mirror: Mirror, given: Bytes): Promise<Result<Comparison, Refusal>> {
  const isProof = parseForkProof(given).ok
  const taken = await (isProof ? mirror.takeForkProof(given) : mirror.compare(given))
  const isFrozen = !taken.ok && taken.refusal.code === 'frozen'
  if (isFrozen && mirror.alarm()?.code === 'fork') return ok('fork')
  if (!taken.ok) return taken
  return ok(taken.value ?? 'fork')
}
