// A small exchange for tests: entries folded as if a log had ordered them, without a ledger underneath.
// Receipts are plain JSON here; whether their signatures verify is the ledger's test.
import { instant, nobleCryptography, partyId, personRef } from '@parley/kernel'
import type { Instant, Json, JsonObject, PartyId } from '@parley/kernel'
import { applyEntry } from './apply.ts'
import type { FoldContext, Verdict } from './apply.ts'
import { draftOf } from './draft.ts'
import type { Entry, Kind, Kinds } from './event.ts'
import { presetAgreement } from './preset.ts'
import type { Agreement } from './agreement.ts'
import { EMPTY_EXCHANGE } from './state.ts'
import type { ExchangeState } from './state.ts'
import type { Manifest, ManifestLine } from './tranche.ts'

export const A: PartyId = partyId('a')
export const B: PartyId = partyId('b')
export const MED: PartyId = partyId('med')
export const TRANSIT: PartyId = partyId('transit')
export const OBS: PartyId = partyId('obs')
export const NEUTRAL: PartyId = partyId('neutral')
export const NOON: Instant = instant('2031-05-20T12:00:00Z')

const context: FoldContext = {
  hashing: nobleCryptography,
  receipt: (note) => {
    const { about, signedBy, ...body } = JSON.parse(note) as JsonObject // written by receiptOf below
    return { about: about as string, signedBy: signedBy as PartyId[], body }
  },
}

/** A receipt note of these tests: its body and who signed it. */
export function receiptOf(body: JsonObject, signedBy: readonly PartyId[]): string {
  return JSON.stringify({ about: 'person', ...body, signedBy })
}

export class SmallExchange {
  state: ExchangeState = EMPTY_EXCHANGE
  #index = 0

  /** Folds one entry by a party; returns what became of it. */
  say<K extends Kind>(by: PartyId, kind: K, says: Kinds[K], more: readonly Json[] = []): Verdict {
    const { body, data } = draftOf(kind, says, { more })
    return this.fold({ kind, party: by, body, data, more })
  }

  fold(
    entry: Pick<Entry, 'kind' | 'party' | 'body' | 'data'> & {
      readonly more?: readonly (Json | null)[]
    },
  ): Verdict {
    const index = this.#index++
    const { state, verdict } = applyEntry(
      this.state,
      {
        ...entry,
        more: entry.more ?? [],
        index,
        author: `${entry.party}/officer/1`,
        hash: this.hashAt(index),
      },
      context,
    )
    this.state = state
    return verdict
  }

  /** The hash that the entry at an index has in these tests; of the last one, if none is given. */
  hashAt(index: number = this.#index - 1): string {
    return index.toString(16).padStart(64, '0')
  }

  frame(): this {
    this.say(MED, 'exchange.framed', {
      belligerents: [A, B],
      mediator: MED,
      transit: TRANSIT,
      neutral: NEUTRAL,
      observer: OBS,
      series: 'series-1',
      day: 1,
      at: NOON,
    })
    return this
  }

  /** Proposes an agreement and has all three accept it; returns its hash. */
  agree(agreement: Agreement = smallAgreement(null)): string {
    this.say(MED, 'agreement.proposed', { at: NOON, agreement })
    const accepts = this.hashAt()
    for (const party of [A, B, MED]) this.say(party, 'agreement.accepted', { accepts, at: NOON })
    return accepts
  }

  /** A tranche with a manifest both sides accepted, as a reader without the plan sees it. */
  manifest(persons: readonly ManifestLine[], tranche = 't1'): this {
    this.fold({ kind: 'plan.proposed', party: MED, body: null, data: null })
    const plan = this.hashAt()
    for (const party of [A, B, MED]) this.say(party, 'plan.accepted', { accepts: plan, at: NOON })
    this.say(MED, 'manifest.proposed', manifestOf(plan, persons, tranche))
    const accepts = this.hashAt()
    for (const party of [A, B]) this.say(party, 'manifest.accepted', { accepts, at: NOON })
    return this
  }

  go(tranche = 't1'): this {
    for (const party of [A, B]) this.say(party, 'tranche.go', { tranche, at: NOON })
    return this
  }

  clear(refs: readonly string[], tranche = 't1'): this {
    const step = (this.state.tranches.get(tranche)?.presentedSteps ?? 0) + 1
    const outcomes = refs.map((ref) => ({ ref: personRef(ref), outcome: 'cleared' as const }))
    this.say(NEUTRAL, 'presentation.stepped', { tranche, step, at: NOON, outcomes })
    return this
  }
}

export function smallAgreement(replaces: string | null): Agreement {
  return presetAgreement({
    soldiers: 2,
    civilians: 1,
    ceiling: 10,
    tranches: 2,
    referenceDate: '2031-05-20',
    id: 'small',
    series: 'series-1',
    replaces,
  })
}

export function lineFor(
  ref: string,
  from: PartyId,
  change: Partial<ManifestLine> = {},
): ManifestLine {
  const to = from === A ? B : A
  return {
    ref: personRef(ref),
    from,
    to,
    via: from === B ? TRANSIT : null,
    category: 'soldier',
    inParity: true,
    seats: 1,
    stretchers: 0,
    escort: false,
    ...change,
  }
}

export function manifestOf(
  plan: string,
  persons: readonly ManifestLine[],
  tranche: string,
): Manifest {
  const coach = Math.max(2, Math.ceil(persons.length / 4)) // of either side alone, in four steps
  return { tranche, plan, exposure: 2, steps: 4, coach, padTo: 4096, persons }
}

/** One step of a device with the receipts of persons who cross the line in it. */
export function crossing(
  tranche: string,
  step: number,
  handed: readonly {
    readonly ref: string
    readonly from: PartyId
    readonly to: PartyId
    readonly signedBy?: readonly PartyId[]
    readonly at?: Instant
  }[],
): Kinds['handover.stepped'] {
  const receipts = handed.map(({ ref, from, to, signedBy, at = NOON }) =>
    receiptOf({ tranche, ref, from, to, leg: 'line', at }, signedBy ?? [from, to]),
  )
  return {
    tranche,
    step,
    leg: 'line',
    at: NOON,
    present: handed.map((h) => personRef(h.ref)),
    checked: handed.map((h) => personRef(h.ref)),
    exceptions: [],
    receipts,
  }
}
