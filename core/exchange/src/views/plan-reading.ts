// A proposed plan as views read it: the parts that people look at, out of the JSON that was signed. The
// planner verifies plans; here a part of another shape is left out, never guessed.
import { isJsonObject, parsePersonRef } from '@parley/kernel'
import type { Json, JsonObject, PersonRef } from '@parley/kernel'

export interface StageRead {
  readonly stage: string
  readonly value: number
  readonly bound: number | null
}

export interface TrancheRead {
  readonly id: string
  readonly people: readonly PersonRef[]
  readonly legs: readonly { readonly holder: string; readonly people: readonly PersonRef[] }[]
}

export type ReasonCode = 'ineligible' | 'with-ineligible' | 'terms' | 'stage' | 'queue' | 'lottery'

export interface ReasonRead {
  readonly code: ReasonCode
  readonly people: ReadonlySet<PersonRef>
  readonly why: string | null
  readonly terms: readonly string[]
  readonly stage: string | null
  readonly loses: number | null
}

export interface PlanRead {
  readonly stages: readonly StageRead[]
  readonly tranches: readonly TrancheRead[]
  readonly reasons: readonly ReasonRead[]
  /** Lottery number by ref, 64 hex digits. */
  readonly lottery: ReadonlyMap<PersonRef, string>
}

const REASONS: readonly ReasonCode[] = [
  'ineligible',
  'with-ineligible',
  'terms',
  'stage',
  'queue',
  'lottery',
]

const known = new WeakMap<JsonObject, PlanRead>()

/** Reads a plan@v1; the same plan is read once. */
export function readPlan(plan: Json | undefined): PlanRead {
  if (!isJsonObject(plan)) return { stages: [], tranches: [], reasons: [], lottery: new Map() }
  const before = known.get(plan)
  if (before !== undefined) return before
  const read: PlanRead = {
    stages: objectsIn(plan['stages']).map((s) => ({
      stage: textIn(s['stage']) ?? '',
      value: numberIn(s['value']) ?? 0,
      bound: numberIn(s['bound']),
    })),
    tranches: objectsIn(plan['tranches']).map((t) => ({
      id: textIn(t['id']) ?? '',
      people: refsIn(t['people']),
      legs: objectsIn(t['legs']).map((leg) => ({
        holder: textIn(leg['holder']) ?? '',
        people: refsIn(leg['people']),
      })),
    })),
    reasons: objectsIn(plan['reasons']).flatMap(reasonIn),
    lottery: new Map(objectsIn(plan['lottery']).flatMap(drawIn)),
  }
  known.set(plan, read)
  return read
}

function reasonIn(reason: JsonObject): readonly ReasonRead[] {
  const code = REASONS.find((c) => c === reason['code'])
  if (code === undefined) return []
  return [
    {
      code,
      people: new Set(refsIn(reason['people'])),
      why: textIn(reason['why']),
      terms: listIn(reason['terms']).filter((t): t is string => typeof t === 'string'),
      stage: textIn(reason['stage']),
      loses: numberIn(reason['loses']),
    },
  ]
}

function drawIn(draw: JsonObject): readonly (readonly [PersonRef, string])[] {
  const [ref] = refsIn([draw['ref'] ?? null])
  const number = textIn(draw['number'])
  return ref === undefined || number === null ? [] : [[ref, number]]
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return listIn(value).filter(isJsonObject)
}

function refsIn(value: Json | undefined): readonly PersonRef[] {
  return listIn(value).flatMap((x) => {
    const ref = typeof x === 'string' ? parsePersonRef(x) : null
    return ref === null ? [] : [ref]
  })
}

function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function numberIn(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null
}
