// Reads a plan that somebody else made. What it says is not believed here, only understood: whether
// it keeps the terms and whether its proof holds is for the verifier.
import { ok, refuse } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import {
  FaultBook,
  Fields,
  isIntegerWithin,
  isList,
  isListOf,
  isName,
  isNullOr,
  isOneOf,
  isPlainObject,
  isText,
} from './plan-fields.ts'
import type { Test } from './plan-fields.ts'
import { readPrices } from './prices.ts'
import type {
  AnsweredDemand,
  LotteryDraw,
  Plan,
  PlanCertificate,
  PlanLeg,
  Planned,
  PlannedTranche,
  PlanReason,
  PlanRefusal,
  PlanStage,
  RefusedPlan,
  StageProof,
} from './plan.ts'

export type PlanCode = 'unknown-format' | 'bad-value'

const MAX_PROOF_DEPTH = 200 // cases within cases; the planner's own stay far below

const isInteger: Test<number> = isIntegerWithin(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
const isCount: Test<number> = isIntegerWithin(0, Number.MAX_SAFE_INTEGER)
const isNames = isListOf(isName)
const isObjects = isListOf(isPlainObject)

/** Reads a plan, or says where it is none. */
export function parsePlan(json: unknown): Result<Plan, Refusal<PlanCode>> {
  if (!isPlainObject(json)) return refuse('bad-value', 'plan')
  if (json['format'] !== 'plan@v1') return refuse('unknown-format', 'format')
  const faults = new FaultBook()
  const plan = json['outcome'] === 'refused' ? readRefused(json, faults) : readPlanned(json, faults)
  return faults.first === null ? ok(plan) : refuse('bad-value', faults.first.at)
}

function open(value: unknown, keys: readonly string[], at: string, faults: FaultBook): Fields {
  return new Fields(value, new Set(keys), () => at, faults)
}

function readRefused(json: unknown, faults: FaultBook): RefusedPlan {
  const fields = open(json, ['format', 'problem', 'outcome', 'refusal'], 'plan', faults)
  const given = fields.required('refusal', isPlainObject, {})
  const refusal = open(given, ['code', 'terms', 'at'], 'refusal', faults)
  const terms = refusal.optional('terms', isListOf(isText), [])
  const at = refusal.optional('at', isText, '')
  return {
    format: 'plan@v1',
    problem: readOf(fields, faults),
    outcome: 'refused',
    refusal: {
      code: refusal.required('code', isRefusalCode, 'infeasible'),
      ...(terms.length === 0 ? {} : { terms }),
      ...(at === '' ? {} : { at }),
    },
  }
}

const isRefusalCode: Test<PlanRefusal['code']> = isOneOf(
  'unknown-format',
  'unknown-field',
  'missing-field',
  'bad-value',
  'duplicate',
  'too-large',
  'unknown-party',
  'unknown-tranche',
  'unknown-person',
  'group-across-parties',
  'named-unavailable',
  'cap-needs-exclusive',
  'infeasible',
  'not-proven',
)

function readOf(fields: Fields, faults: FaultBook): Plan['problem'] {
  const given = fields.required('problem', isPlainObject, {})
  const of = open(given, ['id', 'sha256'], 'problem', faults)
  return { id: of.required('id', isName, ''), sha256: of.required('sha256', isDigest, '') }
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

const PLANNED_KEYS = [
  'format',
  'problem',
  'outcome',
  'vector',
  'stages',
  'tranches',
  'demands',
  'reasons',
  'lottery',
  'certificate',
]

function readPlanned(json: unknown, faults: FaultBook): Planned {
  const fields = open(json, PLANNED_KEYS, 'plan', faults)
  fields.required('outcome', isOneOf('planned'), 'planned')
  const listed = (key: string): readonly unknown[] => fields.required(key, isList, [])
  return {
    format: 'plan@v1',
    problem: readOf(fields, faults),
    outcome: 'planned',
    vector: fields.required('vector', isListOf(isInteger), []),
    stages: listed('stages').map((x, i) => readStage(x, `stages[${i}]`, faults)),
    tranches: listed('tranches').map((x, i) => readTranche(x, `tranches[${i}]`, faults)),
    demands: listed('demands').map((x, i) => readDemand(x, `demands[${i}]`, faults)),
    reasons: listed('reasons').map((x, i) => readReason(x, `reasons[${i}]`, faults)),
    lottery: listed('lottery').map((x, i) => readDraw(x, `lottery[${i}]`, faults)),
    certificate: readCertificate(fields.optional('certificate', isPlainObject, {})),
  }
}

function readStage(value: unknown, at: string, faults: FaultBook): PlanStage {
  const fields = open(value, ['stage', 'value', 'bound'], at, faults)
  return {
    stage: fields.required('stage', isText, ''),
    value: fields.required('value', isInteger, 0),
    bound: fields.required('bound', isNullOr(isInteger), null),
  }
}

function readTranche(value: unknown, at: string, faults: FaultBook): PlannedTranche {
  const fields = open(value, ['id', 'people', 'legs', 'remains'], at, faults)
  const legs = fields.optional('legs', isObjects, [])
  const remains = fields.optional('remains', isObjects, [])
  return {
    id: fields.required('id', isName, ''),
    people: fields.required('people', isNames, []),
    legs: legs.map((x, i): PlanLeg => {
      const leg = open(x, ['holder', 'people'], `${at}.legs[${i}]`, faults)
      return {
        holder: leg.required('holder', isName, ''),
        people: leg.required('people', isNames, []),
      }
    }),
    remains: remains.map((x, i) => {
      const lot = open(x, ['lot', 'count'], `${at}.remains[${i}]`, faults)
      return { lot: lot.required('lot', isName, ''), count: lot.required('count', isCount, 0) }
    }),
  }
}

function readDemand(value: unknown, at: string, faults: FaultBook): AnsweredDemand {
  const fields = open(value, ['for', 'by'], at, faults)
  return { for: fields.required('for', isName, ''), by: fields.required('by', isNames, []) }
}

function readDraw(value: unknown, at: string, faults: FaultBook): LotteryDraw {
  const fields = open(value, ['ref', 'number'], at, faults)
  return {
    ref: fields.required('ref', isName, ''),
    number: fields.required('number', isDigest, ''),
  }
}

const isWhy = isOneOf(
  'not-presented',
  'unfit',
  'proceedings',
  'unconfirmed',
  'already-released',
  'not-held',
  'dead',
  'barred',
)
const isReasonCode = isOneOf('ineligible', 'with-ineligible', 'terms', 'stage', 'queue', 'lottery')
const REASON_KEYS = ['code', 'people', 'why', 'terms', 'stage', 'loses']

function readReason(value: unknown, at: string, faults: FaultBook): PlanReason {
  const fields = open(value, REASON_KEYS, at, faults)
  const code = fields.required('code', isReasonCode, 'lottery')
  const people = fields.required('people', isNames, [])
  switch (code) {
    case 'ineligible':
      return { code, why: fields.required('why', isWhy, 'barred'), people }
    case 'terms':
      return { code, terms: fields.required('terms', isListOf(isText), []), people }
    case 'stage': {
      const loses = fields.required('loses', isCount, 0)
      return { code, stage: fields.required('stage', isText, ''), loses, people }
    }
    case 'with-ineligible':
    case 'queue':
    case 'lottery':
      return { code, people }
  }
}

const NO_CERTIFICATE: PlanCertificate = { version: 1, parts: [], stages: [] }

// Another planner's certificate may be anything: then there is none of ours.
function readCertificate(value: Readonly<Record<string, unknown>>): PlanCertificate {
  const faults = new FaultBook()
  const given = value['version']
  const version = given === 2 || given === 3 ? given : 1
  const tables = { 1: [], 2: ['rows'], 3: ['rows', 'columns'] }[version]
  const fields = open(value, ['version', 'parts', 'stages', ...tables], 'certificate', faults)
  fields.required('version', isIntegerWithin(1, 3), 1)
  const read = tables.map((table) => [table, fields.required(table, isListOf(isText), [])] as const)
  const parts = fields.required('parts', isListOf(isNames), [])
  const stages = fields.required('stages', isList, [])
  const proofs = stages.map((proof) =>
    proof === null ? null : readProof(proof, { version, faults, depth: 0 }),
  )
  if (faults.first !== null) return NO_CERTIFICATE
  return { version, ...Object.fromEntries(read), parts, stages: proofs }
}

interface ReadingProof {
  readonly version: PlanCertificate['version']
  readonly faults: FaultBook
  readonly depth: number
}

function readProof(value: unknown, reading: ReadingProof): StageProof {
  const { version, faults, depth } = reading
  if (depth > MAX_PROOF_DEPTH) faults.add('too-large', 'certificate')
  if (faults.first !== null || !isPlainObject(value) || !('column' in value)) {
    return version === 1 ? readMultipliers(value, faults) : readTabled(value, version, faults)
  }
  const within = { ...reading, depth: depth + 1 }
  const fields = open(value, ['column', 'at', 'below', 'above'], 'certificate', faults)
  return {
    column:
      version === 3 ? fields.required('column', isCount, 0) : fields.required('column', isText, ''),
    at: fields.required('at', isInteger, 0),
    below: readProof(value['below'], within),
    above: readProof(value['above'], within),
  }
}

function readMultipliers(value: unknown, faults: FaultBook): StageProof {
  const fields = open(value, ['denominator', 'multipliers'], 'certificate', faults)
  const given = fields.required('multipliers', isPlainObject, {})
  const multipliers = Object.entries(given).filter((entry): entry is [string, number] =>
    isInteger(entry[1]),
  )
  if (multipliers.length < Object.keys(given).length) faults.add('bad-value', 'certificate')
  return {
    denominator: fields.required('denominator', isIntegerWithin(1, Number.MAX_SAFE_INTEGER), 1),
    multipliers: Object.fromEntries(multipliers),
  }
}

const isPrices = (value: unknown): value is string => isText(value) && readPrices(value) !== null

function readTabled(value: unknown, version: 2 | 3, faults: FaultBook): StageProof {
  const keys = ['denominator', 'rows', 'multipliers', ...(version === 3 ? ['prices'] : [])]
  const fields = open(value, keys, 'certificate', faults)
  const rows = fields.required('rows', isListOf(isCount), [])
  const multipliers = fields.required('multipliers', isListOf(isInteger), [])
  const isRising = rows.every((row, i) => i === 0 || row > (rows[i - 1] ?? row))
  if (!isRising || rows.length !== multipliers.length) faults.add('bad-value', 'certificate')
  const isDenominator = isIntegerWithin(version === 3 ? 0 : 1, Number.MAX_SAFE_INTEGER)
  const denominator = fields.required('denominator', isDenominator, 1)
  const prices = fields.optional<string | null>('prices', isPrices, null)
  return { denominator, ...(prices === null ? {} : { prices }), rows, multipliers }
}
