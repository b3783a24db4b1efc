import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DirectoryHeldError } from '@parley/files'
import { utf8Bytes, valueOf } from '@parley/kernel'
import {
  formatAddCheckpoint,
  formatCheckpointText,
  formatNote,
  lineOf,
  openMerkleTree,
  leafHash,
  parseVkey,
} from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { witnessOverHttp } from '@parley/wire'
import { serveWitness } from './serve-witness.ts'

const directory = mkdtempSync(join(tmpdir(), 'parley-witness-'))
after(() => rmSync(directory, { recursive: true, force: true }))
const seedOf = (name: string): Uint8Array => nodeCryptography.sha256(utf8Bytes(name))
const log = signerFromSeed('parley.example/x/1', seedOf('log'))
const signer = signerFromSeed('a.example/witness', seedOf('witness'), 'cosignature')
const config = { directory, hostname: '127.0.0.1', port: 0, signer, logKeys: [log.vkey] }

test('what a witness cosigned over HTTP it remembers after it was stopped, and only one process may', async () => {
  const tree = openMerkleTree(nodeCryptography)
  tree.append(leafHash(nodeCryptography, utf8Bytes('entry')))
  const text = formatCheckpointText({ origin: log.name as never, size: 1, root: tree.root() })
  const key = valueOf(parseVkey(log.vkey, nodeCryptography))
  const checkpoint = formatNote(text, [lineOf(key, await log.sign(utf8Bytes(text)))])
  const request = formatAddCheckpoint(0, [], checkpoint)
  const statuses: number[] = []
  for (let run = 0; run < 2; run++) {
    const server = await serveWitness(config)
    const port = witnessOverHttp({ url: server.url, vkey: signer.vkey })
    statuses.push((await port.addCheckpoint(request)).status)
    await assert.rejects(serveWitness(config), DirectoryHeldError)
    await server.close()
  }
  assert.deepEqual(statuses, [200, 409])
})
