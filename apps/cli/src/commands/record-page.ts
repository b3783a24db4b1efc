// `parley record page`: what a folder of reports claims, as one HTML file for everybody.
import { openLexicons, readRecord } from '@parley/record'
import { PAGE_WORDS, reportsIn } from '@parley/node'
import type { PageWords } from '@parley/node'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed, writeNew } from '../command.ts'
import { recordHtml } from '../record-page/record-html.ts'

export const recordPage: Command = {
  name: 'record page',
  summary:
    'Writes what reports claim about exchanges as one HTML page without a script: figures, origins, verdicts, and the sentence behind each figure.',
  positional: ['DIR'],
  options: [
    { name: 'out', value: 'FILE', help: 'where the page goes', required: true },
    { name: 'language', value: 'LANG', help: 'en, uk, ru or ar (default en)' },
  ],
  run: runPage,
}

async function runPage(given: Arguments): Promise<Told> {
  const [dir = ''] = given.positional
  const words = wordsOf(given.value('language') ?? 'en')
  const { documents, problems, files } = await reportsIn(dir)
  if (files === 0) throw new MisusedError(`${dir}: expected reports as *.json files, found none`)
  given.progress(`reading ${documents.length} reports`)
  const record = readRecord(documents, openLexicons())
  await writeNew('--out', needed(given, 'out'), recordHtml(record, words))
  return {
    lines: [
      `${record.reports.size} reports of ${record.exchanges.length} exchanges are on the page.`,
      ...problems,
    ],
    json: {
      reports: record.reports.size,
      exchanges: record.exchanges.length,
      problems: [...problems],
    },
    exit: problems.length === 0 ? 0 : 1,
  }
}

function wordsOf(language: string): PageWords {
  const words = new Map<string, PageWords>(Object.entries(PAGE_WORDS)).get(language)
  if (words !== undefined) return words
  const known = Object.keys(PAGE_WORDS).join(', ')
  throw new MisusedError(`--language: expected one of ${known}, found "${language}"`)
}
