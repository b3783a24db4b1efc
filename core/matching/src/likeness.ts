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

const NEVER_SAME = 2 ** -4 // two brothers of one given name are a clerk's error in sixteen
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

/** Of each thing shown its field, and how much more often one person's rows show it than strangers' do. */
export interface ShownRatios {
  readonly fields: Uint8Array
  readonly ratios: Float64Array
}

/** How many times better likenesses explain pairs than chance does; made for one round of weighing. */
export class LikenessRatios {
  readonly #ratios: Float64Array
  /** Likeness by likeness, the ratios of a field it often shares, by thing shown. */
  readonly #often: readonly (readonly Float64Array[])[]

  constructor(things: ShownRatios) {
    this.#ratios = things.ratios
    this.#often = MODELS.map(({ often, cases }) =>
      Array.from(often, (field, i) => oftenShared(things, field, cases[i] ?? 0)),
    )
  }

  /**
   * How many times better a likeness explains a pair than chance does, without its own rarity; what the pair
   * shows stands from `from` on, and `givenLevel` is the level of the given names.
   */
  of(shown: Uint16Array, from: number, givenLevel: number, likeness: number): number {
    const model = MODELS[likeness]
    const often = this.#often[likeness]
    if (model === undefined || often === undefined) return 0
    let ratio = 1
    for (let i = 0; i < model.shares.length; i++)
      ratio *= this.#ratios[shown[from + (model.shares[i] ?? 0)] ?? 0] ?? 1
    for (let i = 0; i < often.length; i++)
      ratio *= often[i]?.[shown[from + (model.often[i] ?? 0)] ?? 0] ?? 1
    return model.hasOtherGiven && givenLevel <= LAST_SAME_GIVEN ? ratio * NEVER_SAME : ratio
  }

  /** A bound of {@link of} from above, from the ratios of a pair's fields alone. */
  atMost(own: Float64Array, likeness: number): number {
    const model = MODELS[likeness]
    if (model === undefined) return 0
    let most = 1
    for (let i = 0; i < model.shares.length; i++) most *= own[model.shares[i] ?? 0] ?? 1
    for (let i = 0; i < model.often.length; i++) {
      const ratio = own[model.often[i] ?? 0] ?? 1
      if (ratio > 1) most *= ratio
    }
    return most
  }
}

/** A bound of every {@link LikenessRatios.atMost}: all likenesses share the surname, and none more than all the rest. */
export function anyAtMost(own: Float64Array): number {
  let most = own[SURNAME] ?? 1
  for (let i = 0; i < SHARED_BY_SOME.length; i++) {
    const ratio = own[SHARED_BY_SOME[i] ?? 0] ?? 1
    if (ratio > 1) most *= ratio
  }
  return most
}

// What is as likely either way changes nothing.
function oftenShared({ fields, ratios }: ShownRatios, field: number, share: number): Float64Array {
  return ratios.map((own, thing) => (fields[thing] === field ? 1 - share + share * own : 1))
}
