// Walks through the steps of a rehearsal: says what comes, waits for the operator, shows what came out, and
// compares it with what must come out. A step that answers otherwise ends the walk.
import { RefusedError } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import type { Told } from '../command.ts'
import { refused } from '../command.ts'
import { groupLines, compareHeard } from './telephone.ts'
import type { Heard } from './telephone.ts'
import type { Step } from './step.ts'

export interface Teller {
  readonly say: (line: string) => void
  /** What the operator typed; resolves at once with '' where nobody is asked. */
  readonly ask: (question: string) => Promise<string>
}

export interface WalkedStep {
  readonly id: string
  readonly who: string
  readonly isMistake: boolean
  readonly isAsExpected: boolean
  readonly isSkipped: boolean
  readonly lines: readonly string[]
}

/** Every step in order, up to the first whose answer is not what it must be. */
export async function walk(
  steps: readonly Step[],
  { say, ask }: Teller,
): Promise<readonly WalkedStep[]> {
  const walked: WalkedStep[] = []
  for (const [i, step] of steps.entries()) {
    for (const line of headingOf(step, `${i + 1}/${steps.length}`)) say(line)
    const isSkipped = await skips(step, { say, ask })
    const told = isSkipped ? null : await answerOf(step)
    for (const line of told?.lines ?? ['Left out.']) say(`    ${line}`)
    const isAsExpected = told === null || fits(step, told)
    if (told !== null && step.isMistake && isAsExpected) say('  Parley noticed: nothing is lost.')
    if (!isAsExpected) say('  That is not what must come out here: the rehearsal ends.')
    say('')
    const { id, who, isMistake } = step
    walked.push({ id, who, isMistake, isAsExpected, isSkipped, lines: told?.lines ?? [] })
    if (!isAsExpected) break
  }
  return walked
}

function headingOf(step: Step, place: string): readonly string[] {
  const kind = step.isMistake ? ', a mistake that happens' : ''
  return [
    `${place}${kind}: ${step.who}`,
    ...step.says.map((line) => `  ${line}`),
    ...(step.types === null ? [] : [`  $ ${step.types}`]),
  ]
}

// Only a mistake may be left out: the log needs every other step.
async function skips(step: Step, { say, ask }: Teller): Promise<boolean> {
  if (step.ownSum !== null) {
    const own = await step.ownSum()
    say('  The sum of the file here:')
    for (const line of groupLines(own)) say(`    ${line}`)
    const heard = await ask('  Type a sum somebody reads to you, or Enter: ')
    if (heard.trim() !== '') say(`  ${heardSentence(compareHeard(heard, own))}`)
  }
  if (!step.isMistake) {
    await ask('  Enter to do it: ')
    return false
  }
  return (await ask('  Enter to try it, s and Enter to leave it out: ')).trim() === 's'
}

function heardSentence(heard: Heard): string {
  switch (heard.verdict) {
    case 'agrees':
      return 'That is the sum of the file here.'
    case 'begins-alike':
      return `The first ${heard.groups} groups agree. Read on: only the whole sum counts.`
    case 'differs':
      return `Group ${heard.group} is another one. If it was read rightly, these are two files.`
    case 'no-sum':
      return 'That is no such sum: expected digits 0-9 and letters a-f, at most 64.'
  }
}

async function answerOf(step: Step): Promise<Told> {
  try {
    return await step.act()
  } catch (fault) {
    if (fault instanceof RefusedError) return refused(fault.refusal)
    throw fault
  }
}

function fits(step: Step, told: Told): boolean {
  return told.exit === step.expects && step.holds.test(told.lines.join('\n'))
}

/** What a walk says to a program. */
export function walkJson(walked: readonly WalkedStep[]): Json {
  return walked.map(({ id, who, isMistake, isAsExpected, isSkipped, lines }) => ({
    id,
    who,
    mistake: isMistake,
    expected: isAsExpected,
    skipped: isSkipped,
    lines: [...lines],
  }))
}
