// What can be said of terms before anybody signs them: which clauses contradict each other by arithmetic
// alone, whoever is offered, and whether the numbers can be met by the persons offered so far. It claims
// only what is certain; that a plan exists is for the planner to prove.
import { canonicalJson, isJsonObject } from '@parley/kernel'
import type { Json, JsonObject, PartyId, Refusal } from '@parley/kernel'
import type { Category } from '@parley/names'
import { parseProblem } from '@parley/terms'
import { equivalentsOf, readAgreement } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import { measuresByWeight } from './equivalents.ts'
import { problemBody } from './problem.ts'

/** Clauses that cannot hold together, whoever is offered: `needed` persons or places where `allowed` are. */
export interface ClauseClash {
  readonly code: 'more-than-ceiling' | 'not-in-parity' | 'more-than-room' | 'more-than-coaches'
  readonly clauses: readonly string[]
  readonly needed: number
  readonly allowed: number
}

/** Why terms are no agreement at all, or null: out of its limits, or nothing a planner could read. */
export function agreementFault(agreement: Agreement): Refusal | null {
  const read = readAgreement(agreement as unknown as Json) // an agreement is plain JSON values
  if (!read.ok) return read.refusal
  // Earlier versions were signed so, with everybody weighing 1; nobody proposes that again.
  const weighed = agreement.terms.findIndex(measuresByWeight)
  if (weighed >= 0 && equivalentsOf(agreement) === null) {
    const at = `agreement.terms[${weighed}].measure`
    return { code: 'field', at, detail: "'people', or a table of equivalents" }
  }
  const none = new Map<never, never>()
  const parts = { id: agreement.id, agreement, offers: none, families: none, objections: none }
  const problem = parseProblem({ ...problemBody(parts), lottery: { seed: '0'.repeat(64) } })
  return problem.ok ? null : problem.refusal
}

/** Every contradiction of the terms among themselves. */
export function clausesClashing(agreement: Agreement): readonly ClauseClash[] {
  const quotas = agreement.terms.flatMap(quotaOf)
  return [
    ...ceilingClashes(quotas),
    ...agreement.terms.flatMap((term) => parityClash(term, quotas)),
    ...agreement.belligerents.flatMap((holder) => roomClash(agreement, holder, quotas)),
    ...agreement.belligerents.flatMap((holder) => coachClash(agreement, holder, quotas)),
  ]
}

interface Quota {
  readonly id: string
  readonly holder: string
  /** Null for everyone of the holder. */
  readonly category: Category | null
  /** What else the quota filters by, in one spelling. */
  readonly attributes: string
  readonly least: number
  readonly most: number
}

const ALL = Number.MAX_SAFE_INTEGER

/** A quota of one holder's persons by category and attributes; of any other filter or measure nothing is claimed. */
function quotaOf(term: Json): readonly Quota[] {
  if (!isJsonObject(term) || term['kind'] !== 'quota' || measuresByWeight(term)) return []
  const where = objectOf(term['where'])
  const odd = Object.keys(where).some((k) => !['holder', 'category', 'attributes'].includes(k))
  const [holder, ...others] = textsOf(where['holder'])
  const categories = textsOf(where['category'])
  const [category = null, ...more] = categories
  if (odd || holder === undefined || others.length + more.length > 0) return []
  if (category !== null && category !== 'soldier' && category !== 'civilian') return []
  return [
    {
      id: textOf(term['id']),
      holder,
      category,
      attributes: canonicalJson(objectOf(where['attributes'])),
      least: numberOf(term['min'], 0),
      most: numberOf(term['max'], ALL),
    },
  ]
}

/** Counts of single categories together above what a quota over everyone lets go. */
function ceilingClashes(quotas: readonly Quota[]): readonly ClauseClash[] {
  return quotas
    .filter((quota) => quota.category === null && quota.most < ALL)
    .flatMap((ceiling): readonly ClauseClash[] => {
      const alike = quotas.filter((q) => isAlike(q, ceiling) && q.category !== null && q.least > 0)
      const needed = sum(alike.map((q) => q.least))
      if (needed <= ceiling.most) return []
      const clauses = [ceiling.id, ...alike.map((q) => q.id)]
      return [{ code: 'more-than-ceiling', clauses, needed, allowed: ceiling.most }]
    })
}

function isAlike(quota: Quota, other: Quota): boolean {
  return quota.holder === other.holder && quota.attributes === other.attributes
}

/** Releases of the two sides that no numbers within the quotas bring into the agreed proportion. */
function parityClash(term: Json, quotas: readonly Quota[]): readonly ClauseClash[] {
  if (!isJsonObject(term) || term['kind'] !== 'parity') return []
  const where = objectOf(term['where'])
  const plain = Object.keys(where).every((k) => ['category', 'attributes'].includes(k))
  const isPeople = (term['measure'] ?? 'people') === 'people'
  if (!plain || !isPeople || term['whereOther'] !== undefined) return []
  const [one = '', other = ''] = textsOf(term['between'])
  const [x = 1, y = 1] = Array.isArray(term['ratio'])
    ? term['ratio'].map((n) => numberOf(n, 1))
    : []
  const tolerance = numberOf(term['tolerance'], 0)
  const f = rangeOf(one, where, quotas)
  const b = rangeOf(other, where, quotas)
  // |y F - x B| <= tolerance, spec/plan-problem.md
  const tooMany = y * f.least > x * b.most + tolerance
  const tooFew = x * b.least > y * f.most + tolerance
  if (!tooMany && !tooFew) return []
  const [more, less] = tooMany ? [f, b] : [b, f]
  const clauses = [textOf(term['id']), ...new Set([...more.leastBy, ...less.mostBy])]
  return [{ code: 'not-in-parity', clauses, needed: more.least, allowed: less.most }]
}

interface Range {
  readonly least: number
  readonly most: number
  readonly leastBy: readonly string[]
  readonly mostBy: readonly string[]
}

/** How many persons of a holder the quotas ask for and let go, over the categories of a filter. */
function rangeOf(holder: string, where: JsonObject, quotas: readonly Quota[]): Range {
  const attributes = canonicalJson(objectOf(where['attributes']))
  const own = quotas.filter((q) => q.holder === holder && q.attributes === attributes)
  const asked = textsOf(where['category'])
  const categories = asked.length === 0 ? ['soldier', 'civilian'] : asked
  const least = own.filter((q) => q.category !== null && categories.includes(q.category))
  const asks = least.filter((q) => q.least > 0)
  const caps = categories.map((c) => lowest(least.filter((q) => q.category === c)))
  const overall = lowest(own.filter((q) => q.category === null))
  const bySum = caps.every((q) => q !== null) ? caps.filter((q) => q !== null) : null
  const summed = bySum === null ? ALL : sum(bySum.map((q) => q.most))
  const isOverall = overall !== null && overall.most < summed
  return {
    least: sum(asks.map((q) => q.least)),
    leastBy: asks.map((q) => q.id),
    most: isOverall ? overall.most : summed,
    mostBy: isOverall ? [overall.id] : (bySum ?? []).map((q) => q.id),
  }
}

function lowest(quotas: readonly Quota[]): Quota | null {
  const [first] = quotas.filter((q) => q.most < ALL).toSorted((p, q) => p.most - q.most)
  return first ?? null
}

/** More persons asked of a holder than its tranches have places for: each takes a seat at least. */
function roomClash(
  agreement: Agreement,
  holder: PartyId,
  quotas: readonly Quota[],
): readonly ClauseClash[] {
  const rooms = agreement.tranches.map((tranche) => placesOf(tranche, holder))
  if (rooms.some((room) => room === null)) return []
  const allowed = sum(rooms.map((room) => room?.places ?? 0))
  const { asked, needed } = askedOf(holder, quotas)
  if (needed <= allowed) return []
  const clauses = [...asked, ...rooms.flatMap((room) => room?.clause ?? [])]
  return [{ code: 'more-than-room', clauses, needed, allowed }]
}

/** More persons asked of a holder than its coaches carry in the steps of all tranches. */
function coachClash(
  { tranches, handover }: Agreement,
  holder: PartyId,
  quotas: readonly Quota[],
): readonly ClauseClash[] {
  const allowed = tranches.length * handover.steps * handover.coach
  const { asked, needed } = askedOf(holder, quotas)
  if (needed <= allowed) return []
  return [{ code: 'more-than-coaches', clauses: [...asked, 'steps'], needed, allowed }]
}

/** How many persons the quotas ask of a holder at least, and which of them ask. */
function askedOf(
  holder: PartyId,
  quotas: readonly Quota[],
): { readonly asked: readonly string[]; readonly needed: number } {
  const asking = quotas.filter((q) => q.holder === holder && q.category !== null && q.least > 0)
  const attributes = new Set(asking.map((q) => q.attributes))
  // Quotas of different filters may mean the same persons; then their sum claims too much.
  if (attributes.size > 1) return { asked: [], needed: 0 }
  return { asked: asking.map((q) => q.id), needed: sum(asking.map((q) => q.least)) }
}

/** Places of a holder in a tranche, or null for no limit. The clause's id is the one `clausesOf` gives. */
function placesOf(
  tranche: Json,
  holder: PartyId,
): { readonly clause: string; readonly places: number } | null {
  if (!isJsonObject(tranche)) return null
  const room = objectOf(objectOf(tranche['capacity'])[holder])
  const places = Math.min(numberOf(room['people'], ALL), numberOf(room['seats'], ALL))
  return places === ALL ? null : { clause: `${textOf(tranche['id'])}-${holder}`, places }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((x): x is string => typeof x === 'string') : []
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise
}
