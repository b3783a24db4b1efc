// The way from an entry up to the root of the log, as a drawing: each node beside its sibling, both below
// their parent, which stands to the side of the sibling.
export interface PathPoint {
  readonly x: number
  readonly y: number
  /** Where the sibling stands; null for the root. */
  readonly sibling: { readonly x: number } | null
}

const WIDEST = 22 // pixels from a node to the middle above it and its sibling

/**
 * Lays a path out: one point for the entry at the bottom, then one for each parent, up to the root.
 *
 * @param isBefore for each step from the entry up, whether the sibling stands before the node
 */
export function layoutPath(
  isBefore: readonly boolean[],
  { width, row, rtl }: { readonly width: number; readonly row: number; readonly rtl: boolean },
): readonly PathPoint[] {
  // In units of half the distance between siblings: a sibling before the node has its parent before it.
  const steps = isBefore.map((before) => (before ? -1 : 1))
  const places = steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [0])
  const siblings = steps.map((step, i) => (places[i] ?? 0) + 2 * step)
  const least = Math.min(...places, ...siblings)
  const most = Math.max(...places, ...siblings)
  const margin = 10
  const unit = Math.min(WIDEST, (width - 2 * margin) / Math.max(1, most - least))
  const shift = (width - (most - least) * unit) / 2
  const xOf = (place: number): number => {
    const x = shift + (place - least) * unit
    return rtl ? width - x : x
  }
  return places.map((place, i) => {
    const sibling = siblings[i]
    return {
      x: xOf(place),
      y: (places.length - 1 - i) * row + row / 2,
      sibling: sibling === undefined ? null : { x: xOf(sibling) },
    }
  })
}
