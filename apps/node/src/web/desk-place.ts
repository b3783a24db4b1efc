// A desk beside the line: what it noted of a tranche, and where its reports stand.
import { deskNotes, deskReport } from '@parley/exchange'
import type { CareBook, DeskReport, DeskReportName, DeskSight, Tranche } from '@parley/exchange'
import type { Desk } from './desk.ts'

const NO_CARE: CareBook = new Map()

/** What the core judges a desk's notes of a tranche by. */
export function deskSight({ seat }: Desk, tranche: string): DeskSight {
  return {
    state: seat.exchange(),
    notes: deskNotes(seat.register().desks, tranche),
    care: seat.register().care.get(tranche) ?? NO_CARE,
    party: seat.id,
    entries: seat.entries(),
  }
}

/** A report where the desk is one that gives it; none elsewhere. */
export function reportsAt(
  desk: Desk,
  report: DeskReportName,
  tranche: string,
): readonly DeskReport[] {
  if (desk.station.option.from === 'elsewhere' && report === 'findings') return []
  const found = deskReport(deskSight(desk, tranche), report)
  return found === null ? [] : [found]
}

/** Reports of every tranche that is under way, or of which something still waits. */
export function reportsUnderWay(desk: Desk, report: DeskReportName): readonly DeskReport[] {
  const tranches = [...desk.seat.exchange().tranches.values()]
  return tranches.flatMap((tranche) =>
    reportsAt(desk, report, tranche.id).filter((one) => isUnderWay(tranche, one)),
  )
}

function isUnderWay({ stage }: Tranche, { waiting, isClosed }: DeskReport): boolean {
  if (waiting > 0 || isClosed) return true
  return stage === 'go' || stage === 'held'
}
