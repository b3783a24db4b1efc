export { canonicalName, readColumn } from './canonical-name.ts'
export type { CanonicalName, ColumnReading } from './canonical-name.ts'
export {
  crossScriptDistance,
  foldDistance,
  ONE_WORD_BELOW,
  SOUND_BASE,
  stepCosts,
} from './cross-script.ts'
export { boneSet, coarse, foldWord, skeleton, SOUNDS } from './fold.ts'
export {
  givenClassCount,
  givenClassForms,
  givenClassName,
  givenClassSex,
  mayBeInitial,
  readFather,
  readGiven,
} from './given-name.ts'
export type { GivenClass, GivenReading } from './given-name.ts'
export { compareNames, ONE_NAME_FROM } from './name-likeness.ts'
export type { NameComparison, WordMeeting } from './name-likeness.ts'
export { nameModel } from './name-model.ts'
export { compareNamesFor, nameOrderKey } from './name-order.ts'
export type { OrderLanguage } from './name-order.ts'
export { WordMemory } from './name-words.ts'
export type { Category, PersonRecord, Sex, WrittenName } from './person-record.ts'
export { PackedPersons } from './packed-persons.ts'
export { recordsOf, someRows } from './person-rows.ts'
export type { PersonRows } from './person-rows.ts'
export { readPatronymic } from './patronymic.ts'
export { asCyrillic, detectScript, repairLookAlikes } from './script.ts'
export type { Script } from './script.ts'
export { isFoundBy, searchKey } from './search-key.ts'
export {
  BONE_COSTS,
  codedWords,
  LONGEST_WORD,
  SLIP,
  slipCost,
  slipCostBetween,
  soundCodes,
} from './slip-cost.ts'
export type { CodedWords } from './slip-cost.ts'
export { foldSurname, surnameFor, surnameParts } from './surname.ts'
export { SCHEMES, transliterate } from './transliteration.ts'
export type { Scheme } from './transliteration.ts'
export type { CanonicalGiven, CanonicalPatronymic, SurnameReading } from './word-readings.ts'
