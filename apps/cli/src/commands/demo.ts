// `parley demo`, what `npm start` runs: every seat of one exchange in one process, one address per seat,
// half way through the second tranche and going on by itself. With --by-hand nothing has happened yet and
// nobody drives: the files to import lie in a folder. A prepared copy makes it ready in seconds; it runs in
// memory and leaves nothing behind, unless --data says where.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDiskFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { instant } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { listen } from '@parley/wire'
import type { Listening } from '@parley/wire'
import {
  byHandLists,
  filesFrom,
  openByHand,
  openDemo,
  packLogs,
  prepareDemo,
  unpackLogs,
} from '@parley/simulation'
import type { Demo, LogStores } from '@parley/simulation'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, wholeNumber } from '../command.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const TEMPLATE = join(ROOT, '.cache', 'demo')
const PACKED_LOGS = join(TEMPLATE, 'logs-3.pack') // the number of its form and audiences: an older copy is made anew
const CONSOLE = join(ROOT, 'apps', 'console', 'dist')
const TABLET = join(ROOT, 'apps', 'tablet', 'dist')
const SEED = '7'
const STARTS_AT = instant('2026-05-16T08:00:00Z')
const STEP_MS = 12_000 // slow enough to look around, fast enough to see somebody cross
const FIRST_PORT = 4801
const BY_HAND_SEED = 'by-hand-58' // of 24 persons: a family, a stretcher, pairs to review, a cell to look at
const PERSONS = 24
const FEWEST = 16 // eight each: fewer leave a side without a civilian to exchange
const MOST = 2_000 // matched and planned within seconds

export const demo: Command = {
  name: 'demo',
  summary:
    'Serves a demonstration: all seats in one process, an exchange of invented persons under way. With --by-hand nothing has happened yet and people at the screens do everything: import the files that are written out, agree, plan, cross, close.',
  positional: [],
  options: [
    {
      name: 'port',
      value: 'N',
      help: `port of the first seat; the others follow (default ${FIRST_PORT})`,
    },
    {
      name: 'data',
      value: 'DIR',
      help: 'keep every log here, and go on from what is here; else they are gone at the end',
    },
    { name: 'step', value: 'MS', help: 'milliseconds between steps at the line (default 12000)' },
    {
      name: 'sms',
      value: 'URL',
      help: 'a gateway on this machine that takes text messages: then the desks of A can send notices to families',
    },
    {
      name: 'by-hand',
      help: 'begin with empty lists on the clock of this machine, driven by nobody',
    },
    {
      name: 'persons',
      value: 'N',
      help: `with --by-hand: persons held in all, ${FEWEST} to ${MOST} (default ${PERSONS})`,
    },
    {
      name: 'lists-out',
      value: 'DIR',
      help: 'with --by-hand: write the four files to import here; else into a temporary folder',
    },
    {
      name: 'record',
      value: 'DIR',
      help: 'reports gathered by parley record gather, in place of invented ones',
    },
    { name: 'prepare', help: 'play up to the second tranche and keep a copy to start from' },
  ],
  run: runDemo,
}

async function runDemo(given: Arguments): Promise<Told> {
  if (given.has('prepare')) return prepare()
  if (!given.has('by-hand')) {
    const stray = ['persons', 'lists-out'].find((name) => given.value(name) !== undefined)
    if (stray !== undefined) throw new MisusedError(`--${stray}: expected together with --by-hand`)
  }
  const sms = gatewayIn(given)
  const began = Date.now()
  const running = given.has('by-hand') ? await byHand(given) : await underWay(given, sms)
  if (running === null) {
    return { lines: ['The demonstration could not be prepared.'], json: null, exit: 1 }
  }
  const close = await serve(running)
  process.stdout.write(`Ready after ${((Date.now() - began) / 1000).toFixed(1)} s.\n\n`)
  for (const seat of running.seats) process.stdout.write(`  ${seat.title.padEnd(24)} ${seat.url}\n`)
  process.stdout.write(
    given.has('by-hand')
      ? '\nStop with Ctrl C. Begin with the lists of A and B at their headquarters.\n\n'
      : '\nStop with Ctrl C. What happens at the line is told here as it happens.\n\n',
  )
  running.goOn()
  await untilStopped()
  await close()
  await running.close()
  return { lines: [], json: null, exit: 0 }
}

/** Families of a demonstration are nobody's: what is sent to them stays on this machine. */
function gatewayIn(given: Arguments): string | undefined {
  const url = given.value('sms')
  if (url === undefined) return undefined
  if (given.has('by-hand')) throw new MisusedError('--sms: expected without --by-hand')
  if (/^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}(\/|$)/.test(url)) return url
  throw new MisusedError(`--sms: expected http://127.0.0.1 with a port, found ${url}`)
}

/** The prepared exchange; null where it could not be prepared. */
async function underWay(given: Arguments, sms: string | undefined): Promise<Demo | null> {
  if (!existsSync(PACKED_LOGS)) {
    process.stdout.write('The demonstration was not prepared yet; doing it once.\n')
    // In a process of its own, so that the memory of playing is given back.
    const bin = join(ROOT, 'bin', 'parley.mjs')
    const run = spawnSync(process.execPath, [bin, 'demo', '--prepare'], { stdio: ['ignore', 1, 2] })
    if (run.status !== 0) return null
  }
  const { buffer, byteOffset, length } = await readFile(PACKED_LOGS)
  const stored = unpackLogs(new Uint8Array(buffer, byteOffset, length))
  const data = given.value('data')
  return openDemo({
    seed: SEED,
    startsAt: await storedTime(),
    filesOf: data === undefined ? filesFrom(stored) : await copiedTo(resolve(data), stored),
    views: await preparedViews(),
    consoleDirectory: CONSOLE,
    tabletDirectory: TABLET,
    ...recordsIn(given),
    firstPort: wholeNumber(given, 'port', FIRST_PORT),
    stepMs: wholeNumber(given, 'step', STEP_MS),
    ...(sms === undefined ? {} : { smsGateway: sms }),
    tell: (line) => process.stdout.write(`${line}\n`),
  })
}

async function byHand(given: Arguments): Promise<Demo> {
  const persons = wholeNumber(given, 'persons', PERSONS)
  if (persons < FEWEST || persons > MOST) {
    throw new MisusedError(`--persons: expected ${FEWEST} to ${MOST}, found ${persons}`)
  }
  const folder = resolve(
    given.value('lists-out') ?? (await mkdtemp(join(tmpdir(), 'parley-lists-'))),
  )
  await mkdir(folder, { recursive: true })
  const files = byHandLists(BY_HAND_SEED, persons)
  for (const { fileName, bytes } of files) await writeFile(join(folder, fileName), bytes)
  process.stdout.write(`Lists to import, of invented persons, lie in ${folder}\n`)
  const data = given.value('data')
  return openByHand({
    seed: BY_HAND_SEED,
    filesOf: data === undefined ? filesFrom(new Map()) : onDisk(resolve(data)),
    views: await preparedViews(),
    consoleDirectory: CONSOLE,
    tabletDirectory: TABLET,
    ...recordsIn(given),
    firstPort: wholeNumber(given, 'port', FIRST_PORT),
  })
}

/** Which reports the demonstration reads, and where decisions on them are kept. */
function recordsIn(given: Arguments) {
  const [record, data] = [given.value('record'), given.value('data')]
  return {
    ...(record === undefined ? {} : { recordDirectory: resolve(record) }),
    ...(data === undefined ? {} : { decisionsDirectory: resolve(data) }),
  }
}

/** Tables of a prepared demonstration; each desk strikes from its own what its log does not hold. */
async function preparedViews(): Promise<Blob | null> {
  const path = join(TEMPLATE, 'views.tar.gz')
  return existsSync(path) ? new Blob([await readFile(path)]) : null
}

function onDisk(directory: string): (owner: string) => Promise<LogFiles> {
  return (owner) => openDiskFiles(join(directory, owner))
}

/** The stored logs as files below a folder, unless it holds an exchange already. */
async function copiedTo(
  directory: string,
  stored: LogStores,
): Promise<(owner: string) => Promise<LogFiles>> {
  if (!existsSync(directory)) {
    for (const [owner, files] of stored) {
      for (const [path, bytes] of files) {
        const file = join(directory, owner, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      }
    }
  }
  return onDisk(directory)
}

async function prepare(): Promise<Told> {
  await rm(TEMPLATE, { recursive: true, force: true })
  await mkdir(TEMPLATE, { recursive: true })
  const prepared = await prepareDemo(SEED, STARTS_AT)
  await writeFile(join(TEMPLATE, 'views.tar.gz'), Buffer.from(await prepared.views.arrayBuffer()))
  await writeFile(join(TEMPLATE, 'demo.json'), `${JSON.stringify({ at: prepared.at })}\n`)
  await writeFile(PACKED_LOGS, packLogs(prepared.logs)) // last: where it lies, the others do
  return {
    lines: [`The demonstration stands at ${prepared.at}.`],
    json: { at: prepared.at },
    exit: 0,
  }
}

async function storedTime(): Promise<Instant> {
  const stored: unknown = JSON.parse(await readFile(join(TEMPLATE, 'demo.json'), 'utf8'))
  const at = Object(stored) as { readonly at?: unknown } // written by prepare
  return instant(String(at.at))
}

async function serve(running: Demo): Promise<() => Promise<void>> {
  const servers: Listening[] = []
  for (const seat of running.seats) servers.push(await listen(seat.app, seat.port, '127.0.0.1'))
  return async () => {
    for (const server of servers) await server.close()
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
