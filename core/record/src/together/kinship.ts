// Who copied or rewrote whom among the reports of one exchange, and what a text added, dropped or changed on the way.
// Which came first is told by the days of publication alone: where two have one day, or one has none, it stays open.
import type { PublicRecord, RecordClaim } from './public-record.ts'
import { COPY, REWRITE, RUNS, printsOf } from '../origins.ts'
import type { Prints } from '../origins.ts'

export interface Kin {
  /** The earlier text; of two whose order nothing tells, whichever stands first. */
  readonly from: string
  readonly to: string
  readonly kind: 'copy' | 'rewrite'
  readonly isOrderKnown: boolean
  /** Of the word trigrams of both, those in common, in hundredths. */
  readonly sharePercent: number
  readonly changes: readonly Change[]
}

export interface Change {
  readonly what: 'added' | 'dropped' | 'changed'
  readonly fact: 'figure' | 'mediator' | 'held' | 'day'
  /** Claims behind it, the earlier text's first; none for a mediator or a day. */
  readonly claims: readonly string[]
  readonly was: string | null
  readonly is: string | null
}

export interface KinNode {
  readonly report: string
  readonly group: string | null
}

const MOST = 60 // texts of one exchange that are compared; beyond, a picture says nothing

/** The texts of an exchange, and for each the one that it is likest to among those not after it. */
export function kinshipOf(
  record: PublicRecord,
  exchange: string,
): { readonly nodes: readonly KinNode[]; readonly kin: readonly Kin[]; readonly left: number } {
  const found = record.exchanges.find(({ id }) => id === exchange)
  const ids = (found?.reports ?? []).toSorted((a, b) => (key(record, a) < key(record, b) ? -1 : 1))
  const shown = ids.slice(0, MOST)
  const prints = new Map(
    shown.map((id) => [id, printsOf(record.reports.get(id)?.text ?? '')] as const),
  )
  const kin = shown.flatMap((to, i) => {
    const likest = shown
      .slice(0, i)
      .map((from) => ({ from, ...likenessOf(prints.get(from), prints.get(to)) }))
      .filter(({ share, runs }) => share >= REWRITE || runs >= RUNS)
      .toSorted((a, b) => b.share - a.share)[0]
    return likest === undefined ? [] : [kinOf(record, { exchange, to, ...likest })]
  })
  const nodes = shown.map((report) => ({ report, group: record.groups.get(report) ?? null }))
  return { nodes, kin, left: ids.length - shown.length }
}

const key = (record: PublicRecord, id: string): string =>
  `${record.reports.get(id)?.date ?? '~'} ${id}`

function likenessOf(
  one: Prints | undefined,
  other: Prints | undefined,
): { readonly share: number; readonly runs: number } {
  if (one === undefined || other === undefined) return { share: 0, runs: 0 }
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
    [...a].filter((print) => b.has(print)).length
  const common = shared(one.trigrams, other.trigrams)
  const all = one.trigrams.size + other.trigrams.size - common
  return { share: all === 0 ? 0 : common / all, runs: shared(one.runs, other.runs) }
}

interface Pair {
  readonly exchange: string
  readonly from: string
  readonly to: string
  readonly share: number
}

function kinOf(record: PublicRecord, { exchange, from, to, share }: Pair): Kin {
  const [before, after] = [record.reports.get(from)?.date, record.reports.get(to)?.date]
  return {
    from,
    to,
    kind: share >= COPY ? 'copy' : 'rewrite',
    isOrderKnown: typeof before === 'string' && typeof after === 'string' && before < after,
    sharePercent: Math.round(share * 100),
    changes: [
      ...figureChanges(record, { exchange, from, to }),
      ...namedChanges(record, { exchange, from, to }),
      ...heldChanges(record, from, to),
    ],
  }
}

type Ends = Omit<Pair, 'share'>

const labelOf = ({ side, category, count, approx }: RecordClaim): string =>
  [side, category, approx ?? 'exactly', count === null ? '' : String(count)].join(' ')

function figureChanges(record: PublicRecord, { exchange, from, to }: Ends): readonly Change[] {
  const claims = record.exchanges.find(({ id }) => id === exchange)?.claims ?? []
  const of = (report: string) => claims.filter((one) => one.report === report)
  const [before, after] = [of(from), of(to)]
  const isIn = (all: readonly RecordClaim[], claim: RecordClaim): boolean =>
    all.some((one) => labelOf(one) === labelOf(claim))
  const gone = before.filter((claim) => !isIn(after, claim))
  const come = after.filter((claim) => !isIn(before, claim))
  const changed = come.flatMap((claim): readonly (readonly [RecordClaim, RecordClaim])[] => {
    const was = gone.find(
      ({ side, category }) => side === claim.side && category === claim.category,
    )
    return was === undefined ? [] : [[was, claim]]
  })
  const isChanged = new Set(changed.flat())
  const figure = 'figure' as const
  return [
    ...changed.map(([was, is]) => ({
      what: 'changed' as const,
      fact: figure,
      claims: [was.id, is.id],
      was: labelOf(was),
      is: labelOf(is),
    })),
    ...come
      .filter((claim) => !isChanged.has(claim))
      .map((is) => ({
        what: 'added' as const,
        fact: figure,
        claims: [is.id],
        was: null,
        is: labelOf(is),
      })),
    ...gone
      .filter((claim) => !isChanged.has(claim))
      .map((was) => ({
        what: 'dropped' as const,
        fact: figure,
        claims: [was.id],
        was: labelOf(was),
        is: null,
      })),
  ]
}

function namedChanges(record: PublicRecord, { exchange, from, to }: Ends): readonly Change[] {
  const told = (report: string) => {
    const own = (record.read.get(report)?.exchanges ?? []).filter((_, at) =>
      record.exchanges.some(
        ({ id, claims }) =>
          id === exchange && claims.some((one) => one.id.startsWith(`${report}~${at}.`)),
      ),
    )
    return {
      mediator: new Set(own.flatMap(({ mediators }) => mediators)),
      day: new Set(own.flatMap(({ date }) => date ?? [])),
    }
  }
  const [before, after] = [told(from), told(to)]
  return (['mediator', 'day'] as const).flatMap((fact) => [
    ...differences(after[fact], before[fact]).map((is) => ({
      what: 'added' as const,
      fact,
      claims: [],
      was: null,
      is,
    })),
    ...differences(before[fact], after[fact]).map((was) => ({
      what: 'dropped' as const,
      fact,
      claims: [],
      was,
      is: null,
    })),
  ])
}

function heldChanges(record: PublicRecord, from: string, to: string): readonly Change[] {
  const of = (report: string) =>
    new Map(
      record.standing
        .filter((one) => one.report === report)
        .map(({ id, holder, count }) => [`${holder} ${count}`, id] as const),
    )
  const [before, after] = [of(from), of(to)]
  const fact = 'held' as const
  return [
    ...[...after]
      .filter(([label]) => !before.has(label))
      .map(([is, id]) => ({ what: 'added' as const, fact, claims: [id], was: null, is })),
    ...[...before]
      .filter(([label]) => !after.has(label))
      .map(([was, id]) => ({ what: 'dropped' as const, fact, claims: [id], was, is: null })),
  ]
}

const differences = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((one) => !others.has(one))
