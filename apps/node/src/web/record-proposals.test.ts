// A proposal of a model at the review: shown beside its sentence, a figure only once an officer says so.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { instant } from '@parley/kernel'
import { openLexicons, readRecord } from '@parley/record'
import { changesInMemory } from '../record/change-file.ts'
import { decisionsInMemory } from '../record/decision-file.ts'
import { linksInMemory } from '../record/link-file.ts'
import { PROPOSALS_NAME, proposalsText } from '../record/proposal-file.ts'
import type { SignedProposal } from '../record/proposal-file.ts'
import { openRecordFolder } from '../record/record-folder.ts'
import { openRecordShelf } from '../record/record-shelf.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

const root = mkdtempSync(join(tmpdir(), 'parley-proposals-'))
after(() => rmSync(root, { recursive: true, force: true }))

const SENTENCE = 'Across the bridge twenty-five people were handed over.'
const TEXT = `Russia and Ukraine exchanged prisoners of war on 10 March 2026. Ukraine received 57 soldiers, the Russian Ministry of Defence said. ${SENTENCE}`
const WORDS = 'twenty-five people were handed over'
const START = TEXT.indexOf(WORDS)

const REPORT = { id: 'one', date: '2026-03-10', lang: 'en', text: TEXT }
const READ = { ...REPORT, title: null, url: null, outlet: null }
const ITEM = readRecord([READ], openLexicons()).review[0]?.id ?? ''

let number = 0

async function sitting(change: Partial<SignedProposal> = {}) {
  const folder = mkdtempSync(join(root, `${++number}-`))
  writeFileSync(join(folder, 'one.json'), JSON.stringify(REPORT))
  const proposal: SignedProposal = {
    item: ITEM,
    side: 'UA',
    category: 'civilian',
    count: 25,
    passage: { of: 'text', start: START, end: START + WORDS.length },
    model: 'm-1',
    at: instant('2026-05-16T08:00:00Z'),
    words: WORDS,
    ...change,
  }
  writeFileSync(join(folder, PROPOSALS_NAME), proposalsText([proposal]))
  const record = openRecordShelf({
    source: openRecordFolder(folder),
    decisions: decisionsInMemory(),
    links: linksInMemory(),
    changes: changesInMemory(),
    onFault: (fault) => {
      throw fault
    },
  })
  await record.settled
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'mediator', undefined, { record })
  const query = { show: 'open', offset: 0, limit: 30 } as const
  const { rows } = sure(await call('recordReview', { query }))
  await record.close()
  return { call, rows, exchange: record.index()?.record.exchanges[0]?.id ?? '' }
}

test('a proposal stands beside its sentence with the name of its model, and is no claim', async () => {
  const { call, rows } = await sitting()
  const [row] = rows
  assert.deepEqual(
    [row?.proposal?.model, row?.proposal?.count, row?.proposal?.side, row?.proposal?.category],
    ['m-1', 25, 'UA', 'civilian'],
  )
  assert.equal(row?.proposal?.words.marked, WORDS)
  const claims = sure(await call('recordClaims', { query: { offset: 0, limit: 50 } }))
  assert.deepEqual(
    claims.rows.map(({ claim }) => claim.count),
    [57],
  )
})

test('an officer takes it like any other figure, and the exchange has it as added by review', async () => {
  const { call, rows, exchange } = await sitting()
  const item = rows[0]?.id ?? ''
  const body = { do: 'correct', item, side: 'UA', category: 'civilian', count: 25 } as const
  sure(await call('recordAct', { body }))
  const { reviewed } = sure(await call('recordExchange', { params: { id: exchange } }))
  assert.deepEqual(
    reviewed.map(({ count, side, officer }) => [count, side, officer.startsWith('med/')]),
    [[25, 'UA', true]],
  )
})

test('a proposal that the report does not bear out is not shown', async () => {
  for (const change of [
    { count: 57 },
    { side: 'A' },
    { words: 'forty people were handed over' },
    { passage: { of: 'title', start: 0, end: 4 } },
    { passage: { of: 'text', start: 0, end: TEXT.length }, words: TEXT },
    { item: 'one:text.0-1' },
    { item: 'two:text.0-1' },
  ] as const) {
    const { rows } = await sitting(change)
    assert.deepEqual(
      rows.map(({ id, proposal }) => [id, proposal]),
      [[ITEM, null]],
      JSON.stringify(change),
    )
  }
})
