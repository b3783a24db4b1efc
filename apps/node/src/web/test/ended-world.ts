// A small exchange that is over: everybody who crossed is home, the tranche is closed and the account binds.
import assert from 'node:assert/strict'
import { accountOf } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import { officerOf, perform } from '../../stages/perform.ts'
import { A, B, MED, START } from './fake-world.ts'
import type { FakeWorld } from './fake-world.ts'
import { playedTo, sure } from './played-world.ts'

/** Played until everybody who crossed is home and the account binds: one person is home with either side. */
export async function playedToTheEnd(): Promise<FakeWorld> {
  const { world } = await playedTo('home')
  const say = async (party: PartyId, kind: 'tranche.closed' | 'home.stepped', says: object) => {
    const seat = world.seat(party)
    const act = { kind, says, author: officerOf(seat) }
    sure(await perform(seat, act as Parameters<typeof perform>[1]))
  }
  const { custody } = world.seat(B).exchange()
  const refs = [...custody].filter(([, c]) => c.by === B && c.where === 'own-side').map(([r]) => r)
  await say(B, 'home.stepped', { tranche: 't1', step: 1, at: START, refs })
  for (const party of [A, B]) await say(party, 'tranche.closed', { tranche: 't1', at: START })
  const med = world.seat(MED)
  const account = accountOf(med.exchange())
  assert.ok(account !== null)
  const proposed = sure(
    await perform(med, {
      kind: 'closing.proposed',
      says: { at: START, account },
      author: officerOf(med),
    }),
  )
  for (const party of [A, B, MED]) {
    const seat = world.seat(party)
    const says = { accepts: proposed.hash, at: START }
    sure(await perform(seat, { kind: 'closing.accepted', says, author: officerOf(seat) }))
  }
  return world
}
