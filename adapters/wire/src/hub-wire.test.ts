import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import {
  nobleCryptography,
  ok,
  present,
  refuse,
  utf8Bytes,
  utf8Text,
  valueOf,
} from '@parley/kernel'
import { blobIdOf, hexHashOf, parseOrigin } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { hubOverHttp } from './hub-client.ts'
import { hubRoutes, logPath } from './hub-routes.ts'
import { listen } from './listening.ts'

const origin = present(parseOrigin('parley.example/x/1'), 'an origin')
const blob = new Uint8Array(70_000).fill(7)
const blobId = blobIdOf(nobleCryptography, blob)
const text = hexHashOf(nobleCryptography, utf8Bytes('text'))
const said: unknown[] = []

/** A hub that answers from a table and remembers what it was asked. */
const hub: HubPort = {
  origin,
  submit: (note, blobs) => {
    said.push([utf8Text(note), blobs.map((b) => b.length)])
    const word = utf8Text(note)
    if (word === 'busy') return Promise.resolve(refuse('hub-busy'))
    if (word === 'gap') return Promise.resolve(refuse('chain-gap', 'index 3', 'why'))
    if (word === 'fault') return Promise.reject(new Error('disk'))
    return Promise.resolve(ok(utf8Bytes('proof')))
  },
  witnessedProof: (asked, waitMs) =>
    Promise.resolve(asked === text && waitMs >= 5 ? utf8Bytes('witnessed') : null),
  policy: () => Promise.resolve(utf8Bytes('quorum none\n')),
  checkpoint: () => Promise.resolve(utf8Bytes('latest')),
  checkpointAbove: (size, waitMs) =>
    Promise.resolve(size < 9 ? utf8Bytes(`above ${size} ${waitMs}`) : null),
  earlierCheckpoint: (size) => Promise.resolve(size === 14 ? utf8Bytes('earlier') : null),
  entryBundle: (index, width) =>
    Promise.resolve(index === 1234 && width === 17 ? Uint8Array.of(0, 1, 2) : null),
  blob: (id) => Promise.resolve(id === blobId ? blob : null),
}
const directory = {
  read: (path: string) => Promise.resolve(path === 'tile/0/000.p/3' ? new Uint8Array(96) : null),
  list: () => Promise.resolve([]),
}
const app = hubRoutes({ logs: [{ hub, directory }], hashing: nobleCryptography })
const PATIENT_MS = 30_000 // no answer here is late but those of a hub that never answers
const client = (
  url: string,
  fetch?: (r: Request) => Promise<Response>,
  timeoutMs = PATIENT_MS,
): HubPort =>
  hubOverHttp({
    url,
    origin,
    hashing: nobleCryptography,
    timeoutMs,
    ...(fetch === undefined ? {} : { fetch }),
  })
const inProcess = client('http://hub', async (request) => app.fetch(request))

async function allAnswers(port: HubPort): Promise<readonly unknown[]> {
  const shown = (bytes: Bytes | null): string | null => (bytes === null ? null : utf8Text(bytes))
  return [
    shown(valueOf(await port.submit(utf8Bytes('hello'), [blob, new Uint8Array(0)]))),
    await port.submit(utf8Bytes('gap'), []),
    await port.submit(utf8Bytes('busy'), []),
    shown(await port.checkpoint()),
    shown(await port.policy()),
    shown(await port.checkpointAbove(3, 100)),
    await port.checkpointAbove(9, 10),
    shown(await port.earlierCheckpoint(14)),
    await port.earlierCheckpoint(15),
    shown(await port.witnessedProof(text, 5)),
    await port.witnessedProof(text, 0),
    await port.entryBundle(1234, 17),
    await port.entryBundle(1234, 18),
    (await port.blob(blobId))?.length,
    await port.blob(blobIdOf(nobleCryptography, utf8Bytes('other'))),
  ]
}

test('the port over HTTP answers what the port answers, in one process and over a socket', async () => {
  const direct = await allAnswers(hub)
  assert.deepEqual(await allAnswers(inProcess), direct)
  const server = await listen(app, 0)
  assert.deepEqual(await allAnswers(client(server.url)), direct)
  await server.close()
  assert.deepEqual(said[0], ['hello', [70_000, 0]])
})

test('hash tiles come from the directory; strange paths are not found', async () => {
  const base = `http://hub/log/${logPath(origin, nobleCryptography)}`
  const get = async (path: string): Promise<number> => (await app.request(`${base}/${path}`)).status
  assert.equal(await get('tile/0/000.p/3'), 200)
  const strange = [
    'tile/0/000.p/4',
    'tile/0/1',
    'tile/0/x000/000',
    'tile/64/000',
    'tile/0/000.p/256',
    'tile/..%2fpolicy',
    'tile/entries/001',
    'checkpoints/x',
    'checkpoints/015',
    'blob/00/xx',
    `blob/00/${'f'.repeat(64)}`,
    'proof/abc',
    'head',
    'outbox/x',
    '',
  ]
  for (const path of strange) assert.equal(await get(path), 404, path)
  const other = `http://hub/log/${'0'.repeat(64)}/checkpoint`
  assert.equal((await app.request(other)).status, 404)
})

test('what may be erased is never cached, what never changes may be', async () => {
  const base = `http://hub/log/${logPath(origin, nobleCryptography)}`
  const caching = async (path: string): Promise<string | null> =>
    (await app.request(`${base}/${path}`)).headers.get('cache-control')
  assert.equal(await caching(`blob/${blobId.slice(7, 9)}/${blobId.slice(7)}`), 'no-store')
  assert.equal(await caching('checkpoint'), 'no-store')
  assert.match((await caching('tile/entries/x001/234.p/17')) ?? '', /immutable/)
})

test('bodies are refused before they are parsed: too long, malformed, without end', async () => {
  const url = `http://hub/log/${logPath(origin, nobleCryptography)}/submit`
  const post = (body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(
      app.request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
    )
  assert.equal((await post('x', { 'content-length': '999999999999' })).status, 413)
  assert.equal((await post(new Uint8Array(3))).status, 422)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 8_388_608
      controller.enqueue(new Uint8Array(8_388_608))
    },
  })
  assert.equal((await post(endless)).status, 413)
  assert.ok(sent < 200_000_000, `${sent}`)
})

test('a hub out of reach, slow, failing or talking nonsense is a fault, not an answer', async () => {
  const answers: readonly (() => Promise<Response>)[] = [
    () => Promise.reject(new Error('refused')),
    () => Promise.resolve(new Response('oops', { status: 500 })),
    () => Promise.resolve(new Response('{"code":"UPPER CASE"}', { status: 422 })),
    () => Promise.resolve(new Response(new Uint8Array(200_000), { status: 200 })),
    () => Promise.resolve(new Response(null, { status: 302 })),
  ]
  for (const answer of answers) {
    const port = client('http://hub', answer)
    await assert.rejects(port.submit(new Uint8Array(1), []), { name: 'WireError' })
    await assert.rejects(port.checkpoint(), { name: 'WireError' })
  }
  const hung = client(
    'http://hub',
    (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new Error('aborted')))
      }),
    100,
  )
  await assert.rejects(hungWithin(hung, 3000), { name: 'WireError' })
  await assert.rejects(inProcess.submit(utf8Bytes('fault'), []), { name: 'WireError' })
})

test('a hub that is silent and hears no abort is a fault in time all the same', async () => {
  const deaf = client('http://hub', () => new Promise(() => undefined), 100)
  await assert.rejects(hungWithin(deaf, 3000), { name: 'WireError' })
})

async function hungWithin(port: HubPort, ms: number): Promise<unknown> {
  const awake = setInterval(() => undefined, ms) // the time limit alone keeps no process alive
  try {
    return await port.policy()
  } finally {
    clearInterval(awake)
  }
}

test('refuses to serve a log of a seeded play or a rehearsal, unless told that this is one', () => {
  for (const name of ['demo.parley.example/x/1', 'rehearsal.parley.example/x/1']) {
    const pretended = { ...hub, origin: present(parseOrigin(name), 'an origin') }
    const options = { logs: [{ hub: pretended, directory: null }], hashing: nobleCryptography }
    assert.throws(() => hubRoutes(options), /seeded play or a rehearsal/)
    hubRoutes({ ...options, allowDemoOrigins: true })
  }
})
