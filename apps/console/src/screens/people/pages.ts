// Pages of a long list, asked for as they come into sight. The server sorts and filters; the browser holds
// only what was seen.
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { PeopleQuery, PersonRow, People } from '@parley/api'
import { read } from '../../node-call.ts'

export const PAGE = 100

export interface SeenPeople {
  readonly first: People | null
  readonly rowAt: (rowIndex: number) => PersonRow | null
  readonly onSeen: (first: number, last: number) => void
}

export function usePeople(query: Partial<PeopleQuery>): SeenPeople {
  const [seen, setSeen] = useState<readonly number[]>([0])
  const results = useQueries({
    queries: [...new Set([0, ...seen])].map((page) =>
      read('people', { query: { ...query, offset: page * PAGE, limit: PAGE } }),
    ),
  })
  const pages = new Map(
    results.flatMap(({ data }) => (data === undefined ? [] : [[data.offset, data]])),
  )
  return {
    first: pages.get(0) ?? null,
    rowAt: (rowIndex) => {
      const offset = Math.floor(rowIndex / PAGE) * PAGE
      return pages.get(offset)?.rows[rowIndex - offset] ?? null
    },
    onSeen: (first, last) => {
      const wanted = pagesOf(first, last)
      setSeen((before) => (sameNumbers(before, wanted) ? before : wanted))
    },
  }
}

/** The pages that rows `first` to `last` lie on. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE)
  const to = Math.floor(Math.max(0, last) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
