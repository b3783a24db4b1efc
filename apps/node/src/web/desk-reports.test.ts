// What desks beside the line record and report: findings before it, wristbands and triage behind it, home.
// What is noted waits in the seat's own log; of a step goes the same whatever was noted.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Command } from '@parley/api'
import { A, B, NEUTRAL, TRANSIT } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import {
  custodyOf,
  deskReportOf,
  handOver,
  look,
  Officers,
  ONWARD,
  press,
  refsOf,
  report,
  reportDesk,
  T1,
  word,
} from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

interface Early {
  readonly world: FakeWorld
  readonly transit: Sitting
  readonly refs: readonly string[]
}

async function beforeInterviews(): Promise<Early> {
  const { world } = await playedTo('planned')
  const sides = [await sitAt(world, 'headquarters', A), await sitAt(world, 'headquarters', B)]
  const transit = await sitAt(world, 'transit', TRANSIT)
  for (const side of sides) sure(await press(side, { do: 'manifest.sign', tranche: 't1' }))
  return { world, transit, refs: await refsOf(transit, 'receiving') }
}

/** Everybody across the line, reported by all, and nothing recorded of it yet. */
async function across(): Promise<Officers & { readonly toA: readonly string[] }> {
  const seats = await Officers.atLine()
  const toB = await refsOf(seats.a, 'releasing')
  const toA = await refsOf(seats.b, 'releasing')
  await handOver(seats.a, seats.b, toB)
  await handOver(seats.b, seats.transit, toA)
  for (const seat of [seats.a, seats.b, seats.transit]) await report(seat)
  return Object.assign(seats, { toA, toB })
}

function countOf({ log }: FakeWorld, kind: string): number {
  return log.filter((entry) => entry.kind === kind).length
}

const BANDS = { do: 'wristbands.give', tranche: 't1' } as const
const finding = (ref: string, fitness: 'fit' | 'stretcher' | 'unfit' = 'unfit'): Command => {
  return { do: 'fitness.record', tranche: 't1', ref, fitness }
}
const triage = (ref: string, of: 'urgent' | 'minor' = 'urgent'): Command => {
  return { do: 'arrival.triage', ref, triage: of, fitness: 'fit' }
}

test('a finding waits in the clinicians’ own log, and the report takes it to the interviewer alone', async () => {
  const { world, transit, refs } = await beforeInterviews()
  const [ref = '', other = ''] = refs
  sure(await press(transit, finding(ref)))
  const seen = async () => (await look(transit)).people.find((p) => p.ref === ref)
  assert.deepEqual([(await seen())?.fitness, (await seen())?.fitnessWaits], ['unfit', true])
  assert.equal((await deskReportOf(transit, 'findings')).waiting, 1)
  assert.equal(countOf(world, 'fitness.stepped'), 0, 'nothing for the hub to count')
  await reportDesk(transit, 'findings')
  assert.deepEqual([(await seen())?.fitness, (await seen())?.fitnessWaits], ['unfit', false])
  assert.equal((await deskReportOf(transit, 'findings')).waiting, 0)
  assert.deepEqual([...world.seat(NEUTRAL).exchange().fitness.values()], ['unfit'])
  assert.equal(world.seat(A).exchange().fitness.size, 0)
  assert.equal(world.seat(TRANSIT).exchange().fitness.size, 0)
  const a = await sitAt(world, 'headquarters', A)
  assert.doesNotMatch(await a.text('/api/line'), /"fitness"/)
  assert.equal(word(await press(transit, { ...reporting('findings', 2) })), 'after-last-step')
  sure(await press(transit, finding(other, 'stretcher')))
  await reportDesk(transit, 'findings') // a correction goes beyond the step that was agreed
  assert.equal(countOf(world, 'fitness.stepped'), 2)
})

function reporting(of: 'findings' | 'arrivals' | 'home', step: number): Command {
  return { do: 'desk.report', tranche: 't1', report: of, step }
}

test('the newest note of a person stands, and what waits can be taken back', async () => {
  const { world, transit, refs } = await beforeInterviews()
  const [ref = '', other = ''] = refs
  for (const fitness of ['unfit', 'fit', 'stretcher'] as const) {
    sure(await press(transit, finding(ref, fitness)))
  }
  sure(await press(transit, finding(other)))
  assert.equal((await deskReportOf(transit, 'findings')).waiting, 2)
  const back: Command = { do: 'desk.withdraw', tranche: 't1', about: 'fitness', refs: [other] }
  sure(await press(transit, back))
  assert.equal(word(await press(transit, back)), 'nothing-waits')
  await reportDesk(transit, 'findings')
  assert.deepEqual([...world.seat(NEUTRAL).exchange().fitness], [[ref, 'stretcher']])
  assert.equal(word(await press(transit, { ...back, refs: [ref] })), 'nothing-waits')
})

test('whom the clinicians found unfit is not presented, with the word of every other reason', async () => {
  const first = await Officers.atLine()
  const [unfit = ''] = await refsOf(first.b, 'releasing')
  const { a, transit, world } = await Officers.atLine({ unfit: [unfit] })
  const presented = world.seat(A).exchange().tranches.get('t1')?.presented
  assert.equal([...(presented ?? [])].find(([ref]) => ref === unfit)?.[1], 'not-presented')
  assert.doesNotMatch(await a.text('/api/line'), /unfit/)
  assert.equal(word(await press(transit, finding(unfit, 'fit'))), 'presented-before')
  assert.equal(word(await press(transit, reporting('findings', 2))), 'presented-before')
})

test('a step says the same to whoever counts, with nobody, one or two persons noted in it', async () => {
  const seen = await Promise.all(
    [0, 1, 2].map(async (count) => {
      const { world, transit, a, b, toA } = await across()
      const before = world.log.length
      for (let step = 1; step <= 2; step++) {
        if (step === 1 && count > 0) sure(await press(transit, BANDS))
        if (step === 1) {
          for (const ref of toA.slice(0, count)) sure(await press(transit, triage(ref)))
        }
        await reportDesk(transit, 'arrivals')
        const { homecomings } = await look(b)
        const refs = homecomings.slice(0, count)
        if (refs.length > 0) sure(await press(b, { do: 'home.confirm', refs }))
        for (const side of [a, b]) await reportDesk(side, 'home')
      }
      return world.log.slice(before).map(({ kind, author }) => [kind, author])
    }),
  )
  const [none, one, two] = seen
  const step = [
    ['arrival.stepped', 'transit/officer/1'],
    ['triage.stepped', 'transit/officer/1'],
    ['home.stepped', 'a/officer/1'],
    ['home.stepped', 'b/officer/1'],
  ]
  assert.deepEqual(none, [...step, ...step])
  assert.deepEqual(one, none)
  assert.deepEqual(two, none)
})

test('a node that stops after any act has lost nothing and reports nothing twice', async () => {
  const seats = await across()
  const { world, toA } = seats
  const [first = '', second = ''] = toA
  const acts: readonly Command[] = [
    BANDS,
    triage(first, 'minor'),
    triage(first),
    { do: 'desk.withdraw', tranche: 't1', about: 'wristband', refs: [second] },
    reporting('arrivals', 1),
    BANDS,
    triage(second, 'minor'),
    reporting('arrivals', 2),
  ]
  for (const one of acts) {
    sure(await press(seats.transit, one))
    const before = await seats.transit.text('/api/arrivals')
    await seats.restart('transit')
    assert.equal(await seats.transit.text('/api/arrivals'), before, JSON.stringify(one))
  }
  const { rows } = sure(await seats.transit.call('arrivals', {}))
  assert.deepEqual(
    rows.map((r) => [r.wristband, r.ref, r.triage, r.bandWaits, r.careWaits]),
    [
      ['t1-1', first, 'urgent', false, false],
      ['t1-2', second, 'minor', false, false],
    ],
  )
  assert.deepEqual([countOf(world, 'arrival.stepped'), countOf(world, 'triage.stepped')], [2, 2])
  assert.deepEqual(world.seat(A).exchange().voids, [])
})

test('a report that the hub did not take goes once, from this node or after its restart', async () => {
  for (const isStopped of [false, true]) {
    const seats = await across()
    const { world, toA } = seats
    const [ref = ''] = toA
    sure(await press(seats.transit, BANDS))
    world.isHubDown = true
    assert.equal(word(await press(seats.transit, reporting('arrivals', 1))), 'not-delivered')
    const closed = await deskReportOf(seats.transit, 'arrivals')
    assert.deepEqual([closed.step, closed.isClosed, closed.waiting], [1, true, 2])
    sure(await press(seats.transit, triage(ref))) // after the wristbands, and still in their step
    if (isStopped) await seats.restart('transit')
    world.isHubDown = false
    sure(await press(seats.transit, reporting('arrivals', 1)))
    assert.equal(word(await press(seats.transit, reporting('arrivals', 1))), 'step-out-of-order')
    assert.deepEqual([countOf(world, 'arrival.stepped'), countOf(world, 'triage.stepped')], [1, 1])
    const after = await deskReportOf(seats.transit, 'arrivals')
    assert.deepEqual([after.step, after.isClosed, after.waiting], [2, false, 0])
    assert.equal(world.seat(A).exchange().arrivals.size, 2)
    assert.equal(world.seat(TRANSIT).exchange().care.size, 1)
  }
})

test('a finding that the hub did not take still waits, and the entry itself says when it does not', async () => {
  const { world, transit, refs } = await beforeInterviews()
  const [ref = ''] = refs
  sure(await press(transit, finding(ref)))
  world.isHubDown = true
  assert.equal(word(await press(transit, reporting('findings', 1))), 'not-delivered')
  world.restart(TRANSIT)
  const again = await sitAt(world, 'transit', TRANSIT)
  assert.deepEqual((await look(again)).people.find((p) => p.ref === ref)?.fitnessWaits, true)
  assert.equal((await deskReportOf(again, 'findings')).isClosed, true)
  const back: Command = { do: 'desk.withdraw', tranche: 't1', about: 'fitness', refs: [ref] }
  assert.equal(word(await press(again, back)), 'nothing-waits', 'what is closed stays as it is')
  sure(await press(again, finding(ref, 'fit')))
  world.isHubDown = false
  sure(await press(again, reporting('findings', 1)))
  assert.deepEqual([...world.seat(NEUTRAL).exchange().fitness.values()], ['unfit'])
  assert.equal((await deskReportOf(again, 'findings')).waiting, 1, 'the correction')
  sure(await press(again, reporting('findings', 2)))
  assert.deepEqual([...world.seat(NEUTRAL).exchange().fitness.values()], ['fit'])
  assert.equal(countOf(world, 'fitness.stepped'), 2)
})

test('what came or went between looking and signing is looked at again', async () => {
  const { transit, toA, world } = await across()
  const [ref = ''] = toA
  sure(await press(transit, BANDS))
  const shown = sure(await transit.call('prepare', { body: reporting('arrivals', 1) }))
  const back: Command = { do: 'desk.withdraw', tranche: 't1', about: 'wristband', refs: [ref] }
  sure(await press(transit, back))
  const signed = { prepared: shown.id, hash: shown.hash, signAs: transit.desk.id }
  assert.equal(word(await transit.call('submit', { body: signed })), 'stale')
  assert.equal(countOf(world, 'arrival.stepped'), 0)
  const pages = [
    sure(await transit.call('prepare', { body: reporting('arrivals', 1) })),
    sure(await transit.call('prepare', { body: reporting('arrivals', 1) })),
  ]
  const words = []
  for (const { id, hash } of pages) {
    const body = { prepared: id, hash, signAs: transit.desk.id }
    words.push(word(await transit.call('submit', { body })))
  }
  assert.deepEqual(words, ['ok', 'stale'], 'two pages make one report')
  assert.deepEqual([countOf(world, 'arrival.stepped'), countOf(world, 'triage.stepped')], [1, 1])
})

test('nothing is recorded of whom it is not true of', async () => {
  const seats = await across()
  const { a, b, transit, toA, world } = seats
  const [there = ''] = toA
  const [onB = ''] = (await look(b)).homecomings
  for (const side of [a, b]) sure(await press(side, { do: 'manifest.sign', tranche: 't2' }))
  const [next] = world.seat(A).exchange().tranches.get('t2')?.manifest.persons ?? []
  const home = (refs: readonly string[]): Command => ({ do: 'home.confirm', refs: [...refs] })
  const notes = [...world.seat(TRANSIT).notes, ...world.seat(A).notes, ...world.seat(B).notes]
  const refused: readonly (readonly [Sitting, Command, string])[] = [
    [transit, triage(there), 'not-arrived'],
    [transit, triage('nobody'), 'not-arrived'],
    [transit, triage(onB), 'not-arrived'],
    [transit, finding(there), 'presented-before'],
    [transit, finding('nobody'), 'not-on-manifest'],
    [transit, { ...finding(there), tranche: 't2' } as Command, 'not-on-manifest'],
    [transit, { ...BANDS, tranche: 't2' }, 'nobody-named'],
    [a, home([there]), 'not-in-own-custody'],
    [a, home([onB]), 'not-in-own-custody'],
    [b, home([onB, there]), 'not-in-own-custody'],
    [b, home(['nobody']), 'not-listed'],
    [b, home([onB, 'nobody']), 'not-listed'],
    [b, home([onB, next?.ref ?? '']), 'several-tranches'],
    [transit, triage(next?.ref ?? ''), 'not-arrived'],
    [a, { do: 'desk.withdraw', tranche: 't1', about: 'home', refs: [there] }, 'nothing-waits'],
    [
      transit,
      { do: 'desk.withdraw', tranche: 't1', about: 'triage', refs: [there] },
      'nothing-waits',
    ],
    [
      transit,
      { do: 'desk.withdraw', tranche: 't2', about: 'wristband', refs: [there] },
      'nothing-waits',
    ],
    [transit, reporting('arrivals', 2), 'step-out-of-order'],
    [transit, { ...reporting('arrivals', 1), tranche: 't2' } as Command, 'not-open'],
    [transit, { ...reporting('arrivals', 1), tranche: 't3' } as Command, 'no-such-tranche'],
    [a, reporting('home', 9), 'step-out-of-order'],
  ]
  const before = world.log.length
  for (const [sitting, command, why] of refused) {
    assert.equal(word(await press(sitting, command)), why, JSON.stringify(command))
  }
  assert.equal(world.log.length, before)
  const after = [...world.seat(TRANSIT).notes, ...world.seat(A).notes, ...world.seat(B).notes]
  assert.equal(after.length, notes.length, 'and nothing of it is noted')
})

test('after the steps that were agreed a report goes only where somebody waits for it', async () => {
  const { b, world } = await across()
  const { steps } = await deskReportOf(b, 'home')
  for (let step = 1; step <= steps; step++) await reportDesk(b, 'home')
  const over = await deskReportOf(b, 'home')
  assert.deepEqual([over.step, over.refusal], [steps + 1, 'after-last-step'])
  assert.equal(word(await press(b, reporting('home', steps + 1))), 'after-last-step')
  const { homecomings } = await look(b)
  sure(await press(b, { do: 'home.confirm', refs: homecomings }))
  sure(await press(b, reporting('home', steps + 1)))
  assert.equal(custodyOf(world, homecomings[0] ?? ''), 'b home', 'nobody is kept from home')
  assert.equal(word(await press(b, reporting('home', steps + 2))), 'after-last-step')
})

test('before the go there are findings to report and nothing behind the line', async () => {
  const { transit, a } = await Officers.atLine({ isGo: false })
  assert.equal(word(await press(transit, reporting('arrivals', 1))), 'not-open')
  assert.equal(word(await press(a, reporting('home', 1))), 'not-open')
})

test('no family hears of a homecoming that waits', async () => {
  const seats = await across()
  const { a, b, transit, toA, world } = seats
  sure(await press(transit, BANDS))
  await handOver(transit, a, toA, ONWARD)
  for (const seat of [transit, a]) await report(seat, ONWARD)
  sure(await press(a, { do: 'home.confirm', refs: [...toA] }))
  const family = await sitAt(world, 'family-desk', A)
  assert.equal(sure(await family.call('families', {})).mayBeTold, 0)
  assert.equal(
    word(await press(family, { do: 'family.told', ref: toA[0] ?? '', spoke: true })),
    'not-home',
  )
  await reportDesk(a, 'home')
  assert.equal(sure(await family.call('families', {})).mayBeTold, 2)
  assert.equal((await look(b, T1)).homeNoted.length, 0)
})
