// The seat's node, where it can be reached: for a pack, and to report. Being out of reach is an answer like any
// other, for nothing here depends on a network; what the node refuses is told apart from it.
import type { RecordBundle } from '@parley/exchange'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'

export interface PackAnswer {
  /** The sealed pack; null where none was made for this tablet. */
  readonly pack: string | null
  /** The key of the hour; null before the hour has come. */
  readonly hour: string | null
}

export interface ReportAnswer {
  /** The node's word that it holds the records, as a note; null where it holds none. */
  readonly copy: string | null
}

/** Null where the node is out of reach. */
export type Answered<Value> = Promise<Result<Value> | null>

const WAIT_MS = 8_000

export async function packFor(device: string): Answered<PackAnswer> {
  const asked = new URLSearchParams({ device })
  const answer = await asking(`/api/tablet/pack?${asked.toString()}`, {})
  if (answer === null || !answer.ok) return answer
  return ok({ pack: textIn(answer.value, 'pack'), hour: textIn(answer.value, 'hour') })
}

export async function report(bundle: RecordBundle): Answered<ReportAnswer> {
  const body = JSON.stringify(bundle)
  const headers = { 'content-type': 'application/json' }
  const answer = await asking('/api/tablet/report', { method: 'POST', body, headers })
  if (answer === null || !answer.ok) return answer
  return ok({ copy: textIn(answer.value, 'copy') })
}

async function asking(path: string, init: RequestInit): Answered<object> {
  try {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(WAIT_MS) })
    const read: unknown = await answer.json()
    const said = typeof read === 'object' && read !== null ? read : {}
    if (answer.ok) return ok(said)
    return refuse(textIn(said, 'code') ?? 'bad-request', textIn(said, 'at') ?? undefined)
  } catch {
    return null // no network, or nobody there
  }
}

function textIn(answer: object, field: string): string | null {
  const value: unknown = Reflect.get(answer, field)
  return typeof value === 'string' ? value : null
}
