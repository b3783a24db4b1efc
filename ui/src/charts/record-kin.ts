// Which text was made of which: a column for each step away from a text of its own, the texts of one descent beside each
// other. Pure layout.

export interface KinEdge {
  readonly from: string
  readonly to: string
}

export interface KinPlace {
  readonly id: string
  /** Steps from a text that was made of no other. */
  readonly step: number
  readonly row: number
}

/** @param ids in the order of their days; each edge leads from an earlier one to a later one */
export function placeKin(ids: readonly string[], edges: readonly KinEdge[]): readonly KinPlace[] {
  const before = new Map(edges.map(({ from, to }) => [to, from]))
  const places: KinPlace[] = []
  const walk = (id: string, step: number): void => {
    places.push({ id, step, row: places.length })
    for (const next of ids) if (before.get(next) === id) walk(next, step + 1)
  }
  for (const id of ids) if (!before.has(id)) walk(id, 0)
  return places
}

export interface KinSpace {
  readonly width: number
  readonly rtl: boolean
}

export interface KinBox extends KinPlace {
  readonly x: number
  readonly y: number
  readonly width: number
}

const ROW = 58
const MOST_BOX = 260
const INDENT = 56

/** The boxes of the texts, each a row, moved in by a step where it was made of another. */
export function layoutKin(
  places: readonly KinPlace[],
  { width, rtl }: KinSpace,
): { readonly boxes: readonly KinBox[]; readonly height: number } {
  const steps = Math.max(0, ...places.map(({ step }) => step))
  const indent = Math.min(INDENT, steps === 0 ? INDENT : (width * 0.5) / steps)
  const boxes = places.map((place) => {
    const along = place.step * indent
    const own = Math.max(80, Math.min(MOST_BOX, width - along))
    return { ...place, width: own, x: rtl ? width - along - own : along, y: place.row * ROW }
  })
  return { boxes, height: places.length * ROW }
}
