// What happens to tranches and persons, told a second time and more plainly than the fold tells it: sets of who
// said what, and for each person one place. Tests let the fold and this description hear the same commands and
// compare them after each; where they differ, one of the two is wrong. It reads nothing of the fold's state.
import type { PartyId } from '@parley/kernel'
import { A, B, lineFor, TRANSIT } from '../../src/small-exchange.testing.ts'
import type { ManifestLine } from '../../src/tranche.ts'

export type Place = 'detained' | 'transit' | 'own-side' | 'home'

export interface WherePerson {
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

export interface TrancheModel {
  readonly lines: ReadonlyMap<string, ManifestLine>
  readonly go: Set<PartyId>
  readonly resume: Set<PartyId>
  readonly close: Set<PartyId>
  isHeld: boolean
  steps: number
  readonly words: Map<string, string>
  /** `leg/ref` of everybody handed over, with the minute on the receipt. */
  readonly handed: Map<string, string>
  readonly odd: Set<string>
  readonly present: Set<string>
  widest: number
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
}

export const EMPTY_MODEL = (): CrossingModel => ({
  drafts: [],
  tranches: new Map(),
  persons: new Map(),
  bands: new Map(),
  dead: new Set(),
  bags: new Map(),
  conflicts: [],
})

const SIDES: readonly PartyId[] = [A, B]

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
}: TrancheModel): 'manifested' | 'go' | 'held' | 'closed' {
  if (close.size === 2) return 'closed'
  if (isHeld) return 'held'
  return go.size === 2 ? 'go' : 'manifested'
}

/** Why a manifest cannot be in force beside what is, or null. */
export function manifestBar(
  model: CrossingModel,
  draft: Pick<DraftModel, 'tranche' | 'lines'>,
): string | null {
  if (model.tranches.has(draft.tranche)) return 'manifested-before'
  const isTaken = (ref: string): boolean =>
    [...model.tranches.values()].some(
      (t) => t.handed.has(`line/${ref}`) || (stageOf(t) !== 'closed' && t.lines.has(ref)),
    )
  if (draft.lines.some(({ ref }) => isTaken(ref))) return 'in-another-tranche'
  const isElsewhere = draft.lines.some(({ ref, from }) => {
    const where = model.persons.get(ref)
    return where !== undefined && where.holder !== from
  })
  return isElsewhere ? 'held-by-another' : null
}

/** Puts a manifest in force: whoever is on it is with the side it names. */
export function bringInForce(model: CrossingModel, draft: DraftModel): void {
  draft.bound = true
  model.tranches.set(draft.tranche, {
    lines: new Map(draft.lines.map((line) => [line.ref, line])),
    go: new Set(),
    resume: new Set(),
    close: new Set(),
    isHeld: false,
    steps: 0,
    words: new Map(),
    handed: new Map(),
    odd: new Set(),
    present: new Set(),
    widest: 0,
  })
  for (const { ref, from } of draft.lines) {
    if (!model.persons.has(ref)) model.persons.set(ref, { holder: from, place: 'detained' })
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
export function receiptBar(t: TrancheModel, handed: HandedOver): string | null {
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
  if (stageOf(t) !== 'go') return 'not-open'
  if (t.words.get(ref) !== 'cleared') return 'not-cleared'
  return from === line.from && to === (line.via ?? line.to) ? null : 'other-direction'
}

/** Moves a person as a receipt says. */
export function handOver(model: CrossingModel, t: TrancheModel, handed: HandedOver): void {
  const { ref, leg, from, to, minute } = handed
  t.handed.set(`${leg}/${ref}`, `${minute}/${from}/${to}`)
  model.persons.set(ref, { holder: to, place: to === TRANSIT ? 'transit' : 'own-side' })
  if (leg === 'line') t.widest = Math.max(t.widest, aheadBy(t))
}

/** Persons within parity that a side has let across in one tranche. */
export function releasedFrom(t: TrancheModel, side: PartyId, inParity = true): number {
  return [...t.lines.values()].filter(
    (line) => line.from === side && line.inParity === inParity && t.handed.has(`line/${line.ref}`),
  ).length
}

function aheadBy(t: TrancheModel): number {
  return Math.abs(releasedFrom(t, A) - releasedFrom(t, B))
}

/** The interviewer's word: only about who is listed and here still; a withdrawal is not unsaid. */
export function hearWord(t: TrancheModel, ref: string, word: string): void {
  if (!t.lines.has(ref) || t.handed.has(`line/${ref}`)) return
  if (t.words.get(ref) !== 'not-presented') t.words.set(ref, word)
}
