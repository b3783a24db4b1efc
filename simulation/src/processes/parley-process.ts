// One process of a play: a command an operator would use, started with the play's token on its standard
// input. That input stays open as long as the play runs; when the play's process dies, however it dies,
// the input ends and the process stops by itself.
import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

export interface Launch {
  /** Who it is, for messages. */
  readonly who: string
  /** Program and arguments in full. */
  readonly command: readonly string[]
  /** Where it runs: its own directory. */
  readonly directory: string
  readonly token: string
}

export interface ParleyProcess {
  readonly who: string
  readonly pid: number
  /** What it has written so far, on standard output and as errors, up to a million characters. */
  heard(): string
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
  /** Ends it at once, as no handler can catch. */
  kill(): Promise<void>
}

export class ProcessFailedError extends Error {
  constructor(who: string, how: string, said: string) {
    super(`process ${who}: expected it to serve, found that it ${how}; it said: ${said.trim()}`)
    this.name = 'ProcessFailedError'
  }
}

const START_MS = 60_000 // eleven processes on two busy cores
const KEPT_CHARACTERS = 4_000
const HEARD_CHARACTERS = 1_000_000

/** Starts a process and waits until it listens. @throws ProcessFailedError with what it said */
export async function launch(launch: Launch): Promise<ParleyProcess> {
  const [program = '', ...args] = launch.command
  const child = spawn(program, args, {
    cwd: launch.directory,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  let heard = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      if (heard.length < HEARD_CHARACTERS) heard += chunk.toString()
    })
  }
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-KEPT_CHARACTERS)
  })
  child.stdin.on('error', () => undefined) // it ended before it read: its exit says more
  child.stdin.write(`${launch.token}\n`)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(fault.message))
    child.once('exit', (code, signal) => resolve(`ended (${signal ?? code ?? 'unknown'})`))
  })
  const how = await Promise.race([listening(child), ended])
  if (how !== LISTENING) {
    child.kill('SIGKILL')
    throw new ProcessFailedError(launch.who, how, said)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return {
    who: launch.who,
    pid: child.pid ?? 0,
    heard: () => heard,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

const LISTENING = 'listens'

function listening(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`said nothing for ${START_MS} ms`), START_MS)
    createInterface({ input: child.stdout }).once('line', () => {
      clearTimeout(timer)
      resolve(LISTENING)
    })
    child.once('exit', () => clearTimeout(timer))
  })
}
