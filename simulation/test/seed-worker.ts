// A process that plays every n-th seed with all invariants and says one line of JSON about each.
//   node ... seed-worker.ts FROM TO EVERY
import { breachLine, playWatched } from '@parley/simulation'

export interface SeedReport {
  readonly seed: string
  readonly steps: number
  readonly entries: number
  readonly persons: number
  readonly crossed: number
  readonly cpuSeconds: number
  /** What went wrong, in words that name nobody; empty for a good play. */
  readonly wrong: readonly string[]
}

const [from = 1, to = 0, every = 1] = process.argv.slice(2).map(Number)

for (let seed = from; seed <= to; seed += every) {
  const report = await reportOn(String(seed))
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

async function reportOn(seed: string): Promise<SeedReport> {
  const before = process.cpuUsage()
  const { breaches, after, steps, account, fault, scene } = await playWatched({ seed })
  const { user, system } = process.cpuUsage(before)
  const wrong = [
    ...(fault === null ? [] : [`stopped: ${textOf(fault)}`]),
    ...(account === null && breaches.length === 0 && fault === null
      ? ['ended without account']
      : []),
    ...breaches.slice(0, 5).map((breach) => `after ${after}: ${breachLine(breach)}`),
  ]
  const crossed = (account?.released ?? []).reduce((n, r) => n + r.inParity + r.outsideParity, 0)
  return {
    seed,
    steps,
    crossed,
    wrong,
    entries: scene.auditor.entries.length,
    persons: scene.world?.people.filter((p) => p.fate.is === 'held').length ?? 0,
    cpuSeconds: (user + system) / 1e6,
  }
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name} ${fault.message}` : 'something that is no error'
}
