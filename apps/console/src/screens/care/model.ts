// Triage by keyboard as a small machine: the keys pressed so far, and what they come to. A digit names a level
// outright; letters answer START's questions one after another; a letter more says how the person may travel.
import { START_TRIAGE, type FitnessCode, type TriageCode } from '@parley/api'
import { startTriage, type StartAnswers, type StartQuestion } from './start.ts'

export interface TriageEntry {
  readonly answers: StartAnswers
  /** The level a clinician named; null as long as START is asking. */
  readonly named: TriageCode | null
  readonly fitness: FitnessCode | null
}

export const NOTHING_ENTERED: TriageEntry = {
  answers: { walks: null, breathing: null, wristPulse: null, obeys: null },
  named: null,
  fitness: null,
}

/** Keys of the levels, in the order of START. */
export const LEVEL_KEYS: readonly (readonly [key: string, level: TriageCode])[] = START_TRIAGE.map(
  (level, i) => [String(i + 1), level],
)

export const FITNESS_KEYS: readonly (readonly [key: string, fitness: FitnessCode])[] = [
  ['f', 'fit'],
  ['w', 'fit-with-escort'],
  ['s', 'stretcher'],
  ['u', 'unfit'],
]

type Answer = NonNullable<StartAnswers[StartQuestion]>

/** Keys of the answers to a question. */
export function answerKeys(question: StartQuestion): readonly {
  readonly key: string
  readonly word: 'yes' | 'no' | 'calm' | 'fast'
  readonly answer: Answer
}[] {
  if (question === 'breathing') {
    return [
      { key: 'n', word: 'no', answer: 'no' },
      { key: 'q', word: 'fast', answer: 'fast' },
      { key: 'c', word: 'calm', answer: 'calm' },
    ]
  }
  return [
    { key: 'y', word: 'yes', answer: true },
    { key: 'n', word: 'no', answer: false },
  ]
}

/** The level an entry has come to; null while a question is open. */
export function levelOf({ named, answers }: TriageEntry): TriageCode | null {
  if (named !== null) return named
  const outcome = startTriage(answers)
  return outcome.is === 'proposes' ? outcome.triage : null
}

/** The question that is open; null once there is a level. */
export function questionOf(entry: TriageEntry): StartQuestion | null {
  if (entry.named !== null) return null
  const outcome = startTriage(entry.answers)
  return outcome.is === 'asks' ? outcome.question : null
}

/** The entry after one key; the very same where the key means nothing now. */
export function pressed(entry: TriageEntry, key: string): TriageEntry {
  if (key === 'Backspace') return NOTHING_ENTERED
  const level = LEVEL_KEYS.find(([of]) => of === key)
  if (level !== undefined) return { ...entry, named: level[1] }
  const question = questionOf(entry)
  if (question !== null) {
    const answer = answerKeys(question).find((one) => one.key === key)
    if (answer !== undefined) return answered(entry, question, answer.answer)
  }
  const fitness = FITNESS_KEYS.find(([of]) => of === key)
  return fitness === undefined ? entry : { ...entry, fitness: fitness[1] }
}

/** The entry after an answer by hand. */
export function answered(entry: TriageEntry, question: StartQuestion, answer: Answer): TriageEntry {
  return { ...entry, answers: { ...entry.answers, [question]: answer } }
}

/** What is recorded: a level and fitness, both said by a clinician; null while one is missing. */
export function recordOf(
  entry: TriageEntry,
): { readonly triage: TriageCode; readonly fitness: FitnessCode } | null {
  const triage = levelOf(entry)
  return triage === null || entry.fitness === null ? null : { triage, fitness: entry.fitness }
}

/** A field of vital signs as it was typed: whole, or in tenths; null where it is empty, NaN where it is none. */
export function measured(typed: string, of: 'whole' | 'tenths'): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  const fits = of === 'whole' ? /^\d{1,3}$/ : /^\d{2}(\.\d)?$/
  if (!fits.test(text)) return Number.NaN
  return of === 'whole' ? Number(text) : Math.round(Number(text) * 10)
}
