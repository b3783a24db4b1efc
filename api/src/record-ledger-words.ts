// Code words of claims set against the log and of drafts set against the record, without zod.

/** How a claim of a linked exchange stands to what this seat is told. */
export const LEDGER_STANDINGS = ['matches', 'differs', 'not-disclosed', 'not-compared'] as const

export const LEDGER_MATCHES = ['exact', 'within', 'together'] as const

export const LEDGER_DIFFERENCES = [
  'announced',
  'both-sides',
  'category',
  'body-living',
  'rounded',
  'more',
  'fewer',
] as const

export const LEDGER_HOWS = [...LEDGER_MATCHES, ...LEDGER_DIFFERENCES] as const

export const LEDGER_WHYS = ['since-link', 'said-to-fail', 'no-number', 'other-side'] as const

/** `waits`: nothing is compared before the embargo ends, whatever is claimed and whatever the log holds. */
export const LEDGER_STATES = ['unlinked', 'waits', 'compared'] as const

/** What the comparison is with. */
export const LEDGER_SOURCES = ['log', 'statements'] as const

/** What the log says to a number of a draft; `not-asked` while the embargo holds. */
export const LOG_WORDS = ['same', 'other', 'silent', 'not-asked'] as const

export const DRAFT_NUMBERS = ['persons', 'soldiers', 'civilians'] as const

export const LINK_REFUSALS = ['record-link-sides', 'record-not-linked'] as const

export type LedgerStandingWord = (typeof LEDGER_STANDINGS)[number]
