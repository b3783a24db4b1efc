// Plans with one lie in them. Each must be found out; a plan that is altered in nothing that can be
// checked without a solver (how much a stage loses, say) is not among them.
import type { DualBound, Planned, PlanProblem, PlanReason, StageProof } from '@parley/terms'

/** A number below `n` for the next choice. */
export type Pick = (n: number) => number

export interface Mutant {
  readonly what: string
  readonly plan: Planned
}

/** One lie about the plan, or null if this plan leaves no room for the one picked. */
export function mutantOf(problem: PlanProblem, plan: Planned, pick: Pick): Mutant | null {
  const [what, change] = LIES[pick(LIES.length)] ?? NO_LIE
  const altered = change(plan, pick, problem)
  return altered === null ? null : { what, plan: altered }
}

type Lie = (plan: Planned, pick: Pick, problem: PlanProblem) => Planned | null

const NO_LIE: readonly [string, Lie] = ['no lie', () => null]

const LIES: readonly (readonly [string, Lie])[] = [
  ['a person dropped, and the rest made to look the best', droppedQuietly],
  ['a person dropped', (p, pick) => withoutOne(p, pick)],
  ['a person twice', (p, pick) => withOneMore(p, chosenOf(p, pick))],
  ['a person invented', (p) => withOneMore(p, 'nobody')],
  ['a person who stays added', (p, pick) => withOneMore(p, anyOf(p.reasons[0]?.people, pick))],
  ['a value of the vector altered', altersVector],
  [
    'a value of a stage altered',
    (p, pick) => inStage(p, pick, (s) => ({ ...s, value: s.value + 1 })),
  ],
  ['a bound below its value', (p, pick) => inStage(p, pick, (s) => ({ ...s, bound: s.value - 1 }))],
  [
    'a stage called by another name',
    (p, pick) => inStage(p, pick, (s) => ({ ...s, stage: 'other' })),
  ],
  ['a reason left out', (p, pick) => withoutReason(p, pick)],
  [
    'a reason given twice',
    (p) => (p.reasons.length === 0 ? null : { ...p, reasons: [...p.reasons, ...p.reasons] }),
  ],
  ['a reason for somebody who crosses', reasonForChosen],
  ['a lottery number altered', altersNumber],
  ['another problem', (p) => ({ ...p, problem: { ...p.problem, sha256: 'f'.repeat(64) } })],
  ['a tranche left out', (p) => ({ ...p, tranches: p.tranches.slice(1) })],
  [
    'a part of the proof left out',
    (p) => inCertificate(p, (c) => ({ ...c, parts: c.parts.slice(1) })),
  ],
  ['a row that nobody agreed on', withForeignRow],
  ['a proof emptied where it was needed', emptied],
  [
    'an empty part in the proof',
    (p) => inCertificate(p, (c) => ({ ...c, parts: [...c.parts, []] })),
  ],
  ["two people alike in each other's place", exchanged],
  ['two stages told as one', mergedStages],
  ['somebody in a leg who does not cross', withLegOfNobody],
  ['an answer to a demand that nobody made', withAnswer],
  ['a proof about remains', withRemainsProved],
]

function anyOf(list: readonly string[] | undefined, pick: Pick): string | null {
  return list === undefined || list.length === 0 ? null : (list[pick(list.length)] ?? null)
}

function chosenOf(p: Planned, pick: Pick): string | null {
  return anyOf(
    p.tranches.flatMap((tranche) => tranche.people),
    pick,
  )
}

function withOneMore(p: Planned, ref: string | null): Planned | null {
  if (ref === null) return null
  const tranches = p.tranches.map((t, i) => (i === 0 ? { ...t, people: [...t.people, ref] } : t))
  return { ...p, tranches }
}

function withoutOne(p: Planned, pick: Pick, gone = chosenOf(p, pick)): Planned | null {
  if (gone === null) return null
  const without = (people: readonly string[]): readonly string[] => people.filter((x) => x !== gone)
  const tranches = p.tranches.map((t) => ({
    ...t,
    people: without(t.people),
    legs: t.legs.map((leg) => ({ ...leg, people: without(leg.people) })),
  }))
  return { ...p, tranches }
}

/**
 * Whoever is dropped is given a reason, and every value and bound is lowered to what is left: where no
 * term misses the person, nothing but the proof can tell. Null where people are not counted first.
 */
export function droppedQuietly(p: Planned, pick: Pick, problem: PlanProblem): Planned | null {
  const gone = chosenOf(p, pick)
  const isProved = isBound(p.certificate.stages[0])
  if (gone === null || p.stages[0]?.stage !== 'people' || !isProved) return null
  const fewer = withoutOne(p, pick, gone)
  const person = problem.people.find(({ ref }) => ref === gone)
  if (fewer === null || person === undefined) return null
  const isLess = p.stages.map(
    ({ stage }) => stage === 'people' || stage === `class:${person.class}`,
  )
  const lowered = (value: number, s: number): number => value - (isLess[s] === true ? 1 : 0)
  const reason: PlanReason = { code: 'stage', stage: 'people', loses: 1, people: [gone] }
  const demands = p.demands.filter((answer) => answer.for !== gone)
  return {
    ...fewer,
    demands,
    vector: p.vector.map(lowered),
    stages: p.stages.map((stage, s) => ({
      ...stage,
      value: lowered(stage.value, s),
      bound: lowered(stage.bound ?? stage.value, s),
    })),
    reasons: [...p.reasons, reason],
  }
}

function altersVector(p: Planned, pick: Pick): Planned {
  const at = pick(p.vector.length)
  const by = 1 + pick(3)
  return { ...p, vector: p.vector.map((value, s) => (s === at ? value + by : value)) }
}

function inStage(
  p: Planned,
  pick: Pick,
  change: (stage: Planned['stages'][number]) => Planned['stages'][number],
): Planned {
  const at = pick(p.stages.length)
  return { ...p, stages: p.stages.map((stage, s) => (s === at ? change(stage) : stage)) }
}

function withoutReason(p: Planned, pick: Pick): Planned | null {
  const at = pick(Math.max(1, p.reasons.length))
  return p.reasons.length === 0 ? null : { ...p, reasons: p.reasons.filter((_, i) => i !== at) }
}

function reasonForChosen(p: Planned, pick: Pick): Planned | null {
  const ref = chosenOf(p, pick)
  if (ref === null) return null
  const reason: PlanReason = { code: 'stage', stage: 'people', loses: 1, people: [ref] }
  return { ...p, reasons: [...p.reasons, reason] }
}

function altersNumber(p: Planned, pick: Pick): Planned | null {
  if (p.lottery.length === 0) return null
  const at = pick(p.lottery.length)
  const lottery = p.lottery.map((draw, i) =>
    i === at ? { ...draw, number: '0'.repeat(64) } : draw,
  )
  return { ...p, lottery }
}

function inCertificate(
  p: Planned,
  change: (c: Planned['certificate']) => Planned['certificate'],
): Planned | null {
  if (!p.certificate.stages.some((proof) => proof !== null)) return null
  return { ...p, certificate: change(p.certificate) }
}

const isBound = (proof: StageProof | null | undefined): proof is DualBound =>
  proof !== null && proof !== undefined && 'rows' in proof

function withForeignRow(p: Planned): Planned | null {
  const at = p.certificate.stages.findIndex((proof) => isBound(proof) && proof.rows.length > 0)
  if (at < 0) return null
  const rows = (p.certificate.rows ?? []).map(() => 'term/nobody-agreed')
  return inCertificate(p, (c) => ({ ...c, rows }))
}

// Without its rows a proof bounds a stage by what everybody who might cross would add to it.
function emptied(p: Planned): Planned | null {
  const [proof] = p.certificate.stages
  const [first] = p.stages
  const staying = p.reasons.some(({ code }) => code === 'stage' || code === 'lottery')
  if (!isBound(proof) || first?.stage !== 'people' || !staying) return null
  const bare = { denominator: 1, rows: [], multipliers: [] }
  return inCertificate(p, (c) => ({ ...c, stages: [bare, ...c.stages.slice(1)] }))
}

// Nothing tells them apart but the number each drew: who stays may not go instead, nor who goes later first.
function exchanged(p: Planned, pick: Pick, problem: PlanProblem): Planned | null {
  const asked = JSON.stringify(problem.terms.filter(({ kind }) => kind === 'demands'))
  const places = new Map(p.tranches.flatMap(({ people }, t) => people.map((ref) => [ref, t])))
  const placeOf = (ref: string): number => {
    const place = places.get(ref) ?? Infinity
    return place < Infinity && problem.schedule === 'any' ? 0 : place
  }
  const looks = new Map<string, string>()
  const pairs: (readonly [string, string])[] = []
  for (const { ref, ...rest } of problem.people) {
    if (rest.group !== null || rest.ineligible !== null || asked.includes(`"${ref}"`)) continue
    const look = JSON.stringify(rest)
    const other = looks.get(look)
    if (other !== undefined && placeOf(other) !== placeOf(ref)) pairs.push([ref, other])
    looks.set(look, ref)
  }
  const [x, y] = pairs[pick(Math.max(1, pairs.length))] ?? []
  if (x === undefined || y === undefined) return null
  const swap = (people: readonly string[]): readonly string[] =>
    people.map((ref) => (ref === x ? y : ref === y ? x : ref))
  return {
    ...p,
    tranches: p.tranches.map((t) => ({
      ...t,
      people: swap(t.people),
      legs: t.legs.map((leg) => ({ ...leg, people: swap(leg.people) })),
    })),
    reasons: p.reasons.map((reason) => ({ ...reason, people: swap(reason.people) })),
  }
}

function mergedStages(p: Planned): Planned | null {
  const [first, second, ...rest] = p.stages
  if (first === undefined || second === undefined) return null
  return { ...p, stages: [{ ...first, stage: `${first.stage},${second.stage}` }, ...rest] }
}

function withLegOfNobody(p: Planned): Planned {
  const leg = { holder: 'a', people: ['nobody'] }
  return { ...p, tranches: p.tranches.map((t) => ({ ...t, legs: [...t.legs, leg] })) }
}

function withAnswer(p: Planned, pick: Pick, problem: PlanProblem): Planned | null {
  const ref = anyOf(
    problem.people.map((person) => person.ref),
    pick,
  )
  if (ref === null || p.demands.some((answer) => answer.for === ref)) return null
  return { ...p, demands: [...p.demands, { for: ref, by: ['nobody'] }] }
}

function withRemainsProved(p: Planned): Planned | null {
  const last = p.stages.at(-1)
  if (last?.stage !== 'remains' || last.bound === null) return null
  const proofs = p.stages.map((_, s) => p.certificate.stages[s] ?? null)
  const nothing = { denominator: 1, rows: [], multipliers: [] }
  return { ...p, certificate: { ...p.certificate, stages: [...proofs.slice(0, -1), nothing] } }
}
