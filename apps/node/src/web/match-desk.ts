// Match review on the holder's node. The machine proposes; an officer decides, one pair at a time or, above
// a stated error, many; a decision is an entry of the private log and is taken back by another.
import { sightOf } from '@parley/exchange'
import type { PairVerdict } from '@parley/exchange'
import type { BulkOffer, Handlers } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { SeatMatching } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { isAsked, isSecondLook, matchOf, reviewingAt, reviewOf, rowOf } from './match-view.ts'
import type { Reviewing } from './match-view.ts'
import { candidatesOf, drawnFrom } from './match-sample.ts'
import type { Candidate, Candidates } from './match-sample.ts'
import { hasScreen } from './session-view.ts'

const BULK_THRESHOLDS = [9999, 9990] // basis points; below them no pair is offered in bulk at all

type MatchOperations = Pick<
  Handlers<Desk>,
  'matches' | 'match' | 'matchDecide' | 'matchUndo' | 'matchComparing' | 'matchConfirmBulk'
>

export const matchHandlers: MatchOperations = {
  matches: async ({ query }, desk) => {
    await soon(desk.matches?.level())
    const progress = desk.matches?.progress() ?? 'nothing-held'
    if (hasScreen(desk.role, 'matches') && progress !== 'ready') {
      const comparing = desk.matches?.comparing() ?? null
      const none = { open: 0, decided: 0, total: 0, rows: [], bulk: [] }
      return ok({ progress, comparing, ...none, review: NO_REVIEW })
    }
    const all = await candidates(desk)
    if (!all.ok) return all
    const { list, matching } = all.value
    const reviewing = reviewingAt(desk, all.value)
    const open = list.filter((c) => isAsked(reviewing, c))
    const waits = new Set(open)
    const shown = {
      open,
      decided: list.filter((c) => !waits.has(c)),
      all: list,
    }[query.show]
    const page = shown.slice(query.offset, query.offset + query.limit)
    return ok({
      progress,
      comparing: null,
      open: open.length,
      decided: list.length - open.length,
      total: shown.length,
      rows: page.map((c) => rowOf(desk, { matching, reviewing }, c)),
      bulk: bulkOffers(matching, inBulk(reviewing, open)),
      review: reviewOf(reviewing, list),
    })
  },
  match: async ({ params }, desk) => {
    const all = await candidates(desk)
    if (!all.ok) return all
    const found = all.value.list.find((c) => c.id === params.id)
    if (found === undefined) return refuse('not-found', params.id)
    const reviewing = reviewingAt(desk, all.value)
    const open = openOf(desk, all.value)
    return ok(matchOf(desk, { all: all.value, open, reviewing }, found))
  },
  matchDecide: async ({ params, body }, desk) => decide(desk, params.id, body.decision),
  // Taking a decision back leaves the pair to be looked at later; the first decision stays in the log.
  matchUndo: async ({ params }, desk) => {
    const undone = await decide(desk, params.id, 'later')
    return undone.ok ? ok({ ...undone.value, decision: null, next: params.id }) : undone
  },
  matchComparing: async ({ body }, desk) => {
    if (!hasScreen(desk.role, 'matches') || desk.matches === null) {
      return refuse('not-allowed', 'matches')
    }
    if (body.act === 'stop') desk.matches.stop()
    else desk.matches.goOn()
    return ok({ progress: desk.matches.progress() })
  },
  matchConfirmBulk: async ({ body }, desk) => {
    const all = await candidates(desk)
    if (!all.ok) return all
    const open = inBulk(reviewingAt(desk, all.value), openOf(desk, all.value))
    const offers = bulkOffers(all.value.matching, open)
    const offer = offers.find((o) => o.thresholdBasisPoints === body.thresholdBasisPoints)
    if (offer === undefined) return refuse('not-found', 'thresholdBasisPoints')
    if (offer.pairs !== body.pairs) return refuse('stale', 'pairs', String(offer.pairs))
    if (offer.expectedWrongHundredths !== body.expectedWrongHundredths) {
      return refuse('other-error', 'expectedWrongHundredths', String(offer.expectedWrongHundredths))
    }
    const pairs = open.filter((c) => isOffered(c, offer.thresholdBasisPoints))
    const expectedErrorPpm = Math.ceil((offer.expectedWrongHundredths * 10_000) / pairs.length)
    const noted = await note(desk, all.value, { pairs, verdict: 'same', expectedErrorPpm })
    if (!noted.ok) return noted
    return ok({ confirmed: pairs.length, open: openOf(desk, all.value).length })
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
  return openOf(desk, { matching, list: candidatesOf(matching) }).length
}

async function candidates(desk: Desk): Promise<Result<Candidates>> {
  if (!hasScreen(desk.role, 'matches') || !sightOf(desk.role).records) {
    return refuse('not-allowed', 'matches')
  }
  await desk.matches?.level()
  if (desk.matches?.progress() === 'stopped') return refuse('still-comparing')
  const matching = desk.seat.matching()
  if (matching === null) return refuse('nothing-matched')
  return ok({ matching, list: candidatesOf(matching) })
}

/** Pairs that wait for this desk's officer. */
function openOf(desk: Desk, all: Candidates): readonly Candidate[] {
  const reviewing = reviewingAt(desk, all)
  return all.list.filter((c) => isAsked(reviewing, c))
}

/** Of the drawn sample a second officer looks at every pair: what is confirmed unseen measures nothing. */
function inBulk(reviewing: Reviewing, open: readonly Candidate[]): readonly Candidate[] {
  return open.filter((c) => !isSecondLook(reviewing, c))
}

const NO_REVIEW = { officers: 1, half: 0, disputed: 0, sampled: 0, doubled: 0, agreed: 0 } as const

/** The error of an offer is counted in persons: of one entered twice, both rows are wrong together. */
function bulkOffers(matching: SeatMatching, open: readonly Candidate[]): readonly BulkOffer[] {
  const { heldPersons } = matching.outcome
  return BULK_THRESHOLDS.map((threshold) => {
    const pairs = open.filter((c) => isOffered(c, threshold))
    const doubt = new Map<number, number>()
    for (const { pair } of pairs) {
      const person = heldPersons[pair.heldRow] ?? -1 - pair.heldRow
      doubt.set(person, Math.max(doubt.get(person) ?? 0, 1 - pair.probability))
    }
    const wrong = [...doubt.values()].reduce((sum, each) => sum + each, 0)
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

async function decide(desk: Desk, id: string, verdict: PairVerdict) {
  const all = await candidates(desk)
  if (!all.ok) return all
  const found = all.value.list.find((c) => c.id === id)
  if (found === undefined) return refuse('not-found', id)
  const before = openOf(desk, all.value)
  const noted = await note(desk, all.value, {
    pairs: [found],
    verdict,
    expectedErrorPpm: 0,
  })
  if (!noted.ok) return noted
  const open = openOf(desk, all.value)
  const at = before.findIndex((c) => c.id === id)
  const next = before.slice(at + 1).find((c) => open.includes(c)) ?? open.find((c) => c.id !== id)
  return ok({ id, decision: verdict, next: next?.id ?? null, open: open.length })
}

async function note(
  desk: Desk,
  all: Candidates,
  decided: {
    readonly pairs: readonly Candidate[]
    readonly verdict: PairVerdict
    readonly expectedErrorPpm: number
  },
): Promise<Result<unknown>> {
  const { pairs, verdict, expectedErrorPpm } = decided
  const { rules } = reviewingAt(desk, all)
  return await desk.seat.note(
    'match.decided',
    {
      at: desk.seat.now(),
      officer: desk.officer,
      mode: expectedErrorPpm === 0 && pairs.length === 1 ? 'single' : 'bulk',
      expectedErrorPpm,
      model: all.matching.outcome.modelHash,
      data: drawnFrom(desk.hashing, all, rules.sample).data,
      pairs: pairs.map(({ held, sought }) => ({ held, sought, verdict })),
    },
    [],
    desk.officer,
  )
}
