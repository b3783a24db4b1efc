// A log of a seat that remembers what it gave to the fold, so that the seat's own operator can fold the
// same. Content is what this seat opened: the record never leaves its party.
import { parseSha256Hex } from '@parley/ledger'
import type { Mirror } from '../ledger/mirror.ts'
import type { PulledEntry, SeatLog } from '../seat/seat-log.ts'

export interface RecordedLog {
  readonly log: SeatLog
  /** Changes whenever the fold began anew. */
  readonly epoch: () => number
  readonly entries: () => readonly PulledEntry[]
  /** Text hash of the last entry submitted here. */
  readonly lastSubmitted: () => string | null
}

export function recordLog(log: SeatLog): RecordedLog {
  const entries: PulledEntry[] = []
  let epoch = 0
  let last: string | null = null
  return {
    epoch: () => epoch,
    entries: () => entries,
    lastSubmitted: () => last,
    log: {
      ...log,
      pull: async () => {
        const pulled = await log.pull()
        if (pulled.anew) {
          entries.length = 0
          epoch++
        }
        for (const entry of pulled.entries) entries.push(entry)
        return pulled
      },
      submit: async (prepared, lines) => {
        const submitted = await log.submit(prepared, lines)
        if (submitted.ok) last = submitted.value.hash
        return submitted
      },
    },
  }
}

/** Where the exchange's log, behind those it continues, holds an entry with this text; null for nowhere. */
export function indexIn(mirror: Mirror, { log }: RecordedLog): (hash: string) => number | null {
  return (hash) => {
    const text = parseSha256Hex(hash)
    const index = text === null ? null : mirror.state.indexOfText(text)
    return index === null ? null : log.head().before + index
  }
}
