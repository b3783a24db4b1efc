// The shape every command has: help from the same table that parses it, exit codes that mean one thing,
// progress on stderr and only on a terminal, results on stdout as lines or, with --json, as one object.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Json, Refusal } from '@parley/kernel'

/** 0 done, 1 refused or problems found, 2 misused. */
export type ExitCode = 0 | 1 | 2

export interface Option {
  readonly name: string
  /** Word for the value in help; absent for a switch. */
  readonly value?: string
  readonly help: string
  readonly required?: boolean
}

export interface Told {
  /** Lines for a person. */
  readonly lines: readonly string[]
  /** The same for a program, printed with --json. */
  readonly json: Json
  readonly exit: ExitCode
}

export interface Arguments {
  readonly positional: readonly string[]
  readonly value: (name: string) => string | undefined
  readonly has: (name: string) => boolean
  /** Says how far long work is, on a terminal. */
  readonly progress: (line: string) => void
}

export interface Command {
  /** One or two words: `play`, `plan solve`. */
  readonly name: string
  readonly summary: string
  readonly positional: readonly string[]
  readonly options: readonly Option[]
  readonly run: (given: Arguments) => Promise<Told>
}

/** The command was called in a way it does not take; the message says how it does. */
export class MisusedError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'MisusedError'
  }
}

/** The value of an option that must be a whole number. @throws MisusedError */
export function wholeNumber(given: Arguments, name: string, otherwise: number): number {
  const text = given.value(name)
  if (text === undefined) return otherwise
  if (!/^\d{1,15}$/.test(text)) {
    throw new MisusedError(`--${name}: expected a whole number, found "${text}"`)
  }
  return Number(text)
}

/** The value of an option the command cannot do without. @throws MisusedError */
export function needed(given: Arguments, name: string): string {
  const text = given.value(name)
  if (text === undefined) throw new MisusedError(`--${name} is missing; see --help`)
  return text
}

/** A refusal as a command tells it: its word, and where. */
export function refused(refusal: Refusal): Told {
  const where = refusal.at === undefined ? '' : ` (${refusal.at})`
  return { lines: [`refused: ${refusal.code}${where}`], json: { ...refusal }, exit: 1 }
}

/** Writes a file where none is. @throws MisusedError naming `place`, an option or a path */
export async function writeNew(
  place: string,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((fault: unknown) => {
    const why = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unwritable'
    throw new MisusedError(`${place}: expected a place without a file (${why})`)
  })
}

export function helpOf(command: Command): string {
  const places = command.positional.map((p) => ` ${p}`).join('')
  const rows = [
    ...command.options.map((o) => [
      `--${o.name}${o.value === undefined ? '' : ` ${o.value}`}`,
      o.help,
    ]),
    ['--json', 'print one JSON object instead of lines'],
    ['--help', 'print this'],
  ]
  const width = Math.max(...rows.map(([left = '']) => left.length))
  const table = rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`)
  return [`parley ${command.name}${places}`, '', command.summary, '', ...table].join('\n')
}

/** Parses a command's own arguments. @throws MisusedError naming the argument and the remedy */
export function parseArguments(
  command: Command,
  args: readonly string[],
): Arguments & { readonly json: boolean } {
  const options = Object.fromEntries([
    ...command.options.map(
      (o) => [o.name, { type: o.value === undefined ? 'boolean' : 'string' }] as const,
    ),
    ['json', { type: 'boolean' }] as const,
  ]) as Record<string, { type: 'boolean' | 'string' }> // built from the table just above
  let parsed: ReturnType<typeof parseArgs>
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new MisusedError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (positionals.length !== command.positional.length) {
    const wants = command.positional.join(' ') || 'no further words'
    throw new MisusedError(`expected ${wants}, found "${positionals.join(' ')}"; see --help`)
  }
  const missing = command.options.find((o) => o.required === true && values[o.name] === undefined)
  if (missing !== undefined) throw new MisusedError(`--${missing.name} is missing; see --help`)
  const isTerminal = process.stderr.isTTY
  return {
    positional: positionals,
    value: (name) => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    has: (name) => values[name] === true,
    progress: (line) => void (isTerminal && process.stderr.write(`\r\u001b[K${line}`)),
    json: values['json'] === true,
  }
}
