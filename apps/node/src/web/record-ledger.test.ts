// Claims against the log at desks: who is told what, what an officer links and takes back, and that a seat which is told
// by statements alone gets the same bytes under the embargo whatever the log holds and whatever is claimed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command, RecordExchangeLedger, RecordLinkAct } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import { instant } from '@parley/kernel'
import type { SourcedReport } from '@parley/record'
import { linksInMemory } from '../record/link-file.ts'
import { playedToTheEnd } from './test/ended-world.ts'
import { A, START } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { drafted, link, OURS, report, reportsOf, shelfOf } from './test/linked-record.ts'
import { SIDES, underWay } from './test/linked-record.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import type { Sitting } from './test/web-harness.ts'

const ledgerAt = async ({ call }: Sitting): Promise<RecordExchangeLedger> =>
  sure(await call('recordExchangeLedger', { params: { id: OURS } }))

const standings = ({ verdicts }: RecordExchangeLedger): readonly string[] =>
  verdicts.map(({ judged }) => `${judged.is} ${judged.how ?? judged.why ?? ''}`.trim())

const BY_LOG: readonly ViewerRole[] = ['headquarters', 'mediator', 'observer']

test('until an officer links an exchange nothing is compared', async () => {
  const world = await underWay(true)
  for (const role of BY_LOG) {
    const sitting = await sitAt(world, role, undefined, { record: await shelfOf() })
    const { state, told, verdicts } = await ledgerAt(sitting)
    assert.deepEqual([state, told, verdicts], ['unlinked', [], []])
    const all = sure(await sitting.call('recordLedger', { query: {} }))
    assert.deepEqual([all.state, all.rows, all.standings], ['unlinked', [], []])
  }
})

test('linked, headquarters, mediator and observer see how each claim stands to the log', async () => {
  const world = await underWay(true)
  for (const role of BY_LOG) {
    const record = await shelfOf(reportsOf(1, 9))
    const sitting = await sitAt(world, role, undefined, { record })
    const linked = sure(await sitting.call('recordLinkAct', { body: link() }))
    assert.deepEqual([linked.state, linked.source], ['compared', 'log'], role)
    assert.deepEqual(standings(linked), ['matches exact', 'differs more'], role)
    assert.deepEqual(
      linked.told.map(({ side, done }) => [side, done?.persons]),
      [
        ['A', 1],
        ['B', 2],
      ],
    )
    const differing = sure(await sitting.call('recordLedger', { query: { ledger: 'differs' } }))
    assert.deepEqual(
      [differing.total, differing.rows[0]?.judged.logged, differing.rows[0]?.judged.by],
      [1, 2, 7],
    )
    assert.deepEqual(
      differing.standings.map(({ claims }) => claims),
      [1, 1, 0, 0],
    )
  }
})

test('a link says who and when, is taken back, and stands again after a restart', async () => {
  const world = await underWay(false)
  const links = linksInMemory()
  const begun = await sitAt(world, 'mediator', undefined, {
    record: await shelfOf(undefined, links),
  })
  sure(await begun.call('recordLinkAct', { body: link() }))
  const record = await shelfOf(undefined, links)
  const sitting = await sitAt(world, 'mediator', undefined, { record })
  const found = await ledgerAt(sitting)
  assert.deepEqual(found.link, { officer: begun.desk.officer, at: START, sides: SIDES, since: 0 })
  const undone = sure(
    await sitting.call('recordLinkAct', { body: { do: 'unlink', exchange: OURS } }),
  )
  assert.deepEqual([undone.state, undone.link, undone.verdicts], ['unlinked', null, []])
})

test('claims of a report that came after the link wait for an officer to link again', async () => {
  const world = await underWay(false)
  const links = linksInMemory()
  const before = await sitAt(world, 'mediator', undefined, {
    record: await shelfOf(undefined, links),
  })
  sure(await before.call('recordLinkAct', { body: link() }))
  const later = report('later', 'Party A received 12 soldiers, the command of Party A said.')
  const record = await shelfOf([...reportsOf(12, 31), later], links)
  const sitting = await sitAt(world, 'mediator', undefined, { record })
  const found = await ledgerAt(sitting)
  assert.equal(found.link?.since, 1)
  assert.ok(standings(found).includes('not-compared since-link'))
  const again = sure(await sitting.call('recordLinkAct', { body: link() }))
  assert.equal(again.link?.since, 0)
  assert.ok(!standings(again).includes('not-compared since-link'))
})

const [SIDE_A, SIDE_B] = SIDES
const bad: readonly (readonly [string, RecordLinkAct, string])[] = [
  ['one side alone', link({ sides: SIDE_A === undefined ? [] : [SIDE_A] }), 'record-link-sides'],
  ['no side', link({ sides: [] }), 'record-link-sides'],
  [
    'one side for both',
    link({ sides: SIDES.map(({ party }) => ({ side: 'A', party })) }),
    'record-link-sides',
  ],
  [
    'one party for both',
    link({ sides: SIDES.map(({ side }) => ({ side, party: 'a' })) }),
    'record-link-sides',
  ],
  [
    'a side that no report names',
    link({ sides: [...(SIDE_A === undefined ? [] : [SIDE_A]), { side: 'C', party: 'b' }] }),
    'record-link-sides',
  ],
  [
    'a mediator as a side',
    link({ sides: [...(SIDE_B === undefined ? [] : [SIDE_B]), { side: 'A', party: 'med' }] }),
    'record-link-sides',
  ],
  ['an exchange that nobody reports', link({ exchange: 'nothing' }), 'not-found'],
  ['taking back what nobody linked', { do: 'unlink', exchange: OURS }, 'record-not-linked'],
]

for (const [what, body, code] of bad) {
  test(`a link of ${what} is refused`, async () => {
    const { world } = await playedTo('framed')
    const record = await shelfOf()
    const { call } = await sitAt(world, 'mediator', undefined, { record })
    const refused = await call('recordLinkAct', { body })
    assert.equal(refused.ok ? null : refused.refusal.code, code)
    assert.deepEqual(record.links(), [])
  })
}

const WITHOUT: readonly ViewerRole[] = [
  'transit',
  'neutral',
  'bureau',
  'family-desk',
  'hotline',
  'public',
]

test('whoever has no record is refused, and only those with drafts have one set against it', async () => {
  const world = await underWay(true)
  for (const role of WITHOUT) {
    const { app, call } = await sitAt(world, role, undefined, { record: await shelfOf() })
    for (const path of [`exchanges/${OURS}/ledger`, 'ledger', 'ledger?ledger=matches']) {
      assert.equal((await app.request(`http://localhost/api/record/${path}`)).status, 403, role)
    }
    const act = await call('recordLinkAct', { body: link() })
    assert.equal(act.ok ? null : act.refusal.code, 'not-allowed')
  }
  for (const role of [...WITHOUT, 'mediator', 'observer'] as const) {
    const { app } = await sitAt(world, role, undefined, { record: await shelfOf() })
    assert.equal((await app.request('/api/statements/a-1/record')).status, 403, role)
  }
})

const STANDINGS = ['matches', 'differs', 'not-disclosed', 'not-compared']

const PATHS: readonly string[] = [
  '/api/record',
  '/api/record/claims',
  '/api/record/ledger',
  ...STANDINGS.map((one) => `/api/record/ledger?ledger=${one}`),
  `/api/record/exchanges/${OURS}`,
  `/api/record/exchanges/${OURS}/origins`,
  `/api/record/exchanges/${OURS}/ledger`,
  '/api/record/timeline',
  '/api/statements',
  '/api/statements/a-1/record',
]

const PUBLIC = ['/public/page', '/public/feed.atom', '/public/notices']

async function bytesAt(sitting: Sitting, paths: readonly string[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const path of paths) {
    const answer = await sitting.app.request(`http://localhost${path}`)
    const headers = JSON.stringify([...answer.headers].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    answers.push(`${path} ${answer.status} ${headers} ${await answer.text()}`)
  }
  return answers
}

/** All that a press office and the public are answered in a world, with links set and a draft written. */
async function pressBytes(
  more: boolean,
  reports: readonly SourcedReport[] = reportsOf(12, 31),
  paths: readonly string[] = PATHS,
): Promise<readonly string[]> {
  const world = await underWay(more)
  const record = await shelfOf(reports)
  const press = await sitAt(world, 'press-office', undefined, { record })
  sure(await press.call('recordLinkAct', { body: link() }))
  await drafted(press, 12)
  const anybody = await sitAt(world, 'public', undefined, { record })
  return [
    ...(await bytesAt(press, paths)),
    ...(await bytesAt(press, PUBLIC)),
    ...(await bytesAt(anybody, PUBLIC)),
  ]
}

test('two worlds that differ in counts alone are the same bytes to a press office and to the public', async () => {
  const [one, other] = [await pressBytes(false), await pressBytes(true)]
  assert.ok(one.every((answer) => !answer.includes(' 500 ')))
  assert.ok(one.some((answer) => answer.includes('"waits"')))
  assert.deepEqual(other, one)
  const seen = async (more: boolean) => {
    const sitting = await sitAt(await underWay(more), 'headquarters', A, {
      record: await shelfOf(),
    })
    sure(await sitting.call('recordLinkAct', { body: link() }))
    return ledgerAt(sitting)
  }
  assert.notDeepEqual((await seen(false)).told, (await seen(true)).told) // the worlds do differ
})

const COMPARED = PATHS.filter((path) => path.includes('ledger'))

test('claims near the hidden number and far from it leave the same bytes', async () => {
  const far = await pressBytes(true, reportsOf(77, 93), COMPARED)
  for (const [toA, toB] of [
    [1, 2],
    [2, 1],
    [3, 3],
    [12, 2],
    [500, 1],
  ] as const) {
    assert.deepEqual(await pressBytes(true, reportsOf(toA, toB), COMPARED), far, `${toA} ${toB}`)
  }
})

test('a link changes no byte of what is public', async () => {
  const world = await underWay(true)
  const record = await shelfOf()
  const headquarters = await sitAt(world, 'headquarters', A, { record })
  const anybody = await sitAt(world, 'public', undefined, { record })
  const before = await bytesAt(anybody, PUBLIC)
  sure(await headquarters.call('recordLinkAct', { body: link() }))
  assert.deepEqual(await bytesAt(anybody, PUBLIC), before)
})

/** A statement of A with these counts, approved by two officers and out. */
async function released(press: Sitting, world: FakeWorld, persons: number): Promise<void> {
  await drafted(press, persons)
  const second = await sitAt(world, 'press-office', A, { officer: 'a/officer/2' })
  const submit = async ({ call, desk }: Sitting, body: Command): Promise<void> => {
    const { id, hash } = sure(await call('prepare', { body }))
    sure(await call('submit', { body: { prepared: id, hash, signAs: desk.id } }))
  }
  for (const sitting of [press, second]) {
    await submit(sitting, { do: 'statement.approve', statement: 'a-1' })
  }
  await submit(press, { do: 'statement.release', statement: 'a-1' })
}

test('once the embargo is over a press office is told by released statements alone', async () => {
  const world = await playedToTheEnd()
  const record = await shelfOf(reportsOf(1, 1))
  const press = await sitAt(world, 'press-office', A, { record })
  const before = sure(await press.call('recordLinkAct', { body: link() }))
  assert.deepEqual([before.state, before.source], ['compared', 'statements'])
  assert.deepEqual(standings(before), ['not-disclosed', 'not-disclosed']) // nobody has said a word
  await released(press, world, 1)
  assert.deepEqual(standings(await ledgerAt(press)), ['matches exact', 'not-disclosed'])
  const found = sure(await press.call('recordLedger', { query: { ledger: 'not-disclosed' } }))
  assert.deepEqual(
    found.rows.map(({ claim }) => claim.side),
    ['B'],
  )
})

test('the time of a link is that of the node', async () => {
  const world = await underWay(false)
  const at = instant('2031-05-21T10:00:00Z')
  world.clock.set(at)
  const { call } = await sitAt(world, 'observer', undefined, { record: await shelfOf() })
  assert.equal(sure(await call('recordLinkAct', { body: link() })).link?.at, at)
})
