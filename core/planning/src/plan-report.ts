// Writes down what was decided, in the form of plan@v1: spec/plan.md.
import type {
  ExposureTerm,
  LotteryDraw,
  PlanCertificate,
  PlanName,
  Planned,
  PlannedTranche,
  PlanProblem,
  PlanReason,
  PlanStage,
} from '@parley/terms'
import type { SettledStage } from './chain.ts'
import type { ChoiceModel } from './choice-model.ts'
import { answersAt } from './demand-rows.ts'
import type { Drawn } from './draw.ts'
import { exposureBounds, legsOf } from './legs.ts'
import type { KindReason } from './reasons.ts'
import type { ReturnedRemains } from './remains.ts'
import type { Availability, Unit } from './units.ts'

export interface Decided {
  readonly problem: PlanProblem
  readonly sha256: string
  readonly numberOf: (ref: PlanName) => string
  readonly availability: Availability
  readonly model: ChoiceModel
  readonly stages: readonly SettledStage[]
  readonly drawn: Drawn
  readonly tranches: readonly (readonly Unit[])[]
  readonly reasons: ReadonlyMap<number, KindReason>
  readonly remains: ReturnedRemains | null
  readonly certificate: PlanCertificate
}

export function plannedFrom(decided: Decided): Planned {
  const { problem, sha256 } = decided
  const stages = stagesWritten(decided)
  return {
    format: 'plan@v1',
    problem: { id: problem.id, sha256 },
    outcome: 'planned',
    vector: stages.map((stage) => stage.value),
    stages,
    tranches: tranchesWritten(decided),
    demands: answersAt(decided.model.answering, decided.drawn.point),
    reasons: reasonsWritten(decided),
    lottery: drawsWritten(decided),
    certificate: decided.certificate,
  }
}

function stagesWritten({ model, stages, remains }: Decided): readonly PlanStage[] {
  const written = stages.map(({ value, bound }, s): PlanStage => {
    const stage = model.prepared.stages[s]?.name ?? ''
    return { stage, value, bound: Number.isSafeInteger(bound) ? bound : null }
  })
  if (remains === null) return written
  return [...written, { stage: 'remains', value: remains.value, bound: remains.bound }]
}

function tranchesWritten({ problem, tranches, remains }: Decided): readonly PlannedTranche[] {
  const exposures = problem.terms.filter((term): term is ExposureTerm => term.kind === 'exposure')
  const bounds = exposureBounds(exposures)
  let differences: readonly number[] = bounds.map(() => 0)
  return problem.tranches.map(({ id }, t) => {
    const units = tranches[t] ?? []
    const carried = legsOf(units, bounds, differences)
    differences = carried.differences
    return {
      id,
      people: units.flatMap((unit) => unit.members.map((person) => person.ref)).sort(byText),
      legs: bounds.length === 0 ? [] : carried.legs,
      remains: remains?.tranches[t] ?? [],
    }
  })
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}

function reasonsWritten({
  model,
  tranches,
  reasons,
  availability,
}: Decided): readonly PlanReason[] {
  const entries = new Map<string, PlanReason>()
  const add = (reason: PlanReason): void => {
    const { people: _people, ...head } = reason
    const key = JSON.stringify(head)
    const known = entries.get(key)
    const people = [...(known?.people ?? []), ...reason.people]
    entries.set(key, { ...reason, people })
  }
  for (const person of availability.ineligible) {
    if (person.ineligible === null) continue
    add({ code: 'ineligible', why: person.ineligible, people: [person.ref] })
  }
  const withIneligible = availability.withIneligible.map((person) => person.ref)
  if (withIneligible.length > 0) add({ code: 'with-ineligible', people: withIneligible })
  const going = new Set(tranches.flat())
  for (const kind of model.prepared.kinds) {
    const staying = kind.units.filter((unit) => !going.has(unit))
    const reason = reasons.get(kind.index)
    if (reason === undefined || staying.length === 0) continue
    add({ ...reason, people: staying.flatMap((unit) => unit.members.map((p) => p.ref)) })
  }
  return [...entries.values()].map((entry) => ({
    ...entry,
    people: [...entry.people].sort(byText),
  }))
}

// Everyone whom the lottery left, and those of the same kinds whom it took.
function drawsWritten({ model, drawn, reasons, numberOf }: Decided): readonly LotteryDraw[] {
  const drawnKinds = model.prepared.kinds.filter((kind) => {
    const isPartial = (drawn.counts[kind.index] ?? 0) < kind.units.length
    return isPartial && reasons.get(kind.index)?.code === 'lottery'
  })
  const refs = drawnKinds.flatMap((kind) =>
    kind.units.flatMap((unit) => unit.members.map((person) => person.ref)),
  )
  const draws = refs.map((ref) => ({ ref, number: numberOf(ref) }))
  return draws.sort((a, b) => byText(a.number, b.number))
}
