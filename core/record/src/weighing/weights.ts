// Written by `npm run bench -- train-record --write`; do not edit. What signs are worth, learned from the reports of vectors/record.
import type { PackedWeights } from './model.ts'
import { NUMBER_WEIGHTS } from './number-weights.ts'
import { SIDE_WEIGHTS } from './side-weights.ts'
import { KIND_WEIGHTS } from './kind-weights.ts'
import { REPORT_WEIGHTS } from './report-weights.ts'

export const WEIGHTS: PackedWeights = {
  version: 'w-32056e',
  ...NUMBER_WEIGHTS,
  ...SIDE_WEIGHTS,
  ...KIND_WEIGHTS,
  ...REPORT_WEIGHTS,
}
