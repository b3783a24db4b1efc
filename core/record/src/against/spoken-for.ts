// Who speaks for the numbers of a statement before it is published: reported claims that say the same, those that say
// another, and a number that nobody backs. It is given what was published and the draft, and nothing that a log says, so
// that it can answer under an embargo: no number can be tried on it that is not in a report already.
import type { PersonCounts } from '@parley/terms'
import { allows } from '../range.ts'
import { groupedBy } from '../together/grouped.ts'
import { originOf } from '../together/public-record.ts'
import type { RecordedExchange } from '../together/public-record.ts'
import { isNumbered, sumOf, voiceOf } from './numbered-claim.ts'
import type { NumberedClaim } from './numbered-claim.ts'

/** A number of a draft; `about` is null where it stands in a text and is none of the stated counts. */
export interface StatedCount {
  readonly value: number
  readonly about: keyof PersonCounts | null
}

export interface SpokenFor extends StatedCount {
  /** Ids of claims whose figure it is or that allow it. */
  readonly same: readonly string[]
  /** Ids of claims that are it together: groups that one voice tells in one report. */
  readonly together: readonly string[]
  /** Ids of claims that tell of the same persons with another figure. */
  readonly other: readonly string[]
  /** Origins of the first two; a number without any is backed by nobody. */
  readonly origins: number
}

export interface Heard {
  /** Exchanges of the record that an officer linked. */
  readonly exchanges: readonly RecordedExchange[]
  readonly tellings: ReadonlySet<string>
  /** The record's code of the side whose statement it is; null where nobody linked one. */
  readonly side: string | null
  /** Copy groups, as `PublicRecord` has them. */
  readonly groups: ReadonlyMap<string, string>
}

/** Answers each number in the order in which it was given. */
export function spokenFor(
  numbers: readonly StatedCount[],
  { exchanges, tellings, side, groups }: Heard,
): readonly SpokenFor[] {
  const claims = exchanges
    .flatMap((exchange) => exchange.claims)
    .filter((claim) => tellings.has(claim.telling) && claim.status !== 'failed')
    .filter(isNumbered)
  const own = claims.filter((claim) => claim.side === side)
  return numbers.map((number) => {
    const found = number.about === null ? inText(number.value, claims) : stated(number, own)
    const backing = [...found.same, ...found.together]
    return {
      ...number,
      same: idsOf(found.same),
      together: idsOf(found.together),
      other: idsOf(found.other),
      origins: new Set(backing.map((claim) => originOf(claim, groups))).size,
    }
  })
}

interface Found {
  readonly same: readonly NumberedClaim[]
  readonly together: readonly NumberedClaim[]
  readonly other: readonly NumberedClaim[]
}

// Nothing says what a number of a text counts: whoever gives the figure itself speaks for it, and nobody against it.
const inText = (value: number, claims: readonly NumberedClaim[]): Found => ({
  same: claims.filter(({ count }) => count === value),
  together: [],
  other: [],
})

function stated({ value, about }: StatedCount, own: readonly NumberedClaim[]): Found {
  if (about === 'persons') return personsOf(value, own)
  const category = about === 'soldiers' ? 'military' : 'civilian'
  const asked = own.filter((claim) => claim.category === category)
  const voices = [...groupedBy(asked, voiceOf).values()]
  return together(voices.map((voice) => heardIn(voice, value)))
}

// A voice that tells soldiers and civilians tells as many persons as they are together, and not as many as either.
function personsOf(value: number, own: readonly NumberedClaim[]): Found {
  const living = own.filter(({ category }) => category !== 'body')
  const voices = [...groupedBy(living, voiceOf).values()].map((voice) => {
    const whole = voice.filter(({ category }) => category === 'unknown')
    return heardIn(whole.length > 0 ? whole : voice, value)
  })
  return together(voices)
}

/** One voice: the figure itself where it tells one category, else its groups together. */
function heardIn(voice: readonly NumberedClaim[], value: number): Found {
  const isOfOne = new Set(voice.map(({ category }) => category)).size === 1
  const same = isOfOne ? voice.filter((claim) => allows(claim, value)) : []
  if (same.length > 0) return { same, together: [], other: [] }
  return sumOf(voice) === value
    ? { same: [], together: voice, other: [] }
    : { same: [], together: [], other: voice }
}

const together = (found: readonly Found[]): Found => ({
  same: found.flatMap((one) => one.same),
  together: found.flatMap((one) => one.together),
  other: found.flatMap((one) => one.other),
})

const idsOf = (claims: readonly NumberedClaim[]): readonly string[] => claims.map(({ id }) => id)
