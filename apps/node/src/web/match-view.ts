// What an officer is shown of a proposed pair: both records, the evidence in bits with the way from one spelling
// to the other, rivals, what to ask for first, and as much of other officers' words as this one may see.
import { agreementRate, isBlindFor, reviewRulesOf, saidBy, standingOf } from '@parley/exchange'
import type { Register, ReviewRules } from '@parley/exchange'
import { explainPair, isWrittenAlike, pairBits } from '@parley/matching'
import type { Evidence, MatchPair, SettlingFact } from '@parley/matching'
import type {
  Match,
  MatchDecision,
  MatchedField,
  MatchField,
  MatchQueue,
  MatchRow,
} from '@parley/api'
import { MATCH_FIELDS } from '@parley/api'
import type { PersonRef } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { SeatMatching } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { drawnFrom, keyOf } from './match-sample.ts'
import type { Candidate, Candidates } from './match-sample.ts'

/** The rules of review in force, the drawn sample, and whose desk it is. */
export interface Reviewing {
  readonly register: Register
  readonly officer: string
  readonly rules: ReviewRules
  readonly sample: ReadonlySet<string>
}

export function reviewingAt(desk: Desk, all: Candidates): Reviewing {
  const rules = reviewRulesOf(desk.seat.exchange().agreement?.content)
  const { sample } = drawnFrom(desk.hashing, all, rules.sample)
  return { register: desk.seat.register(), officer: desk.officer, rules, sample }
}

/** Whether this desk's officer is asked for a word: nothing stands yet, or the sample wants a second one. */
export function isAsked(
  { register, officer, rules, sample }: Reviewing,
  candidate: Candidate,
): boolean {
  const key = keyOf(candidate)
  if (saidBy(register, key, officer) !== null) {
    return standingOf(register, key, rules.officers) === 'disputed'
  }
  const standing = standingOf(register, key, rules.officers)
  if (standing !== 'same' && standing !== 'different') return true
  return sample.has(key) && wordsOn(register, key).length === 1
}

/** Whether a second officer looks at it for the first time: such a pair is looked at, not confirmed in bulk. */
export function isSecondLook(reviewing: Reviewing, candidate: Candidate): boolean {
  const { register, officer, sample } = reviewing
  return sample.has(keyOf(candidate)) && isBlindFor(register, keyOf(candidate), officer)
}

interface Word {
  readonly officer: string
  readonly decision: 'same' | 'different'
}

function wordsOn(register: Register, key: string): readonly Word[] {
  const said = [...(register.reviews.get(key)?.keys() ?? [])]
  return said.flatMap((officer): readonly Word[] => {
    const decision = saidBy(register, key, officer)
    return decision === null ? [] : [{ officer, decision }]
  })
}

/** What may be shown of officers' words: own ones, or what stands where nobody asks this officer. */
function shownOf(
  reviewing: Reviewing,
  candidate: Candidate,
): Pick<Match, 'decision' | 'standing' | 'isBlind' | 'words'> {
  const { register, officer, rules } = reviewing
  const key = keyOf(candidate)
  const isBlind = isAsked(reviewing, candidate) && isBlindFor(register, key, officer)
  if (isBlind) return { decision: null, standing: 'open', isBlind, words: [] }
  const standing = standingOf(register, key, rules.officers)
  const words = wordsOn(register, key)
  const own = words.filter((word) => word.officer === officer)
  return {
    decision: decisionOf(reviewing, key, standing),
    standing,
    isBlind,
    words: [...own, ...words.filter((word) => word.officer !== officer)],
  }
}

function decisionOf(
  { register, officer }: Reviewing,
  key: string,
  standing: Match['standing'],
): MatchDecision | null {
  if (standing === 'same' || standing === 'different') return standing
  const own = register.reviews.get(key)?.get(officer)?.verdict
  return own ?? null
}

/** How far review is by the agreement's rules, in counts that name no pair. */
export function reviewOf(reviewing: Reviewing, list: readonly Candidate[]): MatchQueue['review'] {
  const { register, rules, sample } = reviewing
  const standings = list.map((c) => standingOf(register, keyOf(c), rules.officers))
  return {
    officers: rules.officers,
    half: standings.filter((s) => s === 'half').length,
    disputed: standings.filter((s) => s === 'disputed').length,
    ...agreementRate(register, sample),
  }
}

/** A line of the queue. */
export function rowOf(
  desk: Desk,
  { matching, reviewing }: { readonly matching: SeatMatching; readonly reviewing: Reviewing },
  candidate: Candidate,
): MatchRow {
  const { pair } = candidate
  const { held, sought } = matching.outcome.evidence
  const { decision, standing } = shownOf(reviewing, candidate)
  return {
    id: candidate.id,
    soughtName: shownName(desk, sought.at(pair.soughtRow)),
    heldName: shownName(desk, held.at(pair.heldRow)),
    bits: pairBits(matching.outcome, pair),
    probabilityBasisPoints: basisPoints(pair.probability),
    rivals: rivalCount(matching, pair),
    decision,
    standing,
  }
}

const rivalCounts = new WeakMap<SeatMatching, readonly [Map<number, number>, Map<number, number>]>()

/** Other pairs of either row, counted once for all rows of a queue. */
function rivalCount(matching: SeatMatching, { heldRow, soughtRow }: MatchPair): number {
  const known = rivalCounts.get(matching) ?? [new Map<number, number>(), new Map<number, number>()]
  const [ofHeld, ofSought] = known
  if (!rivalCounts.has(matching)) {
    for (const pair of matching.outcome.pairs) {
      ofHeld.set(pair.heldRow, (ofHeld.get(pair.heldRow) ?? 0) + 1)
      ofSought.set(pair.soughtRow, (ofSought.get(pair.soughtRow) ?? 0) + 1)
    }
    rivalCounts.set(matching, known)
  }
  return (ofHeld.get(heldRow) ?? 1) + (ofSought.get(soughtRow) ?? 1) - 2
}

function shownName(desk: Desk, record: PersonRecord | undefined): string {
  return record === undefined ? '' : desk.names.of(record).name
}

// Never 10,000: no pair is certain.
export function basisPoints(probability: number): number {
  return Math.min(9999, Math.floor(probability * 10_000))
}

/** Everything about one pair that this desk may see; `open` are the pairs that wait for it. */
export function matchOf(
  desk: Desk,
  { all, open, reviewing }: MatchSight,
  candidate: Candidate,
): Match {
  const { matching } = all
  const { outcome } = matching
  const { pair } = candidate
  const { evidence, priorBits, totalBits, rivals, settling } = explainPair(outcome, pair)
  const position = open.findIndex((c) => c.id === candidate.id)
  const shown = shownOf(reviewing, candidate)
  const latest = reviewing.register.decisions.get(keyOf(candidate))
  const { held, sought } = outcome.evidence
  const other = desk.outlook().state.frame?.belligerents.find((p) => p !== desk.seat.id) ?? ''
  return {
    id: candidate.id,
    position: position < 0 ? null : position + 1,
    open: open.length,
    sought: sideOf(candidate.sought, other, sought.at(pair.soughtRow)),
    held: sideOf(candidate.held, desk.seat.id, held.at(pair.heldRow)),
    fields: evidence.flatMap(fieldOf),
    priorBits,
    bits: totalBits,
    probabilityBasisPoints: basisPoints(pair.probability),
    rivals: rivals.map((rival) => {
      const isHeld = rival.soughtRow === pair.soughtRow
      const record = isHeld ? held.at(rival.heldRow) : sought.at(rival.soughtRow)
      return {
        id: `${matching.held[rival.heldRow] ?? ''}.${matching.sought[rival.soughtRow] ?? ''}`,
        side: isHeld ? ('held' as const) : ('sought' as const),
        name: shownName(desk, record),
        bits: pairBits(outcome, rival),
      }
    }),
    settling: settlingOf(settling),
    likeness: pair.likeness,
    modelHash: outcome.modelHash,
    dataHash: drawnFrom(desk.hashing, all, reviewing.rules.sample).data,
    officers: reviewing.rules.officers,
    ...shown,
    decidedBy: shown.decision === null ? null : (latest?.officer ?? null),
    decidedAt: shown.decision === null ? null : (latest?.at ?? null),
    next: open[position + 1]?.id ?? null,
    previous: position < 1 ? null : (open[position - 1]?.id ?? null),
  }
}

export interface MatchSight {
  readonly all: Candidates
  readonly open: readonly Candidate[]
  readonly reviewing: Reviewing
}

function settlingOf(fact: SettlingFact | null): Match['settling'] {
  const field = MATCH_FIELDS.find((f) => f === fact?.field)
  if (fact === null || field === undefined) return null
  return {
    field,
    ifSameBasisPoints: basisPoints(fact.ifSame),
    ifDifferentBasisPoints: basisPoints(fact.ifDifferent),
  }
}

function sideOf(ref: PersonRef, party: string, record: PersonRecord | undefined): Match['held'] {
  const place = record?.place ?? { sheet: '', line: 0 }
  return { ref, party, number: record?.no ?? null, sheet: place.sheet, line: place.line }
}

function fieldOf(evidence: Evidence): readonly MatchedField[] {
  const field = MATCH_FIELDS.find((f): f is MatchField => f === evidence.field)
  if (field === undefined) return []
  const { level, bits, held, sought, heldWord, soughtWord, path } = evidence
  const agreement = agreementOf(level)
  const isPlain = agreement === 'same' || agreement === 'missing'
  const rule = (isPlain ? null : level) ?? unitRule(evidence)
  return [{ field, sought, held, agreement, rule, bits, heldWord, soughtWord, path }]
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
