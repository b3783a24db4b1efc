// Where the people are now, by direction. Every person stands in exactly one count: with the holder until
// a receipt says otherwise, whatever a roll call or a bus has done, and only in the latest tranche that
// lists them.
import type { PartyId, PersonRef } from '@parley/kernel'
import { holderRefs } from './known-person.ts'
import { trancheByRef } from './person-standing.ts'
import { planOf, trancheIds } from './tranche-outlook.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface FlowTranche {
  readonly tranche: string
  readonly withHolder: number
  readonly notPresented: number
  readonly withTransit: number
  /** No report of a hospital is part of the log yet: always 0. */
  readonly inHospital: number
  readonly withOwnSide: number
  readonly home: number
}

export interface FlowRow {
  readonly home: PartyId
  readonly holder: PartyId
  /** Absent for who may see no totals. */
  readonly confirmed?: number
  readonly stays?: number
  readonly tranches: readonly FlowTranche[]
}

/** The flow of both directions, or of none before the exchange is framed. */
export function flowRows(outlook: Outlook): readonly FlowRow[] {
  const [a, b] = [...(outlook.state.frame?.belligerents ?? [])].sort()
  if (a === undefined || b === undefined) return []
  const standing = standings(outlook)
  return [
    flowOf(outlook, { home: a, holder: b }, standing),
    flowOf(outlook, { home: b, holder: a }, standing),
  ]
}

interface Standing {
  readonly tranche: string
  readonly holder: PartyId
  readonly place: keyof Omit<FlowTranche, 'tranche'>
}

function standings(outlook: Outlook): ReadonlyMap<PersonRef, Standing> {
  const { state, viewer } = outlook
  const sight = sightOf(viewer.role)
  const all = new Map<PersonRef, Standing>()
  if (sight.negotiation) {
    for (const [ref, tranche] of trancheByRef(planOf(state))) {
      const holder = state.offers.get(ref)?.holder
      if (holder !== undefined) all.set(ref, { tranche, holder, place: 'withHolder' })
    }
  }
  for (const tranche of state.tranches.values()) {
    for (const { ref, from } of tranche.manifest.persons) {
      const isKept = sight.presentation && tranche.presented.get(ref) === 'not-presented'
      const where = state.custody.get(ref)?.where ?? 'detained'
      const place = where === 'detained' && isKept ? 'notPresented' : PLACES[where]
      all.set(ref, { tranche: tranche.id, holder: from, place })
    }
  }
  return all
}

const PLACES = {
  detained: 'withHolder',
  transit: 'withTransit',
  'own-side': 'withOwnSide',
  home: 'home',
} as const

function flowOf(
  outlook: Outlook,
  side: { readonly home: PartyId; readonly holder: PartyId },
  standing: ReadonlyMap<PersonRef, Standing>,
): FlowRow {
  const here = [...standing.values()].filter((s) => s.holder === side.holder)
  const tranches = trancheIds(outlook).map((tranche): FlowTranche => {
    const count = (place: Standing['place']): number =>
      here.filter((s) => s.tranche === tranche && s.place === place).length
    return {
      tranche,
      withHolder: count('withHolder'),
      notPresented: count('notPresented'),
      withTransit: count('withTransit'),
      inHospital: count('inHospital'),
      withOwnSide: count('withOwnSide'),
      home: count('home'),
    }
  })
  if (!sightOf(outlook.viewer.role).negotiation) return { ...side, tranches }
  const confirmed = confirmedOf(outlook, side.holder)
  const placed = [...standing].filter(([ref, s]) => s.holder === side.holder && confirmed.has(ref))
  const stays = outlook.state.plan === null ? 0 : confirmed.size - placed.length
  return { ...side, confirmed: confirmed.size, stays, tranches }
}

/** Refs of persons one side holds and the other seeks, as far as this seat knows. */
export function confirmedOf(outlook: Outlook, holder: PartyId): ReadonlySet<PersonRef> {
  const { state, viewer } = outlook
  const refs = new Set<PersonRef>()
  for (const [ref, held] of state.offers) if (held.holder === holder) refs.add(ref)
  for (const { answer, by } of state.answers.values()) {
    if (by === holder && answer.answer === 'held') refs.add(answer.heldRef)
  }
  const own = ownSide(state, viewer)
  if (own === holder) for (const ref of holderRefs(outlook).values()) addOwn(refs, ref, outlook)
  return refs
}

function addOwn(refs: Set<PersonRef>, ref: PersonRef, { register }: Outlook): void {
  if (register.held.has(ref)) refs.add(ref)
}
