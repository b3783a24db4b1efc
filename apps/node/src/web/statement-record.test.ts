// A draft set against the record: under the embargo by reports alone, afterwards with the word of the log beside them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { playedToTheEnd } from './test/ended-world.ts'
import { A, B } from './test/fake-world.ts'
import { drafted, link, reportsOf, shelfOf, underWay } from './test/linked-record.ts'
import { sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

test('under embargo a draft is set against reports, and the log is not asked at any desk', async () => {
  const world = await underWay(true)
  for (const role of ['press-office', 'headquarters'] as const) {
    const record = await shelfOf()
    const sitting = await sitAt(world, role, A, { record })
    await drafted(sitting, 12)
    const id = sure(await sitting.call('statements', {})).rows[0]?.id ?? ''
    const ask = async () => sure(await sitting.call('statementRecord', { params: { id } }))
    assert.deepEqual([(await ask()).exchanges, (await ask()).numbers], [[], []])
    sure(await sitting.call('recordLinkAct', { body: link() }))
    const { numbers, embargoMet } = await ask()
    assert.equal(embargoMet, false)
    assert.deepEqual(
      numbers.map(({ value, about, log, same, origins }) => [
        value,
        about,
        log,
        same.length,
        origins,
      ]),
      [
        [12, 'persons', 'not-asked', 1, 1],
        [12, 'soldiers', 'not-asked', 1, 1],
      ],
      role,
    )
  }
})

test('once the embargo is over a draft has the word of the log beside that of reports', async () => {
  const world = await playedToTheEnd()
  const press = await sitAt(world, 'press-office', A, { record: await shelfOf(reportsOf(1, 1)) })
  sure(await press.call('recordLinkAct', { body: link() }))
  for (const persons of [1, 12]) await drafted(press, persons)
  const logOf = async (id: string): Promise<readonly string[]> => {
    const { numbers } = sure(await press.call('statementRecord', { params: { id } }))
    return numbers.map(({ log, origins }) => `${log} ${origins}`)
  }
  assert.deepEqual(await logOf('a-1'), ['same 1', 'same 1'])
  assert.deepEqual(await logOf('a-2'), ['other 0', 'other 0'])
})

test('a draft of another side, and one that nobody wrote, are not found', async () => {
  const world = await underWay(false)
  const record = await shelfOf()
  const ofB = await sitAt(world, 'press-office', B, { record: await shelfOf() })
  await drafted(ofB, 31)
  const { call } = await sitAt(world, 'press-office', A, { record })
  for (const id of ['b-1', 'a-9', 'nothing']) {
    const none = await call('statementRecord', { params: { id } })
    assert.equal(none.ok ? null : none.refusal.code, 'not-found')
  }
})

test('without reports a draft is told so, and nothing is compared', async () => {
  const world = await underWay(false)
  const press = await sitAt(world, 'press-office', A)
  await drafted(press, 12)
  const { record, numbers } = sure(await press.call('statementRecord', { params: { id: 'a-1' } }))
  assert.deepEqual([record, numbers], ['absent', []])
  const none = await press.call('recordLedger', { query: {} })
  assert.equal(none.ok ? null : none.refusal.code, 'record-not-ready')
})
