// Custody as lanes over time. Years of detention and minutes at a line share one picture, so the time axis
// is not linear: each stretch between two changes gets room by the logarithm of its length. What nobody
// attested is a gap, drawn as such, never bridged.

export interface LaneStretch<Lane extends string> {
  readonly lane: Lane
  /** Seconds; null at the end: until now. */
  readonly from: number
  readonly until: number | null
}

export interface StretchShape {
  /** Position in the stretches given. */
  readonly stretchIndex: number
  readonly x: number
  readonly width: number
  readonly row: number
}

export interface LaneShapes<Lane extends string> {
  readonly rows: readonly Lane[]
  readonly stretches: readonly StretchShape[]
  readonly gaps: readonly { readonly x: number; readonly width: number }[]
  readonly ticks: readonly { readonly x: number; readonly at: number }[]
}

export interface LaneSpace {
  readonly width: number
  /** Left free at the start for the names of lanes. */
  readonly names: number
  readonly now: number
  readonly rtl: boolean
}

/** Lays stretches out; only lanes that occur get a row, in the order given by `order`. */
export function layoutLanes<Lane extends string>(
  stretches: readonly LaneStretch<Lane>[],
  order: readonly Lane[],
  space: LaneSpace,
): LaneShapes<Lane> {
  const rows = order.filter((lane) => stretches.some((stretch) => stretch.lane === lane))
  const ends = stretches.map((stretch) => stretch.until ?? Math.max(space.now, stretch.from))
  const times = [...new Set([...stretches.map((s) => s.from), ...ends])].sort((a, b) => a - b)
  const xOf = axis(times, space)
  const span = (from: number, until: number) => {
    const [a, b] = [xOf(from), xOf(until)]
    return { x: Math.min(a, b), width: Math.abs(b - a) }
  }
  return {
    rows,
    stretches: stretches.map((stretch, stretchIndex) => ({
      stretchIndex,
      row: rows.indexOf(stretch.lane),
      ...span(stretch.from, ends[stretchIndex] ?? stretch.from),
    })),
    gaps: gapsBetween(stretches, ends).map(([from, until]) => span(from, until)),
    ticks: times.map((at) => ({ at, x: xOf(at) })),
  }
}

function axis(times: readonly number[], space: LaneSpace): (at: number) => number {
  const lengths = times.slice(1).map((at, i) => 1 + Math.log2(1 + (at - (times[i] ?? at)) / 600))
  const whole = lengths.reduce((a, b) => a + b, 0)
  const room = space.width - space.names
  const offsets = new Map<number, number>()
  let passed = 0
  times.forEach((at, i) => {
    offsets.set(at, space.names + (whole === 0 ? 0 : (passed / whole) * room))
    passed += lengths[i] ?? 0
  })
  return (at) => {
    const x = offsets.get(at) ?? space.names
    return space.rtl ? space.width - x : x
  }
}

function gapsBetween(
  stretches: readonly LaneStretch<string>[],
  ends: readonly number[],
): readonly (readonly [number, number])[] {
  const sorted = stretches
    .map((stretch, i) => [stretch.from, ends[i] ?? stretch.from] as const)
    .sort((a, b) => a[0] - b[0])
  const gaps: (readonly [number, number])[] = []
  let reached = sorted[0]?.[0] ?? 0
  for (const [from, until] of sorted) {
    if (from > reached) gaps.push([reached, from])
    reached = Math.max(reached, until)
  }
  return gaps
}
