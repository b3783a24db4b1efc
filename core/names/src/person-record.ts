// A person as a list states them: what a row says, cleaned of the sheet it stood in and of nothing else.
// Everything here is personal data. It lies in its owner's private log and, where it is sought, in
// that person's own sealed blob; no other entry repeats any of it.
import type { PartialDate } from '@parley/kernel'

/** The name as written: in one cell, or in parts where the list has columns for them. */
export interface WrittenName {
  /** One-column name, or the parts joined as "surname given patronymic". */
  readonly full: string
  readonly surname: string | null
  readonly given: string | null
  readonly patronymic: string | null
}

/** An assertion of the list, contestable, never a finding; null where the list says nothing. */
export type Category = 'soldier' | 'civilian'

export type Sex = 'm' | 'f'

export interface PersonRecord {
  /** Person rows counted from 1, through the sheets in order; titles, sections and totals do not count. */
  readonly rowNumber: number
  /** The list's own number, as written; null where it has none. */
  readonly no: string | null
  /** Where the row stands as a person would find it again; sheet is '' in a CSV. `line` from 1. */
  readonly place: { readonly sheet: string; readonly line: number }
  readonly name: WrittenName
  readonly born: PartialDate | null
  /** How the birth date was written: an age gives a span of years, a placeholder is 1 January for a bare year. */
  readonly bornAs: 'date' | 'year' | 'age' | 'placeholder' | null
  readonly sex: Sex | null
  readonly rank: string | null
  readonly unit: string | null
  readonly serviceNumber: string | null
  readonly capturedOn: PartialDate | null
  readonly capturedAt: string | null
  readonly placeOfDetention: string | null
  readonly category: Category | null
  /** Stays with the holder and its clinicians; never part of a shared entry. */
  readonly health: string | null
  readonly callSign: string | null
  readonly remark: string | null
  /** The list itself says the person has left (moved, released): nobody is there to be handed over. */
  readonly departed: boolean
}
