// Written by `npm run bench -- train-record --write`; do not edit. What signs are worth, learned from the reports of vectors/record.
import type { PackedWeights } from './model.ts'
import { ROW_WEIGHTS } from './row-weights.ts'
import { REPORT_WEIGHTS } from './report-weights.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-1ca8d2',
  ...ROW_WEIGHTS,
  ...REPORT_WEIGHTS,
}
