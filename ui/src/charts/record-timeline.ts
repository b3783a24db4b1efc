// Exchanges of a year on the days that reports tell, one above the other where days are near. Pure layout; a mark is
// where its day is, and nothing without a day has a place here.

export interface TimelineSpace {
  readonly width: number
  readonly rtl: boolean
}

export interface PlacedMark {
  readonly index: number
  readonly x: number
  /** 0 lies on the line; each further row above it. */
  readonly row: number
}

export interface TimelineShapes {
  readonly marks: readonly PlacedMark[]
  readonly months: readonly { readonly month: number; readonly x: number; readonly width: number }[]
  readonly rows: number
}

const EDGE = 14 // half a mark and some air
const NEAR = 20 // marks nearer than that stand above each other

/** @param days `YYYY-MM-DD`, all of the year, in order */
export function layoutTimeline(
  days: readonly string[],
  year: string,
  space: TimelineSpace,
): TimelineShapes {
  const ends: number[] = [] // of each row, the last x
  const marks = days.map((day, index) => {
    const x = placeInYear(day, year, space)
    const along = space.rtl ? space.width - x : x
    const free = ends.findIndex((end) => along - end >= NEAR)
    const row = free === -1 ? ends.length : free
    ends[row] = along
    return { index, x, row }
  })
  const months = Array.from({ length: 12 }, (_, i) => {
    const from = placeInYear(`${year}-${two(i + 1)}-01`, year, space)
    const to = i === 11 ? edgeAt(1, space) : placeInYear(`${year}-${two(i + 2)}-01`, year, space)
    return { month: i + 1, x: Math.min(from, to), width: Math.abs(to - from) }
  })
  return { marks, months, rows: Math.max(1, ends.length) }
}

/** Where a day stands; days of other years stand at the edge on their side. */
export function placeInYear(day: string, year: string, space: TimelineSpace): number {
  const [from, to] = [Date.parse(`${year}-01-01`), Date.parse(`${Number(year) + 1}-01-01`)]
  const share = (Date.parse(day) - from) / (to - from)
  return edgeAt(Math.min(1, Math.max(0, share)), space)
}

function edgeAt(share: number, { width, rtl }: TimelineSpace): number {
  const x = EDGE + share * Math.max(0, width - 2 * EDGE)
  return rtl ? width - x : x
}

const two = (n: number): string => String(n).padStart(2, '0')
