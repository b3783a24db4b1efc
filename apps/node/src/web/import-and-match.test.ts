import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openPglite } from '@parley/postgres'
import { utf8Bytes } from '@parley/kernel'
import { A } from './test/fake-world.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

// The one file of these tests that goes through a database: what is imported has to be found there.
const engine = openPglite({
  directory: null,
  lock: async () => ({ release: async () => undefined }),
})
after(async () => (await engine).close())

const CSV = `№;Прізвище, ім'я, по батькові;Дата народження;Звання
1;Гриценко Максим Олегович;12.03.1991;солдат
2;Панченко Денис Ігорович;31.02.1990;сержант
3;Савченко Артем Юрійович;05.07.1988;солдат
`

function file(text: string): Blob {
  return new Blob([new Uint8Array(utf8Bytes(text))])
}

const query = { fileName: 'held.csv', list: 'held' } as const

test('a file is shown with its problems, mapped anew, committed once, and then in the people table', async () => {
  const { world } = await playedTo('framed')
  const { call, desk } = await sitAt(world, 'headquarters', A, { engine: await engine })
  const shown = sure(await call('importFile', { query, body: file(CSV) }))
  assert.equal(shown.status, 'preview')
  assert.equal(shown.account.persons, 3)
  const { rows, persons, repeats, problemRows, others } = shown.account
  const named = others.reduce((n, o) => n + o.count, 0)
  assert.equal(rows, persons + repeats + problemRows + named, 'the account closes over rows')
  assert.equal(
    shown.problems.some((p) => p.code === 'date-impossible' && p.line === 3),
    true,
  )
  const params = { id: shown.id }
  const sheet = shown.sheets[0]?.name ?? ''
  const columns = [{ sheet, columnIndex: 3, meaning: 'remark' as const }]
  const mapped = sure(await call('importMapping', { params, body: { columns } }))
  assert.equal(mapped.sheets[0]?.columns.find((c) => c.columnIndex === 3)?.meaning, 'remark')
  assert.equal(mapped.people[0]?.rank, null)
  const done = sure(await call('importCommit', { params }))
  assert.deepEqual([done.status, done.mayUndo], ['committed', false])
  const again = await call('importCommit', { params })
  assert.equal(!again.ok && again.refusal.code, 'already-settled')
  assert.equal(desk.seat.register().held.size, 3)
  const found = sure(await call('people', { query: { search: 'Hrytsenko' } }))
  assert.deepEqual(
    found.rows.map((r) => r.name),
    ['Гриценко Максим Олегович'],
  )
})

test('a committed list of several parts says how many persons it brought', async () => {
  const { world } = await playedTo('framed')
  const { call } = await sitAt(world, 'headquarters', A, await engine)
  const rows = Array.from(
    { length: 300 },
    (_, i) => `${i + 1};Гриценко Максим Олегович;${1950 + (i % 50)};солдат`,
  )
  const text = `№;ПІБ;Дата народження;Звання\n${rows.join('\n')}\n`
  const shown = sure(await call('importFile', { query, body: file(text) }))
  const done = sure(await call('importCommit', { params: { id: shown.id } }))
  const elsewhere = await sitAt(world, 'headquarters', A, await engine)
  const [row] = sure(await elsewhere.call('imports', {})).rows
  assert.deepEqual([row?.status, row?.mayOpen], ['committed', false])
  assert.equal(row?.persons, done.account.persons)
  assert.ok(row.persons > 0)
})

test('the mapping of a committed file is remembered for the next one of its shape', async () => {
  const { world } = await playedTo('framed')
  const { call } = await sitAt(world, 'headquarters')
  const first = sure(await call('importFile', { query, body: file(CSV) }))
  const sheet = first.sheets[0]?.name ?? ''
  const columns = [{ sheet, columnIndex: 3, meaning: 'remark' as const }]
  await call('importMapping', { params: { id: first.id }, body: { columns } })
  sure(await call('importCommit', { params: { id: first.id } }))
  const other = CSV.replace('Гриценко', 'Литвин')
  const next = sure(await call('importFile', { query, body: file(other) }))
  assert.equal(next.remembered, true)
  assert.equal(next.sheets[0]?.columns.find((c) => c.columnIndex === 3)?.meaning, 'remark')
})

test('a file let go leaves nothing, and the same file is not taken twice', async () => {
  const { world } = await playedTo('framed')
  const { call, desk } = await sitAt(world, 'headquarters')
  const one = sure(await call('importFile', { query, body: file(CSV) }))
  assert.equal(sure(await call('importUndo', { params: { id: one.id } })).status, 'undone')
  const late = await call('importCommit', { params: { id: one.id } })
  assert.equal(!late.ok && late.refusal.code, 'already-settled')
  assert.equal(desk.seat.register().held.size, 0)
  const two = sure(await call('importFile', { query, body: file(CSV) }))
  sure(await call('importCommit', { params: { id: two.id } }))
  const three = sure(await call('importFile', { query, body: file(CSV) }))
  const twice = await call('importCommit', { params: { id: three.id } })
  assert.equal(!twice.ok && twice.refusal.code, 'imported-before')
})

const BAD_FILES: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['%PDF-1.7 nothing', 'pdf'],
]

test('what is no list is refused by what it is; an unknown encoding by name', async () => {
  const { world } = await playedTo('framed')
  const { call } = await sitAt(world, 'headquarters')
  for (const [text, code] of BAD_FILES) {
    const refused = await call('importFile', { query, body: file(text) })
    assert.equal(!refused.ok && refused.refusal.code, code)
  }
  const odd = await call('importFile', {
    query: { ...query, encoding: 'klingon' },
    body: file(CSV),
  })
  assert.equal(!odd.ok && odd.refusal.code, 'unknown-encoding')
  assert.equal((await call('importPreview', { params: { id: 'import-99' } })).ok, false)
})

test('at most eight files lie open, the oldest is forgotten', async () => {
  const { world } = await playedTo('framed')
  const { call } = await sitAt(world, 'headquarters')
  const first = sure(await call('importFile', { query, body: file(CSV) }))
  for (let i = 0; i < 8; i++) {
    sure(await call('importFile', { query, body: file(CSV.replace('1;', `${i};`)) }))
  }
  assert.equal((await call('importPreview', { params: { id: first.id } })).ok, false)
  assert.equal(sure(await call('imports', {})).rows.length, 8)
})

test('a seat of no party imports nothing and reviews nothing', async () => {
  const { world } = await playedTo('lists')
  for (const role of ['mediator', 'transit', 'observer', 'press-office'] as const) {
    const { call } = await sitAt(world, role)
    const imported = await call('importFile', { query, body: file(CSV) })
    assert.equal(!imported.ok && imported.refusal.code, 'not-allowed', role)
    const reviewed = await call('matches', { query: { show: 'all' } })
    assert.equal(!reviewed.ok && reviewed.refusal.code, 'not-allowed', role)
  }
})

test('pairs are decided one by one, taken back, and explained in bits that add up', async () => {
  const { world } = await playedTo('lists')
  const { call, desk } = await sitAt(world, 'headquarters')
  const queue = sure(await call('matches', {}))
  assert.equal(queue.open, 4)
  const [first] = queue.rows
  const params = { id: first?.id ?? '' }
  const match = sure(await call('match', { params }))
  const surname = match.fields.find((f) => f.field === 'surname')
  assert.deepEqual([surname?.agreement, surname?.rule], ['same', null])
  assert.equal(match.probabilityBasisPoints <= 9999, true)
  const decided = sure(await call('matchDecide', { params, body: { decision: 'same' } }))
  assert.deepEqual([decided.open, decided.next !== params.id], [3, true])
  const { decisions } = desk.seat.register()
  assert.equal([...decisions.values()][0]?.officer, 'a/officer/1')
  assert.equal(sure(await call('matchUndo', { params })).open, 4)
  assert.equal(sure(await call('matches', { query: { show: 'decided' } })).rows.length, 0)
  assert.equal((await call('match', { params: { id: 'x.y' } })).ok, false)
})

test('a bulk confirmation states its error, and another error or another number is refused', async () => {
  const { world } = await playedTo('lists')
  const { call, desk } = await sitAt(world, 'headquarters')
  const [offer] = sure(await call('matches', {})).bulk
  assert.ok(offer !== undefined)
  const wrong = { ...offer, expectedWrongHundredths: offer.expectedWrongHundredths + 1 }
  const refused = await call('matchConfirmBulk', { body: wrong })
  assert.equal(!refused.ok && refused.refusal.code, 'other-error')
  const fewer = await call('matchConfirmBulk', { body: { ...offer, pairs: offer.pairs - 1 } })
  assert.equal(!fewer.ok && fewer.refusal.code, 'stale')
  assert.equal(desk.seat.register().decisions.size, 0)
  const done = sure(await call('matchConfirmBulk', { body: offer }))
  assert.equal(done.confirmed, offer.pairs)
  assert.equal(desk.seat.register().decisions.size, offer.pairs)
  assert.equal(desk.seat.id, A)
})
