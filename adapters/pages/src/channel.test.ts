// Exports of channels, invented.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { all, codes, report } from './gathering.testing.ts'

describe('an export of a channel', () => {
  const exported = (messages: readonly object[]): string =>
    JSON.stringify({ name: 'Side A today', type: 'public_channel', id: 7, messages })
  const message = {
    id: 5,
    type: 'message',
    date: '2031-05-04T23:59:00',
    date_unixtime: '1',
    from: 'x',
  }

  test('gives every message with words, from its runs, with its day and whom it was passed on from', async () => {
    const runs = [
      'Returned: ',
      { type: 'bold', text: '41 soldiers' },
      ', said ',
      { type: 'link', text: 'the staff' },
    ]
    const found = await report(
      exported([{ ...message, text: runs, forwarded_from: 'Side B today' }]),
    )
    assert.equal(found.text, 'Returned: 41 soldiers, said the staff')
    assert.deepEqual(
      [found.date, found.dateSource, found.outlet, found.passedOnFrom],
      ['2031-05-04', 'channel', 'Side A today', 'Side B today'],
    )
  })

  test('counts pictures, service messages and nonsense as empty, each by its number', async () => {
    const strange: readonly unknown[] = [
      { ...message, text: '' },
      { ...message, id: 6, type: 'service', text: 'pinned' },
      { ...message, id: 7, text: { type: 'bold', text: 'x' } },
      { ...message, id: 8, text: 41 },
      'text',
      null,
    ]
    const found = await all(JSON.stringify({ name: 'x', messages: strange }))
    assert.deepEqual(
      codes(found),
      strange.map(() => 'empty'),
    )
    assert.deepEqual(found.map(({ place }) => place).slice(0, 3), [
      'here message 5',
      'here message 6',
      'here message 7',
    ])
  })

  test('cut short is refused; JSON of another kind is not understood', async () => {
    assert.deepEqual(codes(await all(exported([message]).slice(0, -3))), ['here: broken-export'])
    for (const other of ['{}', '{"messages": 41}', '{"version": 1}']) {
      assert.deepEqual(codes(await all(other)), ['here: not-understood'])
    }
  })
})
