// What fingers and scanners do to a word: slips of the key, look-alike letters of the other script,
// letters misread, words typed in the wrong keyboard layout.
import type { Dice } from '../people/dice.ts'

const KEY_ROWS = [
  'йцукенгшщзхї',
  'фівапролджє',
  'ячсмитьбю',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
]
const LOOK_ALIKE = new Map(zipped('аеорсхіАВЕКМНОРСТХІ', 'aeopcxiABEKMHOPCTXI'))
const MISREAD = new Map([...zipped('ишцбвенлоц', 'нщйввсилсу'), ...zipped('гпмрзьыі', 'тлнвэъьї')])
const LATIN_KEYS = new Map([
  ...zipped('йцукенгшщзхъфывапролджэячсмитьбю', "qwertyuiop[]asdfghjkl;'zxcvbnm,."),
  ...zipped('їієґ', "]s'`"),
])

/** One slip of the key: a letter lost, doubled, changed with its neighbour, or hit beside. */
export function withKeySlip(word: string, dice: Dice): string {
  if (word.length < 4) return word
  const at = dice.between(1, word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (dice.below(4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + after.charAt(0) + letter + after.slice(1)
    default:
      return before + besideKey(letter, dice) + after
  }
}

/** Some letters replaced by their likeness in the other script; nothing to see on paper. */
export function withLookAlikes(word: string, dice: Dice): string {
  const all = dice.happens(0.3)
  return mapped(word, (letter) =>
    LOOK_ALIKE.has(letter) && (all || dice.happens(0.5)) ? LOOK_ALIKE.get(letter) : letter,
  )
}

/** One or two letters as a scanner misreads them. */
export function misread(word: string, dice: Dice): string {
  const open = Array.from(word, (letter, i) => (MISREAD.has(letter) && i > 0 ? i : -1)).filter(
    (i) => i >= 0,
  )
  const chosen = new Set(dice.shuffled(open).slice(0, dice.between(1, 2)))
  return mapped(word, (letter, i) => (chosen.has(i) ? MISREAD.get(letter) : letter))
}

/** The word as it comes out when the keyboard stood on Latin. */
export function inLatinLayout(word: string): string {
  return mapped(word, (letter) => {
    const key = LATIN_KEYS.get(letter.toLowerCase())
    if (key === undefined) return letter
    return letter === letter.toLowerCase() ? key : key.toUpperCase()
  })
}

/** One digit of a text changed to another. */
export function withWrongDigit(text: string, dice: Dice): string {
  const places = Array.from(text, (letter, i) => (/\d/u.test(letter) ? i : -1)).filter(
    (i) => i >= 0,
  )
  if (places.length === 0) return text
  const at = dice.pick(places)
  const digit = (Number(text.charAt(at)) + dice.between(1, 9)) % 10
  return text.slice(0, at) + String(digit) + text.slice(at + 1)
}

function besideKey(letter: string, dice: Dice): string {
  const lower = letter.toLowerCase()
  const row = KEY_ROWS.find((keys) => keys.includes(lower))
  if (row === undefined) return letter
  const at = row.indexOf(lower)
  const beside = row.charAt(at === 0 ? 1 : at + dice.pick([-1, 1])) || row.charAt(at - 1)
  return letter === lower ? beside : beside.toUpperCase()
}

function mapped(word: string, change: (letter: string, at: number) => string | undefined): string {
  return Array.from(word, (letter, i) => change(letter, i) ?? letter).join('')
}

function zipped(from: string, to: string): readonly (readonly [string, string])[] {
  const other = Array.from(to)
  return Array.from(from, (letter, i) => [letter, other[i] ?? letter] as const)
}
