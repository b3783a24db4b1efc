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
const LAST_SAME_GIVEN = 2 // level of given names up to which they may be one name

/** The likenesses as plain arrays, for weighing millions of pairs; share of cases beside each field. */
const MODELS = LIKENESSES.map(({ shares, often, hasOtherGiven }) => ({
  shares: Uint8Array.from(shares),
  often: Uint8Array.from(often, ([f]) => f),
  cases: Float64Array.from(often, ([, percent]) => percent / 100),
  hasOtherGiven,
}))

const SHARED_BY_SOME = Uint8Array.from(
  new Set(
    LIKENESSES.flatMap(({ shares, often }) => [...shares, ...often.map(([field]) => field)]).filter(
      (field) => field !== SURNAME,
    ),
  ),
)

/** Field by code, and the bits of each code: what a likeness is told from. */
export interface CodedBits {
  readonly fields: Uint8Array
  readonly bits: Float64Array
}

/** How much better likenesses explain pairs than chance does; made for one round of weighing. */
export class LikenessBits {
  readonly #bits: Float64Array
  /** Likeness by likeness, the bits of a field it often shares, by code. */
  readonly #often: readonly (readonly Float64Array[])[]

  constructor(coded: CodedBits) {
    this.#bits = coded.bits
    this.#often = MODELS.map(({ often, cases }) =>
      Array.from(often, (field, i) => oftenShared(coded, field, cases[i] ?? 0)),
    )
  }

  /**
   * How much better a likeness explains a pair than chance does, in bits, without its own rarity; the pair's
   * codes stand from `from` on, and `givenLevel` is the level of the given names.
   */
  of(codes: Int32Array, from: number, givenLevel: number, likeness: number): number {
    const model = MODELS[likeness]
    const often = this.#often[likeness]
    if (model === undefined || often === undefined) return -Infinity
    let sum = 0
    for (let i = 0; i < model.shares.length; i++)
      sum += this.#bits[codes[from + (model.shares[i] ?? 0)] ?? 0] ?? 0
    for (let i = 0; i < often.length; i++)
      sum += often[i]?.[codes[from + (model.often[i] ?? 0)] ?? 0] ?? 0
    return model.hasOtherGiven && givenLevel <= LAST_SAME_GIVEN ? sum + NEVER_SAME : sum
  }

  /** A bound of {@link of} from above, from the bits of a pair's fields alone. */
  atMost(own: Float64Array, likeness: number): number {
    const model = MODELS[likeness]
    if (model === undefined) return -Infinity
    let sum = 0
    for (let i = 0; i < model.shares.length; i++) sum += own[model.shares[i] ?? 0] ?? 0
    for (let i = 0; i < model.often.length; i++) {
      const bits = own[model.often[i] ?? 0] ?? 0
      if (bits > 0) sum += bits
    }
    return sum
  }
}

/** A bound of every {@link LikenessBits.atMost}: all likenesses share the surname, and none more than all the rest. */
export function anyAtMost(own: Float64Array): number {
  let sum = own[SURNAME] ?? 0
  for (let i = 0; i < SHARED_BY_SOME.length; i++) {
    const bits = own[SHARED_BY_SOME[i] ?? 0] ?? 0
    if (bits > 0) sum += bits
  }
  return sum
}

// What is as likely either way adds nothing.
function oftenShared({ fields, bits }: CodedBits, field: number, share: number): Float64Array {
  return bits.map((own, code) =>
    fields[code] !== field || own === 0 ? 0 : Math.log2(1 - share + share * 2 ** own),
  )
}
