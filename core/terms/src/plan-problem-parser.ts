// Reads a planning problem from JSON and refuses what is not one: spec/plan-problem.md sections 2, 8.
import { ok, refuse } from '@parley/kernel'
import type { Refusal, Result } from '@parley/kernel'
import {
  FaultBook,
  Fields,
  isBoolean,
  isIntegerWithin,
  isList,
  isListOf,
  isName,
  isNullOr,
  isOneOf,
  isPlainObject,
  isText,
} from './plan-fields.ts'
import type { Fault, ProblemCode } from './plan-fields.ts'
import { noteAmbiguities } from './plan-json.ts'
import {
  brokenGroups,
  attributeOf,
  MAX_CLASS,
  leximinGroups,
  MAX_GROUPS,
  MAX_PARTIES,
  MAX_PEOPLE,
  MAX_TERMS,
  MAX_TRANCHES,
} from './plan-problem.ts'
import type {
  AttributeValue,
  CriterionStage,
  PlanCapacity,
  PlanObjective,
  PlanParty,
  PlanPerson,
  PlanProblem,
  PlanTerm,
  PlanTranche,
  RemainsLot,
} from './plan-problem.ts'
import { noteDuplicates, noteUnknownNames } from './plan-names.ts'
import { isAttributeValue, isCount, parseFilter, parseTerm } from './plan-terms-parser.ts'

/** A refused file: the first fault found, and where, in the file's own terms. */
export type ProblemRefusal = Refusal<ProblemCode>

const MAX_TAKEN = 1000 // seats, stretchers or medics of one person's journey
const MAX_WEIGHT = 1_000_000
const LARGEST_ATTRIBUTE = 1_000_000_000

const PROBLEM_FIELDS = new Set([
  'format',
  'id',
  'note',
  'parties',
  'people',
  'tranches',
  'terms',
  'remains',
  'objective',
  'schedule',
  'onIneligible',
  'lottery',
])
const PERSON_FIELDS = new Set([
  'ref',
  'holder',
  'home',
  'category',
  'class',
  'group',
  'seats',
  'stretchers',
  'medics',
  'weight',
  'attributes',
  'ineligible',
  'named',
])
const LISTS = ['parties', 'people', 'tranches', 'terms', 'remains'] as const
const CAPACITY_FIELDS = new Set(['people', 'seats', 'stretchers', 'medics', 'remains'])
const LIMITS: readonly (readonly [(typeof LISTS)[number], number])[] = [
  ['parties', MAX_PARTIES],
  ['people', MAX_PEOPLE],
  ['tranches', MAX_TRANCHES],
  ['terms', MAX_TERMS],
]

/** Reads a problem from its text; numbers and keys that two readers could read apart are refused. */
export function parseProblemText(text: string): Result<PlanProblem, ProblemRefusal> {
  const faults = new FaultBook()
  noteAmbiguities(text, faults)
  if (faults.first !== null) return refused(faults.first)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse('bad-value', 'json')
  }
  return parseProblem(json)
}

/** Reads a problem from parsed JSON; defaults are filled in, names and limits checked. */
export function parseProblem(json: unknown): Result<PlanProblem, ProblemRefusal> {
  const faults = new FaultBook()
  if (!isPlainObject(json)) return refuse('bad-value', 'problem')
  if (json['format'] !== 'plan-problem@v1') return refuse('unknown-format', 'format')
  const fields = new Fields(json, PROBLEM_FIELDS, () => 'problem', faults)
  const lists = Object.fromEntries(LISTS.map((key) => [key, listField(fields, key)]))
  for (const [key, limit] of LIMITS) {
    if ((lists[key] ?? []).length > limit) faults.add('too-large', key)
  }
  if (faults.first !== null) return refused(faults.first) // before a too large list is walked
  const problem = readProblem(fields, lists, faults)
  if (faults.first === null) noteDuplicates(problem, faults)
  if (faults.first === null) noteUnknownNames(problem, faults)
  if (faults.first === null) noteContradictions(problem, faults)
  return faults.first === null ? ok(problem) : refused(faults.first)
}

function refused(fault: Fault): Result<never, ProblemRefusal> {
  return refuse(fault.code, fault.at)
}

function listField(fields: Fields, key: (typeof LISTS)[number]): readonly unknown[] {
  if (key === 'terms' || key === 'remains') return fields.optional(key, isList, [])
  return fields.required(key, isList, [])
}

type Lists = Readonly<Record<string, readonly unknown[]>>

function readProblem(fields: Fields, lists: Lists, faults: FaultBook): PlanProblem {
  const { parties = [], people = [], tranches = [], terms = [], remains = [] } = lists
  if (parties.length < 2) faults.add('bad-value', 'parties')
  if (tranches.length < 1) faults.add('bad-value', 'tranches')
  return {
    format: 'plan-problem@v1',
    id: fields.required('id', isName, ''),
    note: fields.note(),
    lottery: readLottery(fields.required('lottery', isPlainObject, {}), faults),
    parties: parties.map((x, i) => readParty(x, i, faults)),
    people: people.map((x, i) => readPerson(x, i, faults)),
    tranches: tranches.map((x, i) => readTranche(x, i, faults)),
    terms: terms
      .map((x, i) => parseTerm(x, () => `terms[${i}]`, faults))
      .filter((x): x is PlanTerm => x !== null),
    remains: remains.map((x, i) => readLot(x, i, faults)),
    objective: readObjective(fields.optional('objective', isPlainObject, RANK_MAXIMAL), faults),
    schedule: fields.optional('schedule', isOneOf('urgent-first', 'any'), 'urgent-first'),
    onIneligible: fields.optional('onIneligible', isOneOf('out', 'split'), 'out'),
  }
}

const RANK_MAXIMAL = { kind: 'rank-maximal' }

function isSeed(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function readLottery(value: unknown, faults: FaultBook): PlanProblem['lottery'] {
  const fields = new Fields(value, new Set(['seed']), () => 'lottery', faults)
  return { seed: fields.required('seed', isSeed, '') }
}

const PARTY_FIELDS = new Set(['id', 'name'])

function readParty(value: unknown, i: number, faults: FaultBook): PlanParty {
  const fields = new Fields(value, PARTY_FIELDS, () => `parties[${i}]`, faults)
  const name = fields.optional('name', isText, '')
  return {
    id: fields.required('id', isName, ''),
    name: name === '' ? null : name,
  }
}

const isTaken = isIntegerWithin(0, MAX_TAKEN)
const isWeight = isIntegerWithin(0, MAX_WEIGHT)
const isClass = isIntegerWithin(1, MAX_CLASS)
const isNameOrNull = isNullOr(isName)
const isWhyOrNull = isNullOr(
  isOneOf(
    'not-presented',
    'unfit',
    'proceedings',
    'unconfirmed',
    'already-released',
    'not-held',
    'dead',
    'barred',
  ),
)
const NO_ATTRIBUTES: Readonly<Record<string, AttributeValue>> = {}

function readPerson(value: unknown, i: number, faults: FaultBook): PlanPerson {
  const at = (): string => `people[${i}]`
  const fields = new Fields(value, PERSON_FIELDS, at, faults)
  const attributes = fields.optional('attributes', isPlainObject, NO_ATTRIBUTES)
  const person = {
    ref: fields.required('ref', isName, ''),
    holder: fields.required('holder', isName, ''),
    home: fields.required('home', isName, ''),
    category: fields.required('category', isName, ''),
    class: fields.required('class', isClass, 1),
    group: fields.optional('group', isNameOrNull, null),
    seats: fields.optional('seats', isTaken, 1),
    stretchers: fields.optional('stretchers', isTaken, 0),
    medics: fields.optional('medics', isTaken, 0),
    weight: fields.optional('weight', isWeight, 1),
    attributes:
      attributes === NO_ATTRIBUTES ? NO_ATTRIBUTES : readAttributes(attributes, at, faults),
    ineligible: fields.optional('ineligible', isWhyOrNull, null),
    named: fields.optional('named', isBoolean, false),
  }
  if (person.holder === person.home) faults.add('bad-value', `${at()}.home`)
  return person
}

function readAttributes(
  values: Readonly<Record<string, unknown>>,
  at: () => string,
  faults: FaultBook,
): PlanPerson['attributes'] {
  const read: [string, AttributeValue][] = []
  for (const [key, value] of Object.entries(values)) {
    if (isName(key) && isAttributeValue(value)) read.push([key, value])
    else faults.add('bad-value', `${at()}.attributes.${key}`)
  }
  return Object.fromEntries(read)
}

const TRANCHE_FIELDS = new Set(['id', 'capacity'])
const isLimit = isNullOr(isCount)

function readTranche(value: unknown, i: number, faults: FaultBook): PlanTranche {
  const fields = new Fields(value, TRANCHE_FIELDS, () => `tranches[${i}]`, faults)
  const id = fields.required('id', isName, '')
  const given = fields.required('capacity', isPlainObject, {})
  const read = Object.entries(given).map(([party, limits]): [string, PlanCapacity] => {
    const at = (): string => `tranches[${i}].capacity.${party}`
    const limit = new Fields(limits, CAPACITY_FIELDS, at, faults)
    return [
      party,
      {
        people: limit.optional('people', isLimit, null),
        seats: limit.optional('seats', isLimit, null),
        stretchers: limit.optional('stretchers', isLimit, null),
        medics: limit.optional('medics', isLimit, null),
        remains: limit.optional('remains', isLimit, null),
      },
    ]
  })
  return { id, capacity: Object.fromEntries(read) }
}

const LOT_FIELDS = new Set(['id', 'holder', 'home', 'count'])

function readLot(value: unknown, i: number, faults: FaultBook): RemainsLot {
  const fields = new Fields(value, LOT_FIELDS, () => `remains[${i}]`, faults)
  return {
    id: fields.required('id', isName, ''),
    holder: fields.required('holder', isName, ''),
    home: fields.required('home', isName, ''),
    count: fields.required('count', isCount, 0),
  }
}

const OBJECTIVE_FIELDS = new Set(['kind', 'stages', 'over'])
const STAGE_FIELDS = new Set(['of', 'where', 'direction'])
const NO_STAGES: readonly Readonly<Record<string, unknown>>[] = []
const isDirection = isOneOf('maximise', 'minimise')

function isCriterion(value: unknown): value is string {
  if (typeof value !== 'string') return false
  if (value === 'people' || value === 'weight') return true
  return value.startsWith('attribute:') && isName(value.slice('attribute:'.length))
}

function isGrouping(value: unknown): value is string {
  if (value === 'holder' || value === 'home' || value === 'category') return true
  return isCriterion(value) && value.startsWith('attribute:')
}

function readObjective(value: unknown, faults: FaultBook): PlanObjective {
  const fields = new Fields(value, OBJECTIVE_FIELDS, () => 'objective', faults)
  const isKind = isOneOf('rank-maximal', 'criterion-lexicographic', 'strict-queue', 'leximin')
  const kind = fields.required('kind', isKind, 'rank-maximal')
  const isStages = isListOf(isPlainObject, 1)
  const isStaged = kind === 'criterion-lexicographic'
  const given = isPlainObject(value) ? Object.keys(value) : []
  for (const key of given) {
    const isMisplaced = (key === 'stages' && !isStaged) || (key === 'over' && kind !== 'leximin')
    if (isMisplaced) faults.add('unknown-field', `objective.${key}`)
  }
  if (kind === 'leximin') return { kind, over: fields.required('over', isGrouping, 'home') }
  if (!isStaged) return { kind }
  const stages = fields.required('stages', isStages, NO_STAGES)
  return {
    kind,
    stages: stages.map((stage, i): CriterionStage => {
      const at = (): string => `objective.stages[${i}]`
      const entry = new Fields(stage, STAGE_FIELDS, at, faults)
      return {
        of: entry.required('of', isCriterion, 'people'),
        where: parseFilter(
          entry.optional('where', isPlainObject, {}),
          () => `${at()}.where`,
          faults,
        ),
        direction: entry.optional('direction', isDirection, 'maximise'),
      }
    }),
  }
}

const isSummand = isIntegerWithin(-LARGEST_ATTRIBUTE, LARGEST_ATTRIBUTE)

// What each part says may be right and the whole still impossible.
function noteContradictions(problem: PlanProblem, faults: FaultBook): void {
  if (leximinGroups(problem).count > MAX_GROUPS) faults.add('too-large', 'objective.over')
  if (problem.objective.kind === 'criterion-lexicographic') {
    for (const { of } of problem.objective.stages) {
      if (of.startsWith('attribute:'))
        noteUnsummable(problem, of.slice('attribute:'.length), faults)
    }
  }
  const broken = brokenGroups(problem)
  for (const person of problem.people) {
    const stays = person.ineligible !== null || (person.group !== null && broken.has(person.group))
    if (person.named && stays) faults.add('named-unavailable', person.ref)
  }
}

function noteUnsummable(problem: PlanProblem, key: string, faults: FaultBook): void {
  for (const person of problem.people) {
    if (!isSummand(attributeOf(person, key) ?? 0)) faults.add('bad-value', `${person.ref}.${key}`)
  }
}
