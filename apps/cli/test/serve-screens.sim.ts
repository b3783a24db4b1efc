// A seat's screens served by a real process: who gets in, who does not, and what a session may do.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { serveHub } from '@parley/hub'
import type { HubServer } from '@parley/hub'
import { present } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import { ConfigError, openControlCaller, readKeyFiles, readSeatFile } from '@parley/node'
import { freePort } from './real-parties.ts'
import { parseArguments } from '../src/command.ts'
import { keys } from '../src/commands/keys.ts'

const ORIGIN = 'x.example/series-1/day-1'
const CLI = join(import.meta.dirname, 'parley.ts')
const RUN = ['--conditions=source', '--import', 'tsx', CLI]
const DESK = { id: 'a', role: 'headquarters', officer: 'a/officer/1' }
const READY_MS = 120_000
const folder = mkdtempSync(join(tmpdir(), 'parley-screens-'))
const place = (...parts: readonly string[]): string => join(folder, ...parts)

interface SignIn {
  readonly desk: string
  readonly officer: string
  readonly address: string
}

interface Served {
  readonly child: ChildProcess
  readonly screens: string
  readonly signIn: readonly SignIn[]
}

const REPORT = {
  id: 'one',
  date: '2031-05-04',
  lang: 'en',
  text: 'Russia and Ukraine exchanged prisoners of war on Sunday. Ukraine received 41 soldiers and Russia 43, said a spokesman after the talks. Across the bridge 5 people were handed over.',
}

let served: Served | undefined
let control = 0
let hub: HubServer | undefined

before(async () => {
  const made = await keys.run(
    parseArguments(keys, ['--for', 'a', '--origin', ORIGIN, '--out', place('a')]),
  )
  const hubCard = await keys.run(
    parseArguments(keys, ['--for', 'hub', '--origin', ORIGIN, '--out', place('hub')]),
  )
  const hubKeys = await readKeyFiles([place('hub', 'hub.keys')])
  const logKey = present(hubKeys.get(ORIGIN), 'a log key')
  const policy = Buffer.from(`log ${logKey.vkey}\nquorum none\n`)
  writeFileSync(place('a', 'policy'), policy)
  hub = await serveHub({
    directory: place('hub', 'data'),
    hostname: '127.0.0.1',
    port: 0,
    logs: [
      {
        origin: present(parseOrigin(ORIGIN), 'an origin'),
        logKey,
        authorKey: present(hubKeys.get('hub/author/1'), 'an author key'),
        policy: new Uint8Array(policy),
        witnesses: [],
      },
    ],
  })
  const founding = {
    ...(hubCard.json as JsonObject), // a card is an object
    rings: [(made.json as JsonObject)['ring']],
    sign: ['a'],
    two: [],
    audiences: [],
  }
  writeFileSync(place('a', 'founding.json'), JSON.stringify(founding))
  control = await freePort()
  mkdirSync(place('reports'))
  writeFileSync(place('reports', 'one.json'), JSON.stringify(REPORT))
  served = await serveSeat('seat.json', 900)
})

after(async () => {
  if (served !== undefined) await stop(served)
  await hub?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function serveSeat(file: string, signInSeconds: number): Promise<Served> {
  const seat = {
    party: 'a',
    origin: ORIGIN,
    hub: present(hub, 'a hub').url,
    policy: 'policy',
    founding: 'founding.json',
    directory: `data-${signInSeconds}`,
    keys: ['root.keys', 'officers.keys', 'node.keys', 'devices.keys'],
    identities: 'identities',
    control: 'control',
    listen: `127.0.0.1:${control}`,
    threads: 0,
    screens: {
      listen: '127.0.0.1:0',
      hosts: ['localhost'],
      signInSeconds,
      desks: [
        DESK,
        { id: 'a-second', role: 'headquarters', officer: 'a/officer/2' },
        { id: 'a-press', role: 'press-office', officer: 'a/officer/2' },
      ],
    },
  }
  writeFileSync(place('a', file), JSON.stringify(seat))
  const record = ['--record', place('reports'), '--publish-record']
  const args = [...RUN, 'serve', '--seat', place('a', file), ...record, '--json']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await firstLine(child)
  const said = JSON.parse(line) as Omit<Served, 'child'> // as the command says it
  return { child, screens: said.screens, signIn: said.signIn }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`not ready: ${said}`)), READY_MS)
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes('\n')) return
      clearTimeout(timer)
      resolve(said.slice(0, said.indexOf('\n')))
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code ?? 'a signal'}: ${said}`))
    })
  })
}

async function stop({ child }: Served): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return await ended
}

const url = (path: string): string => `${present(served, 'a served seat').screens}${path}`

const tokenOf = (desk: string, from: Served = present(served, 'a served seat')): string => {
  const found = from.signIn.find((one) => one.desk === desk)
  return new URL(present(found, desk).address).hash.slice(1)
}

const JSON_TYPE = { 'content-type': 'application/json' }

function signIn(token: string, headers: Readonly<Record<string, string>> = {}, at = url('')) {
  const body = JSON.stringify({ token })
  return fetch(`${at}/api/sign-in`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body })
}

async function cookieOf(answer: Response): Promise<string> {
  assert.equal(answer.status, 200)
  await answer.arrayBuffer()
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function issued(desk: string): Promise<string> {
  const caller = openControlCaller({
    url: `http://127.0.0.1:${control}`,
    token: readFileSync(place('a', 'control'), 'utf8').trim(),
    playClock: null,
    patienceMs: 0,
  })
  return new URL((await caller.must<SignIn>('sign-in', { desk })).address).hash.slice(1)
}

/** The status of a request whose host header says another name; `fetch` would set its own. */
function statusUnder(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url('/api/session'), { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('without a session every operation is refused, and the page and the public page open', async () => {
  for (const path of ['/api/session', '/api/people', '/api/events', '/api/signatures']) {
    const answer = await fetch(url(path))
    assert.equal(answer.status, 401, path)
    assert.deepEqual(await answer.json(), { code: 'not-logged-in' })
  }
  const prepare = { method: 'POST', headers: JSON_TYPE, body: '{"do":"plan.propose"}' }
  assert.equal((await fetch(url('/api/commands/prepare'), prepare)).status, 401)
  assert.equal((await fetch(url('/public/page'))).status, 200)
  const built = existsSync(join(import.meta.dirname, '../../console/dist/index.html'))
  for (const path of ['/start', '/sign-in', '/board']) {
    const answer = await fetch(url(path))
    assert.equal(answer.status, built ? 200 : 404, path)
    if (built) assert.match(await answer.text(), /<div id="root">/)
  }
})

test('an address signs in once; its cookie is out of reach of pages and of other sites', async () => {
  const token = tokenOf('a')
  assert.match(token, /^[A-Za-z0-9_-]{43}$/)
  const answer = await signIn(token)
  const header = answer.headers.get('set-cookie') ?? ''
  assert.match(header, /^parley-[0-9a-f]{8}=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  const cookie = await cookieOf(answer)
  assert.equal(cookie.includes(token), false, 'the session is not the token')
  const session = await fetch(url('/api/session'), { headers: { cookie } })
  const { seat, signedIn, demo } = (await session.json()) as Record<string, JsonObject>
  assert.deepEqual([seat?.['officer'], signedIn, demo], ['a/officer/1', true, false])
  const again = await signIn(token)
  assert.deepEqual([again.status, await again.json()], [401, { code: 'sign-in-over' }])
})

test('reports of the given folder are read apart, and a decision on one lies in the seat’s own folder', async () => {
  const cookie = await cookieOf(await signIn(await issued('a-press')))
  const ask = async (path: string, body?: JsonObject): Promise<JsonObject> => {
    const sent = { method: 'POST', body: JSON.stringify(body), headers: { ...JSON_TYPE, cookie } }
    const answer = await fetch(url(path), body === undefined ? { headers: { cookie } } : sent)
    assert.equal(answer.status, 200, path)
    return (await answer.json()) as JsonObject // the contract of the api
  }
  let list = await ask('/api/record')
  while (list['state'] === 'reading') {
    await wait(200)
    list = await ask('/api/record')
  }
  assert.deepEqual([list['state'], list['reports'], list['claims']], ['ready', 1, 2])
  const { rows } = (await ask('/api/record/review')) as unknown as {
    readonly rows: readonly { readonly id: string; readonly counts: readonly number[] }[]
  }
  const item = present(
    rows.find(({ counts }) => counts.includes(5)),
    'an item to review',
  ).id
  await ask('/api/record/review/act', { do: 'dismiss', item })
  const kept = readFileSync(place('a', 'data-900', 'record-decisions.jsonl'), 'utf8')
  assert.match(kept, new RegExp(`"item":"${item}","did":"dismiss".*"officer":"a/officer/2"`))
  const feed = await (await fetch(url('/public/record.atom'))).text() // published, without a session
  assert.match(feed, /<entry>/)
})

test('guesses, another desk’s cookie name and a cookie of nothing open nothing', async () => {
  for (const token of ['', 'guess', 'A'.repeat(43), 'A'.repeat(500)]) {
    assert.equal((await signIn(token)).status, 401)
  }
  const noToken = { method: 'POST', headers: JSON_TYPE, body: '[]' }
  assert.equal((await fetch(url('/api/sign-in'), noToken)).status, 401)
  const form = { method: 'POST', body: 'token=x' }
  assert.equal((await fetch(url('/api/sign-in'), form)).status, 400)
  const cookie = await cookieOf(await signIn(await issued('a')))
  const [name = '', value = ''] = cookie.split('=')
  for (const odd of [`${name}=`, `${name}=${value.slice(1)}`, `x${name}=${value}`, value]) {
    const asked = await fetch(url('/api/session'), { headers: { cookie: odd } })
    assert.equal(asked.status, 401, odd)
  }
})

test('another host’s name, another site and another port of this machine are refused', async () => {
  const token = await issued('a')
  const port = new URL(url('')).port
  assert.equal(await statusUnder(`evil.example:${port}`), 421)
  assert.equal(await statusUnder(`localhost:${port}`), 401)
  assert.equal((await signIn(token, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await signIn(token, { 'sec-fetch-site': 'same-site' })).status, 403)
  assert.equal((await signIn(token, { origin: 'http://evil.example' })).status, 403)
  assert.equal(
    (await signIn(token, { origin: `http://127.0.0.1:${Number(port) + 1}` })).status,
    403,
  )
  assert.equal((await signIn(token, { origin: 'null' })).status, 403)
  const cookie = await cookieOf(
    await signIn(token, { origin: url(''), 'sec-fetch-site': 'same-origin' }),
  )
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(url('/api/commands/prepare'), {
      method: 'POST',
      headers: { ...JSON_TYPE, cookie, ...headers },
      body: '{"do":"plan.propose"}',
    })
  assert.equal((await post({ 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await post({ origin: 'http://evil.example' })).status, 403)
  assert.equal((await post({ origin: url('') })).status, 409, 'let in, and refused by the rules')
})

test('screens load for each desk by its role, and signing out ends the session', async () => {
  const headquarters = await cookieOf(await signIn(await issued('a-second')))
  const press = await cookieOf(await signIn(await issued('a-press')))
  const status = async (path: string, cookie: string): Promise<number> => {
    const answer = await fetch(url(path), { headers: { cookie } })
    await answer.arrayBuffer()
    return answer.status
  }
  for (const path of [
    'session',
    'board',
    'people',
    'agreement',
    'agreement/draft',
    'answers',
    'log',
  ]) {
    assert.equal(await status(`/api/${path}`, headquarters), 200, path)
  }
  assert.equal(await status('/api/statements', press), 200)
  assert.equal(await status('/api/people', press), 403)
  const out = await fetch(url('/api/sign-out'), {
    method: 'POST',
    headers: { ...JSON_TYPE, cookie: press },
    body: '{}',
  })
  assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/)
  assert.equal(await status('/api/statements', press), 401)
  assert.equal(await status('/api/board', headquarters), 200, 'nobody else’s session ends')
})

test('nothing of a token is written to the seat’s directory, and sessions end with the process', async () => {
  const token = await issued('a')
  const cookie = await cookieOf(await signIn(token))
  const before = present(served, 'a served seat')
  assert.equal(await stop(before), 0)
  const grep = spawnSync('grep', ['-rlF', token, folder], { encoding: 'utf8' })
  assert.equal(grep.stdout, '')
  served = await serveSeat('seat.json', 900)
  const asked = await fetch(url('/api/session'), { headers: { cookie } })
  assert.equal(asked.status, 401)
  assert.equal((await signIn(tokenOf('a', before))).status, 401)
})

test('an address that nobody used in time no longer works', async () => {
  await stop(present(served, 'a served seat'))
  served = await serveSeat('short.json', 1)
  const late = tokenOf('a')
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  assert.equal((await signIn(late)).status, 401)
})

test('the command gives a new address for a desk, and names the desks where it must be told which', () => {
  const run = (...more: readonly string[]) => {
    const args = [...RUN, 'sign-in', '--seat', place('a', 'short.json'), ...more]
    return spawnSync(process.execPath, args, { encoding: 'utf8' })
  }
  const given = run('--desk', 'a-press')
  assert.match(
    given.stdout,
    /^sign in once at a-press \(press-office, a\/officer\/2\): http:\S+#\S{43}\n$/,
  )
  assert.equal(run('--desk', 'a-press', '--forget').stdout, 'passkeys forgotten at a-press: 0\n')
  assert.equal(run('--desk', 'b', '--forget').stdout, 'refused: not-found\n')
  const asked = run()
  assert.deepEqual([asked.status, /a, a-second, a-press/.test(asked.stderr)], [2, true])
})

test('a desk whose officer is none of this party stops the start with what was expected', async () => {
  const seat = JSON.parse(readFileSync(place('a', 'seat.json'), 'utf8')) as JsonObject // written above
  const screens = {
    listen: '127.0.0.1:0',
    desks: [{ id: 'a', role: 'headquarters', officer: 'b/officer/1' }],
  }
  const written = (odd: object): string => {
    const file = place('a', 'odd.json')
    writeFileSync(file, JSON.stringify({ ...seat, directory: 'odd', screens: odd }))
    return file
  }
  const args = [...RUN, 'serve', '--seat', written(screens)]
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.deepEqual(
    [run.status, /desk a: officer: expected a name like a\/officer\/1/.test(run.stderr)],
    [2, true],
  )
  const line = { line: 'a/dev/line-1', onward: 'a/dev/home-1' } // this party has no devices
  const bare = written({ ...screens, desks: [{ ...DESK, line }] })
  const without = spawnSync(process.execPath, [...RUN, 'serve', '--seat', bare], {
    encoding: 'utf8',
  })
  assert.deepEqual([without.status, /desk a: line\.line/.test(without.stderr)], [2, true])
  const again = [...screens.desks, ...screens.desks]
  for (const odd of [
    { ...screens, listen: '0.0.0.0:0' },
    { ...screens, desks: [] },
    { ...screens, desks: again },
    { ...screens, password: 'x' },
    { ...screens, signInSeconds: 3600 },
    { ...screens, address: 'https://a.example/path' },
  ]) {
    await assert.rejects(readSeatFile(written(odd)), ConfigError)
  }
})
