import type { Command, Handover, HandoverAct, HoldReason } from '@parley/api'

/** What a person was asked before the act; each act takes what it needs. */
export interface Answers {
  readonly reason?: HoldReason
  readonly point?: string
  /** Local time as an input of type datetime-local gives it. */
  readonly at?: string
}

/** The command of an act, or null while something it needs is missing. */
export function commandOf(act: HandoverAct, handover: Handover, answers: Answers): Command | null {
  const tranche = handover.tranche?.id
  if (tranche === undefined) return null
  const { reason } = answers
  switch (act) {
    case 'schedule.propose':
      return scheduleOf(tranche, answers)
    case 'schedule.accept':
      return acceptanceOf(handover)
    case 'tranche.hold':
      return reason === undefined ? null : { do: act, tranche, reason }
    case 'manifest.sign':
    case 'go.give':
    case 'go.withdraw':
    case 'tranche.resume':
    case 'tranche.close':
      return { do: act, tranche }
  }
}

/** What is open is accepted: a move where one is, else the first schedule. */
function acceptanceOf({ schedule, move }: Handover): Command | null {
  const open = move ?? (schedule?.binding === false ? schedule : null)
  return open === null ? null : { do: 'schedule.accept', proposal: open.hash }
}

function scheduleOf(tranche: string, { at = '', point = '' }: Answers): Command | null {
  const time = new Date(at)
  if (point.trim() === '' || Number.isNaN(time.getTime())) return null
  const instant = `${time.toISOString().slice(0, 19)}Z`
  return { do: 'schedule.propose', tranche, at: instant, point: point.trim() }
}
