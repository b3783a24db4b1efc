// Reads the terms of a planning problem: spec/plan-problem.md section 3.
import {
  Fields,
  isBoolean,
  isIntegerWithin,
  isList,
  isListOf,
  isName,
  isNullOr,
  isOneOf,
  isPairOf,
  isPlainObject,
} from './plan-fields.ts'
import type { FaultBook, Test } from './plan-fields.ts'
import { MAX_CLASS } from './plan-problem.ts'
import type {
  AttributeValue,
  DemandsTerm,
  ParityTerm,
  PlanDemand,
  PlanFilter,
  PlanPair,
  PlanRatio,
  PlanTerm,
  QuotaTerm,
} from './plan-problem.ts'

const MAX_COUNT = 1_000_000_000
const MAX_RATIO = 1_000_000
const MAX_ATTRIBUTE_TEXT = 64

export const isCount: Test<number> = isIntegerWithin(0, MAX_COUNT)
const isRatio = isPairOf(isIntegerWithin(1, MAX_RATIO))
const isMeasure = isOneOf('people', 'weight')
const isAttributeInteger = isIntegerWithin(-MAX_COUNT, MAX_COUNT)

const ONE_TO_ONE: PlanRatio = [1, 1]
const NO_PAIR: PlanPair = ['', '']

export function isAttributeValue(value: unknown): value is AttributeValue {
  if (typeof value === 'string') return value.length <= MAX_ATTRIBUTE_TEXT
  return isBoolean(value) || isAttributeInteger(value)
}

const HEAD = ['id', 'kind', 'note']
const FIELDS: Readonly<Record<PlanTerm['kind'], ReadonlySet<string>>> = {
  parity: known('between', 'measure', 'where', 'whereOther', 'ratio', 'tolerance', 'per'),
  balance: known('party', 'measure', 'where', 'ratio', 'tolerance'),
  quota: known('where', 'measure', 'min', 'max', 'tranche'),
  'all-for-all': known('where'),
  exposure: known('between', 'max'),
  precedence: known('where', 'notBefore', 'notAfter'),
  demands: known('list', 'exclusive', 'maxTogether'),
  remains: known('between', 'ratio', 'tolerance', 'max'),
}
const DEMAND_FIELDS = new Set(['for', 'atLeast', 'of'])
const FILTER_FIELDS = new Set(['ref', 'holder', 'home', 'category', 'class', 'attributes'])

function known(...fields: readonly string[]): ReadonlySet<string> {
  return new Set([...HEAD, ...fields])
}

/** Reads one term, or null where not even its kind can be told. */
export function parseTerm(value: unknown, at: () => string, faults: FaultBook): PlanTerm | null {
  if (!isPlainObject(value)) {
    faults.add('bad-value', at())
    return null
  }
  const kind = value['kind']
  if (kind === undefined) {
    faults.add('missing-field', `${at()}.kind`)
    return null
  }
  if (!isOneOf(...KINDS)(kind)) {
    faults.add('bad-value', `${at()}.kind`)
    return null
  }
  const fields = new Fields(value, FIELDS[kind], at, faults)
  const head = { id: fields.required('id', isName, ''), note: fields.note() }
  const filter = (key: string): PlanFilter =>
    parseFilter(fields.optional(key, isPlainObject, {}), () => `${at()}.${key}`, faults)
  const term = readTerm(kind, { head, fields, filter, at, faults })
  if ('between' in term && term.between[0] === term.between[1]) {
    faults.add('bad-value', `${at()}.between`)
  }
  return term
}

const KINDS: readonly PlanTerm['kind'][] = [
  'parity',
  'balance',
  'quota',
  'all-for-all',
  'exposure',
  'precedence',
  'demands',
  'remains',
]

interface Head {
  readonly id: string
  readonly note: string | null
}

/** One term being read: its fields, its place, and how to read a filter of it. */
interface Reading {
  readonly head: Head
  readonly fields: Fields
  readonly filter: (key: string) => PlanFilter
  readonly at: () => string
  readonly faults: FaultBook
}

function readTerm(kind: PlanTerm['kind'], reading: Reading): PlanTerm {
  const { head, fields, filter } = reading
  switch (kind) {
    case 'parity':
      return readParity(reading)
    case 'balance':
      return {
        ...head,
        kind,
        party: fields.required('party', isName, ''),
        measure: fields.optional('measure', isMeasure, 'people'),
        where: filter('where'),
        ...readRatio(fields),
      }
    case 'quota':
      return readQuota(reading)
    case 'all-for-all':
      return { ...head, kind, where: filter('where') }
    case 'exposure':
      return { ...head, kind, ...readBetween(fields), max: fields.required('max', isCount, 0) }
    case 'precedence':
      return {
        ...head,
        kind,
        where: filter('where'),
        notBefore: fields.optional('notBefore', isNullOr(isName), null),
        notAfter: fields.optional('notAfter', isNullOr(isName), null),
      }
    case 'demands':
      return readDemands(reading)
    case 'remains': {
      const max = fields.optional('max', isNullOr(isCount), null)
      return { ...head, kind, ...readBetween(fields), ...readRatio(fields), max }
    }
  }
}

function readBetween(fields: Fields): { readonly between: PlanPair } {
  return { between: fields.required('between', isPairOf(isName), NO_PAIR) }
}

function readRatio(fields: Fields): { readonly ratio: PlanRatio; readonly tolerance: number } {
  return {
    ratio: fields.optional('ratio', isRatio, ONE_TO_ONE),
    tolerance: fields.optional('tolerance', isCount, 0),
  }
}

const NOTHING: Readonly<Record<string, unknown>> = {}

function readParity({ head, fields, filter }: Reading): ParityTerm {
  const other = fields.optional('whereOther', isPlainObject, NOTHING)
  return {
    ...head,
    kind: 'parity',
    ...readBetween(fields),
    measure: fields.optional('measure', isMeasure, 'people'),
    where: filter('where'),
    whereOther: other === NOTHING ? null : filter('whereOther'),
    ...readRatio(fields),
    per: fields.optional('per', isOneOf('exchange', 'tranche'), 'exchange'),
  }
}

function readQuota({ head, fields, filter, at, faults }: Reading): QuotaTerm {
  const min = fields.optional('min', isNullOr(isCount), null)
  const max = fields.optional('max', isNullOr(isCount), null)
  if (min === null && max === null) faults.add('missing-field', `${at()}.max`)
  if (min !== null && max !== null && min > max) faults.add('bad-value', `${at()}.min`)
  const measure = fields.optional('measure', isMeasure, 'people')
  const tranche = fields.optional('tranche', isNullOr(isName), null)
  return { ...head, kind: 'quota', where: filter('where'), measure, min, max, tranche }
}

function readDemands({ head, fields, at, faults }: Reading): DemandsTerm {
  const entries = fields.required('list', isList, [])
  const exclusive = fields.optional('exclusive', isBoolean, true)
  const maxTogether = fields.optional('maxTogether', isNullOr(isIntegerWithin(2, MAX_RATIO)), null)
  if (maxTogether !== null && !exclusive) faults.add('cap-needs-exclusive', at())
  const list = entries.map((entry, i): PlanDemand => {
    const demand = new Fields(entry, DEMAND_FIELDS, () => `${at()}.list[${i}]`, faults)
    return {
      for: demand.required('for', isName, ''),
      atLeast: demand.required('atLeast', isIntegerWithin(1, MAX_RATIO), 1),
      of: demand.required('of', isListOf(isName, 1), []),
    }
  })
  return { ...head, kind: 'demands', list, exclusive, maxTogether }
}

const isNames = isListOf(isName)
const isClasses = isListOf(isIntegerWithin(1, MAX_CLASS))
const NOBODY: readonly string[] = []
const NO_CLASS: readonly number[] = []

/** Reads a filter; a key that is not stated is null. */
export function parseFilter(value: unknown, at: () => string, faults: FaultBook): PlanFilter {
  const fields = new Fields(value, FILTER_FIELDS, at, faults)
  const names = (key: string): readonly string[] | null => {
    const read = fields.optional(key, isNames, NOBODY)
    return read === NOBODY ? null : read // an empty list is stated, and matches nobody
  }
  const classes = fields.optional('class', isClasses, NO_CLASS)
  return {
    ref: names('ref'),
    holder: names('holder'),
    home: names('home'),
    category: names('category'),
    class: classes === NO_CLASS ? null : classes,
    attributes: readAttributeFilter(fields.optional('attributes', isPlainObject, {}), at, faults),
  }
}

function readAttributeFilter(
  wanted: Readonly<Record<string, unknown>>,
  at: () => string,
  faults: FaultBook,
): PlanFilter['attributes'] {
  const read: [string, readonly AttributeValue[]][] = []
  for (const [key, values] of Object.entries(wanted)) {
    if (isName(key) && isListOf(isAttributeValue)(values)) read.push([key, values])
    else faults.add('bad-value', `${at()}.attributes.${key}`)
  }
  return Object.fromEntries(read)
}
