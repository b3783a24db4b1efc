// The seat's node, where it can be reached: for a pack, and to report. Being out of reach is an answer like any
// other, for nothing here depends on a network; what the node refuses is told apart from it. Nothing it says is
// believed but what its device signed.
import { packRequestText } from '@parley/exchange'
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
  /** The seat's word that the tranche is over, as a note; null while it is not. */
  readonly over: string | null
  /** Why officers have to be asked before the next handover: code words; none where all is well. */
  readonly warnings: readonly string[]
}

/** Whoever asks signs with the key of this tablet. */
export interface Asking {
  readonly device: string
  readonly signOwn: (text: string) => Promise<string>
}

/** Null where the node is out of reach. */
export type Answered<Value> = Promise<Result<Value> | null>

const WAIT_MS = 8_000
const JSON_BODY = { 'content-type': 'application/json' }

/** Asks for a pack: the node gives a challenge, and the tablet signs it. */
export async function packFor(tablet: Asking): Answered<PackAnswer> {
  const { device } = tablet
  const given = await posted('/api/tablet/challenge', { device })
  if (given === null || !given.ok) return given
  const challenge = textIn(given.value, 'challenge') ?? ''
  const request = await tablet.signOwn(packRequestText({ challenge, device }))
  const answer = await posted('/api/tablet/pack', { device, request })
  if (answer === null || !answer.ok) return answer
  return ok({ pack: textIn(answer.value, 'pack'), hour: textIn(answer.value, 'hour') })
}

export async function report(bundle: RecordBundle): Answered<ReportAnswer> {
  const answer = await posted('/api/tablet/report', bundle)
  if (answer === null || !answer.ok) return answer
  const warnings: unknown = Reflect.get(answer.value, 'warnings')
  return ok({
    copy: textIn(answer.value, 'copy'),
    over: textIn(answer.value, 'over'),
    warnings: Array.isArray(warnings) ? warnings.map(String) : [],
  })
}

async function posted(path: string, body: object): Answered<object> {
  try {
    const signal = AbortSignal.timeout(WAIT_MS)
    const asked = { method: 'POST', body: JSON.stringify(body), headers: JSON_BODY, signal }
    const answer = await fetch(path, asked)
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
