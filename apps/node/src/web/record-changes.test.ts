// What changed, at desks and for everybody: who has it, where a figure leads, and what the feed never holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ViewerRole } from '@parley/exchange'
import { addSeconds, instant } from '@parley/kernel'
import { openLexicons, readRecord, withLetteredParties } from '@parley/record'
import type { PublicRecord, SourcedReport } from '@parley/record'
import { changesInMemory } from '../record/change-file.ts'
import { decisionsInMemory } from '../record/decision-file.ts'
import { linksInMemory } from '../record/link-file.ts'
import { openRecordShelf } from '../record/record-shelf.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Reading } from '../record/record-source.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

const AT = instant('2031-05-20T08:00:00Z')
const PATH = 'http://localhost/public/record.atom'

const report = (id: string, text: string): SourcedReport => ({
  id,
  date: '2026-03-11',
  text: `Party A and Party B exchanged prisoners of war on 10 March 2026. ${text}`,
  title: `Title of ${id}`,
  lang: 'en',
  url: `https://gazette.example/${id}`,
  outlet: null,
})

const ONE = report('one', 'Party A received 60 soldiers, the command of Party A said.')
const TWO = report(
  'two',
  'Party A received 57 soldiers, the command of Party B said. Across the bridge 5 people were handed over.',
)

const recordOf = (...reports: readonly SourcedReport[]): PublicRecord =>
  readRecord(reports, withLetteredParties(openLexicons()))

const failing = (fault: unknown): never => {
  throw fault
}

/** A shelf whose readings a test hands in. */
async function shelfOf(...readings: readonly PublicRecord[]) {
  let tell: (reading: Reading) => void = () => undefined
  const source = {
    follow: (listener: (reading: Reading) => void) => {
      tell = listener
      listener({ did: 'begun' })
    },
    close: () => Promise.resolve(),
  }
  const changes = changesInMemory()
  const kept = { decisions: decisionsInMemory(), links: linksInMemory(), changes }
  const shelf = openRecordShelf({ source, ...kept, onFault: failing })
  let at = AT
  const read = async (record: PublicRecord): Promise<void> => {
    tell({ did: 'read', answer: { record, problems: [], proposals: [] }, at })
    at = addSeconds(at, 60)
    await shelf.settled
    await new Promise((resolve) => setImmediate(resolve)) // what changed is noted behind it
  }
  for (const record of readings) await read(record)
  return { shelf, read }
}

const changesAt = async (
  call: Awaited<ReturnType<typeof sitAt>>['call'],
  query = { offset: 0, limit: 50 },
) => sure(await call('recordChanges', { query }))

test('a second report is told with its claim, which leads to its sentence, and with the verdict', async () => {
  const { world } = await playedTo('home')
  const { shelf } = await shelfOf(recordOf(ONE), recordOf(ONE, TWO))
  const { call } = await sitAt(world, 'mediator', undefined, { record: shelf })
  const { since, total, rows } = await changesAt(call)
  assert.deepEqual([since, total], [AT, 2])
  const [reports, exchange] = rows
  assert.deepEqual(
    reports?.changes.map((one) => [one.what, 'report' in one ? one.report.id : '']),
    [['report-came', 'two']],
  )
  assert.deepEqual(
    [exchange?.at, exchange?.isThere, exchange?.day],
    [addSeconds(AT, 60), true, '2026-03-10'],
  )
  const claim = exchange?.changes.find((one) => one.what === 'claim-came')
  assert.ok(claim?.what === 'claim-came' && claim.figure.place !== null)
  const { words } = sure(await call('recordPassage', { query: claim.figure.place }))
  assert.match(words.marked, /57/)
  const verdict = exchange?.changes.find((one) => one.what === 'verdict' && one.is !== null)
  assert.deepEqual(verdict?.what === 'verdict' ? [verdict.values, verdict.is] : null, [
    [57, 60],
    'contradiction',
  ])
})

test('what is gone is told and leads nowhere, and the newest stands first', async () => {
  const { world } = await playedTo('home')
  const { shelf } = await shelfOf(recordOf(ONE), recordOf(ONE, TWO), recordOf(ONE), recordOf())
  const { call } = await sitAt(world, 'observer', undefined, { record: shelf })
  const { rows, total } = await changesAt(call)
  assert.deepEqual(
    rows.map(({ at }) => at),
    rows
      .map(({ at }) => at)
      .toSorted()
      .toReversed(),
  )
  const [, exchange] = rows
  assert.deepEqual(
    [exchange?.changes[0]?.what, exchange?.isThere, exchange?.parties],
    ['exchange-gone', false, ['A', 'B']],
  )
  const figures = rows.flatMap(({ changes }) =>
    changes.flatMap((one) => (one.what === 'claim-gone' ? [one.figure] : [])),
  )
  assert.deepEqual(
    figures.map(({ count, claim, place }) => [count, claim, place]),
    [[57, null, null]],
  )
  const page = await changesAt(call, { offset: total - 1, limit: 5 })
  assert.equal(page.rows.length, 1)
})

const WITHOUT: readonly ViewerRole[] = [
  'transit',
  'neutral',
  'bureau',
  'family-desk',
  'hotline',
  'public',
]

test('whoever has no record has no changes of it, and a node without reports has none', async () => {
  const { world } = await playedTo('home')
  const { shelf } = await shelfOf(recordOf(ONE))
  for (const role of WITHOUT) {
    const { call } = await sitAt(world, role, undefined, { record: shelf })
    const answer = await call('recordChanges', { query: { offset: 0, limit: 1 } })
    assert.equal(answer.ok ? null : answer.refusal.code, 'not-allowed', role)
  }
  const { call } = await sitAt(world, 'mediator')
  const answer = await call('recordChanges', { query: { offset: 0, limit: 1 } })
  assert.equal(answer.ok ? null : answer.refusal.code, 'record-not-ready')
})

test('without the word of the operator the feed is absent as any other address is', async () => {
  const { world } = await playedTo('home')
  const { shelf } = await shelfOf(recordOf(ONE))
  const shown = async (path: string, given: Parameters<typeof sitAt>[3]) => {
    const { app } = await sitAt(world, 'mediator', undefined, given)
    const answer = await app.request(path)
    return [answer.status, [...answer.headers], await answer.text()]
  }
  const absent = await shown('http://localhost/public/nothing.atom', { record: shelf })
  assert.equal(absent[0], 404)
  assert.deepEqual(await shown(PATH, { record: shelf }), absent)
  assert.deepEqual(await shown(PATH, { publishRecord: true }), absent)
})

async function feedAt(shelf: RecordShelf, asked = ''): Promise<string> {
  const { world } = await playedTo('home')
  const { app } = await sitAt(world, 'mediator', undefined, { record: shelf, publishRecord: true })
  const answer = await app.request(`${PATH}${asked}`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  return answer.text()
}

test('published, the feed tells changes, and nothing of the exchange, its sentences or the review', async () => {
  const { shelf, read } = await shelfOf(recordOf(ONE))
  const first = await feedAt(shelf)
  assert.match(first, /60 \(soldiers\)/)
  await read(recordOf(ONE, TWO))
  const item = shelf.index()?.record.review[0]
  assert.equal(item?.count, 5)
  await shelf.decide({
    item: item?.id ?? '',
    did: 'accept',
    side: 'A',
    category: 'civilian',
    count: 5,
    officer: 'med/officer/1',
    at: AT,
  })
  const second = await feedAt(shelf)
  assert.match(second, /Claim added: To Party A · 57 \(soldiers\) · command of Party B/)
  assert.match(second, /57 \/ 60: Contradiction\nTo Party A, 60: no longer: Unconfirmed/)
  for (const [what, words] of [
    ['an officer', /officer/],
    ['an accepted figure', /5 \(civilians\)/],
    ['a sentence', /bridge|exchanged prisoners/],
    ['the log of the exchange', /hub|day-one|Day one|series/i],
    ['a page of the node', /api\/|http:\/\/localhost\/(?!public\/record\.atom)/],
  ] as const) {
    assert.doesNotMatch(second, words, what)
  }
  assert.match(await feedAt(shelf, '?lang=ar'), /xml:lang="ar"/)
  assert.match(await feedAt(shelf, '?lang=de'), /xml:lang="en"/)
})

test('while nothing was read the feed is empty and whole', async () => {
  const { shelf } = await shelfOf()
  const xml = await feedAt(shelf)
  assert.match(xml, /<updated>1970-01-01T00:00:00Z<\/updated>/)
  assert.doesNotMatch(xml, /<entry>/)
})

test('a state that came back has the name it had, once, with its newest time', async () => {
  const { shelf } = await shelfOf(recordOf(ONE), recordOf(ONE, TWO), recordOf(ONE))
  const ids = [...(await feedAt(shelf)).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(ids.length, 3)
  const fresh = await feedAt((await shelfOf(recordOf(ONE))).shelf)
  assert.ok(fresh.includes(ids[1] ?? 'none'))
})
