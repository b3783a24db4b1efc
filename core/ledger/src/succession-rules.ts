// What ties a succession to the log it continues: its checkpoint is the last that anyone holds as
// witnessed, the old log's own roots signed, and there is no second one.
import { ok, refuse } from '@parley/kernel'
import type { Cryptography, Refusal, Result } from '@parley/kernel'
import type { Checkpoint } from './checkpoint.ts'
import type { Entry, EntryHeader } from './entry.ts'
import { sameHash } from './hash.ts'
import type { Sha256Hex } from './hash.ts'
import type { LogState } from './log-state.ts'
import { verifyNote } from './note.ts'
import { judgeCheckpoint } from './policy.ts'
import type { JudgeCode } from './policy.ts'
import { parseSuccession } from './succession.ts'

export type SuccessionCode =
  | 'field'
  | 'not-opened'
  | 'quorum-missing'
  | 'threshold'
  | 'fork'
  | 'succession-behind'
  | 'succession-twice'
  | JudgeCode

/** What a reader of the old log knows beside it. */
export interface SuccessionReader {
  /** The largest witnessed size of the old log that the reader holds. */
  readonly witnessedSize: number
  /** Entry 0 of a succession of the same log that the reader has accepted, or null. */
  readonly known: Pick<Entry, 'textHash'> | null
}

/** The text of entry 0 of a new log, before anyone or everyone has signed it. */
export interface SuccessionText {
  readonly header: EntryHeader
  readonly textHash: Sha256Hex
}

/**
 * Judges entry 0 of a new log against the old one, folded to exactly the size that `after` states
 * (spec/succession.md, all five checks).
 */
export function judgeSuccession(
  entry: Entry,
  old: LogState,
  reader: SuccessionReader,
  cryptography: Cryptography,
): Result<Checkpoint, Refusal<SuccessionCode>> {
  const judged = judgeSuccessionText(entry, old, reader, cryptography)
  if (!judged.ok) return judged
  const short = partyBelowThreshold(entry, old, cryptography)
  return short === null ? judged : refuse('threshold', short)
}

/** The same without its signatures: what a signer asks before it signs (checks 1 to 4). */
export function judgeSuccessionText(
  { header, textHash }: SuccessionText,
  old: LogState,
  reader: SuccessionReader,
  cryptography: Cryptography,
): Result<Checkpoint, Refusal<SuccessionCode>> {
  if (header.kind !== 'ledger.succession') return refuse('not-opened')
  const succession = parseSuccession(header.body ?? {})
  if (!succession.ok) return succession
  const judged = judgeCheckpoint(succession.value.after, old.policy, cryptography)
  if (!judged.ok) return judged
  const { checkpoint, isWitnessed } = judged.value
  if (checkpoint.origin !== old.origin) return refuse('other-log', checkpoint.origin)
  if (!isWitnessed) return refuse('quorum-missing')
  if (reader.known !== null && reader.known.textHash !== textHash) return refuse('succession-twice')
  if (checkpoint.size < reader.witnessedSize || checkpoint.size !== old.size) {
    return refuse('succession-behind', `size ${checkpoint.size}`)
  }
  if (!sameHash(old.root(), checkpoint.root)) return refuse('fork', `size ${checkpoint.size}`)
  return ok(checkpoint)
}

// The roots that count are those of the old log's rings as of that checkpoint.
function partyBelowThreshold(
  entry: Entry,
  old: LogState,
  cryptography: Cryptography,
): string | null {
  const { opening } = old
  const short = opening?.parties.find((opened) => {
    if (!opening.sign.includes(opened.party)) return false
    const { m, roots } = old.ringOf(opened.party) ?? opened
    const signed = verifyNote(entry.note, roots, cryptography)
    return !signed.ok || signed.value.length < m
  })
  return short?.party ?? null
}
