// Who handed over and who received: the verbs of a sentence and whoever acts in them.
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { isCited, isOutOf } from './near.ts'
import { otherThan } from './parties.ts'
import type { Sides } from './parties.ts'
import type { Sentence } from './sentences.ts'
import { hasComma, isReceiver, isSide } from './whither.ts'
import { AND, BROUGHT_BACK, OF, WHILE } from './packs/small-words.ts'

// "188 soldiers handed over by the Ukrainians"
export function byAgent({ sentence, to }: Figure, sides: Sides): string | null {
  const { cues, tokens } = sentence
  const agent = cues.find(({ kind, value, first }) => {
    const isOne = (kind === 'state' || kind === 'nation') && isSide(value, sides) && first >= to
    if (!isOne || !cues.some((by) => by.kind === 'by' && by.after <= first && first - by.after < 2))
      return false
    const verbs = cues.filter((verb) => verb.kind === 'handed' && verb.first >= to)
    const isRight = verbs.some((verb) => verb.after <= first && first - verb.after < 6)
    const isAlone = !tokens.slice(to, first).some((one) => one.kind === 'number')
    return verbs.length > 0 && (first - to < 8 || (isRight && isAlone))
  })
  return agent === undefined ? null : otherThan(agent.value, sides)
}

// "The Ukrainian staff confirmed that it received 1,012": right behind the verb, whatever else the sentence tells.
export function received({ sentence, first }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  const verb = cues.find(({ kind, after }) => kind === 'got' && after <= first && first - after < 3)
  if (verb === undefined || hasComma(sentence, verb.after, first)) return null
  return subjectOf(sentence, verb, sides)?.value ?? null
}

// Who received, who handed over: the nearest such verb, and the side that stands before it.
export function bySubject({ sentence, from, to }: Figure, sides: Sides): string | null {
  const verbs = sentence.cues
    .filter((cue) => cue.kind === 'gave' || cue.kind === 'got' || isActive(sentence, cue))
    .toSorted((a, b) => distance(a, from, to) - distance(b, from, to))
  const isAnyBefore = verbs.some(({ after }) => after <= from)
  for (const verb of verbs) {
    const subject = subjectOf(sentence, verb, sides)
    if (subject === undefined || isOfNextClause(sentence, to, { verb, subject })) continue
    if (isAnyBefore && verb.first >= to && isCoordinated(sentence, verb)) continue
    const isTaken = verb.kind === 'got' || isBroughtBack(sentence, verb)
    return isTaken ? subject.value : otherThan(subject.value, sides)
  }
  return null
}

// "the return of 104 soldiers, while Moscow received": another's verb.
const isOfNextClause = (
  { tokens }: Sentence,
  to: number,
  { verb, subject }: { readonly verb: Cue; readonly subject: Cue },
): boolean =>
  verb.first >= to &&
  subject.first > to &&
  tokens.slice(to, subject.first).some(({ word }) => word === ';' || WHILE.has(word))

// "Украина вернула из плена": the word for handing back, where it says out of captivity or home, is for bringing back.
const isBroughtBack = (sentence: Sentence, { first, after }: Cue): boolean =>
  BROUGHT_BACK.test(sentence.tokens[first]?.word ?? '') &&
  (isOutOf(sentence) ||
    sentence.cues.some(
      ({ kind, first: at }) => kind === 'home' || (kind === 'own' && at >= after && at - after < 4),
    ))

const FAR_BEFORE = 12

function subjectOf(sentence: Sentence, verb: Cue, sides: Sides): Cue | undefined {
  const before = sentence.cues.filter(
    ({ kind, value, first, after }) =>
      (kind === 'state' || kind === 'nation') &&
      isSide(value, sides) &&
      after <= verb.first &&
      !isReceiver(sentence, first, after) &&
      !isBehindPreposition(sentence, first) &&
      !isCited(sentence, { first, kind: 'state', after }),
  )
  const near = before.findLast(({ after }) => verb.first - after < FAR_BEFORE)
  if (near === undefined) {
    const behind = subjectBehind(sentence, verb, sides)
    if (behind !== undefined) return behind
  }
  if (near !== undefined || !isCoordinated(sentence, verb)) return near
  return before.find(({ kind }) => kind === 'state')
}

// "According to a deputy got Moscow 27 bodies", as languages with a free order say it: right behind the verb.
const subjectBehind = (sentence: Sentence, verb: Cue, sides: Sides): Cue | undefined =>
  sentence.cues.find(
    ({ kind, value, first, after }) =>
      kind === 'state' &&
      isSide(value, sides) &&
      first >= verb.after &&
      first - verb.after < 2 &&
      !isReceiver(sentence, first, after) &&
      !isBehindPreposition(sentence, first) &&
      !sentence.cues.some(
        (cue) =>
          cue.kind === 'to' &&
          cue.after <= first &&
          first - cue.after < 2 &&
          cue.first >= verb.after,
      ),
  )

// "обмен с Россией", "in Russia": whoever acts stands behind no preposition, but for that of a genitive.
const isBehindPreposition = ({ cues, tokens }: Sentence, at: number): boolean =>
  !OF.has(tokens[at - 1]?.word ?? '') &&
  cues.some(({ kind, after }) => (kind === 'from' || kind === 'in') && after === at)

// "Russia handed over ... and got back": of whoever did the first.
const isCoordinated = ({ tokens }: Sentence, { first }: Cue): boolean =>
  [first, first - 1, first - 2].some((at) => AND.has(tokens[at]?.word ?? ''))

// "hat ... übergeben": handed over by whoever stands before.
const isActive = ({ cues }: Sentence, { kind, first }: Cue): boolean =>
  kind === 'handed' &&
  cues.some(({ kind: aid, after }) => aid === 'did' && after <= first && first - after < 14)

const distance = ({ first, after }: Cue, from: number, to: number): number =>
  first >= to ? first - to : Math.max(0, from - after)
