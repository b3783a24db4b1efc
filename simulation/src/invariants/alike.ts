// What the parties and the hub must not be able to tell: why somebody was not presented, and how many
// people crossed. One word for every reason, in the step in which it was due, and one size for every
// report of a tranche.
import { leftBehind } from '@parley/exchange'
import type { Kind } from '@parley/exchange'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'
import { factsOf, factsOfKind } from './fact.ts'
import type { Fact } from './fact.ts'

function breach(
  invariant: 'words-alike' | 'steps-alike',
  code: string,
  facts: Breach['facts'],
): Breach {
  return { invariant, code, facts }
}

/**
 * Everyone interviewed for a step has a word in that step's entry; who was refused one by the neutral has
 * the same word for every party, and only the neutral can look behind it.
 */
export function wordsAlike({ cast }: Scene): readonly Breach[] {
  const seats = seatsOf(cast)
  const presented = factsOfKind(factsOf(seats), 'presentation.stepped')
  const latest = presented.at(-1)?.event.says.at ?? ''
  const wordless = [...cast.neutral.register().interviews].filter(([ref, { at }]) => {
    const step = presented.filter((one) => one.event.says.at === at)
    const isDue = at <= latest && (step.length > 0 || at < latest)
    return isDue && !step.some((s) => s.event.says.outcomes.some((o) => o.ref === ref))
  })
  return [
    ...wordless.map(([ref]) => breach('words-alike', 'no-word', { ref })),
    ...seats.flatMap((seat) => {
      if (seat.id === cast.neutral.id) return []
      const count = seat.register().interviews.size
      return count === 0 ? [] : [breach('words-alike', 'reason-readable', { seat: seat.id, count })]
    }),
    ...[cast.a, cast.b].flatMap((seat) => {
      const tranches = [...seat.exchange().tranches.values()]
      return tranches.flatMap((tranche) =>
        leftBehind(tranche)
          .filter(({ ref }) => tranche.presented.get(ref) === 'not-presented')
          .filter(({ because }) => because !== 'not-presented')
          .map(({ ref, because }) => {
            return breach('words-alike', 'word-differs', { seat: seat.id, ref, because })
          }),
      )
    }),
  ]
}

const STEPPED: readonly Kind[] = [
  'manifest.proposed',
  'fitness.stepped',
  'presentation.stepped',
  'handover.stepped',
  'arrival.stepped',
  'triage.stepped',
  'care.stepped',
  'bags.stepped',
  'home.stepped',
]

/** Reports of a tranche have one size, and each kind comes once in every step, by every author of it. */
export function stepsAlike({ cast }: Scene): readonly Breach[] {
  const facts = factsOf(seatsOf(cast))
  const sizes = new Map<string, number>()
  const steps = new Map<string, number>()
  return facts.flatMap((fact) => {
    const report = reportOf(fact)
    if (report === null) return []
    const { tranche, step, leg } = report
    // A manifest names everyone at once and has a size of its own, the same for every tranche.
    const group = fact.kind === 'manifest.proposed' ? fact.kind : tranche
    const usual = sizes.get(group) ?? fact.size
    sizes.set(group, usual)
    const said = { tranche, index: fact.index, kind: fact.kind }
    const isLarge = fact.size !== usual
    const series = `${tranche}/${leg}/${fact.kind}/${fact.author}`
    const before = steps.get(series) ?? 0
    if (step !== null) steps.set(series, step)
    const isOut = step !== null && step !== before + 1
    return [
      ...(isLarge ? [breach('steps-alike', 'size-differs', { ...said, size: fact.size })] : []),
      ...(isOut ? [breach('steps-alike', 'step-missing', { ...said, step })] : []),
    ]
  })
}

interface Report {
  readonly tranche: string
  readonly step: number | null
  readonly leg: string
}

function reportOf({ event }: Fact): Report | null {
  if (event === null || !STEPPED.includes(event.kind)) return null
  const says: object = event.says
  const tranche = 'tranche' in says ? String(says.tranche) : ''
  const step = 'step' in says ? Number(says.step) : null
  return { tranche, step, leg: 'leg' in says ? String(says.leg) : '' }
}

/** Reports a stepped kind carries in the log; for tests that must know that there were some. */
export function reportCount(facts: readonly Fact[]): number {
  return facts.filter((fact) => reportOf(fact) !== null).length
}
