// After the line and beside it: interviews, arrivals, families, remains, the series.
import {
  arrivalBoard,
  familyBoard,
  interviewRows,
  remainsBoard,
  remainsRows,
  seriesBoard,
} from '@parley/exchange'
import type {
  ArrivalRow,
  ClosingRow,
  RemainsBoard,
  RemainsLotRow,
  RemainsRow,
} from '@parley/exchange'
import type {
  Arrival,
  Arrivals,
  Closing,
  Handlers,
  Interview,
  Remains,
  RemainsLot,
} from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import { guard } from './board-handlers.ts'
import { acceptances } from './levels.ts'
import type { Desk } from './desk.ts'
import { unbanded } from './desk-deeds.ts'
import { reportsUnderWay } from './desk-place.ts'
import { dueTranches, heardWhole } from './interview-deed.ts'
import { releasedLots } from './line-deeds.ts'
import { awaitsReadersOf } from './remains-desk.ts'

type HomeOperations = Pick<
  Handlers<Desk>,
  'interviews' | 'arrivals' | 'families' | 'remains' | 'series'
>

export const homeHandlers: HomeOperations = {
  interviews: (_, desk) =>
    guard(desk, 'interviews', () => {
      const rows = interviewRows(desk.outlook(), desk.names)
      if (rows === null) return refuse('not-allowed', 'interviews')
      // Nobody is interviewed by a number: until the dossier is here the ref stands for the name.
      const shown = rows.map((row): Interview => ({ ...row, name: row.name ?? row.ref }))
      const done = shown.filter((row) => row.state === 'done').length
      const due = dueTranches(desk.seat)
      const awaitsFindings = heardWhole(desk.seat).filter((id) => !due.includes(id))
      const waiting = shown.length - done
      return ok({ now: desk.seat.now(), waiting, done, awaitsFindings, rows: shown })
    }),
  arrivals: (_, desk) =>
    guard(desk, 'arrivals', () => {
      const board = arrivalBoard(desk.outlook())
      if (board === null) return refuse('not-allowed', 'arrivals')
      const rows = board.rows.flatMap(arrivalOf)
      return ok({ ...board, ...unbandedOf(desk), now: desk.seat.now(), beds: null, rows })
    }),
  families: (_, desk) =>
    guard(desk, 'families', () => {
      const board = familyBoard(desk.outlook(), desk.names)
      return board === null ? refuse('not-allowed', 'families') : ok(board)
    }),
  remains: (_, desk) =>
    guard(desk, 'remains', () => {
      const board = remainsBoard(desk.outlook())
      const lots = (board?.lots ?? remainsRows(desk.outlook())).map(lotOf)
      const chain = board === null ? null : chainOf(desk, board)
      const mayHandOver = desk.role === 'headquarters' && desk.station.device('line') !== null
      const released = mayHandOver ? releasedLots(desk) : []
      return ok({ lots, chain, released, mayHandOver, ...inTransit(desk) })
    }),
  series: (_, desk) =>
    guard(desk, 'series', () => {
      const board = seriesBoard(desk.outlook())
      if (board === null) return refuse('not-framed')
      const { closing, ...rest } = board
      if (closing === undefined) return ok(rest)
      return ok({ ...rest, closing: closing === null ? null : closingOf(desk, closing) })
    }),
}

/** Numbers of the dead in transit, which the observer counts with everything else. */
function inTransit({ role, seat }: Desk): Pick<Remains, 'inTransit'> {
  if (role !== 'observer') return {}
  const counted = [...seat.exchange().bags].filter(([, people]) => people > 0)
  return { inTransit: counted.map(([tranche, people]) => ({ tranche, people })) }
}

function closingOf(desk: Desk, closing: ClosingRow): Closing {
  return { ...closing, acceptances: acceptances(desk, closing.acceptances) }
}

/** Reports and who waits for a wristband, for the seat that gives both; wristbands where it does so from here. */
function unbandedOf(desk: Desk): Pick<Arrivals, 'unbanded' | 'reports'> {
  if (desk.role !== 'transit') return {}
  const reports = reportsUnderWay(desk, 'arrivals')
  if (desk.station.option.from === 'elsewhere') return { reports }
  const rows = [...desk.seat.exchange().tranches.keys()].map((tranche) => {
    return { tranche, people: unbanded(desk, tranche).length }
  })
  return { reports, unbanded: rows.filter((row) => row.people > 0) }
}

// A wristband without a ref is somebody who arrived and whom nobody has named yet: shown by the band alone.
function arrivalOf(row: ArrivalRow): readonly Arrival[] {
  const { ref, home, holder } = row
  if (ref === null || home === null || holder === null) return []
  return [{ ...row, ref, home, holder, stayUntil: null }]
}

/** A lot of remains as the contract has it: individuals and identified persons are numbers of their own. */
export function lotOf(row: RemainsRow | RemainsLotRow): RemainsLot {
  const unknown = { individuals: null, identified: null, unexamined: null, returned: null }
  const known = { ...unknown, differs: false, ...row }
  return { ...known, state: known.individuals === null ? 'transferred' : 'examined', tranche: null }
}

function chainOf(desk: Desk, board: RemainsBoard): NonNullable<Remains['chain']> {
  const { waiting, here, lastReports } = board
  const bags = board.bags.map(({ crossed: _lots, ...bag }) => bag)
  return { bags, waiting, here, lastReports, awaitsReadersOf: awaitsReadersOf(desk) }
}
