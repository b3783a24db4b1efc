// What each side said its lists counted: sealed while the exchange runs, opened after its account, and set
// against the log. Shown to those who sign the account and to the observer.
import type { PartyId } from '@parley/kernel'
import type { ListCounts } from '@parley/ledger'
import { countFindings, isAccountBound, unopenedCounts } from '../counts.ts'
import type { CountFinding } from '../counts.ts'
import type { ListKind } from '../sought-list.ts'
import { commitmentKey } from '../state.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/** `uncounted`: committed without counts; `sealed`: until the account binds; `unopened`: since then. */
export type CountStanding = 'uncounted' | 'sealed' | 'unopened' | 'opened'

export interface CountRow {
  readonly party: PartyId
  readonly list: ListKind
  readonly state: CountStanding
  /** Null until they are opened, and for who cannot read the opening. */
  readonly counts: ListCounts | null
  /** The entry that opened them. */
  readonly index: number | null
  readonly findings: readonly Omit<CountFinding, 'by' | 'list'>[]
}

export interface CountBoard {
  readonly rows: readonly CountRow[]
  readonly mayOpen: boolean
}

/** Every list that was committed to, with its counts; null for who has no business with them. */
export function countBoard(outlook: Outlook): CountBoard | null {
  const { state, viewer } = outlook
  if (!sightOf(viewer.role).negotiation && viewer.role !== 'observer') return null
  const sides = [...(state.frame?.belligerents ?? [])].sort()
  const rows = sides.flatMap((party) =>
    (['held', 'sought'] as const).flatMap((list) => rowOf(outlook, party, list)),
  )
  return { rows, mayOpen: countsToOpenBy(outlook) > 0 }
}

/** How many of the viewer's own lists have counts to open now. */
export function countsToOpenBy({ state, viewer }: Outlook): number {
  const own = ownSide(state, viewer)
  if (own === null || viewer.role !== 'headquarters' || !isAccountBound(state)) return 0
  return unopenedCounts(state).filter(({ by }) => by === own).length
}

function rowOf({ state }: Outlook, party: PartyId, list: ListKind): readonly CountRow[] {
  const key = commitmentKey(party, list)
  const committed = state.commitments.get(key)
  if (committed === undefined) return []
  const row = { party, list, counts: null, index: null, findings: [] }
  const opened = state.opened.get(key)
  if (opened !== undefined) {
    const { counts, index } = opened
    const own = countFindings(state).filter((f) => f.by === party && f.list === list)
    const findings = own.map(({ code, category, counted, stated }) => {
      return { code, category, counted, stated }
    })
    return [{ ...row, state: 'opened', counts, index, findings }]
  }
  if (committed.counts === null) return [{ ...row, state: 'uncounted' }]
  return [{ ...row, state: isAccountBound(state) ? 'unopened' : 'sealed' }]
}
