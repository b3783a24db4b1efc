import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { CATEGORIES, type People, type PeopleSort, type PersonRow } from '@parley/api'
import {
  Chip,
  Empty,
  Icon,
  Notice,
  PageHead,
  PartyMark,
  PERSON_TONES,
  trancheNumber,
  useWords,
  type Wording,
} from '@parley/ui'
import { Choice } from '../../parts/choice.tsx'
import {
  inLatin,
  LatinChoice,
  useLatinScheme,
  type LatinScheme,
} from '../../parts/latin-scheme.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { VirtualTable, type VirtualColumn } from '../../parts/virtual-table.tsx'
import { usePeople } from './pages.ts'
import type { PeopleSearch } from '../../router.tsx'

const route = getRouteApi('/people')

export function PeopleScreen(): ReactNode {
  const { t, n } = useWords()
  const search = route.useSearch()
  const query = queryOf(search)
  return (
    <Loaded operation="people" asking={{ query: { ...query, offset: 0, limit: 100 } }}>
      {(people) => (
        <>
          <PageHead
            title={t('screen.people')}
            lead={t('people.shown', { shown: n(people.total), total: n(allOf(people)) })}
          />
          <Filters search={search} people={people} />
          <List search={search} people={people} />
        </>
      )}
    </Loaded>
  )
}

function queryOf({ q, ...rest }: PeopleSearch) {
  return { ...rest, ...(q === undefined ? {} : { search: q }) }
}

function allOf(people: People): number {
  return people.states.reduce((sum, { count }) => sum + count, 0)
}

/** Changes filters in the address; an undefined one goes away. */
function useSearchChange(): (change: {
  readonly [K in keyof PeopleSearch]?: PeopleSearch[K] | undefined
}) => void {
  const navigate = useNavigate({ from: '/people' })
  return (change) =>
    void navigate({
      search: (before: PeopleSearch) => {
        const entries = Object.entries({ ...before, ...change })
        return Object.fromEntries(
          entries.filter(([, value]) => value !== undefined && value !== ''),
        )
      },
      replace: true,
    })
}

interface PartProps {
  readonly search: PeopleSearch
  readonly people: People
}

function Filters({ search, people }: PartProps): ReactNode {
  const { t, n, party } = useWords()
  const { exchange } = useSession()
  const change = useSearchChange()
  const [text, setText] = useState(search.q ?? '')
  const settle = useDebouncedCallback((q: string) => change({ q: q.trim() }), 150)
  return (
    <div className="filters no-print">
      <TextInput
        data-search
        type="search"
        className="filter-search"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          settle(event.currentTarget.value)
        }}
      />
      <Choice
        label={t('people.filter.state')}
        value={search.state}
        options={people.states.map(({ state, count }) => [
          state,
          `${t(`person.${state}`)} · ${n(count)}`,
        ])}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={t('people.filter.home')}
        value={search.home}
        options={exchange.parties.map((id) => [id, party(id)])}
        onChange={(home) => change({ home })}
      />
      <Choice
        label={t('people.filter.category')}
        value={search.category}
        options={CATEGORIES.map((category) => [category, t(`category.${category}`)])}
        onChange={(category) => change({ category })}
      />
      {people.rows.some((row) => row.name !== undefined) && <LatinChoice />}
      {Object.keys(search).some((key) => key !== 'sort' && key !== 'order') && (
        <Button
          variant="subtle"
          onClick={() => {
            setText('')
            change({
              q: undefined,
              state: undefined,
              home: undefined,
              category: undefined,
              tranche: undefined,
            })
          }}
        >
          {t('people.filter.clear')}
        </Button>
      )}
    </div>
  )
}

function List({ search, people }: PartProps): ReactNode {
  const words = useWords()
  const { t } = words
  const navigate = useNavigate()
  const change = useSearchChange()
  const seen = usePeople(queryOf(search))
  const scheme = useLatinScheme()
  const isSealed = people.rows.length > 0 && people.rows.every((row) => row.name === undefined)
  if (people.total === 0) {
    const none = allOf(people) === 0
    return (
      <Empty
        icon="people"
        title={none ? t('people.none') : t('people.empty')}
        hint={none ? t('people.none.hint') : t('people.empty.hint')}
      />
    )
  }
  const sort = search.sort ?? 'name'
  const order = search.order ?? 'up'
  return (
    <>
      {isSealed && <Notice tone="calm">{t('people.sealed')}</Notice>}
      <VirtualTable<PersonRow, PeopleSort>
        label={t('screen.people')}
        columns={columnsOf(isSealed, scheme, words)}
        total={people.total}
        rowAt={seen.rowAt}
        keyOf={(row) => row.ref}
        onSeen={seen.onSeen}
        sorted={{ by: sort, order }}
        onSort={(by) =>
          change({ sort: by, order: by === sort && order === 'up' ? 'down' : undefined })
        }
        onOpen={(row) => void navigate({ to: '/people/$ref', params: { ref: row.ref } })}
      />
    </>
  )
}

type Column = VirtualColumn<PersonRow, PeopleSort>

function columnsOf(isSealed: boolean, scheme: LatinScheme, words: Wording): readonly Column[] {
  const { t, times } = words
  const link = (row: PersonRow, text: string) => (
    <Link to="/people/$ref" params={{ ref: row.ref }} className="row-link">
      <bdi className="clip">{text}</bdi>
    </Link>
  )
  const names: readonly Column[] = [
    {
      id: 'number',
      head: t('people.column.number'),
      share: 6.5,
      sort: 'number',
      cell: (row) => <bdi>{row.number ?? ''}</bdi>,
    },
    {
      id: 'name',
      head: t('people.column.name'),
      share: 23,
      sort: 'name',
      cell: (row) => link(row, row.name ?? row.ref),
    },
    {
      id: 'latin',
      head: t('people.column.latin'),
      share: 14.5,
      cell: (row) => (
        <bdi className="soft clip">{inLatin(row.name ?? '', row.latin ?? '', scheme)}</bdi>
      ),
    },
    {
      id: 'born',
      head: t('people.column.born'),
      share: 10.5,
      sort: 'born',
      cell: (row) => dateOr(row.born ?? null, times.date),
    },
    {
      id: 'since',
      head: t('people.column.since'),
      share: 10,
      sort: 'since',
      cell: (row) => dateOr(row.since ?? null, times.date),
    },
  ]
  const refs: readonly Column[] = [
    { id: 'ref', head: t('people.column.ref'), share: 24, cell: (row) => link(row, row.ref) },
  ]
  return [
    ...(isSealed ? refs : names),
    {
      id: 'category',
      head: t('people.column.category'),
      share: 11.5,
      cell: (row) => <Category row={row} />,
    },
    {
      id: 'home',
      head: t('people.column.home'),
      share: 5.5,
      cell: (row) => <PartyMark party={row.home} />,
    },
    {
      id: 'tranche',
      head: t('people.column.tranche'),
      share: 7,
      sort: 'tranche',
      cell: (row) => (row.tranche === null ? '' : <bdi>{trancheNumber(row.tranche, words)}</bdi>),
    },
    {
      id: 'state',
      head: t('people.column.state'),
      share: 22.5,
      sort: 'state',
      cell: (row) => <Chip tone={PERSON_TONES[row.state]}>{t(`person.${row.state}`)}</Chip>,
    },
  ]
}

function dateOr(date: string | null, write: (date: string) => string): ReactNode {
  return date === null ? <span className="soft">—</span> : <bdi>{write(date)}</bdi>
}

function Category({ row }: { readonly row: PersonRow }): ReactNode {
  const { t } = useWords()
  return (
    <>
      {t(`category.${row.category}`)}
      {row.contested && (
        <span className="contested" title={t('people.contested.hint')}>
          {t('people.contested')}
        </span>
      )}
    </>
  )
}
