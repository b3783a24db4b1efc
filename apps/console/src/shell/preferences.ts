// What this reader chose on this machine: language and light. Neither is about anyone.
import { LANGUAGES, type Language } from '@parley/api'

const LANGUAGE_KEY = 'parley.language'
const LOOK_KEY = 'parley.look'

export type Look = 'paper' | 'sun'

/** The stored language, else the browser's first that we have, else English. */
export function startLanguage(): Language {
  const stored = LANGUAGES.find((language) => language === kept(LANGUAGE_KEY))
  if (stored !== undefined) return stored
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted.map((tag) => LANGUAGES.find((l) => l === tag)).find((l) => l !== undefined) ?? 'en'
}

export function startLook(): Look {
  return kept(LOOK_KEY) === 'sun' ? 'sun' : 'paper'
}

export function keepLanguage(language: Language): void {
  keep(LANGUAGE_KEY, language)
}

export function keepLook(look: Look): void {
  keep(LOOK_KEY, look)
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
