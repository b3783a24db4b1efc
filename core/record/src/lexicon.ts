// What a language's pack says, made ready to be found in a text. A pack is data that a speaker of the language can
// read and mend: under each kind of cue its phrases, `|` between them, `*` for any ending, `/` between words of which
// any may stand there ("a/ont/avait remis"). One walk over the words
// of a sentence finds all of them; where several begin at one word, the longest counts for each kind.
import { folded } from './tokens.ts'
import type { Token } from './tokens.ts'

export interface Pack {
  readonly language: string
  /** Phrases by kind of cue, and by what the cue stands for where a kind has several. */
  readonly cues: Readonly<Partial<Record<CueKind, Phrases | Readonly<Record<string, Phrases>>>>>
  /** Words that a full stop behind them does not end a sentence after, without it. */
  readonly abbreviations: Phrases
  /** Where numbers are written in one word: what joins their parts. */
  readonly joint?: string
  /** Words that may stand between the words of a phrase without changing it: "ont également remis". */
  readonly between?: Phrases
  /** Whether a day may stand behind its month: "August 24". */
  readonly isDayBehindMonth?: true
  /** Whether all that is said of a noun may stand before it: "nach Russland gebrachte Kinder". */
  readonly isAttributeFirst?: true
  /** Whether a comma may stand before "and" in a list. */
  readonly isCommaInList?: true
}

type Phrases = string

export type CueKind =
  | 'noun'
  | 'nation'
  | 'state'
  | 'swap'
  | 'came'
  | 'carried'
  | 'gave'
  | 'got'
  | 'each'
  | 'same'
  | 'for'
  | 'part'
  | 'within'
  | 'own'
  | 'home'
  | 'label'
  | 'signed'
  | 'dative'
  | 'fiction'
  | 'handed'
  | 'issued'
  | 'happened'
  | 'total'
  | 'span'
  | 'since'
  | 'approx'
  | 'vague'
  | 'digit'
  | 'ordinal'
  | 'agreed'
  | 'future'
  | 'failed'
  | 'supposed'
  | 'mail'
  | 'captured'
  | 'harmed'
  | 'held'
  | 'captivity'
  | 'return'
  | 'earlier'
  | 'more'
  | 'mediate'
  | 'talks'
  | 'accord'
  | 'to'
  | 'from'
  | 'in'
  | 'by'
  | 'says'
  | 'speaker'
  | 'month'
  | 'weekday'
  | 'day'
  | 'unit'
  | 'helper'
  | 'both'
  | 'not'
  | 'measure'
  | 'host'
  | 'age'
  | 'about'
  | 'did'
  | 'stance'
  | 'past'
  | 'served'
  | 'limited'
  | 'office'
  | 'now'
  | 'arrived'
  | 'dweller'
  | 'called'
  | 'replied'
  | 'matter'
  | 'nth'
  | 'assist'
  | 'aid'
  | 'idiom'
  | 'besides'
  | 'thanks'
  | 'would'
  | 'before'
  | 'fund'
  | 'void'
  | 'collective'
  | 'aside'
  | 'shift'

export interface Cue {
  readonly kind: CueKind
  /** What it stands for; the kind itself where the pack makes no difference. */
  readonly value: string
  /** Tokens of the sentence, from `first` up to and without `after`. */
  readonly first: number
  readonly after: number
}

interface Phrase {
  readonly kind: CueKind
  readonly value: string
  readonly words: readonly { readonly text: string; readonly isStem: boolean }[]
}

export interface Lexicon {
  readonly language: string
  readonly isDayBehindMonth: boolean
  readonly isCommaInList: boolean
  readonly isAttributeFirst: boolean
  readonly abbreviations: ReadonlySet<string>
  cuesIn(tokens: readonly Token[]): readonly Cue[]
  /** The number that one word says in several joined, like "siebenundvierzig"; null for any other word. */
  compound(word: string): number | null
}

const INDEXED = 4 // letters of a stem that lead to its phrases

/** Makes a pack ready to be searched. */
export function openLexicon(pack: Pack): Lexicon {
  const index = { words: new Map<string, Phrase[]>(), stems: new Map<string, Phrase[]>() }
  const between = new Set(split(pack.between ?? ''))
  const digits = digitsOf(pack)
  for (const phrase of phrasesOf(pack)) {
    const first = phrase.words[0]
    if (first === undefined) continue
    const [under, key] = first.isStem
      ? [index.stems, first.text.slice(0, INDEXED)]
      : [index.words, first.text]
    const known = under.get(key)
    if (known === undefined) under.set(key, [phrase])
    else known.push(phrase)
  }
  const known = { phrases: new PhrasesByWord(index), between }
  return {
    language: pack.language,
    isDayBehindMonth: pack.isDayBehindMonth === true,
    isCommaInList: pack.isCommaInList === true,
    isAttributeFirst: pack.isAttributeFirst === true,
    abbreviations: new Set(split(pack.abbreviations)),
    cuesIn: (tokens) => cuesIn(known, tokens),
    compound: (word) => (pack.joint === undefined ? null : joined(word, digits, pack.joint)),
  }
}

function* phrasesOf({ cues }: Pack): Generator<Phrase> {
  for (const [kind, said] of Object.entries(cues) as [CueKind, Pack['cues'][CueKind]][]) {
    const byValue = typeof said === 'string' ? { [kind]: said } : said
    for (const [value, phrases] of Object.entries(byValue ?? {})) {
      for (const phrase of split(phrases)) {
        for (const words of waysOf(phrase.split(' '))) yield { kind, value, words }
      }
    }
  }
}

// "a/ont remis" is "a remis" and "ont remis".
function waysOf(words: readonly string[]): readonly Phrase['words'][] {
  const ways = words.map((word) =>
    word.split('/').map((one) => ({ text: one.replace('*', ''), isStem: one.endsWith('*') })),
  )
  return ways.reduce<readonly Phrase['words'][]>(
    (all, next) => all.flatMap((begun) => next.map((word) => [...begun, word])),
    [[]],
  )
}

const ELIDED = /(?<![a-z])([dlnsjcmt]|qu)'(?=[a-z])/g // a word of its own, as in the tokens of a text

// Folded as the words of a text are, so that a pack may be spelled as its language is.
const split = (phrases: Phrases): readonly string[] =>
  phrases
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/).map(folded).join(' ').replace(ELIDED, "$1' "))
    .filter((phrase) => phrase !== '')

interface Index {
  /** Phrases by their first word, and those that begin with a stem by its first letters. */
  readonly words: ReadonlyMap<string, readonly Phrase[]>
  readonly stems: ReadonlyMap<string, readonly Phrase[]>
}

interface Known {
  readonly phrases: PhrasesByWord
  readonly between: ReadonlySet<string>
}

const MOST_WORDS = 20_000 // remembered; then it begins anew

/** The phrases that begin with a word, looked for once however often the word stands in reports. */
class PhrasesByWord {
  readonly #index: Index
  readonly #known = new Map<string, readonly Phrase[]>()

  constructor(index: Index) {
    this.#index = index
  }

  of(word: string): readonly Phrase[] {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const found = [...phrasesAt(this.#index, word)].filter(({ words: [first] }) =>
      first === undefined ? false : isOne(word, first.text, first.isStem),
    )
    if (this.#known.size === MOST_WORDS) this.#known.clear()
    this.#known.set(word, found)
    return found
  }
}

function cuesIn({ phrases, between }: Known, tokens: readonly Token[]): readonly Cue[] {
  const cues: Cue[] = []
  const until = new Map<CueKind, number>()
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.word ?? ''
    const here = phrases.of(word)
    if (here.length === 0) continue
    const longest = new Map<CueKind, Cue>()
    for (const phrase of here) {
      if (i < (until.get(phrase.kind) ?? 0)) continue
      const after = endOf(phrase, tokens, { at: i, between })
      if (after === null) continue
      const { kind, value } = phrase
      const known = longest.get(kind)
      const cue = { kind, value, first: i, after }
      if (known === undefined || known.after < cue.after) longest.set(kind, cue)
    }
    for (const cue of longest.values()) {
      until.set(cue.kind, cue.after)
      cues.push(cue)
    }
  }
  return cues.filter((cue) => !isWithinDay(cue, cues) && !isOfIdiom(cue, cues))
}

// The phrases that may begin with a word.
function* phrasesAt({ words, stems }: Index, word: string): Generator<Phrase> {
  yield* words.get(word) ?? []
  if (word.endsWith("'s")) yield* words.get(word.slice(0, -2)) ?? []
  for (let letters = 1; letters <= Math.min(INDEXED, word.length); letters++)
    yield* stems.get(word.slice(0, letters)) ?? []
}

interface Start {
  readonly at: number
  readonly between: ReadonlySet<string>
}

// Behind the last word of a phrase whose first word is a token; null where the others do not follow.
function endOf({ words }: Phrase, tokens: readonly Token[], { at, between }: Start): number | null {
  let next = at + 1
  for (let i = 1; i < words.length; i++) {
    const { text, isStem } = words[i] ?? { text: '', isStem: false }
    let word = tokens[next]?.word
    if (word !== undefined && !isOne(word, text, isStem) && between.has(word))
      word = tokens[++next]?.word
    if (word === undefined || !isOne(word, text, isStem)) return null
    next++
  }
  return next
}

const isOne = (word: string, text: string, isStem: boolean): boolean =>
  isStem ? word.startsWith(text) : isSame(word, text)

// "the Vatican's": whose it is does not change whom it names.
const isSame = (word: string, text: string): boolean =>
  word === text || (word.endsWith("'s") && word.slice(0, -2) === text)

// "In the morning" holds the Spanish and German word for tomorrow, and is none.
const isWithinDay = (cue: Cue, cues: readonly Cue[]): boolean =>
  cue.kind === 'future' &&
  cues.some(
    ({ kind, value, first, after }) =>
      kind === 'day' && value !== '1' && first <= cue.first && after >= cue.after,
  )

const KEPT: ReadonlySet<CueKind> = new Set(['says', 'swap', 'noun', 'state', 'nation'])

// "De acuerdo con": according to, and nothing that anyone agreed. An "exchange fund" is no exchange.
const isOfIdiom = (cue: Cue, cues: readonly Cue[]): boolean =>
  cues.some(
    ({ kind, first, after }) =>
      kind !== cue.kind &&
      (kind === 'fund' ||
        kind === 'void' ||
        (kind === 'approx' && cue.kind === 'not') || // "no fewer than" denies nothing
        (kind === 'future' && cue.kind === 'held') || // "to be held on Saturday" is no captivity
        (kind === 'idiom' && !KEPT.has(cue.kind))) &&
      first <= cue.first &&
      after >= cue.after,
  )

function digitsOf({ cues }: Pack): readonly (readonly [string, number])[] {
  const { digit } = cues
  if (typeof digit !== 'object') return []
  return Object.entries(digit).flatMap(([value, words]) =>
    split(words).map((word) => [word, Number(value)] as const),
  )
}

// Hundreds and thousands multiply what stands right before them.
function joined(
  word: string,
  digits: readonly (readonly [string, number])[],
  joint: string,
): number | null {
  let [rest, total, part, parts] = [word, 0, 0, 0]
  while (rest !== '') {
    const isJoint = parts > 0 && rest.startsWith(joint) && rest.length > joint.length
    if (isJoint) rest = rest.slice(joint.length)
    const found = digits
      .filter(([text]) => rest.startsWith(text))
      .toSorted(([a], [b]) => b.length - a.length)[0]
    if (found === undefined) return null
    const [text, value] = found
    if (value === 1000) [total, part] = [total + Math.max(1, part) * 1000, 0]
    else if (value === 100) part = Math.max(1, part) * 100
    else part += value
    rest = rest.slice(text.length)
    parts++
  }
  return parts > 1 ? total + part : null
}
