// The sets of people who may have to cross at the same moment: all their demands are answered among
// them, each person answering one, and no answer links them to anybody else. A set grows from its first
// member: who is demanded is let in until nothing is open, then a member who answers nobody may draw in
// somebody new. Every set is reached so: only an answer from inside can link those outside to a set
// without open demands.
import type { DemandsTerm } from '@parley/terms'

const MAX_STEPS = 60_000_000 // some ten seconds

/** Sets of at most `most` people by name, refs ascending and joined by `+`; null if too many to list. */
export function setsTogether(
  term: DemandsTerm,
  isAvailable: (ref: string) => boolean,
  most: number,
): ReadonlySet<string> | null {
  const demands = new Map(term.list.map((demand) => [demand.for, demand]))
  const refs = [...new Set(term.list.flatMap((x) => [x.for, ...x.of]))].filter(isAvailable).sort()
  const places = new Map(refs.map((ref, i) => [ref, i]))
  const of = refs.map((ref) => (demands.get(ref)?.of ?? []).flatMap((by) => places.get(by) ?? []))
  const asking = refs.map((): number[] => [])
  of.forEach((answers, person) => answers.forEach((by) => asking[by]?.push(person)))
  const open = refs.map((ref) => demands.get(ref)?.atLeast ?? 0)
  const isAnswering = refs.map(() => false)
  const members: number[] = []
  const found = new Set<string>()
  let steps = 0
  const entered = (person: number, then: () => void): void => {
    const isNew = !members.includes(person)
    if (person < (members[0] ?? 0) || (isNew && members.length === most)) return
    if (isNew) members.push(person)
    then()
    if (isNew) members.pop()
  }
  const answered = (person: number, by: number, then: () => void): void => {
    isAnswering[by] = true
    open[person] = (open[person] ?? 0) - 1
    then()
    open[person] += 1
    isAnswering[by] = false
  }
  // `from` keeps the answers to one demand in order, so that each choice of them is made once.
  const grow = (from: number): void => {
    if (++steps > MAX_STEPS) return
    const needy = members.find((person) => (open[person] ?? 0) > 0)
    if (needy !== undefined) {
      of[needy]?.forEach((by, i) => {
        if (i < from || isAnswering[by] === true) return
        const next = (): void => grow((open[needy] ?? 0) > 0 ? i + 1 : 0)
        entered(by, () => answered(needy, by, next))
      })
      return
    }
    found.add(
      members
        .toSorted((a, b) => a - b)
        .map((i) => refs[i])
        .join('+'),
    )
    for (const by of members.slice()) {
      if (isAnswering[by] === true) continue
      for (const person of asking[by] ?? []) {
        if (!members.includes(person)) entered(person, () => answered(person, by, () => grow(0)))
      }
    }
  }
  for (const seed of refs.keys()) entered(seed, () => grow(0))
  return steps > MAX_STEPS ? null : found
}
