// The public record that a seat holds, in memory alone, beside the decisions of whoever reviews it. A newer reading takes
// the place of the older when it is done; one that fails leaves the older where it is, and that is said.
import type { Instant } from '@parley/kernel'
import { outlineOf } from '@parley/record'
import type { ChangeFile } from './change-file.ts'
import type { Decision, DecisionFile } from './decision-file.ts'
import type { SignedProposal } from './proposal-file.ts'
import { recordIndex } from './record-index.ts'
import type { Link, LinkFile } from './link-file.ts'
import type { RecordIndex } from './record-index.ts'
import type { Reading, RecordSource } from './record-source.ts'

export interface RecordShelf {
  readonly state: () => 'reading' | 'ready' | 'failed'
  /** Null until it is read for the first time, and while it never could be. */
  readonly index: () => RecordIndex | null
  /** When what is shown was read. */
  readonly readAt: () => Instant | null
  /** Whether reports are being read while an older reading is shown. */
  readonly isRenewing: () => boolean
  /** When the last try to read failed; null where it did not. */
  readonly failedAt: () => Instant | null
  /** Files of the folder that were no reports, a line each. */
  readonly problems: () => readonly string[]
  /** What a model proposed, by item of the review. */
  readonly proposals: () => ReadonlyMap<string, SignedProposal>
  readonly decisions: () => readonly Decision[]
  readonly decide: (decision: Decision) => Promise<void>
  /** What officers said is this node's own exchange, in the order in which they did. */
  readonly links: () => readonly Link[]
  readonly link: (link: Link) => Promise<void>
  /** What differed from one reading to the next. */
  readonly changes: Pick<ChangeFile, 'basis' | 'all'>
  /** Resolves once it is read, and what changed is noted, or has failed. */
  readonly settled: Promise<void>
  readonly close: () => Promise<void>
}

export interface ShelfOptions {
  readonly source: RecordSource
  readonly decisions: DecisionFile
  readonly links: LinkFile
  readonly changes: ChangeFile
  readonly onFault: (fault: unknown) => void
}

interface Shown {
  readonly index: RecordIndex
  readonly problems: readonly string[]
  readonly proposals: ReadonlyMap<string, SignedProposal>
  readonly at: Instant
}

/** Follows a source, and answers that it is being read until it is. */
export function openRecordShelf(options: ShelfOptions): RecordShelf {
  const { source, decisions, links, changes, onFault } = options
  let shown: Shown | null = null
  let isReading = true
  let failedAt: Instant | null = null
  let settle: () => void = () => undefined
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const take = (reading: Reading): void => {
    isReading = reading.did === 'begun'
    if (reading.did === 'begun') return
    if (reading.did === 'failed') {
      failedAt = reading.at
      onFault(reading.fault)
      return settle()
    }
    const { answer, at } = reading
    const proposals = new Map(answer.proposals.map((one) => [one.item, one]))
    shown = { index: recordIndex(answer.record), problems: answer.problems, proposals, at }
    failedAt = null
    void changes.take(outlineOf(answer.record), at).catch(onFault).finally(settle)
  }
  source.follow(take)
  return {
    state: () => {
      if (shown !== null) return 'ready'
      return isReading ? 'reading' : 'failed'
    },
    index: () => shown?.index ?? null,
    readAt: () => shown?.at ?? null,
    isRenewing: () => shown !== null && isReading,
    failedAt: () => failedAt,
    problems: () => shown?.problems ?? [],
    proposals: () => shown?.proposals ?? NO_PROPOSALS,
    decisions: () => decisions.all(),
    decide: (decision) => decisions.append(decision),
    links: () => links.all(),
    link: (link) => links.append(link),
    changes,
    settled,
    close: () => source.close(),
  }
}

const NO_PROPOSALS: ReadonlyMap<string, SignedProposal> = new Map()
