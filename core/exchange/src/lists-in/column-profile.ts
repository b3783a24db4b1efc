// What a column holds, judged by its cells alone: the second witness beside its heading, and the only
// one where a heading is missing, foreign or wrong.
import { cleanText, wordForm } from './cell-text.ts'
import { categoryIn, sexIn } from './cell-words.ts'
import { saysUnknown } from './date-words.ts'
import type { Meaning } from './heading-words.ts'
import { readBirthDate, readEventDate } from './list-date.ts'
import type { RawCell, RawRow } from './raw-table.ts'

export interface ColumnProfile {
  readonly column: number
  /** Cells that say something, among those looked at. */
  readonly filled: number
  /** Filled cells to rows looked at. */
  readonly filledShare: number
  /** Share of the filled cells, 0 to 1, that can be read as each meaning. */
  readonly shares: ReadonlyMap<Meaning, number>
  /** The middle year of the column's dates, or null. */
  readonly middleYear: number | null
  /** Share of dates whose first of two day-or-month numbers is above 12, and whose second is. */
  readonly firstAboveTwelve: number
  readonly secondAboveTwelve: number
}

const SAMPLE = 600 // rows; enough that a rare style does not decide, few enough to stay quick at 300 columns

const SAMPLE_CELLS = 300_000

/** Profiles of all columns that have content in the rows, by rising column. */
export function profileColumns(rows: readonly RawRow[]): readonly ColumnProfile[] {
  const cells = new Map<number, RawCell[]>()
  const all = rows.reduce((sum, row) => sum + row.cells.length, 0)
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE), Math.ceil(all / SAMPLE_CELLS))
  let looked = 0
  for (let i = 0; i < rows.length; i += stride) {
    looked++
    for (const cell of rows[i]?.cells ?? []) {
      const text = cleanText(cell.text)
      if (text === '' || saysUnknown(text)) continue
      const column = cells.get(cell.column)
      const clean = text === cell.text ? cell : { ...cell, text }
      if (column === undefined) cells.set(cell.column, [clean])
      else column.push(clean)
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, found]) => profile(column, found, looked))
}

const ANY_DAY = { order: 'day-first', asOf: null, dateSystem: 1900 } as const

function profile(column: number, cells: readonly RawCell[], looked: number): ColumnProfile {
  const texts = cells.map((c) => c.text)
  const forms = texts.map((t) => ` ${wordForm(t)} `) // once for the six vocabularies below
  const formShare = (test: (form: string) => boolean): number =>
    forms.filter(test).length / forms.length
  const share = (test: (text: string) => boolean): number =>
    texts.filter(test).length / texts.length
  const years = yearsOf(cells)
  const shares = new Map<Meaning, number>([
    ['name', share(looksLikeName)],
    ['surname', share(looksLikeSurname)],
    ['given', formShare((f) => GIVEN.has(f.trim()))],
    ['patronymic', share(looksLikePatronymic)],
    ['number', share((t) => /^\d{1,7}\.?$/.test(t)) * (isCounting(texts) ? 1 : 0.5)],
    ['born', years.length / cells.length],
    ['age', share((t) => /^\d{1,2}$/.test(t) && Number(t) >= 14)],
    ['sex', share((t) => t.length < 12 && sexIn(t) !== null)],
    ['rank', formShare((f) => RANK.test(f))],
    ['unit', formShare((f) => UNIT.test(f) || /^ [аa] ?\d{4} $/.test(f))],
    [
      'service-number',
      share((t) => /^(?:\p{L}{1,3}\s*[-№ ]*\s*)?\d{5,9}$/u.test(t) && !/^\d{8}$/.test(t)) -
        (isCounting(texts) ? 0.5 : 0),
    ],
    ['captured-at', share((t) => PLACE.test(` ${t.toLowerCase()}`))],
    ['captured-when-where', share((t) => /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[,; ]+\p{L}/u.test(t))],
    ['place-of-detention', formShare((f) => DETENTION.test(f))],
    ['category', share((t) => t.length < 24 && categoryIn(t) !== null)],
    ['health', formShare((f) => HEALTH.test(f))],
  ])
  return {
    column,
    filled: cells.length,
    filledShare: cells.length / looked,
    shares,
    middleYear: years[years.length >> 1] ?? null,
    ...dayPositions(texts),
  }
}

/** Whether a text has the form of a person's name: two to five words of letters, each beginning large. */
export function looksLikeName(text: string): boolean {
  const bare = text
    .replace(/[(«"“„][^)»"”]*[)»"”]/gu, ' ')
    .replace(/[*†]+/g, ' ')
    .trim()
  if (bare.length > 80 || /[\d:;/@#№]/.test(bare.replace(/\p{L}\d\p{L}/gu, 'x'))) return false
  const words = bare.split(/[\s,]+/).filter((w) => w !== '')
  if (words.length < 2 || words.length > 5) return false
  if (words.some((w) => NOT_IN_NAMES.test(` ${wordForm(w)} `))) return false
  return words.every((w) => /^\p{L}[\p{L}\p{M}'’ʼ`".-]*$/u.test(w)) && startsLarge(words)
}

function startsLarge(words: readonly string[]): boolean {
  if (words.some((w) => /\p{Script=Arabic}/u.test(w))) return true // no letter case
  const large = words.filter((w) => /^\p{Lu}/u.test(w)).length
  return large >= 2 && large >= words.length - 1
}

function looksLikeSurname(text: string): boolean {
  return (
    /^[\p{Lu}][\p{L}'’ʼ`-]{2,}(?:[- ]\(?\p{Lu}[\p{L}'’ʼ-]+\)?)?$/u.test(text) &&
    SURNAME_END.test(text.toLowerCase())
  )
}

function looksLikePatronymic(text: string): boolean {
  return /^(?:\p{L}+(?:ович|евич|йович|івна|ївна|овна|евна|ична|инична|ілліч|ьич|ич|ovych|ovich|evich|yovych|ivna|ovna|evna)|\p{L}+ (?:огли|оглы|кизи|кызы|oglu|ogly|qizi|kyzy))$/iu.test(
    text,
  )
}

// A list's own numbers are whole, almost all different, and mostly rise.
function isCounting(texts: readonly string[]): boolean {
  if (texts.length < 1 || texts.filter((t) => /^\d{1,7}\.?$/.test(t)).length < texts.length * 0.9)
    return false
  const numbers = texts.map(Number)
  const rising = numbers.filter((n, i) => i > 0 && n > (numbers[i - 1] ?? 0)).length
  return new Set(texts).size > texts.length * 0.9 && rising >= (texts.length - 1) * 0.8
}

function yearsOf(cells: readonly RawCell[]): readonly number[] {
  const years: number[] = []
  for (const cell of cells) {
    if (cell.text.length > 32) continue
    const reading = readBirthDate(cell, ANY_DAY)
    const event = reading.ok ? reading : readEventDate(cell, ANY_DAY)
    if (event.ok && event.date !== null && event.doubt !== 'date-without-separators')
      years.push(Number(event.date.slice(0, 4)))
    else if (!event.ok && event.code === 'age-without-day') years.push(1985) // an age stands for some birth year
  }
  return years.filter((y) => !Number.isNaN(y)).sort((a, b) => a - b)
}

function dayPositions(texts: readonly string[]): {
  readonly firstAboveTwelve: number
  readonly secondAboveTwelve: number
} {
  const pairs = texts
    .map((t) => /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(t))
    .filter((m) => m !== null)
  if (pairs.length === 0) return { firstAboveTwelve: 0, secondAboveTwelve: 0 }
  return {
    firstAboveTwelve: pairs.filter((m) => Number(m[1]) > 12).length / pairs.length,
    secondAboveTwelve: pairs.filter((m) => Number(m[2]) > 12).length / pairs.length,
  }
}

const NOT_IN_NAMES =
  / (область|обл|район|місто|город|село|бригада|полк|батальйон|батальон|рота|частина|часть|війська|войска|служба|гвардія|гвардия|табір|лагерь|загін|отряд|оборона|піхота|пехота|сержант|солдат|рядовий|рядовой|матрос|капітан|капитан|майор|лейтенант|усього|всього|разом|итого|всего|total|unit|brigade|regiment|army|navy) /
const SURNAME_END =
  /(?:енко|єнко|ук|юк|чук|ський|цький|ська|цька|ський|ов|ова|ев|ева|єв|єва|ёв|ин|ін|їн|ина|іна|ський|ский|ская|цкий|цкая|ой|ий|ко|ак|як|ик|ік|ець|ець|ів|их|ых|ець|ан|ян|ун|ар|ор|ай|ей|ий|enko|uk|iuk|yk|skyi|skiy|ov|ova|ev|eva|in|ina)$/
const GIVEN = new Set(
  (
    'олександр андрій сергій володимир дмитро іван микола віктор юрій олег максим артем роман василь михайло богдан тарас петро павло ігор вадим віталій денис євген антон ярослав руслан ' +
    'анатолій валерій олексій станіслав костянтин кирило григорій степан назар леонід олена оксана наталія тетяна ірина світлана ганна анна марія катерина юлія вікторія людмила ольга любов надія ' +
    'александр андрей сергей владимир дмитрий николай виктор юрий артём артем роман василий михаил пётр петр павел игорь вадим виталий денис евгений антон ярослав анатолий валерий алексей станислав ' +
    'константин кирилл григорий степан леонид елена наталья татьяна ирина светлана мария екатерина юлия виктория людмила руслан тимур рустам ильдар магомед ахмед ' +
    'oleksandr andrii serhii volodymyr dmytro ivan mykola viktor yurii oleh maksym artem roman vasyl mykhailo bohdan taras petro pavlo ihor vadym vitalii denys yevhen anton yaroslav ruslan'
  ).split(' '),
)
const RANK =
  / (солдат|сол|ряд|рядовий|рядовой|матрос|мат|сержант|с нт|с т|старшина|ст на|єфрейтор|ефрейтор|еф|прапорщик|пр к|мічман|мичман|мічм|мичм|лейтенант|л т|капітан|капитан|к н|майор|м р|підполковник|подполковник|полковник|п к|підп к|п п к|штаб сержант|private|corporal|sergeant|sgt|lieutenant|lt|captain|major|colonel|seaman|soldier|جندي|عريف|رقيب|ملازم|نقيب|رائد|عقيد) /
const UNIT =
  / (в ч|вч|вч\S*|військова частина|войсковая часть|бр|бригада|бригади|омбр|оабр|омсбр|мсп|пдп|тп|обр|обрмп|омпб|полк|батальйон|батальон|загін|отряд|прикз|бат|рота|тро|нгу|дшв|сб|brigade|regiment|battalion|bn|bde|regt|company|coy|unit|لواء|كتيبه) /
const PLACE =
  / (?:м|г|с|смт|пгт|п|н\.п|нп|сел|пос|дер|д)\.\s*\p{Lu}?|обл\.|область|район|р-н|oblast|village|near|district/iu
const DETENTION =
  / (табір|табор|лагерь|лагер|учр|учреждение|установа|ік|ик|сізо|сизо|ік №|камера|колонія|колония|тюрма|тюрьма|госпіталь|госпиталь|camp|prison|colony|facility|jail|hospital|سجن|معسكر) /
const HEALTH =
  / (здоров\S*|задов\S*|удовл\S*|поранен\S*|ранен\S*|ранение|травм\S*|ампут\S*|хвор\S*|больн\S*|тяжк\S*|тяж|нетрансп\S*|контуз\S*|healthy|wounded|injured|sick|fit|amputat\S*|satisfactory|good|сталий|стабіль\S*|стабил\S*|لائق|جريح|مريض|سليم) /
