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
 * @param people columns of one length, tickets all different within a side and class
 * @throws RangeError for a class above 64
 */
export function chooseLaminar(people: LaminarPeople, terms: LaminarTerms): LaminarChoice {
  const held = countCells(people)
  const count = Math.min(terms.most, ...[0, 1].map((side) => mostFrom(held, terms, side)))
  const sides = [0, 1].map((side) => allowedFrom({ held, terms, side }, count))
  const tickets = ticketsOf(people, held, sides.flat().filter(isLooked))
  const cells = sides.flatMap((allowed) => drawnFrom(allowed, tickets, count))
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
  readonly held: Uint32Array
  readonly terms: LaminarTerms
  readonly side: number
}

/** People of one class and category, as the counts alone leave them. */
interface Allowed {
  readonly side: number
  readonly class: number
  readonly category: number
  readonly held: number
  /** As many as the ceiling allows once the classes before have gone. */
  readonly most: number
  /** Whether the line falls within this class. */
  readonly isCut: boolean
}

const isLooked = ({ isCut, most, held }: Allowed): boolean => isCut || (most > 0 && most < held)

// Class by class, as far as there is anybody to take; beyond the line nobody goes.
function allowedFrom({ held, terms, side }: SideTask, count: number): readonly Allowed[] {
  const categories = Array.from({ length: CATEGORIES }, (_, category) => category)
  const room = categories.map((category) => ceilingOf(terms, side, category))
  const cells: Allowed[] = []
  let left = count
  for (let rank = 0; rank < CLASSES; rank++) {
    const may = categories.flatMap((category) => {
      const present = held[cellOf(side, rank, category)] ?? 0
      const most = left === 0 ? 0 : Math.min(present, room[category] ?? 0)
      return present === 0 ? [] : [{ side, class: rank, category, held: present, most }]
    })
    const total = may.reduce((sum, { most }) => sum + most, 0)
    const isCut = total > left
    for (const cell of may) {
      cells.push({ ...cell, isCut })
      room[cell.category] = (room[cell.category] ?? 0) - cell.most
    }
    left = isCut ? 0 : left - total
  }
  return cells
}

// One pass for all cells in question: tickets in ascending order, by cell.
function ticketsOf(
  people: LaminarPeople,
  held: Uint32Array,
  cells: readonly Allowed[],
): ReadonlyMap<number, Float64Array> {
  const slotOf = new Int16Array(held.length).fill(-1)
  const slots = cells.map((cell, slot) => {
    slotOf[cellOf(cell.side, cell.class, cell.category)] = slot
    return new Float64Array(cell.held)
  })
  const filled = new Uint32Array(slots.length)
  const { side, class: ranks, category, ticket } = people
  for (let i = 0; slots.length > 0 && i < side.length; i++) {
    const slot = slotOf[cellOf(side[i] ?? 0, ranks[i] ?? 0, category[i] ?? 0)] ?? -1
    const own = slot < 0 ? undefined : slots[slot]
    if (own === undefined) continue
    const at = filled[slot] ?? 0
    own[at] = ticket[i] ?? 0
    filled[slot] = at + 1
  }
  return new Map(
    cells.map((cell, slot) => [
      cellOf(cell.side, cell.class, cell.category),
      (slots[slot] ?? new Float64Array(0)).sort(),
    ]),
  )
}

// Of each category those whom its ceiling leaves; where the line falls, of all these together the
// smallest tickets.
function drawnFrom(
  allowed: readonly Allowed[],
  tickets: ReadonlyMap<number, Float64Array>,
  count: number,
): readonly LaminarCell[] {
  const own = ({ side, class: rank, category, most }: Allowed): Float64Array =>
    (tickets.get(cellOf(side, rank, category)) ?? new Float64Array(0)).subarray(0, most)
  const cut = allowed.filter((cell) => cell.isCut)
  const before = allowed.reduce((sum, { isCut, most }) => sum + (isCut ? 0 : most), 0)
  const all = new Float64Array(cut.reduce((sum, { most }) => sum + most, 0))
  let at = 0
  for (const cell of cut) {
    all.set(own(cell), at)
    at += cell.most
  }
  const line = count > before ? (all.sort()[count - before - 1] ?? Infinity) : -Infinity
  const cells = allowed.map((cell): LaminarCell => {
    const { side, category, held, most, isCut } = cell
    const going = isCut ? countUpTo(own(cell), line) : most
    const place = { side, class: cell.class, category, held, going }
    if (going === 0) return { ...place, lastTicket: null }
    return { ...place, lastTicket: going === held ? Infinity : (own(cell)[going - 1] ?? null) }
  })
  invariant(
    cells.reduce((sum, { going }) => sum + going, 0) === count,
    'as many as may go, all tickets being different',
  )
  return cells
}

function countUpTo(sorted: Float64Array, line: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low
}
