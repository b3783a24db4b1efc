// The demonstration: the seats of one play served to people. It goes on by itself, and waits where somebody
// holds a tranche.
import { setTimeout as sleep } from 'node:timers/promises'
import { openSmsChannel } from '@parley/channels'
import { lockDirectory } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Instant } from '@parley/kernel'
import { keepSendings } from '@parley/node'
import type { Seat } from '@parley/node'
import { openPglite } from '@parley/postgres'
import type { PgliteEngine } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../cast/assemble.ts'
import { inventWorld } from '../people/world.ts'
import { playWorld } from '../people/scenario.ts'
import type { DemoRecordOptions } from '../record/demo-record.ts'
import type { Cast } from '../play/cast.ts'
import { listsOfWorld } from '../play/play-lists.ts'
import { runPlay } from '../play/play.ts'
import { goOn } from '../play/script.ts'
import { storyOf } from '../story/story.ts'
import { addressAt, fillTables, pumping, seatsFor } from './demo-seats.ts'
import type { DemoSeat } from './demo-seats.ts'
import { filesFrom } from './log-pack.ts'
import type { LogStores } from './log-pack.ts'

export interface Demo {
  readonly seats: readonly DemoSeat[]
  /** Lets the exchange go on; returns at once. */
  readonly goOn: () => void
  readonly close: () => Promise<void>
}

const SERIES = 'series-1'
const THREADS = 2 // for opening the stored logs; idle afterwards

export interface PreparedDemo {
  readonly at: Instant
  readonly views: Blob
  readonly logs: LogStores
}

/** Plays to the middle of the second tranche; what is stored then is what a demonstration starts from. */
export async function prepareDemo(seed: string, startsAt: Instant): Promise<PreparedDemo> {
  const logs: LogStores = new Map()
  const filesOf = filesFrom(logs)
  const world = inventWorld(playWorld(seed))
  const lists = listsOfWorld(world, startsAt.slice(0, 10), nodeCryptography)
  if (!lists.ok) throw new Error(`invented lists that cannot be read: ${lists.refusal.code}`)
  const run = await runPlay({
    seed,
    lists: lists.value,
    startsAt,
    filesOf,
    threads: 0,
    stopAfter: 'tranche-2',
  })
  const { cast } = run.assembled
  const views = await openPglite({ directory: null, lock: lockDirectory })
  await fillTables(cast, views)
  const blob = await views.dumpTemplate()
  await views.close()
  const at = cast.clock.now()
  await run.assembled.close()
  return { at, views: blob, logs }
}

export interface OpenDemoOptions extends DemoRecordOptions {
  readonly seed: string
  readonly startsAt: Instant
  readonly filesOf: (owner: string) => Promise<LogFiles>
  readonly views: Blob | null
  readonly consoleDirectory: string
  /** The built app of the tablets; absent serves none. */
  readonly tabletDirectory?: string
  readonly firstPort: number
  readonly stepMs: number
  /** A gateway on this machine that the desks of A send notices to; absent sends none. */
  readonly smsGateway?: string
  readonly tell: (line: string) => void
}

/** Opens the seats where the stored logs stand. */
export async function openDemo(options: OpenDemoOptions): Promise<Demo> {
  const { seed, startsAt, filesOf } = options
  const assembled = await assembleCast({
    seed,
    series: SERIES,
    day: 1,
    startsAt,
    threads: THREADS,
    filesOf,
  })
  const views = laterViews(options.views)
  const cast: Cast = { ...assembled.cast, pace: pacing(assembled.cast, options.stepMs) }
  const sendings = sendingsOf(cast.a, options)
  const seats = await seatsFor(assembled, views.engine, {
    ...options,
    byHand: false,
    channels: sendings === null ? [] : ['sms'],
  })
  const pump = pumping(assembled)
  const stopTelling = telling(cast.med, options.tell)
  return {
    seats,
    goOn: () => {
      views.begin()
      goOn(cast, seed).then(
        () => options.tell('The exchange is closed. The seats stay open.'),
        (fault: unknown) =>
          options.tell(`The exchange goes no further by itself: ${wordOf(fault)}`),
      )
    },
    close: async () => {
      stopTelling()
      pump.stop()
      await sendings?.close()
      views.begin() // whoever waits for a table gets it, and then it is closed
      await (await views.engine).close()
      await assembled.close()
    },
  }
}

/**
 * The tables of persons, opened once the addresses answer: boards are worked out from the folded state, and
 * whoever asks for a table before waits for it.
 */
function laterViews(template: Blob | null): {
  readonly engine: Promise<PgliteEngine>
  readonly begin: () => void
} {
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const engine = begun.then(() =>
    openPglite({
      directory: null,
      lock: lockDirectory,
      ...(template === null ? {} : { template }),
    }),
  )
  return { engine, begin: () => begin() }
}

function sendingsOf(
  seat: Seat,
  { smsGateway, firstPort, tell }: OpenDemoOptions,
): { readonly close: () => Promise<void> } | null {
  if (smsGateway === undefined) return null
  const channel = openSmsChannel({ url: smsGateway, token: null })
  const keeper = keepSendings({
    seat,
    channels: [channel],
    page: `${addressAt(firstPort, seat.id)}/notice/`,
    now: () => performance.now(),
    pause: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined), // woken
    onFault: (fault) => tell(`A notice was not sent: ${wordOf(fault)}`),
  })
  return {
    close: async () => {
      await channel.close()
      await keeper.close()
    },
  }
}

// A tranche that somebody holds on a screen waits until both sides resume it there.
function pacing(cast: Cast, stepMs: number): () => Promise<void> {
  const isHeld = (): boolean =>
    [...cast.med.exchange().tranches.values()].some((tranche) => tranche.stage === 'held')
  return async () => {
    do await sleep(stepMs, undefined, { ref: false })
    while (isHeld())
  }
}

function telling(seat: Seat, tell: (line: string) => void): () => void {
  let told = storyOf(seat).length
  return seat.onChange(() => {
    const story = storyOf(seat)
    for (const line of story.slice(told - 2, -2)) tell(line) // the last two lines are the sealed and void counts
    told = story.length
  })
}

function wordOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}
