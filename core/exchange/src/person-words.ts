// Whether a text names a person. It holds persons of the own lists in any script and case - surname and given name
// near each other, or a surname written with a capital - and, whoever it is, a known given name beside a
// word with a capital. Both are one and the same finding: a place. It says neither who nor from which list, so
// that a desk which may see no person learns as little as can be from what it types.
import {
  coarse,
  detectScript,
  foldWord,
  readGiven,
  repairLookAlikes,
  skeleton,
} from '@parley/names'
import type { WrittenName } from '@parley/names'
import type { Register } from './register.ts'

export interface PersonIndex {
  /** UTF-16 indexes at which names of persons begin. */
  readonly placesIn: (text: string) => readonly number[]
}

const LEAST_STEM = 4 // letters: shorter surnames are the beginning of ordinary words
const LEAST_BONES = 3 // consonants that a name written in Arabic has to share
const LONGEST_ENDING = 3 // letters that a case may add to a stem
const WINDOW = 3 // words within which the parts of one name stand

type Lists = Pick<Register, 'held' | 'sought'>

// Lists stay the same object until something is imported: they are read once for every state, not for every draft.
const KNOWN = new WeakMap<
  Lists['held'],
  { readonly sought: Lists['sought']; readonly index: PersonIndex }
>()

/** The persons of a party's own lists, ready to be looked for in texts. */
export function personIndex({ held, sought }: Lists): PersonIndex {
  const known = KNOWN.get(held)
  if (known?.sought === sought) return known.index
  const index = indexOf([...held.values(), ...sought.values()].map(({ name }) => name))
  KNOWN.set(held, { sought, index })
  return index
}

interface Parts {
  /** By stem and by bones: which persons have it as surname, which as another part. */
  readonly surnames: Map<string, Set<number>>
  readonly others: Map<string, Set<number>>
}

function indexOf(names: readonly WrittenName[]): PersonIndex {
  const parts: Parts = { surnames: new Map(), others: new Map() }
  names.forEach((name, person) => {
    const words = name.full.split(/[\s,.]+/).filter((word) => word !== '')
    const surnames = (name.surname ?? words[0] ?? '').split(/[\s,.-]+/)
    for (const word of surnames) keep(parts.surnames, word, person)
    for (const word of words.filter((one) => !surnames.includes(one))) {
      keep(parts.others, word, person)
    }
  })
  return { placesIn: (text) => namesIn(text, parts) }
}

function keep(map: Map<string, Set<number>>, word: string, person: number): void {
  const { stem, bones } = readWord(word)
  for (const key of [`s${stem}`, `b${bones}`]) {
    if (key.length < 2) continue
    const persons = map.get(key) ?? new Set()
    persons.add(person)
    map.set(key, persons)
  }
}

interface Word {
  readonly at: number
  readonly fold: string
  readonly stem: string
  readonly bones: string
  readonly isCapital: boolean
  readonly isArabic: boolean
}

function readWord(word: string): Pick<Word, 'fold' | 'stem' | 'bones'> {
  const fold = foldWord(repairLookAlikes(word))
  // Arabic writes ц and ч as two letters each.
  const bones = skeleton(fold.replace(/c/g, 'ts').replace(/C/g, 'tS'))
  return { fold, stem: coarse(fold).replace(/[aiu]+$/, ''), bones }
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const isArabic = detectScript(word) === 'arabic'
    const isCapital = /^\p{Lu}/u.test(word)
    const pieces = isArabic ? arabicForms(word) : [word, ...doubled(word)]
    return pieces.map((piece): Word => ({ at: index, ...readWord(piece), isCapital, isArabic }))
  })
}

function doubled(word: string): readonly string[] {
  return word.includes('-') ? word.split('-').filter((one) => one !== '') : []
}

// «and», «to», «by» and the article are written onto the word.
function arabicForms(word: string): readonly string[] {
  const bare = word.replace(/^[وفبلك]?(?:ال|لل)/, '')
  const less = word.replace(/^[وفبلك]/, '')
  return [...new Set([word, bare, less])].filter((one) => one.length > 1)
}

function namesIn(text: string, parts: Parts): readonly number[] {
  const words = wordsOf(text)
  const places = new Set<number>()
  words.forEach((word, i) => {
    const surnamed = personsOf(parts.surnames, word, LEAST_BONES)
    if (surnamed.stem.size > 0 && word.isCapital && word.stem.length >= LEAST_STEM) {
      places.add(word.at)
    }
    if (near(words, i, 1).some((other) => isWrittenAsName(word, other))) places.add(word.at)
    if (surnamed.all.size === 0) return
    for (const other of near(words, i, WINDOW)) {
      const others = personsOf(parts.others, other, 1).all
      if ([...surnamed.all].some((person) => others.has(person))) {
        places.add(Math.min(word.at, other.at))
      }
    }
  })
  return [...places].sort((a, b) => a - b)
}

function near(words: readonly Word[], i: number, most: number): readonly Word[] {
  const here = words[i]?.at
  return words.slice(Math.max(0, i - most), i + most + 1).filter(({ at }) => at !== here)
}

function personsOf(
  map: ReadonlyMap<string, ReadonlySet<number>>,
  word: Word,
  leastBones: number,
): { readonly stem: ReadonlySet<number>; readonly all: ReadonlySet<number> } {
  const full = coarse(word.fold)
  const stem = new Set<number>()
  for (let cut = 0; cut <= LONGEST_ENDING; cut++) {
    const cutStem = full.slice(0, full.length - cut)
    if (cutStem.length < 2) break
    for (const person of map.get(`s${cutStem}`) ?? []) stem.add(person)
  }
  // Vowels come and go between the cases of a name (Павел, Павлу); a surname is held to more than that.
  const isBony = word.isArabic ? word.bones.length >= leastBones : leastBones === 1
  const bones = isBony && word.bones !== '' ? (map.get(`b${word.bones}`) ?? []) : []
  return { stem, all: new Set([...stem, ...bones]) }
}

// A given name everybody knows, and a word with a capital right beside it.
function isWrittenAsName(word: Word, other: Word): boolean {
  if (!word.isCapital || !other.isCapital || other.fold.length < LEAST_BONES) return false
  const { how } = readGiven(word.fold)
  return how === 'exact' && word.fold.length >= LEAST_STEM
}
