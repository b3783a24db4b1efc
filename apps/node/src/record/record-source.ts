// Where a seat's public record comes from, and what is told of it: that reading began, that it is done, that it failed.
// Several shelves may follow one source, so that a folder is read once for all of them.
import type { Instant } from '@parley/kernel'
import { instantOf } from '@parley/kernel'
import type { PublicRecord } from '@parley/record'
import type { RecordAnswer } from './record-work.ts'

export type Reading =
  | { readonly did: 'begun' }
  | { readonly did: 'read'; readonly answer: RecordAnswer; readonly at: Instant }
  | { readonly did: 'failed'; readonly fault: unknown; readonly at: Instant }

export interface RecordSource {
  /** Tells every reading from now on, and what was told last at once. */
  readonly follow: (listener: (reading: Reading) => void) => void
  /** Resolves once nothing is being read any more; nothing is told after it. */
  readonly close: () => Promise<void>
}

/** Of reports that are in memory already: one reading, at no time of its own. */
export function recordAtOnce(record: PublicRecord, at: Instant = instantOf(0)): RecordSource {
  return {
    follow: (listener) =>
      listener({ did: 'read', answer: { record, problems: [], proposals: [] }, at }),
    close: () => Promise.resolve(),
  }
}
