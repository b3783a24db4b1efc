// What happens to tranches and persons, told a second time and more plainly than the fold tells it: sets of who
// said what, and for each person one place. Tests let the fold and this description hear the same commands and
// compare them after each; where they differ, one of the two is wrong. It reads nothing of the fold's state.
import { instant } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import { A, B, lineFor, TRANSIT } from '../../src/small-exchange.testing.ts'
import type { ManifestLine } from '../../src/tranche.ts'

export type Place = 'detained' | 'transit' | 'own-side' | 'home'

export interface WherePerson {
  readonly firstHolder: PartyId
  holder: PartyId
  place: Place
}

export interface DraftModel {
  readonly tranche: string
  readonly lines: readonly ManifestLine[]
  readonly accepted: Set<PartyId>
  /** Whether the proposal itself was admitted. */
  readonly stands: boolean
  bound: boolean
}

/** Several tranches that open together or not at all. */
export interface BarrierModel {
  readonly ids: readonly string[]
  hasOpened: boolean
  /** Where a hold was said that both have not lifted. */
  readonly holds: Set<string>
  /** Closed with somebody left. */
  readonly gone: Set<string>
  /** Who goes on without which. */
  readonly without: Map<string, Map<PartyId, string>>
  /** The latest minute of a word that lifted something. */
  lastWord: string
}

export interface TrancheModel {
  /** What it opens together with; null for a tranche that stands alone. */
  barrier: BarrierModel | null
  readonly lines: ReadonlyMap<string, ManifestLine>
  /** Who said it, and at which minute first. */
  readonly go: Map<PartyId, string>
  readonly resume: Map<PartyId, string>
  readonly close: Map<PartyId, string>
  isHeld: boolean
  /** Minutes of the night at which nobody had yet said that it is open no more; what is open has no end yet. */
  readonly openMinutes: Set<string>
  openSince: string | null
  steps: number
  readonly words: Map<string, string>
  /** `leg/ref` of everybody handed over, with the minute on the receipt. */
  readonly handed: Map<string, string>
  /** Who was handed over when both had closed it already. */
  readonly afterwards: Set<string>
  readonly odd: Set<string>
  readonly present: Set<string>
}

/** Everything the description knows; commands change it in place. */
export interface CrossingModel {
  readonly drafts: DraftModel[]
  readonly tranches: Map<string, TrancheModel>
  readonly persons: Map<string, WherePerson>
  readonly bands: Map<string, string | null>
  readonly dead: Set<string>
  readonly bags: Map<string, number>
  readonly conflicts: string[]
  readonly barrierDrafts: BarrierDraftModel[]
  readonly barriers: Map<string, BarrierModel>
}

export interface BarrierDraftModel {
  readonly id: string
  readonly ids: readonly string[]
  readonly bound: number
  readonly accepted: Set<PartyId>
  readonly stands: boolean
  inForce: boolean
}

export const EMPTY_MODEL = (): CrossingModel => ({
  drafts: [],
  tranches: new Map(),
  persons: new Map(),
  bands: new Map(),
  dead: new Set(),
  bags: new Map(),
  conflicts: [],
  barrierDrafts: [],
  barriers: new Map(),
})

const SIDES: readonly PartyId[] = [A, B]

/** All the minutes at which anything is said or signed, one after another. */
export const MINUTES: readonly Instant[] = [0, 1, 2, 3, 4, 5].map((minute) =>
  instant(`2031-05-20T12:0${minute}:00Z`),
)

/** Both have said it: from the later minute of the two on. */
export function openAgain(t: TrancheModel, words: ReadonlyMap<PartyId, string>): void {
  t.openSince = [...words.values()].sort().at(-1) ?? null
}

/** Nobody crosses after this minute; that minute itself still counts. */
export function noLonger(t: TrancheModel, after: string): void {
  const since = t.openSince
  if (since === null) return
  for (const minute of MINUTES) if (minute >= since && minute <= after) t.openMinutes.add(minute)
  t.openSince = null
}

/** Six persons: three of each side; straight home, through the transit state, within parity and outside it. */
export const PEOPLE: ReadonlyMap<string, ManifestLine> = new Map(
  [
    lineFor('p1', A),
    lineFor('p2', A),
    lineFor('p3', A, { inParity: false, category: 'civilian' }),
    lineFor('q1', B),
    lineFor('q2', B),
    lineFor('q3', B, { via: null }),
  ].map((line) => [line.ref, line]),
)

export function isSide(by: PartyId): boolean {
  return SIDES.includes(by)
}

export function stageOf({
  close,
  isHeld,
  go,
  barrier,
}: TrancheModel): 'manifested' | 'go' | 'held' | 'closed' {
  if (close.size === 2) return 'closed'
  if (barrier !== null) {
    if (!barrier.hasOpened) return 'manifested'
    return isShut(barrier) ? 'held' : 'go'
  }
  if (isHeld) return 'held'
  return go.size === 2 ? 'go' : 'manifested'
}

/** Whether something said at one of its tranches keeps all of them shut. */
export function isShut({ holds, gone, without }: BarrierModel): boolean {
  return holds.size > 0 || [...gone].some((id) => without.get(id)?.size !== 2)
}

/** Why a manifest cannot be in force beside what is, or null. */
export function manifestBar(
  model: CrossingModel,
  draft: Pick<DraftModel, 'tranche' | 'lines'>,
): string | null {
  if (model.tranches.has(draft.tranche)) return 'manifested-before'
  const isTaken = (ref: string): boolean =>
    [...model.tranches.values()].some(
      (t) =>
        (t.handed.has(`line/${ref}`) && !t.afterwards.has(ref)) ||
        (stageOf(t) !== 'closed' && t.lines.has(ref)),
    )
  if (draft.lines.some(({ ref }) => isTaken(ref))) return 'in-another-tranche'
  const isElsewhere = draft.lines.some(({ ref, from }) => {
    const where = model.persons.get(ref)
    if (where === undefined) return false
    // Who crossed by a word that came late is on manifests as if that word were still to come.
    const cameLate = [...model.tranches.values()].some((t) => t.afterwards.has(ref))
    return (cameLate ? where.firstHolder : where.holder) !== from
  })
  return isElsewhere ? 'held-by-another' : null
}

/** Puts a manifest in force: whoever is on it is with the side it names. */
export function bringInForce(model: CrossingModel, draft: DraftModel): void {
  draft.bound = true
  model.tranches.set(draft.tranche, {
    barrier: null,
    lines: new Map(draft.lines.map((line) => [line.ref, line])),
    go: new Map(),
    resume: new Map(),
    close: new Map(),
    isHeld: false,
    openMinutes: new Set(),
    openSince: null,
    steps: 0,
    words: new Map(),
    handed: new Map(),
    afterwards: new Set(),
    odd: new Set(),
    present: new Set(),
  })
  for (const { ref, from } of draft.lines) {
    if (model.persons.has(ref)) continue
    model.persons.set(ref, { firstHolder: from, holder: from, place: 'detained' })
  }
}

export interface HandedOver {
  readonly ref: string
  readonly leg: 'line' | 'onward'
  readonly from: PartyId
  readonly to: PartyId
  readonly minute: string
  readonly isSigned: boolean
}

/** What a receipt comes to: a conflict's code, `same` for one that is known, or null where it moves the person. */
export function receiptBar(
  model: CrossingModel,
  t: TrancheModel,
  handed: HandedOver,
): string | null {
  const { ref, leg, from, to } = handed
  if (!handed.isSigned) return 'receipt-unsigned'
  const line = t.lines.get(ref)
  if (line === undefined) return 'not-on-manifest'
  const known = t.handed.get(`${leg}/${ref}`)
  const text = `${handed.minute}/${from}/${to}`
  if (known !== undefined) return known === text ? 'same' : 'already-received'
  if (leg === 'onward') {
    if (!t.handed.has(`line/${ref}`)) return 'not-received-before'
    return from === line.via && to === line.to ? null : 'other-direction'
  }
  const stage = stageOf(t)
  const wasOpen = stage === 'closed' && t.openMinutes.has(handed.minute)
  if (stage !== 'go' && !wasOpen) return 'not-open'
  if (t.words.get(ref) !== 'cleared') return 'not-cleared'
  if (from !== line.from || to !== (line.via ?? line.to)) return 'other-direction'
  const isGone = [...model.tranches.values()].some((other) => other.handed.has(`line/${ref}`))
  return isGone ? 'already-received' : null
}

/** Moves a person as a receipt says. */
export function handOver(model: CrossingModel, t: TrancheModel, handed: HandedOver): void {
  const { ref, leg, from, to, minute } = handed
  t.handed.set(`${leg}/${ref}`, `${minute}/${from}/${to}`)
  const { firstHolder } = model.persons.get(ref) ?? { firstHolder: from }
  const place = to === TRANSIT ? 'transit' : 'own-side'
  model.persons.set(ref, { firstHolder, holder: to, place })
  if (leg === 'line' && stageOf(t) === 'closed') t.afterwards.add(ref)
}

/**
 * How far ahead one side was at the worst minute, over these tranches together, with everybody whose receipt says
 * that minute or one before.
 */
export function worstMinute(...tranches: readonly TrancheModel[]): number {
  const acrossBy = (minute: string, side: PartyId): number =>
    tranches.flatMap((t) =>
      [...t.lines.values()].filter(({ ref, from, inParity }) => {
        const text = t.handed.get(`line/${ref}`)
        return (
          from === side && inParity && text !== undefined && text.slice(0, minute.length) <= minute
        )
      }),
    ).length
  return Math.max(...MINUTES.map((m) => Math.abs(acrossBy(m, A) - acrossBy(m, B))))
}

/** Persons within parity that a side has let across in one tranche. */
export function releasedFrom(t: TrancheModel, side: PartyId, inParity = true): number {
  return [...t.lines.values()].filter(
    (line) => line.from === side && line.inParity === inParity && t.handed.has(`line/${line.ref}`),
  ).length
}

/** The interviewer's word: only about who is listed and here still; a withdrawal is not unsaid. */
export function hearWord(t: TrancheModel, ref: string, word: string): void {
  if (!t.lines.has(ref) || t.handed.has(`line/${ref}`)) return
  if (t.words.get(ref) !== 'not-presented') t.words.set(ref, word)
}
