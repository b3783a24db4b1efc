// The public record that a seat holds: read once when its node starts, in memory alone, beside the decisions of whoever
// reviews it. The folder of reports stays where it is and is never written to.
import type { PublicRecord } from '@parley/record'
import { moduleBeside, openWorkerTeam } from '@parley/system'
import type { Decision, DecisionFile } from './decision-file.ts'
import { recordIndex } from './record-index.ts'
import type { Link, LinkFile } from './link-file.ts'
import type { RecordIndex } from './record-index.ts'
import type { RecordAnswer, RecordTask } from './record-work.ts'

export interface RecordShelf {
  readonly state: () => 'reading' | 'ready' | 'failed'
  /** Null until it is read, and where it could not be. */
  readonly index: () => RecordIndex | null
  /** Files of the folder that were no reports, a line each. */
  readonly problems: () => readonly string[]
  readonly decisions: () => readonly Decision[]
  readonly decide: (decision: Decision) => Promise<void>
  /** What officers said is this node's own exchange, in the order in which they did. */
  readonly links: () => readonly Link[]
  readonly link: (link: Link) => Promise<void>
  /** Resolves once it is read or has failed. */
  readonly settled: Promise<void>
  readonly close: () => Promise<void>
}

export interface ShelfOptions {
  readonly read: () => Promise<RecordAnswer>
  readonly decisions: DecisionFile
  readonly links: LinkFile
  readonly onFault: (fault: unknown) => void
  readonly close?: () => Promise<void>
}

/** Begins to read, and answers meanwhile that it does. */
export function openRecordShelf({
  read,
  decisions,
  links,
  onFault,
  close,
}: ShelfOptions): RecordShelf {
  let state: 'reading' | 'ready' | 'failed' = 'reading'
  let index: RecordIndex | null = null
  let problems: readonly string[] = []
  let isClosed = false
  const settled = read().then(
    (answer) => {
      index = recordIndex(answer.record)
      problems = answer.problems
      state = 'ready'
    },
    (fault: unknown) => {
      state = 'failed'
      if (!isClosed) onFault(fault) // a thread that was told to stop has not failed
    },
  )
  return {
    state: () => state,
    index: () => index,
    problems: () => problems,
    decisions: () => decisions.all(),
    decide: (decision) => decisions.append(decision),
    links: () => links.all(),
    link: (link) => links.append(link),
    settled,
    close: async () => {
      isClosed = true
      await close?.()
    },
  }
}

/** Reads the reports of a folder in a thread. */
export function readApart(directory: string): Pick<ShelfOptions, 'read' | 'close'> {
  const module = moduleBeside(import.meta.url, 'record-work')
  const team = openWorkerTeam<RecordTask, RecordAnswer>(module, 1)
  return {
    read: async () => {
      try {
        return await team.run({ directory })
      } finally {
        await team.close() // its memory is given back
      }
    },
    close: () => team.close(),
  }
}

/** Of reports that are in memory already. */
export const readAtOnce = (record: PublicRecord): Pick<ShelfOptions, 'read'> => ({
  read: () => Promise.resolve({ record, problems: [] }),
})
