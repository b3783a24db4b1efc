// The seat's node, where it can be reached: for a pack, and to report. Whoever is out of reach is answered with
// null, for nothing here depends on a network.
import type { Bundle } from './session/kept-copies.ts'

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

const WAIT_MS = 8_000

export async function packFor(device: string): Promise<PackAnswer | null> {
  const asked = new URLSearchParams({ device })
  const answer = await asking(`/api/tablet/pack?${asked.toString()}`, {})
  return answer === null ? null : { pack: textIn(answer, 'pack'), hour: textIn(answer, 'hour') }
}

export async function report(bundle: Bundle): Promise<ReportAnswer | null> {
  const body = JSON.stringify(bundle)
  const headers = { 'content-type': 'application/json' }
  const answer = await asking('/api/tablet/report', { method: 'POST', body, headers })
  return answer === null ? null : { copy: textIn(answer, 'copy') }
}

async function asking(path: string, init: RequestInit): Promise<object | null> {
  try {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(WAIT_MS) })
    const read: unknown = answer.ok ? await answer.json() : null
    return typeof read === 'object' ? read : null
  } catch {
    return null // no network, or nobody there
  }
}

function textIn(answer: object, field: string): string | null {
  const value: unknown = Reflect.get(answer, field)
  return typeof value === 'string' ? value : null
}
