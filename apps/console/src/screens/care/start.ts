// START, simple triage and rapid treatment (Newport Beach, 1983, as revised 1994): four questions in their
// order, each of which ends the questioning or asks the next. The answer is a proposal; a clinician's own word
// is what is noted. Codes of the scale that earlier entries carry stay readable, `urgent` among them.
import type { TriageCode } from '@parley/api'

/** Answers so far; a question that was not asked is null. */
export interface StartAnswers {
  readonly walks: boolean | null
  /** `no`: does not breathe, the airway opened; `fast`: more than 30 breaths a minute. */
  readonly breathing: 'no' | 'fast' | 'calm' | null
  /** A pulse at the wrist, or a nail bed that fills within 2 seconds. */
  readonly wristPulse: boolean | null
  readonly obeys: boolean | null
}

export const START_QUESTIONS = ['walks', 'breathing', 'wristPulse', 'obeys'] as const
export type StartQuestion = (typeof START_QUESTIONS)[number]

export type StartOutcome =
  | { readonly is: 'asks'; readonly question: StartQuestion }
  | { readonly is: 'proposes'; readonly triage: TriageCode }

/** The next question, or the level that the answers come to. */
export function startTriage(answers: StartAnswers): StartOutcome {
  const { walks, breathing, wristPulse, obeys } = answers
  if (walks === null) return asks('walks')
  if (walks) return proposes('minor')
  if (breathing === null) return asks('breathing')
  if (breathing === 'no') return proposes('expectant')
  if (breathing === 'fast') return proposes('immediate')
  if (wristPulse === null) return asks('wristPulse')
  if (!wristPulse) return proposes('immediate')
  if (obeys === null) return asks('obeys')
  return proposes(obeys ? 'delayed' : 'immediate')
}

function asks(question: StartQuestion): StartOutcome {
  return { is: 'asks', question }
}

function proposes(triage: TriageCode): StartOutcome {
  return { is: 'proposes', triage }
}
