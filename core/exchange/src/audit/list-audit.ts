// A published list set against the ledger, row by row: who is home already, who stands twice, who is put into
// the wrong class, whose dates differ, who is unknown. A list is compared and never becomes a fact: nothing
// here writes anything, and the account closes over the list's rows (spec/list-audit.md).
import type { Hashing, Instant, PersonRef } from '@parley/kernel'
import { invariant } from '@parley/kernel'
import { levelsOf, matchLists } from '@parley/matching'
import type { MatchOutcome, MatchPair } from '@parley/matching'
import type { Category, PersonRecord } from '@parley/names'
import { conditionOf } from '../condition.ts'
import type { LedgerPerson } from './ledger-people.ts'

/** What a row comes to, the first that fits: every row has exactly one. */
export const AUDIT_VERDICTS = [
  'repeat',
  'unknown',
  'unsure',
  'already-home',
  'wrong-class',
  'wrong-date',
  'agrees',
] as const

export type AuditVerdict = (typeof AUDIT_VERDICTS)[number]

/** One thing a row and the ledger do not say alike. */
export const AUDIT_FACTS = [
  'repeats-row',
  'home',
  'crossed',
  'answered-released',
  'answered-dead',
  'still-held',
  'category',
  'category-contested',
  'health',
  'born',
  'captured-on',
] as const

export type AuditFact = (typeof AUDIT_FACTS)[number]

export interface AuditFinding {
  readonly fact: AuditFact
  /** As the list and as the ledger have it; personal data. */
  readonly list: string | null
  readonly ledger: string | null
  /** The entry of the log that shows it, and its time; null where lists alone say so. */
  readonly entry: number | null
  readonly at: Instant | null
  /** The row repeated, by its number. */
  readonly row: number | null
}

export interface AuditedRow {
  readonly record: PersonRecord
  readonly verdict: AuditVerdict
  readonly findings: readonly AuditFinding[]
  /** Whom the ledger knows the row as; null if nobody. */
  readonly person: LedgerPerson | null
  readonly pair: MatchPair | null
}

export type AuditAccount = Readonly<Record<AuditVerdict, number>> & { readonly persons: number }

export interface ListAudit {
  readonly rows: readonly AuditedRow[]
  readonly account: AuditAccount
  /** Null where the seat knows nobody yet. */
  readonly outcome: MatchOutcome | null
}

export interface AuditRequest {
  readonly list: readonly PersonRecord[]
  /** Rows that repeat another beyond doubt, by row number, as the importer found them. */
  readonly repeats: ReadonlyMap<number, number>
  /** The class the whole list claims where a row states none. */
  readonly claims: Category | null
  readonly people: readonly LedgerPerson[]
  readonly hashing: Hashing
}

/** From this chance on a row is said to be a person of the ledger; below it an officer has to look. */
export const AUDIT_CHANCE = 0.9

/** Audits a list; `rows` are in the list's order. */
export function auditList(request: AuditRequest): ListAudit {
  const { list, people, hashing } = request
  const outcome =
    people.length === 0 || list.length === 0
      ? null
      : matchLists({ held: list, sought: people.map(({ record }) => record), hashing })
  const best = bestPairs(outcome)
  const firstRows = repeatedRows(request, outcome)
  const rows = list.map((record, i): AuditedRow => {
    const pair = best.get(i) ?? null
    const person = pair === null ? null : (people[pair.soughtRow] ?? null)
    const findings = [
      ...repeatFinding(firstRows.get(i)),
      ...(person === null || pair === null || !isSure(pair) || outcome === null
        ? []
        : findingsOf({ record, claims: request.claims, person, levels: levelsOf(outcome, pair) })),
    ]
    return { record, verdict: verdictOf(findings, pair), findings, person, pair }
  })
  return { rows, account: accountOf(rows), outcome }
}

function bestPairs(outcome: MatchOutcome | null): ReadonlyMap<number, MatchPair> {
  const best = new Map<number, MatchPair>()
  for (const pair of outcome?.pairs ?? []) {
    const before = best.get(pair.heldRow)
    if (before === undefined || before.probability < pair.probability) best.set(pair.heldRow, pair)
  }
  return best
}

/** The number of the first row of the same person, by index of the row that repeats it. */
function repeatedRows(
  { list, repeats }: AuditRequest,
  outcome: MatchOutcome | null,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  const found = new Map<number, number>()
  list.forEach(({ rowNumber }, i) => {
    const person = outcome?.heldPersons[i]
    const before = person === undefined ? undefined : first.get(person)
    const stated = repeats.get(rowNumber)
    if (stated !== undefined) found.set(i, stated)
    else if (before !== undefined) found.set(i, before)
    if (person !== undefined && before === undefined) first.set(person, rowNumber)
  })
  return found
}

function repeatFinding(row: number | undefined): readonly AuditFinding[] {
  if (row === undefined) return []
  return [{ fact: 'repeats-row', list: null, ledger: null, entry: null, at: null, row }]
}

interface Compared {
  readonly record: PersonRecord
  readonly claims: Category | null
  readonly person: LedgerPerson
  readonly levels: ReadonlyMap<string, string>
}

function findingsOf(compared: Compared): readonly AuditFinding[] {
  return [...standingFindings(compared), ...classFindings(compared), ...dateFindings(compared)]
}

function standingFindings({ record, person }: Compared): readonly AuditFinding[] {
  const { whereabouts, since, answer } = person
  const shown = { entry: since?.entry ?? null, at: since?.at ?? null, row: null }
  if (whereabouts === 'home') return [{ fact: 'home', list: null, ledger: 'home', ...shown }]
  if (whereabouts === 'transit' || whereabouts === 'own-side') {
    return [{ fact: 'crossed', list: null, ledger: whereabouts, ...shown }]
  }
  const nowhere = { entry: null, at: null, row: null }
  if (answer === 'already-released') {
    return [{ fact: 'answered-released', list: null, ledger: answer, ...nowhere }]
  }
  if (answer === 'dead') {
    return [{ fact: 'answered-dead', list: null, ledger: answer, ...nowhere }]
  }
  const isOnlyInList = record.departed && !person.record.departed
  return isOnlyInList ? [{ fact: 'still-held', list: null, ledger: answer, ...nowhere }] : []
}

function classFindings({ record, claims, person }: Compared): readonly AuditFinding[] {
  const nowhere = { entry: null, at: null, row: null }
  const found: AuditFinding[] = []
  const claimed = record.category ?? claims
  if (claimed !== null && person.category !== null && claimed !== person.category) {
    const fact = person.contested ? 'category-contested' : 'category'
    found.push({ fact, list: claimed, ledger: person.category, ...nowhere })
  }
  const { health } = person.record
  if (record.health !== null && health !== null) {
    const [list, ledger] = [conditionOf(record.health), conditionOf(health)]
    if (list !== ledger) found.push({ fact: 'health', list, ledger, ...nowhere })
  }
  return found
}

// Levels that say one date less exactly are no difference: a year within a date, an age, a month.
const SAME_BIRTH = new Set(['equal', 'year-and-month', 'year', 'within-age', 'missing'])
const SAME_CAPTURE = new Set(['equal', 'three-days', 'two-weeks', 'missing'])

function dateFindings({ record, person, levels }: Compared): readonly AuditFinding[] {
  const nowhere = { entry: null, at: null, row: null }
  const found: AuditFinding[] = []
  if (!SAME_BIRTH.has(levels.get('born') ?? 'missing')) {
    found.push({ fact: 'born', list: record.born, ledger: person.record.born, ...nowhere })
  }
  if (!SAME_CAPTURE.has(levels.get('captured-on') ?? 'missing')) {
    const [list, ledger] = [record.capturedOn, person.record.capturedOn]
    found.push({ fact: 'captured-on', list, ledger, ...nowhere })
  }
  return found
}

const VERDICT_OF: Readonly<Record<AuditFact, AuditVerdict>> = {
  'repeats-row': 'repeat',
  home: 'already-home',
  crossed: 'already-home',
  'answered-released': 'already-home',
  'answered-dead': 'wrong-class',
  'still-held': 'wrong-class',
  category: 'wrong-class',
  'category-contested': 'wrong-class',
  health: 'wrong-class',
  born: 'wrong-date',
  'captured-on': 'wrong-date',
}

function verdictOf(findings: readonly AuditFinding[], pair: MatchPair | null): AuditVerdict {
  const said = new Set(findings.map(({ fact }) => VERDICT_OF[fact]))
  if (pair === null) said.add('unknown')
  else if (!isSure(pair)) said.add('unsure')
  return AUDIT_VERDICTS.find((verdict) => said.has(verdict)) ?? 'agrees'
}

function isSure({ decision, probability }: MatchPair): boolean {
  return decision === 'match' && probability >= AUDIT_CHANCE
}

function accountOf(rows: readonly AuditedRow[]): AuditAccount {
  const count = (verdict: AuditVerdict): number => rows.filter((r) => r.verdict === verdict).length
  const account = {
    persons: rows.length,
    repeat: count('repeat'),
    unknown: count('unknown'),
    unsure: count('unsure'),
    'already-home': count('already-home'),
    'wrong-class': count('wrong-class'),
    'wrong-date': count('wrong-date'),
    agrees: count('agrees'),
  }
  const { persons, ...verdicts } = account
  const sum = Object.values(verdicts).reduce((total, each) => total + each, 0)
  invariant(sum === persons, 'every person row of an audited list has one verdict')
  return account
}

/** The person's ref, where a row is surely theirs. */
export function auditedRef({ person, pair }: AuditedRow): PersonRef | null {
  return person === null || pair === null || !isSure(pair) ? null : person.ref
}
