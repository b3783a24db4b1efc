// Who held those who came home: the captivity they left, or the place that they were held in or taken to.
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { isOutOf } from './near.ts'
import type { Sentence } from './sentences.ts'
import type { Sides } from './parties.ts'

/** The side that held the persons of a figure, as their sentence says it; null where it does not. */
export function holderOf(figure: Figure, sides: Sides): string | null {
  const { sentence } = figure
  const held = heldBy(figure, sides)
  if (held !== null) return held
  for (const cue of sentence.cues) {
    if (cue.kind !== 'captivity' || !isOutOf(sentence)) continue
    const holder = holderBeside(sentence, cue, sides)
    if (holder !== null) return holder
  }
  return null
}

// "children taken to Russia", "six residents held in Ukraine", right behind the persons: by whom, or where.
function heldBy({ sentence, to }: Figure, sides: Sides): string | null {
  const { cues } = sentence
  const verb = cues.find(
    ({ kind, first }) =>
      (kind === 'held' || kind === 'captured') &&
      first >= to &&
      first - to < 9 &&
      !cues.some((cue) => isMove(cue) && cue.first >= to && cue.first <= first),
  )
  if (verb === undefined) return null
  const place = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' && isSide(value, sides) && first >= verb.after && first - verb.after < 3,
  )
  const isMoved = cues.some(
    (cue) => isMove(cue) && cue.first >= verb.after && cue.first < (place?.first ?? 0),
  )
  return isMoved ? null : (place?.value ?? null)
}

const isMove = ({ kind }: Cue): boolean => kind === 'came' || kind === 'gave' || kind === 'got'

// "Russian captivity", "captivity in Ukraine"
function holderBeside({ cues }: Sentence, { first, after }: Cue, sides: Sides): string | null {
  const found = cues.find(
    (cue) =>
      (cue.kind === 'nation' || cue.kind === 'state') &&
      isSide(cue.value, sides) &&
      ((cue.after <= first && first - cue.after < 3 && !isParted(cues, cue, first)) ||
        (cue.first >= after && cue.first - after < 5)),
  )
  return found?.value ?? null
}

// "Ukraine returned from captivity", "to Ukraine from captivity": who acts or whither they went, not who held.
const isParted = (cues: readonly Cue[], { after }: Cue, until: number): boolean =>
  cues.some(
    (cue) => (isMove(cue) || cue.kind === 'from') && cue.first >= after && cue.first < until,
  )

const isSide = (side: string, { all }: Sides): boolean => all.includes(side)
