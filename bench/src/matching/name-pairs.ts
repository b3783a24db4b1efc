// Names alone, pair by pair: the public cases of OpenSanctions (nomenklatura, contrib/name_bench, MIT),
// read from PARLEY_PEERS, and their own frozen run of the same cases beside ours.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockedPairs } from '@parley/matching'
import { compareNames, foldWord, ONE_NAME_FROM } from '@parley/names'
import { listFile, renderLists } from '@parley/simulation'
import { readCsv } from './quoted-csv.ts'
import type { Figure } from './figure.ts'
import { atLeast, share, stated } from './figure.ts'
import { jaroWinkler } from './baselines.ts'
import { importedList, listsWorld } from './lists.ts'

export interface NamePair {
  readonly one: string
  readonly other: string
  readonly isOne: boolean
}

interface NameScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of saying "one" of pairs. */
export function scoreNames(
  pairs: readonly NamePair[],
  saysOne: (pair: NamePair) => boolean,
): NameScore {
  const said = pairs.filter(saysOne)
  const right = said.filter(({ isOne }) => isOne).length
  const all = pairs.filter(({ isOne }) => isOne).length
  return {
    precision: right / Math.max(1, said.length),
    recall: right / Math.max(1, all),
    f1: (2 * right) / Math.max(1, said.length + all),
  }
}

/** Whether two names are one by ours. */
export function isOneName({ one, other }: NamePair): boolean {
  return compareNames(one, other).likeness >= ONE_NAME_FROM
}

// Words folded and sorted, as one string: what Jaro-Winkler is usually given.
function jaroWinklerOf({ one, other }: NamePair): number {
  const sorted = (name: string): string =>
    name
      .split(/[^\p{L}]+/u)
      .map(foldWord)
      .sort()
      .join(' ')
  return jaroWinkler(sorted(one), sorted(other))
}

function bestJaroWinkler(pairs: readonly NamePair[]): number {
  const cuts = [0.7, 0.75, 0.8, 0.85, 0.9]
  return Math.max(...cuts.map((cut) => scoreNames(pairs, (pair) => jaroWinklerOf(pair) >= cut).f1))
}

/** Figures of the persons among the public cases of a folder. */
export function namePairFigures(folder: string): readonly Figure[] {
  const read = (file: string): readonly Readonly<Record<string, string>>[] =>
    readCsv(readFileSync(join(folder, file), 'utf8')).filter((row) => row['schema'] === 'Person')
  const pairs = read('cases.csv').map((row): NamePair => ({
    one: row['name1'] ?? '',
    other: row['name2'] ?? '',
    isOne: row['is_match'] === 'true',
  }))
  const frozen = read('logicv2-frozen.csv')
  const theirs = new Map(frozen.map((row) => [`${row['name1']}|${row['name2']}`, row]))
  const both = pairs.filter(({ one, other }) => theirs.has(`${one}|${other}`))
  const ours = scoreNames(both, isOneName)
  const frozenScore = scoreNames(
    both,
    ({ one, other }) => theirs.get(`${one}|${other}`)?.['predicted_match'] === 'true',
  )
  const floor = bestJaroWinkler(both)
  const all = scoreNames(pairs, isOneName)
  return [
    atLeast(
      `names only, ${both.length} pairs of persons of OpenSanctions, F1`,
      ours.f1,
      0.8,
      `OpenSanctions logic-v2, own frozen run ${share(frozenScore.f1)}; Jaro-Winkler on sorted folds ${share(floor)} at its best cut`,
    ),
    stated(
      'the same: precision and recall',
      `${share(ours.precision)} ${share(ours.recall)}`,
      `${share(frozenScore.precision)} ${share(frozenScore.recall)}`,
    ),
    stated(`all ${pairs.length} cases of persons, F1`, share(all.f1)),
  ]
}

/**
 * Pairs of names of invented lists, none of them known to whoever wrote the comparison: both rows of one
 * person, and as many rows that share a blocking key and are people of other names.
 */
export function inventedNamePairs(seed: string): readonly NamePair[] {
  const world = listsWorld(seed, 3_000)
  const { lists, pairs } = renderLists(world)
  const [heldList, soughtList] = [lists['b-held'], lists['a-sought']]
  const [held, sought] = [heldList, soughtList].map(({ plan }) => {
    const { bytes, fileName } = listFile(plan)
    return importedList(bytes, fileName)
  })
  if (held === undefined || sought === undefined) throw new Error('expected two lists')
  const nameOf = (id: string | undefined): string => {
    const name = world.byId.get(id ?? '')?.name.uk
    return `${name?.surname} ${name?.given} ${name?.patronymic}`
  }
  const one = pairs.heldByB.map(({ heldRow, soughtRow }) => ({
    one: held[heldRow - 1]?.name.full ?? '',
    other: sought[soughtRow - 1]?.name.full ?? '',
    isOne: true,
  }))
  const blocked = blockedPairs(held, sought)
  const strangers: NamePair[] = []
  for (let p = 0; p < blocked.count; p++) {
    const [h, s] = [blocked.first[p] ?? 0, blocked.second[p] ?? 0]
    const isNamesake = nameOf(heldList.truth[h]?.person) === nameOf(soughtList.truth[s]?.person)
    if (isNamesake) continue
    strangers.push({
      one: held[h]?.name.full ?? '',
      other: sought[s]?.name.full ?? '',
      isOne: false,
    })
  }
  const step = Math.max(1, Math.floor(strangers.length / one.length))
  return [...one, ...strangers.filter((_, i) => i % step === 0).slice(0, one.length)]
}

/** Figures of names alone on invented lists. */
export function inventedNameFigures(): readonly Figure[] {
  const pairs = inventedNamePairs('names bench')
  const { precision, recall, f1 } = scoreNames(pairs, isOneName)
  const what = `names only, ${pairs.length} pairs of invented list files, half of them people alike`
  const theirs = bestJaroWinkler(pairs)
  return [
    atLeast(
      `${what}, F1`,
      f1,
      0.8,
      `Jaro-Winkler on sorted folds ${share(theirs)} at its best cut`,
    ),
    stated('the same: precision and recall', `${share(precision)} ${share(recall)}`),
  ]
}
