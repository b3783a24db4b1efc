// Figures that say more together than each alone: sums and what they are made of, figures told again without a noun.
import type { Figure } from './figure.ts'
import type { Cue } from './lexicon.ts'
import { near } from './near.ts'
import type { Told, ToldFigure } from './told.ts'

// "130 returned. 110 of them are soldiers, ten civilians": what the next figures add up to is their sum, and they are
// what was released; or, where they tell whence, its parts.
export function bySums(told: readonly Told[]): readonly Told[] {
  const all = told.flatMap(({ figures }) => figures)
  const changed = new Map<ToldFigure, ToldFigure>()
  for (const [i, sum] of all.entries()) {
    const next = all.slice(i + 1, i + 1 + MOST_PARTS).filter(({ role }) => role !== 'same')
    const each = eachOf(sum, next)
    if (each.length > 0) {
      changed.set(sum, { ...sum, role: 'both-sides' })
      const to = each.find((part) => part.to.length === 2)?.to ?? []
      for (const part of each) changed.set(part, { ...part, role: 'released', to })
      continue
    }
    const own = summandsOf(sum, next)
    const parts =
      own.length > 0
        ? own
        : summandsOf(
            sum,
            next.filter((one) => isOfSide(one, sum)),
          )
    if (parts.length === 0 || sum.role === 'held' || sum.role === 'same' || !isOneVoice(sum, parts))
      continue
    if (!isOneNation(sum, parts) || isOfTwoSides(sum, parts)) continue
    if (isWhence(parts) || isBreakdown(sum, parts))
      for (const part of parts) changed.set(part, { ...part, role: 'part' })
    if (isBreakdown(sum, parts) && sum.role === 'both-sides' && isOneSide(sum, parts))
      changed.set(sum, { ...sum, role: 'released' })
    if (isBreakdown(sum, parts) || !isResolved(sum, parts)) continue
    const side = sum.to.length > 1 ? sideOfParts(parts) : null
    if (side !== null) {
      changed.set(sum, { ...sum, role: 'released', to: sum.to.filter((one) => one !== side) })
      for (const part of parts) changed.set(part, { ...part, role: 'released' })
      continue
    }
    changed.set(sum, { ...sum, role: 'both-sides' })
    for (const part of parts) {
      // A sum of both sides, without a word of whose they are, went to neither alone.
      const isOfBoth = sum.role === 'both-sides' && sum.figure.nation === null
      const to = sum.to.length > 0 && !(isOfBoth && part.to.length > 0) ? sum.to : part.to
      changed.set(part, { ...part, role: 'released', to })
    }
  }
  return told.map((one) => ({
    ...one,
    figures: one.figures.map((said) => changed.get(said) ?? said),
  }))
}

const MOST_PARTS = 6

// "71 came home; 63 were swapped for 63 Russians, eight were given": what went the other way is not counted.
const isOfSide = ({ to }: ToldFigure, sum: ToldFigure): boolean =>
  sum.to.length !== 1 || to.length !== 1 || to[0] === sum.to[0]

// "390 people: 135 soldiers and 60 civilians from each side": what each side got, told once for both.
function eachOf(sum: ToldFigure, next: readonly ToldFigure[]): readonly ToldFigure[] {
  const { value, sentence } = sum.figure
  if (value === null || (sum.role !== 'released' && sum.role !== 'both-sides')) return []
  const own = next.filter(({ figure }) => figure.sentence === sentence)
  const parts = summandsOf({ ...sum, figure: { ...sum.figure, value: value / 2 } }, own)
  const isEach = sentence.cues.some(({ kind }) => kind === 'each')
  return isEach && parts.some(({ to }) => to.length === 2) ? parts : []
}

/** The figures right behind one that add up to it. */
function summandsOf(sum: ToldFigure, next: readonly ToldFigure[]): readonly ToldFigure[] {
  let total = 0
  for (const [i, { figure }] of next.entries()) {
    total += figure.value ?? 0
    if (total > (sum.figure.value ?? 0)) return []
    if (i > 0 && total === sum.figure.value) return next.slice(0, i + 1)
  }
  return []
}

// "25 each; to Kyiv came 24 soldiers and a civilian": resolved for one of two sides.
function sideOfParts(parts: readonly ToldFigure[]): string | null {
  const [side, ...more] = new Set(parts.flatMap(({ to }) => to))
  return side !== undefined && more.length === 0 && parts.every(({ to }) => to.length === 1)
    ? side
    : null
}

// Soldiers and civilians, or groups that were each released: they say more than their sum.
function isResolved(sum: ToldFigure, parts: readonly ToldFigure[]): boolean {
  const heads = new Set(parts.map(({ figure }) => figure.head))
  if (heads.has('military') && heads.has('civilian')) return sum.figure.head === 'person'
  return (
    !isWhence(parts) &&
    parts.every(({ role, figure }) => role === 'released' && figure.head !== 'body')
  )
}

// "128 returned: 74 from the army, 31 from the guard": told again in parts, where no part has a verb of its own.
function isBreakdown(sum: ToldFigure, parts: readonly ToldFigure[]): boolean {
  const [first, last] = [parts[0]?.figure, parts.at(-1)?.figure]
  if (first === undefined || last === undefined) return false
  const isOneKind = parts.every(
    ({ figure }) =>
      figure.head === sum.figure.head || figure.isElliptic || figure.head === 'subset',
  )
  const isInOne = parts.every(({ figure }) => figure.sentence === sum.figure.sentence)
  return isOneKind && isInOne && !first.sentence.cues.some((cue) => isMoving(cue, first, last))
}

// Its parts went where it went: else it is a sum of two sides.
const isOneSide = ({ to }: ToldFigure, parts: readonly ToldFigure[]): boolean =>
  to.length === 1 && parts.every((part) => part.to.every((side) => to.includes(side)))

const isMoving = ({ kind, first: at }: Cue, first: Figure, last: Figure): boolean =>
  (kind === 'came' || kind === 'gave' || kind === 'got' || kind === 'handed') &&
  at >= first.from &&
  at < last.to + 4

const isWhence = (parts: readonly ToldFigure[]): boolean =>
  parts.every(({ figure }) => figure.head === 'body') &&
  parts.some(({ figure }) => near(figure, 'from', 3))

const isOneNation = ({ figure, to }: ToldFigure, parts: readonly ToldFigure[]): boolean =>
  parts.every(
    ({ figure: { nation } }) =>
      nation === null ||
      nation === figure.nation ||
      (figure.nation === null && to.includes(nation)),
  )

// "Kyiv counts 92, five of them civilians; 87 came back to Russia": one that went elsewhere is no part of it.
const isOfTwoSides = ({ to, role, figure }: ToldFigure, parts: readonly ToldFigure[]): boolean =>
  role === 'released' &&
  figure.head !== 'body' &&
  to.length === 1 &&
  parts.some((part) => part.role === 'released' && part.to.length === 1 && part.to[0] !== to[0])

// Two who count differently are both right to be heard.
const isOneVoice = ({ by }: ToldFigure, parts: readonly ToldFigure[]): boolean =>
  by === null || parts.every((part) => part.by === by || part.by === null)

// "7,500 in Russia against 2,500 in Ukraine": a figure without a noun that was told as held before is held.
export function asStanding(told: readonly Told[]): readonly Told[] {
  const held = new Set(
    told.flatMap(({ figures }) =>
      figures.filter(({ role }) => role === 'held').map(({ figure }) => figure.value),
    ),
  )
  return told.map((one) => ({
    ...one,
    figures: one.figures.map((said) =>
      said.figure.isElliptic && held.has(said.figure.value) ? { ...said, role: 'held' } : said,
    ),
  }))
}

// "370 people: 260 military and 110 civilians".
export function isSumOf(
  { value, from, nation, isElliptic }: Figure,
  all: readonly Figure[],
): boolean {
  const smaller = all.filter((one) => one.value !== null && one.value < (value ?? 0))
  const isOther = smaller.some(
    (one) => !isElliptic && nation !== null && one.nation !== null && one.nation !== nation,
  )
  if (isOther || smaller.some(({ head }) => head === 'subset')) return false
  const isBetween = smaller.some((one) => one.from < from) && smaller.some((one) => one.from > from)
  const sum = smaller.reduce((total, one) => total + (one.value ?? 0), 0)
  const isTwice = all.some(
    (one) => one.value !== null && one.value * 2 === value && near(one, 'each', 4),
  )
  return isTwice || (smaller.length > 1 && sum === value && !isBetween)
}
