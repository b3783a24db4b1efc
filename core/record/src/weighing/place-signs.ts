// The signs of one place of a number: what the rules made of the words there, and how they are written.
import { sideOfSpeaker } from '../parties.ts'
import type { ToldFigure } from '../told.ts'
import type { ByRules } from './by-rules.ts'
import type { Place } from './candidates.ts'
import { relationOf } from './states-around.ts'

const matchOf = (to: readonly string[], side: string | null): string => {
  if (side === null) return String(to.length)
  if (to.length === 0) return 'none'
  if (to.length > 1) return to.includes(side) ? 'both' : 'neither'
  return to[0] === side ? 'own' : 'other'
}

/** The signs of a place beside the one that tells most. @param side null: whoever received */
export function* coarseSigns(
  { said, earlier, sentence }: Place,
  side: string | null,
  { sides }: ByRules,
): Generator<string> {
  yield `of:${sentence.of}`
  yield `earlier:${String(earlier !== null)}`
  if (said === null) {
    yield 'role:none'
    return
  }
  yield `role:${said.role}`
  yield `role:${said.role}:${matchOf(said.to, side)}`
  if (said.figure.nation !== null) yield `nation:${relationOf(said.figure.nation, side, sides)}`
}

/** All signs of a place. @param side null: whoever received */
export function* placeSigns(place: Place, side: string | null, rules: ByRules): Generator<string> {
  const { said, counted, sentence, at } = place
  yield* coarseSigns(place, side, rules)
  yield `at:${at > 6 ? 'late' : String(at)}`
  yield `approx:${counted.approx ?? '-'}`
  yield `form:${sentence.tokens[counted.first]?.kind ?? '-'}`
  if (said !== null) yield* ofFigure(said, side, rules)
  const own = sideOfSpeaker(said?.by ?? null)
  if (own !== null) yield `speaker:${relationOf(own, side, rules.sides)}`
  yield `marks:${markAt(place, -1)}:${markAt(place, 0)}`
  yield `mark:L:${markAt(place, -1)}`
  yield `mark:R:${markAt(place, 0)}`
  yield `numbers:${Math.min(4, sentence.tokens.filter(({ kind }) => kind === 'number').length)}`
}

const markAt = ({ sentence, counted }: Place, step: -1 | 0): string => {
  const token = sentence.tokens[step < 0 ? counted.first - 1 : counted.after]
  if (token === undefined) return 'end'
  if (token.kind !== 'mark') return token.kind
  if (/^["'`«»“”„’‘\\]$/u.test(token.word)) return 'quote'
  return /^[—–-]$/u.test(token.word) ? 'dash' : token.word
}

function* ofFigure(
  { figure, role, to, sign, partOf }: ToldFigure,
  side: string | null,
  { sides }: ByRules,
): Generator<string> {
  const match = matchOf(to, side)
  yield `head:${figure.head}`
  yield `head:${figure.head}:${role}`
  yield `sign:${sign}`
  yield `sign:${sign}:${match}`
  yield `sign:${sign}:${match}:${role}`
  yield `match:${match}`
  if (figure.isElliptic) yield 'elliptic'
  if (figure.what !== null) yield 'subset-word'
  if (partOf !== null) yield 'part-of'
  yield `nation:${figure.nation === null ? '-' : relationOf(figure.nation, side, sides)}`
}
