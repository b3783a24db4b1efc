// Whether a record of exchanges can be complete: official numbers in a row, sums that close, days in order. A gap is
// a question for a person, and so is a number that differs: outlets count apart, and totals leave people out.
import type { Figure, KnownExchange, KnownSide } from './known-exchanges.ts'

export type Gap =
  /** No exchange has the number, though some have a smaller and a larger one. */
  | {
      readonly what: 'serial-missing'
      readonly serial: number
      readonly after: string
      readonly before: string
    }
  /** A later day has a smaller number. */
  | {
      readonly what: 'serial-order'
      readonly serial: number
      readonly exchange: string
      readonly before: string
    }
  /** Two days that are no days of one series have one number. */
  | {
      readonly what: 'serial-twice'
      readonly serial: number
      readonly exchange: string
      readonly other: string
    }
  /** The parts of a side are not its total. */
  | {
      readonly what: 'sum'
      readonly exchange: string
      readonly side: string
      readonly parts: Figure
      readonly total: Figure
    }

/** What does not close, serials first. @param known in any order */
export function gapsIn(known: readonly KnownExchange[]): readonly Gap[] {
  const byDay = known.toSorted((x, y) => (x.date < y.date ? -1 : Number(x.date > y.date)))
  return [...serialGaps(byDay), ...byDay.flatMap(sumGaps)]
}

const DAY_MS = 86_400_000
const SERIES_DAYS = 4 // days of one exchange follow each other, or nearly

function serialGaps(byDay: readonly KnownExchange[]): readonly Gap[] {
  const gaps: Gap[] = []
  let last: { readonly id: string; readonly serial: number; readonly date: string } | null = null
  for (const { id, serial, date } of byDay) {
    if (serial === null) continue
    if (last !== null) {
      const [exchange, before] = [id, last.id]
      if (serial < last.serial) gaps.push({ what: 'serial-order', serial, exchange, before })
      const apart = (Date.parse(date) - Date.parse(last.date)) / DAY_MS
      if (serial === last.serial && apart > SERIES_DAYS) {
        gaps.push({ what: 'serial-twice', serial, exchange, other: before })
      }
      for (let n = last.serial + 1; n < serial; n++) {
        gaps.push({ what: 'serial-missing', serial: n, after: before, before: exchange })
      }
    }
    if (last === null || serial >= last.serial) last = { id, serial, date }
  }
  return gaps
}

function sumGaps({ id, to }: KnownExchange): readonly Gap[] {
  return [...to].flatMap(([side, figures]): readonly Gap[] => {
    const parts = partsOf(figures)
    const { total } = figures
    if (parts === null || total === null || total.isAbout) return []
    const closes = parts.least <= total.most && total.least <= parts.most
    return closes ? [] : [{ what: 'sum', exchange: id, side, parts, total }]
  })
}

// Persons of a side by category; null where none is stated.
function partsOf({ military, civilian, child }: KnownSide): Figure | null {
  const stated = [military, civilian, child].flatMap((one) => (one === null ? [] : [one]))
  return stated.length === 0 ? null : sum(stated)
}

const sum = (figures: readonly Figure[]): Figure => ({
  least: figures.reduce((all, one) => all + one.least, 0),
  most: figures.reduce((all, one) => all + one.most, 0),
  isAbout: figures.some((one) => one.isAbout),
})

export interface KnownTotal {
  readonly side: string
  readonly persons: Figure
  readonly bodies: Figure
  /** Exchanges that brought somebody to the side with no number on record. */
  readonly unnumbered: number
}

/** Persons and bodies by the side they went to, between the least and the most on record. */
export function totalsOf(known: readonly KnownExchange[]): readonly KnownTotal[] {
  const sides = [...new Set(known.flatMap(({ to }) => [...to.keys()]))].toSorted()
  return sides.map((side) => {
    const own = known.flatMap(({ to, isDisclosed, kind }) => {
      const figures = to.get(side)
      return figures === undefined ? [] : [{ figures, isDisclosed, kind }]
    })
    const persons = own.flatMap(({ figures }) => figures.total ?? partsOf(figures) ?? [])
    const bodies = own.flatMap(({ figures }) => figures.body ?? [])
    const unnumbered = own.filter(
      ({ isDisclosed, kind }) => !isDisclosed && kind === 'persons',
    ).length
    return { side, persons: sum(persons), bodies: sum(bodies), unnumbered }
  })
}
