// What this reader chose on this machine: language, light, and how names are written in Latin letters. None is
// about anyone.
import { LANGUAGES, type Language } from '@parley/api'
import type { Scheme } from '@parley/names'

const LANGUAGE_KEY = 'parley.language'
const LOOK_KEY = 'parley.look'
const LATIN_KEY = 'parley.latin'

/** The schemes that lists and passports are mostly written by. */
export const SHOWN_SCHEMES = [
  'kmu-2010',
  'icao-9303',
  'uk-bgn-pcgn',
  'uk-scholarly',
  'ru-gost-2006',
  'ru-bgn-pcgn',
  'be-national-2007',
] as const satisfies readonly Scheme[]

export type ShownScheme = (typeof SHOWN_SCHEMES)[number]

/** Lights a screen is made for, in the order of their menu. */
export const LOOKS = ['paper', 'sun', 'night'] as const
export type Look = (typeof LOOKS)[number]

/** The stored language, else the browser's first that we have, else English. */
export function startLanguage(): Language {
  const stored = LANGUAGES.find((language) => language === kept(LANGUAGE_KEY))
  if (stored !== undefined) return stored
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted.map((tag) => LANGUAGES.find((l) => l === tag)).find((l) => l !== undefined) ?? 'en'
}

export function startLook(): Look {
  return LOOKS.find((look) => look === kept(LOOK_KEY)) ?? 'paper'
}

export function keepLanguage(language: Language): void {
  keep(LANGUAGE_KEY, language)
}

export function keepLook(look: Look): void {
  keep(LOOK_KEY, look)
}

/** The stored scheme; null for each name's own. */
export function startLatinScheme(): ShownScheme | null {
  return SHOWN_SCHEMES.find((scheme) => scheme === kept(LATIN_KEY)) ?? null
}

export function keepLatinScheme(scheme: ShownScheme | null): void {
  keep(LATIN_KEY, scheme ?? '')
}

/** Storage may be switched off; then a choice lasts as long as the page. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}
