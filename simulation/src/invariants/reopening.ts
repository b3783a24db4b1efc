// A seat of a play folded anew: its mirror empty, its private log a copy, its keys the same.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { present, seededChance } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import type { Seat } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import type { AssembledCast, AssembleOptions } from '../cast/assemble.ts'
import { openOwnLog, recipientsOf, seatFor } from '../cast/seat-for.ts'
import type { SeatPlace } from '../cast/seat-for.ts'
import { storedHub } from './stored-hub.ts'

/** Opens one seat again from the hub's files and a copy of its private log. */
export async function reopenedSeat(
  assembled: AssembledCast,
  options: AssembleOptions,
  id: PartyId,
): Promise<Seat> {
  const { origin, clock, keys, hubFiles } = assembled
  const own = present(
    keys.find((one) => one.party === id),
    'the keys of every seat',
  )
  const copied = await copyOf(await assembled.filesOf(`${id}-private`))
  const chance = seededChance(nodeCryptography, options.seed, `reopened ${id}`)
  const sealing = openSealing({ chance, kind: 'x25519' })
  const place: SeatPlace = {
    options,
    origin,
    base: origin.slice(0, origin.lastIndexOf('/')),
    clock,
    filesOf: (owner) => Promise.resolve(owner === `${id}-private` ? copied : openMemoryFiles()),
    recipients: await recipientsOf(keys, nodeCryptography, options.seed),
    witnessed: () => Promise.resolve(),
    hub: storedHub(hubFiles(), origin, nodeCryptography),
    policy: present(await hubFiles().read('policy'), 'the policy of a log'),
  }
  const privateLog = await openOwnLog(own, sealing, place)
  return seatFor(own, { sealing, privateLog }, place)
}

async function copyOf(files: LogFiles): Promise<LogFiles> {
  const copy = openMemoryFiles()
  for (const path of await files.list('')) {
    const bytes = await files.read(path)
    if (bytes !== null) await copy.writeAll([{ path, bytes }])
  }
  return copy
}
