// What the law says about a term before anyone signs it. A warning does not refuse: parties may sign
// what they answer for, but not without having read it.
import { isJsonObject } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import { equivalentsOf } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import { weighs } from './equivalents.ts'

/**
 * `wounded-priced`: a term counts the seriously wounded and sick against something in return, but
 * they go home regardless of number or rank (Third Geneva Convention, article 109). `table-unused`:
 * a table of equivalents stands in the agreement and nothing in it measures by weight.
 */
export interface AgreementWarning {
  readonly code: 'wounded-priced' | 'table-unused'
  /** Id of the clause. */
  readonly term: string
  /** The article; null where no law speaks. */
  readonly law: 'GC III 109' | null
}

const PRICING = new Set(['parity', 'balance', 'quota', 'demands'])

/** What to read twice before signing: terms that price whom the law sends home, a table without effect. */
export function agreementWarnings(agreement: Agreement): readonly AgreementWarning[] {
  const isUnused = equivalentsOf(agreement) !== null && !weighs(agreement)
  const unused: AgreementWarning = { code: 'table-unused', term: 'equivalents', law: null }
  return [...pricedTerms(agreement), ...(isUnused ? [unused] : [])]
}

function pricedTerms(agreement: Agreement): readonly AgreementWarning[] {
  const first = agreement.rules.classes.find((r) => r.when === 'seriously-wounded-or-sick')
  if (first === undefined) return agreement.terms.flatMap((t) => (prices(t) ? [warn(t)] : []))
  return agreement.terms.flatMap((t) => (prices(t) && !leavesOut(t, first.class) ? [warn(t)] : []))
}

/** The agreement with every such term counting only persons within parity. */
export function outsideParity(agreement: Agreement): Agreement {
  const priced = new Set(pricedTerms(agreement).map((w) => w.term))
  const terms = agreement.terms.map((term): Json => {
    if (!isJsonObject(term) || typeof term['id'] !== 'string' || !priced.has(term['id']))
      return term
    const where = isJsonObject(term['where']) ? term['where'] : {}
    const attributes = isJsonObject(where['attributes']) ? where['attributes'] : {}
    return { ...term, where: { ...where, attributes: { ...attributes, parity: ['in'] } } }
  })
  return { ...agreement, terms }
}

function warn(term: Json): AgreementWarning {
  const id = isJsonObject(term) && typeof term['id'] === 'string' ? term['id'] : ''
  return { code: 'wounded-priced', term: id, law: 'GC III 109' }
}

/** A floor alone asks for persons; only what compares or limits them sets a price. */
function prices(term: Json): boolean {
  if (!isJsonObject(term) || typeof term['kind'] !== 'string') return false
  if (term['kind'] === 'quota') return term['max'] !== undefined && term['max'] !== null
  return PRICING.has(term['kind'])
}

function leavesOut(term: Json, woundedClass: number): boolean {
  if (!isJsonObject(term)) return true
  const where = isJsonObject(term['where']) ? term['where'] : {}
  const attributes = isJsonObject(where['attributes']) ? where['attributes'] : {}
  const parity = attributes['parity']
  if (Array.isArray(parity) && parity.every((value: Json) => value === 'in')) return true
  const classes = where['class']
  return Array.isArray(classes) && !classes.includes(woundedClass)
}
