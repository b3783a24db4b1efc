// Writes a planning problem in its shortest form: what has its default value is left out. Canonical
// JSON makes the bytes, so that everyone who holds the same problem holds the same hash.
import { canonicalJson } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import type {
  CriterionStage,
  PlanCapacity,
  PlanDemand,
  PlanFilter,
  PlanPerson,
  PlanProblem,
  PlanTerm,
  PlanTranche,
} from './plan-problem.ts'

/** The problem in JCS form: the text whose SHA-256 a plan names. */
export function writeProblem(problem: PlanProblem): string {
  return canonicalJson(problemJson(problem))
}

/** The problem as plain JSON, defaults left out. */
export function problemJson(problem: PlanProblem): JsonObject {
  return sparse(
    {
      format: problem.format,
      id: problem.id,
      note: problem.note,
      parties: problem.parties.map((x) => sparse({ id: x.id, name: x.name }, {})),
      people: problem.people.map(personJson),
      tranches: problem.tranches.map(trancheJson),
      terms: problem.terms.map(termJson),
      objective: objectiveJson(problem),
      schedule: problem.schedule,
      onIneligible: problem.onIneligible,
      remains: problem.remains.map((x) => ({ ...x })),
      lottery: { seed: problem.lottery.seed },
    },
    { terms: [], schedule: 'urgent-first', onIneligible: 'out', remains: [] },
  )
}

// Null always is the default; empty lists and objects are left out where the caller says so.
function sparse(fields: JsonObject, defaults: JsonObject): JsonObject {
  const kept = Object.entries(fields).filter(([key, value]) => {
    if (value === null) return false
    return !Object.hasOwn(defaults, key) || !sameScalarOrPair(value, defaults[key])
  })
  return Object.fromEntries(kept)
}

function sameScalarOrPair(a: Json, b: Json | undefined): boolean {
  return b !== undefined && canonicalJson(a) === canonicalJson(b)
}

const PERSON_DEFAULTS: JsonObject = {
  seats: 1,
  stretchers: 0,
  medics: 0,
  weight: 1,
  attributes: {},
  named: false,
}

function personJson(person: PlanPerson): JsonObject {
  return sparse({ ...person, attributes: { ...person.attributes } }, PERSON_DEFAULTS)
}

function trancheJson(tranche: PlanTranche): JsonObject {
  const capacity = Object.entries(tranche.capacity).map(([party, limits]): [string, Json] => [
    party,
    capacityJson(limits),
  ])
  return { id: tranche.id, capacity: Object.fromEntries(capacity) }
}

function capacityJson(capacity: PlanCapacity): JsonObject {
  return sparse({ ...capacity }, {})
}

function filterJson(where: PlanFilter): JsonObject {
  return sparse({ ...where, attributes: { ...where.attributes } }, { attributes: {} })
}

const TERM_DEFAULTS: JsonObject = {
  measure: 'people',
  where: {},
  ratio: [1, 1],
  tolerance: 0,
  per: 'exchange',
  exclusive: true,
}

function termJson(term: PlanTerm): JsonObject {
  switch (term.kind) {
    case 'parity': {
      const { where, whereOther } = term
      const other = whereOther === null ? null : filterJson(whereOther)
      return sparse({ ...term, where: filterJson(where), whereOther: other }, TERM_DEFAULTS)
    }
    case 'balance':
    case 'quota':
    case 'all-for-all':
    case 'precedence':
      return sparse({ ...term, where: filterJson(term.where) }, TERM_DEFAULTS)
    case 'demands':
      return sparse({ ...term, list: term.list.map(demandJson) }, TERM_DEFAULTS)
    case 'exposure':
    case 'remains':
      return sparse({ ...term }, TERM_DEFAULTS)
  }
}

function demandJson(demand: PlanDemand): JsonObject {
  return { for: demand.for, atLeast: demand.atLeast, of: [...demand.of] }
}

function objectiveJson(problem: PlanProblem): Json {
  const { objective } = problem
  if (objective.kind === 'rank-maximal') return null // the default
  if (objective.kind === 'strict-queue') return { kind: objective.kind }
  if (objective.kind === 'leximin') return { ...objective }
  return { kind: objective.kind, stages: objective.stages.map(stageJson) }
}

function stageJson(stage: CriterionStage): JsonObject {
  const where = filterJson(stage.where)
  return sparse({ ...stage, where }, { where: {}, direction: 'maximise' })
}
