// Which given names are the same name: Олексій, Алексей and Aleksei are one class, Льоша is its short
// form. A name no class knows stands for itself; a misspelt one is taken to the nearest class.
import { FEMALE_NAMES } from './female-names.ts'
import { MALE_NAMES, ODD_PATRONYMIC_STEMS } from './male-names.ts'
import { coarse, foldWord } from './fold.ts'
import type { Sex } from './person-record.ts'
import { LONGEST_WORD, slipCost, soundCodes } from './slip-cost.ts'

/** Number of a class of given names that are one name: a line of the table, counted from 0. */
export type GivenClass = number

export interface GivenReading {
  /** Classes the word may mean, lowest number first; empty if it is no known name. */
  readonly classes: readonly GivenClass[]
  /** `exact` as the table has it, `short` a familiar form, `near` one slip away, `unknown`. */
  readonly how: 'exact' | 'short' | 'near' | 'unknown'
}

// The forms of a table side by side, the shorter first: looking for the nearest reads the letter sets of
// those about as long. Those of n sounds stand from `starts[n]` up to `starts[n + 1]`.
interface Forms {
  readonly codes: readonly Uint8Array[]
  readonly starts: Int32Array
  readonly letters: Int32Array
  /** Where the form stands in the table. */
  readonly places: Int32Array
  readonly classes: readonly (readonly GivenClass[])[]
}

const LENGTHS_APART = 2 // sounds that a misspelt name has more or less
const UNKNOWN: GivenReading = { classes: [], how: 'unknown' }
const male = lines(MALE_NAMES)
const female = lines(FEMALE_NAMES)
const classLines: readonly string[] = [...male, ...female]
const formal = index((line) => line.split(' | ')[0] ?? '')
const short = index((line) => line.split(' | ')[1] ?? '')
const initials = initialsByClass()
const fathers = fatherStems()
const formalForms = forms(formal)
const fatherForms = forms(fathers)

/** How many classes the table has; part of what a model's hash covers. */
export const givenClassCount: number = classLines.length

/** The first form of a class, for showing: Ukrainian where the name has one. */
export function givenClassName(givenClass: GivenClass): string {
  return (classLines[givenClass] ?? '').split(' ')[0] ?? ''
}

/** Every whole form of a class in the table's order, whatever the language; short forms are left out. */
export function givenClassForms(givenClass: GivenClass): readonly string[] {
  const [whole = ''] = (classLines[givenClass] ?? '').split(' | ')
  return whole.split(' ').filter((form) => form !== '')
}

/** Whose name a class is. */
export function givenClassSex(givenClass: GivenClass): Sex {
  return givenClass < male.length ? 'm' : 'f'
}

/** Reads the fold of a word as a given name. */
export function readGiven(fold: string): GivenReading {
  return readKnownGiven(fold) ?? readNearGiven(fold)
}

/** Reads the fold of a word as a given name of the table, whole or short; null if it is none. */
export function readKnownGiven(fold: string): GivenReading | null {
  const key = coarse(fold)
  const exact = formal.get(`=${fold}`) ?? formal.get(key)
  if (exact !== undefined) return { classes: exact, how: 'exact' }
  const familiar = short.get(`=${fold}`) ?? short.get(key)
  return familiar === undefined ? null : { classes: familiar, how: 'short' }
}

/** Reads the fold of a word that is no given name of the table as one misspelt. */
export function readNearGiven(fold: string): GivenReading {
  const near = SURNAME_LIKE.test(fold) ? null : nearest(coarse(fold), formalForms)
  return near === null ? UNKNOWN : { classes: near, how: 'near' }
}

// A word that ends as surnames and patronymics do is no misspelt given name.
const SURNAME_LIKE = /enko$|[oe]va?$|[sc]ki$|Cuk$|[oeia]v(?:iC|na)$/

/** Classes of the father's name behind a patronymic's stem; empty if it is no known name. */
export function readFather(stem: string): GivenReading {
  const key = coarse(stem)
  const exact = fathers.get(`=${stem}`) ?? fathers.get(key)
  if (exact !== undefined) return { classes: exact, how: 'exact' }
  const near = nearest(key, fatherForms)
  return near === null ? UNKNOWN : { classes: near, how: 'near' }
}

/** Whether some form of a class begins with this sound (О. is Олександр and Александр alike). */
export function mayBeInitial(givenClass: GivenClass, sound: string): boolean {
  return (initials[givenClass] ?? '').includes(sound)
}

/** The stem of a given name as its patronymics have it: the fold without its last vowels. */
export function stemOf(fold: string): string {
  return fold.length > 2 ? fold.replace(/[aeiou]+$/, '') : fold
}

function lines(table: string): readonly string[] {
  return table.split('\n').filter((line) => line !== '')
}

function index(part: (line: string) => string): ReadonlyMap<string, readonly GivenClass[]> {
  const found = new Map<string, GivenClass[]>()
  classLines.forEach((line, givenClass) => {
    for (const form of part(line).split(' ')) addFold(found, foldWord(form), givenClass)
  })
  return found
}

function fatherStems(): ReadonlyMap<string, readonly GivenClass[]> {
  const found = new Map<string, GivenClass[]>()
  male.forEach((line, givenClass) => {
    for (const form of (line.split(' | ')[0] ?? '').split(' ')) {
      addFold(found, stemOf(foldWord(form)), givenClass)
    }
  })
  for (const line of lines(ODD_PATRONYMIC_STEMS)) {
    const [name = '', ...stems] = line.split(' ')
    const givenClass = male.findIndex((other) => other.startsWith(`${name} `) || other === name)
    if (givenClass >= 0) for (const stem of stems) addFold(found, stem, givenClass)
  }
  return found
}

// By its own fold first, so that Єгор and Ігор stay apart; by the coarse one where that finds nothing.
function addFold(found: Map<string, GivenClass[]>, fold: string, givenClass: GivenClass): void {
  if (fold === '') return
  add(found, `=${fold}`, givenClass)
  add(found, coarse(fold), givenClass)
}

function add(found: Map<string, GivenClass[]>, key: string, givenClass: GivenClass): void {
  const classes = found.get(key)
  if (classes === undefined) found.set(key, [givenClass])
  else if (!classes.includes(givenClass)) classes.push(givenClass)
}

function initialsByClass(): readonly string[] {
  return classLines.map((line) => {
    const sounds = (line.split(' | ')[0] ?? '').split(' ').map((form) => initialSounds(form))
    return [...new Set(sounds.join(''))].sort().join('')
  })
}

/** The sounds an initial may stand for: Я. folds to a, yet a Latin list writes Ya., Ia. or Y. */
export function initialSounds(form: string): string {
  const fold = foldWord(form)
  const first = fold.charAt(0)
  return /^[єёюяїйЄЁЮЯЇЙ]/.test(form) ? `${first}i` : first
}

function forms(from: ReadonlyMap<string, readonly GivenClass[]>): Forms {
  const all = [...from]
    .filter(([key]) => !key.startsWith('=') && key.length >= 4)
    .map(([key, classes], place) => ({ key, classes, place }))
    .sort((a, b) => a.key.length - b.key.length || a.place - b.place)
  const starts = Int32Array.from({ length: LONGEST_WORD + LENGTHS_APART + 2 }, (_, length) =>
    all.reduce((before, { key }) => before + Number(key.length < length), 0),
  )
  return {
    codes: all.map(({ key }) => soundCodes(key)),
    starts,
    letters: Int32Array.from(all, ({ key }) => letterSet(key)),
    places: Int32Array.from(all, ({ place }) => place),
    classes: all.map(({ classes }) => classes),
  }
}

function letterSet(key: string): number {
  let set = 0
  for (const code of soundCodes(key)) set |= 1 << code
  return set
}

// One slip in a name of four sounds or more, and only where no second class is as near; of one class's forms
// that are as near, the first of the table.
function nearest(key: string, among: Forms): readonly GivenClass[] | null {
  if (key.length < 4 || key.length > LONGEST_WORD) return null
  const codes = soundCodes(key)
  const letters = letterSet(key)
  const end = among.starts[key.length + LENGTHS_APART + 1] ?? among.letters.length
  let best = key.length >= 7 ? 13 : 9
  let found = -1
  let isOne = false
  for (let i = among.starts[key.length - LENGTHS_APART] ?? 0; i < end; i++) {
    if (bitCount((among.letters[i] ?? 0) ^ letters) > 4) continue
    const form = among.codes[i]
    if (form === undefined) continue
    const cost = slipCost(codes, form, best)
    if (cost > best) continue
    if (cost < best) {
      found = i
      isOne = true
      best = cost
    } else if (found >= 0) {
      isOne &&= among.classes[i]?.[0] === among.classes[found]?.[0]
      if ((among.places[i] ?? 0) < (among.places[found] ?? 0)) found = i
    }
  }
  return isOne ? (among.classes[found] ?? null) : null
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
