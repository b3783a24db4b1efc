// Statements of reports that cannot both be true, kept side by side with their reports. Figures that differ are judged
// in verdicts.ts. Each discord lists all who say one thing and all who say the other, so that many reports make a long
// list and not many pairs.
import type { Clusters } from './clusters.ts'
import type { Passage, ReadReport, Statement } from './document.ts'

export interface Said {
  readonly report: string
  readonly says: string
  readonly passage: Passage
}

export interface Discord {
  readonly topic: Statement['topic']
  /** A third state, a side, a place's residents, or what was answered. */
  readonly about: string
  /** The exchange it is about; null where it is about no single one. */
  readonly cluster: string | null
  /** Between reports, within one, against exchanges that another report tells of. */
  readonly where: readonly ('between' | 'within' | 'earlier')[]
  /** What the texts do not say and the contradiction needs; null for nothing. */
  readonly assumes: 'same-year' | 'earlier' | null
  readonly sides: readonly [readonly Said[], readonly Said[]]
}

interface Placed extends Said {
  readonly topic: Statement['topic']
  readonly about: string
  readonly cluster: string | null
}

/** What reports state against each other, against themselves and against exchanges told elsewhere. */
export function discordsOf(reports: readonly ReadReport[], clusters: Clusters): readonly Discord[] {
  const all = reports.flatMap((report) => placed(report, clusters))
  return [...opposed(all), ...outOfOrder(all), ...againstTold(all, reports, clusters)]
}

function placed(report: ReadReport, clusters: Clusters): readonly Placed[] {
  const main = report.exchanges.findIndex(({ role }) => role === 'main')
  const cluster = clusters.get(report.id)?.[main] ?? null
  return report.statements.map((one) => ({ ...one, report: report.id, cluster }))
}

const said = ({ report, says, passage }: Placed): Said => ({ report, says, passage })

// What is said of a state holds for all reports; where persons are and who is meant, for those of one exchange.
const OF_ONE: ReadonlySet<Statement['topic']> = new Set(['whereabouts', 'description'])

// Which of the things said stands alone against the others.
const AGAINST: Readonly<Partial<Record<Statement['topic'], string>>> = {
  stance: 'neutral',
  precedent: 'never',
  whereabouts: 'home',
  description: 'military',
}

function opposed(all: readonly Placed[]): readonly Discord[] {
  const groups = new Map<string, Placed[]>()
  for (const one of all) {
    if (AGAINST[one.topic] === undefined || (OF_ONE.has(one.topic) && one.cluster === null))
      continue
    const key = `${one.topic} ${one.about} ${OF_ONE.has(one.topic) ? (one.cluster ?? '') : ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { topic, about } = first
    const alone = group.filter(({ says }) => says === AGAINST[topic]).map(said)
    const others = group.filter(({ says }) => says !== AGAINST[topic]).map(said)
    if (alone.length === 0 || others.length === 0) return []
    const cluster = OF_ONE.has(topic) ? first.cluster : null
    const where = whereOf(alone, others)
    return [{ topic, about, cluster, where, assumes: null, sides: [alone, others] as const }]
  })
}

function whereOf(
  alone: readonly Said[],
  others: readonly Said[],
): readonly ('between' | 'within')[] {
  const [here, there] = [alone, others].map((all) => new Set(all.map(({ report }) => report)))
  const isWithin = [...(here ?? [])].some((report) => there?.has(report) === true)
  const isBetween = new Set([...(here ?? []), ...(there ?? [])]).size > 1
  return [...(isBetween ? ['between' as const] : []), ...(isWithin ? ['within' as const] : [])]
}

// An answer dated before what it answers was out.
function outOfOrder(all: readonly Placed[]): readonly Discord[] {
  const answers = all.filter(({ topic, about }) => topic === 'answer' && about === 'answered')
  return answers.flatMap((answer) => {
    const later = all.filter(
      (one) =>
        one.report === answer.report &&
        one.topic === 'answer' &&
        one.about === 'issued' &&
        orderOf(answer.says, one.says) !== null,
    )
    if (later.length === 0) return []
    const assumes = later.some(({ says }) => orderOf(answer.says, says) === 'sure')
      ? null
      : ('same-year' as const)
    const { topic, about, cluster } = answer
    const sides = [[said(answer)], later.map(said)] as const
    return [{ topic, about, cluster, where: ['within'] as const, assumes, sides }]
  })
}

/** Whether `a` is before `b`: surely, in the same year only, or not at all (null). */
function orderOf(a: string, b: string): 'sure' | 'same-year' | null {
  if (a.startsWith('XXXX') || b.startsWith('XXXX')) {
    return a.slice(5) < b.slice(5) ? 'same-year' : null
  }
  return a < b.slice(0, a.length) ? 'sure' : null
}

/** A state's part in an exchange that a report tells of. */
interface Part extends Said {
  readonly cluster: string
  readonly date: string
  readonly isRecalled: boolean
}

// "Never before", and another report tells of an earlier exchange in which it had a part.
function againstTold(
  all: readonly Placed[],
  reports: readonly ReadReport[],
  clusters: Clusters,
): readonly Discord[] {
  const never = all.filter(({ topic, says }) => topic === 'precedent' && says === 'never')
  if (never.length === 0) return []
  const [parts, dates] = [partsBy(reports, clusters), datesOf(reports, clusters)]
  return never.flatMap((one) => {
    const own = dates.get(one.cluster ?? '') ?? null
    const earlier = (parts.get(one.about) ?? [])
      .filter(({ cluster }) => cluster !== one.cluster)
      .map((part) => ({ part, order: precedes(part, own) }))
    return (['sure', 'same-year', 'earlier'] as const).flatMap((order) => {
      const told = earlier.filter((found) => found.order === order)
      if (told.length === 0) return []
      const others = told.map(({ part: { report, says, passage } }) => ({ report, says, passage }))
      const { topic, about, cluster } = one
      const assumes = order === 'sure' ? null : order
      const sides = [[said(one)], others] as const
      return [{ topic, about, cluster, where: ['earlier'] as const, assumes, sides }]
    })
  })
}

// Without a day of its own, a report's news is taken to come after what another recalls as past: said as an assumption.
function precedes(
  { date, isRecalled }: Part,
  own: string | null,
): 'sure' | 'same-year' | 'earlier' | null {
  if (own === null) return isRecalled ? 'earlier' : null
  return orderOf(date, own)
}

function partsBy(
  reports: readonly ReadReport[],
  clusters: Clusters,
): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>()
  const add = (state: string, part: Part): void => {
    const known = parts.get(state)
    if (known === undefined) parts.set(state, [part])
    else known.push(part)
  }
  for (const { id, exchanges, statements } of reports) {
    for (const [i, { role, date, mediators, mediatorPassages }] of exchanges.entries()) {
      const [cluster, passage] = [clusters.get(id)?.[i], mediatorPassages[0]]
      if (cluster === undefined || date === null || passage === undefined) continue
      const isRecalled = role === 'background'
      const part = { report: id, says: 'mediated', passage, cluster, date, isRecalled }
      for (const state of mediators) add(state, part)
    }
    const main = exchanges.findIndex(({ role }) => role === 'main')
    const [date, cluster] = [exchanges[main]?.date ?? null, clusters.get(id)?.[main]]
    if (date === null || cluster === undefined) continue
    for (const { topic, says, passage } of statements) {
      if (topic !== 'whereabouts' || says === 'home') continue
      add(says, { report: id, says: 'received', passage, cluster, date, isRecalled: false })
    }
  }
  return parts
}

// The most that any report of a cluster says of its day.
function datesOf(reports: readonly ReadReport[], clusters: Clusters): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  for (const { id, exchanges } of reports) {
    for (const [i, { date }] of exchanges.entries()) {
      const cluster = clusters.get(id)?.[i]
      const known = dates.get(cluster ?? '')
      if (cluster === undefined || date === null) continue
      if (known === undefined || known.startsWith('XXXX')) dates.set(cluster, date)
    }
  }
  return dates
}
