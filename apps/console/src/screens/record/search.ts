// Filters of the record as an address carries them.
import {
  CLAIM_STANDINGS,
  LEDGER_STANDINGS,
  REPORT_CATEGORIES,
  type ClaimStandingWord,
  type LedgerStandingWord,
  type ReportCategory,
} from '@parley/api'

export interface RecordSearch {
  readonly q?: string
  readonly side?: string
  readonly category?: ReportCategory
  readonly standing?: ClaimStandingWord
  readonly by?: string
  /** Of claims alone: how they stand to the log. */
  readonly ledger?: LedgerStandingWord
}

export type SearchChange = { readonly [K in keyof RecordSearch]?: RecordSearch[K] | undefined }

/** What an address says, without what is none of a record's. */
export function recordSearch(given: Readonly<Record<string, unknown>>): RecordSearch {
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : undefined)
  const found = {
    q: text('q'),
    side: text('side'),
    category: REPORT_CATEGORIES.find((one) => one === given['category']),
    standing: CLAIM_STANDINGS.find((one) => one === given['standing']),
    by: text('by'),
    ledger: LEDGER_STANDINGS.find((one) => one === given['ledger']),
  }
  // A field that is undefined is none of the address.
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

/** A filter that is empty goes away. */
export function merged(before: RecordSearch, change: SearchChange): RecordSearch {
  const entries = Object.entries({ ...before, ...change })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}
