// A planned list as a reader of spreadsheets hands it over, without the bytes in between: for plays and
// tests that need what the importer makes of a list many times over.
import type { RawCell, RawRow, RawTable } from '@parley/exchange'
import { linesOf, printed, serialOf } from './plan.ts'
import type { FileForm, PlannedCell, PlannedSheet, SheetPlan } from './plan.ts'

/** The tables of a plan, as `readTables` of `@parley/spreadsheets` gives them for its file. */
export function rawTables(plan: SheetPlan): readonly RawTable[] {
  return plan.sheets.map((sheet) => rawTable(sheet, plan.form))
}

function rawTable(sheet: PlannedSheet, form: FileForm): RawTable {
  const isCsv = form.form === 'csv'
  let line = 1
  const rows = sheet.rows.map((row): RawRow => {
    const raw = {
      line,
      cells: rawCells(row, isCsv),
      hidden: false,
      width: isCsv ? row.length : null,
    }
    line += isCsv ? linesOf(row) : 1
    return raw
  })
  return {
    sheet: sheet.name,
    hidden: false,
    rows,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left,
      bottom: bottom + 1,
      right,
    })),
    dateSystem: 1900,
  }
}

function rawCells(row: readonly PlannedCell[], isCsv: boolean): readonly RawCell[] {
  return row.flatMap((cell, column): RawCell[] => {
    switch (cell.kind) {
      case 'empty':
        return []
      case 'text':
        return [{ column, kind: 'text', text: cell.text }]
      case 'number':
        return [{ column, kind: isCsv ? 'text' : 'number', text: String(cell.value) }]
      case 'date':
        if (isCsv) return [{ column, kind: 'text', text: printed(cell) }]
        if (cell.bare) return [{ column, kind: 'number', text: String(serialOf(cell.date)) }]
        return [{ column, kind: 'date', text: cell.date }]
    }
  })
}
