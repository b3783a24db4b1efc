import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** Ports of this machine that nobody listens on; all are held until the last is known. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port) // of a TCP server
  await Promise.all(servers.map((s) => new Promise((resolve) => void s.close(resolve))))
  return ports
}
