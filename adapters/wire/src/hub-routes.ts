// A hub over HTTP: the static paths of a log's directory (spec/directory.md) below `/log/<hex SHA-256
// of the origin>/`, and three calls besides: submit, proof, and waiting for a checkpoint.
//
//   POST submit                       200 proof | 422 refusal | 503 hub-busy, hub-frozen | 413
//   GET  proof/<64 hex>?wait=<ms>     200 witnessed proof | 204 not within that time
//   GET  checkpoint?above=<size>&wait=<ms>   200 | 204
//   GET  checkpoint, checkpoints/<size>, policy, tile/..., blob/<2 hex>/<64 hex>
//
// What never changes is marked so, and any cache may keep it.
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Bytes, Hashing } from '@parley/kernel'
import { invariant, utf8Bytes } from '@parley/kernel'
import type { HubPort, LogDirectory } from '@parley/ledger'
import {
  hexHashOf,
  isPretendOrigin,
  parseBlobId,
  parseSha256Hex,
  parseTilePath,
} from '@parley/ledger'
import { readBody } from './bounded-body.ts'
import { encodeRefusal } from './refusal-text.ts'
import { decodeSubmission, MAX_SUBMISSION_BYTES } from './submission.ts'

export interface ServedLog {
  readonly hub: HubPort
  /** Where hash tiles are read; without it they are not served, and readers compute them. */
  readonly directory: LogDirectory | null
}

export interface HubRoutesOptions {
  readonly logs: readonly ServedLog[]
  readonly hashing: Hashing
  /** Only a play, a rehearsal or a simulation may set this. */
  readonly allowDemoOrigins?: true
}

const MAX_WAIT_MS = 60_000
const BINARY = 'application/octet-stream'
const TEXT = 'text/plain; charset=utf-8'
const FOREVER = 'public, max-age=31536000, immutable'
const BUSY: ReadonlySet<string> = new Set(['hub-busy', 'hub-frozen'])

/** @throws InvariantError for a log of a play or a rehearsal on a real network */
export function hubRoutes(options: HubRoutesOptions): Hono {
  const app = new Hono()
  for (const log of options.logs) {
    const { origin } = log.hub
    invariant(
      options.allowDemoOrigins === true || !isPretendOrigin(origin),
      'no log of a seeded play or a rehearsal on a real network',
    )
    app.route(`/log/${logPath(origin, options.hashing)}`, logRoutes(log))
  }
  return app
}

/** The folder of a log on a hub: 64 hex digits. */
export function logPath(origin: string, hashing: Hashing): string {
  return hexHashOf(hashing, utf8Bytes(origin))
}

function logRoutes({ hub, directory }: ServedLog): Hono {
  const app = new Hono()
  app.post('/submit', (c) => submit(c, hub))
  app.get('/checkpoint', async (c) => {
    const above = c.req.query('above')
    const bytes =
      above === undefined
        ? await hub.checkpoint()
        : await hub.checkpointAbove(countOf(above), waitOf(c))
    return bytes === null ? c.body(null, 204) : file(c, bytes, TEXT, 'no-store')
  })
  app.get('/checkpoints/:size{[0-9]{1,16}}', async (c) =>
    fileOrNone(c, await hub.earlierCheckpoint(countOf(c.req.param('size'))), TEXT),
  )
  app.get('/policy', async (c) => file(c, await hub.policy(), TEXT, 'no-store'))
  app.get('/proof/:text{[0-9a-f]{64}}', async (c) => {
    const text = parseSha256Hex(c.req.param('text'))
    const bytes = text === null ? null : await hub.witnessedProof(text, waitOf(c))
    return bytes === null ? c.body(null, 204) : file(c, bytes, TEXT, 'no-store')
  })
  app.get('/tile/*', async (c) => {
    const tile = parseTilePath(c.req.path.slice(c.req.path.indexOf('/tile/') + 1))
    if (tile === null) return c.notFound()
    if (tile.level === 'entries')
      return fileOrNone(c, await hub.entryBundle(tile.index, tile.width), BINARY)
    return fileOrNone(
      c,
      (await directory?.read(c.req.path.slice(c.req.path.indexOf('/tile/') + 1))) ?? null,
      BINARY,
    )
  })
  app.get('/blob/:first{[0-9a-f]{2}}/:digits{[0-9a-f]{64}}', async (c) => {
    const { first, digits } = c.req.param()
    const id = digits.startsWith(first) ? parseBlobId(`sha256:${digits}`) : null
    return fileOrNone(c, id === null ? null : await hub.blob(id), BINARY, 'no-store')
  })
  return app
}

async function submit(c: Context, hub: HubPort): Promise<Response> {
  const body = await readBody(c.req.raw, MAX_SUBMISSION_BYTES)
  if (body === null) return c.body(null, 413)
  const parts = decodeSubmission(body)
  const answer = parts.ok ? await hub.submit(parts.value.note, parts.value.blobs) : parts
  if (answer.ok) return file(c, answer.value, TEXT, 'no-store')
  c.header('content-type', 'application/json')
  const refusal = ownedBytes(encodeRefusal(answer.refusal))
  return c.body(refusal, BUSY.has(answer.refusal.code) ? 503 : 422)
}

// A blob may be erased, so no cache may keep it; everything else that is asked for by name stays.
function fileOrNone(
  c: Context,
  bytes: Bytes | null,
  type: string,
  caching: string = FOREVER,
): Response | Promise<Response> {
  return bytes === null ? c.notFound() : file(c, bytes, type, caching)
}

function file(c: Context, bytes: Bytes, type: string, caching: string): Response {
  c.header('content-type', type)
  c.header('cache-control', caching)
  return c.body(ownedBytes(bytes))
}

// A response may outlive the buffer that a view looks into.
function ownedBytes(bytes: Bytes): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

function waitOf(c: Context): number {
  return Math.min(countOf(c.req.query('wait') ?? '0'), MAX_WAIT_MS)
}

function countOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
