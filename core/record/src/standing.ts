// How many captives a side holds now, and according to whom.
import type { StandingFigure } from './document.ts'
import { otherThan } from './sides.ts'
import type { Sides } from './sides.ts'
import { passageOf } from './told.ts'
import type { Told, ToldFigure } from './told.ts'

/** The standing figures of a report; the same one told twice counts once. */
export function standingIn(told: readonly Told[], sides: Sides): readonly StandingFigure[] {
  const found = new Map<string, StandingFigure>()
  for (const { figures } of told) {
    for (const one of figures) {
      const read = one.role === 'held' ? standingOf(one, sides) : null
      if (read === null) continue
      const key = String(read.count) // told again, a figure may lack whose it is
      if (!found.has(key)) found.set(key, read)
    }
  }
  return [...found.values()]
}

function standingOf({ figure, by }: ToldFigure, sides: Sides): StandingFigure | null {
  if (figure.value === null || figure.head === 'body') return null
  const holder = holderOf(figure, sides)
  if (holder === null) return null
  const { value: count, approx } = figure
  // Who holds captives in Gaza is no state.
  const held = holder === 'PS' ? 'PS-HAMAS' : holder
  return { holder: held, count, approx, by, passage: passageOf(figure) }
}

// Held persons are of the other side; else the state they are held in.
function holderOf(
  { nation, sentence, from, to }: ToldFigure['figure'],
  sides: Sides,
): string | null {
  if (nation !== null) return otherThan(nation, sides)
  const states = sentence.cues
    .filter(({ kind, value }) => kind === 'state' && sides.all.includes(value))
    .toSorted((a, b) => Math.abs(a.first - to) - Math.abs(b.first - from))
  return states[0]?.value ?? null
}
