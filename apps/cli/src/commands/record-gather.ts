// `parley record gather`: reports out of whatever they are kept in, each a file that `parley record read` takes, and
// an account of everything found that closes.
import { createReadStream } from 'node:fs'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLifetime } from '@parley/node'
import { gather } from '@parley/pages'
import type { Gathered, PageSource, PublishedReport, RefusalCode } from '@parley/pages'
import { systemClock } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed, wholeNumber } from '../command.ts'
import { AskedPages } from '../record-gather/asked-pages.ts'

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
    {
      name: 'every',
      value: 'MINUTES',
      help: 'with --fetch: again each so many minutes, 1 to 10080, until it is told to stop; addresses are asked for what is new since',
    },
  ],
  run: runGather,
}

interface Account {
  readonly counts: Record<(typeof COUNTS)[number], number>
  readonly problems: string[]
}

async function runGather(given: Arguments): Promise<Told> {
  const [from = ''] = given.positional
  const gathering = {
    from,
    out: needed(given, 'out'),
    pages: given.has('fetch') ? new AskedPages() : null,
    progress: given.progress,
  }
  const minutes = minutesOf(given)
  await mkdir(gathering.out, { recursive: true })
  if (minutes === null) return toldOf(await gathered(gathering))
  const stop = new AbortController()
  void (await openLifetime(false)).ended.then(() => stop.abort())
  return await eachRound(gathering, {
    pause: () => wait(minutes * 60_000, undefined, { signal: stop.signal }).catch(() => undefined),
    isOver: () => stop.signal.aborted,
    tell: (told) =>
      process.stdout.write(`${given.has('json') ? JSON.stringify(told.json) : roundLine(told)}\n`),
  })
}

const MOST_MINUTES = 10_080 // a week

function minutesOf(given: Arguments): number | null {
  if (given.value('every') === undefined) return null
  const minutes = wholeNumber(given, 'every', 0)
  if (minutes < 1 || minutes > MOST_MINUTES) {
    throw new MisusedError(`--every: expected 1 to ${MOST_MINUTES} minutes, found ${minutes}`)
  }
  if (!given.has('fetch')) {
    throw new MisusedError('--every: expected --fetch with it; a folder is gathered once')
  }
  return minutes
}

const roundLine = ({ lines }: Told): string => `${systemClock.now()} ${lines.join('\n')}`

export interface Gathering {
  readonly from: string
  readonly out: string
  /** Null where nothing goes to the network. */
  readonly pages: AskedPages | null
  readonly progress: (line: string) => void
}

export interface Rounds {
  readonly pause: () => Promise<void>
  readonly isOver: () => boolean
  readonly tell: (round: Told) => void
}

/** Gathers round after round; one in which nothing could be asked for is told of, and the next begins as ever. */
export async function eachRound(gathering: Gathering, rounds: Rounds): Promise<Told> {
  const whole = emptyAccount()
  while (!rounds.isOver()) {
    const account = await gathered(gathering).catch((fault: unknown) => {
      if (!(fault instanceof MisusedError)) throw fault
      return { counts: { ...emptyAccount().counts, refused: 1 }, problems: [fault.message] }
    })
    rounds.tell(toldOf(account))
    for (const count of COUNTS) whole.counts[count] += account.counts[count]
    if (!rounds.isOver()) await rounds.pause()
  }
  return toldOf(whole)
}

const COUNTS = ['reports', 'known', 'links', 'empty', 'refused'] as const

const emptyAccount = (): Account => ({
  counts: { reports: 0, known: 0, links: 0, empty: 0, refused: 0 },
  problems: [],
})

async function gathered({ from, out, pages, progress }: Gathering): Promise<Account> {
  const account = emptyAccount()
  pages?.newRound()
  for await (const source of sourcesAt(from, pages)) {
    progress(`gathering: ${source.place}, ${account.counts.reports} reports`)
    for await (const one of everythingIn(source, pages)) await enter(account, out, one)
  }
  return account
}

// What a link names is gathered in its place; what it names in turn is only a link.
async function* everythingIn(
  source: PageSource,
  pages: AskedPages | null,
): AsyncGenerator<Gathered> {
  for await (const one of gather(source)) {
    if (one.kind !== 'link' || pages === null) {
      yield one
      continue
    }
    const page = await pages.page(one.url, source.url === null ? 'each-round' : 'once')
    if (page === 'no-answer')
      yield { kind: 'refused', place: `${one.place} ${one.url}`, code: page }
    else if (page !== 'nothing-new') yield* gather(page)
  }
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

async function* sourcesAt(from: string, pages: AskedPages | null): AsyncGenerator<PageSource> {
  if (/^https?:\/\//i.test(from)) {
    if (pages === null)
      throw new MisusedError(`${from}: expected --fetch with an address, found none`)
    const page = await pages.page(from, 'each-round')
    if (page === 'no-answer') throw new MisusedError(`${from}: ${REMEDIES[page]}`)
    if (page !== 'nothing-new') yield page
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
