export { audienceBody, audOf, grantBody, parseAudience, parseGrant } from './audience.ts'
export type { Audience, AudienceCode, Grant } from './audience.ts'
export { checkCiphertext, decodeBlob, encodeBlob, MIN_PLAINTEXT_BYTES } from './blob.ts'
export type { BlobCode, BlobOwner } from './blob.ts'
export {
  formatCheckpointText,
  isDemoOrigin,
  isPretendOrigin,
  isPrivateOrigin,
  isRehearsalOrigin,
  openCheckpoint,
  parseCheckpoint,
  parseCheckpointText,
  parseOrigin,
} from './checkpoint.ts'
export type {
  Checkpoint,
  CheckpointCode,
  OpenCode,
  Origin,
  SignedCheckpoint,
} from './checkpoint.ts'
export { cosignatureMessage, packCosignature, unpackCosignature } from './cosignature.ts'
export type { Cosignature } from './cosignature.ts'
export {
  formatEntryText,
  isLedgerKind,
  LEDGER_KINDS,
  MAX_BLOB_BYTES,
  MAX_MORE_BLOBS,
  MAX_NOTE,
  parseEntry,
  parseEntryText,
} from './entry.ts'
export type { BlobRef, Entry, EntryFormCode, EntryHeader, LedgerKind, Seen } from './entry.ts'
export { fileOfFrames, framesOf, MAX_FRAMED_BYTES } from './courier-frames.ts'
export type { FramesCode } from './courier-frames.ts'
export { courierBody, isCourierPath, packCourier, unpackCourier } from './courier.ts'
export type {
  Courier,
  CourierCode,
  CourierHeading,
  CourierMember,
  CourierReader,
} from './courier.ts'
export {
  blobPath,
  CHECKPOINT_PATH,
  earlierCheckpointPath,
  POLICY_PATH,
  readLogFiles,
} from './directory.ts'
export type { DirectoryCode, LogFiles } from './directory.ts'
export { eraseBody, parseErase, parseErased } from './erasure.ts'
export type { EraseOrder } from './erasure.ts'
export { isAscending, isCount, isText, matchesPattern, oddField } from './fields.ts'
export {
  base64Hash,
  blobDigits,
  blobIdOf,
  hashOf,
  hashOfHex,
  hexHashOf,
  parseBase64Hash,
  parseBlobId,
  parseHash,
  parseSha256Hex,
  sameHash,
} from './hash.ts'
export type { BlobId, Hash, Sha256Hex } from './hash.ts'
export { checkForkProof, formatForkProof, parseForkProof } from './fork-proof.ts'
export type { ForkCode, ForkProof } from './fork-proof.ts'
export { headsBody, MAX_HEADS, parseHeads } from './heads.ts'
export type { Head, Heads } from './heads.ts'
export { whyNotAllowed } from './key-book.ts'
export type { Holder, SignerCode, SignerRole } from './key-book.ts'
export {
  commitList,
  listCommitmentBody,
  parseListCommitment,
  rowOpeningJson,
  verifyRow,
  verifyWholeList,
} from './list-commitment.ts'
export type { CommittedList, ListCommitment, RowOpening } from './list-commitment.ts'
export {
  countsCommitment,
  judgeCounts,
  MAX_COUNTED,
  parseCountOpening,
  totalOf,
} from './list-counts.ts'
export type { CommittedCounts, CountOpening, ListCounts } from './list-counts.ts'
export type { AdmitCode } from './log-rules.ts'
export { RECENT_ENTRIES } from './log-book.ts'
export { openLogState } from './log-state.ts'
export type {
  AdmittedEntry,
  ChainHead,
  ErasureState,
  ExaminedEntry,
  LogState,
  LogStateOptions,
} from './log-state.ts'
export {
  inclusionPath,
  leafHash,
  nodeHash,
  openMerkleTree,
  rootFromInclusion,
  rootsFromSubproof,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export type { MerkleTree, PathStep, TreeHead } from './merkle.ts'
export {
  formatNote,
  lineOf,
  MAX_NOTE_BYTES,
  MAX_SIGNATURES,
  parseNote,
  verifyLine,
  verifyNote,
  withSignatures,
} from './note.ts'
export type { Note, NoteCode, VerifiedLine } from './note.ts'
export { openingBody, parseOpening } from './opening.ts'
export type { Opening, OpeningCode, PartyRoots } from './opening.ts'
export type { RowStore } from './packed-rows.ts'
export { judgeCheckpoint, meetsQuorum, parsePolicy } from './policy.ts'
export type {
  Cosigner,
  JudgeCode,
  JudgedCheckpoint,
  Policy,
  PolicyCode,
  PolicyGroup,
  PolicyLog,
  PolicyWitness,
} from './policy.ts'
export type {
  BlobStore,
  HubPort,
  LogDirectory,
  Sealing,
  SealingIdentity,
  Signer,
  WitnessPort,
} from './ports.ts'
export { formatProof, parseHashLines, parseProof, verifyProof } from './proof.ts'
export type { LogProof, ProofCode } from './proof.ts'
export { judgeReceipt } from './receipt.ts'
export type { ReceiptCode, SignedReceipt } from './receipt.ts'
export { isRecipient, parseRing, ringBody } from './ring.ts'
export type { KeyRole, Ring, RingCode, RingKey, RingRecipient, Suspicion } from './ring.ts'
export { formatSignatureLine, isKeyName, parseSignatureLine } from './signature-line.ts'
export type { SignatureLine } from './signature-line.ts'
export { formatSignedLine, parseSignedLine } from './signed-line.ts'
export type { SignedLine, SignedLineCode, SignedLineTitle } from './signed-line.ts'
export { judgeSuccession, judgeSuccessionText } from './succession-rules.ts'
export type { SuccessionCode, SuccessionReader, SuccessionText } from './succession-rules.ts'
export {
  parseSuccession,
  parseSuccessionReason,
  SUCCESSION_FIELDS,
  successionBody,
} from './succession.ts'
export type { Succession, SuccessionReason } from './succession.ts'
export {
  decodeBundle,
  encodeBundle,
  MAX_ENTRY_BYTES,
  newTiles,
  parseTilePath,
  partialTilesOf,
  TILE_WIDTH,
  tileBytes,
  tilePath,
  tilesOf,
} from './tiles.ts'
export type { Tile } from './tiles.ts'
export { verifyDirectory } from './verify-directory.ts'
export type {
  DirectoryOptions,
  DirectoryReport,
  FoundBlobs,
  VerifyCode,
} from './verify-directory.ts'
export { parseVkey, verifierKey } from './vkey.ts'
export type { KeyType, VerifierKey, VkeyCode } from './vkey.ts'
export {
  cosigningMessage,
  decideCosigning,
  decideForkProof,
  formatAddCheckpoint,
  formatCosignatureLine,
  parseAddCheckpoint,
} from './witness.ts'
export type {
  AddCheckpoint,
  Cosigning,
  CosigningCode,
  ForkProofDecision,
  WitnessMemory,
} from './witness.ts'
