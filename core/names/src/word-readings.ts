// What a word comes to in each place of a name, worked out once and kept with the word: words of a list are read
// once, however many rows they stand in.
import type { GivenClass, GivenReading } from './given-name.ts'
import type { Sex } from './person-record.ts'

export interface CanonicalGiven {
  readonly fold: string
  readonly classes: readonly GivenClass[]
  readonly how: GivenReading['how']
  /** The sounds an initial may stand for; '' for a whole name. */
  readonly initial: string
}

export interface CanonicalPatronymic {
  /** Fold of the father's name's stem. */
  readonly stem: string
  readonly fathers: readonly GivenClass[]
  readonly initial: string
}

export interface SurnameReading {
  readonly fold: string
  readonly parts: readonly string[]
  /** The parts, or the whole where no part is long enough. */
  readonly surnames: readonly string[]
}

export interface GivenOfWord {
  readonly name: CanonicalGiven
  readonly sex: Sex | null
}

export interface PatronymicOfWord {
  readonly name: CanonicalPatronymic
  readonly sex: Sex | null
}

/** What a word looks like as surname, given name and patronymic. */
export type Places = readonly [number, number, number]

/** Whether a word stays in its column whatever stands in the others. */
export interface Stays {
  surname: boolean | null
  given: boolean | null
  patronymic: boolean | null
}

/** Filled as each is first asked for. */
export interface WordReadings {
  readonly stays: Stays
  surname: SurnameReading | null
  given: GivenOfWord | null
  patronymic: PatronymicOfWord | null
  places: Places | null
  placesAtMost: Places | null
}

export function noReadings(): WordReadings {
  const stays = { surname: null, given: null, patronymic: null }
  return { stays, surname: null, given: null, patronymic: null, places: null, placesAtMost: null }
}
