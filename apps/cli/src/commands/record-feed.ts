// `parley record feed`: what a folder of reports claims as an Atom feed in a file; with a file of changes, what changed
// since it was called before.
import { rename, writeFile } from 'node:fs/promises'
import { instantOf } from '@parley/kernel'
import {
  ConfigError,
  newsOf,
  newsOfRecord,
  openChangeFile,
  PAGE_WORDS,
  recordFeed,
  reportsIn,
} from '@parley/node'
import type { NewsItem, PageWords } from '@parley/node'
import { openLexicons, outlineOf, readRecord } from '@parley/record'
import type { PublicRecord } from '@parley/record'
import { nodeCryptography, systemClock } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed } from '../command.ts'

export const recordFeedCommand: Command = {
  name: 'record feed',
  summary:
    'Writes what reports claim about exchanges as an Atom feed: figures with side, speaker and report, verdicts, origins, and what changed.',
  positional: ['DIR'],
  options: [
    {
      name: 'out',
      value: 'FILE',
      help: 'where the feed goes, in the place of an older one',
      required: true,
    },
    {
      name: 'changes',
      value: 'FILE',
      help: 'keeps what changed from one call to the next: the feed then says that, with its time',
    },
    { name: 'language', value: 'LANG', help: 'en, uk, ru or ar (default en)' },
    { name: 'address', value: 'URL', help: 'where the feed will be read, for its own link' },
  ],
  run: runFeed,
}

async function runFeed(given: Arguments): Promise<Told> {
  const [dir = ''] = given.positional
  const language = languageOf(given.value('language') ?? 'en')
  const address = addressOf(given.value('address') ?? null)
  const out = needed(given, 'out')
  const { documents, problems, files } = await reportsIn(dir)
  if (files === 0) throw new MisusedError(`${dir}: expected reports as *.json files, found none`)
  given.progress(`reading ${documents.length} reports`)
  const record = readRecord(documents, openLexicons())
  const news = await newsFor(record, given.value('changes'))
  const feed = { language, address, hashing: nodeCryptography, since: instantOf(0) }
  await writeFile(`${out}.new`, recordFeed(feed, news, record))
  await rename(`${out}.new`, out) // whoever reads it meanwhile reads a whole one
  return {
    lines: [
      `${record.reports.size} reports of ${record.exchanges.length} exchanges; ${news.length} entries of news.`,
      ...problems,
    ],
    json: {
      reports: record.reports.size,
      exchanges: record.exchanges.length,
      news: news.length,
      problems: [...problems],
    },
    exit: problems.length === 0 ? 0 : 1,
  }
}

async function newsFor(
  record: PublicRecord,
  path: string | undefined,
): Promise<readonly NewsItem[]> {
  const outline = outlineOf(record)
  if (path === undefined) return newsOfRecord(record, outline)
  const file = await openChangeFile(path).catch((fault: unknown) => {
    if (fault instanceof ConfigError) throw new MisusedError(fault.message)
    throw fault
  })
  await file.take(outline, systemClock.now())
  const basis = file.basis()
  return basis === null ? [] : newsOf(basis, file.all())
}

function languageOf(asked: string): PageWords['language'] {
  const words = new Map<string, PageWords>(Object.entries(PAGE_WORDS)).get(asked)
  if (words !== undefined) return words.language
  const known = Object.keys(PAGE_WORDS).join(', ')
  throw new MisusedError(`--language: expected one of ${known}, found "${asked}"`)
}

function addressOf(asked: string | null): string | null {
  if (asked === null || /^https?:\/\/./i.test(asked)) return asked
  throw new MisusedError(`--address: expected an address of http or https, found "${asked}"`)
}
