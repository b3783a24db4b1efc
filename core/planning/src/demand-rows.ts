// Demands as rows: nobody is released for whom the answer is missing. Where each released person
// answers one demand at most, columns say which: one per possible answer, or, where the number of
// people together is bounded, one per possible set of them.
import type { AnsweredDemand, DemandsTerm } from '@parley/terms'
import type { ModelBuilder, Prepared } from './choice-model.ts'
import { componentsOf } from './components.ts'
import type { Link } from './components.ts'

/** A column that, when taken, answers demands. */
export interface Answering {
  readonly column: number
  readonly links: readonly Link[]
}

/** Sets of people together are too many to be listed: no answer can be proved in any time. */
export class TooManyTogetherError extends Error {
  constructor(most: number) {
    super(`expected a bound on people together that can be listed, found ${most}`)
    this.name = 'TooManyTogetherError'
  }
}

/** Adds the rows, and the columns of exclusive answers, to a model; returns what columns answer. */
export function appendDemands(
  builder: ModelBuilder,
  term: DemandsTerm,
  prepared: Prepared,
): readonly Answering[] {
  const columnOf = columnsByRef(prepared)
  if (!term.exclusive) {
    appendOpenDemands(builder, term, columnOf)
    return []
  }
  if (term.maxTogether === null) return appendAnswers(builder, term, columnOf)
  return appendComponents(builder, term, columnOf)
}

/** The answers that a point gives, in order of the demands. */
export function answersAt(
  answering: readonly Answering[],
  point: readonly number[],
): readonly AnsweredDemand[] {
  const answers = new Map<string, string[]>()
  for (const { column, links } of answering) {
    if (point[column] !== 1) continue
    for (const link of links) {
      answers.set(link.for, [...(answers.get(link.for) ?? []), link.by])
    }
  }
  return [...answers].map(([ref, by]) => ({ for: ref, by: by.sort() }))
}

type ColumnOf = ReadonlyMap<string, number>

function columnsByRef(prepared: Prepared): ColumnOf {
  const columns = new Map<string, number>()
  for (const kind of prepared.kinds) {
    for (const unit of kind.units) for (const { ref } of unit.members) columns.set(ref, kind.index)
  }
  return columns
}

function appendOpenDemands(builder: ModelBuilder, term: DemandsTerm, columnOf: ColumnOf): void {
  for (const demand of term.list) {
    const released = columnOf.get(demand.for)
    if (released === undefined) continue // stays whatever is chosen
    const weights = new Map<number, number>([[released, -demand.atLeast]])
    for (const ref of demand.of) {
      const column = columnOf.get(ref)
      if (column !== undefined) weights.set(column, (weights.get(column) ?? 0) + 1)
    }
    const kept = [...weights].filter(([, value]) => value !== 0)
    builder.addRow(`demand/${demand.for}`, [0, Infinity], {
      columns: kept.map(([column]) => column),
      values: kept.map(([, value]) => value),
    })
  }
}

function appendAnswers(
  builder: ModelBuilder,
  term: DemandsTerm,
  columnOf: ColumnOf,
): readonly Answering[] {
  const answering: Answering[] = []
  const byPerson = new Map<string, number[]>()
  for (const demand of term.list) {
    const released = columnOf.get(demand.for)
    if (released === undefined) continue
    const columns: number[] = []
    for (const by of demand.of.filter((ref) => columnOf.has(ref))) {
      const column = builder.addColumn(`answer/${demand.for}/${by}`, 0, 1)
      answering.push({ column, links: [{ for: demand.for, by }] })
      columns.push(column)
      const ofPerson = byPerson.get(by)
      if (ofPerson === undefined) byPerson.set(by, [column])
      else ofPerson.push(column)
    }
    builder.addRow(`demand/${demand.for}`, [0, 0], {
      columns: [...columns, released],
      values: [...columns.map(() => 1), -demand.atLeast],
    })
  }
  for (const [by, columns] of byPerson) {
    builder.addRow(`once/${by}`, [-Infinity, 0], {
      columns: [...columns, columnOf.get(by) ?? 0],
      values: [...columns.map(() => 1), -1],
    })
  }
  return answering
}

// Whoever is asked for or about crosses in exactly one set, or stays.
function appendComponents(
  builder: ModelBuilder,
  term: DemandsTerm,
  columnOf: ColumnOf,
): readonly Answering[] {
  const most = term.maxTogether ?? Infinity
  const components = componentsOf(term, (ref) => columnOf.has(ref), most)
  if (components === null) throw new TooManyTogetherError(most)
  const byPerson = new Map<string, number[]>()
  for (const demand of term.list) {
    for (const ref of [demand.for, ...demand.of]) if (columnOf.has(ref)) byPerson.set(ref, [])
  }
  const answering = components.map(({ people, links }): Answering => {
    const column = builder.addColumn(`together/${people.join('+')}`, 0, 1)
    for (const ref of people) byPerson.get(ref)?.push(column)
    return { column, links }
  })
  for (const [ref, columns] of byPerson) {
    builder.addRow(`within/${ref}`, [0, 0], {
      columns: [...columns, columnOf.get(ref) ?? 0],
      values: [...columns.map(() => 1), -1],
    })
  }
  return answering
}
