// How often each kind of trouble befalls a row. A side knows its own people from papers and families; the
// people it holds it knows from what they said, so its held list is rougher than its sought list.
import { weightedTable } from '../people/dice.ts'
import type { Weighted } from '../people/dice.ts'

/**
 * How the written name came about: `own` by the person's own papers in their own language,
 * `translated` the usual form in the other language, `heard` by ear, `latin` from a passport,
 * `read-back` from Latin into Cyrillic, `short` as friends say it.
 */
export type Spelling = 'own' | 'translated' | 'heard' | 'latin' | 'read-back' | 'short'

/** Shares from 0 to 1 of the rows. */
export interface Rates {
  readonly spellings: Weighted<Spelling>
  readonly keySlip: number
  readonly misread: number
  readonly lookAlikes: number
  readonly wrongLayout: number
  readonly givenFirst: number
  readonly surnameGivenSwapped: number
  readonly noPatronymic: number
  readonly patronymicInitial: number
  readonly initials: number
  readonly wrongPatronymic: number
  readonly callSignInName: number
  /** Of those who have a double or a maiden surname. */
  readonly otherSurname: number
  readonly noBirthDate: number
  readonly yearOnly: number
  readonly age: number
  readonly monthOnly: number
  readonly placeholder: number
  readonly dayMonthSwapped: number
  readonly dateOffByOne: number
  readonly dateDigit: number
  readonly noRank: number
  readonly earlierRank: number
  readonly noUnit: number
  readonly noNumber: number
  readonly numberDigit: number
  readonly noCaptureDay: number
  readonly noCapturePlace: number
  readonly noHealth: number
  readonly repeated: number
  /** Of civilians, those put among the soldiers; the reverse is a twentieth of it. */
  readonly misfiled: number
}

/** A side's own people, whom it seeks. */
export const SOUGHT_RATES: Rates = {
  spellings: weightedTable<Spelling>([
    ['own', 885],
    ['translated', 55],
    ['heard', 28],
    ['latin', 14],
    ['short', 8],
  ]),
  keySlip: 0.085,
  misread: 0.008,
  lookAlikes: 0.03,
  wrongLayout: 0.001,
  givenFirst: 0.05,
  surnameGivenSwapped: 0.006,
  noPatronymic: 0.025,
  patronymicInitial: 0.006,
  initials: 0.008,
  wrongPatronymic: 0.006,
  callSignInName: 0.05,
  otherSurname: 0.35,
  noBirthDate: 0.015,
  yearOnly: 0.035,
  age: 0.009,
  monthOnly: 0.006,
  placeholder: 0.017,
  dayMonthSwapped: 0.012,
  dateOffByOne: 0.036,
  dateDigit: 0.015,
  noRank: 0.08,
  earlierRank: 0.08,
  noUnit: 0.1,
  noNumber: 0.3,
  numberDigit: 0.017,
  noCaptureDay: 0.1,
  noCapturePlace: 0.08,
  noHealth: 0.75,
  repeated: 0.028,
  misfiled: 0.27,
}

/** The other side's people, whom it holds. */
export const HELD_RATES: Rates = {
  spellings: weightedTable<Spelling>([
    ['translated', 460],
    ['heard', 215],
    ['latin', 140],
    ['own', 80],
    ['read-back', 65],
    ['short', 20],
  ]),
  keySlip: 0.137,
  misread: 0.055,
  lookAlikes: 0.015,
  wrongLayout: 0.003,
  givenFirst: 0.09,
  surnameGivenSwapped: 0.016,
  noPatronymic: 0.16,
  patronymicInitial: 0.029,
  initials: 0.032,
  wrongPatronymic: 0.013,
  callSignInName: 0.006,
  otherSurname: 0.4,
  noBirthDate: 0.045,
  yearOnly: 0.15,
  age: 0.025,
  monthOnly: 0.01,
  placeholder: 0.037,
  dayMonthSwapped: 0.018,
  dateOffByOne: 0.075,
  dateDigit: 0.028,
  noRank: 0.28,
  earlierRank: 0.15,
  noUnit: 0.47,
  noNumber: 0.75,
  numberDigit: 0.05,
  noCaptureDay: 0.3,
  noCapturePlace: 0.2,
  noHealth: 0.3,
  repeated: 0.012,
  misfiled: 0.2,
}
