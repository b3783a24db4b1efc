// The parley command: finds the command, runs it, turns what it tells into text and an exit code. Faults
// end here: they are printed without personal data and exit 1.
import { COMMANDS } from './commands.ts'
import { helpOf, MisusedError, parseArguments } from './command.ts'
import type { Command, ExitCode } from './command.ts'

/** Runs `parley ARGS...`; returns the exit code. Output goes to stdout, faults and misuse to stderr. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const command = findCommand(args)
  if (command === null) return tellOverview(args)
  const own = args.slice(command.name.split(' ').length)
  if (own.includes('--help')) {
    process.stdout.write(`${helpOf(command)}\n`)
    return 0
  }
  try {
    const given = parseArguments(command, own)
    const told = await command.run(given)
    given.progress('')
    const text = given.json ? JSON.stringify(told.json) : told.lines.join('\n')
    if (text !== '') process.stdout.write(`${text}\n`)
    return told.exit
  } catch (error) {
    return tellFault(command, error)
  }
}

function findCommand(args: readonly string[]): Command | null {
  const two = args.slice(0, 2).join(' ')
  const exact = COMMANDS.find((c) => c.name === two) ?? COMMANDS.find((c) => c.name === args[0])
  return exact ?? null
}

function tellOverview(args: readonly string[]): ExitCode {
  const width = Math.max(...COMMANDS.map((c) => c.name.length))
  const lines = [
    'parley COMMAND [--help]',
    '',
    ...COMMANDS.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`),
  ]
  const asked = args.length === 0 || args[0] === '--help' || args[0] === 'help'
  const out = asked ? process.stdout : process.stderr
  if (!asked) out.write(`parley: there is no command "${args.join(' ')}"\n\n`)
  out.write(`${lines.join('\n')}\n`)
  return asked ? 0 : 2
}

function tellFault(command: Command, error: unknown): ExitCode {
  if (error instanceof MisusedError) {
    process.stderr.write(`parley ${command.name}: ${error.message}\n`)
    return 2
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  process.stderr.write(`parley ${command.name}: ${what}\n`)
  if (process.env['PARLEY_TRACE'] === '1' && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`)
  }
  return 1
}
