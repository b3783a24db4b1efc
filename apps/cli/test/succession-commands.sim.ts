// A hub lost and its log continued by the commands of the parties' operators, over real seats. This hub has no
// witnesses, so every entry a seat has of it is bound; what waits unbound is tested in the node.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { present, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { perform } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { logPath } from '@parley/wire'
import { realParties } from './real-parties.ts'
import type { RealParties, RealParty } from './real-parties.ts'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { courierRead, courierWrite } from '../src/commands/courier.ts'
import {
  foundAudiences,
  foundFrame,
  foundOpen,
  foundPrepare,
  foundRing,
  foundSign,
} from '../src/commands/found.ts'
import { fsck } from '../src/commands/fsck.ts'
import { ledgerVerify } from '../src/commands/ledger.ts'
import { rebuild } from '../src/commands/rebuild.ts'
import { successionFiles, successionSeat } from '../src/commands/succession.ts'

const OLD = 'x.example/series-1/day-1'
const NEXT = 'x.example/series-1/day-1-again'
const ALL: readonly RealParty[] = ['a', 'b', 'med']
const COMMITTED = { list: 'held', count: 64, root: `${'A'.repeat(43)}=` } as const
const ROLES = '--belligerents a,b --mediator med --neutral med --observer med --series s'.split(' ')

let parties: RealParties
let founded = 0

before(async () => {
  parties = await realParties()
})

after(async () => {
  await parties.close()
})

const card = (who: string): string => parties.place(who, 'card.json')

const run = (command: Command, ...args: readonly string[]): Promise<Told> =>
  command.run(parseArguments(command, args))

const at = (party: RealParty, file = 'seat-2.json'): readonly string[] => [
  '--seat',
  parties.place(party, file),
]

async function done(command: Command, ...args: readonly string[]): Promise<Told> {
  const told = await run(command, ...args)
  assert.equal(told.exit, 0, `${command.name}: ${told.lines.join('; ')}`)
  return told
}

async function refusedAs(told: Promise<Told>, code: string, words: RegExp): Promise<void> {
  const { exit, json, lines } = await told
  assert.deepEqual([exit, Object(json).code], [1, code], lines.join('; ')) // a refusal
  assert.match(lines.join('\n'), words)
}

/** By courier, from a seat to another, from an index on. */
async function carry(from: RealParty, to: RealParty, since: number): Promise<void> {
  const stick = parties.place(`stick-${from}-${to}`)
  mkdirSync(stick, { recursive: true })
  await done(courierWrite, ...at(from), '--to', to, '--since', String(since), '--out', stick)
  await done(courierRead, ...at(to), stick)
  rmSync(stick, { recursive: true })
}

test('the hub is lost: nothing can be made of a copy that is none, or of a hub for the same log', async () => {
  founded = (await parties.seatAt('a')).head().size
  for (const party of ['a', 'med'] as const) await parties.server(party).close()
  const b = await parties.seatAt('b')
  valueOf(await perform(b, { kind: 'list.committed', says: COMMITTED, author: 'b/officer/1' }))
  await b.settle()
  assert.equal(b.head().size, founded + 1, 'one entry that b alone has seen')
  await parties.server('b').close()
  await parties.newHub('hub-same', OLD)
  await parties.loseHub()
  await parties.newHub('hub-2', NEXT)
  const files = (...more: readonly string[]): Promise<Told> =>
    run(successionFiles, ...at('a', 'seat.json'), '--out', parties.place('shared-2'), ...more)
  const cases: readonly (readonly [RegExp, readonly string[]])[] = [
    [/expected a hub for another log/, ['--hub', card('hub-same')]],
    [/expected a card of another kind/, ['--hub', card('b')]],
    [
      /--quorum: expected 1 to|expected a card of another kind/,
      [`--hub=${card('hub-2')}`, `--witnesses=${card('b')}`],
    ],
  ]
  for (const [words, more] of cases) {
    await assert.rejects(files(...more), (fault) => {
      assert.ok(fault instanceof MisusedError)
      assert.match(fault.message, words)
      return true
    })
  }
  assert.equal(existsSync(parties.place('shared-2', 'policy')), false)
  await done(
    successionFiles,
    ...at('a', 'seat.json'),
    `--out=${parties.place('shared-2')}`,
    `--hub=${card('hub-2')}`,
  )
})

test('every seat gets its own file, beside the old one, and starts on the new log before it is open', async () => {
  const policy = parties.place('shared-2', 'policy')
  const url = await parties.startHub('hub-2', NEXT, policy)
  const made = ['--shared', parties.place('shared-2'), '--hub', url]
  await assert.rejects(
    run(successionSeat, ...at('a', 'seat.json'), ...made, '--out', parties.place('seat-2.json')),
    /--out: expected a place beside/,
  )
  for (const party of ALL) {
    const out = parties.place(party, 'seat-2.json')
    await done(successionSeat, ...at(party, 'seat.json'), ...made, '--out', out)
    await parties.start(party, 'seat-2.json')
  }
  const file = JSON.parse(readFileSync(parties.place('a', 'seat-2.json'), 'utf8')) as JsonObject // just written
  assert.deepEqual(file['after'], [{ origin: OLD, policy: 'policy' }])
  const a = await parties.seatAt('a')
  assert.equal(a.entries().length, founded, 'the old log is folded already')
  assert.notEqual(a.exchange().frame, null)
})

test('whoever holds more does not sign, says by how much, and brings it by courier', async () => {
  const opening = ['--opening', parties.place('opening-2')]
  await assert.rejects(
    run(foundPrepare, ...at('a'), ...opening, '--why', 'because'),
    /--why: expected one of lost, seized, forked, moved/,
  )
  await done(foundPrepare, ...at('a'), ...opening, '--why', 'seized')
  await refusedAs(
    run(foundSign, ...at('b'), ...opening),
    'succession-behind',
    /holds 1 entry more.*--since \d+/,
  )
  await done(foundSign, ...at('med'), ...opening)
  await carry('b', 'a', founded)
  rmSync(parties.place('opening-2'))
  await done(foundPrepare, ...at('a'), ...opening, '--why', 'seized')
  await refusedAs(run(foundSign, ...at('med'), ...opening), 'succession-behind', /has fewer/)
  await carry('a', 'med', 0)
  for (const party of ['b', 'med'] as const) await done(foundSign, ...at(party), ...opening)
  await done(foundOpen, ...at('a'), ...opening)
  for (const party of ALL) await done(foundRing, ...at(party))
  for (const party of ALL) await done(foundAudiences, ...at(party))
})

test('the exchange goes on where it stood: nothing is done twice, and what is new binds', async () => {
  const [a, b] = [await parties.seatAt('a'), await parties.seatAt('b')]
  assert.notEqual((await run(foundFrame, ...at('med'), ...ROLES)).exit, 0, 'it is framed')
  const again = await perform(b, {
    kind: 'list.committed',
    says: COMMITTED,
    author: 'b/officer/1',
  })
  assert.equal(again.ok, false, 'b committed its list in the lost log')
  valueOf(await perform(a, { kind: 'list.committed', says: COMMITTED, author: 'a/officer/1' }))
  await a.settle()
  await b.sync()
  const accepted = b.entries().filter(({ kind }) => kind === 'list.committed')
  assert.deepEqual(
    accepted.map(({ party, level, verdict }) => [party, level, verdict.is]),
    [
      ['b', 'witnessed', 'accepted'],
      ['a', 'witnessed', 'accepted'],
    ],
  )
  assert.deepEqual(
    b.entries().map(({ index }) => index),
    b.entries().map((_, i) => i),
    'one numbering',
  )
  assert.equal(b.head().before, founded + 1)
  assert.equal(a.head().root, b.head().root)
})

test('a second succession of the lost log is refused for good, and so is its old seat file', async () => {
  await parties.newHub('hub-3', `${NEXT}-other`)
  await done(
    successionFiles,
    ...at('b', 'seat.json'),
    `--out=${parties.place('shared-3')}`,
    `--hub=${card('hub-3')}`,
  )
  const url = await parties.startHub('hub-3', `${NEXT}-other`, parties.place('shared-3', 'policy'))
  const made = ['--shared', parties.place('shared-3'), '--hub', url]
  for (const party of ['a', 'b'] as const) {
    await parties.server(party).close()
    await assert.rejects(parties.start(party, 'seat.json'), /day-1-again continues/)
    const out = parties.place(party, 'seat-3.json')
    await done(successionSeat, ...at(party, 'seat.json'), ...made, '--out', out)
    await parties.start(party, 'seat-3.json')
  }
  const opening = ['--opening', parties.place('opening-3')]
  await refusedAs(
    run(foundPrepare, ...at('a', 'seat-3.json'), ...opening),
    'succession-twice',
    /There can be one/,
  )
  for (const party of ['a', 'b'] as const) {
    await parties.server(party).close()
    await parties.start(party, 'seat-2.json')
  }
})

test('a party that lost its directory as well reads the lost log from whoever holds all of it', async () => {
  const expected = (await parties.seatAt('b')).entries()
  await parties.server('b').close()
  rmSync(parties.place('b', 'data'), { recursive: true })
  await parties.start('b', 'seat-2.json')
  assert.equal((await parties.seatAt('b')).entries().length, 0, 'nothing without its beginning')
  const stick = parties.place('stick-before')
  mkdirSync(stick)
  await done(courierWrite, ...at('a'), '--to', 'b', '--before', '--out', stick)
  await done(courierRead, ...at('b'), stick)
  const b = await parties.seatAt('b')
  await b.sync()
  assert.deepEqual(b.entries(), expected)
  const late = await run(courierRead, ...at('b'), stick)
  assert.equal(late.exit, 1)
  assert.match(late.lines.join('\n'), /log-continued.*nothing more of it counts/s)
})

test('every directory verifies by fsck, by ledger verify and by the reader of the spec; a fold anew is the same', async () => {
  for (const party of ALL) await parties.server(party).close()
  for (const party of ALL) {
    await done(fsck, parties.place(party, 'data'))
    const { json } = await done(rebuild, ...at(party))
    assert.equal(present(json as JsonObject, 'an outcome')['outcome'], 'same')
    const log = parties.place(party, 'data', 'log', logPath(NEXT, nodeCryptography))
    const { lines } = await done(ledgerVerify, log)
    const reader = join(import.meta.dirname, '../../../spec/reader.mjs')
    const read = execFileSync(process.execPath, [reader, 'verify', log], { encoding: 'utf8' })
    assert.equal(read.split('\n')[0], lines[0])
  }
  for (const party of ALL) await parties.start(party, 'seat-2.json')
})
