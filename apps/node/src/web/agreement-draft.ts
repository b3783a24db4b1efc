// An agreement out of the clauses of a screen. The clauses are the whole agreement as it was read: numbers of
// the one in force, or of the preset where there is none, changed and nothing left out. What comes out says
// those clauses again word for word, or the first that it cannot say is refused by its id, never dropped.
import {
  agreementFault,
  clausesOf,
  outsideParity,
  presetAgreement,
  withEquivalents,
  withReview,
} from '@parley/exchange'
import type { Agreement, ClauseRow, Equivalents, Outlook } from '@parley/exchange'
import type { Clause } from '@parley/api'
import { canonicalJson, isJsonObject, ok, refuse } from '@parley/kernel'
import type { Json, JsonObject, Result } from '@parley/kernel'

const PRESET = { soldiers: 270, civilians: 120, ceiling: 1000, tranches: 3 } as const

type ClauseOf<Kind extends Clause['kind']> = Extract<Clause, { readonly kind: Kind }>

/** The agreement that these clauses state; its id counts on from the one it takes the place of. */
export function agreementFrom(outlook: Outlook, clauses: readonly Clause[]): Result<Agreement> {
  let agreement = withTranches(baseAgreement(outlook), clauses.filter(isCapacity))
  const familiesTogether = clauses.some((clause) => clause.kind === 'families-together')
  agreement = { ...agreement, rules: { ...agreement.rules, familiesTogether } }
  agreement = withEquivalents(agreement, tableIn(clauses))
  for (const clause of clauses) {
    const changed = withClause(agreement, clause)
    if (changed === null) return refuse('clause-not-supported', clause.id, clause.kind)
    agreement = changed
  }
  const unsaid = unlike(clausesOf(agreement), clauses)
  if (unsaid !== null) return refuse(unsaid.code, unsaid.clause.id, unsaid.clause.kind)
  const fault = agreementFault(agreement)
  return fault === null ? ok(agreement) : { ok: false, refusal: fault }
}

/** What a proposal starts from: the agreement in force, or the preset of a first day. */
export function baseAgreement({ state, now }: Outlook): Agreement {
  const inForce = state.agreement
  const number = state.agreements.size + 1
  const series = state.frame?.series ?? 'series'
  if (inForce !== null) {
    return { ...inForce.content, id: `${series}-${number}`, replaces: inForce.hash }
  }
  const numbers = {
    ...PRESET,
    referenceDate: now.slice(0, 10),
    id: `${series}-${number}`,
    series,
    replaces: null,
  }
  const { frame } = state
  const [one, other] = [...(frame?.belligerents ?? [])].sort()
  if (frame === null || one === undefined || other === undefined) {
    return withStatedRooms(presetAgreement(numbers))
  }
  const preset = withStatedRooms(presetAgreement(numbers, [one, other]))
  const { mediator, transit, neutral } = frame
  const routes = preset.routes.map((r) => ({ ...r, via: r.via === null ? null : transit }))
  return { ...preset, routes, mediator, transit, neutral }
}

function withStatedRooms(agreement: Agreement): Agreement {
  return { ...agreement, tranches: agreement.tranches.map(withStatedRoom) }
}

/** A tranche limited by what its clause states: seats and stretchers. */
function withStatedRoom(tranche: Json): Json {
  if (!isJsonObject(tranche) || !isJsonObject(tranche['capacity'])) return tranche
  const rooms = Object.entries(tranche['capacity']).map(([holder, room]): [string, Json] => [
    holder,
    isJsonObject(room) ? { ...room, people: room['seats'] ?? null } : room,
  ])
  return { ...tranche, capacity: Object.fromEntries(rooms) }
}

interface Unlike {
  readonly code: 'clause-not-supported' | 'clause-missing'
  readonly clause: { readonly id: string; readonly kind: string }
}

/** The first clause that the agreement does not say as it was given, or says without being asked. */
function unlike(said: readonly ClauseRow[], given: readonly Clause[]): Unlike | null {
  const byId = new Map(said.map((clause) => [clause.id, clause]))
  const odd = given.find((clause) => {
    const before = byId.get(clause.id)
    return before === undefined || !isSame(before, clause)
  })
  if (odd !== undefined) return { code: 'clause-not-supported', clause: odd }
  const ids = new Set(given.map((clause) => clause.id))
  const missing = said.find((clause) => !ids.has(clause.id))
  return missing === undefined ? null : { code: 'clause-missing', clause: missing }
}

/** The agreement with one clause of a screen, or null where its terms cannot say so. */
function withClause(agreement: Agreement, clause: Clause): Agreement | null {
  const before = clausesOf(agreement).find((c) => c.id === clause.id)
  if (before !== undefined && isSame(before, clause)) return agreement
  const { handover } = agreement
  switch (clause.kind) {
    case 'count': {
      const { people, measure } = clause
      return withTerm(measured(agreement, clause.id, measure), clause.id, {
        min: people,
        max: people,
      })
    }
    case 'parity':
      return withParity(agreement, clause)
    case 'ceiling': {
      const changed = withTerm(agreement, clause.id, { max: clause.people })
      if (changed === null || clause.over !== 'series') return changed
      return { ...changed, series: { ...changed.series, ceiling: clause.people } }
    }
    case 'exposure':
      return { ...agreement, handover: { ...handover, exposure: clause.max } }
    case 'steps': {
      const { steps, coach } = clause
      return { ...agreement, handover: { ...handover, steps, coach } }
    }
    case 'standstill':
      return { ...agreement, handover: { ...handover, standstillHours: clause.hours } }
    case 'list-protocol': {
      const { answerDays, remarkDays, finalDays } = clause
      return { ...agreement, lists: { answerDays, remarkDays, finalDays } }
    }
    case 'match-review': {
      const { officers, sample } = clause
      if (officers !== 1 && officers !== 2) return null
      return withReview(agreement, { officers, sample })
    }
    case 'capacity':
      return withRoom(agreement, clause)
    case 'publication':
      return { ...agreement, naming: clause.mayBeNamed ? 'on-consent' : 'never' }
    case 'order-of-choice':
      return withOrder(agreement, clause)
    case 'medical-outside-parity':
      return outsideParity(agreement)
    default:
      return null
  }
}

/** Goals of an agreement's own cannot be written on a screen, only left as they are or given up. */
function withOrder(
  agreement: Agreement,
  { rule, over, urgentFirst }: ClauseOf<'order-of-choice'>,
): Agreement | null {
  const isGrouped = over === 'holder' || over === 'home' || over === 'category'
  if (rule === 'criterion-lexicographic' || isGrouped !== (rule === 'leximin')) return null
  const objective: Json = isGrouped ? { kind: rule, over } : { kind: rule }
  return { ...agreement, objective, schedule: urgentFirst ? 'urgent-first' : 'any' }
}

/** What is compared, and how far apart the sides may be; who is compared stays as it was signed. */
function withParity(
  agreement: Agreement,
  { id, measure, tolerance }: ClauseOf<'parity'>,
): Agreement | null {
  const changed = measured(agreement, id, measure)
  const isExact = tolerance === 0
  return isExact ? without(changed, id, 'tolerance') : withTerm(changed, id, { tolerance })
}

// Persons are what a term counts that says nothing: the bytes of terms without a table stay as they were.
function measured(agreement: Agreement, id: string, measure: 'weight' | undefined): Agreement {
  const changed =
    measure === undefined ? without(agreement, id, 'measure') : withTerm(agreement, id, { measure })
  return changed ?? agreement
}

function without(agreement: Agreement, id: string, field: string): Agreement {
  const terms = agreement.terms.map((term): Json => {
    if (!isJsonObject(term) || term['id'] !== id) return term
    return Object.fromEntries(Object.entries(term).filter(([name]) => name !== field))
  })
  return { ...agreement, terms }
}

function tableIn(clauses: readonly Clause[]): Equivalents | null {
  const table = clauses.find((clause) => clause.kind === 'equivalents')
  return table === undefined ? null : { ranks: table.ranks, otherwise: table.otherwise }
}

function isCapacity(clause: Clause): clause is ClauseOf<'capacity'> {
  return clause.kind === 'capacity'
}

/** As many tranches as the clauses give room for, in their order; a new one is made like the last. */
function withTranches(agreement: Agreement, rooms: readonly ClauseOf<'capacity'>[]): Agreement {
  const ids = [...new Set(rooms.map((room) => room.tranche))]
  const known = new Map(
    agreement.tranches.map((tranche) => [isJsonObject(tranche) ? tranche['id'] : null, tranche]),
  )
  const last = agreement.tranches.at(-1)
  if (ids.length === 0 || !isJsonObject(last)) return agreement
  const tranches = ids.map((id): Json => known.get(id) ?? { ...last, id })
  return { ...agreement, tranches }
}

function isSame(before: ClauseRow, clause: Clause): boolean {
  return canonicalJson({ ...before } as Json) === canonicalJson({ ...clause } as Json) // plain values both
}

function withTerm(agreement: Agreement, id: string, numbers: JsonObject): Agreement | null {
  const at = agreement.terms.findIndex((term) => isJsonObject(term) && term['id'] === id)
  const term = agreement.terms[at]
  if (!isJsonObject(term)) return null
  const terms = agreement.terms.with(at, { ...term, ...numbers })
  return { ...agreement, terms }
}

/** A changed room holds as many persons as it has seats: the clause that was read states no other limit. */
function withRoom(agreement: Agreement, clause: ClauseOf<'capacity'>): Agreement | null {
  const at = agreement.tranches.findIndex((t) => isJsonObject(t) && t['id'] === clause.tranche)
  const tranche = agreement.tranches[at]
  if (!isJsonObject(tranche) || !isJsonObject(tranche['capacity'])) return null
  const room = tranche['capacity'][clause.holder]
  if (!isJsonObject(room)) return null
  const { seats, stretchers, holder } = clause
  const capacity = {
    ...tranche['capacity'],
    [holder]: { ...room, people: seats, seats, stretchers },
  }
  return { ...agreement, tranches: agreement.tranches.with(at, { ...tranche, capacity }) }
}
