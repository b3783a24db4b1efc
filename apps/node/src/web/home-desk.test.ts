// The home desk: it alone reads what persons who came home told it, whoever else sits at its own node; what it notes
// has one size, and changes no notice to a family.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import { HOME_NOTE_BYTES } from '@parley/exchange'
import type { HomeAct, HomePartView, HomeView } from '@parley/api'
import { canonicalJson, personRef, utf8Bytes } from '@parley/kernel'
import type { Json, PersonRef } from '@parley/kernel'
import { A, B } from './test/fake-world.ts'
import { playedTo, STAGES, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const TOLD = 'Савчук Марко'
const NAMED: HomePartView = {
  part: 'named',
  name: TOLD,
  case: null,
  place: 'barrack 3',
  lastOn: '2031-04',
  basis: 'seen',
}

async function rowsOf(desk: Sitting): Promise<readonly HomeView[]> {
  return sure(await desk.call('homes', {})).rows
}

async function said(desk: Sitting, ref: string, says: HomePartView) {
  return await desk.call('homeAct', { body: { ref, says } })
}

async function atHome() {
  const { world } = await playedTo('home')
  const desk = await sitAt(world, 'family-desk')
  const [row] = await rowsOf(desk)
  assert.ok(row !== undefined)
  return { world, desk, ref: personRef(row.ref) }
}

test('a file is there once a person is on own soil, and for own persons alone', async () => {
  for (const stage of STAGES) {
    const { world } = await playedTo(stage)
    const own = [...world.seat(A).exchange().home.keys()]
    const shown = (await rowsOf(await sitAt(world, 'family-desk'))).map(({ ref }) => ref)
    const others = (await rowsOf(await sitAt(world, 'family-desk', B))).map(({ ref }) => ref)
    assert.ok(shown.every((ref) => own.includes(personRef(ref))))
    assert.equal(shown.length > 0, stage === 'home')
    assert.deepEqual(
      shown.filter((ref) => others.includes(ref)),
      [],
    )
  }
})

const BARRED: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
  'press-office',
  'public',
]

for (const role of BARRED) {
  test(`${role} neither reads a file nor writes in one, nor finds on any screen what was told`, async () => {
    const { world, desk, ref } = await atHome()
    sure(await said(desk, ref, NAMED))
    const before = world.seat(A).notes.length
    const sitting = await sitAt(world, role)
    const read = await sitting.call('homes', {})
    assert.equal(!read.ok && read.refusal.code, 'not-allowed')
    const written = await said(sitting, ref, NAMED)
    assert.equal(!written.ok && written.refusal.code, 'not-allowed')
    assert.equal(world.seat(A).notes.length, before)
    const paths = [
      'session',
      'board',
      'people',
      `people/${ref}`,
      'families',
      'families/notices',
      'log',
    ]
    for (const path of [...paths, 'statements', 'remains', 'series', 'imports', 'matches']) {
      assert.equal((await sitting.text(`/api/${path}`)).includes(TOLD), false, path)
    }
  })
}

test('the other side’s home desk reads nothing of this one', async () => {
  const { world, desk, ref } = await atHome()
  sure(await said(desk, ref, NAMED))
  const other = await sitAt(world, 'family-desk', B)
  assert.equal((await other.text('/api/homes')).includes(TOLD), false)
  const written = await said(other, ref, NAMED)
  assert.equal(!written.ok && written.refusal.code, 'not-arrived')
})

test('no entry of the exchange is made by a note, and all notes have one size', async () => {
  const { world, desk, ref } = await atHome()
  const before = world.log.length
  const all: readonly HomePartView[] = [
    NAMED,
    { part: 'received', place: '' },
    { part: 'packet', seal: 'П-7', from: 'бюро', state: 'missing', words: 'годинник '.repeat(20) },
    { part: 'baggage', allowedKg: 5 },
    { part: 'stage', stage: 'main' },
    { part: 'follow-up', day: 30, outcome: 'needs-care', words: 'ще раз за тиждень' },
  ]
  for (const says of all) sure(await said(desk, ref, says))
  assert.equal(world.log.length, before)
  const notes = world.seat(A).notes.filter(({ kind }) => kind === 'home.noted')
  const sizes = notes.map(({ data }) => utf8Bytes(canonicalJson(data ?? '')).length)
  assert.deepEqual(
    sizes,
    all.map(() => HOME_NOTE_BYTES),
  )
  const [row] = await rowsOf(desk)
  assert.deepEqual([row?.claims, row?.isBaggageShort, row?.stage], [1, true, 'main'])
})

test('what somebody told of a cell-mate changes no notice of that case', async () => {
  const { world, desk, ref } = await atHome()
  const home = world.seat(A).exchange().home
  const about = [...world.seat(A).register().sought.keys()].find((one) => !home.has(one))
  assert.ok(about !== undefined)
  const notice = async (of: PersonRef) => {
    const body = { do: 'issue', case: of, lang: 'uk' } as const
    const { notice: one } = sure(await desk.call('noticeAct', { body }))
    return [one?.says, one?.note.length]
  }
  const before = await notice(about)
  sure(await said(desk, ref, { ...NAMED, case: about }))
  assert.deepEqual(await notice(about), before)
})

test('a node that starts again has every file, and a note taken back is evidence no more', async () => {
  const { world, desk, ref } = await atHome()
  const { note } = sure(await said(desk, ref, NAMED))
  world.restart(A)
  const again = await sitAt(world, 'family-desk')
  assert.equal(sure(await again.call('homes', {})).evidence.length, 1)
  sure(await said(again, ref, { part: 'taken-back', note }))
  assert.deepEqual(sure(await again.call('homes', {})).evidence, [])
  const twice = await said(again, ref, { part: 'taken-back', note: 'f'.repeat(32) })
  assert.equal(!twice.ok && twice.refusal.code, 'no-such-note')
})

test('what is asked for wrongly is refused by name, and nothing is noted', async () => {
  const { world, desk, ref } = await atHome()
  const before = world.seat(A).notes.length
  const odd: readonly (readonly [string, Json, string])[] = [
    ['nobody-at-all', { ...NAMED }, 'not-arrived'],
    [ref, { part: 'baggage', allowedKg: -1 }, 'bad-request'],
    [ref, { part: 'stage', stage: 'arrived' }, 'bad-request'],
    [ref, { part: 'packet', seal: ' ', from: 'b', state: 'missing', words: '' }, 'bad-request'],
    [ref, { part: 'plan', days: [90, 30] }, 'field'],
    [ref, { ...NAMED, lastOn: 'in spring' }, 'field'],
    [ref, { part: 'received', place: '\u0001'.repeat(120) + 'x'.repeat(121) }, 'bad-request'],
    [ref, { part: 'taken-back', note: '0'.repeat(32) }, 'no-such-note'],
    [ref, { part: 'wish' }, 'bad-request'],
  ]
  for (const [about, says, code] of odd) {
    const body = { ref: about, says } as unknown as HomeAct // what no screen of ours sends
    const done = await desk.call('homeAct', { body })
    assert.equal(!done.ok && done.refusal.code, code, JSON.stringify(says))
  }
  assert.equal(world.seat(A).notes.length, before)
})
