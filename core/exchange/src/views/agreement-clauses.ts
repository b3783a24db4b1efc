// An agreement as a list of clauses, each a kind with its facts, from which every language makes its own
// sentence. The terms are those of the plan problem; one that no kind of clause of its own says in full goes as
// it stands, and its sentence is the one that the plan problem has for it: nobody signs what the screen left out.
import { canonicalJson, isJsonObject } from '@parley/kernel'
import type { Instant, Json, JsonObject, PartyId } from '@parley/kernel'
import type { Category } from '@parley/names'
import { equivalentsOf, reviewRulesOf } from '../agreement.ts'
import type { Agreement } from '../agreement.ts'
import type { RankWeight } from '../equivalents.ts'
import { neededFor } from '../proposal.ts'
import type { Proposal } from '../proposal.ts'
import { agreementWarnings } from '../warning.ts'
import { acceptancesOf, actsOf } from './acts.ts'
import type { AcceptanceOf } from './acts.ts'
import { signable } from './waiting.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export type ClauseRow =
  | {
      readonly id: string
      readonly kind: 'count'
      readonly category: Category
      /** Persons; under `weight` what they count as together. */
      readonly people: number
      readonly measure?: 'weight'
      readonly home: PartyId
      readonly holder: PartyId
    }
  | {
      readonly id: string
      readonly kind: 'parity'
      readonly category: Category | null
      readonly between: readonly string[]
      readonly ratio: readonly number[]
      /** How far apart the two sides may be; by persons an own clause says only 0. */
      readonly tolerance: number
      readonly per: 'exchange' | 'tranche'
      readonly measure?: 'weight'
    }
  | {
      readonly id: string
      readonly kind: 'equivalents'
      readonly ranks: readonly RankWeight[]
      readonly otherwise: number
    }
  | {
      readonly id: string
      readonly kind: 'ceiling'
      readonly category: Category | null
      readonly home: PartyId | null
      readonly people: number
      readonly over: 'exchange' | 'series'
    }
  | { readonly id: string; readonly kind: 'medical-outside-parity' | 'medical-priced' }
  | { readonly id: string; readonly kind: 'families-together' }
  | { readonly id: string; readonly kind: 'exposure'; readonly max: number }
  | {
      readonly id: string
      readonly kind: 'steps'
      /** Reports of a tranche, whether or not anybody crossed. */
      readonly steps: number
      /** Most persons one side hands over in one step. */
      readonly coach: number
    }
  | {
      readonly id: string
      readonly kind: 'capacity'
      readonly tranche: string
      readonly holder: PartyId
      readonly seats: number
      readonly stretchers: number
    }
  | {
      readonly id: string
      readonly kind: 'list-protocol'
      readonly preset: string
      readonly answerDays: number
      readonly remarkDays: number
      readonly finalDays: number
    }
  | { readonly id: string; readonly kind: 'lottery'; readonly rule: 'commit-reveal' }
  | {
      readonly id: string
      readonly kind: 'route'
      readonly home: PartyId
      readonly via: PartyId | null
      readonly longestStayHours: number | null
    }
  | {
      readonly id: string
      readonly kind: 'mediator'
      readonly party: PartyId
      readonly opensLists: boolean
    }
  | {
      readonly id: string
      readonly kind: 'publication'
      readonly party: PartyId
      readonly mayBeNamed: boolean
    }
  | { readonly id: string; readonly kind: 'remains'; readonly outsideParity: true }
  | { readonly id: string; readonly kind: 'standstill'; readonly hours: number }
  | {
      readonly id: string
      readonly kind: 'match-review'
      readonly officers: number
      readonly sample: number
    }
  | {
      readonly id: string
      readonly kind: 'order-of-choice'
      readonly rule: ChoiceRule
      /** Under `leximin`: what groups are formed by; else null. */
      readonly over: string | null
      readonly urgentFirst: boolean
    }
  /** A term of the plan problem that none of the others says in full, as canonical JSON. */
  | { readonly id: string; readonly kind: 'term'; readonly term: string }

const CHOICE_RULES = ['rank-maximal', 'strict-queue', 'leximin', 'criterion-lexicographic'] as const
export type ChoiceRule = (typeof CHOICE_RULES)[number]

export interface AgreementRow {
  readonly hash: string
  readonly index: number
  readonly at: Instant
  readonly by: PartyId
  readonly state: 'proposed' | 'refused' | 'binding' | 'superseded'
  readonly clauses: readonly ClauseRow[]
  readonly warnings: readonly { readonly code: string; readonly clause: string }[]
  readonly acceptances: readonly AcceptanceOf[]
  readonly conflict: readonly string[] | null
}

/** Proposed agreements, newest first; none for a seat that may not read terms. */
export function agreementRows(outlook: Outlook): readonly AgreementRow[] {
  if (!sightOf(outlook.viewer.role).negotiation) return []
  const proposed = actsOf(outlook.entries, 'agreement.proposed')
  return proposed
    .map(({ entry, says }): AgreementRow | null => {
      const proposal = outlook.state.proposals.get(entry.hash)
      if (proposal === undefined) return null
      return rowOf(outlook, proposal, { at: says.at, agreement: says.agreement })
    })
    .filter((row) => row !== null)
    .reverse()
}

/** Hashes of agreements this party may accept now. */
export function mayAcceptAgreement(outlook: Outlook): readonly string[] {
  return signable(outlook, 'agreement')
}

function rowOf(
  outlook: Outlook,
  proposal: Proposal,
  said: { readonly at: Instant; readonly agreement: Agreement },
): AgreementRow {
  const { state } = outlook
  const { agreement, at } = said
  const needed = neededFor('agreement', agreement.belligerents, agreement.mediator)
  const conflict = conflictOf(outlook, agreement)
  const warnings = agreementWarnings(agreement)
  return {
    hash: proposal.hash,
    index: proposal.index,
    at,
    by: proposal.by,
    state: stateOf(state.agreement?.hash ?? null, proposal, conflict),
    clauses: clausesOf(agreement),
    warnings: warnings.map((w) => ({ code: w.code, clause: w.term })),
    acceptances: acceptancesOf(outlook, proposal, needed),
    conflict,
  }
}

function stateOf(
  inForce: string | null,
  proposal: Proposal,
  conflict: readonly string[] | null,
): AgreementRow['state'] {
  if (proposal.boundAt !== null && proposal.hash !== inForce) return 'superseded'
  if (conflict !== null) return 'refused'
  return proposal.boundAt === null ? 'proposed' : 'binding'
}

function conflictOf({ state }: Outlook, agreement: Agreement): readonly string[] | null {
  const refusal = state.planRefusals.find(
    (r) => state.frozen.get(r.round)?.agreement.id === agreement.id,
  )
  return refusal === undefined ? null : clashingClauses(refusal.conflicts, agreement)
}

/**
 * The ids of the clauses that state what a planner named: a term by its own id, the room of a tranche
 * (`capacity:` and its id) by the clauses of each holder.
 */
export function clashingClauses(names: readonly string[], agreement: Agreement): readonly string[] {
  const rooms = agreement.tranches.flatMap(capacities)
  return names.flatMap((name) => {
    const tranche = /^capacity:(.+)$/.exec(name)?.[1]
    if (tranche === undefined) return [name]
    return rooms.flatMap((c) => (c.kind === 'capacity' && c.tranche === tranche ? [c.id] : []))
  })
}

/** The clauses of an agreement, in the order in which they are read aloud. */
export function clausesOf(agreement: Agreement): readonly ClauseRow[] {
  const { lists, handover, rules } = agreement
  const priced = agreementWarnings(agreement).some((w) => w.code === 'wounded-priced')
  return [
    ...agreement.terms.map((term) => termClause(agreement, term)),
    ...tableClause(agreement),
    orderOfChoice(agreement),
    { id: 'medical', kind: priced ? 'medical-priced' : 'medical-outside-parity' },
    ...(rules.familiesTogether ? [{ id: 'families', kind: 'families-together' } as const] : []),
    { id: 'exposure', kind: 'exposure', max: handover.exposure },
    { id: 'steps', kind: 'steps', steps: handover.steps, coach: handover.coach },
    ...agreement.tranches.flatMap(capacities),
    ...agreement.routes.map((r): ClauseRow => ({
      id: `route-${r.to}`,
      kind: 'route',
      home: r.to,
      via: r.via,
      longestStayHours: null,
    })),
    { id: 'standstill', kind: 'standstill', hours: handover.standstillHours },
    { id: 'lists', kind: 'list-protocol', preset: 'own', ...lists },
    { id: 'match-review', kind: 'match-review', ...reviewRulesOf(agreement) },
    { id: 'lottery', kind: 'lottery', rule: 'commit-reveal' },
    { id: 'mediator', kind: 'mediator', party: agreement.mediator, opensLists: false },
    ...[agreement.mediator, agreement.transit]
      .filter((party) => party !== null)
      .map((party): ClauseRow => ({
        id: `naming-${party}`,
        kind: 'publication',
        party,
        mayBeNamed: agreement.naming === 'on-consent',
      })),
    { id: 'remains', kind: 'remains', outsideParity: true },
  ]
}

function tableClause(agreement: Agreement): readonly ClauseRow[] {
  const table = equivalentsOf(agreement)
  return table === null ? [] : [{ id: 'equivalents', kind: 'equivalents', ...table }]
}

function orderOfChoice({ objective, schedule }: Agreement): ClauseRow {
  const [kind, over] = isJsonObject(objective) ? [objective['kind'], objective['over']] : []
  const rule = CHOICE_RULES.find((one) => one === kind) ?? 'rank-maximal'
  const groups = rule === 'leximin' && typeof over === 'string' ? over : null
  const urgentFirst = schedule === 'urgent-first'
  return { id: 'order-of-choice', kind: 'order-of-choice', rule, over: groups, urgentFirst }
}

function termClause(agreement: Agreement, term: Json): ClauseRow {
  const id = isJsonObject(term) && typeof term['id'] === 'string' ? term['id'] : ''
  const own = isJsonObject(term) ? ownClause(agreement, id, term) : null
  return own ?? { id, kind: 'term', term: canonicalJson(term) }
}

// A clause of its own says a term only if it leaves nothing out.
function ownClause(agreement: Agreement, id: string, term: JsonObject): ClauseRow | null {
  const { measure = 'people', tranche = null, whereOther = null, tolerance = 0 } = term
  const { where: given } = term
  const where = isJsonObject(given) ? given : {}
  const byWeight = measure === 'weight' && equivalentsOf(agreement) !== null
  if ((measure !== 'people' && !byWeight) || tranche !== null || whereOther !== null) return null
  if (!isSaid(where) || (tolerance !== 0 && !byWeight)) return null
  const weighed = byWeight ? ({ measure: 'weight' } as const) : {}
  if (term['kind'] === 'quota') {
    const clause = quotaClause(agreement, id, { ...term, where })
    if (clause?.kind === 'count') return { ...clause, ...weighed }
    return byWeight ? null : clause
  }
  if (term['kind'] !== 'parity' || 'holder' in where || typeof tolerance !== 'number') return null
  const clause = parityClause(id, term, where)
  return clause === null ? null : { ...clause, tolerance, ...weighed }
}

type ParityClause = Extract<ClauseRow, { readonly kind: 'parity' }>

function parityClause(id: string, term: JsonObject, where: JsonObject): ParityClause | null {
  if (!Array.isArray(term['between'])) return null
  const per = term['per'] === 'tranche' ? 'tranche' : 'exchange'
  const between = textsOf(term['between'])
  const ratio = numbersOf(term['ratio'])
  return {
    id,
    kind: 'parity',
    category: onlyCategory(where),
    between,
    ratio: ratio.length === 2 ? ratio : [1, 1],
    tolerance: 0,
    per,
  }
}

// By holder and category; that some are outside the count is the clause on the seriously wounded and sick.
function isSaid(where: JsonObject): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (key === 'attributes') return canonicalJson(value) === '{"parity":["in"]}'
    if (key === 'category') return onlyCategory(where) !== null
    return key === 'holder' && textsOf(value).length === 1
  })
}

function quotaClause(agreement: Agreement, id: string, term: JsonObject): ClauseRow | null {
  const where = isJsonObject(term['where'] ?? undefined) ? (term['where'] as JsonObject) : {} // just checked
  const category = onlyCategory(where)
  const holder = agreement.belligerents.find((p) => textsOf(where['holder']).includes(p))
  const home = agreement.belligerents.find((p) => p !== holder)
  const [least, most] = [term['min'], term['max']]
  if (holder === undefined || home === undefined) return null
  if (typeof least === 'number') {
    if (category === null || least !== most) return null
    return { id, kind: 'count', category, people: least, home, holder }
  }
  if (typeof most !== 'number') return null
  const over = most === agreement.series.ceiling ? 'series' : 'exchange'
  return { id, kind: 'ceiling', category, home, people: most, over }
}

function capacities(tranche: Json): readonly ClauseRow[] {
  if (!isJsonObject(tranche) || typeof tranche['id'] !== 'string') return []
  const id = tranche['id']
  const rooms = tranche['capacity']
  if (!isJsonObject(rooms)) return []
  return Object.entries(rooms).flatMap(([holder, room]): readonly ClauseRow[] => {
    if (!isJsonObject(room)) return []
    const seats = room['seats']
    const stretchers = room['stretchers']
    if (typeof seats !== 'number' || typeof stretchers !== 'number') return []
    // A holder of a capacity is one of the agreement's own belligerents.
    const party = holder as PartyId
    return [
      { id: `${id}-${holder}`, kind: 'capacity', tranche: id, holder: party, seats, stretchers },
    ]
  })
}

function onlyCategory(where: JsonObject): Category | null {
  const [only, ...more] = textsOf(where['category'])
  if (more.length > 0) return null
  return only === 'soldier' || only === 'civilian' ? only : null
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((x): x is string => typeof x === 'string') : []
}

function numbersOf(value: Json | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((x): x is number => typeof x === 'number') : []
}
