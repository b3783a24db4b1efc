import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8Bytes } from '@parley/kernel'
import { A } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

const LIST = `№;ФИО
1;Мельник Олег Иванович
2;Коваль Пётр Степанович
3;Незнакомый Фёдор Яковлевич
4;Мельник Олег Иванович
`

function file(text: string): Blob {
  return new Blob([new Uint8Array(utf8Bytes(text))])
}

const query = { fileName: 'published.csv' }

test('a published list is accounted for row by row, and nothing of it goes into a log', async () => {
  const { world } = await playedTo('home')
  const { call, desk } = await sitAt(world, 'headquarters', A)
  const before = [desk.seat.head().size, desk.seat.register().imports.length]
  const audit = sure(await call('auditFile', { query, body: file(LIST) }))
  const { account, verdicts, rows } = audit
  assert.equal(account.rows, account.persons + account.others + account.problemRows)
  assert.equal(
    verdicts.reduce((sum, { count }) => sum + count, 0),
    account.persons,
  )
  assert.equal(rows.length, 4)
  assert.deepEqual([desk.seat.head().size, desk.seat.register().imports.length], before)
  const home = rows.find(({ verdict }) => verdict === 'already-home')
  assert.ok(home?.findings[0]?.at, 'since when the ledger says so')
  assert.equal(typeof home.findings[0].entry, 'number')
})

test('an unknown row names nobody, and no person whom the list does not name stands in the account', async () => {
  const { world } = await playedTo('home')
  const { call, desk, text } = await sitAt(world, 'headquarters', A)
  const { id, rows } = sure(await call('auditFile', { query, body: file(LIST) }))
  assert.equal(rows[2]?.verdict, 'unknown')
  assert.equal(rows[2].person, null)
  const shown = await text(`/api/audits/${id}`)
  for (const [, { name }] of desk.seat.register().held) {
    assert.equal(shown.includes(name.full), false, 'a person held and not named')
  }
})

test('rows are shown by verdict and page, and saved as CSV and JSON', async () => {
  const { world } = await playedTo('home')
  const { call } = await sitAt(world, 'headquarters', A)
  const { id } = sure(
    await call('auditFile', { query: { ...query, claims: 'soldier' }, body: file(LIST) }),
  )
  const repeats = sure(await call('audit', { params: { id }, query: { verdict: 'repeat' } }))
  assert.deepEqual([repeats.total, repeats.rows[0]?.rowNumber, repeats.claims], [1, 4, 'soldier'])
  assert.equal(repeats.rows[0]?.findings[0]?.row, 1)
  const page = sure(await call('audit', { params: { id }, query: { offset: 1, limit: 2 } }))
  assert.deepEqual(
    page.rows.map(({ rowNumber }) => rowNumber),
    [2, 3],
  )
  const saved = async (format: 'csv' | 'json') => {
    const body = { format, headings: [] }
    const { fileName, content } = sure(await call('auditExport', { params: { id }, body }))
    return [fileName, Buffer.from(content, 'base64').toString('utf8')] as const
  }
  const [csvName, csv] = await saved('csv')
  assert.equal(csvName, 'published-audit.csv')
  assert.equal(csv.trim().split('\r\n').length, 5)
  const [, json] = await saved('json')
  assert.equal((JSON.parse(json) as { readonly rows: readonly unknown[] }).rows.length, 4)
})

test('cells that look like formulas are defused in the export', async () => {
  const { world } = await playedTo('lists')
  const { call } = await sitAt(world, 'headquarters', A)
  const list = '№;ФИО\n=1+1;Мельник Олег Иванович\n'
  const { id } = sure(await call('auditFile', { query, body: file(list) }))
  const body = { format: 'csv' as const, headings: [] }
  const { content } = sure(await call('auditExport', { params: { id }, body }))
  assert.doesNotMatch(Buffer.from(content, 'base64').toString('utf8'), /(^|;)=1\+1/m)
})

test('no desk but a headquarters audits, no file but a list is taken, and old audits are forgotten', async () => {
  const { world } = await playedTo('lists')
  for (const role of [
    'mediator',
    'transit',
    'neutral',
    'observer',
    'family-desk',
    'press-office',
  ] as const) {
    const { call } = await sitAt(world, role)
    const refused = await call('auditFile', { query, body: file(LIST) })
    assert.equal(!refused.ok && refused.refusal.code, 'not-allowed', role)
  }
  const { call } = await sitAt(world, 'headquarters', A)
  const empty = await call('auditFile', { query, body: file('') })
  assert.equal(!empty.ok && empty.refusal.code, 'empty')
  const first = sure(await call('auditFile', { query, body: file(LIST) }))
  for (let i = 0; i < 4; i++) sure(await call('auditFile', { query, body: file(LIST) }))
  const gone = await call('audit', { params: { id: first.id } })
  assert.equal(!gone.ok && gone.refusal.code, 'not-found')
  const other = await sitAt(world, 'headquarters', A)
  const foreign = await other.call('audit', { params: { id: 'audit-5' } })
  assert.equal(!foreign.ok && foreign.refusal.code, 'not-found', 'another desk’s file')
})
