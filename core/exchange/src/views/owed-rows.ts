import type { HandoverBoard } from './handover-board.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/**
 * What each side owes the other in whole persons: by the closing account once there is one, before that
 * what an earlier day of the series left. A tranche under way is nobody's debt.
 */
export function owedRows({ state, viewer }: Outlook): HandoverBoard['owed'] {
  if (!sightOf(viewer.role).negotiation) return []
  const debts = (state.account?.content ?? state.carried?.account)?.debts ?? []
  return debts.map((d) => ({
    from: d.debtor,
    to: d.creditor,
    people: d.persons,
    category: d.category,
  }))
}
