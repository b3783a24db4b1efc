// What is still to be done: said to be planned, expected, intended.
import { isDoneNear } from './done.ts'
import type { Figure } from './figure.ts'
import type { CueKind } from './lexicon.ts'
import { has, near } from './near.ts'

export function isPlanned(figure: Figure): boolean {
  return isToCome(figure) && !has(figure.sentence, 'earlier')
}

// "1,245 bodies, the last that the accord provides for": behind a comma it is said of something else.
function isToCome(figure: Figure): boolean {
  const { cues, tokens } = figure.sentence
  const isApart = cues.some(
    ({ kind, first }) =>
      kind === 'future' &&
      first >= figure.to &&
      tokens.slice(figure.to, first).some(({ word }) => word === ','),
  )
  const isBefore = cues.some(
    ({ kind, after }) => kind === 'future' && after <= figure.from && figure.from - after < 7,
  )
  if (isInBracket(figure)) return true
  return near(figure, 'future', 7) && (isBefore || !isApart || !isDoneNear(figure))
}

// "Nächste Woche wollen beide Länder je 250 Gefangene freilassen": from the verb to the end that belongs to it.
function isInBracket({ sentence: { cues, tokens, lexicon }, from, to }: Figure): boolean {
  if (!lexicon.isAttributeFirst) return false
  const verb = cues.findLast(({ kind, after }) => kind === 'future' && after <= from)
  if (verb === undefined || from - verb.after > BRACKET) return false
  const end = cues.find(({ kind, first }) => MOVING.has(kind) && first >= to && first - to < 6)
  return (
    end !== undefined &&
    tokens[end.after]?.kind !== 'word' &&
    !tokens.slice(verb.after, from).some(({ word }) => /^[,;:]$/u.test(word)) &&
    !cues.some(({ kind, first }) => MOVING.has(kind) && first >= verb.after && first < from)
  )
}

const BRACKET = 18 // tokens

const MOVING: ReadonlySet<CueKind> = new Set(['came', 'gave', 'got'])
