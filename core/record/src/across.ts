// What figures of different sentences say about each other: as many on the other side, a sum told after its parts, two
// who count the same bodies, a group beside others that all went one way.
import type { Figure } from './figure.ts'
import { near } from './near.ts'
import { PARTIES } from './parties.ts'
import { otherThan } from './parties.ts'
import type { Sides } from './parties.ts'
import type { Told, ToldFigure } from './told.ts'

/** The figures of a report, read once more in the light of the others. */
export function acrossSentences(told: readonly Told[], sides: Sides): readonly Told[] {
  return [divided, mirrored, countedAgain, summedUp, overDays, alongside].reduce(
    (read, rule) =>
      changedBy(
        read,
        rule(
          read.flatMap(({ figures }) => figures),
          sides,
        ),
      ),
    told,
  )
}

type Changes = ReadonlyMap<ToldFigure, ToldFigure>

const changedBy = (told: readonly Told[], changes: Changes): readonly Told[] =>
  changes.size === 0
    ? told
    : told.map((one) => ({
        ...one,
        figures: one.figures.map((said) => changes.get(said) ?? said),
      }))

// "88 soldiers came home; in return 88 were handed over": as many of the other side, not the same ones again.
function mirrored(all: readonly ToldFigure[], sides: Sides): Changes {
  const changes = new Map<ToldFigure, ToldFigure>()
  const released = all.filter(({ role }) => role === 'released')
  for (const [i, one] of released.entries()) {
    const next = released[i + 1]
    const [side, ...more] = one.to
    if (next === undefined || side === undefined || more.length > 0) continue
    const isOne = one.figure.sentence === next.figure.sentence
    const isAsMany = next.figure.value === one.figure.value
    const isBack = next.figure.nation === null && near(next.figure, 'return', isAsMany ? 8 : 4)
    if (next.to.length !== 1 || next.to[0] !== side || !(isAsMany || (isOne && isBack))) continue
    const other = otherThan(side, sides)
    if (other === null || changes.has(one)) continue
    if (isBack) changes.set(next, { ...next, to: [other] })
    else if (isOne && next.figure.nation === null && near(next.figure, 'own', 4))
      changes.set(next, { ...next, to: [other] })
    else if (isOne && one.figure.nation === null && next.figure.nation === side)
      changes.set(one, { ...one, to: [other] })
  }
  return changes
}

// "Nineteen children found their families. 13 of them were brought to Ukraine, six to Russia": parts by where they went
// are what each side received.
function divided(all: readonly ToldFigure[], sides: Sides): Changes {
  const changes = new Map<ToldFigure, ToldFigure>()
  for (const [i, one] of all.entries()) {
    const next = all[i + 1]
    if (next === undefined || next.figure.sentence !== one.figure.sentence) continue
    const [a, b] = [wayOf(one.figure, sides, next.figure.from), wayOf(next.figure, sides, Infinity)]
    if (a === null || b === null || a === b) continue
    const sum = all
      .slice(0, i)
      .find(
        ({ figure: { value } }) =>
          value !== null && value === (one.figure.value ?? 0) + (next.figure.value ?? 0),
      )
    if (sum === undefined) continue
    const head = sum.figure.head
    changes.set(sum, { ...sum, role: 'both-sides' })
    changes.set(one, {
      ...one,
      role: 'released',
      to: [a],
      figure: { ...one.figure, head },
      partOf: null,
    })
    changes.set(next, {
      ...next,
      role: 'released',
      to: [b],
      figure: { ...next.figure, head },
      partOf: null,
    })
  }
  return changes
}

// Whither, in so many words, up to the next number.
function wayOf({ sentence: { cues }, to }: Figure, { all }: Sides, until: number): string | null {
  const state = cues.find(
    ({ kind, value, first }) =>
      kind === 'state' &&
      all.includes(value) &&
      first >= to &&
      first < until &&
      first - to < WAY &&
      cues.some((cue) => WAYS.has(cue.kind) && cue.first <= first && first - cue.after < 3) &&
      cues.some(
        (cue) => cue.kind !== 'in' && WAYS.has(cue.kind) && cue.first >= to && cue.first <= first,
      ),
  )
  return state?.value ?? null
}

const WAY = 12 // tokens

const WAYS: ReadonlySet<string> = new Set(['to', 'dative', 'in'])

const ALIKE = 0.1 // two who count the same bodies are no further apart

// "The staff counts 1,015 bodies handed over, the ministry 1,000": of the same side, whoever speaks.
function countedAgain(all: readonly ToldFigure[]): Changes {
  const changes = new Map<ToldFigure, ToldFigure>()
  for (const [i, one] of all.entries()) {
    if (!isOfBodies(one) || one.figure.nation !== null) continue
    const before = all
      .slice(0, i)
      .find((other) => isOfBodies(other) && (isToldAgain(one, other) || isNearly(one, other)))
    if (before === undefined || before.to.join() === one.to.join()) continue
    changes.set(one, { ...one, to: before.to })
  }
  return changes
}

const isOfBodies = ({ figure, role, to }: ToldFigure): boolean =>
  role === 'released' && figure.head === 'body' && to.length <= 1

// "The staff confirmed that it had received 912": no two sides get as many bodies on one day.
const isToldAgain = (one: ToldFigure, other: ToldFigure): boolean =>
  one.figure.value === other.figure.value &&
  one.figure.sentence !== other.figure.sentence &&
  other.to.length === 1 &&
  (other.figure.nation !== null || other.figure.sentence.of === 'text') &&
  !near(one.figure, 'return', 8)

function isNearly(one: ToldFigure, other: ToldFigure): boolean {
  if (one.by === null || one.by === other.by) return false
  const [a, b] = [one.figure.value ?? 0, other.figure.value ?? 0]
  return a !== b && other.to.length === 1 && Math.abs(a - b) <= Math.max(a, b) * ALIKE
}

const MOST_PARTS = 6

// "1,140 bodies were returned; Moscow got 27, in all 1,167": a sum told behind what it is made of.
function summedUp(all: readonly ToldFigure[]): Changes {
  const changes = new Map<ToldFigure, ToldFigure>()
  const released = all.filter(({ role, figure }) => role === 'released' && figure.value !== null)
  for (const [i, sum] of released.entries()) {
    const parts = partsBefore(sum, released.slice(Math.max(0, i - MOST_PARTS), i))
    const isOfSides = new Set(parts.map(({ to }) => to.join())).size > 1
    const isSided = parts.every(({ to }) => to.length > 0)
    if (isSided && isOfSides && !isOfAnotherVoice(sum, parts))
      changes.set(sum, { ...sum, role: 'both-sides' })
  }
  return changes
}

function partsBefore(sum: ToldFigure, before: readonly ToldFigure[]): readonly ToldFigure[] {
  let total = 0
  for (let i = before.length - 1; i >= 0; i--) {
    total += (before[i]?.figure.value ?? 0) * Math.max(1, before[i]?.to.length ?? 1)
    if (total > (sum.figure.value ?? 0)) return []
    if (total === sum.figure.value && before.length - i > 1) return before.slice(i)
  }
  return []
}

// "185 each today, 210 each on Friday: 395 soldiers have come home": a sum of what sentences before it tell of its side.
function overDays(all: readonly ToldFigure[]): Changes {
  const changes = new Map<ToldFigure, ToldFigure>()
  const released = all.filter(({ role, figure }) => role === 'released' && figure.value !== null)
  for (const [i, sum] of released.entries()) {
    if (sum.figure.sentence.of === 'title' || sum.to.length === 0) continue
    const parts = released
      .slice(0, i)
      .filter((one) => one.figure.sentence !== sum.figure.sentence && isOfSideOf(one, sum))
    const isSum = parts.some((a, n) =>
      parts
        .slice(n + 1)
        .some(
          (b) =>
            a.figure.value !== b.figure.value &&
            (a.figure.value ?? 0) + (b.figure.value ?? 0) === sum.figure.value &&
            (sum.by === null || a.by === null || a.by === sum.by),
        ),
    )
    if (isSum) changes.set(sum, { ...sum, role: 'days' })
  }
  return changes
}

const isOfSideOf = (one: ToldFigure, sum: ToldFigure): boolean =>
  (one.figure.value ?? 0) < (sum.figure.value ?? 0) &&
  (one.figure.head === 'body') === (sum.figure.head === 'body') &&
  sum.to.every((side) => one.to.includes(side))

const isOfAnotherVoice = ({ by }: ToldFigure, parts: readonly ToldFigure[]): boolean =>
  by !== null && parts.some((part) => part.by !== by)

// "The bus also carried two civilians": where all others went one way, so did they.
function alongside(all: readonly ToldFigure[]): Changes {
  const released = all.filter(({ role, figure }) => role === 'released' && figure.value !== null)
  const known = new Set(released.flatMap(({ to }) => to))
  const [side] = known
  if (side === undefined || known.size > 1) return new Map()
  const first = released.findIndex(
    ({ to, figure }) => to.length > 0 && figure.sentence.of === 'text',
  )
  if (first < 0) return new Map()
  return new Map(
    released
      .filter(({ to, figure }, i) => to.length === 0 && i > first && isOfOurs(figure, side))
      .map((one) => [one, { ...one, to: [side] }]),
  )
}

const isOfOurs = ({ nation, sentence }: Figure, side: string): boolean =>
  (nation === null || nation === side) &&
  sentence.of === 'text' &&
  sentence.cues.every(
    ({ kind, value }) =>
      kind !== 'for' &&
      kind !== 'return' &&
      (value === side || (kind !== 'state' && kind !== 'nation') || !PARTIES.has(value)),
  )
