// The forms of a person's name that a table needs: what is shown, what is sorted by, and the words a
// search is made of. A search finds a person in whatever script, scheme or short form the name is typed:
// each word of a key is a fold, a known given name also stands for its whole class (Олександр,
// Александр, Sasha), and numbers and refs are found by their beginning.
import {
  detectScript,
  foldWord,
  repairLookAlikes,
  searchKey as keyOfText,
  transliterate,
} from '@parley/names'
import type { PersonRecord } from '@parley/names'

export interface NameForms {
  /** As written in the list, its spaces put in order; '' where the list has no name. */
  readonly name: string
  /** The same in Latin letters, or null where no rule gives one. */
  readonly latin: string | null
  /** Words of the search key, sorted, each once. */
  readonly words: readonly string[]
}

/** One word of a search: a row fits if its key holds any of the alternatives. */
export interface SearchWord {
  /** Parts of a search key; letters, digits, `#`, `~` and spaces only. */
  readonly anyOf: readonly string[]
}

const MAX_SEARCH_WORDS = 8 // nobody's name has more; each costs one pass over the index
const CODE_SIGNS = /[^\p{L}\p{N}]+/gu

interface KeptKey {
  readonly records: readonly PersonRecord[]
  readonly refs: readonly string[]
  readonly key: string
}

/** Name forms already worked out: records keep their identity from fold to fold, so each is read once. */
export class NameBook {
  readonly #forms = new WeakMap<PersonRecord, NameForms>()
  readonly #words = new Map<string, readonly string[]>()
  readonly #keys = new WeakMap<PersonRecord, KeptKey>()

  of(record: PersonRecord): NameForms {
    const before = this.#forms.get(record)
    if (before !== undefined) return before
    const forms = this.#read(record)
    this.#forms.set(record, forms)
    return forms
  }

  /** The search key of a person's records and refs; worked out again only where one of them is another. */
  keyOf(records: readonly PersonRecord[], refs: readonly string[]): string {
    const [first] = records
    if (first === undefined) return searchKey([], refs)
    const before = this.#keys.get(first)
    if (before !== undefined && isSame(before.records, records) && isSame(before.refs, refs)) {
      return before.key
    }
    const key = searchKey(
      records.map((r) => this.of(r)),
      refs,
    )
    this.#keys.set(first, { records, refs, key })
    return key
  }

  #read(record: PersonRecord): NameForms {
    const name = tidy(record.name.full)
    const words = new Set<string>()
    for (const word of [...wordsOf(name), ...wordsOf(record.callSign ?? '')]) {
      for (const form of this.#formsOf(word)) words.add(form)
    }
    for (const code of [record.no, record.serviceNumber]) {
      const key = codeKey(code ?? '')
      if (key !== '') words.add(`#${key}`)
    }
    return { name, latin: latinOf(name), words: [...words].sort() }
  }

  #formsOf(word: string): readonly string[] {
    const before = this.#words.get(word)
    if (before !== undefined) return before
    const forms = keyWords(word)
    this.#words.set(word, forms)
    return forms
  }
}

/** A search key of several forms: each word between spaces, so that ` word` is a word's beginning. */
export function searchKey(forms: readonly NameForms[], refs: readonly string[]): string {
  const words = new Set([...forms.flatMap((f) => f.words), ...refs.map((r) => `#${codeKey(r)}`)])
  return words.size === 0 ? '' : ` ${[...words].sort().join(' ')} `
}

/** The words of what somebody typed; every one of them has to be found. Empty for no search. */
export function searchWords(typed: string): readonly SearchWord[] {
  return wordsOf(tidy(typed))
    .slice(0, MAX_SEARCH_WORDS)
    .map((word) => ({ anyOf: alternatives(word) }))
    .filter((word) => word.anyOf.length > 0)
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i])
}

// A word with a digit is a number or a ref, any other a name: `B-12` must not find everybody on B.
function alternatives(word: string): readonly string[] {
  if (/\p{N}/u.test(word)) {
    const code = codeKey(word)
    return code === '' ? [] : [` #${code}`]
  }
  const forms = keyWords(word)
  // One or two letters are in the middle of nearly everybody; there they are a beginning.
  const folds = forms.filter((f) => !f.startsWith('~')).map((f) => (f.length < 3 ? ` ${f}` : f))
  const classes = forms.filter((f) => f.startsWith('~')).map((f) => `${f} `)
  return [...folds, ...classes]
}

// What the names themselves say a word is found by: its fold, then `~` and a class for each given name.
function keyWords(word: string): readonly string[] {
  return keyOfText(word)
    .split(' ')
    .filter((form) => form !== '')
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s.,;()«»"“”„]+/u).filter((word) => word !== '')
}

// Controls have no place in a table (a NUL fits into no database), and marks that turn the direction of
// text can make a row read as another one's.
const UNSHOWN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** A cell as a table shows it: composed, on one line, without what cannot be seen. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSHOWN, '').trim()
}

// In ASCII alone: a database whose locale knows no Cyrillic letters finds none of them by an index.
function codeKey(code: string): string {
  const digits = code.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15))
  const plain = digits.normalize('NFKC').toLowerCase().replace(CODE_SIGNS, '')
  return Array.from(plain, (sign) => (/[a-z0-9]/.test(sign) ? sign : foldWord(sign))).join('')
}

const UKRAINIAN = /[іїєґ'’ʼ]/iu
const BELARUSIAN = /ў/iu

// The scheme of the language that the letters betray; where they betray none, the passports' common one. Letters
// of another script that only look alike are read as those they stand for.
function latinOf(written: string): string | null {
  const name = written.split(' ').map(repairLookAlikes).join(' ')
  const script = detectScript(name)
  if (script === 'latin') return name
  if (script !== 'cyrillic') return null
  const usual = UKRAINIAN.test(name) ? 'kmu-2010' : 'icao-9303'
  const scheme = BELARUSIAN.test(name) ? 'be-icao-9303' : usual
  // Word by word: lists write surnames in capitals, and those stay capitals throughout.
  const words = name.split(' ').map((word) => transliterate(word, scheme))
  return words.join(' ')
}
