// Which way a language is written; apart from the words, so that a small page needs none of them for it.
import type { Language } from '@parley/api'

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
