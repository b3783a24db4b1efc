// What the first agreement of a play asks for, by the size of its lists.

export interface PlaySize {
  readonly soldiers: number
  readonly civilians: number
  readonly ceiling: number
  readonly tranches: number
}

/** The first day's numbers of the preset, and smaller ones for small invented worlds. */
export function sizeFor(personsEachWay: number): PlaySize {
  if (personsEachWay >= 500) return { soldiers: 270, civilians: 120, ceiling: 1000, tranches: 3 }
  const soldiers = Math.max(4, Math.floor(personsEachWay * 0.3))
  const civilians = Math.max(1, Math.floor(personsEachWay * 0.06))
  return { soldiers, civilians, ceiling: personsEachWay, tranches: 2 }
}
