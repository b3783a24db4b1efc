// The one place that asks a language model: an endpoint with the chat interface of OpenAI, which many servers have, by
// `fetch` alone. What comes back is text of bounded length or the reason why there is none; nothing in it is carried out.
import { isJsonObject } from '@parley/kernel'
import type { Json } from '@parley/kernel'

export interface ChatEndpoint {
  /** Up to and without `/chat/completions`. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token and shown nowhere; null for a server that wants none. */
  readonly key: string | null
  readonly limitMs: number
  /** Resolves after so long. */
  readonly pause: (ms: number) => Promise<void>
}

export type ChatFault = 'no-answer' | 'refused' | 'too-many-requests' | 'too-large' | 'not-chat'

export type Chat =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly because: ChatFault }

const MAX_BYTES = 65_536 // an answer is some hundred; what is longer was not asked for
const TRIES = 3
const PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000
const MOST_TOKENS = 300

/** An address that a key may be sent to: https, or http on this very machine. Null for any other. */
export function endpointAt(given: string): string | null {
  if (!URL.canParse(given)) return null
  const { protocol, hostname, username, password, search, hash } = new URL(given)
  const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) return null
  if (`${username}${password}${search}${hash}` !== '') return null
  return given.replace(/\/+$/, '')
}

/** Asks once, and again where the server is busy or broken. */
export async function askChat(
  endpoint: ChatEndpoint,
  { system, user }: { readonly system: string; readonly user: string },
): Promise<Chat> {
  const body = JSON.stringify({
    model: endpoint.model,
    temperature: 0,
    max_tokens: MOST_TOKENS,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
  })
  let because: ChatFault = 'no-answer'
  for (let i = 0; i < TRIES; i++) {
    const got = await askedOnce(endpoint, body)
    if (got.ok || got.pauseMs === null) return got
    because = got.because
    if (i + 1 < TRIES) await endpoint.pause(Math.min(got.pauseMs, LONGEST_PAUSE_MS))
  }
  return { ok: false, because }
}

type Once =
  | { readonly ok: true; readonly text: string }
  /** A pause after which it may be asked again; null: never. */
  | { readonly ok: false; readonly because: ChatFault; readonly pauseMs: number | null }

const never = (because: ChatFault): Once => ({ ok: false, because, pauseMs: null })

async function askedOnce({ url, key, limitMs }: ChatEndpoint, body: string): Promise<Once> {
  try {
    const answer = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      redirect: 'error', // neither key nor text goes to an address that nobody named
      signal: AbortSignal.timeout(limitMs),
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return faultOf(answer)
    }
    const text = await boundedText(answer)
    if (text === null) return never('too-large')
    const said = contentOf(text)
    return said === null ? never('not-chat') : { ok: true, text: said }
  } catch {
    return { ok: false, because: 'no-answer', pauseMs: PAUSE_MS } // out of reach, too slow, broken off
  }
}

function faultOf({ status, headers }: Response): Once {
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN)
    const pauseMs = seconds >= 0 ? seconds * 1000 : PAUSE_MS
    return { ok: false, because: 'too-many-requests', pauseMs }
  }
  if (status >= 500) return { ok: false, because: 'no-answer', pauseMs: PAUSE_MS }
  return never('refused')
}

async function boundedText({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > MAX_BYTES) return null // leaving the loop ends the answer
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What the first choice says. */
function contentOf(text: string): string | null {
  const answer = jsonIn(text)
  const choices = isJsonObject(answer) ? answer['choices'] : null
  const first: Json = Array.isArray(choices) ? ((choices as readonly Json[])[0] ?? null) : null
  const message = isJsonObject(first) ? (first['message'] ?? null) : null
  const content = isJsonObject(message) ? message['content'] : null
  return typeof content === 'string' ? content : null
}

/** A value of JSON, also between the fences that models like to put around it; null where it is none. */
export function jsonIn(text: string): Json {
  const inside = /^\s*```(?:json)?\n([\s\S]*?)\n```\s*$/.exec(text)?.[1] ?? text
  try {
    return JSON.parse(inside) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}
