// Who has seen what, along the log: for each reader a bar up to what it has confirmed, the rest of the log
// open behind it, and a mark wherever it confirmed more. The axis is the entries' numbers, from the first.

export interface SightLine {
  /** Entries below this number are confirmed. */
  readonly seen: number
  /** Sizes confirmed one after another, rising. */
  readonly steps: readonly number[]
}

export interface SightSpace {
  readonly width: number
  /** Left free at the start for names. */
  readonly names: number
  readonly rtl: boolean
}

export interface SightShape {
  readonly row: number
  readonly known: { readonly x: number; readonly width: number }
  /** The part of the log that is not confirmed. */
  readonly lag: { readonly x: number; readonly width: number }
  readonly marks: readonly number[]
}

export interface SightShapes {
  readonly lines: readonly SightShape[]
  /** Entry numbers with their places; the first and the last always. */
  readonly ticks: readonly { readonly at: number; readonly x: number }[]
}

const TICKS = 4

/** Lays out the bars of readers of a log of `size` entries, in the order given. */
export function layoutSight(
  lines: readonly SightLine[],
  size: number,
  { width, names, rtl }: SightSpace,
): SightShapes {
  const room = Math.max(0, width - names)
  const xOf = (entries: number): number => {
    const share = size === 0 ? 0 : Math.min(entries, size) / size
    const along = names + share * room
    return rtl ? width - along : along
  }
  const span = (from: number, until: number): SightShape['known'] => {
    const [x, end] = [xOf(from), xOf(until)]
    return { x: Math.min(x, end), width: Math.abs(end - x) }
  }
  const places = Array.from({ length: TICKS + 1 }, (_, i) => Math.round((size * i) / TICKS))
  return {
    lines: lines.map(({ seen, steps }, row) => ({
      row,
      known: span(0, seen),
      lag: span(seen, size),
      marks: steps.map(xOf),
    })),
    ticks: [...new Set(places)].map((at) => ({ at, x: xOf(at) })),
  }
}
