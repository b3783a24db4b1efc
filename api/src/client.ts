// The caller's side of the contract: builds the address, sends, and turns a refusal into a value. It holds
// no schema, so that a screen which imports it carries none.
import type { Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import type { Answered, Asking } from './contract.ts'
import { PATHS, type Operation } from './paths.ts'

export type Call = <Op extends Operation>(
  operation: Op,
  asking: Asking<Op>,
) => Promise<Result<Answered<Op>>>

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export class NodeUnreachableError extends Error {
  constructor(cause: unknown) {
    super('the node did not answer', { cause })
    this.name = 'NodeUnreachableError'
  }
}

export class NodeFailedError extends Error {
  readonly status: number
  constructor(status: number) {
    super(`the node answered ${status}, expected 200 or a refusal`)
    this.name = 'NodeFailedError'
    this.status = status
  }
}

/**
 * Makes the function by which screens call the node at `base` ('' for their own origin).
 *
 * Refusals come back as values. @throws NodeUnreachableError, NodeFailedError for faults.
 */
export function createCall(base: string, send: typeof fetch): Call {
  return async (operation, asking) => {
    const [method, path] = PATHS[operation]
    const parts = asking as Parts // every Asking is made of these three parts
    const request = requestOf(method, parts)
    const answer = await send(base + addressOf(path, parts), request).catch((cause: unknown) => {
      throw new NodeUnreachableError(cause)
    })
    // The node checks every answer against the contract before it leaves.
    if (answer.ok) return ok(await answer.json())
    if (answer.status >= 500) throw new NodeFailedError(answer.status)
    return { ok: false, refusal: (await answer.json()) as Refusal }
  }
}

/** Fills `{name}` in a path and appends the query, leaving out what is undefined. */
export function addressOf(path: string, parts: Parts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(textOf(parts.params?.[key])),
  )
  const query = Object.entries(parts.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(textOf(value))}`)
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function requestOf(method: 'get' | 'post', { body }: Parts): RequestInit {
  if (method === 'get') return { method: 'GET' }
  if (body instanceof Blob) {
    return { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } }
  }
  // A custom type keeps a foreign page from posting without the browser asking first.
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  }
}
