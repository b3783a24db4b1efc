// Three numbers that are never set against each other: bags that crossed, the least number of individuals found
// in them, and individuals a board identified. A bag nobody has examined stands in the first alone.
import type { RemainsTransfer } from '../remains.ts'
import type { Bag, RemainsBook } from './remains-chain.ts'

export interface RemainsNumbers {
  /** As both sides signed for. */
  readonly bags: number
  /** Null until the first of them is examined. */
  readonly individuals: number | null
  /** Null as long as `individuals` is. */
  readonly identified: number | null
  /** Bags of the lot that the chain knows and nobody has examined. */
  readonly unexamined: number
  /** Sent back since, as remains of the other side. */
  readonly returned: number
  /** Bags that the chain knows in the lot are another number than was signed for; false where it knows none. */
  readonly differs: boolean
}

/** The numbers of one lot. */
export function lotNumbers(book: RemainsBook, { lot, bags }: RemainsTransfer): RemainsNumbers {
  const all = [...book.bags.values()]
  const crossed = all.filter((bag) => bag.crossed.includes(lot))
  const here = all.filter((bag) => isHere(bag, lot))
  const examined = here.filter((bag) => bag.individuals !== null)
  const returned = all.filter((bag) => wentBack(book, bag, lot)).length
  return {
    bags,
    individuals: examined.length === 0 ? null : individualsIn(examined),
    identified: examined.length === 0 ? null : examined.filter(isIdentified).length,
    unexamined: here.length - examined.length,
    returned,
    differs: crossed.length > 0 && crossed.length !== bags,
  }
}

/** Individuals in bags, at least; what was joined to another bag is counted there. */
export function individualsIn(bags: readonly Bag[]): number {
  return bags.reduce((sum, { stage, individuals }) => {
    return stage === 'joined' ? sum : sum + (individuals ?? 0)
  }, 0)
}

/** Whether a board's identification of the bag stands. */
export function isIdentified({ stage, links }: Bag): boolean {
  if (stage === 'identified' || stage === 'notified') return true
  const last = links.findLast(({ says }) => says.part === 'decided')?.says
  return stage === 'buried' && last?.part === 'decided' && last.finding === 'identified'
}

function isHere({ came, stage }: Bag, lot: string): boolean {
  return came === lot && stage !== 'split'
}

function wentBack(book: RemainsBook, bag: Bag, lot: string): boolean {
  const before = book.bags.get(bag.parent ?? '')?.crossed ?? []
  return bag.came !== lot && bag.crossed.length > 0 && [...before, ...bag.crossed].includes(lot)
}
