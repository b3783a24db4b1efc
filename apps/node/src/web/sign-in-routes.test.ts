// Signing in over HTTP: what a passkey gets, who may add one, and how often one address may try.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Hono } from 'hono'
import { instant, nobleCryptography, partyId, seededChance, valueOf } from '@parley/kernel'
import { openDoor } from './door.ts'
import { openPasskeys } from './passkeys.ts'
import type { Passkey, Passkeys } from './passkeys.ts'
import { mountDoor } from './sign-in-routes.ts'
import { authenticator } from './test/authenticator.ts'

const ORIGIN = 'https://desk.example'
const DESK = { id: partyId('a'), officer: 'a/officer/1' }
const QUARTER = 900_000

function office(name: string, isOff = false) {
  let now = 0
  const chance = seededChance(nobleCryptography, 'sign-in routes', name)
  const clock = { now: () => now }
  const door = openDoor({
    chance,
    hashing: nobleCryptography,
    ...clock,
    signInMs: QUARTER,
    name: '0123abcd',
    isSecure: true,
  })
  let kept: readonly Passkey[] = []
  const shelf = {
    all: () => kept,
    write: async (all: readonly Passkey[]): Promise<void> => {
      kept = all
    },
  }
  const passkeys = openPasskeys({
    rpId: 'desk.example',
    origin: ORIGIN,
    desks: [DESK],
    shelf,
    chance,
    clock: () => instant('2031-05-20T08:00:00Z'),
    ...clock,
  })
  const app = new Hono()
  mountDoor(app, door, isOff ? null : passkeys, clock.now)
  app.post('/api/passkeys/:what', (c) => c.json({ let: 'through' }))
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const wait = (ms: number): void => {
    now += ms
  }
  return { door, passkeys, post, wait }
}

async function registered(passkeys: Passkeys) {
  const one = authenticator('routes')
  valueOf(await passkeys.add(DESK, one.make(valueOf(passkeys.begin(DESK)), ORIGIN)))
  return one
}

const cookieOf = (answer: Response): string =>
  (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

test('a passkey gets a cookie like an address does, and its answer works no second time', async () => {
  const { door, passkeys, post } = office('cookie')
  const one = await registered(passkeys)
  const asked = await post('/api/sign-in/passkey/begin', {})
  assert.equal(asked.headers.get('cache-control'), 'no-store')
  const shown = one.show((await asked.json()) as ReturnType<Passkeys['ask']>, ORIGIN)
  const entered = await post('/api/sign-in/passkey', shown)
  assert.equal(entered.status, 200)
  assert.match(
    entered.headers.get('set-cookie') ?? '',
    /^__Host-\S+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  )
  const cookie = cookieOf(entered)
  assert.equal(door.deskOf(new Request(ORIGIN, { headers: { cookie } })), 'a')
  const again = await post('/api/sign-in/passkey', shown)
  assert.deepEqual([again.status, await again.json()], [401, { code: 'passkey-challenge' }])
  assert.equal(again.headers.get('set-cookie'), null)
})

test('what is no answer of an authenticator is refused before anything is looked up', async () => {
  const { passkeys, post } = office('malformed')
  const one = await registered(passkeys)
  const good = one.show(passkeys.ask(), ORIGIN)
  const odd: readonly unknown[] = [
    null,
    [],
    {},
    { ...good, type: 'password' },
    { ...good, id: '' },
    { ...good, id: 'a b' },
    { ...good, id: 7 },
    { ...good, response: null },
    { ...good, response: { ...good.response, signature: undefined } },
    { ...good, response: { ...good.response, userHandle: null } },
    { ...good, response: { ...good.response, clientDataJSON: 'A'.repeat(5000) } },
  ]
  for (const body of odd) {
    assert.equal((await post('/api/sign-in/passkey', body)).status, 400, JSON.stringify(body))
  }
  const form = await post('/api/sign-in/passkey', good, { 'content-type': 'text/plain' })
  assert.equal(form.status, 400)
  const large = await post('/api/sign-in/passkey', { ...good, more: 'A'.repeat(20_000) })
  assert.equal(large.status, 413)
})

test('one address tries twenty times, and then as often as a person does', async () => {
  const { post, wait } = office('tries')
  const statuses: number[] = []
  for (let i = 0; i < 21; i++) statuses.push((await post('/api/sign-in/passkey', {})).status)
  assert.deepEqual(
    statuses.slice(0, 20),
    Array.from({ length: 20 }, () => 400),
  )
  assert.equal(statuses.at(-1), 429)
  assert.equal((await post('/api/sign-in/passkey/begin', {})).status, 429)
  assert.equal((await post('/api/sign-in', { token: 'x' })).status, 401, 'the other way stays open')
  wait(2000)
  assert.equal((await post('/api/sign-in/passkey/begin', {})).status, 200)
  assert.equal((await post('/api/sign-in/passkey/begin', {})).status, 429)
})

test('only a session of the last quarter of an hour adds a passkey: an old cookie makes no way in that stays', async () => {
  const { door, post, wait } = office('fresh')
  const cookie = (door.enter(door.issue('a')) ?? '').split(';')[0] ?? ''
  const status = async (what: string): Promise<number> =>
    (await post(`/api/passkeys/${what}`, {}, { cookie })).status
  assert.deepEqual([await status('begin'), await status('add')], [200, 200])
  wait(QUARTER - 1)
  assert.equal(await status('add'), 200)
  wait(1)
  assert.deepEqual([await status('begin'), await status('add')], [403, 403])
  assert.equal(await status('forget'), 200, 'to remove one is never too late')
  assert.equal(
    door.deskOf(new Request(ORIGIN, { headers: { cookie } })),
    'a',
    'it is a session still',
  )
})

test('where browsers take no passkeys there is no way in by one', async () => {
  const { post } = office('off', true)
  for (const path of ['/api/sign-in/passkey', '/api/sign-in/passkey/begin']) {
    assert.equal((await post(path, {})).status, 404, path)
  }
})
