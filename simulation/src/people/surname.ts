// Surnames put together from stems and endings, never taken from a list of real bearers. About half
// come from stems that are words, the rest from syllables, so that both common and odd names occur and
// no register of frequencies is needed. One table per party and one of the eastern groups.
import { rankedTable, weightedTable } from './dice.ts'
import type { Dice, Weighted } from './dice.ts'
import {
  EASTERN_STEMS,
  FOREFATHER_STEMS,
  IN_STEMS,
  NOUN_STEMS,
  OV_STEMS,
  PLACE_STEMS,
  SOFT_PLACE_STEMS,
  TRADE_STEMS,
  TRAIT_STEMS,
} from './surname-stems.ts'

/** A surname as its bearers write it: men and women, in Ukrainian and in Russian. */
export interface Surname {
  readonly uk: { readonly m: string; readonly f: string }
  readonly ru: { readonly m: string; readonly f: string }
}

export type SurnameStock = 'uk' | 'ru' | 'eastern'

/** Endings: Ukrainian of men and women, Russian of men and women. */
type Ending = readonly [ukM: string, ukF: string, ruM: string, ruF: string]

const ENKO: Ending = ['енко', 'енко', 'енко', 'енко']
const UK: Ending = ['ук', 'ук', 'ук', 'ук']
const CHUK: Ending = ['чук', 'чук', 'чук', 'чук']
const IV: Ending = ['ів', 'ів', 'ив', 'ив']
const YSHYN: Ending = ['ишин', 'ишин', 'ишин', 'ишин']
const OVYCH: Ending = ['ович', 'ович', 'ович', 'ович']
const BARE: Ending = ['', '', '', '']
const YI: Ending = ['ий', 'а', 'ый', 'ая']
const SKYI: Ending = ['ський', 'ська', 'ский', 'ская']
const TSKYI: Ending = ['цький', 'цька', 'цкий', 'цкая']
const OV: Ending = ['ов', 'ова', 'ов', 'ова']
const IN: Ending = ['ін', 'іна', 'ин', 'ина']

/** Draws a surname of a stock; the same few are common and most are rare, as in life. */
export function drawSurname(dice: Dice, stock: SurnameStock): Surname {
  if (stock === 'eastern') return dice.weighted(EASTERN)
  const share = stock === 'uk' ? 0.4 : 0.45
  if (dice.happens(share)) return syllabicSurname(dice, stock)
  return dice.weighted(stock === 'uk' ? UKRAINIAN : RUSSIAN)
}

/** Two surnames borne together with a hyphen. */
export function doubleSurname(first: Surname, second: Surname): Surname {
  const join = (a: string, b: string): string => `${a}-${b}`
  return {
    uk: { m: join(first.uk.m, second.uk.m), f: join(first.uk.f, second.uk.f) },
    ru: { m: join(first.ru.m, second.ru.m), f: join(first.ru.f, second.ru.f) },
  }
}

function surnameOf(uk: string, ru: string, [ukM, ukF, ruM, ruF]: Ending): Surname {
  return {
    uk: { m: capital(joined(uk, ukM)), f: capital(joined(uk, ukF)) },
    ru: { m: capital(joined(ru, ruM)), f: capital(joined(ru, ruF)) },
  }
}

// Козак - Козаченко, Козачук; Лолський is not said, Лольський is; Russian writes Тихий, not "Тихый".
function joined(stem: string, ending: string): string {
  if (/^(?:енко|ук)/u.test(ending)) return softened(stem) + ending
  if (ending.startsWith('ськ') || ending.startsWith('ск')) return stem.replace(/л$/u, 'ль') + ending
  if (ending.startsWith('ы') && /[гкх]$/u.test(stem)) return `${stem}и${ending.slice(1)}`
  return stem + ending
}

function softened(stem: string): string {
  return stem.replace(/к$/u, 'ч').replace(/г$/u, 'ж').replace(/х$/u, 'ш')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The Russian spelling of a Ukrainian surname, where no better is known. */
function ruSpelling(uk: string): string {
  return uk
    .replaceAll('ьо', 'е')
    .replaceAll(/(?<=[цч])ь$/gu, '')
    .replaceAll('ця', 'ца')
    .replaceAll(/[іїєґ']/gu, (letter) => UK_TO_RU.get(letter) ?? letter)
}

const UK_TO_RU = new Map([
  ['і', 'и'],
  ['ї', 'и'],
  ['є', 'е'],
  ['ґ', 'г'],
  ["'", 'ь'],
])

/** The Ukrainian spelling of a Russian surname. */
function ukSpelling(ru: string): string {
  return ru
    .replaceAll(/(?<![жчшщц])и/gu, 'і')
    .replaceAll('ы', 'и')
    .replaceAll('э', 'е')
    .replaceAll(/(?<=[жчшщ])ё/gu, 'о')
    .replaceAll('ё', 'ьо')
    .replaceAll('ъ', "'")
}

type Spelt = readonly [uk: string, ru: string]

function ukrainianStems(text: string): readonly Spelt[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((entry) => {
      const [uk = '', ru] = entry.split('/')
      return [uk, ru ?? ruSpelling(uk)]
    })
}

function russianStems(text: string): readonly Spelt[] {
  return text
    .trim()
    .split(/\s+/u)
    .map((ru) => [ukSpelling(ru), ru])
}

function surnamesOf(stems: readonly Spelt[], ...endings: readonly Ending[]): readonly Surname[] {
  return endings.flatMap((ending) => stems.map(([uk, ru]) => surnameOf(uk, ru, ending)))
}

/** Deals the groups out in turn, so that each has some of the common places at the head of a table. */
function interleaved(groups: readonly (readonly Surname[])[]): readonly Surname[] {
  const longest = Math.max(...groups.map((group) => group.length))
  const out: Surname[] = []
  for (let i = 0; i < longest; i++) {
    for (const group of groups) {
      const surname = group[i]
      if (surname !== undefined) out.push(surname)
    }
  }
  return out
}

const trades = ukrainianStems(TRADE_STEMS)
const forefathers = ukrainianStems(FOREFATHER_STEMS)

const UKRAINIAN: Weighted<Surname> = rankedTable(
  interleaved([
    surnamesOf(trades, ENKO, BARE),
    surnamesOf(forefathers, ENKO, CHUK, OVYCH),
    surnamesOf(ukrainianStems(NOUN_STEMS), BARE),
    surnamesOf(ukrainianStems(PLACE_STEMS), SKYI),
    surnamesOf(trades, UK),
    surnamesOf(ukrainianStems(TRAIT_STEMS), YI),
    surnamesOf(ukrainianStems(SOFT_PLACE_STEMS), TSKYI),
    surnamesOf(forefathers, UK, IV, YSHYN),
    surnamesOf(russianStems(OV_STEMS), OV),
  ]),
  40,
)

const RUSSIAN: Weighted<Surname> = rankedTable(
  interleaved([
    surnamesOf(russianStems(OV_STEMS), OV),
    surnamesOf(russianStems(IN_STEMS), IN),
    surnamesOf(russianStems(OV_STEMS).toReversed(), OV),
    surnamesOf(ukrainianStems(PLACE_STEMS), SKYI),
    surnamesOf(trades, ENKO),
  ]),
  30,
)

const EASTERN: Weighted<Surname> = rankedTable(
  surnamesOf(ukrainianStems(EASTERN_STEMS), OV, IN),
  20,
)

const ONSETS =
  'б в г д з к л м н п р с т ф ч бр вр гр др зв кв кл кр мл пл пр св сл см тв тр хв'.split(' ')
const NUCLEI: readonly Spelt[] = [
  ['а', 'а'],
  ['о', 'о'],
  ['у', 'у'],
  ['е', 'е'],
  ['и', 'и'],
  ['і', 'и'],
]
const CODAS = (
  'н р л м т к в з б п нд рд лд рт лт нт рк лк нк рн рл рм лм рб рв лб дн зн вл гл ' +
  'бан зар мал кор тел нар вер дал гон жин рин лин дон хот рун лан мен сул'
).split(' ')

/** Beginnings that read as abuse or as the name of a public figure. */
const UNFIT =
  /^(?:мудн?$|гад|сук|дур|дуп|хам|пут|лен$|сир$|кр?ал$|трах|перд|срак|гнид|п[иі]з|б[иі]л$|чурк|мудак)/u

const UK_SYLLABIC = weightedTable<Ending>([
  [ENKO, 40],
  [UK, 14],
  [SKYI, 20],
  [OV, 9],
  [IN, 5],
  [BARE, 12],
])
const RU_SYLLABIC = weightedTable<Ending>([
  [OV, 50],
  [IN, 32],
  [SKYI, 8],
  [ENKO, 6],
  [BARE, 4],
])

function syllabicSurname(dice: Dice, stock: 'uk' | 'ru'): Surname {
  for (;;) {
    const onset = dice.pick(ONSETS)
    const [uk, ru] = dice.pick(NUCLEI)
    const coda = dice.pick(CODAS)
    const ending = dice.weighted(stock === 'uk' ? UK_SYLLABIC : RU_SYLLABIC)
    const awkward = ending === SKYI && /[кгтдз]$/u.test(coda) // these would merge with -ський
    if (awkward || UNFIT.test(onset + ru + coda) || UNFIT.test(onset + uk + coda)) continue
    return surnameOf(onset + uk + coda, onset + ru + coda, ending)
  }
}
