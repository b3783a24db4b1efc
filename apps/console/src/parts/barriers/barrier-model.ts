// What a strip of points says, apart from how it looks.
import { HOLD_REASONS } from '@parley/api'
import type { BarrierPoint, BarrierRow, Command, HoldReason } from '@parley/api'
import type { Tone, WordKey } from '@parley/ui'

export const BARRIER_TONES: Readonly<Record<BarrierRow['state'], Tone>> = {
  proposed: 'look',
  waiting: 'open',
  open: 'going',
  held: 'stop',
  over: 'done',
}

const WAIT_TONES: Readonly<Record<BarrierPoint['waits'], Tone>> = {
  count: 'open',
  go: 'open',
  hold: 'stop',
  'given-up': 'stop',
  others: 'look',
  nothing: 'going',
}

/** What one point waits for, as a word and a tone. */
export function waitOf(
  { state }: Pick<BarrierRow, 'state'>,
  point: BarrierPoint,
): { readonly key: WordKey; readonly tone: Tone } {
  if (state === 'proposed') return { key: 'barrier.waits.proposed', tone: 'open' }
  if (point.isWithout) return { key: 'barrier.waits.without', tone: 'done' }
  const isOver = point.waits === 'nothing' && OVER.has(point.state)
  if (isOver) return { key: 'barrier.waits.over', tone: 'done' }
  return { key: `barrier.waits.${point.waits}`, tone: WAIT_TONES[point.waits] }
}

const OVER: ReadonlySet<BarrierPoint['state']> = new Set(['completed', 'partial', 'aborted'])

/** The sentence that says why nobody may cross yet; who may not know who is cleared reads who is there. */
export function becauseKey({ because, points }: BarrierRow): WordKey {
  if (because.code !== 'count') return `barrier.because.${because.code}`
  const point = points.find(({ number }) => number === because.number)
  return point?.cleared === undefined ? 'barrier.because.present' : 'barrier.because.count'
}

/** The point that the sentence is about. */
export function becausePoint({ because, points }: BarrierRow): BarrierPoint | null {
  return points.find(({ number }) => number === because.number) ?? null
}

/** What is asked before points are proposed to open together. */
export interface BarrierAnswers {
  readonly tranches: readonly string[]
  readonly bound: number
}

/** The command, or null while fewer than two points are chosen or the bound leaves one of them nobody to go first. */
export function proposalOf({ tranches, bound }: BarrierAnswers): Command | null {
  const isWide = Number.isInteger(bound) && bound >= tranches.length
  if (tranches.length < 2 || !isWide) return null
  return { do: 'barrier.propose', tranches: [...tranches], exposure: bound }
}

export function reasonOf(value: string, before: HoldReason): HoldReason {
  return HOLD_REASONS.find((one) => one === value) ?? before
}
