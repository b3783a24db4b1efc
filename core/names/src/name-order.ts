// The order of a list of names as readers of a language expect it: the reader's own script first, letters
// in the order of the alphabet, ґ beside г and і beside и where they belong. Made of tables and compared
// by code units, so that every machine and every database gives one order.

export type OrderLanguage = 'uk' | 'ru' | 'be' | 'en' | 'ar'

// One row serves three languages: none of them has two letters that another wants the other way round.
const CYRILLIC = 'абвгґдђеёєжзиіїйјклљмнњопрстћуўфхцчџшщъыьэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const SCRIPTS = { cyrillic: CYRILLIC, latin: LATIN, arabic: ARABIC } as const
type OrderedScript = keyof typeof SCRIPTS

const SCRIPT_ORDER: Readonly<Record<OrderLanguage, readonly OrderedScript[]>> = {
  uk: ['cyrillic', 'latin', 'arabic'],
  ru: ['cyrillic', 'latin', 'arabic'],
  be: ['cyrillic', 'latin', 'arabic'],
  en: ['latin', 'cyrillic', 'arabic'],
  ar: ['arabic', 'latin', 'cyrillic'],
}

// Letters that stand with another one: carriers of the hamza with their alif, waw or ya.
const SAME_PLACE: ReadonlyMap<string, string> = new Map(
  'أ=ا إ=ا آ=ا ٱ=ا ء=ا ؤ=و ئ=ي ى=ي ة=ه ی=ي ک=ك ß=s æ=a œ=o ø=o ł=l đ=d ı=i ð=d þ=t'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
)

const SPACE = '\u0020' // before every letter: Коваль Яків stands before Ковальчук Андрій
const FIRST_PLACE = 0x100
const OTHERS = 0x1000 // letters of no script above, behind all, by their own number

const PLACES: ReadonlyMap<OrderLanguage, ReadonlyMap<string, string>> = new Map(
  (['uk', 'ru', 'be', 'en', 'ar'] as const).map((language) => [language, placesFor(language)]),
)
function placesFor(language: OrderLanguage): ReadonlyMap<string, string> {
  const letters = SCRIPT_ORDER[language].flatMap((script) => Array.from(SCRIPTS[script]))
  return new Map(letters.map((letter, i) => [letter, String.fromCharCode(FIRST_PLACE + i)]))
}

/**
 * A text whose order by code units is the order of the names in a language. Apostrophes, accents and
 * capitals decide only between names otherwise equal; ё stands with е, but as a letter in Belarusian.
 */
export function nameOrderKey(name: string, language: OrderLanguage): string {
  const places = PLACES.get(language)
  let key = ''
  for (const letter of name.normalize('NFC').toLowerCase()) key += placeOf(letter, language, places)
  return `${key.replace(/^ +| +$/g, '')}\u0001${name}`
}

function placeOf(
  letter: string,
  language: OrderLanguage,
  places: ReadonlyMap<string, string> | undefined,
): string {
  const own = letter === 'ё' && language !== 'be' ? 'е' : (SAME_PLACE.get(letter) ?? letter)
  const known = places?.get(own)
  if (known !== undefined) return known
  const plain = own.normalize('NFD').charAt(0)
  const bare = places?.get(plain)
  if (bare !== undefined) return bare
  if (/[\s\p{Pd}]/u.test(letter)) return SPACE
  if (!/[\p{L}\p{N}]/u.test(letter)) return ''
  const number = letter.codePointAt(0) ?? 0
  return String.fromCharCode(OTHERS + Math.min(0x9000, number >> 4)) + letter
}

/** Compares two names for a list shown in a language; 0 only for equal texts. */
export function compareNamesFor(language: OrderLanguage): (a: string, b: string) => number {
  const keys = new Map<string, string>()
  const keyOf = (name: string): string => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const key = nameOrderKey(name, language)
    keys.set(name, key)
    return key
  }
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    if (x === y) return 0
    return x < y ? -1 : 1
  }
}
