// How one spelling becomes another: the usual ways of writing Cyrillic in Latin letters, and the letters in
// which Ukrainian and Russian spelling answer each other. For explaining a pair only: whether two names
// agree is weighed by their folds, which no scheme can mislead.
import { transliterate } from '@parley/names'

export type LatinScheme = (typeof LATIN_SCHEMES)[number]

/** The likelier first: of two schemes that write the same, the earlier is named. */
export const LATIN_SCHEMES = [
  'kmu-2010',
  'icao-9303',
  'uk-passport-2007',
  'bgn-pcgn-uk',
  'bgn-pcgn-ru',
  'ru-passport-1997',
  'gost-2006',
  'scholarly',
  'german',
  'french',
] as const

interface Table {
  readonly letters: ReadonlyMap<string, string>
  /** Where a word begins, or after a vowel, ь or ъ, these letters are written otherwise. */
  readonly first: ReadonlyMap<string, string>
}

const PLAIN = 'а=a б=b в=v д=d з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ґ=g і=i ў=u'
const SOFT = "ь= ъ= '= ’= ʼ="

const TABLES: Readonly<Record<Exclude<LatinScheme, 'kmu-2010' | 'icao-9303'>, Table>> = {
  'uk-passport-2007': table(
    'г=g е=e є=ie ж=zh и=y ї=i й=i х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ё=e ы=y э=e',
  ),
  'bgn-pcgn-uk': table(
    'г=h е=e є=ye ж=zh и=y ї=yi й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ё=yo ы=y э=e',
  ),
  'bgn-pcgn-ru': table(
    'г=g е=e є=ye ж=zh и=i ї=yi й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ё=yo ы=y э=e',
    'е=ye',
  ),
  'ru-passport-1997': table(
    'г=g е=e є=ye ж=zh и=i ї=i й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ё=e ы=y э=e',
  ),
  'gost-2006': table(
    'г=g е=e є=ie ж=zh и=i ї=i й=i х=kh ц=tc ч=ch ш=sh щ=shch ю=iu я=ia ё=e ы=y э=e',
  ),
  scholarly: table('г=g е=e є=je ж=ž и=i ї=ji й=j х=ch ц=c ч=č ш=š щ=šč ю=ju я=ja ё=ë ы=y э=e'),
  german: table(
    'в=w г=g е=e є=je ж=sch з=s и=i ї=ji й=j х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ё=jo ы=y э=e',
  ),
  french: table(
    'г=g е=e є=ie ж=j и=i ї=i й=i у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia ё=io ы=y э=e',
  ),
}

const AFTER_WHICH_FIRST = /[аеёиоуыэюяьъіїє]/

/** Writes one Cyrillic word in Latin letters by a scheme, in lower case. */
export function inLatin(word: string, scheme: LatinScheme): string {
  const lower = word.toLowerCase()
  if (scheme === 'kmu-2010' || scheme === 'icao-9303') return transliterate(lower, scheme)
  const { letters, first } = TABLES[scheme]
  let written = ''
  let before = ''
  for (const letter of lower) {
    const isFirst = before === '' || before === '-' || AFTER_WHICH_FIRST.test(before)
    written += (isFirst ? first.get(letter) : undefined) ?? letters.get(letter) ?? letter
    before = letter
  }
  return written
}

/** Spellings that Russian may give a Ukrainian word, in lower case. */
export function inRussian(word: string): readonly string[] {
  const plain = word
    .toLowerCase()
    .replace(/ський$/, 'ский')
    .replace(/цький$/, 'цкий')
    .replace(/ська$/, 'ская')
    .replace(/['’ʼ](?=[яюєї])/g, 'ъ')
    .replace(/йо/g, 'ё')
    .replace(/ьо/g, 'ё')
    .replace(/ґ/g, 'г')
  const common = plain.replace(/[ії]/g, 'и').replace(/є/g, 'е')
  return [...new Set([common, common.replace(/ъ/g, 'ь'), common.replace(/ё/g, 'е')])].flatMap(
    (each) => [each, plain.includes('и') ? respelled(each, plain) : each],
  )
}

/** Spellings that Ukrainian may give a Russian word, in lower case. */
export function inUkrainian(word: string): readonly string[] {
  const plain = word
    .toLowerCase()
    .replace(/([сц])кий$/, '$1ький')
    .replace(/([сц])кая$/, '$1ька')
    .replace(/ъ/g, 'ʼ')
    .replace(/ё/g, 'ьо')
    .replace(/э/g, 'е')
  return [
    plain.replace(/и/g, 'і').replace(/ы/g, 'и').replace(/кій$/, 'кий'),
    plain.replace(/ы/g, 'и'),
  ]
}

// The Ukrainian и stands for the sound that Russian writes ы; where only the і of a word became и, the
// letters of both spellings are as many.
function respelled(russian: string, ukrainian: string): string {
  if (russian.length !== ukrainian.length) return russian
  return Array.from(russian, (letter, i) => (ukrainian[i] === 'и' ? 'ы' : letter)).join('')
}

function table(own: string, first = ''): Table {
  return { letters: pairs(`${PLAIN} ${SOFT} ${own}`), first: pairs(first) }
}

function pairs(text: string): ReadonlyMap<string, string> {
  const read = text.split(' ').filter((pair) => pair !== '')
  return new Map(read.map((pair) => [pair.charAt(0), pair.slice(2)]))
}
