// A seat as a service: opened from its file, steered through its control surface, following its hub.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { nodeCryptography } from '@parley/system'
import { hubOverHttp, listen, WireError } from '@parley/wire'
import { controlRoutes } from './control-routes.ts'
import { readOwnerFile } from './owner-file.ts'
import { openSeatFrom } from './running-seat.ts'
import type { RunningSeat } from './running-seat.ts'
import type { SeatFile } from './seat-file.ts'

export interface SeatServer {
  readonly url: string
  readonly running: RunningSeat
  close(): Promise<void>
}

export interface ServeSeatOptions {
  readonly file: SeatFile
  /** What the process was started with, in a play. */
  readonly token: string | null
  /** Told of faults met while serving; their text holds no personal data. */
  readonly onFault: (fault: unknown) => void
}

const FOLLOW_WAIT_MS = 25_000
const FOLLOW_PAUSE_MS = 1_000

/** Opens a seat and serves it. @throws as {@link openSeatFrom} */
export async function serveSeat(options: ServeSeatOptions): Promise<SeatServer> {
  const { file, onFault } = options
  const control = (await readOwnerFile(file.control)).trim()
  const running = await openSeatFrom(file, options.token)
  const app = new Hono()
  const hashing = nodeCryptography
  app.route(
    '/',
    controlRoutes({ running, token: control, session: randomUUID(), hashing, onFault }),
  )
  try {
    const listening = await listen(app, file.listen.port, file.listen.hostname)
    const stop = file.play === null ? follow(running, file, onFault) : () => undefined
    const close = async (): Promise<void> => {
      stop()
      await listening.close()
      await running.close()
    }
    return { url: listening.url, running, close }
  } catch (fault) {
    await running.close()
    throw fault
  }
}

/** Takes in what the hub orders as it comes. In a play the director says when, so that it replays. */
function follow(running: RunningSeat, file: SeatFile, onFault: (fault: unknown) => void) {
  const stopping = new AbortController()
  const hub = hubOverHttp({
    url: file.hub,
    origin: file.origin,
    hashing: nodeCryptography,
    // A call that waits for news must not keep a stopped process running.
    fetch: (request) => {
      const signal = AbortSignal.any([request.signal, stopping.signal])
      return fetch(new Request(request, { signal }))
    },
  })
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await hub.checkpointAbove(running.seat.head().size, FOLLOW_WAIT_MS)
        if (!stopping.signal.aborted) await running.seat.sync()
      } catch (fault) {
        if (!(fault instanceof WireError)) onFault(fault) // out of reach is no fault: later
        await new Promise((resolve) => setTimeout(resolve, FOLLOW_PAUSE_MS).unref())
      }
    }
  }
  void run()
  return () => stopping.abort()
}
