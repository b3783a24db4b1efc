// The fields two rows are compared in, the levels of agreement of each, and what we believe of them
// before any list is seen: how often a person's two rows agree at that level (`same`, per mille). How
// often strangers do is counted in the lists at hand. This table is the model; its hash is logged.
import { BIRTH_LEVELS } from './birth-dates.ts'
import { CAPTURE_LEVELS, NUMBER_LEVELS } from './events.ts'

export interface Field {
  readonly name: FieldName
  readonly levels: readonly string[]
  /** Per mille, level by level; the last level, `missing`, has none and weighs nothing. */
  readonly same: readonly number[]
  /** Per mille among strangers, where the lists at hand show none. */
  readonly strangers: readonly number[]
}

export type FieldName =
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'born'
  | 'rank'
  | 'unit'
  | 'service-number'
  | 'captured-on'
  | 'captured-at'
  | 'sex'
  | 'category'
  | 'call-sign'

export const SURNAME_LEVELS = [
  'equal',
  'by-ear',
  'one-slip',
  'two-slips',
  'part-equal',
  'changed-over',
  'conflict-woman',
  'conflict',
  'missing',
] as const
export const GIVEN_LEVELS = [
  'equal',
  'short-or-near',
  'initial',
  'initial-conflict',
  'unlike',
  'other-name',
  'missing',
] as const
export const PATRONYMIC_LEVELS = [
  'equal',
  'near',
  'initial',
  'initial-conflict',
  'conflict',
  'missing',
] as const
export const RANK_LEVELS = [
  'equal',
  'one-or-two-steps',
  'same-body',
  'conflict',
  'missing',
] as const
export const UNIT_LEVELS = ['equal', 'number-alone', 'one-digit', 'conflict', 'missing'] as const
export const TWO_LEVELS = ['equal', 'conflict', 'missing'] as const
export const PLACE_LEVELS = ['equal', 'near', 'conflict', 'missing'] as const

export const FIELDS: readonly Field[] = [
  field(
    'surname',
    SURNAME_LEVELS,
    [740, 110, 80, 25, 15, 6, 6, 18],
    [1.5, 1.5, 2, 10, 0.5, 0.1, 5, 979],
  ),
  field('given', GIVEN_LEVELS, [926, 45, 20, 1, 8, 0.1], [35, 6, 6, 40, 160, 753]),
  field('patronymic', PATRONYMIC_LEVELS, [880, 45, 45, 2, 28], [35, 6, 5, 45, 909]),
  field(
    'born',
    BIRTH_LEVELS,
    [640, 12, 80, 10, 170, 30, 20, 8, 8, 22],
    [0.1, 0.05, 0.6, 0.3, 8, 3, 12, 3, 6, 966],
  ),
  field('rank', RANK_LEVELS, [760, 160, 60, 20], [170, 280, 400, 150]),
  field('unit', UNIT_LEVELS, [930, 20, 15, 35], [15, 5, 5, 975]),
  field('service-number', NUMBER_LEVELS, [920, 8, 55, 17], [0.02, 0.001, 0.05, 999]),
  field('captured-on', CAPTURE_LEVELS, [500, 200, 230, 15, 20, 35], [4, 15, 45, 6, 90, 840]),
  field('captured-at', PLACE_LEVELS, [880, 40, 80], [90, 10, 900]),
  field('sex', TWO_LEVELS, [996, 4], [930, 70]),
  field('category', TWO_LEVELS, [975, 25], [910, 90]),
  field('call-sign', PLACE_LEVELS, [900, 50, 50], [40, 5, 955]),
]

export const SURNAME = 0
export const GIVEN = 1
export const PATRONYMIC = 2
export const BORN = 3
export const RANK = 4
export const UNIT = 5
export const SERVICE_NUMBER = 6
export const CAPTURED_ON = 7
export const CAPTURED_AT = 8
export const SEX = 9
export const CATEGORY = 10
export const CALL_SIGN = 11

/** Number of fields. */
export const FIELD_COUNT: number = FIELDS.length

/** Room for levels per field in weight tables; no field has more. */
export const LEVEL_ROOM = 11

function field(
  name: FieldName,
  levels: readonly string[],
  same: readonly number[],
  strangers: readonly number[],
): Field {
  return { name, levels, same, strangers }
}
