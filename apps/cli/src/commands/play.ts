// `parley play`: a whole exchange without screens, from two messy lists to the last homecoming, and an
// account of everyone at the end.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readAgreement } from '@parley/exchange'
import type { Account, Agreement } from '@parley/exchange'
import { openDiskFiles, openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { instant, isJsonObject } from '@parley/kernel'
import type { Bytes, Json, Refusal, Result } from '@parley/kernel'
import {
  inventWorld,
  listsFrom,
  listsOfWorld,
  playWorld,
  runPlay,
  runProcessPlay,
} from '@parley/simulation'
import type { PlayLists, PlayRun, PlayStage, ProcessPlayRun } from '@parley/simulation'
import { nodeCryptography } from '@parley/system'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError } from '../command.ts'

const STAGES: readonly PlayStage[] = [
  'lists',
  'reconcile',
  'plan',
  'tranche-1',
  'tranche-2',
  'home',
  'close',
]
const STARTS_AT = instant('2026-05-16T08:00:00Z') // of invented lists; given lists say their own day
const GIVEN_STARTS_AT = instant('2025-06-16T08:00:00Z')
const THREADS = 2

export const play: Command = {
  name: 'play',
  summary:
    'Plays a whole exchange: lists in, reconciled, agreed, planned, handed over, home, closed. Fails if anyone is unaccounted for.',
  positional: [],
  options: [
    {
      name: 'lists',
      value: 'DIR',
      help: 'A-held.*, A-sought.*, B-held.*, B-sought.*; else invented',
    },
    { name: 'agreement', value: 'FILE', help: 'an agreement@v1 in place of the preset' },
    {
      name: 'seed',
      value: 'N',
      help: 'same seed and lists: same story, plan and account (default 1)',
    },
    {
      name: 'data',
      value: 'DIR',
      help: 'keep every seat’s logs here; else they are removed at the end',
    },
    { name: 'stop', value: 'STAGE', help: `stop after one of ${STAGES.join(', ')}` },
    {
      name: 'out',
      value: 'DIR',
      help: 'write stories, plan, receipts, statements, account and logs here',
    },
    {
      name: 'processes',
      help: 'every seat, hub and witness as a process of its own, by serve, hub and witness',
    },
  ],
  run: runPlayCommand,
}

async function runPlayCommand(given: Arguments): Promise<Told> {
  const seed = given.value('seed') ?? '1'
  const stop = stageOf(given.value('stop'))
  const lists = await listsOf(given, seed)
  if (!lists.ok) return told(lists.refusal)
  const agreement = await agreementOf(given.value('agreement'))
  if (!agreement.ok) return told(agreement.refusal)
  const options = {
    seed,
    lists: lists.value,
    startsAt: given.value('lists') === undefined ? STARTS_AT : GIVEN_STARTS_AT,
    ...(stop === null ? {} : { stopAfter: stop }),
    ...(agreement.value === null ? {} : { adjust: agreement.value }),
    tell: given.progress,
  }
  const data = given.value('data')
  const played = async (run: PlayRun | ProcessPlayRun): Promise<Told> => {
    await writeRecord(given.value('out'), run)
    await run.assembled.close()
    return outcomeOf(run, stop)
  }
  return given.has('processes')
    ? inFolder(data, async (directory) =>
        played(await runProcessPlay({ ...options, directory, parley: thisCommand() })),
      )
    : played(await runPlay({ ...options, threads: THREADS, filesOf: storageIn(data) }))
}

/** Processes need a folder on disk each; one that nobody asked for is removed at the end. */
async function inFolder(
  kept: string | undefined,
  act: (directory: string) => Promise<Told>,
): Promise<Told> {
  if (kept !== undefined) return act(resolve(kept))
  const directory = await mkdtemp(join(tmpdir(), 'parley-play-'))
  try {
    return await act(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** How this very program is started, for the processes of a play. */
function thisCommand(): readonly string[] {
  return [process.execPath, ...process.execArgv, resolve(process.argv[1] ?? '')]
}

/** What both kinds of play leave behind. */
type Played = Omit<PlayRun, 'assembled'>

function stageOf(text: string | undefined): PlayStage | null {
  if (text === undefined) return null
  const stage = STAGES.find((s) => s === text)
  if (stage === undefined) {
    throw new MisusedError(`--stop: expected one of ${STAGES.join(', ')}, found "${text}"`)
  }
  return stage
}

async function listsOf(given: Arguments, seed: string): Promise<Result<PlayLists>> {
  const folder = given.value('lists')
  given.progress(folder === undefined ? 'inventing persons and their lists' : 'reading the lists')
  if (folder !== undefined) {
    return listsFrom(folder, GIVEN_STARTS_AT.slice(0, 10), nodeCryptography)
  }
  return listsOfWorld(inventWorld(playWorld(seed)), STARTS_AT.slice(0, 10), nodeCryptography)
}

/** What a given agreement puts in the preset's place: everything but what ties it to its predecessor. */
async function agreementOf(
  file: string | undefined,
): Promise<Result<((preset: Agreement) => Agreement) | null>> {
  if (file === undefined) return { ok: true, value: null }
  const json: unknown = JSON.parse(await readFile(file, 'utf8'))
  const read = readAgreement(json as Json) // JSON.parse yields nothing outside Json
  if (!read.ok) return read
  const given = read.value
  return {
    ok: true,
    value: (preset) => ({
      ...given,
      id: preset.id,
      series: preset.series,
      replaces: preset.replaces,
    }),
  }
}

/** On disk if the logs are to be kept; else nobody could go on with them, and all stay in memory. */
function storageIn(data: string | undefined): (owner: string) => Promise<LogFiles> {
  if (data !== undefined) return (owner) => openDiskFiles(join(data, owner))
  const memory = new Map<string, Map<string, Bytes>>()
  return (owner) => {
    const stored = memory.get(owner) ?? new Map<string, Bytes>()
    memory.set(owner, stored)
    return Promise.resolve(openMemoryFiles(stored, { sharesBytes: true }))
  }
}

async function writeRecord(out: string | undefined, run: Played): Promise<void> {
  if (out === undefined) return
  for (const { path, bytes } of run.record) await put(join(out, path), bytes)
  for await (const { path, bytes } of run.logFiles()) await put(join(out, 'logs', path), bytes)
}

async function put(path: string, bytes: Bytes): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

function outcomeOf(run: Played, stop: PlayStage | null): Told {
  const broken = run.verified.filter((log) => log.refusal !== null)
  const failed = run.unaccounted > 0 || broken.length > 0
  const story = run.record.find((file) => file.path === 'story.txt')
  const lines = [
    ...(story === undefined ? [] : [Buffer.from(story.bytes).toString('utf8').trimEnd(), '']),
    ...(stop === null ? accountLines('The account', run.day.account) : [`Stopped after ${stop}.`]),
    ...accountLines('The second day', run.secondDay),
    ...run.verified.map((log) =>
      log.refusal === null
        ? `Verified ${log.origin}: ${log.size} entries, every signature, tile and blob.`
        : `NOT verified ${log.origin}: ${log.refusal}`,
    ),
    failed ? `${run.unaccounted} persons are unaccounted for.` : 'Nobody is unaccounted for.',
  ]
  const account =
    run.day.account === null ? null : (JSON.parse(JSON.stringify(run.day.account)) as Json)
  return {
    lines,
    json: {
      account: isJsonObject(account ?? undefined) ? account : null,
      unaccounted: run.unaccounted,
      verified: run.verified.map((log) => ({ ...log })),
    },
    exit: failed ? 1 : 0,
  }
}

function accountLines(title: string, account: Account | null): readonly string[] {
  if (account === null) return []
  return [
    `${title} (${account.series}, day ${account.day}):`,
    ...account.released.map(
      (r) =>
        `  ${r.from.toUpperCase()} released ${r.inParity} ${r.category}s within parity and ${r.outsideParity} outside it`,
    ),
    ...account.home.map((h) => `  ${h.persons} persons are home with ${h.party.toUpperCase()}`),
    ...account.leftUnderCeiling.map(
      (l) => `  ${l.persons} more may be released by ${l.from.toUpperCase()} under the ceiling`,
    ),
    ...(account.debts.length === 0 ? ['  nothing is owed'] : []),
    ...account.debts.map(
      (d) =>
        `  ${d.debtor.toUpperCase()} owes ${d.creditor.toUpperCase()} ${d.persons} ${d.category}(s)`,
    ),
    ...account.bags
      .filter((b) => b.bags > 0)
      .map(
        (b) =>
          `  ${b.bags} bags of remains came from ${b.from.toUpperCase()}, counted against nothing`,
      ),
    '',
  ]
}

function told(refusal: Refusal): Told {
  const { code, at, detail } = refusal
  return {
    lines: [`refused: ${[code, at, detail].filter((x) => x !== undefined).join(' ')}`],
    json: { code, at: at ?? null },
    exit: 1,
  }
}
