// What could be a row: every number of a report, told once or several times, with every side that it could have gone
// to. Wider than what the rules take for a row; what they made of it is kept beside it, to be weighed.
import { countedIn } from '../numbers.ts'
import type { Counted } from '../numbers.ts'
import type { Group } from '../groups.ts'
import { PARTIES } from '../parties.ts'
import type { Sides } from '../parties.ts'
import type { Sentence } from '../sentences.ts'
import type { Told, ToldFigure } from '../told.ts'

/** A number at one place of a report. */
export interface Place {
  readonly sentence: Sentence
  /** Which sentence of the report, title first. */
  readonly at: number
  readonly counted: Counted
  /** All numbers of the sentence, in order. */
  readonly numbers: readonly Counted[]
  /** What the rules read there; null where they read no persons or bodies. */
  readonly said: ToldFigure | null
  /** The earlier exchange, or that of another day, that the rules take the sentence for; null for the main one. */
  readonly earlier: Group | null
}

/** All places of a report that tell one number. */
export interface ToldNumber {
  readonly value: number
  readonly places: readonly Place[]
}

/** The numbers of a report that may count persons or bodies, in the order in which they are first told. */
export function numbersIn(told: readonly Told[], groups: readonly Group[]): readonly ToldNumber[] {
  const groupOf = new Map<unknown, Group>()
  for (const group of groups)
    if (group.role !== 'main') for (const one of group.told.flatMap(placed)) groupOf.set(one, group)
  const found = new Map<number, Place[]>()
  for (const [at, one] of told.entries()) {
    const numbers = countedIn(one.sentence)
    for (const { counted, said } of countedWith(one, numbers)) {
      if (counted.value === null || counted.value < 1) continue
      const earlier = groupOf.get(said?.figure ?? one.sentence) ?? null
      const place = { sentence: one.sentence, at, counted, numbers, said, earlier }
      const known = found.get(counted.value)
      if (known === undefined) found.set(counted.value, [place])
      else known.push(place)
    }
  }
  return [...found].map(([value, places]) => ({ value, places }))
}

const placed = ({ sentence, figures }: Told): readonly unknown[] => [
  sentence,
  ...figures.map(({ figure }) => figure),
]

interface CountedWith {
  readonly counted: Counted
  readonly said: ToldFigure | null
}

function countedWith({ figures }: Told, numbers: readonly Counted[]): readonly CountedWith[] {
  const plain = numbers.map((counted) => ({
    counted,
    said:
      figures.find(({ figure, role }) => role !== 'same' && figure.first === counted.first) ?? null,
  }))
  const same = figures
    .filter(({ role }) => role === 'same')
    .map((said) => ({
      counted: { ...said.figure, first: said.figure.from, after: said.figure.to },
      said,
    }))
  return [...plain, ...same]
}

/** A number with a side that it may have gone to. */
export interface Candidate {
  readonly number: ToldNumber
  readonly side: string
}

/** The sides that persons or bodies of a report could have gone to. */
export function receiversIn(told: readonly Told[], { all }: Sides): readonly string[] {
  const named = new Set(all)
  for (const { sentence } of told)
    for (const { kind, value } of sentence.cues)
      if ((kind === 'state' || kind === 'nation') && PARTIES.has(value)) named.add(value)
  return [...named]
}

/** The place of a number that tells most: as released, in the text, first. */
export function primaryOf({ places }: ToldNumber): Place {
  const inText = places.filter(({ sentence }) => sentence.of === 'text')
  const isReleased = ({ said, earlier }: Place): boolean =>
    (said?.role === 'released' || said?.role === 'same') && earlier === null
  const found =
    inText.find((place) => isReleased(place) && (place.said?.to.length ?? 0) > 0) ??
    inText.find(isReleased) ??
    places.find(isReleased) ??
    inText.find(({ said }) => said !== null) ??
    places.find(({ said }) => said !== null) ??
    places[0]
  if (found === undefined) throw new RangeError('expected a place, found none')
  return found
}

/** The place that the rules read as a release to a side; null for none. */
export const placeFor = ({ places }: ToldNumber, side: string): Place | null =>
  places.find(
    ({ said, earlier }) =>
      said !== null && said.role === 'released' && said.to.includes(side) && earlier === null,
  ) ?? null

/** The place of a number that tells of persons held, else the one that tells most. */
export const heldPlaceOf = (number: ToldNumber): Place =>
  number.places.find(({ said }) => said?.role === 'held') ?? primaryOf(number)
