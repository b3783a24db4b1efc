// A server on this machine that plays a model: each request gets what a test says, and is kept for it to look at.
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface PlayingModel {
  readonly url: string
  readonly heard: readonly Heard[]
  readonly close: () => Promise<void>
}

export type Plays = (response: ServerResponse, heard: Heard) => void

export async function playModel(plays: Plays): Promise<PlayingModel> {
  const heard: Heard[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url = '', headers } = request
      const one = { path: url, headers, body: Buffer.concat(parts).toString('utf8') }
      heard.push(one)
      plays(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // of a server that listens on a port
  return {
    url: `http://127.0.0.1:${port}/v1`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** An answer of a chat with this text. */
export const says =
  (text: string): Plays =>
  (response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: text } }] }))
  }

/** An answer with this status. */
export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Plays =>
  (response) => {
    response.writeHead(status, headers)
    response.end('{"error":"none of your business"}')
  }
