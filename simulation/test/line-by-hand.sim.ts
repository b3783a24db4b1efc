// A tranche that officers bring across by hand, over real keys, real logs and a real hub: what they press is
// asked through the contract, and the same invariants hold as in a play.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Line } from '@parley/api'
import { instant, valueOf } from '@parley/kernel'
import { giveGo } from '@parley/node'
import { openPglite } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../src/cast/assemble.ts'
import type { AssembleOptions } from '../src/cast/assemble.ts'
import { playCryptography } from '../src/cast/remembered.ts'
import { Auditor } from '../src/invariants/auditor.ts'
import { breachLine } from '../src/invariants/breach.ts'
import type { Scene } from '../src/invariants/breach.ts'
import { breachesOf } from '../src/invariants/invariants.ts'
import { plainLists } from '../src/invariants/plain-lists.ts'
import { ReceiptJudge } from '../src/invariants/receipt-judge.ts'
import { reopenedSeat } from '../src/invariants/reopening.ts'
import { sharedFilesByOwner } from '../src/invariants/shared-files.ts'
import { smallWorld } from '../src/people/scenario.ts'
import { inventWorld, peopleOf } from '../src/people/world.ts'
import { openTranche } from '../src/play/crossing.ts'
import { sizeFor } from '../src/play/numbers.ts'
import { playDay } from '../src/play/script.ts'
import { officerAt } from './line-officer.ts'
import type { Officer } from './line-officer.ts'

const SEED = '11'
const STEPS = 3
const TRANCHE = 't1'

type Leg = Line['leg']

async function look({ call }: Officer, leg: Leg): Promise<Line> {
  return valueOf(await call('line', { query: { tranche: TRANCHE, leg } }))
}

/** Everybody of a coach that may go is checked on both sides, released, received and signed for. */
async function handCoach(from: Officer, to: Officer, leg: Leg): Promise<number> {
  const place = { tranche: TRANCHE, leg }
  const line = await look(from, leg)
  const due = line.people.filter(
    (p) =>
      p.side === 'releasing' &&
      (p.coach ?? line.step) <= line.step &&
      p.state === 'listed' &&
      (leg === 'onward' ? p.refusal === 'not-checked' : p.presented === 'cleared') &&
      p.exception === null &&
      !p.keptBack,
  )
  const refs = due.map((p) => p.ref)
  if (refs.length === 0) return 0
  for (const officer of [from, to]) {
    valueOf(
      await officer.call('lineAct', { body: { do: 'check', ...place, refs, identity: 'proven' } }),
    )
  }
  const released = valueOf(await from.call('lineAct', { body: { do: 'release', ...place, refs } }))
  const code = codeIn(await look(from, leg), released.handings[0])
  await refusesForged(to, code, { ...place, refs })
  const received = valueOf(
    await to.call('lineAct', { body: { do: 'receive', ...place, refs, code } }),
  )
  const back = codeIn(await look(to, leg), received.handings[0])
  valueOf(await from.call('lineAct', { body: { do: 'complete', ...place, code: back } }))
  return refs.length
}

function codeIn({ handings }: Line, number: number | undefined): string {
  return handings.find((h) => h.number === number)?.code ?? ''
}

/** One letter of the first signature changed: a real key would not have signed that. */
async function refusesForged(
  { call }: Officer,
  code: string,
  place: { readonly tranche: string; readonly leg: Leg; readonly refs: string[] },
): Promise<void> {
  const forged = code.replace(/("released":"[^"]{40})(.)/, (_, before: string, one: string) => {
    return `${before}${one === 'A' ? 'B' : 'A'}`
  })
  const refused = await call('lineAct', { body: { do: 'receive', ...place, code: forged } })
  assert.equal(refused.ok ? 'taken' : refused.refusal.code, 'wrong-signature')
}

async function reportDesk(
  { press }: Officer,
  report: 'findings' | 'arrivals' | 'home',
  step: number,
): Promise<void> {
  valueOf(await press({ do: 'desk.report', tranche: TRANCHE, report, step }))
}

test('three officers bring a tranche across and home, and every invariant holds', async () => {
  const world = inventWorld(smallWorld(SEED))
  const options: AssembleOptions = {
    seed: SEED,
    series: 'series-1',
    day: 1,
    startsAt: instant('2026-05-16T08:00:00Z'),
    threads: 0,
    filesOf: sharedFilesByOwner(),
  }
  const assembled = await assembleCast(options)
  const { cast } = assembled
  const each = Math.min(...(['a', 'b'] as const).map((s) => peopleOf(world, s, 'held').length))
  const rules = { coach: 20, exposure: 20, steps: STEPS, padTo: 16_384, standstillHours: 24 }
  await playDay(cast, {
    seed: SEED,
    series: 'series-1',
    size: sizeFor(each),
    lists: plainLists(world, nodeCryptography),
    withTroubles: false,
    stopAfter: 'plan',
    adjust: (agreement) => ({ ...agreement, handover: rules }),
  })
  const tranche = await openTranche(cast, TRANCHE)
  for (const seat of [cast.a, cast.b]) {
    valueOf(await giveGo(seat, TRANCHE, cast.clock.now()))
    await cast.sync()
  }
  const lock = () => Promise.reject(new Error('nothing on disk to lock'))
  const engine = await openPglite({ directory: null, lock })
  const a = await officerAt(cast.a, 'headquarters', engine)
  const b = await officerAt(cast.b, 'headquarters', engine)
  const transit = await officerAt(cast.transit, 'transit', engine)
  const neutral = await officerAt(cast.neutral, 'neutral', engine)
  await reportDesk(transit, 'findings', 1)
  for (const { ref } of tranche.manifest.persons) {
    valueOf(await neutral.press({ do: 'interview.record', ref, wish: 'willing', note: '' }))
  }
  await cast.sync()

  let crossed = 0
  for (let step = 1; step <= STEPS; step++) {
    cast.clock.advance(600)
    crossed += await handCoach(a, b, 'line')
    crossed += await handCoach(b, transit, 'line')
    for (const officer of [a, b, transit]) {
      const { tranche: at, leg } = { tranche: TRANCHE, leg: 'line' as const }
      valueOf(await officer.press({ do: 'step.report', tranche: at, leg, step }))
      await cast.sync()
    }
    valueOf(await transit.press({ do: 'wristbands.give', tranche: TRANCHE }))
    const noted = valueOf(await transit.call('arrivals', {}))
    const stopped = await reopenedSeat(assembled, options, cast.transit.id)
    const { call } = await officerAt(stopped, 'transit', engine)
    assert.deepEqual(valueOf(await call('arrivals', {})), noted, `a stop before report ${step}`)
    assert.ok(step > 1 || noted.rows.some((row) => row.bandWaits === true), 'somebody waits')
    await reportDesk(transit, 'arrivals', step)
    for (const officer of [a, b]) await reportDesk(officer, 'home', step)
    await cast.sync()
    const reopened = await officerAt(
      await reopenedSeat(assembled, options, cast.a.id),
      'headquarters',
      engine,
    )
    assert.deepEqual(
      await look(reopened, 'line'),
      await look(a, 'line'),
      `a stop after step ${step}`,
    )
  }
  assert.equal(crossed, tranche.manifest.persons.length)

  cast.clock.advance(600)
  assert.ok((await handCoach(transit, a, 'onward')) > 0)
  for (const officer of [transit, a]) {
    valueOf(await officer.press({ do: 'step.report', tranche: TRANCHE, leg: 'onward', step: 1 }))
    await cast.sync()
  }
  for (const officer of [a, b]) {
    const { homecomings } = await look(officer, 'line')
    valueOf(await officer.press({ do: 'home.confirm', refs: [...homecomings] }))
    await reportDesk(officer, 'home', STEPS + 1)
    await cast.sync()
    valueOf(await officer.press({ do: 'tranche.close', tranche: TRANCHE }))
    await cast.sync()
  }
  const state = cast.a.exchange()
  for (const { ref, to } of tranche.manifest.persons) {
    const custody = state.custody.get(ref)
    assert.deepEqual([custody?.where, custody?.by], ['home', to])
  }
  assert.deepEqual([state.conflicts, state.voids], [[], []])

  const scene: Scene = {
    cast,
    world,
    cryptography: nodeCryptography,
    hubFiles: assembled.hubFiles,
    reopened: (id) => reopenedSeat(assembled, options, id),
    auditor: new Auditor(playCryptography),
    receipts: new ReceiptJudge(nodeCryptography),
  }
  assert.deepEqual((await breachesOf(scene, ['step', 'end'])).map(breachLine), [])
  await engine.close()
  await assembled.close()
})
