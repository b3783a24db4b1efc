// Where officers sign in, a node signs with the key of whoever sits there, and what binds a party waits for a
// second officer's own session.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Call, Command } from '@parley/api'
import { B } from './test/fake-world.ts'
import { code, officeOf, proposed } from './test/office.ts'
import { playedTo, sure } from './test/played-world.ts'

test('what needs two officers waits with one signature, and binds with the other officer’s own', async () => {
  const { world } = await playedTo('framed')
  const { first, second } = officeOf(world, B)
  const accept: Command = { do: 'agreement.accept', proposal: await proposed(world) }
  const shown = sure(await first('prepare', { body: accept }))
  assert.equal(shown.signaturesNeeded, 2)
  const size = world.log.length
  const half = sure(
    await first('submit', { body: { prepared: shown.id, hash: shown.hash, signAs: 'first' } }),
  )
  assert.deepEqual([half.index, half.waits, half.binds], [null, true, false])
  assert.equal(world.log.length, size, 'nothing is in the log yet')
  const [mine] = sure(await first('signatures', {})).rows
  assert.deepEqual([mine?.isMine, mine?.signedBy], [false, ['b/officer/1']])
  const [waiting] = sure(await second('signatures', {})).rows
  assert.deepEqual([waiting?.isMine, waiting?.kind], [true, 'agreement.accepted'])
  const id = waiting?.id ?? ''
  const again = sure(await second('signature', { params: { id } }))
  assert.deepEqual([again.text, again.facts], [shown.text, shown.facts], 'the same text is shown')
  const whole = sure(
    await second('submit', { body: { prepared: id, hash: again.hash, signAs: 'second' } }),
  )
  assert.deepEqual([whole.index, whole.waits], [size, false])
  assert.deepEqual(sure(await first('signatures', {})).rows, [])
})

test('one officer does not sign twice, nor under a text that was not shown', async () => {
  const { world } = await playedTo('framed')
  const { first, second } = officeOf(world, B)
  const accept: Command = { do: 'agreement.accept', proposal: await proposed(world) }
  const { id, hash } = sure(await first('prepare', { body: accept }))
  const sign = (call: Call, signAs: string, text = hash) =>
    call('submit', { body: { prepared: id, hash: text, signAs } })
  assert.equal(code(await sign(second, 'second')), 'not-prepared', 'before the first has signed')
  assert.equal(code(await sign(first, 'first')), 'ok')
  assert.equal(code(await sign(second, 'second', 'f'.repeat(64))), 'other-text')
  assert.equal(code(await sign(second, 'first')), 'not-allowed')
  assert.equal(code(await sign(first, 'first')), 'signed-before')
})

test('a role without the business of an act neither reads nor signs what waits', async () => {
  const { world } = await playedTo('framed')
  const { first, press } = officeOf(world, B)
  const accept: Command = { do: 'agreement.accept', proposal: await proposed(world) }
  const { id, hash } = sure(await first('prepare', { body: accept }))
  sure(await first('submit', { body: { prepared: id, hash, signAs: 'first' } }))
  assert.deepEqual(sure(await press('signatures', {})).rows, [])
  assert.equal(code(await press('signature', { params: { id } })), 'not-found')
  assert.equal(
    code(await press('submit', { body: { prepared: id, hash, signAs: 'press' } })),
    'not-prepared',
  )
})

test('what waits is given up after twelve hours', async () => {
  const { world } = await playedTo('framed')
  const { first, second } = officeOf(world, B)
  const accept: Command = { do: 'agreement.accept', proposal: await proposed(world) }
  const { id, hash } = sure(await first('prepare', { body: accept }))
  sure(await first('submit', { body: { prepared: id, hash, signAs: 'first' } }))
  world.clock.advance(43_201)
  assert.deepEqual(sure(await second('signatures', {})).rows, [])
  assert.equal(
    code(await second('submit', { body: { prepared: id, hash, signAs: 'second' } })),
    'stale',
  )
})

test('acts of one officer are authored and signed by the officer who sits there; what follows of itself, by the node', async () => {
  const { world } = await playedTo('framed')
  const { second } = officeOf(world, B)
  const seat = world.seat(B)
  const at = seat.now()
  sure(
    await seat.note(
      'register.imported',
      {
        at,
        list: 'sought',
        file: 'c'.repeat(64),
        fileName: 'x.csv',
        part: 1,
        parts: 1,
        account: {},
      },
      [{ ref: 'p1', record: RECORD }],
    ),
  )
  const size = world.log.length
  const { id, hash } = sure(
    await second('prepare', { body: { do: 'list.send', list: 'sought-b' } }),
  )
  assert.equal(
    code(await second('submit', { body: { prepared: id, hash, signAs: 'second' } })),
    'ok',
  )
  const authors = world.log.slice(size).map((entry) => [entry.kind, entry.author])
  assert.deepEqual(authors, [
    ['list.committed', 'b/officer/2'],
    ['list.delivered', 'b/node'], // what was committed to; the node may, no officer decides it again
  ])
})

const RECORD = {
  rowNumber: 1,
  no: '1',
  place: { sheet: '', line: 2 },
  name: {
    full: 'Орлов Сергей Павлович',
    surname: 'Орлов',
    given: 'Сергей',
    patronymic: 'Павлович',
  },
  born: '1990-01-10',
  bornAs: 'date',
  sex: 'm',
  rank: null,
  unit: null,
  serviceNumber: null,
  capturedOn: null,
  capturedAt: null,
  placeOfDetention: null,
  category: 'soldier',
  health: null,
  callSign: null,
  remark: null,
  departed: false,
}
