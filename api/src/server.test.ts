import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, refuse } from '@parley/kernel'
import { apiApp, createCall, EVENTS_PATH, OPENAPI_PATH, PATHS } from './index.ts'
import type { Changed, Handlers, Operation, PublicPage } from './index.ts'

const notBuilt = () => refuse('not-found')
// Object.keys of a table typed by Operation has exactly those keys.
const operations = Object.keys(PATHS) as Operation[]

function handlersWith(some: Partial<Handlers<string>>): Handlers<string> {
  const base = Object.fromEntries(operations.map((operation) => [operation, notBuilt]))
  return { ...base, ...some } as Handlers<string> // every operation is present, by the line above
}

function appWith(some: Partial<Handlers<string>>, changes: readonly Changed[] = []) {
  return apiApp({
    handlers: handlersWith(some),
    callerOf: (request) => request.headers.get('x-seat'),
    publicCaller: 'public',
    async *changes() {
      yield* changes
    },
    maxFileBytes: 10,
  })
}

function callerOf(app: ReturnType<typeof appWith>) {
  return createCall('', async (address, init) => {
    const headers = new Headers(init?.headers)
    headers.set('x-seat', 'a')
    return app.request(address as string, { ...init, headers })
  })
}

const people = { total: 0, offset: 0, rows: [], states: [] }

test('a handler gets its query parsed, with defaults filled in', async () => {
  const call = callerOf(
    appWith({
      people: ({ query }) => ok({ ...people, total: query.limit, offset: query.offset }),
    }),
  )
  const answer = await call('people', { query: { offset: 20, search: 'Їжак & co' } })
  assert.deepEqual(answer, ok({ ...people, total: 100, offset: 20 }))
})

test('a field the contract does not name never leaves the node', async () => {
  const leaking = { ...people, secret: 'unit of the interviewed' }
  const answer = await callerOf(appWith({ people: () => ok(leaking) }))('people', {})
  assert.deepEqual(answer, ok(people))
})

test('an answer of the wrong form is a fault, not an answer', async () => {
  const wrong = { ...people, total: -1 }
  const app = appWith({ people: () => ok(wrong) })
  await assert.rejects(callerOf(app)('people', {}), { name: 'NodeFailedError', status: 500 })
})

test('a refusal reaches the caller as a value with its facts', async () => {
  const call = callerOf(appWith({ person: () => refuse('not-allowed', 'person', 'other tranche') }))
  const answer = await call('person', { params: { ref: 'p-1' } })
  assert.deepEqual(answer, refuse('not-allowed', 'person', 'other tranche'))
})

for (const [name, path, status] of [
  ['a limit above 200', '/api/people?limit=201', 400],
  ['a sort nobody knows', '/api/people?sort=worth', 400],
  ['a negative offset', '/api/people?offset=-1', 400],
  ['a ref with a slash', '/api/people/a%2Fb', 400],
  ['a ref in capitals', '/api/people/ABC', 400],
  ['an index that is no number', '/api/log/first', 400],
  ['a state of another vocabulary', '/api/people?state=asset', 400],
  ['a person nobody has', '/api/people/p-9', 404],
  ['a path nobody has', '/api/assets', 404],
] as const) {
  test(`${name} is answered with ${status}`, async () => {
    const answer = await appWith({}).request(path, { headers: { 'x-seat': 'a' } })
    assert.equal(answer.status, status)
  })
}

// What tablets send is signed and what they fetch is sealed to them: they have no session.
const WITHOUT_SESSION: Readonly<Record<string, number>> = {
  publicPage: 404,
  publicNotices: 404,
  tabletChallenge: 400,
  tabletPack: 400,
  tabletReport: 400,
}

test('who is not logged in gets nothing but the public page and what tablets may ask', async () => {
  for (const operation of operations) {
    const [method, path] = PATHS[operation]
    const address = path.replace(/\{\w+\}/g, '1')
    const answer = await appWith({}).request(address, { method: method.toUpperCase() })
    assert.equal(answer.status, WITHOUT_SESSION[operation] ?? 401, operation)
  }
  assert.equal((await appWith({}).request(EVENTS_PATH)).status, 401)
})

test('a command of an unknown kind, a wrong type and a form post are refused before any handler', async () => {
  const app = appWith({ prepare: () => assert.fail('reached a handler') })
  const post = (body: string, type: string) =>
    app.request('/api/commands/prepare', {
      method: 'POST',
      body,
      headers: { 'x-seat': 'a', 'content-type': type },
    })
  assert.equal((await post('{"do":"person.swap"}', 'application/json')).status, 400)
  assert.equal((await post('{"do":"go.give"}', 'application/json')).status, 400)
  assert.equal((await post('{"do":', 'application/json')).status, 400)
  assert.equal((await post('{"do":"plan.propose"}', 'text/plain')).status, 400)
})

test('a file is taken as bytes, and refused beyond the limit', async () => {
  let taken = 0
  const app = appWith({
    importFile: ({ body }) => {
      taken = body.length
      return refuse('unreadable')
    },
  })
  const send = (size: number) =>
    app.request('/api/imports?fileName=x.csv&list=held', {
      method: 'POST',
      body: new Uint8Array(size),
      headers: { 'x-seat': 'a', 'content-type': 'application/octet-stream' },
    })
  assert.equal((await send(10)).status, 409)
  assert.equal(taken, 10)
  assert.equal((await send(11)).status, 400)
})

test('a change is one event named changed', async () => {
  const change: Changed = { size: 7, root: 'r', level: 'witnessed' }
  const answer = await appWith({}, [change]).request(EVENTS_PATH, { headers: { 'x-seat': 'a' } })
  assert.equal(await answer.text(), `event: changed\ndata: ${JSON.stringify(change)}\nid: 7\n\n`)
})

test('the OpenAPI page names every operation', async () => {
  const page = await (await appWith({}).request(OPENAPI_PATH)).json()
  const named = Object.values(page.paths as Record<string, Record<string, { operationId: string }>>)
    .flatMap((methods) => Object.values(methods))
    .map((route) => route.operationId)
  assert.deepEqual(named.sort(), [...operations].sort())
})

test('the public page names the mediator only where the node gives it', async () => {
  const page: PublicPage = {
    exchange: { name: 'x', series: 's', day: 1 },
    statements: [],
    joint: [],
    remains: [],
    log: { origin: 'o', size: 0, root: '', witnessed: 0, witnesses: 4, checkpoint: '', policy: '' },
  }
  const answer = await callerOf(appWith({ publicPage: () => ok(page) }))('publicPage', {})
  assert.equal(answer.ok && 'mediator' in answer.value, false)
})
