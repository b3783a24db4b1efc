import type { Clock } from '@parley/kernel'
import { instantOf } from '@parley/kernel'

/** The machine's clock, UTC to the second. A claim like any other: nothing folded depends on it. */
export const systemClock: Clock = { now: () => instantOf(Date.now() / 1000) }
