// A demonstration in a process of its own, as `npm start` starts it, for benchmarks that ask it over HTTP.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const SEATS = ['med', 'a', 'b', 'transit', 'neutral', 'obs'] as const
const LIMIT_MS = 300_000 // the first start of all plays up to the second tranche

export type DemoSeatId = (typeof SEATS)[number]

export interface DemoProcess {
  /** From the start of the process to the line that says it is ready. */
  readonly readyMs: number
  /** Seconds of processor of the whole process so far; NaN where the system does not tell. */
  readonly processorSeconds: () => number
  /** Peak memory so far in MB; NaN where the system does not tell. */
  readonly peakMb: () => number
  readonly urlOf: (seat: DemoSeatId, path: string) => string
  readonly stop: () => Promise<void>
}

/** Starts it with steps so far apart that nothing happens by itself. */
export async function startDemoProcess(firstPort: number): Promise<DemoProcess> {
  const began = performance.now()
  const bin = join(ROOT, 'bin', 'parley.mjs')
  const args = [bin, 'demo', '--port', String(firstPort), '--step', '3600000']
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the demonstration did not start')), LIMIT_MS)
    child.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('Ready after')) return
      clearTimeout(late)
      resolve()
    })
    child.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}`)))
  })
  const readyMs = performance.now() - began
  return {
    readyMs,
    processorSeconds: () => processorSeconds(child.pid),
    peakMb: () => Number(/VmHWM:\s+(\d+)/.exec(procFile(child.pid, 'status'))?.[1] ?? NaN) / 1000,
    urlOf: (seat, path) => `http://127.0.0.1:${firstPort + SEATS.indexOf(seat)}${path}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

// utime and stime are fields 14 and 15 of stat(5), in hundredths of a second; the name before them is in brackets.
function processorSeconds(pid: number | undefined): number {
  const fields = procFile(pid, 'stat').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11] ?? NaN) + Number(fields[12] ?? NaN)) / 100
}

function procFile(pid: number | undefined, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // not on this system
  }
}
