// Where officers sign in, a node signs with the key of whoever sits there, and what binds a party waits for a
// second officer's own session.
import assert from 'node:assert/strict'
import test from 'node:test'
import { createCall } from '@parley/api'
import type { Call, Command } from '@parley/api'
import type { ViewerRole } from '@parley/exchange'
import { nobleCryptography, partyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { A, B, START } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { memoryPeople } from './test/memory-people.ts'
import { playedTo, sure } from './test/played-world.ts'
import { webApp } from './web-app.ts'

interface Office {
  readonly first: Call
  readonly second: Call
  readonly press: Call
}

/** Two officers of headquarters and the second one again at the press desk, behind one address. */
function officeOf(world: FakeWorld, party: PartyId): Office {
  const seat = world.seat(party)
  const deskAt = (id: string, role: ViewerRole, officer: string): Desk =>
    openDesk({
      seat,
      people: memoryPeople(),
      hashing: nobleCryptography,
      id: partyId(id),
      role,
      officer,
      solver: null,
    })
  const desks = [
    deskAt('first', 'headquarters', `${party}/officer/1`),
    deskAt('second', 'headquarters', `${party}/officer/2`),
    deskAt('press', 'press-office', `${party}/officer/2`),
  ]
  const app = webApp({
    desk: desks[0] as Desk, // listed just above
    deskOf: (request) => desks.find((desk) => desk.id === request.headers.get('x-desk')) ?? null,
    installation: {
      exchange: { id: 'x', name: 'x' },
      seats: [],
      demo: false,
      signIn: true,
      quorum: 0,
      hubConnected: () => true,
    },
    evidence: { entry: async () => null, checkpoint: () => ({ checkpoint: '', policy: '' }) },
    consoleDirectory: null,
    hosts: ['localhost'],
  })
  const callAs = (desk: string): Call =>
    createCall('', async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-desk', desk)
      return app.request(address as string, { ...init, headers })
    })
  return { first: callAs('first'), second: callAs('second'), press: callAs('press') }
}

function code(result: {
  readonly ok: boolean
  readonly refusal?: { readonly code: string }
}): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? '')
}

/** An agreement that B and nobody else has to accept yet. */
async function proposed(world: FakeWorld): Promise<string> {
  const seat = world.seat(A)
  const agreement = seat.exchange().agreement
  if (agreement === null) throw new Error('expected an agreement in force')
  const content = { ...agreement.content, id: 'second', replaces: agreement.hash }
  const says = { at: START, agreement: content }
  const prepared = sure(
    await seat.prepare({ kind: 'agreement.proposed', says, author: 'a/officer/1' }),
  )
  const line = sure(await seat.sign(prepared.id, 'a/officer/1'))
  return sure(await seat.submit(prepared.id, [line])).hash
}

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
