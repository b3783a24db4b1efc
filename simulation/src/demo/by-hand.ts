// A demonstration by hand: the same seats with empty lists and nobody who drives them. The exchange is
// framed, the files to import lie in a folder, and everything after that is done by people at screens. Its
// clock is the machine's, so an hour agreed on a screen comes when it comes.
import { lockDirectory } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { invariant } from '@parley/kernel'
import type { Clock, SetClock } from '@parley/kernel'
import { keepDossiers, keepPresentations } from '@parley/node'
import { openPglite } from '@parley/postgres'
import { systemClock } from '@parley/system'
import { assembleCast } from '../cast/assemble.ts'
import { listFile } from '../lists/list-file.ts'
import type { ListFile } from '../lists/list-file.ts'
import { renderLists } from '../lists/render.ts'
import { inventWorld } from '../people/world.ts'
import { byHandWorld } from '../people/scenario.ts'
import { frameExchange } from '../play/agreeing.ts'
import type { DemoRecordOptions } from '../record/demo-record.ts'
import { pumping, seatsFor } from './demo-seats.ts'
import type { Demo } from './demo.ts'

const SERIES = 'series-1'

export interface ByHandOptions extends DemoRecordOptions {
  /** Seed of the keys and of the persons. */
  readonly seed: string
  /** Where each owner's logs lie; a folder that holds an exchange already is gone on with. */
  readonly filesOf: (owner: string) => Promise<LogFiles>
  /** Prepared tables to begin from; null makes them, which takes some seconds. */
  readonly views: Blob | null
  readonly consoleDirectory: string
  /** The built app of the tablets; absent serves none. */
  readonly tabletDirectory?: string
  readonly firstPort: number
}

/** The four files that the sides of an invented world of `persons` held in all would send. */
export function byHandLists(seed: string, persons: number): readonly ListFile[] {
  const { lists } = renderLists(inventWorld(byHandWorld(seed, persons)))
  return Object.values(lists).map(({ plan }) => listFile(plan))
}

/** Opens the seats with nothing imported; an exchange that its logs hold already goes on. */
export async function openByHand(options: ByHandOptions): Promise<Demo> {
  const { seed, filesOf } = options
  const clock = steadyClock(systemClock)
  const assembled = await assembleCast({
    seed,
    series: SERIES,
    day: 1,
    startsAt: clock.now(),
    threads: 0,
    filesOf,
    clock,
  })
  const { cast } = assembled
  if (cast.med.exchange().frame === null) await frameExchange(cast, SERIES, 1)
  const views = openPglite({
    directory: null,
    lock: lockDirectory,
    ...(options.views === null ? {} : { template: options.views }),
  })
  const seats = await seatsFor(assembled, views, { ...options, byHand: true })
  const keepers = [...[cast.a, cast.b].map(keepDossiers), keepPresentations(cast.neutral)]
  const pump = pumping(assembled)
  return {
    seats,
    goOn: () => undefined, // nobody drives
    close: async () => {
      pump.stop()
      for (const keeper of keepers) keeper.close()
      await (await views).close()
      await assembled.close()
    },
  }
}

/** The machine's time as a play's clock: it moves by itself, and nobody moves it. */
function steadyClock(clock: Clock): SetClock {
  const moved = (): void => invariant(false, 'a clock that nobody moves')
  return { now: () => clock.now(), set: moved, advance: moved }
}
