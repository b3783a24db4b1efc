// All vectors, by the file they lie in below vectors/.
import * as counts from './count-cases.ts'
import * as audience from './audience-cases.ts'
import * as checkpoint from './checkpoint-cases.ts'
import * as frames from './courier-frame-cases.ts'
import * as directory from './directory-cases.ts'
import * as erasable from './erasable-cases.ts'
import * as entry from './entry-cases.ts'
import * as ledger from './ledger-cases.ts'
import * as note from './note-cases.ts'
import * as part from './part-cases.ts'
import * as receipt from './receipt-cases.ts'
import * as succession from './succession-cases.ts'
import * as tree from './tree-cases.ts'
import type { VectorCase } from './vector-case.ts'

export const VECTOR_FILES: Readonly<Record<string, readonly VectorCase[]>> = {
  note_valid: note.NOTE_VALID,
  note_invalid: note.NOTE_INVALID,
  vkey_valid: note.VKEY_VALID,
  vkey_invalid: note.VKEY_INVALID,
  origin_valid: part.ORIGIN_VALID,
  origin_invalid: part.ORIGIN_INVALID,
  checkpoint_valid: checkpoint.CHECKPOINT_VALID,
  checkpoint_invalid: checkpoint.CHECKPOINT_INVALID,
  cosignature_valid: checkpoint.COSIGNATURE_VALID,
  cosignature_invalid: checkpoint.COSIGNATURE_INVALID,
  policy_valid: checkpoint.POLICY_VALID,
  policy_invalid: checkpoint.POLICY_INVALID,
  quorum: checkpoint.QUORUM,
  witness: checkpoint.WITNESS_CASES,
  proof_valid: tree.PROOF_VALID,
  proof_invalid: tree.PROOF_INVALID,
  consistency_valid: tree.CONSISTENCY_VALID,
  consistency_invalid: tree.CONSISTENCY_INVALID,
  'tile-path_valid': tree.TILE_PATH_VALID,
  'tile-path_invalid': tree.TILE_PATH_INVALID,
  bundle_valid: tree.BUNDLE_VALID,
  bundle_invalid: tree.BUNDLE_INVALID,
  entry_valid: [
    ...entry.ENTRY_VALID,
    ...ledger.RING_VALID,
    ...audience.AUDIENCE_VALID,
    ...audience.HEADS_VALID,
    ...audience.ERASE_VALID,
    ...erasable.ERASABLE_VALID,
    ...erasable.BEFORE_VALID,
  ],
  'entry-form_invalid': entry.ENTRY_FORM_INVALID,
  'entry-order_invalid': entry.ENTRY_ORDER_INVALID,
  'entry-opening_invalid': [...ledger.OPENING_INVALID, ...erasable.ERASABLE_OPENING_INVALID],
  'entry-ring_invalid': ledger.RING_INVALID,
  'entry-audience_invalid': audience.AUDIENCE_INVALID,
  'entry-heads_invalid': audience.HEADS_INVALID,
  'entry-erase_invalid': [
    ...audience.ERASE_INVALID,
    ...erasable.ERASABLE_INVALID,
    ...erasable.BEFORE_INVALID,
  ],
  blob_valid: part.BLOB_VALID,
  blob_invalid: part.BLOB_INVALID,
  'fork-proof_valid': part.FORK_VALID,
  'fork-proof_invalid': part.FORK_INVALID,
  courier_valid: part.COURIER_VALID,
  courier_invalid: part.COURIER_INVALID,
  'courier-frames_valid': frames.COURIER_FRAMES_VALID,
  'courier-frames_invalid': frames.COURIER_FRAMES_INVALID,
  receipt_valid: receipt.RECEIPT_VALID,
  receipt_invalid: receipt.RECEIPT_INVALID,
  'receipt-log_valid': receipt.RECEIPT_LOG_VALID,
  'receipt-log_invalid': receipt.RECEIPT_LOG_INVALID,
  succession_valid: succession.SUCCESSION_VALID,
  succession_invalid: succession.SUCCESSION_INVALID,
  directory_valid: directory.DIRECTORY_VALID,
  directory_invalid: directory.DIRECTORY_INVALID,
  'list-counts_valid': counts.COUNTS_VALID,
  'list-counts_invalid': counts.COUNTS_INVALID,
  'list-commitment_valid': part.LIST_VALID,
  'list-commitment_invalid': part.LIST_INVALID,
}
