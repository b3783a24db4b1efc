// Which script a word is written in, and the two accidents that hide it: letters of the other script
// that look alike, and a keyboard that was set to the other language. Both are repaired for comparing
// only; what the list says is kept as it stands.

export type Script = 'cyrillic' | 'latin' | 'arabic' | 'mixed' | 'none'

/** Names the script of a text; `mixed` if it has letters of more than one. */
export function detectScript(text: string): Script {
  const { cyrillic, latin, arabic } = lettersOf(text)
  if (Number(cyrillic > 0) + Number(latin > 0) + Number(arabic > 0) > 1) return 'mixed'
  if (cyrillic > 0) return 'cyrillic'
  if (latin > 0) return 'latin'
  return arabic > 0 ? 'arabic' : 'none'
}

interface LetterCounts {
  readonly cyrillic: number
  readonly latin: number
  readonly arabic: number
}

// A loop over code units: this runs for every word of every list, and patterns would cost ten times more.
function lettersOf(text: string): LetterCounts {
  let cyrillic = 0
  let latin = 0
  let arabic = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLatin(unit)) latin++
    else if (unit >= 0x400 && unit < 0x530) cyrillic++
    else if (isArabic(unit)) arabic++
  }
  return { cyrillic, latin, arabic }
}

function isLatin(unit: number): boolean {
  if (unit < 0x80) return (unit > 0x40 && unit < 0x5b) || (unit > 0x60 && unit < 0x7b)
  return (unit >= 0xc0 && unit < 0x250) || (unit >= 0x1e00 && unit < 0x1f00)
}

function isArabic(unit: number): boolean {
  if (unit >= 0x600 && unit < 0x780) return unit < 0x700 || unit >= 0x750
  return unit >= 0xfb50 && unit < 0xfeff && (unit < 0xfe00 || unit >= 0xfe70)
}

/** How many letters of the three scripts a text has. */
export function letterCount(text: string): number {
  const { cyrillic, latin, arabic } = lettersOf(text)
  return cyrillic + latin + arabic
}

const TO_CYRILLIC = pairs(
  'aа bв cс eе hн iі kк mм oо pр tт xх yу ïї AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ ÏЇ',
)
const TO_LATIN = pairs('аa сc еe іi оo рp хx уy їï АA ВB СC ЕE НH ІI КK МM ОO РP ТT ХX УY ЇÏ')
const DIGITS_CYRILLIC = pairs('0о 3з 6б 1і 4ч')
const DIGITS_LATIN = pairs('0o 1l 3e 5s 6b 8b')

/**
 * Gives every letter of a word the script the word is in, where a look-alike exists there; a digit
 * inside a word becomes the letter it was misread from.
 */
export function repairLookAlikes(word: string): string {
  const { cyrillic, latin } = lettersOf(word)
  if (cyrillic + latin === 0) return word
  const isCyrillic = latin === 0 || (cyrillic > 0 && !isCertainlyLatin(word))
  const hasDigit = /\d/.test(word) && cyrillic + latin >= 3
  if (!hasDigit && (cyrillic === 0 || latin === 0)) return word
  const letters = isCyrillic ? TO_CYRILLIC : TO_LATIN
  const digits = isCyrillic ? DIGITS_CYRILLIC : DIGITS_LATIN
  let repaired = ''
  for (const letter of word) {
    repaired += letters.get(letter) ?? (hasDigit ? digits.get(letter) : undefined) ?? letter
  }
  return repaired
}

/** The word with every letter that has a Cyrillic look-alike replaced by it. */
export function asCyrillic(word: string): string {
  return Array.from(word, (letter) => TO_CYRILLIC.get(letter) ?? letter).join('')
}

// A letter that only Cyrillic has settles it; then one that only Latin has; else Cyrillic.
function isCertainlyLatin(word: string): boolean {
  const letters = Array.from(word)
  if (letters.some((c) => /[\u0400-\u052f]/.test(c) && !TO_LATIN.has(c))) return false
  return letters.some((c) => /[A-Za-z]/.test(c) && !TO_CYRILLIC.has(c))
}

const KEYS_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const KEYS_RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю'
const KEYS_UKRAINIAN = "'йцукенгшщзхїфівапролджєячсмитьбю"

/** What the keys of a Latin word give on the Russian and on the Ukrainian keyboard. */
export function otherLayout(word: string): readonly string[] {
  return [KEYS_RUSSIAN, KEYS_UKRAINIAN].map((keys) => retype(word.toLowerCase(), KEYS_LATIN, keys))
}

function retype(word: string, from: string, to: string): string {
  let typed = ''
  for (const letter of word) {
    const key = from.indexOf(letter)
    typed += key < 0 ? letter : to.charAt(key)
  }
  return typed
}

const SHIFTED: ReadonlyMap<string, string> = new Map([
  ['{', '['],
  ['}', ']'],
  [':', ';'],
  ['"', "'"],
  ['<', ','],
  ['>', '.'],
  ['~', '`'],
])

/**
 * Whether a word may have been typed on the wrong keyboard: Latin letters with punctuation keys among
 * them, or with hardly a vowel. A guess for the caller to test against what else it knows.
 */
export function mayBeOtherLayout(word: string): boolean {
  const plain = Array.from(word, (letter) => SHIFTED.get(letter) ?? letter).join('')
  const { cyrillic, latin } = lettersOf(plain)
  if (cyrillic > 0 || latin < 3) return false
  if (/[a-z][[\];',.][a-z]|^[[\];',.][a-z]/i.test(plain)) return true
  const vowels = (plain.match(/[aeiouy]/gi) ?? []).length
  return vowels / plain.length <= 0.2 || /[bcdfghjklmnpqrstvwxz]{5}/i.test(plain)
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
}
