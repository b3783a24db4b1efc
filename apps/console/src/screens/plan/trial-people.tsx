import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { Panel, PartyMark, useWords } from '@parley/ui'
import { useSession } from '../../parts/session.tsx'
import { PersonSearch } from './person-search.tsx'

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
  if (!screens.includes('people')) return null
  const set = (ref: string, name: string, wish: Wish | null) => {
    const next = new Map(wishes)
    if (wish === null) next.delete(ref)
    else next.set(ref, { wish, name })
    onWish(next)
  }
  return (
    <Panel title={t('trial.persons')} hint={t('trial.persons.hint')}>
      <PersonSearch
        first={[...wishes].map(([ref, { wish, name }]) => (
          <li key={ref}>
            <Wished name={name} wish={wish} onWish={(next) => set(ref, name, next)} />
          </li>
        ))}
      >
        {(row) =>
          wishes.has(row.ref) ? null : (
            <>
              <PartyMark party={row.home} />{' '}
              <Wished
                name={row.name ?? row.ref}
                wish={null}
                onWish={(wish) => set(row.ref, row.name ?? row.ref, wish)}
              />
            </>
          )
        }
      </PersonSearch>
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
