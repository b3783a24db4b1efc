import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ConfigError, readConfig } from './config-file.ts'
import type { ConfigFields } from './config-file.ts'
import { readSeatFile } from './seat-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-config-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(json: unknown): string {
  const path = join(folder, 'config.json')
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json))
  return path
}

const SEAT = {
  party: 'a',
  origin: 'x.example/1/day-1',
  hub: 'http://127.0.0.1:7400',
  policy: 'policy',
  founding: 'founding.json',
  directory: 'data',
  keys: ['root.keys', 'node.keys'],
  identities: 'identities',
  control: 'control',
  listen: '127.0.0.1:7411',
}

test('a seat file is read with paths beside it, and with what it leaves out', async () => {
  const seat = await readSeatFile(fileOf(SEAT))
  assert.equal(seat.directory, join(folder, 'data'))
  assert.deepEqual(seat.keys, [join(folder, 'root.keys'), join(folder, 'node.keys')])
  assert.deepEqual(seat.listen, { hostname: '127.0.0.1', port: 7411 })
  assert.deepEqual([seat.holds, seat.threads, seat.play], ['openable', 1, null])
})

const PLAY = { seed: '7', day: 1, startsAt: '2031-05-16T08:00:00Z', tokenHash: 'ab'.repeat(32) }

test('a seat file with one thing wrong is refused, naming the field', async () => {
  const { party: _party, ...nobody } = SEAT
  const wrong: readonly (readonly [RegExp, unknown])[] = [
    [/JSON/, '{'],
    [/an object/, []],
    [/an object/, '"a"'],
    [/party/, nobody],
    [/party/, { ...SEAT, party: 'A!' }],
    [/party/, { ...SEAT, party: 7 }],
    [/origin/, { ...SEAT, origin: 'parley.dev/entry@v1' }],
    [/hub/, { ...SEAT, hub: '127.0.0.1:7400' }],
    [/hub/, { ...SEAT, hub: 'http://127.0.0.1:7400/' }],
    [/keys/, { ...SEAT, keys: 'root.keys' }],
    [/keys/, { ...SEAT, keys: [7] }],
    [/listen/, { ...SEAT, listen: '127.0.0.1' }],
    [/listen/, { ...SEAT, listen: '127.0.0.1:99999' }],
    [/listen.*this machine/, { ...SEAT, listen: '0.0.0.0:7411' }],
    [/listen.*this machine/, { ...SEAT, listen: '192.0.2.7:7411' }],
    [/holds/, { ...SEAT, holds: 'some' }],
    [/threads/, { ...SEAT, threads: -1 }],
    [/threads/, { ...SEAT, threads: 1.5 }],
    [/secret.*no such field/, { ...SEAT, secret: 'x' }],
    [/play: seed/, { ...SEAT, play: { ...PLAY, seed: '' } }],
    [/play: startsAt/, { ...SEAT, play: { ...PLAY, startsAt: 'today' } }],
    [/play: tokenHash/, { ...SEAT, play: { ...PLAY, tokenHash: 'ab' } }],
    [/play: token: .*no such field/, { ...SEAT, play: { ...PLAY, token: 'x' } }],
  ]
  for (const [message, json] of wrong) {
    await assert.rejects(readSeatFile(fileOf(json)), (fault: unknown) => {
      assert.ok(fault instanceof ConfigError)
      assert.match(fault.message, message)
      return true
    })
  }
})

test('public names are given by party id, and a mistake in them is named', async () => {
  const screens = {
    listen: '127.0.0.1:7421',
    desks: [{ id: 'a', role: 'headquarters', officer: 'a/officer/1' }],
  }
  const read = async (publicNames: unknown) =>
    (await readSeatFile(fileOf({ ...SEAT, screens: { ...screens, publicNames } }))).screens
  assert.deepEqual((await read({ med: 'The Republic of M' }))?.publicNames, {
    med: 'The Republic of M',
  })
  assert.deepEqual((await read(undefined))?.publicNames, {})
  const wrong = [['med'], { 'NOT A PARTY': 'M' }, { med: '' }, { med: ' ' }, { med: 7 }, 'M']
  for (const names of [...wrong, { med: 'M'.repeat(101) }]) {
    await assert.rejects(read(names), /publicNames/, JSON.stringify(names))
  }
})

test('a queue of matching is asked for with a PostgreSQL alone, by true or false', async () => {
  const screens = {
    listen: '127.0.0.1:7421',
    desks: [{ id: 'a', role: 'headquarters', officer: 'a/officer/1' }],
  }
  const read = async (more: Readonly<Record<string, unknown>>) =>
    (await readSeatFile(fileOf({ ...SEAT, screens: { ...screens, ...more } }))).screens?.matchQueue
  assert.equal(await read({ postgres: 'address', matchQueue: true }), true)
  for (const more of [{}, { matchQueue: false }, { postgres: 'address' }])
    assert.equal(await read(more), false)
  const wrong = [1, 'true', [], {}].map((matchQueue) => ({ postgres: 'address', matchQueue }))
  for (const more of [...wrong, { matchQueue: true }])
    await assert.rejects(read(more), /matchQueue/, JSON.stringify(more))
})

test('a file that is not there is refused by its name', async () => {
  await assert.rejects(readSeatFile(join(folder, 'none.json')), /none\.json.*ENOENT/)
})

test('every mistake in a list of objects names its place', async () => {
  const read = (fields: ConfigFields): readonly string[] =>
    fields.each('logs', (log) => log.text('origin'))
  await assert.rejects(
    readConfig(fileOf({ logs: [{ origin: 'x' }, {}] }), read),
    /logs\[1\]: origin/,
  )
  await assert.rejects(
    readConfig(fileOf({ logs: [{ origin: 'x', odd: 1 }] }), read),
    /logs\[0\]: odd/,
  )
})
