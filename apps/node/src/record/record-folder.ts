// A folder of gathered reports, looked at each minute: names, sizes and times alone, never what is in a file. Where they
// differ from what was read last, and stay the same for a moment, all of it is read again in a thread; until then, and
// where reading fails, what was read before stays. The folder is never written to.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@parley/kernel'
import { toHex, utf8Bytes } from '@parley/kernel'
import { moduleBeside, nodeCryptography, openWorkerTeam, systemClock } from '@parley/system'
import { PROPOSALS_NAME } from './proposal-file.ts'
import { isReportName } from './report-files.ts'
import type { RecordSource, Reading } from './record-source.ts'
import type { RecordAnswer, RecordTask } from './record-work.ts'

export interface FolderTiming {
  readonly now: () => Instant
  /** Resolves after so long, or at once when the signal ends. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
}

const LOOK_MS = 60_000
const QUIET_MS = 2_000 // whoever writes a file seldom rests longer in the middle of it
const MOST_WAITS = 15 // a folder that is written to without end is read as it is

/** Begins to read a folder, and looks at it as long as it is open. */
export function openRecordFolder(directory: string, timing: FolderTiming = SYSTEM): RecordSource {
  const folder = new Folder(directory, timing)
  const running = folder.run()
  return {
    follow: (listener) => folder.follow(listener),
    close: async () => {
      await folder.stop()
      await running
    },
  }
}

const SYSTEM: FolderTiming = {
  now: () => systemClock.now(),
  pause: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const end = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', end)
        resolve()
      }
      const timer = setTimeout(end, ms)
      timer.unref() // a process that has nothing else to do may end
      signal.addEventListener('abort', end)
    }),
}

class Folder {
  readonly #directory: string
  readonly #timing: FolderTiming
  readonly #listeners: ((reading: Reading) => void)[] = []
  readonly #ending = new AbortController()
  #last: Reading = { did: 'begun' }
  /** What was read last, or could not be; null before anything was. */
  #mark: string | null = null
  #stopReading: () => Promise<void> = () => Promise.resolve()

  constructor(directory: string, timing: FolderTiming) {
    this.#directory = directory
    this.#timing = timing
  }

  follow(listener: (reading: Reading) => void): void {
    this.#listeners.push(listener)
    listener(this.#last)
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#stopReading()
  }

  async run(): Promise<void> {
    const { signal } = this.#ending
    while (!signal.aborted) {
      await this.#look()
      await this.#timing.pause(LOOK_MS, signal)
    }
  }

  async #look(): Promise<void> {
    let mark = await markOf(this.#directory)
    if (mark === this.#mark) return
    if (this.#mark !== null) mark = await this.#quiet(mark)
    if (this.#ending.signal.aborted || mark === this.#mark) return
    // Taken before reading: what is written meanwhile differs from it, and is read at the next look.
    this.#mark = mark
    await this.#read()
  }

  /** Waits until two looks agree. */
  async #quiet(seen: string): Promise<string> {
    const { signal } = this.#ending
    let mark = seen
    for (let i = 0; i < MOST_WAITS && !signal.aborted; i++) {
      await this.#timing.pause(QUIET_MS, signal)
      const again = await markOf(this.#directory)
      if (again === mark) return mark
      mark = again
    }
    return mark
  }

  async #read(): Promise<void> {
    this.#tell({ did: 'begun' })
    try {
      const answer = await this.#readApart()
      this.#tell({ did: 'read', answer, at: this.#timing.now() })
    } catch (fault) {
      this.#tell({ did: 'failed', fault, at: this.#timing.now() })
    }
  }

  async #readApart(): Promise<RecordAnswer> {
    const team = openWorkerTeam<RecordTask, RecordAnswer>(
      moduleBeside(import.meta.url, 'record-work'),
      1,
    )
    this.#stopReading = () => team.close()
    try {
      return await team.run({ directory: this.#directory })
    } finally {
      await team.close() // its memory is given back
    }
  }

  #tell(reading: Reading): void {
    if (this.#ending.signal.aborted) return // a thread that was told to stop has not failed
    this.#last = reading
    for (const listener of this.#listeners) listener(reading)
  }
}

/** Tells one state of a folder from another; one of its own for a folder that cannot be read. */
async function markOf(directory: string): Promise<string> {
  try {
    const all = await readdir(directory)
    const names = all.filter((name) => isReportName(name) || name === PROPOSALS_NAME).sort()
    const lines: string[] = []
    for (const name of names) {
      const found = await stat(join(directory, name)).catch(() => null) // gone since it was listed
      if (found !== null) lines.push(`${name}\n${found.size} ${found.mtimeMs}`)
    }
    return toHex(nodeCryptography.sha256(utf8Bytes(lines.join('\n'))))
  } catch (fault) {
    return `unread ${fault instanceof Error ? fault.message : ''}`
  }
}
