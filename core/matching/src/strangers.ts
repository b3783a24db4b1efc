// How often strangers agree, level by level: counted over pairs of rows drawn evenly from the lists
// at hand. Hardly any such pair is one person, so what they show is chance agreement.
import { FIELD_COUNT, FIELDS, LEVEL_ROOM } from './fields.ts'
import type { Comparison } from './comparison.ts'
import type { PreparedLists } from './form-table.ts'
import { FormCursor } from './form-table.ts'

const SAMPLE = 40_000 // enough for agreement one in a thousand; rarer levels lean on the table
const DRAWS_PER_ROW = 40
const TABLE_WEIGHT = 3_000 // pairs the table's own belief counts for

/** Chance agreement per field and level, as shares of the pairs where the field is not missing. */
export function strangerShares(
  { held, sought, values }: PreparedLists,
  comparison: Comparison,
): Float64Array {
  const counts = new Float64Array(FIELD_COUNT * LEVEL_ROOM)
  const levels = new Uint8Array(FIELD_COUNT)
  const [a, b] = [new FormCursor(held, values), new FormCursor(sought, values)]
  const rows = held.rows + sought.rows
  const draws = Math.min(SAMPLE, DRAWS_PER_ROW * rows, held.rows * sought.rows)
  for (let n = 0; n < draws; n++) {
    a.to((n * 7919) % held.rows)
    b.to((n * 104_729 + Math.trunc(n / sought.rows)) % sought.rows)
    comparison.levelsInto(levels, a, b)
    for (let f = 0; f < FIELD_COUNT; f++) {
      const at = f * LEVEL_ROOM + (levels[f] ?? 0)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return normalised(counts)
}

function normalised(counts: Float64Array): Float64Array {
  const shares = new Float64Array(counts.length).fill(1)
  FIELDS.forEach((field, f) => {
    const believed = field.strangers
    const total = believed.reduce((sum, _, l) => sum + (counts[f * LEVEL_ROOM + l] ?? 0), 0)
    const whole = believed.reduce((sum, share) => sum + share, 0)
    believed.forEach((share, l) => {
      const seen = (counts[f * LEVEL_ROOM + l] ?? 0) + (TABLE_WEIGHT * share) / whole
      shares[f * LEVEL_ROOM + l] = seen / (total + TABLE_WEIGHT)
    })
  })
  return shares
}
