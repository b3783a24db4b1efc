// Match review on the holder's node. The machine proposes; an officer decides, one pair at a time or, above
// a stated error, many; a decision is an entry of the private log and is taken back by another.
import { pairKey, sightOf } from '@parley/exchange'
import type { MatchDecision, PairVerdict } from '@parley/exchange'
import { explainPair, isWrittenAlike } from '@parley/matching'
import type { Evidence, MatchPair } from '@parley/matching'
import type { BulkOffer, Handlers, Match, MatchedField, MatchField, MatchRow } from '@parley/api'
import { MATCH_FIELDS } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { SeatMatching } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { hasScreen } from './session-view.ts'

interface Candidate {
  readonly id: string
  readonly held: PersonRef
  readonly sought: PersonRef
  readonly pair: MatchPair
}

const BULK_THRESHOLDS = [9999, 9990] // basis points; below them no pair is offered in bulk at all

type MatchOperations = Pick<
  Handlers<Desk>,
  'matches' | 'match' | 'matchDecide' | 'matchUndo' | 'matchConfirmBulk'
>

export const matchHandlers: MatchOperations = {
  matches: async ({ query }, desk) => {
    await soon(desk.matches?.level())
    const progress = desk.matches?.progress() ?? 'nothing-held'
    if (hasScreen(desk.role, 'matches') && progress !== 'ready') {
      return ok({ progress, open: 0, decided: 0, total: 0, rows: [], bulk: [] })
    }
    const all = await candidates(desk)
    if (!all.ok) return all
    const { decisions } = desk.seat.register()
    const isDecided = (c: Candidate): boolean => isSettled(decisions.get(pairKey(c.held, c.sought)))
    const open = all.value.list.filter((c) => !isDecided(c))
    const shown = {
      open,
      decided: all.value.list.filter(isDecided),
      all: all.value.list,
    }[query.show]
    const page = shown.slice(query.offset, query.offset + query.limit)
    return ok({
      progress,
      open: open.length,
      decided: all.value.list.length - open.length,
      total: shown.length,
      rows: page.map((c) => rowOf(desk, all.value.matching, c)),
      bulk: bulkOffers(open),
    })
  },
  match: async ({ params }, desk) => {
    const all = await candidates(desk)
    if (!all.ok) return all
    const found = all.value.list.find((c) => c.id === params.id)
    if (found === undefined) return refuse('not-found', params.id)
    return ok(matchOf(desk, all.value, found))
  },
  matchDecide: async ({ params, body }, desk) => decide(desk, params.id, body.decision),
  // Taking a decision back leaves the pair to be looked at later; the first decision stays in the log.
  matchUndo: async ({ params }, desk) => {
    const undone = await decide(desk, params.id, 'later')
    return undone.ok ? ok({ ...undone.value, decision: null, next: params.id }) : undone
  },
  matchConfirmBulk: async ({ body }, desk) => {
    const all = await candidates(desk)
    if (!all.ok) return all
    const open = openOf(desk, all.value.list)
    const offer = bulkOffers(open).find((o) => o.thresholdBasisPoints === body.thresholdBasisPoints)
    if (offer === undefined) return refuse('not-found', 'thresholdBasisPoints')
    if (offer.pairs !== body.pairs) return refuse('stale', 'pairs', String(offer.pairs))
    if (offer.expectedWrongHundredths !== body.expectedWrongHundredths) {
      return refuse('other-error', 'expectedWrongHundredths', String(offer.expectedWrongHundredths))
    }
    const pairs = open.filter((c) => isOffered(c, offer.thresholdBasisPoints))
    const expectedErrorPpm = Math.ceil((offer.expectedWrongHundredths * 10_000) / pairs.length)
    const noted = await note(desk, all.value.matching, { pairs, verdict: 'same', expectedErrorPpm })
    return noted.ok ? ok({ confirmed: pairs.length, open: open.length - pairs.length }) : noted
  },
}

const SHORT_LISTS_MS = 300 // compared within this, nobody needs to be told of progress

async function soon(done: Promise<void> | undefined): Promise<void> {
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, SHORT_LISTS_MS).unref())])
}

/** Pairs that wait for an officer of this desk; 0 where nobody matches here. */
export function waitingMatches(desk: Desk): number {
  const matching = desk.seat.matching()
  if (matching === null || !hasScreen(desk.role, 'matches')) return 0
  return openOf(desk, listOf(matching)).length
}

interface Candidates {
  readonly matching: SeatMatching
  /** The likeliest pairs first. */
  readonly list: readonly Candidate[]
}

async function candidates(desk: Desk): Promise<Result<Candidates>> {
  if (!hasScreen(desk.role, 'matches') || !sightOf(desk.role).records) {
    return refuse('not-allowed', 'matches')
  }
  await desk.matches?.level()
  const matching = desk.seat.matching()
  if (matching === null) return refuse('nothing-matched')
  return ok({ matching, list: listOf(matching) })
}

const lists = new WeakMap<SeatMatching, readonly Candidate[]>()

function listOf(matching: SeatMatching): readonly Candidate[] {
  const before = lists.get(matching)
  if (before !== undefined) return before
  const list = matching.outcome.pairs
    .flatMap((pair): readonly Candidate[] => {
      const held = matching.held[pair.heldRow]
      const sought = matching.sought[pair.soughtRow]
      if (held === undefined || sought === undefined) return []
      return [{ id: `${held}.${sought}`, held, sought, pair }]
    })
    .sort((x, y) => y.pair.probability - x.pair.probability || (x.id < y.id ? -1 : 1))
  lists.set(matching, list)
  return list
}

function openOf(desk: Desk, list: readonly Candidate[]): readonly Candidate[] {
  const { decisions } = desk.seat.register()
  return list.filter((c) => !isSettled(decisions.get(pairKey(c.held, c.sought))))
}

function isSettled(decision: MatchDecision | undefined): boolean {
  return decision !== undefined && decision.verdict !== 'later'
}

function rowOf(desk: Desk, matching: SeatMatching, candidate: Candidate): MatchRow {
  const { pair } = candidate
  const { totalBits, rivals } = explainPair(matching.outcome, pair)
  const { held, sought } = matching.outcome.evidence
  const decision = desk.seat.register().decisions.get(pairKey(candidate.held, candidate.sought))
  return {
    id: candidate.id,
    soughtName: shownName(desk, sought[pair.soughtRow]),
    heldName: shownName(desk, held[pair.heldRow]),
    bits: totalBits,
    probabilityBasisPoints: basisPoints(pair.probability),
    rivals: rivals.length,
    decision: decision?.verdict ?? null,
  }
}

function shownName(desk: Desk, record: PersonRecord | undefined): string {
  return record === undefined ? '' : desk.names.of(record).name
}

// Never 10,000: no pair is certain.
function basisPoints(probability: number): number {
  return Math.min(9999, Math.floor(probability * 10_000))
}

function bulkOffers(open: readonly Candidate[]): readonly BulkOffer[] {
  return BULK_THRESHOLDS.map((threshold) => {
    const pairs = open.filter((c) => isOffered(c, threshold))
    const wrong = pairs.reduce((sum, c) => sum + (1 - c.pair.probability), 0)
    return {
      thresholdBasisPoints: threshold,
      pairs: pairs.length,
      expectedWrongHundredths: Math.ceil(wrong * 100),
    }
  }).filter((offer) => offer.pairs > 0)
}

function isOffered(candidate: Candidate, thresholdBasisPoints: number): boolean {
  return candidate.pair.bulk && candidate.pair.probability * 10_000 >= thresholdBasisPoints
}

function matchOf(desk: Desk, all: Candidates, candidate: Candidate): Match {
  const { matching, list } = all
  const { outcome } = matching
  const { pair } = candidate
  const { evidence, priorBits, totalBits, rivals } = explainPair(outcome, pair)
  const open = openOf(desk, list)
  const position = open.findIndex((c) => c.id === candidate.id)
  const decision = desk.seat.register().decisions.get(pairKey(candidate.held, candidate.sought))
  const { held, sought } = outcome.evidence
  const other = desk.outlook().state.frame?.belligerents.find((p) => p !== desk.seat.id) ?? ''
  return {
    id: candidate.id,
    position: position < 0 ? null : position + 1,
    open: open.length,
    sought: sideOf(candidate.sought, other, sought[pair.soughtRow]),
    held: sideOf(candidate.held, desk.seat.id, held[pair.heldRow]),
    fields: evidence.flatMap(fieldOf),
    priorBits,
    bits: totalBits,
    probabilityBasisPoints: basisPoints(pair.probability),
    rivals: rivals.map((rival) => {
      const isHeld = rival.soughtRow === pair.soughtRow
      const record = isHeld ? held[rival.heldRow] : sought[rival.soughtRow]
      return {
        id: `${matching.held[rival.heldRow] ?? ''}.${matching.sought[rival.soughtRow] ?? ''}`,
        side: isHeld ? ('held' as const) : ('sought' as const),
        name: shownName(desk, record),
        bits: explainPair(outcome, rival).totalBits,
      }
    }),
    modelHash: outcome.modelHash,
    decision: decision?.verdict ?? null,
    decidedBy: decision?.officer ?? null,
    decidedAt: decision?.at ?? null,
    next: open[position + 1]?.id ?? null,
    previous: position < 1 ? null : (open[position - 1]?.id ?? null),
  }
}

function sideOf(ref: PersonRef, party: string, record: PersonRecord | undefined): Match['held'] {
  const place = record?.place ?? { sheet: '', line: 0 }
  return { ref, party, number: record?.no ?? null, sheet: place.sheet, line: place.line }
}

function fieldOf(evidence: Evidence): readonly MatchedField[] {
  const field = MATCH_FIELDS.find((f): f is MatchField => f === evidence.field)
  if (field === undefined) return []
  const { level, bits, held, sought } = evidence
  const agreement = agreementOf(level)
  const isPlain = agreement === 'same' || agreement === 'missing'
  const rule = isPlain ? null : level
  return [{ field, sought, held, agreement, rule: rule ?? unitRule(evidence), bits }]
}

/** Two writings of one unit that share neither code nor name agree by a rule, which has to be said. */
function unitRule({ field, level, held, sought }: Evidence): string | null {
  if (field !== 'unit' || level !== 'equal' || held === null || sought === null) return null
  return isWrittenAlike(held, sought) ? null : 'two-names'
}

const DIFFERENT = /conflict|unlike|other|two-off|different/
const CLOSE = /slip|one-digit|near|off|swap|two-parts/

// The levels of a field are words of the model; screens tell five of them apart.
function agreementOf(level: string): MatchedField['agreement'] {
  if (level === 'equal') return 'same'
  if (level === 'missing') return 'missing'
  if (DIFFERENT.test(level)) return 'different'
  return CLOSE.test(level) ? 'close' : 'variant'
}

async function decide(desk: Desk, id: string, verdict: PairVerdict) {
  const all = await candidates(desk)
  if (!all.ok) return all
  const found = all.value.list.find((c) => c.id === id)
  if (found === undefined) return refuse('not-found', id)
  const before = openOf(desk, all.value.list)
  const noted = await note(desk, all.value.matching, {
    pairs: [found],
    verdict,
    expectedErrorPpm: 0,
  })
  if (!noted.ok) return noted
  const open = openOf(desk, all.value.list)
  const at = before.findIndex((c) => c.id === id)
  const next = before.slice(at + 1).find((c) => open.includes(c)) ?? open.find((c) => c.id !== id)
  return ok({ id, decision: verdict, next: next?.id ?? null, open: open.length })
}

async function note(
  desk: Desk,
  matching: SeatMatching,
  decided: {
    readonly pairs: readonly Candidate[]
    readonly verdict: PairVerdict
    readonly expectedErrorPpm: number
  },
): Promise<Result<unknown>> {
  const { pairs, verdict, expectedErrorPpm } = decided
  return await desk.seat.note(
    'match.decided',
    {
      at: desk.seat.now(),
      officer: desk.officer,
      mode: expectedErrorPpm === 0 && pairs.length === 1 ? 'single' : 'bulk',
      expectedErrorPpm,
      model: matching.outcome.modelHash,
      pairs: pairs.map(({ held, sought }) => ({ held, sought, verdict })),
    },
    [],
    desk.officer,
  )
}
