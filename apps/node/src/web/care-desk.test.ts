// The treating team's desk over the API: wristbands before names, notes that are kept, a summary for the
// hospital; what every other desk gets, and what a medic gets of plans.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { CareAct, CareRowView } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import { present } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { A, B, OBS, TRANSIT } from './test/fake-world.ts'
import { handOver, Officers, press, refsOf, report, reportDesk, word } from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

/** Everybody across the line, and nobody of the transit state has recorded anything of it. */
async function across(): Promise<Officers> {
  const seats = await Officers.atLine()
  await handOver(seats.a, seats.b, await refsOf(seats.a, 'releasing'))
  await handOver(seats.b, seats.transit, await refsOf(seats.b, 'releasing'))
  for (const seat of [seats.a, seats.b, seats.transit]) await report(seat)
  return seats
}

const act = (sitting: Sitting, body: CareAct) => sitting.call('careAct', { body })
const rowsOf = async (sitting: Sitting) => sure(await sitting.call('care', {})).rows
const note = (wristband: string, says: Extract<CareAct, { do: 'note' }>['says']): CareAct => {
  return { do: 'note', wristband, corrects: null, says }
}
const cough = { part: 'condition', words: 'cough' } as const

async function rowOf(sitting: Sitting, wristband: string): Promise<CareRowView> {
  return present(
    (await rowsOf(sitting)).find((row) => row.wristband === wristband),
    wristband,
  )
}

test('people without a name are cared for under a wristband, and keep every note when they get one', async () => {
  const { transit, world } = await across()
  const [wristband = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 1 }),
  ).wristbands
  sure(await act(transit, { do: 'triage', wristband, triage: 'delayed', fitness: 'fit' }))
  sure(await act(transit, note(wristband, cough)))
  const unnamed = await rowOf(transit, wristband)
  assert.deepEqual([unnamed.ref, unnamed.triage, unnamed.waits], [null, 'delayed', true])
  await reportDesk(transit, 'arrivals')
  await reportDesk(transit, 'care')
  const [ref = ''] = sure(await transit.call('care', {})).unlinked[0]?.refs ?? []
  sure(await act(transit, { do: 'link', wristband, ref }))
  const named = await rowOf(transit, wristband)
  assert.deepEqual([named.ref, named.triage, named.notes], [ref, 'delayed', unnamed.notes])
  await reportDesk(transit, 'arrivals')
  assert.equal(world.seat(TRANSIT).exchange().arrivals.get(wristband)?.ref, ref)
  assert.deepEqual((await rowOf(transit, wristband)).notes, unnamed.notes)
})

test('refuses what does not fit, with a word', async () => {
  const { transit } = await across()
  const [first = '', second = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 2 }),
  ).wristbands
  const [ref = ''] = sure(await transit.call('care', {})).unlinked[0]?.refs ?? []
  sure(await act(transit, { do: 'link', wristband: first, ref }))
  sure(
    await act(
      transit,
      note(second, { part: 'died', bag: 'bag-1', diedAt: '2031-05-20T08:00:00Z' }),
    ),
  )
  const refused: readonly (readonly [CareAct, string])[] = [
    [{ do: 'bands', tranche: 't1', people: 60 }, 'more-than-listed'],
    [{ do: 'bands', tranche: 't9', people: 1 }, 'not-found'],
    [{ do: 'link', wristband: 'none', ref }, 'not-arrived'],
    [{ do: 'link', wristband: first, ref: 'nobody' }, 'linked-before'],
    [{ do: 'link', wristband: second, ref }, 'already-banded'],
    [{ do: 'link', wristband: second, ref: 'nobody' }, 'not-listed'],
    [{ do: 'triage', wristband: 'none', triage: 'minor', fitness: 'fit' }, 'not-arrived'],
    [{ do: 'triage', wristband: second, triage: 'minor', fitness: 'fit' }, 'died-before'],
    [note('none', cough), 'not-arrived'],
    [note(first, null), 'nothing-said'],
    [{ do: 'note', wristband: first, corrects: 7, says: cough }, 'nothing-to-correct'],
    [note(second, { part: 'died', bag: 'bag-2', diedAt: '2031-05-20T08:00:00Z' }), 'died-before'],
    [note(second, { part: 'observe', due: '2031-05-20T09:00:00Z' }), 'died-before'],
  ]
  for (const [body, code] of refused)
    assert.equal(word(await act(transit, body)), code, JSON.stringify(body))
})

test('a report of care is a step of its own: the same two entries whatever was noted', async () => {
  const logs = await Promise.all(
    [0, 2].map(async (count) => {
      const { transit, world } = await across()
      const bands = sure(await act(transit, { do: 'bands', tranche: 't1', people: 2 })).wristbands
      for (const wristband of bands.slice(0, count))
        sure(await act(transit, note(wristband, cough)))
      const before = world.log.length
      await reportDesk(transit, 'care')
      return world.log.slice(before).map(({ kind, author }) => [kind, author])
    }),
  )
  assert.deepEqual(logs[0], [
    ['care.stepped', 'transit/officer/1'],
    ['bags.stepped', 'transit/officer/1'],
  ])
  assert.deepEqual(logs[0], logs[1])
})

test('a summary is the same bytes until something is noted, and a document for the wristband alone', async () => {
  const { transit } = await across()
  const [wristband = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 1 }),
  ).wristbands
  const summary = async () =>
    sure(await transit.call('careSummary', { params: { wristband } })).document
  const before = await summary()
  assert.equal(await summary(), before)
  sure(await act(transit, note(wristband, cough)))
  const after = await summary()
  assert.notEqual(after, before)
  const document = JSON.parse(after) as JsonObject
  assert.deepEqual([document['resourceType'], document['type']], ['Bundle', 'document'])
  assert.equal(
    word(await transit.call('careSummary', { params: { wristband: 'none' } })),
    'not-found',
  )
})

const OTHERS: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'neutral',
  'observer',
  'family-desk',
  'press-office',
]

test('every other desk is refused, whatever it asks for, and learns nothing of who is here', async () => {
  const { transit, world } = await across()
  const [wristband = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 1 }),
  ).wristbands
  for (const role of OTHERS) {
    const desk = await sitAt(world, role)
    assert.equal(word(await desk.call('care', {})), 'clinicians-only', role)
    assert.equal(word(await act(desk, note(wristband, cough))), 'clinicians-only', role)
    const fit: CareAct = { do: 'triage', wristband, triage: 'minor', fitness: 'fit' }
    assert.equal(word(await act(desk, fit)), 'clinicians-only', role)
    const [here, absent] = [wristband, 'none'].map((one) => `/api/care/${one}/summary`)
    assert.equal(await desk.text(here ?? ''), await desk.text(absent ?? ''), role)
  }
  assert.equal((await rowOf(transit, wristband)).triage, null)
})

test('a headquarters’ request is refused and entered: who, when and for what, and not about whom', async () => {
  const { transit, world } = await across()
  const [wristband = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 1 }),
  ).wristbands
  const a = await sitAt(world, 'headquarters', A)
  const entries = () => world.log.filter(({ kind }) => kind === 'care.refused')
  assert.equal(word(await a.call('careSummary', { params: { wristband } })), 'clinicians-only')
  assert.equal(entries().length, 1)
  assert.equal(
    word(await a.call('careSummary', { params: { wristband: 'none' } })),
    'clinicians-only',
  )
  assert.equal(entries().length, 1, 'asked again at once, it is the same request')
  assert.equal(word(await a.call('care', {})), 'clinicians-only')
  assert.equal(entries().length, 2, 'another kind of thing')
  const told = sure(await transit.call('care', {})).refused
  assert.deepEqual(
    told.map(({ by, desk, asked }) => [by, desk, asked]),
    [
      [A, 'headquarters', 'summary'],
      [A, 'headquarters', 'triage'],
    ],
  )
  assert.equal(world.seat(OBS).exchange().refusedCare.length, 2)
  assert.equal(world.seat(B).exchange().refusedCare.length, 0)
  const observer = await sitAt(world, 'observer')
  const indexes = world.log.flatMap(({ kind }, i) => (kind === 'care.refused' ? [i] : []))
  for (const index of indexes) {
    const shown = await observer.text(`/api/log/${index}`)
    assert.match(shown, /headquarters/)
    assert.doesNotMatch(shown, new RegExp(wristband))
  }
})

/** Routes of plans, lists and agreements: one that exists, and the same of what does not. */
async function planRoutes(): Promise<{
  readonly medic: Sitting
  readonly pairs: readonly (readonly [string, string])[]
}> {
  const { world, crossing } = await playedTo('running')
  const [ref = ''] = crossing.get(A) ?? []
  const [hash = ''] = world.seat(A).exchange().plans.keys()
  const none = '0'.repeat(64)
  return {
    medic: await sitAt(world, 'transit'),
    pairs: [
      [`/api/plan/why/${ref}`, '/api/plan/why/nobody'],
      [`/api/plan/diff/${hash}`, `/api/plan/diff/${none}`],
      [`/api/plan/people/${hash}`, `/api/plan/people/${none}`],
      [`/api/plan/changes/${ref}`, '/api/plan/changes/nobody'],
      ['/api/answers/sought-a', '/api/answers/sought-none'],
      ['/api/matches/m1', '/api/matches/none'],
    ],
  }
}

test('a medic gets of a plan, an answer or a match the same as of one that does not exist', async () => {
  const { medic, pairs } = await planRoutes()
  for (const [there, absent] of pairs) {
    const [one, other] = [await medic.app.request(there), await medic.app.request(absent)]
    assert.equal(one.status, other.status, there)
    assert.equal(await one.text(), await other.text(), there)
    assert.notEqual(one.status, 200, there)
  }
  for (const path of [
    '/api/plan',
    '/api/agreement',
    '/api/agreement/draft',
    '/api/series',
    '/api/answers',
    '/api/matches',
  ]) {
    assert.notEqual((await medic.app.request(path)).status, 200, path)
  }
})

test('on no screen of a medic is a plan, a term or a class', async () => {
  const { medic } = await planRoutes()
  for (const path of [
    '/api/arrivals',
    '/api/care',
    '/api/people?limit=200',
    '/api/board',
    '/api/handover',
    '/api/line',
  ]) {
    const text = await medic.text(path)
    assert.doesNotMatch(text, /"(?:plan|class|why|formula|ceiling|objective)":/, path)
  }
})

test('somebody who died is not handed on, and a headquarters reads no word of it', async () => {
  const { transit, a, world } = await across()
  const refs = sure(await transit.call('care', {})).unlinked[0]?.refs ?? []
  const [wristband = ''] = sure(
    await act(transit, { do: 'bands', tranche: 't1', people: 1 }),
  ).wristbands
  const [ref = ''] = refs
  sure(await act(transit, { do: 'link', wristband, ref }))
  const before = await a.text(`/api/people/${ref}`)
  sure(
    await act(
      transit,
      note(wristband, { part: 'died', bag: 'bag-1', diedAt: '2031-05-20T08:00:00Z' }),
    ),
  )
  await reportDesk(transit, 'care')
  assert.equal((await rowOf(transit, wristband)).where, 'remains')
  assert.equal(await a.text(`/api/people/${ref}`), before)
  assert.deepEqual([...world.seat(OBS).exchange().bags.values()], [1])
  assert.equal(world.seat(A).exchange().bags.size, 0)
  const observed = sure(await (await sitAt(world, 'observer')).call('remains', {}))
  assert.deepEqual(observed.inTransit, [{ tranche: 't1', people: 1 }])
  assert.equal('inTransit' in sure(await a.call('remains', {})), false)
  const release = { do: 'release', tranche: 't1', leg: 'onward', refs: [ref] } as const
  assert.equal(word(await transit.call('lineAct', { body: release })), 'died-before')
  assert.equal(
    word(await press(transit, { do: 'arrival.triage', ref, triage: 'minor', fitness: 'fit' })),
    'died-before',
  )
})
