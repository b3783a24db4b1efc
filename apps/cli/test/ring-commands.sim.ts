// Officers whose keys no node keeps: their party's roots put them into the ring by command, they sign acts by
// lines of their own, and whoever has nothing but their session binds nobody.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createCall, PATHS } from '@parley/api'
import type { Call, Command as Act, Operation } from '@parley/api'
import { present, seededChance, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { signatureLine, writeKeyFile } from '@parley/node'
import { newSigningSeed, nodeCryptography, signerFromSeed } from '@parley/system'
import { realParties } from './real-parties.ts'
import type { RealParties } from './real-parties.ts'
import { MisusedError, parseArguments } from '../src/command.ts'
import type { Command, Told } from '../src/command.ts'
import { ringAdd, ringRevoke } from '../src/commands/ring.ts'

const THIRD = { id: 'a', role: 'headquarters', officer: 'a/officer/3' }
const FOURTH = { id: 'a-second', role: 'headquarters', officer: 'a/officer/4' }
const SCREENS = { listen: '127.0.0.1:0', desks: [THIRD, FOURTH] }

const chance = seededChance(nodeCryptography, 'ring commands', 'test')
const signer = (name: string): Signer => signerFromSeed(name, newSigningSeed(chance))
const [third, fourth, other] = [
  signer(THIRD.officer),
  signer(FOURTH.officer),
  signer(THIRD.officer),
]

let parties: RealParties

before(async () => {
  parties = await realParties({ screens: SCREENS })
})
after(() => parties.close())

async function run(command: Command, ...args: readonly string[]): Promise<Told> {
  const seat = ['--seat', parties.place('a', 'seat.json')]
  return await command.run(parseArguments(command, [...seat, ...args]))
}

function cardOf(content: string | { readonly officer: string }): string {
  const path = parties.place('a', `card-${chance.bytes(4).join('')}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const add = (of: Signer, ...more: readonly string[]): Promise<Told> =>
  run(ringAdd, '--officer', cardOf({ officer: of.vkey }), ...more)

const ROOTS = (): readonly string[] => ['--roots', parties.place('a', 'root.keys')]

/** A session at a desk, as a browser has it: its cookie and nothing else. */
async function sessionAt(desk: string): Promise<Call> {
  const screens = present(parties.server('a').screens, 'screens')
  const token = new URL(valueOf(screens.signIn(desk)).address).hash.slice(1)
  const answer = await fetch(`${screens.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return createCall(screens.url, (address, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(address, { ...init, headers })
  })
}

/** Prepares an act and brings a line over its text, or over another. */
async function signed(call: Call, act: Act, by: Signer, text?: string): Promise<string> {
  const shown = valueOf(await call('prepare', { body: act }))
  const line = await signatureLine(text ?? shown.text, by, nodeCryptography)
  const { id: prepared, hash } = shown
  const done = await call('submit', { body: { prepared, hash, signatures: [line] } })
  if (!done.ok) return done.refusal.code
  return done.value.waits ? 'waits' : `entry by ${await authorOf(done.value.index)}`
}

async function authorOf(index: number | null): Promise<string> {
  const seat = await parties.seatAt('b')
  await seat.sync()
  return seat.entries().find((entry) => entry.index === index)?.author ?? 'nobody'
}

async function draft(call: Call): Promise<Act> {
  const { clauses } = valueOf(await call('agreementDraft', {}))
  return { do: 'agreement.propose', clauses }
}

async function written(): Promise<number> {
  const seat = await parties.seatAt('a')
  await seat.sync()
  const officers = [THIRD.officer, FOURTH.officer]
  return seat.entries().filter(({ author }) => officers.includes(author)).length
}

test('before the ring has a key, nothing that it signs counts', async () => {
  const call = await sessionAt('a')
  const session = valueOf(await call('session', {}))
  assert.deepEqual(session.officerKey, { kept: 'device', vkey: null })
  assert.equal(await signed(call, await draft(call), third), 'unknown-signer')
  assert.equal(await written(), 0)
})

test('a card that is none, a key that is no officer’s, and roots that are not there change no ring', async () => {
  const odd = [
    '',
    '{}',
    '[]',
    'null',
    '{"officer":1}',
    '{"officer":"x","more":1}',
    'x'.repeat(5000),
  ]
  for (const content of odd) {
    await assert.rejects(run(ringAdd, '--officer', cardOf(content)), MisusedError, content)
  }
  await assert.rejects(run(ringAdd, '--officer', parties.place('nowhere')), MisusedError)
  await assert.rejects(add(third, '--roots', parties.place('nowhere')), MisusedError)
  await assert.rejects(run(ringRevoke, '--key', third.name, '--from', 'x'), MisusedError)
  const roots = parties.place('a', 'strange.keys')
  await writeKeyFile(roots, [{ name: 'a/root/1', seed: newSigningSeed(chance) }])
  const cases: readonly (readonly [string, Promise<Told>])[] = [
    ['refused: threshold (0 of 1 roots)', add(third, '--roots', roots)],
    ['refused: threshold (0 of 1 roots)', add(third, '--roots', parties.place('b', 'root.keys'))],
    ['refused: name-not-own (b/officer/3)', add(signer('b/officer/3'))],
    ['refused: name-not-own (a/root/3)', add(signer('a/root/3'))],
    ['refused: name-twice (a/officer/1)', add(signer('a/officer/1'))],
    ['refused: not-found (a/officer/3)', run(ringRevoke, '--key', third.name)],
  ]
  for (const [said, told] of cases) {
    const { lines, exit } = await told
    assert.deepEqual([lines[0], exit], [said, 1])
  }
  const published = (await parties.seatAt('a')).entries().filter((e) => e.kind === 'ledger.keys')
  assert.equal(published.length, 3, 'the first ring of each party and no other')
})

test('an officer in the ring proposes by a line of their own; over another text it is refused', async () => {
  const { lines, exit, json } = await add(third, '--roots', parties.place('a', 'root.keys'))
  assert.equal(exit, 0)
  assert.match(lines[0] ?? '', /^Ring 2: entry \d+ of the log\. Keys: .*a\/officer\/3/)
  assert.equal(typeof json, 'object')
  assert.equal((await add(third)).lines[0], 'refused: already (a/officer/3)')
  const call = await sessionAt('a')
  const session = valueOf(await call('session', {}))
  assert.deepEqual(session.officerKey, { kept: 'device', vkey: third.vkey })
  const act = await draft(call)
  assert.equal(await signed(call, act, third, 'another text\n'), 'bad-signature')
  assert.equal(await signed(call, act, other), 'unknown-signer')
  assert.equal(await signed(call, act, third), 'entry by a/officer/3')
})

test('two officers accept, each with their own line from their own session', async () => {
  await add(fourth)
  const [first, second] = [await sessionAt('a'), await sessionAt('a-second')]
  const [proposed] = valueOf(await first('agreement', {})).proposals
  const accept = { do: 'agreement.accept', proposal: present(proposed, 'a proposal').hash } as const
  assert.equal(await signed(first, accept, third), 'waits')
  const [waiting] = valueOf(await second('signatures', {})).rows
  const shown = valueOf(await second('signature', { params: { id: waiting?.id ?? '' } }))
  const bring = async (call: Call, by: Signer): Promise<string> => {
    const line = await signatureLine(shown.text, by, nodeCryptography)
    const { id: prepared, hash } = shown
    const done = await call('submit', { body: { prepared, hash, signatures: [line] } })
    return done.ok ? `entry by ${await authorOf(done.value.index)}` : done.refusal.code
  }
  assert.equal(await bring(second, third), 'other-officer')
  assert.equal(await bring(first, third), 'signed-before')
  assert.equal(await bring(second, fourth), 'entry by a/officer/3')
})

test('a stolen session without the device writes nothing in its officer’s name, whatever it asks for', async () => {
  const thief = await sessionAt('a')
  const before = await written()
  const acts: readonly Act[] = [
    await draft(thief),
    { do: 'list.commit' },
    { do: 'list.send', list: 'sought-a' },
    { do: 'answers.send', list: 'sought-b' },
    { do: 'families.state' },
    { do: 'agreement.accept', proposal: '0'.repeat(64) },
    { do: 'plan.propose' },
    { do: 'plan.accept', proposal: '0'.repeat(64) },
    { do: 'schedule.propose', tranche: 't1', at: '2031-05-20T08:00:00Z', point: 'Ford' },
    { do: 'manifest.sign', tranche: 't1' },
    { do: 'go.give', tranche: 't1' },
    { do: 'tranche.hold', tranche: 't1', reason: 'weather' },
    { do: 'tranche.close', tranche: 't1' },
    { do: 'statement.draft', languages: ['en'], names: [] },
    { do: 'statement.release', statement: 'a-1' },
    { do: 'exchange.close' },
  ]
  const forged = await signatureLine('x\n', other, nodeCryptography)
  let prepared = 0
  for (const act of acts) {
    for (const as of [{ signAs: 'a' }, { signAs: 'a-second' }, { signatures: [forged] }, {}]) {
      const shown = await thief('prepare', { body: act })
      if (!shown.ok) continue
      prepared++
      const { id, hash, kind } = shown.value
      const done = await thief('submit', { body: { prepared: id, hash, ...as } })
      assert.equal(done.ok, kind === 'statement.drafted', `${kind}: a note, and nothing else`)
    }
  }
  assert.ok(prepared > 4, 'a check that prepared nothing has passed nothing')
  await everyRead(thief)
  assert.equal(await written(), before)
})

/** Asks every other operation, with whatever fits; what each answers does not matter here. */
async function everyRead(call: Call): Promise<void> {
  const params = { id: '1', ref: 'p1', list: 'sought-a', hash: '0'.repeat(64), index: 1 }
  // Object.keys of a table typed by Operation has exactly those keys.
  for (const operation of Object.keys(PATHS) as Operation[]) {
    if (operation === 'prepare' || operation === 'submit') continue
    const loose = call as (operation: Operation, asking: object) => Promise<unknown>
    await loose(operation, { params, body: {} })
  }
}

test('a seat without any officer’s key file starts, and its officers sign as before', async () => {
  const path = parties.place('a', 'seat.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as JsonObject
  await parties.server('a').close()
  writeFileSync(path, JSON.stringify({ ...file, keys: ['node.keys', 'devices.keys'] }))
  await parties.start('a')
  const call = await sessionAt('a')
  assert.equal(await signed(call, await draft(call), third), 'entry by a/officer/3')
  const { lines } = await add(other, '--replace')
  assert.equal(lines[0], 'refused: threshold (0 of 1 roots)', 'the roots are not here any more')
})

test('a key that is revoked signs nothing any more, and one that replaced another does', async () => {
  const call = await sessionAt('a')
  const act = await draft(call)
  assert.equal((await add(other, ...ROOTS())).lines[0], 'refused: name-twice (a/officer/3)')
  assert.equal((await add(other, '--replace', ...ROOTS())).exit, 0)
  assert.equal(await signed(call, act, third), 'key-revoked')
  const { lines } = await run(ringRevoke, '--key', other.name, '--from', '3', ...ROOTS())
  assert.match(lines[0] ?? '', /^Ring 5: entry \d+/)
  assert.equal(await signed(call, act, other), 'key-revoked')
  const session = valueOf(await call('session', {}))
  assert.deepEqual(session.officerKey, { kept: 'device', vkey: null })
})
