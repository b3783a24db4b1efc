// The ways a name leaves its own letters: by a passport's Latin, by a clerk's ear into the other
// alphabet, and from Latin back into Cyrillic by someone who does not know where it came from.
import type { Dice } from '../people/dice.ts'
import type { Language } from '../people/given-name.ts'

/** What a letter, or a few, becomes; `initial` at the beginning of a word. Longest match first. */
interface Scheme {
  readonly name: string
  readonly from: Language
  readonly letters: ReadonlyMap<string, string>
  readonly initial: ReadonlyMap<string, string>
}

const UK_BASE =
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ' +
  "х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ь= '= зг=zgh"
const RU_BASE =
  'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ' +
  'ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia'

/** The schemes in use; the ones of the state first. */
export const SCHEMES: readonly Scheme[] = [
  scheme('uk-state', 'uk', UK_BASE, 'є=ye ї=yi й=y ю=yu я=ya'),
  scheme('uk-english', 'uk', `${UK_BASE} г=g и=y ї=yi й=y є=ye ю=yu я=ya`, ''),
  scheme('uk-scholar', 'uk', `${UK_BASE} ї=ji й=j є=je ю=ju я=ja х=x ц=c ь='`, ''),
  scheme('uk-old-passport', 'uk', `${UK_BASE} г=g й=i ї=i и=i щ=sch`, ''),
  scheme('ru-state', 'ru', RU_BASE, ''),
  scheme('ru-english', 'ru', `${RU_BASE} й=y ю=yu я=ya ь=' ё=yo`, 'е=ye'),
  scheme('ru-old-passport', 'ru', `${RU_BASE} й=y ю=yu я=ya кс=x ий=y`, ''),
]

/** A capitalised word in Latin letters by one of the schemes of its language. */
export function romanised(word: string, by: Scheme): string {
  return word
    .split('-')
    .map((part) => spelt(part, by))
    .join('-')
}

/** A name heard in its own language and written down in the letters of the other. */
export function heard(word: string, from: Language, dice: Dice): string {
  return recased(from === 'uk' ? heardByRussian(word, dice) : heardByUkrainian(word, dice), word)
}

/** Latin letters read back into Cyrillic, by the look of each, in the letters of `into`. */
export function readBack(latin: string, into: Language, dice: Dice): string {
  const table = dice.happens(0.5) ? BACK_BY_PAIRS : BACK_BY_LETTERS
  const text = replaced(latin.toLowerCase(), table)
  const own = into === 'uk' ? text.replaceAll('ы', 'и').replaceAll('э', 'е') : text
  return recased(own, latin)
}

function scheme(name: string, from: Language, letters: string, initial: string): Scheme {
  return { name, from, letters: tableOf(letters), initial: tableOf(initial) }
}

function tableOf(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (const pair of pairs.split(' ')) {
    const [from = '', to = ''] = pair.split('=')
    if (from !== '') table.set(from, to)
  }
  return table
}

function spelt(word: string, by: Scheme): string {
  const lower = word.toLowerCase()
  const first = by.initial.get(lower.charAt(0))
  const rest = first === undefined ? lower : lower.slice(1)
  return recased((first ?? '') + replaced(rest, by.letters), word)
}

/** Replaces by the table, three letters before two before one; what it does not know stays. */
function replaced(text: string, table: ReadonlyMap<string, string>): string {
  let out = ''
  for (let i = 0; i < text.length;) {
    const length =
      [4, 3, 2, 1].find((n) => i + n <= text.length && table.has(text.slice(i, i + n))) ?? 1
    const piece = text.slice(i, i + length)
    out += table.get(piece) ?? piece
    i += length
  }
  return out
}

function recased(text: string, like: string): string {
  if (like.toLowerCase() === like) return text
  return text
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-')
}

function heardByRussian(word: string, dice: Dice): string {
  const table = new Map(tableOf("и=ы і=и ї=йи є=е ґ=г '=  йо=ё ьо=ё"))
  if (dice.happens(0.3)) table.set('г', 'х')
  if (dice.happens(0.3)) table.set('ї', 'и')
  if (dice.happens(0.25)) table.set('е', 'э')
  return dulled(replaced(word.toLowerCase(), table), dice)
}

// Vowels without stress are not told apart by ear: one о may be heard as а, one е as и.
function dulled(word: string, dice: Dice): string {
  if (dice.happens(0.18)) return word.replace(/(?<=.)о(?=.)/u, 'а')
  return dice.happens(0.12) ? word.replace(/(?<=.)е(?=.)/u, 'и') : word
}

function heardByUkrainian(word: string, dice: Dice): string {
  const table = new Map(tableOf("ы=и и=і э=е е=є ё=йо ъ='"))
  if (dice.happens(0.4)) table.set('е', 'е')
  if (dice.happens(0.2)) table.set('ш', 'щ')
  return dulled(replaced(word.toLowerCase(), table), dice)
}

const BACK_COMMON =
  'a=а b=б c=к d=д e=е f=ф g=г h=г i=и j=й k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=х y=ы z=з ' +
  "'=ь shch=щ sch=щ zh=ж kh=х ts=ц ch=ч sh=ш yi=йи"
const BACK_BY_PAIRS = tableOf(
  `${BACK_COMMON} ia=я ya=я ja=я iu=ю yu=ю ju=ю ye=е ie=е je=е yo=ё ii=ий yy=ый`,
)
const BACK_BY_LETTERS = tableOf(`${BACK_COMMON} ia=иа iu=иу ie=ие ya=йа yu=йу ye=йе`)
