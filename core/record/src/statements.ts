// What a report states without a figure: whether a third state stands with a party, whether it had a part in exchanges
// before, where those who were released are, whom a description means, on what day somebody answered. Read by rule from
// cues like everything else; what no rule reads is not there.
import { daysIn } from './dates.ts'
import type { Passage, Statement } from './document.ts'
import type { Cue, CueKind } from './lexicon.ts'
import { nameOfState } from './mediators.ts'
import type { Sentence } from './sentences.ts'
import type { Sides } from './parties.ts'

/** The statements of a report, in the order of its sentences. @param published `YYYY-MM-DD`, or null */
export function statementsIn(
  sentences: readonly Sentence[],
  { all: parties }: Sides,
  published: string | null,
): readonly Statement[] {
  const found: Statement[] = []
  const among = mediating(sentences, parties)
  let side: string | null = null // whose persons the report spoke of last
  for (const sentence of sentences) {
    side = sideIn(sentence, parties) ?? side
    if (!sentence.cues.some(({ kind }) => STATES.has(kind))) continue
    found.push(
      ...stances(sentence, parties),
      ...precedents(sentence, parties, among),
      ...whereabouts(sentence, parties, side),
      ...descriptions(sentence),
      ...answers(sentence, published),
    )
  }
  return found
}

// Without one of these a sentence states nothing.
const STATES: ReadonlySet<CueKind> = new Set([
  'stance',
  'past',
  'arrived',
  'now',
  'dweller',
  'replied',
  'issued',
])

/** The whole sentence: what is stated needs its context. */
export const passageOfSentence = ({ of, start, end }: Sentence): Passage => ({ of, start, end })

const kindsIn = ({ cues }: Sentence, ...kinds: readonly CueKind[]): readonly Cue[] =>
  cues.filter(({ kind }) => kinds.includes(kind))

const isDenied = (sentence: Sentence, at: number): boolean =>
  kindsIn(sentence, 'not').some(({ after }) => at - after >= 0 && at - after < 4)

function sideIn(sentence: Sentence, parties: readonly string[]): string | null {
  const isOfParty = ({ value }: Cue): boolean => parties.includes(value)
  const named = kindsIn(sentence, 'nation').find(isOfParty)
  return (named ?? kindsIn(sentence, 'state').find(isOfParty))?.value ?? null
}

const thirdStates = (sentence: Sentence, parties: readonly string[]): readonly Cue[] =>
  kindsIn(sentence, 'state').filter(
    ({ value }) => !parties.includes(value) && nameOfState(value) !== null,
  )

function stated(
  topic: Statement['topic'],
  sentence: Sentence,
  { about, says }: Pick<Statement, 'about' | 'says'>,
): Statement {
  return { topic, about, says, passage: passageOfSentence(sentence) }
}

const APPOSED = 14 // words between a state and what is said of it

// "in X, a neutral country"; "X, an old ally of" a party
function stances(sentence: Sentence, parties: readonly string[]): readonly Statement[] {
  const states = thirdStates(sentence, parties)
  return kindsIn(sentence, 'stance').flatMap(({ value, first, after }) => {
    const isOfParty = kindsIn(sentence, 'state', 'nation').some(
      (cue) => parties.includes(cue.value) && cue.first >= after && cue.first - after < 4,
    )
    if (isDenied(sentence, first) || (value === 'ally' && !isOfParty)) return []
    const state =
      states.findLast((cue) => cue.after <= first && first - cue.after < APPOSED) ??
      states.find((cue) => cue.first >= after && cue.first - after < 2)
    const about = nameOfState(state?.value ?? '')
    return about === null ? [] : [stated('stance', sentence, { about, says: value })]
  })
}

function mediating(
  sentences: readonly Sentence[],
  parties: readonly string[],
): ReadonlySet<string> {
  const told = sentences.filter((sentence) => kindsIn(sentence, 'mediate').length > 0)
  return new Set(told.flatMap((one) => thirdStates(one, parties).map(({ value }) => value)))
}

// "has often been a venue of exchanges", "its role in one was never before known", "had been limited to" something else
function precedents(
  sentence: Sentence,
  parties: readonly string[],
  among: ReadonlySet<string>,
): readonly Statement[] {
  const states = thirdStates(sentence, parties)
  const found = new Map<string, Statement>()
  for (const past of kindsIn(sentence, 'past')) {
    const state = states.findLast(({ after }) => after <= past.first) ?? states[0]
    const about = nameOfState(state?.value ?? '')
    if (state === undefined || about === null) continue
    const says = precedentOf(sentence, past, among.has(state.value))
    if (says !== null) found.set(about, stated('precedent', sentence, { about, says }))
  }
  return [...found.values()]
}

function precedentOf(
  sentence: Sentence,
  past: Cue,
  isMediator: boolean,
): 'before' | 'never' | null {
  const isOffice = kindsIn(sentence, 'office').length > 0
  const isAbout = isOfExchanges(sentence, isOffice, 0)
  const isServed = isServedBy(sentence, past)
  if (past.value === 'never') return (isOffice || isServed) && isAbout ? 'never' : null
  if (isDenied(sentence, past.first)) return isOffice && isAbout ? 'never' : null
  const limit = kindsIn(sentence, 'limited').find(({ first }) => first >= past.after)
  if (limit !== undefined && isOffice) {
    const isElsewhere = isMediator && !isOfExchanges(sentence, true, limit.after)
    return isElsewhere ? 'never' : null
  }
  return isServed && isAbout ? 'before' : null
}

const VERB_REACH = 10 // words to a verb that some languages put last

const isServedBy = (sentence: Sentence, past: Cue): boolean =>
  kindsIn(sentence, 'served').some(
    ({ first, after }) =>
      (first >= past.after && first - past.after < VERB_REACH) ||
      (after <= past.first && past.first - after < 9),
  )

const isOfExchanges = (sentence: Sentence, isOffice: boolean, from: number): boolean =>
  sentence.cues.some(
    ({ kind, value, first }) =>
      first >= from &&
      (kind === 'swap' ||
        kind === 'mediate' ||
        (isOffice && kind === 'noun' && value === 'captive')),
  )

const PLACED = 6 // words from "in" to the state: "in the north of", "on the territory of"

function whereabouts(
  sentence: Sentence,
  parties: readonly string[],
  side: string | null,
): readonly Statement[] {
  const home = kindsIn(sentence, 'arrived').flatMap(({ first, after }) => {
    const isToCome = kindsIn(sentence, 'future').some((cue) => cue.after <= first)
    const own = kindsIn(sentence, 'state', 'nation').find(
      (cue) => parties.includes(cue.value) && cue.first >= after && cue.first - after < 2,
    )
    const isOfPersons = kindsIn(sentence, 'noun').some((noun) => noun.after <= first)
    if (own === undefined || isToCome || !isOfPersons) return []
    return [stated('whereabouts', sentence, { about: own.value, says: 'home' })]
  })
  const away = side === null ? [] : awayIn(sentence, parties, side)
  return [...home, ...away]
}

// "are currently in X": a state that is neither party's
function awayIn(
  sentence: Sentence,
  parties: readonly string[],
  side: string,
): readonly Statement[] {
  const [now] = kindsIn(sentence, 'now')
  const isOfPersons = kindsIn(sentence, 'noun').length > 0
  if (now === undefined || !isOfPersons) return []
  const isIn = ({ first }: Cue): boolean =>
    kindsIn(sentence, 'in').some(
      (cue) => cue.after <= first && first - cue.after < PLACED && cue.first >= now.first,
    )
  const says = nameOfState(thirdStates(sentence, parties).find(isIn)?.value ?? '')
  return says === null ? [] : [stated('whereabouts', sentence, { about: side, says })]
}

const STEM = 4 // letters of a place that its cases share

// Whom the report means by the people of a place: soldiers, or civilians.
function descriptions(sentence: Sentence): readonly Statement[] {
  return kindsIn(sentence, 'dweller').flatMap(({ first, after }) => {
    const place = sentence.tokens.slice(after, after + 3).find(({ isCapital }) => isCapital)
    const meant = kindsIn(sentence, 'noun').findLast(
      (noun) => noun.after <= first && (noun.value === 'military' || noun.value === 'civilian'),
    )
    if (place === undefined || meant === undefined || first - meant.after > APPOSED) return []
    const isLinked =
      kindsIn(sentence, 'called').some((cue) => cue.first >= meant.after && cue.after <= first) ||
      sentence.tokens.slice(meant.after, first).some(({ word }) => /^[—–-]$/u.test(word))
    const about = place.word.slice(0, STEM)
    return isLinked ? [stated('description', sentence, { about, says: meant.value })] : []
  })
}

// "answered these rumours on" a day; "a statement released on" a day
function answers(sentence: Sentence, published: string | null): readonly Statement[] {
  if (kindsIn(sentence, 'replied', 'issued').length === 0) return []
  const days = daysIn(sentence, published).filter(({ rank }) => rank === 'explicit')
  const matter = kindsIn(sentence, 'matter')
  const replies = kindsIn(sentence, 'replied').flatMap(({ after }) => {
    const of = matter.find(({ first }) => first >= after && first - after < 3)
    const day = of && days.find(({ first }) => first >= of.after && first - of.after < 3)
    if (day === undefined) return []
    return [stated('answer', sentence, { about: 'answered', says: day.date })]
  })
  const issued = kindsIn(sentence, 'issued').flatMap(({ after }) => {
    const day = days.find(({ first }) => first === after)
    if (day === undefined) return []
    return [stated('answer', sentence, { about: 'issued', says: day.date })]
  })
  return [...issued, ...replies]
}
