import type { LogFiles } from '@parley/files'
import { utf8Bytes, utf8Text } from '@parley/kernel'

/** Counts the runs of a process over its directory, from 1; durable before it answers. */
export async function nextRun(files: LogFiles): Promise<number> {
  const bytes = await files.read('count')
  const before = bytes === null ? 0 : Number(utf8Text(bytes) ?? '0')
  await files.writeAll([{ path: 'count', bytes: utf8Bytes(String(before + 1)) }])
  return before + 1
}
