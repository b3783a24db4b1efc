// The public record at desks: who has it, what a figure leads to, and a review that is never in a text.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { RecordReviewRow } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import { openLexicons, readRecord, withLetteredParties } from '@parley/record'
import type { SourcedReport } from '@parley/record'
import { changesInMemory } from '../record/change-file.ts'
import { decisionsInMemory, openDecisionFile } from '../record/decision-file.ts'
import type { DecisionFile } from '../record/decision-file.ts'
import { linksInMemory } from '../record/link-file.ts'
import { openRecordFolder } from '../record/record-folder.ts'
import { openRecordShelf } from '../record/record-shelf.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import { recordAtOnce } from '../record/record-source.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const report = (id: string, date: string | null, text: string): SourcedReport => ({
  id,
  date,
  text,
  title: `Report ${id}`,
  lang: 'en',
  url: `https://gazette.example/${id}`,
  outlet: null,
})

const SWAP = 'Party A and Party B exchanged prisoners of war on 10 March 2026.'

const REPORTS: readonly SourcedReport[] = [
  report('one', '2026-03-10', `${SWAP} Party A received 60 soldiers, the command of Party A said.`),
  report(
    'two',
    '2026-03-11',
    `${SWAP} Party A received 57 soldiers, the command of Party B said. Across the bridge 5 people were handed over.`,
  ),
  report('three', null, 'Party A and Party B exchanged prisoners. Party B received 24 soldiers.'),
]

const failing = (fault: unknown): never => {
  throw fault
}

async function shelfOf(decisions: DecisionFile = decisionsInMemory()): Promise<RecordShelf> {
  const record = readRecord(REPORTS, withLetteredParties(openLexicons()))
  const shelf = openRecordShelf({
    source: recordAtOnce(record),
    decisions,
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault: failing,
  })
  await shelf.settled
  return shelf
}

const WITH: readonly ViewerRole[] = ['headquarters', 'mediator', 'observer', 'press-office']
const WITHOUT: readonly ViewerRole[] = [
  'transit',
  'neutral',
  'bureau',
  'family-desk',
  'hotline',
  'public',
]

test('four roles have the record, all others are refused at every address', async () => {
  const { world } = await playedTo('home')
  const record = await shelfOf()
  for (const role of WITH) {
    const { call } = await sitAt(world, role, undefined, { record })
    const list = sure(await call('record', { query: { offset: 0, limit: 50 } }))
    assert.deepEqual([list.state, list.reports, list.exchanges], ['ready', 3, 2], role)
  }
  for (const role of WITHOUT) {
    const { app, call } = await sitAt(world, role, undefined, { record })
    for (const path of ['', '/claims', '/timeline', '/standing', '/review', '/exchanges/x']) {
      const answer = await app.request(`http://localhost/api/record${path}`)
      assert.equal(answer.status, 403, `${role} ${path}`)
    }
    const act = await call('recordAct', { body: { do: 'undo' } })
    assert.equal(act.ok ? null : act.refusal.code, 'not-allowed')
  }
})

test('a node without reports says so, and refuses what would need them', async () => {
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'mediator')
  assert.equal(sure(await call('record', { query: { offset: 0, limit: 1 } })).state, 'absent')
  const timeline = await call('recordTimeline', { query: {} })
  assert.equal(timeline.ok ? null : timeline.refusal.code, 'record-not-ready')
})

test('every figure leads to a sentence that holds it, and a place outside the text to none', async () => {
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'observer', undefined, { record: await shelfOf() })
  const { rows } = sure(await call('recordClaims', { query: { offset: 0, limit: 50 } }))
  assert.ok(rows.length >= 3)
  for (const { claim, sentence } of rows) {
    const { words } = sure(await call('recordPassage', { query: claim.place }))
    assert.match(words.marked, new RegExp(String(claim.count)))
    assert.ok(sentence.includes(words.marked))
  }
  const text = REPORTS[0]?.text ?? ''
  for (const [start, end] of [
    [0, text.length + 1],
    [9, 3],
  ] as const) {
    const place = { report: 'one', of: 'text', start, end } as const
    const none = await call('recordPassage', { query: place })
    assert.equal(none.ok ? null : none.refusal.code, 'not-found')
  }
  const nobody = { report: 'nobody', of: 'text', start: 0, end: 1 } as const
  assert.equal((await call('recordPassage', { query: nobody })).ok, false)
})

test('filters and words narrow the list, and one that fits nothing leaves it empty', async () => {
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'press-office', undefined, { record: await shelfOf() })
  const totals = async (query: Readonly<Record<string, string>>): Promise<number> =>
    sure(await call('record', { query: { ...query, offset: 0, limit: 50 } })).total
  assert.equal(await totals({}), 2)
  assert.equal(await totals({ standing: 'contradiction' }), 1)
  assert.equal(await totals({ side: 'B' }), 1)
  assert.equal(await totals({ by: 'Command of B' }), 1)
  assert.equal(await totals({ q: 'RECEIVED 24' }), 1)
  assert.equal(await totals({ category: 'body' }), 0)
  assert.equal(await totals({ q: 'nowhere in any text' }), 0)
})

async function firstOpen(
  call: Awaited<ReturnType<typeof sitAt>>['call'],
): Promise<RecordReviewRow> {
  const { rows } = sure(
    await call('recordReview', { query: { show: 'open', offset: 0, limit: 30 } }),
  )
  const [first] = rows
  assert.ok(first)
  return first
}

test('a decision needs a side of the report and a number of its sentence', async () => {
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'mediator', undefined, { record: await shelfOf() })
  const { id, counts } = await firstOpen(call)
  assert.deepEqual(counts, [5])
  const correct = (side: string | null, count: number | null) =>
    call('recordAct', { body: { do: 'correct', item: id, side, category: 'civilian', count } })
  for (const [side, count, code] of [
    [null, 5, 'record-side-missing'],
    ['RU', 5, 'record-side-missing'],
    ['A', 6, 'record-count-elsewhere'],
    ['A', null, 'record-count-elsewhere'],
  ] as const) {
    const refused = await correct(side, count)
    assert.equal(refused.ok ? null : refused.refusal.code, code)
  }
  const none = await call('recordAct', { body: { do: 'undo' } })
  assert.equal(none.ok ? null : none.refusal.code, 'record-nothing-to-undo')
  const unknown = await call('recordAct', { body: { do: 'dismiss', item: 'nobody:text.0-1' } })
  assert.equal(unknown.ok ? null : unknown.refusal.code, 'not-found')
  assert.equal((await correct('B', 5)).ok, true)
  const again = await correct('B', 5)
  assert.equal(again.ok ? null : again.refusal.code, 'record-already-decided')
})

test('a decision stands beside its exchange and in the saved table, and after a restart; undone it is gone', async () => {
  const { world } = await playedTo('home')
  const path = join(folder, 'decisions.jsonl')
  const begun = await sitAt(world, 'mediator', undefined, {
    record: await shelfOf(await openDecisionFile(path)),
  })
  const item = await firstOpen(begun.call)
  assert.ok(item.exchange)
  const body = { do: 'accept', item: item.id, side: 'B', category: 'unknown', count: 5 } as const
  sure(await begun.call('recordAct', { body }))
  const { call, desk } = await sitAt(world, 'mediator', undefined, {
    record: await shelfOf(await openDecisionFile(path)),
  })
  const params = { id: item.exchange }
  const { reviewed, claims } = sure(await call('recordExchange', { params }))
  assert.deepEqual(
    reviewed.map(({ side, count, officer }) => [side, count, officer]),
    [['B', 5, desk.officer]],
  )
  assert.equal(
    claims.some(({ count }) => count === 5),
    false,
  )
  const file = sure(await call('recordExport', { body: { headings: [] } }))
  const csv = Buffer.from(file.content, 'base64').toString('utf8')
  assert.match(csv, /accept/)
  assert.match(csv, /Across the bridge 5 people were handed over/)
  const undone = sure(await call('recordAct', { body: { do: 'undo' } }))
  assert.deepEqual([undone.item, undone.decided], [item.id, 0])
  assert.deepEqual(sure(await call('recordExchange', { params })).reviewed, [])
})

test('a folder is read apart; what is no report is counted, and a folder that is not there fails', async () => {
  const { world } = await playedTo('home')
  for (const one of REPORTS) writeFileSync(join(folder, `${one.id}.json`), JSON.stringify(one))
  writeFileSync(join(folder, 'other.json'), '{"id":"x"}')
  const options = {
    decisions: decisionsInMemory(),
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault: failing,
  }
  const record = openRecordShelf({ source: openRecordFolder(folder), ...options })
  const { call } = await sitAt(world, 'mediator', undefined, { record })
  assert.equal(sure(await call('record', { query: { offset: 0, limit: 1 } })).state, 'reading')
  await record.settled
  const list = sure(await call('record', { query: { offset: 0, limit: 1 } }))
  assert.deepEqual([list.state, list.reports, list.problems], ['ready', 3, 1])
  await record.close()
  const faults: unknown[] = []
  const lost = openRecordShelf({
    source: openRecordFolder(join(folder, 'absent')),
    decisions: decisionsInMemory(),
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault: (fault) => faults.push(fault),
  })
  await lost.settled
  assert.deepEqual([lost.state(), faults.length], ['failed', 1])
  await lost.close()
})
