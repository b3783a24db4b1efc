import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { CrossingPerson, Handover } from '@parley/api'
import {
  Chip,
  CROSSING_TONES,
  EXCEPTION_TONES,
  Notice,
  Panel,
  PartyMark,
  Scroll,
  useWords,
} from '@parley/ui'

export interface ManifestProps {
  readonly handover: Handover
}

type Show = 'all' | 'open' | 'exceptions'

const SHOWS: readonly Show[] = ['all', 'open', 'exceptions']

/** The people of the tranche in the order of the manifest, each with where they stand. */
export function Manifest({ handover }: ManifestProps): ReactNode {
  const { t } = useWords()
  const [show, setShow] = useState<Show>('all')
  const { people } = handover
  if (people === undefined) {
    return (
      <Panel title={t('handover.people')}>
        <Notice tone="calm">{t('handover.people.sealed')}</Notice>
      </Panel>
    )
  }
  const shown = people.filter((person) => fits(person, show))
  return (
    <Panel
      title={t('handover.people')}
      acts={
        <SegmentedControl
          size="xs"
          aria-label={t('handover.people')}
          value={show}
          onChange={(value) => setShow(SHOWS.find((each) => each === value) ?? 'all')}
          data={SHOWS.map((each) => ({ value: each, label: t(`handover.filter.${each}`) }))}
        />
      }
    >
      <Scroll label={t('handover.people')} className="manifest-scroll">
        <table className="plain-table manifest">
          <thead>
            <tr>
              <th scope="col">{t('handover.column.place')}</th>
              <th scope="col">{t('handover.column.name')}</th>
              <th scope="col">{t('handover.column.coach')}</th>
              <th scope="col">{t('handover.column.interview')}</th>
              <th scope="col">{t('handover.column.state')}</th>
              <th scope="col">{t('handover.column.receipt')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <Row key={person.ref} person={person} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function fits(person: CrossingPerson, show: Show): boolean {
  if (show === 'open') return person.state !== 'received'
  return show === 'all' || person.exception !== null
}

function Row({ person }: { readonly person: CrossingPerson }): ReactNode {
  const { t, n } = useWords()
  const name = person.name ?? person.ref
  return (
    <tr>
      <td className="number">{n(person.place)}</td>
      <td>
        <PartyMark party={person.home} />{' '}
        <Link to="/people/$ref" params={{ ref: person.ref }}>
          <bdi>{name}</bdi>
        </Link>{' '}
        <bdi className="soft">{person.latin ?? ''}</bdi>
        {person.stretcher === true && <span className="contested">{t('handover.stretcher')}</span>}
        {person.escort === true && <span className="contested">{t('handover.escort')}</span>}
      </td>
      <td>
        <bdi>{person.coach ?? '—'}</bdi>
      </td>
      <td>{t(`presented.${person.presented ?? 'waiting'}`)}</td>
      <td>
        {person.exception === null ? (
          <Chip tone={CROSSING_TONES[person.state]}>{t(`crossing.${person.state}`)}</Chip>
        ) : (
          <Chip tone={EXCEPTION_TONES[person.exception]}>{t(`exception.${person.exception}`)}</Chip>
        )}
        {person.late && <span className="soft device-names">{t('handover.receipt.late')}</span>}
      </td>
      <td>
        {person.receipt !== null && (
          <Link to="/receipts/$index" params={{ index: String(person.receipt) }} className="mono">
            {n(person.receipt)}
          </Link>
        )}
      </td>
    </tr>
  )
}
