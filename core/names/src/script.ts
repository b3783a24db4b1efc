// Which script a word is written in, and the two accidents that hide it: letters of the other script
// that look alike, and a keyboard that was set to the other language. Both are repaired for comparing
// only; what the list says is kept as it stands.

export type Script = 'cyrillic' | 'latin' | 'arabic' | 'mixed' | 'none'

const CYRILLIC = /[\u0400-\u052f]/g
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/g
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe]/g

/** Names the script of a text; `mixed` if it has letters of more than one. */
export function detectScript(text: string): Script {
  const found: Script[] = []
  if (count(text, CYRILLIC) > 0) found.push('cyrillic')
  if (count(text, LATIN) > 0) found.push('latin')
  if (count(text, ARABIC) > 0) found.push('arabic')
  if (found.length > 1) return 'mixed'
  return found[0] ?? 'none'
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
  const cyrillic = count(word, CYRILLIC)
  const latin = count(word, LATIN)
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
  if (count(plain, CYRILLIC) > 0 || count(plain, LATIN) < 3) return false
  if (/[a-z][[\];',.][a-z]|^[[\];',.][a-z]/i.test(plain)) return true
  const vowels = (plain.match(/[aeiouy]/gi) ?? []).length
  return vowels / plain.length <= 0.2 || /[bcdfghjklmnpqrstvwxz]{5}/i.test(plain)
}

function count(text: string, letters: RegExp): number {
  return (text.match(letters) ?? []).length
}

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]))
}
