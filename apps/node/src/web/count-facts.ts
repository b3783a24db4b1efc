// What an opening of counts says, for the officer who signs it: how many persons each list counts. Whoever
// has signed cannot take a number back.
import type { Fact } from '@parley/api'
import { totalOf } from '@parley/ledger'
import type { Act } from '../seat/seat.ts'

/** The count of each list that an opening is about to show; nothing for any other act. */
export function countFacts({ kind, says }: Act): readonly Fact[] {
  if (kind !== 'count.opened') return []
  const { lists } = says as Act<'count.opened'>['says'] // the kind says which of them it is
  return lists.map(({ list, counts }) => ({ label: list, value: totalOf(counts) }))
}
