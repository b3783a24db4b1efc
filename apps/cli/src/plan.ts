// Planning over files: reads a problem, writes its plan; reads a plan, judges it. The words for people
// are put together by the command that calls this.
import { readFile, writeFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { openHighs } from '@parley/highs'
import { ok, refuse } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { Verification, VerifyRefusal } from '@parley/planning'
import { nodeCryptography } from '@parley/system'
import { conflictLines, parsePlan, parseProblemText, problemHash, writePlan } from '@parley/terms'
import type { Plan, PlanProblem, ProblemRefusal, TermWords } from '@parley/terms'

const MAX_FILE_BYTES = 1_500_000_000 // a problem of 2,000,000 people, unpacked
const MAX_TIME_MS = 24 * 3_600_000

export interface SolveOptions {
  /** A problem, or a problem packed with gzip. */
  readonly problem: string
  readonly out: string
  /** Milliseconds after which the best plan found so far is written. */
  readonly timeLimitMs?: number
}

/**
 * Plans the problem of one file into another. A file that is no problem gives a refused plan, which is
 * written too: whoever asked holds an answer that names what they asked.
 */
export async function planSolve(options: SolveOptions): Promise<Plan> {
  const bytes = await readUnpacked(options.problem)
  const sha256 = problemHash(nodeCryptography, bytes)
  const problem = readProblem(bytes)
  const plan = problem.ok
    ? await solveWithin(problem.value, sha256, options.timeLimitMs ?? MAX_TIME_MS)
    : refusedPlan(bytes, sha256, problem.refusal)
  await writeFile(options.out, writePlan(plan))
  return plan
}

async function solveWithin(problem: PlanProblem, sha256: string, limitMs: number): Promise<Plan> {
  const end = performance.now() + limitMs
  const remaining = (): number => end - performance.now()
  const solver = openHighs()
  try {
    return await solvePlan(problem, { solver, hashing: nodeCryptography, sha256, remaining })
  } finally {
    await solver.close()
  }
}

function refusedPlan(
  bytes: Bytes,
  sha256: string,
  { code, at }: Refusal<Extract<Plan, { readonly outcome: 'refused' }>['refusal']['code']>,
): Plan {
  const problem = { id: idOf(bytes), sha256 }
  const refusal = { code, ...(at === undefined ? {} : { at }) }
  return { format: 'plan@v1', problem, outcome: 'refused', refusal }
}

// What is no problem may still say what it calls itself; otherwise it has no name.
function idOf(bytes: Bytes): string {
  const id = /"id"\s*:\s*"([A-Za-z0-9][A-Za-z0-9._:-]{0,63})"/.exec(textOf(bytes) ?? '')?.[1]
  return id ?? 'unknown'
}

export type PlanVerdict = Result<Verification, VerifyRefusal | Refusal>

/** The conflict that a refused plan names, clause by clause in the words of a language. */
export async function conflictTold(
  problemFile: string,
  names: readonly string[],
  words: TermWords,
): Promise<readonly string[]> {
  const problem = readProblem(await readUnpacked(problemFile))
  return problem.ok ? conflictLines(problem.value, names, words) : []
}

/** Judges a plan file against its problem file. */
export async function planVerify(problemFile: string, planFile: string): Promise<PlanVerdict> {
  const bytes = await readUnpacked(problemFile)
  const problem = readProblem(bytes)
  const json = parsedJson(await readUnpacked(planFile))
  if (!json.ok) return json
  const plan = parsePlan(json.value)
  if (!plan.ok) return plan
  if (!problem.ok) return judgeRefused(plan.value, problem.refusal)
  const sha256 = problemHash(nodeCryptography, bytes)
  return verifyPlan(problem.value, plan.value, { hashing: nodeCryptography, sha256 })
}

// A refusal of what is no problem is right if the file is refused here too; any of its faults will do.
function judgeRefused(plan: Plan, refusal: Refusal): PlanVerdict {
  if (plan.outcome === 'planned') return { ok: false, refusal }
  return ok({ outcome: 'refused', personCount: 0, stages: [], isProved: false })
}

function readProblem(bytes: Bytes): Result<PlanProblem, ProblemRefusal> {
  const text = textOf(bytes)
  return text === null ? refuse('bad-value', 'utf-8') : parseProblemText(text)
}

function parsedJson(bytes: Bytes): Result<unknown> {
  try {
    return ok(JSON.parse(textOf(bytes) ?? ''))
  } catch {
    return refuse('json-malformed', 'plan')
  }
}

async function readUnpacked(file: string): Promise<Bytes> {
  const bytes = await readFile(file)
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isPacked ? gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES }) : bytes
}

// A byte order mark stays in the text, where it is refused; what is no UTF-8 is no text.
function textOf(bytes: Bytes): string | null {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
