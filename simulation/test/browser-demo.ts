// A demonstration in a process of its own, and a browser that looks at it as its officers would.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

export const ROOT = join(import.meta.dirname, '..', '..')
export const BROWSER = process.env['PARLEY_CHROMIUM'] ?? '/usr/bin/chromium'
/** Desks of a demonstration in the order of their ports. */
export const SEATS = [
  'med',
  'a',
  'b',
  'transit',
  'neutral',
  'obs',
  'a-press',
  'b-press',
  'a-home',
  'a-board',
  'a-hotline',
  'a-bureau',
  'b-bureau',
] as const

export type SeatId = (typeof SEATS)[number]

export interface RunningDemo {
  readonly browser: Browser
  readonly urlOf: (seat: SeatId, path: string) => string
  /** Ends the demonstration as Ctrl C would; windows stay open. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** For what is asked beside a page: a connection that the server has just closed for being idle is no fault. */
export const AGAIN = { maxRetries: 3 } as const

const READY_MS = 420_000 // the first start of all plays up to the second tranche

/** Says what is missing for a look through a browser; null where nothing is. */
export function missing(): string | null {
  if (!existsSync(BROWSER)) return `there is no browser at ${BROWSER}`
  const built = join(ROOT, 'apps', 'console', 'dist', 'index.html')
  return existsSync(built) ? null : 'the console is not built: npx vite build apps/console'
}

/** Starts `parley demo` with these arguments, and a browser. */
export async function startDemo(given: readonly string[]): Promise<RunningDemo> {
  const firstPort = await freeRow(SEATS.length)
  const bin = join(ROOT, 'bin', 'parley.mjs')
  const args = [bin, 'demo', '--port', String(firstPort), ...given]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    await ready(child)
    const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS })
    return {
      browser,
      urlOf: (seat, path) => `http://127.0.0.1:${firstPort + SEATS.indexOf(seat)}${path}`,
      stop: () => stop(child),
      close: async () => {
        await browser.close()
        await stop(child)
      },
    }
  } catch (cause) {
    await stop(child)
    throw cause
  }
}

async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`expected a demonstration within ${READY_MS} ms`)),
      READY_MS,
    )
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
      if (!said.includes('Ready')) return
      clearTimeout(timer)
      resolve()
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the demonstration ended with ${code ?? 'a signal'}: ${said}`))
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(late)
}

const TRIES = 40

/** The first of `count` ports in a row that nobody listens on. */
async function freeRow(count: number): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const first = 20_000 + ((process.pid * 16 + attempt * 64) % 30_000)
    const ports = Array.from({ length: count }, (_, i) => first + i)
    const free = await Promise.all(ports.map(isFree))
    if (free.every(Boolean)) return first
  }
  throw new Error(`expected ${count} free ports in a row, found none in ${TRIES} places`)
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
