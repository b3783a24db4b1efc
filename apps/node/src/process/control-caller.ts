// Calls to a seat's control surface. A seat that restarts is out of reach for a while; every call may
// be made again (spec/seat-file.md section 4), so the caller goes on for as long as it is patient.
import type { Clock, Json, JsonObject, Result } from '@parley/kernel'
import { valueOf } from '@parley/kernel'
import { CONTROL_PATH, PLAY_NOW_HEADER } from './control-wire.ts'

export interface ControlPlace {
  /** `http://127.0.0.1:7411`. */
  readonly url: string
  readonly token: string
  /** Sent along where a play is directed. */
  readonly playClock: Clock | null
  readonly patienceMs: number
}

export interface ControlCaller {
  ask<Value>(deed: string, asked: JsonObject): Promise<Result<Value>>
  /** @throws RefusedError if the seat refuses */
  must<Value>(deed: string, asked: JsonObject): Promise<Value>
  bytes(deed: string, asked: JsonObject): Promise<Uint8Array>
}

/** The seat did not answer, or met a fault of its own. */
export class ControlError extends Error {
  constructor(place: string, found: string, cause?: unknown) {
    super(`seat at ${place}: expected an answer, found ${found}`, { cause })
    this.name = 'ControlError'
  }
}

const PAUSE_MS = 100
const TIMEOUT_MS = 300_000 // matching two long lists takes a minute on a slow machine

export function openControlCaller(place: ControlPlace): ControlCaller {
  const post = async (deed: string, asked: JsonObject): Promise<Response> => {
    const url = `${place.url}${CONTROL_PATH}/${deed}`
    const until = performance.now() + place.patienceMs
    for (;;) {
      try {
        return await once(url, place, asked)
      } catch (cause) {
        if (performance.now() >= until) throw new ControlError(url, 'none', cause)
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const answered = async (deed: string, asked: JsonObject): Promise<Response> => {
    const answer = await post(deed, asked)
    if (answer.status !== 200) throw new ControlError(`${place.url} ${deed}`, `${answer.status}`)
    return answer
  }
  const ask = async <Value>(deed: string, asked: JsonObject): Promise<Result<Value>> =>
    (await (await answered(deed, asked)).json()) as Result<Value> // by the surface of the same version
  return {
    ask,
    must: async <Value>(deed: string, asked: JsonObject) => valueOf(await ask<Value>(deed, asked)),
    bytes: async (deed, asked) => new Uint8Array(await (await answered(deed, asked)).arrayBuffer()),
  }
}

// The body is read here as well: a seat that dies while it answers has not answered.
async function once(url: string, place: ControlPlace, asked: Json): Promise<Response> {
  const now = place.playClock === null ? {} : { [PLAY_NOW_HEADER]: place.playClock.now() }
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${place.token}`,
      'content-type': 'application/json',
      ...now,
    },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return new Response(await answer.arrayBuffer(), { status: answer.status })
}
