// What an act becomes before anybody signs it: a kind, what it says, who may read it, and how large it
// looks from outside. The audience follows from the kind alone, so nobody chooses it by hand.
import type { Json, JsonObject } from '@parley/kernel'
import { canonicalJson } from '@parley/kernel'
import { placeOf } from './event.ts'
import type { Kind, Kinds } from './event.ts'
import { DETENTION_REPORT_BYTES } from './detention/detention-desk.ts'
import { REMAINS_REPORT_BYTES } from './remains/remains-desk.ts'

/**
 * Who reads what (spec/exchange.md): `lists` the belligerents; `terms` they and the mediator; `crossing`
 * everyone at the line, with refs and no names; `interview` the neutral interviewer; `care` the treating team and the receiving hospitals;
 * `oversight` the transit state and the observer: numbers of the dead, and requests for care that were refused;
 * `remains` the belligerents and the observer: bags of remains and who keeps them, without a name; `detention` the
 * belligerents and the neutral visitor: who is held, cards, status, visits and complaints, without a name.
 */
export type AudienceName =
  'lists' | 'terms' | 'crossing' | 'interview' | 'care' | 'oversight' | 'remains' | 'detention'

export interface Draft {
  readonly kind: Kind
  readonly body: JsonObject | null
  readonly data: Json | null
  readonly audience: AudienceName | null
  /** Further blobs of their own: one person each, or a dummy. */
  readonly more: readonly Json[]
  /** Least bytes of the blob's plaintext, so that its size says nothing; null for the format's own least. */
  readonly padTo: number | null
}

const AUDIENCE: { readonly [K in Kind]: AudienceName | null } = {
  'exchange.framed': null,
  'agreement.proposed': 'terms',
  'agreement.accepted': null,
  'list.committed': null,
  'list.delivered': 'lists',
  'answer.given': 'lists',
  'answer.entered': 'lists',
  'persons.offered': 'terms',
  'families.stated': 'terms',
  'category.contested': 'terms',
  'lottery.committed': null,
  'plan.frozen': null,
  'lottery.revealed': null,
  'plan.proposed': 'terms',
  'plan.refused': 'terms',
  'plan.objected': 'terms',
  'plan.accepted': null,
  'schedule.proposed': 'terms',
  'schedule.accepted': null,
  'manifest.proposed': 'crossing',
  'manifest.accepted': null,
  'barrier.proposed': 'crossing',
  'barrier.accepted': null,
  'barrier.reduced': 'crossing',
  'dossier.delivered': 'interview',
  'tranche.go': 'crossing',
  'go.withdrawn': 'crossing',
  'tranche.held': 'crossing',
  'tranche.resumed': 'crossing',
  'tranche.closed': 'crossing',
  'device.enrolled': 'crossing',
  'device.dismissed': 'crossing',
  'fitness.stepped': 'interview',
  'presentation.stepped': 'crossing',
  'handover.stepped': 'crossing',
  'arrival.stepped': 'crossing',
  'triage.stepped': 'care',
  'care.stepped': 'care',
  'bags.stepped': 'oversight',
  'care.refused': 'oversight',
  'home.stepped': 'crossing',
  'consent.recorded': 'crossing',
  'remains.transferred': 'crossing',
  'remains.reported': 'remains',
  'detention.reported': 'detention',
  'statement.released': null,
  'statement.corrected': null,
  // Only the two negotiate its words; mediator and hub read it once both have accepted and it is released.
  'statement.proposed': 'lists',
  'statement.accepted': null,
  'statement.joint': null,
  'closing.proposed': 'terms',
  'closing.accepted': null,
  // Everyone at the table reads totals of a closed exchange; whoever holds only the hub's bytes does not.
  'count.opened': 'crossing',
  'debt.carried': 'terms',
}

/** Kinds whose entries all look alike during a tranche, whatever happened in the step. */
export const STEPPED: ReadonlySet<Kind> = new Set([
  'fitness.stepped',
  'presentation.stepped',
  'handover.stepped',
  'arrival.stepped',
  'triage.stepped',
  'care.stepped',
  'bags.stepped',
  'home.stepped',
  'manifest.proposed',
])

/** Reports of one size each, so that their number says when, and their size nothing. */
const REPORT_BYTES: ReadonlyMap<Kind, number> = new Map<Kind, number>([
  ['remains.reported', REMAINS_REPORT_BYTES],
  ['detention.reported', DETENTION_REPORT_BYTES],
])

export function audienceOf(kind: Kind): AudienceName | null {
  return AUDIENCE[kind]
}

/** Writes an act as it will be sealed; `padTo` counts for stepped kinds only. */
export function draftOf<K extends Kind>(
  kind: K,
  says: Kinds[K],
  size: { readonly more?: readonly Json[]; readonly padTo?: number } = {},
): Draft {
  const said = plainJson(says)
  const inBody = placeOf(kind) === 'body'
  return {
    kind,
    body: inBody ? said : null,
    data: inBody ? null : said,
    audience: AUDIENCE[kind],
    more: size.more ?? [],
    padTo: REPORT_BYTES.get(kind) ?? sizeOf(kind, size.padTo),
  }
}

function sizeOf(kind: Kind, padTo: number | undefined): number | null {
  return STEPPED.has(kind) ? (padTo ?? null) : null
}

// Events hold numbers, words, lists and null only; the canonical encoder refuses anything else.
function plainJson(says: unknown): JsonObject {
  const plain = JSON.parse(JSON.stringify(says)) as JsonObject // as said above
  canonicalJson(plain)
  return plain
}
