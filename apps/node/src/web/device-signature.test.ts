// An officer whose key is on a device of their own: the node takes the line they bring, signs nothing for them,
// and whoever has their session without their device binds nobody.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Call, Command, Prepared } from '@parley/api'
import { present } from '@parley/kernel'
import { sendAnswers } from '../stages/answers.ts'
import { A, B, START } from './test/fake-world.ts'
import type { FakeWorld } from './test/fake-world.ts'
import { handOver, Officers, press as pressAt, refsOf, report, T1 } from './test/line-hands.ts'
import { code, officeOf, proposed } from './test/office.ts'
import type { Office } from './test/office.ts'
import { playedTo, sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'

interface Away extends Office {
  readonly world: FakeWorld
  readonly accept: Command
}

const [ONE, TWO] = ['b/officer/1', 'b/officer/2']
const line = (officer: string, made = 'c2lnbmVk'): string => `\u2014 ${officer} ${made}\n`

/** Both officers of B have their keys elsewhere, and an agreement waits for them. */
async function away(): Promise<Away> {
  const { world } = await playedTo('framed')
  for (const officer of [ONE, TWO]) world.seat(B).away.set(officer, `${officer}+0a0b0c0d+AQ==`)
  return {
    ...officeOf(world, B),
    world,
    accept: { do: 'agreement.accept', proposal: await proposed(world) },
  }
}

function bring(call: Call, { id, hash }: Prepared, ...signatures: readonly string[]) {
  return call('submit', { body: { prepared: id, hash, signatures: [...signatures] } })
}

test('a line of each officer’s own device, one after the other, binds; the first alone waits', async () => {
  const { world, accept, first, second } = await away()
  const size = world.log.length
  const shown = sure(await first('prepare', { body: accept }))
  const half = sure(await bring(first, shown, line(ONE)))
  assert.deepEqual([half.index, half.waits, half.binds], [null, true, false])
  assert.equal(world.log.length, size, 'nothing is in the log yet')
  const [waiting] = sure(await second('signatures', {})).rows
  assert.deepEqual([waiting?.isMine, waiting?.signedBy], [true, [ONE]])
  const again = sure(await second('signature', { params: { id: shown.id } }))
  assert.equal(again.text, shown.text, 'the same text is shown')
  const whole = sure(await bring(second, again, line(TWO)))
  assert.deepEqual([whole.index, whole.waits], [size, false])
  assert.deepEqual(
    world.log.slice(size).map(({ author }) => author),
    [ONE],
  )
})

test('the node signs for nobody whose key it does not keep, first or second', async () => {
  const { accept, first, second } = await away()
  const { id, hash } = sure(await first('prepare', { body: accept }))
  const ask = (call: Call, signAs: string) =>
    call('submit', { body: { prepared: id, hash, signAs } })
  assert.equal(code(await ask(first, 'first')), 'key-not-here')
  const shown = sure(await first('prepare', { body: accept }))
  sure(await bring(first, shown, line(ONE)))
  assert.equal(
    code(
      await second('submit', { body: { prepared: shown.id, hash: shown.hash, signAs: 'second' } }),
    ),
    'key-not-here',
  )
  assert.deepEqual(sure(await second('signatures', {})).rows.length, 1, 'it waits as before')
})

test('a first line that is another officer’s, two at once, a false one or none is refused', async () => {
  const { world, accept, first } = await away()
  const size = world.log.length
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['other-officer', [line(TWO)]],
    ['other-officer', [line('b/node')]],
    ['malformed', [line(ONE), line(TWO)]],
    ['malformed', [line(ONE), line(ONE)]],
    ['bad-signature', [line(ONE, 'bad')]],
    ['unsigned', []],
  ]
  for (const [word, lines] of cases) {
    const shown = sure(await first('prepare', { body: accept }))
    assert.equal(code(await bring(first, shown, ...lines)), word)
    assert.equal(code(await bring(first, shown, line(ONE))), 'not-prepared', 'it is prepared anew')
  }
  const shown = sure(await first('prepare', { body: accept }))
  assert.equal(
    code(await bring(first, { ...shown, hash: 'f'.repeat(64) }, line(ONE))),
    'other-text',
  )
  assert.equal(world.log.length, size)
})

test('a second line that is the first officer’s again, or false, leaves what waits as it is', async () => {
  const { accept, first, second, press } = await away()
  const shown = sure(await first('prepare', { body: accept }))
  sure(await bring(first, shown, line(ONE)))
  assert.equal(code(await bring(first, shown, line(ONE))), 'signed-before')
  assert.equal(code(await bring(second, shown, line(ONE))), 'other-officer')
  assert.equal(code(await bring(first, shown, line(TWO))), 'other-officer')
  assert.equal(code(await bring(second, shown, line(TWO, 'bad'))), 'bad-signature')
  assert.equal(code(await bring(press, shown, line(TWO))), 'not-prepared')
  assert.equal(
    code(await bring(second, { ...shown, hash: 'f'.repeat(64) }, line(TWO))),
    'other-text',
  )
  assert.equal(code(await bring(second, shown, line(TWO))), 'ok')
})

test('where the first officer’s key is with the node and the second’s is not, each signs in their own way', async () => {
  const { world, accept, first, second } = await away()
  world.seat(B).away.delete(ONE)
  const { id, hash } = sure(await first('prepare', { body: accept }))
  sure(await first('submit', { body: { prepared: id, hash, signAs: 'first' } }))
  const shown = sure(await second('signature', { params: { id } }))
  assert.equal(sure(await bring(second, shown, line(TWO))).waits, false)
})

test('what a session without the device notes is signed by the node, in the node’s own name', async () => {
  const { world, press, first } = await away()
  const seat = world.seat(B)
  const { id, hash } = sure(
    await press('prepare', { body: { do: 'statement.draft', languages: ['en'], names: [] } }),
  )
  sure(await press('submit', { body: { prepared: id, hash, signAs: 'press' } }))
  assert.deepEqual(seat.notes.map(({ kind, author }) => [kind, author]).at(-1), [
    'statement.drafted',
    'b/node',
  ])
  const approve = async (call: Call, signAs: string): Promise<void> => {
    const asked = { do: 'statement.approve', statement: 'b-1' } as const
    const note = sure(await call('prepare', { body: asked }))
    sure(await call('submit', { body: { prepared: note.id, hash: note.hash, signAs } }))
  }
  const [draft] = [...seat.register().drafts.keys()]
  assert.notEqual(draft, undefined)
  await approve(press, 'press')
  await approve(first, 'first')
  const [kept] = [...seat.register().drafts.values()]
  assert.deepEqual(kept?.approvedBy, [ONE, TWO], 'each approval says whose it is')
})

test('the session says where its officer’s key is', async () => {
  const { world, first } = await away()
  const key = async () => sure(await first('session', {})).officerKey
  assert.deepEqual(await key(), { kept: 'device', vkey: `${ONE}+0a0b0c0d+AQ==` })
  world.seat(B).away.delete(ONE)
  assert.deepEqual(await key(), { kept: 'node', vkey: null })
})

test('a report of the line is signed by its device, which the desk has; what is the officer’s is not', async () => {
  const seats = await Officers.atLine()
  const { world } = seats
  seats.a = await sitAt(world, 'headquarters', A, { signIn: true })
  world.seat(A).away.set('a/officer/1', 'a/officer/1+0a0b0c0d+AQ==')
  await handOver(seats.a, seats.b, await refsOf(seats.a, 'releasing'))
  const size = world.log.length
  const shown = sure(await seats.a.call('prepare', { body: { do: 'step.report', ...T1, step: 1 } }))
  assert.equal(shown.signedByNode, true)
  await report(seats.a)
  assert.deepEqual(
    world.log.slice(size).map(({ kind, author }) => [kind, author]),
    [['handover.stepped', 'a/dev/line-1']],
  )
  const hold = { do: 'tranche.hold', tranche: 't1', reason: 'weather' } as const
  assert.equal(code(await pressAt(seats.a, hold)), 'key-not-here')
})

test('answers that stand without their offer ask for one more press, which signs the offer', async () => {
  const { world } = await playedTo('lists')
  const seat = world.seat(A)
  const matching = present(await seat.match(), 'a matching')
  const pairs = matching.outcome.pairs.map(({ heldRow, soughtRow }) => ({
    held: matching.held[heldRow] ?? '',
    sought: matching.sought[soughtRow] ?? '',
    verdict: 'same',
  }))
  const model = matching.outcome.modelHash
  const decided = {
    at: START,
    officer: 'a/officer/1',
    mode: 'bulk',
    expectedErrorPpm: 10,
    model,
    pairs,
  }
  sure(await seat.note('match.decided', decided))
  sure(await sendAnswers(seat, START))
  const { call } = await sitAt(world, 'headquarters', A, { signIn: true })
  const awaited = async (): Promise<readonly string[]> => {
    const { lists } = sure(await call('answers', {}))
    return lists.filter(({ offerAwaited }) => offerAwaited).map(({ id }) => id)
  }
  assert.deepEqual(await awaited(), [], 'a node with the key offers by itself')
  seat.away.set('a/officer/1', 'a/officer/1+0a0b0c0d+AQ==')
  assert.deepEqual(await awaited(), ['sought-b'])
  const shown = sure(await call('prepare', { body: { do: 'answers.send', list: 'sought-b' } }))
  assert.deepEqual([shown.kind, shown.signedByNode], ['persons.offered', false])
  sure(await bring(call, shown, line('a/officer/1')))
  assert.ok(seat.exchange().offers.size > 0)
  assert.deepEqual(await awaited(), [])
})
