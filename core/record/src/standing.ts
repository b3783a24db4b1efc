// How many captives a side holds now, and according to whom.
import type { StandingFigure } from './document.ts'
import type { Cue } from './lexicon.ts'
import { isCited, near } from './near.ts'
import type { Sentence } from './sentences.ts'
import { otherThan } from './parties.ts'
import type { Sides } from './parties.ts'
import { passageOf } from './told.ts'
import type { Told, ToldFigure } from './told.ts'
import { ADDED } from './packs/small-words.ts'

// Who was captured in a week, or in all, is not who is held now; nor are a few that a report tells more of.
const isTaken = (figure: ToldFigure['figure']): boolean =>
  near(figure, 'captured', 4) || figure.head === 'subset' || (figure.value ?? 0) < FEW

const FEW = 15

/** The standing figures of a report; the same one told twice counts once. */
export function standingIn(told: readonly Told[], sides: Sides): readonly StandingFigure[] {
  const found = new Map<string, StandingFigure>()
  let keeper: string | null = null
  for (const { figures } of told) {
    for (const one of figures) {
      const read: StandingFigure | null =
        one.role === 'held' ? standingOf(one, sides, keeper) : null
      if (read === null) continue
      keeper = read.holder
      const key = String(read.count) // told again, a figure may lack whose it is
      if (!found.has(key)) found.set(key, read)
    }
  }
  return withoutRoughTitles([...found.values()])
}

/** The figures without those of a title that the text counts. */
export const withoutRoughTitles = (all: readonly StandingFigure[]): readonly StandingFigure[] =>
  all.filter((one) => !isRoughTitle(one, all))

// "Six thousand still captive", of whom the text counts 6,200.
const isRoughTitle = (one: StandingFigure, all: readonly StandingFigure[]): boolean =>
  one.passage.of === 'title' &&
  all.some(
    ({ holder, count, passage }) =>
      passage.of === 'text' &&
      holder === one.holder &&
      Math.abs(count - one.count) <= one.count * ROUGHLY,
  )

const ROUGHLY = 0.12

function standingOf(
  { figure, by }: ToldFigure,
  sides: Sides,
  keeper: string | null,
): StandingFigure | null {
  if (figure.value === null || figure.head === 'body' || isTaken(figure)) return null
  const isMore = figure.nation === null && isAdded(figure)
  const holder = (isMore ? keeper : null) ?? holderOf(figure, sides)
  if (holder === null) return null
  const { value: count, approx } = figure
  // Who holds captives in Gaza is no state.
  const held = holder === 'PS' ? 'PS-HAMAS' : holder
  return { holder: held, count, approx, by, passage: passageOf(figure) }
}

// "To these come 1,900 civilians": whoever holds those told before.
const isAdded = ({ sentence }: ToldFigure['figure']): boolean =>
  sentence.tokens.slice(0, 4).some(({ word }) => ADDED.has(word))

// "in Russian prisons", "in Ukrainian hands", "captive in Russia"
function keeperIn({ cues }: Sentence, sides: Sides): string | null {
  const isOne = (cue: Cue): boolean =>
    (cue.kind === 'nation' || cue.kind === 'state') &&
    sides.all.includes(cue.value) &&
    !isCited({ cues }, cue)
  const places = cues.filter(({ kind }) => kind === 'captivity' || kind === 'held')
  const ones = cues.filter(isOne)
  const keeper =
    ones.find((cue) =>
      places.some(({ first, after }) => cue.first >= first && cue.after <= after),
    ) ??
    ones.find((cue) =>
      places.some(({ first, after }) => cue.after >= first - 1 && cue.after <= after),
    ) ??
    ones.find((cue) => cues.some(({ kind, after }) => kind === 'in' && after === cue.first)) ??
    ones.find((cue) =>
      places.some(
        ({ first, after }) => after - first > 1 && cue.first >= after && cue.first - after < 2,
      ),
    )
  return keeper?.value ?? null
}

// Held persons are of the other side; else the state they are held in.
function holderOf(
  { nation, sentence, from, to }: ToldFigure['figure'],
  sides: Sides,
): string | null {
  if (nation !== null) return otherThan(nation, sides)
  const keeper = keeperIn(sentence, sides)
  if (keeper !== null) return keeper
  const states = sentence.cues
    .filter(
      (cue) => cue.kind === 'state' && sides.all.includes(cue.value) && !isCited(sentence, cue),
    )
    .toSorted((a, b) => Math.abs(a.first - to) - Math.abs(b.first - from))
  return states[0]?.value ?? null
}
