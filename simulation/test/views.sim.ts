// The tables that screens read, kept level with the log step by step, hold in the end what a seat folded
// anew from the log's first entry would put there.
import assert from 'node:assert/strict'
import test from 'node:test'
import { viewHash } from '@parley/exchange'
import { partyId } from '@parley/kernel'
import { openPeople, openPglite } from '@parley/postgres'
import type { PeopleViews } from '@parley/postgres'
import { peopleTableOf, playWatched, ROLES, seatsOf } from '@parley/simulation'
import type { Scene } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'

const EVERY = 12 // steps between two refreshes: some write much, most write little

test('a table refreshed along the way equals one rebuilt from the log', async () => {
  const lock = () => Promise.reject(new Error('nothing on disk to lock'))
  const engine = await openPglite({ directory: null, lock })
  const tables = new Map<string, PeopleViews>()
  const tableOf = async (seat: string): Promise<PeopleViews> => {
    const role = ROLES[seat] ?? 'public'
    const known = tables.get(seat)
    const table =
      known ?? (await openPeople(engine, { seat: partyId(seat), role, hashing: nodeCryptography }))
    tables.set(seat, table)
    return table
  }
  const refresh = async ({ cast }: Scene): Promise<void> => {
    for (const seat of seatsOf(cast)) {
      const table = await tableOf(seat.id)
      await table.refresh(peopleTableOf(seat), seat.entries().length)
    }
  }
  let steps = 0
  const { breaches, fault, scene } = await playWatched({
    seed: '7',
    onStep: async (now) => {
      if (++steps % EVERY === 0) await refresh(now)
    },
  })
  assert.deepEqual([breaches, fault], [[], null])
  await refresh(scene)
  for (const seat of seatsOf(scene.cast)) {
    const rebuilt = peopleTableOf(await scene.reopened(seat.id))
    const table = await tableOf(seat.id)
    assert.ok(rebuilt.length > 0, `${seat.id} knows of people`)
    assert.equal(await table.hash(), viewHash(rebuilt, nodeCryptography), seat.id)
    assert.equal(await table.through(), seat.entries().length)
  }
  await engine.close()
})
