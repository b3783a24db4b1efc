import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  /** `http://127.0.0.1:8080`, with the port that was free if 0 was asked for. */
  readonly url: string
  close(): Promise<void>
}

/** Serves routes on one address. @throws if the address is taken */
export function listen(
  app: Hono,
  port: number,
  hostname: string = '127.0.0.1',
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => app.fetch(request), port, hostname }, (address) => {
      resolve({
        url: `http://${hostname}:${address.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections() // waiting readers too
          }),
      })
    })
    server.on('error', reject)
  })
}
