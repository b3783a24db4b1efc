// Parties that are called by a letter, as in every demonstration: "Party A". The packs know states by their names; these
// phrases stand beside a pack where reports of invented parties are read, and nowhere else, since "a party a day" is
// none of them.
import type { Cue, Lexicon, Pack } from './lexicon.ts'
import { openLexicon } from './lexicon.ts'

type Said = (letter: string) => string

interface Phrases {
  readonly state: Said
  readonly nation: Said
  readonly dative?: Said
  readonly from?: Said
  readonly speaker: Said
}

/** Letters as the alphabet of the language writes them; a text may use either alphabet. */
const LETTERS: Readonly<Record<string, { readonly latin: string; readonly cyrillic: string }>> = {
  A: { latin: 'a', cyrillic: 'а' },
  B: { latin: 'b', cyrillic: 'б' },
}

const cases = (stem: string, endings: string, letter: string): string =>
  endings
    .split(' ')
    .map((ending) => `${stem}${ending} ${letter}`)
    .join('|')

const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    state: (a) => `party ${a}|side ${a}|party ${a}'s|side ${a}'s`,
    nation: (a) => `of party ${a}|of side ${a}|party ${a}'s own`,
    dative: (a) => `to party ${a}|to side ${a}`,
    speaker: (a) => `command of party ${a}|party ${a}'s command`,
  },
  uk: {
    state: (a) => cases('сторон', 'а и і у ою', a),
    nation: (a) => `сторони ${a}`,
    dative: (a) => `стороні ${a}`,
    speaker: (a) => `командування сторони ${a}|командуванням сторони ${a}`,
  },
  ru: {
    state: (a) => cases('сторон', 'а ы е у ой', a),
    nation: (a) => `стороны ${a}`,
    dative: (a) => `стороне ${a}`,
    speaker: (a) => `командование стороны ${a}|командования стороны ${a}|командовании стороны ${a}`,
  },
}

/** A state that is neither's, and mediates. */
const NEUTRAL: Readonly<Record<string, string>> = {
  en: "state m|state m's",
  uk: 'держава м|держави м|державі м|державою м',
  ru: 'государство м|государства м|государству м|государством м',
}

function packOf(language: string, phrases: Phrases): Pack {
  const letterIn = ({ latin, cyrillic }: { latin: string; cyrillic: string }): string =>
    language === 'en' ? latin : cyrillic
  const by = (say: Said | undefined, named: (letter: string) => string = (l) => l) =>
    Object.fromEntries(
      Object.entries(LETTERS).map(([letter, forms]) => [
        named(letter),
        say?.(letterIn(forms)) ?? '',
      ]),
    )
  return {
    language,
    abbreviations: '',
    cues: {
      state: { ...by(phrases.state), M: NEUTRAL[language] ?? '' },
      nation: by(phrases.nation),
      dative: by(phrases.dative),
      speaker: by(phrases.speaker, (letter) => `Command of ${letter}`),
    },
  }
}

/** The same lexicons, which know parties A and B beside states. */
export function withLetteredParties(
  lexicons: ReadonlyMap<string, Lexicon>,
): ReadonlyMap<string, Lexicon> {
  return new Map(
    [...lexicons].map(([language, lexicon]) => {
      const phrases = PHRASES[language]
      if (phrases === undefined) return [language, lexicon]
      const lettered = openLexicon(packOf(language, phrases))
      const cuesIn: Lexicon['cuesIn'] = (tokens) =>
        [...lexicon.cuesIn(tokens), ...lettered.cuesIn(tokens)].toSorted(byPlace)
      return [language, { ...lexicon, cuesIn }]
    }),
  )
}

const byPlace = (one: Cue, other: Cue): number => one.first - other.first
