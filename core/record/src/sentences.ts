// A report's title and text in sentences, with what is not the report's own words left out: posts that are embedded,
// captions, links to other articles.
import type { Lexicon, Cue } from './lexicon.ts'
import { ELSEWHERE, EMBEDDED, OPENERS } from './packs/small-words.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

export interface Sentence {
  readonly of: 'title' | 'text'
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly cues: readonly Cue[]
  /** Words that tell a day by another ("a day later"): they say when, and nothing of what is told. */
  readonly shifts: readonly Cue[]
  readonly lexicon: Lexicon
}

const MOST_LETTERS = 200_000 // of one report: what lies beyond is not read

/** Reads the sentences of a text. Places are those of the text as it was given. */
export function sentencesOf(
  text: string,
  of: Sentence['of'],
  lexicon: Lexicon,
): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [start, end] of linesOf(text.slice(0, MOST_LETTERS))) {
    const line = text.slice(start, end)
    if (EMBEDDED.test(line) || ELSEWHERE.test(line)) continue
    for (const tokens of cut(tokensOf(line), line, lexicon)) {
      const [first, last] = [tokens[0], tokens.at(-1)]
      if (first === undefined || last === undefined) continue
      const place = { start: start + first.start, end: start + last.end }
      const shifted = tokens.map((token) => ({
        ...token,
        start: token.start + start,
        end: token.end + start,
      }))
      sentences.push({ of, ...place, tokens: shifted, ...cuesOf(shifted, lexicon), lexicon })
    }
  }
  return sentences
}

function cuesOf(tokens: readonly Token[], lexicon: Lexicon): Pick<Sentence, 'cues' | 'shifts'> {
  const all = lexicon.cuesIn(tokens)
  return {
    cues: all.filter(({ kind }) => kind !== 'shift'),
    shifts: all.filter(({ kind }) => kind === 'shift'),
  }
}

/** The embedded posts of a text, a line each; no words of the report. */
export function embeddedIn(text: string, lexicon: Lexicon): readonly Sentence[] {
  const posts: Sentence[] = []
  for (const [start, end] of linesOf(text.slice(0, MOST_LETTERS))) {
    const line = text.slice(start, end)
    if (!EMBEDDED.test(line)) continue
    const tokens = tokensOf(line.replace(LINK, (link) => ' '.repeat(link.length)))
    posts.push({ of: 'text', start, end, tokens, ...cuesOf(tokens, lexicon), lexicon })
  }
  return posts
}

// Posts are often pasted without a space before the link.
const LINK = /(https?:\/\/|pic\.twitter\.com|t\.co\/)\S*/gu

function* linesOf(text: string): Generator<readonly [number, number]> {
  let start = 0
  for (const { index } of text.matchAll(/\n/g)) {
    yield [start, index]
    start = index + 1
  }
  yield [start, text.length]
}

function* cut(
  tokens: readonly Token[],
  line: string,
  lexicon: Lexicon,
): Generator<readonly Token[]> {
  let first = 0
  for (let i = 0; i < tokens.length; i++) {
    if (!endsAt(tokens, i, line, lexicon)) continue
    yield tokens.slice(first, i + 1)
    first = i + 1
  }
  yield tokens.slice(first)
}

const ENDS = new Set(['.', '!', '?', '…'])

function endsAt(
  tokens: readonly Token[],
  i: number,
  line: string,
  { abbreviations }: Lexicon,
): boolean {
  const [before, mark, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (mark === undefined || !ENDS.has(mark.word)) return false
  if (next === undefined) return true
  const isApart = /\s/u.test(line.slice(mark.end, next.start)) || next.kind === 'mark'
  if (!isApart) return false
  if (mark.word !== '.') return true
  if (before?.kind === 'word' && (abbreviations.has(before.word) || isInitial(before))) return false
  const isOrdinal = before?.kind === 'number' && before.word.length <= 2 && next.kind === 'word'
  return !isOrdinal || !abbreviations.has('#') || (next.isCapital && OPENERS.has(next.word))
}

const isInitial = ({ word, isCapital }: Token): boolean => word.length === 1 && isCapital
