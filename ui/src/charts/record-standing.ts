// Figures of captives held over time, a line for each speaker about each holder. Pure layout: a point is where its day of
// publication and its figure are; between two of them nothing is claimed.

export interface HeldPoint {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly count: number
  /** Of the speaker and holder, from 0. */
  readonly line: number
}

export interface HeldSpace {
  readonly width: number
  readonly height: number
  readonly rtl: boolean
}

export interface HeldShapes {
  readonly points: readonly { readonly index: number; readonly x: number; readonly y: number }[]
  /** Points of each line in the order of their days, as `x,y` pairs. */
  readonly lines: readonly { readonly line: number; readonly path: string }[]
  readonly counts: readonly { readonly count: number; readonly y: number }[]
  readonly days: readonly { readonly day: string; readonly x: number }[]
}

const SIDE = 64 // for the numbers of the axis
const EDGE = 18
const FOOT = 28
const TICKS = 4

/** @param points in the order of their days */
export function layoutHeldFigures(points: readonly HeldPoint[], space: HeldSpace): HeldShapes {
  const times = points.map(({ day }) => Date.parse(day))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const top = roundUp(Math.max(1, ...points.map(({ count }) => count)))
  const xOf = (time: number): number => {
    const share = last === first ? 0.5 : (time - first) / (last - first)
    const x = SIDE + share * (space.width - SIDE - EDGE)
    return space.rtl ? space.width - x : x
  }
  const yOf = (count: number): number => EDGE + (1 - count / top) * (space.height - EDGE - FOOT)
  const placed = points.map(({ count }, index) => ({
    index,
    x: Math.round(xOf(times[index] ?? first)),
    y: Math.round(yOf(count)),
  }))
  const numbers = [...new Set(points.map(({ line }) => line))]
  const days = [...new Set(points.map(({ day }) => day))]
  return {
    points: placed,
    lines: numbers.map((line) => ({
      line,
      path: placed
        .filter(({ index }) => points[index]?.line === line)
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    })),
    counts: Array.from({ length: TICKS + 1 }, (_, i) => {
      const count = (top / TICKS) * i
      return { count, y: yOf(count) }
    }),
    days: [days[0], days.at(-1)]
      .filter((day) => day !== undefined)
      .filter((day, i, all) => all.indexOf(day) === i)
      .map((day) => ({ day, x: xOf(Date.parse(day)) })),
  }
}

/** The next round number that four steps divide: 4,000; 20; 800. */
export function roundUp(most: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(most)))
  const found = [1, 2, 4, 6, 8, 10].find((times) => times * unit >= most) ?? 10
  return Math.max(4, found * unit)
}
