// The people table as a list in memory: the same questions, without a database. What databases do beside
// that - collation, slips, roles - is tested where they are.
import { PERSON_STATES, searchWords, viewHash } from '@parley/exchange'
import type { PersonRow } from '@parley/exchange'
import { nobleCryptography } from '@parley/kernel'
import type { PeopleQuery, PeopleViews } from '@parley/postgres'

export function memoryPeople(): PeopleViews {
  let rows: readonly PersonRow[] = []
  let size = 0
  const refresh: PeopleViews['refresh'] = async (fresh, through) => {
    const removed = rows.filter((row) => !fresh.some((f) => f.ref === row.ref)).length
    rows = fresh
    size = through
    return { written: fresh.length, removed }
  }
  return {
    refresh,
    forget: refresh,
    page: async (query) => {
      const fitting = rows.filter((row) => fits(row, query)).toSorted(byName)
      const states = PERSON_STATES.map((state) => ({
        state,
        count: rows.filter((row) => row.state === state).length,
      }))
      return {
        total: fitting.length,
        offset: query.offset,
        rows: fitting.slice(query.offset, query.offset + query.limit),
        states: states.filter((s) => s.count > 0),
      }
    },
    through: async () => size,
    hash: async () => viewHash(rows, nobleCryptography),
  }
}

function fits(row: PersonRow, query: PeopleQuery): boolean {
  const words = searchWords(query.search ?? '')
  if (words.length === 0 && (query.search ?? '').trim() !== '') return false
  return (
    (query.state === undefined || row.state === query.state) &&
    (query.home === undefined || row.home === query.home) &&
    (query.category === undefined || row.category === query.category) &&
    (query.tranche === undefined || row.tranche === query.tranche) &&
    words.every((word) => word.anyOf.some((part) => row.searchKey.includes(part)))
  )
}

function byName(x: PersonRow, y: PersonRow): number {
  return (x.name ?? x.ref) < (y.name ?? y.ref) ? -1 : 1
}
