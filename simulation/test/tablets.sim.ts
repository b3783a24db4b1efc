// A tranche that tablets bring across with no network between them, over real keys, real logs and a real hub:
// enrolled by entries, given sealed packs, reported late, twice and in any order.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Line, TabletPack, Tablets } from '@parley/api'
import { EMPTY_EXCHANGE } from '@parley/exchange'
import type { Tranche } from '@parley/exchange'
import { instant, present, valueOf } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { giveGo } from '@parley/node'
import { openPglite } from '@parley/postgres'
import type { PgliteEngine } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../src/cast/assemble.ts'
import type { AssembledCast, AssembleOptions } from '../src/cast/assemble.ts'
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
import { SimTablet } from './tablet.ts'
import { officerAt } from './line-officer.ts'
import type { Officer } from './line-officer.ts'

const SEED = '12'
const T1 = 't1'
const PLACE = { tranche: T1, leg: 'line' } as const

interface Stage {
  readonly assembled: AssembledCast
  readonly options: AssembleOptions
  readonly engine: PgliteEngine
  readonly tranche: Tranche
  readonly a: Officer
  readonly b: Officer
  readonly transit: Officer
  readonly names: readonly string[]
  readonly world: Scene['world']
}

/** A signed manifest with everybody willing, and no go yet. */
async function beforeGo(seed: string): Promise<Stage> {
  const world = inventWorld(smallWorld(seed))
  const options: AssembleOptions = {
    seed,
    series: 'series-1',
    day: 1,
    startsAt: instant('2026-05-16T08:00:00Z'),
    threads: 0,
    filesOf: sharedFilesByOwner(),
  }
  const assembled = await assembleCast(options)
  const { cast } = assembled
  const each = Math.min(...(['a', 'b'] as const).map((s) => peopleOf(world, s, 'held').length))
  const rules = { coach: 60, exposure: 60, steps: 1, padTo: 16_384, standstillHours: 24 }
  const lists = plainLists(world, nodeCryptography)
  await playDay(cast, {
    seed,
    series: 'series-1',
    size: sizeFor(each),
    lists,
    withTroubles: false,
    stopAfter: 'plan',
    adjust: (agreement) => ({ ...agreement, handover: rules }),
  })
  const tranche = await openTranche(cast, T1)
  const lock = () => Promise.reject(new Error('nothing on disk to lock'))
  const engine = await openPglite({ directory: null, lock })
  const a = await officerAt(cast.a, 'headquarters', engine)
  const b = await officerAt(cast.b, 'headquarters', engine)
  const transit = await officerAt(cast.transit, 'transit', engine)
  const neutral = await officerAt(cast.neutral, 'neutral', engine)
  const first = { tranche: T1, report: 'findings', step: 1 } as const
  valueOf(await transit.press({ do: 'desk.report', ...first }))
  for (const { ref } of tranche.manifest.persons) {
    valueOf(await neutral.press({ do: 'interview.record', ref, wish: 'willing', note: '' }))
  }
  await cast.sync()
  const names = [...cast.a.register().held.values()].map(({ name }) => name.full)
  return { assembled, options, engine, tranche, a, b, transit, names, world }
}

async function go({ assembled: { cast } }: Stage): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    valueOf(await giveGo(seat, T1, cast.clock.now()))
    await cast.sync()
  }
}

async function enrolled(stage: Stage, officer: Officer, number: number): Promise<SimTablet> {
  const { cast } = stage.assembled
  const name = `${officer.seat.id}/dev/tablet-${number}`
  const by = officer.seat.officers[0] ?? ''
  const tablet = new SimTablet({ name, officer: by, now: () => cast.clock.now() })
  const code = await tablet.shown()
  valueOf(await officer.press({ do: 'device.enrol', code, tranche: T1, hours: 48 }))
  await cast.sync()
  const body = { device: name, leg: 'line' } as const
  tablet.pin(present(valueOf(await officer.call('tabletsPack', { body })).scope, 'an answer'))
  return tablet
}

/** What the node gives a tablet that signs for it. */
async function given(officer: Officer, tablet: SimTablet): Promise<TabletPack> {
  const device = tablet.name
  const { challenge } = valueOf(await officer.call('tabletChallenge', { body: { device } }))
  const request = await tablet.asking(challenge)
  return valueOf(await officer.call('tabletPack', { body: { device, request } }))
}

async function packed(officer: Officer, tablet: SimTablet): Promise<void> {
  const { pack, hour } = await given(officer, tablet)
  assert.ok(await tablet.open(present(pack, 'a pack'), present(hour, 'the key of the hour')))
}

async function sent(officer: Officer, tablet: SimTablet, from = 0): Promise<string> {
  const records = tablet.notes.slice(from)
  const taken = await officer.call('tabletReport', { body: { device: tablet.name, records } })
  if (!taken.ok) return taken.refusal.code
  if (taken.value.copy !== null) tablet.copied(taken.value.copy)
  return 'ok'
}

const look = async ({ call }: Officer): Promise<Line> =>
  valueOf(await call('line', { query: PLACE }))
const seen = async ({ call }: Officer): Promise<Tablets> =>
  valueOf(await call('tablets', { query: { tranche: T1 } }))
const word = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

/** Persons of one tablet's hands go to another's, by codes alone. */
async function handOver(from: SimTablet, to: SimTablet, refs: readonly PersonRef[]): Promise<void> {
  await from.check(refs)
  const code = await from.release(refs)
  await to.check(refs)
  await from.complete(await to.receive(code))
}

const held = ({ tranche }: Stage, by: string): readonly PersonRef[] =>
  tranche.manifest.persons.filter((line) => line.from === by).map((line) => line.ref)

const half = (refs: readonly PersonRef[], which: 0 | 1): readonly PersonRef[] =>
  refs.filter((_, i) => i % 2 === which)

async function reportStep(stage: Stage, officer: Officer): Promise<void> {
  const { step } = await look(officer)
  valueOf(await officer.press({ do: 'step.report', ...PLACE, step }))
  await stage.assembled.cast.sync()
}

const custodyOf = ({ seat }: Officer, ref: PersonRef): string => {
  const custody = seat.exchange().custody.get(ref)
  return `${custody?.by ?? ''} ${custody?.where ?? ''}`
}

test('tablets bring a tranche across with no network, and every account is exact', async () => {
  const stage = await beforeGo(SEED)
  const { a, b, transit, assembled } = stage
  const { cast } = assembled
  const [a1, a2] = [await enrolled(stage, a, 1), await enrolled(stage, a, 2)]
  const [b1, b2] = [await enrolled(stage, b, 1), await enrolled(stage, b, 2)]

  const early = await given(a, a1)
  assert.equal(early.hour, null, 'nobody has the key before the hour')
  const { identity } = present(cast.b.register().tablets.hours.get(T1), 'the hour of B')
  assert.equal(await a1.open(present(early.pack, 'a sealed pack'), identity), false)
  const again = await given(a, a2)
  assert.equal(again.pack?.length, early.pack?.length)
  await go(stage)
  for (const [officer, tablets] of [
    [a, [a1, a2]],
    [b, [b1, b2]],
  ] as const) {
    for (const tablet of tablets) await packed(officer, tablet)
  }
  const { pack } = a1.tablet
  assert.ok(pack.persons.some((p) => p.names.length > 0))
  assert.deepEqual(pack.keepers.length, 3, 'two tablets and the node')

  cast.clock.advance(600)
  const ofA = held(stage, 'a')
  await handOver(a1, b1, half(ofA, 0))
  await handOver(a2, b2, half(ofA, 1))
  const ofB = held(stage, 'b')
  await b1.check(half(ofB, 0))
  await b2.check(half(ofB, 1))
  valueOf(
    await transit.call('lineAct', {
      body: { do: 'check', ...PLACE, refs: [...ofB], identity: 'proven' },
    }),
  )
  for (const [tablet, refs] of [
    [b1, half(ofB, 0)],
    [b2, half(ofB, 1)],
  ] as const) {
    const code = await tablet.release(refs)
    const done = valueOf(
      await transit.call('lineAct', { body: { do: 'receive', ...PLACE, refs: [...refs], code } }),
    )
    const { handings } = await look(transit)
    await tablet.complete(handings.find((h) => h.number === done.handings[0])?.code ?? '')
  }
  assert.deepEqual(a1.safety.reported, 0)
  const custody = custodyOf(a, present(ofA[0], 'somebody'))
  assert.equal(custody, 'a detained', 'no report, no custody')

  // Late, in pieces, twice and with gaps: the node takes each record once.
  assert.equal(await sent(b, b2), 'ok')
  assert.equal(await sent(a, a2, 1), 'out-of-order')
  assert.equal(await sent(a, a1), 'ok')
  assert.equal(await sent(a, a1), 'ok')
  assert.equal(await sent(a, a2), 'ok')
  assert.equal(await sent(a, a2, 2), 'ok')
  const byFile = await b.call('tabletsReport', { body: { records: [...b1.notes] } })
  b1.copied(present(valueOf(byFile).copy, 'a copy'))
  for (const tablet of [a1, a2, b1, b2]) {
    const { once, twice, reported } = tablet.safety
    assert.deepEqual([once, twice, reported], [0, 0, tablet.notes.length])
  }
  assert.equal(
    word(await a.call('tabletReport', { body: { device: b1.name, records: [] } })),
    'not-enrolled',
  )
  for (const officer of [a, b]) {
    const { conflicts, tablets } = await seen(officer)
    assert.deepEqual(conflicts, [])
    assert.deepEqual(
      tablets.map((t) => t.isDismissed),
      [false, false],
    )
    assert.ok(tablets.every((t) => t.records > 0 && t.reportedAt !== null))
  }
  for (const officer of [a, b, transit]) await reportStep(stage, officer)
  for (const ref of ofA) assert.equal(custodyOf(b, ref), 'b own-side')
  for (const ref of ofB) assert.equal(custodyOf(a, ref), 'transit transit')
  const { conflicts, voids } = cast.a.exchange()
  assert.deepEqual([conflicts, voids], [[], []])

  const reopened = await reopenedSeat(assembled, stage.options, cast.a.id)
  const after = await officerAt(reopened, 'headquarters', stage.engine)
  assert.deepEqual(await seen(after), await seen(a), 'a node that stops has lost nothing')
  assert.deepEqual(await look(after), await look(a))
  assertNamesNobody(stage)
  const scene: Scene = {
    cast,
    world: stage.world,
    cryptography: nodeCryptography,
    hubFiles: assembled.hubFiles,
    reopened: (id) => reopenedSeat(assembled, stage.options, id),
    auditor: new Auditor(playCryptography),
    receipts: new ReceiptJudge(nodeCryptography),
  }
  assert.deepEqual((await breachesOf(scene, ['step'])).map(breachLine), [])
  await stage.engine.close()
  await assembled.close()
})

/** Entries about tablets, and steps, name nobody: refs and keys alone. */
function assertNamesNobody({ a, names }: Stage): void {
  const told = a.seat
    .entries()
    .filter(({ kind }) => kind.startsWith('device.') || kind === 'handover.stepped')
    .map(({ verdict }) => JSON.stringify(verdict))
  assert.ok(told.length >= 7 && names.length > 0)
  for (const name of names)
    assert.ok(!told.some((text) => text.includes(name)), 'a name in an entry')
  assert.equal(EMPTY_EXCHANGE.devices.size, 0)
}

test('two tablets that disagree both stay, and a dismissed one counts for nothing later', async () => {
  const stage = await beforeGo('13')
  const { a, b, assembled } = stage
  const { cast } = assembled
  const [a1, a2, a3] = [
    await enrolled(stage, a, 1),
    await enrolled(stage, a, 2),
    await enrolled(stage, a, 3),
  ]
  const b1 = await enrolled(stage, b, 1)
  await go(stage)
  for (const tablet of [a1, a2, a3]) await packed(a, tablet)
  await packed(b, b1)
  cast.clock.advance(600)
  const [one, two, three, four] = held(stage, 'a')
  assert.ok(one !== undefined && two !== undefined && three !== undefined && four !== undefined)
  await handOver(a1, b1, [one])
  await a2.except(one, 'listed-absent')
  await a2.except(two, 'died')
  await a1.check([two, four])
  await a2.check([four], 'paper')

  valueOf(await a.press({ do: 'device.dismiss', device: a3.name }))
  await cast.sync()
  await handOver(a3, b1, [three])

  assert.equal(await sent(a, a1), 'ok')
  assert.equal(await sent(a, a2), 'ok')
  assert.equal(await sent(a, a3), 'device-dismissed')
  assert.equal(await sent(b, b1), 'ok')
  const body = { device: a3.name }
  const { challenge } = valueOf(await a.call('tabletChallenge', { body }))
  const request = await a3.asking(challenge)
  const gone = await a.call('tabletPack', { body: { ...body, request } })
  assert.equal(word(gone), 'not-enrolled')

  const { conflicts, tablets } = await seen(a)
  assert.deepEqual(
    conflicts.map((c) => [c.ref, c.stands.said, c.against.map((w) => w.said)]),
    [
      [one, 'received', ['listed-absent']],
      [two, 'checked', ['died']],
    ],
  )
  assert.deepEqual(
    tablets.map((t) => [t.paper, t.isDismissed]),
    [
      [0, false],
      [1, false],
      [0, true],
    ],
  )
  const settle = async (ref: PersonRef, device: string): Promise<string> =>
    word(await a.press({ do: 'tablet.settle', ...PLACE, ref, device }))
  assert.equal(await settle(one, a2.name), 'receipt-stands')
  assert.equal(await settle(one, a1.name), 'ok')
  assert.equal(await settle(two, a2.name), 'ok')
  assert.equal(await settle(two, a1.name), 'no-conflict')
  assert.deepEqual((await seen(a)).conflicts, [])
  const shown = (await look(a)).people.find((p) => p.ref === two)
  assert.equal(shown?.exception, 'died')

  for (const officer of [a, b]) await reportStep(stage, officer)
  assert.equal(custodyOf(a, one), 'b own-side')
  assert.equal(custodyOf(b, three), 'a detained', 'signed by a key dismissed before')
  const told = cast.b.exchange().conflicts.map(({ ref, code }) => [ref, code])
  assert.deepEqual(told, [[null, 'receipt-unsigned']])
  await stage.engine.close()
  await assembled.close()
})

test('tablets that report after both sides closed the tranche bring everybody in, once, and no one else', async () => {
  const stage = await beforeGo('14')
  const { a, b, assembled } = stage
  const { cast } = assembled
  const [a1, a2] = [await enrolled(stage, a, 1), await enrolled(stage, a, 2)]
  const b1 = await enrolled(stage, b, 1)
  await go(stage)
  for (const tablet of [a1, a2]) await packed(a, tablet)
  await packed(b, b1)
  cast.clock.advance(600)
  const ofA = held(stage, 'a')
  await handOver(a1, b1, half(ofA, 0))
  cast.clock.advance(600)
  const close = { do: 'tranche.close', tranche: T1 } as const
  for (const officer of [a, b]) {
    valueOf(await officer.press(close))
    await cast.sync()
  }
  // Without a network nobody at the line has heard of it: who crosses now has crossed after the close.
  cast.clock.advance(60)
  await handOver(a2, b1, half(ofA, 1))

  for (const tablet of [a1, a2]) assert.equal(await sent(a, tablet), 'ok')
  assert.equal(await sent(b, b1), 'ok')
  assert.equal(await sent(b, b1), 'ok')
  for (const officer of [b, a, b]) await reportStep(stage, officer)
  for (const ref of half(ofA, 0)) assert.equal(custodyOf(b, ref), 'b own-side')
  for (const ref of half(ofA, 1)) assert.equal(custodyOf(b, ref), 'a detained')
  for (const seat of [cast.a, cast.b, cast.med]) {
    const { conflicts, tranches } = seat.exchange()
    assert.deepEqual(tranches.get(T1)?.late, new Set(half(ofA, 0)))
    assert.deepEqual(new Set(conflicts.map((c) => c.code)), new Set(['not-open']))
    assert.deepEqual(new Set(conflicts.map((c) => c.ref)), new Set(half(ofA, 1)))
    assert.equal(conflicts.length, 2 * half(ofA, 1).length, 'told once by either side')
  }
  const { sides } = present(
    valueOf(await a.call('handover', { query: { tranche: T1 } })).tranche,
    'the tranche',
  )
  assert.deepEqual(
    sides.map((side) => side.late),
    [0, half(ofA, 0).length],
  )

  const reopened = await reopenedSeat(assembled, stage.options, cast.a.id)
  const after = await officerAt(reopened, 'headquarters', stage.engine)
  assert.deepEqual(await look(after), await look(a))
  await stage.engine.close()
  await assembled.close()
})
