// A hub over HTTP, as nodes and couriers use it: the same port as a hub in the same process.
import type { Bytes, Hashing } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import type { HubPort, Origin } from '@parley/ledger'
import { blobDigits, MAX_BLOB_BYTES, MAX_ENTRY_BYTES, TILE_WIDTH, tilePath } from '@parley/ledger'
import { ask, WireError } from './fetching.ts'
import type { Asked, Fetch } from './fetching.ts'
import { logPath } from './hub-routes.ts'
import { decodeRefusal } from './refusal-text.ts'
import { encodeSubmission } from './submission.ts'

export interface HubClientOptions {
  /** Without a slash at its end: `https://hub.example`. */
  readonly url: string
  readonly origin: Origin
  readonly hashing: Hashing
  /** Default: the platform's. */
  readonly fetch?: Fetch
  /** For an answer that does not wait; default 20 s. */
  readonly timeoutMs?: number
}

const MAX_TEXT = 131_072 // checkpoints, proofs and policies
const MAX_BUNDLE = TILE_WIDTH * (MAX_ENTRY_BYTES + 2)
const TIMEOUT_MS = 20_000
const GRACE_MS = 5_000 // between the end of a wait and its answer

/** The port over HTTP. Its methods throw WireError where the hub is out of reach or answers nonsense. */
export function hubOverHttp(options: HubClientOptions): HubPort {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const fetch = options.fetch ?? ((request) => globalThis.fetch(request))
  const base = `${options.url}/log/${logPath(options.origin, options.hashing)}`
  const get = async (path: string, maxBytes: number, waitMs: number = 0): Promise<Bytes | null> => {
    const asking = { fetch, timeoutMs: waitMs > 0 ? waitMs + GRACE_MS : timeoutMs }
    return foundOrNull(`${base}/${path}`, await ask(asking, `${base}/${path}`, maxBytes))
  }
  const must = async (path: string): Promise<Bytes> => {
    const bytes = await get(path, MAX_TEXT)
    if (bytes === null) throw new WireError(`${base}/${path}`, 'nothing')
    return bytes
  }
  return {
    origin: options.origin,
    submit: async (note, blobs) => {
      const body = new Uint8Array(encodeSubmission({ note, blobs }))
      const url = `${base}/submit`
      const answer = await ask({ fetch, timeoutMs }, url, MAX_TEXT, { method: 'POST', body })
      if (answer.status === 200) return ok(answer.body)
      if (answer.status === 413) return refuse('submission-malformed', undefined, 'too long')
      const refusal = decodeRefusal(answer.body)
      if (refusal === null) throw new WireError(url, `status ${answer.status}`)
      return { ok: false, refusal }
    },
    checkpoint: () => must('checkpoint'),
    policy: () => must('policy'),
    checkpointAbove: (size, waitMs) =>
      get(`checkpoint?above=${size}&wait=${whole(waitMs)}`, MAX_TEXT, waitMs),
    earlierCheckpoint: (size) => get(`checkpoints/${size}`, MAX_TEXT),
    witnessedProof: (text, waitMs) => get(`proof/${text}?wait=${whole(waitMs)}`, MAX_TEXT, waitMs),
    entryBundle: (index, width) => get(tilePath({ level: 'entries', index, width }), MAX_BUNDLE),
    blob: (id) => get(`blob/${blobDigits(id).slice(0, 2)}/${blobDigits(id)}`, MAX_BLOB_BYTES),
  }
}

function foundOrNull(url: string, { status, body }: Asked): Bytes | null {
  if (status === 200) return body
  if (status === 204 || status === 404) return null
  throw new WireError(url, `status ${status}`)
}

function whole(waitMs: number): number {
  return Math.max(0, Math.floor(waitMs))
}
