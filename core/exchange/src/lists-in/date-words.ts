// Words in dates, as clerks write them in Ukrainian, Russian, English and Arabic.
import { wordForm } from './cell-text.ts'

// Stems long enough to tell months apart; nominative and genitive share them.
const MONTH_STEMS: readonly (readonly [string, number])[] = [
  ...stems(1, 'січ январ янв january jan يناير'),
  ...stems(2, 'лют феврал фев february feb فبراير شباط'),
  ...stems(3, 'берез март мар march mar مارس آذار'),
  ...stems(4, 'квіт апрел апр april apr أبريل نيسان'),
  ...stems(5, 'трав май мая may مايو أيار'),
  ...stems(6, 'черв июн june jun يونيو حزيران'),
  ...stems(7, 'лип июл july jul يوليو تموز'),
  ...stems(8, 'серп август авг august aug أغسطس'),
  ...stems(9, 'верес сентябр сен september sept sep سبتمبر أيلول'),
  ...stems(10, 'жовт октябр окт october oct أكتوبر'),
  ...stems(11, 'листоп ноябр ноя november nov نوفمبر'),
  ...stems(12, 'груд декабр дек december dec ديسمبر'),
]

const NOT_KNOWN = new Set(
  (
    'невідомо|невідома|невідомий|невід|невст|невстановлено|не встановлено|не відомо|не вказано|н в|н д|н у|б д|б н|н с|немає|нема|немає даних|даних немає|' +
    'без даних|відсутній|відсутня|відсутні|неизвестно|неизв|неизвестен|неизвестна|не известно|неуст|не установлено|не установлена|не указано|нет|нет данных|' +
    'данных нет|без данных|отсутствует|отсутствуют|unknown|unk|n a|na|none|not known|not stated|no data|nil|null|nan|غير معروف|غير محدد|مجهول|لا يوجد'
  )
    .split('|')
    .map(wordForm),
)

// Almost no cell says "not known": two letters tell, before the whole text is taken apart.
const STARTS = new Set([...NOT_KNOWN].map((words) => words.slice(0, 2)))

/** Month 1-12 of a word in any of the four languages, or null. */
export function monthOf(word: string): number | null {
  const form = wordForm(word)
  const found = MONTH_STEMS.find(([stem]) => form.startsWith(stem))
  return found === undefined ? null : found[1]
}

/** Whether a cell says "not known" (a dash, `н/у`, `unknown`): an answer, not a mistake. */
export function saysUnknown(text: string): boolean {
  if (text.length > 24) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return /^[-–—?.*_/ ]*$/.test(text)
  const start = text
    .slice(0, 2)
    .toLowerCase()
    .replace(/[^\p{L}]/u, ' ')
  return STARTS.has(start) && NOT_KNOWN.has(wordForm(text))
}

function stems(month: number, words: string): [string, number][] {
  return words.split(' ').map((w) => [wordForm(w), month])
}
