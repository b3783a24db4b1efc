// The lines of each form in the order of its model: pure, so that a test can say what stands on a sheet and what is
// left for a pen. A line is either known, and then it is printed in both languages, or empty; nothing is guessed.
import type { HomeFormsView, HomeFormWord } from '@parley/api'
import type { WordKey } from '@parley/ui'

/** A value that reads the same in every language, or one that each language writes its own way. */
export type LineValue =
  | { readonly is: 'text'; readonly text: string }
  /** A date as far as it is known (EDTF). */
  | { readonly is: 'date'; readonly date: string }
  /** The UTC day of an instant. */
  | { readonly is: 'day'; readonly at: string }
  | { readonly is: 'party'; readonly party: string }
  | {
      readonly is: 'stay'
      readonly place: string
      readonly from: string | null
      readonly until: string | null
    }

export interface FormLine {
  /** As the annex numbers it; null where it does not. */
  readonly no: string | null
  readonly label: WordKey
  /** None: a line for a pen. */
  readonly values: readonly LineValue[]
  /** Room for a sentence or two by hand. */
  readonly isTall?: true
  /** Words to mark with a pen, by their letter. */
  readonly marks?: readonly (readonly [letter: string, word: WordKey])[]
}

/** The lines of a form, as far as they are known. */
export function linesOf(form: HomeFormWord, view: HomeFormsView): readonly FormLine[] {
  switch (form) {
    case 'repatriation':
      return [
        ...powers(view),
        ...nameLines(view),
        ...serviceLines(view),
        ...captureLines(view),
        line('form.field.handed-over', day(view.handedOverAt)),
        line('form.field.home-at', day(view.homeAt)),
        line('form.field.reference', text(view.ref)),
        line('form.field.entry', entryOf(view)),
        ...SIGNED,
      ]
    case 'detention':
      return [
        ...powers(view),
        ...nameLines(view),
        ...serviceLines(view),
        ...captureLines(view),
        { ...line('form.field.held-at', staysOf(view)), isTall: true },
        line('form.field.home-at', day(view.homeAt)),
        line('form.field.reference', text(view.ref)),
        ...SIGNED,
      ]
    case 'capture':
      return captureCard(view)
    case 'internment':
      return internmentCard(view)
    case 'death':
      return deathNotice(view)
  }
}

const HEALTH = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const

// GC III annex IV B, by its own numbers.
function captureCard(view: HomeFormsView): readonly FormLine[] {
  const { person } = view
  const marks = HEALTH.map((one) => [one, `form.health.${one}`] as const)
  return [
    numbered('1', 'form.field.power', party(view.home)),
    ...(person.surname === null
      ? [numbered('2–3', 'form.field.name', text(person.name)), ...latinLine(view)]
      : [
          numbered('2', 'form.field.surname', text(person.surname)),
          numbered('3', 'form.field.given', text(person.given)),
          ...latinLine(view),
        ]),
    numbered('4', 'form.field.father', []),
    numbered('5', 'form.field.born', date(person.born)),
    numbered('6', 'form.field.birth-place', []),
    numbered('7', 'form.field.rank', text(person.rank)),
    numbered('8', 'form.field.number', text(person.serviceNumber)),
    { ...numbered('9', 'form.field.kin', []), isTall: true },
    numbered('10', 'form.field.captured-on', date(person.capturedOn)),
    line('form.field.coming-from', []),
    { ...numbered('11', 'form.field.health', []), marks },
    { ...numbered('12', 'form.field.address', []), isTall: true },
    numbered('13', 'form.field.date', []),
    numbered('14', 'form.field.signature', []),
  ]
}

// GC IV annex III, by its own numbers.
function internmentCard(view: HomeFormsView): readonly FormLine[] {
  const { person } = view
  const marks = HEALTH.map((one) => [one, `form.health.${one}`] as const)
  return [
    numbered('1', 'form.field.nationality', []),
    ...(person.surname === null
      ? [numbered('2–3', 'form.field.name', text(person.name)), ...latinLine(view)]
      : [
          numbered('2', 'form.field.surname', text(person.surname)),
          numbered('3', 'form.field.given', text(person.given)),
          ...latinLine(view),
        ]),
    numbered('4', 'form.field.father', []),
    numbered('5', 'form.field.born', date(person.born)),
    numbered('6', 'form.field.birth-place', []),
    numbered('7', 'form.field.occupation', []),
    { ...numbered('8', 'form.field.address-before', []), isTall: true },
    { ...numbered('9', 'form.field.kin', []), isTall: true },
    numbered('10', 'form.field.interned-on', date(person.capturedOn)),
    line('form.field.coming-from', []),
    { ...numbered('11', 'form.field.health', []), marks },
    { ...numbered('12', 'form.field.address', []), isTall: true },
    numbered('13', 'form.field.date', []),
    numbered('14', 'form.field.signature', []),
  ]
}

// GC III annex IV D and what article 120 asks for.
function deathNotice(view: HomeFormsView): readonly FormLine[] {
  const { person } = view
  return [
    line('form.field.authority', []),
    line('form.field.power', party(view.home)),
    ...nameLines(view),
    line('form.field.father', []),
    line('form.field.born', date(person.born)),
    line('form.field.birth-place', []),
    line('form.field.death-on', []),
    line('form.field.death-at', []),
    line('form.field.rank', text(person.rank)),
    line('form.field.number', text(person.serviceNumber)),
    line('form.field.kin', []),
    ...captureLines(view),
    { ...line('form.field.cause', []), isTall: true },
    line('form.field.burial', []),
    line('form.field.grave', []),
    line('form.field.effects', []),
    line('form.field.account', []),
    line('form.field.board', day(view.boardAt)),
    line('form.field.case', text(view.ref)),
    line('form.field.date', []),
    line('form.field.officer', []),
    { ...line('form.field.witness', []), isTall: true },
  ]
}

const SIGNED: readonly FormLine[] = [
  line('form.field.date', []),
  line('form.field.officer', []),
  { ...line('form.field.seal', []), isTall: true },
]

function powers(view: HomeFormsView): readonly FormLine[] {
  return [
    line('form.field.power', party(view.home)),
    line('form.field.holder', view.holder === null ? [] : party(view.holder)),
  ]
}

function nameLines(view: HomeFormsView): readonly FormLine[] {
  return [line('form.field.name', text(view.person.name)), ...latinLine(view)]
}

function latinLine({ person }: HomeFormsView): readonly FormLine[] {
  return person.latin === null ? [] : [line('form.field.latin', text(person.latin))]
}

function serviceLines({ person }: HomeFormsView): readonly FormLine[] {
  return [
    line('form.field.born', date(person.born)),
    line('form.field.rank', text(person.rank)),
    line('form.field.number', text(person.serviceNumber)),
    line('form.field.unit', text(person.unit)),
  ]
}

function captureLines({ person }: HomeFormsView): readonly FormLine[] {
  return [
    line('form.field.captured-on', date(person.capturedOn)),
    line('form.field.captured-at', text(person.capturedAt)),
  ]
}

function staysOf({ detained }: HomeFormsView): readonly LineValue[] {
  return detained.map((one) => ({ is: 'stay', ...one }))
}

function entryOf({ entry }: HomeFormsView): readonly LineValue[] {
  return entry === null ? [] : [...text(String(entry.index)), ...text(entry.hash)]
}

function line(label: WordKey, values: readonly LineValue[]): FormLine {
  return { no: null, label, values }
}

function numbered(no: string, label: WordKey, values: readonly LineValue[]): FormLine {
  return { no, label, values }
}

function text(value: string | null): readonly LineValue[] {
  return value === null || value === '' ? [] : [{ is: 'text', text: value }]
}

function date(value: string | null): readonly LineValue[] {
  return value === null ? [] : [{ is: 'date', date: value }]
}

function day(value: string | null): readonly LineValue[] {
  return value === null ? [] : [{ is: 'day', at: value }]
}

function party(value: string): readonly LineValue[] {
  return [{ is: 'party', party: value }]
}
