// What is told of both sides together: a number that two swapped, a sum of them, as many for as many.
import type { Cue } from './lexicon.ts'
import type { Figure } from './figure.ts'
import { cueAt } from './numbers.ts'
import type { Counted } from './numbers.ts'
import { has, isOutOf } from './near.ts'
import type { Role } from './setting.ts'
import type { Sentence } from './sentences.ts'

interface Around {
  /** Sides that the sentence names. */
  readonly sides: ReadonlySet<string>
  /** The part that the figure before it in the sentence plays. */
  readonly before: Role | null
}

/** "Russia and Ukraine swapped 500 prisoners": of both together, unless something says each. */
export function isOfBoth(figure: Figure, { sides, before }: Around): boolean {
  const { sentence, nation } = figure
  if (nation !== null || has(sentence, 'each') || isForFor(figure) || isToState(figure))
    return false
  if (isTotal(figure)) return !isOneWay(sentence)
  if (before === 'released' || (has(sentence, 'same') && !isTraded(figure))) return false // "155 came to Kyiv and as many to Moscow"
  const isMutual = has(sentence, 'both') || sides.size > 1 || isTraded(figure)
  const isOneSided = hasDirection(sentence) || isReturnOf(figure) || isReturned(figure)
  return isMutual && has(sentence, 'swap') && !isOneSided
}

// "In all 1,245 bodies has Russia brought to Ukraine": a sum of what one side received.
function isOneWay({ cues }: Sentence): boolean {
  if (!cues.some(({ kind }) => kind === 'gave' || kind === 'got' || kind === 'handed')) return false
  const receivers = cues.filter(
    ({ kind, value, first }) =>
      kind === 'dative' ||
      (kind === 'state' &&
        cues.some((to) => to.kind === 'to' && first - to.after <= 1 && first >= to.after) &&
        value !== 'BY'),
  )
  return new Set(receivers.map(({ value }) => value)).size === 1
}

// "exchanged 24 prisoners": right behind the verb, and nothing else that anyone did.
const isTraded = ({ sentence: { cues }, from }: Figure): boolean =>
  cues.some(({ kind, after }) => kind === 'swap' && after === from) &&
  cues.every(
    ({ kind }) => kind !== 'gave' && kind !== 'got' && kind !== 'handed' && kind !== 'home',
  )

/** "213 in all", "in total 213" */
export function isTotal({ sentence, from, to }: Figure): boolean {
  return sentence.cues.some(
    ({ kind, first, after }) =>
      kind === 'total' &&
      ((after <= from && from - after < 4) ||
        (first >= to && first - to < 2 && sentence.tokens[after]?.kind !== 'number')), // "184 captives, a total of 368"
  )
}

// "the return of 90 soldiers in an exchange with Ukraine"
const isReturnOf = ({ sentence, from }: Figure): boolean =>
  sentence.cues.some(
    ({ kind, first, after }) =>
      kind === 'came' &&
      after <= from &&
      from - after < 3 &&
      cueAt(sentence, first, 'swap') === null,
  )

// "131 troops freed in swap", "95 servicemen returned in an exchange with Ukraine"
const isReturned = ({ sentence, to }: Figure): boolean =>
  sentence.cues.some(
    ({ kind, first }) =>
      kind === 'came' && first >= to && first - to < 3 && cueAt(sentence, first, 'swap') === null,
  )

const hasDirection = (sentence: Sentence): boolean =>
  isOneWay(sentence) ||
  (['got', 'for', 'dative'] as const).some((kind) => has(sentence, kind)) ||
  isOutOf(sentence)

/** "160 for Russia, 158 for Ukraine", "1,000 - Україні" */
export function isToState({ sentence, after, to }: Figure): boolean {
  const { cues, tokens } = sentence
  return [after, to].some((at) => {
    const isDash = /^[—–-]$/u.test(tokens[at]?.word ?? '')
    if (isDash && cueAt(sentence, at + 1, 'state') !== null) return true
    const direction = cueAt(sentence, at, 'to')
    return (
      direction !== null &&
      cues.some(
        ({ kind, first }) =>
          kind === 'state' && first - direction.after <= 1 && first >= direction.after,
      )
    )
  })
}

/** "205 for 205", as many for as many: not "1,020 for 38". */
export function isEvenFormula(figure: Figure, numbers: readonly Counted[]): boolean {
  const { sentence, first, after, value } = figure
  return tiesIn(sentence).some((cue) => {
    const behind = behindHyphen(sentence, cue.after)
    const other =
      behind === first
        ? numbers.findLast((one) => one.after <= cue.first && cue.first - one.after < 3)
        : numbers.find((one) => one.first === behind && cue.first >= after)
    return other !== undefined && other.value === value
  })
}

// "205-for-205"
const behindHyphen = ({ tokens }: Sentence, at: number): number =>
  /^[-‑]$/u.test(tokens[at]?.word ?? '') ? at + 1 : at

/** "205 for 205", "205 to 205". */
export function isForFor({ sentence, first, after }: Figure): boolean {
  const { tokens } = sentence
  return tiesIn(sentence).some((cue) => {
    const behind = behindHyphen(sentence, cue.after)
    if (behind === first) return [1, 2, 3].some((n) => isNumber(sentence, cue.first - n))
    const isTime = [1, 2].some((n) => cueAt(sentence, behind + n, 'unit') !== null) // "30 in six weeks"
    return (
      cue.first >= after &&
      cue.first - after < 3 &&
      tokens[behind] !== undefined &&
      isNumber(sentence, behind) &&
      !isTime
    )
  })
}

const isNumber = (sentence: Sentence, at: number): boolean =>
  sentence.tokens[at]?.kind === 'number' || cueAt(sentence, at, 'digit') !== null

// "at a ratio of 200 to 200": as many for as many, where both numbers are the same.
const tiesIn = ({ cues, tokens }: Sentence): readonly Cue[] =>
  cues.filter(
    ({ kind, first, after }) =>
      kind === 'for' ||
      (kind === 'to' &&
        tokens[first - 1]?.kind === 'number' &&
        tokens[first - 1]?.word === tokens[after]?.word),
  )
