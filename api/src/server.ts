// The node's side of the contract: a Hono app that parses what comes in, calls the node's handler, and
// parses what goes out. The second parse drops every field the contract does not name and turns an answer
// of the wrong form into a fault, so a forgotten field cannot carry a fact to a seat by accident.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Result } from '@parley/kernel'
import { refuse } from '@parley/kernel'
import { refusalBody } from './basics.ts'
import { contract, takesFile, type Answered, type Asked } from './contract.ts'
import { EVENTS_PATH, OPENAPI_PATH, PATHS, type Operation } from './paths.ts'
import type { Changed } from './session.ts'

/** One function per operation; `caller` is whoever the node found the request to come from. */
export type Handlers<Caller> = {
  readonly [Op in Operation]: (
    asked: Asked<Op>,
    caller: Caller,
  ) => Promise<Result<Answered<Op>>> | Result<Answered<Op>>
}

export interface ApiOptions<Caller> {
  readonly handlers: Handlers<Caller>
  /** Who asks; null is answered with 401. Operations under /public and /api/tablet are called without asking. */
  readonly callerOf: (request: Request) => Promise<Caller | null> | Caller | null
  /** Who an unnamed reader of /public is. */
  readonly publicCaller: Caller
  /** Yields whenever something the caller may see has changed, until the signal. */
  readonly changes: (caller: Caller, signal: AbortSignal) => AsyncIterable<Changed>
  /** Largest file taken in, in bytes; beyond it the request is refused as `too-large`. */
  readonly maxFileBytes: number
}

const MAX_JSON_BYTES = 1_048_576 // the largest command is an agreement of 1,024 clauses, about 200 kB
const HEARTBEAT_MS = 15_000 // proxies close idle streams after about a minute

/** Builds the app; the node adds its static files and headers around it. */
export function apiApp<Caller>(options: ApiOptions<Caller>): OpenAPIHono {
  const app = new OpenAPIHono()
  // Object.keys of a table typed by Operation has exactly those keys.
  for (const operation of Object.keys(PATHS) as Operation[]) mount(app, operation, options)
  app.get(EVENTS_PATH, (c) => streamChanges(c, options))
  app.doc31(OPENAPI_PATH, {
    openapi: '3.1.0',
    info: { title: 'Parley node', version: '1' },
  })
  return app
}

function mount<Caller>(app: OpenAPIHono, operation: Operation, options: ApiOptions<Caller>): void {
  const [method, path] = PATHS[operation]
  app.openAPIRegistry.registerPath(routeOf(operation))
  const at = path.replace(/\{(\w+)\}/g, ':$1')
  app.on(method.toUpperCase(), at, (c) => answer(c, operation, options))
}

async function answer<Caller>(
  c: Context,
  operation: Operation,
  options: ApiOptions<Caller>,
): Promise<Response> {
  const caller = isPublic(operation) ? options.publicCaller : await options.callerOf(c.req.raw)
  if (caller === null) return refused(c, 401, refuse('not-logged-in').refusal)
  const shape = contract[operation]
  const body = await bodyOf(c, operation, options.maxFileBytes)
  if (!body.ok) return refused(c, 400, body.refusal)
  const asked = z
    .object({ params: shape.params, query: shape.query, body: shape.body })
    .safeParse({ params: c.req.param(), query: c.req.query(), body: body.value })
  if (!asked.success) return refused(c, 400, refuse('bad-request', placeOf(asked.error)).refusal)
  // The table of handlers has one type per operation; within this loop only their common form is known.
  const handle = options.handlers[operation] as (
    asked: unknown,
    caller: Caller,
  ) => Promise<Result<unknown>> | Result<unknown>
  const result = await handle(asked.data, caller)
  if (!result.ok) return refused(c, statusOf(result.refusal.code), result.refusal)
  return c.json(shape.answer.parse(result.value) as object, 200, { 'cache-control': 'no-store' })
}

/** For the public, and for tablets: they have no session, and what they send is signed (spec/tablet.md). */
function isPublic(operation: Operation): boolean {
  const [, path] = PATHS[operation]
  return path.startsWith('/public/') || path.startsWith('/api/tablet/')
}

async function bodyOf(
  c: Context,
  operation: Operation,
  maxFileBytes: number,
): Promise<Result<unknown>> {
  if (PATHS[operation][0] === 'get') return { ok: true, value: undefined }
  const isFile = takesFile(operation)
  // Neither type can be posted by a foreign page's form, so a browser asks this origin first.
  const type = isFile ? 'application/octet-stream' : 'application/json'
  if (!c.req.header('content-type')?.startsWith(type)) return refuse('bad-request', 'content-type')
  if (contract[operation].body instanceof z.ZodUndefined) return { ok: true, value: undefined }
  const limit = isFile ? maxFileBytes : MAX_JSON_BYTES
  if (Number(c.req.header('content-length') ?? '0') > limit) return refuse('too-large', 'body')
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (bytes.length > limit) return refuse('too-large', 'body')
  if (isFile) return { ok: true, value: bytes }
  return jsonOf(bytes)
}

function jsonOf(bytes: Uint8Array): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder().decode(bytes)) as unknown }
  } catch (cause) {
    return refuse('bad-request', 'body', cause instanceof SyntaxError ? 'not JSON' : 'unreadable')
  }
}

function refused(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413,
  body: { readonly code: string },
): Response {
  return c.json(refusalBody.parse(body), status, { 'cache-control': 'no-store' })
}

/** 404 and 403 are for what is not there and what a role may not do; every other rule that says no is 409. */
function statusOf(code: string): 403 | 404 | 409 {
  if (code === 'not-found') return 404
  return code === 'not-allowed' ? 403 : 409
}

function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? 'request'
}

async function streamChanges<Caller>(c: Context, options: ApiOptions<Caller>): Promise<Response> {
  const caller = await options.callerOf(c.req.raw)
  if (caller === null) return refused(c, 401, refuse('not-logged-in').refusal)
  return streamSSE(c, async (stream) => {
    const ended = new AbortController()
    stream.onAbort(() => ended.abort())
    const beat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT_MS)
    try {
      for await (const change of options.changes(caller, ended.signal)) {
        await stream.writeSSE({
          event: 'changed',
          data: JSON.stringify(change),
          id: String(change.size),
        })
      }
    } finally {
      clearInterval(beat)
    }
  })
}

function routeOf(operation: Operation) {
  const [method, path] = PATHS[operation]
  const shape = contract[operation]
  const isFile = takesFile(operation)
  const refusal = {
    content: { 'application/json': { schema: refusalBody } },
    description: 'Refused',
  }
  const body = isFile
    ? { content: { 'application/octet-stream': { schema: z.string() } }, required: true }
    : { content: { 'application/json': { schema: shape.body } }, required: true }
  const hasBody = method === 'post' && !(shape.body instanceof z.ZodUndefined)
  return createRoute({
    method,
    path,
    operationId: operation,
    request: {
      params: shape.params as z.ZodObject,
      query: shape.query as z.ZodObject,
      ...(hasBody ? { body } : {}),
    },
    responses: {
      200: { content: { 'application/json': { schema: shape.answer } }, description: operation },
      400: refusal,
      401: refusal,
      403: refusal,
      404: refusal,
      409: refusal,
    },
  })
}
