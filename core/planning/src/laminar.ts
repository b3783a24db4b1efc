// The quickest exact way: two sides, as many from each, ceilings by category, everybody alone. What may
// go from one side is then a truncated partition matroid, and in a matroid taking people by class and
// then by lottery is the best under every stage at once, so that nothing has to be searched. One pass
// counts, and only the cells where the line falls are looked at person by person.
import { invariant } from '@parley/kernel'

/** People as columns, one place each; what a file of two million people becomes in memory. */
export interface LaminarPeople {
  /** 0 or 1: who holds the person. */
  readonly side: Uint8Array
  /** 1 is the most urgent. */
  readonly class: Uint8Array
  readonly category: Uint8Array
  /** The start of the lottery number as a number; smaller goes first, then the earlier place. */
  readonly ticket: Float64Array
}

export interface LaminarTerms {
  /** At most so many from each side. */
  readonly most: number
  /** By category, for each side; a category beyond the list has no ceiling. */
  readonly ceilings: readonly (readonly number[])[]
}

export interface LaminarChoice {
  /** People, then class 1, 2, ...: the stages of a rank-maximal plan, every one of them the largest. */
  readonly vector: readonly number[]
  /** By side, class and category: how many go, and the largest ticket among them. */
  readonly cells: readonly LaminarCell[]
}

export interface LaminarCell {
  readonly side: number
  readonly class: number
  readonly category: number
  readonly held: number
  readonly going: number
  /** Whoever holds a ticket up to this one goes; null where nobody does. */
  readonly lastTicket: number | null
}

const CATEGORIES = 256 // a byte
const CLASSES = 65 // spec/plan-problem.md: 1 to 64

/**
 * Chooses the most from both sides alike, the most urgent first, the lottery among those alike.
 *
 * @param people columns of one length, tickets all different within a cell
 * @throws RangeError for a class above 64
 */
export function chooseLaminar(people: LaminarPeople, terms: LaminarTerms): LaminarChoice {
  const held = countCells(people)
  const count = Math.min(terms.most, ...[0, 1].map((side) => mostFrom(held, terms, side)))
  const cells = [0, 1].flatMap((side) => new SideChoice({ people, held, terms, side }).take(count))
  const byClass = Array.from({ length: CLASSES }, () => 0)
  for (const cell of cells) byClass[cell.class] = (byClass[cell.class] ?? 0) + cell.going
  const largest = cells.reduce((most, cell) => Math.max(most, cell.class), 0)
  return { vector: [2 * count, ...byClass.slice(1, largest + 1)], cells }
}

function cellOf(side: number, rank: number, category: number): number {
  return (side * CLASSES + rank) * CATEGORIES + category
}

function countCells({ side, class: ranks, category }: LaminarPeople): Uint32Array {
  const held = new Uint32Array(2 * CLASSES * CATEGORIES)
  for (let i = 0; i < side.length; i++) {
    const rank = ranks[i] ?? 0
    if (rank >= CLASSES) throw new RangeError(`expected a class below ${CLASSES}, found ${rank}`)
    const cell = cellOf(side[i] ?? 0, rank, category[i] ?? 0)
    held[cell] = (held[cell] ?? 0) + 1
  }
  return held
}

function ceilingOf(terms: LaminarTerms, side: number, category: number): number {
  return terms.ceilings[side]?.[category] ?? Infinity
}

function mostFrom(held: Uint32Array, terms: LaminarTerms, side: number): number {
  let most = 0
  for (let category = 0; category < CATEGORIES; category++) {
    let present = 0
    for (let rank = 0; rank < CLASSES; rank++) present += held[cellOf(side, rank, category)] ?? 0
    most += Math.min(present, ceilingOf(terms, side, category))
  }
  return most
}

interface SideTask {
  readonly people: LaminarPeople
  readonly held: Uint32Array
  readonly terms: LaminarTerms
  readonly side: number
}

class SideChoice {
  readonly #task: SideTask
  readonly #room: Float64Array

  constructor(task: SideTask) {
    this.#task = task
    this.#room = Float64Array.from({ length: CATEGORIES }, (_, category) =>
      ceilingOf(task.terms, task.side, category),
    )
  }

  take(count: number): readonly LaminarCell[] {
    const cells: LaminarCell[] = []
    let left = count
    for (let rank = 0; rank < CLASSES; rank++) {
      for (const cell of this.#class(rank, left)) {
        cells.push(cell)
        left -= cell.going
      }
    }
    invariant(left === 0, 'as many as may go')
    return cells
  }

  #class(rank: number, left: number): readonly LaminarCell[] {
    const { held, side } = this.#task
    const may = Array.from({ length: CATEGORIES }, (_, category) => {
      const present = held[cellOf(side, rank, category)] ?? 0
      return { category, present, most: Math.min(present, this.#room[category] ?? 0) }
    }).filter(({ present }) => present > 0)
    const total = may.reduce((sum, { most }) => sum + most, 0)
    const isCut = total > left // the line falls within this class: its tickets are compared
    const drawn = isCut ? this.#drawn(rank, may, left) : null
    return may.map(({ category, present, most }): LaminarCell => {
      const going = drawn?.get(category)?.length ?? (isCut ? 0 : most)
      this.#room[category] = (this.#room[category] ?? 0) - going
      const all = { side, class: rank, category, held: present, going }
      if (going === 0) return { ...all, lastTicket: null }
      const last = drawn?.get(category)?.at(-1)
      if (going === present) return { ...all, lastTicket: Infinity }
      return { ...all, lastTicket: last ?? this.#tickets(rank, category)[going - 1] ?? null }
    })
  }

  // Of each category those whom its ceiling leaves, and of all these together the smallest tickets.
  #drawn(
    rank: number,
    may: readonly { readonly category: number; readonly most: number }[],
    left: number,
  ): ReadonlyMap<number, readonly number[]> {
    const allowed = may.map(({ category, most }) => ({
      category,
      tickets: this.#tickets(rank, category).subarray(0, most),
    }))
    const all = new Float64Array(allowed.reduce((sum, { tickets }) => sum + tickets.length, 0))
    let at = 0
    for (const { tickets } of allowed) {
      all.set(tickets, at)
      at += tickets.length
    }
    const line = left === 0 ? -Infinity : (all.sort()[left - 1] ?? Infinity)
    return new Map(
      allowed.map(({ category, tickets }) => [
        category,
        Array.from(tickets.filter((ticket) => ticket <= line)),
      ]),
    )
  }

  #tickets(rank: number, category: number): Float64Array {
    const { people, held, side } = this.#task
    const tickets = new Float64Array(held[cellOf(side, rank, category)] ?? 0)
    let n = 0
    for (let i = 0; i < people.side.length; i++) {
      if (people.side[i] !== side || people.class[i] !== rank) continue
      if (people.category[i] === category) tickets[n++] = people.ticket[i] ?? 0
    }
    return tickets.sort()
  }
}
