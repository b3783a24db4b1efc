// Invented lists through the importer and the matcher that real lists go through.
import assert from 'node:assert/strict'
import { proposeMapping, readPersons } from '@parley/exchange'
import type { ListReading } from '@parley/exchange'
import { nobleCryptography, valueOf } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import { readTables } from '@parley/spreadsheets'
import { LIST_NAMES } from '../src/lists/entry.ts'
import { listFile } from '../src/lists/list-file.ts'
import type { RenderedList, RenderedLists } from '../src/lists/render.ts'
import type { TruthPair } from '../src/lists/truth.ts'
import type { World } from '../src/people/world.ts'

export const F1_FLOOR = 0.9 // the least that would be of use; measured .985 to .995

/** Reads a list from the bytes of its file, as an import does. */
export function read(list: RenderedList): ListReading {
  const { fileName, bytes } = listFile(list.plan)
  const { tables } = valueOf(readTables(bytes, { fileName }))
  return readPersons(tables, proposeMapping(tables))
}

/** Fails unless every person row of truth was read at its place, with what its cells say. */
export function assertReadBack(list: RenderedList, reading: ListReading, world: World): void {
  assert.equal(reading.persons.length, list.truth.length, list.name)
  for (const [i, row] of list.truth.entries()) {
    const record = reading.persons[i]
    assert.ok(record !== undefined)
    const found = { row: record.rowNumber, no: record.no, ...record.place }
    assert.deepEqual(found, {
      row: row.row,
      no: row.no,
      sheet: row.sheet || found.sheet,
      line: row.line,
    })
    assert.equal(record.departed, row.departed, `${list.name} ${row.row}: departed`)
    if (row.listedAs !== 'unmarked') assert.equal(record.category, row.listedAs)
    const isClean = !row.noise.some((word) => /birth|age|year|month|placeholder/u.test(word))
    if (isClean) assert.equal(record.born, world.byId.get(row.person)?.born)
  }
}

/** F1 of the row pairs that are matched. */
export function f1(held: ListReading, sought: ListReading, truth: readonly TruthPair[]): number {
  const { pairs } = matchLists({
    held: held.persons,
    sought: sought.persons,
    hashing: nobleCryptography,
  })
  const truePairs = new Set(truth.map((pair) => `${pair.heldRow} ${pair.soughtRow}`))
  const matched = pairs.filter((pair) => pair.decision === 'match')
  const right = matched.filter((pair) => truePairs.has(`${pair.heldRow + 1} ${pair.soughtRow + 1}`))
  return (2 * right.length) / (matched.length + truePairs.size)
}

/** Reads all four lists. */
export function readAll({
  lists,
}: RenderedLists): Record<(typeof LIST_NAMES)[number], ListReading> {
  const [aHeld, aSought, bHeld, bSought] = LIST_NAMES.map((name) => read(lists[name]))
  assert.ok(aHeld && aSought && bHeld && bSought)
  return { 'a-held': aHeld, 'a-sought': aSought, 'b-held': bHeld, 'b-sought': bSought }
}

/** Reads and matches both ways, and says the F1 of each. */
export function matchedBothWays(rendered: RenderedLists): ReadonlyMap<string, number> {
  const readings = readAll(rendered)
  const { heldByB, heldByA } = rendered.pairs
  return new Map([
    ['held by B', f1(readings['b-held'], readings['a-sought'], heldByB)],
    ['held by A', f1(readings['a-held'], readings['b-sought'], heldByA)],
  ])
}
