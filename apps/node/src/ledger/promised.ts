// What a hub has promised: every proof that it answers a submission with carries a checkpoint under its
// key. Once this copy of the log has as many entries, its root must be the promised one; else the two are
// the proof of a fork. Without this a hub could acknowledge an entry, order another in its place, and
// nobody but the author would ever know.
//
// Kept in memory alone: after a restart the author's outbox still offers the entry again, so what is lost
// then is the proof of a lie and never the entry.
import type { Bytes, Cryptography } from '@parley/kernel'
import type { JudgedCheckpoint, LogState } from '@parley/ledger'
import { parseProof, verifyProof } from '@parley/ledger'

export interface Promised {
  /** Takes note of the proof that a submission was answered with; one that is not of it counts for nothing. */
  add(note: Bytes, proof: Bytes): void
  /** The largest size promised, of those not yet taken; 0 for none. */
  largest(): number
  /** Takes out all that a log of this size can be measured against. */
  reached(size: number): readonly JudgedCheckpoint[]
}

const MAX_PROMISES = 1024 // checkpoints of some 200 bytes; a copy that pulls now and then never has as many

export function openPromised(state: LogState, cryptography: Cryptography): Promised {
  let waiting: readonly JudgedCheckpoint[] = []
  return {
    add: (note, bytes) => {
      const proof = parseProof(bytes)
      if (!proof.ok || waiting.length >= MAX_PROMISES) return
      const judged = verifyProof(note, proof.value, state.policy, cryptography)
      if (judged.ok && judged.value.checkpoint.origin === state.origin) {
        waiting = [...waiting, judged.value]
      }
    },
    largest: () => Math.max(0, ...waiting.map((one) => one.checkpoint.size)),
    reached: (size) => {
      const reached = waiting.filter((one) => one.checkpoint.size <= size)
      waiting = waiting.filter((one) => one.checkpoint.size > size)
      return reached
    },
  }
}
