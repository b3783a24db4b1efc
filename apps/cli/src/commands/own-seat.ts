// A running seat as its own operator steers it from a command: found by its seat file, let in by its control
// file. What the command does, the seat does, with its own keys.
import { ConfigError, connectSeat, readOwnerFile, readSeatFile } from '@parley/node'
import type { ConnectedSeat, SeatFile } from '@parley/node'
import { nodeCryptography, systemChance, systemClock } from '@parley/system'
import { MisusedError, needed } from '../command.ts'
import type { Arguments } from '../command.ts'

export const SEAT_OPTION = {
  name: 'seat',
  value: 'FILE',
  help: 'the seat file that serve was started with',
  required: true,
} as const

/** The seat file of a command, whose seat can be found by it. @throws MisusedError */
export async function seatFileOf(given: Arguments): Promise<SeatFile> {
  const file = await readSeatFile(needed(given, 'seat')).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  if (file.listen.port === 0) {
    throw new MisusedError('listen: expected a fixed port, to find the running seat by')
  }
  return file
}

/** Where a seat's control surface is, and the token that opens it. */
export async function controlOf(
  file: SeatFile,
): Promise<{ readonly url: string; readonly token: string }> {
  const token = (await readOwnerFile(file.control)).trim()
  return { url: `http://${file.listen.hostname}:${file.listen.port}`, token }
}

/** The officer who signs: the one asked for, else the seat's first. @throws MisusedError naming those it has */
export function officerFor(given: Arguments, { officers }: ConnectedSeat): string {
  const officer = given.value('officer') ?? officers[0] ?? ''
  if (officers.includes(officer)) return officer
  throw new MisusedError(`--officer: expected one of ${officers.join(', ')}`)
}

/** Connects to a running seat. @throws ControlError if it does not answer */
export async function ownSeat(given: Arguments): Promise<ConnectedSeat> {
  const seat = await connectSeat({
    ...(await controlOf(await seatFileOf(given))),
    playClock: null,
    patienceMs: 0,
    chance: systemChance,
    clock: systemClock,
    cryptography: nodeCryptography,
  })
  await seat.sync()
  return seat
}
