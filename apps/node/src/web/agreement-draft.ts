// An agreement out of the clauses of a screen. Clauses change numbers of the agreement in force, or of the
// preset where there is none; a clause that asks for what the agreement's terms cannot say is refused by its
// id, never dropped.
import { clausesOf, presetAgreement } from '@parley/exchange'
import type { Agreement, ClauseRow, Outlook } from '@parley/exchange'
import type { Clause } from '@parley/api'
import { canonicalJson, isJsonObject, ok, refuse } from '@parley/kernel'
import type { Json, JsonObject, Result } from '@parley/kernel'

const PRESET = { soldiers: 270, civilians: 120, ceiling: 1000, tranches: 3 } as const

/** The agreement that these clauses state; its id counts on from the one it takes the place of. */
export function agreementFrom(outlook: Outlook, clauses: readonly Clause[]): Result<Agreement> {
  const base = baseOf(outlook)
  let agreement = base
  for (const clause of clauses) {
    const changed = withClause(agreement, clause)
    if (changed === null) return refuse('clause-not-supported', clause.id, clause.kind)
    agreement = changed
  }
  return ok(agreement)
}

function baseOf({ state, now }: Outlook): Agreement {
  const inForce = state.agreement
  const number = state.agreements.size + 1
  const series = state.frame?.series ?? 'series'
  if (inForce !== null) {
    return { ...inForce.content, id: `${series}-${number}`, replaces: inForce.hash }
  }
  const preset = presetAgreement({
    ...PRESET,
    referenceDate: now.slice(0, 10),
    id: `${series}-${number}`,
    series,
    replaces: null,
  })
  const { frame } = state
  if (frame === null) return preset
  const { belligerents, mediator, transit, neutral } = frame
  return { ...preset, belligerents, mediator, transit, neutral }
}

/** The agreement with one clause of a screen, or null where its terms cannot say so. */
function withClause(agreement: Agreement, clause: Clause): Agreement | null {
  const before = clausesOf(agreement).find((c) => c.id === clause.id && c.kind === clause.kind)
  if (before !== undefined && isSame(before, clause)) return agreement
  const { handover } = agreement
  switch (clause.kind) {
    case 'count':
      return withTerm(agreement, clause.id, { min: clause.people, max: clause.people })
    case 'ceiling': {
      const changed = withTerm(agreement, clause.id, { max: clause.people })
      if (changed === null || clause.over !== 'series') return changed
      return { ...changed, series: { ...changed.series, ceiling: clause.people } }
    }
    case 'exposure':
      return { ...agreement, handover: { ...handover, exposure: clause.max } }
    case 'standstill':
      return { ...agreement, handover: { ...handover, standstillHours: clause.hours } }
    case 'list-protocol': {
      const { answerDays, remarkDays, finalDays } = clause
      return { ...agreement, lists: { answerDays, remarkDays, finalDays } }
    }
    case 'families-together':
      return { ...agreement, rules: { ...agreement.rules, familiesTogether: true } }
    case 'capacity':
      return withRoom(agreement, clause)
    case 'publication':
      return { ...agreement, naming: clause.mayBeNamed ? 'on-consent' : 'never' }
    default:
      return null
  }
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

function withRoom(
  agreement: Agreement,
  clause: Extract<Clause, { readonly kind: 'capacity' }>,
): Agreement | null {
  const at = agreement.tranches.findIndex((t) => isJsonObject(t) && t['id'] === clause.tranche)
  const tranche = agreement.tranches[at]
  if (!isJsonObject(tranche) || !isJsonObject(tranche['capacity'])) return null
  const room = tranche['capacity'][clause.holder]
  if (!isJsonObject(room)) return null
  const { seats, stretchers, holder } = clause
  const capacity = { ...tranche['capacity'], [holder]: { ...room, seats, stretchers } }
  return { ...agreement, tranches: agreement.tranches.with(at, { ...tranche, capacity }) }
}
