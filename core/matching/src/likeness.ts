// People who are not the person but look it: brothers, twins, father and son, namesakes, comrades of
// one surname. Each is a hypothesis of its own beside "the same" and "a stranger": it shares some
// fields as one person's two rows do and has the others by chance. What a relative explains as well,
// proves nothing about identity.
import { BORN, CAPTURED_AT, CAPTURED_ON, GIVEN, PATRONYMIC, SURNAME, UNIT } from './fields.ts'

export type Likeness = 'brother' | 'twin' | 'parent-or-child' | 'namesake' | 'comrade'

interface LikenessModel {
  readonly likeness: Likeness
  /** How many such people a person has in the other list, before any list is seen; per mille. */
  readonly perMille: number
  /** Fields shared as one person's two rows share them. */
  readonly shares: readonly number[]
  /** Fields shared in so many of a hundred cases, by chance in the others. */
  readonly often: readonly (readonly [number, number])[]
  /** Whether two such people never have the same given name. */
  readonly hasOtherGiven: boolean
}

export const LIKENESSES: readonly LikenessModel[] = [
  {
    likeness: 'brother',
    perMille: 30,
    shares: [SURNAME, PATRONYMIC],
    often: [
      [UNIT, 45],
      [CAPTURED_ON, 40],
      [CAPTURED_AT, 50],
    ],
    hasOtherGiven: true,
  },
  {
    likeness: 'twin',
    perMille: 3,
    shares: [SURNAME, PATRONYMIC, BORN],
    often: [
      [UNIT, 60],
      [CAPTURED_ON, 50],
      [CAPTURED_AT, 60],
    ],
    hasOtherGiven: true,
  },
  {
    likeness: 'parent-or-child',
    perMille: 10,
    shares: [SURNAME],
    often: [
      [UNIT, 40],
      [CAPTURED_ON, 35],
      [CAPTURED_AT, 45],
    ],
    hasOtherGiven: false,
  },
  {
    likeness: 'namesake',
    perMille: 25,
    shares: [SURNAME, GIVEN],
    often: [
      [PATRONYMIC, 60],
      [UNIT, 10],
      [CAPTURED_ON, 15],
      [CAPTURED_AT, 15],
    ],
    hasOtherGiven: false,
  },
  {
    likeness: 'comrade',
    perMille: 8,
    shares: [SURNAME, UNIT],
    often: [
      [CAPTURED_ON, 25],
      [CAPTURED_AT, 35],
    ],
    hasOtherGiven: false,
  },
]

const NEVER_SAME = -4 // bits: two brothers of one given name are a clerk's error in sixteen

/**
 * How much better each likeness explains a pair than chance does, in bits, without its own rarity;
 * `bits` are the pair's, field by field, and `givenLevel` the level of the given names.
 */
export function likenessBits(bits: Float64Array, givenLevel: number, model: LikenessModel): number {
  let sum = 0
  for (const f of model.shares) sum += bits[f] ?? 0
  for (const [f, percent] of model.often) {
    const share = percent / 100
    sum += Math.log2(1 - share + share * 2 ** (bits[f] ?? 0))
  }
  return model.hasOtherGiven && givenLevel <= 2 ? sum + NEVER_SAME : sum
}

/** A bound of {@link likenessBits} from above, quick to work out. */
export function likenessAtMost(bits: Float64Array, model: LikenessModel): number {
  let sum = 0
  for (const f of model.shares) sum += bits[f] ?? 0
  for (const [f] of model.often) sum += Math.max(0, bits[f] ?? 0)
  return sum
}
