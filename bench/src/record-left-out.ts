// What the reader owes to the reports that its packs were written with: labelled reports are read again, each without the
// words that no report outside its own outlet, or outside all labelled ones of its language, uses.
//   npm run bench -- record-left-out DIR     DIR holds docs/ and gold/, a JSON file a report
// Nothing is learned from reports, so nothing is fitted again: what is left out is vocabulary. Words that every report
// shares (numbers, months, states, small words) stay. The invented reports of vectors/record are outside all.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLexicons, readReport } from '@parley/record'
import type { Lexicon, ReadReport, ReportDocument } from '@parley/record'

interface Exchange {
  readonly role?: string
  readonly status?: string
  readonly released: readonly {
    readonly side_released_to: string
    readonly category: string
    readonly count: number | null
    readonly derived?: boolean
  }[]
}

interface Labelled {
  readonly document: ReportDocument & { readonly url: string | null }
  readonly exchanges: readonly Exchange[]
  readonly isReport: boolean
}

type Words = ReadonlySet<string>

const OPEN: ReadonlySet<string> = new Set(
  'noun swap came gave got handed part within return earlier mediate talks accord says held captivity harmed agreed future'.split(
    ' ',
  ),
)

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new TypeError('expected a folder with docs/ and gold/')
const labelled = readdirSync(join(folder, 'docs')).map((name) => labelledAt(folder, name))
const lexicons = openLexicons()
const invented = readFileSync(
  new URL('../../vectors/record/invented.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { document: ReportDocument }).document) // written here

const FOLDS: readonly (readonly [string, (one: Labelled, other: Labelled) => boolean])[] = [
  ['all words', () => true],
  ['without its outlet', (one, other) => outletOf(one) !== outletOf(other)],
  ['without all labelled ones', () => false],
]

function labelledAt(dir: string, name: string): Labelled {
  const document = JSON.parse(readFileSync(join(dir, 'docs', name), 'utf8')) as Labelled['document'] // the form of SCHEMA.md
  const gold = JSON.parse(readFileSync(join(dir, 'gold', name), 'utf8')) as {
    exchanges: readonly Exchange[]
    is_exchange_report: boolean
  } // the same
  return { document, exchanges: gold.exchanges, isReport: gold.is_exchange_report }
}

const outletOf = ({ document: { id, url } }: Labelled): string =>
  url === null ? id : new URL(url).host

// The words of open classes that documents use.
function wordsOf(documents: readonly ReportDocument[]): Words {
  const found = new Set<string>()
  for (const document of documents) readReport(document, listening(found))
  return found
}

const keyOf = (kind: string, words: readonly string[]): string => `${kind} ${words.join(' ')}`

const listening = (found: Set<string>): ReadonlyMap<string, Lexicon> =>
  withCues((kind, words) => {
    found.add(keyOf(kind, words))
    return true
  })

function withCues(
  isKept: (kind: string, words: readonly string[]) => boolean,
): ReadonlyMap<string, Lexicon> {
  return new Map(
    [...lexicons].map(([language, lexicon]) => [
      language,
      {
        ...lexicon,
        cuesIn: (tokens) =>
          lexicon.cuesIn(tokens).filter(({ kind, first, after }) =>
            isKept(
              kind,
              tokens.slice(first, after).map(({ word }) => word),
            ),
          ),
      },
    ]),
  )
}

const isDone = ({ role, status }: Pick<Exchange, 'role' | 'status'>): boolean =>
  (role ?? 'main') === 'main' && ['completed', 'in_progress'].includes(status ?? 'completed')

function rowsRead({ exchanges }: ReadReport): ReadonlySet<string> {
  const done = exchanges.filter(isDone).flatMap(({ released }) => released)
  return new Set(
    done.flatMap(({ side, category, count, isDerived }) =>
      count === null || isDerived ? [] : [`${side} ${category} ${count}`],
    ),
  )
}

function rowsLabelled(exchanges: readonly Exchange[], isDerived: boolean): ReadonlySet<string> {
  const done = exchanges.filter(isDone).flatMap(({ released }) => released)
  return new Set(
    done.flatMap(({ side_released_to: side, category, count, derived }) =>
      count === null || (derived === true) !== isDerived ? [] : [`${side} ${category} ${count}`],
    ),
  )
}

interface Tally {
  right: number
  wrong: number
  missed: number
  told: number
}

function tallyOf(ones: readonly Labelled[], isOutside: (typeof FOLDS)[number][1]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0, told: 0 }
  for (const one of ones) {
    const outside = labelled.filter((other) => isOutside(one, other)).map((each) => each.document)
    const known = wordsOf([...outside, ...invented])
    const report = readReport(
      one.document,
      withCues((kind, words) => !OPEN.has(kind) || known.has(keyOf(kind, words))),
    )
    const [read, gold] = [rowsRead(report), rowsLabelled(one.exchanges, false)]
    const derived = rowsLabelled(one.exchanges, true)
    tally.right += [...gold].filter((row) => read.has(row)).length
    tally.missed += [...gold].filter((row) => !read.has(row)).length
    tally.wrong += [...read].filter((row) => !gold.has(row) && !derived.has(row)).length
    tally.told += report.isExchangeReport === one.isReport ? 1 : 0
  }
  return tally
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : (part / whole).toFixed(3).replace(/^0/, '')

const languages = [...new Set(labelled.map(({ document }) => document.lang ?? '-'))].sort()
console.log('| language | reports | read | rows strict F1 (P, R) | report or not |')
console.log('| --- | --- | --- | --- | --- |')
for (const language of ['all', ...languages]) {
  const ones = labelled.filter(({ document }) => language === 'all' || document.lang === language)
  for (const [name, isOutside] of FOLDS) {
    const { right, wrong, missed, told } = tallyOf(ones, isOutside)
    const f1 = share(2 * right, 2 * right + wrong + missed)
    const [p, r] = [share(right, right + wrong), share(right, right + missed)]
    console.log(
      `| ${language} | ${ones.length} | ${name} | ${f1} (${p}, ${r}) | ${share(told, ones.length)} |`,
    )
  }
}
