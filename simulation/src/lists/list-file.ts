// A planned list as the bytes of its file. The writers are those of the import adapter, so what they
// would never write (a formula) is not in an invented list either: "-" stands there as "'-".
import { valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { writeCsv, writeXlsx } from '@parley/spreadsheets'
import type { CellOut, SheetOut } from '@parley/spreadsheets'
import { serialOf } from './plan.ts'
import type { PlannedCell, PlannedSheet, SheetPlan } from './plan.ts'

export interface ListFile {
  readonly fileName: string
  readonly bytes: Bytes
}

/** Writes the file of a plan; equal plans give equal bytes. */
export function listFile({ fileName, form, sheets }: SheetPlan): ListFile {
  if (form.form === 'xlsx') return { fileName, bytes: writeXlsx(sheets.map(sheetOut)) }
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => row.map(cellOut)))
  const { encoding, separator } = form
  return { fileName, bytes: valueOf(writeCsv(rows, { encoding, separator })) }
}

function sheetOut(sheet: PlannedSheet): SheetOut {
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(cellOut)),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left,
      bottom: bottom + 1,
      right,
    })),
  }
}

function cellOut(cell: PlannedCell): CellOut {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'text':
      return cell.text
    case 'number':
      return cell.value
    case 'date':
      return cell.bare ? serialOf(cell.date) : { day: cell.date }
  }
}
