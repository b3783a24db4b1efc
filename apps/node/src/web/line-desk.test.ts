// A tranche brought across by officers at their consoles: A, B and the transit state, each on a node of its
// own, with nothing between them but the log and codes they carry.
import assert from 'node:assert/strict'
import test from 'node:test'
import { A, B, TRANSIT } from './test/fake-world.ts'
import {
  act,
  check,
  codeOf,
  custodyOf,
  handOver,
  look,
  Officers,
  ONWARD,
  press,
  receivedCode,
  refsOf,
  report,
  reportDesk,
  T1,
  word,
} from './test/line-hands.ts'
import { sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

test('a whole tranche crosses, goes on and comes home by what officers press and paste', async () => {
  const seats = await Officers.atLine()
  const { a, b, transit, world } = seats
  const toB = await refsOf(a, 'releasing')
  const toA = await refsOf(b, 'releasing')
  assert.deepEqual([toB.length, toA.length], [2, 2])
  await handOver(a, b, toB)
  await handOver(b, transit, toA)
  assert.equal(custodyOf(world, toB[0] ?? ''), 'a detained', 'no report, no custody')
  for (const seat of [a, b, transit]) await report(seat)
  for (const ref of toB) assert.equal(custodyOf(world, ref), 'b own-side')
  for (const ref of toA) assert.equal(custodyOf(world, ref), 'transit transit')

  const waiting = sure(await transit.call('arrivals', {}))
  assert.deepEqual(waiting.unbanded, [{ tranche: 't1', people: 2 }])
  sure(await press(transit, { do: 'wristbands.give', tranche: 't1' }))
  const banded = sure(await transit.call('arrivals', {}))
  assert.deepEqual(
    banded.rows.map((r) => [r.wristband, r.bandWaits]),
    [
      ['t1-1', true],
      ['t1-2', true],
    ],
  )
  assert.equal(banded.arrived, 0, 'nobody else knows of the wristbands')
  await reportDesk(transit, 'arrivals')
  const arrived = sure(await transit.call('arrivals', {}))
  assert.equal(arrived.arrived, 2)
  assert.deepEqual(arrived.rows.map((r) => r.wristband).sort(), ['t1-1', 't1-2'])
  assert.deepEqual(arrived.unbanded, [])
  for (const { ref } of arrived.rows) {
    sure(await press(transit, { do: 'arrival.triage', ref, triage: 'minor', fitness: 'fit' }))
  }
  await reportDesk(transit, 'arrivals')
  await handOver(transit, a, toA, ONWARD)
  for (const seat of [transit, a]) await report(seat, ONWARD)
  for (const ref of toA) assert.equal(custodyOf(world, ref), 'a own-side')

  for (const [seat, own] of [
    [a, toA],
    [b, toB],
  ] as const) {
    const { homecomings } = await look(seat)
    assert.deepEqual([...homecomings].sort(), [...own].sort())
    sure(await press(seat, { do: 'home.confirm', refs: [...own] }))
    const noted = await look(seat)
    assert.deepEqual([noted.homecomings, [...noted.homeNoted].sort()], [[], [...own].sort()])
    for (const ref of own) assert.match(custodyOf(world, ref), /own-side/, 'no report, no home')
    await reportDesk(seat, 'home')
    assert.deepEqual((await look(seat)).homeNoted, [])
  }
  for (const ref of toA) assert.equal(custodyOf(world, ref), 'a home')
  for (const ref of toB) assert.equal(custodyOf(world, ref), 'b home')
  for (const seat of [a, b]) sure(await press(seat, { do: 'tranche.close', tranche: 't1' }))
  assert.deepEqual(world.seat(A).exchange().conflicts, [])
  assert.deepEqual(world.seat(A).exchange().voids, [])
})

test('a node that stops after any single act has lost nothing and does nothing twice', async () => {
  const seats = await Officers.atLine()
  const { world } = seats
  const toB = await refsOf(seats.a, 'releasing')
  await check(seats.a, toB)
  await seats.restart('a')
  assert.deepEqual(
    (await look(seats.a)).people.filter((p) => p.state === 'checked').map((p) => p.ref),
    toB,
  )
  sure(await act(seats.a, { do: 'release', ...T1, refs: [...toB] }))
  await seats.restart('a')
  const code = await codeOf(seats.a, 1)
  const again = sure(
    await seats.a.call('lineAct', { body: { do: 'release', ...T1, refs: [...toB] } }),
  )
  assert.deepEqual(again.handings, [1], 'released before the stop: the same handing')
  assert.equal(await codeOf(seats.a, 1), code)
  const back = await receivedCode(seats.b, code)
  await seats.restart('b')
  assert.equal(await receivedAgain(seats.b, code), back, 'the same code to hand back')
  sure(await act(seats.a, { do: 'complete', ...T1, code: back }))
  await seats.restart('a')
  sure(await act(seats.a, { do: 'complete', ...T1, code: back }))
  assert.equal((await look(seats.a)).toReport.receipts, 2)
  await report(seats.a)
  await seats.restart('a')
  const after = await look(seats.a)
  assert.deepEqual([after.step, after.toReport.receipts, after.outbox], [2, 0, []])
  await report(seats.b)
  for (const ref of toB) assert.equal(custodyOf(world, ref, B), 'b own-side')
  assert.deepEqual(world.seat(A).exchange().conflicts, [])
})

async function receivedAgain(sitting: Officers['b'], code: string): Promise<string> {
  const read = sure(await sitting.call('lineRead', { body: { ...T1, code } }))
  assert.ok(read.people.every((p) => p.isDone))
  const refs = read.people.map((p) => p.ref)
  const done = sure(await sitting.call('lineAct', { body: { do: 'receive', ...T1, refs, code } }))
  return await codeOf(sitting, done.handings[0] ?? 0)
}

test('a step closed and not sent goes out once, whatever stopped in between', async () => {
  const seats = await Officers.atLine()
  const { a, world } = seats
  const [one = ''] = await refsOf(a, 'releasing')
  await check(a, [one])
  world.isHubDown = true
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 1 })), 'not-delivered')
  assert.deepEqual((await look(a)).outbox, [1])
  assert.equal((await look(a)).step, 2, 'what comes now is of the next step')
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 1 })), 'not-delivered')
  world.isHubDown = false
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 1 })), 'sent-meanwhile')
  assert.deepEqual((await look(a)).outbox, [])
  const steps = world.log.filter((e) => e.kind === 'handover.stepped')
  assert.equal(steps.length, 1)
})

test('a node stopped between closing a step and signing it signs it after the start', async () => {
  const seats = await Officers.atLine()
  const [one = ''] = await refsOf(seats.a, 'releasing')
  await check(seats.a, [one])
  seats.world.isHubDown = true
  await press(seats.a, { do: 'step.report', ...T1, step: 1 })
  seats.world.isHubDown = false
  await seats.restart('a') // this world's authors keep no outbox: only the note of the closed step is left
  assert.deepEqual((await look(seats.a)).outbox, [1])
  assert.equal(word(await press(seats.a, { do: 'step.report', ...T1, step: 2 })), 'send-first')
  sure(await press(seats.a, { do: 'step.report', ...T1, step: 1 }))
  const after = await look(seats.a)
  assert.deepEqual([after.outbox, after.step], [[], 2])
  const [reported] = seats.world.log.filter((e) => e.kind === 'handover.stepped')
  assert.match(JSON.stringify(reported?.data), new RegExp(`"checked":\\["${one}"\\]`))
})

test('two pages that report the same step make one report', async () => {
  const { a, world } = await Officers.atLine()
  const [one = '', two = ''] = await refsOf(a, 'releasing')
  await check(a, [one])
  const first = sure(await a.call('prepare', { body: { do: 'step.report', ...T1, step: 1 } }))
  await check(a, [two])
  const second = sure(await a.call('prepare', { body: { do: 'step.report', ...T1, step: 1 } }))
  const sign = { signAs: a.desk.id }
  const submit = (of: typeof first) =>
    a.call('submit', { body: { prepared: of.id, hash: of.hash, ...sign } })
  assert.equal(word(await submit(first)), 'ok')
  assert.equal(word(await submit(second)), 'stale')
  assert.equal((await look(a)).toReport.checked, 1, 'the second person waits for the next report')
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 1 })), 'sent-meanwhile')
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 9 })), 'step-out-of-order')
  assert.equal(world.log.filter((e) => e.kind === 'handover.stepped').length, 1)
})

test('whom one side is short of stands on both pages, and the wounded go regardless of it', async () => {
  const { a, b } = await Officers.atLine()
  const [absent = ''] = await refsOf(b, 'releasing')
  sure(await act(b, { do: 'except', ...T1, refs: [absent], exception: 'listed-absent' }))
  const short = [{ holder: 'b', category: 'soldier', people: 1 }]
  assert.deepEqual((await look(b)).short, short)
  assert.deepEqual((await look(a)).short, [], 'A learns of it from the report')
  await report(b)
  const onA = await look(a)
  assert.deepEqual(onA.short, short)
  // Everybody A releases here is seriously wounded: outside parity, and kept back for nobody.
  assert.deepEqual(
    onA.people.filter((p) => p.keptBack),
    [],
  )
})

test('whom the interviewer did not present is not released, and no page says why', async () => {
  const first = await Officers.atLine()
  const [unwilling = ''] = await refsOf(first.a, 'releasing')
  const { a, b } = await Officers.atLine({ unwilling: [unwilling] })
  const person = (await look(a)).people.find((p) => p.ref === unwilling)
  assert.equal(person?.exception, 'not-presented')
  await check(a, [unwilling])
  assert.equal(word(await act(a, { do: 'release', ...T1, refs: [unwilling] })), 'not-cleared')
  for (const seat of [a, b]) {
    assert.doesNotMatch(await seat.text('/api/line'), /unwilling|unfit/)
  }
})

test('a mismatch is one listed person absent and one unlisted present, never one for another', async () => {
  const { a } = await Officers.atLine()
  const [ref = ''] = await refsOf(a, 'releasing')
  sure(await act(a, { do: 'check', ...T1, refs: [ref], identity: 'mismatch' }))
  const line = await look(a)
  assert.equal(line.people.find((p) => p.ref === ref)?.exception, 'listed-absent')
  assert.equal(line.toReport.exceptions, 2)
  sure(await act(a, { do: 'withdraw', ...T1, refs: [ref] }))
  assert.equal((await look(a)).toReport.exceptions, 1, 'the stranger was there all the same')
})

test('a lot of remains crosses by one code and both devices’ signatures, once', async () => {
  const { a, b, world } = await Officers.atLine()
  sure(await press(b, { do: 'remains.release', lot: 'lot-1', bags: 14 }))
  assert.equal(
    word(await press(b, { do: 'remains.release', lot: 'lot-1', bags: 14 })),
    'transferred-before',
  )
  const { released } = sure(await b.call('remains', {}))
  const code = released[0]?.code ?? ''
  assert.equal(word(await press(b, { do: 'remains.receive', code })), 'other-direction')
  const forged = code.replace('"bags":14', '"bags":15')
  assert.equal(word(await press(a, { do: 'remains.receive', code: forged })), 'wrong-signature')
  assert.equal(word(await act(a, { do: 'complete', ...T1, code })), 'other-thing')
  sure(await press(a, { do: 'remains.receive', code }))
  assert.equal(word(await press(a, { do: 'remains.receive', code })), 'transferred-before')
  assert.deepEqual(
    world
      .seat(B)
      .exchange()
      .remains.map((r) => [r.lot, r.bags, r.to]),
    [['lot-1', 14, 'a']],
  )
  assert.deepEqual(sure(await b.call('remains', {})).released, [])
})

test('while devices elsewhere report for a seat its page looks on and does nothing', async () => {
  const { world } = await Officers.atLine()
  const elsewhere = await sitAt(world, 'headquarters', A, { line: { from: 'elsewhere' } })
  const line = await look(elsewhere)
  assert.deepEqual([line.from, line.device], ['elsewhere', null])
  const [ref = ''] = line.people.map((p) => p.ref)
  assert.equal(
    word(await act(elsewhere, { do: 'check', ...T1, refs: [ref], identity: 'proven' })),
    'line-elsewhere',
  )
  assert.equal(
    word(await press(elsewhere, { do: 'step.report', ...T1, step: 1 })),
    'line-elsewhere',
  )
  const transit = await sitAt(world, 'transit', TRANSIT, { line: { from: 'elsewhere' } })
  for (const command of [
    { do: 'wristbands.give', tranche: 't1' },
    { do: 'fitness.record', tranche: 't1', ref, fitness: 'fit' },
  ] as const) {
    assert.equal(word(await press(transit, command)), 'line-elsewhere')
  }
})

test('the line is for the parties and the transit state, and stands in their navigation while it is open', async () => {
  const { a, transit, world } = await Officers.atLine()
  for (const seat of [a, transit]) {
    assert.ok(sure(await seat.call('session', {})).screens.includes('line'))
  }
  for (const role of ['mediator', 'observer', 'neutral', 'family-desk', 'press-office'] as const) {
    const other = await sitAt(world, role)
    assert.equal(word(await other.call('line', { query: {} })), 'not-allowed')
    assert.equal(word(await act(other, { do: 'release', ...T1, refs: ['x'] })), 'not-allowed')
    assert.ok(!sure(await other.call('session', {})).screens.includes('line'))
  }
})

test('names at the line are for the headquarters alone', async () => {
  const { a, transit } = await Officers.atLine()
  assert.match(await a.text('/api/line?tranche=t1&leg=line'), /Мельник|Коваль|Орлов|Зайцев/)
  assert.doesNotMatch(await transit.text('/api/line?tranche=t1&leg=line'), /[\u0400-\u04ff]/)
})

test('a step is not reported during a hold while receipts wait, and goes after it', async () => {
  const { a, b, world } = await Officers.atLine()
  const [ref = ''] = await refsOf(a, 'releasing')
  await handOver(a, b, [ref])
  sure(await press(b, { do: 'tranche.hold', tranche: 't1', reason: 'point-unsafe' }))
  assert.equal(word(await press(a, { do: 'step.report', ...T1, step: 1 })), 'tranche-held')
  const [, other = ''] = await refsOf(a, 'releasing')
  await check(a, [other])
  assert.equal(word(await act(a, { do: 'release', ...T1, refs: [other] })), 'not-open')
  for (const side of [a, b]) sure(await press(side, { do: 'tranche.resume', tranche: 't1' }))
  await report(a)
  assert.equal(custodyOf(world, ref), 'b own-side')
})

test('what was signed in time goes out after both sides closed the tranche, once, and nothing new is signed', async () => {
  const { a, b, world } = await Officers.atLine()
  const [ref = '', other = ''] = await refsOf(a, 'releasing')
  await check(a, [ref, other])
  await check(b, [ref, other])
  sure(await act(a, { do: 'release', ...T1, refs: [ref] }))
  const done = await receivedCode(b, await codeOf(a, 1))
  for (const side of [a, b]) sure(await press(side, { do: 'tranche.close', tranche: 't1' }))
  assert.equal(word(await act(a, { do: 'release', ...T1, refs: [other] })), 'not-open')
  sure(await act(a, { do: 'complete', ...T1, code: done }))
  assert.equal(custodyOf(world, ref), 'a detained')

  assert.ok(sure(await b.call('session', {})).screens.includes('line'), 'something is untold')
  for (const side of [b, a]) await report(side)
  assert.equal(custodyOf(world, ref), 'b own-side')
  const { conflicts, voids } = world.seat(A).exchange()
  assert.deepEqual([conflicts, voids], [[], []])
  assert.equal((await look(a)).toReport.receipts, 0)
  const shown = sure(await a.call('handover', { query: { tranche: 't1' } }))
  assert.deepEqual(
    shown.tranche?.sides.map((s) => [s.holder, s.received, s.late]),
    [
      ['b', 0, 0],
      ['a', 1, 1],
    ],
  )
})

test('a go is taken back on the page until the other side has given its own, and a hold is what is left then', async () => {
  const { a, b, world } = await Officers.atLine({ isGo: false })
  const at = { tranche: 't1' } as const
  const acts = async (seat: typeof a) => sure(await seat.call('handover', { query: at })).acts
  sure(await press(a, { do: 'go.give', ...at }))
  assert.deepEqual((await acts(a)).includes('go.withdraw'), true)
  assert.equal((await acts(b)).includes('go.withdraw'), false)
  assert.equal(word(await press(b, { do: 'go.withdraw', ...at })), 'no-go-given')
  sure(await press(a, { do: 'go.withdraw', ...at }))
  const shown = sure(await b.call('handover', { query: at })).standstill?.go
  assert.deepEqual(
    shown?.map((go) => [go.party, go.given, go.withdrawnAt !== null]),
    [
      ['a', false, true],
      ['b', false, false],
    ],
  )
  sure(await press(b, { do: 'go.give', ...at }))
  assert.equal(world.seat(B).exchange().tranches.get('t1')?.stage, 'manifested')
  assert.deepEqual((await acts(a)).includes('go.give'), true)
  sure(await press(a, { do: 'go.give', ...at }))
  assert.equal(world.seat(B).exchange().tranches.get('t1')?.stage, 'go')
  assert.equal(word(await press(a, { do: 'go.withdraw', ...at })), 'both-gave-go')
  assert.ok((await acts(a)).includes('tranche.hold'))
  assert.deepEqual(world.seat(A).exchange().voids, [])
})
