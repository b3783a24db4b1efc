import { createServer } from 'node:net'
import type { Server } from 'node:net'

/**
 * Where looking begins and ends: below the ports that Linux (32,768 on), macOS and Windows (49,152 on) give
 * to connections going out, one of which could otherwise take a port between its choice and its use.
 */
const FROM = 10_000
const TO = 32_000
const OF_ONE_PROCESS = 40 // those beginning at the same time look in places of their own

let next = FROM + ((process.pid * OF_ONE_PROCESS) % (TO - FROM))

/** Ports of this machine that nobody listens on and no other call of this process was given. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = []
  for (let tried = 0; ports.length < count; tried++) {
    if (tried > TO - FROM) throw new Error(`expected ${count} free ports from ${FROM} to ${TO}`)
    const port = next
    next = port + 1 < TO ? port + 1 : FROM
    if (await isFree(port)) ports.push(port)
  }
  return ports
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const isListening = await listens(server, port)
  if (isListening) await new Promise((resolve) => void server.close(resolve))
  return isListening
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
}
