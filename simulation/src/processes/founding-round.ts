// How a log begins where every party signs in its own process: the opening goes round its openers, then
// each party publishes its own ring, then each owner of an audience hands out its keys.
import { invariant, present, valueOf } from '@parley/kernel'
import type { ConnectedSeat } from '@parley/node'

/** Founds the log that all these seats have configured; `openers` are the parties whose roots open it. */
export async function foundLog(
  seats: ReadonlyMap<string, ConnectedSeat>,
  openers: readonly string[],
): Promise<void> {
  const [first = '', ...others] = openers.toSorted()
  const opener = present(seats.get(first), 'a seat of the first opener')
  const prepared = valueOf(await opener.found.prepare())
  const lines: string[] = []
  for (const party of [first, ...others]) {
    const seat = present(seats.get(party), 'a seat of each opener')
    lines.push(...valueOf(await seat.found.sign(prepared.text)))
  }
  const opened = valueOf(await opener.found.open(prepared, lines))
  invariant(opened.index === 0, 'a log that was empty')
  await allUntil(seats, opened.hash)
  for (const seat of seats.values()) {
    const ring = valueOf(await seat.found.ring())
    await allUntil(seats, ring.hash)
  }
  for (const seat of seats.values()) {
    const audience = valueOf(await seat.found.audiences())
    if (audience !== null) await allUntil(seats, audience.hash)
  }
}

/** Every seat takes in the log up to an entry, once it stands under the quorum. */
export async function allUntil(
  seats: ReadonlyMap<string, ConnectedSeat>,
  hash: string,
): Promise<void> {
  await Promise.all([...seats.values()].map((seat) => seat.syncUntil(hash)))
}
