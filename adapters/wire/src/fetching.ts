// Asking over HTTP with a time limit and a size limit; what is asked for is checked by the caller.
import type { Bytes } from '@parley/kernel'
import { readBody } from './bounded-body.ts'

/** `fetch`, or the handler of a server in the same process. */
export type Fetch = (request: Request) => Promise<Response>

/** The other side did not answer as the protocol says: out of reach, or broken. Try again later. */
export class WireError extends Error {
  constructor(url: string, found: string, cause?: unknown) {
    super(`${url}: expected an answer of the protocol, found ${found}`, { cause })
    this.name = 'WireError'
  }
}

export interface Asked {
  readonly status: number
  readonly body: Bytes
}

export interface Asking {
  readonly fetch: Fetch
  readonly timeoutMs: number
}

/** Sends one request. @throws WireError if there is no answer in time or it is too long */
export async function ask(
  { fetch, timeoutMs }: Asking,
  url: string,
  maxBytes: number,
  init: RequestInit = {},
): Promise<Asked> {
  // A timer of our own: it keeps what it aborts. AbortSignal.timeout is held weakly by the request that follows
  // it, and once collected it never fires; then a silent hub is waited for without end.
  const stopping = new AbortController()
  const timer = setTimeout(() => stopping.abort(), timeoutMs).unref()
  const late = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener('abort', () => {
      reject(new WireError(url, 'none', `nothing within ${timeoutMs} ms`))
    })
  })
  try {
    const request = new Request(url, { ...init, signal: stopping.signal })
    return await Promise.race([answerTo(fetch, request, maxBytes), late])
  } finally {
    clearTimeout(timer)
  }
}

async function answerTo(fetch: Fetch, request: Request, maxBytes: number): Promise<Asked> {
  const answer = await send(fetch, request)
  const body = await readBody(answer, maxBytes).catch((cause: unknown) => {
    throw new WireError(request.url, 'a broken body', cause)
  })
  if (body === null) throw new WireError(request.url, `more than ${maxBytes} bytes`)
  return { status: answer.status, body }
}

async function send(fetch: Fetch, request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (cause) {
    throw new WireError(request.url, 'none', cause)
  }
}
