// A seat as a service: opened from its file, steered through its control surface, following its hub.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import { present } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { hubOverHttp, listen, WireError } from '@parley/wire'
import { controlRoutes } from './control-routes.ts'
import { follow } from './following.ts'
import { LogFrozenError } from './hub-distrust.ts'
import { readOwnerFile } from './owner-file.ts'
import type { Started } from './play-permit.ts'
import { openSeatFrom } from './running-seat.ts'
import type { RunningSeat } from './running-seat.ts'
import { checkDesks, openScreens } from './screens.ts'
import type { Screens } from './screens.ts'
import type { SeatFile } from './seat-file.ts'
import { keepWatching } from './witness-watch.ts'
import type { Watching } from './witness-watch.ts'

export interface SeatServer {
  readonly url: string
  readonly running: RunningSeat
  /** Null where the seat file has no screens. */
  readonly screens: Screens | null
  close(): Promise<void>
}

export interface ServeSeatOptions extends Started {
  readonly file: SeatFile
  /** Told of faults met while serving; their text holds no personal data. */
  readonly onFault: (fault: unknown) => void
  /** The built console, for a seat that has screens; null or absent serves no page. */
  readonly consoleDirectory?: string | null
  /** The built app of the tablets; null or absent serves none. */
  readonly tabletDirectory?: string | null
  /** A folder of gathered reports that the screens show the public record of; null or absent shows none. */
  readonly recordDirectory?: string | null
  /** Gives everybody a feed of what changed in it; absent gives nobody one. */
  readonly publishRecord?: boolean
}

const FOLLOW_WAIT_MS = 25_000
const FOLLOW_PAUSE_MS = 1_000
const WATCH_PAUSE_MS = 10_000 // a fork is no matter of seconds, and a witness answers many

/** Opens a seat and serves it. @throws as {@link openSeatFrom} */
export async function serveSeat(options: ServeSeatOptions): Promise<SeatServer> {
  const { file, onFault } = options
  const control = (await readOwnerFile(file.control)).trim()
  await checkDesks(file)
  let watching: Watching | null = null
  const running = await openSeatFrom(file, options, (fault) => {
    onFault(fault)
    if (fault instanceof LogFrozenError) watching?.nudge()
  })
  const following = followingOf(running, file, onFault)
  const closing: (() => Promise<void>)[] = [() => running.close()]
  const closeAll = async (): Promise<void> => {
    await following.stop()
    await watching?.stop()
    for (const one of closing.toReversed()) await one()
  }
  let closed: Promise<void> | null = null
  const close = (): Promise<void> => (closed ??= closeAll()) // whoever asks again waits for the same end
  try {
    const screens = await screensOf(options, running, following)
    if (screens !== null) closing.push(() => screens.close())
    const session = randomUUID()
    const hashing = nodeCryptography
    const app = new Hono()
    app.route('/', controlRoutes({ running, screens, token: control, session, hashing, onFault }))
    const listening = await listen(app, file.listen.port, file.listen.hostname)
    closing.push(() => listening.close())
    closing.push(await keepErasures(running, screens, onFault))
    if (file.play === null) {
      following.start()
      if (running.watch !== null) watching = keepWatching(running.watch, WATCH_PAUSE_MS)
    }
    return { url: listening.url, running, screens, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

/** Carries out what was ordered erased, now and whenever the logs grow; tables of screens forget with it. */
async function keepErasures(
  { erasures, seat }: RunningSeat,
  screens: Screens | null,
  onFault: (fault: unknown) => void,
): Promise<() => Promise<void>> {
  if (screens !== null) erasures.forgets(() => screens.forget())
  const check = (): Promise<void> =>
    erasures.check().catch((fault: unknown) => {
      if (!(fault instanceof WireError)) onFault(fault) // out of reach is no fault: later
    })
  const stop = seat.onChange(() => void check())
  await check()
  return async () => {
    stop()
    await check() // what is under way ends before its folders are closed
  }
}

async function screensOf(
  options: ServeSeatOptions,
  running: RunningSeat,
  { hub, isConnected }: Following,
): Promise<Screens | null> {
  const { file, onFault, consoleDirectory = null, tabletDirectory = null } = options
  const { screens } = file
  if (screens === null) return null
  const { recordDirectory = null, publishRecord = false } = options
  const served = { consoleDirectory, tabletDirectory, recordDirectory, publishRecord, onFault }
  return openScreens({ file, screens, running, hub, hubConnected: isConnected, ...served })
}

interface Following {
  /** What the screens show entries' proofs from. */
  readonly hub: EvidenceHub
  readonly isConnected: () => boolean
  readonly start: () => void
  /** Resolves once nothing is taken in any more: what is closed after it is not written to. */
  readonly stop: () => Promise<void>
}

/** Without a network there is nothing to follow: what couriers bring is taken in as they are read. */
function followingOf(
  running: RunningSeat,
  file: SeatFile,
  onFault: (fault: unknown) => void,
): Following {
  const { hub: url, origin } = file
  if (url !== null) return followingHub(running, { url, origin }, onFault)
  const { evidence } = running
  return {
    hub: present(evidence, 'a seat without a hub that shows its own copy'),
    isConnected: () => false,
    start: () => undefined,
    stop: () => Promise.resolve(),
  }
}

/** Takes in what the hub orders as it comes. In a play the director says when, so that it replays. */
function followingHub(
  running: RunningSeat,
  { url, origin }: { readonly url: string; readonly origin: SeatFile['origin'] },
  onFault: (fault: unknown) => void,
): Following {
  const stopping = new AbortController()
  let isConnected = true
  let following: Promise<void> = Promise.resolve()
  const hub = hubOverHttp({
    url,
    origin,
    hashing: nodeCryptography,
    // A call that waits for news must not keep a stopped process running.
    fetch: (request) => {
      const signal = AbortSignal.any([request.signal, stopping.signal])
      return fetch(new Request(request, { signal }))
    },
  })
  const { signal } = stopping
  const run = (): Promise<void> =>
    follow({
      seat: running.seat,
      news: (size) => hub.checkpointAbove(size, FOLLOW_WAIT_MS),
      pause: async () => {
        await setTimeout(FOLLOW_PAUSE_MS, null, { signal }).catch(() => null) // asked to stop: at once
      },
      isStopped: () => signal.aborted,
      onRound: (fault) => {
        isConnected = fault === null
        if (fault !== null && !(fault instanceof WireError)) onFault(fault) // out of reach is no fault: later
      },
    })
  return {
    hub,
    isConnected: () => isConnected,
    start: () => {
      following = run()
    },
    stop: async () => {
      stopping.abort()
      await following
    },
  }
}
