// What others use of care.
export { applyCare, CARE_NOTED, fitsReport } from './care-desk.ts'
export type { CareDesk } from './care-desk.ts'
export {
  CARE_LISTS,
  CARE_PARTS,
  carePart,
  CONSCIOUSNESS,
  FIRST_AIDS,
  MAX_CARE_WORDS,
  RISKS,
  SEVERITIES,
} from './care-note.ts'
export type { CareNote, CareOf, CarePart, CarePartName, CareStep, Vitals } from './care-note.ts'
export { careRecord, isOverdue, noteFault, standingNotes } from './care-record.ts'
export type { CareBook, CareRecord, CareRefusal, StandingNote } from './care-record.ts'
export { CARE_ASKED, CARE_ASKERS } from './care-refused.ts'
export type { CareAsked, CareAsker, CareRefused, RefusedCare } from './care-refused.ts'
export { earlyWarning } from './early-warning.ts'
export type { EarlyWarning } from './early-warning.ts'
export { careBundle, careBundleText } from './fhir/care-bundle.ts'
export type { CareSummaryOf, PatientName } from './fhir/care-bundle.ts'
