// A seat of a play folded anew: its mirror empty, its private log a copy, its keys the same.
import type { LogFiles } from '@parley/files'
import { present, seededChance } from '@parley/kernel'
import type { PartyId, SetClock } from '@parley/kernel'
import type { HubPort, Origin } from '@parley/ledger'
import type { Seat } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import type { AssembledCast, AssembleOptions } from '../cast/assemble.ts'
import type { PartyKeys } from '../cast/party-keys.ts'
import { openOwnLog, recipientsOf, seatFor } from '../cast/seat-for.ts'
import type { SeatPlace } from '../cast/seat-for.ts'
import { sharedFiles } from './shared-files.ts'
import { storedHub } from './stored-hub.ts'

/** What a seat is opened again over. */
export interface Again {
  readonly options: AssembleOptions
  readonly origin: Origin
  readonly keys: readonly PartyKeys[]
  readonly clock: SetClock
  readonly hub: HubPort
  /** By owner, as `assembleCast` names them. */
  readonly filesOf: (owner: string) => Promise<LogFiles>
}

/** Opens one seat again from the hub's files and a copy of its private log. */
export async function reopenedSeat(
  { origin, clock, keys, hubFiles, filesOf }: AssembledCast,
  options: AssembleOptions,
  id: PartyId,
): Promise<Seat> {
  const copied = await copyOf(await filesOf(`${id}-private`))
  return openSeatAgain(id, {
    options,
    origin,
    keys,
    clock,
    hub: storedHub(hubFiles(), origin, nodeCryptography),
    filesOf: (owner) => Promise.resolve(owner === `${id}-private` ? copied : sharedFiles()),
  })
}

/** Opens a seat over what is stored, and folds it. */
export async function openSeatAgain(id: PartyId, again: Again): Promise<Seat> {
  const { origin, keys, options, hub } = again
  const own = present(
    keys.find((one) => one.party === id),
    'the keys of every seat',
  )
  const chance = seededChance(nodeCryptography, options.seed, `reopened ${id}`)
  const sealing = openSealing({ chance, kind: 'x25519' })
  const place: SeatPlace = {
    ...again,
    base: origin.slice(0, origin.lastIndexOf('/')),
    recipients: await recipientsOf(keys, nodeCryptography, options.seed),
    witnessed: () => Promise.resolve(),
    policy: await hub.policy(),
  }
  const privateLog = await openOwnLog(own, sealing, place)
  return seatFor(own, { sealing, privateLog }, place)
}

async function copyOf(files: LogFiles): Promise<LogFiles> {
  const copy = sharedFiles()
  for (const path of await files.list('')) {
    const bytes = await files.read(path)
    if (bytes !== null) await copy.writeAll([{ path, bytes }])
  }
  return copy
}
