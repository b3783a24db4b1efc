// The parts that figures play, and what is known around one before its part is told.
export type Role =
  | 'released'
  | 'same'
  | 'part'
  | 'both-sides'
  | 'days'
  | 'agreed'
  | 'planned'
  | 'cumulative'
  | 'held'
  | 'other'

export interface Setting {
  /** Sides that the sentence names. */
  readonly sides: ReadonlySet<string>
  /** A figure told before, of which this one may be a part. */
  readonly last: number | null
  /** Whose persons it counts, where its words say so. */
  readonly lastNation: string | null
  /** The largest told before. */
  readonly most: number
  readonly isAfterRelease: boolean
  /** Whether the other figures of the sentence add up to this one. */
  readonly isSum: boolean
  /** The part that the figure before it in the sentence plays. */
  readonly before: Role | null
  /** Whether it stands in a list that a colon or a dash begins, behind a released figure. */
  readonly isListed: boolean
  /** Whether the sentence names a day after the publication. */
  readonly isToCome: boolean
  /** Whether the report speaks of an exchange anywhere. */
  readonly isOfSwap: boolean
}
