// How often one caller may ask: a bucket of requests that fills again with time. It keeps a flood from one
// address off the disk behind; many addresses at once are for whatever stands before the service.

export interface Allowance {
  /** Takes one request from a caller's bucket; false if it is empty. */
  take(caller: string): boolean
}

export interface AllowanceOptions {
  readonly perSecond: number
  /** Requests at once after a silence. */
  readonly burst: number
  /** Milliseconds of a clock that only goes forward. */
  readonly nowMs?: () => number
}

interface Bucket {
  readonly left: number
  readonly atMs: number
}

const MAX_CALLERS = 4096 // the longest silent one is forgotten first, and begins anew with a full bucket

export function openAllowance(options: AllowanceOptions): Allowance {
  const { perSecond, burst } = options
  const nowMs = options.nowMs ?? (() => performance.now())
  const buckets = new Map<string, Bucket>()
  return {
    take: (caller) => {
      const atMs = nowMs()
      const before = buckets.get(caller) ?? { left: burst, atMs }
      const filled = before.left + ((atMs - before.atMs) * perSecond) / 1000
      const left = Math.min(burst, filled)
      const isAllowed = left >= 1
      buckets.delete(caller) // and to the end of the line
      buckets.set(caller, { left: isAllowed ? left - 1 : left, atMs })
      const [oldest] = buckets.keys()
      if (buckets.size > MAX_CALLERS && oldest !== undefined) buckets.delete(oldest)
      return isAllowed
    },
  }
}
