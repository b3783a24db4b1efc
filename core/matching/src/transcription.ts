// The way from one list's spelling of a name to the other's, as an officer would tell it: "Шевченко written
// by KMU 2010 is Shevchenko", "Олексій is Алексей in Russian, and that by ICAO is Aleksei". Where no way ends
// at the very letters of the other list, the nearest is told with how many letters differ.
import type { PersonRecord } from '@parley/names'
import {
  canonicalName,
  detectScript,
  foldSurname,
  foldWord,
  givenClassForms,
  givenClassName,
  readFather,
  readGiven,
  readPatronymic,
  repairLookAlikes,
  skeleton,
} from '@parley/names'
import type { LatinScheme } from './schemes.ts'
import { inLatin, inRussian, inUkrainian, LATIN_SCHEMES } from './schemes.ts'

export type NameField = 'surname' | 'given' | 'patronymic'

/** How one form becomes the next. */
export type StepBy =
  | LatinScheme
  | 'look-alikes' // letters of another script that look the same
  | 'russian-spelling'
  | 'ukrainian-spelling'
  | 'one-name' // forms of one given name in two languages
  | 'short-form'
  | 'one-father' // the same father's name
  | 'consonants' // Arabic script leaves vowels out
  | 'same-sounds' // two schemes, or an ear
  | 'as-written'

export interface Step {
  readonly by: StepBy
  /** What it makes of the form before it; personal data. */
  readonly writes: string
}

export interface TranscriptionPath {
  /** The list whose form the way begins with. */
  readonly fromSide: 'held' | 'sought'
  /** The word as that list has it, and as the other has it; personal data. */
  readonly from: string
  readonly to: string
  readonly steps: readonly Step[]
  /** Letters added, left out or changed between what the last step writes and `to`; 0 if none. */
  readonly lettersApart: number
}

interface Way {
  readonly steps: readonly Step[]
  readonly lettersApart: number
  /** What it costs beside its letters, to say so little; the cheapest way is told. */
  readonly says?: number
}

/** The way between two rows' forms of a name; null where either has none or both are the same letters. */
export function transcriptionOf(
  field: NameField,
  held: PersonRecord,
  sought: PersonRecord,
): TranscriptionPath | null {
  const [ofHeld, ofSought] = [wordOf(field, held), wordOf(field, sought)]
  if (ofHeld === null || ofSought === null) return null
  if (bare(ofHeld) === bare(ofSought)) return null
  const isFromSought = beginsWay(ofSought, ofHeld)
  const [from, to] = isFromSought ? [ofSought, ofHeld] : [ofHeld, ofSought]
  const fromSide = isFromSought ? 'sought' : 'held'
  return { fromSide, from, to, ...nearest(waysBetween(field, from, to)) }
}

/** Whether `a` is the form the other was made from: Cyrillic before Latin, Ukrainian before Russian. */
function beginsWay(a: string, b: string): boolean {
  const [left, right] = [rankOf(a), rankOf(b)]
  return left <= right
}

function rankOf(word: string): number {
  if (/[іїєґ]/i.test(word)) return 0
  return { cyrillic: 1, mixed: 2, arabic: 3, latin: 4, none: 5 }[detectScript(word)]
}

function waysBetween(field: NameField, from: string, to: string): readonly Way[] {
  const asWritten: Way = {
    steps: [{ by: 'as-written', writes: from }],
    lettersApart: apart(from, to),
  }
  return [
    asWritten,
    ...respellings(from, [], to),
    ...throughOneName(field, from, to),
    ...bySound(from, to),
  ]
}

/** Every scheme that can take `from` to the script of `to`, after the steps already taken. */
function respellings(from: string, before: readonly Step[], to: string): readonly Way[] {
  const repaired = repairLookAlikes(from)
  const way = (by: StepBy, writes: string): Way => ({
    steps: [...before, { by, writes: asIn(to, writes) }],
    lettersApart: apart(writes, to),
  })
  const looks =
    bare(repaired) === bare(repairLookAlikes(to)) ? [way('look-alikes', repairLookAlikes(to))] : []
  if (detectScript(repaired) !== 'cyrillic')
    return looks.map((each) => ({ ...each, lettersApart: 0 }))
  if (detectScript(to) === 'latin') {
    const schemes = LATIN_SCHEMES.map((scheme) => way(scheme, inLatin(repaired, scheme)))
    return isRussian(repaired, before) ? schemes.toSorted(passportFirst) : schemes
  }
  if (detectScript(to) !== 'cyrillic') return looks.map((each) => ({ ...each, lettersApart: 0 }))
  return [
    ...looks,
    ...inRussian(repaired).map((each) => way('russian-spelling', each)),
    ...inUkrainian(repaired).map((each) => way('ukrainian-spelling', each)),
  ]
}

// Of schemes that write the same, the one that the language of the form would have used is named.
function isRussian(word: string, before: readonly Step[]): boolean {
  return /[ыэёъ]/i.test(word) || (before.length > 0 && !/[іїєґ]/i.test(word))
}

function passportFirst(x: Way, y: Way): number {
  const rank = ({ steps }: Way): number => (steps.at(-1)?.by === 'icao-9303' ? 0 : 1)
  return rank(x) - rank(y)
}

function throughOneName(field: NameField, from: string, to: string): readonly Way[] {
  if (field === 'surname') return []
  if (field === 'patronymic') return throughFather(from, to)
  const [a, b] = [readGiven(foldWord(from)), readGiven(foldWord(to))]
  if (a.how === 'near' || b.how === 'near') return []
  const shared = a.classes.filter((each) => b.classes.includes(each))
  const by: StepBy = a.how === 'short' || b.how === 'short' ? 'short-form' : 'one-name'
  return shared.flatMap((givenClass) => [
    ...givenClassForms(givenClass)
      .filter((form) => bare(form) !== bare(from))
      .flatMap((form): readonly Way[] => {
        const step = { by, writes: form }
        if (bare(form) === bare(to)) return [{ steps: [step], lettersApart: 0 }]
        return respellings(form, [step], to)
      }),
    // A familiar form is no spelling of the whole name; that they are one name is all there is to say.
    ...(by === 'short-form' ? [{ steps: [{ by, writes: to }], lettersApart: 0 }] : []),
    // One name of which neither list has a form the table knows: all that is left to say.
    { steps: [{ by, writes: from }], lettersApart: apart(from, to), says: FEW_LETTERS },
  ])
}

function throughFather(from: string, to: string): readonly Way[] {
  const fathers = (word: string) => readFather(readPatronymic(foldWord(word)).stem)
  const [a, b] = [fathers(from), fathers(to)]
  if (a.how === 'near' || b.how === 'near') return []
  const shared = a.classes.find((each) => b.classes.includes(each))
  if (shared === undefined) return []
  return [
    { steps: [{ by: 'one-father', writes: givenClassName(shared) }], lettersApart: 0, says: 0.5 },
  ]
}

function bySound(from: string, to: string): readonly Way[] {
  const [a, b] = [foldWord(from), foldWord(to)]
  const isArabic = detectScript(from) === 'arabic' || detectScript(to) === 'arabic'
  if (isArabic) {
    const isSame = skeleton(a) === skeleton(b)
    const step = { by: 'consonants' as const, writes: skeleton(a) }
    return [{ steps: [step], lettersApart: isSame ? 0 : apart(skeleton(a), skeleton(b)) }]
  }
  const isLatin = detectScript(from) === 'latin' && detectScript(to) === 'latin'
  if (a !== b || !isLatin) return []
  const step = { by: 'same-sounds' as const, writes: from }
  return [{ steps: [step], lettersApart: apart(from, to), says: 0.75 - apart(from, to) }]
}

const FEW_LETTERS = 2.5 // a spelling so near says more than that two forms are one name

function nearest(ways: readonly Way[]): Omit<Way, 'says'> {
  const best = ways.reduce((least, way) => (costOf(way) < costOf(least) ? way : least))
  return { steps: best.steps, lettersApart: best.lettersApart }
}

function costOf({ steps, lettersApart, says = 0 }: Way): number {
  return (says === FEW_LETTERS ? 0 : lettersApart) + says + (steps.length - 1) / 8
}

/**
 * The word of a row that stands for a field: its column, or the word of the full name with its fold. Letters of
 * another script that only look alike are read as in names, and given back as written.
 */
export function wordOf(field: NameField, { name }: PersonRecord): string | null {
  const read = canonicalName(name)
  const words = (name.full === '' ? [] : name.full.split(/[\s,;/()]+/))
    .filter((word) => word !== '')
    .map((written) => ({ written, word: repairLookAlikes(written) }))
  const written = (isIt: (word: string) => boolean): string | null =>
    words.find(({ word }) => isIt(word))?.written ?? null
  if (field === 'surname') return written((word) => foldSurname(word) === read.surname)
  if (field === 'given') {
    const { given } = read
    if (given === null || given.initial !== '') return null
    return written((word) => foldWord(word) === given.fold)
  }
  const { patronymic } = read
  if (patronymic === null || patronymic.initial !== '') return null
  return written((word) => readPatronymic(foldWord(word)).stem === patronymic.stem)
}

/** Letters alone, in lower case: case, marks and apostrophes are no difference of spelling. */
function bare(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function asIn(to: string, written: string): string {
  const isCapital = to === to.toUpperCase() && to !== to.toLowerCase()
  if (isCapital) return written.toUpperCase()
  return written.charAt(0).toUpperCase() + written.slice(1)
}

const MOST_LETTERS = 48 // as names are read

/** Letters added, left out or changed between two words (Levenshtein). */
function apart(one: string, other: string): number {
  const [a, b] = [bare(one).slice(0, MOST_LETTERS), bare(other).slice(0, MOST_LETTERS)]
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
