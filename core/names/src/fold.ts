// One spelling for one sound, whatever script and scheme a name went through: the fold. Letters of
// Cyrillic, of the usual Latin schemes and of Arabic fall into 23 sounds; what schemes disagree about
// (г/ґ/х, и/і/ы/й, е/є/э/ё, soft signs, doubled letters, the i before a vowel) falls together.
// A fold is evidence for comparing, never a spelling to show.
import { detectScript } from './script.ts'

/** The sounds of a fold; capitals are ж Z, ч C, ш and щ S; g is г, ґ and х; c is ц. */
export const SOUNDS = 'abcCdefgiklmnoprsStuvzZ'

const CYRILLIC: ReadonlyMap<string, string> = new Map(
  (
    'а=a б=b в=v г=g ґ=g д=d е=e є=e ж=Z з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=g ' +
    'ц=c ч=C ш=S щ=S ы=i э=e ю=iu я=ia ё=io ў=v ј=i љ=li њ=ni ђ=dZ ћ=C џ=dZ ә=a ө=o ү=u ұ=u қ=k ғ=g ң=n һ=g җ=dZ'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
)

const ARABIC: ReadonlyMap<string, string> = new Map(
  (
    'ا=a أ=a إ=i آ=a ٱ=a ى=a ة=a ب=b ت=t ث=t ج=Z ح=g خ=g د=d ذ=d ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z غ=g ف=f ق=k ' +
    'ك=k ک=k ل=l م=m ن=n ه=g و=u ؤ=u ي=i ی=i ئ=i پ=p چ=C ژ=Z گ=g ڤ=v'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
)

const LATIN_MARKED: ReadonlyMap<string, string> = new Map(
  'č=C ć=C ç=C š=S ś=S ş=S ș=S ŝ=S ž=Z ź=z ż=Z ł=l đ=d ß=s æ=e œ=e ø=o ı=i ğ=g ə=a ð=d þ=t ŭ=v'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
)

// Longest first: each replaces what a scheme writes for one sound. Capitals are already sounds.
const LATIN_SEQUENCES: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shtch|shch|szcz|chtch|shh|SC/g, 'S'],
  [/tsch|tch|cz/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/zgh/g, 'zg'],
  [/dzh|dj/g, 'dZ'],
  [/zh/g, 'Z'],
  [/kh|gh/g, 'g'],
  [/ch/g, 'C'],
  [/tz|ts/g, 'c'],
  [/ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/qu/g, 'kv'],
  [/c(?=[eiy]|$)/g, 'c'],
  [/c(?![eiy]|$)/g, 'k'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/h/g, 'g'],
  [/[yj]/g, 'i'],
  [/iou$/, 'iov'], // Kavaliou: Кавалёў on a Belarusian passport
]

/** Folds one word to its sounds; '' if it has no letter. Hyphens and apostrophes vanish. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase()
  return settle(detectScript(lower) === 'latin' ? latinSounds(lower) : otherSounds(lower))
}

function otherSounds(lower: string): string {
  let sounds = ''
  for (const letter of lower.replace(/тс/g, 'ц').replace(/[ьъ](?=о)/g, 'й')) {
    sounds += CYRILLIC.get(letter) ?? ARABIC.get(letter) ?? (/[a-z]/.test(letter) ? letter : '')
  }
  return sounds.replace(/[^a-zCSZ]/g, '')
}

function latinSounds(lower: string): string {
  let plain = ''
  for (const letter of lower) plain += LATIN_MARKED.get(letter) ?? letter
  plain = plain.normalize('NFD').replace(/[^a-zCSZ]/g, '')
  for (const [from, to] of LATIN_SEQUENCES) plain = plain.replace(from, to)
  return plain
}

// ё, йо, ьо and yo are written е as often as not; any other i before a vowel is the scheme's.
function settle(sounds: string): string {
  return sounds
    .replace(/ou/g, 'u')
    .replace(/i+/g, 'i')
    .replace(/io/g, 'e')
    .replace(/i(?=[aeu])/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(...)[oe]i$/, '$1i')
}

/** The fold with unstressed vowels fallen together (о as а, е as и), as an ear writes them. */
export function coarse(fold: string): string {
  return fold
    .replace(/o/g, 'a')
    .replace(/e/g, 'i')
    .replace(/(.)\1+/g, '$1')
}

const DEVOICED: ReadonlyMap<string, string> = new Map(
  'bp dt zs ZS fv gk cs'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** The consonants of a fold, voiced and unvoiced as one: what survives most mishearing. */
export function skeleton(fold: string): string {
  let bones = ''
  for (const sound of fold) {
    if ('aeiou'.includes(sound)) continue
    const bone = DEVOICED.get(sound) ?? sound
    if (!bones.endsWith(bone)) bones += bone
  }
  return bones
}

/** The first consonants of a fold as {@link skeleton} has them, one bit each; other letters share a bit. */
export function boneSet(fold: string): number {
  if (fold.length > LONGEST_BONES) return boneSet(skeleton(fold).slice(0, LONGEST_BONES))
  let set = 0
  for (let i = 0; i < fold.length; i++) set |= BONE_BITS[fold.charCodeAt(i) & 127] ?? 0
  return set
}

const LONGEST_BONES = 48 // as sound codes are cut

const BONE_BITS = Int32Array.from({ length: 128 }, (_, unit) => {
  const bone = skeleton(String.fromCharCode(unit))
  return bone === '' ? 0 : 1 << (SOUNDS.indexOf(bone) + 1)
})
