import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import test from 'node:test'
import { freePorts } from './free-ports.ts'

test('ports are given once, below those of connections going out', async () => {
  const given = [...(await freePorts(20)), ...(await freePorts(20))]
  assert.equal(new Set(given).size, 40)
  assert.ok(given.every((port) => port >= 10_000 && port < 32_000))
})

test('a port somebody listens on is not given', async (t) => {
  const [port = 0] = await freePorts(1)
  const server = createServer()
  t.after(() => server.close())
  await new Promise<void>((resolve) => void server.listen(port + 1, '127.0.0.1', resolve))
  assert.ok(!(await freePorts(3)).includes(port + 1))
})
