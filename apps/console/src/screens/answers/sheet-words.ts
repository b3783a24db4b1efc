import { ANSWERS, type AnswerCode } from '@parley/api'

export type SheetAnswer = Exclude<AnswerCode, 'duplicate'>

/** The words that may stand in the answer column: whom a row repeats has no place on a sheet. */
export const SHEET_WORDS = ANSWERS.filter((code): code is SheetAnswer => code !== 'duplicate')
