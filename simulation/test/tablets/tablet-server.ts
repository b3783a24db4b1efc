// Serves the built tablet, and stands for the seats' nodes where a tablet reports: what comes in is judged by the
// core as a node judges it. It can be out of reach.
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import type { AddressInfo } from 'node:net'
import { ROOT } from '../browser-demo.ts'
import type { Bureau } from './bureau.ts'

const DIST = join(ROOT, 'apps', 'tablet', 'dist')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export const NEXT_CACHE = 'parley-tablet-next'
const LANGUAGE = /^assets\/(en|uk|ru|ar)-.*\.js$/

export const isBuilt: boolean = existsSync(join(DIST, 'index.html'))

export interface TabletServer {
  readonly url: string
  /** Whether the node answers; the page itself comes from the tablet's own cache. */
  isReachable: boolean
  /** Whether a newer build is served, whose files of languages have other names. */
  isNewBuild: boolean
  readonly bureaux: Map<string, Bureau>
  readonly close: () => Promise<void>
}

export async function tabletServer(): Promise<TabletServer> {
  const bureaux = new Map<string, Bureau>()
  const server = createServer((request, response) => {
    answer(request, response, state).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo // a server on a port
  const state: TabletServer = {
    url: `http://localhost:${port}/tablet/`,
    isReachable: true,
    isNewBuild: false,
    bureaux,
    close: () => closed(server),
  }
  return state
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => void server.close(() => resolve()))
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: TabletServer,
): Promise<void> {
  if (!state.isReachable) return void request.socket.destroy()
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/api/tablet/report') return await reported(request, response, state)
  const path = normalize(pathname.replace(/^\/tablet\/?/, '') || 'index.html')
  const file = join(DIST, path)
  const isGone = state.isNewBuild && LANGUAGE.test(path)
  if (isGone || !file.startsWith(DIST) || !existsSync(file))
    return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
  const bytes = readFileSync(file)
  response.end(state.isNewBuild && path === 'sw.js' ? renewed(bytes.toString()) : bytes)
}

/** The worker of a build after this one: a cache of its own, and none of this one's files of languages. */
function renewed(worker: string): string {
  return worker
    .replace(/parley-tablet-[0-9a-f]{16}/, NEXT_CACHE)
    .replace(/"\.\/assets\/(?:en|uk|ru|ar)-[^"]*",?/g, '')
    .replace(',]', ']')
}

async function reported(
  request: IncomingMessage,
  response: ServerResponse,
  { bureaux }: TabletServer,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // a body without an encoding
  const { device, records } = JSON.parse(Buffer.concat(chunks).toString()) as {
    readonly device: string
    readonly records: readonly string[]
  }
  const taken = await bureaux.get(device.split('/')[0] ?? '')?.take(device, records)
  const good = taken?.ok === true
  response.writeHead(good ? 200 : 409, { 'content-type': 'application/json' })
  response.end(JSON.stringify(good ? { copy: taken.value } : taken))
}
