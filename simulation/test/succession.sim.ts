// The hub is destroyed in the middle of an exchange, its directory deleted, and the exchange goes on in a new
// log made from one party's copy: before the lists, between two signatures, in the middle of a tranche, with
// entries that no quorum had. Account, persons and views at the end are those of the undisturbed play.
//   node tools/run-tests.mjs --sim simulation/test/succession.sim.ts        SEED=7 for another seed
import assert from 'node:assert/strict'
import test from 'node:test'
import { drawsFrom, partyId, present, seededChance } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { SaidAgainNotice } from '@parley/node'
import type { SaidAgain } from '@parley/node'
import { playWatched } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import type { LossOptions } from '../src/cast/successor.ts'
import type { Watched } from '../src/invariants/watched-play.ts'
import { peopleOf } from '../src/invariants/rebuild.ts'
import { seatsOf } from '../src/play/cast.ts'

const SEED = process.env['SEED'] ?? '3'
const PARTIES = ['a', 'b', 'med', 'neutral', 'obs', 'transit'] as const
const DRAWN = 3

interface Case {
  /** Something of this step goes to the hub's log and no quorum has it yet. */
  readonly isOfLog: boolean
  /** How often the cast had synced before the hub was lost. */
  readonly before: number
  readonly what: string
  readonly how: LossOptions['how']
  readonly from: PartyId
}

/** The steps of the undisturbed play, each with the number of syncs that came before its own. */
const steps: { readonly what: string; readonly before: number }[] = []
let plain: Watched | null = null

const undisturbed = (): Watched => present(plain, 'the undisturbed play')

test('the undisturbed play, to compare with', async () => {
  let syncs = 0
  plain = await playWatched({
    seed: SEED,
    ask: 'never',
    loss: { isNow: () => syncs++ < 0, how: 'bound', from: partyId('a') },
    onStep: async (_, what) => void steps.push({ what, before: syncs - 1 }),
  })
  assert.equal(plain.fault, null)
  assert.equal(plain.account?.unaccounted, 0)
  assert.ok(steps.length > 100)
})

// What each seat says of every person: its rows as the views show them, and who has custody by its fold. An
// act that was said again has a text, and so a hash, of its own: hashes are left out.
function known({ scene }: Watched): unknown {
  const facts = seatsOf(scene.cast).map((seat) => {
    const { custody, agreement, plan, schedule, tranches } = seat.exchange()
    return {
      people: peopleOf(seat),
      custody: [...custody].map(([ref, { by, where }]) => `${ref} ${by} ${where}`).toSorted(),
      agreement: agreement?.content ?? null,
      plan: plan?.content.at ?? null,
      schedule: schedule?.content ?? null,
      tranches: [...tranches.values()].map(({ id, stage }) => [id, stage]),
    }
  })
  return JSON.parse(JSON.stringify(facts).replaceAll(/"[0-9a-f]{64}"/g, '"hash"'))
}

async function playLost({ before, how, from }: Case) {
  const told: SaidAgain[] = []
  const faults: unknown[] = []
  let syncs = 0
  const play = await playWatched({
    seed: SEED,
    ask: 'never',
    loss: {
      isNow: () => syncs++ === before,
      how,
      from,
      onFault: (_, fault) => {
        if (fault instanceof SaidAgainNotice) told.push(...fault.told)
        else faults.push(fault)
      },
    },
  })
  return { play, told, faults }
}

function caseAt(what: RegExp, how: Case['how'], from: (typeof PARTIES)[number]): Case {
  const step = steps.find((one) => what.test(one.what))
  return {
    ...present(step, `a step ${what} in this play`),
    how,
    from: partyId(from),
    isOfLog: true,
  }
}

function drawnCases(): readonly Case[] {
  const draws = drawsFrom(seededChance(nodeCryptography, SEED, 'losses'))
  return Array.from({ length: DRAWN }, () => {
    const how = draws.pick(['bound', 'unbound', 'one-ahead'] as const)
    return { ...draws.pick(steps), how, from: partyId(draws.pick(PARTIES)), isOfLog: false }
  })
}

const chosen = (): readonly Case[] => [
  caseAt(/^agreement proposed$/, 'unbound', 'b'),
  caseAt(/^held list of b committed$/, 'unbound', 'med'),
  caseAt(/^plan accepted by b$/, 'one-ahead', 'transit'),
  caseAt(/^manifest t1$/, 'unbound', 'a'),
  caseAt(/^step 2 of b.dev/, 'unbound', 'obs'),
  caseAt(/^step 1 of transit.dev/, 'bound', 'neutral'),
  caseAt(/^arrivals of step 2/, 'one-ahead', 'b'),
  caseAt(/^closing$/, 'unbound', 'transit'),
]

test('whenever the hub is lost, and whoever’s copy the successor is made from: the same end', async (t) => {
  const expected = known(undisturbed())
  let again = 0
  for (const one of [...chosen(), ...drawnCases()]) {
    const { play, told, faults } = await playLost(one)
    const name = `${one.what}, ${one.how}, from ${one.from}`
    assert.equal(play.fault, null, `${name}: ${String(play.fault)}`)
    assert.deepEqual(faults, [], name)
    assert.deepEqual(play.account, undisturbed().account, name)
    assert.deepEqual(known(play), expected, name)
    const left = told.filter((entry) => entry.again === null)
    assert.deepEqual(left, [], `${name}: all of it was said again`)
    if (one.how !== 'unbound') assert.deepEqual(told, [], `${name}: nothing was said twice`)
    else if (one.isOfLog) assert.ok(told.length > 0, `${name}: something was not bound`)
    const { before, size, witnessedSize } = play.scene.cast.obs.head()
    assert.ok(before > 0 && size > 0 && witnessedSize === size)
    again += told.length
    t.diagnostic(
      `${name}: ${before} entries of the lost log, ${told.length} said again, ${size} since`,
    )
  }
  assert.ok(again >= 5)
})
