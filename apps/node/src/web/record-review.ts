// The review of what the reader left open: a person accepts, corrects or dismisses, and may take it back. A decision
// says who and when; it adds a figure beside what was read and never changes a text.
import type { RecordAct, RecordExchangeView, RecordReviewRow, RecordReviewView } from '@parley/api'
import { ok, refuse, toBase64 } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { surroundingsOf } from '@parley/record'
import type { ReviewItem } from '@parley/record'
import { writeCsv } from '@parley/spreadsheets'
import { standingDecisions } from '../record/decision-file.ts'
import type { Decision } from '../record/decision-file.ts'
import type { RecordIndex } from '../record/record-index.ts'
import type { SignedProposal } from '../record/proposal-file.ts'
import type { RecordShelf } from '../record/record-shelf.ts'
import type { Desk } from './desk.ts'
import { placeOf, reportView } from './record-views.ts'

export interface Reviewing {
  readonly index: RecordIndex
  readonly shelf: RecordShelf
}

interface Asked {
  readonly show: 'open' | 'decided'
  readonly offset: number
  readonly limit: number
}

export function reviewView({ index, shelf }: Reviewing, asked: Asked): RecordReviewView {
  const decided = standingDecisions(shelf.decisions())
  const { review } = index.record
  const isDecided = ({ id }: ReviewItem): boolean => decided.has(id)
  const all = review.filter((item) => isDecided(item) === (asked.show === 'decided'))
  const done = review.filter(isDecided).length
  return {
    open: review.length - done,
    decided: done,
    total: all.length,
    offset: asked.offset,
    rows: all.slice(asked.offset, asked.offset + asked.limit).map((item) => ({
      ...rowOf(index, item, decided.get(item.id) ?? null),
      proposal: proposalOf(index, shelf.proposals().get(item.id)),
    })),
  }
}

/** How many items nobody has decided. */
export function openItems({ index, shelf }: Reviewing): number {
  const decided = standingDecisions(shelf.decisions())
  return index.record.review.filter(({ id }) => !decided.has(id)).length
}

function proposalOf(
  index: RecordIndex,
  proposal: SignedProposal | undefined,
): RecordReviewRow['proposal'] {
  const item = index.items.get(proposal?.item ?? '')
  const document = index.record.reports.get(item?.report ?? '')
  if (proposal === undefined || item === undefined || document === undefined) return null
  const { model, side, category, count, passage } = proposal
  const { of: _of, ...words } = surroundingsOf(document, passage)
  return { model, side, category, count, place: placeOf(item.report, passage), words }
}

function rowOf(
  index: RecordIndex,
  item: ReviewItem,
  decision: Decision | null,
): Omit<RecordReviewRow, 'proposal'> {
  const { id, because, side, category, count, approx, by, sides, counts, report, passage } = item
  const document = index.record.reports.get(report)
  const { of: _of, ...words } = surroundingsOf(document ?? { title: null, text: '' }, passage)
  return {
    id,
    because,
    side,
    category,
    count,
    approx,
    by,
    sides: sides.length > 0 ? sides : index.sides,
    counts,
    report: reportView(index, report),
    exchange: index.mainOf.get(report) ?? null,
    place: placeOf(report, passage),
    words,
    decision:
      decision === null || decision.did === 'undo'
        ? null
        : {
            verdict: decision.did,
            side: decision.side,
            category: decision.category,
            count: decision.count,
            officer: decision.officer,
            at: decision.at,
          },
  }
}

/** Figures that persons took into an exchange. */
export function reviewedIn(
  { index, shelf }: Reviewing,
  exchange: string,
): RecordExchangeView['reviewed'] {
  return [...standingDecisions(shelf.decisions()).values()].flatMap((decision) => {
    const { item: id, side, category, count, officer, at, did } = decision
    const item = index.items.get(id)
    if (item === undefined || did === 'dismiss' || side === null || category === null) return []
    if (index.mainOf.get(item.report) !== exchange) return []
    const { approx, by, report, passage } = item
    const place = placeOf(report, passage)
    return [{ item: id, side, category, count, approx, by, officer, at, place }]
  })
}

export interface Acted {
  readonly open: number
  readonly decided: number
  readonly item: string
}

export async function actOnReview(
  reviewing: Reviewing,
  desk: Desk,
  act: RecordAct,
): Promise<Result<Acted>> {
  const decision = decisionOf(reviewing, desk, act)
  if (!decision.ok) return decision
  await reviewing.shelf.decide(decision.value)
  const open = openItems(reviewing)
  const decided = reviewing.index.record.review.length - open
  return ok({ open, decided, item: decision.value.item })
}

function decisionOf({ index, shelf }: Reviewing, desk: Desk, act: RecordAct): Result<Decision> {
  const who = { officer: desk.officer, at: desk.seat.now() }
  const nothing = { side: null, category: null, count: null }
  if (act.do === 'undo') {
    const item = act.item ?? lastOf(shelf.decisions(), desk.officer)
    const stands = item !== null && standingDecisions(shelf.decisions()).has(item)
    if (item === null || !stands) return refuse('record-nothing-to-undo')
    return ok({ item, did: 'undo', ...nothing, ...who })
  }
  const item = index.items.get(act.item)
  if (item === undefined) return refuse('not-found', act.item)
  if (standingDecisions(shelf.decisions()).has(item.id)) return refuse('record-already-decided')
  if (act.do === 'dismiss') return ok({ item: item.id, did: 'dismiss', ...nothing, ...who })
  const { side, category, count } = act
  const sides = item.sides.length > 0 ? item.sides : index.sides
  if (side === null || !sides.includes(side)) return refuse('record-side-missing')
  const isThere = count === item.count || (count !== null && item.counts.includes(count))
  if (!isThere) return refuse('record-count-elsewhere', String(count ?? ''))
  return ok({ item: item.id, did: act.do, side, category, count, ...who })
}

/** The item of an officer's last word that still stands. */
function lastOf(all: readonly Decision[], officer: string): string | null {
  const standing = standingDecisions(all)
  const last = all.findLast((one) => one.officer === officer && standing.get(one.item) === one)
  return last?.item ?? null
}

const HEAD = [
  'report',
  'outlet',
  'url',
  'sentence',
  'because',
  'decision',
  'side',
  'category',
  'count',
  'officer',
  'at',
] as const

/** Every decision that stands, a line each with its sentence. */
export function reviewFile(
  { index, shelf }: Reviewing,
  headings: readonly string[],
): Result<{ readonly fileName: string; readonly content: string }> {
  const rows = [...standingDecisions(shelf.decisions()).values()].map((decision) => {
    const item = index.items.get(decision.item)
    const report = item === undefined ? null : reportView(index, item.report)
    const document = index.record.reports.get(item?.report ?? '')
    const text = item?.sentence.of === 'title' ? document?.title : document?.text
    return [
      report?.id ?? decision.item,
      report?.outlet ?? null,
      report?.url ?? null,
      item === undefined ? null : (text ?? '').slice(item.sentence.start, item.sentence.end),
      item?.because ?? null,
      decision.did,
      decision.side,
      decision.category,
      decision.count === null ? null : String(decision.count),
      decision.officer,
      decision.at,
    ]
  })
  const head = headings.length === HEAD.length ? headings : HEAD
  const written = writeCsv([head, ...rows])
  if (!written.ok) return written
  return ok({ fileName: 'record-review.csv', content: toBase64(written.value) })
}
