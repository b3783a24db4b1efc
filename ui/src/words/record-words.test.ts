// Every code word of the public record has a sentence; that every language has it too, words.test.ts says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  APPROXIMATIONS,
  CLAIM_STANDINGS,
  CLAIM_STATUSES,
  DISCORD_TOPICS,
  KIN_CHANGES,
  KIN_FACTS,
  LEDGER_HOWS,
  LEDGER_STANDINGS,
  LEDGER_WHYS,
  LINK_REFUSALS,
  LOG_WORDS,
  RECORD_REFUSALS,
  RECORD_STATES,
  REPORT_CATEGORIES,
  REVIEW_REASONS,
  REVIEW_VERDICTS,
  ROW_QUESTIONS,
} from '@parley/api'
import { en } from './en/index.ts'

for (const [group, codes] of [
  ['record.state', RECORD_STATES.filter((state) => state !== 'ready')],
  ['record.category', REPORT_CATEGORIES],
  ['record.standing', CLAIM_STANDINGS],
  ['record.why', CLAIM_STANDINGS],
  ['record.status', CLAIM_STATUSES],
  ['record.approx', APPROXIMATIONS],
  ['record.review.because', REVIEW_REASONS],
  ['record.review.verdict', REVIEW_VERDICTS],
  ['record.row', ROW_QUESTIONS],
  ['record.kin', KIN_CHANGES],
  ['record.kin.fact', KIN_FACTS],
  ['record.discord', DISCORD_TOPICS],
  ['refusal', RECORD_REFUSALS],
  ['record.kin.count', KIN_CHANGES],
  ['ledger.standing', LEDGER_STANDINGS],
  ['ledger.how', LEDGER_HOWS],
  ['ledger.why', LEDGER_WHYS],
  ['backed.log', LOG_WORDS],
  ['refusal', LINK_REFUSALS],
] as const) {
  test(`every word of the contract in "${group}" has a sentence`, () => {
    const missing = codes.filter((code) => !(`${group}.${code}` in en))
    assert.deepEqual(missing, [])
  })
}
