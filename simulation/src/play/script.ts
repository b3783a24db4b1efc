// The whole exchange from two lists to the last homecoming, in the order it happens. It reads like a
// table of contents; every line is a chapter file beside it.
import { addSeconds, drawsFrom, invariant, seededChance } from '@parley/kernel'
import { presentedAreDue, shortageOf, unopenedCounts } from '@parley/exchange'
import type { Account, Agreement, PresetNumbers } from '@parley/exchange'
import { importList, openCounts, proposeClosing, proposeSchedule } from '@parley/node'
import type { ListFile, Seat } from '@parley/node'
import {
  accept,
  agree,
  exchangeLists,
  firstAgreement,
  frameExchange,
  reconcile,
  referenceDateOf,
} from './agreeing.ts'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'
import { gatherCrew } from './crew.ts'
import { crossTranche, openTranche } from './crossing.ts'
import type { PlaySize } from './numbers.ts'
import { planUntilAgreed } from './planning-round.ts'
import type { Planned } from './planning-round.ts'
import { publishStatements, recordConsents, tellWaitingFamilies } from './publishing.ts'
import { transferRemains } from './remains.ts'
import { NO_TROUBLES, troublesFor } from './troubles.ts'

/** Stages a play may stop after; `tranche-2` stops in the middle of the second tranche. */
export type PlayStage =
  'lists' | 'reconcile' | 'plan' | 'tranche-1' | 'tranche-2' | 'home' | 'close'

export interface PlayLists {
  readonly a: readonly ListFile[]
  readonly b: readonly ListFile[]
}

export interface PlayOptions {
  readonly seed: string
  readonly series: string
  readonly size: PlaySize
  readonly lists: PlayLists
  readonly stopAfter?: PlayStage
  /** Without them everything goes as planned; invariant tests compare such plays. */
  readonly withTroubles: boolean
  /** What the agreement changes of the preset, e.g. smaller coaches for small worlds. */
  readonly adjust?: (agreement: Agreement) => Agreement
}

export interface PlayOutcome {
  readonly planned: Planned | null
  readonly account: Account | null
  readonly closing: string | null
}

const BAGS = 14

/** Plays day one; stops early where asked. @throws RefusedError, InvariantError if the play breaks */
export async function playDay(cast: Cast, options: PlayOptions): Promise<PlayOutcome> {
  const nothing: PlayOutcome = { planned: null, account: null, closing: null }
  const numbers = numbersOf(cast, options)
  await frameExchange(cast, options.series, 1)
  await agree(cast, adjusted(options, firstAgreement(numbers)))
  for (const [seat, files] of [
    [cast.a, options.lists.a],
    [cast.b, options.lists.b],
  ] as const) {
    await importAll(cast, seat, files)
  }
  await exchangeLists(cast)
  if (options.stopAfter === 'lists') return nothing
  await reconcile(cast)
  if (options.stopAfter === 'reconcile') return nothing
  const planned = await planUntilAgreed(cast, numbers, (a) => adjusted(options, a))
  await scheduleTranches(cast)
  if (options.stopAfter === 'plan') return { ...nothing, planned }
  const isOver = await crossAll(cast, options)
  if (!isOver) return { ...nothing, planned }
  await publishStatements(cast)
  if (options.stopAfter === 'home') return { ...nothing, planned }
  const closing = await closeDay(cast)
  return { planned, ...closing }
}

/** Goes on with a day from wherever its logs stand at the line, to the closing account. */
export async function goOn(cast: Cast, seed: string): Promise<PlayOutcome> {
  await crossAll(cast, { seed, withTroubles: true })
  await publishStatements(cast)
  return { planned: null, ...(await closeDay(cast)) }
}

function numbersOf(cast: Cast, options: PlayOptions): PresetNumbers {
  return {
    ...options.size,
    referenceDate: referenceDateOf(cast.clock.now()),
    id: 'day-one',
    series: options.series,
    replaces: null,
  }
}

function adjusted(options: PlayOptions, agreement: Agreement): Agreement {
  return options.adjust?.(agreement) ?? agreement
}

async function importAll(cast: Cast, seat: Seat, files: readonly ListFile[]): Promise<void> {
  for (const file of files) {
    const at = cast.clock.now()
    await done(cast, `${file.fileName} imported by ${seat.id}`, importList(seat, file, at))
  }
}

export async function scheduleTranches(cast: Cast): Promise<void> {
  const at = cast.clock.now()
  const opens = addSeconds(at, 3 * 86_400)
  const proposed = await done(
    cast,
    'schedule',
    proposeSchedule(cast.med, at, opens, 'crossing point 1'),
  )
  await accept(cast, 'schedule.accepted', proposed.hash, [cast.a, cast.b])
}

export async function crossAll(
  cast: Cast,
  options: Pick<PlayOptions, 'seed' | 'stopAfter' | 'withTroubles'>,
): Promise<boolean> {
  const crew = gatherCrew(cast)
  const begun = [...cast.med.exchange().tranches.values()].map(presentedAreDue)
  const shortage = new Map(shortageOf(begun, [cast.a.id, cast.b.id]))
  const tranches = cast.med.exchange().schedule?.content.tranches ?? []
  invariant(tranches.length > 0, 'a schedule both sides accepted')
  if (cast.med.exchange().consents.size === 0) await recordConsents(cast)
  for (const [i, { id, opensAt }] of tranches.entries()) {
    const before = cast.med.exchange().tranches.get(id)
    if (before?.stage === 'closed') continue
    if (before === undefined) waitUntil(cast, opensAt)
    const open = before ?? (await openTranche(cast, id))
    const draws = drawsFrom(seededChance(cast.hashing, options.seed, `troubles ${id}`))
    const place = { number: i + 1, of: tranches.length }
    const troubles = options.withTroubles ? troublesFor(draws, open, place) : NO_TROUBLES
    const isStopped = options.stopAfter === 'tranche-2' && i === Math.min(1, tranches.length - 1)
    const stopAtStep = isStopped ? Math.ceil(open.manifest.steps / 2) : null
    await crossTranche({ cast, crew, tranche: id, troubles, shortage, stopAtStep })
    if (isStopped) return false
    if (i === 0) await transferRemains(cast, crew, BAGS)
    await tellWaitingFamilies(cast)
    if (options.stopAfter === 'tranche-1') return false
  }
  return true
}

function waitUntil(cast: Cast, at: string): void {
  const ahead = (Date.parse(at) - Date.parse(cast.clock.now())) / 1000
  if (ahead > 0) cast.clock.advance(ahead)
}

export async function closeDay(cast: Cast): Promise<{ account: Account; closing: string }> {
  cast.clock.advance(86_400)
  const proposed = await done(cast, 'closing', proposeClosing(cast.med, cast.clock.now()))
  await accept(cast, 'closing.accepted', proposed.hash, [cast.a, cast.b, cast.med])
  const account = cast.med.exchange().account?.content
  invariant(account !== undefined, 'an account all three accepted')
  await openAllCounts(cast)
  return { account, closing: proposed.hash }
}

/** Each side opens what it committed to of its lists' counts; a day without lists has none. */
async function openAllCounts(cast: Cast): Promise<void> {
  for (const seat of [cast.a, cast.b]) {
    if (!unopenedCounts(seat.exchange()).some(({ by }) => by === seat.id)) continue
    cast.clock.advance(600)
    const opened = openCounts(seat, cast.clock.now(), cast.hashing)
    await done(cast, `counts of ${seat.id} opened`, opened)
  }
}
