// Speed, size and proof of planning: invented exchanges of three sizes, and any problem files named.
//   node --conditions=source --import tsx bench/src/plan.ts [--quick] [PROBLEM.json[.gz]...]
// Prints one line per problem: milliseconds to read, plan and verify, what was proved, solver questions.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { gunzipSync } from 'node:zlib'
import { openHighs } from '@parley/highs'
import { drawsFrom, nobleCryptography, seededChance, utf8Bytes } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { solvePlan, verifyPlan } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import { nodeCryptography } from '@parley/system'
import { parseProblemText, problemHash, writePlan } from '@parley/terms'

interface Size {
  readonly name: string
  readonly sides: readonly [number, number]
  readonly tranches: number
  readonly perTranche: number
  readonly schedule: 'any' | 'urgent-first'
}

const SIZES: readonly Size[] = [
  { name: '600 v 200', sides: [600, 200], tranches: 3, perTranche: 50, schedule: 'urgent-first' },
  {
    name: '6,000 v 1,000',
    sides: [6000, 1000],
    tranches: 5,
    perTranche: 150,
    schedule: 'urgent-first',
  },
  {
    name: '20,000 v 20,000',
    sides: [20_000, 20_000],
    tranches: 10,
    perTranche: 1000,
    schedule: 'any',
  },
]

/** People, families, stretchers and terms of the given size; the same on every machine. */
function invented({ name, sides, tranches, perTranche, schedule }: Size): JsonObject {
  const draws = drawsFrom(seededChance(nobleCryptography, 'bench', name))
  const people = sides.flatMap((count, side) =>
    Array.from({ length: count }, (_, i) => {
      const urgency = draws.below(100)
      const carried = urgency < 3 || draws.happens(0.01)
      return {
        ref: `${side === 0 ? 'a' : 'b'}${i}`,
        holder: side === 0 ? 'a' : 'b',
        home: side === 0 ? 'b' : 'a',
        category: draws.happens(0.75) ? 'soldier' : 'civilian',
        class: urgency < 3 ? 1 : urgency < 8 ? 2 : urgency < 30 ? 3 : 4 + draws.below(4),
        ...(carried ? { seats: 3, stretchers: 1, medics: 1 } : {}),
        ...(draws.happens(0.04) ? { group: `${side}-${draws.below(Math.ceil(count / 60))}` } : {}),
        ...(draws.happens(0.03) ? { ineligible: 'unfit' } : {}),
      }
    }),
  )
  const limit = {
    people: perTranche,
    seats: Math.round(perTranche * 1.03) + 1,
    stretchers: Math.max(2, Math.round(perTranche * 0.01)),
    medics: Math.max(2, Math.round(perTranche * 0.05)),
  }
  return {
    format: 'plan-problem@v1',
    id: 'bench',
    parties: [{ id: 'a' }, { id: 'b' }],
    tranches: Array.from({ length: tranches }, (_, t) => ({
      id: `t${t + 1}`,
      capacity: { a: limit, b: limit },
    })),
    terms: [
      ...['soldier', 'civilian'].map((category) => ({
        id: `parity-${category}`,
        kind: 'parity',
        between: ['a', 'b'],
        where: { category: [category] },
      })),
      { id: 'exposure', kind: 'exposure', between: ['a', 'b'], max: 50 },
      {
        id: 'wounded-early',
        kind: 'precedence',
        where: { class: [1] },
        notAfter: `t${Math.ceil(tranches / 2)}`,
      },
    ],
    schedule,
    lottery: { seed: '5'.repeat(64) },
    people,
  }
}

interface Counted {
  readonly solver: SolverPort
  readonly questions: () => string
}

function counting(solver: SolverPort): Counted {
  let [relaxed, whole] = [0, 0]
  return {
    solver: {
      open: async (model) => {
        const session = await solver.open(model)
        return {
          solve: (step) => {
            if (step.relaxed) relaxed++
            else whole++
            return session.solve(step)
          },
          close: () => session.close(),
        }
      },
    },
    questions: () => `${relaxed} relaxed, ${whole} whole`,
  }
}

async function measure(name: string, bytes: Bytes): Promise<void> {
  const highs = openHighs()
  const { solver, questions } = counting(highs)
  const laps = [performance.now()]
  const problem = parseProblemText(new TextDecoder().decode(bytes))
  laps.push(performance.now())
  if (!problem.ok) throw new Error(`${name}: ${problem.refusal.code} at ${problem.refusal.at}`)
  const sha256 = problemHash(nodeCryptography, bytes)
  const plan = await solvePlan(problem.value, { solver, hashing: nodeCryptography, sha256 })
  laps.push(performance.now())
  const verdict = verifyPlan(problem.value, plan, { hashing: nodeCryptography, sha256 })
  laps.push(performance.now())
  await highs.close()
  const [read = 0, solved = 0, verified = 0] = laps
    .slice(1)
    .map((lap, i) => Math.round(lap - (laps[i] ?? 0)))
  const judged = verdict.ok
    ? verdict.value.isProved
      ? 'proved'
      : 'not all proved'
    : verdict.refusal.code
  const certificate = plan.outcome === 'planned' ? JSON.stringify(plan.certificate).length : 0
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${name}: read ${read} ms, plan ${solved} ms (${questions()}), verify ${verified} ms, ${judged}, ` +
      `certificate ${certificate} bytes, plan ${writePlan(plan).length} bytes, rss ${megabytes} MB`,
  )
}

const args = process.argv.slice(2)
const files = args.filter((arg) => !arg.startsWith('--'))
console.log(
  `${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, node ${process.version}`,
)
const sizes = args.includes('--quick') ? SIZES.slice(0, 1) : SIZES
if (files.length === 0)
  for (const size of sizes) await measure(size.name, utf8Bytes(JSON.stringify(invented(size))))
for (const file of files) {
  const bytes = readFileSync(file)
  await measure(file.split('/').at(-1) ?? file, file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}
