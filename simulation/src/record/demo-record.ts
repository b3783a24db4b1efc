// The public record of a demonstration: invented reports, or a folder that somebody gives; read once for all nodes, each
// with decisions of its own.
import { join } from 'node:path'
import type { PartyId } from '@parley/kernel'
import {
  changesInMemory,
  decisionsInMemory,
  linksInMemory,
  openChangeFile,
  openDecisionFile,
  openLinkFile,
  openRecordFolder,
  openRecordShelf,
  recordAtOnce,
} from '@parley/node'
import type { RecordShelf } from '@parley/node'
import { openLexicons, readRecord, withLetteredParties } from '@parley/record'
import type { PublicRecord } from '@parley/record'
import { INVENTED_REPORTS } from './invented-reports.ts'

export interface DemoRecordOptions {
  /** A folder of gathered reports in place of the invented ones. */
  readonly recordDirectory?: string
  /** Where decisions of the review, links with the log, and what changed are kept; absent: they end with the demonstration. */
  readonly decisionsDirectory?: string
}

/** What the invented reports claim, as any seat reads them. */
export const inventedRecord = (): PublicRecord =>
  readRecord(INVENTED_REPORTS, withLetteredParties(openLexicons()))

/** A record for each of these seats. */
export async function openDemoRecords(
  seats: readonly PartyId[],
  { recordDirectory, decisionsDirectory }: DemoRecordOptions,
): Promise<ReadonlyMap<PartyId, RecordShelf>> {
  const source =
    recordDirectory === undefined
      ? recordAtOnce(inventedRecord())
      : openRecordFolder(recordDirectory)
  const shelves = new Map<PartyId, RecordShelf>()
  for (const seat of new Set(seats)) {
    const decisions =
      decisionsDirectory === undefined
        ? decisionsInMemory()
        : await openDecisionFile(join(decisionsDirectory, `record-decisions-${seat}.jsonl`))
    const links =
      decisionsDirectory === undefined
        ? linksInMemory()
        : await openLinkFile(join(decisionsDirectory, `record-links-${seat}.jsonl`))
    const changes =
      decisionsDirectory === undefined
        ? changesInMemory()
        : await openChangeFile(join(decisionsDirectory, `record-changes-${seat}.jsonl`))
    const told = shelves.size === 0 // a folder that cannot be read is told of once
    const onFault = (fault: unknown): void => {
      if (told) process.stderr.write(`record: ${fault instanceof Error ? fault.message : ''}\n`)
    }
    shelves.set(seat, openRecordShelf({ source, decisions, links, changes, onFault }))
  }
  return shelves
}
