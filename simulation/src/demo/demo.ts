// The demonstration: the seats of one play served to people, each with its own page, its own tables and its
// own role in one embedded database, and no way to the others than the hub. It goes on by itself, and
// waits where somebody holds a tranche.
import { lockDirectory } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { ViewerRole } from '@parley/exchange'
import { partyId } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import { openDesk, webApp } from '@parley/node'
import type { Desk, Seat } from '@parley/node'
import { openPeople, openPglite } from '@parley/postgres'
import type { PgliteEngine } from '@parley/postgres'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../cast/assemble.ts'
import type { AssembledCast } from '../cast/assemble.ts'
import { inventWorld } from '../people/world.ts'
import { playWorld } from '../people/scenario.ts'
import { seatsOf } from '../play/cast.ts'
import type { Cast } from '../play/cast.ts'
import { listsOfWorld } from '../play/play-lists.ts'
import { runPlay } from '../play/play.ts'
import { goOn } from '../play/script.ts'
import { storyOf } from '../story/story.ts'
import { evidenceOf } from './evidence.ts'
import { filesFrom } from './log-pack.ts'
import type { LogStores } from './log-pack.ts'

export interface DemoSeat {
  readonly id: PartyId
  readonly title: string
  readonly port: number
  readonly url: string
  readonly app: ReturnType<typeof webApp>
}

export interface Demo {
  readonly seats: readonly DemoSeat[]
  /** Lets the exchange go on; returns at once. */
  readonly goOn: () => void
  readonly close: () => Promise<void>
}

interface Place {
  readonly title: string
  readonly role: ViewerRole
}

const PLACES: Readonly<Record<string, Place>> = {
  med: { title: 'mediator', role: 'mediator' },
  a: { title: 'headquarters of A', role: 'headquarters' },
  b: { title: 'headquarters of B', role: 'headquarters' },
  transit: { title: 'transit state', role: 'transit' },
  neutral: { title: 'neutral interviewer', role: 'neutral' },
  obs: { title: 'observer', role: 'observer' },
}

const SERIES = 'series-1'
const QUORUM = 3
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
  for (const seat of seatsOf(cast)) {
    const desk = deskFor(seat, cast, Promise.resolve(views))
    await desk.people()
    desk.close()
  }
  const blob = await views.dumpTemplate()
  await views.close()
  const at = cast.clock.now()
  await run.assembled.close()
  return { at, views: blob, logs }
}

export interface OpenDemoOptions {
  readonly seed: string
  readonly startsAt: Instant
  readonly filesOf: (owner: string) => Promise<LogFiles>
  readonly views: Blob | null
  readonly consoleDirectory: string
  readonly firstPort: number
  readonly stepMs: number
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
  const { seats, desks } = await seatsFor(assembled, views.engine, options)
  const pump = pumping(assembled)
  const stopTelling = telling(cast.med, options.tell)
  return {
    seats,
    goOn: () => {
      views.begin()
      void matchAgain(cast, desks)
      goOn(cast, seed).then(
        () => options.tell('The exchange is closed. The seats stay open.'),
        (fault: unknown) =>
          options.tell(`The exchange goes no further by itself: ${wordOf(fault)}`),
      )
    },
    close: async () => {
      stopTelling()
      pump.stop()
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

async function seatsFor(
  assembled: AssembledCast,
  views: Promise<PgliteEngine>,
  options: OpenDemoOptions,
): Promise<{ readonly seats: readonly DemoSeat[]; readonly desks: readonly Desk[] }> {
  const ids = Object.keys(PLACES).map(partyId)
  const urlOf = (id: PartyId): string => `http://127.0.0.1:${options.firstPort + ids.indexOf(id)}`
  const others = ids.map((id) => ({ id, kind: placeOf(id).role, url: urlOf(id) }))
  const evidence = await evidenceOf(assembled)
  const seats: DemoSeat[] = []
  const desks: Desk[] = []
  for (const seat of seatsInOrder(assembled.cast, ids)) {
    const desk = deskFor(seat, assembled.cast, views)
    desks.push(desk)
    const app = webApp({
      desk,
      installation: {
        exchange: { id: 'day-1', name: 'Series 1, day 1' },
        seats: others,
        demo: true,
        quorum: QUORUM,
        hubConnected: () => true,
      },
      evidence: evidence(seat),
      consoleDirectory: options.consoleDirectory,
      hosts: ['127.0.0.1', 'localhost'],
    })
    const port = options.firstPort + ids.indexOf(seat.id)
    seats.push({ id: seat.id, title: placeOf(seat.id).title, port, url: urlOf(seat.id), app })
  }
  return { seats, desks }
}

function seatsInOrder(cast: Cast, ids: readonly PartyId[]): readonly Seat[] {
  return [...seatsOf(cast)].sort((x, y) => ids.indexOf(x.id) - ids.indexOf(y.id))
}

function deskFor(seat: Seat, cast: Cast, views: Promise<PgliteEngine>): Desk {
  const { role } = placeOf(seat.id)
  const opening = { seat: seat.id, role, hashing: nodeCryptography }
  const people = views.then((engine) => openPeople(engine, opening))
  return openDesk({
    seat,
    people,
    hashing: nodeCryptography,
    id: seat.id,
    role,
    officer: seat.officers[0] ?? seat.nodeKey,
    solver: role === 'mediator' ? cast.solver : null,
  })
}

function placeOf(id: PartyId): Place {
  return PLACES[id] ?? { title: id, role: 'observer' }
}

// A tranche that somebody holds on a screen waits until both sides resume it there.
function pacing(cast: Cast, stepMs: number): () => Promise<void> {
  const isHeld = (): boolean =>
    [...cast.med.exchange().tranches.values()].some((tranche) => tranche.stage === 'held')
  return async () => {
    do await sleep(stepMs)
    while (isHeld())
  }
}

/** What people sign on screens reaches the other seats as soon as the hub has it witnessed. */
function pumping(assembled: AssembledCast): { readonly stop: () => void } {
  const { cast, hub } = assembled
  let isOpen = true
  const pump = async (): Promise<void> => {
    while (isOpen) {
      await hub.checkpointAbove(cast.med.head().size, 1000)
      if (isOpen) await cast.sync()
    }
  }
  pump().catch(() => {
    isOpen = false // closing takes the hub away under it
  })
  return {
    stop: () => {
      isOpen = false
    },
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

// Proposals are computed anew, never stored; screens show them as soon as they are there. Tables of persons
// come first: more people look at those.
async function matchAgain(cast: Cast, desks: readonly Desk[]): Promise<void> {
  await Promise.allSettled(desks.map((desk) => desk.people()))
  for (const seat of [cast.a, cast.b]) {
    await sleep(500)
    await seat.match()
  }
}

function wordOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
