// How long a process runs: until it is asked to stop, or, in a play, until the play's own process is
// gone. The play holds the other end of standard input; when it dies, however it dies, the input ends.
import { createInterface } from 'node:readline'

export interface Lifetime {
  /** The first line of standard input, in a play; null for a real process, which reads none. */
  readonly token: string | null
  /** Resolves when the process should stop. */
  readonly ended: Promise<void>
}

const TOKEN_WAIT_MS = 10_000

export async function openLifetime(isPlay: boolean): Promise<Lifetime> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })
  // The listeners of signals do not keep a process alive; its server does.
  if (!isPlay) return { token: null, ended: asked }
  const lines = createInterface({ input: process.stdin })
  const left = new Promise<void>((resolve) => void lines.once('close', () => resolve()))
  const token = await firstLine(lines)
  const ended = Promise.race([asked, left])
  return { token, ended: ended.finally(() => lines.close()) }
}

function firstLine(lines: ReturnType<typeof createInterface>): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), TOKEN_WAIT_MS)
    const done = (line: string | null): void => {
      clearTimeout(timer)
      resolve(line)
    }
    lines.once('line', done)
    lines.once('close', () => done(null))
  })
}
