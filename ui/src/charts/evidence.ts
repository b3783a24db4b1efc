// Evidence in bits around a line of zero: to the end of reading it speaks for one person, to the start
// against. Plain bars would hide that something speaks against.

export interface Evidence {
  readonly id: string
  readonly bits: number
}

export interface EvidenceBar extends Evidence {
  readonly x: number
  readonly width: number
  /** For a label beside the bar, away from zero. */
  readonly labelX: number
  readonly speaks: 'for' | 'against' | 'neither'
}

export interface EvidenceShapes {
  readonly zeroX: number
  readonly bars: readonly EvidenceBar[]
  readonly ticks: readonly { readonly x: number; readonly bits: number }[]
}

const LABEL = 52 // a signed number with one decimal on either side

/** Lays bars out on one scale, whose zero moves so that the longer side gets the room it needs. */
export function layoutEvidence(
  rows: readonly Evidence[],
  width: number,
  rtl: boolean,
): EvidenceShapes {
  const most = Math.max(1, ...rows.map((row) => row.bits))
  const least = Math.min(-1, ...rows.map((row) => row.bits))
  const scale = Math.max(0, width - 2 * LABEL) / (most - least)
  const zero = LABEL - least * scale
  const place = (x: number) => (rtl ? width - x : x)
  const bars = rows.map((row) => {
    const from = zero + Math.min(0, row.bits) * scale
    const length = Math.abs(row.bits) * scale
    const end = zero + row.bits * scale
    const labelX = row.bits < 0 ? end - 6 : end + 6
    return {
      ...row,
      x: rtl ? width - from - length : from,
      width: length,
      labelX: place(labelX),
      speaks: speaksOf(row.bits),
    }
  })
  const ticks = ticksBetween(least, most).map((bits) => ({ bits, x: place(zero + bits * scale) }))
  return { zeroX: place(zero), bars, ticks }
}

function speaksOf(bits: number): 'for' | 'against' | 'neither' {
  if (Math.abs(bits) < 0.05) return 'neither'
  return bits > 0 ? 'for' : 'against'
}

/** Round steps, at most eight of them, zero among them. */
function ticksBetween(least: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((size) => (most - least) / size <= 8) ?? 100
  const ticks: number[] = []
  for (let bits = Math.ceil(least / step) * step; bits <= most; bits += step) ticks.push(bits)
  return ticks
}
