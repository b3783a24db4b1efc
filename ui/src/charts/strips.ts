// Small one-line pictures: how far each witness is behind, a value against its proved bound, people by half
// hour, and the steps of a tranche.
import type { Milestone } from '@parley/api'

export interface LagShape {
  readonly name: string
  /** Where the witness stands on the axis. */
  readonly x: number
  readonly behind: number
}

/** Lays witnesses out over the last `window` entries of the log; who is further behind stands at the start. */
export function layoutLag(
  witnesses: readonly { readonly name: string; readonly size: number }[],
  log: { readonly size: number; readonly window: number },
  { width, rtl }: { readonly width: number; readonly rtl: boolean },
): readonly LagShape[] {
  return witnesses.map(({ name, size }) => {
    const behind = Math.max(0, log.size - size)
    const share = 1 - Math.min(behind, log.window) / Math.max(1, log.window)
    return { name, behind, x: rtl ? width - share * width : share * width }
  })
}

export interface RangeShape {
  readonly reached: number
  /** Null while the bound is open. */
  readonly bound: number | null
}

/** Widths of a value and of its proved bound on a scale that ends at `most`. */
export function layoutRange(
  value: number,
  bound: number | null,
  { most, width }: { readonly most: number; readonly width: number },
): RangeShape {
  const scale = width / Math.max(1, most)
  return { reached: Math.max(0, value) * scale, bound: bound === null ? null : bound * scale }
}

export interface ColumnShape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly people: number
}

/** Columns of people, one per equal stretch of time. */
export function layoutColumns(
  people: readonly number[],
  {
    width,
    height,
    rtl,
  }: { readonly width: number; readonly height: number; readonly rtl: boolean },
): readonly ColumnShape[] {
  const most = Math.max(1, ...people)
  const step = width / Math.max(1, people.length)
  return people.map((count, i) => {
    const tall = (count / most) * height
    const x = i * step + 1
    const wide = Math.max(1, step - 2)
    return {
      x: rtl ? width - x - wide : x,
      y: height - tall,
      width: wide,
      height: tall,
      people: count,
    }
  })
}

export type StepState = 'done' | 'done-late' | 'next' | 'late' | 'ahead'

/** How each step of a tranche stands at `now`; instants compare as text. */
export function stepStates(milestones: readonly Milestone[], now: string): readonly StepState[] {
  const next = milestones.findIndex((step) => step.actual === null)
  return milestones.map((step, i) => {
    const target = step.target ?? null
    if (step.actual !== null) return target !== null && step.actual > target ? 'done-late' : 'done'
    if (target !== null && target < now) return 'late'
    return i === next ? 'next' : 'ahead'
  })
}
