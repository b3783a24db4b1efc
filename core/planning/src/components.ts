// Everybody linked by answered demands crosses at the same moment, so where their number is bounded,
// the possible sets are listed: each with one way in which its demands answer each other. For demands
// of one person these are the cycles, and the chains that start at somebody released freely.
//
// A set is grown from its first member: who is demanded is let in until nothing is open, and only then
// may a member who answers nobody yet draw in somebody new. Every set is reached like this, because
// whoever is outside a set without open demands can be linked to it only by an answer from inside.
import type { DemandsTerm } from '@parley/terms'

export interface Link {
  readonly for: string
  readonly by: string
}

/** People who can cross together, and who answers whose demand among them. */
export interface Component {
  readonly people: readonly string[]
  readonly links: readonly Link[]
}

const MAX_COMPONENTS = 400_000 // beyond it the model outgrows the solver's memory
const MAX_STEPS = 60_000_000 // some ten seconds of growing

/** Lists the sets of at most `most` people, or null if they are too many to list. */
export function componentsOf(
  term: DemandsTerm,
  isAvailable: (ref: string) => boolean,
  most: number,
): readonly Component[] | null {
  const growth = new Growth(term, isAvailable, most)
  return growth.all()
}

interface Asked {
  readonly ref: string
  /** How many answers are needed: 0 for whoever is released freely. */
  readonly needs: number
  readonly of: readonly number[]
  readonly answers: readonly number[]
}

class Growth {
  readonly #asked: readonly Asked[]
  readonly #most: number
  readonly #components = new Map<string, Component>()
  readonly #members: number[] = []
  readonly #open: number[]
  readonly #isMember: boolean[]
  readonly #answering: number[]
  #steps = 0
  #seed = 0

  constructor(term: DemandsTerm, isAvailable: (ref: string) => boolean, most: number) {
    this.#asked = askedPeople(term, isAvailable)
    this.#most = most
    this.#open = this.#asked.map(() => 0)
    this.#isMember = this.#asked.map(() => false)
    this.#answering = this.#asked.map(() => NOBODY)
  }

  all(): readonly Component[] | null {
    for (let seed = 0; seed < this.#asked.length; seed++) {
      this.#seed = seed
      this.#enter(seed)
      this.#grow(0)
      this.#leave(seed)
      if (this.#isTooMuch()) return null
    }
    return [...this.#components.values()]
  }

  #isTooMuch(): boolean {
    return this.#components.size > MAX_COMPONENTS || this.#steps > MAX_STEPS
  }

  #enter(person: number): void {
    this.#members.push(person)
    this.#isMember[person] = true
    this.#open[person] = this.#asked[person]?.needs ?? 0
  }

  #leave(person: number): void {
    this.#members.pop()
    this.#isMember[person] = false
  }

  // `from` keeps the answers to one demand in ascending order, so that each choice is made once.
  #grow(from: number): void {
    this.#steps++
    if (this.#isTooMuch()) return
    const needy = this.#members.find((person) => (this.#open[person] ?? 0) > 0)
    if (needy === undefined) {
      this.#keep()
      this.#drawIn()
      return
    }
    const { of = [] } = this.#asked[needy] ?? {}
    for (let i = from; i < of.length; i++) {
      const by = of[i] ?? 0
      if (this.#answering[by] !== NOBODY || by < this.#seed) continue
      const isNew = this.#isMember[by] !== true
      if (isNew && this.#members.length === this.#most) continue
      this.#answer(needy, by, () => this.#grow((this.#open[needy] ?? 0) > 0 ? i + 1 : 0), isNew)
    }
  }

  #drawIn(): void {
    if (this.#members.length === this.#most) return
    for (const by of this.#members.slice()) {
      if (this.#answering[by] !== NOBODY) continue
      for (const person of this.#asked[by]?.answers ?? []) {
        if (person < this.#seed || this.#isMember[person] === true) continue
        this.#enter(person)
        this.#answer(person, by, () => this.#grow(0), false)
        this.#leave(person)
      }
    }
  }

  #answer(person: number, by: number, then: () => void, isNew: boolean): void {
    if (isNew) this.#enter(by)
    this.#answering[by] = person
    this.#open[person] = (this.#open[person] ?? 0) - 1
    then()
    this.#open[person] = (this.#open[person] ?? 0) + 1
    this.#answering[by] = NOBODY
    if (isNew) this.#leave(by)
  }

  #keep(): void {
    const members = [...this.#members].sort((a, b) => a - b)
    const key = members.join()
    if (this.#components.has(key)) return
    const people = members.map((i) => this.#refOf(i))
    const links = members
      .filter((by) => this.#answering[by] !== NOBODY)
      .map((by) => ({ for: this.#refOf(this.#answering[by] ?? 0), by: this.#refOf(by) }))
    this.#components.set(key, { people, links })
  }

  #refOf(index: number): string {
    return this.#asked[index]?.ref ?? ''
  }
}

const NOBODY = -1

function askedPeople(term: DemandsTerm, isAvailable: (ref: string) => boolean): readonly Asked[] {
  const refs = [...new Set(term.list.flatMap((demand) => [demand.for, ...demand.of]))]
    .filter(isAvailable)
    .sort()
  const indexOf = new Map(refs.map((ref, i) => [ref, i]))
  const demandOf = new Map(term.list.map((demand) => [demand.for, demand]))
  const answers: number[][] = refs.map(() => [])
  const people = refs.map((ref, i) => {
    const demand = demandOf.get(ref)
    const of = (demand?.of ?? []).flatMap((by) => indexOf.get(by) ?? []).sort((a, b) => a - b)
    for (const by of of) answers[by]?.push(i)
    return { ref, needs: demand?.atLeast ?? 0, of }
  })
  return people.map((person, i) => ({ ...person, answers: answers[i] ?? [] }))
}
