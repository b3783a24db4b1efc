// What a command of the model is: words for a counterexample, an act on description and fold, and the seats,
// tranches and persons that commands draw from.
import fc from 'fast-check'
import type { PartyId } from '@parley/kernel'
import type { Verdict } from '../../src/apply.ts'
import { draftOf } from '../../src/draft.ts'
import type { Kind, Kinds } from '../../src/event.ts'
import { A, B, MED, NEUTRAL, NOON, OBS } from '../../src/small-exchange.testing.ts'
import { SmallExchange, TRANSIT } from '../../src/small-exchange.testing.ts'
import { compare } from './crossing-compare.ts'
import { PEOPLE } from './crossing-model.ts'
import type { CrossingModel } from './crossing-model.ts'

const SEALED_FROM_OTHERS: ReadonlySet<Kind> = new Set(['care.stepped', 'bags.stepped'])

/** Two readers of one log: one opens everything, the other nothing that is sealed to clinicians. */
export class TwoReaders {
  readonly all: SmallExchange = new SmallExchange().frame()
  readonly fewer: SmallExchange = new SmallExchange().frame()
  readonly plan: string
  readonly drafts: string[] = []
  readonly barrierDrafts: string[] = []

  constructor() {
    for (const log of [this.all, this.fewer]) {
      log.agree()
      log.fold({ kind: 'plan.proposed', party: MED, body: null, data: null })
    }
    this.plan = this.all.hashAt()
    for (const party of [A, B, MED])
      this.say(party, 'plan.accepted', { accepts: this.plan, at: NOON })
  }

  /** What became of an entry: `accepted`, or the code of the void. */
  say<K extends Kind>(by: PartyId, kind: K, says: Kinds[K]): string {
    const word = wordOf(this.all.say(by, kind, says))
    const { body, data } = draftOf(kind, says, { more: [] })
    const isSealed = SEALED_FROM_OTHERS.has(kind)
    this.fewer.fold({ kind, party: by, body, data: isSealed ? null : data })
    return word
  }
}

function wordOf(verdict: Verdict): string {
  return verdict.is === 'void' ? verdict.code : verdict.is
}

type Run = (model: CrossingModel, real: TwoReaders) => void

/** A command whose words can be read in a counterexample. */
export class Said implements fc.Command<CrossingModel, TwoReaders> {
  readonly words: string
  readonly act: Run

  constructor(words: string, act: Run) {
    this.words = words
    this.act = act
  }

  check(): boolean {
    return true
  }

  run(model: CrossingModel, real: TwoReaders): void {
    this.act(model, real)
    compare(model, real)
  }

  toString(): string {
    return this.words
  }
}

export const seat = fc.oneof(
  { arbitrary: fc.constantFrom(A, B), weight: 5 },
  { arbitrary: fc.constantFrom(TRANSIT, NEUTRAL, MED, OBS), weight: 1 },
)
export const tranche = fc.constantFrom('t1', 't1', 't1', 't2', 't3')
export const ref = fc.oneof(
  { arbitrary: fc.constantFrom(...PEOPLE.keys()), weight: 12 },
  { arbitrary: fc.constant('x9'), weight: 1 },
)
export const band = fc.constantFrom('w1', 'w2', 'w3')
export const mostly = (by: PartyId): fc.Arbitrary<PartyId> =>
  fc.oneof({ arbitrary: fc.constant(by), weight: 8 }, { arbitrary: seat, weight: 1 })

/** Seats that write to `crossing` without being asked for a tranche that is none. */
export const NONE = 'no-such-tranche'
