// What is measured here is the importer and the matcher; the lists, their headings and their order are new
// for every seed.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { valueOf } from '@parley/kernel'
import { readTables } from '@parley/spreadsheets'
import { assertReadBack, F1_FLOOR, matchedBothWays, read } from '../../test/list-reading.ts'
import { playWorld, smallWorld } from '../people/scenario.ts'
import { inventWorld } from '../people/world.ts'
import { LIST_NAMES } from './entry.ts'
import { listFile } from './list-file.ts'
import { renderLists } from './render.ts'
import { rawTables } from './tables.ts'

describe('invented lists', () => {
  it('are read back to their person rows, own numbers, lines and birth dates', () => {
    for (let seed = 0; seed < 6; seed++) {
      const world = inventWorld(smallWorld(`back ${seed}`))
      const { lists } = renderLists(world)
      for (const name of LIST_NAMES) assertReadBack(lists[name], read(lists[name]), world)
    }
  })

  it('have the same tables with and without the bytes of a file between', () => {
    const { lists } = renderLists(inventWorld(smallWorld('bytes')))
    for (const name of LIST_NAMES) {
      const { fileName, bytes } = listFile(lists[name].plan)
      const { tables } = valueOf(readTables(bytes, { fileName }))
      const rows = (of: typeof tables): unknown =>
        of.flatMap((table) =>
          table.rows
            .filter((row) => row.cells.length > 0)
            .map((row) => [
              row.line,
              row.cells.map(({ column, kind, text }) => [column, kind, text]),
            ]),
        )
      assert.deepEqual(rows(rawTables(lists[name].plan)), rows(tables), name)
    }
  })

  it('are the same bytes for the same seed', () => {
    const bytes = (): unknown => {
      const { lists } = renderLists(inventWorld(smallWorld('same')))
      return LIST_NAMES.map((name) => listFile(lists[name].plan))
    }
    assert.deepEqual(bytes(), bytes())
  })

  it('are matched both ways above the floor', (t) => {
    const world = inventWorld({ ...playWorld('matched'), aHeldByB: 260, bHeldByA: 220 })
    for (const [way, value] of matchedBothWays(renderLists(world))) {
      t.diagnostic(`F1 ${way}: ${value.toFixed(4)}`)
      assert.ok(value >= F1_FLOOR, `${way}: ${value}`)
    }
  })
})
