// `parley plan solve` and `parley plan verify`: a problem into a plan, and a plan judged without a solver.
import { TERM_WORDS } from '@parley/terms'
import type { TermWords } from '@parley/terms'
import type { Arguments, Command, Told } from '../command.ts'
import { MisusedError, needed, wholeNumber } from '../command.ts'
import { conflictTold, planSolve, planVerify } from '../plan.ts'

const DEFAULT_SECONDS = 600

export const solve: Command = {
  name: 'plan solve',
  summary:
    'Plans who crosses in which tranche under the terms of a problem, with proof, reasons and lottery.',
  positional: ['PROBLEM'],
  options: [
    { name: 'out', value: 'FILE', help: 'where the plan goes', required: true },
    {
      name: 'time',
      value: 'SECONDS',
      help: `give the best plan found after this (default ${DEFAULT_SECONDS})`,
    },
    {
      name: 'lang',
      value: 'LANGUAGE',
      help: 'en, uk, ru or ar: in which a conflict of clauses is told (default en)',
    },
  ],
  run: runSolve,
}

export const verify: Command = {
  name: 'plan verify',
  summary:
    'Judges a plan against its problem: every term, the list, the lottery and the proof, with no solver.',
  positional: ['PROBLEM', 'PLAN'],
  options: [],
  run: runVerify,
}

async function runSolve(given: Arguments): Promise<Told> {
  const [problem = ''] = given.positional
  const out = needed(given, 'out')
  const words = wordsOf(given)
  given.progress('planning')
  const timeLimitMs = wholeNumber(given, 'time', DEFAULT_SECONDS) * 1000
  const plan = await planSolve({ problem, out, timeLimitMs })
  if (plan.outcome === 'refused') {
    const { code, terms = [], at } = plan.refusal
    const where = at === undefined ? '' : ` (${at})`
    const clash = terms.length === 0 ? [] : await conflictTold(problem, terms, words)
    return {
      lines: [`refused, ${code}${where}; written to ${out}`, ...clash],
      json: { outcome: 'refused', code, terms: [...terms], said: clash.map((line) => line.trim()) },
      exit: 1,
    }
  }
  const people = plan.tranches.reduce((sum, tranche) => sum + tranche.people.length, 0)
  const isProven = plan.stages.every((stage) => stage.bound === stage.value)
  return {
    lines: [
      `${people} persons in ${plan.tranches.length} tranches; ${isProven ? 'proved to be the best under the terms' : 'the best found, not proved'}; written to ${out}`,
    ],
    json: { outcome: 'planned', people, vector: [...plan.vector], proven: isProven },
    exit: 0,
  }
}

function wordsOf(given: Arguments): TermWords {
  const language = given.value('lang') ?? 'en'
  const words = new Map(Object.entries(TERM_WORDS)).get(language)
  if (words === undefined) {
    throw new MisusedError(`--lang: expected en, uk, ru or ar, found "${language}"`)
  }
  return words
}

async function runVerify(given: Arguments): Promise<Told> {
  const [problem = '', plan = ''] = given.positional
  const verdict = await planVerify(problem, plan)
  if (verdict.ok) {
    return { lines: ['ok: the plan holds and its proof is right'], json: { ok: true }, exit: 0 }
  }
  const { code, at } = verdict.refusal
  return {
    lines: [[code, at].filter((x) => x !== undefined).join(' ')],
    json: { ok: false, code, at: at ?? null },
    exit: 1,
  }
}
