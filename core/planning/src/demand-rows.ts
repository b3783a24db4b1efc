// Demands as rows: nobody is released for whom the answer is missing. Where each released person
// answers one demand at most, a column per possible answer says which.
import type { DemandsTerm, PlanDemand } from '@parley/terms'
import type { ModelBuilder, Prepared } from './choice-model.ts'

/** Adds the rows, and the columns of exclusive answers, to a model. */
export function appendDemands(builder: ModelBuilder, term: DemandsTerm, prepared: Prepared): void {
  const columnOf = columnsByRef(prepared)
  if (term.exclusive) appendAnswers(builder, term, columnOf)
  else appendOpenDemands(builder, term, columnOf)
}

/** The column of the kind that a person named by a demand stands alone in. */
function columnsByRef(prepared: Prepared): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const kind of prepared.kinds) {
    for (const unit of kind.units) for (const { ref } of unit.members) columns.set(ref, kind.index)
  }
  return columns
}

type ColumnOf = ReadonlyMap<string, number>

function appendOpenDemands(builder: ModelBuilder, term: DemandsTerm, columnOf: ColumnOf): void {
  for (const demand of term.list) {
    const released = columnOf.get(demand.for)
    if (released === undefined) continue // stays whatever is chosen
    const weights = new Map<number, number>([[released, -demand.atLeast]])
    for (const ref of demand.of) {
      const column = columnOf.get(ref)
      if (column !== undefined) weights.set(column, (weights.get(column) ?? 0) + 1)
    }
    builder.addRow(`demand:${demand.for}`, [0, Infinity], entriesOf(weights))
  }
}

function entriesOf(weights: ReadonlyMap<number, number>): {
  readonly columns: readonly number[]
  readonly values: readonly number[]
} {
  const kept = [...weights].filter(([, value]) => value !== 0)
  return { columns: kept.map(([column]) => column), values: kept.map(([, value]) => value) }
}

/** The possible answers, in the order of their columns. */
export function possibleAnswers(
  term: DemandsTerm,
  isAvailable: (ref: string) => boolean,
): readonly { readonly demand: PlanDemand; readonly by: string }[] {
  return term.list
    .filter((demand) => isAvailable(demand.for))
    .flatMap((demand) => demand.of.filter(isAvailable).map((by) => ({ demand, by })))
}

function appendAnswers(builder: ModelBuilder, term: DemandsTerm, columnOf: ColumnOf): void {
  const answers = possibleAnswers(term, (ref) => columnOf.has(ref))
  const byPerson = new Map<string, number[]>()
  const byDemand = new Map<PlanDemand, number[]>()
  for (const { demand, by } of answers) {
    const column = builder.addColumn(`answer:${demand.for}:${by}`, 0, 1)
    byPerson.set(by, [...(byPerson.get(by) ?? []), column])
    byDemand.set(demand, [...(byDemand.get(demand) ?? []), column])
  }
  for (const demand of term.list) {
    const released = columnOf.get(demand.for)
    if (released === undefined) continue
    const columns = byDemand.get(demand) ?? []
    builder.addRow(`demand:${demand.for}`, [0, 0], {
      columns: [...columns, released],
      values: [...columns.map(() => 1), -demand.atLeast],
    })
  }
  for (const [by, columns] of byPerson) {
    const released = columnOf.get(by)
    if (released === undefined) continue
    builder.addRow(`once:${by}`, [-Infinity, 0], {
      columns: [...columns, released],
      values: [...columns.map(() => 1), -1],
    })
  }
}
