// Words per language without a library: a locale is a typed record, so a missing sentence or a missing plural
// form does not compile, and nothing falls back to English in silence. Numbers go through Intl always.
import type { Language } from '@parley/api'

/** The plural categories a language has for whole numbers and fractions (CLDR, as `Intl.PluralRules` gives them). */
export interface PluralForms {
  readonly en: 'one' | 'other'
  readonly uk: 'one' | 'few' | 'many' | 'other'
  readonly ru: 'one' | 'few' | 'many' | 'other'
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

export type Plural<L extends Language> = Readonly<Record<PluralForms[L], string>>

/** A locale in language L that says what the English one says: plural where English is plural. */
export type Translated<English, L extends Language> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural<L>
}

export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

export type Values = Readonly<Record<string, string | number>>

export interface Writer {
  readonly language: Language
  /** Writes a message with its values; `{count}` chooses the plural form. */
  readonly write: (message: Message, values?: Values) => string
  readonly number: (value: number) => string
}

/** Makes the writer of a language. Placeholders are `{name}`; numbers are written in the language's own way. */
export function writerOf(language: Language): Writer {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const number = (value: number) => numbers.format(value)
  // In a sentence from right to left, a name or code keeps its own direction and disturbs no neighbour.
  const isolated = (value: string) => (language === 'ar' ? `\u2068${value}\u2069` : value)
  const write = (message: Message, values: Values = {}) => {
    const text = typeof message === 'string' ? message : formOf(message, plurals, values)
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? number(value) : isolated(value)
    })
  }
  return { language, write, number }
}

function formOf(
  message: Exclude<Message, string>,
  plurals: Intl.PluralRules,
  values: Values,
): string {
  const count = values['count']
  const form = plurals.select(typeof count === 'number' ? count : 0)
  return message[form] ?? message.other ?? ''
}

/** The names of the placeholders of a text, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''))].sort()
}
