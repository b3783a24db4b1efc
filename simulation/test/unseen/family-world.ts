// One exchange in the middle of its tranche, in which a family's person is on a list, in the transit state, said to be
// dead, or of nobody's knowledge. Between the worlds that person has changed places with another, whose record is as
// long and of the same kind: numbers of persons in every place are the same.
import { invariant, parsePartialDate, personRef, present } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { officerOf, perform } from '@parley/node'
import type { ListFile } from '@parley/node'
import { done } from '@parley/simulation'
import type { PlayLists } from '@parley/simulation'
import { crossTranche, openTranche } from '../../src/play/crossing.ts'
import { gatherCrew } from '../../src/play/crew.ts'
import { NO_TROUBLES } from '../../src/play/troubles.ts'
import { openTwin } from './twin-world.ts'
import type { TwinWorld } from './twin-world.ts'

export const FAMILY_CASES = ['in-transit', 'listed', 'said-dead', 'unknown'] as const
export type FamilyCase = (typeof FAMILY_CASES)[number]

export interface FamilyWorld extends TwinWorld {
  /** The number of the family's application: the ref under which its person is sought. */
  readonly about: PersonRef
}

// Surnames, given names and patronymics of one length each, so that no list says by its size who is on it.
const OF_A = [
  ['Бондар', 'Андрій', 'Іванович'],
  ['Коваль', 'Богдан', 'Олегович'],
  ['Марчук', 'Сергій', 'Юрійович'],
  ['Гончар', 'Василь', 'Ігорович'],
  ['Литвин', 'Микола', 'Павлович'],
  ['Савчук', 'Дмитро', 'Петрович'],
]
const OF_B = [
  ['Орлов', 'Павел', 'Ильич'],
  ['Зимин', 'Роман', 'Львович'],
  ['Котов', 'Глеб', 'Сергеевич'],
  ['Белов', 'Захар', 'Иванович'],
]

/** Who stands where in the first world; in each other one the first has changed places with another. */
const PLACES: Readonly<Record<FamilyCase, number>> = {
  'in-transit': 0,
  listed: 1,
  'said-dead': 2,
  unknown: 3,
}

/** Plays one of the worlds until the first coach is in the transit state and the others wait at the line. */
export async function playFamilyCase(which: FamilyCase): Promise<FamilyWorld> {
  const order = OF_A.map((_, i) => i)
  const other = PLACES[which]
  const places = order.map((i) => (i === 0 ? other : i === other ? 0 : i))
  const held = await heldOrder(places)
  const twin = await playedWith(held)
  const said = caseOf(twin, present(places[PLACES['said-dead']], 'a place'))
  const { cast } = twin
  const answers = [{ ref: said, answer: 'dead' as const, notice: null }]
  const says = { at: cast.clock.now(), answers }
  const author = officerOf(cast.b)
  await done(cast, 'word of death', perform(cast.b, { kind: 'answer.given', says, author }))
  await firstCoach(twin)
  const about = caseOf(twin, 0)
  invariant(standingOf(twin, about) === which, `a person ${which}`)
  return { ...twin, about }
}

async function firstCoach({ cast }: TwinWorld): Promise<void> {
  await openTranche(cast, 't1')
  await crossTranche({
    cast,
    crew: gatherCrew(cast),
    tranche: 't1',
    troubles: NO_TROUBLES,
    shortage: new Map(),
    stopAtStep: 1,
  })
}

// Who crosses first is drawn by lot among refs, and refs come with rows: one play tells which rows they are.
let rows: Promise<readonly number[]> | null = null

async function heldOrder(places: readonly number[]): Promise<readonly number[]> {
  rows ??= rowsThatCross()
  const [first = 0, second = 0, ...others] = await rows
  const order: number[] = []
  order[first] = present(places[0], 'a place')
  order[second] = present(places[1], 'a place')
  for (const [i, row] of others.entries()) order[row] = present(places[4 + i], 'a place')
  return order
}

async function rowsThatCross(): Promise<readonly number[]> {
  const twin = await playedWith([0, 1, 4, 5])
  await firstCoach(twin)
  const { custody } = twin.cast.b.exchange()
  const place = (ref: PersonRef): number => {
    const where = custody.get(ref)?.where
    return where === 'transit' ? 0 : where === 'detained' ? 1 : 2
  }
  const held = [...twin.cast.b.register().held]
  await twin.close()
  return held.toSorted(([x], [y]) => place(x) - place(y)).map(([, { rowNumber }]) => rowNumber - 1)
}

function playedWith(heldByB: readonly number[]): Promise<TwinWorld> {
  return openTwin({
    lists: listsWith(heldByB),
    size: { soldiers: 3, civilians: 0, ceiling: 10, tranches: 1 },
    handover: { coach: 1, exposure: 1, steps: 3 },
  })
}

function listsWith(heldByB: readonly number[]): PlayLists {
  const all = (names: readonly (readonly string[])[]): readonly number[] => names.map((_, i) => i)
  return {
    a: [listOf('held', OF_B, all(OF_B)), listOf('sought', OF_A, all(OF_A))],
    b: [listOf('held', OF_A, heldByB), listOf('sought', OF_B, all(OF_B))],
  }
}

function listOf(
  list: 'held' | 'sought',
  names: readonly (readonly string[])[],
  order: readonly number[],
): ListFile {
  const persons = order.map((who, i) => recordOf(names[who] ?? [], who, i + 1))
  const file = (list === 'held' ? 'a' : 'b').repeat(64)
  const account = { rows: persons.length, persons: persons.length, repeats: 0, problems: 0 }
  return { list, fileName: `${list}.csv`, file, persons, account }
}

function recordOf(name: readonly string[], who: number, rowNumber: number): PersonRecord {
  const [surname = null, given = null, patronymic = null] = name
  return {
    rowNumber,
    no: String(rowNumber),
    place: { sheet: '', line: rowNumber + 1 },
    name: { full: name.join(' '), surname, given, patronymic },
    born: parsePartialDate(`1990-0${who + 1}-1${who}`),
    bornAs: 'date',
    sex: 'm',
    rank: null,
    unit: null,
    serviceNumber: `АБ 1002${who}${who}`,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: 'soldier',
    health: null,
    callSign: null,
    remark: null,
    departed: false,
  }
}

function caseOf({ cast }: TwinWorld, who: number): PersonRef {
  const [surname] = OF_A[who] ?? []
  const found = [...cast.a.register().sought].find(([, one]) => one.name.surname === surname)
  return present(found?.[0], 'a case')
}

/** What the log has come to say of a case, read by a side that may know. */
function standingOf({ cast }: TwinWorld, about: PersonRef): FamilyCase | null {
  const state = cast.a.exchange()
  const answer = state.answers.get(about)?.answer
  if (answer?.answer === 'dead') return 'said-dead'
  if (answer?.answer === 'not-held') return 'unknown'
  if (answer?.answer !== 'held') return null
  const where = state.custody.get(personRef(answer.heldRef))?.where
  if (where === 'transit') return 'in-transit'
  return where === 'detained' ? 'listed' : null
}
