// What a step of a rehearsal is: who does what, what they type, and what must come out.
import { MisusedError, parseArguments } from '../command.ts'
import type { Command, ExitCode, Told } from '../command.ts'
import type { Site } from './site.ts'

export interface Step {
  /** Its own word, for programs. */
  readonly id: string
  readonly who: string
  /** What they do, and what they will see. */
  readonly says: readonly string[]
  /** The command as they would type it; null where it is no command. */
  readonly types: string | null
  /** A mistake that happens: Parley must answer it with `expects`. */
  readonly isMistake: boolean
  readonly expects: ExitCode
  /** What the answer must hold. */
  readonly holds: RegExp
  readonly act: () => Promise<Told>
  /** The sum that the operator compares with what is heard; null where nothing is read out. */
  readonly ownSum: (() => Promise<string>) | null
}

export type StepPart = Pick<Step, 'id' | 'who' | 'says' | 'act'> & Partial<Step>

export const good = (part: StepPart): Step => ({
  types: null,
  isMistake: false,
  expects: 0,
  holds: /./,
  ownSum: null,
  ...part,
})

export const mistake = (part: StepPart & Pick<Step, 'holds'>): Step =>
  good({ isMistake: true, expects: 1, ...part })

/** Runs a command as if typed; misuse is an answer too. */
export async function run(command: Command, ...args: readonly string[]): Promise<Told> {
  try {
    return await command.run(parseArguments(command, args))
  } catch (fault) {
    if (!(fault instanceof MisusedError)) throw fault
    return { lines: [fault.message], json: { misused: fault.message }, exit: 2 }
  }
}

export async function all(acts: readonly (() => Promise<Told>)[]): Promise<Told> {
  const told: Told[] = []
  for (const act of acts) told.push(await act())
  const bad = told.find(({ exit }) => exit !== 0)
  return {
    lines: told.flatMap(({ lines }) => lines),
    json: told.map(({ json }) => json),
    exit: bad?.exit ?? 0,
  }
}

export const said = (...lines: readonly string[]): Told => ({ lines, json: [...lines], exit: 0 })

/** The options that say who does what, as every command of the founding takes them. */
export function roleArguments({ roles }: Site): readonly string[] {
  const { belligerents, mediator, neutral, observer, transit } = roles
  return [
    '--belligerents',
    belligerents.join(','),
    '--mediator',
    mediator,
    '--neutral',
    neutral,
    '--observer',
    observer,
    ...(transit === null ? [] : ['--transit', transit]),
  ]
}
