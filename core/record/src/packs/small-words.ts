// Small words that rules ask for one by one: what joins, what parts, what points back. By language, so that a speaker
// of one can mend its own; a rule takes those of all languages together, as reports quote each other.
type ByLanguage = Readonly<Partial<Record<'de' | 'en' | 'es' | 'fr' | 'ru' | 'uk', string>>>

const wordsOf = (words: ByLanguage): ReadonlySet<string> =>
  new Set(Object.values(words).flatMap((some) => some.split(' ')))

// Beginnings of words, for those with many endings.
const startsOf = (words: ByLanguage): RegExp =>
  new RegExp(
    `^(${Object.values(words)
      .flatMap((some) => some.split(' '))
      .join('|')})`,
    'u',
  )

// Beginnings of lines, as a text spells them, with a colon behind.
function lineOf(words: ByLanguage): RegExp {
  return new RegExp(`^\\s*(${Object.values(words).join('|')})\\s*:`, 'iu')
}

/** Begins a line that leads to another article, or names a picture's maker. */
export const ELSEWHERE: RegExp = lineOf({
  de: 'lesen sie|lesen sie auch|mehr dazu|mehr zum thema|siehe auch|foto|bild',
  en: 'read more|read also|also read|see also|related|more on|photo|watch',
  es: 'lea también|lee también|leer más|lea más|vea también|le puede interesar|foto',
  fr: 'lire aussi|a lire|à lire|à lire aussi|voir aussi|crédit photo|photo',
  ru: 'читайте|читайте также|читать|см\\. также|смотрите также|фото',
  uk: 'читайте також|дивіться|дивіться також|також|фото',
})

/** A line with a post: an address, or a dash with a name and an account. */
export const EMBEDDED: RegExp = /https?:\/\/|pic\.twitter|t\.co\/|^\s*[—–-]\s.*\(@\w+\)/u

/** The commonest words of languages that share an alphabet. */
export const COMMONEST: Readonly<Record<string, RegExp>> = {
  en: /\b(the|and|of|to|was|were|that)\b/giu,
  de: /\b(der|die|das|und|von|wurden|nicht|den)\b/giu,
  fr: /\b(le|la|les|des|et|été|dans|une)\b/giu,
  es: /\b(el|los|las|que|fueron|en|una|del)\b/giu,
}

/** With a capital, begin a sentence even behind a number that could be an ordinal. */
export const OPENERS: ReadonlySet<string> = wordsOf({
  de:
    'der die das ein eine es er sie in im am auf aus bei mit nach von vor laut zudem auch dabei damit dafur darunter ' +
    'dort diese dieser beide zuletzt wie wer wann seit unter insgesamt ausserdem',
})

/** Joins two groups or two clauses. */
export const AND: ReadonlySet<string> = wordsOf({
  de: 'und',
  en: 'and',
  es: 'y e',
  fr: 'et',
  ru: 'и',
  uk: 'та й і',
})

/** The same before the last of several kinds. */
export const AND_LAST: ReadonlySet<string> = wordsOf({
  de: 'und sowie',
  en: 'and',
  es: 'y',
  fr: 'et',
  ru: 'и',
  uk: 'та й і',
})

/** What follows a number without being counted by it. */
export const JOINING: ReadonlySet<string> = wordsOf({
  de: 'und oder aber',
  en: 'and or but as',
  es: 'y o e pero',
  fr: 'et ou mais',
  ru: 'и а но',
  uk: 'та й і але',
})

/** Joins the words of one number: "one hundred and six". */
export const IN_NUMBERS: ReadonlySet<string> = wordsOf({
  de: 'und',
  en: 'and - ‑',
  es: 'y',
  fr: 'et',
})

/** Another's clause begins. */
export const WHILE: ReadonlySet<string> = wordsOf({
  de: 'wahrend',
  en: 'while whereas',
  es: 'mientras',
  fr: 'tandis',
  ru: 'а тогда',
  uk: 'тоді',
})

/** What one did, against what another did. */
export const CONTRASTS: ReadonlySet<string> = wordsOf({
  de: 'wahrend aber obwohl',
  en: 'while whereas but although though',
  es: 'mientras pero aunque',
  fr: 'tandis mais alors',
  ru: 'тогда но хотя',
  uk: 'тоді але хоча',
})

/** Behind a comma: another clause, not the next of a list. */
export const NEXT_CLAUSE: ReadonlySet<string> = wordsOf({
  de: 'und doch',
  es: 'y e',
  fr: 'et',
  ru: 'а но',
  uk: 'а але',
})

/** A possessor follows. */
export const OF: ReadonlySet<string> = wordsOf({
  de: 'der',
  en: 'of',
  es: 'de del',
  fr: "de d' du",
})

/** The same, and articles between it and the name. */
export const OF_THE: ReadonlySet<string> = wordsOf({
  de: 'der des',
  en: 'of the',
  es: 'de del la',
  fr: "de d' du la l'",
})

/** "Of the 84, 51": a whole follows, of which some are told. */
export const OUT_OF_WHOLE: ReadonlySet<string> = wordsOf({
  de: 'von',
  en: 'of',
  es: 'de entre',
  fr: 'sur de',
  ru: 'из',
  uk: 'з із',
})

/** "Nine in ten". */
export const IN_TEN: ReadonlySet<string> = wordsOf({
  de: 'von',
  en: 'in of',
  es: 'cada',
  fr: 'sur',
  ru: 'из',
  uk: 'з із',
})

/** Between a side and its number where the verb is left out: "Ucrania a 97". */
export const IN_GAP: ReadonlySet<string> = wordsOf({ de: 'von an', es: 'a de', fr: "d' de" })

/** Articles between a word for whither and the name. */
export const ARTICLES: ReadonlySet<string> = wordsOf({
  de: 'den die das der',
  en: 'the',
  es: 'la el',
  fr: "le l' la",
})

/** "The freed": whoever was told of before. */
export const DETERMINERS: ReadonlySet<string> = wordsOf({
  es: 'los las esos estos sus todos',
  fr: 'les des aux ces ses leurs tous',
})

/** Begins a clause that says something of a noun. */
export const RELATIVE: ReadonlySet<string> = wordsOf({
  en: 'who whom',
  es: 'que quienes',
  fr: 'qui lesquels',
  ru: 'которых которые которого которая который',
  uk: 'яких які якого який яка котрі',
})

/** The same in German, where the words are articles too: behind a comma. */
export const RELATIVE_BEHIND_COMMA: ReadonlySet<string> = wordsOf({
  de: 'die der das deren denen dessen',
})

/** Behind these begins a sentence of its own about what is counted. */
export const OWN_SENTENCE: ReadonlySet<string> = wordsOf({
  en: 'that which who whom',
  es: 'que quienes',
  fr: 'qui que dont',
  ru: 'которые',
  uk: 'які що',
})

/** Points to something told before, behind a word for where. */
export const PRONOUNS: ReadonlySet<string> = wordsOf({
  de: 'dem der denen ihm ihr welchem welcher sich',
  en: 'which it them',
  es: 'que ella ello cual',
  fr: 'laquelle lequel lesquels elle lui',
  ru: 'нем ней котором которой которых них себя себе',
  uk: 'ньому ній яких якому якій',
})

/** Whoever speaks, as those to whom. */
export const TO_US: ReadonlySet<string> = wordsOf({ de: 'uns', fr: 'nous', ru: 'нам', uk: 'нам' })

/** Points back to the exchange told last. */
export const POINTING: ReadonlySet<string> = wordsOf({
  de: 'damals',
  en: 'that then',
  es: 'entonces',
  fr: 'alors',
  ru: 'тогда',
  uk: 'тоді',
})

/** To those told before, more are added. */
export const ADDED: ReadonlySet<string> = wordsOf({
  de: 'hinzu dazu ausserdem',
  en: 'additionally another further',
  es: 'suman también ademas',
  fr: "ajoutent s'ajoutent",
  ru: 'кроме также добавляются',
  uk: 'крім також додаються',
})

/** From a day or a year on. */
export const SINCE: ReadonlySet<string> = wordsOf({
  de: 'seit',
  en: 'since',
  es: 'desde',
  fr: 'depuis',
  uk: 'відколи',
})

/** The same before a year, where a word has other senses too. */
export const SINCE_YEAR: ReadonlySet<string> = wordsOf({
  de: 'seit',
  en: 'since',
  es: 'desde',
  fr: 'depuis',
  ru: 'с',
  uk: 'відколи від з',
})

/** The same before a day on which something began. */
export const SINCE_DAY: ReadonlySet<string> = wordsOf({
  de: 'seit ab',
  en: 'since',
  es: 'desde',
  fr: 'depuis des',
  ru: 'с со',
  uk: 'з із від',
})

/** From one day to another. */
export const TO_DAY: ReadonlySet<string> = wordsOf({
  de: 'und bis',
  en: 'and to - – —',
  es: 'y a al',
  fr: 'et au',
  ru: 'и до по',
  uk: 'та і й',
})

/** Between days of a list. */
export const DAY_LINKS: ReadonlySet<string> = wordsOf({
  de: 'und am',
  en: 'and on',
  es: 'y el',
  fr: 'et le',
  ru: 'и',
  uk: 'та й і',
})

/** Between a day and its month. */
export const DAY_FILL: ReadonlySet<string> = wordsOf({
  en: '. of st nd rd th the',
  es: 'de',
  fr: 'er',
  ru: 'го',
})

/** Between a day and its month, where a number follows that is no count. */
export const IN_DATE: ReadonlySet<string> = wordsOf({ de: '.', en: 'of', es: 'de', fr: 'er' })

/** Between a month and its year. */
export const BEFORE_YEAR: ReadonlySet<string> = wordsOf({ en: ', of .', es: 'de del' })

/** Begun, as said of an exchange over several days. */
export const BEGUN: RegExp = startsOf({
  de: 'begonnen begann gestartet',
  en: 'begun began started opened',
  es: 'empezad[oa] iniciad[oa] comenzad[oa] arranco',
  fr: 'commence entame debute',
  ru: 'начавш начал',
  uk: 'розпочат розпоча почав',
})

/** Ready to do what is not done yet. */
export const READY: RegExp = startsOf({
  de: 'bereit$',
  en: 'ready$ prepared$ willing$',
  es: 'dispuest[oa]s?$',
  fr: 'prete?s?$',
  ru: 'готов[аы]?$',
  uk: 'готов[аийі]$',
})

/** Brought back or handed back, by one word. */
export const BROUGHT_BACK: RegExp = startsOf({ ru: 'вернул возврат', uk: 'поверну' })
