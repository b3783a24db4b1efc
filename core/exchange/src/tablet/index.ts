// What others use of tablets and of the devices that officers enrol.
export { deviceAt, enrolmentRefusal, isDeviceName, lastHour } from '../devices.ts'
export { MAX_ENROLLED_HOURS, mayHaveSigned } from '../devices.ts'
export type { DeviceBook, DeviceDismissed, DeviceEnrolled, EnrolledDevice } from '../devices.ts'
export { copyText, parseCopy } from './copies.ts'
export type { CopyHeld, CopyRefusal } from './copies.ts'
export { enrolmentText, parseEnrolment } from './enrolment.ts'
export type { Enrolment, EnrolmentRefusal } from './enrolment.ts'
export { formatPack, formatSealedPack, parsePack, parseSealedPack } from './pack.ts'
export type { Pack, PackDevice, PackPerson, PackRefusal, SealedPack } from './pack.ts'
export { MAX_BATCH, takenIn } from './intake.ts'
export type { Batch, IntakeRefusal, TakenIn } from './intake.ts'
export { keptRecord, MAX_RECORD_BYTES, parseRecord, recordText } from './record.ts'
export { takeRecord } from './record.ts'
export { conflictOf, conflictsOf, EMPTY_TABLETS } from './tablet-book.ts'
export type { ControlQuestion, PersonWords, TabletBook, TabletChain } from './tablet-book.ts'
export type { TabletConflict, TabletWord } from './tablet-book.ts'
export type {
  Stored,
  StoredCopy,
  StoredRecord,
  TabletKeys,
  TabletSigner,
  TabletStore,
} from './ports.ts'
export { settleRefusal } from './words.ts'
export type { SettleRefusal } from './words.ts'
export type { ChainHead, RecordedFrom, RecordKind, RecordRefusal } from './record.ts'
export type { RecordSays, TabletRecord } from './record.ts'
export { deskOf as tabletDesk, headOf as tabletHead, keepersIn } from './tablet.ts'
export { openTablet, refsIn, safetyOf, signersIn, withCopy, withRecord } from './tablet.ts'
export type { Safety, Tablet } from './tablet.ts'
