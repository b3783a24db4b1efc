// One of several worlds that are played from one seed and differ in one fact alone, with every desk looking on from
// the moment at which that fact may show.
import { instant } from '@parley/kernel'
import { assembleCast, playDay } from '@parley/simulation'
import type { AssembledCast, Cast, PlayLists, PlaySize } from '@parley/simulation'
import type { Agreement } from '@parley/exchange'
import { openDesks, openWorldDatabase } from './desks.ts'
import type { Desks, World } from './desks.ts'
import { openDisk } from './disk.ts'
import type { Disk } from './disk.ts'

export interface TwinWorld extends Pick<Disk, 'reader' | 'owners'> {
  readonly assembled: AssembledCast
  /** As the play goes on: every desk is level after each step. */
  readonly cast: Cast
  readonly desks: Desks
  readonly database: World
  readonly close: () => Promise<void>
}

export interface TwinPlan {
  readonly lists: PlayLists
  readonly size: PlaySize
  readonly handover: Pick<Agreement['handover'], 'coach' | 'exposure' | 'steps'>
}

export const SEED = '7'
const PAD_TO = 16_384

/** Plays to the schedule; the fact in question comes after it or lies in the lists. */
export async function openTwin({ lists, size, handover }: TwinPlan): Promise<TwinWorld> {
  const disk = openDisk()
  const assembled = await assembleCast({
    seed: SEED,
    series: 'series-1',
    day: 1,
    startsAt: instant('2031-05-20T08:00:00Z'),
    threads: 0,
    filesOf: disk.filesOf,
  })
  const database = await openWorldDatabase()
  await playDay(assembled.cast, {
    seed: SEED,
    series: 'series-1',
    size,
    lists,
    stopAfter: 'plan',
    withTroubles: false,
    adjust: (agreement) => {
      return { ...agreement, handover: { ...agreement.handover, ...handover, padTo: PAD_TO } }
    },
  })
  const desks = await openDesks(assembled, database.engine)
  await desks.level()
  return {
    assembled,
    cast: { ...assembled.cast, after: () => desks.level() },
    desks,
    database,
    reader: disk.reader,
    owners: disk.owners,
    close: async () => {
      await desks.close()
      await assembled.close()
      await database.close()
      disk.remove()
    },
  }
}

const ROUNDS = 2000 // a witness is at most some milliseconds behind; a round is ten of them

/** Waits until all four witnesses have cosigned all there is: how far behind one is, is the machine's doing. */
export async function allWitnessed({ assembled }: TwinWorld): Promise<void> {
  const { cast } = assembled
  for (let round = 0; round < ROUNDS; round++) {
    await cast.sync()
    const { witnesses, size } = cast.obs.head()
    if (witnesses.every((one) => one.size === size)) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('four witnesses: expected all to cosign, found one that does not')
}
