// A witness over HTTP, as the public specification has it (c2sp.org/tlog-witness), both ends.
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Bytes } from '@parley/kernel'
import type { WitnessPort } from '@parley/ledger'
import { openAllowance } from './allowance.ts'
import type { AllowanceOptions } from './allowance.ts'
import { readBody } from './bounded-body.ts'
import { ask } from './fetching.ts'
import type { Asked, Fetch } from './fetching.ts'

/** A witness with what it shows to whoever monitors logs. */
export interface ServedWitness extends WitnessPort {
  latest(originHash: string): Promise<Bytes | null>
  forkProof(originHash: string): Promise<Bytes | null>
  addForkProof(proof: Bytes): Promise<Asked>
}

export interface WitnessClientOptions {
  /** The submission prefix, without a slash at its end. */
  readonly url: string
  readonly vkey: string
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

const MAX_REQUEST = 131_072 // 63 hashes and a checkpoint of at most 64 KiB
const MAX_ANSWER = 16_384 // a few cosignature lines
const MAX_CHECKPOINT = 65_536
const MAX_FORK_PROOF = 262_144 // two checkpoints and 64 hashes
const TIMEOUT_MS = 10_000
const TEXT = 'text/plain; charset=utf-8'

// A hub asks twice a round at most, and a round takes as long as a batch: some eighty a second for each log.
const ALLOWANCE: AllowanceOptions = { perSecond: 200, burst: 1000 }

/**
 * Routes of a witness. Which logs it cosigns - never those of a seeded play - it decides itself. One caller,
 * by address, is answered so often and no more: every checkpoint it may replay costs a signature and a sync.
 */
export function witnessRoutes(witness: ServedWitness, options: AllowanceOptions = ALLOWANCE): Hono {
  const app = new Hono()
  const allowance = openAllowance(options)
  app.post('/add-checkpoint', async (c) => {
    if (!allowance.take(callerOf(c))) return c.body(null, 429, { 'retry-after': '1' })
    const request = await readBody(c.req.raw, MAX_REQUEST)
    if (request === null) return c.body(null, 413)
    const { status, body } = await witness.addCheckpoint(request)
    const type = status === 409 ? 'text/x.tlog.size' : TEXT
    return new Response(new Uint8Array(body), { status, headers: { 'content-type': type } })
  })
  app.post('/fork-proof', async (c) => {
    if (!allowance.take(callerOf(c))) return c.body(null, 429, { 'retry-after': '1' })
    const proof = await readBody(c.req.raw, MAX_FORK_PROOF)
    if (proof === null) return c.body(null, 413)
    const { status, body } = await witness.addForkProof(proof)
    return new Response(new Uint8Array(body), { status, headers: { 'content-type': TEXT } })
  })
  const shown = (bytes: Bytes | null): Response =>
    bytes === null
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(bytes), { headers: { 'content-type': TEXT } })
  app.get('/:origin{[0-9a-f]{64}}/checkpoint', async (c) =>
    shown(await witness.latest(c.req.param('origin'))),
  )
  app.get('/:origin{[0-9a-f]{64}}/fork-proof', async (c) =>
    shown(await witness.forkProof(c.req.param('origin'))),
  )
  return app
}

/** The address a request came from; within one process there is none, and one caller. */
export function callerOf(c: Context): string {
  const isOverSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env
  return isOverSocket ? (getConnInfo(c).remote.address ?? '') : ''
}

/** The port over HTTP. @throws WireError where the witness is out of reach */
export function witnessOverHttp(options: WitnessClientOptions): WitnessPort {
  const asking = {
    fetch: options.fetch ?? ((request: Request) => globalThis.fetch(request)),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
  }
  const shown = async (originHash: string, name: string, most: number): Promise<Bytes | null> => {
    const { status, body } = await ask(asking, `${options.url}/${originHash}/${name}`, most)
    return status === 200 ? body : null
  }
  return {
    vkey: options.vkey,
    addCheckpoint: (request) =>
      ask(asking, `${options.url}/add-checkpoint`, MAX_ANSWER, {
        method: 'POST',
        body: new Uint8Array(request),
        headers: { 'content-type': TEXT },
      }),
    addForkProof: (proof) =>
      ask(asking, `${options.url}/fork-proof`, MAX_ANSWER, {
        method: 'POST',
        body: new Uint8Array(proof),
        headers: { 'content-type': TEXT },
      }),
    latest: (originHash) => shown(originHash, 'checkpoint', MAX_CHECKPOINT),
    forkProof: (originHash) => shown(originHash, 'fork-proof', MAX_FORK_PROOF),
  }
}
