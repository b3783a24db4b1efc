// The stages of an objective: what each counts, person by person. Each is maximised in turn without
// loss to the ones before. Spec: spec/plan-problem.md section 4.
import { attributeOf, largestClass, leximinGroups, matchesFilter } from '@parley/terms'
import type { CriterionStage, PlanPerson, PlanProblem } from '@parley/terms'

export interface Stage {
  readonly name: string
  /** What one chosen person adds; minimised stages have their sign turned. */
  readonly worth: (person: PlanPerson) => number
  /** For a stage about groups: how many people go of the so many groups together of whom the fewest do. */
  readonly fewest?: number
}

export function stagesOf(problem: PlanProblem): readonly Stage[] {
  const { objective } = problem
  if (objective.kind === 'criterion-lexicographic') {
    return objective.stages.map((stage, i) => ({ name: `stage:${i + 1}`, worth: worthIn(stage) }))
  }
  const people: Stage = { name: 'people', worth: () => 1 }
  const classes = Array.from({ length: largestClass(problem) }, (_, i): Stage => ({
    name: `class:${i + 1}`,
    worth: (person) => (person.class === i + 1 ? 1 : 0),
  }))
  const fewest = Array.from({ length: leximinGroups(problem).count }, (_, i): Stage => ({
    name: `fewest:${i + 1}`,
    worth: () => 0,
    fewest: i + 1,
  }))
  return [people, ...fewest, ...classes]
}

/** Names of the stages about people, in order: spec/plan-problem.md section 5. */
export function stageNames(problem: PlanProblem): readonly string[] {
  return stagesOf(problem).map((stage) => stage.name)
}

function worthIn(stage: CriterionStage): (person: PlanPerson) => number {
  const sign = stage.direction === 'minimise' ? -1 : 1
  const measure = measureOf(stage.of)
  return (person) => (matchesFilter(person, stage.where) ? sign * measure(person) : 0)
}

/** The measure a stage or a term sums: `people`, `weight` or `attribute:<key>`. */
export function measureOf(of: string): (person: PlanPerson) => number {
  if (of === 'people') return () => 1
  if (of === 'weight') return (person) => person.weight
  const key = of.slice('attribute:'.length)
  return (person) => Number(attributeOf(person, key) ?? 0)
}
