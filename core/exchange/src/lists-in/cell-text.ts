// Text of cells made comparable. Marks that nobody sees (direction, zero width, soft hyphens) and
// loose accents would make two equal names differ, or show one name as another; they go here, and
// the table keeps what the cell said.

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
const ACCENTED = /(\p{L}|^|[^\p{L}])([\u0300-\u036f\u0483-\u0489]+)/gu
const LETTERS_WITH_MARKS = new Set([
  'и\u0306',
  'і\u0308',
  'е\u0308',
  'у\u0306',
  'И\u0306',
  'І\u0308',
  'Е\u0308',
  'У\u0306',
]) // й ї ё ў
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g

/** The text without invisible and control marks and loose accents, composed, its spaces single. */
export function cleanText(text: string): string {
  if (isPlain(text)) return text.trim()
  // Unseen marks first: one may part a letter from its own mark, or a space from a space.
  const seen = text.replace(INVISIBLE, '').replace(CONTROL, '')
  return withoutAccents(seen).replace(SPACE, ' ').trim()
}

/** Code points that `cleanText` takes away, as `U+202E` words: what a screen shows beside the text. */
export function hiddenMarks(text: string): readonly string[] {
  if (isPlain(text)) return []
  const found = new Set<string>()
  for (const pattern of [INVISIBLE, CONTROL]) {
    for (const [mark] of text.matchAll(pattern)) found.add(codePointWord(mark))
  }
  withoutAccents(text, (mark) => found.add(codePointWord(mark)))
  return [...found].sort()
}

// Stress marks and the like go; marks that make another letter, and those of Latin names, stay.
function withoutAccents(text: string, gone?: (mark: string) => void): string {
  return text
    .normalize('NFD')
    .replace(ACCENTED, (_all, letter: string, marks: string) => {
      const [first = ''] = marks
      const kept =
        /\p{Script=Latin}/u.test(letter) || LETTERS_WITH_MARKS.has(letter + first) ? first : ''
      for (const mark of marks.slice(kept.length)) gone?.(mark)
      return letter + kept
    })
    .normalize('NFC')
}

/** Digits of other scripts as 0-9. */
export function plainDigits(text: string): string {
  return text.replace(DIGIT, (d) => String(digitValue(d.charCodeAt(0))))
}

const LATIN = 'aceiopxykmtbhACEIOPXYKMTBH'
const CYRILLIC = 'асеіорхукмтвнАСЕІОРХУКМТВН'
const LATIN_TWIN = new Map(Array.from(LATIN, (letter, i) => [letter, CYRILLIC.charAt(i)] as const))

const NUMERO = '\ue000' // stands in for the number sign, which compatibility forms would turn into letters

/**
 * Words for comparing headings and code words: lower case, look-alike Latin letters inside Cyrillic
 * words turned into Cyrillic, apostrophes gone, every other mark a space. Not for names of persons.
 */
export function wordForm(text: string): string {
  const plain = isPlain(text) && !text.includes('№')
  const base = plain
    ? text
    : plainDigits(cleanText(text).replace(/№/g, NUMERO).normalize('NFKC'))
        .replace(/[\u0640\u064b-\u0652]/g, '')
        .replace(/[أإآٱ]/g, 'ا')
        .replace(/ى/g, 'ي')
        .replace(/ة/g, 'ه')
  const words = base
    .toLowerCase()
    .replace(/['’`ʼ‘"]/g, '')
    .replaceAll('ё', 'е')
    .replace(plain ? PLAIN_MARKS : MARKS, ' ')
    .replaceAll(NUMERO, ' № ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return isMixed(words) ? words.split(' ').map(withoutLatinTwins).join(' ') : words
}

const PLAIN_MARKS = /[!-"$-*,-/:-@[-`{-~«»–]+/g // the marks among the characters that isPlain lets through
const MARKS = /[^\p{L}\p{N}#+\ue000]+/gu

/** The text with every Latin letter that has a Cyrillic twin as that twin: for codes, never for words. */
export function inCyrillicLetters(text: string): string {
  return Array.from(text, (letter) => LATIN_TWIN.get(letter) ?? letter).join('')
}

/** Whether a text has a letter, a digit or a number sign at all. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}№#]/u.test(text)
}

function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[\u0400-\u04ff]/.test(text)
}

function withoutLatinTwins(word: string): string {
  return isMixed(word) ? inCyrillicLetters(word) : word
}

// Almost every cell is plain; testing first keeps 100,000 cells from five passes each.
function isPlain(text: string): boolean {
  return (
    /^[\u0020-\u007e\u0401-\u044f\u0451-\u045f\u0490\u0491№«»–]*$/.test(text) &&
    !text.includes('  ')
  )
}

function codePointWord(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function digitValue(unit: number): number {
  const zeros = [0x660, 0x6f0, 0x966, 0xff10]
  const zero = zeros.find((z) => unit >= z && unit < z + 10) ?? unit
  return unit - zero
}
