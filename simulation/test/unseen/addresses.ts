// Every address that a seat can be asked with GET: each operation of the contract, with every value of its parameters
// that somebody might try. An operation that nobody has thought of here fails the test.
import { OPENAPI_PATH, PATHS } from '@parley/api'
import type { Operation } from '@parley/api'
import type { Cast } from '@parley/simulation'

export interface Asked {
  /** Of persons who are asked about, made-up ones among them. */
  readonly refs: readonly string[]
  /** Of entries of the log. */
  readonly indexes: readonly number[]
  readonly plans: readonly string[]
  readonly wristbands: readonly string[]
  readonly searches: readonly string[]
  /** Of persons on a published list. */
  readonly names: readonly string[]
}

type Values = (asked: Asked) => readonly string[]

/** Values of a parameter in braces, by the operation that has it. */
const PARAMETERS: Partial<Record<Operation, Values>> = {
  person: (asked) => asked.refs,
  planWhy: (asked) => asked.refs,
  planChanges: (asked) => asked.refs,
  forms: (asked) => asked.refs,
  importPreview: () => ['1', 'nothing'],
  match: (asked) => asked.refs.map((ref) => `${ref}.${asked.refs[0] ?? ref}`),
  audit: () => ['1', 'nothing'],
  answerRows: () => ['a', 'b', 'a/sought', 'b/sought', 'a-sought', 'b-sought', 'nothing'],
  planDiff: (asked) => asked.plans,
  planPeople: (asked) => asked.plans,
  receipt: (asked) => asked.indexes.map(String),
  careSummary: (asked) => asked.wristbands,
  detentionFile: (asked) => asked.refs,
  logEntry: (asked) => asked.indexes.map(String),
  signature: () => ['1', 'nothing'],
  statementRecord: () => ['a-1', 'b-1', 'nothing'],
  recordExchangeLedger: () => ['A-B-2026-03-10-P', 'nothing'],
  recordExchange: () => ['A-B-2026-03-10-P', 'nothing'],
  recordOrigins: () => ['A-B-2026-03-10-P', 'nothing'],
}

const STATES = [
  'listed',
  'not-presented',
  'absent',
  'stays',
  'received',
  'in-transit',
  'home',
  'answered-no',
]

/** Queries beside the bare address. */
const QUERIES: Partial<Record<Operation, Values>> = {
  people: ({ searches }) => [
    ...STATES.map((state) => `?state=${state}`),
    ...searches.map((search) => `?search=${encodeURIComponent(search)}`),
    '?sort=name&limit=5',
    '?offset=3&limit=2',
  ],
  handover: () => ['?tranche=t1', '?tranche=t2', '?tranche=none'],
  line: () => ['?tranche=t1'],
  tablets: () => ['?tranche=t1'],
  record: () => ['?q=soldiers', '?side=A&standing=contradiction', '?offset=2&limit=1'],
  recordClaims: () => ['?category=military&limit=200', '?by=Command%20of%20B'],
  recordPassage: () => [
    '?report=ledger-0310&of=text&start=10&end=20',
    '?report=nothing&of=title&start=0&end=1',
  ],
  recordLedger: () => ['?ledger=differs', '?ledger=matches&side=A', '?ledger=not-disclosed'],
  recordTimeline: () => ['?year=2026', '?year=1999'],
  recordChanges: () => ['?offset=1&limit=1'],
  recordReview: () => ['?show=decided', '?limit=100'],
  log: () => ['?limit=200', '?kind=presentation.stepped', '?author=neutral/node/1'],
}

/** Names of everybody whom a side seeks, in an order of their own. */
export function namesIn({ a, b }: Pick<Cast, 'a' | 'b'>): readonly string[] {
  const sought = [a, b].flatMap((seat) => [...seat.register().sought.values()])
  return sought.map(({ name }) => name.full).toSorted()
}

export const BESIDE_THE_CONTRACT = [
  OPENAPI_PATH,
  '/public/feed.atom',
  '/public/feed.atom?lang=ar',
  '/public/record.atom',
  '/',
  '/notice/',
  '/api/nothing',
]

/** Operations that are asked with GET. */
export function reads(): readonly Operation[] {
  // Object.keys of a table typed by Operation has exactly those keys.
  return (Object.keys(PATHS) as Operation[]).filter((one) => PATHS[one][0] === 'get')
}

/** Addresses of one person: of each operation that names one. */
export function addressesOfPersons(ref: string): readonly string[] {
  const asked: Asked = {
    refs: [ref],
    indexes: [],
    plans: [],
    wristbands: [],
    searches: [ref],
    names: [],
  }
  const named = reads().filter((one) => PATHS[one][1].includes('{ref}'))
  return [...named.flatMap((one) => addressesOf(one, asked)), `/api/people?search=${ref}`]
}

/** All addresses, in one order. @throws if an operation has a parameter without values here */
export function addresses(asked: Asked): readonly string[] {
  return [...reads().flatMap((one) => addressesOf(one, asked)), ...BESIDE_THE_CONTRACT]
}

function addressesOf(operation: Operation, asked: Asked): readonly string[] {
  const [, path] = PATHS[operation]
  const values = PARAMETERS[operation]?.(asked)
  const isBare = !path.includes('{')
  if (!isBare && values === undefined) throw new Error(`no values for ${path}`)
  const bases = isBare
    ? [path]
    : (values ?? []).map((value) => path.replace(/\{\w+\}/, encodeURIComponent(value)))
  const queries = QUERIES[operation]?.(asked) ?? []
  return bases.flatMap((base) => [base, ...queries.map((query) => `${base}${query}`)])
}
