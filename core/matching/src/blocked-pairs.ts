// Which pairs a matching would compare, without comparing them: for measuring what blocking loses.
import type { PersonRecord } from '@parley/names'
import type { Candidates } from './blocking.ts'
import { candidatePairs, rowKeys } from './blocking.ts'
import { prepareLists } from './person-forms.ts'

/** Pairs of a held and a sought row that share a key, rows counted from 0 as the lists have them. */
export function blockedPairs(
  held: readonly PersonRecord[],
  sought: readonly PersonRecord[],
): Candidates {
  const { words, lists } = prepareLists([held, sought])
  const [heldForms = [], soughtForms = []] = lists
  return candidatePairs(rowKeys(heldForms, words), rowKeys(soughtForms, words))
}
