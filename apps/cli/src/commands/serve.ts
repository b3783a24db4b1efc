// `parley serve`: one real seat, as a process of its own; and what every serving command has in common -
// it says where it listens once it does, and stops cleanly when asked.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from '@parley/kernel'
import { ConfigError, openLifetime, readSeatFile, serveSeat } from '@parley/node'
import type { Lifetime, SeatServer, SignInAddress } from '@parley/node'
import { MisusedError, needed } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'

export const serve: Command = {
  name: 'serve',
  summary:
    'Serves one seat: its copy of the log, its private log, its keys, its own surface, its screens.',
  positional: [],
  options: [
    { name: 'seat', value: 'FILE', help: 'a seat file (spec/seat-file.md)', required: true },
    {
      name: 'record',
      value: 'DIR',
      help: 'reports gathered by parley record gather: the screens show what they claim',
    },
    {
      name: 'publish-record',
      help: 'with --record: everybody may read what changed in it, as a feed at /public/record.atom',
    },
  ],
  run: runServe,
}

const CONSOLE = fileURLToPath(new URL('../../../console/dist', import.meta.url))
const TABLET = fileURLToPath(new URL('../../../tablet/dist', import.meta.url))

async function runServe(given: Arguments): Promise<Told> {
  const publishRecord = publishes(given)
  return runService(given, async () => {
    const file = await readSeatFile(needed(given, 'seat'))
    const life = await openLifetime(file.play !== null)
    const pages = { consoleDirectory: CONSOLE, tabletDirectory: TABLET }
    const record = given.value('record')
    const recordDirectory = record === undefined ? null : resolve(record)
    const shown = { recordDirectory, publishRecord }
    const options = { file, token: life.token, onFault: tellFault, ...shown, ...pages }
    const server = await serveSeat(options)
    if (server.screens !== null && !existsSync(join(CONSOLE, 'index.html'))) {
      tellFault(new Error('the console is not built: npx vite build apps/console'))
    }
    return { life, service: { ...server, ready: readyLines(server) } }
  })
}

function publishes(given: Arguments): boolean {
  const isAsked = given.has('publish-record')
  if (!isAsked || given.value('record') !== undefined) return isAsked
  throw new MisusedError('--publish-record: expected --record DIR with it, found none')
}

/** Where the screens are, and how each desk gets in: an address that works once. */
function readyLines({ screens }: SeatServer): Ready {
  if (screens === null) return { lines: [], json: {} }
  const signIn = screens.desks.flatMap(({ id }) => {
    const issued = screens.signIn(id)
    return issued.ok ? [issued.value] : []
  })
  return {
    lines: [`screens at ${screens.url}`, ...signIn.map(signInLine)],
    json: { screens: screens.url, signIn: signIn.map((one) => ({ ...one })) },
  }
}

/** One desk's way in, as a person reads it. */
export function signInLine({ desk, role, officer, address }: SignInAddress): string {
  return `sign in once at ${desk} (${role}, ${officer}): ${address}`
}

export interface Ready {
  readonly lines: readonly string[]
  readonly json: JsonObject
}

export interface Service {
  readonly url: string
  /** What is said beside the address once it listens. */
  readonly ready?: Ready
  close(): Promise<void>
}

/** Starts a service, says where it listens, and closes it when the process should end. */
export async function runService(
  given: Arguments,
  start: () => Promise<{ readonly life: Lifetime; readonly service: Service }>,
): Promise<Told> {
  const { life, service } = await start().catch((fault: unknown) => {
    if (fault instanceof ConfigError) throw new MisusedError(fault.message)
    throw fault
  })
  const { url, ready = { lines: [], json: {} } } = service
  const said = given.has('json')
    ? JSON.stringify({ listening: url, ...ready.json })
    : [`listening on ${url}`, ...ready.lines].join('\n')
  process.stdout.write(`${said}\n`)
  await life.ended
  await service.close()
  return { lines: [], json: { stopped: true }, exit: 0 }
}

function tellFault(fault: unknown): void {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)
  process.stderr.write(`parley serve: ${what}\n`)
}
