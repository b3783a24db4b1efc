// Learns from labelled reports what the signs of numbers and sides are worth (core/record/src/weighing).
import { createHash } from 'node:crypto'
import { BESIDE, lookedAgain, openModels, SCALE, weighableIn } from '@parley/record'
import type { Lexicon, PackedModel, PackedWeights, Weighable } from '@parley/record'
import { fitted } from './linear.ts'
import type { Fitted, FitOptions, Sample } from './linear.ts'
import { boosted } from './pairs.ts'
import type { PairOptions } from './pairs.ts'
import { goldRows, isOnDay, mainOf, rowsOf } from './score.ts'
import type { Label, Row } from './score.ts'
import { SHORT } from './sets.ts'
import type { Labelled } from './sets.ts'

export interface Learnable {
  readonly set: string
  readonly weight: number
  readonly seen: Weighable
  readonly gold: readonly Row[]
  readonly standing: Label['standing_figures']
  readonly mediators: readonly string[]
  readonly isReport: boolean
  readonly planned: ReadonlySet<number>
  readonly recalled: ReadonlySet<number>
  readonly recalledRows: readonly Row[]
  readonly exchanges: Label['exchanges']
}

/** Reports with their signs, once for all folds. @param weightOf how much a set counts */
export function learnable(
  labelled: readonly Labelled[],
  lexicons: ReadonlyMap<string, Lexicon>,
  weightOf: (set: string) => number,
): readonly Learnable[] {
  return labelled.flatMap(({ set, document, label }) => {
    const seen = weighableIn(document, lexicons)
    if (seen === null) return []
    const gold = label.is_exchange_report ? goldRows(label) : []
    const exchanges = label.is_exchange_report ? mainOf(label) : []
    const mediators = mainOf(label).flatMap((one) => one.mediators)
    const standing = label.standing_figures
    const isReport = label.is_exchange_report
    const planned = isReport ? countsOf(mainOf(label).filter(isPlanned)) : new Set<number>()
    const recalled = countsOf(label.exchanges.filter(isRecalled))
    const recalledRows = rowsOf(label.exchanges.filter(isRecalled))
    const told = { gold, standing, mediators, exchanges, isReport, planned, recalled, recalledRows }
    return [{ set, weight: weightOf(set), seen, ...told }]
  })
}

const isPlanned = ({ status }: Label['exchanges'][number]): boolean => status === 'planned'

const isRecalled = ({ role, status }: Label['exchanges'][number]): boolean =>
  role === 'background' && ['completed', 'in_progress'].includes(status ?? 'completed')

const countsOf = (exchanges: Label['exchanges']): ReadonlySet<number> =>
  new Set(exchanges.flatMap(({ released }) => released.flatMap(({ count }) => count ?? [])))

const PAIRS: PairOptions = { trees: 800, rate: 0.3, l2: 10, least: 8 }

const OTHERS: FitOptions = { l1: 1, l2: 2, least: 6 }

const DAYS: FitOptions = { ...OTHERS, l1: 0.5, l2: 4 }

const RARE: FitOptions = { ...OTHERS, l1: 0.5 }

const SPARSE: FitOptions = { ...OTHERS, l1: 0.5, l2: 5 }

const optionsOf = (name: ModelName): FitOptions => {
  if (name === 'report') return SPARSE
  if (name === 'day' || name === 'plan') return DAYS
  return name === 'mediator' || name === 'held' ? RARE : OTHERS
}

const fit = (name: ModelName, samples: readonly Sample[]): Fitted =>
  WITH_PAIRS.has(name) ? boosted(samples, PAIRS) : fitted(samples, optionsOf(name))

type ModelName = Exclude<keyof PackedWeights, 'version'>

/** The weights that reports teach. */
export function learned(reports: readonly Learnable[]): PackedWeights {
  const again = NAMES.filter((name) => !AT_FIRST.includes(name))
  const learnt = [...modelsOf(AT_FIRST, reports), ...modelsOf(again, lookedAtAgain(reports))]
  const models = Object.fromEntries(learnt) as Record<ModelName, PackedModel> // each name once
  const hash = createHash('sha256').update(JSON.stringify(models)).digest('hex')
  return { version: `w-${hash.slice(0, 6)}`, ...models }
}

type Learnt = readonly (readonly [ModelName, PackedModel])[]

function modelsOf(names: readonly ModelName[], reports: readonly Learnable[]): Learnt {
  const samples = samplesOf(reports)
  return names.map((name) => [name, packed(fit(name, samples[name]()))])
}

/** What a first look asks. */
const AT_FIRST: readonly ModelName[] = ['row', 'firstOwn']

const PARTS_OF_AUTHORS = 4

// What a first look makes of a report is learned from other authors' reports alone: from its own it would know the label,
// and of a report that nobody has labelled it does not.
function lookedAtAgain(reports: readonly Learnable[]): readonly Learnable[] {
  const sets = [...new Set(reports.map(({ set }) => set))].sort()
  const partOf = ({ set }: Learnable): number => sets.indexOf(set) % PARTS_OF_AUTHORS
  return Array.from({ length: PARTS_OF_AUTHORS }, (_, part) => {
    const others = reports.filter((one) => partOf(one) !== part)
    const [row, own] = modelsOf(AT_FIRST, others).map(([, model]) => openModels([model]))
    if (row === undefined || own === undefined) throw new RangeError('expected two models')
    return reports
      .filter((one) => partOf(one) === part)
      .map((one) => ({ ...one, seen: lookedAgain(one.seen, row, own) }))
  }).flat()
}

function samplesOf(
  reports: readonly Learnable[],
): Readonly<Record<ModelName, () => readonly Sample[]>> {
  const rows = reports.flatMap(numbersOf)
  const told = rows.filter(({ gold }) => gold.length > 0)
  const isDerived = ({ gold }: NumberOf): boolean =>
    gold.length > 0 && gold.every((row) => row.isDerived)
  const kinds = told.flatMap(kindsOf)
  const whole = reports.filter(({ set }) => set !== SHORT)
  const own = (): readonly Sample[] => told.flatMap(ownSamples)
  return {
    firstOwn: own,
    row: () => rows.filter((one) => !isDerived(one)).map(rowSample),
    both: () => told.map(bothSample),
    side: () => told.flatMap(sideSamples),
    own,
    held: () => whole.flatMap(heldSamples),
    holder: () => whole.flatMap(holderSamples),
    mediator: () => whole.flatMap(mediatorSamples),
    day: () => whole.flatMap(daySamples(false)),
    plan: () => whole.flatMap(daySamples(true)),
    report: () => whole.map(reportSample),
    planned: () => whole.flatMap(samplesOfCounts('planned')),
    recalled: () => whole.flatMap(samplesOfCounts('recalled')),
    soldiers: () => whole.flatMap(soldierSamples),
    military: () => kindSamples(kinds, 'military'),
    civilian: () => kindSamples(kinds, 'civilian'),
    body: () => kindSamples(kinds, 'body'),
    child: () => kindSamples(kinds, 'child'),
    unknown: () => kindSamples(kinds, 'unknown'),
  }
}

interface NumberOf {
  readonly number: Weighable['numbers'][number]
  readonly gold: readonly Row[]
  readonly weight: number
}

const numbersOf = ({ seen, gold, weight }: Learnable): readonly NumberOf[] =>
  seen.numbers.map((number) => ({
    number,
    gold: gold.filter(({ count }) => count === number.count),
    weight,
  }))

const receiversOf = ({ number, gold }: NumberOf): readonly string[] =>
  number.sides.map(({ side }) => side).filter((side) => gold.some((row) => row.side === side))

const rowSample = ({ number, gold, weight }: NumberOf): Sample => ({
  signs: number.signs,
  isRight: gold.length > 0,
  weight,
})

const bothSample = (one: NumberOf): Sample => ({
  signs: one.number.signs,
  isRight: receiversOf(one).length > 1,
  weight: one.weight,
})

// Of the numbers that one side received: which of all that are named.
function sideSamples(one: NumberOf, group: number): readonly Sample[] {
  const receivers = receiversOf(one)
  if (receivers.length !== 1) return []
  return one.number.sides.map(({ side, signs }) => ({
    signs,
    isRight: receivers.includes(side),
    weight: one.weight,
    group,
  }))
}

// Of the numbers that are rows: whether a side received so many, whoever else did.
function ownSamples(one: NumberOf): readonly Sample[] {
  const receivers = receiversOf(one)
  return one.number.sides.map(({ side, signs }) => ({
    signs,
    isRight: receivers.includes(side),
    weight: one.weight,
  }))
}

// Whether persons are held.
const heldSamples = ({ seen, standing, weight }: Learnable): readonly Sample[] =>
  seen.numbers.map(({ count, signs }) => ({
    signs,
    isRight: standing.some((one) => one.count === count),
    weight,
  }))

// Who holds them, of all sides that are named.
const holderSamples = ({ seen, standing, weight }: Learnable, report: number): readonly Sample[] =>
  seen.numbers.flatMap(({ count, sides }, i) => {
    const holders = standing
      .filter((one) => one.count === count)
      .map(({ holder }) => (holder === 'PS-HAMAS' ? 'PS' : holder))
    const right = sides.filter(({ side }) => holders.includes(side))
    if (right.length !== 1) return []
    return sides.map((one) => ({
      signs: one.holding,
      isRight: right.includes(one),
      weight,
      group: report * 1000 + i,
    }))
  })

// Whether a third state mediated.
const mediatorSamples = ({ seen, mediators, weight }: Learnable): readonly Sample[] =>
  seen.thirds.map(({ name, signs }) => ({ signs, isRight: mediators.includes(name), weight }))

// Whether a report's own subject is an exchange.
const reportSample = ({ seen, isReport, weight }: Learnable): Sample => ({
  signs: seen.report,
  isRight: isReport,
  weight,
})

// Whether a number is planned, or of an exchange that is recalled.
const samplesOfCounts =
  (of: 'planned' | 'recalled') =>
  ({ seen, weight, [of]: counts }: Learnable): readonly Sample[] =>
    seen.numbers.map(({ count, signs }) => ({ signs, isRight: counts.has(count), weight }))

// Of numbers that are recalled: soldiers, or people of no stated kind.
const soldierSamples = ({ seen, recalledRows, weight }: Learnable): readonly Sample[] =>
  seen.numbers.flatMap(({ count, sides }) =>
    sides.flatMap(({ side, kinds }) => {
      const category = recalledRows.find(
        (row) => row.count === count && row.side === side,
      )?.category
      return category === 'military' || category === 'unknown'
        ? [{ signs: kinds, isRight: category === 'military', weight }]
        : []
    }),
  )

// Whether an exchange that the report is about was on that day, or is planned for it.
const daySamples =
  (isPlanned: boolean) =>
  ({ seen, exchanges, weight }: Learnable): readonly Sample[] =>
    exchanges.length === 0
      ? []
      : seen.days.map(({ date, signs }) => ({
          signs,
          isRight: exchanges.some(
            (one) => (one.status === 'planned') === isPlanned && isOnDay(one, date),
          ),
          weight,
        }))

interface KindOf {
  readonly signs: ReadonlySet<string>
  readonly category: string
  readonly weight: number
}

const kindsOf = ({ number, gold, weight }: NumberOf): readonly KindOf[] =>
  number.sides.flatMap(({ side, kinds }) => {
    const category = gold.find((row) => row.side === side)?.category
    return category === undefined ? [] : [{ signs: kinds, category, weight }]
  })

const kindSamples = (kinds: readonly KindOf[], category: string): readonly Sample[] =>
  kinds.map((one) => ({ signs: one.signs, isRight: one.category === category, weight: one.weight }))

// Whole numbers, and signs and pairs of signs by their weight.
function packed({ bias, weights, pairs }: Fitted): PackedModel {
  const signs = new Map<number, string[]>()
  const add = (name: string, weight: number): void => {
    const rounded = Math.round(weight * SCALE)
    if (rounded === 0) return
    const known = signs.get(rounded)
    if (known === undefined) signs.set(rounded, [name])
    else known.push(name)
  }
  for (const [sign, weight] of weights) add(sign, weight)
  for (const [sign, others] of pairs)
    for (const [other, weight] of others) add(`${sign}${BESIDE}${other}`, weight)
  const ordered = [...signs].toSorted(([a], [b]) => b - a)
  return {
    bias: Math.round(bias * SCALE),
    signs: ordered.map(([weight, names]) => `${weight} ${names.sort().join(' ')}`).join('\n'),
  }
}

interface Part {
  readonly file: string
  readonly name: string
  readonly about: string
  readonly models: readonly ModelName[]
  /** Whether pairs of signs are weighed: of numbers there are thousands, and pairs tell more. */
  readonly hasPairs: boolean
}

// Each a file that somebody can still look through.
const PARTS: readonly Part[] = [
  {
    file: 'number-weights.ts',
    name: 'NUMBER_WEIGHTS',
    about: 'Of a number: whether it is a row, and one of both sides.',
    models: ['row', 'both'],
    hasPairs: true,
  },
  {
    file: 'side-weights.ts',
    name: 'SIDE_WEIGHTS',
    about: 'Of a number that is a row: which side received, at a first look and at a second.',
    models: ['firstOwn', 'side', 'own'],
    hasPairs: true,
  },
  {
    file: 'kind-weights.ts',
    name: 'KIND_WEIGHTS',
    about: 'Of a row: soldiers, civilians, bodies, children, or people.',
    models: ['military', 'civilian', 'body', 'child', 'unknown'],
    hasPairs: true,
  },
  {
    file: 'report-weights.ts',
    name: 'REPORT_WEIGHTS',
    about:
      'Of a report: what it is about and when, what is planned and recalled, who mediated, who is held.',
    models: [
      'held',
      'holder',
      'mediator',
      'report',
      'planned',
      'recalled',
      'soldiers',
      'day',
      'plan',
    ],
    hasPairs: false,
  },
]

const NAMES = PARTS.flatMap(({ models }) => models)

const WITH_PAIRS: ReadonlySet<ModelName> = new Set(
  PARTS.filter(({ hasPairs }) => hasPairs).flatMap(({ models }) => models),
)

const WRITTEN = 'Written by `npm run bench -- train-record --write`; do not edit.'

/** The files that ship weights, by their names. */
export function weightsFiles(weights: PackedWeights): ReadonlyMap<string, string> {
  const parts = PARTS.map((part) => [part.file, partFile(part, weights)] as const)
  const imports = PARTS.map(({ file, name }) => `import { ${name} } from './${file}'\n`).join('')
  const spread = PARTS.map(({ name }) => `  ...${name},\n`).join('')
  const whole = `// ${WRITTEN} What signs are worth, learned from the reports of vectors/record.
import type { PackedWeights } from './model.ts'
${imports}
export const WEIGHTS: PackedWeights = {
  version: '${weights.version}',
${spread}}
`
  return new Map([...parts, ['weights.ts', whole]])
}

const TYPE = 'type Models ='

function partFile({ name, about, models }: Part, weights: PackedWeights): string {
  const type = models.map((model) => `'${model}'`).join(' | ')
  const written = models.map((model) => {
    const { bias, signs } = weights[model]
    return `  ${model}: {\n    bias: ${bias},\n    signs: \`${signs}\`,\n  },\n`
  })
  return `// ${WRITTEN} ${about}
// Signs by their weight, in twentieths of a unit of log-odds; of two that are both there, sign^sign.
import type { PackedWeights } from './model.ts'

${TYPE.length + type.length > 100 ? `${TYPE}\n  ` : `${TYPE} `}${type}

export const ${name}: Pick<PackedWeights, Models> = {
${written.join('')}}
`
}
