// `parley found rehearse`: the whole founding on one machine with keys that are thrown away: real hub,
// witnesses and seats on loopback ports, and the mistakes that happen. Nothing of it can be used afterwards.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parsePartyId } from '@parley/kernel'
import type { PartyId } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { ExchangeRoles } from '@parley/node'
import { MisusedError, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { openSite } from '../rehearsal/site.ts'
import { stepsOf } from '../rehearsal/steps.ts'
import { walk, walkJson } from '../rehearsal/walk.ts'
import type { Teller, WalkedStep } from '../rehearsal/walk.ts'

const ORIGIN = 'rehearsal.parley.example/founding/day-1'
const PARTIES = 'a,b,med'

export const foundRehearse: Command = {
  name: 'found rehearse',
  summary:
    'Rehearses the founding of a log on this machine, step by step, with the mistakes that happen. Its keys are thrown away and can never be used.',
  positional: [],
  options: [
    {
      name: 'parties',
      value: 'IDS',
      help: `the two that exchange, the mediator, then others: neutral, obs, transit (default ${PARTIES})`,
    },
    { name: 'yes', help: 'wait for nobody: every step, every mistake' },
    { name: 'out', value: 'DIR', help: 'keep what was said in DIR/rehearsal.txt; it holds no key' },
  ],
  run: runRehearse,
}

async function runRehearse(given: Arguments): Promise<Told> {
  const parties = partiesOf(given.value('parties') ?? PARTIES)
  const isAsked = !given.has('yes')
  if (isAsked && (!process.stdin.isTTY || given.has('json'))) {
    throw new MisusedError('expected a terminal to wait at, or --yes')
  }
  const heard: string[] = []
  const say = (line: string): void => {
    heard.push(line)
    if (!given.has('json')) process.stdout.write(`${line}\n`)
  }
  const walked = await (isAsked
    ? atTerminal((ask) => rehearse(parties, { say, ask }))
    : rehearse(parties, { say, ask: () => Promise.resolve('') }))
  if (walked === null) {
    return { lines: ['Stopped. Everything is deleted.'], json: { stopped: true }, exit: 1 }
  }
  const told = ending(walked)
  const out = given.value('out')
  if (out !== undefined) {
    await mkdir(out, { recursive: true })
    const path = join(out, 'rehearsal.txt')
    await writeNew('--out', path, `${[...heard, ...told.lines].join('\n')}\n`)
  }
  return told
}

function ending(walked: readonly WalkedStep[]): Told {
  const isDone = walked.every(({ isAsExpected }) => isAsExpected)
  const noticed = walked.filter((step) => step.isMistake && !step.isSkipped && step.isAsExpected)
  const left = walked.filter(({ isSkipped }) => isSkipped).length
  const last = walked.at(-1)
  return {
    lines: isDone
      ? [
          `The log was founded and verified; ${noticed.length} mistakes were made and noticed${left > 0 ? `, ${left} left out` : ''}.`,
          'Everything is deleted. The keys of a rehearsal open nothing.',
        ]
      : [`The rehearsal ended at "${last?.id ?? ''}". Everything is deleted.`],
    json: { done: isDone, noticed: noticed.length, steps: walkJson(walked) },
    exit: isDone ? 0 : 1,
  }
}

/** The parties of a rehearsal in the order given, and who does what. @throws MisusedError */
function partiesOf(text: string): readonly PartyId[] {
  const names = text.split(',')
  const parties = names.map((name) => {
    const id = parsePartyId(name)
    if (id === null) throw new MisusedError(`--parties: expected ids with commas, found "${name}"`)
    return id
  })
  if (parties.length < 3 || new Set(parties).size < parties.length) {
    throw new MisusedError(
      '--parties: expected two that exchange and a mediator at least, each once',
    )
  }
  const other = parties.slice(3).find((id) => !OTHERS.includes(id))
  if (other !== undefined) {
    throw new MisusedError(
      `--parties: expected ${OTHERS.join(', ')} after the third, found ${other}`,
    )
  }
  return parties
}

const OTHERS: readonly string[] = ['neutral', 'obs', 'transit']

function rolesOf(parties: readonly PartyId[]): ExchangeRoles {
  const [a, b, mediator] = parties
  if (a === undefined || b === undefined || mediator === undefined) throw new TypeError('three')
  const named = (name: string): PartyId | undefined => parties.find((id) => id === name)
  return {
    belligerents: [a, b],
    mediator,
    neutral: named('neutral') ?? mediator,
    observer: named('obs') ?? mediator,
    transit: named('transit') ?? null,
  }
}

async function rehearse(
  parties: readonly PartyId[],
  teller: Teller,
): Promise<readonly WalkedStep[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-rehearsal-'))
  const erase = (): void => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(1)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, erase)
  const roles = rolesOf(parties)
  const origin = parseOrigin(ORIGIN)
  if (origin === null) throw new TypeError('an origin')
  const [a = '', b = ''] = roles.belligerents
  const witnesses = [a, b, roles.mediator, 'obs']
  const site = openSite(folder, { origin, roles, parties, witnesses })
  try {
    return await walk(stepsOf(site), teller)
  } finally {
    await site.close()
    await rm(folder, { recursive: true, force: true })
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, erase)
  }
}

/** Asks at the terminal; null once the operator has gone. */
async function atTerminal<Value>(
  act: (ask: Teller['ask']) => Promise<Value>,
): Promise<Value | null> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const gone = new AbortController()
  for (const event of ['SIGINT', 'close'] as const) lines.once(event, () => gone.abort())
  try {
    return await act((question) => lines.question(question, { signal: gone.signal }))
  } catch (fault) {
    if (gone.signal.aborted) return null
    throw fault
  } finally {
    lines.close()
  }
}
