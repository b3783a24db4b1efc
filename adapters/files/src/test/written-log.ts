// A log of 600 entries, and what its directory holds once all of them are written.
import type { Bytes } from '@parley/kernel'
import { valueOf } from '@parley/kernel'
import type { LogFiles } from '../log-files.ts'
import { openLogWriter } from '../log-writer.ts'
import type { LogWriter } from '../log-writer.ts'
import { openMemoryFiles } from '../memory-files.ts'
import { smallLog, testCryptography } from './small-log.ts'

export const log = await smallLog(600)
export const { submissions } = log
export const open = (files: LogFiles): Promise<LogWriter> =>
  openLogWriter({ ...log, files, cryptography: testCryptography })
export const appendAll = async (writer: LogWriter, batch: number): Promise<void> => {
  for (let i = writer.state.size; i < submissions.length; i += batch) {
    for (const answer of await writer.append(submissions.slice(i, i + batch))) valueOf(answer)
  }
}
export const whole = new Map<string, Bytes>()
const wholeWriter = await open(openMemoryFiles(whole))
await appendAll(wholeWriter, 300)
export const root = wholeWriter.state.root()
