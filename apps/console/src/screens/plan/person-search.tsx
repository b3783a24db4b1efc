// A field that finds persons by name in any script, and the few of them that fit best.
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { PersonRow } from '@parley/api'
import { Icon, useWords } from '@parley/ui'
import { read } from '../../node-call.ts'

const SHOWN = 6

interface PersonSearchProps {
  /** Whether `/` goes to this field. */
  readonly takesSlash?: boolean
  /** Rows of the list that stand before those found. */
  readonly first?: ReactNode
  /** How a person found is shown; null leaves them out. */
  readonly children: (row: PersonRow) => ReactNode
}

/** Asks only a seat that has the table of people; the caller sees to that. */
export function PersonSearch({ takesSlash, first, children }: PersonSearchProps): ReactNode {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 150)
  const isAsking = settled.length > 1
  const found = useQuery({
    ...read('people', { query: { search: settled, limit: SHOWN } }),
    enabled: isAsking,
  })
  const rows = isAsking ? (found.data?.rows ?? []) : []
  return (
    <>
      <TextInput
        data-search={takesSlash}
        type="search"
        aria-label={t('why.pick')}
        placeholder={t('why.pick')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className="hits">
        {first}
        {rows.map((row) => {
          const shown = children(row)
          return shown === null ? null : <li key={row.ref}>{shown}</li>
        })}
      </ul>
    </>
  )
}
