// The sum of the National Early Warning Score 2 (Royal College of Physicians, 2017; its chart may be copied
// with its name). It is shown as a sum beside what was measured, never as a decision, and it says so where a
// sign was not measured: then it is the least that the sum can be. It is meant for persons of 16 and over, and
// uses the first of its two scales of oxygen saturation; the second is for a diagnosis that nobody has here.
import type { Vitals } from './care-note.ts'

export interface EarlyWarning {
  readonly sum: number
  /** Any one sign scores 3 by itself. */
  readonly isRed: boolean
  /** Signs that were not measured; the sum is a least one where this is not 0. */
  readonly missing: number
}

type Band = readonly [most: number, points: number]

const BREATHS: readonly Band[] = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
]
const SATURATION: readonly Band[] = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
]
const SYSTOLIC: readonly Band[] = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
]
const PULSE: readonly Band[] = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
]
const TEMPERATURE: readonly Band[] = [
  [350, 3],
  [360, 1],
  [380, 0],
  [390, 1],
  [Infinity, 2],
]

/** Adds up what one observation scores. @see Royal College of Physicians, NEWS 2, chart 1 */
export function earlyWarning(vitals: Vitals): EarlyWarning {
  const { consciousness } = vitals
  const signs = [
    scored(BREATHS, vitals.breathsPerMinute),
    scored(SATURATION, vitals.spo2Percent),
    scored(SYSTOLIC, vitals.systolicMmHg),
    scored(PULSE, vitals.pulsePerMinute),
    scored(TEMPERATURE, vitals.temperatureTenths),
    consciousness === null ? null : consciousness === 'alert' ? 0 : 3,
  ]
  const points = signs.filter((one) => one !== null)
  const oxygen = vitals.onOxygen ? 2 : 0
  return {
    sum: points.reduce<number>((sum, one) => sum + one, oxygen),
    isRed: points.includes(3),
    missing: signs.length - points.length,
  }
}

function scored(bands: readonly Band[], value: number | null): number | null {
  if (value === null) return null
  return bands.find(([most]) => value <= most)?.[1] ?? null
}
