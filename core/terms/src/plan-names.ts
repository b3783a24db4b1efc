// Checks that names in a planning problem are unique and refer to something.
import type { FaultBook } from './plan-fields.ts'
import type { PlanFilter, PlanPerson, PlanProblem, PlanTerm } from './plan-problem.ts'

/** Notes ids and refs that stand twice. */
export function noteDuplicates(problem: PlanProblem, faults: FaultBook): void {
  noteTwice(ids(problem.parties), 'parties', faults)
  noteTwice(
    problem.people.map((x) => x.ref),
    'people',
    faults,
  )
  noteTwice(ids(problem.tranches), 'tranches', faults)
  noteTwice(ids(problem.terms), 'terms', faults)
  noteTwice(ids(problem.remains), 'remains', faults)
  const demands = problem.terms.filter((x) => x.kind === 'demands')
  if (demands.length > 1) faults.add('duplicate', 'demands')
  for (const term of demands) {
    noteTwice(
      term.list.map((x) => x.for),
      term.id,
      faults,
    )
    for (const demand of term.list) noteTwice(demand.of, `${term.id} ${demand.for}`, faults)
  }
}

function ids(named: readonly { readonly id: string }[]): readonly string[] {
  return named.map((x) => x.id)
}

function noteTwice(names: readonly string[], at: string, faults: FaultBook): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) faults.add('duplicate', `${at} ${name}`)
    seen.add(name)
  }
}

/** Notes parties, tranches and people that something refers to and nobody declares. */
export function noteUnknownNames(problem: PlanProblem, faults: FaultBook): void {
  const known = {
    parties: new Set(ids(problem.parties)),
    tranches: new Set(ids(problem.tranches)),
    people: new Set(problem.people.map((x) => x.ref)),
  }
  notePeople(problem.people, known.parties, faults)
  for (const tranche of problem.tranches) {
    noteUnknown(Object.keys(tranche.capacity), known.parties, {
      code: 'unknown-party',
      at: tranche.id,
      faults,
    })
  }
  for (const term of problem.terms) noteTermNames(term, known, faults)
  for (const lot of problem.remains) {
    noteUnknown([lot.holder, lot.home], known.parties, {
      code: 'unknown-party',
      at: lot.id,
      faults,
    })
  }
  if (problem.objective.kind !== 'criterion-lexicographic') return
  for (const [i, stage] of problem.objective.stages.entries()) {
    noteFilterNames(stage.where, known, `objective.stages[${i}]`, faults)
  }
}

interface Known {
  readonly parties: ReadonlySet<string>
  readonly tranches: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

type UnknownCode = 'unknown-party' | 'unknown-tranche' | 'unknown-person'

interface Reference {
  readonly code: UnknownCode
  readonly at: string
  readonly faults: FaultBook
}

function noteUnknown(names: readonly string[], known: ReadonlySet<string>, from: Reference): void {
  for (const name of names) if (!known.has(name)) from.faults.add(from.code, `${from.at} ${name}`)
}

function notePeople(
  people: readonly PlanPerson[],
  parties: ReadonlySet<string>,
  faults: FaultBook,
): void {
  const firstOfGroup = new Map<string, PlanPerson>()
  for (const person of people) {
    if (!parties.has(person.holder)) faults.add('unknown-party', `${person.ref} ${person.holder}`)
    if (!parties.has(person.home)) faults.add('unknown-party', `${person.ref} ${person.home}`)
    if (person.group === null) continue
    const first = firstOfGroup.get(person.group)
    if (first === undefined) firstOfGroup.set(person.group, person)
    else if (first.holder !== person.holder || first.home !== person.home) {
      faults.add('group-across-parties', person.group)
    }
  }
}

function noteTermNames(term: PlanTerm, known: Known, faults: FaultBook): void {
  const parties = 'between' in term ? term.between : term.kind === 'balance' ? [term.party] : []
  noteUnknown(parties, known.parties, { code: 'unknown-party', at: term.id, faults })
  if ('where' in term) noteFilterNames(term.where, known, term.id, faults)
  if (term.kind === 'parity' && term.whereOther !== null) {
    noteFilterNames(term.whereOther, known, term.id, faults)
  }
  const tranches =
    term.kind === 'quota'
      ? [term.tranche]
      : term.kind === 'precedence'
        ? [term.notBefore, term.notAfter]
        : []
  const named = tranches.filter((x) => x !== null)
  noteUnknown(named, known.tranches, { code: 'unknown-tranche', at: term.id, faults })
  if (term.kind !== 'demands') return
  for (const demand of term.list) {
    noteUnknown([demand.for, ...demand.of], known.people, {
      code: 'unknown-person',
      at: term.id,
      faults,
    })
    if (demand.of.includes(demand.for)) faults.add('bad-value', `${term.id} ${demand.for}`)
  }
}

function noteFilterNames(where: PlanFilter, known: Known, at: string, faults: FaultBook): void {
  const parties = [...(where.holder ?? []), ...(where.home ?? [])]
  noteUnknown(parties, known.parties, { code: 'unknown-party', at: at, faults })
  noteUnknown(where.ref ?? [], known.people, { code: 'unknown-person', at: at, faults })
}
