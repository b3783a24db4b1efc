// What changed in the public record, in the words of the contract: a row for each exchange and reading. Names of reports
// that are gone are all that is left of them.
import type {
  Handlers,
  RecordChangesView,
  RecordChangeView,
  RecordReportView,
  RecordToldView,
} from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { FigureOutline, RecordChange } from '@parley/record'
import type { DatedChange } from '../record/change-file.ts'
import type { RecordIndex } from '../record/record-index.ts'
import { exchangeOf } from '../record/record-news.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Desk } from './desk.ts'
import { placeOf, reportView } from './record-views.ts'
import { hasScreen } from './session-view.ts'

/** @param shelf what the node reads, or null where it was given no reports */
export function recordChangeHandlers(
  shelf: RecordShelf | null,
): Pick<Handlers<Desk>, 'recordChanges'> {
  return {
    recordChanges: ({ query }, desk) => {
      if (!hasScreen(desk.role, 'record')) return refuse('not-allowed', 'record')
      const index = shelf?.index() ?? null
      if (shelf === null || index === null) return refuse('record-not-ready')
      const groups = groupsOf(shelf.changes.all())
      const asked = groups.slice(query.offset, query.offset + query.limit)
      return ok({
        since: shelf.changes.basis()?.at ?? null,
        total: groups.length,
        offset: query.offset,
        rows: asked.map((group) => rowOf(index, group)),
      })
    },
  }
}

interface Group {
  readonly at: string
  readonly exchange: string | null
  readonly changes: RecordChange[]
}

/** The newest reading first; within one, reports and then exchanges in their order. */
function groupsOf(changes: readonly DatedChange[]): readonly Group[] {
  const groups: Group[] = []
  for (const { at, change } of changes) {
    const exchange = exchangeOf(change)
    const last = groups.at(-1)
    if (last?.at === at && last.exchange === exchange) last.changes.push(change)
    else groups.push({ at, exchange, changes: [change] })
  }
  return groups
    .map((group, i) => ({ group, i }))
    .toSorted((a, b) => (a.group.at === b.group.at ? a.i - b.i : a.group.at < b.group.at ? 1 : -1))
    .map(({ group }) => group)
}

const MOST_CHANGES = 60 // of one row

function rowOf(index: RecordIndex, group: Group): RecordChangesView['rows'][number] {
  const { at, exchange, changes } = group
  const now = exchange === null ? undefined : index.exchanges.get(exchange)
  return {
    at,
    exchange,
    ...(now === undefined ? headIn(changes) : { day: now.day, parties: now.parties }),
    isThere: now !== undefined,
    changes: changes.slice(0, MOST_CHANGES).map((change) => changeView(index, change)),
    left: Math.max(0, changes.length - MOST_CHANGES),
  }
}

/** When and between whom an exchange was that is there no more, as its changes tell it. */
function headIn(changes: readonly RecordChange[]): {
  readonly day: string | null
  readonly parties: readonly string[]
} {
  for (const change of changes) {
    if (change.what === 'exchange-came' || change.what === 'exchange-gone') {
      const { day, parties } = change.exchange
      return { day, parties }
    }
    if (change.what === 'head') return { day: change.is.day, parties: change.is.parties }
  }
  return { day: null, parties: [] }
}

function changeView(index: RecordIndex, change: RecordChange): RecordChangeView {
  const report = (id: string): RecordReportView => reportView(index, id)
  switch (change.what) {
    case 'report-came':
    case 'report-gone':
      return { what: change.what, report: report(change.report) }
    case 'exchange-came':
    case 'exchange-gone': {
      const { id, figures } = change.exchange
      const shown = figures.slice(0, MOST_CHANGES)
      return { what: change.what, figures: shown.map((figure) => toldView(index, id, figure)) }
    }
    case 'claim-came':
    case 'claim-gone':
      return { what: change.what, figure: toldView(index, change.of, change.figure) }
    case 'told-by':
      return { what: 'told-by', came: change.came.map(report), gone: change.gone.map(report) }
    case 'verdict': {
      const { side, values, was, is } = change
      return { what: 'verdict', side, values: [...values], was, is }
    }
    case 'origins':
      return { what: 'origins', was: change.was, is: change.is }
    case 'head': {
      const [was, is] = [change.was, change.is]
      return {
        what: 'head',
        was: { day: was.day, parties: was.parties },
        is: { day: is.day, parties: is.parties },
      }
    }
  }
}

function toldView(index: RecordIndex, exchange: string, figure: FigureOutline): RecordToldView {
  const { report, side, category, count, approx, by, status } = figure
  const claim = index.exchanges
    .get(exchange)
    ?.claims.find(
      (one) =>
        one.report === report &&
        one.side === side &&
        one.category === category &&
        one.count === count &&
        one.approx === approx &&
        one.by === by &&
        one.status === status,
    )
  return {
    side,
    category,
    count,
    approx,
    by,
    status,
    report: reportView(index, report),
    claim: claim?.id ?? null,
    place: claim === undefined ? null : placeOf(claim.report, claim.passage),
  }
}
