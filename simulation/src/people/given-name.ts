// Given names and patronymics in both languages. Each party's people bear names in its own proportion,
// yet every name has both forms, because each side writes the other's people in its own language.
import { invariant } from '@parley/kernel'
import type { Sex } from '@parley/names'
import { steepTable } from './dice.ts'
import type { Dice, Weighted } from './dice.ts'
import { EASTERN_FEMALE_NAMES, FEMALE_NAMES } from './female-names.ts'
import { EASTERN_MALE_NAMES, MALE_NAMES } from './male-names.ts'

export type Language = 'uk' | 'ru'

export interface GivenName {
  readonly uk: string
  readonly ru: string
  /** What friends say; null where the tables have none. */
  readonly short: { readonly uk: string | null; readonly ru: string | null }
}

/** A man's name, and what his sons and daughters are called after him. */
export interface FatherName extends GivenName {
  readonly sons: { readonly uk: string; readonly ru: string }
  readonly daughters: { readonly uk: string; readonly ru: string }
}

const COMMON_FATHERS = linesOf(MALE_NAMES).map(fatherName)
const COMMON_WOMEN = linesOf(FEMALE_NAMES).map(givenName)
const EASTERN_FATHERS = linesOf(EASTERN_MALE_NAMES).map(fatherName)
const EASTERN_WOMEN = linesOf(EASTERN_FEMALE_NAMES).map(givenName)

/** Every male given name of the tables, the common ones first. */
export const MALE_GIVEN_NAMES: readonly FatherName[] = [...COMMON_FATHERS, ...EASTERN_FATHERS]
/** Every female given name of the tables, the common ones first. */
export const FEMALE_GIVEN_NAMES: readonly GivenName[] = [...COMMON_WOMEN, ...EASTERN_WOMEN]

const FATHERS: Weighted<FatherName> = steepTable(COMMON_FATHERS, 16)
const WOMEN: Weighted<GivenName> = steepTable(COMMON_WOMEN, 18)
const EASTERN_SHARE = 0.7 // of people with an eastern surname, those whose given name is of that group too

/** Draws a given name for a man, a father or a son. */
export function drawFatherName(dice: Dice, eastern: boolean): FatherName {
  if (eastern && dice.happens(EASTERN_SHARE)) return dice.pick(EASTERN_FATHERS)
  return dice.weighted(FATHERS)
}

/** Draws a given name for a person of that sex. */
export function drawGivenName(dice: Dice, sex: Sex, eastern: boolean): GivenName {
  if (sex === 'm') return drawFatherName(dice, eastern)
  if (eastern && dice.happens(EASTERN_SHARE)) return dice.pick(EASTERN_WOMEN)
  return dice.weighted(WOMEN)
}

/** The father's name that a man's given name makes; what his children's patronymic comes from. */
export function asFatherName(name: GivenName): FatherName {
  const found = MALE_GIVEN_NAMES.find((father) => father.uk === name.uk && father.ru === name.ru)
  invariant(found !== undefined, 'a male given name of the tables')
  return found
}

/** The patronymic of a child of that father. */
export function patronymicOf(father: FatherName, sex: Sex, language: Language): string {
  return sex === 'm' ? father.sons[language] : father.daughters[language]
}

function linesOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

function fatherName(words: readonly string[]): FatherName {
  const [uk = '', sonsUk = '', ru = '', sonsRu = '', shortUk = '-', shortRu = '-'] = words
  return {
    uk,
    ru,
    short: { uk: orNull(shortUk), ru: orNull(shortRu) },
    sons: { uk: sonsUk, ru: sonsRu },
    daughters: { uk: daughtersUk(sonsUk), ru: daughtersRu(sonsRu) },
  }
}

function givenName(words: readonly string[]): GivenName {
  const [uk = '', ru = '', shortUk = '-', shortRu = '-'] = words
  return { uk, ru, short: { uk: orNull(shortUk), ru: orNull(shortRu) } }
}

function orNull(word: string): string | null {
  return word === '-' ? null : word
}

// Андрійович - Андріївна; Іванович - Іванівна; Ілліч - Іллівна.
function daughtersUk(sons: string): string {
  if (sons.endsWith('йович')) return sons.replace(/йович$/u, 'ївна')
  if (sons.endsWith('ьович')) return sons.replace(/ьович$/u, 'івна')
  return sons.replace(/(?:ович|[иі]ч)$/u, 'івна')
}

// Сергеевич - Сергеевна; Иванович - Ивановна; Никитич - Никитична; Ильич - Ильинична.
function daughtersRu(sons: string): string {
  if (/(?:ов|ев|ёв)ич$/u.test(sons)) return sons.replace(/ич$/u, 'на')
  if (/(?:т|вв)ич$/u.test(sons)) return sons.replace(/ич$/u, 'ична')
  return sons.replace(/ич$/u, 'инична')
}
