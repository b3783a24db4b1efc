// `parley demo`, what `npm start` runs: every seat of one exchange in one process, one address per seat,
// half way through the second tranche and going on by itself. A prepared copy makes it ready in seconds; it
// runs in memory and leaves nothing behind.
import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { instant } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import { listen } from '@parley/wire'
import type { Listening } from '@parley/wire'
import { filesFrom, openDemo, packLogs, prepareDemo, unpackLogs } from '@parley/simulation'
import type { Demo } from '@parley/simulation'
import type { Arguments, Command, Told } from '../command.ts'
import { wholeNumber } from '../command.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const TEMPLATE = join(ROOT, '.cache', 'demo')
const SEED = '7'
const STARTS_AT = instant('2026-05-16T08:00:00Z')
const STEP_MS = 12_000 // slow enough to look around, fast enough to see somebody cross

export const demo: Command = {
  name: 'demo',
  summary:
    'Serves a demonstration: all seats in one process, an exchange of invented persons under way.',
  positional: [],
  options: [
    { name: 'port', value: 'N', help: 'port of the first seat; the others follow (default 4801)' },
    {
      name: 'data',
      value: 'DIR',
      help: 'keep the demonstration here; else it is removed at the end',
    },
    { name: 'step', value: 'MS', help: 'milliseconds between steps at the line (default 12000)' },
    { name: 'prepare', help: 'play up to the second tranche and keep a copy to start from' },
  ],
  run: runDemo,
}

async function runDemo(given: Arguments): Promise<Told> {
  if (given.has('prepare')) return prepare()
  const began = Date.now()
  if (!existsSync(join(TEMPLATE, 'demo.json'))) {
    process.stdout.write('The demonstration was not prepared yet; doing it once.\n')
    // In a process of its own, so that the memory of playing is given back.
    const bin = join(ROOT, 'bin', 'parley.mjs')
    const run = spawnSync(process.execPath, [bin, 'demo', '--prepare'], { stdio: ['ignore', 1, 2] })
    if (run.status !== 0)
      return { lines: ['The demonstration could not be prepared.'], json: null, exit: 1 }
  }
  const running = await openDemo({
    seed: SEED,
    startsAt: await storedTime(),
    filesOf: filesFrom(unpackLogs(new Uint8Array(await readFile(join(TEMPLATE, 'logs.pack'))))),
    views: new Blob([await readFile(join(TEMPLATE, 'views.tar.gz'))]),
    consoleDirectory: join(ROOT, 'apps', 'console', 'dist'),
    firstPort: wholeNumber(given, 'port', 4801),
    stepMs: wholeNumber(given, 'step', STEP_MS),
    tell: (line) => process.stdout.write(`${line}\n`),
  })
  const close = await serve(running)
  process.stdout.write(`Ready after ${((Date.now() - began) / 1000).toFixed(1)} s.\n\n`)
  for (const seat of running.seats) process.stdout.write(`  ${seat.title.padEnd(24)} ${seat.url}\n`)
  process.stdout.write(
    '\nStop with Ctrl C. What happens at the line is told here as it happens.\n\n',
  )
  running.goOn()
  await untilStopped()
  await close()
  await running.close()
  return { lines: [], json: null, exit: 0 }
}

async function prepare(): Promise<Told> {
  await rm(TEMPLATE, { recursive: true, force: true })
  await mkdir(TEMPLATE, { recursive: true })
  const prepared = await prepareDemo(SEED, STARTS_AT)
  await writeFile(join(TEMPLATE, 'logs.pack'), packLogs(prepared.logs))
  await writeFile(join(TEMPLATE, 'views.tar.gz'), Buffer.from(await prepared.views.arrayBuffer()))
  await writeFile(join(TEMPLATE, 'demo.json'), `${JSON.stringify({ at: prepared.at })}\n`)
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
