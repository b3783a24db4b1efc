// A play with the invariants asked after every step. The same seed and size give the same play, so a seed
// that breaks one is a case to keep.
import { instant } from '@parley/kernel'
import type { Account, Agreement } from '@parley/exchange'
import type { LogFiles } from '@parley/files'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../cast/assemble.ts'
import type { AssembledCast, AssembleOptions } from '../cast/assemble.ts'
import type { CourierCount, CourierOptions } from '../cast/courier-route.ts'
import type { LossOptions } from '../cast/successor.ts'
import { playCryptography } from '../cast/remembered.ts'
import { smallWorld } from '../people/scenario.ts'
import { inventWorld, peopleOf } from '../people/world.ts'
import type { World } from '../people/world.ts'
import type { Cast } from '../play/cast.ts'
import { sizeFor } from '../play/numbers.ts'
import type { PlaySize } from '../play/numbers.ts'
import { playDay } from '../play/script.ts'
import { withSeats } from '../sabotage/sabotage.ts'
import type { Sabotage } from '../sabotage/sabotage.ts'
import { Auditor } from './auditor.ts'
import type { Breach, Cadence, Scene } from './breach.ts'
import { breachesOf } from './invariants.ts'
import { plainLists } from './plain-lists.ts'
import { ReceiptJudge } from './receipt-judge.ts'
import { reopenedSeat } from './reopening.ts'
import { sharedFilesByOwner } from './shared-files.ts'

export interface WatchedPlay {
  readonly seed: string
  /** The people; a small world of the seed if left out. */
  readonly world?: World
  readonly size?: PlaySize
  readonly withTroubles?: boolean
  readonly sabotage?: Sabotage
  /** Handover rules in the place of those for small worlds. */
  readonly handover?: Partial<Agreement['handover']>
  /** Also told of every step. */
  readonly onStep?: (scene: Scene, what: string) => Promise<void>
  /** Plays on after a breach, to see what else breaks. */
  readonly goesOn?: true
  /** `end`: asks once, when all is over; `never`: not at all; the default asks after every step too. */
  readonly ask?: 'every-step' | 'end' | 'never'
  /** One party takes part by courier alone. */
  readonly byCourier?: CourierOptions
  /** The hub is lost on the way; the invariants read one log, so they cannot be asked. */
  readonly loss?: LossOptions
  /** In the place of files in memory. */
  readonly filesOf?: (owner: string) => Promise<LogFiles>
}

export interface Watched {
  readonly breaches: readonly Breach[]
  /** The step after which the first breach showed, or null. */
  readonly after: string | null
  readonly steps: number
  readonly account: Account | null
  /** What stopped the play before its end; a sabotaged one may be stopped by the rules. */
  readonly fault: unknown
  readonly scene: Scene
  /** What each seat, the hub and the witnesses have stored. */
  readonly filesOf: AssembledCast['filesOf']
  readonly couriers: CourierCount | null
}

const ALL: readonly Cadence[] = ['step', 'end']
const STARTS_AT = instant('2026-05-16T08:00:00Z')
const SMALL_STEPS = 3
const BEYOND_PARITY = 12 // places of the preset's tranches for those who go regardless of number

/** Few short steps, whose coaches have room for everybody a tranche may carry. */
function smallHandover({ soldiers, civilians, tranches }: PlaySize): Agreement['handover'] {
  const most = Math.ceil((soldiers + civilians) / tranches) + BEYOND_PARITY
  const coach = Math.ceil(most / SMALL_STEPS)
  return { coach, exposure: coach, steps: SMALL_STEPS, padTo: 16_384, standstillHours: 24 }
}

/** Plays one day and asks all invariants; stops at the first step that breaks one. */
export async function playWatched(play: WatchedPlay): Promise<Watched> {
  const world = play.world ?? inventWorld(smallWorld(play.seed))
  const options: AssembleOptions = {
    seed: play.seed,
    series: 'series-1',
    day: 1,
    startsAt: STARTS_AT,
    threads: 0,
    filesOf: play.filesOf ?? sharedFilesByOwner(),
    ...(play.byCourier === undefined ? {} : { byCourier: play.byCourier }),
    ...(play.loss === undefined ? {} : { loss: play.loss }),
  }
  const assembled = await assembleCast(options)
  const scene = sceneOf(assembled, options, world, play.sabotage)
  const watch = openWatch(scene, play)
  const cast: Cast = { ...scene.cast, after: watch.after }
  let account: Account | null = null
  let fault: unknown = null
  try {
    account = (await playDay(cast, dayOf(play, world))).account
  } catch (thrown) {
    fault = thrown
  }
  const isAsked = play.ask !== 'never' && (watch.breaches.length === 0 || play.goesOn === true)
  if (isAsked) await watch.ask('the end', ALL)
  await assembled.close()
  const { breaches, steps } = watch
  const after = watch.brokenAfter()
  const stopped = fault instanceof BrokenError ? null : fault
  const { filesOf, couriers } = assembled
  return { breaches, after, steps: steps(), account, fault: stopped, scene, filesOf, couriers }
}

class BrokenError extends Error {
  constructor() {
    super('an invariant is broken')
    this.name = 'BrokenError'
  }
}

function openWatch(scene: Scene, play: WatchedPlay) {
  const cadences: readonly Cadence[] = (play.ask ?? 'every-step') === 'every-step' ? ['step'] : []
  const breaches: Breach[] = []
  let steps = 0
  let brokenAfter: string | null = null
  const ask = async (what: string, asked: readonly Cadence[]): Promise<void> => {
    steps++
    breaches.push(...(await breachesOf(scene, asked)))
    if (breaches.length > 0) brokenAfter ??= what
  }
  return {
    breaches,
    ask,
    after: async (what: string): Promise<void> => {
      await ask(what, cadences)
      await play.onStep?.(scene, what)
      if (breaches.length > 0 && play.goesOn !== true) throw new BrokenError()
    },
    steps: () => steps,
    brokenAfter: () => brokenAfter,
  }
}

function sceneOf(
  assembled: AssembledCast,
  options: AssembleOptions,
  world: World,
  sabotage: Sabotage | undefined,
): Scene {
  const { hubFiles } = assembled
  const folds = sabotage?.folds ?? ((seat) => seat)
  const folded = withSeats(assembled.cast, folds)
  return {
    cast: sabotage?.acts?.(folded) ?? folded,
    world,
    cryptography: nodeCryptography,
    hubFiles: () => sabotage?.hubFiles?.(hubFiles()) ?? hubFiles(),
    reopened: async (id) => folds(await reopenedSeat(assembled, options, id)),
    auditor: new Auditor(playCryptography), // every signature is verified afresh at the end
    receipts: new ReceiptJudge(nodeCryptography),
  }
}

function dayOf(play: WatchedPlay, world: World): Parameters<typeof playDay>[1] {
  const each = Math.min(...(['a', 'b'] as const).map((s) => peopleOf(world, s, 'held').length))
  const size = play.size ?? sizeFor(each)
  const handover = play.handover ?? smallHandover(size)
  return {
    seed: play.seed,
    series: 'series-1',
    size,
    lists: plainLists(world, nodeCryptography),
    withTroubles: play.withTroubles ?? true,
    adjust: (agreement) => ({ ...agreement, handover: { ...agreement.handover, ...handover } }),
  }
}
