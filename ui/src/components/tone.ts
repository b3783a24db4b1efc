// Every state is a word, a colour and a shape, so that no one of the three has to be seen.
import type {
  AnswerCode,
  ClaimStandingWord,
  CrossingState,
  ExceptionCode,
  LedgerStandingWord,
  PersonState,
  StatementState,
  TrancheState,
  TriageCode,
} from '@parley/api'

/** `open` hollow circle, `going` half circle, `done` disc with a tick, `look` triangle, `stop` square, `quiet` dash. */
export type Tone = 'open' | 'going' | 'done' | 'look' | 'stop' | 'quiet'

export const PERSON_TONES: Readonly<Record<PersonState, Tone>> = {
  sought: 'open',
  held: 'open',
  confirmed: 'open',
  planned: 'going',
  listed: 'going',
  present: 'going',
  checked: 'going',
  released: 'going',
  received: 'done',
  'in-transit': 'going',
  home: 'done',
  stays: 'quiet',
  'not-presented': 'look',
  absent: 'look',
  'answered-no': 'quiet',
}

export const TRANCHE_TONES: Readonly<Record<TrancheState, Tone>> = {
  planned: 'open',
  manifested: 'open',
  scheduled: 'open',
  standstill: 'going',
  'at-point': 'going',
  'roll-call': 'going',
  armed: 'going',
  running: 'going',
  held: 'look',
  completed: 'done',
  partial: 'look',
  aborted: 'stop',
}

export const CROSSING_TONES: Readonly<Record<CrossingState, Tone>> = {
  listed: 'open',
  present: 'open',
  checked: 'going',
  released: 'going',
  received: 'done',
}

export const EXCEPTION_TONES: Readonly<Record<ExceptionCode, Tone>> = {
  'listed-absent': 'look',
  'unlisted-presented': 'stop',
  'identity-doubtful': 'look',
  'not-presented': 'look',
  died: 'stop',
  'count-short': 'look',
  'point-unsafe': 'stop',
  'device-silent': 'look',
}

export const ANSWER_TONES: Readonly<Record<AnswerCode, Tone>> = {
  held: 'done',
  'not-held': 'quiet',
  dead: 'quiet',
  'already-released': 'quiet',
  duplicate: 'quiet',
  'insufficient-data': 'look',
  'retained-criminal': 'look',
  refused: 'look',
  pending: 'open',
}

export const STATEMENT_TONES: Readonly<Record<StatementState, Tone>> = {
  draft: 'open',
  checked: 'open',
  approved: 'going',
  embargoed: 'look',
  released: 'done',
  corrected: 'quiet',
  retracted: 'stop',
}

export const TRIAGE_TONES: Readonly<Record<TriageCode, Tone>> = {
  immediate: 'stop',
  urgent: 'look',
  delayed: 'going',
  minor: 'done',
  expectant: 'quiet',
}

/** How a claim of a report stands beside the others of its exchange. */
export const STANDING_TONES: Readonly<Record<ClaimStandingWord, Tone>> = {
  contradiction: 'stop',
  category: 'look',
  announced_vs_done: 'look',
  scope: 'look',
  imprecise: 'going',
  compatible: 'going',
  uncorroborated: 'open',
  unconfirmed: 'open',
  alone: 'quiet',
  agreed: 'done',
}

/** How a claim stands to what this seat is told of counts. */
export const LEDGER_TONES: Readonly<Record<LedgerStandingWord, Tone>> = {
  matches: 'done',
  differs: 'stop',
  'not-disclosed': 'quiet',
  'not-compared': 'open',
}
