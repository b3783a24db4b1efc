// The manifest of one tranche on paper, coach by coach: what goes on when a tablet has died.
import { Fragment, type ReactNode } from 'react'
import type { Line, LinePerson } from '@parley/api'
import { useWords } from '@parley/ui'

const TICKS = [
  'tablet.check.document',
  'tablet.check.question',
  'tablet.check.marks',
  'manifest.tick.released',
  'manifest.tick.received',
  'tablet.odd.listed-absent',
] as const

/** A box for every check of every person, and room for the time. */
export function PaperManifest({ line }: { readonly line: Line }): ReactNode {
  const { t, n, times } = useWords()
  const { tranche, people, now } = line
  if (tranche === null) return null
  const name = t('flow.tranche', { number: n(tranche.number) })
  const coaches = [...new Set(people.map((person) => person.coach))].toSorted(
    (one, other) => (one ?? 0) - (other ?? 0),
  )
  return (
    <div className="print-only">
      <h1>{t('tablets.paper.title', { tranche: name })}</h1>
      <p>
        {times.moment(now)} · {t('count.people', { count: people.length })}
      </p>
      <p>{t('tablets.paper.hint')}</p>
      {coaches.map((coach) => (
        <Fragment key={coach ?? 0}>
          {coach !== null && <h2>{t('tablets.paper.coach', { number: n(coach) })}</h2>}
          <Coach people={people.filter((person) => person.coach === coach)} />
        </Fragment>
      ))}
      <div className="sign-lines">
        <p className="sign-line">{t('manifest.sign.from')}</p>
        <p className="sign-line">{t('manifest.sign.to')}</p>
      </div>
    </div>
  )
}

function Coach({ people }: { readonly people: readonly LinePerson[] }): ReactNode {
  const { t, n } = useWords()
  return (
    <table className="plain-table paper-table">
      <thead>
        <tr>
          <th scope="col">{t('handover.column.place')}</th>
          <th scope="col">{t('handover.column.name')}</th>
          {TICKS.map((tick) => (
            <th key={tick} scope="col">
              {t(tick)}
            </th>
          ))}
          <th scope="col">{t('tablets.paper.time')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.ref}>
            <td>{n(person.place)}</td>
            <td>
              <div>
                <bdi>{person.name ?? person.ref}</bdi>
              </div>
              {person.latin !== undefined && (
                <div>
                  <bdi>{person.latin}</bdi>
                </div>
              )}
            </td>
            {TICKS.map((tick) => (
              <td key={tick}>
                <span className="tick-box" />
                <span className="visually-hidden">{t('table.tick')}</span>
              </td>
            ))}
            <td>
              <span className="visually-hidden">{t('tablets.paper.time')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
