// Wall and processor time of what lies between two calls.

export interface Lap {
  readonly wall: string
  readonly processor: string
}

export interface Measured extends Lap {
  readonly what: string
}

/** Starts a clock; calling what it returns reads it. Processor seconds are of all threads together. */
export function clock(): () => Lap {
  const began = performance.now()
  const before = process.cpuUsage()
  return () => {
    const wall = performance.now() - began
    const { user, system } = process.cpuUsage(before)
    const written = wall < 1000 ? `${wall.toFixed(0)} ms` : `${(wall / 1000).toFixed(2)} s`
    return { wall: written, processor: ((user + system) / 1e6).toFixed(2) }
  }
}
