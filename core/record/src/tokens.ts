// The words, numbers and marks of a text, each with its place. Whatever is changed to compare words (case, accents,
// letters of another alphabet that look alike) keeps every character in its place, so that a passage found here is
// the passage of the report.

export interface Token {
  /** As the packs spell words: small letters, no accents of the Latin alphabet, plain apostrophes. */
  readonly word: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly start: number
  readonly end: number
  /** As the text writes it. */
  readonly spelt: string
  /** Whether the text writes it with a capital. */
  readonly isCapital: boolean
}

const LATIN_LOOKS = 'aceiopxyABCEHIKMOPTX'

const CYRILLIC_LOOKS = 'асеіорхуАВСЕНІКМОРТХ'

const LOOKS = new Map<string, string>()
for (let i = 0; i < LATIN_LOOKS.length; i++) {
  LOOKS.set(LATIN_LOOKS.charAt(i), CYRILLIC_LOOKS.charAt(i))
  LOOKS.set(CYRILLIC_LOOKS.charAt(i), LATIN_LOOKS.charAt(i))
}

// Digits in groups of three (spaces, points, commas, apostrophes between them), other digits, what French elides before
// a word, words, single marks.
const TOKEN =
  /\d{1,3}(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|(?<!\p{L})(?:[dlnsjcmt]|qu)['’](?=[a-zà-ÿ])|\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]*(?:['’ʼ‘]\p{L}[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]*)*|[^\s]/giu

/** Reads the tokens of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match
    const start = match.index
    const first = found.charCodeAt(0)
    const kind = first >= 48 && first <= 57 ? 'number' : /^\p{L}/u.test(found) ? 'word' : 'mark'
    const word = kind === 'word' ? folded(found) : found
    const isCapital = kind === 'word' && found.charAt(0) !== found.charAt(0).toLowerCase()
    tokens.push({ word, kind, start, end: start + found.length, spelt: found, isCapital })
  }
  return tokens
}

/** A word as the packs spell it. */
export function folded(word: string): string {
  const plain = oneAlphabet(UNSEEN.test(word) ? visible(word) : word)
    .toLowerCase()
    .replace(/['’ʼ‘]/gu, "'")
  if (!/[^a-z']/u.test(plain)) return plain
  if (/[а-яёіїєґ]/u.test(plain)) return plain.replaceAll('ё', 'е')
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
}

// Marks apart from their letters, and places where a page lets a word break.
const UNSEEN = /[\p{M}\u00ad\u200b-\u200d\u2060]/u

const visible = (word: string): string =>
  word.replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, '').normalize('NFC')

// A word with letters of two alphabets is meant in the one that more of its letters belong to without doubt.
function oneAlphabet(word: string): string {
  const cyrillic = /[\u0400-\u04ff]/u.test(word)
  if (!cyrillic || !/[A-Za-z]/.test(word)) return word
  const letters = word.split('')
  const sure = letters.filter((letter) => !LOOKS.has(letter))
  const into = sure.some((letter) => /[\u0400-\u04ff]/u.test(letter)) ? 'cyrillic' : 'latin'
  return letters.map((letter) => replaced(letter, into)).join('')
}

function replaced(letter: string, into: 'latin' | 'cyrillic'): string {
  const isCyrillic = /[\u0400-\u04ff]/u.test(letter)
  const isOther = into === 'latin' ? isCyrillic : /[A-Za-z]/.test(letter)
  return isOther ? (LOOKS.get(letter) ?? letter) : letter
}
