// Code words of the public record, without zod, for screens and the tests of words.

export const REPORT_CATEGORIES = ['military', 'civilian', 'child', 'body', 'unknown'] as const

/** How a claim stands beside the others of its exchange, from the gravest on. */
export const CLAIM_STANDINGS = [
  'contradiction',
  'category',
  'announced_vs_done',
  'scope',
  'imprecise',
  'compatible',
  'uncorroborated',
  'unconfirmed',
  'alone',
  'agreed',
] as const

export const CLAIM_STATUSES = ['completed', 'in_progress', 'planned', 'failed'] as const

export const APPROXIMATIONS = ['approx', 'at_least', 'at_most'] as const

export const RECORD_STATES = ['absent', 'reading', 'ready', 'failed'] as const

export const REVIEW_REASONS = [
  'side-unknown',
  'people-beside-others',
  'second-and-late',
  'rough-beside-exact',
  'few-signs',
  'too-many',
  'language-unknown',
  'nothing-read',
] as const

export const REVIEW_VERDICTS = ['accept', 'correct', 'dismiss'] as const

export const ROW_QUESTIONS = [
  'serial-missing',
  'serial-order',
  'serial-twice',
  'serial-differs',
] as const

export const KIN_CHANGES = ['added', 'dropped', 'changed'] as const

export const KIN_FACTS = ['figure', 'mediator', 'held', 'day'] as const

export const DISCORD_TOPICS = [
  'stance',
  'precedent',
  'whereabouts',
  'description',
  'answer',
] as const

export const VERDICT_PLACES = ['between', 'within', 'earlier'] as const

export const RECORD_REFUSALS = [
  'record-not-ready',
  'record-side-missing',
  'record-count-elsewhere',
  'record-nothing-to-undo',
  'record-already-decided',
] as const

export type ReportCategory = (typeof REPORT_CATEGORIES)[number]
export type ClaimStandingWord = (typeof CLAIM_STANDINGS)[number]
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number]

/** States that the record names in English, by the code that languages know them by. */
export const STATE_CODES: Readonly<Record<string, string>> = {
  UAE: 'AE',
  USA: 'US',
  Turkey: 'TR',
  Qatar: 'QA',
  'Saudi Arabia': 'SA',
  Oman: 'OM',
  Belarus: 'BY',
  Egypt: 'EG',
  Vatican: 'VA',
  Switzerland: 'CH',
  Georgia: 'GE',
  Iran: 'IR',
}
