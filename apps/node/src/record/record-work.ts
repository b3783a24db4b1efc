// Reads a folder of reports in a thread of its own: a thousand reports are seconds of work, and a node has screens to
// answer. What comes back is plain data.
import { openLexicons, readRecord } from '@parley/record'
import type { PublicRecord } from '@parley/record'
import { reportsIn } from './report-files.ts'

export interface RecordTask {
  readonly directory: string
}

export interface RecordAnswer {
  readonly record: PublicRecord
  readonly problems: readonly string[]
}

/** @throws if the folder cannot be read */
export async function work({ directory }: RecordTask): Promise<RecordAnswer> {
  const { documents, problems } = await reportsIn(directory)
  return { record: readRecord(documents, openLexicons()), problems }
}
