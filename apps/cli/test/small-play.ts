// One small exchange with every trouble in it, for playing over processes and in one process alike.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '@parley/exchange'
import { instant, valueOf } from '@parley/kernel'
import type { Plan } from '@parley/terms'
import { assembleCast, assembleProcesses, inventWorld, listsOfWorld } from '@parley/simulation'
import { playDay, sizeFor, smallWorld } from '@parley/simulation'
import type { Cast, PlayOptions, ProcessCast, ProcessOptions, World } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'

const STARTS_AT = instant('2031-05-16T08:00:00Z')
const SERIES = 'series-1'
const HELD = 24
const COACH = 6

export interface Played {
  readonly account: Account | null
  readonly plan: Plan | undefined
  readonly entryCount: number
}

export function worldOf(seed: string): World {
  return inventWorld({ ...smallWorld(seed), aHeldByB: HELD, bHeldByA: HELD })
}

/** Plays day one with a cast of either kind. */
export async function playSmall(cast: Cast, seed: string): Promise<Played> {
  const world = worldOf(seed)
  const options: PlayOptions = {
    seed,
    series: SERIES,
    size: sizeFor(HELD),
    lists: valueOf(listsOfWorld(world, STARTS_AT.slice(0, 10), nodeCryptography)),
    withTroubles: true,
    // Three steps a tranche: as much happens, in fewer entries.
    adjust: (agreement) => ({
      ...agreement,
      handover: { ...agreement.handover, steps: 3, coach: COACH, exposure: COACH },
    }),
  }
  const { account, planned } = await playDay(cast, options)
  return { account, plan: planned?.solved.plan, entryCount: cast.med.head().size }
}

/** The same exchange in this process. */
export async function playInOneProcess(seed: string): Promise<Played> {
  const options = { seed, series: SERIES, day: 1, startsAt: STARTS_AT, threads: 0 }
  const assembled = await assembleCast(options)
  try {
    return await playSmall(assembled.cast, seed)
  } finally {
    await assembled.close()
  }
}

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** Starts hub, witnesses and seats from the sources, below a fresh folder. */
export async function startProcesses(
  seed: string,
  wrapped?: ProcessOptions['wrapped'],
): Promise<{ readonly directory: string; readonly started: ProcessCast }> {
  const directory = await mkdtemp(join(tmpdir(), 'parley-processes-'))
  const tsx = import.meta.resolve('tsx')
  const main = join(ROOT, 'apps', 'cli', 'test', 'parley.ts')
  const started = await assembleProcesses({
    seed,
    series: SERIES,
    day: 1,
    startsAt: STARTS_AT,
    directory,
    parley: [process.execPath, '--conditions=source', '--import', tsx, main],
    ...(wrapped === undefined ? {} : { wrapped }),
  })
  return { directory, started }
}
