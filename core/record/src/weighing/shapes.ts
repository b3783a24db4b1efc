// The shapes that the rules ask for, one by one, and how a number stands to those beside it in its sentence.
import { isForFor, isTotal, isToState } from '../both-sides.ts'
import { isDone, isDoneIn, isDoneInClause, isDoneNear } from '../done.ts'
import type { CueKind } from '../lexicon.ts'
import { isCalledOff, isOpenedByMore, isOutOf } from '../near.ts'
import { isTaken } from '../parts.ts'
import { isPlanned } from '../to-come.ts'
import type { Place } from './candidates.ts'

/** Which shapes the words of a place have. */
export function* ofWords({ sentence, said }: Place): Generator<string> {
  if (isDone(sentence)) yield 'is:done'
  if (isDoneIn(sentence)) yield 'is:done-in'
  if (isOutOf(sentence)) yield 'is:out-of'
  if (isCalledOff(sentence)) yield 'is:called-off'
  if (said === null) return
  const { figure } = said
  if (isDoneInClause(figure)) yield 'is:done-in-clause'
  if (isDoneNear(figure)) yield 'is:done-near'
  if (isPlanned(figure)) yield 'is:planned'
  if (isForFor(figure)) yield 'is:for-for'
  if (isTotal(figure)) yield 'is:total'
  if (isToState(figure)) yield 'is:to-state'
  if (isTaken(figure)) yield 'is:taken'
  if (isOpenedByMore(figure)) yield 'is:more'
}

/** The numbers before and behind a place in its sentence: more, fewer, as many, and whether a word for parts lies between. */
export function* ofNeighbours({ sentence, counted, numbers }: Place): Generator<string> {
  const before = numbers.findLast(({ after }) => after <= counted.first)
  const behind = numbers.find(({ first }) => first >= counted.after)
  const compared = (other: number | null): string => {
    if (other === null || counted.value === null) return 'vague'
    if (other === counted.value) return 'equal'
    return other > counted.value ? 'more' : 'fewer'
  }
  const between = (from: number, to: number): string => {
    const kinds = sentence.cues
      .filter(({ first, after }) => first >= from && after <= to)
      .map(({ kind }) => kind)
    if (kinds.includes('within') || kinds.includes('part')) return 'part'
    if (kinds.includes('same') || kinds.includes('return') || kinds.includes('for')) return 'return'
    return kinds.some((kind) => kind === 'gave' || kind === 'got' || kind === 'came') ? 'verb' : '-'
  }
  yield `before:${before === undefined ? 'none' : `${compared(before.value)}:${between(before.after, counted.first)}`}`
  yield `behind:${behind === undefined ? 'none' : `${compared(behind.value)}:${between(counted.after, behind.first)}`}`
}

/** Signs that say more together: the part that the rules give a number with what else is there. */
export function* crossed(found: ReadonlySet<string>, { said }: Place): Generator<string> {
  const role = said === null ? 'none' : `${said.role}`
  const rows = found.has('rules:0') ? 'no-row' : 'row'
  for (const sign of found) {
    if (sign.startsWith('C:') || sign.startsWith('is:') || sign.startsWith('when:'))
      yield `${role}&${sign}`
    if (
      sign.startsWith('when:') ||
      sign.startsWith('report:') ||
      sign.startsWith('before:') ||
      sign.startsWith('rows:') ||
      sign.startsWith('at:')
    )
      yield `${rows}&${sign}`
  }
}

// What stands between a number and the ones before and behind it: who, what was done, whom it counts.
function stretch({ sentence: { cues } }: Place, from: number, to: number): string {
  const kinds = new Set(
    cues
      .filter(({ first, after }) => first >= from && after <= to)
      .map(({ kind }) => STRETCH[kind] ?? ''),
  )
  return [...kinds].toSorted().join('') || '-'
}

const STRETCH: Readonly<Partial<Record<CueKind, string>>> = {
  came: 'v',
  gave: 'v',
  got: 'v',
  carried: 'v',
  handed: 'v',
  swap: 'x',
  state: 's',
  nation: 's',
  noun: 'n',
}

/** "38 were driven to Poland, nine to Ukraine": what stands between numbers, and how many go to states of their own. */
export function* ofStretches(place: Place): Generator<string> {
  const { sentence, counted, numbers } = place
  const at = numbers.findIndex(({ first }) => first === counted.first)
  const before = numbers[at - 1]?.after ?? 0
  const behind = numbers[at + 1]?.first ?? sentence.tokens.length
  const own = `${stretch(place, before, counted.first)}>${stretch(place, counted.after, behind)}`
  yield `stretch:${own}`
  if (at > 0) {
    const start = numbers[at - 2]?.after ?? 0
    const first = numbers[at - 1]?.first ?? 0
    yield `stretch:${stretch(place, start, first)}>${own}`
  }
  const to = destinationsOf(place)
  const many = new Set(to.flatMap(([, state]) => state)).size
  if (many > 1)
    yield `spread:${to.some(([first]) => first === counted.first) ? 'own' : '-'}:${Math.min(3, many)}`
}

/** The numbers of a sentence behind which a state stands as whither, before the next. */
export const destinationsOf = ({
  sentence: { cues },
  numbers,
}: Place): readonly (readonly [number, string])[] =>
  numbers.flatMap(({ first, after }, i) => {
    const end = numbers[i + 1]?.first ?? Infinity
    const state = cues.find(
      (cue) =>
        cue.kind === 'state' &&
        cue.first >= after &&
        cue.after <= end &&
        cues.some(({ kind, after: to }) => kind === 'to' && to <= cue.first && cue.first - to < 2),
    )
    return state === undefined ? [] : [[first, state.value] as const]
  })
