// One lot of remains crosses by bag count, on its own track, with a receipt both sides sign.
import { invariant } from '@parley/kernel'
import { formatSignedLine } from '@parley/ledger'
import { officerOf, perform } from '@parley/node'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'
import type { Crew } from './crew.ts'

/** Transfers a lot from b to a; bags are never set against the living. */
export async function transferRemains(cast: Cast, crew: Crew, bags: number): Promise<void> {
  cast.clock.advance(1800)
  const at = cast.clock.now()
  const from = crew.at(cast.b.id, crew.atLine)
  const to = crew.at(cast.a.id, crew.atLine)
  const lot = { lot: 'lot-1', from: from.party, to: to.party, bags, at }
  const text = formatSignedLine('receipt', { about: 'remains', x: cast.b.head().origin, ...lot })
  const lines = [
    await from.seat.signReceipt(text, from.key),
    await to.seat.signReceipt(text, to.key),
  ]
  const signed = lines.map((line) => {
    invariant(line.ok, 'devices that sign a receipt for a lot')
    return line.value
  })
  const says = { ...lot, receipt: `${text}\n${signed.join('')}` }
  const author = officerOf(cast.a)
  await done(cast, 'remains', perform(cast.a, { kind: 'remains.transferred', says, author }))
}
