// The public record at a desk: read-only slices of what the node read, and the review. It says nothing of the exchange
// and is asked nothing by it.
import type { Handlers, RecordClaimsPage, RecordList } from '@parley/api'
import { CLAIM_STANDINGS } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { RecordIndex, Wanted } from '../record/record-index.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Desk } from './desk.ts'
import { actOnReview, openItems, reviewedIn, reviewFile, reviewView } from './record-review.ts'
import type { Reviewing } from './record-review.ts'
import {
  claimRow,
  exchangeView,
  originsView,
  passageView,
  rowView,
  standingView,
  timelineView,
} from './record-views.ts'
import { hasScreen } from './session-view.ts'

type Operations =
  | 'record'
  | 'recordClaims'
  | 'recordPassage'
  | 'recordExchange'
  | 'recordOrigins'
  | 'recordTimeline'
  | 'recordStanding'
  | 'recordReview'
  | 'recordAct'
  | 'recordExport'

/** @param shelf what the node reads, or null where it was given no reports */
export function recordHandlers(shelf: RecordShelf | null): Pick<Handlers<Desk>, Operations> {
  const reviewing = (desk: Desk): Result<Reviewing> => {
    if (!hasScreen(desk.role, 'record')) return refuse('not-allowed', 'record')
    const index = shelf?.index() ?? null
    if (shelf === null || index === null) return refuse('record-not-ready')
    return ok({ index, shelf })
  }
  const slice = <Value>(desk: Desk, run: (from: Reviewing) => Result<Value>): Result<Value> => {
    const from = reviewing(desk)
    return from.ok ? run(from.value) : from
  }
  return {
    record: ({ query }, desk) => {
      if (!hasScreen(desk.role, 'record')) return refuse('not-allowed', 'record')
      const index = shelf?.index() ?? null
      if (shelf === null || index === null) return ok(nothing(shelf?.state() ?? 'absent'))
      return ok(listOf({ index, shelf }, query))
    },
    recordClaims: ({ query }, desk) =>
      slice(desk, ({ index }) => ok(claimsOf(index, query, query))),
    recordPassage: ({ query }, desk) => slice(desk, ({ index }) => passageView(index, query)),
    recordExchange: ({ params }, desk) =>
      slice(desk, (from) =>
        exchangeView(from.index, params.id, { reviewed: reviewedIn(from, params.id) }),
      ),
    recordOrigins: ({ params }, desk) => slice(desk, ({ index }) => originsView(index, params.id)),
    recordTimeline: ({ query }, desk) =>
      slice(desk, ({ index }) => ok(timelineView(index, query.year))),
    recordStanding: (_, desk) => slice(desk, ({ index }) => ok(standingView(index))),
    recordReview: ({ query }, desk) => slice(desk, (from) => ok(reviewView(from, query))),
    recordAct: async ({ body }, desk) => {
      const from = reviewing(desk)
      return from.ok ? await actOnReview(from.value, desk, body) : from
    },
    recordExport: ({ body }, desk) => slice(desk, (from) => reviewFile(from, body.headings)),
  }
}

const nothing = (state: RecordList['state']): RecordList => ({
  state,
  reports: 0,
  exchanges: 0,
  claims: 0,
  open: 0,
  problems: 0,
  readAt: null,
  isRenewing: false,
  failedAt: null,
  sides: [],
  speakers: [],
  standings: [],
  total: 0,
  offset: 0,
  rows: [],
})

interface Page {
  readonly offset: number
  readonly limit: number
}

function listOf(from: Reviewing, query: Wanted & Page): RecordList {
  const { index, shelf } = from
  const { record, claims } = index
  // The newest first; undated ones last, as in the record.
  const bare = index.find({ ...query, standing: undefined })
  const { standing: asked } = query
  const found = newestFirst(
    asked === undefined ? bare : bare.filter(({ gravest }) => gravest === asked),
  )
  return {
    state: shelf.state(),
    reports: record.reports.size,
    exchanges: record.exchanges.length,
    claims: claims.length,
    open: openItems(from),
    problems: shelf.problems().length,
    readAt: shelf.readAt(),
    isRenewing: shelf.isRenewing(),
    failedAt: shelf.failedAt(),
    sides: index.sides,
    speakers: index.speakers,
    standings: CLAIM_STANDINGS.map((standing) => ({
      standing,
      exchanges: bare.filter(({ gravest }) => gravest === standing).length,
    })),
    total: found.length,
    offset: query.offset,
    rows: found
      .slice(query.offset, query.offset + query.limit)
      .map((exchange) => rowView(index, exchange)),
  }
}

function newestFirst<One extends { readonly day: string | null }>(
  inOrder: readonly One[],
): readonly One[] {
  const dated = inOrder.filter(({ day }) => day !== null && !day.startsWith('X'))
  const others = inOrder.filter(({ day }) => day === null || day.startsWith('X'))
  return [...dated.toReversed(), ...others]
}

function claimsOf(index: RecordIndex, asked: Wanted, { offset, limit }: Page): RecordClaimsPage {
  const found = index.findClaims(asked)
  return {
    total: found.length,
    offset,
    rows: found.slice(offset, offset + limit).map((claim) => claimRow(index, claim)),
  }
}
