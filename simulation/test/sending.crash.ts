// A node that is killed, as no handler can catch, while a message to a family is with its carrier: the message is not
// lost, and goes out twice at most, with one id.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const PROCESS = join(import.meta.dirname, 'sending-process.ts')

function started(folder: string, gateway: string): ChildProcess {
  const flags = ['--conditions=source', '--import', 'tsx']
  return spawn(process.execPath, [...flags, PROCESS, folder, gateway], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function saidBy(child: ChildProcess): Promise<string> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  await new Promise((ended) => child.once('close', ended))
  return said
}

test('a message under way when the node is killed goes again with the same id, and then never more', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-sending-'))
  const bodies: string[] = []
  let running: ChildProcess | null = null
  const gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      bodies.push(body)
      // The gateway has it, and the node dies before it hears so.
      if (bodies.length === 1) running?.kill('SIGKILL')
      else response.writeHead(202).end()
    })
  })
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready))
  t.after(() => {
    gateway.closeAllConnections()
    gateway.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const address = gateway.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const run = async (): Promise<string> => {
    running = started(folder, `http://127.0.0.1:${port}/send`)
    return await saidBy(running)
  }
  assert.equal(await run(), 'queued 1\n')
  assert.equal(bodies.length, 1)
  assert.equal(await run(), 'queued 1\nended taken\n')
  assert.equal(bodies.length, 2)
  assert.equal(bodies[1], bodies[0])
  assert.equal(await run(), 'queued 1\nended taken\n')
  assert.equal(bodies.length, 2)
})
