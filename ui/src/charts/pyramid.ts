// Two directions facing each other over one scale, a row per class of urgency: equal numbers look equal.

export interface PyramidRow {
  readonly id: string
  /** For the side drawn towards the start, then the side towards the end. */
  readonly sides: readonly [PyramidSide, PyramidSide]
}

export interface PyramidSide {
  readonly chosen: number
  readonly stays: number
}

export interface PyramidBar {
  readonly id: string
  readonly side: 0 | 1
  readonly part: 'chosen' | 'stays'
  readonly people: number
  readonly x: number
  readonly width: number
}

export interface PyramidShapes {
  /** Middle of the column of labels between the sides. */
  readonly middle: number
  readonly bars: readonly PyramidBar[]
  /** Outer end of each row's bars, per side, for the numbers. */
  readonly ends: readonly { readonly id: string; readonly xs: readonly [number, number] }[]
}

export interface PyramidSpace {
  readonly width: number
  /** Width of the column of labels in the middle. */
  readonly labels: number
  /** Left free at both outer ends for the numbers. */
  readonly numbers: number
  readonly rtl: boolean
}

export function layoutPyramid(rows: readonly PyramidRow[], space: PyramidSpace): PyramidShapes {
  const room = Math.max(0, (space.width - space.labels) / 2 - space.numbers)
  const most = Math.max(1, ...rows.flatMap((row) => row.sides.map((s) => s.chosen + s.stays)))
  const scale = room / most
  const middle = space.width / 2
  const bars = rows.flatMap((row) =>
    ([0, 1] as const).flatMap((side) => barsOf(row, side, { scale, space })),
  )
  const ends = rows.map((row) => {
    const end = (side: 0 | 1) => {
      const { chosen, stays } = row.sides[side]
      return middle + outwards(side, space.rtl) * (space.labels / 2 + (chosen + stays) * scale + 6)
    }
    return { id: row.id, xs: [end(0), end(1)] as const }
  })
  return { middle, bars, ends }
}

function barsOf(
  row: PyramidRow,
  side: 0 | 1,
  { scale, space }: { readonly scale: number; readonly space: PyramidSpace },
): readonly PyramidBar[] {
  const { chosen, stays } = row.sides[side]
  const towards = outwards(side, space.rtl)
  const inner = space.width / 2 + towards * (space.labels / 2)
  const bar = (part: 'chosen' | 'stays', people: number, from: number): PyramidBar => {
    const start = inner + towards * from * scale
    const width = people * scale
    return { id: row.id, side, part, people, width, x: towards > 0 ? start : start - width }
  }
  return [bar('chosen', chosen, 0), bar('stays', stays, chosen)].filter((b) => b.people > 0)
}

/** +1 where the side lies towards larger x. */
function outwards(side: 0 | 1, rtl: boolean): 1 | -1 {
  return (side === 1) === !rtl ? 1 : -1
}
