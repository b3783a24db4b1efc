// Who sits here, which screens the seat may open, how far the exchange is, and how firm the log.
import { sightOf } from '@parley/exchange'
import type { ExchangeState, ViewerRole } from '@parley/exchange'
import { LANGUAGES } from '@parley/api'
import type { LogBadge, Phase, Screen, Session } from '@parley/api'
import type { PartyId } from '@parley/kernel'
import type { LogHead } from '../seat/seat.ts'
import type { Desk } from './desk.ts'
import { isLineOpen } from './line-place.ts'

export interface ExchangeNames {
  readonly id: string
  readonly name: string
}

export interface OtherSeat {
  readonly id: PartyId
  readonly kind: ViewerRole
  /** Whose node it sits at. */
  readonly party: PartyId
  readonly url: string
}

/** What configuration knows of an installation and no log does. */
export interface Installation {
  /** A name of no characters: the screens call the exchange by its series and day, in their language. */
  readonly exchange: ExchangeNames
  /** Other seats of a demonstration; empty in a real installation. */
  readonly seats: readonly OtherSeat[]
  /** True where one person plays every officer of a seat: the node signs for all of them. */
  readonly demo: boolean
  /** True where officers sign in, and the node signs with the key of whoever sits there and no other. */
  readonly signIn?: boolean
  /** True where officers may sign in by passkey. */
  readonly passkeys?: boolean
  /** Witnesses the policy needs. */
  readonly quorum: number
  readonly hubConnected: () => boolean
}

const SCREENS: Readonly<Record<ViewerRole, readonly Screen[]>> = {
  headquarters: [
    'board',
    'imports',
    'people',
    'matches',
    'answers',
    'audit',
    'agreement',
    'plan',
    'handover',
    'line',
    'families',
    'statements',
    'remains',
    'series',
    'record',
    'log',
  ],
  mediator: [
    'board',
    'agreement',
    'plan',
    'people',
    'handover',
    'answers',
    'statements',
    'remains',
    'series',
    'record',
    'log',
  ],
  transit: ['arrivals', 'care', 'line', 'board', 'people', 'handover', 'statements', 'log'],
  neutral: ['interviews', 'detention', 'board', 'people', 'handover', 'log'],
  observer: ['log', 'board', 'handover', 'people', 'remains', 'series', 'record'],
  bureau: ['detention', 'evidence', 'remaining'],
  'family-desk': ['families', 'homes', 'people'],
  hotline: ['calls'],
  'press-office': ['statements', 'record', 'log'],
  public: [],
}

/** Whether a desk of this role has a screen; what stands behind it is refused to the others. */
export function hasScreen(role: ViewerRole, screen: Screen): boolean {
  return SCREENS[role].includes(screen)
}

export function sessionOf(desk: Desk, installation: Installation): Session {
  const { seat, role, officer } = desk
  const { frame, agreement } = seat.exchange()
  const sides = frame?.belligerents ?? []
  const isSide = sides.includes(seat.id)
  return {
    seat: {
      id: desk.id,
      kind: role,
      party: isSide ? seat.id : null,
      counterpart: isSide ? (sides.find((p) => p !== seat.id) ?? null) : null,
      officer,
    },
    seats: installation.seats,
    demo: installation.demo,
    signedIn: installation.signIn === true,
    officerKey: installation.signIn === true ? officerKeyOf(desk) : null,
    passkeys: installation.passkeys === true,
    languages: LANGUAGES,
    exchange: {
      ...installation.exchange,
      series: frame?.series ?? agreement?.content.series.id ?? '',
      day: frame?.day ?? 1,
      parties: [...sides].sort(),
      mediator: frame?.mediator ?? null,
      transitState: frame?.transit ?? null,
    },
    phase: phaseOf(seat.exchange()),
    screens: SCREENS[role].filter((screen) => screen !== 'line' || isLineOpen(desk)),
    log: badgeOf(seat.head(), installation),
    now: seat.now(),
  }
}

function officerKeyOf({ seat, officer }: Desk): Session['officerKey'] {
  const { vkey, isHere } = seat.officerKey(officer)
  return { kept: isHere ? 'node' : 'device', vkey }
}

/** The phase the exchange is in, from what has happened; a later phase hides an earlier one. */
export function phaseOf(state: ExchangeState): Phase {
  const places = new Set([...state.custody.values()].map((c) => c.where))
  const open = [...state.tranches.values()].some((t) => t.stage !== 'closed')
  if (state.tranches.size > 0 && !open) {
    return places.has('transit') || places.has('own-side') ? 'transit' : 'home'
  }
  if (state.tranches.size > 0 || state.schedule !== null) return 'hand-over'
  if (state.plans.size > 0 || state.plan !== null) return 'agree'
  if (state.offers.size > 0) return 'plan'
  return state.commitments.size > 0 ? 'match' : 'list'
}

export function badgeOf(
  head: LogHead,
  installation: Pick<Installation, 'quorum' | 'hubConnected'>,
): LogBadge {
  return {
    size: head.size,
    root: head.root,
    witnessed: head.witnesses.filter((w) => w.size >= head.size).length,
    witnesses: head.witnesses.length,
    quorum: installation.quorum,
    level: head.witnessedSize >= head.size ? 'witnessed' : 'provisional',
    hubConnected: installation.hubConnected(),
    forked: head.frozenByFork,
  }
}

/** Whether this role may look into the sealed content of an entry its node can open. */
export function mayOpen(role: ViewerRole, kind: string, audience: string | null): boolean {
  const sight = sightOf(role)
  if (audience === null) return true
  if (kind === 'presentation.stepped') return sight.presentation
  if (audience === 'care') return sight.care
  if (audience === 'oversight') return sight.care || role === 'observer'
  if (audience === 'remains') return role === 'headquarters' || role === 'observer'
  if (audience === 'detention') return sight.detention !== null
  if (audience === 'interview') return sight.wishes
  if (audience === 'crossing')
    return sight.persons === 'all-known' || sight.persons === 'at-the-line'
  return sight.negotiation
}
