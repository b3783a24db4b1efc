// Tablets at a node without a browser: who may ask for what, what is refused, and how the app is served.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { Command } from '@parley/api'
import { enrolmentText, packRequestText, recordText } from '@parley/exchange'
import type { RecordSays } from '@parley/exchange'
import {
  nobleCryptography,
  present,
  seededChance,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import { formatNote, lineOf, parseVkey } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import { signerFromSeed } from '@parley/system'
import { Hono } from 'hono'
import { A, B } from './test/fake-world.ts'
import { Officers, press, word } from './test/line-hands.ts'
import { sure } from './test/played-world.ts'
import { sitAt } from './test/web-harness.ts'
import { mountTablet, tabletHeaders } from './tablet-files.ts'

const TABLET = 'a/dev/tablet-1'

async function signed(text: string, name: string): Promise<string> {
  const signer = signerFromSeed(name, nobleCryptography.sha256(utf8Bytes(name)))
  const key = valueOf(parseVkey(signer.vkey, nobleCryptography))
  const line = lineOf(key, await signer.sign(utf8Bytes(text)))
  return present(utf8Text(formatNote(text, [line])), 'a note')
}

async function shownBy(name: string, by: string = name): Promise<string> {
  const chance = seededChance(nobleCryptography, 'tablets', name)
  const { recipient } = await openSealing({ chance, kind: 'x25519' }).newIdentity()
  const { vkey } = signerFromSeed(name, nobleCryptography.sha256(utf8Bytes(name)))
  const at = '2031-05-20T08:00:00Z' as RecordSays['at']
  return await signed(enrolmentText({ at, recipient, vkey }), by)
}

const enrolling = async (name: string, change: Partial<Command> = {}): Promise<Command> =>
  // A change names fields of this very command.
  ({
    do: 'device.enrol',
    code: await shownBy(name),
    tranche: 't1',
    hours: 24,
    ...change,
  }) as Command

test('officers enrol what shows its own key, for hours and a tranche that are', async () => {
  const { a, b, transit, world } = await Officers.atLine()
  const before = world.log.length
  const refused: readonly (readonly [Command, string])[] = [
    [await enrolling('b/dev/tablet-1'), 'name-not-own'],
    [await enrolling('a/officer/1'), 'name-not-own'],
    [await enrolling(TABLET, { tranche: 't9' }), 'no-such-tranche'],
    [await enrolling(TABLET, { hours: 73 }), 'bad-request'],
    [await enrolling(TABLET, { hours: 0 }), 'bad-request'],
    [await enrolling(TABLET, { code: 'a tablet' }), 'malformed'],
    [await enrolling(TABLET, { code: await shownBy(TABLET, 'a/dev/tablet-2') }), 'wrong-signature'],
    [{ do: 'device.dismiss', device: TABLET }, 'not-enrolled'],
    [{ do: 'tablet.settle', tranche: 't1', leg: 'line', ref: 'p1', device: TABLET }, 'no-conflict'],
    [{ do: 'question.keep', ref: 'nobody', question: 'Who?', answer: 'I' }, 'not-sought'],
  ]
  for (const [command, code] of refused) {
    assert.equal(word(await press(a, command)), code, JSON.stringify(command).slice(0, 80))
  }
  assert.equal(world.log.length, before)
  sure(await press(a, await enrolling(TABLET)))
  sure(await press(b, await enrolling('b/dev/tablet-1')))
  sure(await press(transit, await enrolling('transit/dev/tablet-1')))
  assert.equal(word(await press(a, await enrolling(TABLET))), 'name-twice')
  const { tablets } = sure(await a.call('tablets', { query: { tranche: 't1' } }))
  assert.deepEqual(
    tablets.map((t) => [t.device, t.records, t.isDismissed]),
    [[TABLET, 0, false]],
  )
  assert.deepEqual(world.seat(A).register().tablets.own.size, 1)
  assert.equal(world.seat(B).register().tablets.hours.get('t1') === undefined, false)
})

test('a desk without the line sees no tablets and gives nothing to any', async () => {
  const { a, neutral, world } = await Officers.atLine()
  sure(await press(a, await enrolling(TABLET)))
  const body = { device: TABLET, leg: 'line' } as const
  for (const role of ['observer', 'mediator', 'press-office', 'family-desk'] as const) {
    const { call } = await sitAt(world, role)
    assert.equal(word(await call('tablets', { query: {} })), 'not-allowed', role)
    assert.equal(word(await call('tabletsPack', { body })), 'not-allowed', role)
    const records = { records: ['?'] }
    assert.equal(word(await call('tabletsReport', { body: records })), 'not-allowed', role)
  }
  const dismissal: Command = { do: 'device.dismiss', device: TABLET }
  assert.equal(word(await press(neutral, dismissal)), 'not-allowed')
  assert.equal(word(await a.call('tabletsPack', { body })), 'ok')
})

const record = async (change: Partial<RecordSays> = {}): Promise<string> => {
  const said: RecordSays = {
    at: '2031-05-20T09:00:00Z' as RecordSays['at'],
    device: TABLET,
    from: 'screen',
    kind: 'line.checked',
    leg: 'line',
    officer: 'a/officer/1',
    says: { refs: ['p1'] },
    tranche: 't1',
    x: 'test.example/log',
    ...change,
  }
  return await signed(recordText(null, said), TABLET)
}

type Desk = Awaited<ReturnType<typeof Officers.atLine>>['a']

/** A request for the pack of a device over a challenge, by a key; fresh where none is given. */
async function asked(
  { call }: Desk,
  device: string,
  by: string,
  challenge: string | null = null,
): Promise<string> {
  const fresh = sure(await call('tabletChallenge', { body: { device } })).challenge
  const request = await signed(packRequestText({ challenge: challenge ?? fresh, device }), by)
  return word(await call('tabletPack', { body: { device, request } }))
}

test('a pack goes to whoever signs for it with the tablet’s key, over a fresh challenge, once', async () => {
  const { a } = await Officers.atLine()
  sure(await press(a, await enrolling(TABLET)))
  sure(await press(a, await enrolling('a/dev/tablet-2')))
  assert.equal(await asked(a, TABLET, TABLET), 'ok')
  const { challenge } = sure(await a.call('tabletChallenge', { body: { device: TABLET } }))
  assert.equal(await asked(a, TABLET, TABLET, challenge), 'ok')
  assert.equal(await asked(a, TABLET, TABLET, challenge), 'stale-request', 'used before')
  assert.equal(await asked(a, TABLET, 'a/dev/tablet-2'), 'unknown-signer')
  const other = sure(await a.call('tabletChallenge', { body: { device: 'a/dev/tablet-2' } }))
  assert.equal(await asked(a, TABLET, TABLET, other.challenge), 'stale-request')
  for (const made of [
    '',
    '1.',
    `9999999999.1.${'0'.repeat(64)}`,
    `0.1.${'0'.repeat(64)}`,
    'NaN.0',
  ]) {
    assert.equal(await asked(a, TABLET, TABLET, made), 'stale-request', made)
  }
  const body = { device: TABLET, request: 'give it to me' }
  assert.equal(word(await a.call('tabletPack', { body })), 'malformed')
})

test('whoever is no enrolled tablet reports nothing and is told nothing', async () => {
  const { a, b } = await Officers.atLine()
  sure(await press(a, await enrolling(TABLET)))
  const reporting = async (device: string, ...records: readonly string[]): Promise<string> =>
    word(await a.call('tabletReport', { body: { device, records: [...records] } }))
  assert.equal(await reporting('a/dev/tablet-9', await record()), 'not-enrolled')
  assert.equal(await reporting('b/dev/tablet-1', await record()), 'not-enrolled')
  assert.equal(await reporting(TABLET, '?'), 'malformed')
  assert.equal(await reporting(TABLET, await record({ device: 'a/dev/tablet-2' })), 'other-device')
  assert.equal(await reporting(TABLET, await record({ x: 'other.example/log' })), 'other-exchange')
  assert.equal(await reporting(TABLET, await record({ tranche: 't2' })), 'other-tranche')
  assert.equal(await reporting(TABLET, await record({ says: { who: 'p1' } })), 'field')
  const other = word(
    await b.call('tabletReport', { body: { device: TABLET, records: [await record()] } }),
  )
  assert.equal(other, 'not-enrolled', 'at another seat')
  assert.equal(await reporting(TABLET, await record()), 'ok')
  const silent = sure(await a.call('tabletReport', { body: { device: TABLET, records: [] } }))
  assert.deepEqual(silent, { copy: null, seq: 0, stage: 'unknown', over: null, warnings: [] })
  assert.equal(await reporting(TABLET, await record({ says: { refs: ['p2'] } })), 'forked')
  for (const device of ['a/dev/tablet-9', 'b/dev/tablet-1', '?']) {
    assert.equal(await asked(a, device, device), 'not-enrolled')
  }
  sure(await press(a, { do: 'device.dismiss', device: TABLET }))
  assert.equal(await reporting(TABLET, await record()), 'device-dismissed')
  assert.equal(await asked(a, TABLET, TABLET), 'not-enrolled')
})

test('a record from outside the hours of its tablet is kept, shown and not counted', async () => {
  const { a } = await Officers.atLine()
  sure(await press(a, await enrolling(TABLET)))
  const early = await record({ at: '2001-01-01T09:00:00Z' as RecordSays['at'] })
  const body = { device: TABLET, records: [early] }
  const told = sure(await a.call('tabletReport', { body }))
  assert.deepEqual([told.seq, told.warnings], [1, ['doubt']])
  const { doubts, conflicts, tablets } = sure(await a.call('tablets', { query: { tranche: 't1' } }))
  assert.deepEqual(
    doubts.map((d) => [d.device, d.seq, d.code, d.persons.map((p) => p.ref)]),
    [[TABLET, 1, 'outside-hours', ['p1']]],
  )
  assert.deepEqual([conflicts.length, tablets[0]?.records], [0, 1])
  const line = sure(await a.call('line', { query: { tranche: 't1', leg: 'line' } }))
  assert.ok(line.people.every((p) => p.ref !== 'p1' || p.state === 'listed'))
})

test('a pack asked for twice is the same, and another once something has happened', async () => {
  const { a } = await Officers.atLine()
  sure(await press(a, await enrolling(TABLET)))
  const ask = async (): Promise<string> =>
    present(
      sure(await a.call('tabletsPack', { body: { device: TABLET, leg: 'line' } })).pack,
      'a pack',
    )
  const first = await ask()
  assert.equal(await ask(), first)
  sure(await a.call('tabletReport', { body: { device: TABLET, records: [await record()] } }))
  const second = await ask()
  assert.notEqual(second, first)
  assert.equal(second.length, first.length, 'and nobody sees by its size that it has')
})

test('the app of the tablets is served below its path, and nothing else is', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tablet-'))
  try {
    mkdirSync(join(directory, 'assets'))
    writeFileSync(join(directory, 'index.html'), '<p>tablet</p>')
    writeFileSync(join(directory, 'sw.js'), '0')
    writeFileSync(join(directory, 'assets', 'a.js'), '1')
    const app = new Hono()
    mountTablet(app, directory)
    app.get('*', (c) => c.text('console'))
    const at = async (path: string): Promise<string> => {
      const answer = await app.request(path)
      return `${answer.status} ${(await answer.text()).slice(0, 13)}`
    }
    assert.equal(await at('/tablet'), '200 <p>tablet</p>')
    assert.equal(await at('/tablet/'), '200 <p>tablet</p>')
    assert.equal(await at('/tablet/sw.js'), '200 0')
    assert.equal(await at('/tablet/assets/a.js'), '200 1')
    assert.match(await at('/tablet/people'), /^404/)
    assert.match(await at('/tablet/../index.html'), /^200 console/)
    assert.match(await at('/tablets'), /^200 console/)
    const none = new Hono()
    mountTablet(none, null)
    assert.equal((await none.request('/tablet/')).status, 404)
  } finally {
    rmSync(directory, { recursive: true })
  }
  assert.deepEqual(tabletHeaders('/line'), [])
  const headers = new Map(tabletHeaders('/tablet/sw.js'))
  assert.match(headers.get('permissions-policy') ?? '', /camera=\(self\)/)
  assert.equal(headers.get('service-worker-allowed'), '/tablet/')
})

test('the console’s pages may use no camera, the tablet’s may', async () => {
  const { a } = await Officers.atLine()
  const policy = async (path: string): Promise<string> =>
    (await a.app.request(path)).headers.get('permissions-policy') ?? ''
  assert.match(await policy('/line'), /camera=\(\)/)
  assert.match(await policy('/tablet/'), /camera=\(self\)/)
})
