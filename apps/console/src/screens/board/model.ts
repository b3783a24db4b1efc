import type { Board, BoardTranche } from '@parley/api'
import type { WordKey } from '@parley/ui'

export interface Lead {
  readonly key: Extract<WordKey, `board.lead.${string}`>
  readonly number: number
  readonly reason: string | null
}

const OVER: readonly BoardTranche['state'][] = ['completed', 'partial', 'aborted']

/** The one sentence above the board: what is happening now, or what is next. */
export function leadOf(board: Pick<Board, 'tranches'>): Lead {
  const held = board.tranches.find(({ state }) => state === 'held')
  if (held !== undefined) {
    return { key: 'board.lead.held', number: held.number, reason: held.heldBecause ?? 'order' }
  }
  const running = board.tranches.find(({ state }) => state === 'running' || state === 'armed')
  if (running !== undefined)
    return { key: 'board.lead.running', number: running.number, reason: null }
  const next = board.tranches.find(({ state }) => !OVER.includes(state))
  if (next !== undefined) return { key: 'board.lead.next', number: next.number, reason: null }
  const key = board.tranches.length === 0 ? 'board.lead.none' : 'board.lead.done'
  return { key, number: 0, reason: null }
}

/** What the "Now" column says: done, expected, or nothing known; late where the expectation has slipped. */
export type NowCell =
  | { readonly kind: 'known'; readonly how: 'actual' | 'estimated' | 'late'; readonly at: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }

const LATE_SECONDS = 600 // less than ten minutes is on time at a border

export function nowCell(tranche: BoardTranche): NowCell {
  if (tranche.actual !== null) return { kind: 'known', how: 'actual', at: tranche.actual }
  if (tranche.estimated === undefined) return { kind: 'hidden' }
  if (tranche.estimated === null) return { kind: 'none' }
  const planned = tranche.planned ?? null
  const slip = planned === null ? 0 : (Date.parse(tranche.estimated) - Date.parse(planned)) / 1000
  return { kind: 'known', how: slip > LATE_SECONDS ? 'late' : 'estimated', at: tranche.estimated }
}
