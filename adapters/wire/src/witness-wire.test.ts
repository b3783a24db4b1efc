import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present, utf8Bytes, utf8Text } from '@parley/kernel'
import { listen } from './listening.ts'
import { witnessOverHttp, witnessRoutes } from './witness-wire.ts'

const known = 'a'.repeat(64)
const app = witnessRoutes({
  vkey: 'w+00000000+AA==',
  addCheckpoint: (request) => {
    const word = utf8Text(request) ?? ''
    if (word === 'stale') return Promise.resolve({ status: 409, body: utf8Bytes('14\n') })
    if (word === 'fault') return Promise.reject(new Error('disk'))
    const status = word === 'fork' ? 422 : 200
    return Promise.resolve({ status, body: utf8Bytes(`said ${word.length}`) })
  },
  latest: (origin) => Promise.resolve(origin === known ? utf8Bytes('latest') : null),
  forkProof: (origin) => Promise.resolve(origin === known ? utf8Bytes('proof') : null),
  addForkProof: (proof) => Promise.resolve({ status: proof.length < 9 ? 422 : 200, body: proof }),
})
const inProcess = witnessOverHttp({ url: 'http://w', vkey: 'v', fetch: async (r) => app.fetch(r) })

test('status and body pass as they are, in one process and over a socket', async () => {
  const server = await listen(app, 0)
  for (const port of [inProcess, witnessOverHttp({ url: server.url, vkey: 'v' })]) {
    const asked = async (word: string): Promise<readonly unknown[]> => {
      const { status, body } = await port.addCheckpoint(utf8Bytes(word))
      return [status, utf8Text(body)]
    }
    assert.deepEqual(await asked('stale'), [409, '14\n'])
    assert.deepEqual(await asked('fork'), [422, 'said 4'])
    assert.deepEqual(await asked('x'.repeat(100_000)), [200, 'said 100000'])
    assert.deepEqual(await asked('x'.repeat(131_073)), [413, ''])
  }
  await server.close()
})

test('sizes have their own content type, and monitors see the latest checkpoint', async () => {
  const stale = await app.request('http://w/add-checkpoint', { method: 'POST', body: 'stale' })
  assert.equal(stale.headers.get('content-type'), 'text/x.tlog.size')
  assert.equal(await (await app.request(`http://w/${known}/checkpoint`)).text(), 'latest')
  for (const path of [`${'b'.repeat(64)}/checkpoint`, 'x/checkpoint', '', 'add-checkpoint']) {
    assert.equal((await app.request(`http://w/${path}`)).status, 404, path)
  }
})

test('fork proofs go to a witness and come from it, whole or not at all', async () => {
  const given = async (bytes: number) =>
    present(await inProcess.addForkProof?.(new Uint8Array(bytes)), 'an answer').status
  assert.deepEqual([await given(8), await given(9), await given(262_145)], [422, 200, 413])
  assert.equal(utf8Text(present(await inProcess.forkProof?.(known), 'it')), 'proof')
  assert.equal(await inProcess.forkProof?.('b'.repeat(64)), null)
})

test('a witness that is gone is a fault', async () => {
  const gone = witnessOverHttp({ url: 'http://127.0.0.1:1', vkey: 'v', timeoutMs: 1000 })
  await assert.rejects(gone.addCheckpoint(new Uint8Array(1)), { name: 'WireError' })
})

test('a caller who asks too often is told to wait, before anything is read, and monitors are not', async () => {
  const served = {
    vkey: 'v',
    addCheckpoint: () => Promise.resolve({ status: 200, body: utf8Bytes('x') }),
  }
  const latest = (): Promise<Uint8Array> => Promise.resolve(utf8Bytes('latest'))
  const forks = { forkProof: latest, addForkProof: served.addCheckpoint }
  const limited = witnessRoutes({ ...served, latest, ...forks }, { perSecond: 0, burst: 3 })
  const server = await listen(limited, 0)
  const port = witnessOverHttp({ url: server.url, vkey: 'v' })
  const statuses: number[] = []
  for (let i = 0; i < 5; i++) statuses.push((await port.addCheckpoint(utf8Bytes('ask'))).status)
  assert.deepEqual(statuses, [200, 200, 200, 429, 429])
  assert.equal(utf8Text(present(await port.latest?.(known), 'it')), 'latest')
  await server.close()
})
