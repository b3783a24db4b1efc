// The languages that reports can be read in.
import { openLexicon } from '../lexicon.ts'
import type { Lexicon } from '../lexicon.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

/** A lexicon for each language, by its ISO 639-1 code. */
export function openLexicons(): ReadonlyMap<string, Lexicon> {
  return new Map([de, en, es, fr, ru, uk].map((pack) => [pack.language, openLexicon(pack)]))
}
