// The register of detention over the contract: what a bureau keeps, what crosses to whom, and who reads none of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import type { DetentionPartView } from '@parley/api'
import { addDays, canonicalJson, utf8Bytes } from '@parley/kernel'
import { A, B, NEUTRAL } from './test/fake-world.ts'
import { enter, fileOf, noteOf, sendReport } from './test/detention-hands.ts'
import { press, word } from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const CARD: DetentionPartView = { part: 'card-sent', on: '2031-05-19' }

/** Bureaus of both sides and the neutral visitor, after the answers; `told` B has answered held, `untold` not. */
async function answered() {
  const { world } = await playedTo('answered')
  const [a, b] = [await sitAt(world, 'bureau', A), await sitAt(world, 'bureau', B)]
  const neutral = await sitAt(world, 'neutral', NEUTRAL)
  const told = sure(await b.call('detention', {})).people.filter((p) => p.isOurs && p.isTold)
  const [one, two] = told.map(({ ref }) => ref)
  assert.ok(one !== undefined && two !== undefined)
  return { world, a, b, neutral, one, two }
}

test('a bureau has everybody of its own list, not entered yet, and a card that is due since the answer', async () => {
  const { a, b, one } = await answered()
  const mine = sure(await b.call('detention', {}))
  assert.ok(mine.people.some(({ isOurs, stage }) => isOurs && stage === 'not-entered'))
  const theirs = await fileOf(a, one)
  assert.deepEqual(
    [theirs.isOurs, theirs.stage, theirs.card?.state],
    [false, 'not-entered', 'runs'],
  )
})

test('a person is entered, moved, given a card and a status, and the other bureau reads it from the report', async () => {
  const { a, b, one } = await answered()
  sure(await enter(b, [one]))
  sure(await noteOf(b, [one], { part: 'moved', on: '2031-05-10' }, 'f-9'))
  sure(await noteOf(b, [one], CARD))
  const status = { status: 'charged', ground: 'offence-before-capture', noticed: null } as const
  sure(await noteOf(b, [one], { part: 'status', ...status }))
  assert.deepEqual((await fileOf(a, one)).links, [], 'nothing is reported yet')
  await sendReport(b)
  const file = await fileOf(a, one)
  assert.deepEqual(
    file.links.map(({ says }) => says.part),
    ['detained', 'moved', 'card-sent', 'status'],
  )
  assert.deepEqual([file.card?.state, file.card?.lateDays], ['done', 2])
  assert.deepEqual([file.status, file.lacksNotice, file.facility], [status, true, null])
  assert.deepEqual((await fileOf(b, one)).facility, { code: 'f-9', at: null })
})

test('facilities cross once both bureaus open theirs, and are in no answer before', async () => {
  const { a, b, neutral, one } = await answered()
  sure(await enter(b, [one]))
  sure(await b.call('detentionAct', { body: { do: 'codes', opens: true } }))
  await sendReport(b)
  for (const desk of [a, neutral]) {
    assert.equal((await desk.text('/api/detention')).includes('f-7'), false)
    assert.equal((await desk.text(`/api/detention/${one}`)).includes('f-7'), false)
  }
  sure(await a.call('detentionAct', { body: { do: 'codes', opens: true } }))
  await sendReport(a)
  await sendReport(b)
  assert.equal((await fileOf(a, one)).facility?.code, 'f-7')
})

test('a visit is asked for by the neutral visitor, granted by the holder and made, each in a report', async () => {
  const { a, b, neutral, one } = await answered()
  sure(await enter(b, [one]))
  await sendReport(b)
  const visit = 'neutral-1'
  sure(await noteOf(neutral, [one], { part: 'visit-asked', visit }))
  assert.equal(
    word(await noteOf(b, [one], { part: 'visit-granted', visit, on: '2031-05-25' })),
    'no-such-visit',
  )
  await sendReport(neutral)
  sure(await noteOf(b, [one], { part: 'visit-granted', visit, on: '2031-05-25' }))
  await sendReport(b)
  sure(await noteOf(neutral, [one], { part: 'visit-made', visit, on: '2031-05-20' }))
  await sendReport(neutral)
  for (const desk of [a, b, neutral]) {
    assert.equal((await fileOf(desk, one)).visits[0]?.state, 'made')
  }
})

test('what waits too long is late by days at the time of asking, for both sides', async () => {
  const { world, a, b, neutral, one } = await answered()
  sure(await enter(b, [one], '2031-05-01'))
  sure(await noteOf(b, [one], { part: 'complained', complaint: 'c-1', about: 'mail' }))
  await sendReport(b)
  sure(await noteOf(neutral, [one], { part: 'visit-asked', visit: 'neutral-1' }))
  await sendReport(neutral)
  const late = async (desk: Sitting) => {
    const { card, visits, complaints, lateDays } = await fileOf(desk, one)
    return [card?.lateDays, visits[0]?.clock?.lateDays, complaints[0]?.clock.lateDays, lateDays]
  }
  assert.deepEqual(await late(a), [12, 0, 0, 12])
  world.clock.set(addDays(world.clock.now(), 10))
  for (const desk of [a, b]) assert.deepEqual(await late(desk), [22, 3, 3, 22])
  const [first] = sure(await a.call('detention', {})).people
  assert.equal(first?.ref, one, 'whoever waits longest stands first')
})

test('somebody whom no list names is entered under a reference, and stays here until the other side is told', async () => {
  const { a, b, neutral } = await answered()
  const body = {
    do: 'enter-new',
    name: 'Unlisted Person',
    since: '2031-03',
    facility: 'f-1',
  } as const
  const [ref] = sure(await b.call('detentionAct', { body })).refs
  assert.ok(ref !== undefined)
  const mine = sure(await b.call('detention', {}))
  assert.deepEqual([mine.waiting, mine.untold], [0, 1])
  assert.equal((await fileOf(b, ref)).name, 'Unlisted Person')
  await sendReport(b)
  for (const desk of [a, neutral]) {
    const text = await desk.text('/api/detention')
    assert.equal(text.includes(ref) || text.includes('Unlisted'), false)
    assert.equal(word(await desk.call('detentionFile', { params: { ref } })), 'not-found')
  }
})

test('one act is kept for all whom it names, or for none', async () => {
  const { world, b, one, two } = await answered()
  sure(await enter(b, [one]))
  const before = world.seat(B).notes.length
  assert.equal(word(await enter(b, [two, one])), 'held-already')
  assert.equal(word(await noteOf(b, [one, two], CARD)), 'no-such-person')
  assert.equal(world.seat(B).notes.length, before)
  sure(await enter(b, [two, two]))
  sure(await noteOf(b, [one, two], CARD))
  assert.equal(world.seat(B).notes.length, before + 2)
})

test('what does not fit the register is refused by name, and nothing is noted', async () => {
  const { world, a, b, neutral, one, two } = await answered()
  sure(await enter(b, [one]))
  await sendReport(b)
  const before = [A, B, NEUTRAL].map((party) => world.seat(party).notes.length)
  const odd: readonly (readonly [Sitting, DetentionPartView, string | null, string])[] = [
    [b, { part: 'moved', on: '2031-05-10' }, null, 'facility-needed'],
    [b, CARD, 'f-7', 'facility-needed'],
    [b, { part: 'card-sent', on: '2031-03-31' }, null, 'before-arrival'],
    [b, { part: 'card-sent', on: '2031-07-01' }, null, 'not-yet'],
    [b, { part: 'card-sent', on: '2031-02-30' }, null, 'field'],
    [b, { part: 'detained', since: '2031-04' }, 'f-7', 'held-already'],
    [b, { part: 'detained', since: 'XXXX-05-01' }, 'f-7', 'field'],
    [b, { part: 'status', status: 'sentenced', ground: 'security', noticed: null }, null, 'field'],
    [b, { part: 'visit-granted', visit: 'a-1', on: '2031-06-01' }, null, 'no-such-visit'],
    [b, { part: 'visit-asked', visit: 'b-1' }, null, 'not-the-visitor'],
    [
      b,
      { part: 'complaint-answered', complaint: 'c-1', outcome: 'partly' },
      null,
      'no-such-complaint',
    ],
    [a, CARD, null, 'not-holding'],
    [a, { part: 'ended', how: 'released', on: '2031-05-19' }, null, 'not-holding'],
    [a, { part: 'visit-asked', visit: 'neutral-1' }, null, 'visit-not-own'],
    [a, { part: 'detained', since: '2031-04' }, 'f-7', 'no-such-person'],
    [neutral, CARD, null, 'not-holding'],
    [neutral, { part: 'visit-made', visit: 'neutral-1', on: '2031-05-19' }, null, 'no-such-visit'],
    [neutral, { part: 'detained', since: '2031-04' }, 'f-7', 'no-such-person'],
  ]
  for (const [desk, says, facility, code] of odd) {
    assert.equal(word(await noteOf(desk, [one], says, facility)), code, JSON.stringify(says))
  }
  assert.equal(word(await enter(b, ['nobody'])), 'no-such-person')
  assert.equal(word(await enter(b, [two], null)), 'since-unknown')
  assert.equal(word(await enter(a, [one])), 'no-such-person')
  const codes = { do: 'codes', opens: true } as const
  assert.equal(word(await neutral.call('detentionAct', { body: codes })), 'not-allowed')
  assert.deepEqual(
    [A, B, NEUTRAL].map((party) => world.seat(party).notes.length),
    before,
  )
})

const BARRED: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'transit',
  'observer',
  'family-desk',
  'hotline',
  'press-office',
  'public',
]
for (const role of BARRED) {
  test(`${role} reads nothing of a person in detention and notes nothing`, async () => {
    const { world, b, one } = await answered()
    sure(await enter(b, [one]))
    sure(await noteOf(b, [one], CARD))
    await sendReport(b)
    const desk = await sitAt(world, role)
    const size = world.log.length
    assert.equal(word(await desk.call('detention', {})), 'not-allowed')
    assert.equal(word(await desk.call('detentionFile', { params: { ref: one } })), 'not-allowed')
    assert.equal(word(await noteOf(desk, [one], CARD)), 'not-allowed')
    assert.notEqual(word(await press(desk, { do: 'detention.report' })), 'ok')
    assert.equal(world.log.length, size)
    const index = world.log.findLastIndex(({ kind }) => kind === 'detention.reported')
    assert.equal((await desk.text(`/api/log/${index}`)).includes(one), false)
  })
}

test('the neutral visitor reads refs and days, and no name of either side’s list', async () => {
  const { b, neutral, one } = await answered()
  sure(await enter(b, [one]))
  await sendReport(b)
  const text = `${await neutral.text('/api/detention')}${await neutral.text(`/api/detention/${one}`)}`
  assert.ok(text.includes(one))
  assert.doesNotMatch(text, /\p{Script=Cyrillic}/u)
})

test('a report that says nothing is as large as one that says much, and goes once', async () => {
  const { world, b, one, two } = await answered()
  sure(await enter(b, [one, two]))
  await sendReport(b)
  await sendReport(b)
  const reports = world.log.filter(({ kind }) => kind === 'detention.reported')
  const notes = reports.map(({ data }) => JSON.stringify(data).split('"part"').length - 1)
  assert.deepEqual(notes, [2, 0])
  assert.ok(reports.every(({ data }) => utf8Bytes(canonicalJson(data ?? null)).length < 65_536))
  for (const party of [A, B, NEUTRAL]) {
    assert.deepEqual([...world.seat(party).exchange().voids], [])
  }
})

test('a node that starts again has every note, facility and name', async () => {
  const { world, b, one } = await answered()
  sure(await enter(b, [one]))
  const body = {
    do: 'enter-new',
    name: 'Unlisted Person',
    since: '2031-03',
    facility: 'f-1',
  } as const
  sure(await b.call('detentionAct', { body }))
  const before = sure(await b.call('detention', {}))
  world.restart(B)
  const again = await sitAt(world, 'bureau', B)
  assert.deepEqual(sure(await again.call('detention', {})), before)
})

test('an exchange opened before the register had readers says who lets them in, and keeps notes', async () => {
  const { world, a, b, neutral, one } = await answered()
  world.lacking.add('detention')
  for (const desk of [a, b, neutral]) {
    assert.equal(sure(await desk.call('detention', {})).awaitsReadersOf, A)
  }
  sure(await enter(b, [one]))
  const size = world.log.length
  assert.equal(word(await press(b, { do: 'detention.report' })), 'no-detention-readers')
  assert.equal(world.log.length, size)
  assert.equal(sure(await b.call('detention', {})).waiting, 1)
})

test('a bureau prints the card of whoever its own side holds, and nobody else’s', async () => {
  const { a, b, one } = await answered()
  const forms = async (desk: Sitting) => {
    const asked = await desk.call('forms', { params: { ref: one } })
    return asked.ok ? asked.value.forms : asked.refusal.code
  }
  assert.deepEqual(await forms(b), ['capture'])
  assert.equal(await forms(a), 'no-form')
  sure(await enter(b, [one]))
  const status = { status: 'civilian-internee', ground: 'security', noticed: null } as const
  sure(await noteOf(b, [one], { part: 'status', ...status }))
  assert.deepEqual(await forms(b), ['internment'])
})
