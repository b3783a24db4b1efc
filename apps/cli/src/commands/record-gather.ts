// `parley record gather`: reports out of whatever they are kept in, each a file that `parley record read` takes, and
// an account of everything found that closes.
import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { gather, MAX_PAGE_BYTES } from '@parley/pages'
import type { Gathered, PageSource, PublishedReport, RefusalCode } from '@parley/pages'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed } from '../command.ts'

export const recordGather: Command = {
  name: 'record gather',
  summary:
    'Takes reports out of saved pages, feeds, web archives (WARC), exports of channels, plain text and lists of addresses.',
  positional: ['FROM'],
  options: [
    {
      name: 'out',
      value: 'DIR',
      help: 'where the reports go, a file each, for parley record read',
      required: true,
    },
    {
      name: 'fetch',
      help: 'FROM may be an address, and pages that a feed or list only names are asked for; without it nothing goes to the network',
    },
  ],
  run: runGather,
}

interface Account {
  readonly counts: Record<'reports' | 'known' | 'links' | 'empty' | 'refused', number>
  readonly problems: string[]
}

async function runGather(given: Arguments): Promise<Told> {
  const [from = ''] = given.positional
  const out = needed(given, 'out')
  const asked = given.has('fetch') ? new Set<string>() : null
  await mkdir(out, { recursive: true })
  const account: Account = {
    counts: { reports: 0, known: 0, links: 0, empty: 0, refused: 0 },
    problems: [],
  }
  for await (const source of sourcesAt(from, asked)) {
    given.progress(`gathering: ${source.place}, ${account.counts.reports} reports`)
    for await (const one of everythingIn(source, asked)) await enter(account, out, one)
  }
  return toldOf(account)
}

// What a link names is gathered in its place; what it names in turn is only a link.
async function* everythingIn(
  source: PageSource,
  asked: Set<string> | null,
): AsyncGenerator<Gathered> {
  for await (const one of gather(source)) {
    if (one.kind !== 'link' || asked === null) yield one
    else if (!asked.has(one.url)) yield* answered(one.place, one.url, asked)
  }
}

async function* answered(place: string, url: string, asked: Set<string>): AsyncGenerator<Gathered> {
  const source = await fetched(url, asked)
  if (source === null) yield { kind: 'refused', place: `${place} ${url}`, code: 'no-answer' }
  else yield* gather(source)
}

async function enter({ counts, problems }: Account, out: string, one: Gathered): Promise<void> {
  if (one.kind === 'refused') {
    counts.refused += 1
    problems.push(`${one.place}: ${REMEDIES[one.code]}`)
  } else if (one.kind === 'report') {
    if (await isNew(join(out, `${one.report.id}.json`), one.report)) counts.reports += 1
    else counts.known += 1
  } else if (one.kind === 'link') counts.links += 1
  else counts.empty += 1
}

const REMEDIES: Readonly<Record<RefusalCode, string>> = {
  'too-large': 'expected at most 16 MB for a page and 192 MB for an export; it was left out',
  'not-understood':
    'expected a page, a feed, a web archive, an export of a channel, text or a list of addresses; it was left out',
  'broken-archive':
    'expected whole WARC records, found one that breaks off; fetch the archive again',
  'broken-feed': 'expected RSS, Atom or JSON Feed, found a feed that breaks off; save it again',
  'broken-export': 'expected JSON, found some that breaks off; export the channel again',
  'no-answer':
    'expected an answer of at most 16 MB within 30 s; save the page by hand, or try again',
}

async function isNew(path: string, report: PublishedReport): Promise<boolean> {
  const { url, title, date, dateSource, language, outlet, passedOnFrom, text, isCut, sha256 } =
    report
  const lang = language?.slice(0, 2).toLowerCase() ?? null
  const document = {
    id: report.id,
    url,
    title,
    date,
    date_source: dateSource,
    lang,
    outlet,
    passed_on_from: passedOnFrom,
    text_kind: 'gathered',
    source_sha256: sha256,
    is_cut: isCut,
    text,
  }
  try {
    await writeFile(path, `${JSON.stringify(document, null, 1)}\n`, { flag: 'wx' })
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  }
}

async function* sourcesAt(from: string, asked: Set<string> | null): AsyncGenerator<PageSource> {
  if (/^https?:\/\//i.test(from)) {
    if (asked === null)
      throw new MisusedError(`${from}: expected --fetch with an address, found none`)
    const source = await fetched(from, asked)
    if (source === null) throw new MisusedError(`${from}: ${REMEDIES['no-answer']}`)
    yield source
    return
  }
  for (const path of await filesAt(from)) {
    yield { place: path, url: null, contentType: null, stream: createReadStream(path) }
  }
}

async function filesAt(from: string): Promise<readonly string[]> {
  const found = await stat(from).catch(() => null)
  if (found === null) throw new MisusedError(`${from}: expected a file, a folder or an address`)
  if (!found.isDirectory()) return [from]
  const inside = await readdir(from, { withFileTypes: true, recursive: true })
  const paths = inside.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  if (paths.length === 0)
    throw new MisusedError(`${from}: expected files in the folder, found none`)
  return paths.sort()
}

const LIMIT_MS = 30_000
const BETWEEN_MS = 1_000 // for the sake of whoever answers

async function fetched(url: string, asked: Set<string>): Promise<PageSource | null> {
  if (asked.size > 0) await wait(BETWEEN_MS)
  asked.add(url)
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
    if (!answer.ok || answer.body === null) return null
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of answer.body) {
      size += part.length
      if (size > MAX_PAGE_BYTES) return null
      parts.push(part)
    }
    const contentType = answer.headers.get('content-type')
    return { place: url, url, contentType, stream: Readable.from([Buffer.concat(parts)]) }
  } catch {
    return null // no answer in time, or none that can be read
  }
}

function toldOf({ counts, problems }: Account): Told {
  const { reports, known, links, empty, refused } = counts
  return {
    lines: [
      `${reports} reports gathered, ${known} known before; ${links} addresses whose text is elsewhere, ${empty} without words, ${refused} refused.`,
      ...problems,
    ],
    json: { ...counts, problems: [...problems] },
    exit: problems.length === 0 ? 0 : 1,
  }
}
