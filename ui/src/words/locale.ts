// Loading a language when it is chosen, and reading code words that may have no sentence.
import type { Language } from '@parley/api'
import type { English } from './en/index.ts'
import type { Message } from './message.ts'

export type WordKey = keyof English
export type Words = Readonly<Record<WordKey, Message>>

/** Loads the words of one language; the bundle keeps each language in a file of its own. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).en
    case 'uk':
      return (await import('./uk/index.ts')).uk
    case 'ru':
      return (await import('./ru/index.ts')).ru
    case 'ar':
      return (await import('./ar/index.ts')).ar
  }
}
