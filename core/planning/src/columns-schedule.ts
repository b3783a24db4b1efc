// Deals units out to tranches that are all alike: of each kind as many to one tranche as to another, and
// what does not divide to the tranche with the most room, the largest units first. It looks at nothing but
// room: whoever has other conditions holds the result against them.

/** Units that take up places alike. */
export interface Filling {
  /** Whose places: a place in `limits`. */
  readonly side: number
  readonly takes: readonly number[]
}

export interface AlikeTranches {
  readonly width: number
  /** By side, what it may send in each tranche, in the order of what is taken. */
  readonly limits: readonly (readonly number[])[]
}

/** By kind, how many of its units cross in each tranche; null where some unit found no room. */
export function fillTranches(
  kinds: readonly Filling[],
  counts: readonly number[],
  { width, limits }: AlikeTranches,
): readonly Uint32Array[] | null {
  const dealt = counts.map((count) => new Uint32Array(width).fill(Math.floor(count / width)))
  const room = limits.map((own) => Array.from({ length: width }, () => [...own]))
  kinds.forEach(({ side, takes }, k) => {
    const each = Math.floor((counts[k] ?? 0) / width)
    for (const left of room[side] ?? []) use(left, takes, each)
  })
  const order = kinds.map((kind, k) => ({ k, weight: weightOf(kind, limits[kind.side] ?? []) }))
  for (const { k } of order.sort((a, b) => b.weight - a.weight)) {
    const { side, takes } = kinds[k] ?? { side: 0, takes: [] }
    const rooms = room[side] ?? []
    for (let n = (counts[k] ?? 0) % width; n > 0; n--) {
      const t = roomiest(rooms, takes, limits[side] ?? [])
      const left = rooms[t]
      if (left === undefined) return null
      use(left, takes, 1)
      const own = dealt[k]
      if (own !== undefined) own[t] = (own[t] ?? 0) + 1
    }
  }
  const isWithin = room.flat().every((left) => left.every((n) => n >= 0))
  return isWithin ? dealt : null
}

function weightOf({ takes }: Filling, limits: readonly number[]): number {
  return takes.reduce((sum, take, i) => sum + take / (limits[i] ?? Infinity), 0)
}

function use(left: number[], takes: readonly number[], times: number): void {
  takes.forEach((take, i) => {
    if (take > 0) left[i] = (left[i] ?? 0) - take * times
  })
}

// Of the tranches with room the one whose scarcest place is the least scarce; -1 if none has any.
function roomiest(
  rooms: readonly (readonly number[])[],
  takes: readonly number[],
  limits: readonly number[],
): number {
  let best = -1
  let most = -1
  rooms.forEach((left, t) => {
    let least = Infinity
    for (let i = 0; i < takes.length; i++) {
      const take = takes[i] ?? 0
      if (take === 0) continue
      const free = (left[i] ?? 0) - take
      if (free < 0) return
      const limit = limits[i] ?? Infinity
      least = Math.min(least, limit === Infinity ? Infinity : free / limit)
    }
    if (least <= most) return
    most = least
    best = t
  })
  return best
}
