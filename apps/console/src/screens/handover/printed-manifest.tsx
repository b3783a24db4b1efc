import type { ReactNode } from 'react'
import type { Handover } from '@parley/api'
import { HashText, useWords } from '@parley/ui'

const TICKS = ['present', 'checked', 'released', 'received'] as const

/** The manifest on paper, for when everything else fails: a box for every step, a line for every signature. */
export function PrintedManifest({ handover }: { readonly handover: Handover }): ReactNode {
  const { t, n, times, party } = useWords()
  const { tranche, schedule, manifest, people = [] } = handover
  if (tranche === null) return null
  return (
    <div className="print-only">
      <h1>{t('manifest.title', { number: n(tranche.number) })}</h1>
      <p>
        {schedule !== null && `${times.moment(schedule.at)} · ${schedule.point} · `}
        {t('count.people', { count: people.length })}
        {manifest?.hash !== null && manifest?.hash !== undefined && (
          <>
            {' · '}
            <HashText value={manifest.hash} />
          </>
        )}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('handover.column.place')}</th>
            <th scope="col">{t('handover.column.name')}</th>
            <th scope="col">{t('people.column.home')}</th>
            <th scope="col">{t('handover.column.coach')}</th>
            {TICKS.map((tick) => (
              <th key={tick} scope="col">
                {t(`manifest.tick.${tick}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.ref}>
              <td>{n(person.place)}</td>
              <td>
                <bdi>{person.name ?? person.ref}</bdi> <bdi>{person.latin ?? ''}</bdi>
              </td>
              <td>{party(person.home)}</td>
              <td>{person.coach ?? ''}</td>
              {TICKS.map((tick) => (
                <td key={tick}>
                  <span className="tick-box" />
                  <span className="visually-hidden">{t('table.tick')}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sign-lines">
        <p className="sign-line">{t('manifest.sign.from')}</p>
        <p className="sign-line">{t('manifest.sign.to')}</p>
      </div>
    </div>
  )
}
