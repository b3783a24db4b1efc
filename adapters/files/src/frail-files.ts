// Storage that loses power: at the chosen write, some of its files arrive and some do not, and from
// then on nothing answers. What a recovery finds afterwards is exactly what LogFiles promises and not
// a byte more, so a log that survives every cut here survives it on any honest disk.
import type { Draws } from '@parley/kernel'
import type { LogFiles } from './log-files.ts'

export class PowerCutError extends Error {
  constructor() {
    super('the power is out')
    this.name = 'PowerCutError'
  }
}

export interface FrailFiles extends LogFiles {
  /** Writes and removals begun so far, the one that was cut included. */
  stepCount(): number
}

/** Passes everything on to `inner` until the write or removal numbered `cutAt` (from 1). */
export function openFrailFiles(inner: LogFiles, cutAt: number, draws: Draws): FrailFiles {
  let steps = 0
  let isOut = false
  const step = async <Part>(
    parts: readonly Part[],
    apply: (some: readonly Part[]) => Promise<void>,
  ): Promise<void> => {
    if (isOut) throw new PowerCutError()
    if (++steps < cutAt) return apply(parts)
    isOut = true
    await apply(draws.shuffled(parts).slice(0, draws.below(parts.length + 1)))
    throw new PowerCutError()
  }
  const unlessOut = <Answer>(answer: () => Promise<Answer>): Promise<Answer> =>
    isOut ? Promise.reject(new PowerCutError()) : answer()
  return {
    read: (path) => unlessOut(() => inner.read(path)),
    sizeOf: (path) => unlessOut(() => inner.sizeOf(path)),
    list: (prefix) => unlessOut(() => inner.list(prefix)),
    writeAll: (files) => step(files, (some) => inner.writeAll(some)),
    removeAll: (paths) => step(paths, (some) => inner.removeAll(some)),
    close: () => Promise.resolve(),
    stepCount: () => steps,
  }
}
