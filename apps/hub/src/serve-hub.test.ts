import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DirectoryHeldError, diskReader } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import {
  judgeCheckpoint,
  parseEntry,
  parsePolicy,
  parseProof,
  verifyDirectory,
  verifyProof,
} from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { hubOverHttp, listen, logPath, witnessRoutes } from '@parley/wire'
import { serveHub } from './serve-hub.ts'
import {
  hubOptions,
  memoryWitness,
  origin,
  policy,
  seedOf,
  submissionsOf,
  witnessSigners,
} from './test/small-exchange.ts'

const directory = mkdtempSync(join(tmpdir(), 'parley-serve-'))
after(() => rmSync(directory, { recursive: true, force: true }))

test('a hub and four witnesses over HTTP: submitted, witnessed, proved, stopped, started, verified', async () => {
  const witnesses = await Promise.all(
    witnessSigners.map(async (signer) => {
      const port = memoryWitness(signer)
      const nothing = () => Promise.resolve(null)
      const addForkProof = () => Promise.resolve({ status: 404, body: new Uint8Array(0) })
      const routes = witnessRoutes({ ...port, latest: nothing, forkProof: nothing, addForkProof })
      return { vkey: signer.vkey, server: await listen(routes, 0) }
    }),
  )
  const { logKey, authorKey } = hubOptions()
  const log = {
    origin,
    logKey,
    authorKey,
    policy,
    witnesses: witnesses.map(({ vkey, server }) => ({ vkey, url: server.url })),
  }
  const config = { directory, hostname: '127.0.0.1', port: 0, logs: [log] }
  const bound = valueOf(parsePolicy(policy, nodeCryptography))
  const submissions = await submissionsOf(9)
  for (let run = 0; run < 2; run++) {
    const server = await serveHub(config)
    await assert.rejects(serveHub(config), DirectoryHeldError)
    const hub = hubOverHttp({ url: server.url, origin, hashing: nodeCryptography })
    for (const one of submissions.slice(run * 6, run * 6 + 6)) {
      const proof = valueOf(parseProof(valueOf(await hub.submit(one.note, one.blobs))))
      valueOf(verifyProof(one.note, proof, bound, nodeCryptography))
    }
    const last = present(submissions[run * 6 + 5], 'it')
    const { textHash } = valueOf(parseEntry(last.note, nodeCryptography))
    const witnessed = valueOf(
      parseProof(present(await hub.witnessedProof(textHash, 5000), 'a proof')),
    )
    assert.ok(valueOf(verifyProof(last.note, witnessed, bound, nodeCryptography)).isWitnessed)
    assert.ok(valueOf(judgeCheckpoint(await hub.checkpoint(), bound, nodeCryptography)).isWitnessed)
    const waiting = hub.checkpointAbove(99, 60_000).catch(() => 'let go')
    await server.close()
    assert.ok(['let go', null].includes((await waiting) as never))
  }
  for (const { server } of witnesses) await server.close()
  const files = diskReader(join(directory, logPath(origin, nodeCryptography)))
  const report = await verifyDirectory(files, nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('a real hub serves no log of a seeded play', async () => {
  const name = 'demo.parley.example/x/1'
  const { authorKey } = hubOptions()
  const log = {
    origin: name as never,
    logKey: signerFromSeed(name, seedOf('x')),
    authorKey,
    policy,
    witnesses: [],
  }
  await assert.rejects(
    serveHub({ directory: join(directory, 'demo'), hostname: '127.0.0.1', port: 0, logs: [log] }),
    /seeded play/,
  )
})
