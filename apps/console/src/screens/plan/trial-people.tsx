import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { PersonRow } from '@parley/api'
import { Icon, Panel, PartyMark, useWords } from '@parley/ui'
import { read } from '../../node-call.ts'
import { useSession } from '../../parts/session.tsx'

const SHOWN = 6

export type Wish = 'nominate' | 'veto'
/** Persons singled out in a trial: what is wished, and how to call them on the screen. */
export type Wishes = ReadonlyMap<string, { readonly wish: Wish; readonly name: string }>

interface TrialPeopleProps {
  readonly wishes: Wishes
  readonly onWish: (wishes: Wishes) => void
}

/** Nominating and vetoing persons, found by name in any script. */
export function TrialPeople({ wishes, onWish }: TrialPeopleProps): ReactNode {
  const { t } = useWords()
  const { screens } = useSession()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 150)
  const isAsking = settled.length > 1
  const found = useQuery({
    ...read('people', { query: { search: settled, limit: SHOWN } }),
    enabled: isAsking && screens.includes('people'),
  })
  if (!screens.includes('people')) return null
  const rows = isAsking ? (found.data?.rows ?? []) : []
  const set = (ref: string, name: string, wish: Wish | null) => {
    const next = new Map(wishes)
    if (wish === null) next.delete(ref)
    else next.set(ref, { wish, name })
    onWish(next)
  }
  return (
    <Panel title={t('trial.persons')} hint={t('trial.persons.hint')}>
      <TextInput
        type="search"
        aria-label={t('why.pick')}
        placeholder={t('why.pick')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className="hits">
        {[...wishes].map(([ref, { wish, name }]) => (
          <li key={ref}>
            <Wished name={name} wish={wish} onWish={(next) => set(ref, name, next)} />
          </li>
        ))}
        {rows
          .filter((row) => !wishes.has(row.ref))
          .map((row: PersonRow) => (
            <li key={row.ref}>
              <PartyMark party={row.home} />{' '}
              <Wished
                name={row.name ?? row.ref}
                wish={null}
                onWish={(wish) => set(row.ref, row.name ?? row.ref, wish)}
              />
            </li>
          ))}
      </ul>
    </Panel>
  )
}

interface WishedProps {
  readonly name: string
  readonly wish: Wish | null
  readonly onWish: (wish: Wish | null) => void
}

function Wished({ name, wish, onWish }: WishedProps): ReactNode {
  const { t } = useWords()
  return (
    <NativeSelect
      className="trial-wish"
      label={<bdi>{name}</bdi>}
      value={wish ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onWish(value === 'nominate' || value === 'veto' ? value : null)
      }
      data={[
        { value: '', label: t('trial.neither') },
        { value: 'nominate', label: t('trial.nominate') },
        { value: 'veto', label: t('trial.veto') },
      ]}
    />
  )
}
