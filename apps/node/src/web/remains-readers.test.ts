// Remains in an exchange that was opened before they had readers of their own: who lets them in, and what crosses meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { A, B, OBS } from './test/fake-world.ts'
import { press, word } from './test/line-hands.ts'
import { playedTo, sure } from './test/played-world.ts'
import { note, send, TAGGED } from './test/remains-hands.ts'
import { sitAt } from './test/web-harness.ts'

/** An exchange opened before remains had an audience of their own; two desks of it. */
async function readerless() {
  const { world } = await playedTo('answered')
  world.lacking.add('remains')
  const [a, b] = [await sitAt(world, 'headquarters', A), await sitAt(world, 'headquarters', B)]
  return { world, a, b, observer: await sitAt(world, 'observer', OBS) }
}

test('an exchange opened before remains had readers says who lets them in, and reports nothing', async () => {
  const { world, a, b, observer } = await readerless()
  for (const desk of [a, b, observer]) {
    assert.equal(sure(await desk.call('remains', {})).chain?.awaitsReadersOf, A)
  }
  sure(await note(b, 'b-1', { part: 'found', place: 'field 4', on: '2031-05' }))
  const size = world.log.length
  for (const desk of [a, b]) {
    assert.equal(word(await press(desk, { do: 'remains.report' })), 'no-remains-readers')
  }
  assert.equal(world.log.length, size)
  assert.equal(sure(await b.call('remains', {})).chain?.waiting, 1, 'the note is kept and waits')
})

test('without readers a lot of bags that nobody noted crosses by receipt, and no other does', async () => {
  const { world, a, b } = await readerless()
  sure(await note(b, 'b-1', { part: 'found', place: 'field 4', on: '2031-05' }))
  sure(await note(b, 'b-1', TAGGED))
  sure(await note(b, 'b-1', { part: 'offered', lot: 'lot-1' }))
  const release = (lot: string) => press(b, { do: 'remains.release', lot, bags: 1 })
  assert.equal(word(await release('lot-1')), 'no-remains-readers')
  sure(await release('lot-2'))
  const [lot] = sure(await b.call('remains', {})).released
  sure(await press(a, { do: 'remains.receive', code: lot?.code ?? '' }))
  world.lacking.clear()
  for (const desk of [a, b]) {
    assert.equal(sure(await desk.call('remains', {})).chain?.awaitsReadersOf, null)
  }
  assert.equal(word(await release('lot-1')), 'remains-unreported')
  await send(b)
  sure(await release('lot-1'))
  assert.deepEqual([...world.seat(A).exchange().voids], [])
})
