// What a part of the benchmark says: figures, each beside its limit and its peers.

export interface Figure {
  /** What was measured, as the table's first column has it. */
  readonly what: string
  readonly measured: string
  /** As in `>= .98`; '' where there is none. */
  readonly limit: string
  /** Whether the limit holds; null where there is none. */
  readonly holds: boolean | null
  /** What peers reach in the same run, or what they publish; '' where none can be set beside it. */
  readonly peers: string
}

/** A figure that must reach `least`; shares are written without the nought. */
export function atLeast(what: string, value: number, least: number, peers = ''): Figure {
  return {
    what,
    measured: share(value),
    limit: `>= ${share(least)}`,
    holds: value >= least,
    peers,
  }
}

/** A figure that must not exceed `most`. */
export function atMost(what: string, value: number, most: number, peers = ''): Figure {
  return { what, measured: share(value), limit: `<= ${share(most)}`, holds: value <= most, peers }
}

/** A figure without a limit, or a part that could not be measured here and why. */
export function stated(what: string, measured: string, peers = ''): Figure {
  return { what, measured, limit: '', holds: null, peers }
}

/** A share from 0 to 1 in four digits: .9963. */
export function share(value: number): string {
  return value.toFixed(4).replace(/^0/, '')
}

/** Seconds and peak memory of this process so far, as every part of the benchmark ends with. */
export function spent(part: string, ms: number): Figure {
  const mb = Math.round(process.resourceUsage().maxRSS / 1024)
  return stated(
    `${part}: seconds of matching, peak memory`,
    `${(ms / 1000).toFixed(1)} s, ${mb} MB`,
  )
}
