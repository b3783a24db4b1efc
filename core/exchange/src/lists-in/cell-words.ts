// Code words inside cells: category, sex, having left, call signs. A cell that says nothing known is
// null, never a guess.
import type { Category, Sex } from '@parley/names'
import { wordForm } from './cell-text.ts'

const CIVILIAN =
  /(^| )(цив|цивіл\S*|цивил\S*|гражд|граждан\S*|гр лицо|мирн\S* жит\S*|мирн\S*|civ|civil|civilian\S*|مدني\S*|المدني\S*)( |$)/
const SOLDIER =
  /(^| )(в п|вп|в сл|всл|військ|військов\S*|військовослужб\S*|військовополон\S*|воен|военносл\S*|военнопл\S*|военнослуж\S*|в пл|pow|p o w|prisoner of war|prisoners of war|mil|military|soldier\S*|service\S*|combatant\S*|комбат\S*|عسكري\S*|العسكري\S*|اسير\S*|اسرى)( |$)/

/** The category a cell or title asserts; null where it says none, or both. */
export function categoryIn(text: string): Category | null {
  if (text.includes('?')) return null // a question is no assertion
  const form = wordForm(text)
  const civilian = CIVILIAN.test(form) && !/(^| )(гражданств\S*|громадян\S*)( |$)/.test(form)
  const soldier =
    SOLDIER.test(form) && !/(військова частина|воинская часть|войсковая часть)/.test(form)
  if (civilian === soldier) return null
  return civilian ? 'civilian' : 'soldier'
}

const FEMALE = new Set(
  'ж жін жінка жіноча жен женщина женский женская f female fem woman ж с انثى انثي امراه'
    .split(' ')
    .concat('ж с'),
)
const MALE = new Set('ч чол чоловік чоловіча м муж мужчина мужской m male man ذكر رجل'.split(' '))

/** The sex a whole cell states. */
export function sexIn(text: string): Sex | null {
  const form = wordForm(text)
  if (FEMALE.has(form)) return 'f'
  return MALE.has(form) ? 'm' : null
}

/** The sex stated among other marks (`гражд.; жен.; несоверш.`): whole words only, never single letters. */
export function sexAmongMarks(text: string): Sex | null {
  const marks = text.split(/[;,/|]+/).map(wordForm)
  if (marks.some((m) => m.length > 2 && FEMALE.has(m))) return 'f'
  return marks.some((m) => m.length > 2 && MALE.has(m)) ? 'm' : null
}

const DEPARTED =
  /(^| )(вибув\S*|вибул\S*|вибутт\S*|убыл\S*|выбыл\S*|убыт\S*|выбыт\S*|звільнен\S*|освобожд[её]?н\S*|освобожден\S*|обміняно|обмінян\S*|обменян\S*|передан\S* (?:іншій|другой) стор\S*|репатрійован\S*|репатриирован\S*|released|exchanged|repatriated|departed|left|handed over|escaped|втік|втекла|сбежал\S*|افرج|اطلق سراح\S*|مفرج|غادر\S*)( |$)/
const NOT_DEPARTED =
  /(^| )(за словами|со слов|по словам|not|не|за даними|according|підлягає|подлежит|to be|план\S*|повідомив|свідч\S*)( |$)/

/** Whether a remark says the person has left. A transfer inside the holder's places is not leaving. */
export function departedIn(text: string): boolean {
  return text.split(/[;|\n]+/).some((part) => {
    const form = wordForm(part)
    return DEPARTED.test(form) && !NOT_DEPARTED.test(form)
  })
}

const MARKED_CALL_SIGN =
  /(?:позивний|позивн\.?|позывной|позыв\.?|поз\.|псевдо|call ?sign|c\/s|النداء)\s*:?\s*[«"“„']?([^()«»"“”;,]+?)[»"”']?\s*(?:\)|;|,|$)/iu
const QUOTED_CALL_SIGN = /(?:^|\s)[«"“„]([^«»"“”„]{2,24})[»"”](?=\s|$|\)|,)/u

/** A call sign written inside a name or remark, where a word or quotation marks say that it is one. */
export function callSignIn(text: string): string | null {
  const found = MARKED_CALL_SIGN.exec(text) ?? QUOTED_CALL_SIGN.exec(text)
  const word = found?.[1]?.trim() ?? ''
  return /\p{L}/u.test(word) && !/[=<>{}]/.test(word) ? word : null
}

/** Footnote stars after a name, or null. */
export function footnoteMark(text: string): string | null {
  return /[\p{L}.)»"]\s*(\*{1,3}|[†‡¹²³])(?=\s|$|\()/u.exec(text)?.[1] ?? null
}
