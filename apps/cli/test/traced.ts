// What a process touched, from a trace of its system calls: paths below the play's folder, and addresses.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const CALLS = 'open,openat,creat,mkdir,rename,renameat,renameat2,unlink,unlinkat,connect'
const WAIT_MS = 20_000

export const hasStrace: boolean = spawnSync('strace', ['-V']).status === 0

/** Puts a tracer beside a command; the traced program stays the direct child, so that it can be killed. */
export function traced(
  folder: string,
): (who: string, command: readonly string[]) => readonly string[] {
  const runs = new Map<string, number>()
  return (who, command) => {
    const run = (runs.get(who) ?? 0) + 1
    runs.set(who, run)
    const out = join(folder, `${who}.${run}`)
    return ['strace', '-D', '-f', '-q', '-s', '400', '-e', `trace=${CALLS}`, '-o', out, ...command]
  }
}

export interface Touched {
  /** Paths below the play's folder, relative to it. */
  readonly paths: ReadonlySet<string>
  /** Paths that climb out of the folder they begin in. */
  readonly climbing: readonly string[]
  /** `127.0.0.1:7400`; sockets of this machine's file system by their path. */
  readonly addresses: ReadonlySet<string>
}

/** Reads a trace once its process has ended. */
export async function touchedIn(trace: string, playFolder: string): Promise<Touched> {
  const paths = new Set<string>()
  const climbing: string[] = []
  const addresses = new Set<string>()
  for (const line of (await wholeTrace(trace)).split('\n')) {
    if (line.includes('connect(')) {
      addresses.add(addressIn(line))
      continue
    }
    for (const [, path = ''] of line.matchAll(/"((?:[^"\\]|\\.)*)"/g)) {
      if (path.startsWith(`${playFolder}/`)) paths.add(path.slice(playFolder.length + 1))
      if (path.split('/').includes('..')) climbing.push(path)
    }
  }
  return { paths, climbing, addresses }
}

// The tracer writes the end of its file a moment after the process has ended.
async function wholeTrace(trace: string): Promise<string> {
  const until = Date.now() + WAIT_MS
  for (;;) {
    const text = readFileSync(trace, 'utf8')
    const [pid = ''] = text.split(' ')
    const isWhole = new RegExp(`^${pid} .*\\+\\+\\+ (?:exited|killed)`, 'm').test(text)
    if (isWhole || Date.now() > until) return text
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function addressIn(line: string): string {
  const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1]
  const host =
    /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ?? /inet_pton\([^"]*"([^"]+)"/.exec(line)?.[1]
  if (port !== undefined) return `${host ?? '?'}:${port}`
  return /sun_path=@?"([^"]+)"/.exec(line)?.[1] ?? line
}
