// From the board's counts to nodes and ribbons: agreed -> tranche -> place. Places of one kind are one node
// for both directions, but custody with a holder and home are each party's own.
import type { Board, FlowSide } from '@parley/api'
import type { FlowLink, FlowNode } from './flow.ts'

export type PlaceKind =
  'withHolder' | 'notPresented' | 'withTransit' | 'inHospital' | 'withOwnSide' | 'home'

export type FlowPoint =
  | { readonly kind: 'agreed'; readonly home: string }
  | { readonly kind: 'tranche'; readonly tranche: string }
  | { readonly kind: 'place'; readonly place: PlaceKind; readonly party: string | null }

export interface FlowModel {
  readonly nodes: readonly (FlowNode & { readonly point: FlowPoint })[]
  readonly links: readonly FlowLink[]
}

// From where people still wait, down to home: the order in which the last column is stacked.
const PLACES: readonly PlaceKind[] = [
  'withHolder',
  'notPresented',
  'withTransit',
  'inHospital',
  'withOwnSide',
  'home',
]

export function flowModel(board: Pick<Board, 'flow' | 'tranches'>): FlowModel {
  const links = board.flow.flatMap(linksOf)
  const places = PLACES.flatMap((place) =>
    place === 'withHolder' || place === 'home' || place === 'withOwnSide'
      ? board.flow.map((side) => placeNode(place, place === 'withHolder' ? side.holder : side.home))
      : [placeNode(place, null)],
  )
  return {
    nodes: [
      ...board.flow.map(({ home }) => ({
        id: `agreed ${home}`,
        column: 0,
        point: { kind: 'agreed', home } as const,
      })),
      ...board.tranches.map(({ id }) => ({
        id: `tranche ${id}`,
        column: 1,
        point: { kind: 'tranche', tranche: id } as const,
      })),
      ...places,
    ],
    links: merged(links),
  }
}

function placeNode(place: PlaceKind, party: string | null) {
  return { id: placeId(place, party), column: 2, point: { kind: 'place', place, party } as const }
}

function placeId(place: PlaceKind, party: string | null): string {
  return party === null ? place : `${place} ${party}`
}

function linksOf(side: FlowSide): readonly FlowLink[] {
  return side.tranches.flatMap((counts) => {
    const tranche = `tranche ${counts.tranche}`
    const here = PLACES.map((place) => ({
      from: tranche,
      to: placeId(place, partyOf(place, side)),
      people: counts[place],
      home: side.home,
    }))
    const people = here.reduce((total, link) => total + link.people, 0)
    return [{ from: `agreed ${side.home}`, to: tranche, people, home: side.home }, ...here]
  })
}

function partyOf(place: PlaceKind, side: FlowSide): string | null {
  if (place === 'withHolder') return side.holder
  return place === 'home' || place === 'withOwnSide' ? side.home : null
}

/** Links of both directions into one place stay apart: their colours differ. */
function merged(links: readonly FlowLink[]): readonly FlowLink[] {
  const sums = new Map<string, FlowLink>()
  for (const link of links) {
    const key = `${link.from}|${link.to}|${link.home}`
    sums.set(key, { ...link, people: (sums.get(key)?.people ?? 0) + link.people })
  }
  return [...sums.values()]
}
