// How long people are held against when they last gave a sign of life: a bar for each span of days, in three parts. Pure
// layout; every person is in one part of one bar.

export const HELD_SPANS = ['month', 'quarter', 'half', 'year', 'longer', 'unknown'] as const
export type HeldSpan = (typeof HELD_SPANS)[number]

export const SIGN_AGES = ['none', 'old', 'recent'] as const
export type SignAge = (typeof SIGN_AGES)[number]

/** What of a person the picture needs: whole days, null where they are not known. */
export interface HeldPerson {
  readonly days: number | null
  readonly signDays: number | null
}

export interface HeldBar {
  readonly span: HeldSpan
  readonly people: number
  readonly parts: readonly { readonly age: SignAge; readonly people: number }[]
}

export interface HeldPart {
  readonly span: HeldSpan
  readonly age: SignAge
  readonly x: number
  readonly width: number
}

const LAST_DAYS: readonly (readonly [HeldSpan, number])[] = [
  ['month', 30],
  ['quarter', 90],
  ['half', 182],
  ['year', 365],
]
const RECENT_DAYS = 90

export function spanOf(days: number | null): HeldSpan {
  if (days === null) return 'unknown'
  return LAST_DAYS.find(([, last]) => days <= last)?.[0] ?? 'longer'
}

function ageOf(signDays: number | null): SignAge {
  if (signDays === null) return 'none'
  return signDays > RECENT_DAYS ? 'old' : 'recent'
}

/** A bar for each span, the longest first and those whose day nobody knows last. */
export function heldBars(people: readonly HeldPerson[]): readonly HeldBar[] {
  const order: readonly HeldSpan[] = ['longer', 'year', 'half', 'quarter', 'month', 'unknown']
  return order.map((span) => {
    const inSpan = people.filter(({ days }) => spanOf(days) === span)
    const parts = SIGN_AGES.map((age) => {
      return { age, people: inSpan.filter(({ signDays }) => ageOf(signDays) === age).length }
    })
    return { span, people: inSpan.length, parts }
  })
}

/** The parts of every bar in pixels; the widest bar fills the width, from the start of the line. */
export function layoutHeld(
  bars: readonly HeldBar[],
  { width, rtl }: { readonly width: number; readonly rtl: boolean },
): readonly HeldPart[] {
  const most = Math.max(1, ...bars.map(({ people }) => people))
  return bars.flatMap(({ span, parts }) => {
    let begun = 0
    return parts.flatMap(({ age, people }): HeldPart[] => {
      const w = (people / most) * width
      const x = rtl ? width - begun - w : begun
      begun += w
      return people === 0 ? [] : [{ span, age, x, width: w }]
    })
  })
}
