import assert from 'node:assert/strict'
import test from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import { personRef } from '@parley/kernel'
import { A, NEUTRAL, START, TRANSIT } from './test/fake-world.ts'
import { HEALTH, playedTo, STAGES, sure } from './test/played-world.ts'
import type { Played, Stage } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const ROLES: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
  'family-desk',
  'press-office',
  'public',
]

const SCREENS = [
  '/api/session',
  '/api/board',
  '/api/people?limit=200',
  '/api/imports',
  '/api/matches',
  '/api/answers',
  '/api/answers/sought-a',
  '/api/answers/sought-b',
  '/api/agreement',
  '/api/plan',
  '/api/handover',
  '/api/handover?tranche=t1',
  '/api/interviews',
  '/api/arrivals',
  '/api/families',
  '/api/families/notices',
  '/api/homes',
  '/public/notices',
  '/api/statements',
  '/api/remains',
  '/api/series',
  '/api/log?limit=200',
  '/public/page',
]

const worlds = new Map<Stage, Promise<Played>>()

function worldAt(stage: Stage): Promise<Played> {
  const known = worlds.get(stage) ?? playedTo(stage)
  worlds.set(stage, known)
  return known
}

/** Every byte every screen of a desk gives, with each log entry, person, receipt and diff behind them. */
async function everything(sitting: Sitting, played: Played): Promise<string> {
  const refs = [...played.crossing.values()].flat()
  const indexes = played.world.log.map((_, i) => i)
  const paths = [
    ...SCREENS,
    ...indexes.map((i) => `/api/log/${i}`),
    ...indexes.map((i) => `/api/receipts/${i}`),
    ...refs.flatMap((ref) => [`/api/people/${ref}`, `/api/plan/why/${ref}`, `/api/forms/${ref}`]),
    ...[...played.world.seat(A).exchange().plans.keys()].map((hash) => `/api/plan/diff/${hash}`),
  ]
  const texts: string[] = []
  for (const path of paths) texts.push(await sitting.text(path))
  return texts.join('\n')
}

for (const stage of STAGES) {
  test(`every screen of every role answers or refuses, and none fails: ${stage}`, async () => {
    const { world } = await worldAt(stage)
    for (const role of ROLES) {
      const { app } = await sitAt(world, role)
      for (const path of SCREENS) {
        const answer = await app.request(path)
        const known = [200, 403, 404, 409].includes(answer.status)
        assert.equal(known, true, `${role} ${path}: ${answer.status} ${await answer.text()}`)
      }
    }
  })
}

test('names reach nobody but the parties, the neutral where its dossiers are, and a family of one at home', async () => {
  const played = await worldAt('home')
  const { crossing } = played
  const home = crossing.get(A)?.[1]
  for (const role of ROLES) {
    const text = await everything(await sitAt(played.world, role), played)
    const names = ['Мельник', 'Коваль', 'Ткач', 'Бондар', 'Орлов', 'Зайцев', 'Котов', 'Белов']
    const seen = names.filter((name) => text.includes(name))
    if (role === 'headquarters') assert.equal(seen.length, 8)
    else if (role === 'neutral') assert.equal(seen.length, 2)
    else if (role === 'family-desk') assert.equal(seen.length, 1, `${seen.join()} ${home}`)
    else assert.deepEqual(seen, [], role)
  }
})

test('what a clinician of the holder wrote is on no screen of anybody', async () => {
  const played = await worldAt('home')
  for (const role of ROLES) {
    const text = await everything(await sitAt(played.world, role), played)
    assert.equal(text.includes(HEALTH), false, role)
  }
})

test('who was not presented is told to those at the line and to the parties alone', async () => {
  const played = await worldAt('running')
  for (const role of ROLES) {
    const text = await everything(await sitAt(played.world, role), played)
    const told = text.includes('"not-presented"')
    const may = ['headquarters', 'mediator', 'transit', 'neutral'].includes(role)
    assert.equal(told, may, role)
  }
})

test('wishes and notes of interviews are on the neutral’s screens alone, triage on the clinicians’', async () => {
  const played = await playedTo('running')
  const [ref] = played.crossing.get(A) ?? []
  const neutral = played.world.seat(NEUTRAL)
  const persons = [{ ref: ref ?? '', wish: 'unwilling', note: 'боїться повертатися' }]
  sure(await neutral.note('interview.recorded', { at: START, persons }))
  const transit = await sitAt(played.world, 'transit')
  const [arrived] = [...played.world.seat(TRANSIT).exchange().arrivals.values()]
  const triaged = sure(
    await transit.call('prepare', {
      body: {
        do: 'arrival.triage',
        ref: arrived?.ref ?? '',
        triage: 'urgent',
        fitness: 'stretcher',
      },
    }),
  )
  const { id, hash } = triaged
  sure(await transit.call('submit', { body: { prepared: id, hash, signAs: transit.desk.id } }))
  for (const role of ROLES) {
    const text = await everything(await sitAt(played.world, role), played)
    assert.equal(/unwilling|боїться/.test(text), role === 'neutral', role)
    assert.equal(/"urgent"/.test(text), role === 'transit', role)
  }
})

test('an observer sees no point and no hour of a tranche that is not over', async () => {
  const played = await worldAt('running')
  const sitting = await sitAt(played.world, 'observer')
  const text = await everything(sitting, played)
  assert.equal(text.includes('the bridge'), false)
  const [tranche] = sure(await sitting.call('board', {})).tranches
  assert.equal(tranche?.agreed, true, 'that it is agreed is in the clear')
  assert.equal(/"planned":"20/.test(text), false)
})

test('a field that a role may not see is absent, not null', async () => {
  const { world } = await worldAt('running')
  const rows = sure(await (await sitAt(world, 'mediator')).call('people', {})).rows
  assert.equal(rows.length > 0, true)
  for (const row of rows) {
    for (const field of ['name', 'latin', 'born', 'number', 'rank', 'since']) {
      assert.equal(field in row, false, field)
    }
  }
  const [ref] = (await worldAt('running')).crossing.get(A) ?? []
  const observed = sure(
    await (await sitAt(world, 'observer')).call('person', { params: { ref: ref ?? '' } }),
  )
  for (const field of ['name', 'presented', 'fitness', 'answer', 'match', 'plan', 'family']) {
    assert.equal(field in observed, false, field)
  }
})

test('a screen that is not a role’s is refused by name', async () => {
  const { world } = await worldAt('running')
  const press = await sitAt(world, 'press-office')
  const refused = await press.call('people', {})
  assert.equal(refused.ok, false)
  assert.equal(!refused.ok && refused.refusal.code, 'not-allowed')
  const family = await sitAt(world, 'family-desk')
  assert.equal((await family.call('plan', {})).ok, false)
  assert.equal((await family.call('person', { params: { ref: personRef('nobody') } })).ok, false)
})

test('the public page names the mediator only with its recorded consent', async () => {
  const { world } = await playedTo('running')
  const page = async () => sure(await (await sitAt(world, 'public')).call('publicPage', {}))
  assert.equal('mediator' in (await page()), false)
  const med = world.seat((await sitAt(world, 'mediator')).desk.seat.id)
  const { perform } = await import('../stages/perform.ts')
  const says = { at: START, mayBeNamed: true }
  sure(await perform(med, { kind: 'consent.recorded', says, author: 'med/officer/1' }))
  assert.equal((await page()).mediator, 'The Republic of M')
  assert.equal('transitState' in (await page()), false)
})
