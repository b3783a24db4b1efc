// Code words of a list audit, without zod, for screens and the tests of words.

/** What a row of a published list comes to; every row has one. */
export const AUDIT_VERDICTS = [
  'repeat',
  'unknown',
  'unsure',
  'already-home',
  'wrong-class',
  'wrong-date',
  'agrees',
] as const

/** One thing that a row of a published list and the ledger do not say alike. */
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

export type AuditVerdict = (typeof AUDIT_VERDICTS)[number]
export type AuditFact = (typeof AUDIT_FACTS)[number]
