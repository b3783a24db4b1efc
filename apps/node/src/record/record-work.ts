// Reads a folder of reports in a thread of its own: a thousand reports are seconds of work, and a node has screens to
// answer. What comes back is plain data.
import { openLexicons, readRecord } from '@parley/record'
import type { PublicRecord } from '@parley/record'
import { proposalsFor, proposalsIn } from './proposal-file.ts'
import type { SignedProposal } from './proposal-file.ts'
import { reportsIn } from './report-files.ts'

export interface RecordTask {
  readonly directory: string
}

export interface RecordAnswer {
  readonly record: PublicRecord
  readonly problems: readonly string[]
  /** What models proposed for the review, as far as the reports bear it out: the last of each item. */
  readonly proposals: readonly SignedProposal[]
}

/** @throws if the folder cannot be read */
export async function work({ directory }: RecordTask): Promise<RecordAnswer> {
  const { documents, problems } = await reportsIn(directory)
  const record = readRecord(documents, openLexicons())
  const proposals = [...proposalsFor(record, await proposalsIn(directory)).values()]
  return { record, problems, proposals }
}
