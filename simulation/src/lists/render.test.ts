import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { longListsWorld, smallWorld } from '../people/scenario.ts'
import { inventWorld } from '../people/world.ts'
import { isHeldList, keeperOf, LIST_NAMES, listedSide } from './entry.ts'
import { EMPTY, linesOf, printed } from './plan.ts'
import type { PlannedSheet } from './plan.ts'
import { renderLists } from './render.ts'
import type { RenderedList, RenderedLists } from './render.ts'
import { pairsCsv, rowsCsv } from './truth.ts'

const world = inventWorld(longListsWorld('lists', 1_500))
const rendered = renderLists(world)

function fingerprint(lists: RenderedLists): string {
  return createHash('sha256').update(JSON.stringify(lists)).digest('hex')
}

function small(seed: string): RenderedLists {
  return renderLists(inventWorld(smallWorld(seed)))
}

function sheetOf(list: RenderedList, name: string): PlannedSheet {
  const sheet = list.plan.sheets.find((one) => one.name === name)
  assert.ok(sheet !== undefined, `${list.name} has a sheet ${name}`)
  return sheet
}

/** The row of the sheet that truth points at: rows of a CSV may take up several lines. */
function rowAt(list: RenderedList, sheetName: string, line: number): readonly string[] {
  const sheet = sheetOf(list, sheetName)
  let at = 1
  for (const row of sheet.rows) {
    if (at === line) return row.map(printed)
    at += list.plan.form.form === 'csv' ? linesOf(row) : 1
  }
  return assert.fail(`no row at line ${line}`)
}

describe('rendered lists', () => {
  it('are the same for the same seed and others for another', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 6; seed++) {
      const print = fingerprint(small(String(seed)))
      assert.equal(fingerprint(small(String(seed))), print)
      seen.add(print)
    }
    assert.equal(seen.size, 6)
  })

  it('number their person rows from 1 without a gap, their own numbers rising', () => {
    for (const { truth } of Object.values(rendered.lists)) {
      assert.deepEqual(
        truth.map(({ row }) => row),
        truth.map((_, i) => i + 1),
      )
      for (const [i, { no }] of truth.entries()) {
        if (i > 0) assert.ok(Number(no) > Number(truth[i - 1]?.no))
      }
    }
  })

  it('have every person row where truth says, with its own number in it', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        for (const list of Object.values(small(`at ${seed}`).lists)) {
          for (const { sheet, line, no } of list.truth)
            assert.ok(rowAt(list, sheet, line).includes(no))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('have no person row that truth leaves out', () => {
    for (const list of Object.values(rendered.lists)) {
      const numbers = new Set(list.truth.map(({ no }) => no))
      const numbered = list.plan.sheets
        .flatMap((sheet) => sheet.rows)
        .filter((row) =>
          row.some((cell) => cell.kind === 'number' && numbers.has(String(cell.value))),
        )
      assert.equal(numbered.length, list.truth.length)
    }
  })

  it('name on a sought list only its own people, on a held list only the other side\u2019s', () => {
    for (const name of LIST_NAMES) {
      for (const row of rendered.lists[name].truth) {
        const person = world.byId.get(row.person)
        assert.equal(person?.origin, listedSide(name))
        if (!isHeldList(name) || row.departed) continue
        assert.ok(person?.fate.is === 'held' && person.fate.by === keeperOf(name))
      }
    }
  })

  it('mark on held lists as departed exactly those who came back', () => {
    for (const name of ['a-held', 'b-held'] as const) {
      const departed = rendered.lists[name].truth.filter((row) => row.departed)
      for (const row of departed) {
        assert.equal(world.byId.get(row.person)?.fate.is, 'returned-before')
        assert.match(
          rowAt(rendered.lists[name], row.sheet, row.line).join(' '),
          /вибув|убыл|выбыл/iu,
        )
      }
      assert.equal(
        rendered.lists[name].truth.some((row) => row.departed),
        departed.length > 0,
      )
    }
  })

  it('pair every held row with every sought row of the same person and with no other', () => {
    const { lists, pairs } = rendered
    for (const [held, sought, own] of [
      [lists['b-held'], lists['a-sought'], pairs.heldByB],
      [lists['a-held'], lists['b-sought'], pairs.heldByA],
    ] as const) {
      const expected = new Set<string>()
      for (const one of held.truth) {
        for (const other of sought.truth) {
          if (one.person === other.person) expected.add(`${one.row} ${other.row}`)
        }
      }
      assert.deepEqual(new Set(own.map((pair) => `${pair.heldRow} ${pair.soughtRow}`)), expected)
      assert.equal(own.length, expected.size)
    }
  })

  it('hold people entered twice, people nobody asks for, and people sought whom nobody holds', () => {
    const { lists, pairs } = rendered
    for (const { truth } of Object.values(lists))
      assert.ok(truth.some((row) => row.repeatsRow !== null))
    const asked = new Set(pairs.heldByB.map((pair) => pair.heldRow))
    assert.ok(lists['b-held'].truth.some((row) => !asked.has(row.row)))
    const found = new Set(pairs.heldByB.map((pair) => pair.soughtRow))
    for (const fate of ['dead', 'never-held', 'returned-before']) {
      assert.ok(
        lists['a-sought'].truth.some(
          (row) => !found.has(row.row) && world.byId.get(row.person)?.fate.is === fate,
        ),
        fate,
      )
    }
  })

  it('put some civilians among the soldiers and keep families side by side', () => {
    const civilians = rendered.lists['a-sought'].truth.filter(
      (row) => world.byId.get(row.person)?.category === 'civilian',
    )
    assert.ok(civilians.some((row) => row.listedAs === 'soldier'))
    assert.ok(civilians.some((row) => row.listedAs === 'civilian'))
  })

  it('carry every kind of spelling and most kinds of noise', () => {
    const rows = Object.values(rendered.lists).flatMap((list) => list.truth)
    const spellings = new Set(rows.map((row) => row.spelling))
    assert.equal(spellings.size, 6)
    const noise = new Set(rows.flatMap((row) => row.noise))
    for (const kind of [
      'key slip',
      'misread',
      'look-alike letters',
      'given first',
      'no patronymic',
      'patronymic initial',
      'initials',
      'wrong patronymic',
      'call sign in name',
      'no birth date',
      'year only',
      'age',
      'month only',
      '01.01 placeholder',
      'day and month changed over',
      'birth date off by one unit',
      'birth date digit',
      'number altered',
      'half of a double surname',
      'maiden name',
    ])
      assert.ok(noise.has(kind), kind)
  })
})

describe('layouts', () => {
  const many = Array.from({ length: 25 }, (_, seed) => small(`layout ${seed}`))

  it('differ between seeds in titles, headings and order of columns', () => {
    for (const name of LIST_NAMES) {
      const heads = many.map((lists) => {
        const first = lists.lists[name].truth[0]
        if (first === undefined) return ''
        const sheet = sheetOf(lists.lists[name], first.sheet)
        return sheet.rows
          .slice(0, 6)
          .map((row) =>
            row
              .filter((c) => c.kind === 'text')
              .map(printed)
              .join('|'),
          )
          .join('\n')
      })
      assert.ok(new Set(heads).size >= 15, name)
    }
  })

  it('have headers of one and of two levels, merged where columns share a heading', () => {
    const levels = new Set(
      many.map(({ lists }) => {
        const [soldiers] = lists['a-sought'].plan.sheets
        return soldiers?.merges.some((merge) => merge.bottom > merge.top) === true
      }),
    )
    assert.equal(levels.size, 2)
  })

  it('merge nothing outside the sheet and no cell twice', () => {
    for (const { lists } of many) {
      for (const sheet of Object.values(lists).flatMap((list) => list.plan.sheets)) {
        const taken = new Set<string>()
        for (const { top, left, bottom, right } of sheet.merges) {
          assert.ok(bottom < sheet.rows.length && top <= bottom && left <= right)
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) {
              assert.ok(!taken.has(`${row} ${column}`))
              taken.add(`${row} ${column}`)
              if (row === top && column === left) continue
              assert.equal((sheet.rows[row]?.[column] ?? EMPTY).kind, 'empty')
            }
          }
        }
      }
    }
  })
})

describe('truth files', () => {
  it('have a line per row and per pair', () => {
    assert.equal(
      pairsCsv(rendered.pairs.heldByA).split('\n').length,
      rendered.pairs.heldByA.length + 2,
    )
    const { truth } = rendered.lists['b-held']
    assert.equal(rowsCsv(truth).split('\n').length, truth.length + 2)
  })
})
